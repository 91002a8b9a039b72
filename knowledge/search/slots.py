"""Which known names a question holds: places, programmes, organisations.  Not for what they change
in the ranking (index.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.model import LANGUAGES, Neighbour
from knowledge.places import Place, Places, Town
from knowledge.search.normalise import fold, language_of

Kind = Literal["place", "unknown-place", "foreign-place", "neighbour"]

_BEFORE_A_PLACE = frozenset("in pour ville metropole agglo agglomeration near city town".split())
_FRENCH_A = frozenset({"a"})
"""« à » leads to a place; the English article does not."""
_AFTER_A_FIRST_WORD = frozenset("est is a et and va was sera will aura".split())
_CONTEXT = frozenset(
    "startup start up boite entreprise societe basee base bases basees installee installe habite "
    "suis sommes based located "
    "living live company startups founder fondateur fondatrice mairie elu elue maire "
    "adjoint conseillere conseiller".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a name, folded, and what it names. `strength` orders names of the same
    place: town over region.
    """

    kind: Kind
    id: str
    written: str
    ambiguous: bool = False
    strength: int = 2

    @property
    def is_place(self) -> bool:
        return self.kind != "neighbour"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a question: tokens `start` to `end` (excluded) of the folded text."""

    name: Name
    start: int
    end: int


class Names:
    """All known names, ready to be looked for."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names: dict[str, Name] = {}
        for name in names:
            kept = self._names.get(name.written)
            if kept is None or name.strength > kept.strength:
                self._names[name.written] = name
        self._longest = max((written.count(" ") + 1 for written in self._names), default=0)

    @property
    def all(self) -> frozenset[Name]:
        return frozenset(self._names.values())

    @property
    def words(self) -> frozenset[str]:
        """Every word of every name: spelling leaves them alone."""
        return frozenset(word for written in self._names for word in written.split())

    def find(self, text: str, folded: str) -> tuple[Mention, ...]:
        """Names in `folded`, longest first at each place, none overlapping; `text` is as written, for capitals."""
        tokens = folded.split()
        capitals = _capitalised(text)
        leading = _BEFORE_A_PLACE | (_FRENCH_A if language_of(folded) == "fr" else frozenset())
        mentions: list[Mention] = []
        position = 0
        while position < len(tokens):
            mention = self._at(tokens, position, capitals, leading)
            if mention:
                mentions.append(mention)
            position = mention.end if mention else position + 1
        return tuple(mentions)

    def _at(
        self,
        tokens: Sequence[str],
        position: int,
        capitals: frozenset[str],
        leading: frozenset[str],
    ) -> Mention | None:
        for size in range(min(self._longest, len(tokens) - position), 0, -1):
            written = " ".join(tokens[position : position + size])
            name = self._names.get(written)
            if name and not (
                name.ambiguous and not self._is_meant(tokens, position, written, capitals, leading)
            ):
                return Mention(name, position, position + size)
        return None

    @staticmethod
    def _is_meant(
        tokens: Sequence[str],
        position: int,
        written: str,
        capitals: frozenset[str],
        leading: frozenset[str],
    ) -> bool:
        """An ambiguous name counts with a capital letter, after a small word that leads to a place, or alone."""
        if len(tokens) <= 2:
            return True
        if position == 0:
            return tokens[1] in _AFTER_A_FIRST_WORD
        return written in capitals or tokens[position - 1] in leading


def _capitalised(text: str) -> frozenset[str]:
    """Words that start with a capital, the first one apart; none when all is in capitals."""
    if text.isupper():
        return frozenset()
    return frozenset(fold(word) for word in re.findall(r"\w+", text)[1:] if word[:1].isupper())


def is_context(mention: Mention, tokens: Sequence[str]) -> bool:
    """Whether a place only says where the asker is: « on est une start-up bordelaise, … »."""
    around = tokens[max(0, mention.start - 4) : mention.start]
    return bool(_CONTEXT.intersection(around)) and len(tokens) - mention.end >= 4


def place_names(places: Places) -> Iterator[Name]:
    """Names of every place: bids, others of which something is known, and those of which only the name is."""
    for place in places.known():
        yield from _names_of(place)
    unknown: tuple[tuple[Kind, tuple[Town, ...]], ...] = (
        ("unknown-place", places.others),
        ("foreign-place", places.foreign),
    )
    for kind, towns in unknown:
        for town in towns:
            for written in (town.name, *town.aliases):
                yield Name(kind, town.name, fold(written), town.ambiguous, strength=1)


def _names_of(place: Place) -> Iterator[Name]:
    for written in (
        place.name,
        *place.aliases,
        *(place.short.get(language) for language in LANGUAGES),
    ):
        if written:
            yield Name("place", place.id, fold(written), place.ambiguous, strength=3)
    for town in place.towns:
        yield from _names_of_town(place.id, town)
    for demonyms in place.demonyms.values():
        for demonym in demonyms:
            yield Name("place", place.id, fold(demonym))
    for departement in place.departements:
        for written in departement.names:
            folded = fold(written)
            yield Name("place", place.id, folded, ambiguous=" " not in folded)
    for region in place.regions:
        for written in (region.name, *region.aliases):
            yield Name("place", place.id, fold(written), strength=0)


def _names_of_town(place: str, town: Town) -> Iterator[Name]:
    for written in (town.name, *town.aliases):
        yield Name("place", place, fold(written), town.ambiguous, strength=3)


def neighbour_names(neighbours: Iterable[Neighbour]) -> Iterator[Name]:
    for neighbour in neighbours:
        for written in (neighbour.name, *neighbour.aliases):
            yield Name("neighbour", neighbour.id, fold(written))


def owners(places: Places) -> Mapping[str, frozenset[str]]:
    """Entries that tell the story of places: entry id -> ids of its places. A question about
    another place is not theirs.
    """
    owned: dict[str, set[str]] = {}
    for place in places.known():
        if place.entry:
            owned.setdefault(place.entry, set()).add(place.id)
    return {entry: frozenset(ids) for entry, ids in owned.items()}
