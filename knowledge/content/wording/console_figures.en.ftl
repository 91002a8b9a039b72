### The figures, in the console. The same messages as console_figures.fr.ftl. Plain text.

console-to-figures = Figures
console-figures = Figures
console-figures-lead = Numbers only: neither people nor their words. Days are those of universal time.
console-figures-period = Choose a period
console-figures-days = { $count } days
console-figures-total = { $count ->
        [0] No question was asked.
        [one] { $count } question was asked.
       *[other] { $count } questions were asked.
    }
console-figures-unanswered = { $count ->
        [0] No question waits for the team.
        [one] { $count } question waits for the team.
       *[other] { $count } questions wait for the team.
    }
console-figures-table = { $by ->
        [day] Questions by day
        [entry] Questions by topic
        [channel] Questions by channel
       *[language] Questions by language
    }
console-figures-by = { $by ->
        [day] Day
        [entry] Topic
        [channel] Channel
       *[language] Language
    }
console-figures-decision = { $decision ->
        [answer] Answered
        [suggest] Suggestions
        [none] No answer
       *[not-it] "Not it"
    }
console-figures-all = In all
console-figures-drawn = One bar for each line of the table that follows, in the same order.
console-figures-as-table = as a table
console-figures-no-entry = no entry
console-figures-none = Nothing was counted in this period.
console-figures-others = { $count ->
        [one] One more line is in the CSV file.
       *[other] { $count } more lines are in the CSV file.
    }
console-figures-requests = Requests of people
console-figures-requests-are = Received: { $opened }; with an answer: { $answered }; waiting today: { $waiting }.
console-figures-announcements = Announcements
console-figures-announcements-are = Begun: { $begun }; messages received: { $sent }; failures: { $failed }; uncertain: { $unknown }.
console-figures-projects = Projects, on average
console-figures-readiness = { $count } projects have a result; their average is { $score } out of 100.
console-figures-few-results = Fewer than { $most } projects have a result: no average is shown.
console-figures-dossiers = { $count } draft applications have a piece that is ready; their average is { $whole }.{ $tenth } pieces.
console-figures-few-dossiers = Fewer than { $most } draft applications have a piece that is ready: no average is shown.
console-figures-projects-help = Of all projects of today, never of fewer than { $most }. Our own reference point, without official value.

## Every Monday, in the staff's group
staff-week = { $unanswered ->
        [0] No question waits for the team
        [one] { $unanswered } question waits for the team
       *[other] { $unanswered } questions wait for the team
    }; { $unknown ->
        [0] no delivery is uncertain.
        [one] { $unknown } delivery is uncertain.
       *[other] { $unknown } deliveries are uncertain.
    } Write /console to me in private to see to it.
