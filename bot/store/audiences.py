"""Who will get an announcement, who will not and why; the ledger that freezes it. Not for sending (deliveries.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    case,
    cast,
    false,
    func,
    insert,
    literal,
    null,
    select,
)

from bot.store.aiming import aimed, unknown_ids
from bot.store.announcement_tables import deliveries
from bot.store.types import Words as Text
from conversations.announcing.filling import MissingField, fill
from conversations.announcing.shape import (
    Announcement,
    Audience,
    Reached,
    Recipient,
    TableRow,
    Words,
)
from knowledge.model import LANGUAGES, Language

OPTED_OUT = "opted-out"
UNREACHABLE = "unreachable"
NEVER_CAME = "never-came"
NO_LANGUAGE = "no-language"
NO_ROW = "no-row"
MISSING = "missing-field:"

BLANK = Words(fr="-", en="-")
"""Before anything is written, everybody's language is spoken and no field is missing."""


def reached(
    connection: Connection, audience: Audience, table: tuple[TableRow, ...], now: datetime
) -> Reached:
    """What an audience comes to, whatever will be said. With a table, who has no row of it is not reachable."""
    ledger = _ledger(connection, _unwritten(audience, table), now)
    number = func.count().label("number")
    columns = (ledger.c.reason, ledger.c.channel, ledger.c.language)
    by_reason, by_channel, by_language = Counter[str](), Counter[str](), Counter[str]()
    for row in connection.execute(select(*columns, number).group_by(*columns)):
        by_reason[row.reason] += row.number
        if not row.reason:
            by_channel[row.channel] += row.number
            by_language[row.language] += row.number
    never_came = _never_came(connection, audience)
    return Reached(
        aimed=by_reason.total() + never_came,
        reachable=by_reason[""],
        opted_out=by_reason[OPTED_OUT],
        unreachable=by_reason[UNREACHABLE],
        never_came=never_came,
        by_channel=dict(by_channel),
        by_language=dict(by_language),
    )


def foreseen(
    connection: Connection, announcement: Announcement, now: datetime
) -> Mapping[str, int]:
    """A dry run: how many for each reason of not getting it, "" for those who will."""
    ledger = _ledger(connection, announcement, now)
    rows = connection.execute(select(ledger.c.reason, func.count()).group_by(ledger.c.reason))
    found = {row[0]: row[1] for row in rows}
    never_came = _never_came(connection, announcement.audience)
    return {"": 0} | found | ({NEVER_CAME: never_came} if never_came else {})


def blocked(
    connection: Connection, announcement: Announcement, now: datetime
) -> Mapping[tuple[int | None, str], int]:
    """How many do not get it for want of a field: by the row of the table (None: there is none) and the field."""
    ledger = _ledger(connection, announcement, now)
    columns = (ledger.c.fields, ledger.c.reason)
    wanted = select(*columns, func.count()).where(ledger.c.reason.startswith(MISSING))
    rows = connection.execute(wanted.group_by(*columns))
    return {(row[0], row[1].removeprefix(MISSING)): row[2] for row in rows}


def candidates(
    connection: Connection,
    announcement: Announcement,
    now: datetime,
    after: int = 0,
    limit: int = 100,
) -> tuple[Recipient, ...]:
    """A page of the ledger as it would be frozen now, those after number `after`."""
    ledger = _ledger(connection, announcement, now)
    wanted = select(ledger).where(ledger.c.number > after).order_by(ledger.c.number).limit(limit)
    return tuple(
        Recipient(
            person=row.person,
            channel=row.channel,
            address=row.address,
            language=row.language,
            state="skipped" if row.reason else "pending",
            reason=row.reason,
            number=row.number,
        )
        for row in connection.execute(wanted)
    )


def freeze(connection: Connection, announcement: Announcement, now: datetime) -> int:
    """Everybody who fits now, once each; how many deliveries. Nobody who comes later is added."""
    ledger = _ledger(connection, announcement, now)
    _insert(connection, _rows(announcement, ledger))
    if announcement.audience.people:
        unknown = unknown_ids(connection, announcement.audience).cte("unknown")
        frozen = _count(connection, announcement.id)
        _insert(connection, _strangers(announcement, unknown, frozen))
    return _count(connection, announcement.id)


def _insert(connection: Connection, rows: Select[Any]) -> None:
    names = [column.name for column in rows.selected_columns]
    connection.execute(insert(deliveries).from_select(names, rows))


def _count(connection: Connection, announcement: int) -> int:
    """SQLite does not say how many rows such a statement inserted."""
    frozen = select(func.count()).select_from(deliveries)
    return connection.scalar(frozen.where(deliveries.c.announcement == announcement)) or 0


def _rows(announcement: Announcement, ledger: CTE) -> Select[Any]:
    return select(
        literal(announcement.id).label("announcement"),
        ledger.c.number,
        ledger.c.person,
        ledger.c.channel,
        ledger.c.address,
        ledger.c.language,
        ledger.c.fields,
        case((ledger.c.reason == "", "pending"), else_="skipped").label("state"),
        ledger.c.reason,
        *_nothing_yet(announcement),
    )


def _strangers(announcement: Announcement, unknown: CTE, after: int) -> Select[Any]:
    """Ids of a list that are nobody's are in the report too."""
    number = func.row_number().over(order_by=unknown.c.person) + after
    empty = {name: literal("").label(name) for name in ("channel", "address", "language")}
    return select(
        literal(announcement.id).label("announcement"),
        number.label("number"),
        unknown.c.person,
        empty["channel"],
        empty["address"],
        literal("fr").label("language"),
        cast(null(), Integer).label("fields"),
        literal("skipped").label("state"),
        literal(NEVER_CAME).label("reason"),
        *_nothing_yet(announcement),
    )


def _nothing_yet(announcement: Announcement) -> tuple[ColumnElement[Any], ...]:
    return (
        literal("").label("external_id"),
        literal("").label("owner"),
        literal(announcement.revision).label("revision"),
        false().label("withdrawn"),
    )


def _ledger(connection: Connection, announcement: Announcement, now: datetime) -> CTE:
    """Columns: number, person, channel, address, language, fields, reason."""
    places = _places(announcement)
    who = aimed(connection, announcement.audience, list(places), now)
    row = _row(who, places)
    language = _spoken(announcement, who)
    return select(
        func.row_number().over(order_by=who.c.person).label("number"),
        who.c.person,
        who.c.channel,
        who.c.address,
        language.label("language"),
        row.label("fields"),
        _reason(announcement, who, language, row).label("reason"),
    ).cte("ledger")


def _places(announcement: Announcement) -> dict[str, int]:
    """Where each place is in the table; of two rows for one place the first counts."""
    aimed_at = announcement.audience.territories
    rows = list(enumerate(announcement.table))
    return {
        row.territory: index
        for index, row in reversed(rows)
        if not aimed_at or row.territory in aimed_at
    }


def _row(who: CTE, places: Mapping[str, int]) -> ColumnElement[Any]:
    if not places:
        return cast(null(), Integer)
    return case(dict(places), value=who.c.followed, else_=cast(null(), Integer))


def _spoken(announcement: Announcement, who: CTE) -> ColumnElement[str]:
    """The language they get it in; where they get nothing, their own."""
    speaks = {language: _speaks(announcement, language) or language for language in LANGUAGES}
    return case(speaks, value=who.c.language, else_=literal(speaks["fr"]))


def _speaks(announcement: Announcement, language: Language) -> Language | None:
    return announcement.words.spoken_to(language, announcement.without_language)


def _reason(
    announcement: Announcement,
    who: CTE,
    language: ColumnElement[str],
    row: ColumnElement[Any],
) -> ColumnElement[str]:
    """The first that holds, "" for none."""
    whens: list[tuple[ColumnElement[bool], Any]] = [
        (who.c.is_stopped == 1, OPTED_OUT),
        (who.c.is_unreachable == 1, UNREACHABLE),
    ]
    mute = [one for one in LANGUAGES if _speaks(announcement, one) is None]
    if mute:
        whens.append((who.c.language.in_(mute), NO_LANGUAGE))
    if announcement.table:
        whens.append((row.is_(None), NO_ROW))
    for (index, spoken), name in missing(announcement).items():
        is_row = row.is_(None) if index is None else row == index
        whens.append((and_(is_row, language == spoken), MISSING + name))
    return case(*whens, else_=literal("", Text()))


def missing(announcement: Announcement) -> Mapping[tuple[int | None, Language], str]:
    """The first field that a row of the table (None: there is no table) lacks for the text of a language."""
    rows: list[tuple[int | None, Mapping[str, str]]] = [(None, {})]
    if announcement.table:
        rows = [(index, row.fields) for index, row in enumerate(announcement.table)]
    written = [one for one in LANGUAGES if announcement.words.get(one).strip()]
    filled = {
        (index, spoken): fill(announcement.words.get(spoken), fields)
        for index, fields in rows
        for spoken in written
    }
    return {key: text.name for key, text in filled.items() if isinstance(text, MissingField)}


def _never_came(connection: Connection, audience: Audience) -> int:
    if not audience.people:
        return 0
    unknown = unknown_ids(connection, audience).subquery()
    return connection.scalar(select(func.count()).select_from(unknown)) or 0


def _unwritten(audience: Audience, table: tuple[TableRow, ...]) -> Announcement:
    return Announcement(0, "draft", "", BLANK, audience=audience, table=table)
