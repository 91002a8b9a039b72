"""What we know of a town or a bid: its names and what became of it. Not for finding it in a text (search/slots.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field

from knowledge.model import Bilingual, Content, Language, Slug, Text

YesNo = Literal["yes", "no", "unknown"]
Aspect = Literal["status", "filed", "visited", "v2", "figures"]


class Town(Content):
    """A town of a bid and how people write it.

    `ambiguous`: also a common word, so it wants a capital or a preposition.
    """

    name: Text
    aliases: tuple[Text, ...] = ()
    ambiguous: bool = False


class Step(Content):
    """Whether a bid passed one step, when, and the fact that says so."""

    is_: YesNo = Field(alias="is")
    date: str = ""
    fact: str | tuple[str, ...] = ""


class Later(Content):
    """What happened to a place after November 2014, from a public source."""

    what: str
    date: str
    text: Bilingual
    name: str = ""
    fact: str = ""
    caution: str = ""


class Figure(Content):
    """A number that a source gives for a place; methods differ between sources."""

    what: str
    value: str
    text: Bilingual
    fact: str
    as_of: str = ""
    unit: str = ""


class Departement(Content):
    number: str
    names: tuple[Text, ...]


class Region(Content):
    """A wider area: alone it is a weak hint."""

    name: Text
    aliases: tuple[Text, ...] = ()


class Place(Content):
    """A bid, or another place people ask about. `filed`… are None for a place that never filed."""

    id: Slug
    name: Text
    short: Bilingual = Bilingual()
    in_: Bilingual = Field(default=Bilingual(), alias="in")
    towns: tuple[Town, ...] = ()
    aliases: tuple[Text, ...] = ()
    demonyms: Mapping[Language, tuple[Text, ...]] = Field(default_factory=dict)
    departements: tuple[Departement, ...] = ()
    regions: tuple[Region, ...] = ()
    filed: Step | None = None
    visited: Step | None = None
    v2: Step | None = None
    labelled: Step | None = None
    later: tuple[Later, ...] = ()
    figures: tuple[Figure, ...] = ()
    entry: str = ""
    ambiguous: bool = False

    @property
    def is_bid(self) -> bool:
        return self.filed is not None and self.filed.is_ == "yes"


class Places(Content):
    """All places: `bids` (the fifteen), `elsewhere` (others with something known), `others` and `foreign` (names only).

    `questions` says which entries, asked about a named place, are answered from this data, and on which aspect.
    """

    bids: tuple[Place, ...] = ()
    elsewhere: tuple[Place, ...] = ()
    others: tuple[Town, ...] = ()
    foreign: tuple[Town, ...] = ()
    questions: Mapping[Aspect, tuple[Slug, ...]] = Field(default_factory=dict)

    def known(self) -> Iterator[Place]:
        """The places of which something is known, bids first."""
        yield from self.bids
        yield from self.elsewhere

    def get(self, place: str) -> Place | None:
        return next((known for known in self.known() if known.id == place), None)

    def aspect_of(self, entry: str) -> Aspect | None:
        """The aspect that `entry` turns into when a place is named, or None."""
        return next((aspect for aspect, ids in self.questions.items() if entry in ids), None)
