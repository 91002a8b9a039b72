"""The self-assessment's rules: each fault where it stands, nothing said of a sound one."""

from __future__ import annotations

import pytest

from knowledge.errors import ContentError, Fault
from knowledge.lint.keys import keys
from knowledge.lint.languages import languages
from knowledge.lint.manner import manner
from knowledge.lint.readiness import readiness
from tests.fakes.small_readiness import SMALL_READINESS
from tests.knowledge.lint.tiny import FACTS, Tiny

FILE = "readiness.yaml"


def faults(tiny: Tiny, text: str = SMALL_READINESS) -> list[Fault]:
    return tiny.faults(readiness, {FILE: text, "facts.yaml": FACTS})


def changed(before: str, after: str) -> tuple[str, int]:
    """The file with one thing changed, and the line of the change."""
    assert before in SMALL_READINESS
    line = SMALL_READINESS[: SMALL_READINESS.index(before)].count("\n") + 1
    return SMALL_READINESS.replace(before, after, 1), line


def test_a_sound_one_has_no_fault(tiny: Tiny) -> None:
    draft = tiny.draft({FILE: SMALL_READINESS, "facts.yaml": FACTS})
    for rule in (readiness, keys, languages, manner):
        assert [fault for fault in rule(draft) if fault.file == FILE] == []


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("short: {fr: Ville", f"short: {{fr: {'V' * 23}", "23 characters, 22 at most"),
        ("question: {fr: Que", f"question: {{fr: {'Que ' * 24}", "90 at most"),
        ("text: {fr: Combien", f"text: {{fr: {'Combien ' * 12}", "90 at most"),
        ("button: {fr: Rien, ", f"button: {{fr: {'x' * 19}, ", "19 characters, 18 at most"),
        ("action: {fr: Écrire", f"action: {{fr: {'x' * 91}", "91 characters, 90 at most"),
        ("label: {fr: Logiciel", f"label: {{fr: {'x' * 23}", "23 characters, 22 at most"),
        ("example: {fr: 1 850", "example: {fr: '5 001'", "is above max 5000"),
        ("example: {fr: 1 850", "example: {fr: '-1'", "is below min 0"),
        ("example: {fr: 1 850", "example: {fr: '2,5'", "is not whole"),
        ("example: {fr: 1 850", "example: {fr: beaucoup", "is no plain number"),
        ("en: '1,850'", "en: 1 850", "is no plain number"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.firm: {min: 1}}", "no question"),
        ("when: {town-size.firms: {min: 1}}", "when: {team-head.bid: [alone]}", "is not asked"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.young: ['no']}", "is not asked"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.firms: ['1']}", "no options"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.firms: {}}", "without bounds"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.firms: {min: 2, max: 1}}", "above"),
        ("when: {town-size.firms: {min: 1}}", "when: {town-size.firms: {x: {min: 1}}}", "only"),
        ("when: {town-size.young: ['yes']}", "when: {town-size.young: [true]}", "no answer 'true'"),
        ("when: {town-size.young: ['yes']}", "when: {town-size.young: []}", "never holds"),
        ("when: {town-size.young: ['yes']}", "when: {town-size.young: {min: 1}}", "is no number"),
        ("when: {town-size.young: ['yes']}", "when: {group-mean: {town: {min: 1}}}", "only an alert"),
        ("quick: {team-head.level", "quick: {team-head.bid: [alone], team-head.level", "levels only"),
        ("group-mean: {town: {max", "group-mean: {towns: {max", "did you mean 'town'?"),
        ("group-mean: {town: {max: 1.5}}", "group-mean: [town]", "a mean is of a group"),
        ("references: [r-one]", "references: [r-two]", "no reference 'r-two'"),
        ("sources: [f1]", "sources: [f9]", "no fact or source 'f9'"),
        ("source: f1", "source: f9", "no fact or source 'f9'"),
        ("- {min: 80,", "- {min: 40,", "40 follows 40"),
        ("evidence: {fr: [Une liste]", "evidence: {fr: []", "a different number of proofs"),
        ("  - {answers: {team-head.bid: joint", "  - {answers: {team-head.bid: alone", "contrary"),
        ("{team-head.bid: joint, town", "{team-head.bids: joint, town", "no question"),
        ("{team-head.bid: joint, town", "{team-head.bid: other, town", "is no answer"),
        ("score: 48", "score: 51", "score is 48, not 51"),
        ("answered: 0.9", "answered: 0.8", "answered is 0.9, not 0.8"),
        ("alerts: []", "alerts: [a-alone]", "alerts is [], not ('a-alone',)"),
        ("next_question: town", "next_questions: town", "the score has no 'next_questions'"),
        ("criterion: team-head, from: 1", "criterion: team-plan, from: 1", "next_band is"),
    ],
)  # fmt: skip
def test_a_fault_stands_where_it_is(tiny: Tiny, before: str, after: str, message: str) -> None:
    text, line = changed(before, after)
    found = faults(tiny, text)
    assert [fault.line for fault in found if message in fault.message] == [line], found


@pytest.mark.parametrize(
    ("before", "after", "ids"),
    [
        ("- id: team\n", "- id: town\n", ["town"]),
        ("- id: team-plan", "- id: team-head", ["team-head"]),
        ("town-size.young\n", "town-size.scope\n", ["town-size.scope"]),
        ("- {id: hard", "- {id: soft", ["soft"]),
        ("- id: a-mean", "- id: a-alone", ["a-alone"]),
    ],
)
def test_both_of_two_equal_ids_are_told(
    tiny: Tiny, before: str, after: str, ids: list[str]
) -> None:
    text, line = changed(before, after)
    found = [fault for fault in faults(tiny, text) if "stands 2 times" in fault.message]
    assert len(found) == 2
    assert line in {fault.line for fault in found}
    assert all(f"'{id_}'" in fault.message for id_ in ids for fault in found)


def test_a_question_is_named_after_its_criterion(tiny: Tiny) -> None:
    text, line = changed("- id: town-size.scope", "- id: town-plan.scope")
    assert [(one.line, "no 'town-size.<word>'" in one.message) for one in faults(tiny, text)] == [
        (line, True)
    ]
    text, line = changed("- id: town-size.scope", "- id: town-size.level")
    assert (line, True) in [
        (one.line, "names the criterion's level" in one.message) for one in faults(tiny, text)
    ]


def test_weights_are_shares_of_a_hundred(tiny: Tiny) -> None:
    found = faults(tiny, changed("weight: 10", "weight: 11")[0])
    assert (1, "the weights add up to 101, not 100. Change a weight.") in [
        (fault.line, fault.message) for fault in found
    ]


def test_bands_start_at_zero(tiny: Tiny) -> None:
    found = faults(tiny, changed("- {min: 0,", "- {min: 1,")[0])
    assert "the first band starts at 0. Write it first." in [fault.message for fault in found]


def test_a_choice_has_two_options(tiny: Tiny) -> None:
    line = "              - {id: joint, label: {fr: À plusieurs, en: Together}}\n"
    found = faults(tiny, changed(line, "")[0])
    assert any("needs two options" in fault.message for fault in found)


def test_ids_fit_into_a_button(tiny: Tiny) -> None:
    option = "x" * 40
    text, _ = changed("- {id: hard", f"- {{id: {option}")
    _, line = changed("- id: town-size.trades", "")
    (fault,) = faults(tiny, text)
    longest = f"a:xxxxxxxxxx:town-size.trades:{option}"
    said = f"'{longest}' is {len(longest)} bytes, 64 at most. Shorten an id."
    assert (fault.line, fault.message) == (line, said)


def test_an_alert_needs_examples_both_ways(tiny: Tiny) -> None:
    example = "      - {answers: {team-head.level: 1}, speaks: false, quick: true}\n"
    text, _ = changed(example, "")
    _, line = changed("- id: a-alone", "")
    assert [(one.line, one.message) for one in faults(tiny, text)] == [
        (line, "'a-alone' has no example where its 'quick' rule does not speak. Add it.")
    ]


def test_an_alert_has_a_rule(tiny: Tiny) -> None:
    text, line = changed("when: {team-head.bid: [alone], town-size.level: {max: 1}}", "when: {}")
    found = [one.line for one in faults(tiny, text) if "would always speak" in one.message]
    assert found == [line - 1]


def test_a_claim_names_its_source(tiny: Tiny) -> None:
    text, line = changed("    sources: [f1]\n", "")
    (fault,) = faults(tiny, text)
    assert (fault.line, "no source is named" in fault.message) == (line - 4, True)


def test_a_group_has_criteria(tiny: Tiny) -> None:
    ending = SMALL_READINESS[SMALL_READINESS.index("bands:") :]
    text = "groups:\n  - {id: a, label: {fr: a, en: a}, short: {fr: a, en: a}, criteria: []}\n"
    found = faults(tiny, text + ending[: ending.index("alerts:")])
    assert [fault.line for fault in found] == [1, 2]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("guidance: {fr: Montrez-le.", "guidance: {fr: Êtes-vous éligible ?", "éligible"),
        ("evidence: {fr: [Une liste]", "evidence: {fr: [Une liste !]", "!"),
        ("en: Start}", "en: Not eligible}", "eligible"),
    ],
)
def test_it_gives_no_verdict_and_stays_calm(tiny: Tiny, before: str, after: str, word: str) -> None:
    text, line = changed(before, after)
    (fault,) = tiny.faults(manner, {FILE: text, "facts.yaml": FACTS})
    assert (fault.file, fault.line, fault.message.startswith(f"'{word}'")) == (FILE, line, True)


def test_a_misspelt_key_and_a_missing_language_are_told(tiny: Tiny) -> None:
    text, line = changed("optional: true", "optionnal: true")
    (fault,) = tiny.faults(keys, {FILE: text, "facts.yaml": FACTS})
    assert (fault.line, "did you mean 'optional'" in fault.message) == (line, True)
    text, line = changed("{fr: Racontez., en: Tell the story.}", "{fr: Racontez.}")
    found = tiny.faults(languages, {FILE: text, "facts.yaml": FACTS})
    assert [fault.line for fault in found if fault.file == FILE] == [line]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("weight: 40", "weight: 0"),
        ("- id: town-size\n", f"- id: {'x' * 25}\n"),
        ("lever: write", "lever: wish"),
        ("min: 0\n            max", "min: nan\n            max"),
    ],
)
def test_what_cannot_be_used_is_not_loaded(tiny: Tiny, before: str, after: str) -> None:
    text, line = changed(before, after)
    with pytest.raises(ContentError) as caught:
        tiny.draft({FILE: text})
    assert {(fault.file, fault.line) for fault in caught.value.faults} == {(FILE, line)}
