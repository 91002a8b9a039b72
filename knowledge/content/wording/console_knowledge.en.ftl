### What the assistant knows, in the console. Same list of messages as console_knowledge.fr.ftl.

console-to-entries = Entries
console-entries = Entries
console-entries-lead = What the assistant can answer, by theme. A change answers as soon as it is published, and can be undone.
console-entries-search = Look for a word
console-entries-find = Search
console-entries-none = No entry has these words. Try only one of them.
console-entries-readings = { $count ->
        [one] One second reading waits
       *[other] { $count } second readings wait
    }
console-entries-drafts = { $count ->
        [one] One draft under way
       *[other] { $count } drafts under way
    }
console-entries-due = { $count ->
        [one] One entry to read again
       *[other] { $count } entries to read again
    }
console-entry-write = Write an entry
console-entry-write-lead = Begin with the question and a few phrasings. The draft stays here: people are told nothing before you publish it.
console-entry-theme-help = The chapter that holds the entry. It stays there.
console-entry-id-help = Lower-case letters, figures and hyphens, such as local-budget. Empty: it is made from the question.
console-entry-change = Change
console-entry-open = draft under way
console-entry-as-of = as of { $when }
console-entry-read-again = to be read again on { $when }
console-entry-looks = What people read
console-entry-sources = Sources
console-entry-no-sources = No source.
console-entry-phrasings = Phrasings
console-entry-gone = This entry is not published any more. Its history stays; restore a version to take it up again.
console-entry-history = History
console-entry-no-history = Nobody has changed it here: it comes from the files.
console-entry-remove = Take this entry away
console-entry-remove-means = A draft of the removal opens: you see first what that changes.
console-entry-remove-now = Prepare the removal
console-edit = Change no. { $number }
console-edit-part = { $part ->
        [entry] Entry
        [place] Place
        [neighbour] Neighbour programme
        [call] State of the call
       *[other] Off-topic sentence
    }
console-edit-state = { $state ->
        [draft] draft
        [reading] second reading
        [published] published
        [undone] undone
       *[other] dropped
    }
console-edit-by = written on { $at } by
console-edit-published = published on { $at } by
console-edit-read = Read by
console-edit-to-read = A colleague has to read it. Whoever wrote it cannot.
console-edit-removes = This change takes away what is published.
console-edit-looks = What people will read
console-edit-looks-help = From what is saved. Save to see the rest of your text.
console-edit-look = See the preview
console-edit-units = { $units } of { $most } characters, as Telegram counts.
console-edit-lacks = To complete before the trial
console-edit-form = What it says
console-edit-save = Save the draft
console-edit-try = Save and try
console-edit-try-only = Try it
console-edit-try-help = The trial asks every known question before and after. It takes about ten seconds and publishes nothing.
console-edit-other = Second reading, dropping
console-edit-ask = Ask for a second reading
console-edit-agree = I have read it and agree
console-edit-drop = Drop the draft
console-edit-undo = Undo the publication
console-edit-restore = Take this version up again
console-edit-again = Keep it in a new draft
console-edit-choose = Choose
console-edit-empty = (nothing)
console-edit-theirs = Version saved by { $who }
console-edit-met = A colleague saved while you were writing. Your text is in the fields, theirs above each of them; save the text to keep.
console-edit-faults = { $count ->
        [one] Nothing is lost. One thing to correct:
       *[other] Nothing is lost. { $count } things to correct:
    }
console-edit-needed = Fill this in.
console-edit-too-few = { $count } so far. { $least } are needed, different from each other.
console-edit-said = To correct: { $why }
console-edit-day = "{ $written }" is no date. Write for example 2014, 2014-11 or 2014-11-12.
console-edit-no-source = "{ $written }" is no known fact or source. Copy the name of a source from another entry, for example s4-32.
console-edit-no-entry = "{ $written }" is no other entry. Copy the name under its title.
console-edit-too-many = Too many related entries: { $most } at most. Keep the nearest.
console-edit-id-taken = "{ $written }" exists already. Choose another name, or change that entry.
console-edit-try-first = Nothing is published. Try the change first, then publish from the trial.
console-edit-broken = Nothing is done: the files of the server are damaged. Tell whoever runs it; your draft is kept.
console-edit-field = { $field ->
        [id] Name of the entry
        [theme] Theme
        [question-fr] Question, in French
        [question-en] Question, in English
        [phrasings-fr] Phrasings, in French
        [phrasings-en] Phrasings, in English
        [answer-fr] Answer, in French
        [answer-en] Answer, in English
        [label-fr] Button, in French
        [label-en] Button, in English
        [state] State
        [as_of] As of
        [sources] Sources
        [audience] For whom
        [related] Related entries
        [read_again] Read again on
        [sentence-fr] Sentence, in French
        [sentence-en] Sentence, in English
        [use-fr] What the assistant is for, in French
        [use-en] What the assistant is for, in English
        [since] Since
        [replaced] Replaced on
        [facts] Facts
        [name] Name
        [aliases] Other names
        [group] Group
        [language] Language
        [entries] Entries that answer
        [filed-is] Bid filed
        [visited-is] Visit made
        [v2-is] Second version filed
        [labelled-is] Labelled
       *[other] { $path }
    }
console-edit-hint = { $field ->
        [phrasings-fr] One a line, in French. Twenty are needed.
        [phrasings-en] One a line, as people write: short, long, casual. Fourteen are needed.
        [answer-fr] The same facts and numbers as in English.
        [answer-en] In Markdown: **bold**, lists, links. A line --- parts off what waits behind "More details".
        [label-fr] Thirty characters at most: "Does the label bring money?".
        [as_of] For example 2014-11-12.
        [sources] One name of a fact or source a line, for example s4-32.
        [related] One entry a line, three at most.
        [read_again] Optional. The entry comes back in the list on that day, for example 2027-06.
       *[other] { "" }
    }
console-edit-option = { $option ->
        [open] open
        [closed] closed
        [replaced] replaced
        [past] past
        [unknown] unknown
        [timeless] timeless
        [all] everybody
        [founder] start-up founders
        [project-lead] project leads
        [mission] team of the Mission
        [fr] French
        [en] English
        [other] another language
       *[otherwise] { $otherwise }
    }
console-tried = Trial of change no. { $number }
console-tried-faults = { $count ->
        [one] One fault stands against publishing
       *[other] { $count } faults stand against publishing
    }
console-tried-no-questions = There is no known question to ask: add some to the kept questions.
console-tried-asked = { $count ->
        [one] One question asked before and after.
       *[other] { $count } questions asked before and after.
    }
console-tried-rough = The full search is not ready: the direction tells more than the numbers.
console-tried-worse = { $count ->
        [0] No question is served worse
        [one] One question is served worse
       *[other] { $count } questions are served worse
    }
console-tried-better = { $count ->
        [one] One question is served better
       *[other] { $count } questions are served better
    }
console-tried-otherwise = { $count ->
        [one] One question gets something else
       *[other] { $count } questions get something else
    }
console-tried-before = Before:
console-tried-after = After:
console-tried-decision = { $decision ->
        [answer] answers
        [suggest] suggests
       *[other] does not answer
    }
console-tried-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
console-tried-rates = Before and after
console-tried-rate = Share of the questions
console-tried-was = Before
console-tried-is = After
console-tried-rate-answered-right = Right answer (of { $count })
console-tried-rate-helped = Right answer or right suggestion (of { $count })
console-tried-rate-answered-wrong = Wrong answer (of { $count })
console-tried-rate-off-topic-answered = Off-topic question answered (of { $count })
console-tried-share = { $share }%
console-tried-diff = What changes in the text
console-tried-diff-help = The sign + marks a line that is added, the sign − one that is taken away.
console-tried-added = added:
console-tried-taken = taken away:
console-tried-goes = What follows
console-tried-publish = Publish
console-tried-publish-means = The assistant answers so from then on, everywhere. You can undo it.
console-tried-back = Back to the draft
console-contradictions = Contradictions
console-contradictions-lead = Entries that may contradict each other. Open them, compare, then change the one that is wrong.
console-contradictions-none = No contradiction found.
console-contradictions-kind = { $kind ->
        [sources] Sources contradict each other
        [figures] A figure differs
       *[other] The two languages differ
    }
console-contradictions-say = What to say:
console-parts-places = Places
console-parts-neighbours = Neighbour programmes
console-parts-call = State of the call
console-parts-off-topic = Off-topic sentences
console-parts-lead = Each change goes through a draft and a trial, as an entry does.
console-parts-none = Nothing here.
console-parts-remove = Take away
console-cases = Kept questions
console-cases-lead = Every trial asks them before and after, and shows those that are served worse.
console-cases-none = No question is kept.
console-cases-expect = Expected answer:
console-cases-nothing = No entry should answer.
console-cases-remove = Take away

console-wrong-no-edit = There is no such change. Look at the list of entries.
console-wrong-edit-state = Nothing is done: it is { $state ->
        [published] published
        [undone] undone
        [dropped] dropped
        [reading] in second reading
       *[other] a draft
    } now. A colleague went on; your text is still in the fields.
console-wrong-edit-open = Somebody is changing this already (change no. { $id }). Go on with that draft.
console-wrong-edit-form = It is not saved, your text is in the fields. To correct: { $first }
console-wrong-edit-target = That name does not fit. Write lower-case letters, figures and hyphens, 48 at most: local-budget.
console-wrong-edit-faults = { $count ->
        [one] Nothing is published. One fault to mend: { $first }
       *[other] Nothing is published. { $count } faults to mend, among them: { $first }
    }
console-wrong-edit-same = It says what is published already. Change something, or drop it.
console-wrong-edit-moved = Something else was published after the trial. Try it again, then publish.
console-wrong-edit-base = Another version was published or undone since. Look at it, then save yours and try again.
console-wrong-second-reader = A second person reads it before it is published. Ask for a second reading.
console-wrong-own-reading = Whoever wrote it cannot be its second reader. Ask a colleague.
console-wrong-reader-gone = Whoever read it may not change entries any more. Ask another colleague.
