"""What is measured on questions, with a find that answers from a table."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from knowledge.evaluation import OFF_TOPIC, Question, Rate, evaluate
from knowledge.evaluation_report import (
    COLUMNS,
    CONFUSION_COLUMNS,
    RELIABILITY_COLUMNS,
    as_json,
    confusion_rows,
    reliability_rows,
    reliability_svg,
    score_rows,
)
from knowledge.search.found import Decision, Found, Match

Told = tuple[Decision, tuple[tuple[str, float], ...]]

TABLE: dict[str, Told] = {
    "right": ("answer", (("money", 0.95), ("label", 0.1))),
    "also right": ("answer", (("label", 0.85),)),
    "hello": ("answer", (("smalltalk-greeting", 0.9),)),
    "suggested third": ("suggest", (("a", 0.35), ("b", 0.3), ("money", 0.2))),
    "suggested fourth": ("suggest", (("a", 0.35), ("b", 0.3), ("c", 0.2), ("money", 0.1))),
    "wrong": ("answer", (("label", 0.85), ("money", 0.1))),
    "first but silent": ("none", (("money", 0.05),)),
    "nothing": ("none", ()),
    "cooking": ("none", (("label", 0.02),)),
    "football": ("answer", (("label", 1.0),)),
}


def find(text: str) -> Found:
    decision, matches = TABLE[text]
    return Found(text, "fr", decision, tuple(Match(entry, score) for entry, score in matches))


def row(text: str, expect: str | None = "money", **more: object) -> dict[str, object]:
    return {"id": text, "text": text, "lang": "fr", "expect": expect, "style": "sms", **more}


QUESTIONS = [
    row("right"),
    row("also right", also_ok=["label"], lang="en", style="polite"),
    row("hello", "smalltalk"),
    row("suggested third"),
    row("suggested fourth"),
    row("wrong"),
    row("first but silent"),
    row("nothing"),
    row("cooking", None),
    row("football", None),
]


@pytest.fixture(scope="module")
def evaluation():
    return evaluate(find, QUESTIONS)


def test_rates(evaluation):
    scores = evaluation.overall
    assert scores.recall_at_1 == Rate(4, 8)
    assert scores.recall_at_3 == Rate(6, 8)
    assert scores.answered_right == Rate(3, 8)
    assert scores.helped == Rate(4, 8)
    assert scores.answered_wrong == Rate(1, 8)
    assert scores.off_topic_answered == Rate(1, 2)


def test_rates_by_language_and_kind(evaluation):
    assert list(evaluation.by_language) == ["en", "fr"]
    assert evaluation.by_language["en"].answered_right == Rate(1, 1)
    assert evaluation.by_kind["polite"].off_topic_answered == Rate(0, 0)
    assert evaluation.by_kind["sms"].recall_at_1 == Rate(3, 7)


def test_wilson_intervals():
    low, high = Rate(9, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    assert Rate(0, 10).interval[0] == pytest.approx(0.0)
    assert Rate(10, 10).interval[1] == pytest.approx(1.0)
    assert Rate(0, 0).interval == (0.0, 0.0)


def test_confusions(evaluation):
    first, *rest = evaluation.confusions
    assert (first.expected, first.got, first.count, first.answered) == ("money", "a", 2, 0)
    assert first.questions == ("suggested third", "suggested fourth")
    assert {(one.expected, one.got, one.answered) for one in rest} == {
        ("money", "label", 1),
        (OFF_TOPIC, "label", 1),
    }


def test_reliability(evaluation):
    reliability = evaluation.reliability
    assert sum(one.count for one in reliability.bins) == 9
    sure = reliability.bins[9]
    assert (sure.count, round(sure.mean_probability, 3), round(sure.share_right, 3)) == (
        3,
        0.95,
        0.667,
    )
    squares = [0.05, 0.15, 0.1, 0.35, 0.35, 0.85, 0.95, 0.02, 1.0]
    assert reliability.brier == pytest.approx(sum(one * one for one in squares) / 9)
    gaps = 3 * abs(0.95 - 2 / 3) + 2 * abs(0.85 - 1 / 2) + 2 * 0.35 + 2 * abs(0.035 - 0.5)
    assert reliability.expected_error == pytest.approx(gaps / 9)


def test_no_question_at_all():
    empty = evaluate(find, [])
    assert empty.overall.recall_at_1 == Rate(0, 0)
    assert empty.reliability.brier == 0
    assert as_json(empty)["overall"]["helped"]["value"] is None
    assert score_rows(empty) == (("all", *["–"] * 6),)
    assert "No question" in reliability_svg(empty)


def test_a_row_without_what_is_expected():
    with pytest.raises(KeyError):
        Question.read({"id": "1", "text": "quoi"})


def test_json_is_plain(evaluation):
    told = json.loads(json.dumps(as_json(evaluation)))
    assert told["questions"] == 10
    assert told["overall"]["helped"] == {
        "count": 4,
        "of": 8,
        "value": 0.5,
        "low": 0.2152,
        "high": 0.7848,
    }
    assert told["confusions"][0]["got"] == "a"
    assert len(told["reliability"]["bins"]) == 10


def test_rows_fit_their_headers(evaluation):
    rows = score_rows(evaluation)
    assert [one[0] for one in rows] == ["all", "en", "fr", "polite", "sms"]
    assert rows[0][4] == "50.0 % (21.5–78.5), 4/8"
    assert {len(one) for one in rows} == {len(COLUMNS)}
    assert confusion_rows(evaluation, most=1) == (
        ("money", "a", "2", "0", "suggested third, suggested fourth"),
    )
    assert len(CONFUSION_COLUMNS) == 5
    assert reliability_rows(evaluation)[-1] == ("0.9–1.0", "3", "0.95", "0.67")
    assert len(RELIABILITY_COLUMNS) == 4


def test_the_drawing_says_in_words_what_it_shows(evaluation):
    svg = ElementTree.fromstring(reliability_svg(evaluation))  # noqa: S314 — our own text
    space = {"s": "http://www.w3.org/2000/svg"}
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "reliability-title reliability-desc"
    assert svg.find("s:title", space).text == "Reliability of the first match"
    assert "0.9 to 1.0: 3 questions, right 67 %" in svg.find("s:desc", space).text
    assert len(svg.findall("s:circle", space)) == 4
