"""A team around one draft, each at a seat; everything said to them is rendered and measured. Not for the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from conversations.desk import Desk, Profile
from conversations.dossier import Dossier
from conversations.events import Address, Content, Event, Filled, Said, Tapped
from conversations.outcome import Asked, Change, Message, Outcome
from conversations.project import Given, Member, Project, Role, Value
from conversations.router import step
from conversations.speech import LONGEST_LABEL, Speech, speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Found
from tests.conversations.talk import NOBODY, first_sentence, visible, words_of
from tests.conversations.talk import found as nothing_found
from tests.fakes.people import NOON, FakePerson
from tests.fakes.projects import FakeProjects

P = "abcdefghij"
OWNER, EDITOR, READER, REVIEWER, GUEST = 1, 2, 3, 4, 5
ROLES: Mapping[int, Role] = {
    OWNER: "owner",
    EDITOR: "editor",
    READER: "reader",
    REVIEWER: "reviewer",
    GUEST: "guest",
}
NAME = "Candidature *commune* de <b>trois</b> [métropoles](http://x)"
LONG = "Marie-Anne de La Tour d'Auvergne *x* [y]"
SCOPES: Mapping[int, tuple[str, ...]] = {REVIEWER: ("d1",), GUEST: ("eco-size.level",)}

FIRST_MESSAGE = 450
LONGER = {"dossier-first": 700, "piece-card": 700, "piece-sample": 700, "piece-comment": 560}
LONGER |= {"piece-comment-removed": 560, "dossier-overview": 700}
"""A result, a whole comment, and what is read rather than answered."""


def member(number: int, **more: Any) -> Member:
    known = {
        "name": LONG if number == OWNER else "",
        "scope": SCOPES.get(number, ()),
        "address": Address("telegram", str(number)),
    }
    return Member(number, ROLES[number], **{**known, **more})


@dataclass
class Team:
    """One project with somebody of each role, as all its members see it."""

    knowledge: Knowledge
    projects: FakeProjects = field(default_factory=FakeProjects)

    def __post_init__(self) -> None:
        everybody = tuple(member(number) for number in ROLES)
        self.projects.projects[P] = Project(P, NAME, "quick", NOON, everybody[0], everybody)
        for number in ROLES:
            self.projects.seats[P, f"telegram:{number}"] = number

    @property
    def project(self) -> Project:
        return self.projects.projects[P]

    def with_answers(self, **answers: Value) -> Team:
        """Question ids, their dot written `__` and their hyphens `_`."""
        given = {
            id_.replace("__", ".").replace("_", "-"): Given(value, OWNER, NOON)
            for id_, value in answers.items()
        }
        return self.changed(answers={**self.project.answers, **given})

    def with_draft(self, **more: Any) -> Team:
        return self.changed(dossier=replace(self.project.dossier, **more))

    def changed(self, **more: Any) -> Team:
        self.projects.projects[P] = replace(self.project, **more)
        return self

    @property
    def dossier(self) -> Dossier:
        return self.project.dossier

    def seat(self, number: int = OWNER) -> Seat:
        return Seat(self, FakePerson(name=str(number)))


@dataclass
class Seat:
    """What one member does and reads; `said`, `changes` and `spoken` are those of the last event."""

    team: Team
    person: FakePerson
    language: Language = "fr"
    asked: Asked = field(default_factory=Asked)
    said: tuple[Message, ...] = ()
    changes: tuple[Change, ...] = ()
    spoken: list[Speech] = field(default_factory=list)

    def taps(self, kind: str, *ids: str | int) -> list[str]:
        return self.presses(":".join([kind, P, *map(str, ids)]))

    def presses(self, data: str) -> list[str]:
        return self.does(Tapped(data))

    def types(self, text: str, found: Found | None = None) -> list[str]:
        return self.does(Said(text), found)

    def fills(self, kind: str, *ids: str, text: str) -> list[str]:
        return self.does(Filled(kind, (P, *ids), text))

    def does(self, content: Content, found: Found | None = None) -> list[str]:
        return self.take(self.person.does(content), found)

    def take(self, event: Event, found: Found | None = None) -> list[str]:
        """Ids of the messages said here."""
        project = self.team.projects.seen(P, self.person.person)
        lines = self.team.projects.lines(self.person.person)
        profile = Profile(self.person.person, self.language, is_new=False, can_return=True)
        desk = Desk(profile, NOBODY, self.asked, project=project, projects=lines, now=NOON)
        text = event.content.text if isinstance(event.content, Said) else ""
        understood = (found or nothing_found(text),)
        outcome = step(desk, event, understood, self.team.knowledge)
        self._remember(outcome)
        self.team.projects.record(outcome.changes, self.person.person, event.at)
        return [message.id for message in self.here]

    def _remember(self, outcome: Outcome) -> None:
        self.said, self.changes = outcome.messages, outcome.changes
        for message in outcome.messages:
            for language in LANGUAGES:
                check(message, language, self.team.knowledge)
        self.spoken = [
            speak(message, self.language, self.team.knowledge, NOBODY) for message in self.here
        ]
        offered = self._offered()
        if outcome.asked is not None or offered:
            self.asked = replace(outcome.asked or self.asked, offered=offered)

    def _offered(self) -> tuple[tuple[str, str], ...]:
        shown = next((one for one in reversed(self.spoken) if one.buttons), Speech(""))
        return tuple((button.label, button.data) for button in shown.buttons)

    @property
    def here(self) -> list[Message]:
        return [message for message in self.said if message.to is None]

    @property
    def data(self) -> list[str]:
        """What the buttons carry."""
        return [data for _, data in self.asked.offered]

    @property
    def kinds(self) -> list[str]:
        return [data.partition(":")[0] for data in self.data]

    @property
    def text(self) -> str:
        return "\n".join(visible(one.text) for one in self.spoken)

    @property
    def told(self) -> list[tuple[str, str]]:
        """(message, to whom) of what is said elsewhere."""
        return [(one.id, one.to.id) for one in self.said if one.to]

    def told_text(self) -> str:
        return "\n".join(
            visible(speak(one, self.language, self.team.knowledge, NOBODY).text)
            for one in self.said
            if one.to
        )


def check(message: Message, language: Language, knowledge: Knowledge) -> None:
    """Within the limits of messages and buttons, in words."""
    speech = speak(message, language, knowledge, NOBODY)
    text = visible(speech.text)
    assert text.strip()
    assert "{" not in text, text
    if message.id.partition("-")[0] in {"dossier", "piece"}:
        _check_ours(message, text)
    assert len(speech.buttons) <= 6, message
    labels = [button.label for button in speech.buttons]
    assert len(set(labels)) == len(labels), labels
    for button in speech.buttons:
        assert 0 < len(button.label) <= LONGEST_LABEL, button
        assert 0 < len(button.data.encode()) <= 64, button


def _check_ours(message: Message, text: str) -> None:
    limit = LONGER.get(message.id, FIRST_MESSAGE)
    assert len(text) <= limit, (message.id, len(text), text)
    assert words_of(first_sentence(text)) <= 25, first_sentence(text)
    assert "\n\n\n" not in text, text
