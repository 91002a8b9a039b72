### The self-assessment walk: questions, answers, result. The same list of messages as walk.fr.ftl.

walk =
    __{ $questions } questions to see what your area can prove today: about ten minutes.__

    { $call } The result is still useful to prepare another project.

    Nothing is asked about you. "I don't know" is an answer. For all { $all } questions, write "full" on the way.
walk-resume =
    { $count ->
        [one] __Your walk is waiting for you.__
       *[other] __{ $count } walks are waiting for you.__ Which one do you go on with?
    } Your answers are kept; "projects" lists them.
walk-not-here =
    __This installation has no self-assessment.__ Ask your question, or browse the themes.
walk-example =
    __Here is the result of an invented area, as you will see yours.__
walk-paused =
    __Paused: { $done } answers out of { $total } are kept.__ Come back whenever you want with /readiness, here or on another device.
walk-read-only =
    __You can read this project, not answer in it.__ Ask whoever opened it for the right to write.
walk-not-reviewed =
    __You review this project's draft application, not its answers.__ What the team shows you is in the draft.
answer-not-yours =
    __This question is not one of those you were sent.__ Your answers to the others are kept.
guest-thanks =
    __Thank you, your answers are recorded.__ The team that wrote to you sees them. To correct one, press its button again.
project-gone =
    __This project is not open here any more.__ It may have been deleted, or you are no longer in it. Your other projects have not changed.
question-gone =
    __This question has changed since.__ What was answered is kept; here is where you are.
pace-chosen =
    { $pace ->
        [full] __Full walk: { $total } questions.__ Your answers stay.
       *[other] __Quick walk: { $total } questions, one for each criterion.__ Your answers stay.
    }

ask =
    { $has_time ->
        [yes] __{ $number } of { $total } · { $criterion }__ · about { $minutes } min left
       *[other] __{ $number } of { $total } · { $criterion }__
    }

    { $question }{ $has_help ->
        [yes] {" "}{ $help }
       *[no] {""}
    }{ $has_example ->
        [yes] {" "}For example: { $example }
       *[no] {""}
    }

    { $options }{ $has_chosen ->
        [yes] {""}

    Chosen: { $chosen }.
       *[no] {""}
    }{ $is_first ->
        [yes] {""}

    You can also write: back, list, result or pause.
       *[no] {""}
    }
noted =
    { $is_known ->
        [yes] ✔ Noted · { $question }: { $answer }
       *[no] ✔ Noted · { $question }: to be checked. This is not a zero, the question is not counted.
    }
unknown-answer = to be checked
no-answer = no answer yet
answer-changed =
    { $whose ->
        [theirs] __Changed · { $question }: { $answer }.__ { $member } had answered on { $date }: { $before }. I tell them where I can reach them.
       *[other] __Changed · { $question }: { $answer }.__ Before, on { $date }: { $before }.
    }
answer-replaced =
    __{ $member } changed an answer that you had given{ $has_project ->
        [yes] , project { $project }
       *[no] {""}
    }.__ { $question }: { $answer }; you had answered on { $date }: { $before }. The last answer counts; you can put yours back.
answer-restored =
    { $had_none ->
        [yes] __Undone · { $question }: without an answer again.__
       *[no] __Put back · { $question }: { $answer }.__
    }
member-without-name = Member { $number }
why =
    __{ $guidance }__

    What counts as proof: { $evidence }.{ $has_references ->
        [yes] {" "}Figures published elsewhere, not thresholds: { $references }.
       *[no] {""}
    }{ $has_source ->
        [yes] {""}

    { $source }
       *[no] {""}
    }
either =
    __I read a question. Shall I answer it, or note it as your answer?__

group-done =
    { $has_score ->
        [yes] __{ $group }: { $score } out of 100__, { $answered } of { $of } answered.
       *[no] __{ $group }: no figure yet__, { $answered } of { $of } answered.
    }{ $missing ->
        [0] {""}
       *[other] {" "}Another { $missing }% of the weight until a first tendency.
    }{ $has_holder ->
        [yes] {" "}Who may know the rest: { $holder }.
       *[no] {""}
    }
first-tendency =
    __First tendency: { $band }, { $score } out of 100__, on what you can prove. It will move with your answers.
no-tendency =
    __No tendency yet: { $share }% of the weight is filled in, 70% is needed.__

    { $needed ->
        [one] One answer is enough, for example "{ $criterion }".
       *[other] { $needed } answers are enough, for example "{ $criterion }".
    } Who may know: { $holder }.

    Our own scale, without official value.
result =
    __{ $band }: { $score } out of 100__, on what you can prove ({ $answered } of { $of } criteria).{ $has_before ->
        [no] {""}
       *[other] {" "}Before: { $before }; { $moved ->
            [one] one criterion has changed.
           *[other] { $moved } criteria have changed.
        }
    }

    Strongest: { $strongest_group } ({ $strongest_score }). Weakest: { $weakest_group } ({ $weakest_score }). Heaviest: { $heaviest_group } ({ $heaviest_score }).{ $has_alert ->
        [yes] {""}

    { $has_exact ->
        [yes] Deal with this first: { $exact }.{" "}
       *[no] {""}
    }{ $has_quick ->
        [yes] By a rule of ours: { $quick }.
       *[no] {""}
    }{ $more_alerts ->
        [0] {""}
       *[other] {" "}+ { $more_alerts } in the report.
    }
       *[no] {""}
    }

    { $has_next ->
        [yes] "{ $next }" is { $steps ->
        [one] one step
       *[other] { $steps } steps
    } away, for example: { $example }{ $more_steps ->
        [0] {""}
       *[other] …
    }{ $other_count ->
        [0] .
        [one] {""}; one other way as short.
       *[other] {""}; { $others } other ways as short.
    }
       *[no] This is the highest tendency.
    }{ $asserted ->
        [0] {""}
        [one] {" "}One answer is asserted without a proof noted.
       *[other] {" "}{ $asserted } answers are asserted without a proof noted.
    }

    { $declared ->
        [0] {""}
        [one] One declared figure, not scored.{" "}
       *[other] { $declared } declared figures, not scored.{" "}
    }Our own scale: this is not an official decision.
report =
    __Here is the page to show, then the detail for the team.__ It is our own scale, without official value, and the call is closed: the page says so too.
answers =
    __Your answers, by family.__ Choose one to look and change.

    { $rows }
answers-of-group =
    __{ $group }.__ Choose an answer to change.

    { $rows }
verify =
    __To check: { $unknown } "I don't know", { $open } without an answer, { $asserted } asserted without a proof noted.__

    Choose where to go on. A proof is a document, a link or a dated figure.

weekday =
    { $number ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }

choice-begin-walk = See where we stand
choice-begin = Begin
choice-example = See an example
choice-resume-walk = Resume ({ $answered } of { $total }{ $has_day ->
        [yes] , { $when }
       *[no] {""}
    })
choice-go-on = Go on
choice-yes = Yes
choice-no = No
choice-unknown = I don't know
choice-skip = Skip
choice-why = Why?
choice-without = Remove: { $option }
choice-more-options = Other choices
choice-done = That is all
choice-undo = Undo this change
choice-note-it = Note it as my answer
choice-answer-it = Answer my question
choice-pace-full = All the questions
choice-pace-quick = Quick walk
choice-send = Send the question
choice-answer-now = Answer it now
choice-verify = Answers to check
choice-invite = Invite a colleague
choice-report = One-page report
choice-result = See the result again
choice-share = Share the result
choice-more = More
choice-groups = All families
choice-all-answers = All answers
choice-proof = Proof: { $criterion }
