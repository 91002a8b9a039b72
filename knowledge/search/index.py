"""One `find` in front of everything: reads a question, ranks the entries, decides.  Not for
training (training.py) or keeping (packing.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language, Neighbour
from knowledge.search.decide import SUGGEST_FROM, Judge, OffTopicBank, signs
from knowledge.search.explaining import Explained, Weighed, explained
from knowledge.search.found import Decision, Found, Match
from knowledge.search.lexical import Floats
from knowledge.search.normalise import STOP_WORDS, clean, fold, is_other_language
from knowledge.search.ranking import Features, Ranker, Scores
from knowledge.search.reading import Measure, Reader, Reading
from knowledge.search.semantic import Encoder, bounded
from knowledge.search.slots import Mention, is_context, owners

MOST_MATCHES = 5
MOST_RANKED = 30
OWNER_BONUS = 3.0
"""Added to the entries that tell the story of the place asked about, in deviations of the score."""
ASPECT_BONUS = 1.0
"""Added to the entries that turn into an answer about the place asked about."""

_FOLLOWS = re.compile(
    r"^(et|mais|ok et|du coup|pareil|idem|and|but|what about|how about|same)\b"
    r"|^(combien|pourquoi|comment|quand|ou|qui|depuis quand|how much|how many|why|when|where|who)$"
)
_LONGEST_FOLLOW_UP = 7
_SHORTEST_QUESTION = 2


@dataclass(frozen=True, slots=True)
class Index:
    """A fitted search over one knowledge base. Immutable: a new one is built and swapped in when the content changes.

    `find` is pure computation, at most 300 characters are read; without an encoder it takes about a millisecond.
    """

    entries: tuple[str, ...]
    reader: Reader
    measure: Measure
    ranker: Ranker
    judge: Judge
    bank: OffTopicBank
    owners: Mapping[str, frozenset[str]]
    neighbours: Mapping[str, Neighbour]
    aspects: frozenset[str] = frozenset()
    exact: Mapping[str, str] = field(default_factory=dict)
    encoder: Encoder | None = None

    def find(self, text: str, language: Language | None = None) -> Found:
        """How one question is understood. `language` is taken when the words do not tell."""
        return self._found(self.reader.read(text, otherwise=language or "fr"))

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]:
        """One result, or two when the message asks two questions that each have an answer of their own."""
        whole = self.find(text, language)
        parts = [part.strip() for part in re.split(r"(?<=\?)\s+", whole.text) if part.strip()]
        if len(parts) != 2 or any(len(fold(part).split()) < _SHORTEST_QUESTION for part in parts):
            return (whole,)
        first, second = (self.find(part, whole.language) for part in parts)
        if (
            first.decision == second.decision == "answer"
            and first.matches[0].id != second.matches[0].id
        ):
            return (first, replace(second, language=first.language))
        return (whole,)

    def explain(self, text: str, language: Language | None = None) -> Explained:
        """How `find` comes to what it finds: the same steps, with what each of them saw."""
        reading = self.reader.read(text, otherwise=language or "fr")
        weighed = self.weighed(reading) if reading.meant else None
        found = self._told(reading, weighed)
        contexts = [not _is_subject(mention, reading) for mention in reading.mentions]
        return explained(self.entries, self.judge, reading, weighed, found, contexts)

    def _found(self, reading: Reading) -> Found:
        return self._told(reading, self.weighed(reading) if reading.meant else None)

    def weighed(self, reading: Reading) -> Weighed:
        """What the rankers and the judge say of one question."""
        questions, scores = self._scores(reading)
        self._apply_names(reading, scores)
        values = signs(scores, questions, self.ranker, self.bank, [reading.stems])
        probability = float(self.judge.probability(values)[0])
        exact = self.exact.get(fold(reading.text), "")
        if exact:
            scores.total[0, self.entries.index(exact)] = scores.total.max() + 1.0
            probability = 1.0
        return Weighed(scores, values[0], probability, exact)

    def _told(self, reading: Reading, weighed: Weighed | None) -> Found:
        """`weighed` is None where nothing is left of the text."""
        if weighed is None:
            return Found(reading.text, reading.language, "none")
        probability = weighed.probability
        matches, ranked = self._matches(weighed.scores, probability)
        named = self._neighbours(reading)
        other = is_other_language(reading.text)
        found = Found(
            text=reading.text,
            language="en" if other else reading.language,
            decision=self._decide(probability, matches[0].id, named, reading),
            matches=matches,
            neighbour=named[0].id if named else "",
            is_other_language=other,
            follows=_follows(reading),
            corrections=reading.corrections,
            ranked=ranked,
        )
        return self._with_place(found, reading)

    def _scores(self, reading: Reading) -> tuple[Features, Scores]:
        vectors: Floats | None = None
        if self.ranker.weights.meaning and self.encoder:
            vectors = self.encoder.encode([bounded(reading.general)])
        questions = self.measure.features([reading], vectors)
        return questions, self.ranker.score(questions, [reading.stems])

    def _apply_names(self, reading: Reading, scores: Scores) -> None:
        """Entries about other places than the one named fall to the bottom; those about it rise,
        unless it is mere context.
        """
        places = [mention for mention in reading.mentions if mention.name.is_place]
        if not places:
            return
        named = {mention.name.id for mention in places}
        subject = any(_is_subject(mention, reading) for mention in places)
        for column, entry in enumerate(self.entries):
            owned = self.owners.get(entry, frozenset())
            if owned and not owned & named:
                for part in (scores.total, scores.ridge, scores.nearest, scores.bm25):
                    part[0, column] = part[0].min()
            elif subject:
                bonus = OWNER_BONUS if owned else ASPECT_BONUS if entry in self.aspects else 0.0
                scores.total[0, column] += bonus

    def _matches(
        self, scores: Scores, probability: float
    ) -> tuple[tuple[Match, ...], tuple[str, ...]]:
        """The best entries; the first carries the probability, the others share the rest by their distance to it."""
        total = scores.total[0]
        order = np.argsort(-total, kind="stable")[:MOST_RANKED]
        fall = np.exp(total[order] - total[order[0]])
        shown = [min(probability, probability * float(each)) for each in fall[:MOST_MATCHES]]
        matches = tuple(
            Match(self.entries[column], round(score, 4))
            for column, score in zip(order[:MOST_MATCHES], shown, strict=True)
        )
        return matches, tuple(self.entries[column] for column in order)

    def _neighbours(self, reading: Reading) -> tuple[Neighbour, ...]:
        """The programmes named, those that our entries do not cover first."""
        named = [self.neighbours[m.name.id] for m in reading.mentions if m.name.kind == "neighbour"]
        return tuple(sorted(named, key=lambda neighbour: neighbour.covered))

    def _decide(
        self, probability: float, first: str, named: Sequence[Neighbour], reading: Reading
    ) -> Decision:
        """A question that names programmes is answered only by the entries allowed for one of them; abroad, by none."""
        decision = self.judge.decide(probability)
        if decision != "answer":
            return decision
        allowed = {entry for neighbour in named for entry in neighbour.entries}
        is_foreign = any(mention.name.kind == "foreign-place" for mention in reading.mentions)
        if (named or is_foreign) and first not in allowed:
            return "suggest"
        return decision

    def _with_place(self, found: Found, reading: Reading) -> Found:
        mentions = [mention for mention in reading.mentions if mention.name.is_place]
        if not mentions:
            return found
        mention = max(mentions, key=lambda each: (_is_subject(each, reading), each.name.strength))
        return replace(
            found,
            place=mention.name.id,
            place_known=mention.name.kind == "place",
            place_is_context=not _is_subject(mention, reading),
        )


def _is_subject(mention: Mention, reading: Reading) -> bool:
    return not is_context(mention, fold(reading.text).split())


def _follows(reading: Reading) -> bool:
    """Whether a question leans on the one before: it begins with « et », or holds question words only."""
    words = reading.meant.split()
    if len(words) > _LONGEST_FOLLOW_UP:
        return False
    return bool(_FOLLOWS.match(reading.meant)) or all(
        word in STOP_WORDS[reading.language] for word in words
    )


def _exact(knowledge: Knowledge) -> dict[str, str]:
    """Questions and phrasings as they stand, folded, with their entry; one that two entries claim is left out."""
    claimed: dict[str, set[str]] = {}
    for entry in knowledge.entries.values():
        for language in LANGUAGES:
            for text in (entry.question.get(language), *entry.phrasings.get(language)):
                claimed.setdefault(fold(clean(text)), set()).add(entry.id)
    return {text: next(iter(ids)) for text, ids in claimed.items() if text and len(ids) == 1}


def index_of(
    knowledge: Knowledge,
    reader: Reader,
    measure: Measure,
    ranker: Ranker,
    judge: Judge,
    bank: OffTopicBank,
    encoder: Encoder | None,
) -> Index:
    """An index from its fitted parts."""
    return Index(
        entries=tuple(knowledge.entries),
        reader=reader,
        measure=measure,
        ranker=ranker,
        judge=judge,
        bank=bank,
        owners=owners(knowledge.places),
        neighbours={neighbour.id: neighbour for neighbour in knowledge.neighbours},
        exact=_exact(knowledge),
        aspects=frozenset(entry for ids in knowledge.places.questions.values() for entry in ids),
        encoder=encoder,
    )


__all__ = ["SUGGEST_FROM", "Index", "index_of"]
