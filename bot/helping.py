"""What staff do with requests: rights, states and the audit in one transaction. Not for what people write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.errors import WrongState
from bot.permitting import allowed
from bot.store import audit, files, helpdesk, outbox, tickets
from bot.store import staff as stored_staff
from bot.ticket_files import OF_STAFF
from conversations.events import KeptFile
from conversations.helpdesk.answered import answer_to
from conversations.helpdesk.shape import LONGEST, Ticket, TicketLine
from conversations.outcome import Attachment, Message
from conversations.speech import Speech
from conversations.staff import Staff, staff_may
from knowledge.model import Language

Speak = Callable[[Message, Language], Speech]
"""conversations.speech.speak with the knowledge and the house of this installation."""

WHY = {
    "ticket-unknown": "There is no such request: its person may have erased themselves. Look at the list.",
    "ticket-changed": "Somebody wrote after you looked. Read it, then send your answer again.",
    "ticket-empty": "Nothing is written. Write the answer, or enclose a document.",
    "ticket-too-long": f"It has more than {LONGEST} characters. Shorten it.",
    "ticket-file": "The file was not kept. Send it again.",
    "ticket-closed": "It is closed already. An answer opens it again.",
    "ticket-assignee": "Who takes care of a request must be able to answer it. Choose another colleague.",
    "ticket-reason": "Say why: colleagues will read it.",
    "ticket-until": "That time is over. Choose one that is still to come.",
    "ticket-line": "There is no such answer of yours.",
}


def revision(lines: tuple[TicketLine, ...]) -> int:
    """Of what the person and the staff said to each other: who answers has read it."""
    return max((one.id for one in lines if one.kind in {"asked", "answered"}), default=0)


def answer(
    connection: Connection,
    staff: Staff | None,
    ticket: int,
    text: str,
    speak: Speak,
    now: datetime,
    *,
    seen: int | None = None,
    file: KeptFile | None = None,
    mirror: str = "",
) -> Ticket:
    """The person is told; `seen` is the revision that was read, None for whoever answers one message of it.

    `mirror`: the group's message that this answer is. Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "answer")
    held, lines = _held(connection, ticket)
    words = _words(text, is_empty_fine=file is not None)
    if seen is not None and seen != revision(lines):
        raise _wrong("ticket-changed")
    kept = _taken(connection, file, now)
    line = tickets.add(
        connection, ticket, "answered", words, now, staff=me.id, file=kept, mirror=mirror
    )
    _tell(connection, held, lines, line, words, kept, speak, now)
    tickets.answered(connection, ticket, now)
    if not held.assigned:
        tickets.assign(connection, ticket, me.id)
    _note(connection, me, "ticket-answer", ticket, now)
    return held


def resend(
    connection: Connection, staff: Staff | None, ticket: int, line: int, speak: Speak, now: datetime
) -> Ticket:
    """The same answer once more, such as to who came back after blocking the bot. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    held, lines = _held(connection, ticket)
    found = _answer_of(lines, line)
    before = tuple(one for one in lines if one.id < line)
    _tell(connection, held, before, line, found.text, found.file, speak, now)
    _note(connection, me, "ticket-resend", ticket, now)
    return held


def correct(
    connection: Connection,
    staff: Staff | None,
    line: int,
    text: str,
    speak: Speak,
    now: datetime,
) -> Ticket:
    """An answer of one's own reads otherwise, where it was told. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    there = tickets.line(connection, line)
    if there is None or there.staff != me.id:
        raise _wrong("ticket-line")
    held, lines = _held(connection, there.ticket)
    found = _answer_of(lines, line)
    words = _words(text, is_empty_fine=False)
    if words == found.text:
        return held
    tickets.reword(connection, line, words)
    before = tuple(one for one in lines if one.id < line)
    _tell(connection, held, before, line, words, None, speak, now, edits=found.told)
    tickets.add(connection, held.id, "event", "corrected", now, staff=me.id)
    _note(connection, me, "ticket-correct", held.id, now)
    return held


def note(
    connection: Connection,
    staff: Staff | None,
    ticket: int,
    text: str,
    now: datetime,
    mirror: str = "",
) -> None:
    """For colleagues; the person never sees it. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    _held(connection, ticket)
    words = _words(text, is_empty_fine=False)
    tickets.add(connection, ticket, "note", words, now, staff=me.id, mirror=mirror)
    _note(connection, me, "ticket-note", ticket, now)


def assign(
    connection: Connection, staff: Staff | None, ticket: int, to: int, now: datetime
) -> None:
    """To one of the staff who may answer, 0: to nobody. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    _held(connection, ticket)
    if to and not staff_may(stored_staff.get(connection, to), "answer"):
        raise _wrong("ticket-assignee")
    tickets.assign(connection, ticket, to)
    tickets.add(connection, ticket, "event", f"assigned {to}", now, staff=me.id)
    _note(connection, me, "ticket-assign", ticket, now, to=to)


def close(connection: Connection, staff: Staff | None, ticket: int, now: datetime) -> None:
    """It opens again when the person writes. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    held, _ = _held(connection, ticket)
    if held.state == "closed":
        raise _wrong("ticket-closed")
    tickets.close(connection, ticket, now)
    tickets.add(connection, ticket, "event", "closed", now, staff=me.id)
    _note(connection, me, "ticket-close", ticket, now)


def mute(
    connection: Connection,
    staff: Staff | None,
    ticket: int,
    reason: str,
    until: datetime | None,
    speak: Speak,
    now: datetime,
) -> Ticket:
    """Its person opens and adds nothing until then, and is told once. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    held, _ = _held(connection, ticket)
    words = reason.strip()[:300]
    if not words:
        raise _wrong("ticket-reason")
    if until is not None and until <= now:
        raise _wrong("ticket-until")
    helpdesk.mute(connection, held.person, words, me.id, now, until)
    tickets.add(connection, ticket, "event", "muted", now, staff=me.id)
    values = {"has_end": "yes" if until else "no", "until": until.isoformat() if until else ""}
    _say(connection, held, Message("helpdesk-mute-told", values), speak, now)
    _note(connection, me, "ticket-mute", ticket, now, reason=words)
    return held


def unmute(
    connection: Connection, staff: Staff | None, ticket: int, speak: Speak, now: datetime
) -> Ticket:
    """Nothing where they were not muted. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    held, _ = _held(connection, ticket)
    if helpdesk.unmute(connection, held.person):
        tickets.add(connection, ticket, "event", "unmuted", now, staff=me.id)
        _say(connection, held, Message("helpdesk-unmute-told"), speak, now)
    _note(connection, me, "ticket-unmute", ticket, now)
    return held


def _tell(
    connection: Connection,
    held: Ticket,
    lines: tuple[TicketLine, ...],
    line: int,
    words: str,
    file: KeptFile | None,
    speak: Speak,
    now: datetime,
    edits: int = 0,
) -> None:
    """In the outbox's ledger, with the person's own words."""
    asked = [one.text for one in lines if one.kind == "asked" and one.text]
    question = asked[-1] if asked else held.shared.question
    said = answer_to(held.id, question, words, file.name if file else "")
    attachment = Attachment("ticket-file", "", line) if file else None
    told = _say(connection, held, said, speak, now, attachment, edits)
    tickets.told(connection, line, edits or told)


def _say(
    connection: Connection,
    held: Ticket,
    said: Message,
    speak: Speak,
    now: datetime,
    attachment: Attachment | None = None,
    edits: int = 0,
) -> int:
    return outbox.write(
        connection,
        address=held.address,
        author="bot",
        message=said.id,
        values=said.values,
        speech=speak(said, held.language),
        language=held.language,
        replaces=str(edits) if edits else "",
        event_key="",
        at=now,
        attachment=attachment,
    )


def _held(connection: Connection, ticket: int) -> tuple[Ticket, tuple[TicketLine, ...]]:
    found = tickets.held(connection, ticket)
    if found is None:
        raise _wrong("ticket-unknown")
    return found, tickets.lines(connection, ticket)


def _answer_of(lines: tuple[TicketLine, ...], line: int) -> TicketLine:
    found = next((one for one in lines if one.id == line and one.kind == "answered"), None)
    if found is None:
        raise _wrong("ticket-line")
    return found


def _words(text: str, *, is_empty_fine: bool) -> str:
    words = text.replace("\r\n", "\n").strip()
    if not words and not is_empty_fine:
        raise _wrong("ticket-empty")
    if len(words) > LONGEST:
        raise _wrong("ticket-too-long")
    return words


def _taken(connection: Connection, file: KeptFile | None, now: datetime) -> KeptFile | None:
    if file is None:
        return None
    kept = files.take(connection, file, now) if file.project == OF_STAFF else None
    if kept is None:
        raise _wrong("ticket-file")
    return kept


def _wrong(why: str) -> WrongState:
    return WrongState(why, WHY[why])


def _note(
    connection: Connection, me: Staff, action: str, ticket: int, now: datetime, **detail: Any
) -> None:
    audit.note(connection, me, action, f"ticket {ticket}", now, **detail)
