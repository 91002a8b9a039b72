"""What an answer, a source, a fact and a programme are. Not for reading files (load.py) or towns (places.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,47}$")]
IsoDay = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]

State = Literal["open", "closed", "replaced", "past", "unknown", "timeless"]
Audience = Literal["all", "founder", "project-lead", "mission"]

SMALL_TALK = "smalltalk-"
OUT_OF_SCOPE = "oos-"
DETAILS = "\n---"


class Content(BaseModel):
    """Base of everything read from YAML: frozen. Unknown keys are passed over here and reported by lint."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Bilingual(Content):
    """One text in both languages; an outside knowledge directory may have only one of them."""

    fr: Text | None = None
    en: Text | None = None

    def get(self, language: Language) -> str:
        """The text in `language`, else in the other one; empty when there is none."""
        other = self.en if language == "fr" else self.fr
        return (self.fr if language == "fr" else self.en) or other or ""


class Phrasings(Content):
    """How people ask for one entry, by language."""

    fr: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()

    def get(self, language: Language) -> tuple[str, ...]:
        return self.fr if language == "fr" else self.en


class Entry(Content):
    """One answer of the knowledge base: what is asked, how people ask it, what is said and on which ground.

    Format: docs/content.md. `sources` are ids of facts, or of sources where no single fact is meant.
    `read_again` is the day from which somebody must read it again (upkeep.py).
    """

    id: Slug
    question: Bilingual
    phrasings: Phrasings
    answer: Bilingual
    label: Bilingual = Bilingual()
    audience: Audience = "all"
    state: State = "timeless"
    as_of: IsoDay | None = None
    read_again: IsoDay | None = None
    sources: tuple[str, ...] = ()
    related: tuple[Slug, ...] = ()
    theme: str = ""

    @property
    def is_small_talk(self) -> bool:
        return self.id.startswith(SMALL_TALK)

    @property
    def is_redirection(self) -> bool:
        """A subject that is not ours: answered by naming the kind of body that can help."""
        return self.id.startswith(OUT_OF_SCOPE)

    def first_part(self, language: Language) -> str:
        """What is said at once, Markdown."""
        return self.answer.get(language).split(DETAILS, 1)[0].strip()

    def details(self, language: Language) -> str:
        """What waits behind « Plus de détails », Markdown; empty when there is nothing more."""
        _, _, rest = self.answer.get(language).partition(DETAILS)
        return rest.lstrip("-").strip()


class Source(Content):
    """A document or a page that facts come from."""

    id: Slug
    title: Bilingual
    cite: Bilingual
    kind: Literal["reference", "public", "ours"]
    date: str = ""
    approximate: bool = False
    address: str = ""
    reliability: Literal["A", "B", "C", ""] = ""
    note: Bilingual = Bilingual()


class Fact(Content):
    """One thing a source says, with every figure and date of it. Answers may only say what their facts say."""

    id: str
    text: Bilingual
    source: Slug
    as_of: str
    topic: str = ""
    derived: bool = False
    note: str = ""
    conflicts: tuple[str, ...] = ()


class Conflict(Content):
    """Where sources disagree, and what to say about it."""

    id: str
    topic: str
    text: Bilingual
    facts: tuple[str, ...]
    resolution: Bilingual


class Theme(Content):
    """A chapter of the index; its id is the name of a file in `faq/`."""

    id: Slug
    title: Bilingual


class Neighbour(Content):
    """A programme or body that people mix up with the label, and the entries allowed to answer about it."""

    id: Slug
    name: Text
    aliases: tuple[Text, ...] = ()
    kind: Bilingual = Bilingual()
    entries: tuple[Slug, ...] = ()
    related: tuple[Slug, ...] = ()
    covered: bool = False


class Call(Content):
    """The state of the call for the label, and the one sentence that says so everywhere."""

    state: State
    since: str
    replaced: str = ""
    facts: tuple[str, ...] = ()
    sentence: Bilingual
    use: Bilingual


class OffTopicGroup(Content):
    """Sentences of one kind that are none of our business; a whole group is held out in validation."""

    id: Slug
    sentences: Mapping[Literal["fr", "en", "other"], tuple[Text, ...]]


class OffTopicNames(Content):
    """Names close to our subject, and attributes that no entry answers about them."""

    people: tuple[Text, ...] = ()
    organisations: tuple[Text, ...] = ()
    attributes: Mapping[Language, tuple[Text, ...]] = Field(default_factory=dict)


class OffTopic(Content):
    """What search learns about questions that are not ours."""

    templates: tuple[OffTopicGroup, ...] = ()
    names: OffTopicNames = OffTopicNames()
