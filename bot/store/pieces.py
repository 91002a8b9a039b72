"""How far pieces are, the team's dates for them, and what reviewers are shown. Not for texts, nor for owners."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, delete, update

from bot.store.dossier_tables import piece_marks
from bot.store.tables import projects
from bot.store.types import upsert
from conversations.dossier_deeds import PieceDue, PieceMarked, ShownChosen

KEY = ("project", "piece")


def mark(connection: Connection, marked: PieceMarked, by: int, at: datetime) -> None:
    """The piece's date stays."""
    reason = marked.reason if marked.state == "not-applicable" else ""
    said = {"state": marked.state, "reason": reason, "by": by, "at": at}
    row = {"project": marked.project, "piece": marked.piece, "due": None, **said}
    upsert(connection, piece_marks, row, key=KEY, change=said)


def set_due(connection: Connection, due: PieceDue, by: int, at: datetime) -> None:
    """What was said of the piece stays, with who said it."""
    if due.day is None:
        _clear_due(connection, due)
        return
    day = {"due": due.day.isoformat()}
    row = {"project": due.project, "piece": due.piece, "state": "", "reason": ""}
    upsert(connection, piece_marks, {**row, **day, "by": by, "at": at}, key=KEY, change=day)


def show(connection: Connection, shown: ShownChosen) -> None:
    connection.execute(
        update(projects)
        .where(projects.c.id == shown.project)
        .values(
            shown_texts=shown.texts,
            shown_evidence=shown.evidence,
            shown_answers=shown.answers,
        )
    )


def _clear_due(connection: Connection, due: PieceDue) -> None:
    of_piece = and_(piece_marks.c.project == due.project, piece_marks.c.piece == due.piece)
    connection.execute(update(piece_marks).where(of_piece).values(due=None))
    connection.execute(delete(piece_marks).where(of_piece, piece_marks.c.state == ""))
