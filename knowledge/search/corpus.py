"""What search learns from: phrasings with their topics, sentences that are none of our business.
Not for measuring them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry, Language
from knowledge.search.ranking import OFF_TOPIC


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: its topic (position of an entry, or OFF_TOPIC) and the group that validation hides as a whole."""

    text: str
    language: Language | None
    topic: int
    group: str


def rows_of(knowledge: Knowledge) -> tuple[Row, ...]:
    """Phrasings and questions of every entry, then the off-topic bank."""
    return (*_phrasings(list(knowledge.entries.values())), *_off_topic(knowledge))


def phrasings_of(knowledge: Knowledge) -> tuple[Row, ...]:
    """Phrasings and questions alone."""
    return tuple(_phrasings(list(knowledge.entries.values())))


def _phrasings(entries: list[Entry]) -> Iterator[Row]:
    for topic, entry in enumerate(entries):
        for language in LANGUAGES:
            own = entry.question.fr if language == "fr" else entry.question.en
            for text in dict.fromkeys((*([own] if own else []), *entry.phrasings.get(language))):
                yield Row(text, language, topic, entry.id)


def _off_topic(knowledge: Knowledge) -> Iterator[Row]:
    for group in knowledge.offtopic.templates:
        for language, sentences in group.sentences.items():
            for text in sentences:
                yield Row(text, None if language == "other" else language, OFF_TOPIC, group.id)
    yield from _about_names(knowledge)


def _about_names(knowledge: Knowledge) -> Iterator[Row]:
    """Known names with attributes that no entry answers; each name meets a few attributes, each
    attribute a few names.
    """
    names = (*knowledge.offtopic.names.people, *knowledge.offtopic.names.organisations)
    for language, attributes in knowledge.offtopic.names.attributes.items():
        for position, attribute in enumerate(attributes):
            if names:
                name = names[position % len(names)]
                yield Row(
                    attribute.replace("{name}", name), language, OFF_TOPIC, f"attribute-{position}"
                )
