"""Whether answers, first sentences and labels are short enough, and labels apart. Not for their words."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.words import first_sentence, length_in_words, plain, words_of
from knowledge.model import LANGUAGES, Entry, Language

AT_ONCE = 450
DETAILS = 1400
FIRST_SENTENCE = 25
LABEL = 30


def lengths(draft: Draft) -> Iterator[Fault]:
    """Texts longer than people read or than a button shows, and labels said twice."""
    labels: dict[tuple[Language, tuple[str, ...]], str] = {}
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            if getattr(entry.answer, language):
                for message in _answer(entry, language):
                    yield draft.of_entry(entry.id, "answer", language, message=message)
            label = getattr(entry.label, language) or ""
            for message in _label(entry, language, label, labels):
                yield draft.of_entry(entry.id, "label", language, message=message)


def _answer(entry: Entry, language: Language) -> Iterator[str]:
    at_once, details = entry.first_part(language), entry.details(language)
    if (length := len(plain(at_once))) > AT_ONCE:
        yield f"{length} characters before '---'. {AT_ONCE} at most: move some of it below."
    if (length := len(plain(details))) > DETAILS:
        yield f"{length} characters after '---'. {DETAILS} at most: leave something out."
    if (length := length_in_words(first_sentence(at_once))) > FIRST_SENTENCE:
        yield f"first sentence of {length} words. {FIRST_SENTENCE} at most: cut it in two."


def _label(
    entry: Entry,
    language: Language,
    label: str,
    labels: dict[tuple[Language, tuple[str, ...]], str],
) -> Iterator[str]:
    if len(label) > LABEL:
        yield f"label of {len(label)} characters. {LABEL} at most: shorten it."
    if label:
        other = labels.setdefault((language, words_of(label)), entry.id)
        if other != entry.id:
            yield f"'{label}' is also the label of '{other}'. Say what sets them apart."
