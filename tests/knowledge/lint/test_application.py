"""The draft application's rules: each fault where it stands, nothing said of a sound one."""

from __future__ import annotations

import pytest

from knowledge.errors import ContentError, Fault
from knowledge.lint.application import application
from knowledge.lint.borrowed import borrowed, windows_of
from knowledge.lint.contacts import contacts
from knowledge.lint.keys import keys
from knowledge.lint.languages import languages
from knowledge.lint.manner import manner
from tests.fakes.small_readiness import SMALL_READINESS
from tests.knowledge.lint.tiny import FACTS, Tiny
from tests.knowledge.lint.tiny_application import TINY_APPLICATION

FILE = "application.yaml"


def files(text: str) -> dict[str, str]:
    return {FILE: text, "readiness.yaml": SMALL_READINESS, "facts.yaml": FACTS}


def faults(tiny: Tiny, text: str) -> list[Fault]:
    return tiny.faults(application, files(text))


def changed(before: str, after: str) -> tuple[str, int]:
    """The file with one thing changed, and the line of the change."""
    assert before in TINY_APPLICATION
    line = TINY_APPLICATION[: TINY_APPLICATION.index(before)].count("\n") + 1
    return TINY_APPLICATION.replace(before, after, 1), line


def test_a_sound_one_has_no_fault(tiny: Tiny) -> None:
    draft = tiny.draft(files(TINY_APPLICATION))
    for rule in (application, keys, languages, manner, contacts):
        assert [fault for fault in rule(draft) if fault.file == FILE] == []


def test_a_directory_may_have_none(tiny: Tiny) -> None:
    assert tiny.faults(application, {"facts.yaml": FACTS}) == []


def test_without_a_self_assessment_its_names_are_not_looked_up(tiny: Tiny) -> None:
    assert tiny.faults(application, {FILE: TINY_APPLICATION, "facts.yaml": FACTS}) == []


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("- id: d0-n1", "- id: d1-n1", "'d1-n1' is no 'd0-<word>'"),
        ("criteria_groups: [town]", "criteria_groups: [towns]", "did you mean 'town'?"),
        ("criteria: [town-size]", "criteria: [town-sizes]", "no criterion 'town-sizes'"),
        ("sources: [f1]", "sources: [f9]", "no fact or source 'f9'"),
        ("fills: [town-size.firms", "fills: [town-size.firm", "no question 'town-size.firm'"),
        ("fills: [town-size.firms", "fills: [town-size.level", "is a claim, no evidence"),
        ("question: town-size.firms", "question: town-size.scope", "no question with a number"),
        ("words: {fr: [entreprises], ", "words: {fr: [Entreprises], ", "has capitals"),
        ("words: {fr: [entreprises], ", "words: {fr: [], ", "0 words in fr, from 1 to 10"),
        ("{fr: [carte, liste, plan, note]", "{fr: [carte, liste, plan]", "3 words in fr, from 4"),
        ("[map, list, plan, note]", "[map, list, plan, Note]", "'Note' has capitals"),
        ("when: {team-head.bid: [joint]}", "when: {team-head.bids: [joint]}", "no question"),
        ("when: {team-head.bid: [joint]}", "when: {team-head.bid: [both]}", "no answer 'both'"),
        ("when: {team-head.bid: [joint]}", "when: {town-size.firms: {}}", "without bounds"),
        ("when: {team-head.bid: [joint]}", "when: {group-mean: {town: {min: 1}}}", "only an alert"),
        ("short: {fr: Début", f"short: {{fr: {'x' * 27}", "27 characters, 26 at most"),
        ("label: {fr: Une pièce", f"label: {{fr: {'x' * 61}", "61 characters, 60 at most"),
        ("short: {fr: Pièce", f"short: {{fr: {'x' * 27}", "27 characters, 26 at most"),
        ("why: {fr: Parce que.", f"why: {{fr: {'x' * 161}", "161 characters, 160 at most"),
        ("proof: {fr: Une liste", f"proof: {{fr: {'x' * 121}", "121 characters, 120 at most"),
        ("prompt: {fr: Combien ?", f"prompt: {{fr: {'x' * 160}?", "161 characters, 160 at most"),
        ("prompt: {fr: Combien ?", "prompt: {fr: Combien.", "End it with a question mark"),
        ("{fr: En 2013 mot mot mot", "{fr: En 2013", "39 words, from 40 to 70"),
        ("good: {fr: En 2013", f"good: {{fr: En 2013 {'mot ' * 30}", "72 words, from 40 to 70"),
        ("good: {fr: En 2013", "good: {fr: Un jour", "names no year"),
        ("weak: {fr: Beaucoup mot mot", "weak: {fr: Beaucoup", "14 words, from 15 to 30"),
        ("proof: {fr: Une liste", "proof: {fr: Une liste de 12", "12 stands in one language only"),
        ("minutes: 30", "minutes: 241", "241 minutes, 240 at most"),
    ],
)  # fmt: skip
def test_a_fault_stands_where_it_is(tiny: Tiny, before: str, after: str, message: str) -> None:
    text, line = changed(before, after)
    found = faults(tiny, text)
    assert [fault.line for fault in found if message in fault.message] == [line], found


@pytest.mark.parametrize(
    ("before", "after", "id_"),
    [("- id: d0-n1", "- id: d0-n2", "d0-n2"), ("- id: d1\n", "- id: d0\n", "d0")],
)
def test_both_of_two_equal_ids_are_told(tiny: Tiny, before: str, after: str, id_: str) -> None:
    text, line = changed(before, after)
    found = [one for one in faults(tiny, text) if f"'{id_}' stands 2 times" in one.message]
    assert len(found) == 2
    assert line in {fault.line for fault in found}


def test_a_claim_names_its_source(tiny: Tiny) -> None:
    text, line = changed("        sources: [f1]\n", "")
    (fault,) = faults(tiny, text)
    assert "no source is named" in fault.message
    assert TINY_APPLICATION.splitlines()[fault.line - 1].strip() == "- id: d0-first"
    assert fault.line < line


def test_a_piece_serves_a_criterion(tiny: Tiny) -> None:
    (fault,) = faults(tiny, changed("criteria: [town-size]", "criteria: []")[0])
    assert "'d0-first' serves no criterion" in fault.message


def test_what_always_applies_waits_for_nothing(tiny: Tiny) -> None:
    text, _ = changed("priority: if-joint", "priority: could")
    (fault,) = faults(tiny, text)
    assert (fault.line, "Remove its 'when'" in fault.message) == (len(text.splitlines()), True)


@pytest.mark.parametrize("priority", ["if-joint", "after-visit"])
def test_what_waits_says_for_what(tiny: Tiny, priority: str) -> None:
    text = changed("        when: {team-head.bid: [joint]}\n", "")[0]
    (fault,) = faults(tiny, text.replace("priority: if-joint", f"priority: {priority}"))
    assert "Write the 'when' it waits for" in fault.message


def test_a_new_draft_has_seven_pieces_to_show(tiny: Tiny) -> None:
    (fault,) = faults(tiny, changed("priority: must", "priority: should")[0])
    assert (fault.line, "6 'must' pieces, 7 at least" in fault.message) == (2, True)


def test_a_section_has_pieces(tiny: Tiny) -> None:
    empty = "  - {id: d2, title: {fr: a, en: a}, short: {fr: a, en: a}, pieces: []}\n"
    (fault,) = faults(tiny, TINY_APPLICATION + empty)
    assert "'d2' has no piece" in fault.message
    assert fault.line == len(TINY_APPLICATION.splitlines()) + 1


def test_hours_of_the_day_are_said_in_each_language_s_way(tiny: Tiny) -> None:
    text, _ = changed(
        "proof: {fr: Une liste, en: A list}", "proof: {fr: À 15 h 30, en: At 3.30 pm}"
    )
    assert faults(tiny, text) == []


def test_ids_fit_into_a_button(tiny: Tiny) -> None:
    id_ = "d" * 40
    text = TINY_APPLICATION.replace("- id: d1\n", f"- id: {id_}\n")
    found = [fault.message for fault in faults(tiny, text)]
    button = f"section:xxxxxxxxxx:{id_}:page:99"
    assert f"'{button}' is {len(button)} bytes, 64 at most. Shorten the id." in found


def test_a_misspelt_key_and_a_missing_language_are_told(tiny: Tiny) -> None:
    text, line = changed("dated: true", "datd: true")
    found = [one for one in tiny.faults(keys, files(text)) if one.file == FILE]
    assert [(one.line, "did you mean 'dated'" in one.message) for one in found] == [(line, True)]
    text, line = changed("{fr: Parce que., en: Because.}", "{fr: Parce que.}")
    found = [one for one in tiny.faults(languages, files(text)) if one.file == FILE]
    assert [one.line for one in found] == [line]


@pytest.mark.parametrize("word", ["éligible", "!"])
def test_it_gives_no_verdict_and_stays_calm(tiny: Tiny, word: str) -> None:
    text, line = changed("why: {fr: Parce que.", f"why: {{fr: 'Parce que {word}'")
    (fault,) = tiny.faults(manner, files(text))
    assert (fault.file, fault.line, fault.message.startswith(f"'{word}'")) == (FILE, line, True)


def test_its_examples_give_no_address(tiny: Tiny) -> None:
    text, line = changed("good: {fr: En 2013", "good: {fr: Voir valmarine.fr en 2013")
    (fault,) = tiny.faults(contacts, files(text))
    assert (fault.file, fault.line, "'valmarine.fr'" in fault.message) == (FILE, line, True)


def test_its_sentences_are_our_own(tiny: Tiny) -> None:
    sentence = "neuf villes ont remis un dossier corrigé après la visite"
    text, line = changed("why: {fr: Parce que.", f"why: {{fr: En 2014 {sentence}.")
    (fault,) = tiny.faults(borrowed, files(text), windows_of(sentence))
    assert (fault.file, fault.line, "stands in a reference text" in fault.message) == (
        FILE, line, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("minutes: 30", "minutes: 4"),
        ("priority: must", "priority: wish"),
        ("- id: d0-first", "- id: first"),
        ("basis: source", "basis: rumour"),
    ],
)
def test_what_cannot_be_used_is_not_loaded(tiny: Tiny, before: str, after: str) -> None:
    text, line = changed(before, after)
    with pytest.raises(ContentError) as caught:
        tiny.draft({FILE: text})
    assert {(fault.file, fault.line) for fault in caught.value.faults} == {(FILE, line)}
