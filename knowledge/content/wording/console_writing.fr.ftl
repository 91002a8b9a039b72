### La console : écrire une annonce, la relire, l'envoyer. Même liste de messages que console_writing.en.ftl. Texte sans mise en forme.

## Écrire
console-writing-new = Écrire une annonce
console-writing-change = Modifier l'annonce
console-writing-faults = { $count ->
        [one] Rien n'est enregistré ; votre texte reste dans le formulaire. Un point est à corriger :
       *[other] Rien n'est enregistré ; votre texte reste dans le formulaire. { $count } points sont à corriger :
    }
console-writing-field-title = Titre
console-writing-field-fr = Texte français
console-writing-field-en = Texte anglais
console-writing-field-without = Si une langue manque
console-writing-field-button = Bouton
console-writing-field-days = Venus depuis moins de (jours)
console-writing-field-filter = Filtre
console-writing-field-table = Tableau
console-writing-title-help = Vous seuls le voyez. { $most } caractères au plus ; vide, il reprend le début du texte.
console-writing-words = Le texte
console-writing-words-help = **gras**, _italique_, listes et [liens](https://exemple.org). { $most } caractères au plus par langue, tels que Telegram les compte ; l'aperçu les montre.
console-writing-without-other = Qui parle cette langue reçoit l'autre texte
console-writing-without-skip = Qui parle cette langue ne reçoit rien
console-writing-buttons = Les boutons
console-writing-buttons-help = La cible est une adresse https:// pour un lien, le nom d'une réponse pour une réponse ; les autres n'en ont pas. Libellé : { $most } caractères au plus, un verbe d'abord.
console-writing-button = Bouton { $number }
console-writing-button-kind-label = Ce qu'il ouvre
console-writing-kind-none = Aucun bouton
console-writing-kind-link = Un lien
console-writing-kind-entry = Une réponse de la base
console-writing-kind-walk = Le diagnostic
console-writing-kind-application = Le dossier
console-writing-target = Cible du bouton { $number }
console-writing-label-fr = Libellé français du bouton { $number }
console-writing-label-en = Libellé anglais du bouton { $number }
console-writing-audience = Les destinataires
console-writing-audience-help = Rien de coché : toutes les personnes qui veulent des annonces. Chaque groupe restreint ; dans un groupe, les choix s'ajoutent.
console-writing-audience-role = Rôle dans un projet
console-writing-audience-territory = Territoire suivi
console-writing-audience-language = Langue
console-writing-audience-channel = Canal
console-writing-audience-stage = Avancement du projet
console-writing-value = { $value ->
        [role-owner] propriétaire
        [role-editor] rédaction
        [role-reader] lecture
        [role-reviewer] relecture
        [role-guest] invité
        [language-fr] français
        [language-en] anglais
        [channel-telegram] Telegram
        [channel-web] web
        [channel-terminal] terminal
        [stage-walk] diagnostic commencé
        [stage-result] résultat obtenu
        [stage-draft] dossier commencé
       *[other] { $value }
    }
console-writing-days-help = Par exemple 30. Vide : sans limite.
console-writing-filter-help = Facultatif, s'ajoute aux cases. Par exemple : list:telegram:1001,telegram:1002 ou territory:lille seen:30d.
console-writing-places = Un tableau par territoire
console-writing-table-help = Une ligne par territoire, colonnes séparées par des points-virgules ou collées d'un tableur : territoire ; date ; heure ; lieu. Le texte les reprend par {"{"}date{"}"}, {"{"}heure{"}"}, {"{"}lieu{"}"}.
console-writing-keep = Enregistrer et relire
console-writing-count = Compter les personnes

console-writing-title-long = Le titre compte { $count } caractères, { $most } au plus. Raccourcissez-le.
console-writing-too-long = Ce texte compte { $units } caractères, { $most } au plus pour un message de Telegram. Retirez-en { $over }.
console-writing-no-words = Aucun texte. Écrivez-le en français, en anglais, ou dans les deux langues.
console-writing-choose = { $spoken ->
        [en] Le texte anglais manque.
       *[fr] Le texte français manque.
    } Choisissez ce que reçoivent les personnes qui parlent cette langue.
console-writing-button-kind = Le bouton a une cible ou un libellé, mais n'ouvre rien. Choisissez ce qu'il ouvre, ou videz-le.
console-writing-address = « { $target } » n'ouvre pas une page publique. Écrivez une adresse complète, par exemple https://exemple.org/visite.
console-writing-entry = Aucune réponse ne s'appelle « { $target } ». Choisissez-en une dans la liste.
console-writing-label-long = Le libellé compte { $count } caractères, { $most } au plus. Raccourcissez-le, par exemple « S'inscrire ».
console-writing-label = { $spoken ->
        [en] Le libellé anglais manque.
       *[fr] Le libellé français manque.
    } Écrivez-en un, par exemple « S'inscrire ».
console-writing-days = « { $part } » n'est pas un nombre de jours. Écrivez par exemple 30.
console-writing-filter = « { $part } » ne se lit pas. Mots possibles ici : { $allowed }. Par exemple : territory:lille language:fr.
console-writing-table = Ligne { $line } : { $kind ->
        [empty] aucune ligne sous les titres. Ajoutez un territoire par ligne.
        [no-territory] aucune colonne « territoire ». Nommez-en une ainsi dans la première ligne.
        [no-column] une seule colonne. Ajoutez par exemple « date ».
        [bad-name] un titre de colonne est vide, trop long ou contient une accolade. Écrivez un mot, par exemple « lieu ».
        [name-twice] la colonne « { $value } » est deux fois. Gardez-en une.
        [too-many-columns] { $value } colonnes, 20 au plus.
        [too-many-rows] { $value } lignes, 200 au plus.
        [quotes] un guillemet s'ouvre sans se fermer.
        [cells] { $value } cellules : il en faut autant que de titres.
        [no-place] le territoire manque.
        [unknown-place] « { $value } » n'est pas un territoire connu.
        [place-twice] « { $value } » est déjà plus haut.
        [too-long] la valeur de « { $value } » dépasse 300 caractères.
        [bad-date] « { $value } » n'est pas une date. Écrivez par exemple 12 mai 2027.
        [bad-hour] « { $value } » n'est pas une heure. Écrivez par exemple 14 h 30.
       *[other] { $value }
    }

## Les personnes
console-writing-reached = Les personnes visées
console-writing-reachable = { $count ->
        [one] { $count } personne joignable
       *[other] { $count } personnes joignables
    } sur { $aimed } visées.
console-writing-opted-out = { $count ->
        [one] { $count } personne ne veut pas d'annonces (/stop).
       *[other] { $count } personnes ne veulent pas d'annonces (/stop).
    }
console-writing-unreachable = { $count ->
        [one] { $count } personne injoignable : elle a bloqué le bot ou fermé son compte.
       *[other] { $count } personnes injoignables : elles ont bloqué le bot ou fermé leur compte.
    }
console-writing-never-came = { $count ->
        [one] { $count } personne de la liste n'est jamais venue.
       *[other] { $count } personnes de la liste ne sont jamais venues.
    }
console-writing-people = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
console-writing-gets = { $count ->
        [0] Personne ne la recevrait maintenant
        [one] { $count } personne la recevrait maintenant
       *[other] { $count } personnes la recevraient maintenant
    }
console-writing-takes = { $minutes ->
        [one] L'envoi dure environ { $minutes } minute : Telegram accepte 30 messages par seconde.
       *[other] L'envoi dure environ { $minutes } minutes : Telegram accepte 30 messages par seconde.
    }
console-writing-takes-seconds = L'envoi dure moins d'une minute.
console-writing-for = Destinataires
console-writing-everyone = toutes les personnes qui veulent des annonces
console-writing-lacking-other = { $spoken ->
        [en] Sans texte anglais : qui parle anglais reçoit le texte français.
       *[fr] Sans texte français : qui parle français reçoit le texte anglais.
    }
console-writing-lacking-skip = { $spoken ->
        [en] Sans texte anglais : qui parle anglais ne reçoit rien.
       *[fr] Sans texte français : qui parle français ne reçoit rien.
    }
console-writing-excluded = Qui ne la reçoit pas, et pourquoi
console-writing-blocked = Ce qui manque dans le tableau
console-writing-blocks = { $count ->
        [0] « { $field } » manque ; personne n'attend cette ligne.
        [one] « { $field } » manque ; { $count } personne ne reçoit rien.
       *[other] « { $field } » manque ; { $count } personnes ne reçoivent rien.
    }
console-writing-more = { $count ->
        [one] Et un autre manque.
       *[other] Et { $count } autres manques.
    }

## La relecture
console-writing-state = { $state ->
        [draft] brouillon
        [approval] attend un accord
       *[scheduled] programmée
    }
console-writing-at = Le { $moment }, heure de Paris ({ $offset })
console-writing-doubts = À vérifier dans le texte
console-writing-doubts-help = Ces mots contredisent nos sources, ou disent ce que seul l'État peut dire. Rien ne bloque l'envoi.
console-writing-doubt = { $kind ->
        [eligible] « { $found } » : seul l'État le décide.
        [money] « { $found } » : le texte semble promettre de l'argent.
        [call] « { $found } » : le texte laisse croire que l'appel est ouvert.
        [number] « { $found } » : nos sources donnent un autre nombre.
       *[date] « { $found } » : nos sources donnent une autre date.
    }
console-writing-source = Source :
console-writing-looks = L'aperçu
console-writing-lacks = Le champ « { $field } » manque : personne ne reçoit ce texte. Complétez le tableau, ou retirez le champ du texte.
console-writing-units = { $units } caractères sur { $most }, comptés par Telegram, mention comprise.
console-writing-apart = Trop long pour une légende (1 024) : le fichier vient dans un message à part.
console-writing-characters = { $count ->
        [one] { $count } caractère sur le web.
       *[other] { $count } caractères sur le web.
    }
console-writing-file = Fichier : { $name }
console-writing-other-rows = { $count ->
        [one] L'autre territoire
       *[other] Les { $count } autres territoires
    }

## L'envoi
console-writing-goes = Envoyer
console-writing-send = Envoyer maintenant
console-writing-sure = { $count ->
        [one] Envoyer à { $count } personne ?
       *[other] Envoyer à { $count } personnes ?
    }
console-writing-sure-means = L'envoi commence aussitôt. Vous pouvez le mettre en pause et l'annuler pour qui attend encore.
console-writing-send-to = { $count ->
        [one] Envoyer à { $count } personne
       *[other] Envoyer à { $count } personnes
    }
console-writing-grown = L'annonce vise maintenant plus de personnes ; rien n'est parti. Confirmez le nouveau nombre.
console-writing-not-yet = Pas maintenant
console-writing-schedule = Programmer
console-writing-schedule-legend = Envoyer plus tard
console-writing-schedule-help = Heure de Paris. Les personnes sont comptées à ce moment-là.
console-writing-day = Jour
console-writing-hour = Heure
console-writing-unschedule = Annuler la programmation
console-writing-colleague = Demander l'accord d'un collègue
console-writing-ask = Demander l'accord
console-writing-ask-legend = Pour quand
console-writing-ask-help = Heure de Paris. Vide : pour un envoi immédiat. L'accord vaut pour le texte, les personnes et cette heure.
console-writing-approve = Donner mon accord
console-writing-approve-at = Vous approuvez un envoi le { $moment }, heure de Paris ({ $offset }).
console-writing-approve-now = Vous approuvez un envoi immédiat.
console-writing-needs-approval = Tant de personnes demandent l'accord d'un collègue.
console-writing-approved = Accord donné par { $name }.
console-writing-approved-at = L'accord vaut pour le { $moment }, heure de Paris ({ $offset }) : programmez l'envoi à cette heure.
console-writing-approved-now = L'accord vaut pour un envoi immédiat.
console-writing-give-up = Abandonner cette annonce
console-writing-give-up-means = Elle n'est jamais envoyée. Son texte reste dans la liste, parmi les annulées.
console-writing-give-up-now = Abandonner
console-writing-time-wrong = Ce jour ou cette heure ne se lit pas ; rien n'est programmé. Écrivez par exemple 2027-05-12 et 14:30.
console-writing-time-skipped = Cette heure n'existe pas ce jour-là : on passe à l'heure d'été. Rien n'est programmé. Choisissez par exemple 03:00.
console-writing-time-past = Cette heure est passée ; rien n'est programmé. Choisissez-en une à venir, ou envoyez maintenant.
console-writing-handed = Pour qui l'assistant ne joint pas
console-writing-handed-help = Donnez ces liens : un toucher suffit pour suivre le territoire et recevoir ses annonces.
console-writing-everybody = Le lien de l'assistant
console-writing-picture = Code QR de { $address }

console-wrong-unknown = Cette annonce n'existe pas ; rien n'a été fait. La liste montre celles qui existent.
console-wrong-state = Son état a changé entre-temps ; rien n'a été fait. Voici où elle en est.
console-wrong-no-words = Aucun texte n'est écrit ; rien n'a été fait. Écrivez-le dans une langue au moins.
console-wrong-past = Cette heure est passée ; rien n'a été fait. Choisissez-en une à venir, ou demandez l'accord pour une autre.
console-wrong-nobody = Personne ne peut la recevoir ; rien n'est parti. Changez les destinataires, ou donnez les liens ci-dessous.
console-wrong-approval-needed = Tant de personnes demandent l'accord d'un collègue ; rien n'est parti. Demandez-le ci-dessous.
console-wrong-changed = Elle a changé après l'accord ; rien n'est parti. Demandez l'accord pour ce qu'elle dit maintenant.
console-wrong-changed-meanwhile = Un collègue l'a changée pendant que vous la lisiez ; rien n'a été fait. Relisez ce qu'elle dit maintenant, puis recommencez.
console-wrong-other-time = L'accord vaut pour une autre heure ; rien n'est parti. Programmez-la à l'heure de l'accord, ou demandez l'accord pour la nouvelle heure.
console-wrong-approver-gone = La personne qui a donné son accord ne peut plus envoyer ; rien n'est parti. Demandez l'accord d'un autre collègue.
console-wrong-own-approval = Qui donne l'accord n'envoie pas. Laissez un collègue l'envoyer.
console-wrong-too-long = { $spoken ->
        [en] Le texte anglais
       *[fr] Le texte français
    } compte { $units } caractères, { $most } au plus pour un message de Telegram. Rien n'a été fait : retirez-en { $over }.
console-wrong-buttons = { $count } boutons, { $most } au plus. Rien n'a été fait : retirez-en.
console-wrong-button = Le bouton { $number } (« { $target } ») n'ouvre rien, ou son libellé est trop long. Rien n'a été fait : écrivez une adresse https:// et un libellé court.
