"""Edits written back into the files: what they say, on their own lines only."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ContentError
from knowledge.formed import same, tidied
from knowledge.load import CONTENT, Knowledge, load, read
from knowledge.overlay import Edit, Part, current, overlaid
from knowledge.writing_back import rewritten, written_back
from knowledge.yaml_text import parse
from tests.fakes.knowledge import SMALL

MONEY = "money-for-cities"


def texts_of(directory: Path) -> dict[str, str]:
    paths = (*directory.glob("*.yaml"), *directory.glob("faq/*.yaml"))
    return {path.relative_to(directory).as_posix(): path.read_text("utf-8") for path in paths}


TEXTS = texts_of(CONTENT)
ALIASES = "Lille Métropole, métropole lilloise, capitale des Flandres, Lille Roubaix Tourcoing, French Tech Lille"
SMALL_TEXTS = texts_of(SMALL)


def said(part: Part, target: str = "") -> dict[str, Any]:
    documents = [parse(text, file) for file, text in TEXTS.items()]
    found = current(documents, part, target)
    assert found
    return found


def changed_lines(edit: Edit, file: str) -> list[str]:
    """What git would show: the lines that went and came, in that one file."""
    after = written_back(TEXTS, [edit])
    assert list(after) == [file]
    shown = ndiff(TEXTS[file].splitlines(), after[file].splitlines())
    return [line for line in shown if line[0] in "+-"]


@pytest.mark.parametrize("file", sorted(TEXTS))
def test_without_a_change_every_file_stays_as_it_is(file: str) -> None:
    text = TEXTS[file]
    assert rewritten(text, parse(text, file).value, file) == text


def test_edits_that_the_files_contain_change_no_file() -> None:
    edits = [
        Edit("entry", "who-can-apply", said("entry", "who-can-apply")),
        Edit("place", "lille", said("place", "lille")),
        Edit("neighbour", "next40", said("neighbour", "next40")),
        Edit("call", "", said("call")),
    ]
    assert written_back(TEXTS, []) == written_back(TEXTS, edits) == {}


def test_an_edit_touches_its_lines_only() -> None:
    entry = said("entry", "who-can-apply")
    phrasings = {
        "fr": [*entry["phrasings"]["fr"], "à Valmarine : qui dépose"],
        "en": entry["phrasings"]["en"][1:],
    }
    answer = entry["answer"] | {"fr": entry["answer"]["fr"].replace("Exemples", "Trois exemples")}
    edit = Edit(
        "entry",
        "who-can-apply",
        entry
        | {
            "read_again": "2027",
            "sources": [*entry["sources"], "P-30"],
            "phrasings": phrasings,
            "answer": answer,
        },
    )
    assert changed_lines(edit, "faq/applying.yaml") == [
        '+   read_again: "2027"',
        "-   sources: [s0-15, s3-10, s2-18, s4-04, s4-11, P-08, P-13, P-19]",
        "+   sources: [s0-15, s3-10, s2-18, s4-04, s4-11, P-08, P-13, P-19, P-30]",
        '+       - "à Valmarine : qui dépose"',
        "-       - who is allowed to submit a bid",
        "-       Exemples d'alliances en 2014 : Aix et Marseille ; Nice, Cannes, Grasse et Sophia Antipolis.",
        "+       Trois exemples d'alliances en 2014 : Aix et Marseille ; Nice, Cannes, Grasse et Sophia Antipolis.",
    ]


def test_a_new_entry_stands_at_the_end_of_its_theme_in_the_order_of_the_house() -> None:
    value = {
        "answer": {"en": "Yes.\n\nReally.", "fr": "**Oui.**"},
        "phrasings": {"fr": ["oui : ou non", "2014", "l'un"], "en": ["which"]},
        "question": {"fr": "Oui ?", "en": "Yes?"},
        "related": ["money-200m"],
        "sources": ["P-30", "P-19"],
        "as_of": "2015",
        "state": "closed",
        "label": {"fr": "Oui", "en": "Yes"},
        "audience": "all",
        "theme": "money",
    }
    after = written_back(TEXTS, [Edit("entry", "valmarine-money", value)])["faq/money.yaml"]
    assert (
        after
        == TEXTS["faq/money.yaml"]
        + """
- id: valmarine-money
  audience: all
  state: closed
  as_of: "2015"
  sources: [P-30, P-19]
  related: [money-200m]
  label:
    fr: Oui
    en: "Yes"
  question:
    fr: Oui ?
    en: Yes?
  phrasings:
    fr:
      - "oui : ou non"
      - "2014"
      - l'un
    en:
      - which
  answer:
    fr: |
      **Oui.**
    en: |
      Yes.

      Really.
"""
    )


def test_what_is_taken_away_leaves_the_others_and_the_comments() -> None:
    edits = [
        Edit("neighbour", "french-tech-visa", None),
        Edit("entry", "why-created", None),
    ]
    after = written_back(TEXTS, edits)
    comment = "# Programmes de la French Tech d'après le label\n"
    assert comment + "- id: passeport-talent" in after["neighbours.yaml"]
    gone = set(TEXTS["faq/basics.yaml"].splitlines()) - set(after["faq/basics.yaml"].splitlines())
    assert "- id: why-created" in gone
    assert "\n\n\n" not in after["faq/basics.yaml"]
    kept = after["faq/basics.yaml"].splitlines()
    assert all(line[0] in "- " for line in ndiff(TEXTS["faq/basics.yaml"].splitlines(), kept))


def test_a_place() -> None:
    lille = said("place", "lille")
    edit = Edit(
        "place",
        "lille",
        lille
        | {
            "aliases": [*lille["aliases"], "Valmarine-sur-Deûle"],
            "towns": [*lille["towns"], {"name": "Valmarine", "aliases": ["La Valmarine"]}],
            "filed": lille["filed"] | {"is": "unknown"},
            "figures": [lille["figures"][0] | {"value": "2100"}, *lille["figures"][1:]],
        },
    )
    assert changed_lines(edit, "places.yaml") == [
        "+       - {name: Valmarine, aliases: [La Valmarine]}",
        f"-     aliases: [{ALIASES}]",
        f"+     aliases: [{ALIASES},",
        "+       Valmarine-sur-Deûle]",
        '-     filed: {is: "yes", fact: [s4-39, s4-40-lille]}',
        "+     filed: {is: unknown, fact: [s4-39, s4-40-lille]}",
        "-         value: 2000",
        "+         value: 2100",
    ]


def test_a_new_place() -> None:
    value = {"name": "Valmarine", "in": {"fr": "à Valmarine", "en": "in Valmarine"}}
    assert changed_lines(Edit("place", "valmarine", value), "places.yaml") == [
        "+   - id: valmarine",
        "+     name: Valmarine",
        "+     in: {fr: à Valmarine, en: in Valmarine}",
    ]


def test_a_neighbour() -> None:
    next40 = said("neighbour", "next40")
    value = next40 | {"aliases": [*next40["aliases"], "le quarante"], "covered": "yes"}
    assert changed_lines(Edit("neighbour", "next40", value), "neighbours.yaml") == [
        "-      next fourty, indice next40]",
        "+      next fourty, indice next40, le quarante]",
        '-   covered: "no"',
        '+   covered: "yes"',
    ]


def test_the_call() -> None:
    value = said("call") | {"since": "2016"}
    assert changed_lines(Edit("call", "", value), "call.yaml") == [
        '- since: "2015"',
        '+ since: "2016"',
    ]


def test_sentences_that_are_none_of_our_business() -> None:
    sentence = "quel âge a Fleur Pellerin"
    edit = Edit("off-topic", sentence, {"group": "people-pay", "language": "fr"})
    assert changed_lines(edit, "offtopic.yaml") == [
        f"-         - {sentence}",
        f"+         - {sentence}",
    ]
    new = Edit("off-topic", "la marée : à quelle heure", {"group": "reviewed", "language": "fr"})
    assert changed_lines(new, "offtopic.yaml") == [
        "+   - id: reviewed",
        "+     sentences:",
        "+       fr:",
        '+         - "la marée : à quelle heure"',
    ]


def test_comments_quotes_line_ends_and_a_missing_last_line_end_are_kept() -> None:
    text = "\ufeff# top\r\n- id: a # first\r\n  state: 'closed' # why\r\n  # between\r\n  as_of: 2014\r\n- id: b"
    value = [{"id": "a", "state": "past", "as_of": "2015"}, {"id": "b"}]
    assert rewritten(text, value, "x") == (
        "\ufeff# top\r\n- id: a # first\r\n  state: 'past' # why\r\n  # between\r\n  as_of: 2015\r\n- id: b\r\n"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", [{"id": "a", "texts": ["b c", "d"]}]),
        ("[]\n", [{"id": "a"}]),
        ("- id: a\n", []),
        ("- {id: a, b: c}\n", [{"id": "a", "b": "x: y", "d": "e"}]),
        ("- - a\n  - b\n- - c\n", [["a"], ["c", "d"]]),
        ("- what: a\n  value: b\n", [{"value": "b"}]),
        ("-\n  id: a\n-   id: b\n", [{"id": "a", "c": "d"}, {"id": "b", "c": "#d"}]),
        ("a:\n- b\n- c\nd:\n", {"a": ["c"], "d": "e"}),
        ("a: [b, c] # why\n", {"a": ["c"], "e": {"f": "g\nh"}}),
        ("a: >-\n  b\n  c\n\n# end\n", {"a": "d\u2028e", "b": "\u202f!"}),
    ],
)
def test_odd_writing(text: str, value: Any) -> None:
    assert same(parse(rewritten(text, value, "x"), "x").value, value)


def test_what_cannot_be_written_by_itself_is_left_to_a_person() -> None:
    text = "- id: a\n  texts: &same [b]\n- id: c\n  texts: *same\n"
    with pytest.raises(ContentError, match="by hand"):
        rewritten(text, [{"id": "a", "texts": ["b"]}, {"id": "c", "texts": ["d"]}], "x")


def test_an_edit_that_cannot_be_laid_on_is_named() -> None:
    with pytest.raises(ContentError, match="edit of 'who-can-apply'"):
        written_back(TEXTS, [Edit("entry", "who-can-apply", {"answer": "<b>"})])


words = st.text(
    st.one_of(
        st.sampled_from(" \n:#-'\",[]{}&*!|>%@`?\u00a0\u202fé😂\\"),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]),
    ),
    min_size=1,
    max_size=30,
).map(tidied)
line = words.map(lambda text: " ".join(text.split()))
sentences = st.one_of(
    line, line, line, st.sampled_from(["no", "2014", "null", "~", "2014-11-12", "1e3"])
)


def some(texts: st.SearchStrategy[str], least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(texts.filter(bool), min_size=least, max_size=4, unique=True)


def spoken(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({"fr": texts.filter(bool)}, optional={"en": texts.filter(bool)})


kept_or_new = some(sentences, 1)
entries = st.fixed_dictionaries(
    {
        "question": spoken(sentences),
        "answer": spoken(words),
        "phrasings": st.fixed_dictionaries({"fr": kept_or_new}, optional={"en": kept_or_new}),
    },
    optional={
        "label": spoken(sentences),
        "state": st.sampled_from(["open", "closed", "timeless"]),
        "as_of": st.sampled_from(["2014", "2014-11-12"]),
        "read_again": st.just("2027"),
        "sources": st.lists(st.sampled_from(["text-one", "s0-01"]), unique=True),
        "related": st.lists(st.sampled_from([MONEY, "what-is-the-label"]), unique=True),
    },
)
OLD = ("what-is-the-label", MONEY, "smalltalk-hello")
SMALL_DOCUMENTS = read(SMALL).documents


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """A new entry, one anew, one with some fields of another kind, one taken away."""
    target = draw(st.sampled_from((*OLD, "brand-new", "newer")))
    if draw(st.integers(0, 4)) == 0 and target in OLD[1:]:
        return Edit("entry", target, None)
    value = {"theme": "basics"} | draw(entries)
    before = current(SMALL_DOCUMENTS, "entry", target)
    if before and draw(st.booleans()):
        kept = draw(st.sets(st.sampled_from(sorted(value))))
        value = before | {key: value[key] for key in kept if key != "theme"}
    return Edit("entry", target, tidied(value))


def plain(knowledge: Knowledge) -> Any:
    return knowledge.entries, knowledge.sources, knowledge.themes


@given(st.lists(edits(), max_size=4))
def test_what_was_written_says_what_the_edits_say(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[Edit]
) -> None:
    after = {**SMALL_TEXTS, **written_back(SMALL_TEXTS, wanted)}
    directory = tmp_path_factory.mktemp("written")
    (directory / "faq").mkdir()
    for file, text in after.items():
        (directory / file).write_bytes(text.encode())
    exported = load(directory)
    assert plain(exported) == plain(load(SMALL, wanted))
    assert load(directory, wanted).version == exported.version
    assert written_back(after, wanted) == {}


part_of = st.recursive(
    sentences.filter(bool),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["id", "name", "fr", "en", "texts"]), inner, max_size=4),
    ),
    max_leaves=12,
)


def beginning(file: str, sign: str) -> str:
    """Up to the third part that begins with `sign`."""
    return TEXTS[file][: len(sign.join(TEXTS[file].split(sign)[:3])) + 1]


BEGINNINGS = (
    TEXTS["call.yaml"],
    beginning("faq/elsewhere.yaml", "\n- id"),
    beginning("neighbours.yaml", "\n- id"),
    beginning("offtopic.yaml", "\n  - id"),
    beginning("places.yaml", "\n  - id"),
    beginning("facts.yaml", "\n- id"),
)


@given(st.sampled_from(BEGINNINGS), st.data())
def test_any_change_of_any_file_is_written(text: str, data: st.DataObject) -> None:
    """A part taken out, put in or put in the place of another, wherever it stands."""
    changed = _with_changes(parse(text, "x").value, data, 5)
    assert same(parse(rewritten(text, changed, "x"), "x").value, changed)


def _with_changes(value: Any, data: st.DataObject, deeper: int) -> Any:
    if not value or isinstance(value, str) or (deeper < 2 and data.draw(st.booleans())):
        return data.draw(part_of)
    if isinstance(value, dict):
        key = data.draw(st.sampled_from([*value, "en", "texts"]))
        return {**value, key: _with_changes(value.get(key), data, deeper - 1)}
    at = data.draw(st.integers(0, len(value) - 1))
    kind = data.draw(st.sampled_from(["out", "in", "other"]))
    if kind == "out" and len(value) > 1:
        return value[:at] + value[at + 1 :]
    if kind == "in":
        return [*value[:at], data.draw(part_of), *value[at:]]
    return [*value[:at], _with_changes(value[at], data, deeper - 1), *value[at + 1 :]]


def test_overlaid_again_nothing_is_left_to_say() -> None:
    edit = Edit("entry", "who-can-apply", said("entry", "who-can-apply") | {"as_of": "2015"})
    after = {**TEXTS, **written_back(TEXTS, [edit])}
    documents = tuple(parse(text, file) for file, text in after.items())
    assert overlaid(documents, [edit]) == documents
