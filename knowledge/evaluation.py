"""How well questions are answered: rates, confusions, reliability. Not for showing them (evaluation_report.py)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.model import SMALL_TALK
from knowledge.search.found import Decision, Found

ANY_SMALL_TALK = "smalltalk"
OFF_TOPIC = "off-topic"
SHOWN = 3
"""Suggestions that people see at once."""
BINS = 10
Z = 1.959964
"""Standard errors on each side of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as somebody asked it; `expect` is None when no entry answers it."""

    id: str
    text: str
    language: str
    expect: str | None
    also_ok: tuple[str, ...] = ()
    kind: str = ""

    @classmethod
    def read(cls, row: Mapping[str, Any]) -> Question:
        """A question from a line of `questions.jsonl`; raises KeyError without `id`, `text` or `expect`."""
        return cls(
            id=str(row["id"]),
            text=str(row["text"]),
            language=str(row.get("lang", "")),
            expect=row["expect"],
            also_ok=tuple(row.get("also_ok") or ()),
            kind=str(row.get("style", "")),
        )

    def is_answered_by(self, entry: str) -> bool:
        """Whether `entry` is a right answer, `also_ok` for an off-topic question too."""
        right = (self.expect, *self.also_ok)
        return entry in right or (entry.startswith(SMALL_TALK) and ANY_SMALL_TALK in right)


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, what was decided about it, and the rank of the first right entry (0: none)."""

    question: Question
    decision: Decision
    first: str
    probability: float
    rank: int

    @property
    def is_in_scope(self) -> bool:
        return self.question.expect is not None

    @property
    def is_answered(self) -> bool:
        return self.decision == "answer" and bool(self.first)

    @property
    def is_right(self) -> bool:
        """Whether the first entry answers the question."""
        return self.rank == 1

    @property
    def helps(self) -> bool:
        suggested = self.decision == "suggest" and 1 <= self.rank <= SHOWN
        return suggested or (self.is_answered and self.is_right)


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of questions, with its 95 % Wilson interval; all 0 without questions."""

    count: int
    of: int

    @property
    def value(self) -> float:
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return 0.0, 0.0
        spread = Z * Z / self.of
        centre = (self.value + spread / 2) / (1 + spread)
        around = self.value * (1 - self.value) / self.of + spread / (4 * self.of)
        half = Z * math.sqrt(around) / (1 + spread)
        return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True, slots=True)
class Scores:
    """The rates of a set of questions.

    `off_topic_answered` is over the questions that no entry answers, the others over the rest.
    """

    recall_at_1: Rate
    recall_at_3: Rate
    answered_right: Rate
    helped: Rate
    answered_wrong: Rate
    off_topic_answered: Rate


@dataclass(frozen=True, slots=True)
class Confusion:
    """An entry that came first in place of the expected one ("off-topic": there is none).

    `answered` counts how often it was given as the answer.
    """

    expected: str
    got: str
    count: int
    answered: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions whose first entry had a probability in [low, high[: how sure we were, how often we were right."""

    low: float
    high: float
    count: int
    mean_probability: float
    share_right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """Whether probabilities mean what they say, over every question with a match; off-topic ones are never right."""

    bins: tuple[Bin, ...]
    expected_error: float
    brier: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    judged: tuple[Judged, ...]
    overall: Scores
    by_language: Mapping[str, Scores]
    by_kind: Mapping[str, Scores]
    confusions: tuple[Confusion, ...]
    reliability: Reliability


def evaluate(
    find: Callable[[str], Found], questions: Iterable[Mapping[str, Any] | Question]
) -> Evaluation:
    """Ask every question and judge what is found. Raises KeyError on a row without `id`, `text` or `expect`."""
    asked = [one if isinstance(one, Question) else Question.read(one) for one in questions]
    judged = tuple(judge(question, find(question.text)) for question in asked)
    return Evaluation(
        judged=judged,
        overall=scores(judged),
        by_language=_grouped(judged, lambda one: one.question.language),
        by_kind=_grouped(judged, lambda one: one.question.kind),
        confusions=_confusions(judged),
        reliability=_reliability([one for one in judged if one.first]),
    )


def judge(question: Question, found: Found) -> Judged:
    """What was found, against what was expected."""
    ranks = [
        rank for rank, match in enumerate(found.matches, 1) if question.is_answered_by(match.id)
    ]
    first = found.matches[0] if found.matches else None
    return Judged(
        question=question,
        decision=found.decision,
        first=first.id if first else "",
        probability=first.score if first else 0.0,
        rank=min(ranks, default=0),
    )


def scores(judged: Sequence[Judged]) -> Scores:
    """The rates of these questions."""
    ours = [one for one in judged if one.is_in_scope]
    others = [one for one in judged if not one.is_in_scope]
    return Scores(
        recall_at_1=_rate(ours, lambda one: one.is_right),
        recall_at_3=_rate(ours, lambda one: 1 <= one.rank <= SHOWN),
        answered_right=_rate(ours, lambda one: one.is_answered and one.is_right),
        helped=_rate(ours, lambda one: one.helps),
        answered_wrong=_rate(ours, lambda one: one.is_answered and not one.is_right),
        off_topic_answered=_rate(others, lambda one: one.is_answered and not one.is_right),
    )


def _rate(judged: Sequence[Judged], holds: Callable[[Judged], bool]) -> Rate:
    return Rate(count=sum(map(holds, judged)), of=len(judged))


def _grouped(judged: Sequence[Judged], name: Callable[[Judged], str]) -> dict[str, Scores]:
    names = sorted({name(one) for one in judged} - {""})
    return {group: scores([one for one in judged if name(one) == group]) for group in names}


def _confusions(judged: Sequence[Judged]) -> tuple[Confusion, ...]:
    """Most frequent first. Off-topic questions count only when they were answered."""
    wrong = [
        one
        for one in judged
        if one.first and not one.is_right and (one.is_in_scope or one.is_answered)
    ]
    pairs = Counter((one.question.expect or OFF_TOPIC, one.first) for one in wrong)
    confusions = []
    for (expected, got), count in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        here = [
            one
            for one in wrong
            if ((one.question.expect or OFF_TOPIC), one.first) == (expected, got)
        ]
        answered = sum(one.is_answered for one in here)
        ids = tuple(one.question.id for one in here)
        confusions.append(Confusion(expected, got, count, answered, ids))
    return tuple(confusions)


def _reliability(judged: Sequence[Judged]) -> Reliability:
    bins = tuple(_bin(judged, position) for position in range(BINS))
    total = len(judged) or 1
    gaps = (one.count * abs(one.mean_probability - one.share_right) for one in bins)
    squares = ((one.probability - one.is_right) ** 2 for one in judged)
    return Reliability(bins=bins, expected_error=sum(gaps) / total, brier=sum(squares) / total)


def _bin(judged: Sequence[Judged], position: int) -> Bin:
    here = [one for one in judged if min(int(one.probability * BINS), BINS - 1) == position]
    count = len(here)
    return Bin(
        low=position / BINS,
        high=(position + 1) / BINS,
        count=count,
        mean_probability=sum(one.probability for one in here) / count if count else 0.0,
        share_right=sum(one.is_right for one in here) / count if count else 0.0,
    )
