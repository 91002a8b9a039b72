"""Measures events a second through the whole path, on both databases, beside a plain Application; prints one table.

    .venv/bin/python -m bench.intake [--events 3000] [--chats 50] [--seed 1]

Ours: Event, intake, search, step, one durable transaction with the answer in the outbox. The plain Application of
python-telegram-bot stores nothing and sends to a request object that does nothing (bench/intaking/plain.py).
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.intaking.ours import pace_of_ours
from bench.intaking.plain import pace_of_plain
from bench.intaking.walking import WARM_UP, Pace
from bench.killing.crowd import Question, gather
from bench.measuring.databases import DATABASES, database
from bench.measuring.door import ConstantIndex
from bench.measuring.tables import print_table
from bot.assistant import Finder
from knowledge.load import Knowledge, load
from knowledge.search.building import build

COLUMNS = (
    "path",
    "search",
    "events a second",
    "median ms",
    "95 % under ms",
    "to plain, same search",
)
PLAIN = "plain Application, stores nothing"


def paces(
    knowledge: Knowledge, indexes: Mapping[str, Finder | None], questions: Sequence[Question]
) -> Iterator[tuple[str, str, Pace]]:
    """(path, search, pace). The index None is a search that costs nothing."""
    entry = next(iter(knowledge.entries.values()))
    for search, index in indexes.items():
        yield PLAIN, search, asyncio.run(pace_of_plain(entry.answer.get("fr"), questions, index))
    for kind in DATABASES:
        for search, index in indexes.items():
            finder = index or ConstantIndex(entry.id)
            with TemporaryDirectory() as folder, database(kind, Path(folder)) as url:
                pace = asyncio.run(pace_of_ours(url, knowledge, finder, questions))
            yield f"ours, {kind}", search, pace


def rows(found: Sequence[tuple[str, str, Pace]]) -> Iterator[Sequence[str]]:
    plain = {search: pace.a_second for path, search, pace in found if path == PLAIN}
    for path, search, pace in found:
        times = (f"{pace.a_second:.0f}", f"{pace.median:.1f}", f"{pace.slow:.1f}")
        yield (path, search, *times, f"{pace.a_second / plain[search]:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, otherwise in {"events": 3000, "chats": 50, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=otherwise)
    options = parser.parse_args()
    knowledge = load()
    crowd = gather(knowledge, options.chats, WARM_UP + options.events, options.seed)
    indexes = {"constant": None, "letters only": build(knowledge)}
    found = list(paces(knowledge, indexes, crowd.questions))
    print_table(f"{options.events} questions, {options.chats} chats at once", COLUMNS, rows(found))


if __name__ == "__main__":
    main()
