### What comes with an announcement: a file, a calendar entry, a test. Same list as console_enclosing.fr.ftl.

## For recipients
announce-entry =
    __The date, for your calendar.__
web-file-announcement-file = Download { $name } ({ $size })
web-file-announcement-entry = Add to my calendar (.ics)
announce-trial =
    __A test: nobody else gets it.__
announce-trial-coming =
    __The test is on its way to your conversations, one language after the other.__ It counts in no report, and no recipient gets it.
announce-trial-sent = { $count ->
        [one] __The test is sent to your conversation.__
       *[other] __The test is sent to your { $count } conversations.__
    } It counts in no report.
choice-announce-test = Send me a test

## For the staff, on the page of the draft
console-file = Attached file
console-file-none = No file goes with this announcement.
console-file-choose = Attach a picture or a document
console-file-replace = Replace this file
console-file-send = Attach
console-file-remove = Remove this file
console-file-help = A JPEG or PNG picture of 10 MB at most; PDF, Word, Excel, PowerPoint, OpenDocument or text of 20 MB at most. An approval given before has to be asked again.
console-file-scheduled = It is scheduled: cancel the schedule to change the file.
console-file-too-large = This file is above 20 MB; nothing was attached, the draft stays. Send a smaller one, such as a reduced PDF, or put in a link.
console-file-picture-too-large = This picture is above 10 MB; nothing was attached, the draft stays. Send a smaller one, such as a JPEG 2,000 pixels wide.
console-file-kind = This kind of file does not go with an announcement; nothing was attached, the draft stays. Send a JPEG or PNG picture, or a document such as a PDF.
console-file-empty = This file is empty; nothing was attached, the draft stays. Choose a file, such as programme.pdf.
console-file-no-room = The server's disk is full; nothing was attached, the draft stays. Tell whoever runs the server.
console-file-gone = The attached file is missing on the server's disk; nothing was sent. Attach it again, or remove it.
console-enclosing-wrong-state = This announcement is no draft any more; nothing was changed. The page shows where it stands.
console-enclosing-wrong-file-gone = The file was not kept; the draft stays. Attach it once more.
console-enclosing-wrong-no-words = Nothing is written; no test was sent. Write the text in one language at least.
console-enclosing-wrong-missing-field = A field of the text is missing in this row of the table; no test was sent. Fill in the row, or choose another.
console-enclosing-wrong-no-conversation = No conversation of yours is known; no test was sent. Connect your Telegram, or write a word in the chat of this browser, such as "hello", then try again.
console-enclosing-wrong-other = This cannot be done now; nothing was changed. The page shows where the announcement stands.
console-trial = Test
console-trial-row = Row of the table
console-trial-send = Send me a test
console-trial-help = To your conversations, in each language that is written, marked as a test. No recipient gets it.
console-trial-telegram = Connect my Telegram
console-trial-chat = Open the chat
