### The draft application as a file: the sentences of the document, in every format. Same list of messages as handover_file.fr.ftl.
### Plain text, no bold, no link: nothing is read as markup.

## The front page

draftfile-subject = French Tech draft application
draftfile-title = { $name }, draft of { $date }
draftfile-use = This draft still serves to describe a territory and how ready it is, with the same criteria.
draftfile-unofficial = This document is the team's draft. It has no official value.
draftfile-fact-version = Version
draftfile-fact-date = Date
draftfile-fact-scope = Scope
draftfile-fact-contributors = Contributors
draftfile-fact-pieces = Pieces
draftfile-version-none = Working draft, no version kept yet
draftfile-version = { $visit ->
    [yes] Version { $number }, after a visit
   *[no] Version { $number }
}{ $modified ->
    [yes] , changed since
   *[no] {""}
}
draftfile-scope-none = Not written yet
draftfile-contributors-others = { $others ->
    [one] { $others } other person
   *[other] { $others } other people
}
draftfile-contributors-unnamed = { $others ->
    [0] Nobody yet
    [one] { $others } person, no name given
   *[other] { $others } people, no names given
}
draftfile-counts = { $ready } { $ready ->
    [one] ready
   *[other] ready
}, { $progress } in progress, { $todo } to do, { $none } not applicable
draftfile-contents = Contents

## Where the draft stands

draftfile-overview = Where the draft stands
draftfile-overview-intro = { $ready ->
    [0] No piece is ready, out of { $total } asked for.
    [one] One piece is ready, out of { $total } asked for.
   *[other] { $ready } pieces are ready, out of { $total } asked for.
}
draftfile-figure = Figure 1. State of the pieces, section by section
draftfile-figure-row = { $section }: { $counts }.
draftfile-figure-ready = { $ready } of { $total }
draftfile-figure-section = Section
draftfile-missing = What is missing
draftfile-missing-intro = These pieces are asked for and have no text, no evidence and no answer yet. Nothing was made up in their place.
draftfile-missing-none = Every piece asked for has at least a text, some evidence or an answer.

## What changed

draftfile-changes = What changed since version { $number }
draftfile-changes-intro = Piece by piece, with the remark from the visit that each change answers.
draftfile-changes-none = No piece has changed since.
draftfile-change-piece = Piece
draftfile-change-what = Change
draftfile-change-remark = Remark from the visit
draftfile-change-answer = The team's answer
draftfile-change-kind = { $kind ->
    [new] New piece
    [removed] Piece emptied
   *[changed] Piece revised
}
draftfile-change-text = text revised
draftfile-change-answers = answers of the self-assessment revised
draftfile-change-added = { $count ->
    [one] evidence added: { $names }
   *[other] evidence added: { $names }
}
draftfile-change-dropped = { $count ->
    [one] evidence removed: { $names }
   *[other] evidence removed: { $names }
}
draftfile-change-state = state: “{ $now }”, before “{ $before }”
draftfile-change-only-answer = No change in the piece itself
draftfile-more-names = and { $count } more
draftfile-no-remark = –
draftfile-visit-open = { $count ->
    [0] Every remark from the visit has an answer.
    [one] One remark from the visit is still waiting for an answer.
   *[other] { $count } remarks from the visit are still waiting for an answer.
}

## One piece

draftfile-section = { $number }. { $title }
draftfile-state = State
draftfile-state-todo = to do
draftfile-state-in-progress = in progress
draftfile-state-ready = ready
draftfile-state-not-applicable = not applicable
draftfile-why = Why this piece
draftfile-reason = Why it does not apply
draftfile-reason-none = No reason is given.
draftfile-absent = Missing piece: nothing is written or proven yet.
draftfile-no-text = The text is not written yet.
draftfile-answers = Answers of the self-assessment
draftfile-answers-note = These answers come from the team's self-assessment and follow its changes.
draftfile-answer-question = Question
draftfile-answer-given = Answer
draftfile-evidence = Evidence
draftfile-evidence-file = { $ending } file, { $size }
draftfile-evidence-bare = file, { $size }
draftfile-evidence-link = link
draftfile-kilobytes = { $count } kB
draftfile-megabytes = { $size } MB
draftfile-remarks = { $count ->
    [one] One remark is still open on this piece.
   *[other] { $count } remarks are still open on this piece.
}
draftfile-unplaced = Evidence without a piece
draftfile-unplaced-intro = The team has not said yet which piece it proves.
draftfile-replaced = The sign “?” stands for characters that this document cannot print; the Word and Markdown versions keep them.

## The files

draftfile-file = draft
draftfile-folder-unplaced = no-piece
draftfile-index = Index
draftfile-index-intro = This archive holds the draft application and its evidence, in order of section and piece.
draftfile-index-documents = The draft
draftfile-index-docx = to edit in a word processor
draftfile-index-pdf = to read and print
draftfile-index-md = plain text
draftfile-index-evidence = The evidence
draftfile-index-none = No evidence is attached yet.
draftfile-index-gone = not found when this was exported
draftfile-column-section = Section
draftfile-column-piece = Piece
draftfile-column-state = State
draftfile-column-name = Name
draftfile-column-kind = Kind
draftfile-column-size = Size in bytes
draftfile-column-place = File or address
draftfile-column-caption = Caption
draftfile-kind-file = file
draftfile-kind-link = link

## A draft from elsewhere

draftfile-import = A .dossier file, taken from another installation, becomes a project of yours here. You see what is in it first; nothing is created before.
    .title = Bring a draft in
draftfile-import-label = .dossier file
draftfile-import-help = { $most } MB at most. The file stays sealed, and goes after an hour if you do nothing with it.
draftfile-import-look = See what is in it
draftfile-import-seen = Nothing is created yet. You have one hour to decide.
    .title = This is what will be created
draftfile-import-name = Project
draftfile-import-exported = Taken on
draftfile-import-answers = Answers
draftfile-import-texts = Texts
draftfile-import-evidence = Evidence
draftfile-import-remarks = Remarks
draftfile-import-notes = Comments
draftfile-import-versions = Versions
draftfile-import-members = Original members
draftfile-import-files = { $files } { $files ->
    [one] file
   *[other] files
} ({ $size }), { $links } { $links ->
    [one] link
   *[other] links
}
draftfile-import-left-out = { $count ->
    [one] One answer no longer fits the questions here and will be left out.
   *[other] { $count } answers no longer fit the questions here and will be left out.
}
draftfile-import-rights = You will own the project. The original members keep their number, and their name if they agreed to it; they have no access to it.
draftfile-import-create = Create the project
draftfile-import-another = Choose another file
draftfile-import-late = The file is no longer kept here, or this page is more than an hour old. Nothing was created: send the file again.
draftfile-import-not-a-dossier = This file is no draft. Nothing was created: send the .dossier file that “Take the draft away” gives.
draftfile-import-too-many = This draft holds too many files. Nothing was created: ask for it to be taken away again.
draftfile-import-bad-name = This draft holds a file that it does not announce. Nothing was created: ask for the original file.
draftfile-import-too-large = This draft holds more than a project may keep here. Nothing was created: remove some evidence, then take it away again.
draftfile-import-bomb = This draft would grow beyond measure when opened. Nothing was created: ask for the original file.
draftfile-import-not-json = This draft is damaged. Nothing was created: ask for the original file.
draftfile-import-newer = This draft comes from a version that we cannot read. Nothing was created: ask whoever runs this installation to update it.
draftfile-import-unfit = This draft says things that we cannot bring in. Nothing was created: ask for the original file.
draftfile-import-damaged = This draft is incomplete or was changed. Nothing was created: ask for the original file.
draftfile-import-program = This draft holds a program, which we do not keep. Nothing was created: remove it, then take the draft away again.
draftfile-import-empty = The file is empty. Nothing was created: send the .dossier file.
draftfile-import-no-room = There is no room left here. Nothing was created: try again later.
