### People's requests, in the console. Same list of messages as console_tickets.fr.ftl.

console-to-tickets = Requests
console-tickets = Requests
console-tickets-lead = What people asked of the team. The one that has waited longest comes first.
console-tickets-mine = See only mine
console-tickets-all = See all requests
console-tickets-open = Waiting for an answer
console-tickets-answered = Answered
console-tickets-closed = Closed
console-tickets-none = No request here.
console-ticket = Request no. { $number }
console-ticket-since = since { $at }
console-ticket-state-open = waiting for an answer
console-ticket-state-answered = answered
console-ticket-state-closed = closed
console-ticket-shared = What the person shared
console-ticket-bot-said = The assistant's answer:
console-ticket-no-answer = The assistant had no sure answer.
console-ticket-lines = What was said
console-ticket-kind = { $kind ->
        [asked] The person:
        [answered] The team:
       *[other] Note:
    }
console-ticket-event = { $event ->
        [closed] Request closed
        [reopened] Request open again: the person wrote again
        [assigned] Given to somebody else
        [muted] The person's requests are muted
        [unmuted] The person's requests are read again
        [blocked] Answer not delivered: the person blocked the assistant
        [corrected] An answer was corrected
       *[other] { $event }
    }
console-ticket-delivered = { $state ->
        [sent] delivered
        [pending] being sent
        [blocked] not delivered: the person blocked the assistant
        [failed] refused by the channel
       *[other] not known whether it arrived
    }
console-ticket-blocked = The person blocked the assistant on this channel: nothing reaches them. Answers are kept here; send them again if they come back.
console-ticket-muted = This person's requests are muted. Reason: { $reason }
console-ticket-resend = Send it again
console-ticket-answer = Answer
console-ticket-words = Your answer
console-ticket-answer-help = The person gets it with their own question, in their language. { $most } characters at most.
console-ticket-file = Enclose a document or a picture (optional)
console-ticket-send = Send the answer
console-ticket-file-refused = Nothing was sent: this file is no picture and no document that is taken. Enclose a PDF, for example.
console-ticket-note = Note for the team
console-ticket-note-keep = Keep the note
console-ticket-assign = Who takes care of it
console-ticket-nobody = Nobody
console-ticket-assign-now = Give the request
console-ticket-close = Close the request
console-ticket-entry = Make an entry of it
console-ticket-mute = Mute this person's requests
console-ticket-mute-means = The person is told once. The assistant goes on answering their questions.
console-ticket-reason = Reason, for your colleagues
console-ticket-lasts = For how long
console-ticket-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
console-ticket-mute-now = Mute
console-ticket-unmute = Read their requests again
console-wrong-ticket-changed = Nothing was sent: a colleague or the person wrote after you looked. Read it below, then send your answer, which is kept here.
console-wrong-ticket-empty = Nothing was sent: write something or enclose a document.
console-wrong-ticket-too-long = Nothing was sent: the text has more than 3,000 characters. Shorten it.
console-wrong-ticket-file = Nothing was sent: the document is not there any more. Enclose it again.
console-wrong-ticket-closed = The request is closed already. An answer opens it again.
console-wrong-ticket-assignee = Nothing was changed: this person cannot answer. Choose another colleague.
console-wrong-ticket-reason = Nothing was changed: give a reason, your colleagues will read it.
console-wrong-ticket-until = Nothing was changed: this date is over.
console-wrong-ticket-line = Nothing was changed: there is no such answer.
web-file-ticket-file = Open the document enclosed: { $name }
