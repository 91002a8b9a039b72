"""The source line under an answer. Not for the list of all sources (speech.py, browsing.py)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.load import Knowledge
from knowledge.model import Entry, Language, Source
from knowledge.typography import listed

MOST_CITED = 3


def with_sources(
    text: str, references: Iterable[str], language: Language, knowledge: Knowledge
) -> str:
    """`text` with its source line, where a source is known."""
    line = source_line(references, language, knowledge)
    return f"{text}\n\n{line}" if line else text


def of_entry(entry: Entry, knowledge: Knowledge) -> Sequence[str]:
    """What an entry cites: nothing for small talk, nor for a redirection that says nothing of the subject."""
    kinds = {source.kind for source in _sources(entry.sources, knowledge)}
    is_ours_alone = entry.is_redirection and kinds <= {"ours"}
    return () if entry.is_small_talk or is_ours_alone else entry.sources


def source_line(references: Iterable[str], language: Language, knowledge: Knowledge) -> str:
    """« Source : Localtis, 12 novembre 2014 · Source publique : presse, juin 2015 »; empty when none is known."""
    cited = _cited(list(_sources(references, knowledge)))
    parts = [
        _part(message, [source for source in cited if source.kind == kind], language, knowledge)
        for message, kind in (("source-line", "reference"), ("public-source-line", "public"))
    ]
    ours = [source.cite.get(language) for source in cited if source.kind == "ours"]
    line = " · ".join(filter(None, parts)) or listed(ours, language)
    return f"_{line}_" if line else ""


def _part(message: str, cited: Sequence[Source], language: Language, knowledge: Knowledge) -> str:
    if not cited:
        return ""
    cites = listed([source.cite.get(language) for source in cited], language)
    return knowledge.wording.say(message, language, count=len(cited), cites=cites)


def _sources(references: Iterable[str], knowledge: Knowledge) -> Iterable[Source]:
    """The sources behind facts, each once, in the order they are first named."""
    found = (knowledge.source_of(reference) for reference in references)
    return {source.id: source for source in found if source}.values()


def _cited(sources: Sequence[Source]) -> Sequence[Source]:
    """At most three, reference documents first, never without the public ones; ours only when there is no other."""
    reference = [source for source in sources if source.kind == "reference"]
    public = [source for source in sources if source.kind == "public"]
    kept = reference[: MOST_CITED - 1] if public else reference[:MOST_CITED]
    return [*kept, *public[: MOST_CITED - len(kept)]] or sources[:1]
