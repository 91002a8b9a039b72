### The pages of the self-assessment and of projects. Same list of messages as pages.fr.ftl. Text without any markup.

page-to-readiness = Where do you stand?
page-no-readiness = This installation answers questions but has no self-assessment. Put your question to the assistant.
    .title = There is no self-assessment here

## Beginning, going on

page-readiness-title = Where do you stand?
page-readiness-description = { $questions } questions to see what your territory can prove today, what is missing, and where to begin.
page-drafts = { $count ->
    [one] Your project
   *[other] Your projects
}
page-open-project = Open the project's page
page-begin = Begin
page-see-example = See an example report
page-code-title = Go on with what you began
page-code-label = Your return code
page-code-help = 12 letters and digits, for example ABCD-EFGH-JKMN. The conversation gives it with your first answer, beside a private address.
page-code-button = Go on
page-code-wrong = This is no return code: it has 12 letters and digits, for example ABCD-EFGH-JKMN. Compare it with what you wrote down, then send it again.
page-groups = What the walk looks at
page-group = Group
page-criteria = Criteria
page-weight = Weight
page-ours = The groups follow the conditions published in 2014. Weights and levels are a benchmark of ours, without official value.
page-explained = The criteria, explained

## The report

page-example-title = An example report
page-unlocks = Brings forward: { $what }.
page-prepares = Prepares it: { $who }.
page-notices = Please note
page-pdf = Download as PDF
page-next = What the team can do next
page-shared-until = A page to read only, open until { $day } by the project's team. It names nobody.

## The project, for its members

page-on-this-page = On this page
page-go-on = Go on with the walk
page-invite = Invite a colleague
page-share = Share the result
page-todo = What is left to do
page-verify = See the answers to check
page-answers = The answers
page-figure = { $figure } out of 100
page-no-figure = no figure yet
page-weight-of = weight { $weight }
page-no-answer = no answer yet
page-holder = Given to { $person }.
page-usual-holder = Who usually knows: { $usual }.
page-proof-missing = Asserted, no proof noted.
page-apart = Kept apart, without effect on the figure
page-answer = Answer
page-change = Change
page-add-proof = Prove
page-add-comment = Comment
page-assign = Assign
page-history = The history
page-difference = Difference with today
page-changes = The changes
page-no-changes = No answer has changed yet.
page-more-changes = { $count ->
    [one] One older change
   *[other] { $count } older changes
}
page-before = by { $person }, { $date }. Before:
page-restore = Restore
page-people = The team
page-me = (you)
page-my-name = Change my name
page-role = { $role ->
    [owner] in charge of the project
    [editor] answers and edits
    [reader] only reads
    [reviewer] reviews the draft for the Mission
   *[guest] answers a few questions
}
page-questions = { $count ->
    [one] one question
   *[other] { $count } questions
}
page-remove = Remove
page-owed = Who still owes what
page-nobody = To be given to somebody
page-nothing-owed = Every criterion has its level.
page-invitations = Open invitations
page-no-invitations = No invitation is open.
page-uses = { $count ->
    [one] for one more person
   *[other] for { $count } more people
}
page-until = until { $day }
page-links = Open reading links
page-no-links = No reading link is open.
page-link-made = Link of { $day }
page-close = Close
page-files = Files to take away
page-settings = The project
page-rename = Rename
page-target = Choose a date of your own
page-leave = Leave the project
page-delete = Delete the project
page-answer-mine = Answer my questions

## What does not open

page-project-missing = Only its members open it, in a browser that knows them. It may also have been deleted.
    .title = This project does not open here
    .invited = Were you invited? Open the invitation link that you received, then accept.
    .mine = Is it yours? Open your private address, or type your return code below.
    .telegram = Do you answer on Telegram? Ask there for a link to this browser: /resume.
page-project-guest = This page shows the whole project; you were sent { $questions ->
    [one] one question
   *[other] { $questions } questions
}. Answer whenever you like: the team sees your answers.
    .title = Your questions are waiting
page-shared-expired = It ended on { $day }. Ask the person who gave it to you for a new one, or another member of the project's team.
    .title = This reading link has expired
page-shared-revoked = The project's team closed it. If you still need one, ask the person who gave it to you.
    .title = This reading link is closed
page-shared-deleted = Its team deleted the project, and the report with it. The person who gave you the link can tell you more.
    .title = This report no longer exists
page-shared-unknown = The address may be cut or badly copied. Compare it with the one you received, or ask the person who gave it to you.
    .title = This link leads to no report

## An invitation

page-invitation-open = An invitation
    .title = You are invited to a project
page-invitation-project = Project
page-invitation-inviter = Invited by
page-invitation-role = Your role
page-somebody = a member of the team, who gave no name
page-invitation-means = { $role ->
    [editor] If you accept, you see the team's answers, you answer, and you can change what was answered; each change keeps its author and can be undone.
    [reader] If you accept, you read the answers and the report, and change nothing.
    [reviewer] If you accept, you read what the team shows the Mission of its draft application, and leave remarks, changing nothing.
    [owner] If you accept, you have every right over this project, removing people and deleting it included.
   *[guest] { $questions ->
        [one] If you accept, you answer one question. You do not see the rest of the project.
       *[other] If you accept, you answer { $questions } questions. You do not see the rest of the project.
    }
}
page-invitation-privacy = { $role ->
    [reviewer] The team sees your remarks. You are asked for your name afterwards; you need not give it.
    [guest] The team sees your answers. You are asked for your name afterwards; you need not give it.
   *[other] Members see what you do in the project. You are asked for your name afterwards; you need not give it.
}
page-invitation-accept = Accept the invitation
page-on-telegram = On Telegram instead
page-too-on-telegram = Find them on Telegram
page-invitation-member = The invitation adds nothing to what you may already do there.
    .title = You are in this project already
page-invitation-expired = Ask the person who sent it to you for a new one.
    .title = This invitation has expired
page-invitation-revoked = The project's team closed it. If that is a mistake, ask the person who sent it to you for a new one.
    .title = This invitation is closed
page-invitation-used = It was used as often as planned. Ask the person who sent it to you for a new one.
    .title = This invitation was used already
page-invitation-deleted = Its team deleted the project. The person who invited you can tell you more.
    .title = This project no longer exists
page-invitation-unknown = The address may be cut or badly copied. Compare it with the one you received, or ask for it again.
    .title = This address is no invitation

## Coming back

page-back-known = This private address leads back to what was begun elsewhere. If that is you, this browser will remember it, along with what you did here already.
    .title = Go on here?
page-back-accept = It is me, go on here
page-back-warning = Whoever has this address can answer in your place: give it to nobody. For a colleague, use an invitation.
page-back-same = Your projects are in this browser already. Keep this address to find them on another device, or if this browser forgets you.
    .title = Your way back
page-back-address = Private address to keep
page-copy = Copy
page-copied = The address is copied.
page-back-picture = QR code of your private address, to scan with your phone
page-back-renew = Replace this address
page-back-unknown = A newer one may have replaced it, or it is cut. Try the newest one, or your return code.
    .title = This address leads back to nothing

## Two channels, one person

page-joining-open = You asked for this link on another channel. If that was you, say so here, then confirm there: your projects will be on both sides.
    .title = Join two channels?
page-joining-projects = On the other side there is:
page-joining-accept = It is me
page-joining-warning = If somebody else sent you this link, close this page: accepting would give them your projects.
page-joining-claimed = It is still to be confirmed where the link was asked for. Nothing is joined before.
    .title = Waiting for the other side
page-joining-same = Open this link where you also want to be known: in another browser, or on Telegram.
    .title = This link comes from here
page-joining-expired = Such a link lasts one hour. Ask for another one where you asked for it.
    .title = This link has expired
page-joining-settled = It works only once. Ask for another one if your projects are not on both sides yet.
    .title = This link was used already
page-joining-unknown = The address may be cut or badly copied. Ask for another link where you asked for it.
    .title = This link leads nowhere

## Following a territory by an address
page-follow = The Mission French Tech, the State team, may announce something about this territory: a visit, a meeting, a date. Follow it to read that here.
    .title = Follow { $followed }
page-follow-means = Your consent is kept with its date. Announcements arrive in this conversation, nothing is sent elsewhere. Type /territories to see what you follow, /stop to end it all.
page-follow-already = You follow this territory already. Type /territories to see since when, /stop to end it all.
page-follow-accept = Follow this territory
page-follow-privacy = What the assistant keeps about you
