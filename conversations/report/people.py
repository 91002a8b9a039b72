"""Who took part, and whom a report may name. Not for rights (conversations/project.py)."""

from __future__ import annotations

from conversations.project import Member, Project
from conversations.report.shape import Person


def person(project: Project, number: int) -> Person:
    """The member with this number: named only if they agreed, even after they left."""
    member = project.member(number)
    return Person(number, _name(member) if member else "")


def contributors(project: Project) -> tuple[Person, ...]:
    """Whoever gave an answer in force or wrote a note, in order of arrival."""
    numbers = {given.by for given in project.answers.values()} | {note.by for note in project.notes}
    return tuple(person(project, number) for number in sorted(numbers))


def contact(project: Project) -> Person | None:
    """Whom to ask: the first owner who agreed to be named, else the first editor who did."""
    willing = [
        member
        for role in ("owner", "editor")
        for member in project.members
        if member.role == role and not member.left and _name(member)
    ]
    return Person(willing[0].number, _name(willing[0])) if willing else None


def _name(member: Member) -> str:
    return member.name.strip() if member.agreed else ""
