"""What a report says of a project, in no language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations.project import Given, Member
from conversations.report import EXAMPLE, example_project, report, without_people
from conversations.report.shape import Person, Report
from knowledge.errors import AssistantError
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from knowledge.readiness import LEVEL
from knowledge.scoring import score
from tests.conversations.report.built import (
    LEAD,
    NOW,
    TODAY,
    all_at,
    built,
    comment,
    kept,
    proof,
    readiness_of,
    with_condition,
)

MIDDLE = {
    "eco-size": 2, "eco-growth": 2, "eco-funds": 1, "eco-hyper": 1, "eco-success": 2,
    "eco-entrepreneurs": 2, "proj-strategy": 1, "proj-quality": 1, "gov-leadership": 2,
    "gov-structure": 2, "gov-actors": 2, "gov-mobilisation": 1, "gov-alliance": 1,
    "ops-accelerators": 1, "ops-others": 1, "buy-policy": 0, "space-totem": 3,
}  # fmt: skip


def said(knowledge: Knowledge, *args: object, **more: object) -> Report:
    return report(built(*args, **more), knowledge, TODAY)  # type: ignore[arg-type] # passed on as they are


def test_nothing_answered(knowledge: Knowledge):
    found = said(knowledge)
    assert (found.answered, found.total, found.contributors) == (0, 22, 0)
    assert (found.verdict.score, found.verdict.band, found.verdict.answered) == (None, None, 0)
    assert (found.decisions, found.strengths, found.weak_points, found.asserted) == ((),) * 4
    assert [(bar.figure, bar.proven, bar.unknown) for bar in found.bars] == [(None, 0, 100)] * 7
    assert found.next_band is None
    assert all(
        not detail.given.value and detail.open_questions
        for group in found.groups
        for detail in group.criteria
    )


def test_i_do_not_know_is_no_level(knowledge: Knowledge):
    found = said(knowledge, all_at(readiness_of(knowledge), None))
    assert (found.answered, found.contributors, found.verdict.score) == (0, 1, None)
    assert sum(bar.unknown_criteria for bar in found.bars) == 22
    assert not found.weak_points
    assert not found.groups[0].criteria[0].given.is_open


def test_everything_at_the_top(knowledge: Knowledge):
    found = said(knowledge, all_at(readiness_of(knowledge), 3))
    assert (found.verdict.score, found.verdict.answered) == (100, 100)
    assert found.verdict.band == readiness_of(knowledge).bands[-1].label
    assert [each.criterion for each in found.strengths] == [
        "ops-accelerators",
        "eco-size",
        "eco-funds",
    ]
    assert (found.weak_points, found.decisions, found.next_band) == ((), (), None)
    assert {(bar.proven, bar.unknown, bar.figure) for bar in found.bars} == {(100, 0, 100)}
    assert len(found.asserted) == 22


def test_below_the_share_needed_there_is_a_score_but_no_band(knowledge: Knowledge):
    found = said(knowledge, {"eco-size": 2, "eco-growth": 1})
    assert found.verdict.score is not None
    assert (found.verdict.band, found.next_band, found.decisions) == (None, None, ())


def test_strengths_and_weak_points(knowledge: Knowledge):
    notes = (proof("space-totem", "Old"), proof("space-totem", " New ", 2), proof("eco-size", " "))
    found = said(knowledge, MIDDLE, notes=notes)
    assert [(each.criterion, each.level, each.proof) for each in found.strengths] == [
        ("space-totem", 3, "New"),
        ("eco-size", 2, ""),
        ("gov-leadership", 2, ""),
    ]
    assert [(each.criterion, each.level) for each in found.weak_points] == [
        ("buy-policy", 0),
        ("ops-accelerators", 1),
        ("eco-funds", 1),
    ]
    asserted = {each.criterion for each in found.asserted}
    assert "eco-size" in asserted
    assert not asserted & {"space-totem", "buy-policy"}


def test_bars_are_sorted_by_weight_and_never_overflow(knowledge: Knowledge):
    found = said(knowledge, MIDDLE)
    weights = [bar.weight for bar in found.bars]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) == 100
    assert all(bar.proven + bar.unknown <= 100 for bar in found.bars)
    assert [bar.unknown_criteria for bar in found.bars if bar.group == "file"] == [3]


def test_the_next_band_its_decisions_and_the_target_date(knowledge: Knowledge):
    target = TODAY + timedelta(days=90)
    found = said(knowledge, MIDDLE, target=target, duties={"proj-strategy": 1})
    ahead = found.next_band
    assert ahead
    assert ahead.band == readiness_of(knowledge).bands[2].label
    assert {len(way) for way in ahead.ways} == {ahead.steps}
    assert ahead.others >= 0
    first = ahead.ways[0]
    assert 0 < len(found.decisions) <= 3
    assert {step.lever for step in found.decisions} <= {"decide", "commit"}
    assert set(found.decisions) <= set(first)
    assert sorted([*found.before_target, *found.after_target], key=first.index) == list(first)
    assert all(step.lever == "grow" for step in found.after_target)
    assert all(step.after == step.before + 1 for way in ahead.ways for step in way)
    prepared = {step.criterion: step.prepared_by for way in ahead.ways for step in way}
    assert prepared.get("proj-strategy", Person(1, "Ana")) == Person(1, "Ana")
    assert found.target == target


def test_a_date_that_has_passed_is_no_target(knowledge: Knowledge):
    found = said(knowledge, MIDDLE, target=TODAY - timedelta(days=1))
    assert (found.target, found.before_target, found.after_target) == (None, (), ())
    assert said(knowledge, MIDDLE, target=TODAY).target == TODAY


def test_movement_since_the_last_result_that_differs(knowledge: Knowledge):
    now = score(readiness_of(knowledge), MIDDLE)
    lower = {**MIDDLE, "eco-size": 1}
    results = (kept(1, 30, 0, {"eco-size": 0}), kept(2, 45, 1, lower), kept(3, 47, 1, MIDDLE))
    found = said(knowledge, MIDDLE, results=results)
    assert now.value is not None
    assert found.verdict.movement == now.value - 45
    assert found.verdict.since == results[1].at
    assert [(each.criterion, each.before, each.now) for each in found.moved] == [("eco-size", 1, 2)]
    assert [each.score for each in found.earlier] == [47, 45, 30]
    assert found.earlier[0].answered == 90


def test_no_movement_without_a_band_to_compare(knowledge: Knowledge):
    found = said(knowledge, MIDDLE, results=(kept(1, 30, None, {"eco-size": 0}),))
    assert (found.verdict.movement, found.verdict.since is None) == (None, False)
    assert found.moved
    assert found.earlier[0].band is None
    assert said(knowledge, MIDDLE, results=(kept(1, 47, 1, MIDDLE),)).moved == ()


def test_a_band_that_is_gone_is_left_out(knowledge: Knowledge):
    assert said(knowledge, MIDDLE, results=(kept(1, 30, 9, {}),)).earlier[0].band is None


def test_people_are_counted_and_named_only_if_they_agreed(knowledge: Knowledge):
    members = (
        replace(LEAD, agreed=False),
        Member(2, "editor", " Bo ", agreed=True),
        Member(3, "reader", "Cy", agreed=True),
        Member(4, "editor", "Di", agreed=True, left=True),
    )
    answers = {f"eco-size{LEVEL}": Given(2, 1, NOW), f"eco-growth{LEVEL}": Given(1, 4, NOW)}
    notes = (comment("eco-size", "Seen", by=2), comment("eco-size", "Lost", 2, by=9))
    found = report(replace(built(members=members, notes=notes), answers=answers), knowledge, TODAY)
    assert found.contributors == 4
    assert found.named == (Person(2, "Bo"), Person(4, "Di"))
    assert found.contact == Person(2, "Bo")
    detail = found.groups[0].criteria[0]
    assert detail.given.by == Person(1)
    assert [(each.text, each.by) for each in detail.comments] == [
        ("Seen", Person(2, "Bo")),
        ("Lost", Person(9)),
    ]


def test_nobody_agreed_so_there_is_nobody_to_ask(knowledge: Knowledge):
    members = (replace(LEAD, agreed=False), Member(2, "reader", "Bo", agreed=True))
    assert said(knowledge, members=members).contact is None
    assert said(knowledge).contact == Person(1, "Ana")


def test_declared_quantities_stand_beside_references(knowledge: Knowledge):
    answers = {"eco-size.companies": 1850, "eco-size.scope": " 24 communes ", "eco-size.jobs": None}
    found = said(knowledge, {"eco-size": 2}, answers, duties={"eco-size": 1})
    assert found.perimeter == "24 communes"
    size, growth, *_ = found.groups[0].criteria
    assert {each.id for each in size.references} == set(
        readiness_of(knowledge).by_id["eco-size"].references
    )
    assert size.references_note.fr
    assert growth.references == ()
    assert size.holder == Person(1, "Ana")
    assert growth.holder is None
    assert [each.id for each in size.open_questions] == ["eco-size.startups", "eco-size.jobs"]


def test_questions_that_do_not_apply_are_left_out(knowledge: Knowledge):
    conditional = with_condition(readiness_of(knowledge), "eco-size.startups", "eco-size.companies")
    changed = replace(knowledge, readiness=conditional)
    answers = {"eco-size.startups": 3}
    for companies, applies in ((0, False), (5, True)):
        project = built(answers=answers | {"eco-size.companies": companies})
        size = report(project, changed, TODAY).groups[0].criteria[0]
        assert ("eco-size.startups" in {each.question.id for each in size.answers}) is applies


def test_at_the_quick_pace_only_levels_are_open(knowledge: Knowledge):
    answers = {"eco-size.companies": 1850}
    found = said(knowledge, {"eco-size": 2}, answers, pace="quick")
    size, growth, *_ = found.groups[0].criteria
    assert [each.question.id for each in size.answers] == ["eco-size.companies"]
    assert size.open_questions == ()
    assert [each.id for each in growth.open_questions] == ["eco-growth.level"]


def test_alerts_exact_ones_first_quick_ones_marked(knowledge: Knowledge):
    levels = {"buy-policy": 0, "gov-structure": 0, "eco-size": 0}
    answers = {"ops-accelerators.count": 0, "gov-alliance.type": "alone"}
    found = said(knowledge, levels, answers)
    assert [(each.alert, each.is_quick) for each in found.alerts] == [
        ("a-accelerator", False),
        ("a-alliance", False),
        ("a-governance", True),
    ]
    notes = {each.alert: bool(each.note.fr) for each in found.alerts}
    assert notes["a-alliance"]
    assert not notes["a-accelerator"]


def test_a_shared_report_tells_nothing_of_people(knowledge: Knowledge):
    notes = (proof("space-totem", "Written by Ana"), comment("eco-size", "Ana thinks so"))
    project = built(MIDDLE, notes=notes, duties={"proj-strategy": 1}, target=date(2027, 3, 1))
    found = without_people(report(project, knowledge, TODAY))
    assert "Ana" not in repr(found)
    assert found.strengths[0].is_proven
    assert not found.groups
    assert found.name == "Valmarine"


def test_without_readiness_there_is_no_report(knowledge: Knowledge):
    with pytest.raises(AssistantError, match=r"readiness\.yaml"):
        report(built(), replace(knowledge, readiness=None, call=None), TODAY)


def test_without_a_call_the_notice_is_empty(knowledge: Knowledge):
    assert report(built(), replace(knowledge, call=None), TODAY).call.fr is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_marked_and_shows_every_part(knowledge: Knowledge, language: str):
    project = example_project(knowledge, language, TODAY)  # type: ignore[arg-type] # one of LANGUAGES
    found = report(project, knowledge, TODAY)
    assert project.id == EXAMPLE
    assert found.is_example
    assert len(found.decisions) == len(found.strengths) == len(found.weak_points) == 3
    assert found.target
    assert found.moved
    assert found.perimeter
    assert {bar.unknown > 0 for bar in found.bars} == {True, False}
    assert set(project.values) <= {each.id for each in readiness_of(knowledge).questions}
    (before,) = project.results
    again = score(readiness_of(knowledge), before.levels)
    assert (again.value, int(1000 * again.share), again.band) == (
        before.score,
        before.answered,
        before.band,
    )
    assert found.verdict.movement
    assert found.verdict.movement > 0


def test_the_example_says_the_same_in_both_languages(knowledge: Knowledge):
    french, english = (example_project(knowledge, language, TODAY) for language in LANGUAGES)
    same = {"eco-size.scope"}
    assert {k: v for k, v in french.values.items() if k not in same} == {
        k: v for k, v in english.values.items() if k not in same
    }
