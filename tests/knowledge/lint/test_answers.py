"""What an answer must be: short, state first, calm, in our words, with known addresses, the same in both languages."""

import pytest

from knowledge.lint import packed, windows_of
from knowledge.lint.agreement import agreement
from knowledge.lint.borrowed import borrowed
from knowledge.lint.contacts import contacts
from knowledge.lint.lengths import lengths
from knowledge.lint.manner import manner
from knowledge.lint.state_first import state_first
from knowledge.load import WINDOWS, reference_windows
from tests.knowledge.lint.tiny import FACTS, Tiny, entry

FR, EN = 7, 9
LONG = "Un mot. " * 60


def test_short_answers(tiny: Tiny):
    assert not tiny.answer(
        lengths, "**Non.** Rien.\n\n---\n\nLa suite.", "**No.** Nothing.\n\n---\n\nThe rest."
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (LONG, "479 characters before '---'"),
        (f"Court.\n\n---\n\n{LONG * 3}", "1439 characters after '---'"),
        ("mot " * 26, "first sentence of 26 words"),
    ],
)
def test_a_text_over_its_length(tiny: Tiny, answer, said):
    (fault,) = tiny.answer(lengths, answer, "No.")
    assert (fault.file, fault.line) == ("faq/a.yaml", FR)
    assert fault.message.startswith(said)


def test_bold_does_not_count(tiny: Tiny):
    assert not tiny.answer(lengths, f"**{'ab. ' * 112}**", "No.")


def test_a_label_over_its_length(tiny: Tiny):
    text = entry("Oui.", "Yes.").replace("fr: Label", "fr: Un intitulé de plus de trente signes")
    (fault,) = tiny.faults(lengths, {"faq/a.yaml": text})
    assert (fault.line, fault.message) == (5, "label of 36 characters. 30 at most: shorten it.")


def test_one_label_for_two_entries(tiny: Tiny):
    second = (
        entry("Oui.", "Yes.").replace("id: label", "id: other").replace("en: Label", "en: Mark")
    )
    (fault,) = tiny.faults(lengths, {"faq/a.yaml": entry("Oui.", "Yes.") + second})
    assert (fault.line, fault.message[:34]) == (15, "'Label' is also the label of 'labe")


def test_what_is_over_says_so_first(tiny: Tiny):
    french = "Un label pour les villes. Il est clos."
    (fault,) = tiny.answer(state_first, french, "A label, closed since 2015.", "state: closed")
    assert (fault.line, fault.message[:24]) == (FR, "'label' is closed: say s")


@pytest.mark.parametrize("state", ["closed", "replaced", "past"])
def test_what_is_over_and_says_so(tiny: Tiny, state):
    french, english = "**Non.** Le label, remplacé, n'aide pas.", "It ended in 2019."
    assert not tiny.answer(state_first, french, english, f"state: {state}")


def test_what_is_open_need_not(tiny: Tiny):
    assert not tiny.answer(state_first, "Un label.", "A label.", "state: open")


def test_a_verdict_is_for_the_state(tiny: Tiny):
    found = tiny.answer(manner, "Vous êtes non éligible.", "You are Ineligible.")
    assert [(one.line, one.message.split()[0]) for one in found] == [
        (FR, "'éligible'"),
        (EN, "'Ineligible'"),
    ]


def test_answers_are_calm(tiny: Tiny):
    found = tiny.answer(manner, "Oui !", "Yes 🎉")
    assert [(one.line, one.message[:3]) for one in found] == [(FR, "'!'"), (EN, "'🎉'")]
    assert not tiny.answer(manner, "Oui, n° 1 © « bien ».", "Yes.")


@pytest.mark.parametrize(
    "contact", ["aide@ville.fr", "01 23 45 67 89", "https://ville.fr/x", "www.ville.fr"]
)
def test_a_contact_of_nobody(tiny: Tiny, contact):
    (fault,) = tiny.answer(contacts, f"Voyez {contact}.", "See there.")
    assert fault.line == FR
    assert "stands in no source" in fault.message


def test_a_contact_that_a_fact_gives(tiny: Tiny):
    facts = FACTS.replace("Vu le 3 mars ;", "Vu sur www.ville.fr/contact et 01.23.45.67.89 ;")
    assert not tiny.answer(
        contacts, "Voyez ville.fr/contact ou le 01 23 45 67 89.", "See.", facts=facts
    )


def test_eight_words_of_a_reference_text(tiny: Tiny):
    windows = windows_of("Il était une fois une très petite ville du Nord.")
    french = "Voici : il ETAIT une fois, une **très** petite ville."
    (fault,) = tiny.faults(borrowed, {"faq/a.yaml": entry(french, "There.")}, windows)
    assert (fault.line, fault.message[:25]) == (FR, "'il etait une fois une tr")
    other = french.replace("petite", "grande")
    assert not tiny.faults(borrowed, {"faq/a.yaml": entry(other, "There.")}, windows)


def test_hashes_are_read_back(tiny: Tiny):
    windows = windows_of("a b c d e f g h i j")
    tiny.write({"faq/a.yaml": ""})
    (tiny.directory / WINDOWS).write_bytes(packed(windows))
    assert len(windows) == 3
    assert reference_windows(tiny.directory) == windows
    assert reference_windows(tiny.directory / "faq") == frozenset()


def test_hashes_never_change():
    assert windows_of("Un deux trois quatre cinq six sept huit") == {
        bytes.fromhex("a6e7456efead4d96")
    }


def test_both_languages_agree(tiny: Tiny):
    french = "Neuf villes, le 12 novembre 2014, [ici](/a) :\n\n- un ;\n- deux.\n\n---\n\nSuite."
    english = "9 cities, 12 Nov 2014, [here](/a):\n\n- one;\n- two.\n\n---\n\nMore."
    assert not tiny.answer(agreement, french, english)


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        ("Neuf villes.", "Ten cities.", "10, 9 stands in one language only"),
        ("En juin 2015.", "In 2015.", "2015, 2015-06 stands in one language only"),
        ("[ici](/a)", "[here](/b)", "the links differ"),
        ("Deux :\n\n- a ;\n- b.", "Two:\n\n- a.", "2 list items in French, 1 in English"),
        ("Oui.\n\n---\n\nSuite.", "Yes.", "only one language has details"),
    ],
)
def test_languages_that_differ(tiny: Tiny, french, english, said):
    (fault,) = tiny.answer(agreement, french, english)
    assert (fault.line, fault.message[: len(said)]) == (6, said)
