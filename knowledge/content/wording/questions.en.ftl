### What becomes of a question left to the staff. The same list of messages as questions.fr.ftl.

question-told =
    __Your question has an answer now.__ You asked: "{ $question }"
