"""A project with somebody of each role, and what one of them does there; everything said is read. Not for the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.channels.markdown import rich
from conversations import projects, walk
from conversations.desk import Desk, House, Profile
from conversations.events import Address, Content, Event, Followed, Said, Tapped
from conversations.outcome import Asked, Change, Message, Outcome
from conversations.project import Given, Invitation, Invited, Member, Project, ProjectLine, Role
from conversations.speech import LONGEST_LABEL
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Found
from knowledge.typography import typeset
from tests.conversations.talk import first_sentence as first
from tests.conversations.talk import found, words_of
from tests.fakes.people import NOON

P = "abcdefghij"
TOKEN = "AbCdEfGhIjKlMnOpQrSt-_"
FRESH = tuple(f"{TOKEN[:-1]}{number}" for number in range(4))
QUESTION = "eco-size.level"
ROLES: tuple[Role, ...] = ("owner", "editor", "reader", "guest")
LONG = "Candidature *commune* de <b>trois</b> [métropoles](http://x) !"[:60]
"""A project name of the longest kind, with all that Markdown and HTML take for theirs."""

ONLINE = House(
    public_url="https://assistant.metropole-exemple.fr",
    base_url="https://assistant.metropole-exemple.fr",
    bot_name="assistant_french_tech_bot",
)
HERE = House(base_url="http://127.0.0.1:8080")
HOUSES = (ONLINE, HERE, House())


def member(number: int, role: Role, **known: Any) -> Member:
    scope = (QUESTION,) if role == "guest" else ()
    address = Address("telegram", str(number))
    return Member(number, role, scope=scope, address=address, language="en", **known)


def project(me: Role, **known: Any) -> Project:
    """Members 1 to 4, by their roles in the order of ROLES; one answer, given by the owner."""
    everybody = tuple(
        member(number, role, is_me=role == me) for number, role in enumerate(ROLES, 1)
    )
    mine = next(one for one in everybody if one.is_me)
    given = {QUESTION: Given(2, 1, NOON)}
    known = {"name": "Rives", "members": everybody, "answers": given} | known
    return Project(id=P, pace="quick", created_at=NOON, me=mine, **known)


def invitation(number: int, role: Role = "editor") -> Invitation:
    scope = (QUESTION,) if role == "guest" else ()
    return Invitation(number, role, 3, NOON + timedelta(days=number), scope)


@dataclass
class Somebody:
    """What they do, one event after the other; `said` and `changes` are those of the last."""

    knowledge: Knowledge
    role: Role = "owner"
    project: Project | None = None
    lines: tuple[ProjectLine, ...] | None = None
    invited: Invited | None = None
    house: House = ONLINE
    asked: Asked = field(default_factory=Asked)
    said: tuple[Message, ...] = ()
    changes: tuple[Change, ...] = ()
    outcome: Outcome | None = None

    def __post_init__(self) -> None:
        if self.project is None and self.lines is None:
            self.project = project(self.role)
        if self.lines is None:
            name = self.project.name if self.project else ""
            self.lines = (ProjectLine(P, name, self.role, 1, NOON, 1),)

    @property
    def desk(self) -> Desk:
        return Desk(
            profile=Profile("web:me", "fr", is_new=False),
            house=self.house,
            asked=self.asked,
            project=self.project,
            projects=self.lines or (),
            fresh=FRESH,
            invited=self.invited,
            now=NOON,
        )

    def taps(self, data: str) -> list[str]:
        kind, *ids = data.split(":")
        event = self._event(Tapped(data))
        return self._take(projects.press(self.desk, event, kind, ids, self.knowledge))

    def types(self, text: str, *understood: Found) -> list[str] | None:
        event = self._event(Said(text))
        seen = understood or (found(text),)
        outcome = projects.typed(self.desk, event, text, seen, self.knowledge)
        return None if outcome is None else self._take(outcome)

    def follows(self, link: Followed) -> list[str]:
        return self._take(projects.followed(self.desk, self._event(link), self.knowledge))

    def _event(self, content: Content) -> Event:
        return Event("k", "web:me", Address("web", "me"), NOON, content)

    def _take(self, outcome: Outcome) -> list[str]:
        self.said, self.changes, self.outcome = outcome.messages, outcome.changes, outcome
        sound(outcome, self.knowledge, self.house)
        here = [message for message in outcome.messages if message.to is None]
        buttons = [message.choices for message in here if message.choices]
        offered = tuple((one.label, one.data) for one in buttons[-1]) if buttons else ()
        self.asked = replace(outcome.asked or self.asked, offered=offered)
        return [message.id for message in here]

    @property
    def offers(self) -> list[str]:
        return [data for _, data in self.asked.offered]

    @property
    def told(self) -> list[tuple[str, str]]:
        """(address, message id) of what is said to others."""
        return [(one.to.id, one.id) for one in self.said if one.to]

    def text(self, language: Language = "fr") -> str:
        return "\n".join(read(one, language, self.knowledge, self.house) for one in self.said)


def read(message: Message, language: Language, knowledge: Knowledge, house: House) -> str:
    """What people read of a message, without its buttons, as the channels' own parser gives it."""
    values = projects.words(message, language, knowledge, house)
    said = knowledge.wording.say(message.id, language, **values)
    text = rich(typeset(said, language)).text
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def sound(outcome: Outcome, knowledge: Knowledge, house: House) -> None:
    """Every message can be said in both languages, is short, and its buttons fit every channel."""
    for message in outcome.messages:
        assert len(message.choices) <= 6, message.id
        for language in LANGUAGES:
            text = read(message, language, knowledge, house)
            assert len(text) <= 450, (message.id, len(text), text)
            assert words_of(first(text)) <= 25 or LONG[:9] in text, (message.id, first(text))
            assert "{" not in text, text
            _sound_labels(message.choices, language, knowledge)


def _sound_labels(choices: Sequence[Any], language: Language, knowledge: Knowledge) -> None:
    for choice in choices:
        assert 1 <= len(choice.data.encode()) <= 64, choice.data
        of_content = walk.label(choice, language, knowledge)
        label = of_content or knowledge.wording.say(choice.label, language, **choice.values)
        has_name = of_content or {"name", "project"} & choice.values.keys()
        assert len(label) <= LONGEST_LABEL or has_name, label
