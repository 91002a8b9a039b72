"""The source line: what it names, in which order, and when there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.citations import of_entry, source_line
from conversations.outcome import Message
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.conversations.talk import NOBODY


@pytest.mark.parametrize(
    ("references", "french", "english"),
    [
        ([], "", ""),
        (["no-such-fact"], "", ""),
        (
            ["s0-01", "s0-03"],
            "_Source : Localtis, 12 novembre 2014_",
            "_Source: Localtis, 12 Nov 2014_",
        ),
        (["P-18"], "_Source publique : presse, juin 2015_", "_Public source: press, June 2015_"),
        (
            ["P-18", "s4-39", "s0-01"],
            "_Sources : Le numérique en Normandie, 12 novembre 2014 ; Localtis, 12 novembre 2014"
            " · Source publique : presse, juin 2015_",
            "_Sources: Le numérique en Normandie, 12 Nov 2014; Localtis, 12 Nov 2014"
            " · Public source: press, June 2015_",
        ),
        (
            ["s0-01", "s1-01", "s3-10", "s4-39", "P-18", "P-29"],
            "_Sources : Localtis, 12 novembre 2014 ; Blog Grandes villes, fin novembre 2013"
            " · Source publique : presse, juin 2015_",
            "_Sources: Localtis, 12 Nov 2014; Grandes villes blog, late Nov 2013"
            " · Public source: press, June 2015_",
        ),
        (
            ["ours", "P-18", "P-29"],
            "_Sources publiques : presse, juin 2015 ; presse, 25 juillet 2016_",
            "_Public sources: press, June 2015; press, 25 July 2016_",
        ),
        (
            ["ours"],
            "_Repère à nous, sans valeur officielle_",
            "_Our own guide mark, no official value_",
        ),
    ],
)
def test_the_line(knowledge: Knowledge, references: list[str], french: str, english: str) -> None:
    assert source_line(references, "fr", knowledge) == french
    assert source_line(references, "en", knowledge) == english


def test_small_talk_and_redirections_of_ours_cite_nothing(knowledge: Knowledge) -> None:
    for entry in knowledge.entries.values():
        cited = of_entry(entry, knowledge)
        kinds = {source.kind for id_ in entry.sources if (source := knowledge.source_of(id_))}
        is_silent = entry.is_small_talk or (entry.is_redirection and kinds <= {"ours"})
        assert bool(cited) != is_silent, entry.id
        for language in LANGUAGES:
            text = speak(Message("entry", {"entry": entry.id}), language, knowledge, NOBODY).text
            assert text.endswith("_") != is_silent, entry.id


def test_knowledge_without_sources_has_no_line(knowledge: Knowledge) -> None:
    bare = replace(knowledge, sources={}, facts={})
    text = speak(Message("entry", {"entry": "money-200m"}), "fr", bare, NOBODY).text
    assert not text.endswith("_")
