"""What an edit would change: the worth of decisions, faults that are new, texts that read otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.errors import Fault
from knowledge.evaluation import Judged, Question
from knowledge.load import Knowledge
from knowledge.search.found import Decision
from knowledge.trial import Difference, Trial, differences, new_faults, rewritten, worth
from knowledge.yaml_text import parse

OURS = Question("1", "prix de la carte", "fr", "card")
NOT_OURS = Question("2", "recette de crêpes", "fr", None, also_ok=("smalltalk",))


def judged(question: Question, decision: Decision, first: str = "card", rank: int = 0) -> Judged:
    return Judged(question, decision, first, 0.5, rank)


RIGHT = judged(OURS, "answer", "card", 1)
SUGGESTED = judged(OURS, "suggest", "loans", 2)
SILENT = judged(OURS, "none", "loans", 2)
WRONG = judged(OURS, "answer", "loans", 2)


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (RIGHT, 3),
        (SUGGESTED, 2),
        (SILENT, 1),
        (judged(OURS, "suggest", "loans", 5), 1),
        (WRONG, 0),
        (judged(NOT_OURS, "none"), 3),
        (judged(NOT_OURS, "suggest"), 2),
        (judged(NOT_OURS, "answer"), 0),
        (judged(NOT_OURS, "answer", "smalltalk-hello", 1), 3),
    ],
)
def test_what_a_decision_is_worth(one: Judged, value: int):
    assert worth(one) == value


@pytest.mark.parametrize(
    ("before", "after", "verdict", "is_changed"),
    [
        (SILENT, RIGHT, "better", True),
        (RIGHT, WRONG, "worse", True),
        (RIGHT, SUGGESTED, "worse", True),
        (RIGHT, replace(RIGHT, probability=0.9), "same", False),
        (SILENT, replace(SILENT, first="hours"), "same", False),
        (WRONG, replace(WRONG, first="hours"), "same", True),
    ],
)
def test_before_and_after(before: Judged, after: Judged, verdict: str, is_changed: bool):
    one = Difference(before, after)
    assert (one.verdict, one.is_changed) == (verdict, is_changed)


def test_a_trial_sums_up():
    off = judged(NOT_OURS, "none")
    trial = Trial((), differences([SILENT, RIGHT, off], [RIGHT, WRONG, off]), ())
    assert [one.question.id for one in trial.better] == ["1"]
    assert [one.before.decision for one in trial.worse] == ["answer"]
    assert trial.otherwise == ()
    assert (trial.before.answered_wrong.count, trial.after.answered_wrong.count) == (0, 1)
    assert trial.after.answered_right.count == trial.before.answered_right.count == 1


def test_a_fault_that_moved_is_not_new():
    before = [Fault("faq/a.yaml", 3, "no label"), Fault("faq/a.yaml", 9, "no source")]
    after = [
        Fault("faq/a.yaml", 4, "no label"),
        Fault("faq/a.yaml", 6, "no label"),
        Fault("faq/b.yaml", 9, "no source"),
    ]
    assert new_faults(before, after) == tuple(after[1:])
    counted = [Fault("faq/a.yaml", 1, f"'a' has {number} phrasings.") for number in (4, 6)]
    assert new_faults(counted[:1], counted[1:]) == ()
    assert new_faults(after, after) == ()


BEFORE = """
- id: one
  question: {fr: Une question ?}
  answer:
    fr: |
      Première ligne.

      Deuxième ligne.
- id: two
  question: {fr: Une autre ?}
"""


def known(text: str) -> Knowledge:
    return Knowledge({}, documents=(parse(text, "faq/a.yaml"),))


def test_a_line_of_an_answer_reads_otherwise():
    after = known(BEFORE.replace("Deuxième ligne", "Ligne nouvelle"))
    (one,) = rewritten(known(BEFORE), after)
    assert (one.file, one.id) == ("faq/a.yaml", "one")
    changed = [line for line in one.text.splitlines() if line[0] in "+-"]
    assert changed == ["-    Deuxième ligne.", "+    Ligne nouvelle."]
    assert "Première ligne." in one.text


def test_parts_that_come_and_go():
    after = known(BEFORE.replace("id: two", "id: three"))
    gone, new = rewritten(known(BEFORE), after)
    assert (gone.id, new.id) == ("two", "three")
    assert gone.text.splitlines()[1] == "-id: two"
    assert new.text.splitlines()[1] == "+id: three"
    assert rewritten(known(BEFORE), known(BEFORE)) == ()


def test_a_file_without_ids_is_told_whole():
    def call(state: str) -> Knowledge:
        return Knowledge({}, documents=(parse(f"state: {state}\nsince: '2026'", "call.yaml"),))

    (one,) = rewritten(call("open"), call("closed"))
    assert (one.file, one.id) == ("call.yaml", "")
    assert "-state: open\n+state: closed" in one.text
