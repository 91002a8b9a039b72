"""Questions that the bot could not answer, for the staff. Their text arrives masked (conversations/masking.py)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, Select, delete, func, insert, or_, select, update

from bot.store.tables import people, questions
from bot.store.types import new_id
from conversations.events import Address
from conversations.outcome import QuestionKept
from knowledge.model import Language

QuestionState = Literal["open", "settled"]
Reason = Literal["none", "not-it", "refused", "reply"]
REASONS: tuple[Reason, ...] = get_args(Reason)

TELLING = ("phrasing %", "entry %", "fine")
"""Outcomes that give a question an answer."""
LONGEST_SEARCH = 300
"""Characters of a question that the search reads."""
MOST = 5_000
"""Read together: the newest."""


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """Without its person: `address` is where whoever wants a reply is reached, None for all others.

    `candidates` are what the bot thought of, with their probabilities. `outcome` is what the staff made of it: a word,
    and the number of an edit where there is one ("phrasing 12").
    """

    id: int
    text: str
    language: Language
    reason: str
    candidates: tuple[tuple[str, float], ...]
    reply_wanted: bool
    channel: str
    at: datetime
    state: QuestionState
    outcome: str
    settled_by: int
    settled_at: datetime | None
    told_at: datetime | None
    address: Address | None = None

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def done(self) -> str:
        """The word of `outcome`."""
        return self.outcome.partition(" ")[0]

    @property
    def edit(self) -> int:
        """The edit of `outcome`, 0 for none."""
        number = self.outcome.partition(" ")[2]
        return int(number) if number else 0

    @property
    def can_be_told(self) -> bool:
        return self.reply_wanted and self.told_at is None and self.address is not None


def keep(
    connection: Connection,
    question: QuestionKept,
    channel: str,
    person: str | None,
    at: datetime,
) -> int:
    """The question's id. `person` only for who asked for a reply; they must be saved already."""
    result = connection.execute(
        insert(questions).values(
            text=question.text,
            language=question.language,
            reason=question.reason,
            candidates=[list(candidate) for candidate in question.candidates],
            reply_wanted=question.reply_wanted,
            channel=channel,
            person=person,
            at=at,
        )
    )
    return new_id(result)


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(questions).where(questions.c.at < before)).rowcount


def waiting(connection: Connection) -> int:
    """How many the staff have not settled yet."""
    wanted = select(func.count()).select_from(questions).where(questions.c.state == "open")
    return connection.scalar(wanted) or 0


def newest_open(connection: Connection, limit: int = MOST) -> tuple[KeptQuestion, ...]:
    """Those that wait for the staff, the newest first."""
    wanted = _all().where(questions.c.state == "open").order_by(questions.c.id.desc())
    return _read(connection, wanted.limit(limit))


def last_settled(connection: Connection, limit: int) -> tuple[KeptQuestion, ...]:
    wanted = _all().where(questions.c.state == "settled")
    newest = (questions.c.settled_at.desc(), questions.c.id.desc())
    return _read(connection, wanted.order_by(*newest).limit(limit))


def get(connection: Connection, id: int) -> KeptQuestion | None:  # noqa: A002 — the column's name
    found = _read(connection, _all().where(questions.c.id == id))
    return found[0] if found else None


def asked(connection: Connection, id: int) -> tuple[str, Language] | None:  # noqa: A002 — the column's name
    """The words of one, masked, and their language."""
    one = get(connection, id)
    return (one.text, one.language) if one else None


def settled_with(connection: Connection, one: KeptQuestion, limit: int) -> tuple[KeptQuestion, ...]:
    """What was settled in the same press as `one`, the first asked first."""
    wanted = _all().where(
        questions.c.settled_at == one.settled_at,
        questions.c.settled_by == one.settled_by,
        questions.c.outcome == one.outcome,
    )
    return _read(connection, wanted.order_by(questions.c.id).limit(limit))


def held(connection: Connection, ids: Collection[int]) -> tuple[KeptQuestion, ...]:
    """Those that are still there, kept as they are until the transaction ends; the first asked first."""
    lock = select(questions.c.id).where(questions.c.id.in_(ids)).order_by(questions.c.id)
    connection.execute(lock.with_for_update()).all()
    return _read(connection, _all().where(questions.c.id.in_(ids)).order_by(questions.c.id))


def settle(
    connection: Connection, ids: Collection[int], outcome: str, by: int, now: datetime
) -> None:
    _set(connection, ids, state="settled", outcome=outcome, settled_by=by, settled_at=now)


def reopen(connection: Connection, ids: Collection[int]) -> None:
    _set(connection, ids, state="open", outcome="", settled_by=0, settled_at=None)


def told(connection: Connection, id: int, now: datetime) -> bool:  # noqa: A002 — the column's name
    """False when somebody told its person already: whoever gets True tells them, in this transaction."""
    free = update(questions).where(questions.c.id == id, questions.c.told_at.is_(None))
    return connection.execute(free.values(told_at=now)).rowcount == 1


def untold(connection: Connection, limit: int) -> tuple[KeptQuestion, ...]:
    """Settled by an answer, and whoever asked wants to know; those who blocked the bot are left out."""
    wanted = _all().where(
        questions.c.state == "settled",
        questions.c.reply_wanted.is_(True),
        questions.c.told_at.is_(None),
        or_(*(questions.c.outcome.like(each) for each in TELLING)),
        people.c.person.is_not(None),
        people.c.unreachable_since.is_(None),
    )
    return _read(connection, wanted.order_by(questions.c.id).limit(limit))


def _all() -> Select[Any]:
    reached = (people.c.channel.label("to_channel"), people.c.address.label("to_address"))
    joined = questions.outerjoin(people, people.c.person == questions.c.person)
    return select(questions, *reached).select_from(joined)


def _set(connection: Connection, ids: Collection[int], **values: Any) -> None:
    connection.execute(update(questions).where(questions.c.id.in_(ids)).values(**values))


def _read(connection: Connection, wanted: Select[Any]) -> tuple[KeptQuestion, ...]:
    return tuple(map(_kept, connection.execute(wanted)))


def _kept(row: Row[Any]) -> KeptQuestion:
    reached = row.reply_wanted and row.to_channel
    return KeptQuestion(
        row.id,
        row.text,
        row.language,
        row.reason,
        tuple((entry, score) for entry, score in row.candidates),
        row.reply_wanted,
        row.channel,
        row.at,
        row.state,
        row.outcome,
        row.settled_by,
        row.settled_at,
        row.told_at,
        Address(row.to_channel, row.to_address) if reached else None,
    )
