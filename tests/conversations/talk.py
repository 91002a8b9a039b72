"""A conversation in memory: steps one after the other, as a channel and a store would take them. Not for either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from conversations.desk import Desk, House, Profile
from conversations.events import Content, Event, Said, Tapped
from conversations.outcome import (
    Asked,
    Change,
    LanguageChosen,
    Message,
    Outcome,
    PersonForgotten,
    QuestionKept,
)
from conversations.router import step
from conversations.speech import Button, Speech, speak
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Decision, Found, Match
from tests.fakes.people import FakePerson

NOBODY = House()
SOMEBODY = House(
    operator="Métropole de Lille & Co. (service « numérique »)",
    operator_contact="numerique@metropole-exemple.fr",
    privacy_contact="donnees-personnelles@metropole-exemple.fr",
    public_url="https://exemple.fr",
    bot_name="assistant_french_tech_bot",
)


def found(text: str, *entries: str, decision: Decision = "answer", **known: Any) -> Found:
    """How a question was understood, best entry first; nothing when no entry is given."""
    matches = tuple(Match(entry, 0.9 - 0.1 * rank) for rank, entry in enumerate(entries))
    known = {"language": "fr", "ranked": entries} | known
    return Found(text=text, decision=decision if entries else "none", matches=matches, **known)


@dataclass
class Talk:
    """Somebody's conversation; `said`, `changes` and `spoken` are those of the last event."""

    knowledge: Knowledge
    language: Language = "fr"
    house: House = NOBODY
    group: str = ""
    is_new: bool = True
    wants_announcements: bool = True
    asked: Asked = field(default_factory=Asked)
    said: tuple[Message, ...] = ()
    changes: tuple[Change, ...] = ()
    spoken: list[Speech] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.person = FakePerson(language=self.language, group=self.group)

    def says(self, text: str, *understood: Found) -> list[str]:
        return self.does(Said(text), understood or (found(text),))

    def asks(self, *understood: Found) -> list[str]:
        return self.does(Said(" ".join(one.text for one in understood)), understood)

    def taps(self, data: str) -> list[str]:
        return self.does(Tapped(data))

    def presses(self, label: str) -> list[str]:
        """A button on screen, by its beginning."""
        (data,) = [button.data for button in self.buttons if button.label.startswith(label)]
        return self.taps(data)

    def commands(self, name: str, argument: str = "") -> list[str]:
        return self.take(self.person.commands(name, argument), ())

    def does(self, content: Content, understood: Sequence[Found] = ()) -> list[str]:
        return self.take(self.person.does(content), understood)

    def take(self, event: Event, understood: Sequence[Found]) -> list[str]:
        """Ids of the messages said."""
        profile = Profile("p", self.language, self.is_new, self.wants_announcements)
        asked = Asked() if self.group else self.asked
        outcome = step(Desk(profile, self.house, asked), event, understood, self.knowledge)
        self.said, self.changes = outcome.messages, outcome.changes
        self._remember(outcome)
        return [message.id for message in outcome.messages]

    def _remember(self, outcome: Outcome) -> None:
        for change in outcome.changes:
            if isinstance(change, LanguageChosen):
                self.language = change.language
        self.spoken = [
            speak(message, message.language or self.language, self.knowledge, self.house)
            for message in outcome.messages
        ]
        self.asked = replace(outcome.asked or self.asked, offered=self._offered())
        self.is_new = any(isinstance(change, PersonForgotten) for change in outcome.changes)
        if self.is_new:
            self.asked = Asked()

    def _offered(self) -> tuple[tuple[str, str], ...]:
        if not any(speech.buttons for speech in self.spoken):
            return self.asked.offered
        return tuple((button.label, button.data) for button in self.buttons)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those of the last message that has some."""
        return next((speech.buttons for speech in reversed(self.spoken) if speech.buttons), ())

    @property
    def data(self) -> list[str]:
        """What the buttons carry, without the mark of the question."""
        return [without_mark(button.data) for button in self.buttons]

    @property
    def text(self) -> str:
        return "\n".join(visible(speech.text) for speech in self.spoken)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """(text, reason) of the questions kept by the last event."""
        return [(one.text, one.reason) for one in self.changes if isinstance(one, QuestionKept)]


def without_mark(data: str) -> str:
    return re.sub(r":[0-9a-f]{8}$", "", data)


def visible(markdown: str) -> str:
    """What people read: no marks, no addresses, plain spaces."""
    text = re.sub(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)\s]*\)", r"\1", markdown)
    text = re.sub(r"\*\*|__|(?<!\w)_|_(?!\w)|\\(?=\W)", "", text)
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def first_sentence(markdown: str) -> str:
    text = visible(markdown).strip()
    ended = re.match(r".*?(?<!\b[A-Z])[.?!](?=\s|$)|.*?\n", text + "\n", re.DOTALL)
    return ended[0].strip() if ended else text


def words_of(text: str) -> int:
    """Words as people count them: « l'appel » is one, a lone sign is none."""
    return sum(any(character.isalnum() for character in word) for word in text.split())
