### Les demandes des personnes, dans la console. Même liste de messages que console_tickets.en.ftl.

console-to-tickets = Demandes
console-tickets = Demandes
console-tickets-lead = Ce que des personnes ont demandé à l'équipe. Celle qui attend depuis le plus longtemps vient d'abord.
console-tickets-mine = Voir seulement les miennes
console-tickets-all = Voir toutes les demandes
console-tickets-open = En attente d'une réponse
console-tickets-answered = Répondues
console-tickets-closed = Closes
console-tickets-none = Aucune demande ici.
console-ticket = Demande n° { $number }
console-ticket-since = depuis le { $at }
console-ticket-state-open = en attente d'une réponse
console-ticket-state-answered = répondue
console-ticket-state-closed = close
console-ticket-shared = Ce que la personne a partagé
console-ticket-bot-said = Réponse de l'assistant :
console-ticket-no-answer = L'assistant n'avait pas de réponse sûre.
console-ticket-lines = L'échange
console-ticket-kind = { $kind ->
        [asked] La personne :
        [answered] L'équipe :
       *[other] Note :
    }
console-ticket-event = { $event ->
        [closed] Demande close
        [reopened] Demande rouverte : la personne a écrit de nouveau
        [assigned] Responsable changé
        [muted] Demandes de la personne suspendues
        [unmuted] Demandes de la personne rétablies
        [blocked] Réponse non remise : la personne a bloqué l'assistant
        [corrected] Réponse corrigée
       *[other] { $event }
    }
console-ticket-delivered = { $state ->
        [sent] remise
        [pending] en cours d'envoi
        [blocked] non remise : la personne a bloqué l'assistant
        [failed] refusée par le canal
       *[other] remise inconnue
    }
console-ticket-blocked = La personne a bloqué l'assistant sur ce canal : elle ne reçoit rien. Les réponses sont gardées ici ; envoyez-les de nouveau si elle revient.
console-ticket-muted = Les demandes de cette personne sont suspendues. Motif : { $reason }
console-ticket-resend = Envoyer de nouveau
console-ticket-answer = Répondre
console-ticket-words = Votre réponse
console-ticket-answer-help = La personne la reçoit avec sa propre question, dans sa langue. { $most } caractères au plus.
console-ticket-file = Joindre un document ou une image (facultatif)
console-ticket-send = Envoyer la réponse
console-ticket-file-refused = Rien n'a été envoyé : ce fichier n'est ni une image ni un document accepté. Joignez par exemple un PDF.
console-ticket-note = Note pour l'équipe
console-ticket-note-keep = Garder la note
console-ticket-assign = Qui s'en charge
console-ticket-nobody = Personne
console-ticket-assign-now = Confier la demande
console-ticket-close = Clore la demande
console-ticket-entry = En faire une fiche
console-ticket-mute = Suspendre les demandes de cette personne
console-ticket-mute-means = La personne est prévenue une fois. L'assistant continue de répondre à ses questions.
console-ticket-reason = Motif, pour vos collègues
console-ticket-lasts = Durée
console-ticket-days = { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
console-ticket-mute-now = Suspendre
console-ticket-unmute = Lire de nouveau ses demandes
console-wrong-ticket-changed = Rien n'a été envoyé : un collègue ou la personne a écrit après votre lecture. Lisez l'échange ci-dessous, puis envoyez votre réponse, gardée ici.
console-wrong-ticket-empty = Rien n'a été envoyé : écrivez un texte ou joignez un document.
console-wrong-ticket-too-long = Rien n'a été envoyé : le texte dépasse 3 000 caractères. Raccourcissez-le.
console-wrong-ticket-file = Rien n'a été envoyé : le document n'est plus là. Joignez-le de nouveau.
console-wrong-ticket-closed = La demande est déjà close. Une réponse la rouvre.
console-wrong-ticket-assignee = Rien n'a changé : cette personne ne peut pas répondre. Choisissez un autre collègue.
console-wrong-ticket-reason = Rien n'a changé : donnez un motif, vos collègues le liront.
console-wrong-ticket-until = Rien n'a changé : cette date est passée.
console-wrong-ticket-line = Rien n'a changé : cette réponse n'existe pas.
web-file-ticket-file = Ouvrir le document joint : { $name }
