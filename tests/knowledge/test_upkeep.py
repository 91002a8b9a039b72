"""What is due to be read again, and entries that may contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from knowledge.load import CONTENT, Knowledge, load
from knowledge.model import Bilingual, Conflict, Entry, Fact
from knowledge.upkeep import Contradiction, contradictions, contradictions_of, due
from tests.fakes.knowledge import SMALL

MONEY, LABEL = "money-for-cities", "what-is-the-label"


@pytest.fixture(scope="module")
def small() -> Knowledge:
    return load(SMALL)


def having(knowledge: Knowledge, target: str, **fields: Any) -> Knowledge:
    entry = knowledge.entries[target].model_copy(update=fields)
    return replace(knowledge, entries={**knowledge.entries, target: entry})


def names(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]


@pytest.mark.parametrize(
    ("written", "day", "is_due"),
    [
        ("2026-06-15", date(2026, 6, 14), False),
        ("2026-06-15", date(2026, 6, 15), True),
        ("2026-06", date(2026, 5, 31), False),
        ("2026-06", date(2026, 6, 1), True),
        ("2027", date(2026, 12, 31), False),
        ("2027", date(2027, 1, 1), True),
    ],
)
def test_due_from_its_first_day_on(small: Knowledge, written: str, day: date, is_due: bool) -> None:
    assert names(due(having(small, MONEY, read_again=written), day)) == [MONEY] * is_due


def test_the_longest_overdue_comes_first(small: Knowledge) -> None:
    known = having(having(small, MONEY, read_again="2026"), LABEL, read_again="2025-12-31")
    assert names(due(known, date(2026, 11, 24))) == [LABEL, MONEY]
    assert due(small, date(2099, 1, 1)) == ()


def fact(id_: str, text: str) -> Fact:
    return Fact(id=id_, text=Bilingual(fr=text, en=text), source="text-one", as_of="2014")


CONFLICT = Conflict(
    id="amount",
    topic="money",
    text=Bilingual(fr="Deux montants.", en="Two amounts."),
    facts=("f-1", "f-2"),
    resolution=Bilingual(fr="Le premier.", en="The first."),
)


def rests_on(knowledge: Knowledge, **facts: tuple[str, ...]) -> Knowledge:
    knowledge = replace(knowledge, conflicts=(CONFLICT,))
    knowledge = having(knowledge, MONEY, sources=facts["money"])
    return having(knowledge, LABEL, sources=facts["label"])


def test_entries_that_rest_on_facts_that_disagree(small: Knowledge) -> None:
    known = rests_on(small, money=("f-1",), label=("f-2", "text-one"))
    (found,) = contradictions(known)
    assert found == Contradiction("sources", (LABEL, MONEY), "Two amounts.", CONFLICT)
    assert contradictions_of(known, MONEY) == (found,)
    assert contradictions_of(known, "smalltalk-hello") == ()


@pytest.mark.parametrize(
    ("money", "label"), [(("f-1",), ("f-1",)), (("f-1", "f-2"), ("f-2", "f-1")), (("f-1",), ())]
)
def test_who_cites_the_same_does_not_disagree(
    small: Knowledge, money: tuple[str, ...], label: tuple[str, ...]
) -> None:
    assert contradictions(rests_on(small, money=money, label=label)) == ()


def test_languages_that_say_something_else(small: Knowledge) -> None:
    answer = Bilingual(fr="Il y en avait 15 en 2014.", en="There were 9 in 2014.")
    found = contradictions(having(small, MONEY, answer=answer))
    assert [(one.kind, one.entries) for one in found] == [("languages", (MONEY,))]
    assert "15" in found[0].why or "9" in found[0].why


def test_figures_that_differ_from_their_common_fact(small: Knowledge) -> None:
    known = replace(small, facts={"f-1": fact("f-1", "15 villes en 2014.")})
    known = having(
        known, MONEY, sources=("f-1",), answer=Bilingual(fr="15 villes.", en="15 cities.")
    )
    known = having(
        known, LABEL, sources=("f-1",), answer=Bilingual(fr="14 villes.", en="14 cities.")
    )
    found = [one for one in contradictions(known) if one.kind == "figures"]
    assert found
    assert all(set(one.entries) == {MONEY, LABEL} and "f-1" in one.why for one in found)


def test_the_content_contradicts_itself_only_where_its_sources_do() -> None:
    assert {one.kind for one in contradictions(load(CONTENT))} <= {"sources"}
