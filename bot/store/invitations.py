"""Ways into a project: made, followed, used up, revoked. Not for the links that carry them, nor for members."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.store import memberships, seats
from bot.store import projects as stored_projects
from bot.store.digests import digest
from bot.store.tables import invitations, members, projects
from conversations.deeds import InvitationMade, InvitationRevoked
from conversations.project import Invited

MOST_USES = 100


def make(connection: Connection, invitation: InvitationMade, by: int, at: datetime) -> None:
    """Only a guest's and a reviewer's have a scope."""
    connection.execute(
        insert(invitations).values(
            project=invitation.project,
            digest=digest(invitation.token),
            role=invitation.role,
            uses_left=max(1, min(invitation.uses, MOST_USES)),
            scope=list(invitation.scope) if invitation.role in memberships.SCOPED else [],
            made_by=by,
            made_at=at,
            expires_at=invitation.expires_at,
        )
    )


def revoke(connection: Connection, invitation: InvitationRevoked, at: datetime) -> None:
    connection.execute(
        update(invitations)
        .where(
            invitations.c.id == invitation.invitation,
            invitations.c.project == invitation.project,
            invitations.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )


def invited(connection: Connection, token: str, account: str, now: datetime) -> Invited:
    """What `account` ("" for somebody unknown) sees of the invitation of `token`; looking uses nothing up."""
    row = connection.execute(
        select(
            invitations,
            projects.c.id.label("found"),
            projects.c.name.label("named"),
            members.c.name.label("inviter"),
            members.c.account.label("inviting"),
        )
        .join(projects, projects.c.id == invitations.c.project, isouter=True)
        .join(
            members,
            (members.c.project == invitations.c.project)
            & (members.c.number == invitations.c.made_by),
            isouter=True,
        )
        .where(invitations.c.digest == digest(token))
    ).first()
    if row is None:
        return Invited(why_not="unknown")
    why_not = _why_not(row, now) or _is_in(connection, row, account)
    if why_not in {"deleted", "revoked"}:
        return Invited(invitation=row.id, why_not=why_not)
    address, language = seats.last_of(connection, row.inviting or "")
    return Invited(
        invitation=row.id,
        project=row.project,
        name=row.named,
        role=row.role,
        inviter=row.inviter or "",
        scope=tuple(row.scope),
        why_not=why_not,
        address=address,
        language=language,
    )


def accept(connection: Connection, invitation: int, account: str, at: datetime) -> str:
    """The project that the account is in now, one use consumed; "" when the invitation is not open any more."""
    row = connection.execute(select(invitations).where(invitations.c.id == invitation)).first()
    if row is None:
        return ""
    stored_projects.hold(connection, row.project)
    if _is_in(connection, row, account) or not _consume(connection, invitation, at):
        return ""
    memberships.join(connection, row.project, account, role=row.role, scope=row.scope, at=at)
    return str(row.project)


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(invitations).where(invitations.c.expires_at < before)).rowcount


def _consume(connection: Connection, invitation: int, at: datetime) -> bool:
    """In one statement: of two who take the last use, one gets it."""
    return (
        connection.execute(
            update(invitations)
            .where(
                invitations.c.id == invitation,
                invitations.c.uses_left > 0,
                invitations.c.revoked_at.is_(None),
                invitations.c.expires_at > at,
                invitations.c.project.in_(select(projects.c.id)),
            )
            .values(uses_left=invitations.c.uses_left - 1)
        ).rowcount
        == 1
    )


def _why_not(row: Row[Any], now: datetime) -> str:
    if row.found is None:
        return "deleted"
    if row.revoked_at is not None:
        return "revoked"
    if row.expires_at <= now:
        return "expired"
    return "" if row.uses_left > 0 else "used"


def _is_in(connection: Connection, row: Row[Any], account: str) -> str:
    """ "member" when the invitation would give nothing more than they have."""
    member = memberships.mine(connection, row.project, account) if account else None
    if member is None:
        return ""
    role, scope = memberships.widened(member.role, member.scope, row.role, row.scope)
    return "member" if role == member.role and set(scope) <= set(member.scope) else ""
