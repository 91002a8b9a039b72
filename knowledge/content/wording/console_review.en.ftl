### Questions to review, in the console. The same list of messages as console_review.fr.ftl.

console-to-questions = Questions
console-questions = Questions to review
console-questions-lead = What the assistant did not know or misread, with questions that are alike put together. Names, phone numbers and addresses are masked.
console-questions-to-settled = See settled questions
console-questions-to-waiting = See questions that wait
console-questions-settled = Settled lately
console-questions-none-settled = No question is settled yet.
console-questions-none = No question waits here.
console-questions-reason = Reason
console-questions-spoken = Language
console-questions-any = All
console-questions-in = { $spoken ->
        [fr] French
       *[other] English
    }
console-questions-filter = Filter
console-questions-groups = { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }
console-questions-times = { $count ->
        [one] asked { $count } time
       *[other] asked { $count } times
    }
console-questions-since = since { $at }
console-questions-wanted = { $count ->
        [one] { $count } person waits for an answer
       *[other] { $count } people wait for an answer
    }
console-questions-onward = More groups
console-questions-first = First groups
console-questions-bound = At most { $most } questions, the newest, are put together. Each is kept for twelve months.
console-waits-questions = Questions to review
console-waits-tickets = Requests to answer
console-questions-waiting = { $count ->
        [one] { $count } question waits.
       *[other] { $count } questions wait.
    }
console-tickets-waiting = { $count ->
        [one] { $count } request waits for an answer.
       *[other] { $count } requests wait for an answer.
    }

console-question = Question no. { $number }
console-question-reason = { $reason ->
        [none] no answer
        [not-it] "that's not it"
        [refused] suggestions refused
        [reply] reply asked for
       *[other] { $reason }
    }
console-question-then-now = What the assistant says
console-question-said = Then it thought of:
console-question-says = Today:
console-question-nothing = nothing
console-question-decision = { $decision ->
        [answer] it answers
        [suggest] it suggests
       *[none] it says that it does not know
    }
console-question-members = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
console-question-more = { $count ->
        [one] { $count } more question is like these; it stays for the next round.
       *[other] { $count } more questions are like these; they stay for the next round.
    }
console-question-find = Look for an entry
console-question-find-help = By the words of its question, as people would ask it.
console-question-find-now = Look
console-question-phrasing = An entry answers it already
console-question-which = Which entry?
console-question-no-entry = No entry comes near. Look for one above, or write a new one.
console-question-add = Add as phrasings
console-question-add-means = The ticked questions go to the draft of that entry. Nothing changes before it is tried and published.
console-question-otherwise = Or else
console-question-new = Write a new entry
console-question-fine = Today's answer is right
console-question-ignore = Ignore
console-question-group = Kind of off-topic question
console-question-off-topic = Put out of scope
console-question-neighbour = Neighbour programme
console-question-alias = Another name of that programme (optional)
console-question-alias-help = As people write it, such as "tech visa". Empty: the question is settled, nothing else.
console-question-give = It is that programme
console-question-reply = Reply to the person
console-question-words = Your answer
console-question-words-help = The person gets it once, with their question. { $most } characters at most.
console-question-send = Send the answer
console-question-waits = waits for an answer
console-question-told-already = the person was told
console-question-settled = Settled by { $name } on { $at }:
console-question-outcome = { $outcome ->
        [phrasing] added to the phrasings of an entry
        [entry] new entry
        [off-topic] out of scope
        [neighbour] neighbour programme
        [ignored] ignored
        [fine] today's answer is right
        [answered] answered to the person
       *[other] { $outcome }
    }
console-question-edit = edit { $state ->
        [draft] in draft
        [reading] in second reading
        [published] published
        [undone] undone
       *[dropped] dropped
    }
console-question-reopen = Put back to review
console-question-case = Make it a regression question
console-question-case-entry = It will be asked before each publication, and must find the entry "{ $entry }".
console-question-case-none = It will be asked before each publication, and must stay without an answer.
console-question-is-case = It is a regression question, asked before each publication.
console-question-cases = See regression questions
console-wrong-question-none = Nothing is done: no question is ticked. Tick one at least.
console-wrong-question-settled = Nothing is done: a colleague settled one of these questions meanwhile. Their decision is below or among the settled questions.
console-wrong-question-entry = Nothing is done: there is no such entry, or no more. Choose another one.
console-wrong-question-there = Nothing is done: these words are there already. If today's answer is right, say so.
console-wrong-question-neighbour = Nothing is done: that programme is not on the list. Choose another one.
console-wrong-question-no-words = Nothing is sent: write the answer first.
console-wrong-question-too-long = Nothing is sent: the text has more than 1,000 characters. Shorten it, it is kept below.
console-wrong-question-nobody = Nothing is sent: nobody waits for an answer to this question, or they erased themselves.
console-wrong-question-told = Nothing is sent: this person was answered already. A colleague may have written it.
console-wrong-question-open = Nothing is done: this question still waits. Settle it first.

console-why = Why this answer
console-why-link = See why
console-why-text = Question
console-why-look = Explain
console-why-preparing = The search is still being prepared. Come back in a few seconds.
console-why-percent = { $value }%
console-why-probability = Probability that the first entry is the right one: { $value }%. The assistant answers from { $answer }% and suggests from { $suggest }%.
console-why-exact = The question is, word for word, a phrasing of:
console-why-held-back = The threshold is reached, but a neighbour programme or a place abroad holds the answer back.
console-why-read = What is read
console-why-spoken = Language: { $spoken ->
        [fr] French.
       *[other] English.
    }
console-why-other = A third language is recognised: the answer is in English.
console-why-meant = Text compared:
console-why-terms = Words that count:
console-why-corrections = Corrections:
console-why-no-correction = none
console-why-slots = Names recognised:
console-why-no-slot = none
console-why-slot = { $kind ->
        [place] town
        [unknown-place] town not listed
        [foreign-place] place abroad
       *[neighbour] neighbour programme
    }
console-why-context = (only tells where one speaks from)
console-why-candidates = Candidate entries
console-why-candidates-help = The first one has the highest total. Each column is a way of comparing; without encoder, those of meaning are zero.
console-why-entry = Entry
console-why-part = { $part ->
        [total] Total
        [ridge] Learned model
        [nearest] Close phrasing
        [bm25] Rare words
        [answer] Meaning of the answer
       *[centre] Mean meaning
    }
console-why-signs = What makes the probability
console-why-signs-help = Measures of the first entry and of its lead over the second.
console-why-sign-name = Measure
console-why-sign-value = Value
console-why-sign = { $sign ->
        [log-odds] Odds of the first entry
        [margin] Lead of the total
        [entropy] Hesitation between entries
        [ridge] Learned model
        [ridge-margin] Lead of the learned model
        [nearest] Closest phrasing
        [nearest-margin] Lead of the phrasing
        [bm25] Rare words in common
        [agreement] Methods that agree
        [coverage] Share of known words
        [off-topic] Nearness to off-topic
       *[length] Length
    }
