"""Numbers on both databases: counted once each, by each column, and no average of a few projects."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, insert

from bot.store import figures, projects, results
from bot.store.database import Store
from bot.store.dossier_tables import piece_marks
from bot.store.figures import Asked, Dossiers, Projects, Requests
from conversations.deeds import ResultKept

TODAY = date(2027, 5, 12)
NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
ONE = Asked(TODAY, "web", "fr", "answer", "what-is-the-label")


async def test_counted_by_each_column(store: Store) -> None:
    def ask(connection: Connection) -> None:
        for each in (
            ONE,
            ONE,
            replace(ONE, channel="telegram"),
            replace(ONE, decision="none", entry=""),
        ):
            figures.count(connection, each)
        figures.count(connection, replace(ONE, day=date(2027, 5, 1), language="en"))

    await store.run(ask)
    by_day = await store.read(lambda c: figures.asked_by(c, "day", date(2027, 5, 2)))
    assert by_day == {"2027-05-12": {"answer": 3, "none": 1}}
    by_channel = await store.read(lambda c: figures.asked_by(c, "channel", date(2027, 5, 1)))
    assert by_channel == {"telegram": {"answer": 1}, "web": {"answer": 3, "none": 1}}
    by_entry = await store.read(lambda c: figures.asked_by(c, "entry", TODAY))
    assert by_entry == {"": {"none": 1}, "what-is-the-label": {"answer": 3}}


async def test_no_average_of_fewer_than_five(store: Store) -> None:
    def add(connection: Connection, number: int) -> None:
        project = f"p{number:09}"
        projects.start(connection, project, "quick", f"web:{number}", NOON)
        for score in (0, 10 * number):
            results.keep(connection, ResultKept(project, score, 22, None, {"a": score}), NOON)
        mark = {"reason": "", "by": 1, "at": NOON, "project": project}
        for piece in ("one", "two")[: 1 + number % 2]:
            connection.execute(insert(piece_marks).values(piece=piece, state="ready", **mark))

    for number in range(1, 5):
        await store.run(lambda c, n=number: add(c, n))  # type: ignore[misc]  # a default, so that each keeps its own
    assert await store.read(figures.projects) is None
    assert await store.read(figures.dossiers) is None
    await store.run(lambda c: add(c, 5))
    assert await store.read(figures.projects) == Projects(5, 30)
    assert await store.read(figures.dossiers) == Dossiers(5, 16)


async def test_an_empty_store_has_figures(store: Store) -> None:
    assert await store.read(lambda c: figures.announced(c, NOON)) == {"begun": 0}
    assert await store.read(lambda c: figures.requests(c, NOON)) == Requests(0, 0, 0)
    assert await store.read(figures.unknown) == 0
