"""Edits tried before they are published: what they would change, off the event loop. Not for publishing them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import structlog

from bot.librarian import Edition
from bot.preparing import Workshop
from knowledge.errors import Fault
from knowledge.evaluation import Judged, Question, judge
from knowledge.lint import lint
from knowledge.load import Knowledge, reference_windows
from knowledge.search.building import quick
from knowledge.search.index import Index
from knowledge.search.semantic import Encoder, Floats, bounded, vectors_of
from knowledge.trial import Trial, differences, new_faults, rewritten


@dataclass(frozen=True, slots=True)
class _Before:
    """What was found for these questions by this index: asked once for all edits of one edition."""

    index: Index
    questions: tuple[Question, ...]
    judged: tuple[Judged, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Remembering:
    """An encoder that was asked beforehand."""

    encoder: Encoder
    known: Mapping[str, Floats]

    @property
    def name(self) -> str:
        return self.encoder.name

    def encode(self, texts: Sequence[str]) -> Floats:
        if all(text in self.known for text in texts):
            return np.stack([self.known[text] for text in texts])
        return self.encoder.encode(texts)


class EditTrials:
    """`directory` is the knowledge directory; `questions` the file that `evaluate` reads, which may be missing.

    One trial at a time: a second one waits.
    """

    def __init__(self, *, workshop: Workshop, directory: Path, questions: Path) -> None:
        self._workshop = workshop
        self._directory = directory
        self._questions = questions
        self._before: _Before | None = None
        self._rough: tuple[str, Index] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def tried(
        self,
        edition: Edition,
        after: Knowledge,
        cases: Sequence[Question] = (),
        full: Edition | None = None,
    ) -> Trial:
        """What `after` would change in `edition`, by the questions of the file and by `cases`.

        `full` is the last edition whose index was fitted, where `edition` has been updated since. Seconds.
        """
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._tried, edition, after, cases, full or edition)

    def _tried(
        self, edition: Edition, after: Knowledge, cases: Sequence[Question], full: Edition
    ) -> Trial:
        questions = (*_read(self._questions), *cases)
        fitted = self._fitted(edition, after, full)
        now, then = fitted or (self._quick(edition.knowledge), quick(after))
        before = self._known_before(edition.knowledge, now, questions)
        return Trial(
            faults=new_faults(before.faults, self._faults(after)),
            differences=differences(before.judged, self._judged(then, questions)),
            rewritten=rewritten(edition.knowledge, after),
            is_rough=fitted is None,
        )

    def _fitted(
        self, edition: Edition, after: Knowledge, full: Edition
    ) -> tuple[Index, Index] | None:
        """The index of now and the one of after, both with the regression; None when that would take too long."""
        if not isinstance(edition.index, Index) or not isinstance(full.index, Index):
            return None
        then = self._workshop.updated(full.knowledge, full.index, after)
        return (edition.index, then) if then else None

    def _quick(self, knowledge: Knowledge) -> Index:
        if self._rough is None or self._rough[0] != knowledge.version:
            self._rough = (knowledge.version, quick(knowledge))
        return self._rough[1]

    def _known_before(
        self, knowledge: Knowledge, index: Index, questions: tuple[Question, ...]
    ) -> _Before:
        known = self._before
        if known is None or known.index is not index or known.questions != questions:
            faults = self._faults(knowledge)
            known = _Before(index, questions, self._judged(index, questions), faults)
            self._before = known
        return known

    def _faults(self, knowledge: Knowledge) -> tuple[Fault, ...]:
        return lint(knowledge, reference_windows(self._directory))

    def _judged(self, index: Index, questions: Sequence[Question]) -> tuple[Judged, ...]:
        asked = self._asked_beforehand(index, questions)
        return tuple(judge(question, asked.find(question.text)) for question in questions)

    def _asked_beforehand(self, index: Index, questions: Sequence[Question]) -> Index:
        """The same index, with the vectors of all questions made at once, or taken from those that are kept."""
        if index.encoder is None:
            return index
        texts = [bounded(index.reader.read(question.text).general) for question in questions]
        vectors = vectors_of(texts, index.encoder, self._workshop.vectors)
        known = dict(zip(texts, vectors, strict=True))
        return replace(index, encoder=_Remembering(index.encoder, known))


def _read(path: Path) -> tuple[Question, ...]:
    """None where there is no such file; of a broken one too, which is logged: `evaluate` tells each fault."""
    if not path.is_file():
        return ()
    try:
        lines = path.read_text("utf-8").splitlines()
        return tuple(Question.read(json.loads(line)) for line in lines if line.strip())
    except (OSError, ValueError, KeyError, TypeError) as error:
        structlog.get_logger("bot.trying_edits").warning(
            "questions-not-read", file=str(path), error=type(error).__name__
        )
        return ()
