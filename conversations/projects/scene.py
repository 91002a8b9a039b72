"""One button of a project with all that its step may need, and values that messages share. Not for the steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import Member, Project, may
from knowledge.readiness import Question, Readiness

MOST_CHOICES = 6
PAGE = "page"
"""Before the number of a page in a button; no role, criterion or group is called so."""

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """Who acts, in which project, with what else the button carries (`ids`, after the project)."""

    desk: Desk
    event: Event
    project: Project
    ids: Sequence[str]
    readiness: Readiness

    @property
    def me(self) -> Member:
        return self.project.me

    @property
    def questions(self) -> Sequence[Question]:
        """What the project asks at its pace."""
        is_quick = self.project.pace == "quick"
        return self.readiness.level_questions if is_quick else self.readiness.questions

    def id(self, position: int) -> str:
        return self.ids[position] if len(self.ids) > position else ""

    def may(self, right: str) -> bool:
        return may(self.me, right)

    def page(self, position: int) -> int:
        """The page that the button asks for at `position`, 0 when it asks for none."""
        return number(self.id(position + 1)) if self.id(position) == PAGE else 0

    def was_asked(self, awaits: str) -> bool:
        """Whether the last view asked exactly this: what cannot be undone is confirmed just before."""
        return self.desk.asked.awaits == awaits

    def to(self, kind: str, label: str, *ids: str | int, **values: Any) -> Choice:
        """A button about this project."""
        return Choice(":".join([kind, self.project.id, *map(str, ids)]), label, values)

    @property
    def back(self) -> Choice:
        return self.to("project", "choice-team-card")

    def says(self, id_: str, *choices: Choice, awaits: str = "", **values: Any) -> Outcome:
        """One message about this project, which may wait for words."""
        values = {"project": self.project.name, **values}
        message = Message(id_, values, choices[:MOST_CHOICES])
        return Outcome(messages=(message,), asked=Asked(awaits=awaits))


def number(word: str) -> int:
    """A small number of a button, 0 when it is missing or forged."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 18 else 0


def person(member: Member | None) -> Values:
    """A member as messages name them; somebody unknown has number 0."""
    if member is None:
        return {"number": 0, "name": ""}
    return {"number": member.number, "name": member.name}


def in_label(member: Member) -> dict[str, Any]:
    """The same for a button, whose words are not Markdown."""
    return {
        "number": member.number,
        "name": member.name,
        "has_name": "yes" if member.name else "no",
    }


def told(
    scene: Scene, member: Member | None, id_: str, *choices: Choice, **values: Any
) -> list[Message]:
    """Something said to another member in their language; nothing to who cannot be reached.

    Guests and reviewers know nobody's name.
    """
    if member is None or member.left or member.address in {None, scene.event.address}:
        return []
    by = scene.me if may(member, "read") else replace(scene.me, name="")
    values = {"project": scene.project.name, "by": person(by), **values}
    return [Message(id_, values, choices, to=member.address, language=member.language)]


def owner_of(project: Project) -> Member | None:
    return next((one for one in project.members if one.role == "owner" and not one.left), None)


def page_of(rows: Sequence[Any], page: int, size: int) -> tuple[Sequence[Any], int]:
    """The rows of a page and the page after it, the first one again after the last or a forged one."""
    if page * size >= len(rows):
        page = 0
    has_more = (page + 1) * size < len(rows)
    return rows[page * size : (page + 1) * size], page + 1 if has_more else 0


def yes(claim: object) -> str:
    """A claim as wordings select on it."""
    return "yes" if claim else "no"
