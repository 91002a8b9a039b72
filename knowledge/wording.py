"""Every sentence of the interface, by message id and language (Project Fluent). Not for answers (content/faq)."""

from collections.abc import Mapping, Sequence
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from knowledge.errors import AssistantError
from knowledge.model import LANGUAGES, Language


class WordingError(AssistantError):
    """A message is missing, or lacks a variable."""


class Wording:
    """The `.ftl` files of one language each, compiled.

    `say` raises WordingError on a missing message or variable: a test says every message in both languages.
    """

    def __init__(self, texts: Mapping[Language, Sequence[str]]) -> None:
        self._bundles = {
            language: _bundle(language, texts.get(language, ())) for language in LANGUAGES
        }

    def say(self, message: str, language: Language, **values: Any) -> str:
        """The sentence in `language`, Markdown, its variables filled in; `.` names an attribute: `start.button`."""
        name, _, attribute = message.partition(".")
        bundle = self._bundles[language]
        if not bundle.has_message(name):
            raise WordingError(f"wording/{language}: no message {name!r}. Add it to an .ftl file.")
        found = bundle.get_message(name)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise WordingError(f"wording/{language}: {message!r} has no text. Add it to {name!r}.")
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise WordingError(f"wording/{language}: {message!r}: {errors[0]}")
        return str(text)


def _bundle(language: Language, texts: Sequence[str]) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for text in texts:
        bundle.add_resource(FluentResource(text))
    return bundle
