### The console: what became of an announcement. Same list of messages as console_sent.fr.ftl. Text without marks.

console-sent-number = { $count }
console-sent-state = { $state ->
        [draft] draft
        [approval] waits for approval
        [scheduled] scheduled
        [sending] being sent
        [paused] paused
        [done] sent
       *[cancelled] cancelled
    }
console-sent-withdrawn = withdrawn
console-sent-revision = correction no. { $count }

## The list
console-list = Announcements
console-list-states = Choose a state
console-list-all = All
console-list-state = { $state ->
        [draft] Drafts
        [approval] To approve
        [scheduled] Scheduled
        [sending] Under way
        [paused] Paused
        [done] Sent
       *[cancelled] Cancelled
    }
console-list-none = No announcement here.
console-list-older = Older ones
console-list-newest = The newest
console-list-written = Written on { $at }
console-list-at = Due on { $at }
console-list-started = Left on { $at }
console-list-numbers = { $sent ->
        [one] { $sent } received
       *[other] { $sent } received
    }, { $failed ->
        [one] { $failed } failed
       *[other] { $failed } failed
    }, { $unknown ->
        [one] { $unknown } uncertain
       *[other] { $unknown } uncertain
    }, { $waiting } waiting.

## The report
console-report-numbers = Where it stands
console-report-sent = Received
console-report-waiting = Waiting
console-report-failed = Failed
console-report-unknown = Uncertain
console-report-skipped = Left out
console-report-progress = Share of the sending that is done
console-report-everybody = See the recipients
console-report-replies = Read the replies
console-report-waiting-replies = { $count ->
        [0] No reply is waiting.
        [one] { $count } reply is waiting.
       *[other] { $count } replies are waiting.
    }
console-sent-speed = { $rate ->
        [one] { $rate } message a second
       *[other] { $rate } messages a second
    }; { $minutes ->
        [0] less than a minute
        [one] a minute at most
       *[other] about { $minutes } minutes
    } left.
console-sent-sending-now = The sending begins.
console-sent-paused-now = Nothing leaves while it is paused.
console-sent-quiet-now = These are quiet hours: nothing goes out on Telegram before { $until }, Paris time. The sending then goes on by itself.
console-sent-cancelled-now = The sending is cancelled; the last messages already on their way are finishing.
console-report-facts = Who and when
console-report-made = Written by
console-report-approved = Approved by
console-report-started = Sending began
console-report-ended-at = Sending ended
console-report-audience = Audience
console-report-everyone = everybody who wants announcements
console-report-by = { $name }, on { $at }
console-report-gone = former member no. { $number }
console-report-words = What people read
console-report-language = { $spoken ->
        [fr] In French
       *[en] In English
    }
console-report-no-language = { $spoken ->
        [fr] Nothing is written in French.
       *[en] Nothing is written in English.
    } { $without ->
        [skip] Whoever speaks it gets nothing.
       *[other] Whoever speaks it gets the other text.
    }
console-report-for-place = With the values of { $place }, the first row of the table.
console-report-why-failed = Why some failed
console-report-why-unknown = Why some are uncertain
console-report-why-skipped = Why some people are left out
console-report-reason = Reason
console-report-people = People
console-report-more-reasons = And { $count ->
        [one] one other reason
       *[other] { $count } other reasons
    }, in the list of recipients.
console-reason-at-place = { $reason } ({ $place })
console-reason-missing-field = the field "{ $field }" is missing
console-reason = { $reason ->
        [opted-out] wants no announcements (/stop)
        [unreachable] out of reach: blocked the bot, or closed their account
        [never-came] never came
        [no-language] no text in their language
        [no-row] follows no territory of the table
        [cancelled] cancelled before it was sent
        [withdrawn] withdrawn before it was sent
        [forgotten] asked to be forgotten
        [cut] the sending was cut
        [again] sent again: may have come twice
        [too-old] message older than 48 hours
        [not-editable] message deleted, or not editable any more
        [gone] message deleted
        [moved] the group has another address
        [part-unknown] a part of the message is not known
        [notice] a notice took its place: older than 48 hours
        [defect] a fault of ours, noted in the server's log
       *[other] { $said }
    }
console-reason-not-corrected = not corrected: { $reason }
console-reason-not-withdrawn = not deleted: { $reason }

console-mending = Corrections
console-mending-withdrawal = Withdrawal
console-mending-newest = { $count ->
        [one] { $count } person sees the corrected text.
       *[other] { $count } people see the corrected text.
    }
console-mending-older = { $count ->
        [one] { $count } person still sees the text from before.
       *[other] { $count } people still see the text from before.
    }
console-mending-deleted = { $count ->
        [one] Deleted for { $count } person.
       *[other] Deleted for { $count } people.
    }
console-mending-shown = { $count ->
        [one] Still to be deleted for { $count } person.
       *[other] Still to be deleted for { $count } people.
    }
console-mending-refused = { $count ->
        [one] { $count } person keeps the text from before: { $reason }.
       *[other] { $count } people keep the text from before: { $reason }.
    }
console-mending-kept = { $count ->
        [one] { $count } person keeps the announcement: { $reason }.
       *[other] { $count } people keep the announcement: { $reason }.
    }
console-mending-done = Correction no. { $number }, by { $name }, on { $at }

## Steering the sending
console-steering = Steer the sending
console-steer-pause = Pause
console-steer-pause-means = What is on its way arrives, nothing else leaves. You go on whenever you like.
console-steer-pause-now = Pause the sending
console-steer-resume = Go on
console-steer-resume-means = The sending goes on where it stopped.
console-steer-resume-now = Go on with the sending
console-steer-cancel = Cancel the rest
console-steer-cancel-means = { $count ->
        [0] Nobody is waiting for it any more.
        [one] { $count } person who is waiting never gets it.
       *[other] { $count } people who are waiting never get it.
    } What has been received stays. The sending cannot go on after that.
console-steer-cancel-now = Cancel what is left
console-steer-resend-unknown = Send again to the uncertain
console-steer-resend-unknown-means = { $count ->
        [one] { $count } person may have it already: they may get it twice.
       *[other] { $count } people may have it already: they may get it twice.
    } There is no way to know.
console-steer-resend-unknown-now = { $count ->
        [one] Send again to { $count } person
       *[other] Send again to { $count } people
    }
console-steer-resend-failed = Send again to the failed
console-steer-resend-failed-means = { $count ->
        [one] { $count } person does not have it for certain. A second try fails too if the reason is the same.
       *[other] { $count } people do not have it for certain. A second try fails too if the reason is the same.
    }
console-steer-resend-failed-now = { $count ->
        [one] Try again for { $count } person
       *[other] Try again for { $count } people
    }
console-steer-withdraw = Withdraw it
console-steer-withdraw-means = Whoever waits never gets it. It is deleted where that can be done: { $ours ->
        [one] { $ours } conversation on the web
       *[other] { $ours } conversations on the web
    }, and { $young } on Telegram, which lets a bot delete for 48 hours.
console-steer-withdraw-stays = { $count ->
        [one] { $count } person keeps it: their Telegram message is older than 48 hours.
       *[other] { $count } people keep it: their Telegram messages are older than 48 hours.
    }
console-steer-withdraw-final = A withdrawal is final; whoever has read it has read it.
console-steer-withdraw-now = Withdraw this announcement
console-steer-correct = Correct the text

console-sent-wrong-unknown = There is no such announcement; nothing was changed. The list shows those there are.
console-sent-wrong-state = Its state changed meanwhile, and nothing was done. This is where it stands now.
console-sent-wrong-withdrawn = It is withdrawn; nothing was changed. Write a new announcement.
console-sent-wrong-other = This cannot be done now; nothing was changed. This is where it stands.

## Recipients
console-recipients = Recipients
console-recipients-states = Choose a state
console-recipients-all = All
console-recipients-none = Nobody is in this state.
console-recipients-onward = The next ones
console-recipients-first = The first ones
console-recipients-csv = Download as CSV
console-recipients-lead = The report shows no more of a person than following the sending needs. Hours are those of Paris.
console-recipients-number = No.
console-recipients-person = Person
console-recipients-channel = Channel
console-recipients-language = Language
console-recipients-state = State
console-recipients-reason = Reason
console-recipients-at = Received on
console-recipient-state = { $state ->
        [pending] waiting
        [sending] on its way
        [sent] received
        [failed] failed
        [unknown] uncertain
       *[skipped] left out
    }
console-recipient-deleted = deleted
console-recipient-channel = { $channel ->
        [telegram] Telegram
        [web] web
        [terminal] terminal
       *[other] {"—"}
    }
console-recipient-mark = person { $mark }
console-recipient-forgotten = forgotten person
console-recipient-language = { $spoken ->
        [fr] French
       *[en] English
    }

## Correcting
console-correct = Correct the announcement
console-correct-lead = Every message already received is changed in place, without a new alert. Whoever still waits gets the corrected text.
console-correct-fr = Text in French
console-correct-en = Text in English
console-correct-help = Marks: **bold**, lists, links. A language that has been sent cannot be emptied.
console-correct-look = See the preview
console-correct-preview = The preview
console-correct-numbers = { $sent ->
        [0] Nobody has received it yet
        [one] One message received is changed
       *[other] { $sent } messages received are changed
    }; { $waiting ->
        [0] nobody is waiting.
        [one] one person who is waiting gets this text.
       *[other] { $waiting } people who are waiting get this text.
    }
console-correct-now = Correct it now
console-correct-leave = Correct nothing
console-correct-edit = Change the text again
console-correct-same = This is the text as it is; nothing was changed. Change it before you look at the preview.
console-correct-wrong-no-words = No text is left; nothing was changed. Write it in one language at least.
console-correct-wrong-language-gone = People received it in the language that you emptied; nothing was changed. Write that text too.
console-correct-wrong-missing-field = The field "{ $field }" has no value for people who received it; nothing was changed. Take it out of the text.
console-correct-wrong-too-long = The { $spoken ->
        [fr] French
       *[en] English
    } text has { $units } characters, { $most } at most: { $over } too many. Nothing was changed, your texts are kept below.
console-correct-wrong-changed-meanwhile = A colleague corrected it meanwhile; nothing was changed. Your text is kept below, theirs under it.
console-correct-wrong-other = This cannot be done now; nothing was changed. Your text is kept below.
console-correct-theirs = The text as it is
console-correct-wrong-own-approval = It is your own correction: a colleague approves it, not you; nothing was changed.
console-correct-wrong-state = It has not left, or was cancelled before; nothing was changed. Your text is kept below.
console-correct-wrong-withdrawn = It is withdrawn; nothing was changed. Your text is kept below: copy it into a new announcement.
console-correct-two = More people read it than one person may decide for: a colleague approves these exact words.
console-correct-ask = Ask for approval
console-correct-proposed = A correction waits for approval
console-correct-waits = You wrote it: a colleague's approval is missing. Another text, below, takes its place.
console-correct-agree = Correct it like this
console-correct-drop = Do not correct it like this
console-report-proposed = Read the correction that waits for approval

## Replies
console-inbox = Replies
console-inbox-lead = What people replied to this announcement and the knowledge base did not know.
console-inbox-none = No reply is waiting.
console-inbox-more = Only the oldest { $count } are shown; the next ones come after them.
console-inbox-group = { $count ->
        [one] One reply
       *[other] { $count } replies that are alike
    }
console-inbox-choose = Answer
console-inbox-from = { $channel }, { $spoken }, on { $at }
console-inbox-answer = Your answer
console-inbox-answer-help = Write in the language of the question. Each person gets it with their own question. { $most } characters at most.
console-inbox-look = See the preview
console-inbox-aside = Put aside
console-inbox-aside-means = Put aside: no answer, and nobody is told.
console-inbox-preview = { $count ->
        [one] The preview: one person will read this
       *[other] The preview: { $count } people will read this, each with their question
    }
console-inbox-mixed = The questions chosen are not all in one language: everybody reads your answer as it is written.
console-inbox-send = { $count ->
        [one] Send the answer
       *[other] Send to { $count } people
    }
console-inbox-edit = Change the answer
console-inbox-back = Do not answer
console-inbox-answered = Answered already
console-inbox-put-aside = Put aside
console-inbox-by = { $name }, on { $at }
console-inbox-no-answer = The answer is empty; nothing was sent. Write it, for example "Yes, entrance is free".
console-inbox-too-long = The answer is longer than { $most } characters; nothing was sent. It is kept below, make it shorter.
console-inbox-nobody = No reply is chosen; nothing was sent. Tick one at least.
console-inbox-taken = { $count ->
        [one] One of these replies was
       *[other] { $count } of these replies were
    } already dealt with by a colleague. { $told ->
        [0] Nobody else got yours.
        [one] One person got yours.
       *[other] { $told } people got yours.
    }
