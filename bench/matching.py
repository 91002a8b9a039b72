"""Measures how well, how robustly and how fast questions are matched, beside simple peers; prints one table each.

    .venv/bin/python -m bench.matching [--questions FILE] [--cache DIR] [--public DIR] [--first]
        [--without-noise] [--without-public]

Vectors and indexes are kept in --cache, so that a second run takes a minute or two; --first also measures without them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import gettempdir

from bench.measuring.peers import peers_of
from bench.measuring.public_sets import FAR, NEAR, NLP_JS, PHRASINGS, PublicSet, public_sets
from bench.measuring.resources import measured
from bench.measuring.tables import percent, print_table
from bench.noise import KINDS, TYPING, spoiled
from bot.encoder import choose
from bot.preparing import Workshop
from bot.vectors import VectorFile
from knowledge.evaluation import Question, evaluate, scores
from knowledge.evaluation_report import COLUMNS, score_rows
from knowledge.load import Knowledge, load
from knowledge.search.building import build, encode, quick
from knowledge.search.found import Found
from knowledge.search.index import Index
from knowledge.search.normalise import clean
from knowledge.search.semantic import Encoder, Floats, VectorCache, vectors_of

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "tests" / "evaluation" / "questions.jsonl"
PUBLIC = ROOT.parent / "shared" / "eval" / "public"
SEEDS = (1, 2)
"""Typing errors fall differently with each; kinds without chance are measured once."""

PUBLIC_COLUMNS = (
    *("set", "k", "engine", "recall@1", "answered right", "answered wrong"),
    *("out of scope answered", "near", "far"),
)

Find = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Remembering:
    """The encoder, with every vector kept. Speed is measured without it."""

    encoder: Encoder
    cache: VectorCache

    @property
    def name(self) -> str:
        return self.encoder.name

    def encode(self, texts: Sequence[str]) -> Floats:
        return vectors_of(texts, self.encoder, self.cache)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every table is measured with; `encoder` is None where none can run."""

    knowledge: Knowledge
    questions: Sequence[Question]
    folder: Path
    encoder: Encoder | None

    @property
    def remembering(self) -> Remembering | None:
        kept = VectorFile(self.folder / "vectors.db")
        return Remembering(self.encoder, kept) if self.encoder else None

    def indexes(self) -> dict[str, Index]:
        """Our own, by name: kept ones where the cache has them."""
        made = {}
        if self.remembering:
            made["with the encoder"] = Workshop(self.folder, self.remembering).index(self.knowledge)
        made["without it"] = Workshop(self.folder, None).index(self.knowledge)
        return made


def quality(bench: Bench, indexes: Mapping[str, Index]) -> None:
    finds: dict[str, Find] = {name: index.find for name, index in indexes.items()}
    finds["quick"] = quick(bench.knowledge).find
    finds |= {name: peer.find for name, peer in peers_of(bench.knowledge).items()}
    rows = (
        (name, *score_rows(evaluate(find, bench.questions))[0][1:]) for name, find in finds.items()
    )
    print_table(
        f"Our questions ({len(bench.questions)}), percent (95 % interval)",
        ("engine", *COLUMNS[1:]),
        rows,
    )


def noise(bench: Bench, indexes: Mapping[str, Index]) -> None:
    finds: dict[str, Find] = {}
    for name, index in indexes.items():
        finds[name] = index.find
        finds[f"{name}, no speller"] = without_speller(index).find
    ours = [question for question in bench.questions if question.expect is not None]
    unspoiled = {
        name: evaluate(find, ours).overall.recall_at_1.value for name, find in finds.items()
    }
    rows = [
        ("clean", *map(percent, unspoiled.values())),
        *((kind, *_lost(kind, ours, finds, unspoiled)) for kind in KINDS),
    ]
    print_table("With noise, recall@1 in percent (points lost)", ("noise", *finds), rows)


def _lost(
    kind: str, ours: Sequence[Question], finds: Mapping[str, Find], unspoiled: Mapping[str, float]
) -> Iterator[str]:
    seeds = SEEDS if kind in TYPING else SEEDS[:1]
    asked = [replace(one, text=spoiled(one.text, kind, seed)) for seed in seeds for one in ours]
    for name, find in finds.items():
        recall = evaluate(find, asked).overall.recall_at_1.value
        yield f"{percent(recall)} ({100 * (recall - unspoiled[name]):+.1f})"


def without_speller(index: Index) -> Index:
    return replace(index, reader=replace(index.reader, speller=None))


def speed(bench: Bench, *, is_first: bool) -> None:
    """Each in a process of its own, with the indexes that the cache keeps."""
    texts = bench.folder / "questions.txt"
    texts.write_text("\n".join(clean(one.text) for one in bench.questions), "utf-8")
    settings = ["auto", "none"] if bench.encoder else ["none"]
    works = [("kept", setting) for setting in settings] + [("quick", "none"), ("first", "none")]
    if is_first and bench.encoder:
        works.append(("first", "auto"))
    rows = [row for work, setting in works for row in measured(work, bench.folder, setting, texts)]
    print_table("Speed on one core, and memory", ("what", "by the clock", "processor"), rows)


def public(bench: Bench, folder: Path) -> None:
    rows = [
        row for each in public_sets(folder) for k in PHRASINGS for row in _public(bench, each, k)
    ]
    print_table("Public sets, percent", PUBLIC_COLUMNS, rows)


def _public(bench: Bench, sample: PublicSet, k: int) -> Iterator[tuple[str, ...]]:
    knowledge = sample.knowledge(k)
    finds: dict[str, Find] = {"without the encoder": build(knowledge).find}
    if encoder := bench.remembering:
        vectors = encode(knowledge, encoder)
        finds = {"with the encoder": build(knowledge, encoder, vectors).find, **finds}
    finds |= {name: peer.find for name, peer in peers_of(knowledge).items()}
    for name, find in finds.items():
        yield (sample.name, str(k), name, *_public_scores(find, sample))
    quoted = NLP_JS.get((sample.name, k))
    if quoted:
        yield (sample.name, str(k), "nlp.js (quoted)", quoted[0], "–", *quoted[1:])


def _public_scores(find: Find, sample: PublicSet) -> tuple[str, ...]:
    judged = evaluate(find, sample.questions).judged
    kinds = [[one for one in judged if one.question.kind == kind] for kind in (NEAR, FAR)]
    every = scores(judged)
    rates = (every.recall_at_1, every.answered_right, every.answered_wrong)
    off = [scores(some).off_topic_answered for some in (judged, *kinds)]
    return tuple(percent(rate.value) for rate in (*rates, *off))


def questions_of(path: Path) -> list[Question]:
    return [Question.read(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    parser.add_argument("--cache", type=Path, default=Path(gettempdir()) / "bench-matching")
    parser.add_argument("--public", type=Path, default=PUBLIC)
    for flag in ("--first", "--without-noise", "--without-public"):
        parser.add_argument(flag, action="store_true")
    options = parser.parse_args()
    bench = Bench(load(), questions_of(options.questions), options.cache, choose("auto"))
    indexes = bench.indexes()
    quality(bench, indexes)
    if not options.without_noise:
        noise(bench, indexes)
    speed(bench, is_first=options.first)
    if not options.without_public and options.public.is_dir():
        public(bench, options.public)


if __name__ == "__main__":
    main()
