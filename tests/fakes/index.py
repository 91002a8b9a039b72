"""An index that knows phrasings by heart. Not for search quality: that is measured on the real one."""

from __future__ import annotations

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Found, Match
from knowledge.search.normalise import clean, fold, language_of


class FakeIndex:
    """Answers an exact phrasing or question of the knowledge, finds nothing for anything else.

    `asked` keeps what it was given; an error put in `raises` is raised instead of an answer.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.asked: list[tuple[str, Language | None]] = []
        self.raises: Exception | None = None
        self._entries: dict[str, tuple[str, Language]] = {}
        for entry in knowledge.entries.values():
            for language in LANGUAGES:
                texts = (*entry.phrasings.get(language), entry.question.get(language))
                for text in filter(None, texts):
                    self._entries.setdefault(fold(text), (entry.id, language))

    def find(self, text: str, language: Language | None = None) -> Found:
        return self.find_all(text, language)[0]

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]:
        self.asked.append((text, language))
        if self.raises:
            raise self.raises
        known = self._entries.get(fold(text))
        if known:
            return (Found(clean(text), known[1], "answer", (Match(known[0], 0.97),)),)
        return (Found(clean(text), language_of(fold(text), language or "fr"), "none"),)
