"""From a corpus to a ranker, and to how far it can be trusted (cross-validation).  Not for
answering questions (index.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.search.corpus import Row
from knowledge.search.decide import Doubles, Judge, OffTopicBank, fit_judge, signs
from knowledge.search.lexical import Bm25, Floats
from knowledge.search.ranking import OFF_TOPIC, Features, Ints, Ranker, Weights, fit

FOLDS = 5
MOST_WRONG = 0.045
"""The share of in-scope questions that may be answered wrong in cross-validation.

Held-out phrasings are chosen to differ, so they are harder than people's questions: measured, about twice as many are
answered wrong here as there (docs/decisions/0003-search-recipe.md).
"""
MOST_OFF_TOPIC = 0.065
"""The share of the off-topic bank that may be answered in cross-validation."""
MOST_HIDDEN = 0.15
"""The same for questions of topics hidden from the ranker: they stand in where there is no off-topic bank.

They are as near as questions can be that nothing answers, hence the larger share.
"""

Words = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Training:
    """Everything a ranker is fitted from, rows of the corpus and `count` topics.

    `terms` are the stems of each row, `answer_terms` those of each topic's answers, `answers` their vectors.
    """

    rows: Sequence[Row]
    features: Features
    kernel: Floats
    terms: Words
    answer_terms: Words
    answers: Floats
    weights: Weights

    @property
    def topics(self) -> Ints:
        return np.array([row.topic for row in self.rows], dtype=np.int64)

    def ranker(self, chosen: Ints, kept: Ints) -> Ranker:
        """A ranker fitted on some rows; topics are renumbered by their position in `kept`."""
        position = np.full(len(self.answer_terms) + 1, OFF_TOPIC, dtype=np.int64)
        position[kept] = np.arange(len(kept))
        topics = position[self.topics[chosen]]
        documents: list[list[str]] = [list(self.answer_terms[topic]) for topic in kept]
        for row, topic in zip(chosen, topics, strict=True):
            if topic != OFF_TOPIC:
                documents[topic].extend(self.terms[row])
        return fit(
            self.features.take(chosen),
            self.kernel[np.ix_(chosen, chosen)] if self.kernel.size else self.kernel,
            topics,
            len(kept),
            self.weights,
            Bm25.fit(documents),
            self.answers[kept],
        )

    def bank(self, chosen: Ints) -> OffTopicBank:
        off = chosen[self.topics[chosen] == OFF_TOPIC]
        return OffTopicBank(self.features.meaning[off])


@dataclass(frozen=True, slots=True)
class Trial:
    """Held-out questions judged by rankers that had not seen them.

    `signs` (n, signs); `right` whether the first match was right; `in_scope` whether an entry answers it; `off_topic`
    whether it comes from the off-topic bank (the others are questions of topics hidden from the ranker).
    """

    signs: Doubles
    right: NDArray[np.bool_]
    in_scope: NDArray[np.bool_]
    off_topic: NDArray[np.bool_]


def cross_validate(training: Training, seed: int = 7) -> Trial:
    """Five folds; each hides a fifth of the topics, of the other topics' phrasings, and of the off-topic groups."""
    random = np.random.default_rng(seed)
    count = len(training.answer_terms)
    topics = training.topics
    hidden_in = random.permutation(count) % FOLDS
    row_fold = random.integers(0, FOLDS, len(topics))
    groups = {row.group for row in training.rows if row.topic == OFF_TOPIC}
    group_fold = dict(zip(sorted(groups), random.permutation(len(groups)) % FOLDS, strict=True))
    trials = []
    for fold in range(FOLDS):
        off = np.array(
            [row.topic == OFF_TOPIC and group_fold[row.group] == fold for row in training.rows]
        )
        is_hidden = (topics != OFF_TOPIC) & (hidden_in[topics] == fold)
        held_out = (topics != OFF_TOPIC) & ~is_hidden & (row_fold == fold)
        sample = is_hidden & (random.random(len(topics)) < 1 / FOLDS)
        trials.append(
            _trial(
                training,
                seen=np.flatnonzero(~off & ~is_hidden & ~held_out),
                asked=np.flatnonzero(off | held_out | sample),
                kept=np.flatnonzero(hidden_in != fold),
            )
        )
    return Trial(
        np.concatenate([trial.signs for trial in trials]),
        np.concatenate([trial.right for trial in trials]),
        np.concatenate([trial.in_scope for trial in trials]),
        np.concatenate([trial.off_topic for trial in trials]),
    )


def _trial(training: Training, *, seen: Ints, asked: Ints, kept: Ints) -> Trial:
    ranker = training.ranker(seen, kept)
    questions = training.features.take(asked)
    terms = [training.terms[row] for row in asked]
    scores = ranker.score(questions, terms)
    topics = training.topics[asked]
    return Trial(
        signs=signs(scores, questions, ranker, training.bank(seen), terms),
        right=kept[scores.total.argmax(axis=1)] == topics,
        in_scope=np.isin(topics, kept),
        off_topic=topics == OFF_TOPIC,
    )


def judge_of(trial: Trial, most_off_topic: float = MOST_OFF_TOPIC) -> Judge:
    """A judge fitted on held-out questions, that answers from the lowest probability that is safe enough."""
    has_bank = bool(trial.off_topic.any())
    outside = trial.off_topic if has_bank else ~trial.in_scope
    judge = fit_judge(trial.signs, trial.in_scope, trial.right, trial.in_scope | outside)
    probability = judge.probability(trial.signs)
    most = most_off_topic if has_bank else MOST_HIDDEN
    return replace(judge, answer_from=_answer_from(probability, trial, outside, most))


def _answer_from(
    probability: Doubles, trial: Trial, outside: NDArray[np.bool_], most_outside: float
) -> float:
    """The lowest probability above which few enough are answered wrong, in scope and outside it."""
    order = np.argsort(-probability)
    wrong = np.cumsum((~trial.right & trial.in_scope)[order]) / max(1, trial.in_scope.sum())
    off = np.cumsum(outside[order]) / max(1, outside.sum())
    safe = (wrong <= MOST_WRONG) & (off <= most_outside)
    last = int(np.flatnonzero(safe)[-1]) if safe.any() else 0
    return float(probability[order[last]])
