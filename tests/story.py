"""A conversation as data: what somebody does, and which messages come. Not for playing it (players.py)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, model_validator

from bot.store.outbox import Line
from conversations.staff import StaffRole
from knowledge.load import parse
from knowledge.model import Language

STORIES = Path(__file__).parent / "stories"
STAFF_TOKEN = "storystorystorystorys1"

Name = Literal["terminal", "web", "telegram"]
Kind = Literal["said", "tapped", "commanded", "sent"]


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Ids = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class Strict(BaseModel):
    """A key that is no key of a story is a mistake in the story."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(Strict):
    """One thing done, and what it gets: see `told` for how messages are named.

    `sent` is the name of a small file. `offers` are buttons' data that must be among the choices, `withholds` data
    that must not.
    """

    said: str | None = None
    tapped: str | None = None
    commanded: str | None = None
    sent: str | None = None
    gets: Ids
    offers: Ids = ()
    withholds: Ids = ()
    language: Language | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> Step:
        done = (self.said, self.tapped, self.commanded, self.sent)
        if sum(each is not None for each in done) != 1:
            raise ValueError("a step has one of said, tapped, commanded, sent")
        return self

    @property
    def kind(self) -> Kind:
        kinds: tuple[Kind, ...] = ("said", "tapped", "commanded", "sent")
        return next(kind for kind in kinds if getattr(self, kind) is not None)

    @property
    def words(self) -> str:
        return self.said or self.tapped or self.commanded or self.sent or ""


class Effort(Strict):
    """The most that the story may ask of somebody."""

    taps: int
    messages: int


class Story(Strict):
    """A new person's conversation; it runs on each of `channels`.

    `staff` is the role of whoever opens the link of STAFF_TOKEN first.
    """

    story: str
    language: Language = "fr"
    channels: tuple[Name, ...] = ("terminal", "web", "telegram")
    in_group: bool = False
    staff: StaffRole | None = None
    effort: Effort | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _within_the_effort(self) -> Story:
        taps = sum(step.kind == "tapped" for step in self.steps)
        messages = sum(step.kind == "said" for step in self.steps)
        if self.effort and (taps > self.effort.taps or messages > self.effort.messages):
            raise ValueError(f"'{self.story}' takes more effort than it may")
        return self


def stories() -> list[Story]:
    """Every story of the folder."""
    read = TypeAdapter(tuple[Story, ...]).validate_python
    return [
        story
        for path in sorted(STORIES.glob("*.yaml"))
        for story in read(parse(path.read_text("utf-8"), path.name).value)
    ]


def told(lines: Sequence[Line]) -> list[str]:
    """Messages by name: an entry's id, `<id>/details`, `place/`, `theme/` or `ask/<id>`, else the wording's id."""
    return [_name(line) for line in lines]


def _name(line: Line) -> str:
    values = line.values
    match line.message:
        case "entry":
            return str(values["entry"])
        case "entry-details":
            return f"{values['entry']}/details"
        case "place":
            return f"place/{values['place'] or values['name']}"
        case "theme":
            return f"theme/{values['theme']}"
        case "ask":
            return f"ask/{values['question']}"
        case message:
            return message
