### A member of the team when one is needed. Same list of messages as helpdesk.fr.ftl.

helpdesk-share =
    __Somebody of the Mission's team can read you.__ { $has_question ->
        [yes] This is what they will see of our talk; nothing is sent without your consent.
       *[other] They will see only what you write to them; nothing is sent without your consent.
    }

    { $has_question ->
        [yes] Your question: "{ $question }"
       *[other] { "" }
    } { $has_answer ->
        [yes] My answer: "{ $answer }"
       *[other] { "" }
    }

    { $unit ->
        [minutes] Usual delay: { $delay } minutes.
        [hours] Usual delay: { $delay ->
            [one] { $delay } hour.
           *[other] { $delay } hours.
        }
        [days] Usual delay: { $delay ->
            [one] { $delay } day.
           *[other] { $delay } days.
        }
       *[other] I do not know the usual delay yet.
    }
helpdesk-write =
    __Write your request in one message, or send a document.__ It goes as soon as you send it.

    { $has_question ->
        [yes] For example: "Our neighbouring town is not named, who can tell us more?" Your question can also go as it is.
       *[other] For example: "Our neighbouring town is not named, who can tell us more?"
    }
helpdesk-opened =
    __Done: your request waits for somebody of the team, whose answer will arrive here.__ { $is_cut ->
        [yes] Only the first 3,000 characters were sent.
       *[other] { "" }
    }

    { $unit ->
        [minutes] Usual delay: { $delay } minutes.
        [hours] Usual delay: { $delay ->
            [one] { $delay } hour.
           *[other] { $delay } hours.
        }
        [days] Usual delay: { $delay ->
            [one] { $delay } day.
           *[other] { $delay } days.
        }
       *[other] Nobody promises a delay.
    } { $is_file ->
        [yes] Send or write what comes next, or finish.
       *[other] Meanwhile I go on answering your questions.
    }
helpdesk-more =
    __Write what comes next in your request no. { $number }, or send a document.__ It goes as soon as you send it.
helpdesk-added =
    __It is added to your request.__ { $is_cut ->
        [yes] Only the first 3,000 characters were sent.
       *[other] { "" }
    } { $is_file ->
        [yes] Send or write what comes next, or finish.
       *[other] The answer will arrive here; meanwhile I go on answering your questions.
    }
helpdesk-enough =
    __Your request is complete.__ The answer will arrive here; ask me your other questions as usual.
helpdesk-left =
    __Nothing was sent.__ Ask me something else, or write "talk to a person" whenever you want.
helpdesk-thanks =
    __Thank you.__ Your request stays as it is; ask me your other questions as usual.
helpdesk-gone =
    __This request does not exist any more.__ Nothing was sent. You can open a new one.
helpdesk-nobody =
    __Nobody of the team has read messages here for 14 days: a request would stay without an answer.__

    { $has_question ->
        [yes] Your question can be kept for the team. My sources also say who could answer.
       *[other] Ask your question here: if I do not know, it can be kept. My sources also say who could answer.
    }
helpdesk-muted =
    __The team does not read your requests at the moment.__ { $has_end ->
        [yes] You can write again after { $until }.
       *[other] No date is set for reading them again.
    } I go on answering your questions.
helpdesk-too-many =
    __You have { $most } requests under way already: no other opens before one of them is closed.__ Add to one of them, it keeps its place.
helpdesk-too-fast =
    __You wrote { $most } messages to the team within an hour: this one was not sent.__ What was sent is kept. Write the rest in an hour.
helpdesk-file-not-taken =
    __This file was not sent: { $trouble ->
        [too-large] it is too large.
        [empty] it is empty.
        [refused] it is a program.
        [cut] the sending broke off.
        [kind] I do not pass on this kind of thing.
       *[other] there is no room for it.
    }__ Nothing is lost: send another file, or write your request.
helpdesk-answered =
    __Somebody of the Mission's team answers you.__{ $has_question ->
        [yes] {" "}You asked: "{ $question }"
       *[other] { "" }
    }
helpdesk-mute-told =
    __The team will not read your requests { $has_end ->
        [yes] until { $until }.
       *[other] for the moment.
    }__ This decides nothing about your project, and I go on answering your questions.
helpdesk-unmute-told =
    __The team reads your requests again.__ Write "talk to a person" to open one.

## Staff, in private
helpdesk-tickets =
    __{ $count ->
        [one] { $count } request waits
       *[other] { $count } requests wait
    } for an answer.__ The oldest first:

    { $requests }
helpdesk-tickets-none =
    __No request waits for an answer.__ Closed ones are in the console.
helpdesk-questions =
    __{ $count ->
        [0] No question waits to be looked at.
        [one] { $count } question waits to be looked at.
       *[other] { $count } questions wait to be looked at.
    }__ They are read in the console.

## The staff's group
helpdesk-mirror-topic = Request no. { $number }
helpdesk-mirror-head = Request no. { $number } · { $channel } · { $spoken ->
        [fr] in French
       *[other] in English
    }
helpdesk-mirror-question = Last question:
helpdesk-mirror-answer = The assistant's answer:
helpdesk-mirror-no-answer = The assistant had no sure answer.
helpdesk-mirror-asked = The person writes:
helpdesk-mirror-how = Reply to this message: the person gets your answer. /note keeps a note for the team.
helpdesk-mirror-how-topic = Reply in this topic: the person gets what you write here. /note keeps a note for the team.
helpdesk-mirror-answered = { $name } answered:
helpdesk-mirror-note = Note of { $name }:
helpdesk-mirror-closed = Request closed by { $name }.
helpdesk-mirror-reopened = The person wrote again: the request is open again.
helpdesk-mirror-assigned = { $name } takes care of it.
helpdesk-mirror-unassigned = Nobody takes care of it any more.
helpdesk-mirror-muted = { $name } muted the requests of this person.
helpdesk-mirror-unmuted = { $name } unmuted the requests of this person.
helpdesk-mirror-corrected = { $name } corrected an answer.
helpdesk-mirror-blocked = Not delivered: the person blocked the assistant. The answer is kept in the console.
helpdesk-mirror-erased = Erased: the person asked for their data to be erased.
helpdesk-mirror-lost-topic = The topic of request no. { $number } was deleted: it goes on here.
helpdesk-mirror-again = (may have been shown already)
helpdesk-mirror-in-console = Open in the console
helpdesk-mirror-file = Document enclosed: { $name } (in the console)
helpdesk-group-sent = Sent to the person.
helpdesk-group-noted = Noted for the team.
helpdesk-group-assigned = It is yours.
helpdesk-group-closed = Request closed.
helpdesk-group-corrected = Correction sent.
helpdesk-group-no-right = Your role may read requests, not answer them.
helpdesk-group-anonymous = Nothing was sent: you write as the group, I do not know who you are. Write as yourself.
helpdesk-group-which = Reply to the message of the request, or write in its topic: /note Seen with the town hall.
helpdesk-group-nobody = Nothing changed: I find nobody of that name who may answer. Write for example: /assign Ana
helpdesk-group-empty = Nothing was sent: write the answer or enclose a document.
helpdesk-group-changed = Not sent: a colleague or the person wrote meanwhile. Read the request in the console, then answer again.
helpdesk-group-gone = This request does not exist any more; nothing was sent.
helpdesk-group-file = This file could not be taken; nothing was sent. Write the answer, or enclose it in the console.
helpdesk-group-too-long = Nothing was sent: { $most } characters at most.

choice-person = Talk to a person
choice-person-yes = Yes, write my request
choice-person-as-is = Send it as it is
choice-person-add = Add to my request
choice-person-enough = That is all
choice-person-quit = Send nothing
choice-helpdesk-open = Open no. { $number }
choice-helpdesk-page = Open the console
choice-helpdesk-take = I take it
choice-helpdesk-close = Close
choice-person-sources = See the sources
