### The draft looked over: check, remarks, visit, versions, reviewers, reminders, files. The same messages as reviewing.fr.ftl.

## What is there, what is missing

check =
    __{ $missing ->
        [0] Every required piece has something.
        [one] One required piece out of { $required } has nothing yet.
       *[other] { $missing } required pieces out of { $required } have nothing yet.
    }__ { $has_shorts ->
        [yes] No text, no evidence, no answer: { $shorts }{ $more ->
            [0] .
            [one] {" "}and { $more } more.
           *[other] {" "}and { $more } more.
        }
       *[no] This is what is there, not what it is worth.
    }

    Ready: { $ready }; in progress: { $begun }; to do: { $todo }; not applicable: { $apart }.{ $facts ->
        [0] {" "}There is nothing else to point out.
       *[other] {""}
    }
check-facts =
    __{ $count ->
        [one] One point deserves a look.
       *[other] { $count } points deserve a look.
    }__ These are facts, not opinions.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } more on the next page.
       *[other] {"\u000A\u000A"}{ $others } more on the next pages.
    }
check-fact-answer = { $short }: the text says { $said }, your answer says { $answered } ("{ $question }").
check-fact-pieces = { $short } says { $said }, { $other_short } says { $others } ("{ $question }").
check-fact-rival = { $short }: a second text, by { $member }, is kept aside.
check-fact-merged = { $short }: two texts brought together wait to be sorted out, between "[A]" and "[B]".
check-fact-ready-empty = { $short }: marked ready, with no text, evidence or answer.
check-fact-not-applicable = { $short }: not applicable, yet { $count ->
        [one] it holds { $count } piece of evidence.
       *[other] it holds { $count } pieces of evidence.
    }
check-fact-late = { $short }: its date has passed, { $due }.
check-fact-no-year = { $short }: no year is given in the text.
check-fact-unplaced = { $count ->
        [one] { $count } item of evidence belongs to no piece.
       *[other] { $count } items of evidence belong to no piece.
    }
choice-check-next = See more
choice-check-place = Place evidence
choice-check-export = Take it away

## Remarks

remark-list =
    __{ $piece }: { $count ->
        [0] no remark.
        [one] { $open ->
            [0] one remark, dealt with.
           *[other] one remark, open.
        }
       *[other] { $count } remarks, { $open } of them open.
    }__

    { $rows }
remark-row = { $is_open ->
        [yes] Open
       *[no] Dealt with
    }{ $kind ->
        [visit] , visit
       *[review] {""}
    }, { $by }, { $day }: "{ $text }"
remark-whole =
    __{ $piece }.__ { $kind ->
        [visit] Point made at a visit, written down by { $by }
       *[review] Remark by { $by }
    }, { $day }:

    "{ $text }"
remark-rest = "{ $text }"
remark-answered =
    __Dealt with by { $by }, { $day }.__ { $has_answer_text ->
        [yes] What was done: "{ $answer_text }"
       *[no] Nothing more was noted.
    }
remark-gone =
    __This remark is no longer there.__ The rest of the draft has not changed. Go on from here.
remark-ask =
    __What is your remark on this piece, { $piece }?__ Write it, { $most } characters at most. The team sees it and says what it does about it.

    For example: "The source of the 2013 figure is missing."
remark-too-short =
    __That is too short for a remark: { $least } characters at least.__ Nothing is kept. Write it as a sentence, for example: "The source of the figure is missing."
remark-too-long =
    __That is too long: { $length } characters, { $most } at most.__ Nothing is kept. Make two remarks of it, for example one for each figure.
remark-made =
    __Noted, on this piece: { $piece }.__ { $is_told ->
        [yes] A message tells { $member }.
       *[no] The team will see it on opening the piece.
    }
remark-told =
    __{ $kind ->
        [visit] A point made at a visit
       *[review] A remark
    } on your draft application: { $piece }.__ Project: { $project }. From { $by }:

    "{ $text }"
remark-resolve =
    __What have you done about this remark?__ Write it in a sentence, { $most } characters at most, or "skip".

    { $piece }: "{ $text }"
remark-answer-too-long =
    __That is too long: { $length } characters, { $most } at most.__ The remark stays open. Write less, for example: "Source added to the text."
remark-resolved =
    __Noted: remark dealt with, on { $piece }.__ { $is_told ->
        [yes] Whoever made it has been told.
       *[no] The answer can be read under the remark.
    } { $left ->
        [0] None is left open here.
        [one] One is left open here.
       *[other] { $left } are left open here.
    }
remark-resolved-told =
    __Your remark has been dealt with: { $piece }.__ Project: { $project }. { $has_text ->
        [yes] { $by } writes: "{ $text }"
       *[no] { $by } added nothing.
    }
remark-resolved-before =
    __This remark has been dealt with already, on { $piece }.__ Nothing has changed; you can open it again.
remark-reopened =
    __The remark is open again, on { $piece }.__ What had been answered stays noted.
choice-remark-read = Read number { $number }
choice-remark-next = See more
choice-remark-make = Leave a remark
choice-remark-another = Leave another one
choice-remark-piece = See the piece
choice-remark-all = See the remarks
choice-remark-none = Leave no remark
choice-remark-resolve = Say what is done
choice-remark-reopen = Open it again
choice-remark-done = Done, no details
choice-remark-keep-open = Keep it open
choice-remark-read-it = Read the remark

## The visit

visit =
    __The call is closed and no visit takes place any more: note points from a rehearsal, or from another programme's visit.__

    { $count ->
        [0] In 2014, nine projects made a version 2 that included the improvement points discussed during the visit.{"\u000A\u000A"}{ $facts_of }
        [one] One point noted, { $open } open.{"\u000A\u000A"}{ $rows }
       *[other] { $count } points noted, { $open } open.{"\u000A\u000A"}{ $rows }
    }
visit-row = { $short }, { $is_open ->
        [yes] open
       *[no] dealt with
    }: "{ $text }"
visit-section =
    __Which section of the draft application is this point about?__ You choose the piece next.
visit-piece =
    __Which piece is this point about, in "{ $section }"?__
visit-ask =
    __What point to improve was made about this piece, { $piece }?__ Write it, { $most } characters at most.

    For example: "Say who pays the coordinator in the second year."
visit-made =
    __The point is noted, on this piece: { $piece }.__ { $is_told ->
        [yes] A message tells { $member }.
       *[no] Once you have dealt with it, the version after the visit says by which change.
    }
choice-visit-read = Read number { $number }
choice-visit-next = See more
choice-visit-add = Note a point
choice-visit-another = Note another one
choice-visit-sections = Other sections
choice-visit-pieces = Other pieces
choice-visit-none = Note nothing

## Versions

version-kept =
    __Version { $number } is kept{ $after_visit ->
        [yes] , as the version after a visit.
       *[no] .
    }__ { $after_visit ->
        [yes] Visit points dealt with: { $answered } of { $visits }. The file will say what changed, piece by piece.
       *[no] The draft goes on; you can see what changes from here.
    }
version-visit-first =
    __A version after a visit is compared with one from before, and none is kept yet.__ First keep the one that you present.
version-too-many =
    __This draft has { $most } versions already, the most there can be.__ This one is not kept; the others stay, and the draft goes on. For a copy dated today, take it away, for example as Word.
version-list =
    __{ $count ->
        [0] No version is kept yet.
        [one] One version is kept.
       *[other] { $count } versions are kept.
    }__ { $count ->
        [0] Keeping one fixes the draft as it is, to see later what changes.
       *[other] Compare one with the draft of today.
    }

    { $items }
version-row = Version { $number }, { $day }, by { $by }{ $after_visit ->
        [yes] , after a visit
       *[no] {""}
    }
version-gone =
    __There is no such version.__ The versions kept are in the list.
version-changes =
    __{ $count ->
        [0] Nothing has changed since version { $number }, { $day }.
        [one] One piece has changed since version { $number }, { $day }.
       *[other] { $count } pieces have changed since version { $number }, { $day }.
    }__

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } more piece: it is in the exported file.
       *[other] {"\u000A\u000A"}{ $others } more pieces: they are in the exported file.
    }
version-change-row = { $short }: { $kind ->
        [new] filled
        [removed] emptied
       *[changed] changed
    }{ $is_text ->
        [yes] , text revised
       *[no] {""}
    }{ $added ->
        [0] {""}
        [one] , { $added } item of evidence more
       *[other] , { $added } items of evidence more
    }{ $removed ->
        [0] {""}
        [one] , { $removed } less
       *[other] , { $removed } less
    }{ $is_answer ->
        [yes] , answers changed
       *[no] {""}
    }{ $is_state ->
        [yes] , { $state }
       *[no] {""}
    }
version-answers =
    __{ $count ->
        [one] These changes deal with one point made at a visit.
       *[other] These changes deal with { $count } points made at a visit.
    }__

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } more is in the exported file.
       *[other] {"\u000A\u000A"}{ $others } more are in the exported file.
    }
version-answer-row = { $short }: "{ $text }"
choice-version-keep = Keep a version
choice-version-visit = Keep version 2
choice-version-visits = See the visit's points
choice-version-all = See the versions
choice-version-next = See more
choice-version-compare = Compare with { $number }
choice-version-export = Take it away

## Reviewers

review =
    __{ $count ->
        [0] No Mission reviewer is in this project yet.
        [one] One Mission reviewer is in this project.
       *[other] { $count } Mission reviewers are in this project.
    }__ A reviewer leaves remarks; they change nothing and decide nothing here.

    They see the pieces and their state. Texts: { $texts ->
        [yes] yes
       *[no] no
    }. Evidence: { $evidence ->
        [yes] yes
       *[no] no
    }. Answers: { $answers ->
        [yes] yes
       *[no] no
    }.{ $can_show ->
        [yes] {""}
       *[no] {" "}The project's owner can change this.
    }
review-shown =
    __Noted.__ { $count ->
        [0] A reviewer would see the pieces and their state.
       *[other] Reviewers see the pieces and their state.
    } Texts: { $texts ->
        [yes] yes
       *[no] no
    }. Evidence: { $evidence ->
        [yes] yes
       *[no] no
    }. Answers: { $answers ->
        [yes] yes
       *[no] no
    }.{ $can_show ->
        [yes] {""}
       *[no] {" "}The project's owner can change this.
    }
review-invite =
    __What may this person from the Mission review: the whole draft application, or one section?__ The link lasts { $days } days, for one person only, and can be revoked.
review-invited =
    __Here is the review link, for one person, until { $until }.__ { $has_sections ->
        [yes] It opens this section: { $sections }.
       *[no] It opens the whole draft.
    } Pass it on yourself.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}The web link only opens on this computer: this installation has no public address.
       *[no] {""}
    }
review-invitation =
    __You are invited to review this draft application: { $project }.__ { $has_inviter ->
        [no] The invitation comes from one of its members.
       *[other] The invitation comes from: { $inviter }.
    }

    { $has_sections ->
        [yes] You will read this section: { $sections }.
       *[no] You will read all its sections.
    } The team chooses what can be seen; you leave remarks and change nothing. No sign-up is needed.
review-accepted =
    __Done: you are reviewing { $project }, as a Mission reviewer.__ Open a piece to leave a remark on it; the team says what it does about it.

    Which name should the team see? Write it, { $most } characters at most, or stay without a name.
review-leave =
    __Stop reviewing this draft application, { $project }?__ Your remarks stay there, you will not see them any more. To come back, you will need a new invitation.
choice-review-show-texts = Show the texts
choice-review-hide-texts = Hide the texts
choice-review-show-evidence = Show the evidence
choice-review-hide-evidence = Hide the evidence
choice-review-show-answers = Show the answers
choice-review-hide-answers = Hide the answers
choice-review-invite = Invite a reviewer
choice-review-whole = The whole draft
choice-review-sections = Other sections
choice-review-none = Invite nobody
choice-review-back = See what is shown

## Reminders

reminder-due =
    __{ $count ->
        [one] One of your pieces is to be brought
       *[other] { $count } of your pieces are to be brought
    }{ $late ->
        [0] {" "}within three days.
       *[other] , { $late } overdue.
    }__ Project: { $project }.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}And { $others } more.
       *[other] {"\u000A\u000A"}And { $others } more.
    }
reminder-weekly =
    __This week, { $count ->
        [one] one piece is waiting for you
       *[other] { $count } pieces are waiting for you
    }{ $late ->
        [0] .
       *[other] , { $late } overdue.
    }__ Project: { $project }.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}And { $others } more.
       *[other] {"\u000A\u000A"}And { $others } more.
    }
reminder-row = { $short }{ $when ->
        [none] , no date
        [today] , due today
        [late] , overdue since { $due }
       *[later] , due { $due }
    }
reminder =
    __{ $pace ->
        [weekly] I remind you of your pieces every Monday, in one message.
        [never] I remind you of nothing.
       *[each] I remind you of each of your pieces as its date comes near, then on Mondays if it is late.
    }__ { $count ->
        [0] No open piece is yours.
        [one] One open piece is yours.
       *[other] { $count } open pieces are yours.
    }{ $has_after ->
        [yes] {" "}Nothing before { $after }.
       *[no] {""}
    }{ $is_web ->
        [yes] {"\u000A\u000A"}On the web, a reminder waits for your next visit. Connect Telegram to get it sooner.
       *[no] {""}
    }
reminder-chosen =
    __Noted: { $pace ->
        [weekly] one reminder, every Monday.
        [never] no reminder any more.
       *[each] a reminder for each piece, as its date comes near, then on Mondays if it is late.
    }__ { $count ->
        [0] No open piece is yours.
        [one] One open piece is yours.
       *[other] { $count } open pieces are yours.
    }{ $has_after ->
        [yes] {" "}Nothing before { $after }.
       *[no] {""}
    }{ $is_web ->
        [yes] {"\u000A\u000A"}On the web, a reminder waits for your next visit. Connect Telegram to get it sooner.
       *[no] {""}
    }
reminder-later =
    __{ $pace ->
        [never] You get no reminder: there is nothing to put off.
       *[other] Noted: no reminder before { $after }.
    }__ { $count ->
        [0] No open piece is yours.
        [one] One open piece is yours.
       *[other] { $count } open pieces are yours.
    }{ $is_web ->
        [yes] {"\u000A\u000A"}On the web, a reminder waits for your next visit. Connect Telegram to get it sooner.
       *[no] {""}
    }
choice-reminder-open = Open the piece
choice-reminder-later = Later
choice-reminder-each = Remind me of each piece
choice-reminder-weekly = Every week
choice-reminder-never = Stop reminding me
choice-reminder-telegram = Connect Telegram

## The draft, to take away

handover =
    __In which form do you want this draft application?__ { $call }

    The file still serves to review, discuss and reuse what you have brought together. { $missing ->
        [0] It states how each piece stands.
        [one] The missing piece is named in it, not invented.
       *[other] The { $missing } missing pieces are listed in it, never invented.
    }
handover-file =
    __{ $kind ->
        [docx] The draft application as a Word file, to go on editing.
        [pdf] The draft application as a PDF, to read or print.
        [md] The draft application in Markdown, plain text.
        [zip] The draft application with all its evidence, in ordered folders (ZIP).
       *[dossier] The whole draft application, to import into another installation.
    }__ Project: { $project }. { $missing ->
        [0] Every piece asked for has something in it.
        [one] The missing piece is named in it.
       *[other] The { $missing } missing pieces are listed in it.
    }
handover-too-large =
    __This file is too large for Telegram: { $size } of evidence, { $most_size } at most.__ Nothing is lost: download it from the page of the draft.

    { $links }

    The draft without its evidence fits into a message.
choice-handover-docx = Get it as Word
choice-handover-pdf = Get it as PDF
choice-handover-md = Get it as Markdown
choice-handover-zip = Get it with the evidence
choice-handover-dossier = Take it to another place
choice-handover-other = Choose another format
