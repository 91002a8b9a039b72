"""Every revision of the texts of pieces, none ever changed. Not for whether one is a rival (steps)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, func, insert, select, update

from bot.store.dossier_tables import texts
from conversations.dossier import Text
from conversations.dossier_deeds import RivalSettled, TextWritten


def write(connection: Connection, written: TextWritten, by: int, at: datetime) -> int:
    """The new revision's number. The project is held: nobody else takes it meanwhile."""
    of_piece = and_(texts.c.project == written.project, texts.c.piece == written.piece)
    last: int | None = connection.scalar(select(func.max(texts.c.number)).where(of_piece))
    number = (last or 0) + 1
    connection.execute(
        insert(texts).values(
            project=written.project,
            piece=written.piece,
            number=number,
            words=written.words,
            based_on=written.based_on,
            by=by,
            at=at,
            rival=written.rival,
            settled=False,
        )
    )
    return number


def settle(connection: Connection, settled: RivalSettled) -> None:
    connection.execute(
        update(texts)
        .where(
            texts.c.project == settled.project,
            texts.c.piece == settled.piece,
            texts.c.number == settled.number,
            texts.c.rival,
        )
        .values(settled=True)
    )


def history(connection: Connection, project: str, piece: str) -> tuple[Text, ...]:
    """All revisions of a piece's text, the newest first, rivals among them, each without the words it is based on."""
    rows = connection.execute(
        select(
            texts.c.piece,
            texts.c.number,
            texts.c.words,
            texts.c.by,
            texts.c.at,
            texts.c.based_on,
        )
        .where(texts.c.project == project, texts.c.piece == piece)
        .order_by(texts.c.number.desc())
    )
    return tuple(Text(*row) for row in rows)
