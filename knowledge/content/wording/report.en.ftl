### The report: page 1 for whoever decides (230 words in all), then the detail for the team. Same list of messages as report.fr.ftl.
### Plain text, no bold, no link. The words of page 1 are counted: a longer sentence shortens what the team wrote.

## Page 1

report-subject = French Tech self-assessment
report-title = { $name }, report of { $date }
report-author = Métropole French Tech assistant
report-unnamed = Project without a name
report-example = Invented example
report-counted = { $answered } { $answered ->
    [one] answer
   *[other] answers
} out of { $total }, { $contributors ->
    [0] no contributor
    [one] { $contributors } contributor
   *[other] { $contributors } contributors
}
report-out-of = out of 100
report-verdict = { $band }, on what we can prove.
report-no-band = No tendency yet: { $answered }% of the weight is answered, { $needed }% is needed.
report-nothing = Nothing is answered yet.
report-movement = { $direction ->
    [up] +{ $points } { $points ->
        [one] point
       *[other] points
    }
    [down] −{ $points } { $points ->
        [one] point
       *[other] points
    }
   *[same] Unchanged
} since { $date }.
report-decisions = Decisions expected from you
report-decisions-before = Decisions expected before { $date }
report-no-decisions = None, at this stage.
report-decision-what = Decision
report-decision-unlocks = Moves forward
report-decision-who = Prepared by
report-strengths = Strengths
report-no-strengths = None at level 2 or 3.
report-weak-points = Weak points
report-no-weak-points = None at level 0 or 1.
report-proof-missing = proof missing
report-proof-noted = proof noted
report-groups = Group, by weight
report-figure = Out of 100
report-unknown = To check
report-none = –
report-money = The label brought no money, the budget is local.
report-is-not = Our own scale, not official, no ranking, no other city compared.
report-contact = Contact: { $name }
report-contact-team = Contact: the project team
report-version = Version { $version }
report-link = { $has_end ->
    [no] Resume this project
   *[yes] Online until { $date }
}

## The bars

report-bars-title = What we can prove, by group
report-bars-description = { $groups } groups, heaviest first. Hatched: to check.
report-bar = { $group }, weight { $weight }: { $has_figure ->
    [no] no answer
   *[yes] { $figure } out of 100
}{ $unknown ->
    [0] {""}
    [one] , { $unknown } criterion of { $criteria } to check
   *[other] , { $unknown } criteria of { $criteria } to check
}.

## The detail

report-detail = Detail for the team
report-detail-for = { $name }, { $date }
report-page = { $page } of { $pages }
report-alerts = To treat first
report-alert-exact = Read in your answers.
report-alert-quick = Read in the levels alone: a rule of ours.
report-next = To reach "{ $band }"
report-next-steps = { $steps ->
    [one] One level to gain is enough.
   *[other] { $steps } levels to gain, no fewer.
}
report-next-ways = { $is_all ->
    [yes] { $shown ->
        [one] One way only is as short:
       *[other] The { $shown } ways that are as short, those in your power first:
    }
   *[no] { $shown } of the { $all } ways that are as short, those in your power first:
}

report-next-ours = These steps are a suggestion of ours, without official value.
report-way = Way { $number }
report-step = { $criterion }, from { $before } to { $after }
report-lever-write = write
report-lever-decide = decide
report-lever-commit = commit
report-lever-grow = grow
report-before-target = To do before { $date }
report-after-target = After { $date }
report-no-steps = No step.
report-asserted = Asserted without proof
report-asserted-none = Every level above 0 has its proof.
report-moved = What changed since { $date }
report-moved-line = { $criterion }: { $before } before, { $now } now
report-level-unknown = to check
report-earlier = Earlier results
report-percent = { $value }%
report-earlier-date = Date
report-earlier-score = Figure
report-earlier-answered = Weight answered
report-earlier-band = Tendency
report-group = { $group }, { $has_figure ->
    [no] no figure yet
   *[yes] { $figure } out of 100
}
report-criterion = { $criterion }, weight { $weight }
report-level = Level { $level }
report-level-open = Level to check
report-given = Answered by { $person }, { $date }
report-member = member { $number }
report-by = { $person }, { $date }
report-proof = Proof
report-comment = Comment
report-holder = Who answers
report-holder-given = { $person }; who usually knows: { $usual }
report-holder-usual = who usually knows: { $usual }
report-questions = Open questions
report-declared = Declared, no effect on the figure
report-references = Elsewhere, for reference, never a threshold
report-reference = { $ecosystem }: { $value } { $unit } ({ $date })
report-replaced = The sign "?" replaces characters that this document cannot print; the CSV and JSON files keep them.
report-follows = Criteria
report-contributors-named = Answered, and agree to be named

## The files

report-file = report
report-file-answers = answers
report-column-group = Group
report-column-criterion = Criterion
report-column-question = Question
report-column-shown = Answer
report-column-value = Value
report-column-by = By
report-column-at = On
report-column-proof = Proof
report-column-comment = Comment
report-unknown-answer = I don't know

## The example (none of it exists)

report-example-name = Métropole of Valmarine
report-example-perimeter = Métropole, 24 municipalities, software and connected devices, 2025
report-example-lead = Project lead
report-example-colleague = Observatory
report-example-proof-gov-leadership = Statutes and board list
report-example-proof-eco-growth = Series of creations, 2019 to 2025
report-example-proof-eco-size = Observatory study, 2025
report-example-proof-file-money = Budget as voted
report-example-comment = The procurement department suggests a date in January.
