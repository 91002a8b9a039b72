"""What the pages after the first are made of: titles, lines and tables, in words. Not for choosing the words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A short title, then lines."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A title, a sentence, blocks or a table, and a last remark; empty parts are left out."""

    title: str
    intro: str = ""
    blocks: tuple[Block, ...] = ()
    table: Table | None = None
    outro: str = ""


@dataclass(frozen=True, slots=True)
class CriterionPart:
    title: str
    level: str
    text: str
    given: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class GroupPart:
    title: str
    criteria: tuple[CriterionPart, ...]


@dataclass(frozen=True, slots=True)
class TeamPages:
    title: str
    subject: str
    sections: tuple[Section, ...]
    groups: tuple[GroupPart, ...]
    notes: tuple[Block, ...]
