"""A project with a member of each role, and what one of them sees of a step, said in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from conversations.desk import Desk, House, Joining, Profile, Returning
from conversations.events import Address, Content, Event, Followed, Said, Tapped
from conversations.outcome import Asked, Change, Choice, Message, Outcome
from conversations.project import (
    Edit,
    Given,
    Invitation,
    Member,
    Note,
    Project,
    ProjectLine,
    Role,
    SharedLink,
)
from conversations.projects import followed, press, typed, words
from conversations.speech import LONGEST_LABEL, shorten
from conversations.walk.labels import label as label_of_the_walk
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.readiness import LEVEL
from knowledge.search.found import Found
from knowledge.typography import typeset
from tests.conversations.talk import NOBODY, first_sentence, visible, words_of
from tests.fakes.people import NOON, FakePerson

P = "abcdefghij"
FRESH = tuple(f"{letter}23456789-ABCDEFGHIJKL" for letter in "wxyz")
OWNER, EDITOR, READER, GUEST, GONE = 1, 2, 3, 4, 5
ROLES: dict[int, Role] = {OWNER: "owner", EDITOR: "editor", READER: "reader", GUEST: "guest"}
LONG = "Marie-Anne de La Tour d'Auvergne *x* [y]"
SCOPE = ("eco-size.level",)
HERE = House(
    public_url="https://exemple.fr", base_url="https://exemple.fr", bot_name="un_essai_bot"
)
LOCAL = House(base_url="http://127.0.0.1:8080")


def at(number: int) -> Address:
    return Address("telegram", str(number))


def member(number: int, role: Role, name: str = "", **more: Any) -> Member:
    return Member(number, role, name, **{"address": at(number), "language": "fr", **more})


def table(me: int = OWNER, **more: Any) -> Project:
    """The owner has a long name and the editor none; the reader speaks English and cannot be reached."""
    everybody = [
        member(OWNER, "owner", LONG),
        member(EDITOR, "editor"),
        member(READER, "reader", "Sam", address=None, language="en"),
        member(GUEST, "guest", scope=SCOPE),
        member(GONE, "editor", "Zoé", left=True, address=None),
    ]
    members = tuple(replace(one, is_me=one.number == me) for one in everybody)
    mine = members[me - 1]
    built = Project(P, "Métropole <b>", "quick", NOON, mine, members)
    return replace(built, **more)


def line(name: str = "Métropole <b>", project: str = P) -> ProjectLine:
    return ProjectLine(project, name, "owner", 3, NOON, 3)


def answered(criteria: Sequence[str], level: int = 2) -> dict[str, Given]:
    return {f"{one}{LEVEL}": Given(level, OWNER, NOON) for one in criteria}


def edit(number: int, question: str, **more: Any) -> Edit:
    known = {"value": 2, "before": None, "had_none": True, "by": OWNER, "at": NOON}
    return Edit(id=number, question=question, **{**known, **more})


def note(number: int, text: str = "à vérifier", **more: Any) -> Note:
    known = {"criterion": "eco-size", "kind": "comment", "by": EDITOR, "at": NOON}
    return Note(id=number, text=text, **{**known, **more})


def link(number: int) -> SharedLink:
    return SharedLink(number, NOON, NOON + timedelta(days=30))


def invitation(number: int) -> Invitation:
    return Invitation(number, "editor", 1, NOON + timedelta(days=14))


@dataclass
class Seat:
    """Somebody in front of a desk. `outcome` is that of the last step, already said in both languages."""

    knowledge: Knowledge
    project: Project | None = None
    person: FakePerson = field(default_factory=lambda: FakePerson(name="1"))
    house: House = HERE
    asked: Asked = field(default_factory=Asked)
    projects: tuple[ProjectLine, ...] = ()
    joining: Joining | None = None
    returning: Returning | None = None
    can_return: bool = False
    language: Language = "fr"
    outcome: Outcome = field(default_factory=Outcome)

    def taps(self, data: str) -> list[str]:
        kind, *ids = data.split(":")
        event = self._does(Tapped(data))
        return self._take(press(self.desk, event, kind, ids, self.knowledge))

    def types(self, text: str, *found: Found) -> list[str] | None:
        """None when the words are for another dialogue."""
        outcome = typed(self.desk, self._does(Said(text)), text, found, self.knowledge)
        return None if outcome is None else self._take(outcome)

    def follows(self, link_: Followed) -> list[str]:
        return self._take(followed(self.desk, self._does(link_), self.knowledge))

    def _does(self, content: Content) -> Event:
        return self.person.does(content)

    def _take(self, outcome: Outcome) -> list[str]:
        self.outcome = outcome
        for message in outcome.messages:
            for language in LANGUAGES:
                checked(message, language, self.knowledge, self.house)
        if outcome.asked is not None:
            self.asked = replace(outcome.asked, offered=self._offered())
        return [message.id for message in outcome.messages]

    def _offered(self) -> tuple[tuple[str, str], ...]:
        here = [one for one in self.outcome.messages if one.to is None and one.choices]
        choices = here[-1].choices if here else ()
        return tuple((labelled(one, self.language, self.knowledge), one.data) for one in choices)

    @property
    def desk(self) -> Desk:
        profile = Profile("p", self.language, is_new=False, can_return=self.can_return)
        return Desk(
            profile,
            self.house,
            self.asked,
            project=self.project,
            projects=self.projects or ((line(),) if self.project else ()),
            fresh=FRESH,
            joining=self.joining,
            returning=self.returning,
            now=NOON,
        )

    @property
    def data(self) -> list[str]:
        return [choice.data for one in self.outcome.messages for choice in one.choices]

    @property
    def changes(self) -> tuple[Change, ...]:
        return self.outcome.changes

    @property
    def text(self) -> str:
        return self.said("fr")

    def said(self, language: Language) -> str:
        texts = [
            checked(one, language, self.knowledge, self.house) for one in self.outcome.messages
        ]
        return "\n".join(texts)

    def raw(self, language: Language) -> str:
        """Markdown."""
        said = self.outcome.messages
        return "\n".join(spoken(one, language, self.knowledge, self.house) for one in said)

    @property
    def told(self) -> list[tuple[str, str, str]]:
        """(message, to whom, in which language) of what is said elsewhere."""
        return [(one.id, one.to.id, one.language or "") for one in self.outcome.messages if one.to]


def checked(message: Message, language: Language, knowledge: Knowledge, house: House) -> str:
    """What people read of it, within the limits of messages and buttons."""
    text = visible(spoken(message, language, knowledge, house))
    assert "{" not in text, text
    assert "$" not in text, text
    is_whole_note = message.id in {"note-full", "note-removed"}
    assert len(text) <= (560 if is_whole_note else 450), (message.id, len(text), text)
    assert words_of(first_sentence(text)) <= 25, first_sentence(text)
    assert len(message.choices) <= 6, message.choices
    for choice in message.choices:
        assert len(choice.data.encode()) <= 64, choice.data
        assert 0 < len(shorten(labelled(choice, language, knowledge))) <= LONGEST_LABEL
    return text


def spoken(
    message: Message, language: Language, knowledge: Knowledge, house: House = NOBODY
) -> str:
    """As conversations.speech says it."""
    plain = {key: str(value) for key, value in message.values.items()}
    values = plain | words(message, language, knowledge, house)
    return typeset(knowledge.wording.say(message.id, language, **values), language)


def labelled(choice: Choice, language: Language, knowledge: Knowledge) -> str:
    shown = label_of_the_walk(choice, language, knowledge)
    return shown or knowledge.wording.say(choice.label, language, **choice.values)
