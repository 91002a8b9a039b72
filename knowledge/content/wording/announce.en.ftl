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
