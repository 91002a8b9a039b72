"""Events as people make them, numbered so that each has a key of its own. Not for what channels translate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from conversations.events import (
    Address,
    Channel,
    Commanded,
    Content,
    Event,
    Left,
    Said,
    Tapped,
)
from knowledge.model import Language

NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    """A clock that only moves when told to."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> datetime:
        self.now += timedelta(**time)
        return self.now


@dataclass
class FakePerson:
    """Someone at one address; `in_group` when the address is shared."""

    channel: Channel = "telegram"
    name: str = "42"
    language: Language = "fr"
    group: str = ""
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def person(self) -> str:
        return f"{self.channel}:{self.name}"

    @property
    def address(self) -> Address:
        return Address(self.channel, self.group or self.name)

    def says(self, text: str) -> Event:
        return self.does(Said(text))

    def taps(self, data: str) -> Event:
        return self.does(Tapped(data))

    def commands(self, name: str, argument: str = "") -> Event:
        return self.does(Commanded(name, argument))

    def leaves(self) -> Event:
        return self.does(Left())

    def does(self, content: Content) -> Event:
        return Event(
            key=f"{self.channel}:{self.name}:{next(self.numbers)}",
            person=self.person,
            address=self.address,
            at=NOON,
            content=content,
            language=self.language,
            in_group=bool(self.group),
        )
