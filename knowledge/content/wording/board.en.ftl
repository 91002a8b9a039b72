### The pages of the draft application. The same list of messages as board.fr.ftl. Text without markup.

page-no-application = This installation has no list of pieces. Ask the assistant your question.
    .title = There is no draft application here

board-title = The draft application
board-counted = { $ready ->
    [one] { $ready } piece ready
   *[other] { $ready } pieces ready
} out of { $asked }; { $begun } in progress, { $todo } to do, { $apart } not applicable.
board-missing = { $count ->
    [one] { $count } piece has no text, no evidence and no answer yet.
   *[other] { $count } pieces have no text, no evidence and no answer yet.
}
board-first = Where to start
board-first-why = { $fills ->
    [0] required
   *[other] { $filled ->
        [one] { $filled } of { $fills } answers already given
       *[other] { $filled } of { $fills } answers already given
    }
}, { $minutes } minutes
board-next = The most useful piece now
board-by = Sort the pieces
board-by-section = By section
board-by-person = By person
board-by-state = By state
board-filter = See one state only
board-only = Pieces whose state is: { $state }.
board-all = See all pieces
board-rest = See the { $count } pieces
board-group = { $ready ->
    [one] { $ready } ready
   *[other] { $ready } ready
} out of { $count }
board-nothing = No piece is in this state.
board-nobody = Nobody yet
board-late = late, expected on { $day }
board-due = for { $day }
board-evidence = { $count ->
    [one] { $count } item of evidence
   *[other] { $count } items of evidence
}
board-filled = { $count ->
    [one] { $count } answer from the walk
   *[other] { $count } answers from the walk
}
board-remarks = { $count ->
    [one] { $count } open remark
   *[other] { $count } open remarks
}
board-unplaced = Evidence to file
board-place-where = Where to file { $name }
board-place = File it here
board-send = Send a file
board-file = A file that proves this piece
board-file-anywhere = A file, to be filed afterwards
board-file-help = { $most } MB at most. It is encrypted on the server; only members of the project download it.
board-file-send = Send
board-file-sent = “{ $name }” was sent.
board-facts = Observations
board-files = Take the draft away
board-files-note = Every file gives the state of each piece and names those that are missing. Nothing in it is made up.
board-keep = Keep a version
board-versions = See the versions
board-reviewers = Have it reviewed
board-reminders = Set reminders
board-owner = { $person } brings it
board-reason = Not applicable: { $reason }
board-why = Why it is asked for
board-proof = What counts as evidence
board-rival = { $person } wrote another text at the same time
board-rival-theirs = B, the text in place
board-rival-mine = A, the text kept aside
board-rival-both = Both brought together
board-keep-both = Keep both together
board-keep-aside = Keep the one set aside
board-keep-newest = Keep the one in place
board-text = The text
board-text-help = 20,000 characters at most. An empty text removes the text. Earlier versions are kept.
board-save = Save the text
board-no-text = Nothing is written yet.
board-hidden-text = The team does not show its texts to reviewers.
board-earlier = { $count ->
    [one] See an earlier text
   *[other] See { $count } earlier texts
}
board-put-back = Put this text back
board-examples = See a good and a weak example
board-good = A good example, made up by us
board-weak = A weak example, made up by us
board-from-readiness = Taken from your answers in the walk
board-evidence-title = Evidence
board-no-evidence = No evidence yet.
board-hidden-evidence = The team does not show its evidence to reviewers.
board-drop = Remove
board-link = A link that proves this piece
board-link-add = Add the link
board-state = Progress
board-mark-ready = It is ready
board-mark-in-progress = It is in progress
board-mark-todo = It is to do
board-due-label = The date your team aims at
board-due-save = Set this date
board-due-none = Remove the date
board-owner-label = Who brings it
board-owner-save = Assign
board-apart = Does this piece not concern you?
board-apart-why = Why, in a few words
board-apart-save = Mark as not applicable
board-remarks-title = Remarks and comments
board-remark-review = Review
board-remark-visit = Visit
board-resolved = Settled.
board-resolve-label = What you did
board-resolve = Settle the remark
board-remark-label = A remark on this piece
board-remark-add = Add the remark
board-comment-label = A comment for the team
board-comment-add = Add the comment
board-others = Other pieces
board-before = Previous piece
board-after = Next piece
board-import = Take in a draft exported from another installation
board-open = Open the draft application
board-read-by-reviewers = You review this draft for the Mission: you see what the team shows.

web-file-application-docx = Download the draft to edit (DOCX)
web-file-application-pdf = Download the draft to read (PDF)
web-file-application-md = Download the draft as text (Markdown)
web-file-application-zip = Download the draft and its evidence (ZIP)
web-file-application-dossier = Download the draft for another installation (.dossier)
