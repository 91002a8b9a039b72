### The console: writing an announcement, reading it over, sending it. The same list of messages as console_writing.fr.ftl. Text without markup.

## Writing
console-writing-new = Write an announcement
console-writing-change = Change the announcement
console-writing-faults = { $count ->
        [one] Nothing is saved; what you typed is still in the form. One thing needs a change:
       *[other] Nothing is saved; what you typed is still in the form. { $count } things need a change:
    }
console-writing-field-title = Title
console-writing-field-fr = French text
console-writing-field-en = English text
console-writing-field-without = If a language is missing
console-writing-field-button = Button
console-writing-field-days = Here within the last (days)
console-writing-field-filter = Filter
console-writing-field-table = Table
console-writing-title-help = Only staff see it. { $most } characters at most; left empty, it takes the beginning of the text.
console-writing-words = The text
console-writing-words-help = **bold**, _italics_, lists and [links](https://example.org). { $most } characters at most for each language, as Telegram counts them; the preview shows them.
console-writing-without-other = Whoever speaks that language gets the other text
console-writing-without-skip = Whoever speaks that language gets nothing
console-writing-buttons = The buttons
console-writing-buttons-help = The target is an https:// address for a link, the name of an answer for an answer; the others have none. Label: { $most } characters at most, the verb first.
console-writing-button = Button { $number }
console-writing-button-kind-label = What it opens
console-writing-kind-none = No button
console-writing-kind-link = A link
console-writing-kind-entry = An answer of the knowledge base
console-writing-kind-walk = The self-assessment
console-writing-kind-application = The draft application
console-writing-target = Target of button { $number }
console-writing-label-fr = French label of button { $number }
console-writing-label-en = English label of button { $number }
console-writing-audience = The recipients
console-writing-audience-help = Nothing ticked: everyone who wants announcements. Each group narrows; within a group, choices add up.
console-writing-audience-role = Role in a project
console-writing-audience-territory = Territory followed
console-writing-audience-language = Language
console-writing-audience-channel = Channel
console-writing-audience-stage = Stage of the project
console-writing-value = { $value ->
        [role-owner] owner
        [role-editor] editor
        [role-reader] reader
        [role-reviewer] reviewer
        [role-guest] guest
        [language-fr] French
        [language-en] English
        [channel-telegram] Telegram
        [channel-web] web
        [channel-terminal] terminal
        [stage-walk] self-assessment begun
        [stage-result] result reached
        [stage-draft] draft application begun
       *[other] { $value }
    }
console-writing-days-help = For example 30. Left empty: no limit.
console-writing-filter-help = Optional, added to the boxes. For example: list:telegram:1001,telegram:1002 or territory:lille seen:30d.
console-writing-places = A table by territory
console-writing-table-help = One row for each territory, columns parted by semicolons or pasted from a spreadsheet: territory; date; hour; place. The text takes them as {"{"}date{"}"}, {"{"}hour{"}"}, {"{"}place{"}"}.
console-writing-keep = Save and read over
console-writing-count = Count the people

console-writing-title-long = The title has { $count } characters, { $most } at most. Shorten it.
console-writing-too-long = This text has { $units } characters, { $most } at most in one message of Telegram. Leave { $over } of them out.
console-writing-no-words = There is no text. Write it in French, in English or in both.
console-writing-choose = { $spoken ->
        [en] The English text is missing.
       *[fr] The French text is missing.
    } Choose what people who speak that language get.
console-writing-button-kind = The button has a target or a label but opens nothing. Choose what it opens, or empty it.
console-writing-address = "{ $target }" opens no public page. Write a whole address, for example https://example.org/visit.
console-writing-entry = No answer is called "{ $target }". Choose one from the list.
console-writing-label-long = The label has { $count } characters, { $most } at most. Shorten it, for example "Sign up".
console-writing-label = { $spoken ->
        [en] The English label is missing.
       *[fr] The French label is missing.
    } Write one, for example "Sign up".
console-writing-days = "{ $part }" is no number of days. Write for example 30.
console-writing-filter = "{ $part }" cannot be read. Words that may stand here: { $allowed }. For example: territory:lille language:fr.
console-writing-table = Line { $line }: { $kind ->
        [empty] no row under the headings. Add one territory a line.
        [no-territory] no column is called "territory". Name one so in the first line.
        [no-column] one column only. Add for example "date".
        [bad-name] a heading is empty, too long or has a brace in it. Write a word, for example "place".
        [name-twice] the column "{ $value }" is there twice. Keep one.
        [too-many-columns] { $value } columns, 20 at most.
        [too-many-rows] { $value } rows, 200 at most.
        [quotes] a quotation mark opens and does not close.
        [cells] { $value } cells: there have to be as many as headings.
        [no-place] the territory is missing.
        [unknown-place] "{ $value }" is no territory we know.
        [place-twice] "{ $value }" is further up already.
        [too-long] the value of "{ $value }" has more than 300 characters.
        [bad-date] "{ $value }" is no date. Write for example 12 May 2027.
        [bad-hour] "{ $value }" is no hour. Write for example 2:30 pm.
       *[other] { $value }
    }

## The people
console-writing-reached = Who is aimed at
console-writing-reachable = { $count ->
        [one] { $count } person can be reached
       *[other] { $count } people can be reached
    } of { $aimed } aimed at.
console-writing-opted-out = { $count ->
        [one] { $count } person wants no announcements (/stop).
       *[other] { $count } people want no announcements (/stop).
    }
console-writing-unreachable = { $count ->
        [one] { $count } person cannot be reached: they blocked the bot or closed their account.
       *[other] { $count } people cannot be reached: they blocked the bot or closed their accounts.
    }
console-writing-never-came = { $count ->
        [one] { $count } person of the list never came.
       *[other] { $count } people of the list never came.
    }
console-writing-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
console-writing-gets = { $count ->
        [0] Nobody would get it now
        [one] { $count } person would get it now
       *[other] { $count } people would get it now
    }
console-writing-takes = { $minutes ->
        [one] Sending takes about { $minutes } minute: Telegram takes 30 messages a second.
       *[other] Sending takes about { $minutes } minutes: Telegram takes 30 messages a second.
    }
console-writing-takes-seconds = Sending takes less than a minute.
console-writing-for = Recipients
console-writing-everyone = everyone who wants announcements
console-writing-lacking-other = { $spoken ->
        [en] No English text: whoever speaks English gets the French one.
       *[fr] No French text: whoever speaks French gets the English one.
    }
console-writing-lacking-skip = { $spoken ->
        [en] No English text: whoever speaks English gets nothing.
       *[fr] No French text: whoever speaks French gets nothing.
    }
console-writing-excluded = Who does not get it, and why
console-writing-blocked = What the table lacks
console-writing-blocks = { $count ->
        [0] "{ $field }" is missing; nobody waits for this row.
        [one] "{ $field }" is missing; { $count } person gets nothing.
       *[other] "{ $field }" is missing; { $count } people get nothing.
    }
console-writing-more = { $count ->
        [one] And one more gap.
       *[other] And { $count } more gaps.
    }

## Reading it over
console-writing-state = { $state ->
        [draft] draft
        [approval] waits for approval
       *[scheduled] scheduled
    }
console-writing-at = { $moment }, Paris time ({ $offset })
console-writing-doubts = To check in the text
console-writing-doubts-help = These words contradict our sources, or say what only the State may say. Nothing keeps you from sending.
console-writing-doubt = { $kind ->
        [eligible] "{ $found }": only the State decides that.
        [money] "{ $found }": the text seems to promise money.
        [call] "{ $found }": the text sounds as if the call were open.
        [number] "{ $found }": our sources give another number.
       *[date] "{ $found }": our sources give another date.
    }
console-writing-source = Source:
console-writing-looks = The preview
console-writing-lacks = The field "{ $field }" is missing: nobody gets this text. Complete the table, or take the field out of the text.
console-writing-units = { $units } characters of { $most }, as Telegram counts them, the notice included.
console-writing-apart = Too long for a caption (1,024): the file comes in a message of its own.
console-writing-characters = { $count ->
        [one] { $count } character on the web.
       *[other] { $count } characters on the web.
    }
console-writing-file = File: { $name }
console-writing-other-rows = { $count ->
        [one] The other territory
       *[other] The { $count } other territories
    }

## Sending it
console-writing-goes = Send
console-writing-send = Send now
console-writing-sure = { $count ->
        [one] Send it to { $count } person?
       *[other] Send it to { $count } people?
    }
console-writing-sure-means = Sending begins at once. You can pause it, and cancel it for those who still wait.
console-writing-send-to = { $count ->
        [one] Send to { $count } person
       *[other] Send to { $count } people
    }
console-writing-grown = More people would get it by now; nothing was sent. Confirm the new number.
console-writing-not-yet = Not now
console-writing-schedule = Schedule
console-writing-schedule-legend = Send later
console-writing-schedule-help = Paris time. People are counted at that moment.
console-writing-day = Day
console-writing-hour = Hour
console-writing-unschedule = Undo the schedule
console-writing-colleague = Ask a colleague's approval
console-writing-ask = Ask approval
console-writing-ask-legend = For when
console-writing-ask-help = Paris time. Left empty: to be sent at once. The approval is of the text, the people and this time.
console-writing-approve = Approve
console-writing-approve-at = You approve that it is sent on { $moment }, Paris time ({ $offset }).
console-writing-approve-now = You approve that it is sent at once.
console-writing-needs-approval = So many people need a colleague's approval.
console-writing-approved = Approved by { $name }.
console-writing-approved-at = The approval is for { $moment }, Paris time ({ $offset }): schedule it at that time.
console-writing-approved-now = The approval is for sending it at once.
console-writing-give-up = Give this announcement up
console-writing-give-up-means = It is never sent. Its text stays in the list, among the cancelled ones.
console-writing-give-up-now = Give up
console-writing-time-wrong = That day or hour cannot be read; nothing is scheduled. Write for example 2027-05-12 and 14:30.
console-writing-time-skipped = That hour does not exist on that day: summer time begins. Nothing is scheduled. Choose for example 03:00.
console-writing-time-past = That time is over; nothing is scheduled. Choose one that is still to come, or send it now.
console-writing-handed = For those whom the assistant cannot reach
console-writing-handed-help = Hand out these links: one tap is enough to follow the territory and get its announcements.
console-writing-everybody = The assistant's link
console-writing-picture = QR code of { $address }

console-wrong-unknown = There is no such announcement; nothing was done. The list shows those there are.
console-wrong-state = Its state has changed meanwhile; nothing was done. Here is where it stands.
console-wrong-no-words = Nothing is written; nothing was done. Write it in one language at least.
console-wrong-past = That time is over; nothing was done. Choose one to come, or ask approval for another.
console-wrong-nobody = Nobody can get it; nothing was sent. Change the recipients, or hand out the links below.
console-wrong-approval-needed = So many people need a colleague's approval; nothing was sent. Ask for it below.
console-wrong-changed = It was changed after it was approved; nothing was sent. Ask approval for what it says now.
console-wrong-changed-meanwhile = A colleague changed it while you were reading; nothing was done. Read what it says now, then do it again.
console-wrong-other-time = It is approved for another time; nothing was sent. Schedule it at the time approved, or ask approval for the new one.
console-wrong-approver-gone = Whoever approved it may not send any more; nothing was sent. Ask another colleague's approval.
console-wrong-own-approval = Whoever approves it does not send it. Let a colleague send it.
console-wrong-too-long = { $spoken ->
        [en] The English text
       *[fr] The French text
    } has { $units } characters, { $most } at most in one message of Telegram. Nothing was done: leave { $over } of them out.
console-wrong-buttons = { $count } buttons, { $most } at most. Nothing was done: take some out.
console-wrong-button = Button { $number } ("{ $target }") opens nothing, or its label is too long. Nothing was done: write an https:// address and a short label.
