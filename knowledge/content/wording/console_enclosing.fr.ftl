### Ce qui accompagne une annonce : un fichier, une entrée d'agenda, un essai. Même liste que console_enclosing.en.ftl.

## Pour les destinataires
announce-entry =
    __La date, pour votre agenda.__
web-file-announcement-file = Télécharger { $name } ({ $size })
web-file-announcement-entry = Ajouter à mon agenda (.ics)
announce-trial =
    __Essai : vous seul le recevez.__
announce-trial-coming =
    __L'essai arrive dans vos conversations, chaque langue à son tour.__ Il n'est compté dans aucun rapport, et aucun destinataire ne le reçoit.
announce-trial-sent = { $count ->
        [one] __L'essai est envoyé dans votre conversation.__
       *[other] __L'essai est envoyé dans vos { $count } conversations.__
    } Il n'est compté dans aucun rapport.
choice-announce-test = M'envoyer un essai

## Pour l'équipe, sur la page du brouillon
console-file = Fichier joint
console-file-none = Aucun fichier ne part avec cette annonce.
console-file-choose = Joindre une image ou un document
console-file-replace = Remplacer ce fichier
console-file-send = Joindre
console-file-remove = Retirer ce fichier
console-file-help = Image JPEG ou PNG de 10 Mo au plus ; PDF, Word, Excel, PowerPoint, OpenDocument ou texte de 20 Mo au plus. Un accord déjà donné est à redemander.
console-file-scheduled = L'envoi est programmé : annulez la programmation pour changer le fichier.
console-file-too-large = Ce fichier dépasse 20 Mo ; rien n'a été joint, le brouillon reste. Envoyez un fichier plus léger, par exemple un PDF allégé, ou mettez un lien.
console-file-picture-too-large = Cette image dépasse 10 Mo ; rien n'a été joint, le brouillon reste. Envoyez une image plus légère, par exemple un JPEG de 2 000 pixels de large.
console-file-kind = Ce type de fichier ne part pas avec une annonce ; rien n'a été joint, le brouillon reste. Envoyez une image JPEG ou PNG, ou un document, par exemple un PDF.
console-file-empty = Ce fichier est vide ; rien n'a été joint, le brouillon reste. Choisissez un fichier, par exemple programme.pdf.
console-file-no-room = Le disque du serveur est plein ; rien n'a été joint, le brouillon reste. Prévenez la personne qui administre le serveur.
console-file-gone = Le fichier joint manque sur le disque du serveur ; rien n'est parti. Joignez-le de nouveau, ou retirez-le.
console-enclosing-wrong-state = Cette annonce n'est plus un brouillon ; rien n'a été changé. La page montre où elle en est.
console-enclosing-wrong-file-gone = Le fichier n'a pas été gardé ; le brouillon reste. Joignez-le encore une fois.
console-enclosing-wrong-no-words = Rien n'est écrit ; aucun essai n'est parti. Écrivez le texte dans une langue au moins.
console-enclosing-wrong-missing-field = Un champ du texte manque dans cette ligne du tableau ; aucun essai n'est parti. Complétez la ligne, ou choisissez-en une autre.
console-enclosing-wrong-no-conversation = Aucune conversation ne vous est connue ; aucun essai n'est parti. Reliez votre Telegram, ou écrivez un mot dans le chat de ce navigateur, par exemple « bonjour », puis recommencez.
console-enclosing-wrong-other = Cela n'est pas possible maintenant ; rien n'a été changé. La page montre où en est l'annonce.
console-trial = Essai
console-trial-row = Ligne du tableau
console-trial-send = M'envoyer un essai
console-trial-help = Dans vos conversations, en chaque langue écrite, avec la mention « essai ». Aucun destinataire ne le reçoit.
console-trial-telegram = Relier mon Telegram
console-trial-chat = Ouvrir le chat
