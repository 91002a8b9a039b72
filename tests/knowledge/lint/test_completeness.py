"""What must be there: files, keys, languages, known keys, existing ids, short ids."""

from dataclasses import replace

from knowledge.errors import Fault
from knowledge.lint.buttons import buttons
from knowledge.lint.keys import keys
from knowledge.lint.languages import languages
from knowledge.lint.references import references
from knowledge.lint.required import required
from knowledge.model import Theme
from tests.knowledge.lint.tiny import ANY_ENTRY, FACTS, Tiny

FULL_ENTRY = """\
- id: label
  audience: all
  state: timeless
  as_of: "2014"
  sources: [f1]
  related: [town]
  label: {fr: Label, en: Label}
  question: {fr: Quel label, en: What label}
  phrasings: {fr: [label], en: [label]}
  answer: {fr: Un label., en: A label.}
- id: town
  question: {fr: Quelle ville, en: What town}
  phrasings: {fr: [ville], en: [town]}
  answer: {fr: Une ville., en: A town.}
"""
SOURCES = "- {id: paper, title: {fr: Un, en: A}, cite: {fr: Un, en: A}, kind: public}\n"


def lines(faults: list[Fault]) -> list[tuple[str, int]]:
    return [(fault.file, fault.line) for fault in faults]


def test_keys_of_an_entry_are_required(tiny: Tiny):
    faults = [
        one for one in tiny.faults(required, {"faq/a.yaml": FULL_ENTRY}) if one.file == "faq/a.yaml"
    ]
    assert {one.line for one in faults} == {11}
    assert [one.message.split()[3] for one in faults] == [
        "as_of.", "audience.", "related.", "sources.", "state.",
    ]  # fmt: skip


def test_every_file_is_required(tiny: Tiny):
    faults = tiny.faults(required, {"facts.yaml": FACTS})
    missing = {one.file for one in faults if one.message.startswith("no ")}
    assert {"places.yaml", "abbreviations.yaml", "wording/conversation.fr.ftl"} <= missing
    assert "facts.yaml" not in missing


def test_more_than_three_related_entries(tiny: Tiny):
    many = FULL_ENTRY.replace("[town]", "[a, b, c, d]")
    faults = tiny.faults(required, {"faq/a.yaml": many})
    assert (
        Fault("faq/a.yaml", 6, "'label' has more than 3 related entries. Keep the nearest.")
        in faults
    )


def test_an_unknown_key_and_the_near_one(tiny: Tiny):
    (fault,) = tiny.faults(keys, {"faq/a.yaml": FULL_ENTRY.replace("as_of", "as_off")})
    assert (fault.file, fault.line) == ("faq/a.yaml", 4)
    assert "did you mean 'as_of'?" in fault.message
    assert not tiny.faults(keys, {"faq/a.yaml": FULL_ENTRY})


def test_an_unknown_key_deep_in_a_file(tiny: Tiny):
    places = "bids:\n- id: lille\n  name: Lille\n  filed: {is: 'yes'}\n  towns:\n  - name: Lille\n    alias: [a]\n"
    assert lines(tiny.faults(keys, {"places.yaml": places})) == [("places.yaml", 7)]
    assert not tiny.faults(keys, {"places.yaml": places.replace("alias:", "aliases:")})


def test_a_theme_is_the_name_of_its_file(tiny: Tiny):
    assert lines(tiny.faults(keys, {"faq/a.yaml": ANY_ENTRY + "  theme: a\n"})) == [
        ("faq/a.yaml", 5)
    ]


def test_a_language_is_missing_in_an_entry(tiny: Tiny):
    faults = tiny.faults(languages, {"faq/a.yaml": FULL_ENTRY.replace(", en: A label.", "")})
    assert Fault("faq/a.yaml", 10, "'label' has no answer in en. Write it.") in faults
    assert not [one for one in faults if one.line < 10]


def test_a_language_is_missing_elsewhere(tiny: Tiny):
    themes = "- id: a\n  title: {fr: Un}\n"
    faults = tiny.faults(languages, {"themes.yaml": themes})
    assert Fault("themes.yaml", 2, "'0.title' has no text in en. Write it.") in faults


def test_unknown_names_in_an_entry(tiny: Tiny):
    entry = FULL_ENTRY.replace("[f1]", "[f1, f9]").replace("[town]", "[tow]")
    files = {
        "faq/a.yaml": entry,
        "facts.yaml": FACTS,
        "sources.yaml": SOURCES,
        "themes.yaml": "- {id: a, title: {fr: A}}",
    }
    faults = tiny.faults(references, files)
    assert lines(faults) == [("faq/a.yaml", 5), ("faq/a.yaml", 6)]
    assert "no fact or source 'f9'" in faults[0].message
    assert "did you mean 'town'?" in faults[1].message
    assert not tiny.faults(references, {**files, "faq/a.yaml": FULL_ENTRY})


def test_an_entry_is_not_its_own_relation(tiny: Tiny):
    faults = tiny.faults(references, {"faq/a.yaml": FULL_ENTRY.replace("[town]", "[label]")})
    assert Fault("faq/a.yaml", 6, "'label' is related to itself. Name another entry.") in faults


def test_unknown_names_in_the_other_files(tiny: Tiny):
    files = {
        "facts.yaml": FACTS.replace("source: paper", "source: pape", 1) + "  conflicts: [C9]\n",
        "sources.yaml": SOURCES,
        "conflicts.yaml": "- id: C1\n  topic: t\n  text: {fr: a}\n  resolution: {fr: a}\n  facts: [f9]\n",
        "neighbours.yaml": "- id: visa\n  name: Visa\n  entries: [label]\n  related: [gone]\n",
        "call.yaml": "state: closed\nsince: '2015'\nfacts: [f8]\nsentence: {fr: a}\nuse: {fr: a}\n",
        "places.yaml": "bids:\n- id: lille\n  name: Lille\n  entry: lost\nquestions:\n  status: [label, nowhere]\n",
        "themes.yaml": "- id: b\n  title: {fr: B}\n",
    }
    assert lines(tiny.faults(references, files)) == [
        ("call.yaml", 3), ("conflicts.yaml", 5), ("facts.yaml", 3), ("facts.yaml", 9), ("faq/a.yaml", 1),
        ("neighbours.yaml", 4), ("places.yaml", 4), ("places.yaml", 6), ("themes.yaml", 1),
    ]  # fmt: skip


def test_a_button_holds_64_bytes(tiny: Tiny):
    draft = tiny.draft({"themes.yaml": "- id: a\n  title: {fr: A}\n"})
    assert not list(buttons(draft))
    long = Theme.model_construct(id="x" * 60, title=None)
    (fault,) = buttons(replace_themes(draft, long))
    assert (fault.file, fault.line) == ("themes.yaml", 1)
    assert "is 69 bytes, 64 at most" in fault.message


def replace_themes(draft, theme):
    return type(draft)(replace(draft.knowledge, themes=(theme,)))
