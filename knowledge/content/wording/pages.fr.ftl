### Les pages de l'auto-évaluation et des projets. Même liste de messages que pages.en.ftl. Texte sans mise en forme.

page-to-readiness = Où en êtes-vous ?
page-no-readiness = Cette installation répond aux questions mais n'a pas d'auto-évaluation. Posez votre question à l'assistant.
    .title = L'auto-évaluation n'existe pas ici

## Commencer, reprendre

page-readiness-title = Où en êtes-vous ?
page-readiness-description = { $questions } questions pour voir ce que votre territoire peut prouver aujourd'hui, ce qui manque, et par quoi commencer.
page-drafts = { $count ->
    [one] Votre projet
   *[other] Vos projets
}
page-open-project = Ouvrir la page du projet
page-begin = Commencer
page-see-example = Voir un exemple de rapport
page-code-title = Reprendre ce que vous aviez commencé
page-code-label = Votre code de retour
page-code-help = 12 lettres et chiffres, par exemple ABCD-EFGH-JKMN. La conversation le donne à votre première réponse, avec une adresse privée.
page-code-button = Reprendre
page-code-wrong = Ce n'est pas un code de retour : il a 12 lettres et chiffres, par exemple ABCD-EFGH-JKMN. Comparez avec ce que vous avez noté, puis envoyez-le de nouveau.
page-groups = Ce que le parcours regarde
page-group = Famille
page-criteria = Critères
page-weight = Poids
page-ours = Les familles reprennent les conditions publiées en 2014. Les poids et les niveaux sont un repère à nous, sans valeur officielle.
page-explained = Les critères, expliqués

## Le rapport

page-example-title = Un exemple de rapport
page-unlocks = Fait avancer : { $what }.
page-prepares = Prépare : { $who }.
page-notices = À savoir
page-pdf = Télécharger en PDF
page-next = Ce que l'équipe peut faire ensuite
page-shared-until = Page à lire seulement, ouverte jusqu'au { $day } par l'équipe du projet. Elle ne nomme personne.

## Le projet, pour ses membres

page-on-this-page = Sur cette page
page-go-on = Continuer le parcours
page-invite = Inviter un collègue
page-share = Partager le résultat
page-todo = Ce qu'il reste à faire
page-verify = Voir les réponses à vérifier
page-answers = Les réponses
page-figure = { $figure } sur 100
page-no-figure = pas encore de chiffre
page-weight-of = poids { $weight }
page-no-answer = pas encore de réponse
page-holder = Confié à { $person }.
page-usual-holder = Qui sait d'habitude : { $usual }.
page-proof-missing = Affirmé, sans preuve notée.
page-apart = Gardé à part, sans effet sur le chiffre
page-answer = Répondre
page-change = Changer
page-add-proof = Prouver
page-add-comment = Commenter
page-assign = Confier
page-history = L'historique
page-difference = Écart avec aujourd'hui
page-changes = Les changements
page-no-changes = Aucune réponse n'a encore changé.
page-more-changes = { $count ->
    [one] Un changement plus ancien
   *[other] { $count } changements plus anciens
}
page-before = par { $person }, { $date }. Avant :
page-restore = Rétablir
page-people = L'équipe
page-me = (vous)
page-my-name = Changer mon nom
page-role = { $role ->
    [owner] responsable du projet
    [editor] répond et modifie
    [reader] lit seulement
    [reviewer] relit le dossier pour la Mission
   *[guest] répond à quelques questions
}
page-questions = { $count ->
    [one] une question
   *[other] { $count } questions
}
page-remove = Retirer
page-owed = Qui doit encore quoi
page-nobody = À confier
page-nothing-owed = Chaque critère a son niveau.
page-invitations = Les invitations ouvertes
page-no-invitations = Aucune invitation n'est ouverte.
page-uses = { $count ->
    [one] encore une personne
   *[other] encore { $count } personnes
}
page-until = jusqu'au { $day }
page-links = Les liens de lecture ouverts
page-no-links = Aucun lien de lecture n'est ouvert.
page-link-made = Lien du { $day }
page-close = Fermer
page-files = Les fichiers à emporter
page-settings = Le projet
page-rename = Renommer
page-target = Choisir une date à vous
page-leave = Quitter le projet
page-delete = Supprimer le projet
page-answer-mine = Répondre à mes questions

## Ce qui ne s'ouvre pas

page-project-missing = Seuls ses membres l'ouvrent, dans un navigateur où ils sont reconnus. Il a pu aussi être supprimé.
    .title = Ce projet ne s'ouvre pas ici
    .invited = On vous a invité ? Ouvrez le lien d'invitation reçu, puis acceptez.
    .mine = C'est le vôtre ? Ouvrez votre adresse privée, ou tapez ci-dessous votre code de retour.
    .telegram = Vous y répondez sur Telegram ? Demandez-y un lien vers ce navigateur : /reprendre.
page-project-guest = Cette page montre tout le projet ; vous, on vous a envoyé { $questions ->
    [one] une question
   *[other] { $questions } questions
}. Répondez-y quand vous voulez : l'équipe voit vos réponses.
    .title = Vos questions vous attendent
page-shared-expired = Il a pris fin le { $day }. Demandez-en un nouveau à la personne qui vous l'a donné, ou à un autre membre de l'équipe du projet.
    .title = Ce lien de lecture a expiré
page-shared-revoked = L'équipe du projet l'a fermé. Si vous en avez encore besoin, demandez-en un à la personne qui vous l'a donné.
    .title = Ce lien de lecture est fermé
page-shared-deleted = Le projet a été supprimé par son équipe, et le rapport avec lui. La personne qui vous a donné le lien peut vous en dire plus.
    .title = Ce rapport n'existe plus
page-shared-unknown = L'adresse est peut-être coupée ou mal recopiée. Comparez-la avec celle que vous avez reçue, ou demandez-la à la personne qui vous l'a donnée.
    .title = Ce lien ne mène à aucun rapport

## Une invitation

page-invitation-open = Une invitation
    .title = On vous invite à un projet
page-invitation-project = Projet
page-invitation-inviter = Invitation de
page-invitation-role = Votre rôle
page-somebody = un membre de l'équipe, qui n'a pas donné son nom
page-invitation-means = { $role ->
    [editor] En acceptant, vous voyez les réponses de l'équipe, vous répondez et vous pouvez changer ce qui est répondu ; chaque changement garde son auteur et s'annule.
    [reader] En acceptant, vous lisez les réponses et le rapport, sans rien changer.
    [reviewer] En acceptant, vous lisez du dossier ce que l'équipe montre à la Mission, et vous y laissez des remarques, sans rien changer.
    [owner] En acceptant, vous avez tous les droits sur ce projet, y compris retirer quelqu'un et le supprimer.
   *[guest] { $questions ->
        [one] En acceptant, vous répondez à une question. Vous ne voyez pas le reste du projet.
       *[other] En acceptant, vous répondez à { $questions } questions. Vous ne voyez pas le reste du projet.
    }
}
page-invitation-privacy = { $role ->
    [reviewer] L'équipe voit vos remarques. Votre nom vous est demandé ensuite ; vous pouvez ne pas le donner.
    [guest] L'équipe voit vos réponses. Votre nom vous est demandé ensuite ; vous pouvez ne pas le donner.
   *[other] Les membres voient ce que vous faites dans le projet. Votre nom vous est demandé ensuite ; vous pouvez ne pas le donner.
}
page-invitation-accept = Accepter l'invitation
page-on-telegram = Plutôt sur Telegram
page-too-on-telegram = Les retrouver sur Telegram
page-invitation-member = L'invitation n'ajoute rien à ce que vous pouvez déjà y faire.
    .title = Vous êtes déjà dans ce projet
page-invitation-expired = Demandez-en une nouvelle à la personne qui vous l'a envoyée.
    .title = Cette invitation a expiré
page-invitation-revoked = L'équipe du projet l'a fermée. Si c'est une erreur, demandez-en une nouvelle à la personne qui vous l'a envoyée.
    .title = Cette invitation est fermée
page-invitation-used = Elle a servi autant de fois que prévu. Demandez-en une nouvelle à la personne qui vous l'a envoyée.
    .title = Cette invitation a déjà servi
page-invitation-deleted = Le projet a été supprimé par son équipe. La personne qui vous a invité peut vous en dire plus.
    .title = Ce projet n'existe plus
page-invitation-unknown = L'adresse est peut-être coupée ou mal recopiée. Comparez-la avec celle que vous avez reçue, ou demandez-la de nouveau.
    .title = Cette adresse n'est pas une invitation

## Revenir

page-back-known = Cette adresse privée ramène à ce qui a été commencé ailleurs. Si c'est vous, ce navigateur s'en souviendra, avec ce que vous y avez déjà fait.
    .title = Reprendre ici ?
page-back-accept = C'est moi, reprendre ici
page-back-warning = Qui a cette adresse peut répondre à votre place : ne la donnez à personne. Pour un collègue, utilisez une invitation.
page-back-same = Vos projets sont déjà dans ce navigateur. Gardez cette adresse pour les retrouver sur un autre appareil, ou si ce navigateur vous oublie.
    .title = Votre adresse de retour
page-back-address = Adresse privée à garder
page-copy = Copier
page-copied = L'adresse est copiée.
page-back-picture = Code QR de votre adresse privée, à photographier avec votre téléphone
page-back-renew = Remplacer cette adresse
page-back-unknown = Elle a peut-être été remplacée par une plus récente, ou elle est coupée. Essayez la plus récente, ou votre code de retour.
    .title = Cette adresse ne ramène à rien

## Deux canaux, une personne

page-joining-open = Vous avez demandé ce lien sur un autre canal. Si c'est bien vous, dites-le ici, puis confirmez là-bas : vos projets seront des deux côtés.
    .title = Réunir deux canaux ?
page-joining-projects = De l'autre côté, il y a :
page-joining-accept = C'est moi
page-joining-warning = Si quelqu'un d'autre vous a envoyé ce lien, fermez cette page : accepter lui donnerait vos projets.
page-joining-claimed = Il reste à confirmer là où le lien a été demandé. Rien n'est réuni avant.
    .title = En attente de l'autre côté
page-joining-same = Ouvrez ce lien là où vous voulez aussi être reconnu : dans un autre navigateur, ou sur Telegram.
    .title = Ce lien vient d'ici
page-joining-expired = Un tel lien vaut une heure. Demandez-en un autre là où vous l'aviez demandé.
    .title = Ce lien a expiré
page-joining-settled = Il ne sert qu'une fois. Demandez-en un autre si vos projets ne sont pas encore des deux côtés.
    .title = Ce lien a déjà servi
page-joining-unknown = L'adresse est peut-être coupée ou mal recopiée. Demandez un autre lien là où vous l'aviez demandé.
    .title = Ce lien ne mène à rien

## Suivre un territoire par une adresse
page-follow = La Mission French Tech peut annoncer quelque chose sur ce territoire : une visite, une réunion, une date. Suivez-le pour le lire ici.
    .title = Suivre { $followed }
page-follow-means = Votre accord est noté avec sa date. Les annonces arrivent dans cette conversation, rien n'est envoyé ailleurs. Écrivez /territoires pour voir ce que vous suivez, /stop pour tout arrêter.
page-follow-already = Vous suivez déjà ce territoire. Écrivez /territoires pour voir depuis quand, /stop pour tout arrêter.
page-follow-accept = Suivre ce territoire
page-follow-privacy = Ce que l'assistant garde de vous
