### Ce que disent les pages du site, hors de la conversation. Même liste de messages que web.en.ftl. Texte sans mise en forme.

web-site-name = L'assistant Métropole French Tech
web-site-description = Posez votre question sur le label Métropole French Tech : une réponse courte, avec sa source et sa date, ou un « je ne sais pas » honnête.
web-locale = fr_FR

web-skip-to-content = Aller au contenu
web-skip-to-question = Aller au champ de question
web-pages = Pages
web-to-chat = Conversation
web-to-index = Réponses
web-to-sources = Sources
web-to-privacy = Vos données
web-languages = Langue
web-language-fr = FR, français
web-language-en = EN, English
web-not-official = Cet assistant n'est pas un service officiel : il ne décide rien et ne transmet aucun dossier.
web-run-by = Il est tenu par { $operator }.

web-chat-title = Conversation avec l'assistant
web-log = Conversation
web-you = Vous :
web-bot = L'assistant :
web-cut = La suite montre les 200 dernières lignes de la conversation.
web-question-label = Votre question
web-send = Envoyer
web-keys = Entrée envoie, Maj + Entrée va à la ligne.
web-attach = Joindre un fichier
web-attach-label = Le fichier
web-attach-hint = { $most } Mo au plus. Il va dans le dossier du projet choisi ; seuls ses membres peuvent l'ouvrir.
web-attach-send = Envoyer le fichier
web-attach-sending = Envoi de « { $name } »…
web-attach-sent = « { $name } » est envoyé. La réponse est dans la conversation.
web-attach-unsent = « { $name } » n'est pas parti : la connexion est coupée. Rien n'est gardé ; envoyez-le de nouveau.
web-searching = L'assistant cherche…
web-preparing = La recherche se prépare encore : { $percent } % faits. Vous pouvez déjà poser vos questions ; elle reconnaîtra mieux vos mots ensuite.
web-file-report = Télécharger le rapport (PDF)
web-file-answers-csv = Télécharger les réponses (CSV)
web-file-answers-json = Télécharger les réponses (JSON)
web-file-evidence = Télécharger le fichier
web-unsent = Votre message n'est pas parti : le serveur ne répond pas. Il est encore dans le champ ; vérifiez votre connexion, puis envoyez-le de nouveau.
web-cut-off = La connexion est coupée. Les réponses arriveront ici dès qu'elle reviendra.

web-index-title = Toutes les réponses
web-index-description = Ce que l'assistant sait du label Métropole French Tech, par thème, avec les sources.
web-search-label = Chercher une réponse
web-search-button = Chercher
web-found-title = Pour « { $asked } »
web-found-nothing = Aucune réponse ne correspond. Essayez d'autres mots, parcourez les thèmes ci-dessous, ou posez la question à l'assistant.
web-ask-this = Poser cette question à l'assistant
web-themes = Thèmes

web-trail = Vous êtes ici
web-as-of = Ce qui est connu au { $day }.
web-entry-sources = Sources
web-ask-about = En parler avec l'assistant
web-related = À lire ensuite

web-sources-title = Les sources
web-sources-description = Les documents sur lesquels reposent les réponses.
web-sources-reference = Textes de référence, 2013 et 2014
web-sources-public = Sources publiques, pour la suite
web-sources-ours = Nos propres repères
web-reliability = La lettre dit la fiabilité : A, texte officiel ou de première main ; B, presse spécialisée ou régionale ; C, blog ou source engagée.
web-reliability-of = fiabilité { $letter }

web-privacy-title = Vos données
web-cookie = Ce site ne pose qu'un seul cookie, à votre premier message : un nombre au hasard, gardé 30 jours, qui permet de retrouver votre conversation dans ce navigateur. Lire les pages n'en pose aucun. Il n'y a ni mesure d'audience ni service extérieur.
web-forget = Effacer ma conversation

web-near = Vous cherchiez peut-être
web-back-to-chat = Aller à la conversation
web-back-to-index = Voir toutes les réponses

web-not-found = L'adresse est peut-être incomplète, ou la page a été retirée. Cherchez une réponse avec vos mots, ou posez la question à l'assistant.
    .title = Cette page n'existe pas
web-not-allowed = Cette adresse reçoit seulement ce qu'un formulaire envoie. Ouvrez la conversation pour écrire à l'assistant.
    .title = Rien à lire à cette adresse
web-too-large = L'envoi dépasse 64 Ko et n'a pas été lu. Écrivez une question plus courte, par exemple : « qui peut déposer une candidature ? »
    .title = Le message est trop long
web-upload-too-large = Un fichier de plus de { $most } Mo n'est pas pris ici ; rien n'en est gardé. Envoyez-le en plusieurs parties ou allégé, ou donnez son adresse : https://exemple.org/etude.pdf.
    .title = Le fichier est trop lourd
web-upload-not-allowed = Votre rôle dans ce projet permet de le lire, pas d'y ajouter un fichier ; rien n'a été gardé. Demandez à qui vous a invité de vous laisser modifier le dossier.
    .title = Ce fichier n'a pas été pris
web-upload-damaged = Le fichier figure dans le dossier, mais ses octets sont abîmés sur le disque. Dites-le à qui tient cette installation : une copie de sauvegarde peut le rendre.
    .title = Ce fichier ne peut pas être lu
web-too-many = Vous avez posé 30 questions en une minute. Votre message n'est pas parti ; attendez une minute, puis envoyez-le de nouveau.
    .title = Trop de questions à la fois
web-cross-site = Le message venait d'une autre page que celle de l'assistant et n'a pas été pris. Ouvrez la conversation ici, puis écrivez votre question.
    .title = Ce message n'a pas été pris
web-wrong-host = Ce site ne répond qu'à son adresse publique et à celle de cette machine. Vérifiez l'adresse ; si ce site est le vôtre, réglez PUBLIC_URL.
    .title = Mauvaise adresse
web-bad-form = Le formulaire est incomplet et n'a pas été pris. Rechargez la conversation, puis écrivez de nouveau votre question.
    .title = Le formulaire est incomplet
web-unavailable = L'assistant ne peut pas lire ni garder la conversation pour l'instant. Rien n'est perdu ; attendez quelques secondes, puis envoyez de nouveau votre message.
    .title = L'assistant est indisponible
web-broken = La faute est de notre côté et elle est notée. La conversation est intacte ; revenez-y, ou lisez les réponses par thème.
    .title = La page n'a pas pu être faite
