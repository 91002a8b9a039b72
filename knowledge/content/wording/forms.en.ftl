### What a form says when a typed answer is not the one expected. Same list as forms.fr.ftl.
### Every message is given $example and $has_example; "I don't know" is always an answer.

doubt =
    __I read "{ $heard }". Shall I note "{ $shown }"?__ If not, write your answer another way: it will replace this one.
choice-doubt-yes = Yes, note it
choice-doubt-no = No, I'll write it again

expects-answer =
    __This question cannot be skipped, but "I don't know" is an answer.__ It does not count as a zero.{ $has_example ->
        [yes] {" "}Otherwise answer, for example: { $example }
       *[other] {""}
    }

expects-number =
    __I found no number in your message, so nothing has changed.__ Write it in figures or in words, for example: { $example }. "I don't know" will do too.
expects-one-number =
    __I found several numbers and cannot tell which one to note, so nothing has changed.__ Write only the one asked for, for example: { $example }.
expects-whole-number =
    __This question takes a whole number, so nothing has changed.__ Write it without decimals, for example: { $example }.
expects-number-between =
    __This question takes a number from { $min } to { $max }, so nothing has changed.__ For example: { $example }. "I don't know" will do too.
expects-number-from =
    __This question takes a number from { $min } up, so nothing has changed.__ For example: { $example }. "I don't know" will do too.
expects-number-up-to =
    __This question takes a number of { $max } at most, so nothing has changed.__ For example: { $example }. "I don't know" will do too.

expects-yes-or-no =
    __This question takes yes or no, so nothing has changed.__ If it is under way, answer no: only what is done can be proven. "I don't know" will do too.
expects-choice =
    __I recognised no choice in your message, so nothing has changed.__ Write a number, for example { $example }, or the words of the choice:

    { $options }
expects-choices =
    __I did not recognise all your choices, so nothing has changed.__ Write their numbers, for example { $example }, or their words:

    { $options }
expects-alone =
    __"{ $label }" does not go with another choice, so nothing has changed.__ Write that choice alone, or the others without it, for example: { $example }.
expects-level =
    __I recognised no level in your message, so nothing has changed.__ Write a figure from { $min } to { $max }, for example { $example }, or the words of the level:

    { $options }

expects-date =
    __I found no date in your message, so nothing has changed.__ Write the day, the month and the year, for example: { $example }. "In two weeks" or "end of March" will do too.
expects-real-date =
    __That day is not in the calendar, or too far away, so nothing has changed.__ Write the day, the month and the year, for example: { $example }.

expects-names =
    __I found no name in your message, so nothing has changed.__ Write one name a line, or put commas between them{ $has_example ->
        [yes] , for example: { $example }
       *[other] .
    }
expects-fewer-names =
    __You give { $count } names and I keep { $max } at most, so nothing has changed.__ Copy your list, keep the names that matter most, then send it again.
expects-shorter-names =
    __One of these names has { $length } characters and I keep { $max } at most a name, so nothing has changed.__ Write one name a line, then send the list again.

expects-text =
    __I read no words in your message, so nothing has changed.__ { $has_example ->
        [yes] Write your answer, for example: { $example }
       *[other] Write your answer, or "I don't know".
    }
expects-shorter-text =
    __Your text has { $length } characters and I keep { $max } at most, so nothing has changed.__ Copy it, shorten it, then send it again: I cut nothing for you.
expects-file =
    __This question takes a file, and here I only read text, so nothing has changed.__ Write "I don't know" to go on: you can come back to it.
