"""One event in one transaction: load the desk, step, write what is said, record what changed. Not for failures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot import counting, helpdesk_desk
from bot.announcement_desk import drafting
from bot.approving import Rules
from bot.recording import Recording
from bot.store import (
    accounts,
    files,
    followings,
    inbox,
    invitations,
    joinings,
    people,
    project_desk,
    projects,
    recipients,
    staff,
)
from bot.store.people import Known
from bot.writing import Saying, Writing
from conversations.desk import Desk, House, Joining, Profile
from conversations.events import Address, Event, Left, Uploaded
from conversations.helpdesk.shape import Helpdesk
from conversations.needs import Needs, needs
from conversations.outcome import Asked, LanguageChosen, Message, Outcome, PersonForgotten
from conversations.speech import speak
from conversations.staff import OpenedLink
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found

Step = Callable[[Desk, Event, Sequence[Found], Knowledge], Outcome]
"""conversations.router.step."""

REPLIES_LAST = timedelta(hours=72)
"""How long after an announcement came words are a reply to it."""

FRESH = 4
"""Tokens that a step may use."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one transaction did: whom to wake, whether words were erased, and whether files are nobody's now."""

    addresses: tuple[Address, ...] = ()
    has_erased: bool = False
    has_dropped_files: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """One event with all that its transaction needs; `token` makes 22 random characters."""

    step: Step
    event: Event
    found: tuple[Found, ...]
    knowledge: Knowledge
    house: House
    now: datetime
    token: Callable[[], str]
    rules: Rules = field(default_factory=Rules)

    def take(self, connection: Connection) -> Told:
        """The whole transaction; a key recorded before does nothing."""
        if not inbox.record(connection, self.event.key, self.now):
            return Told()
        known = self._known(connection)
        desk = self._desk(connection, known)
        outcome = self.step(desk, self.event, self.found, self.knowledge)
        language = self._language(desk, outcome)
        sayings = [self._spoken(message, language) for message in outcome.messages]
        writing = Writing(self.event, desk.asked, self.now)
        if any(isinstance(change, PersonForgotten) for change in outcome.changes):
            people.forget(connection, self.event.person, self.event.address, self.now)
            writing.say(connection, sayings)
            return Told(self._addresses(outcome), has_erased=True, has_dropped_files=True)
        if not self.event.in_group:
            writing.own_words(connection, sayings, language)
        view = writing.say(connection, sayings)
        if self.event.in_group:
            counting.count(connection, self.event, outcome, language)
            return Told(self._addresses(outcome), has_dropped_files=self._let_go(connection))
        here = [saying for saying in sayings if writing.is_here(saying.message)]
        self._save(connection, language, _asked(desk, outcome, here, view))
        recording = Recording(
            connection,
            self.event,
            desk,
            known.account,
            self.now,
            rules=self.rules,
            knowledge=self.knowledge,
        )
        recording.record(outcome.changes)
        counting.count(connection, self.event, outcome, language)
        has_dropped_files = self._let_go(connection) or recording.has_dropped_files
        return Told(self._addresses(outcome), recording.has_erased, has_dropped_files)

    def _let_go(self, connection: Connection) -> bool:
        """A file that came with this event and became no evidence is not waited for any more."""
        content = self.event.content
        came = content.file if isinstance(content, Uploaded) else None
        return came is not None and files.release(connection, came)

    def _known(self, connection: Connection) -> Known:
        """In a group nobody is known: whoever speaks there is new every time."""
        person, language = self.event.person, self.event.language
        if self.event.in_group:
            return Known(Profile(person, language, is_new=True), person)
        known = people.load(connection, person, language)
        if self.event.address.channel == "web":
            return known
        return replace(known, profile=replace(known.profile, can_return=True))

    def _desk(self, connection: Connection, known: Known) -> Desk:
        if self.event.in_group:
            return Desk(known.profile, self.house, now=self.now)
        needed = needs(self.event, known.asked)
        desk = Desk(
            known.profile,
            self.house,
            known.asked,
            fresh=tuple(self.token() for _ in range(FRESH)),
            now=self.now,
        )
        if not known.profile.is_new:
            desk = self._with_projects(connection, desk, known, needed)
        desk = self._with_announcements(connection, desk, known.account, needed)
        return self._with_links(connection, desk, known.account, needed)

    def _with_announcements(
        self, connection: Connection, desk: Desk, account: str, needed: Needs
    ) -> Desk:
        """Somebody new may be staff by a setting. Where an answer is taken, nobody looks at what is followed."""
        me = staff.of(connection, account) if needed.staff else None
        is_drafting = me is not None and needed.draft is not None
        return replace(
            desk,
            staff=me,
            drafting=drafting(connection, me, needed.draft or 0, self.rules, self.now)
            if is_drafting
            else None,
            opened=self._opened(connection, needed.opens) if needed.opens else None,
            announced=self._announced(connection, account, needed),
            help=self._help(connection, account, needed),
            followings=followings.of(connection, account) if needed.history else (),
        )

    def _help(self, connection: Connection, account: str, needed: Needs) -> Helpdesk | None:
        """Looked at where a person may be offered too: what was asked has no sure answer."""
        is_unsure = any(one.decision != "answer" or one.neighbour for one in self.found)
        wanted = replace(needed, help=needed.help or is_unsure)
        return helpdesk_desk.load(connection, account, self.event.address, wanted, self.now)

    def _opened(self, connection: Connection, token: str) -> OpenedLink:
        """A link to sign in leads to the console alone, whoever opens it here."""
        link = staff.open_link(connection, token, self.now)
        is_for_a_chat = link.kind != "sign-in" or link.state != "open"
        return OpenedLink(link.state if is_for_a_chat else "unknown", link.role)

    def _announced(self, connection: Connection, account: str, needed: Needs) -> int:
        since, address = self.now - REPLIES_LAST, self.event.address
        if needed.answers:
            found = recipients.by_message(
                connection, address.channel, address.id, needed.answers, since
            )
            if found:
                return found
        is_theirs = bool(needed.announcement) and recipients.came_to(
            connection, needed.announcement, account, since
        )
        return needed.announcement if is_theirs else 0

    def _with_projects(
        self, connection: Connection, desk: Desk, known: Known, needed: Needs
    ) -> Desk:
        """Somebody new has none. To take an answer in one, nobody looks at the others."""
        wanted = needed.project or known.project
        projects.hold(connection, wanted)
        load = project_desk.load if needed.history else project_desk.load_without_history
        project = (
            load(connection, wanted, known.account, self.now, needed.dossier) if wanted else None
        )
        is_answering = project is not None and not needed.history
        mine = () if is_answering else projects.lines(connection, known.account)
        return replace(desk, projects=mine, project=project)

    def _with_links(self, connection: Connection, desk: Desk, account: str, needed: Needs) -> Desk:
        now, address = self.now, self.event.address
        if needed.invitation:
            invited = invitations.invited(connection, needed.invitation, account, now)
            return replace(desk, invited=invited)
        if needed.returning:
            secret = needed.returning
            found = accounts.try_return(connection, secret, account, address, now)
            return replace(desk, returning=found)
        return replace(desk, joining=self._joining(connection, account, needed))

    def _joining(self, connection: Connection, account: str, needed: Needs) -> Joining | None:
        if needed.joining:
            return joinings.opened(connection, needed.joining, account, self.now)
        if needed.settles:
            return joinings.made(connection, needed.settles, account, self.now)
        return None

    def _language(self, desk: Desk, outcome: Outcome) -> Language:
        """The reply follows the question; without one, the language spoken so far."""
        for change in outcome.changes:
            if isinstance(change, LanguageChosen):
                return change.language
        if self.event.in_group and self.found:
            return self.found[0].language
        return desk.profile.language

    def _spoken(self, message: Message, language: Language) -> Saying:
        language = message.language or language
        return Saying(message, speak(message, language, self.knowledge, self.house), language)

    def _save(self, connection: Connection, language: Language, asked: Asked | None) -> None:
        """Who has left stays as they were."""
        if isinstance(self.event.content, Left):
            return
        people.save(
            connection,
            self.event.person,
            channel=self.event.address.channel,
            address=self.event.address.id,
            language=language,
            asked=asked,
            at=self.now,
        )

    def _addresses(self, outcome: Outcome) -> tuple[Address, ...]:
        own = self.event.address
        return tuple({own, *(message.to or own for message in outcome.messages)})


def _asked(desk: Desk, outcome: Outcome, here: Sequence[Saying], view: int) -> Asked | None:
    """What to remember of this view: the outcome's, with the choices now on screen. None: as before."""
    offered = _offered(here)
    if outcome.asked is None and not offered:
        return None
    asked = outcome.asked or desk.asked
    return replace(asked, offered=offered, view=view or asked.view)


def _offered(here: Sequence[Saying]) -> tuple[tuple[str, str], ...]:
    """(label, data) of the last message with buttons, in the order shown."""
    buttons = next(
        (saying.speech.buttons for saying in reversed(here) if saying.speech.buttons), ()
    )
    return tuple((button.label, button.data) for button in buttons if button.data)
