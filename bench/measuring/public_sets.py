"""Public sets of questions with their intents, sampled into small knowledge bases. Not for our own subject."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.evaluation import Question
from knowledge.load import Knowledge
from knowledge.model import Bilingual, Entry, Language, Phrasings

INTENTS = 60
LEFT_OUT = 12
"""Intents that are sampled and then hidden: their questions are near, and none of our business."""
PHRASINGS = (5, 10)
MOST_QUESTIONS = 600

NEAR = "near"
FAR = "far"

NLP_JS: Mapping[tuple[str, int], tuple[str, ...]] = {
    ("cdtn_fr", 5): ("84.7", "7.9", "31", "56", "12"),
    ("cdtn_fr", 10): ("87.8", "8.5", "44", "73", "23"),
    ("clinc150_en", 5): ("78.0", "10.5", "40", "52", "27"),
    ("clinc150_en", 10): ("87.0", "8.0", "54", "64", "–"),
}
"""Measured elsewhere, on other samples of the same sets (their README): recall@1, wrong, out of scope, near, far."""


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A sample: phrasings of the intents kept, and questions; `kind` of a question is "", NEAR or FAR."""

    name: str
    language: Language
    phrasings: Mapping[str, Sequence[str]]
    questions: tuple[Question, ...]

    def knowledge(self, count: int) -> Knowledge:
        """A knowledge base with `count` phrasings an intent and its bare name as the answer."""
        return Knowledge({name: self._entry(name, count) for name in self.phrasings})

    def _entry(self, name: str, count: int) -> Entry:
        texts = tuple(self.phrasings[name][:count])
        return Entry(
            id=name,
            question=Bilingual(),
            phrasings=Phrasings(fr=texts) if self.language == "fr" else Phrasings(en=texts),
            answer=Bilingual(fr=name) if self.language == "fr" else Bilingual(en=name),
        )


def public_sets(folder: Path, seed: int = 1) -> Iterator[PublicSet]:
    """Every set found in `folder`: none where it does not exist."""
    for path in sorted(folder.glob("*/train.jsonl")):
        yield _sampled(path.parent, random.Random(seed))  # noqa: S311 — repeatable on purpose


def _sampled(folder: Path, chance: random.Random) -> PublicSet:
    train, test = (_rows(folder / f"{half}.jsonl") for half in ("train", "test"))
    names = sorted(name for name, texts in train.items() if len(texts) >= max(PHRASINGS))
    sampled = chance.sample(names, INTENTS)
    hidden, kept = sampled[:LEFT_OUT], sampled[LEFT_OUT:]
    language: Language = "en" if folder.name.endswith("_en") else "fr"
    asked = [
        *_asked(test, kept, "", chance, 3 * MOST_QUESTIONS // 5),
        *_asked(test, hidden, NEAR, chance, MOST_QUESTIONS // 5),
        *_asked(test, [""], FAR, chance, MOST_QUESTIONS // 5),
    ]
    return PublicSet(
        name=folder.name,
        language=language,
        phrasings={slug(name): chance.sample(train[name], max(PHRASINGS)) for name in sorted(kept)},
        questions=tuple(asked),
    )


def _asked(
    test: Mapping[str, Sequence[str]],
    names: Sequence[str],
    kind: str,
    chance: random.Random,
    most: int,
) -> list[Question]:
    pairs = [(name, text) for name in sorted(names) for text in test.get(name, ())]
    return [
        Question(f"{kind}{at}", text, "", None if kind else slug(name), kind=kind)
        for at, (name, text) in enumerate(chance.sample(pairs, min(most, len(pairs))))
    ]


def _rows(path: Path) -> dict[str, list[str]]:
    """Texts by intent; "" for those that are out of scope."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["intent"] or ""].append(row["text"])
    return found


def slug(intent: str) -> str:
    """An intent's name as the id of an entry."""
    return intent.lower().replace("_", "-").replace("?", "")[:48].strip("-")
