"""`run_bot.py score --jsonl` as it is called from outside, in real child processes."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from bot.commands.score import score_lines
from knowledge.load import load
from tests.fakes.small_readiness import SMALL_READINESS, small_readiness
from tests.processes import Program, run, small_content

pytestmark = pytest.mark.slow

GIVEN = {"eco-size.companies": None, "eco-size.level": 2, "gov-leadership.head": "no"}


@pytest.fixture
def small(tmp_path: Path) -> str:
    """A knowledge directory with the small self-assessment."""
    content = small_content(tmp_path)
    (content / "readiness.yaml").write_text(SMALL_READINESS, "utf-8")
    return str(content)


def line(id_: Any, **answers: Any) -> str:
    return json.dumps({"id": id_, "answers": answers})


async def scored(
    folder: Path, *lines: str | bytes, knowledge: str = ""
) -> tuple[list[Any], list[str]]:
    typed = b"\n".join(each.encode() if isinstance(each, str) else each for each in lines)
    directory = ("--knowledge", knowledge) if knowledge else ()
    ended = await run("score", "--jsonl", *directory, folder=folder, typed=typed)
    assert ended.code == 0, ended.err
    return [json.loads(each) for each in ended.out.splitlines()], ended.err.splitlines()


def here(*lines: str | bytes) -> tuple[list[Any], list[str]]:
    """The same in this process, on the small self-assessment."""
    out, warnings = StringIO(), StringIO()
    typed = [each.encode() if isinstance(each, str) else each for each in lines]
    score_lines(typed, out, warnings, small_readiness())
    return [
        json.loads(each) for each in out.getvalue().splitlines()
    ], warnings.getvalue().splitlines()


async def test_each_line_is_scored_in_order(tmp_path: Path) -> None:
    lines, warnings = await scored(tmp_path, line("a", **GIVEN), "", line(2))
    assert lines == [
        {
            "id": "a",
            "score": 67,
            "answered": 0.07,
            "band": None,
            "alerts": ["a-leadership"],
            "next_question": "eco-size.startups",
            "next_band": None,
        },
        {
            "id": 2,
            "score": None,
            "answered": 0.0,
            "band": None,
            "alerts": [],
            "next_question": "eco-size.companies",
            "next_band": None,
        },
    ]
    assert warnings == []


async def test_the_next_question_follows_the_full_walk(tmp_path: Path, small: str) -> None:
    """« Je ne sais pas » is an answer; what does not apply is not asked; null at the end."""
    form = small_readiness()
    everything = {question.id: None for question in form.questions}
    asked: list[dict[str, Any]] = [
        {},
        {"town-size.firms": 0},
        {"town-size.firms": 2},
        {"town-size.firms": 2, "town-size.young": "yes"},
        {"town-size.firms": 0, "town-size.young": "yes"},  # withdrawn: opens no names
        {"town-size.firms": None, "town-size.trades": ["soft"], "town-size.scope": "all"},
        everything,
        {**everything, "team-plan.level": 0, "town-size.firms": 3} | {"town-size.young": "no"},
    ]
    lines, _ = await scored(
        tmp_path, *[line(at, **each) for at, each in enumerate(asked)], knowledge=small
    )
    assert [each["next_question"] for each in lines] == [
        "town-size.firms",
        "town-size.trades",
        "town-size.young",
        "town-size.names",
        "town-size.trades",
        "town-size.level",
        None,
        None,
    ]


async def test_the_next_band_is_told_by_its_changes(tmp_path: Path, small: str) -> None:
    answers = dict(small_readiness().examples[0].answers)
    (only,), _ = await scored(tmp_path, line("x", **answers), knowledge=small)
    assert only["next_band"] == {
        "band": 2,
        "changes": [
            {"criterion": "town-size", "from": 2, "to": 3},
            {"criterion": "team-head", "from": 1, "to": 3},
        ],
    }


@pytest.mark.parametrize(
    ("question", "value", "expected"),
    [
        ("town-size.firms", "12", "a number, for example 12"),
        ("town-size.firms", True, "a number"),
        ("town-size.firms", 10**400, "a number"),
        ("town-size.firms", float("nan"), "a number"),
        ("town-size.young", True, '"yes" or "no"'),
        ("town-size.names", "Ville", "a list of texts"),
        ("town-size.trades", "soft", 'a list of any of "soft", "hard", "none"'),
        ("town-size.trades", ["soft", {}], 'for example ["soft"]'),
        ("town-size.scope", 3, "a text"),
        ("team-head.bid", ["alone"], 'one of "alone", "joint", for example "alone"'),
        ("team-head.bid", "other", 'one of "alone", "joint"'),
        ("team-head.story", [], "a text"),
        ("team-head.since", 2014, 'for example "2014-11-12"'),
        ("team-head.trust", 2, "one of 0, 1"),
        ("team-head.letter", {}, "a text"),
        ("team-head.level", 4, "one of 0, 1, 2, 3"),
        ("team-head.level", "2", "one of 0, 1, 2, 3"),
        ("team-head.level", 1.5, "one of 0, 1, 2, 3"),
    ],
)
def test_a_value_of_the_wrong_type(question: str, value: Any, expected: str) -> None:
    (only,), warnings = here(line("x", **{question: value}))
    assert set(only) == {"id", "error"}
    assert only["id"] == "x"
    assert only["error"].startswith(f"{question}: expected ")
    assert expected in only["error"]
    assert len(only["error"]) < 300
    assert warnings == []


@pytest.mark.parametrize(
    ("given", "id_"),
    [
        ("nonsense", None),
        ("[]", None),
        ("{}", None),
        ('{"answers": {}}', None),
        ('{"id": 4}', 4),
        ('{"id": 4, "answers": []}', 4),
        ('{"id": NaN, "answers": {}}', None),
        (b"\xff\xfe\xff", None),
        ("[" * 100_000, None),
    ],
)
def test_a_bad_line_is_one_error(given: str | bytes, id_: Any) -> None:
    lines, warnings = here(given, line("after"))
    assert [each["id"] for each in lines] == [id_, "after"]
    assert set(lines[0]) == {"id", "error"}
    assert warnings == []


def test_unknown_ids_warn_on_one_short_line_each() -> None:
    strange = {"made.up": 1, "x\ny": 2, "z" * 500: 3, "\ud800": 4}
    (only,), warnings = here(line("a\nb", **strange))
    assert only["score"] is None
    assert len(warnings) == 4
    assert warnings[0] == '"a\\nb": no question "made.up", not counted'
    assert max(len(each) for each in warnings) < 120


def test_a_thousand_unknown_ids_are_counted() -> None:
    _, warnings = here(line("a", **{f"q.{at}": at for at in range(1000)}))
    assert len(warnings) == 21
    assert warnings[-1] == '"a": and 980 more'


async def test_a_line_is_answered_before_the_next_one_comes(tmp_path: Path) -> None:
    async with Program("score", "--jsonl", folder=tmp_path) as program:
        assert program.process.stdin
        for id_ in ("first", "second"):
            program.process.stdin.write(line(id_).encode() + b"\n")
            await program.process.stdin.drain()
            assert json.loads(await program.says(id_))["id"] == id_


async def test_without_jsonl_it_says_how(tmp_path: Path) -> None:
    ended = await run("score", folder=tmp_path)
    assert ended.code == 2
    assert "--jsonl" in ended.err


async def test_a_directory_without_self_assessment_is_told(tmp_path: Path) -> None:
    ended = await run(
        "score", "--jsonl", "--knowledge", str(small_content(tmp_path)), folder=tmp_path
    )
    assert ended.code == 1
    assert ended.err.strip().endswith("readiness.yaml:1: no such file (docs/content.md).")


def test_the_real_questions_all_say_what_they_expect() -> None:
    readiness = load().readiness
    assert readiness
    out, warnings = StringIO(), StringIO()
    typed = [line(one.id, **{one.id: {}}).encode() for one in readiness.questions]
    score_lines(typed, out, warnings, readiness)
    for question, each in zip(readiness.questions, out.getvalue().splitlines(), strict=True):
        assert f"{question.id}: expected " in json.loads(each)["error"]
        assert "for example" in json.loads(each)["error"]
