"""Questions that are alike, put together for whoever reads them all. Not for answering them (search).

Letters and telling words are compared, and meaning where vectors are at hand. The order of the questions changes
nothing: the one with the most others around it, by how often it was asked, is the centre of the first group, and so on;
then each question goes to the centre that it is most like.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack, vstack

from knowledge.model import Language
from knowledge.search.lexical import Floats, TfIdf, character_ngrams, word_ngrams
from knowledge.search.ranking import Ints
from knowledge.search.reading import Reader, Reading

ALIKE = 0.5
"""From this likeness two questions stand together: measured on phrasings of entries, see docs/measures.md."""
ALIKE_WITH_MEANING = 0.5
LETTERS, WORDS, MEANING = 0.4, 0.6, 0.5
"""Shares of the likeness; with vectors, letters and words share what meaning leaves."""
MOST_COMMON = 0.05
"""The share of questions beyond which an n-gram of letters tells nothing, and costs most of the time."""
FEW = 40
"""Questions up to which all n-grams count."""
BLOCK = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """A question by the id of whoever keeps it, and how often it was asked."""

    id: int
    text: str
    language: Language | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are alike; `centre` is one of the `members`, which stand by likeness to it."""

    centre: Asked
    members: tuple[Asked, ...]

    @property
    def times(self) -> int:
        return sum(member.times for member in self.members)


def groups(
    asked: Sequence[Asked], reader: Reader, vectors: Mapping[str, Floats] | None = None
) -> tuple[Group, ...]:
    """Every question in one group, the most asked groups first.

    `reader` is the one of the index. `vectors` are by text, of unit length and less the mean of the phrasings
    (reading.Measure.centred); those of all texts, or none.
    """
    same = _same(asked, reader)
    if not same:
        return ()
    readings = [reading for reading, _ in same]
    likeness = _alike(readings, vectors)
    weights = np.array([sum(one.times for one in members) for _, members in same])
    found = [
        _group([same[number][1] for number in numbers]) for numbers in _gathered(likeness, weights)
    ]
    return tuple(sorted(found, key=lambda group: (-group.times, group.centre.text)))


def _same(asked: Sequence[Asked], reader: Reader) -> list[tuple[Reading, list[Asked]]]:
    """Questions that read the same together, in an order that is not the one they came in."""
    held: dict[tuple[str, ...], tuple[Reading, list[Asked]]] = {}
    for one in sorted(asked, key=lambda one: (one.text, one.id)):
        reading = reader.read(one.text, one.language)
        key = (reading.meant, *_names(reading))
        held.setdefault(key, (reading, []))[1].append(one)
    return [held[key] for key in sorted(held)]


def _group(members: Sequence[Sequence[Asked]]) -> Group:
    """The first ones read as the centre does."""
    centre = max(members[0], key=lambda one: one.times)
    return Group(centre, tuple(one for same in members for one in same))


def _alike(readings: Sequence[Reading], vectors: Mapping[str, Floats] | None) -> csr_matrix:
    """Likeness of every two questions that are alike enough, (n, n); each is alike itself."""
    lexical = _features(readings)
    meaning = np.stack([vectors[each.text] for each in readings]) if vectors else None
    least, share = (ALIKE_WITH_MEANING, 1 - MEANING) if vectors else (ALIKE, 1.0)
    turned, blocks = lexical.T.tocsr(), []
    for start in range(0, len(readings), BLOCK):
        rows = slice(start, start + BLOCK)
        likeness = share * (lexical[rows] @ turned).toarray()
        if meaning is not None:
            likeness += MEANING * (meaning[rows] @ meaning.T)
        own = np.arange(start, start + len(likeness))
        likeness[own - start, own] = 2.0
        blocks.append(csr_matrix(np.where(likeness >= least, likeness, 0.0)))
    return csr_matrix(vstack(blocks))


def _features(readings: Sequence[Reading]) -> csr_matrix:
    """Letters and words side by side, so that one product compares both, (n, columns)."""
    letters = _weighed([character_ngrams(each.meant) for each in readings], LETTERS)
    words = _weighed([_words(each) for each in readings], WORDS)
    return csr_matrix(hstack([letters, words]))


def _words(reading: Reading) -> list[str]:
    """Names count by what they name, however they are written: what one town did is not what another did."""
    return [*word_ngrams(reading.stems), *_names(reading)]


def _names(reading: Reading) -> list[str]:
    return [f"{mention.name.kind} {mention.name.id}" for mention in reading.mentions]


def _weighed(documents: Sequence[Sequence[str]], share: float) -> csr_matrix:
    """Rows of length √share; n-grams that very many questions hold are left out."""
    measured = TfIdf.fit(documents)
    matrix = measured.transform(documents)
    count = len(documents)
    if count > FEW:
        held = np.bincount(matrix.indices, minlength=matrix.shape[1])
        matrix = matrix[:, np.flatnonzero(held <= MOST_COMMON * count)]
        length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        matrix = diags(1 / np.maximum(length, 1e-9)) @ matrix
    return csr_matrix(matrix * np.sqrt(share), dtype=np.float32)


def _gathered(likeness: csr_matrix, weights: Ints) -> Iterator[list[int]]:
    """Numbers of the questions of each group, the centre first."""
    centres = _centres(likeness, weights)
    held: dict[int, list[tuple[float, int]]] = {centre: [] for centre in centres}
    for number in range(likeness.shape[0]):
        if number not in held:
            alike, near = _row(likeness, number)
            best, centre = max(
                (value, -one) for value, one in zip(near, alike, strict=True) if one in held
            )
            held[-centre].append((-best, number))
    for centre, others in held.items():
        yield [centre, *(number for _, number in sorted(others))]


def _centres(likeness: csr_matrix, weights: Ints) -> list[int]:
    """The question with the most others around it, then the one with the most of those left, and so on."""
    is_left = np.ones(len(weights), dtype=bool)

    def around(number: int) -> int:
        alike, _ = _row(likeness, number)
        return int(weights[alike[is_left[alike]]].sum())

    queue = [(-around(number), number) for number in range(len(weights))]
    heapq.heapify(queue)
    centres = []
    while queue:
        told, number = heapq.heappop(queue)
        if not is_left[number]:
            continue
        now = -around(number)
        if now > told:  # others have been taken since
            heapq.heappush(queue, (now, number))
            continue
        centres.append(number)
        is_left[_row(likeness, number)[0]] = False
    return centres


def _row(likeness: csr_matrix, number: int) -> tuple[Ints, Floats]:
    row = slice(likeness.indptr[number], likeness.indptr[number + 1])
    return likeness.indices[row], likeness.data[row]
