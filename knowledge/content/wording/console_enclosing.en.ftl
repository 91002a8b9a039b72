### What comes with an announcement: a file, a calendar entry, a test. Same list as console_enclosing.fr.ftl.

## For recipients
announce-entry =
    __The date, for your calendar.__
web-file-announcement-file = Download { $name } ({ $size })
web-file-announcement-entry = Add to my calendar (.ics)
announce-trial =
    __A test: nobody else gets it.__
announce-trial-sent = { $count ->
        [one] __The test is sent to your conversation.__
       *[other] __The test is sent to your { $count } conversations.__
    } It counts in no report.
choice-announce-test = Send me a test
