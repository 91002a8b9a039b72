"""Whether an answer about something over says so in its first sentence. Not for whether it is over (facts)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.words import first_sentence
from knowledge.model import LANGUAGES, Language

OVER = frozenset({"closed", "replaced", "past"})

MARKERS: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bclos|\bclôtur|\bfermé|\btermin|remplac|n'existe(?:nt)? plus|pris fin|\bfini|achevé|disparu|devenu"
        r"|\bpassé|\bplus aucun|n'est plus|ne sont plus|à l'époque|autrefois|\bancien|\b201[3-9]\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bclosed\b|\bclosure|\bended\b|\bover\b|replaced|no longer|\bpast\b|\bfinished|came to an end|\bformer"
        r"|at the time|has gone|\bbecame\b|any ?more|\b201[3-9]\b",
        re.IGNORECASE,
    ),
}
"""Words that tell a reader that it is over; generous: a date of that time is enough."""


def state_first(draft: Draft) -> Iterator[Fault]:
    """Closed, replaced or past, and not said at once."""
    for entry in draft.knowledge.entries.values():
        if entry.state not in OVER:
            continue
        for language in LANGUAGES:
            answer = entry.first_part(language).replace("’", "'")
            if not MARKERS[language].search(first_sentence(answer)):
                message = (
                    f"'{entry.id}' is {entry.state}: say so, or since when, in the first sentence."
                )
                yield draft.of_entry(entry.id, "answer", language, message=message)
