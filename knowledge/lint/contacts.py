"""Whether addresses and telephone numbers of a text of ours come from a source. Not for whether they still work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.said import said
from knowledge.load import Knowledge

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+\d{2,3}|\b0)[\s.]?\d(?:[\s.]?\d{2}){4}\b")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s)>\]»]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|eu|fr|io)\b(?:/[^\s)>\]»]*)?",
    re.IGNORECASE,
)


def contacts(draft: Draft) -> Iterator[Fault]:
    """E-mail addresses, telephone numbers and web addresses that no source gives."""
    given = _given(draft.knowledge)
    for text, blame in said(draft):
        for contact in _contacts(text):
            if _bare(contact) not in given:
                yield blame(f"'{contact}' stands in no source. Remove it, or add the source.")


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
