"""Read-only links to a project's result. Not for what they show (bot/channels/web), nor for invitations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, delete, insert, select, update

from bot.store.digests import digest
from bot.store.tables import projects, shared_links
from conversations.deeds import LinkMade, LinkRevoked

LinkState = Literal["open", "unknown", "expired", "revoked", "deleted"]


@dataclass(frozen=True, slots=True)
class Shared:
    """What a followed link leads to: `project` only when it is "open"."""

    state: LinkState
    project: str = ""
    expires_at: datetime | None = None


def make(connection: Connection, link: LinkMade, by: int, at: datetime) -> None:
    connection.execute(
        insert(shared_links).values(
            project=link.project,
            digest=digest(link.token),
            made_by=by,
            made_at=at,
            expires_at=link.expires_at,
        )
    )


def revoke(connection: Connection, link: LinkRevoked, at: datetime) -> None:
    connection.execute(
        update(shared_links)
        .where(
            shared_links.c.id == link.link,
            shared_links.c.project == link.project,
            shared_links.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )


def follow(connection: Connection, token: str, now: datetime) -> Shared:
    """What the link of `token` leads to; looking uses nothing up."""
    row = connection.execute(
        select(shared_links, projects.c.id.label("found"))
        .join(projects, projects.c.id == shared_links.c.project, isouter=True)
        .where(shared_links.c.digest == digest(token))
    ).first()
    if row is None:
        return Shared("unknown")
    if row.found is None:
        return Shared("deleted")
    if row.revoked_at is not None:
        return Shared("revoked")
    if row.expires_at <= now:
        return Shared("expired", expires_at=row.expires_at)
    return Shared("open", row.project, row.expires_at)


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(
        delete(shared_links).where(shared_links.c.expires_at < before)
    ).rowcount
