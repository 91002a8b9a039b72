### Announcements of the Mission, as people read them. The same list of messages as announce.fr.ftl.

announce-notice = _Announcement passed on by this assistant, which is not an official service. /stop: no more announcements._

## Following a territory
following-begun =
    __Noted: you follow { $followed }, since { $since }.__

    { $resumed ->
        [yes] You had stopped announcements: they start again.
       *[other] What the Mission announces about this territory will arrive here, when there is something.
    } /stop ends it all.
following-already =
    __You follow { $followed } already, since { $since }.__ Nothing changes. /territories shows them all; /stop ends it all.
following-ended =
    __Noted: you no longer follow { $followed }.__ General announcements go on; /stop ends those too.
following-none =
    __You follow no territory.__ Ask about a town, "Lille" for example, then choose "Follow this place".
following-list =
    __{ $count ->
        [one] You follow one territory.
       *[other] You follow { $count } territories.
    }__ A button ends one; /stop ends all announcements.

    { $followings }
following-row = { $followed }, since { $since }

choice-follow = Follow this place
choice-follow-again = Follow again
choice-unfollow = Stop following
choice-unfollow-place = Leave { $followed }
choice-followings = See my territories

## Replying to an announcement
announce-reply =
    __Write your reply to this announcement.__ If I know the answer to your question, you get it at once; otherwise the Mission's team reads your message.
announce-reply-left =
    __Nothing was passed on.__ The button "Reply" stays under the announcement for 72 hours.
announce-reply-late =
    __This announcement takes no reply any more: its 72 hours are over, or it did not come here.__ Ask your question directly and I look for the answer.
announce-reply-thanks =
    __Received, thank you.__ There is nothing to do.
announce-reply-kept =
    __It is with the Mission's team, together with the announcement you reply to.__ { $is_cut ->
        [yes] Only the first 1,000 characters are kept. {""}
       *[other] {""}
    }If somebody answers, it will be here; nobody has promised a time.
announce-reply-answered =
    __The Mission's team answers your message.__ You had written: "{ $question }"

choice-reply = Reply
choice-reply-quit = Send nothing

## The Mission's team
staff-welcome =
    __{ $role ->
        [owner] You are now on the team, as an owner.
        [team] You are now on the Mission's team.
       *[reader] You can now read announcements and their reports.
    }__ { $role ->
        [reader] They are in the console; writing one needs another role.
       *[other] Write /announce to prepare an announcement. Nothing leaves without a preview and your consent.
    }
staff-link-gone =
    __This link leads nowhere any more: { $state ->
        [used] it has been used.
        [expired] it has expired.
       *[unknown] I do not know it.
    }__ Nothing has changed. Ask an owner of this installation for a new one.
staff-console =
    __This link opens the staff's console in your name, once, within { $minutes } minutes.__ Pass it on to nobody: whoever opens it acts for you. { $is_local ->
        [yes] It opens only on the machine that runs this assistant. {""}
       *[other] {""}
    }/console gives another one.
staff-console-nowhere =
    __The console is not served here.__ Nothing has changed. On the machine that runs the assistant, start make run, then python run_bot.py sign-in, which writes a link.

## Writing an announcement in the conversation
announce-no-right =
    __Your role lets you read announcements, not write them.__ Nothing was changed. Ask an owner of this installation for it.
announce-unfinished =
    __An unfinished announcement is waiting: "{ $title }".__
announce-french =
    __Write the French text, in one message.__ Formatting: \*\*bold\*\*, lists, links.

    Nothing leaves before the preview and your consent.
announce-english =
    __Noted. Now write the English text__, or choose what English speakers get.
announce-english-only =
    __Write the English text, in one message.__ Nothing leaves before the preview and your consent.
announce-no-french =
    __Noted. What do French speakers get, without a French text?__
announce-audience =
    __Who is it for?__ Choose, or type a filter: "territory:lille,brest language:fr seen:30d".

    The words that may be used: role, territory, language, channel, stage, seen, list.
announce-audience-wrong =
    __I cannot read "{ $part }" in this filter.__ The draft is kept{ $allowed ->
        [none] .
       *[other] ; what may stand there: { $allowed }.
    } Type for example: "territory:lille language:fr".
announce-aimed =
    __Audience noted: { $audience }.__ The preview says how many people that is.
announce-everyone = everybody who wants announcements
announce-check =
    __{ $reachable ->
        [0] Nobody can get it: { $audience }.
        [one] One person will get it: { $audience }.
       *[other] { $reachable } people will get it: { $audience }.
    }__ The preview is exactly what they will see.

    Left out: { $opted_out } after /stop, { $unreachable } out of reach, { $never_came } who never came, { $others } for another reason.

    { $has_doubts ->
        [yes] To read again, given our sources or the closed call: { $doubts }.
       *[no] Nothing in it contradicts our sources, as far as I can read.
    }
announce-missing-field =
    __The field "{ $field }" has no value: the announcement cannot leave.__ The draft is kept. Take the field out of the text, or give a table in the console.
announce-sure =
    __{ $reachable ->
        [one] Send it to one person, now?
       *[other] Send it to { $reachable } people, now?
    }__ It takes { $minutes ->
        [one] a minute at most.
       *[other] about { $minutes } minutes.
    } The console can stop it on its way.
announce-sent =
    __It is on its way to { $reachable ->
        [one] one person.
       *[other] { $reachable } people.
    }__ The console shows who got it, who did not and why; it can also be corrected or withdrawn there.
announce-needs-approval =
    __This audience is too large for one person to decide: a colleague has to agree.__ Nothing was sent, the draft is kept.
announce-needs-approval-at =
    __This audience is too large for one person: a colleague has to agree, to this time too: { $day }, { $hour }.__ Nothing is scheduled, the draft is kept.
announce-approval-asked =
    __It is asked: the announcement waits for a colleague's consent, in the console.__ Changing it takes the request back.
announce-approval-asked-at =
    __It is asked for { $day }, { $hour }, Paris time: a colleague's consent is missing, in the console.__ Changing the announcement takes the request back.
announce-when =
    __When is it to be sent?__ Type the day and the hour in Paris: "12 May 2027 at 2:30 pm".
announce-when-wrong =
    __I read no day and hour.__ The draft is kept. Type for example: "12 May 2027 at 2:30 pm".
announce-when-past =
    __That time is over: { $day }, { $hour }.__ The draft is kept. Type one that is still to come, "12 May 2027 at 2:30 pm" for example.
announce-scheduled =
    __It is scheduled: { $day }, { $hour }, Paris time.__ Who gets it is decided at that time. Until then the console can cancel it.
announce-stopped =
    __Nothing was sent{ $why ->
        [no-right] : your role does not let you send.
        [state] : this announcement is no longer a draft.
        [changed] : it has changed since this preview.
        [nobody] : nobody can get it.
        [own-approval] : whoever agrees to it cannot send it too.
       *[approval] : a colleague's consent is missing.
    }__ { $why ->
        [no-right] Ask a colleague.
        [state] Its state is in the console.
        [changed] Type /announce to look at it again.
        [nobody] Change the audience, or give the bot's link to those you want to reach.
        [own-approval] Let a colleague send it.
       *[approval] Ask for it by /announce, then "Send".
    }
announce-too-long =
    __This text cannot be taken: { $units } characters, { $most } at most, and one word at least.__ Nothing of it is kept. Write a shorter one, in one message.
announce-gone =
    __I cannot find that draft.__ Nothing was sent. Type /announce to take it up or begin another.
announce-left =
    __Nothing was sent.__ What was noted stays a draft: /announce takes it up again.

choice-literal = { $label }
choice-console-open = Open the console
choice-announce-resume = See the unfinished one
choice-announce-new = Write another one
choice-announce-quit = Keep it for later
choice-announce-only-en = Write in English only
choice-announce-other-en = Send them the French text
choice-announce-skip-en = Send them nothing
choice-announce-other-fr = Send them the English text
choice-announce-skip-fr = Send them nothing
choice-announce-everyone = Aim at everybody
choice-announce-leads = Aim at project leads
choice-announce-french = Aim at French speakers
choice-announce-seen = Aim at those seen in 90 days
choice-announce-check = See the preview
choice-announce-send = { $reachable ->
        [one] Send it to one person
       *[other] Send it to { $reachable } people
    }
choice-announce-at = Choose a date
choice-announce-aim = Change the audience
choice-announce-ask = Ask for consent
