### The pages of the Mission's staff. The same list of messages as console.fr.ftl. Text without markup.

console-no-right = Your role does not allow it. Ask an owner of this installation; nothing was changed.
    .title = Your role does not allow it

## The entrance and the staff
console-name = Console
console-moment = { $day } at { $hour }
console-colon = :
console-to-console = Open the console
console-to-today = Today
console-to-announcements = Announcements
console-to-staff = Staff
console-to-audit = Log
console-signed-in = Your session
console-leave = End the session
console-unnamed = Member no. { $number }
console-command-line = command line

console-role-owner = owner
console-role-team = team
console-role-reader = reader
console-may-owner = writes and sends announcements, answers, invites and removes members, reads the log.
console-may-team = writes and sends announcements, answers.
console-may-reader = sees announcements and their reports, changes nothing.

console-sign-in = A one-time link opens the console. A session lasts 12 hours.
    .title = The staff's console
console-sign-in-colleague = You are not staff yet: ask an owner of this installation for an invitation.
console-sign-in-chat = The assistant knows you as staff: write /console to it in private, on Telegram or in this site's conversation, and it gives you a link.
console-sign-in-device = You have a session open on another device: under "Staff", make a link for this one.
console-sign-in-server = You run the server: python run_bot.py sign-in writes a link; while there is no owner, each start writes one too.
console-sign-in-lasts = A link works once, within 15 minutes; an invitation, within 7 days.

console-enter-owner = You become { $role } of this installation, and the console opens in this browser.
    .title = Become the first owner
console-enter-invite = You join the staff who send announcements, with the role "{ $role }". The console opens in this browser.
    .title = Join the staff
console-enter-sign-in = The console opens in this browser in the name of { $name }, with the role "{ $role }".
    .title = Open the console
console-enter-once = This link works once. The session lasts 12 hours; being removed from the staff ends it at once.
console-enter = Open the console
console-name-label = Your name
console-name-help = Your colleagues and the log call you by it. Those who get announcements do not see it.
console-name-missing = The name is missing; nothing was changed. Write the name that your colleagues know, for example "A. Martin".
console-link-unknown = This address is incomplete, or the link was cancelled. Ask an owner for a new link.
    .title = This link leads nowhere
console-link-used = A link works once, and nothing else was changed. Ask for a new one, or open the console if your session still lasts.
    .title = This link was used already
console-link-expired = Nothing was changed. Ask an owner for a new link; the first owner starts the server again.
    .title = This link has expired

console-today = What needs me today
console-nothing-waits = Nothing waits for you.
console-waits-approval = Yours to approve or send
console-waits-colleague = Waiting for an approval
console-waits-failed = Failures since yesterday
console-waits-sending = Being sent
console-waits-paused = Paused
console-waits-scheduled = Scheduled
console-waits-draft = Your drafts
console-waits-replies = Replies to read
console-waits-unknown = Uncertain deliveries
console-progress = { $sent ->
        [one] { $sent } delivery made
       *[other] { $sent } deliveries made
    } of { $all }.
console-approval-asked = Written by { $name }: your approval is asked for.
console-correction-asked = Correction written by { $name }: your approval is asked for.
console-approval-given = Approved by { $name }: you can send it.
console-approval-mine = You wrote it: a colleague's approval is missing.
console-approval-agreed = The approval is given: another member sends it.
console-approval-open = A colleague's approval is missing.
console-failed = { $count ->
        [one] { $count } person did not get it.
       *[other] { $count } people did not get it.
    }
console-replies = { $count ->
        [one] { $count } reply waits.
       *[other] { $count } replies wait.
    }
console-unknown = { $count ->
        [one] { $count } person may have it, or not.
       *[other] { $count } people may have it, or not.
    }
console-write = Write an announcement
console-all-announcements = See all announcements
console-announcement = Announcement no. { $number }

console-staff = The staff
console-you = (you)
console-since = since { $day }
console-remove = Remove
console-remove-means = Their sessions end at once and their links no longer work. What they did stays in the log.
console-remove-now = Remove from the staff
console-invite = Invite somebody
console-invite-role = Their role
console-invite-make = Make the link
console-mine = You
console-rename = Change the name
console-other-device = A one-time link, for you alone, opens the console on another device within 15 minutes.
console-make-sign-in = Make a link for me
console-make-telegram = Connect my Telegram
console-handed-invite = The first person who opens one of these links joins the staff: { $role }. It works once, within 7 days.
    .title = The invitation is ready
console-handed-sign-in = Open this address on the other device within 15 minutes; it opens the console there with your role, { $role }.
    .title = Your link is ready
console-handed-telegram = Open this link in your Telegram within 15 minutes; the bot then knows you there with your role, { $role }.
    .title = Your link is ready
console-handed-once = Copy now: this page alone shows it.
console-link-for-web = Link for a browser
console-link-for-telegram = Link for Telegram
console-wrong-last-owner = This installation would have no owner left; nothing was changed. Invite another owner first.
console-wrong-no-staff = This person is no longer staff; nothing was changed. The list below is up to date.

console-audit = The log
console-audit-lead = What the staff did, the newest first, by the clock of Paris. Nothing in it can be changed.
console-audit-who = Who, when
console-audit-what = What
console-audit-none = Nothing is noted.
console-audit-older = Older
console-audit-newest = The newest
console-did = { $action ->
        [invite] invitation made
        [add-channel] link for Telegram made
        [sign-in-link] link for another device made
        [used-owner-link] first owner
        [used-invite-link] invitation followed
        [used-sign-in-link] session opened by a link
        [sign-out] session ended
        [remove] member removed
        [rename] name changed
        [compose] announcement written
        [change] announcement changed
        [attach] file attached
        [detach] file removed
        [try] test sent to oneself
        [file-missing] sending paused, the file is missing
        [ask-approval] approval asked for
        [approve] approval given
        [schedule] sending scheduled
        [unschedule] schedule undone
        [send] sending begun
        [start] scheduled sending begun
        [held-back] scheduled sending held back
        [pause] sending paused
        [resume] sending resumed
        [cancel] announcement cancelled
        [resend-unknown] sent again to the uncertain
        [resend-failed] sent again to the failed
        [correct] announcement corrected
        [propose-correction] correction proposed
        [drop-correction] correction dropped
        [withdraw] announcement withdrawn
        [answer] reply answered
        [put-aside] replies put aside
        [draft-edit] change begun
        [change-edit] change written
        [ask-reading] second reading asked for
        [read-edit] change read
        [publish-edit] change published
        [undo-edit] publication undone
        [drop-edit] change dropped
        [keep-case] question kept for trials
        [remove-case] question taken out of the trials
        [ticket-answer] request answered
        [ticket-resend] answer sent again
        [ticket-correct] answer to a request corrected
        [ticket-note] note on a request
        [ticket-assign] request handed over
        [ticket-close] request closed
        [ticket-mute] requests of a person muted
        [ticket-unmute] requests of a person allowed again
        [settle-questions] questions settled
        [reopen-questions] questions reopened
        [answer-question] question answered
       *[other] { $action }
    }
console-did-deliveries = { $count ->
        [one] { $count } recipient
       *[other] { $count } recipients
    }
console-did-dropped = { $count ->
        [one] { $count } delivery given up
       *[other] { $count } deliveries given up
    }
console-did-replies = { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
console-did-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
console-did-revision = correction no. { $count }
