"""Regression questions that staff kept: what must go on being answered so. Not for asking them (evaluation)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from bot.store.review_tables import cases
from bot.store.types import upsert
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Case:
    """One question; `expect` is the entry that answers it, None when nothing does."""

    id: int
    text: str
    language: Language
    expect: str | None

    @property
    def row(self) -> dict[str, Any]:
        """A line of a questions file, as `evaluate --questions` reads it."""
        return {
            "id": f"case-{self.id}",
            "text": self.text,
            "lang": self.language,
            "expect": self.expect,
        }


def add(
    connection: Connection,
    text: str,
    language: Language,
    expect: str | None,
    by: int,
    now: datetime,
) -> bool:
    """Kept once; asked again with another answer, that one is expected. False: it was kept so already."""
    row = {"text": text, "language": language, "expect": expect, "made_by": by, "made_at": now}
    differs = cases.c.expect.is_distinct_from(expect)
    return upsert(
        connection,
        cases,
        row,
        key=["text"],
        change={"expect": expect, "made_by": by, "made_at": now},
        where=differs,
    )


def remove(connection: Connection, id: int) -> bool:  # noqa: A002 — the column's name
    return connection.execute(delete(cases).where(cases.c.id == id)).rowcount == 1


def every(connection: Connection) -> tuple[Case, ...]:
    """In the order in which they were kept."""
    wanted = select(cases.c.id, cases.c.text, cases.c.language, cases.c.expect)
    rows = connection.execute(wanted.order_by(cases.c.id))
    return tuple(Case(row.id, row.text, row.language, row.expect) for row in rows)
