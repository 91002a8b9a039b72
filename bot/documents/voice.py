"""What every document needs to speak one language: sentences, dates, names of people. Not for any document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.documents.brevity import cut
from conversations.report.shape import Person
from knowledge.model import Bilingual, Language
from knowledge.typography import day, typeset
from knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class Voice:
    language: Language
    wording: Wording

    def say(self, message: str, **values: Any) -> str:
        """A sentence of the wording. Fluent refuses values of more than 1,000 characters: cut what people wrote."""
        return self.typeset(self.wording.say(message, self.language, **values))

    def text(self, text: Bilingual) -> str:
        """A text of the content."""
        return self.typeset(text.get(self.language))

    def typeset(self, text: str) -> str:
        return typeset(text, self.language)

    def day(self, when: date) -> str:
        return day(when.isoformat()[:10], self.language)

    def size(self, size: int) -> str:
        """Bytes as people count them: « 3,2 Mo », « 14 ko »."""
        if size < 1_000_000:
            return self.say("draftfile-kilobytes", count=max(1, round(size / 1_000)))
        number = f"{size / 1_000_000:.1f}".removesuffix(".0")
        comma = number.replace(".", ",") if self.language == "fr" else number
        return self.say("draftfile-megabytes", size=comma)

    def name(self, person: Person, words: int) -> str:
        """Their name where they agreed, else « membre 2 »."""
        return cut(person.name, words) or self.say("report-member", number=person.number)
