"""Whether addresses and telephone numbers of an answer come from a source. Not for whether they still work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+\d{2,3}|\b0)[\s.]?\d(?:[\s.]?\d{2}){4}\b")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s)>\]»]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|eu|fr|io)\b(?:/[^\s)>\]»]*)?",
    re.IGNORECASE,
)


def contacts(draft: Draft) -> Iterator[Fault]:
    """E-mail addresses, telephone numbers and web addresses that no source gives."""
    given = _given(draft.knowledge)
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            for contact in _contacts(getattr(entry.answer, language) or ""):
                if _bare(contact) not in given:
                    message = f"'{contact}' stands in no source. Remove it, or add the source."
                    yield draft.of_entry(entry.id, "answer", language, message=message)


def _contacts(answer: str) -> Iterator[str]:
    yield from E_MAIL.findall(answer)
    yield from PHONE.findall(answer)
    yield from ADDRESS.findall(E_MAIL.sub(" ", answer))


def _given(knowledge: Knowledge) -> str:
    facts = (
        f"{fact.text.get('fr')} {fact.text.get('en')} {fact.note}"
        for fact in knowledge.facts.values()
    )
    return _bare("\n".join((*facts, *(source.address for source in knowledge.sources.values()))))


def _bare(text: str) -> str:
    """Addresses without what people leave out, telephone numbers without spaces."""
    text = re.sub(r"https?://|www\.", "", text.casefold())
    return re.sub(r"(?<=\d)[\s.](?=\d)", "", text).rstrip("/.,;: ")
