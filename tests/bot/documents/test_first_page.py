"""Page 1 in words: at most 230, whatever people wrote."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from bot.documents.brevity import CUT, MOST_WORDS
from bot.documents.first_page import FirstPage, Link, first_page
from conversations.project import Member
from conversations.report import example_project, report, without_people
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Bilingual, Language
from tests.bot.documents.hostile import TEXTS, hostile
from tests.conversations.report.built import (
    LEAD,
    TODAY,
    all_at,
    built,
    kept,
    proof,
    readiness_of,
)

LINK = Link("https://exemple.fr/r/abc", date(2027, 11, 30))

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def page(knowledge: Knowledge, language: Language, link: Link = LINK, **more: object) -> FirstPage:
    found = report(built(**more), knowledge, TODAY)  # type: ignore[arg-type] # passed on as they are
    return first_page(found, language, knowledge.wording, link)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("level", [None, 0, 1, 2, 3])
def test_never_more_words_than_a_mayor_reads(
    knowledge: Knowledge, language: Language, text: str, level: int | None
):
    found = report(hostile(knowledge, text, level), knowledge, TODAY)
    assert first_page(found, language, knowledge.wording, LINK).words <= MOST_WORDS


def test_never_more_words_whatever_the_levels(knowledge: Knowledge, language: Language):
    chance = random.Random(7)  # noqa: S311 — levels of a test, not secrets
    text = "un mot, puis un autre mot, encore un autre et quelques mots de plus pour finir"
    readiness = readiness_of(knowledge)
    for _ in range(60):
        project = hostile(knowledge, text)
        levels = {
            each.level_id: chance.choice((None, 0, 1, 1, 2, 2, 3)) for each in readiness.criteria
        }
        answers = {
            id_: replace(given, value=levels[id_]) if id_ in levels else given
            for id_, given in project.answers.items()
        }
        duties = project.duties if chance.random() < 0.5 else {}
        found = report(replace(project, answers=answers, duties=duties), knowledge, TODAY)
        assert first_page(found, language, knowledge.wording, LINK).words <= MOST_WORDS


def test_the_longest_content_still_fits(knowledge: Knowledge, language: Language):
    """The three decisions with the longest words there are, the longest band and the longest labels."""
    readiness = readiness_of(knowledge)
    found = report(hostile(knowledge, "mot " * 50), knowledge, TODAY)
    longest = max(readiness.criteria, key=lambda each: len(each.label.get(language).split()))
    label = longest.label
    band = max((each.label for each in readiness.bands), key=lambda each: len(each.get(language)))
    long = replace(
        found,
        verdict=replace(found.verdict, band=band),
        decisions=tuple(
            replace(found.next_band.ways[0][0], label=label, prepared_by=None)  # type: ignore[union-attr] # a band is reached
            for _ in range(3)
        ),
        strengths=tuple(replace(each, label=label) for each in found.weak_points),
        weak_points=tuple(
            replace(each, label=label, is_proven=False) for each in found.weak_points
        ),
        bars=tuple(replace(each, unknown_criteria=1) for each in found.bars),
        is_example=True,
    )
    assert first_page(long, language, knowledge.wording, LINK).words <= MOST_WORDS


def test_short_texts_are_not_cut(knowledge: Knowledge, language: Language):
    readiness = readiness_of(knowledge)
    found = page(
        knowledge,
        language,
        levels=all_at(readiness, 3),
        answers={"eco-size.scope": "Métropole, 24 communes, année 2025"},
        notes=(proof("ops-accelerators", "Convention signée"),),
    )
    assert CUT not in repr(found)
    assert found.name == "Valmarine"
    assert found.perimeter == "Métropole, 24 communes, année 2025"
    assert found.strengths[0].proof == "Convention signée"
    assert found.no_decisions


def test_nothing_answered(knowledge: Knowledge, language: Language):
    found = page(knowledge, language, link=Link(), name=" ")
    assert found.name == knowledge.wording.say("report-unnamed", language)
    assert found.verdict == knowledge.wording.say("report-nothing", language)
    assert (found.figure, found.out_of, found.movement, found.perimeter, found.link) == ("",) * 5
    assert (found.decisions, found.decision_columns, found.strengths, found.weak_points) == (
        (),
    ) * 4
    assert found.no_decisions
    assert found.no_strengths
    assert found.no_weak_points
    assert {row.figure for row in found.rows} == {"–"}
    assert {row.unknown for row in found.rows} == {100}


def test_below_seventy_percent_there_is_no_figure(knowledge: Knowledge, language: Language):
    found = page(knowledge, language, levels={"eco-size": 3})
    assert found.figure == ""
    assert "7" in found.verdict
    assert "70" in found.verdict


@pytest.mark.parametrize(("before", "sign"), [(90, "−"), (10, "+"), (33, "")])
def test_movement(knowledge: Knowledge, language: Language, before: int, sign: str):
    readiness = readiness_of(knowledge)
    results = (kept(1, before, 0, {"eco-size": 0}),)
    found = page(knowledge, language, levels=all_at(readiness, 1), results=results)
    assert found.figure == "33"
    assert found.movement.startswith(sign)
    assert "2026" in found.movement
    assert ("+" in found.movement or "−" in found.movement) is bool(sign)


def test_who_prepares_a_decision_and_before_when(knowledge: Knowledge, language: Language):
    project = example_project(knowledge, language, TODAY)
    given = first_page(report(project, knowledge, TODAY), language, knowledge.wording)
    alone = replace(project, duties={}, target=None)
    found = first_page(report(alone, knowledge, TODAY), language, knowledge.wording)
    names = {member.name for member in project.members if member.name}
    assert names & {decision.prepared for decision in given.decisions}
    assert not names & {decision.prepared for decision in found.decisions}
    assert "2027" in given.decisions_title
    assert "2027" not in found.decisions_title


def test_members_who_did_not_agree_are_numbers(knowledge: Knowledge, language: Language):
    readiness = readiness_of(knowledge)
    quiet = Member(1, "owner", "Ana", is_me=True)
    duties = {criterion.id: 1 for criterion in readiness.criteria}
    found = page(knowledge, language, levels=all_at(readiness, 1), members=(quiet,), duties=duties)
    assert "Ana" not in repr(found)
    assert {each.prepared for each in found.decisions} <= {
        knowledge.wording.say("report-member", language, number=1)
    }
    assert found.notices[-1] == knowledge.wording.say("report-contact-team", language).replace(
        " :", "\u00a0:"
    )
    assert "Ana" in page(knowledge, language, members=(LEAD,)).notices[-1]


def test_what_proves_a_point(knowledge: Knowledge, language: Language):
    levels = {**all_at(readiness_of(knowledge), 2), "eco-size": 1, "eco-funds": 0}
    project = built(levels, notes=(proof("ops-accelerators", "Convention"),))
    whole = report(project, knowledge, TODAY)
    missing, noted = (
        knowledge.wording.say(f"report-proof-{word}", language) for word in ("missing", "noted")
    )
    found = first_page(whole, language, knowledge.wording)
    assert [(each.proof, each.is_proven) for each in found.strengths][:2] == [
        ("Convention", True),
        (missing, False),
    ]
    assert [each.proof for each in found.weak_points] == ["", missing]
    shared = first_page(without_people(whole), language, knowledge.wording)
    assert shared.strengths[0].proof == noted


def test_a_link_says_how_long_it_works(knowledge: Knowledge, language: Language):
    assert "2027" in page(knowledge, language).link
    endless = page(knowledge, language, link=Link("https://exemple.fr/projects/a")).link
    assert endless
    assert "2" not in endless


def test_the_call_is_said_once(knowledge: Knowledge, language: Language):
    assert knowledge.call
    sentence = knowledge.call.sentence.get(language)
    found = page(knowledge, language)
    assert found.call.replace("\u202f", " ") == sentence
    silent = replace(knowledge, call=None)
    assert first_page(report(built(), silent, TODAY), language, knowledge.wording).call == ""


def test_a_text_in_one_language_serves_both(knowledge: Knowledge, language: Language):
    found = report(built(), knowledge, TODAY)
    only = replace(found, call=Bilingual(fr="Clos."))
    assert first_page(only, language, knowledge.wording).call == "Clos."
