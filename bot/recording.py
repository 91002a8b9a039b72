"""Records what a step decided: a table of changes, with rights checked once more. Not for deciding (steps)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.announcement_recording import PUBLIC
from bot.approving import Rules
from bot.dossier_recording import DOSSIER
from bot.dossier_recording import RIGHTS as DOSSIER_RIGHTS
from bot.helpdesk_recording import HELPDESK
from bot.store import (
    accounts,
    answers,
    invitations,
    joinings,
    links,
    memberships,
    notes,
    outbox,
    people,
    projects,
    questions,
    results,
)
from conversations import deeds
from conversations.desk import Desk
from conversations.events import Event
from conversations.masking import mask
from conversations.outcome import (
    AnnouncementsResumed,
    AnnouncementsStopped,
    Change,
    LanguageChosen,
    PersonUnreachable,
    QuestionKept,
)
from conversations.project import NEW, Member, may
from knowledge.load import Knowledge


@dataclass(slots=True)
class Recording:
    """The changes of one event, in order, within its transaction; the person is locked and saved.

    A change without the right to it does nothing. `has_erased` once words were erased, `has_dropped_files` once
    bytes on the disk may be nobody's.
    """

    connection: Connection
    event: Event
    desk: Desk
    account: str
    now: datetime
    rules: Rules = field(default_factory=Rules)
    knowledge: Knowledge | None = None
    has_erased: bool = False
    has_dropped_files: bool = False
    _started: str = ""
    _memberships: dict[str, Member | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.desk.project:
            self._memberships[self.desk.project.id] = self.desk.project.me

    def record(self, changes: Sequence[Change]) -> None:
        for change in changes:
            self._record(change)

    def _record(self, change: Any) -> None:
        kind = type(change)
        if kind in PERSONAL:
            PERSONAL[kind](self, change)
            return
        if change.project == NEW:
            change = replace(change, project=self._started)
        me = self._me(change.project)
        if me is None or not _is_allowed(me, change):
            self.refuse(change, me)
            return
        TEAM[kind](self, change, me)

    def _me(self, project: str) -> Member | None:
        """My membership, as it is once the project is held."""
        if project not in self._memberships:
            projects.hold(self.connection, project)
            self._memberships[project] = memberships.mine(self.connection, project, self.account)
        return self._memberships[project]

    def forget_project(self) -> None:
        """A project was erased, with all that lay there for it."""
        self.has_erased = self.has_dropped_files = True

    def look_again(self) -> None:
        """Who I am and where I take part has changed."""
        self._memberships.clear()
        self.account = accounts.of(self.connection, self.event.person)

    def refuse(self, change: Change, me: Member | None = None) -> None:
        """Not an error: a project was deleted, or a role lost, since the button was shown."""
        structlog.get_logger("bot.recording").info(
            "change-refused", change=type(change).__name__, role=me.role if me else "none"
        )

    def begin(self, started: deeds.ProjectStarted) -> None:
        if projects.start(self.connection, started.project, started.pace, self.account, self.now):
            self._started = started.project
            self._memberships.pop(started.project, None)
            projects.choose(self.connection, self.event.person, started.project)


def _is_allowed(me: Member, change: Any) -> bool:
    right = RIGHTS.get(type(change))
    subject = getattr(change, "question", "") or getattr(change, "section", "")
    return right is None or may(me, right, subject)


def _keep(recording: Recording, question: QuestionKept) -> None:
    """Without the person, unless they want a reply."""
    event = recording.event
    masked = replace(question, text=mask(question.text, question.language))
    person = event.person if question.reply_wanted else None
    questions.keep(recording.connection, masked, event.address.channel, person, recording.now)


def _choose_language(recording: Recording, chosen: LanguageChosen) -> None:
    if chosen.explicit:
        people.choose_language(recording.connection, recording.event.person, chosen.language)


def _lose(recording: Recording, _lost: PersonUnreachable) -> None:
    people.mark_unreachable(recording.connection, recording.event.person, recording.now)
    outbox.drop(recording.connection, recording.event.address, "unreachable")


def _accept(recording: Recording, accepted: deeds.InvitationAccepted) -> None:
    """Only the invitation that this event carried: its id alone opens nothing."""
    invited = recording.desk.invited
    is_carried = invited is not None and invited.invitation == accepted.invitation
    project = ""
    if is_carried:
        project = invitations.accept(
            recording.connection, accepted.invitation, recording.account, recording.now
        )
    if not project:
        recording.refuse(accepted)
        return
    projects.choose(recording.connection, recording.event.person, project)
    recording.look_again()


def _come_back(recording: Recording, back: deeds.CameBack) -> None:
    """Only when the desk has seen that way back: that counts the tries."""
    returning = recording.desk.returning
    is_known = returning is not None and returning.state == "known"
    if is_known and accounts.come_back(recording.connection, recording.event.person, back.secret):
        recording.look_again()
        return
    recording.refuse(back)


def _claim(recording: Recording, claimed: deeds.JoiningClaimed) -> None:
    """Only the joining whose link this event carried."""
    joining = recording.desk.joining
    is_carried = joining is not None and joining.id == claimed.joining and not joining.mine
    if not is_carried or not joinings.claim(
        recording.connection, claimed.joining, recording.account, recording.now
    ):
        recording.refuse(claimed)


def _settle(recording: Recording, settled: deeds.JoiningSettled) -> None:
    connection = recording.connection
    other = joinings.settle(connection, settled.joining, recording.account, recording.now)
    if not other:
        recording.refuse(settled)
        return
    if settled.accepted and other != recording.account:
        accounts.merge(connection, other, into=recording.account)
        recording.look_again()


def _answer(recording: Recording, given: deeds.AnswerGiven, me: Member) -> None:
    change = answers.Change(given.project, given.question, me.number, recording.now)
    answers.give(recording.connection, change, given.value)


def _withdraw(recording: Recording, withdrawn: deeds.AnswerWithdrawn, me: Member) -> None:
    change = answers.Change(withdrawn.project, withdrawn.question, me.number, recording.now)
    answers.withdraw(recording.connection, change)


def _assign(recording: Recording, duty: deeds.DutyGiven, me: Member) -> None:
    connection = recording.connection
    if duty.member and not memberships.is_in(connection, duty.project, duty.member):
        recording.refuse(duty, me)
        return
    notes.assign(connection, duty)


def _invite(recording: Recording, made: deeds.InvitationMade, me: Member) -> None:
    """Nobody is invited to own; a guest without questions of their own could answer them all."""
    if made.role == "owner" or (made.role == "guest" and not made.scope):
        recording.refuse(made, me)
        return
    invitations.make(recording.connection, made, me.number, recording.now)


def _remove(recording: Recording, removed: deeds.MemberRemoved, me: Member) -> None:
    connection, project = recording.connection, removed.project
    is_me = removed.member == me.number
    is_in = is_me or memberships.is_in(connection, project, removed.member)
    if not is_in or not (is_me or may(me, "remove")):
        recording.refuse(removed, me)
        return
    if not is_me:
        memberships.bar(connection, project, removed.member, recording.now)
    if memberships.leave(connection, project, removed.member, recording.now):
        recording.forget_project()
    recording.look_again()


def _erase(recording: Recording, deleted: deeds.ProjectDeleted, _me: Member) -> None:
    projects.erase(recording.connection, deleted.project)
    recording.forget_project()
    recording.look_again()


Personal = Callable[[Recording, Any], None]
OfTeam = Callable[[Recording, Any, Member], object]

PERSONAL: Mapping[type[Any], Personal] = {
    LanguageChosen: _choose_language,
    QuestionKept: _keep,
    **PUBLIC,
    **HELPDESK,
    AnnouncementsStopped: lambda r, _: people.stop_announcements(r.connection, r.event.person),
    AnnouncementsResumed: lambda r, _: people.resume_announcements(r.connection, r.event.person),
    PersonUnreachable: _lose,
    deeds.ProjectStarted: Recording.begin,
    deeds.InvitationAccepted: _accept,
    deeds.ReturnMade: lambda r, d: accounts.make_return(r.connection, d, r.account, r.now),
    deeds.CameBack: _come_back,
    deeds.JoiningAsked: lambda r, d: joinings.ask(r.connection, d, r.account),
    deeds.JoiningClaimed: _claim,
    deeds.JoiningSettled: _settle,
}
"""What needs no membership. To forget somebody comes before all of it (turn.py)."""

TEAM: Mapping[type[Any], OfTeam] = {
    deeds.ProjectChosen: lambda r, d, _: projects.choose(r.connection, r.event.person, d.project),
    deeds.ProjectRenamed: lambda r, d, _: projects.rename(r.connection, d.project, d.name),
    deeds.PaceChosen: lambda r, d, _: projects.set_pace(r.connection, d.project, d.pace),
    deeds.TargetSet: lambda r, d, _: projects.set_target(r.connection, d.project, d.day),
    deeds.AnswerGiven: _answer,
    deeds.AnswerWithdrawn: _withdraw,
    deeds.NoteAdded: lambda r, d, me: notes.add(r.connection, d, me.number, r.now),
    deeds.NoteRemoved: lambda r, d, _: notes.remove(r.connection, d),
    deeds.DutyGiven: _assign,
    deeds.ResultKept: lambda r, d, _: results.keep(r.connection, d, r.now),
    deeds.InvitationMade: _invite,
    deeds.InvitationRevoked: lambda r, d, _: invitations.revoke(r.connection, d, r.now),
    deeds.MemberNamed: lambda r, d, me: memberships.name(
        r.connection, d.project, me.number, d.name, agreed=d.agreed
    ),
    deeds.MemberRemoved: _remove,
    deeds.ProjectDeleted: _erase,
    deeds.LinkMade: lambda r, d, me: links.make(r.connection, d, me.number, r.now),
    deeds.LinkRevoked: lambda r, d, _: links.revoke(r.connection, d, r.now),
    **DOSSIER,
}
"""What members do in a project."""

RIGHTS: Mapping[type[Any], str] = {
    deeds.ProjectRenamed: "rename",
    deeds.PaceChosen: "target",
    deeds.TargetSet: "target",
    deeds.AnswerGiven: "answer",
    deeds.AnswerWithdrawn: "answer",
    deeds.NoteAdded: "note",
    deeds.NoteRemoved: "note",
    deeds.DutyGiven: "assign",
    deeds.ResultKept: "read",
    deeds.InvitationMade: "invite",
    deeds.InvitationRevoked: "invite",
    deeds.ProjectDeleted: "delete",
    deeds.LinkMade: "share",
    deeds.LinkRevoked: "share",
    **DOSSIER_RIGHTS,
}
"""The right that each needs (conversations.project.RIGHTS); the others are every member's own."""
