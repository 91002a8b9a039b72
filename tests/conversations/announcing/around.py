"""Events with a desk of announcements: followings, replies, staff. Not for the store that loads it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from conversations.desk import Desk, Profile
from conversations.events import Commanded, Content, Said, Tapped
from conversations.outcome import Asked, Change, Message
from conversations.router import step
from conversations.speech import Speech, speak
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found
from tests.conversations.talk import SOMEBODY, first_sentence, found, visible, words_of
from tests.fakes.people import FakePerson

LONGEST = 450
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass
class Scene:
    """Somebody before a desk that the test sets; `messages`, `changes` and `spoken` are those of the last event."""

    knowledge: Knowledge
    desk: Desk
    group: str = ""
    messages: tuple[Message, ...] = ()
    changes: tuple[Change, ...] = ()
    spoken: list[Speech] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.person = FakePerson(language=self.desk.profile.language, group=self.group)

    def says(self, text: str, *understood: Found, answers: str = "") -> list[str]:
        return self.does(Said(text, answers=answers), understood or (found(text),))

    def taps(self, data: str) -> list[str]:
        return self.does(Tapped(data))

    def commands(self, name: str, argument: str = "") -> list[str]:
        return self.does(Commanded(name, argument))

    def does(self, content: Content, understood: Sequence[Found] = ()) -> list[str]:
        outcome = step(self.desk, self.person.does(content), understood, self.knowledge)
        self.messages, self.changes = outcome.messages, outcome.changes
        json.dumps([dict(each.values) for each in outcome.messages])  # as the outbox keeps them
        language = self.desk.profile.language
        self.spoken = [
            speak(each, each.language or language, self.knowledge, self.desk.house)
            for each in outcome.messages
        ]
        for message, speech in zip(outcome.messages, self.spoken, strict=True):
            if message.id.startswith(("announce-", "following-", "staff-")):
                _is_readable(message.id, speech)
        offered = tuple((each.label, each.data) for each in self.buttons)
        asked = outcome.asked or self.desk.asked
        self.desk = replace(self.desk, asked=replace(asked, offered=offered))
        return [message.id for message in outcome.messages]

    @property
    def buttons(self) -> tuple[Any, ...]:
        return next((speech.buttons for speech in reversed(self.spoken) if speech.buttons), ())

    @property
    def data(self) -> list[str]:
        return [each.data for each in self.buttons]

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.spoken).replace("\u202f", " ")


def _is_readable(name: str, speech: Speech) -> None:
    """What MESSAGES.md asks of every message."""
    text = visible(speech.text)
    assert len(text) <= LONGEST, (name, len(text))
    assert len(text.split("\n\n")) <= 3, name
    assert words_of(first_sentence(speech.text)) <= 25, (name, first_sentence(speech.text))
    assert len(speech.buttons) <= 6, name
    assert all(len(each.label) <= 30 and "…" not in each.label for each in speech.buttons), name


def scene(knowledge: Knowledge, language: Language = "fr", group: str = "", **known: Any) -> Scene:
    profile = Profile(
        "p", language, is_new=False, wants_announcements=known.pop("wants_announcements", True)
    )
    asked = known.pop("asked", Asked())
    return Scene(knowledge, Desk(profile, SOMEBODY, asked, now=NOW, **known), group)
