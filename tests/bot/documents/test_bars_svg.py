"""The bars as a picture that is also said."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from bot.documents.bars_svg import bar_sentence, bars_svg
from conversations.report import example_project, report
from conversations.report.shape import Bar
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Bilingual, Language
from tests.conversations.report.built import TODAY, all_at, built, readiness_of

SVG = "{http://www.w3.org/2000/svg}"


def picture(markup: str) -> ET.Element:
    return ET.fromstring(markup)  # noqa: S314 — our own markup


def of_kind(svg: ET.Element, kind: str) -> list[ET.Element]:
    return [each for each in svg.iter() if each.get("class") == kind]


def bars_of(knowledge: Knowledge, level: int | None) -> tuple[Bar, ...]:
    return report(built(all_at(readiness_of(knowledge), level)), knowledge, TODAY).bars


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_shows(knowledge: Knowledge, language: Language):
    bars = report(example_project(knowledge, language, TODAY), knowledge, TODAY).bars
    svg = picture(bars_svg(bars, language, knowledge.wording))
    assert svg.get("role") == "img"
    title, about = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert about is not None
    assert svg.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert about.text
    for bar in bars:
        assert bar_sentence(bar, language, knowledge.wording) in about.text
        assert str(bar.figure) in about.text
    assert [each.text for each in of_kind(svg, "bar-figure")] == [str(bar.figure) for bar in bars]
    assert len(of_kind(svg, "bar-name")) == 7


def test_nothing_that_a_strict_site_forbids(knowledge: Knowledge):
    markup = bars_svg(bars_of(knowledge, 2), "fr", knowledge.wording)
    assert not re.search(r"style|<script|\son\w+=|href|http(?!://www\.w3\.org/2000/svg)", markup)


def test_unknown_is_hatched_and_proven_is_filled(knowledge: Knowledge):
    def widths(level: int | None, kind: str) -> list[int]:
        svg = picture(bars_svg(bars_of(knowledge, level), "en", knowledge.wording))
        return [int(each.get("width", "0")) for each in of_kind(svg, kind)]

    whole = widths(None, "bar-whole")
    assert widths(None, "bar-unknown") == whole == widths(3, "bar-proven")
    assert widths(3, "bar-unknown") == widths(0, "bar-unknown") == widths(0, "bar-proven") == []
    svg = bars_svg(bars_of(knowledge, None), "en", knowledge.wording)
    assert 'fill="url(#bars-hatching)"' in svg
    assert ">–<" in svg


def test_two_pictures_fit_on_a_page(knowledge: Knowledge):
    bars = bars_of(knowledge, 1)
    found = "".join(bars_svg(bars, "fr", knowledge.wording, name) for name in ("now", "then"))
    ids = re.findall(r' id="([^"]+)"', found)
    assert len(ids) == len(set(ids)) == 6
    assert set(re.findall(r"url\(#([^)]+)\)", found)) <= set(ids)


def test_names_are_escaped(knowledge: Knowledge):
    bar = replace(bars_of(knowledge, 1)[0], short=Bilingual(fr='<b> & "c"'))
    svg = picture(bars_svg((bar,), "fr", knowledge.wording))
    assert of_kind(svg, "bar-name")[0].text == '<b> & "c"'


@pytest.mark.parametrize(
    ("unknown", "said"), [(0, "sur 100."), (1, "1 critère sur 6"), (2, "2 critères sur 6")]
)
def test_a_bar_counts_what_is_unknown(knowledge: Knowledge, unknown: int, said: str):
    bar = replace(bars_of(knowledge, 1)[0], unknown_criteria=unknown)
    assert said in bar_sentence(bar, "fr", knowledge.wording)


def test_a_bar_without_answers(knowledge: Knowledge):
    assert "aucune réponse" in bar_sentence(bars_of(knowledge, None)[0], "fr", knowledge.wording)
