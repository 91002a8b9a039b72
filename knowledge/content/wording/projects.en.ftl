### Projects and the people around them. The same messages as projects.fr.ftl.

team-unnamed = Unnamed project
team-member = Member { $number }
team-somebody = somebody in the team
team-role-owner = owner
team-role-editor = editor
team-role-reader = reader
team-role-reviewer = Mission reviewer
team-role-guest = guest
team-and-more = { $shown } and { $more ->
        [one] { $more } more
       *[other] { $more } more
    }
team-no-answer = no answer
team-unknown = to be checked
team-link-web = On the web:
team-link-telegram = On Telegram:

team-projects =
    __{ $count ->
        [one] You have one project.
       *[other] You have { $count } projects.
    }__ Choose the one you want to talk about.

    { $rows }
team-projects-row = { $project } ({ $role }): { $answered ->
        [0] no answer
        [one] { $answered } answer
       *[other] { $answered } answers
    }{ $has_last ->
        [no] {""}
       *[other] , the last on { $last }
    }
team-projects-review-row = { $project } ({ $role }): the draft application, to review
team-none =
    __You have no project here yet.__ It begins with your first answer, without signing up; you can then invite your team.

    Do you have one elsewhere? Your return link or code leads back to it.
team-started =
    __A new project is ready, and it is the one we talk about now.__ It has { $questions } questions, and your other projects do not change.
team-card =
    __{ $project }__

    { $members ->
        [one] You are its { $role }, with no other member yet.
       *[other] You are its { $role }, among { $members } members.
    } { $answered ->
        [one] { $answered } answer
       *[other] { $answered } answers
    } out of { $total }.

    { $has_last ->
        [no] Nobody has answered yet.
       *[other] Last answer: { $by }, { $last }.
    } { $has_target ->
        [no] No target date.
       *[other] Your target date: { $target }.
    }
team-more =
    __{ $project }: what do you want to do?__
team-kept =
    __Nothing has changed.__ The project stays as it was: { $project }.

team-gone =
    __This project is not open to you.__ It was deleted, or you are no longer in it; your other projects are intact.

    One of its members can invite you again.
team-stale =
    __This button leads nowhere any more: the project has changed since.__ Nothing is lost. Go on from here.
team-guest =
    __You are invited to answer { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } of this project, without seeing the rest.__ Your answers count in it.

    To see more, ask whoever invited you for an invitation as reader or editor.
team-refused =
    __{ $right ->
        [rename] You cannot rename this project
        [invite] You cannot invite anybody to this project
        [target] You cannot change the date of this project
        [share] You cannot share this project
        [remove] You cannot remove anybody from this project
        [delete] You cannot delete this project
        [note] You cannot write notes in this project
        [draft] You cannot change the draft application of this project
        [review] You cannot leave remarks in this project
        [resolve] You cannot deal with remarks in this project
        [show] You cannot choose what a reviewer sees
        [read] You do not see this part of the project
        [assign] You cannot assign questions or pieces in this project
       *[other] You cannot do this in this project
    }: you are its { $role }.__

    { $right ->
        [remove] Only the owner can.
        [delete] Only the owner can.
        [show] Only the owner can.
        [read] The members of the team see it.
        [review] The owner, the editors and the reviewers can.
       *[other] The owner and the editors can.
    } Owner, whom to ask: { $owner }.

team-rename =
    __What is this project called?__ Write its name, { $most } characters at most, for example: "Our metropole's bid". It is now called: { $project }.
team-renamed =
    __Noted: { $project }.__
team-name-empty =
    __I read no name.__ The project is still called: { $project }. Write for example: "Our metropole's bid".
team-name-too-long =
    __This name is too long: { $length } characters, { $most } at most.__ Nothing has changed. Write a shorter one, for example: "Our metropole's bid".
team-name-me =
    __Which name should the other members see?__ Write it, { $most } characters at most. You now appear as: { $me }.
team-name-me-wrong =
    __{ $length ->
        [0] I read no name.
       *[other] This name is too long: { $length } characters, { $most } at most.
    }__ Nothing has changed. Write for example: "Digital department".
team-named =
    __Noted: the members of the project see you as { $name }.__

    May reports say it too? They are shared outside the team. Without an answer, they do not name you.
team-nameless =
    __You appear without a name: { $me }.__ You can give one later, from the project's team.
team-agreed =
    __Noted: reports may name you, { $me }.__ The project's team is where to change it.
team-hidden =
    __Noted: reports do not name you.__ The members of the project do see: { $me }.

team-invite =
    __What may the person you invite do?__ An editor answers and invites with you; a reader looks. The link lasts { $days } days and can be revoked.

    { $has_project ->
        [no] This project has no name. Write it now if they should see one, or choose without a name.
       *[other] They will see this name: { $project }.
    }
team-invite-uses =
    __How many people may come in by this link?__ One, or several, up to { $uses }. Each will be { $role }.
team-invited =
    __Here is the invitation, to be passed on by you: { $role }, { $uses ->
        [one] for { $uses } person
       *[other] for { $uses } people
    }, until { $until }.__ It can be revoked at any time.

    { $links }

    { $is_local ->
        [yes] The web link only opens on this computer: this installation has no public address.
       *[other] Whoever opens it sees your project to join, and decides.
    }
team-invitations =
    __{ $count ->
        [one] One invitation is still open.
       *[other] { $count } invitations are still open.
    }__ Revoking closes the link; whoever came in stays a member.

    { $rows }
team-invitations-row = { $role }, { $uses ->
        [one] { $uses } use left
       *[other] { $uses } uses left
    }, until { $until }{ $questions ->
        [0] {""}
        [one] , for { $questions } question
       *[other] , for { $questions } questions
    }{ $parts ->
        [0] {""}
        [one] , for { $parts } part of the draft
       *[other] , for { $parts } parts of the draft
    }
team-revoked =
    __The invitation is revoked: its link opens nothing any more.__ Whoever had come in stays a member.
team-revoked-before =
    __This invitation is already void: revoked, expired or used up.__ You can make a new one.

invitation =
    __You are invited as { $role } to this project: { $project }.__ { $has_inviter ->
        [no] The invitation comes from one of its members.
       *[other] The invitation comes from: { $inviter }.
    }

    { $has_scope ->
        [yes] You will answer { $questions ->
            [one] { $questions } question
           *[other] { $questions } questions
        }, without seeing the rest. No sign-up is needed.
       *[other] You will see its answers and its result; its members will see what you do there. No sign-up is needed.
    }
invitation-accepted =
    __Done, you have joined { $project } as { $role }.__

    Which name should the other members see? Write it, { $most } characters at most, or stay without a name.
invitation-widened =
    __Done: you are now { $role } in this project, { $project }.__ Your earlier answers are still there.
invitation-closed =
    __{ $why ->
        [expired] This invitation has expired.
        [revoked] This invitation was revoked by the project.
        [used] This invitation has been used as often as it could be.
        [member] You are already a member of this project: { $project }.
        [deleted] The project of this invitation was deleted.
       *[other] This link is no invitation that I know.
    }__

    { $why ->
        [member] This invitation adds nothing to it; it was not used.
        [deleted] Its answers no longer exist. Whoever invited you can tell you whether it goes on elsewhere.
        [unknown] It may be cut: copy it whole, or ask whoever sent it to you for a new one.
       *[other] Ask for a new one: { $has_inviter ->
            [no] whoever invited you can make it in a minute.
           *[other] { $inviter } can make it in a minute.
        }
    }
team-joined =
    __Somebody accepted your invitation and joined { $project } as { $role }.__ If this is not who you expected, the owner can remove them.

team-people =
    __{ $count ->
        [one] You are alone in this project.
       *[other] { $count } people in this project.
    }__

    { $items }
team-people-row = { $member }{ $is_me ->
        [no] {""}
       *[other] {" "}(you)
    }, { $role }{ $questions ->
        [0] {""}
        [one] , for { $questions } question
       *[other] , for { $questions } questions
    }{ $parts ->
        [0] {""}
        [one] , for { $parts } part of the draft
       *[other] , for { $parts } parts of the draft
    }
team-remove =
    __Remove { $member } from this project?__ Their answers and notes stay. Their invitations and their access end at once.
team-removed =
    __{ $member } is no longer in the project.__ Their answers stay; the questions assigned to them are now nobody's.
team-removed-before =
    __This person is no longer in the project.__ There is nothing to remove; their answers are kept.
team-remove-me =
    __That is you: to go, leave the project.__ You will be told first what becomes of it.
team-removed-you =
    __You are no longer in this project: { $project }.__ Its owner removed you. Your answers stay there; your other projects do not change.

    If this is a mistake, ask them for a new invitation.
team-leave =
    __Leave this project, { $project }?__ Your answers stay there, you will not see them any more.

    { $becomes ->
        [inherited] You are its owner. { $heir } becomes the owner instead.
        [erased] You are its owner and nobody can take it over: it will be deleted with all it holds, for good.
       *[other] To come back, you will need a new invitation.
    }
team-left =
    __Done: you are no longer in this project, { $project }.__ To come back, ask one of its members for an invitation.
team-left-you =
    __{ $by } has left this project: { $project }.__ { $is_reviewer ->
        [yes] Their remarks stay.
       *[no] Their answers stay. { $is_heir ->
            [yes] You are now its owner: you can remove members and delete the project.
           *[other] The questions assigned to them are now nobody's.
        }
    }
team-delete =
    __Delete this project for everybody: { $project }?__ { $answers ->
        [0] It has no answer yet.
        [one] { $answers } answer will disappear
       *[other] { $answers } answers will disappear
    }{ $answers ->
        [0] {""}
       *[other] , for good.
    }{ $has_draft ->
        [yes] {" "}Its draft application disappears too: { $texts ->
            [one] { $texts } text
           *[other] { $texts } texts
        }, { $evidence ->
            [one] { $evidence } piece of evidence
           *[other] { $evidence } pieces of evidence
        }.
       *[no] {""}
    } { $members ->
        [0] Nobody else is a member.
        [one] { $members } other member will lose it too and be told.
       *[other] { $members } other members will lose it too and be told.
    }

    Export first: report, answers as CSV and as JSON{ $has_draft ->
        [yes] ; the draft application is taken away apart, with its evidence.
       *[no] .
    }
team-deleted =
    __Deleted: nothing is left of this project, { $project }.__ Its links and invitations open nothing any more. Its members are told.
team-deleted-you =
    __This project was deleted by its owner: { $project }.__ Its answers no longer exist. There is nothing for you to do; your other projects do not change.
team-file =
    { $kind ->
        [report] The report as PDF.
        [csv] All answers, for a spreadsheet (CSV).
       *[other] All answers, for other software (JSON).
    } Project: { $project }. Save this file before deleting anything.
team-exported =
    __Here are the project's three files.__ Nothing has changed.

team-nothing-open =
    __Nothing is missing in this group, { $group }: all its questions have an answer.__ There is nothing to send.
team-send =
    __To whom shall { $questions ->
        [one] { $questions } open question
       *[other] the { $questions } open questions
    } of this group, { $group }, go?__ A member gets it at once. A link opens these questions only, to whomever you send it.
team-sent-by-link =
    __This link opens only { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } of this group, { $group }, until { $until }.__ Send it to whoever can answer; it can be revoked from "Invite".

    { $links }

    { $is_local ->
        [yes] The web link only opens on this computer: this installation has no public address.
       *[other] No sign-up is needed; the rest of the project cannot be seen.
    }
team-sent =
    __Assigned to { $member }: { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } of this group, { $group }.__ { $is_told ->
        [yes] A message tells them, with the button to answer.
       *[other] No message can reach them here: tell them yourself.
    }
team-duty-given =
    __Your answer is counted on: { $criteria }.__ This comes from { $by }, in this project: { $project }.

    "I don't know" is an answer too.

choice-team-begin = Begin
choice-team-projects = My projects
choice-team-return = Find a project again
choice-team-card = See the project
choice-team-open = { $has_project ->
        [no] Unnamed project
       *[other] { $project }
    }
choice-team-new = Begin another project
choice-team-next = See more
choice-team-go-on = Go on
choice-team-answer = Answer
choice-team-result = See the result
choice-team-invite = Invite
choice-team-people = See the team
choice-team-share = Share
choice-team-more = More actions
choice-team-rename = Rename
choice-team-target = Set a date
choice-team-owed = See who owes what
choice-team-history = See the history
choice-team-leave = Leave the project
choice-team-delete = Delete the project
choice-team-nameless = Stay without a name
choice-team-agree = Yes, name me
choice-team-hide = No, do not name me
choice-team-editor = Invite an editor
choice-team-reader = Invite a reader
choice-team-invitations = Open invitations ({ $count })
choice-team-invitations-all = Open invitations
choice-team-one = One person
choice-team-several = Up to { $uses } people
choice-team-revoke = Revoke number { $number }
choice-team-join = Join
choice-team-remove = { $has_name ->
        [no] Remove Member { $number }
       *[other] Remove { $name }
    }
choice-team-remove-yes = Yes, remove
choice-team-no = No, change nothing
choice-team-me = Change my name
choice-team-leave-yes = Yes, leave
choice-team-delete-yes = Yes, delete
choice-team-export = Export first
choice-team-draft = Take the draft away
choice-team-member = { $has_name ->
        [no] Member { $number }
       *[other] { $name }
    }
choice-team-link = Make a link
