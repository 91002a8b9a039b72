"""All answers as CSV and JSON: complete, harmless to a spreadsheet, and fit to be scored again."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.tables import (
    COLUMNS,
    FORMULA_SIGNS,
    SEPARATORS,
    answers_csv,
    answers_json,
    harmless,
)
from conversations.project import Given, Member, Project
from conversations.report import example_project
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.scored import scored
from tests.bot.documents.hostile import TEXTS, hostile
from tests.conversations.report.built import (
    NOW,
    TODAY,
    built,
    comment,
    proof,
    readiness_of,
)


def rows(project: Project, knowledge: Knowledge, language: Language = "fr") -> list[list[str]]:
    made = answers_csv(project, knowledge, language)
    assert made.startswith(b"\xef\xbb\xbf")
    text = made.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[language]))


def row(
    project: Project, knowledge: Knowledge, question: str, language: Language = "fr"
) -> list[str]:
    order = [each.id for each in readiness_of(knowledge).questions]
    return rows(project, knowledge, language)[1 + order.index(question)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_line_for_each_question(knowledge: Knowledge, language: Language):
    found = rows(example_project(knowledge, language, TODAY), knowledge, language)
    assert len(found) == 1 + len(readiness_of(knowledge).questions)
    assert {len(line) for line in found} == {len(COLUMNS)}
    assert found[0][2] == "Question"


def test_a_line_says_what_was_answered_by_whom_and_why(knowledge: Knowledge):
    members = (Member(1, "owner", "Ana", is_me=True, agreed=True), Member(2, "editor", "Bo"))
    project = built(
        {"eco-size": 2},
        {"eco-size.companies": 1850},
        members,
        notes=(
            proof("eco-size", "Étude"),
            proof("eco-size", "Fichier", 2),
            comment("eco-size", "À revoir", 3),
        ),
    )
    line = row(project, knowledge, "eco-size.companies")
    assert line[3:] == [
        "1\u202f850 entreprises",
        "1850",
        "Ana",
        "2026-11-24T09:00:00+00:00",
        "Étude\nFichier",
        "À revoir",
    ]
    quiet = replace(project, answers={"eco-size.jobs": Given(7, 2, NOW)})
    assert row(quiet, knowledge, "eco-size.jobs")[5] == "membre 2"
    assert row(quiet, knowledge, "eco-size.companies")[3:7] == [""] * 4


def test_values_as_stored(knowledge: Knowledge):
    several = next(each for each in readiness_of(knowledge).questions if each.type == "choices")
    options = tuple(option.id for option in several.options[:2])
    project = built(
        {"eco-size": None, "eco-growth": 0}, {several.id: options, "eco-growth.jobgrowth": -5.5}
    )
    assert row(project, knowledge, "eco-size.level")[3:5] == ["Je ne sais pas", "null"]
    assert row(project, knowledge, "eco-size.level", "en")[3] == "I don't know"
    assert row(project, knowledge, "eco-growth.level")[4] == "0"
    assert row(project, knowledge, several.id)[4] == " ".join(options)
    assert row(project, knowledge, "eco-growth.jobgrowth")[4] == "'-5.5"


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_a_formula(knowledge: Knowledge, text: str, language: Language):
    found = rows(hostile(knowledge, text), knowledge, language)
    assert len(found) == 1 + len(readiness_of(knowledge).questions)
    assert not [cell for line in found for cell in line if cell.startswith(FORMULA_SIGNS)]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\t=1", "'\t=1"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("\0=1", "'=1"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_run_is_text(cell: str, kept: str):
    assert harmless(cell) == kept


@given(st.text(max_size=40))
def test_any_cell_is_harmless(cell: str):
    made = harmless(cell)
    assert made.endswith(cell.replace("\0", ""))
    assert not made.lstrip().startswith(FORMULA_SIGNS)


def test_the_json_can_be_scored_again(knowledge: Knowledge):
    project = example_project(knowledge, "fr", TODAY)
    made = answers_json(project, knowledge, TODAY)
    assert made.count(b"\n") == 1
    content = json.loads(made)
    assert content["id"] == project.id
    readiness = readiness_of(knowledge)
    assert scored(readiness, content["answers"]) == scored(readiness, dict(project.values))
    assert content["given"]["eco-size.level"] == {
        "by": {"member": 1, "name": "Cheffe de projet"},
        "at": "2026-11-24T09:00:00+00:00",
    }
    assert {note["kind"] for note in content["notes"]} == {"proof", "comment"}
    assert content["content_version"] == knowledge.version


def test_answers_to_questions_that_are_gone_are_kept_apart(knowledge: Knowledge):
    several = next(each for each in readiness_of(knowledge).questions if each.type == "choices")
    answers = {"old-thing.count": 3, several.id: (several.options[0].id,)}
    quiet = (Member(1, "owner", "Ana", is_me=True),)
    project = built({"eco-size": 1}, answers, quiet)
    content = json.loads(answers_json(project, knowledge, TODAY))
    assert content["kept"] == {"old-thing.count": 3}
    assert content["answers"] == {"eco-size.level": 1, several.id: [several.options[0].id]}
    assert "Ana" not in json.dumps(content)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_json_of_anything_is_one_line_of_json(knowledge: Knowledge, text: str):
    made = answers_json(hostile(knowledge, text), knowledge, TODAY)
    assert made.count(b"\n") == 1
    assert json.loads(made)["answers"]["eco-size.companies"] == 10**15


def test_without_readiness_there_are_no_questions(knowledge: Knowledge):
    bare = replace(knowledge, readiness=None)
    assert len(rows(built({"eco-size": 1}), bare)) == 1
    assert json.loads(answers_json(built({"eco-size": 1}), bare, TODAY))["answers"] == {}
