"""`{date}`, `{heure}`, `{lieu}` and other fields of a text filled from a row of a table. Not for reading tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from conversations.announcing.moments import in_words
from conversations.markup import escape
from knowledge.model import Language

FIELD = re.compile(r"(?<!\{)\{([^{}\n]{1,60})\}(?!\})")
"""A name between braces; doubled braces are braces."""


@dataclass(frozen=True, slots=True)
class MissingField:
    """The first field that the row lacks."""

    name: str


def fields_in(text: str) -> tuple[str, ...]:
    """The names of the fields, in lower case, each once, in order."""
    return tuple(dict.fromkeys(_name(found) for found in FIELD.findall(text)))


def fill(text: str, fields: Mapping[str, str], language: Language = "fr") -> str | MissingField:
    """The text with its fields, which are words and never markup; days and hours as the language says them."""
    for name in fields_in(text):
        if not fields.get(name, "").strip():
            return MissingField(name)
    said = {name: in_words(name, fields[name].strip(), language) for name in fields_in(text)}
    filled = FIELD.sub(lambda found: escape(said[_name(found[1])]), text)
    return filled.replace("{{", "{").replace("}}", "}")


def _name(written: str) -> str:
    return written.strip().lower()
