"""A project as one step sees it, in four statements, whatever is in it. Not for changing it, nor for locking it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    Label,
    Row,
    Select,
    and_,
    bindparam,
    cast,
    literal,
    null,
    select,
    union_all,
)

from bot.store import answers, dossier_desk
from bot.store.memberships import member_of
from bot.store.tables import (
    duties,
    invitations,
    members,
    notes,
    people,
    projects,
    results,
    shared_links,
)
from bot.store.types import Id, Json, UtcTime, Words
from conversations.dossier import Dossier, Shown
from conversations.events import Address
from conversations.needs import Past
from conversations.project import (
    RIGHTS,
    Invitation,
    Member,
    Note,
    Project,
    Result,
    SharedLink,
)

_PAPER: Mapping[str, Any] = {
    "id": Id,
    "name": Words,
    "kind": Words,
    "words": Words,
    "first": Integer,
    "second": Integer,
    "third": Integer,
    "listed": Json,
    "at": UtcTime,
    "until": UtcTime,
}
"""What the small things of a project are read as, all in one statement."""

ANYBODY = Member(0, "reader", is_me=True)
"""Who follows a read-only link."""


def load(
    connection: Connection, project: str, account: str, now: datetime, dossier: Past = "none"
) -> Project | None:
    """What the account may see of the project; None for who is not in it."""
    seen = load_without_history(connection, project, account, now, dossier)
    if seen is None or seen.me.role == "reviewer":
        return seen
    is_seen = set(seen.me.scope) if seen.me.role == "guest" else None
    edits = answers.history(connection, project)
    return replace(
        seen,
        edits=tuple(edit for edit in edits if is_seen is None or edit.question in is_seen),
    )


def load_without_history(
    connection: Connection, project: str, account: str, now: datetime, dossier: Past = "none"
) -> Project | None:
    """The same without the changes of its answers: to take an answer, nobody looks at them."""
    rows = connection.execute(_EVERYBODY, {"project": project}).all()
    everybody = _roster(rows, account)
    me = next((member for member in everybody if member.is_me and not member.left), None)
    if me is None:
        return None
    seen = _bare(connection, project, rows, me, everybody)
    if me.role == "guest":
        return _for_guest(seen)
    whole = _with_papers(connection, seen, now)
    limited = dossier_desk.for_reviewer(whole) if me.role == "reviewer" else whole
    return dossier_desk.with_dossier(connection, limited, dossier)


def load_shared(connection: Connection, project: str, now: datetime) -> Project | None:
    """What a read-only link shows: as a reader who is nobody sees it, and nobody else has a name either."""
    rows = connection.execute(_EVERYBODY, {"project": project}).all()
    if not rows:
        return None
    everybody = tuple(
        replace(member, name="", agreed=False, address=None) for member in _roster(rows, "")
    )
    seen = _bare(connection, project, rows, ANYBODY, everybody)
    whole = replace(seen, edits=answers.history(connection, project))
    return _with_papers(connection, whole, now)


def load_whole(connection: Connection, project: str, now: datetime) -> Project | None:
    """All that may be taken away, for whoever runs this installation: with the draft and its past, without history."""
    rows = connection.execute(_EVERYBODY, {"project": project}).all()
    if not rows:
        return None
    seen = _bare(connection, project, rows, ANYBODY, _roster(rows, ""))
    return dossier_desk.with_dossier(connection, _with_papers(connection, seen, now), "past")


def _bare(
    connection: Connection,
    project: str,
    rows: Sequence[Row[Any]],
    me: Member,
    everybody: tuple[Member, ...],
) -> Project:
    """Without changes, notes, duties, results, invitations, links, and what is in the draft application."""
    return Project(
        id=project,
        name=rows[0].project_name,
        pace=rows[0].pace,
        created_at=rows[0].created_at,
        me=me,
        members=everybody,
        answers=answers.in_force(connection, project),
        last_edit=rows[0].last_edit,
        target=date.fromisoformat(rows[0].target) if rows[0].target else None,
        dossier=Dossier(
            shown=Shown(rows[0].shown_texts, rows[0].shown_evidence, rows[0].shown_answers)
        ),
    )


def _everybody() -> Select[Any]:
    reached = and_(people.c.account == members.c.account, people.c.unreachable_since.is_(None))
    return (
        select(
            projects.c.name.label("project_name"),
            projects.c.pace,
            projects.c.target,
            projects.c.created_at,
            projects.c.last_edit,
            projects.c.shown_texts,
            projects.c.shown_evidence,
            projects.c.shown_answers,
            members,
            people.c.channel,
            people.c.address,
            people.c.language,
        )
        .join_from(projects, members, members.c.project == projects.c.id)
        .join(people, reached, isouter=True)
        .where(projects.c.id == bindparam("project"))
        .order_by(members.c.number, people.c.seen_at)
    )


def _roster(rows: Iterable[Row[Any]], account: str) -> tuple[Member, ...]:
    """Of somebody on several channels the last row is the one seen last."""
    return tuple({row.number: _reached(row, account) for row in rows}.values())


def _reached(row: Row[Any], account: str) -> Member:
    address = Address(row.channel, row.address) if row.channel and row.left_at is None else None
    return replace(member_of(row, account), address=address, language=row.language or "fr")


def _for_guest(project: Project) -> Project:
    """Their questions only; who else is in stays without a name."""
    scope = project.me.scope
    return replace(
        project,
        members=dossier_desk.nameless(project.members),
        answers={id_: given for id_, given in project.answers.items() if id_ in scope},
        target=None,
        dossier=Dossier(),
    )


def _with_papers(connection: Connection, project: Project, now: datetime) -> Project:
    by_kind: dict[str, list[Any]] = {kind: [] for kind in _READERS}
    for row in connection.execute(_PAPERS, {"project": project.id, "now": now}):
        by_kind[row.paper].append(_READERS[row.paper](row))
    can_invite = "invite" in RIGHTS[project.me.role]
    return replace(
        project,
        notes=tuple(by_kind["note"]),
        duties=dict(by_kind["duty"]),
        results=tuple(by_kind["result"]),
        invitations=tuple(by_kind["invitation"]) if can_invite else (),
        links=tuple(by_kind["link"]) if can_invite else (),
    )


_READERS: Mapping[str, Callable[[Row[Any]], Any]] = {
    "note": lambda row: Note(row.id, row.name, row.kind, row.words, row.first, row.at),
    "duty": lambda row: (row.name, row.first),
    "result": lambda row: Result(row.id, row.at, row.first, row.second, row.third, row.listed),
    "invitation": lambda row: Invitation(row.id, row.kind, row.first, row.until, tuple(row.listed)),
    "link": lambda row: SharedLink(row.id, row.at, row.until),
}


def _papers() -> Select[Any]:
    """Notes, duties, results, open invitations and links, each in the order made."""
    project: BindParameter[str] = bindparam("project")
    now = bindparam("now", type_=UtcTime())
    papers = union_all(
        _paper(
            "note",
            id=notes.c.id,
            name=notes.c.criterion,
            kind=notes.c.kind,
            words=notes.c.text,
            first=notes.c.by,
            at=notes.c.at,
        ).where(notes.c.project == project),
        _paper("duty", name=duties.c.criterion, first=duties.c.member).where(
            duties.c.project == project
        ),
        _paper(
            "result",
            id=results.c.id,
            first=results.c.score,
            second=results.c.answered,
            third=results.c.band,
            listed=results.c.levels,
            at=results.c.at,
        ).where(results.c.project == project),
        _paper(
            "invitation",
            id=invitations.c.id,
            kind=invitations.c.role,
            first=invitations.c.uses_left,
            listed=invitations.c.scope,
            until=invitations.c.expires_at,
        ).where(
            invitations.c.project == project,
            invitations.c.revoked_at.is_(None),
            invitations.c.uses_left > 0,
            invitations.c.expires_at > now,
        ),
        _paper(
            "link",
            id=shared_links.c.id,
            at=shared_links.c.made_at,
            until=shared_links.c.expires_at,
        ).where(
            shared_links.c.project == project,
            shared_links.c.revoked_at.is_(None),
            shared_links.c.expires_at > now,
        ),
    ).subquery()
    return select(papers).order_by(papers.c.id, papers.c.name)


def _paper(paper: str, /, **columns: Any) -> Select[Any]:
    """All columns of a paper, empty where this kind has none."""
    return select(literal(paper).label("paper"), *_columns(columns))


def _columns(given: Mapping[str, Any]) -> Iterable[Label[Any]]:
    for name, kind in _PAPER.items():
        yield (given[name] if name in given else cast(null(), kind)).label(name)


# Made once: at every event, making them again would cost more than asking the database.
_EVERYBODY = _everybody()
_PAPERS = _papers()
