### La console : ce qui est devenu d'une annonce. Même liste de messages que console_sent.en.ftl. Texte sans mise en forme.

console-sent-number = { $count }
console-sent-state = { $state ->
        [draft] brouillon
        [approval] attend un accord
        [scheduled] programmée
        [sending] en cours d'envoi
        [paused] en pause
        [done] envoyée
       *[cancelled] annulée
    }
console-sent-withdrawn = retirée
console-sent-revision = correction n° { $count }

## La liste
console-list = Les annonces
console-list-states = Choisir un état
console-list-all = Toutes
console-list-state = { $state ->
        [draft] Brouillons
        [approval] À approuver
        [scheduled] Programmées
        [sending] En cours
        [paused] En pause
        [done] Envoyées
       *[cancelled] Annulées
    }
console-list-none = Aucune annonce ici.
console-list-older = Plus anciennes
console-list-newest = Les plus récentes
console-list-written = Écrite le { $at }
console-list-at = Prévue le { $at }
console-list-started = Partie le { $at }
console-list-numbers = { $sent ->
        [one] { $sent } reçue
       *[other] { $sent } reçues
    }, { $failed ->
        [one] { $failed } échec
       *[other] { $failed } échecs
    }, { $unknown ->
        [one] { $unknown } incertaine
       *[other] { $unknown } incertaines
    }, { $waiting } en attente.

## Le rapport
console-report-numbers = Où elle en est
console-report-sent = Reçues
console-report-waiting = En attente
console-report-failed = Échecs
console-report-unknown = Incertaines
console-report-skipped = Exclues
console-report-progress = Part de l'envoi déjà faite
console-report-everybody = Voir les destinataires
console-report-replies = Lire les réponses
console-report-waiting-replies = { $count ->
        [0] Aucune réponse n'attend.
        [one] { $count } réponse attend.
       *[other] { $count } réponses attendent.
    }
console-sent-speed = { $rate ->
        [one] { $rate } envoi par seconde
       *[other] { $rate } envois par seconde
    } ; il reste { $minutes ->
        [0] moins d'une minute
        [one] une minute au plus
       *[other] environ { $minutes } minutes
    }.
console-sent-sending-now = Les envois commencent.
console-sent-paused-now = Rien ne part tant que l'envoi est en pause.
console-sent-quiet-now = Ce sont les heures calmes : rien ne part sur Telegram avant le { $until }, heure de Paris. L'envoi reprend alors de lui-même.
console-sent-cancelled-now = L'envoi est annulé ; les derniers messages déjà en route se terminent.
console-report-facts = Qui et quand
console-report-made = Écrite par
console-report-approved = Accord donné par
console-report-started = Début de l'envoi
console-report-ended-at = Fin de l'envoi
console-report-audience = Public
console-report-everyone = toutes les personnes qui veulent des annonces
console-report-by = { $name }, le { $at }
console-report-gone = ancien membre n° { $number }
console-report-words = Ce que les gens lisent
console-report-language = { $spoken ->
        [fr] En français
       *[en] En anglais
    }
console-report-no-language = { $spoken ->
        [fr] Rien n'est écrit en français.
       *[en] Rien n'est écrit en anglais.
    } { $without ->
        [skip] Qui parle cette langue ne reçoit rien.
       *[other] Qui parle cette langue reçoit l'autre texte.
    }
console-report-for-place = Avec les valeurs de { $place }, première ligne du tableau.
console-report-why-failed = Pourquoi des envois ont échoué
console-report-why-unknown = Pourquoi des envois sont incertains
console-report-why-skipped = Pourquoi des personnes sont exclues
console-report-reason = Raison
console-report-people = Personnes
console-report-more-reasons = Et { $count ->
        [one] une autre raison
       *[other] { $count } autres raisons
    }, dans la liste des destinataires.
console-reason-at-place = { $reason } ({ $place })
console-reason-missing-field = le champ « { $field } » manque
console-reason = { $reason ->
        [opted-out] n'en veut plus (/stop)
        [unreachable] injoignable : a bloqué le bot, ou fermé son compte
        [never-came] jamais venue
        [no-language] pas de texte dans sa langue
        [no-row] aucun territoire du tableau n'est suivi
        [cancelled] annulée avant l'envoi
        [withdrawn] retirée avant l'envoi
        [forgotten] a demandé l'oubli
        [cut] l'envoi a été coupé
        [again] renvoyée : peut-être reçue deux fois
        [too-old] message de plus de 48 heures
        [not-editable] message effacé, ou plus modifiable
        [gone] message effacé
        [moved] le groupe a changé d'adresse
        [part-unknown] une partie du message reste inconnue
        [notice] remplacée par un avis : plus de 48 heures
        [defect] un défaut de notre côté, noté au journal du serveur
       *[other] { $said }
    }
console-reason-not-corrected = pas corrigée : { $reason }
console-reason-not-withdrawn = pas effacée : { $reason }

console-mending = Les corrections
console-mending-withdrawal = Le retrait
console-mending-newest = { $count ->
        [one] { $count } personne voit le texte corrigé.
       *[other] { $count } personnes voient le texte corrigé.
    }
console-mending-older = { $count ->
        [one] { $count } personne voit encore le texte d'avant.
       *[other] { $count } personnes voient encore le texte d'avant.
    }
console-mending-deleted = { $count ->
        [one] Effacée chez { $count } personne.
       *[other] Effacée chez { $count } personnes.
    }
console-mending-shown = { $count ->
        [one] Encore à effacer chez { $count } personne.
       *[other] Encore à effacer chez { $count } personnes.
    }
console-mending-refused = { $count ->
        [one] { $count } personne garde le texte d'avant : { $reason }.
       *[other] { $count } personnes gardent le texte d'avant : { $reason }.
    }
console-mending-kept = { $count ->
        [one] { $count } personne garde l'annonce : { $reason }.
       *[other] { $count } personnes gardent l'annonce : { $reason }.
    }
console-mending-done = Correction n° { $number }, par { $name }, le { $at }

## Conduire l'envoi
console-steering = Conduire l'envoi
console-steer-pause = Mettre en pause
console-steer-pause-means = Les envois en route se terminent, rien d'autre ne part. Vous reprenez quand vous voulez.
console-steer-pause-now = Mettre l'envoi en pause
console-steer-resume = Reprendre
console-steer-resume-means = L'envoi continue là où il s'est arrêté.
console-steer-resume-now = Reprendre l'envoi
console-steer-cancel = Annuler le reste
console-steer-cancel-means = { $count ->
        [0] Personne n'attend plus cette annonce.
        [one] { $count } personne en attente ne la reçoit jamais.
       *[other] { $count } personnes en attente ne la reçoivent jamais.
    } Ce qui est reçu reste en place. L'envoi ne reprend plus.
console-steer-cancel-now = Annuler ce qui reste
console-steer-resend-unknown = Renvoyer aux incertains
console-steer-resend-unknown-means = { $count ->
        [one] { $count } personne l'a peut-être déjà reçue : elle risque de la recevoir deux fois.
       *[other] { $count } personnes l'ont peut-être déjà reçue : elles risquent de la recevoir deux fois.
    } Rien ne permet de le savoir.
console-steer-resend-unknown-now = { $count ->
        [one] Renvoyer à { $count } personne
       *[other] Renvoyer à { $count } personnes
    }
console-steer-resend-failed = Renvoyer aux échecs
console-steer-resend-failed-means = { $count ->
        [one] { $count } personne ne l'a certainement pas reçue. Un second essai échoue aussi si la raison est la même.
       *[other] { $count } personnes ne l'ont certainement pas reçue. Un second essai échoue aussi si la raison est la même.
    }
console-steer-resend-failed-now = { $count ->
        [one] Réessayer pour { $count } personne
       *[other] Réessayer pour { $count } personnes
    }
console-steer-withdraw = Retirer l'annonce
console-steer-withdraw-means = Qui attend ne la reçoit jamais. Elle est effacée où c'est possible : { $ours ->
        [one] { $ours } conversation sur le web
       *[other] { $ours } conversations sur le web
    }, et { $young } sur Telegram, qui permet d'effacer pendant 48 heures.
console-steer-withdraw-stays = { $count ->
        [one] { $count } personne la garde : son message Telegram a plus de 48 heures.
       *[other] { $count } personnes la gardent : leur message Telegram a plus de 48 heures.
    }
console-steer-withdraw-final = Un retrait est définitif ; qui l'a déjà lue l'a lue.
console-steer-withdraw-now = Retirer cette annonce
console-steer-correct = Corriger le texte

console-sent-wrong-unknown = Cette annonce n'existe pas ; rien n'a été changé. La liste montre celles qui existent.
console-sent-wrong-state = Son état a changé entre-temps, et rien n'a été fait. Voici où elle en est maintenant.
console-sent-wrong-withdrawn = Elle est retirée ; rien n'a été changé. Écrivez une nouvelle annonce.
console-sent-wrong-other = Cela n'est pas possible maintenant ; rien n'a été changé. Voici où elle en est.

## Les destinataires
console-recipients = Les destinataires
console-recipients-states = Choisir un état
console-recipients-all = Tous
console-recipients-none = Personne dans cet état.
console-recipients-onward = Les suivants
console-recipients-first = Les premiers
console-recipients-csv = Télécharger en CSV
console-recipients-lead = Le rapport ne montre d'une personne que ce qui sert à suivre l'envoi. Les heures sont celles de Paris.
console-recipients-number = N°
console-recipients-person = Personne
console-recipients-channel = Canal
console-recipients-language = Langue
console-recipients-state = État
console-recipients-reason = Raison
console-recipients-at = Reçue le
console-recipient-state = { $state ->
        [pending] en attente
        [sending] en route
        [sent] reçue
        [failed] échec
        [unknown] incertaine
       *[skipped] exclue
    }
console-recipient-deleted = effacée
console-recipient-channel = { $channel ->
        [telegram] Telegram
        [web] web
        [terminal] terminal
       *[other] {"—"}
    }
console-recipient-mark = personne { $mark }
console-recipient-forgotten = personne oubliée
console-recipient-language = { $spoken ->
        [fr] français
       *[en] anglais
    }

## Corriger
console-correct = Corriger l'annonce
console-correct-lead = Chaque message déjà reçu est modifié sur place, sans nouvelle alerte. Qui attend encore reçoit le texte corrigé.
console-correct-fr = Texte en français
console-correct-en = Texte en anglais
console-correct-help = Mise en forme : **gras**, listes, liens. Une langue déjà envoyée ne se vide pas.
console-correct-look = Voir l'aperçu
console-correct-preview = L'aperçu
console-correct-numbers = { $sent ->
        [0] Personne ne l'a encore reçue
        [one] Un message reçu est modifié
       *[other] { $sent } messages reçus sont modifiés
    } ; { $waiting ->
        [0] personne n'attend.
        [one] une personne en attente reçoit ce texte.
       *[other] { $waiting } personnes en attente reçoivent ce texte.
    }
console-correct-now = Corriger maintenant
console-correct-leave = Ne rien corriger
console-correct-edit = Changer encore le texte
console-correct-same = C'est le texte actuel ; rien n'a été changé. Modifiez-le avant de voir l'aperçu.
console-correct-wrong-no-words = Il ne reste aucun texte ; rien n'a été changé. Écrivez-le dans une langue au moins.
console-correct-wrong-language-gone = Des personnes ont reçu l'annonce dans la langue que vous avez vidée ; rien n'a été changé. Écrivez ce texte aussi.
console-correct-wrong-missing-field = Le champ « { $field } » n'a pas de valeur pour des personnes qui ont reçu l'annonce ; rien n'a été changé. Retirez-le du texte.
console-correct-wrong-too-long = Le texte { $spoken ->
        [fr] français
       *[en] anglais
    } a { $units } signes, { $most } au plus : { $over } de trop. Rien n'a été changé, vos textes sont gardés ci-dessous.
console-correct-wrong-changed-meanwhile = Un collègue a corrigé l'annonce entre-temps ; rien n'a été changé. Votre texte est gardé ci-dessous, le sien dessous.
console-correct-wrong-other = Cela n'est pas possible maintenant ; rien n'a été changé. Votre texte est gardé ci-dessous.
console-correct-theirs = Le texte actuel
console-correct-wrong-own-approval = C'est votre correction : un collègue donne son accord, pas vous ; rien n'a été changé.
console-correct-wrong-state = L'annonce n'est pas partie, ou elle est annulée avant l'envoi ; rien n'a été changé. Votre texte est gardé ci-dessous.
console-correct-wrong-withdrawn = Elle est retirée ; rien n'a été changé. Votre texte est gardé ci-dessous : copiez-le dans une nouvelle annonce.
console-correct-two = Plus de personnes la lisent qu'une seule personne n'en décide : un collègue donne son accord à ces mots exacts.
console-correct-ask = Demander l'accord
console-correct-proposed = Une correction attend un accord
console-correct-waits = Vous l'avez écrite : l'accord d'un collègue manque. Un autre texte, ci-dessous, prend sa place.
console-correct-agree = Corriger ainsi
console-correct-drop = Ne pas corriger ainsi
console-report-proposed = Lire la correction qui attend un accord

## Les réponses
console-inbox = Les réponses
console-inbox-lead = Ce que des personnes ont répondu à cette annonce et que la base de connaissances ne savait pas.
console-inbox-none = Aucune réponse n'attend.
console-inbox-more = Seules les { $count } plus anciennes sont montrées ; les suivantes viennent après elles.
console-inbox-group = { $count ->
        [one] Une réponse
       *[other] { $count } réponses qui se ressemblent
    }
console-inbox-choose = Répondre à
console-inbox-from = { $channel }, { $spoken }, le { $at }
console-inbox-answer = Votre réponse
console-inbox-answer-help = Écrivez dans la langue de la question. Chaque personne la reçoit avec sa propre question. { $most } caractères au plus.
console-inbox-look = Voir l'aperçu
console-inbox-aside = Mettre de côté
console-inbox-aside-means = Mettre de côté : sans réponse, et personne n'est prévenu.
console-inbox-preview = { $count ->
        [one] L'aperçu : une personne lira ceci
       *[other] L'aperçu : { $count } personnes liront ceci, chacune avec sa question
    }
console-inbox-mixed = Les questions choisies ne sont pas toutes dans la même langue : chacun lit votre réponse telle qu'elle est écrite.
console-inbox-send = { $count ->
        [one] Envoyer la réponse
       *[other] Envoyer à { $count } personnes
    }
console-inbox-edit = Changer la réponse
console-inbox-back = Ne pas répondre
console-inbox-answered = Déjà répondu
console-inbox-put-aside = Mises de côté
console-inbox-by = { $name }, le { $at }
console-inbox-no-answer = La réponse est vide ; rien n'est parti. Écrivez-la, par exemple « Oui, l'entrée est libre ».
console-inbox-too-long = La réponse dépasse { $most } caractères ; rien n'est parti. Elle est gardée ci-dessous, raccourcissez-la.
console-inbox-nobody = Aucune réponse n'est choisie ; rien n'est parti. Cochez-en une au moins.
console-inbox-taken = { $count ->
        [one] Une de ces réponses a
       *[other] { $count } de ces réponses ont
    } déjà été traitées par un collègue. { $told ->
        [0] Personne d'autre n'a reçu la vôtre.
        [one] Une personne a reçu la vôtre.
       *[other] { $told } personnes ont reçu la vôtre.
    }
