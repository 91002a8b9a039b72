"""Who becomes staff, leaves it, or signs in: rights and the audit in one transaction. Not for announcements."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.permitting import allowed, wrong
from bot.store import audit, sessions, spent
from bot.store import staff as stored_staff
from conversations.staff import COMMAND_LINE, Staff, StaffRole

FIRST_OWNER_LASTS = timedelta(minutes=15)
SIGN_IN_LASTS = timedelta(minutes=15)
INVITATION_LASTS = timedelta(days=7)


def first_owner(connection: Connection, token: str, now: datetime) -> bool:
    """A link for the first owner, while there is none; the one before ends."""
    if stored_staff.has_owner(connection):
        return False
    until = now + FIRST_OWNER_LASTS
    stored_staff.make_link(connection, token, "owner", "owner", None, COMMAND_LINE.id, until)
    return True


def invite(
    connection: Connection, staff: Staff | None, token: str, role: StaffRole, now: datetime
) -> None:
    """Whoever opens the link of `token` first gets the role. Raises NotAllowed."""
    me = allowed(connection, staff, "staff")
    until = now + INVITATION_LASTS
    stored_staff.make_link(connection, token, "invite", role, None, me.id, until)
    audit.note(connection, me, "invite", "staff", now, role=role)


def add_channel(connection: Connection, staff: Staff | None, token: str, now: datetime) -> None:
    """Whoever opens the link of `token` first is known as me on that channel: it is for my own. Raises NotAllowed."""
    me = _somebody(connection, staff)
    until = now + SIGN_IN_LASTS
    stored_staff.make_link(connection, token, "invite", me.role, me.id, me.id, until)
    audit.note(connection, me, "add-channel", _subject(me.id), now)


def sign_in_link(connection: Connection, staff: Staff | None, token: str, now: datetime) -> None:
    """For my own browser. Raises NotAllowed."""
    me = _somebody(connection, staff)
    until = now + SIGN_IN_LASTS
    stored_staff.make_link(connection, token, "sign-in", me.role, me.id, me.id, until)
    audit.note(connection, me, "sign-in-link", _subject(me.id), now)


def operator_link(connection: Connection, whose: Staff, token: str, now: datetime) -> None:
    """For the browser of one of the staff, made by whoever has a shell. Raises WrongState (no staff any more)."""
    me = stored_staff.get(connection, whose.id)
    if me is None:
        raise wrong("no-staff")
    by, until = COMMAND_LINE, now + SIGN_IN_LASTS
    stored_staff.make_link(connection, token, "sign-in", me.role, me.id, by.id, until)
    audit.note(connection, by, "sign-in-link", _subject(me.id), now)


def use_link(connection: Connection, token: str, account: str, now: datetime) -> Staff | None:
    """Who its opener is from now on; None for a link that leads nowhere any more. `account` "" for a browser."""
    link = stored_staff.open_link(connection, token, now)
    me = stored_staff.use_link(connection, token, account, now)
    if me is not None:
        spent.used(connection, token, now)
        audit.note(connection, me, f"used-{link.kind}-link", _subject(me.id), now)
    return me


def sign_in(
    connection: Connection, token: str, session: str, account: str, now: datetime
) -> Staff | None:
    """Use a link of any kind and open the console: `session` goes into the cookie."""
    me = use_link(connection, token, account, now)
    if me is not None:
        sessions.start(connection, session, me.id, now)
    return me


def sign_out(connection: Connection, session: str, now: datetime) -> None:
    """The session of that cookie ends; one that had ended already is nobody's act."""
    me = sessions.staff_of(connection, session, now)
    sessions.end(connection, session)
    if me is not None:
        audit.note(connection, me, "sign-out", _subject(me.id), now)


def remove(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Their sessions end at once. Raises NotAllowed, WrongState (the last owner, nobody)."""
    me = allowed(connection, staff, "staff")
    gone = stored_staff.get(connection, id)
    if gone is None:
        raise wrong("no-staff")
    if not stored_staff.remove(connection, id, now):
        raise wrong("last-owner")
    audit.note(connection, me, "remove", _subject(id), now, name=gone.name, role=gone.role)


def rename(connection: Connection, staff: Staff | None, name: str, now: datetime) -> None:
    """What colleagues and the audit call me. Raises NotAllowed."""
    me = allowed(connection, staff, "look")
    stored_staff.rename(connection, me.id, name)
    audit.note(connection, me, "rename", _subject(me.id), now, name=name)


def _somebody(connection: Connection, staff: Staff | None) -> Staff:
    """The command line may look, but is nobody who could sign in."""
    me = allowed(connection, staff, "look")
    if me == COMMAND_LINE:
        raise wrong("no-staff")
    return me


def _subject(id: int) -> str:  # noqa: A002 — the column's name
    return f"staff {id}"
