"""A whole project that comes from another installation, stored at once. Not for reading where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, exists, insert, select

from bot.store.dossier_tables import evidence, piece_marks, remarks, texts, versions
from bot.store.tables import answers, members, notes, projects
from conversations.project import Project, Value

Rows = Sequence[Mapping[str, Any]]


def is_here(connection: Connection, project: str) -> bool:
    return bool(connection.scalar(select(exists().where(projects.c.id == project))))


def create(connection: Connection, project: Project, at: datetime) -> None:
    """Everything that a portable dossier can hold; its members left at `at` and have no account.

    The id must be new, and the evidence's files held.
    """
    connection.execute(
        insert(projects).values(
            id=project.id,
            name=project.name,
            pace=project.pace,
            target=project.target.isoformat() if project.target else None,
            last_member=max((member.number for member in project.members), default=0),
            last_edit=0,
            created_at=project.created_at,
        )
    )
    for table, rows in _rows(project, at):
        if rows:
            connection.execute(insert(table), [{"project": project.id, **row} for row in rows])


def _rows(project: Project, at: datetime) -> Iterator[tuple[Table, Rows]]:
    yield members, _members(project, at)
    yield (
        answers,
        [
            {"question": question, "value": _plain(given.value), "by": given.by, "at": given.at}
            for question, given in project.answers.items()
        ],
    )
    yield notes, [_of(note, "criterion kind text by at") for note in project.notes]
    yield piece_marks, list(_marks(project))
    yield (
        texts,
        [
            {
                **_of(text, "piece number words by at"),
                "based_on": 0,
                "rival": False,
                "settled": False,
            }
            for text in project.dossier.texts.values()
        ],
    )
    told = "piece kind name address file size media caption by at"
    yield evidence, [_of(one, told) for one in project.dossier.evidence]
    told = "piece kind text answer by at resolved_by resolved_at"
    yield remarks, [_of(remark, told) for remark in project.dossier.remarks]
    yield (
        versions,
        [
            {**_of(version, "number after_visit by at"), "snapshot": dict(version.snapshot)}
            for version in project.dossier.versions
        ],
    )


def _members(project: Project, at: datetime) -> Rows:
    return [
        {
            **_of(member, "number role name agreed"),
            "account": None,
            "scope": [],
            "joined_at": project.created_at,
            "left_at": at,
        }
        for member in project.members
    ]


def _marks(project: Project) -> Iterator[Mapping[str, Any]]:
    """What was said of a piece and its date are one row; a date alone has nobody who said something."""
    marks, due = project.dossier.marks, project.dossier.due
    for piece in sorted({*marks, *due}):
        mark, day = marks.get(piece), due.get(piece)
        said = _of(mark, "state reason by at") if mark else {"state": "", "reason": ""}
        alone = {"by": 0, "at": project.created_at}
        yield {**alone, **said, "piece": piece, "due": day.isoformat() if day else None}


def _of(one: Any, names: str) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names.split()}


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value
