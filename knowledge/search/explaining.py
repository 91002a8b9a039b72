"""Why a question was understood as it was, for whoever improves the knowledge. Not for understanding it (index.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.model import Language
from knowledge.search.decide import SIGNS, SUGGEST_FROM, Doubles, Judge
from knowledge.search.found import Decision, Found
from knowledge.search.ranking import Scores
from knowledge.search.reading import Reading
from knowledge.search.slots import Kind, Mention

MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the rankers and the judge say of one question.

    `scores` have one row; `signs` are in the order of decide.SIGNS; `exact` is the entry that has the very text, or "".
    """

    scores: Scores
    signs: Doubles
    probability: float
    exact: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A known name in the question, as it is written there, folded; `is_context` when it says where the asker is."""

    kind: Kind
    id: str
    written: str
    is_context: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry, its place in the ranking by `total`, and what each ranker gives it; those without encoder are 0."""

    id: str
    total: float
    ridge: float
    nearest: float
    centre: float
    bm25: float
    answer: float


@dataclass(frozen=True, slots=True)
class Explained:
    """How one question was understood, step by step.

    `meant` is what is compared with the phrasings, `terms` its telling words. `candidates` are best first. From
    `answer_from` the first one is answered, from `suggest_from` it is suggested; `is_held_back` when a programme or a
    place abroad kept it from being answered all the same. `exact` is the entry whose phrasing the question is, or "".
    """

    text: str
    meant: str
    language: Language
    is_other_language: bool
    terms: tuple[str, ...]
    corrections: tuple[tuple[str, str], ...]
    slots: tuple[Slot, ...]
    candidates: tuple[Candidate, ...]
    probability: float
    signs: Mapping[str, float]
    decision: Decision
    answer_from: float
    suggest_from: float
    exact: str

    @property
    def is_held_back(self) -> bool:
        return self.decision != "answer" and self.probability >= self.answer_from


def explained(
    entries: Sequence[str],
    judge: Judge,
    reading: Reading,
    weighed: Weighed | None,
    found: Found,
    contexts: Sequence[bool],
) -> Explained:
    """Put together what each step saw; `weighed` is None where nothing was left of the text.

    `contexts` tells, for each mention of the reading, whether it is mere context.
    """
    return Explained(
        text=reading.text,
        meant=reading.meant,
        language=found.language,
        is_other_language=found.is_other_language,
        terms=reading.stems,
        corrections=reading.corrections,
        slots=tuple(map(_slot, reading.mentions, contexts)),
        candidates=_candidates(entries, weighed.scores) if weighed else (),
        probability=weighed.probability if weighed else 0.0,
        signs=dict(zip(SIGNS, map(float, weighed.signs), strict=True)) if weighed else {},
        decision=found.decision,
        answer_from=judge.answer_from,
        suggest_from=SUGGEST_FROM,
        exact=weighed.exact if weighed else "",
    )


def _slot(mention: Mention, is_context: bool) -> Slot:
    return Slot(mention.name.kind, mention.name.id, mention.name.written, is_context)


def _candidates(entries: Sequence[str], scores: Scores) -> tuple[Candidate, ...]:
    order = np.argsort(-scores.total[0], kind="stable")[:MOST_CANDIDATES]
    parts = (scores.total, scores.ridge, scores.nearest, scores.centre, scores.bm25, scores.answer)
    return tuple(
        Candidate(entries[column], *(float(part[0, column]) for part in parts)) for column in order
    )
