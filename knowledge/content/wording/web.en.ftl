### What the pages of the site say, apart from the conversation. Same list of messages as web.fr.ftl. Text without any markup.

web-site-name = The Métropole French Tech assistant
web-site-description = Ask your question about the Métropole French Tech label: a short answer with its source and date, or an honest "I do not know".
web-locale = en_GB

web-skip-to-content = Skip to the content
web-skip-to-question = Skip to the question field
web-pages = Pages
web-to-chat = Conversation
web-to-index = Answers
web-to-sources = Sources
web-to-privacy = Your data
web-languages = Language
web-language-fr = FR, français
web-language-en = EN, English
web-not-official = This assistant is not an official service: it decides nothing and passes on no application.
web-run-by = It is run by { $operator }.

web-chat-title = Conversation with the assistant
web-log = Conversation
web-you = You:
web-bot = The assistant:
web-cut = These are the last 200 lines of the conversation.
web-question-label = Your question
web-send = Send
web-keys = Enter sends, Shift + Enter starts a new line.
web-attach = Attach a file
web-attach-label = The file
web-attach-hint = { $most } MB at most. It goes into the draft of the project you chose; only its members can open it.
web-attach-send = Send the file
web-attach-sending = Sending “{ $name }”…
web-attach-sent = “{ $name }” was sent. The answer is in the conversation.
web-attach-unsent = “{ $name }” did not leave: the connection is cut. Nothing is kept; send it again.
web-searching = The assistant is searching…
web-preparing = Search is still being prepared: { $percent }% done. You can ask already; it will recognise your words better afterwards.
web-file-report = Download the report (PDF)
web-file-answers-csv = Download the answers (CSV)
web-file-answers-json = Download the answers (JSON)
web-file-evidence = Download the file
web-unsent = Your message was not sent: the server does not answer. It is still in the field; check your connection, then send it again.
web-cut-off = The connection is cut. Answers will arrive here as soon as it is back.

web-index-title = All answers
web-index-description = What the assistant knows about the Métropole French Tech label, by theme, with the sources.
web-search-label = Search for an answer
web-search-button = Search
web-found-title = For "{ $asked }"
web-found-nothing = No answer matches. Try other words, browse the themes below, or put the question to the assistant.
web-ask-this = Ask the assistant this question
web-themes = Themes

web-trail = You are here
web-as-of = What is known as of { $day }.
web-entry-sources = Sources
web-ask-about = Ask the assistant about this
web-related = Read next

web-sources-title = The sources
web-sources-description = The documents that the answers rest on.
web-sources-reference = Reference texts, 2013 and 2014
web-sources-public = Public sources, for what came later
web-sources-ours = Our own benchmarks
web-reliability = The letter tells how reliable a source is: A, an official or first-hand text; B, trade or regional press; C, a blog or a partisan source.
web-reliability-of = reliability { $letter }

web-privacy-title = Your data
web-cookie = This site sets a single cookie, with your first message: a random number, kept 30 days, that finds your conversation again in this browser. Reading the pages sets none. There is no audience measurement and no outside service.
web-forget = Erase my conversation

web-near = You may be looking for
web-back-to-chat = Go to the conversation
web-back-to-index = See all answers

web-not-found = The address may be incomplete, or the page was withdrawn. Search for an answer in your own words, or ask the assistant.
    .title = This page does not exist
web-not-allowed = This address only takes what a form sends. Open the conversation to write to the assistant.
    .title = Nothing to read at this address
web-too-large = What was sent is larger than 64 KB and was not read. Write a shorter question, for example: "who can apply for the label?"
    .title = The message is too long
web-upload-too-large = A file over { $most } MB is not taken here; nothing of it is kept. Send it in parts or lighter, or give its address: https://example.org/study.pdf.
    .title = The file is too large
web-upload-not-allowed = Your role in this project lets you read it, not add a file; nothing was kept. Ask whoever invited you to let you edit the draft.
    .title = This file was not taken
web-upload-damaged = The file is listed in the draft, but its bytes on the disk are damaged. Tell whoever runs this installation: a backup copy can bring it back.
    .title = This file cannot be read
web-too-many = You asked 30 questions within a minute. Your message was not sent; wait a minute, then send it again.
    .title = Too many questions at once
web-cross-site = The message came from a page other than the assistant's and was not taken. Open the conversation here, then write your question.
    .title = This message was not taken
web-wrong-host = This site only answers at its public address and at this machine's own. Check the address; if the site is yours, set PUBLIC_URL.
    .title = Wrong address
web-bad-form = The form is incomplete and was not taken. Reload the conversation, then write your question again.
    .title = The form is incomplete
web-unavailable = The assistant cannot read or keep the conversation just now. Nothing is lost; wait a few seconds, then send your message again.
    .title = The assistant is unavailable
web-broken = The fault is ours and it is recorded. The conversation is intact; go back to it, or read the answers by theme.
    .title = The page could not be made
