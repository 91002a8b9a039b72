### Les pages de l'équipe de la Mission. Même liste de messages que console.en.ftl. Texte sans mise en forme.

console-no-right = Votre rôle ne le permet pas. Demandez-le à un propriétaire de cette installation ; rien n'a été changé.
    .title = Votre rôle ne le permet pas

## L'entrée et l'équipe
console-name = Console
console-moment = { $day } à { $hour }
console-colon = {" "}:
console-to-console = Ouvrir la console
console-to-today = Aujourd'hui
console-to-announcements = Annonces
console-to-staff = Équipe
console-to-audit = Journal
console-signed-in = Votre session
console-leave = Fermer la session
console-unnamed = Membre n° { $number }
console-command-line = ligne de commande

console-role-owner = propriétaire
console-role-team = équipe
console-role-reader = lecture
console-may-owner = écrit et envoie les annonces, répond, invite et retire des membres, lit le journal.
console-may-team = écrit et envoie les annonces, répond.
console-may-reader = voit les annonces et leurs rapports, sans rien changer.

console-sign-in = La console s'ouvre par un lien à usage unique. Une session dure 12 heures.
    .title = La console de l'équipe
console-sign-in-colleague = Vous n'êtes pas encore de l'équipe : demandez une invitation à un propriétaire de cette installation.
console-sign-in-chat = L'assistant vous connaît déjà comme membre de l'équipe : écrivez-lui /console en privé, sur Telegram ou dans la conversation de ce site, il vous donne un lien.
console-sign-in-device = Une session est ouverte sur un autre appareil : dans « Équipe », créez un lien pour celui-ci.
console-sign-in-server = Vous tenez le serveur : python run_bot.py sign-in écrit un lien ; tant qu'aucun propriétaire n'existe, chaque démarrage en écrit un aussi.
console-sign-in-lasts = Un lien sert une seule fois, pendant 15 minutes ; une invitation, pendant 7 jours.

console-enter-owner = Vous devenez { $role } de cette installation, et la console s'ouvre dans ce navigateur.
    .title = Devenir le premier propriétaire
console-enter-invite = Vous rejoignez l'équipe qui envoie les annonces, avec le rôle « { $role } ». La console s'ouvre dans ce navigateur.
    .title = Rejoindre l'équipe
console-enter-sign-in = La console s'ouvre dans ce navigateur au nom de { $name }, avec le rôle « { $role } ».
    .title = Ouvrir la console
console-enter-once = Ce lien sert une seule fois. La session dure 12 heures ; un retrait de l'équipe y met fin aussitôt.
console-enter = Ouvrir la console
console-name-label = Votre nom
console-name-help = Vos collègues et le journal vous appellent ainsi. Les destinataires des annonces ne le voient pas.
console-name-missing = Le nom manque ; rien n'a été changé. Écrivez le nom que vos collègues connaissent, par exemple « A. Martin ».
console-link-unknown = Cette adresse est incomplète, ou le lien a été annulé. Demandez un nouveau lien à un propriétaire.
    .title = Ce lien ne mène nulle part
console-link-used = Un lien sert une seule fois, et rien d'autre n'a été changé. Demandez-en un nouveau, ou ouvrez la console si votre session dure encore.
    .title = Ce lien a déjà servi
console-link-expired = Rien n'a été changé. Demandez un nouveau lien à un propriétaire ; le premier propriétaire redémarre le serveur.
    .title = Ce lien a expiré

console-today = Ce qui m'attend aujourd'hui
console-nothing-waits = Rien ne vous attend.
console-waits-approval = À approuver ou à envoyer
console-waits-colleague = En attente d'un accord
console-waits-failed = Échecs depuis hier
console-waits-sending = En cours d'envoi
console-waits-paused = En pause
console-waits-scheduled = Programmées
console-waits-draft = Vos brouillons
console-waits-replies = Réponses à lire
console-waits-unknown = Envois incertains
console-progress = { $sent ->
        [one] { $sent } envoi fait
       *[other] { $sent } envois faits
    } sur { $all }.
console-approval-asked = Écrite par { $name } : votre accord est demandé.
console-correction-asked = Correction écrite par { $name } : votre accord est demandé.
console-approval-given = Accord donné par { $name } : vous pouvez l'envoyer.
console-approval-mine = Vous l'avez écrite : l'accord d'un collègue manque.
console-approval-agreed = L'accord est donné : un autre membre l'envoie.
console-approval-open = L'accord d'un collègue manque.
console-failed = { $count ->
        [one] { $count } personne ne l'a pas reçue.
       *[other] { $count } personnes ne l'ont pas reçue.
    }
console-replies = { $count ->
        [one] { $count } réponse attend.
       *[other] { $count } réponses attendent.
    }
console-unknown = { $count ->
        [one] { $count } personne l'a peut-être reçue, peut-être pas.
       *[other] { $count } personnes l'ont peut-être reçue, peut-être pas.
    }
console-write = Écrire une annonce
console-all-announcements = Voir toutes les annonces
console-announcement = Annonce n° { $number }

console-staff = L'équipe
console-you = (vous)
console-since = depuis le { $day }
console-remove = Retirer
console-remove-means = Ses sessions se ferment aussitôt et ses liens ne servent plus. Ce que cette personne a fait reste au journal.
console-remove-now = Retirer de l'équipe
console-invite = Inviter quelqu'un
console-invite-role = Son rôle
console-invite-make = Créer le lien
console-mine = Vous
console-rename = Changer le nom
console-other-device = Un lien à usage unique, pour vous seul, ouvre la console sur un autre appareil pendant 15 minutes.
console-make-sign-in = Créer un lien pour moi
console-make-telegram = Relier mon Telegram
console-handed-invite = La première personne qui ouvre un de ces liens rejoint l'équipe : { $role }. Il sert une fois, pendant 7 jours.
    .title = L'invitation est prête
console-handed-sign-in = Ouvrez cette adresse sur l'autre appareil dans les 15 minutes ; elle y ouvre la console avec votre rôle, { $role }.
    .title = Votre lien est prêt
console-handed-telegram = Ouvrez ce lien dans votre Telegram dans les 15 minutes ; le bot vous y connaît ensuite avec votre rôle, { $role }.
    .title = Votre lien est prêt
console-handed-once = Copiez maintenant : cette page est la seule à le montrer.
console-link-for-web = Lien pour un navigateur
console-link-for-telegram = Lien pour Telegram
console-wrong-last-owner = Cette installation n'aurait plus de propriétaire ; rien n'a été changé. Invitez d'abord un autre propriétaire.
console-wrong-no-staff = Cette personne n'est plus dans l'équipe ; rien n'a été changé. La liste ci-dessous est à jour.

console-audit = Le journal
console-audit-lead = Ce que l'équipe a fait, le plus récent d'abord, à l'heure de Paris. Rien n'y est modifiable.
console-audit-who = Qui, quand
console-audit-what = Quoi
console-audit-none = Rien n'est noté.
console-audit-older = Plus ancien
console-audit-newest = Le plus récent
console-did = { $action ->
        [invite] invitation créée
        [add-channel] lien pour Telegram créé
        [sign-in-link] lien pour un autre appareil créé
        [used-owner-link] premier propriétaire
        [used-invite-link] invitation suivie
        [used-sign-in-link] session ouverte par un lien
        [sign-out] session fermée
        [remove] membre retiré
        [rename] nom changé
        [compose] annonce écrite
        [change] annonce modifiée
        [attach] fichier joint
        [detach] fichier retiré
        [try] essai envoyé à soi-même
        [file-missing] envoi mis en pause, le fichier manque
        [ask-approval] accord demandé
        [approve] accord donné
        [schedule] envoi programmé
        [unschedule] programmation annulée
        [send] envoi lancé
        [start] envoi programmé lancé
        [held-back] envoi programmé retenu
        [pause] envoi mis en pause
        [resume] envoi repris
        [cancel] annonce annulée
        [resend-unknown] nouvel envoi aux incertains
        [resend-failed] nouvel envoi aux échecs
        [correct] annonce corrigée
        [propose-correction] correction proposée
        [drop-correction] correction abandonnée
        [withdraw] annonce retirée
        [answer] réponse donnée
        [put-aside] réponses mises de côté
        [draft-edit] modification commencée
        [change-edit] modification écrite
        [ask-reading] relecture demandée
        [read-edit] modification relue
        [publish-edit] modification publiée
        [undo-edit] publication annulée
        [drop-edit] modification abandonnée
        [keep-case] question gardée pour les essais
        [remove-case] question retirée des essais
        [ticket-answer] demande répondue
        [ticket-resend] réponse envoyée de nouveau
        [ticket-correct] réponse à une demande corrigée
        [ticket-note] note sur une demande
        [ticket-assign] demande confiée
        [ticket-close] demande close
        [ticket-mute] demandes d'une personne suspendues
        [ticket-unmute] demandes d'une personne rétablies
        [settle-questions] questions réglées
        [reopen-questions] questions rouvertes
        [answer-question] réponse donnée à une question
       *[other] { $action }
    }
console-did-deliveries = { $count ->
        [one] { $count } destinataire
       *[other] { $count } destinataires
    }
console-did-dropped = { $count ->
        [one] { $count } envoi abandonné
       *[other] { $count } envois abandonnés
    }
console-did-replies = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
console-did-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
console-did-revision = correction n° { $count }
