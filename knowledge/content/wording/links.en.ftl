### Read-only links, target date, who owes what, notes, history, way back, two devices made one. Same list as links.fr.ftl.

share =
    __This link shows the result, read-only and without any name, for { $days } days.__ Whoever has it can read it; you can end it earlier.

    { $is_named ->
        [yes] It will carry the project's name: { $project }.
       *[no] The project has no name. Type one here, 60 characters at most, or make the link without a name.
    }
share-made =
    __Here is the read-only link, good until { $until }.__ Nobody can answer or see the members through it.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}This installation has no public address: the link opens on this computer only.
       *[no] {""}
    }
share-no-links =
    __No read-only link is open.__ Only the members of the project see the result.
share-links =
    __{ $count ->
        [one] One read-only link is open.
       *[other] { $count } read-only links are open.
    }__ To end a link closes it for everybody who has it.

    { $rows }
share-row = Made on { $made }, good until { $until }
share-ended =
    __This link has ended: it shows nothing any more.__ { $count ->
        [0] No other link is open.
        [one] One other link stays open.
       *[other] { $count } other links stay open.
    }
share-ended-before =
    __This link is no longer open.__ It was ended or its date has passed; there is nothing to do.
choice-share-make = Make the link
choice-share-list = See the open links
choice-share-next = Other links
choice-share-end = End no. { $number }

target =
    __{ $has_target ->
        [yes] Your target date is { $target }.
       *[no] Your team has no target date yet.
    }__ It is yours, with no official value: it parts what is to be done before and after.

    Type a date, for example: 12 March, in two months, end of June.
target-set =
    __Noted: { $day }__{ $count ->
        [0] , which is today.
        [one] , which is tomorrow.
       *[other] , { $count } days from now.
    } The result and the report take it into account.
target-wrong =
    __{ $day } is past, or too far away; nothing has changed.__ Type a date to come, within twenty years, for example: in two months.
target-none =
    __There is no target date any more.__ The result no longer parts the steps in two.
target-unchanged =
    __Nothing has changed.__ { $has_target ->
        [yes] The target date is still { $target }.
       *[no] There is no target date.
    }
target-doubt =
    __I read "{ $heard }". Shall I note { $day }?__ If not, type the day, the month and the year.
choice-target-yes = Yes, note this date
choice-target-no = No, another date
choice-target-none = Remove the date
choice-target-result = See the result

duty-owed =
    __{ $count ->
        [one] One criterion still waits for an answer.
       *[other] { $count } criteria still wait for an answer.
    }__ "I don't know" counts as waiting.

    { $rows }
duty-row = { $whose ->
        [nobody] Nobody
        [me] You
       *[member] { $member }
    }: { $count ->
        [one] { $criterion }
       *[other] { $criterion } and { $others } more
    }
duty-nothing-owed =
    __All criteria have an answer: nobody owes anything.__ An answer can be corrected at any time.
duty-of-member =
    __{ $whose ->
        [nobody] { $count ->
            [0] Every criterion that waits is somebody's.
            [one] One criterion is nobody's.
           *[other] { $count } criteria are nobody's.
        }
        [me] { $count ->
            [0] You owe nothing.
            [one] One criterion waits for you.
           *[other] { $count } criteria wait for you.
        }
       *[member] { $count ->
            [0] { $member }: nothing waits.
            [one] { $member }: one criterion waits.
           *[other] { $member }: { $count } criteria wait.
        }
    }__

    { $rows }
duty-criterion-row = { $criterion }
duty-assign =
    __{ $criterion }: { $whose ->
        [nobody] this criterion is nobody's.
        [me] this criterion is yours.
       *[member] this criterion is given to { $member }.
    }__ Who should take it? Every member who answers can do so, theirs or not.
duty-given =
    __{ $criterion }: { $whose ->
        [me] this criterion is yours.
       *[member] this criterion is given to { $member }.
    }__ { $is_told ->
        [yes] { $whose ->
            [me] {""}
           *[member] A message tells them.
        }
       *[no] I cannot write to them: please let them know.
    }
duty-told =
    __{ $by } gives you a criterion of the project "{ $project }": { $criterion }.__ Answer when you can; "I don't know" is an answer.
duty-freed =
    __{ $criterion }: this criterion is nobody's any more.__ The answers given so far stay.
duty-freed-told =
    __{ $criterion }: this criterion of the project "{ $project }" is no longer yours.__ The change comes from { $by }. Your answers stay.
duty-not-a-member =
    __This person is no longer in the project, nothing has changed.__ Choose another member, or invite them again.
duty-cannot-answer =
    __{ $member } cannot answer this criterion, nothing has changed.__ { $role ->
        [reader] They read the project: invite them as an editor, then give it to them.
       *[other] They only see the questions they were sent: send them a link with this one.
    }
choice-duty-nobody = Nobody's
choice-duty-mine = What I owe
choice-duty-member = { $has_name ->
        [yes] { $name }
       *[no] Member { $number }
    }
choice-duty-next = More
choice-duty-all = Who owes what
choice-duty-result = See the result
choice-duty-people = See the members
choice-duty-to-me = To me
choice-duty-to = { $has_name ->
        [yes] To { $name }
       *[no] To member { $number }
    }
choice-duty-free = To nobody
choice-duty-note = Comment on it
choice-duty-answer = Answer it
choice-duty-give = Give it to somebody

note-list =
    __{ $criterion }: { $kind ->
        [proof] { $count ->
            [0] no proof noted.
            [one] one proof noted.
           *[other] { $count } proofs noted.
        }
       *[comment] { $count ->
            [0] no comment.
            [one] one comment.
           *[other] { $count } comments.
        }
    }__ { $can_write ->
        [yes] { $kind ->
            [proof] Type what proves the level and where it is, { $most } characters at most.
           *[comment] Type yours, { $most } characters at most; the members see it.
        }
       *[no] Your role lets you read, not write.
    }

    { $rows }
note-row = { $by }, { $day }: { $text }
note-full =
    __{ $criterion }__, { $by }, { $day }:

    { $text }
note-kept =
    __Noted, { $kind ->
        [proof] as a proof
       *[comment] as a comment
    }: { $criterion }.__ The members of the project see it{ $kind ->
        [proof] {" "}and the team's report quotes it.
       *[comment] .
    }
note-removed =
    __{ $criterion }: this note is erased.__ To put it back, copy it and type it again:

    { $text }
note-gone =
    __{ $criterion }: this note is no longer there.__ Somebody erased it since; the others are untouched.
note-not-yours =
    __This note is by { $by }, nothing is erased.__ Its author or the project's owner can erase it.
note-empty =
    __I found no words in your message, nothing is noted.__ Type for example: { $kind ->
        [proof] "study of the observatory, March, page 12".
       *[comment] "to be checked with the observatory".
    }
note-too-long =
    __Your text has { $length } characters, I keep { $most } at most; nothing is noted.__ Copy it, shorten it, then send it again: I cut nothing for you.
choice-note-read = Read no. { $number }
choice-note-next = Older ones
choice-note-all = See the notes again
choice-note-remove = Erase this note
choice-note-to-comment = See the comments
choice-note-to-proof = See the proofs

history =
    __{ $count ->
        [one] One answer has changed.
       *[other] { $is_all ->
            [yes] { $count } changes, newest first.
           *[no] The last { $count } changes, newest first.
        }
    }__

    { $rows }
history-row = { $by }, { $day }, { $question }: { $before } → { $value }
history-empty =
    __No answer has been given yet.__ Each answer, and what it replaces, will show here.
choice-history-undo = Restore before no. { $number }
choice-history-next = Older ones

return-offer =
    __Your answer is kept. To come back on another device: this private link, or the code { $code }.__ Whoever has them opens your projects: keep them to yourself.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Without a public address the web link opens on this computer only.
       *[no] {""}
    }
return-made =
    __Your code to come back is { $code }.__ Type it here on another device, or open this private link. Whoever has them opens your projects.{ $renewed ->
        [yes] {" "}The link and code before are worth nothing any more.
       *[no] {""}
    }

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Without a public address the web link opens on this computer only.
       *[no] {""}
    }
return-exists =
    __You already have a link and a code to come back.__ I keep only a fingerprint of them and cannot show them: a new one replaces the old one, which ends at once.
return-how =
    __To find a project again, type your code, for example: ABCD-EFGH-JKMN.__ The private link of your former device works too. With neither, ask a member of the project for an invitation.
return-telegram =
    __There is nothing to keep here: Telegram knows you and your projects follow you.__ To go on in a browser as well, make the two one.
return-known =
    __This link leads back to { $count ->
        [0] somebody without a project so far.
        [one] this project: { $projects }.
       *[other] these projects: { $projects }.
    }__ { $has_begun ->
        [yes] What you began here will be added to it.
       *[no] {""}
    } Accept only if this link is yours.
return-done =
    __You are back{ $count ->
        [0] .
        [one] : { $projects }.
       *[other] : { $projects }.
    }__ { $has_begun ->
        [yes] What you had begun here was added to it.
       *[no] Nothing was lost meanwhile.
    }
return-declined =
    __Nothing has changed.__ You are here as before, and the link was not used.
return-same =
    __You are there already: this link or code is yours.__ Keep it for another device.
return-unknown =
    __This link or code leads nowhere.__ It may have been replaced by a newer one, or miscopied. The code has twelve signs, without O, I, L, 0 or 1: ABCD-EFGH-JKMN.
return-too-many =
    __Too many wrong codes were tried here: wait a quarter of an hour.__ The right code still works, your projects are untouched.
choice-return-projects = See my projects
choice-return-begin = Begin
choice-return-elsewhere = Make two devices one
choice-return-renew = Replace link and code
choice-return-no = No, stay here
choice-return-yes = Yes, it is mine

joining-link =
    __Open this link where you also want to be known, within the hour.__ The other side will ask, then you confirm here: nothing is joined before. Give it to nobody.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Without a public address the web link opens on this computer only.
       *[no] {""}
    }
joining-open =
    __This link joins this device with { $count ->
        [0] another one, without a project so far.
        [one] another one, where there is this project: { $projects }.
       *[other] another one, where there are these projects: { $projects }.
    }__ The projects here and there will belong to the same person. Accept only if you made this link.
joining-claimed =
    __It is asked; nothing is joined yet.__ { $is_told ->
        [yes] Confirm { $channel ->
            [telegram] in Telegram
            [web] in the browser
            [terminal] in the terminal
           *[other] on the other device
        }, where the link was made.
       *[no] I cannot write to the other device: make a new link there.
    }
joining-waits =
    __It is asked already, and the other device has not answered yet.__ Confirm where the link was made.
joining-asked =
    __Somebody opened your link { $channel ->
        [telegram] in Telegram
        [web] in a browser
        [terminal] in a terminal
       *[other] on another device
    }. Is it you?__ { $count ->
        [0] There is no project on that side.
        [one] On that side there is this project: { $projects }.
       *[other] On that side there are these projects: { $projects }.
    } If you say yes, that person will see all your projects.
joining-declined =
    __Nothing was joined.__ The link was not used, you are here as before.
joining-done =
    __Done: the two devices are the same person.__ Your projects are the same on both sides.
joining-done-told =
    __The other side has confirmed: the two devices are the same person.__ Your projects are the same here and there.
joining-refused =
    __Nothing was joined.__ This link is worth nothing any more, and the other side knows.
joining-refused-told =
    __The other side refused: nothing was joined.__ What you have here is untouched. If it was you, make a new link there.
joining-not-opened =
    __Nobody has opened this link yet, there is nothing to confirm.__ Open it on the other device, or make a new one.
joining-unknown =
    __This link leads nowhere.__ It was replaced or miscopied. Make a new one on one of the two devices.
joining-expired =
    __This link has expired: it was good for an hour.__ Nothing was joined. Make a new one on one of the two devices.
joining-settled =
    __This link was used already, there is nothing left to confirm.__ If the two sides do not show the same projects, make a new link.
joining-same =
    __This is the device where the link was made.__ Open it on the other one, which should know you too.
choice-joining-again = Make a new link
choice-joining-projects = See my projects
choice-joining-begin = Begin
choice-joining-claim = It is me, join them
choice-joining-no = No, stay here
choice-joining-yes = Yes, it is me
choice-joining-refuse = No, refuse
