### Ce qui accompagne une annonce : un fichier, une entrée d'agenda, un essai. Même liste que console_enclosing.en.ftl.

## Pour les destinataires
announce-entry =
    __La date, pour votre agenda.__
web-file-announcement-file = Télécharger { $name } ({ $size })
web-file-announcement-entry = Ajouter à mon agenda (.ics)
announce-trial =
    __Essai : vous seul le recevez.__
announce-trial-sent = { $count ->
        [one] __L'essai est envoyé dans votre conversation.__
       *[other] __L'essai est envoyé dans vos { $count } conversations.__
    } Il n'est compté dans aucun rapport.
choice-announce-test = M'envoyer un essai
