"""Themes and sources, page by page: everything is reached, numbers are those of the buttons."""

from __future__ import annotations

import re

import pytest

from conversations.browsing import PAGE, entries_of, theme, themes
from conversations.outcome import Message
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.typography import typeset
from tests.conversations.talk import Talk, visible


def pages(first: Message, talk: Talk) -> list[Message]:
    """Every page from `first` on, by its last button."""
    walked = [first]
    kind = first.choices[-1].data.split(":")
    while re.search(r":\d+$", walked[-1].choices[-1].data):
        talk.taps(walked[-1].choices[-1].data)
        walked.append(talk.said[0])
        assert walked[-1].choices[-1].data.split(":")[0] in {kind[0], "themes"}
    return walked


def test_themes_lead_to_every_answer(talk: Talk, knowledge: Knowledge) -> None:
    (first,) = themes(knowledge).messages
    reached: list[str] = []
    for page in pages(first, talk):
        for id_ in page.values["themes"]:
            (opened,) = theme(id_, knowledge).messages
            reached += [entry for each in pages(opened, talk) for entry in each.values["entries"]]
    wanted = [entry.id for entry in knowledge.entries.values() if not entry.is_small_talk]
    assert sorted(reached) == sorted(wanted)


def test_a_list_is_numbered_as_its_buttons(talk: Talk, knowledge: Knowledge) -> None:
    talk.taps("theme:criteria")
    for number, entry in enumerate(entries_of("criteria", knowledge)[:PAGE], 1):
        assert f"{number}. {entry.question.get('fr')}" in talk.text
        assert talk.data[number - 1] == f"entry:{entry.id}"
    talk.says("2")
    assert talk.said[0].values == {"entry": entries_of("criteria", knowledge)[1].id}


@pytest.mark.parametrize(
    "data", ["themes:99", "sources:99", "theme:money:99", "themes:x", "sources:²"]
)
def test_a_page_past_the_end_is_the_first(talk: Talk, data: str) -> None:
    forged = talk.taps(data)
    shown = talk.said
    assert talk.taps(data.rpartition(":")[0]) == forged
    assert talk.said == shown


@pytest.mark.parametrize("data", ["theme:nothing", "theme:smalltalk", "theme:", "theme:nothing:1"])
def test_a_theme_that_is_gone_is_stale(talk: Talk, data: str) -> None:
    assert talk.taps(data) == ["stale", "themes"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_are_titles_with_links_and_no_ids(knowledge: Knowledge, language: Language) -> None:
    talk = Talk(knowledge, language=language)
    talk.commands("sources")
    listed: list[str] = []
    while not listed or talk.data != ["themes"]:
        if listed:
            talk.presses("Autres sources" if language == "fr" else "Other sources")
        shown = [knowledge.sources[id_] for id_ in talk.said[0].values["sources"]]
        assert 0 < len(shown) <= PAGE
        for source in shown:
            title = typeset(source.title.get(language), language)
            link = f"[{title}]({source.address})" if source.address else title
            assert f"- {link}" in talk.spoken[0].text
        assert not re.search(r"\bpublic-\d|localtis-2014|\bours\b", visible(talk.spoken[0].text))
        listed += [source.id for source in shown]
    kinds = [knowledge.sources[id_].kind for id_ in listed]
    assert sorted(listed) == sorted(knowledge.sources)
    assert kinds == sorted(kinds, key=["reference", "public", "ours"].index)


def test_notes_on_sources_are_written_for_readers(knowledge: Knowledge) -> None:
    for source in knowledge.sources.values():
        for language in LANGUAGES:
            note = source.note.get(language)
            assert not any(id_ in note for id_ in knowledge.sources if "-" in id_), source.id
            assert not re.search(r"\b[Ps]\d?-\d+", note), source.id
