### The draft application as a conversation: the pieces, their state, who brings them and by when. Same list as dossier.fr.ftl.

dossier-state-todo = to do
dossier-state-in-progress = in progress
dossier-state-ready = ready
dossier-state-not-applicable = not applicable
dossier-priority-must = required
dossier-priority-should = expected
dossier-priority-could = useful
dossier-priority-if-joint = for a joint bid
dossier-priority-after-visit = after a visit
dossier-size-kilobytes = { $count } kB
dossier-size-megabytes = { $size } MB

dossier-not-here =
    __There is no draft application in this installation.__ Ask your question, or browse the themes.
dossier-first =
    __Begin with { $count ->
        [one] this piece
       *[other] these { $count } pieces
    }: type a number or a name to open one.__ { $call } { $call_use }

    { $rows }{ $has_board ->
        [yes] {"\u000A\u000A"}[Open the board of pieces]({ $board })
       *[no] {""}
    }
dossier-first-row = { $short }: { $filled ->
        [0] { $level ->
            [0] { $basis ->
                [source] a criterion calls for it
                [public] seen in practice
               *[inferred] useful at once
            }
           *[other] level { $level } declared
        }
        [one] { $filled } answer of { $fills } already
       *[other] { $filled } answers of { $fills } already
    }, { $minutes } min
dossier-overview =
    __{ $project }: { $ready ->
        [0] no piece ready
        [one] { $ready } piece ready
       *[other] { $ready } pieces ready
    } out of { $count }.__ { $begun } in progress, { $todo } to do{ $apart ->
        [0] {""}
       *[other] , { $apart } not applicable
    }.{ $has_items ->
        [yes] {"\u000A\u000A"}{ $items }
       *[no] {""}
    }

    Type the name of a piece to open it.{ $has_board ->
        [yes] {" "}[Open the board of pieces]({ $board })
       *[no] {""}
    }
dossier-late-row = Late: { $short }, due { $due }{ $others ->
        [0] {""}
        [one] ; { $others } other piece too
       *[other] ; { $others } other pieces too
    }
dossier-due-row = Coming up: { $short }, due { $due }
dossier-unplaced-row = { $count ->
        [one] One piece of evidence to place
       *[other] { $count } pieces of evidence to place
    }
dossier-rivals-row = { $count ->
        [one] One text written twice, to choose between
       *[other] { $count } texts written twice, to choose between
    }
dossier-remarks-row = { $count ->
        [one] One open remark
       *[other] { $count } open remarks
    }
dossier-more =
    __{ $project }: what would you like to do with the draft application?__
dossier-reviewer =
    __You review the draft application of this project: { $project }.__ You see what the team shows, and can leave remarks.
dossier-next =
    __The most useful piece now: { $piece }.__ { $because ->
        [late] It is late: the team wanted it by { $due }.
        [mine] It is yours to bring{ $has_due ->
            [yes] {" "}by { $due }
           *[no] {""}
        }.
        [due] It is the first one due: { $due }.
        [begun] It is begun.
        [filled] The self-assessment gives it { $filled ->
            [one] { $filled } answer
           *[other] { $filled } answers
        } of { $fills } already.
        [required] It is required, and nobody has begun it.
       *[open] The required pieces are ready or begun: it comes after them.
    }

    { $prompt } Count { $minutes } minutes if the facts are there.
dossier-next-none =
    __Nothing is left to do: every piece asked for is ready or not applicable.__ Check the draft application, then take it away.
dossier-sections =
    __The draft application, section by section.__ Order and priorities are ours, without official value.

    { $rows }
dossier-section-row = { $section }: { $ready ->
        [0] no piece ready out of { $count }
        [one] { $ready } piece ready out of { $count }
       *[other] { $ready } pieces ready out of { $count }
    }
dossier-section =
    __{ $section }: { $ready ->
        [0] no piece ready out of { $count }
        [one] { $ready } piece ready out of { $count }
       *[other] { $ready } pieces ready out of { $count }
    }.__ Each piece leads on to the next.

    { $rows }
dossier-piece-row = { $short }: { $applies ->
        [no] your answers do not ask for it
       *[yes] { $state }{ $has_owner ->
            [yes] , { $owner }
           *[no] {""}
        }{ $has_due ->
            [yes] , due { $due }
           *[no] {""}
        }
    }
dossier-section-gone =
    __This section is not, or no longer, among what you see.__ Nothing is lost. Go on from the draft application.
dossier-pieces-freed =
    __{ $count ->
        [one] One piece of the draft application is nobody's now
       *[other] { $count } pieces of the draft application are nobody's now
    }, in this project: { $project }.__ What they hold stays. To be given again: { $pieces }{ $others ->
        [0] {""}
        [one] ; { $others } other
       *[other] ; { $others } others
    }.

piece-gone =
    __This piece is not, or no longer, among what you see.__ Nothing is lost. Go on from the draft application.
piece-card =
    __{ $piece }: { $state }.__{ $has_text ->
        [yes] {" "}Reason: { $text }.
       *[no] {""}
    } Priority: { $priority }{ $applies ->
        [no] , not asked for by your answers
       *[yes] {""}
    }{ $has_owner ->
        [yes] , brought by { $owner }
       *[no] , nobody's yet
    }{ $is_late ->
        [yes] , late: it was due { $due }
       *[no] { $has_due ->
            [yes] , due { $due }
           *[no] {""}
        }
    }.

    { $why_asked } Evidence: { $proofs }.

    { $shows_texts ->
        [no] Texts are not shown to you
       *[yes] { $written ->
            [0] No text
            [one] A text of one word
           *[other] A text of { $written } words
        }
    }, { $shows_evidence ->
        [no] evidence not shown
       *[yes] { $evidence ->
            [0] no evidence
            [one] one piece of evidence
           *[other] { $evidence } pieces of evidence
        }
    }{ $remarks ->
        [0] {""}
        [one] , one open remark
       *[other] , { $remarks } open remarks
    }.{ $answers ->
        [0] {""}
       *[other] {" "}From the self-assessment{ $others ->
            [0] {""}
            [one] , with { $others } other answer
           *[other] , with { $others } other answers
        }:
    }{ $has_items ->
        [yes] {"\u000A\u000A"}{ $items }
       *[no] {""}
    }

    { $cited }
piece-answer-row = { $question }: { $value }
piece-more =
    __{ $piece }: what would you like to do?__
piece-answers =
    __{ $piece }: { $count ->
        [0] the self-assessment gives nothing yet
        [one] { $count } answer of { $fills } from the self-assessment
       *[other] { $count } answers of { $fills } from the self-assessment
    }.__ An answer changed there changes here too.

    { $rows }
piece-sample =
    __Two examples of our own invention for this piece: { $piece }.__

    A good example: "{ $good }"

    A weak example: "{ $weak }"

    An invented territory, without official value.
piece-marked =
    __Noted: { $piece }, { $state }.__{ $code ->
        [ready] { $is_empty ->
            [yes] {" "}Yet it has no text, no evidence and no answer.
           *[no] {""}
        }{ $remarks ->
            [0] {""}
            [one] {" "}One remark is still open there.
           *[other] {" "}{ $remarks } remarks are still open there.
        }
        [apart] {" "}Reason: { $text }. What it held is kept.
       *[other] {""}
    }
piece-reason =
    __Why is this piece not applicable: { $piece }?__ Write it in one sentence, { $least } to { $most } characters, for example: "we apply alone".

    The reason will be in the draft application. Nothing has changed yet.
piece-reason-short =
    __I need a reason, at least { $least } characters; nothing has changed for this piece: { $piece }.__ It will be in the draft application, { $most } characters at most. Write for example: "we apply alone".
piece-reason-long =
    __That is too long: { $most } characters at most; nothing has changed for this piece: { $piece }.__ At least { $least } are needed. Write for example: "we apply alone".
piece-own =
    __{ $piece }: { $whose ->
        [nobody] nobody brings it.
        [me] you bring it.
       *[member] { $owner } brings it.
    }__ Who should have this piece? Every member who writes can fill it in, whoever has it.
piece-owned =
    __{ $piece }: { $whose ->
        [me] this piece is yours to bring.
       *[member] this piece is for { $owner } to bring.
    }__ { $is_told ->
        [yes] { $whose ->
            [me] { $is_web ->
                [yes] Reminders will wait for your next visit to this site.
               *[no] A reminder will come here before its date.
            }
           *[member] A message says so{ $is_web ->
                [yes] , at their next visit to the site: their reminders wait there too.
               *[no] .
            }
        }
       *[no] I cannot write to them: please tell them.
    }
piece-owned-told =
    __{ $by } gives you a piece of the draft application: { $piece }{ $has_due ->
        [yes] , due { $due }
       *[no] {""}
    }.__ Project: { $project }. { $is_web ->
        [yes] On this site, reminders wait for your next visit.
       *[no] { $has_due ->
            [yes] A reminder will come here before that date.
           *[no] It has no date yet; once it has one, a reminder will come here.
        }
    }
piece-own-not =
    __This person cannot bring a piece; nothing has changed.__ It takes a member of the project, an editor or the owner. Choose somebody else.
piece-freed =
    __{ $piece }: this piece is nobody's now.__ What it holds stays.
piece-freed-told =
    __{ $piece }: this piece of the draft application is no longer yours to bring.__ Project: { $project }. { $by } changed it. What you put there stays.
piece-due =
    __{ $piece }: { $has_due ->
        [yes] due { $due }.
       *[no] no date so far.
    }__ The date is your team's, without official value.

    Type one, for example: 12 March, in two weeks. "None" takes it away.
piece-due-set =
    __Noted: { $piece }, due { $due }{ $count ->
        [0] , that is today
        [one] , that is tomorrow
       *[other] , in { $count } days
    }.__ { $has_owner ->
        [yes] Whoever brings it will be reminded.
       *[no] Nobody brings it yet: with nobody, no reminder.
    }
piece-due-wrong =
    __{ $day } is past, or too far away; nothing has changed.__ Type a date to come, within twenty years, for example: in two weeks.
piece-due-none =
    __{ $piece }: no date any more.__ No reminder will come of it.
piece-due-kept =
    __Nothing has changed for this piece: { $piece }.__ { $has_due ->
        [yes] It is still due { $due }.
       *[no] It has no date.
    }
piece-due-doubt =
    __I read "{ $heard }". Should I note { $day }?__ If not, type the day, the month and the year.
piece-comments =
    __{ $piece }: { $count ->
        [0] no comment.
        [one] one comment.
       *[other] { $count } comments.
    }__ Only the team sees them.{ $has_rows ->
        [yes] {"\u000A\u000A"}{ $rows }
       *[no] {""}
    }

    { $can_write ->
        [yes] To add one, type it here, { $most } characters at most.
       *[no] Editors of the project write them.
    }
piece-comment-row = { $by }, { $day }: { $text }
piece-comment =
    __{ $piece }: comment by { $by }, { $day }.__

    { $text }
piece-comment-kept =
    __Noted: the team will see this comment, on this piece: { $piece }.__
piece-comment-wrong =
    __{ $length ->
        [0] I read no comment.
       *[other] That is too long: { $length } characters, { $most } at most.
    }__ Nothing was kept. Type for example: "figures expected from the agency in March".
piece-comment-gone =
    __This comment is no longer there, on this piece: { $piece }.__ The others stay.
piece-comment-not-yours =
    __This comment is by { $by }, nothing has changed.__ Its author and the owner of the project can remove it.
piece-comment-removed =
    __The comment is removed, on this piece: { $piece }.__ It said: { $text }

choice-dossier = Back to the draft
choice-dossier-open = See the draft
choice-dossier-first = { $number } · { $piece }
choice-dossier-next = What to do next
choice-dossier-all = All pieces
choice-dossier-another = Another piece
choice-dossier-check = Check
choice-dossier-export = Take it away
choice-dossier-more = More actions
choice-dossier-rival = Choose between texts
choice-dossier-place = Place evidence
choice-dossier-versions = See versions
choice-dossier-visit = Note a visit
choice-dossier-remind = Set my reminders
choice-dossier-review = Have it reviewed
choice-dossier-sections-next = Next sections
choice-dossier-section-next = Next pieces
choice-dossier-all-sections = All sections
choice-dossier-following-section = Next section
choice-piece-card = See the piece
choice-piece-back = Back to the piece
choice-piece-write = Write
choice-piece-text = Read the text
choice-piece-attach = Attach
choice-piece-evidence = See evidence
choice-piece-ready = Mark as ready
choice-piece-reopen = Reopen it
choice-piece-take-up = Take it up again
choice-piece-apart = Say not applicable
choice-piece-keep = Change nothing
choice-piece-remark = Leave a remark
choice-piece-remarks = See remarks
choice-piece-visit = Note a visit's remark
choice-piece-answers = Change the answers
choice-piece-answers-next = Next answers
choice-piece-own = Give it to somebody
choice-piece-own-me = To me
choice-piece-own-member = { $has_name ->
        [yes] To { $name }
       *[no] To member { $number }
    }
choice-piece-own-next = Other members
choice-piece-own-nobody = To nobody
choice-piece-due = Set a date
choice-piece-due-yes = Yes, note this date
choice-piece-due-no = No, another date
choice-piece-due-none = Take the date away
choice-piece-comments = See comments
choice-piece-comment-read = Read no. { $number }
choice-piece-comment-next = Older ones
choice-piece-comment-remove = Remove this comment
choice-piece-sample = See an example
choice-piece-more = More actions
choice-piece-rest = Still more actions
choice-piece-following = Next piece
