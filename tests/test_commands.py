"""The command line in real child processes: what comes out, what goes wrong, and with which exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.store.migrate import newest
from knowledge.load import CONTENT
from tests.processes import Ended, Program, run, small_content

pytestmark = pytest.mark.slow

ENTRIES = """
- id: first
  question: {fr: Combien de villes ont le label ?}
  phrasings: {fr: [nombre de villes labellisées], en: [how many cities have the label]}
  answer: {fr: Treize villes.}
- id: second
  question: {en: Who decides about the label?}
  phrasings: {en: [who gives the label in the end]}
  answer: {en: The State.}
"""


@pytest.fixture
def tiny(tmp_path: Path) -> str:
    """The least that loads: no wording, no source, one language here and there."""
    folder = tmp_path / "tiny"
    (folder / "faq").mkdir(parents=True)
    (folder / "faq" / "all.yaml").write_text(ENTRIES, "utf-8")
    return str(folder)


async def asked(folder: Path, tiny: str, *lines: str | bytes) -> tuple[Ended, list[Any]]:
    typed = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    ended = await run("ask", "--jsonl", "--knowledge", tiny, folder=folder, typed=typed)
    return ended, [json.loads(line) for line in ended.out.splitlines()]


async def test_ask_answers_each_line_in_order(tmp_path: Path, tiny: str) -> None:
    ended, answers = await asked(
        tmp_path,
        tiny,
        '{"id": 1, "text": "nombre de villes labellisées", "lang": "fr"}',
        '{"id": "b", "text": "who gives the label in the end"}',
    )
    assert (ended.code, [answer["id"] for answer in answers]) == (0, [1, "b"])
    assert [answer["matches"][0]["id"] for answer in answers] == ["first", "second"]
    for answer in answers:
        assert set(answer) == {"id", "decision", "matches"}
        assert answer["decision"] in {"answer", "suggest", "none"}
        scores = [match["score"] for match in answer["matches"]]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
    assert not (tmp_path / "data" / "assistant.db").exists()


async def test_ask_says_what_is_wrong_with_a_line_and_goes_on(tmp_path: Path, tiny: str) -> None:
    ended, answers = await asked(
        tmp_path,
        tiny,
        "not json",
        '["a", "list"]',
        '{"id": 3}',
        '{"text": "no id"}',
        '{"id": 5, "text": 5}',
        '{"id": 6, "text": "x", "lang": "de"}',
        '{"id": 7, "text": "x", "lang": []}',
        b'{"id": 8, "text": "\xff"}',
        "",
        r'{"id": 9, "text": "\ud800 \u0000"}',
        '{"id": 10, "text": ""}',
        '{"id": 11, "text": "' + "label " * 20_000 + '"}',
    )
    assert ended.code == 0
    assert [answer["id"] for answer in answers] == [None, None, 3, None, 5, 6, 7, None, 9, 10, 11]
    assert [answer["id"] for answer in answers if "error" not in answer] == [9, 10, 11]
    assert answers[9]["decision"] == "none"


async def test_ask_answers_before_the_next_line_is_there(tmp_path: Path, tiny: str) -> None:
    async with Program("ask", "--jsonl", "--knowledge", tiny, folder=tmp_path) as program:
        assert program.process.stdin
        for number in (1, 2):
            line = json.dumps({"id": number, "text": "nombre de villes"})
            program.process.stdin.write(f"{line}\n".encode())
            assert json.loads(await program.says('"id"'))["id"] == number
        program.process.stdin.close()
        assert await program.ends() == 0


async def test_ask_answers_a_question_in_words(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    ended = await run("ask", "c'est quoi le label", "--knowledge", content, folder=tmp_path)
    assert ended.code == 0
    assert "label" in ended.out
    assert "**" not in ended.out


@pytest.mark.parametrize(
    "arguments", [("ask",), ("ask", "x", "--jsonl"), ("dance",), ("evaluate",)]
)
async def test_a_command_typed_wrong(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = await run(*arguments, folder=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert "Traceback" not in ended.err


async def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    for command in (("ask", "x"), ("check",)):
        ended = await run(*command, "--knowledge", "nowhere", folder=tmp_path)
        assert ended.code == 1
        assert "nowhere:1: no such directory" in ended.out + ended.err
        assert "Traceback" not in ended.err


async def test_the_real_content_has_no_fault(tmp_path: Path) -> None:
    ended = await run("check", folder=tmp_path)
    assert ended.code == 0, ended.out
    assert ended.out.strip().endswith("entries, no fault")


async def test_check_names_file_and_line(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    sources = content / "sources.yaml"
    broken = sources.read_text("utf-8").replace("kind: reference", "kind: rumour", 1)
    line = next(
        number for number, text in enumerate(broken.splitlines(), 1) if "kind: rumour" in text
    )
    sources.write_text(broken, "utf-8")
    ended = await run("check", "--knowledge", str(content), folder=tmp_path)
    assert ended.code == 1
    assert f"content/sources.yaml:{line}:" in ended.out


async def test_check_asks_an_outside_directory_for_all(tmp_path: Path, tiny: str) -> None:
    ended = await run("check", "--knowledge", tiny, folder=tmp_path)
    assert ended.code == 1
    assert "tiny/faq/all.yaml:2:" in ended.out


async def test_chat_through_a_pipe(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    typed = "/start\nc'est quoi le label\n1\n\n/quit\nthis is not read\n"
    ended = await run("chat", "--knowledge", content, folder=tmp_path, typed=typed)
    assert ended.code == 0, ended.err
    assert "Un signe de reconnaissance" in ended.out
    assert "this is not read" not in ended.out
    assert "\x1b" not in ended.out
    assert "> " not in ended.out
    numbers = [line[:2] for line in ended.out.splitlines() if line[:2] in {"1.", "2."}]
    assert numbers.count("1.") >= 2


async def test_chat_works_beside_a_running_server(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    async with Program("serve", "--knowledge", content, folder=tmp_path, PORT="0") as server:
        await server.address()
        ended = await run("chat", "--knowledge", content, folder=tmp_path, typed="/help\n")
    assert ended.code == 0, ended.err
    assert "/sources" in ended.out


async def test_each_pipe_is_somebody_new(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    for _ in range(2):
        ended = await run("chat", "--knowledge", content, folder=tmp_path, typed="1\n")
        assert "1." not in ended.out.split("\n")[0]


async def test_evaluate_measures_and_draws(tmp_path: Path, tiny: str) -> None:
    questions = tmp_path / "questions.jsonl"
    rows = [
        {"id": "1", "text": "nombre de villes labellisées", "lang": "fr", "expect": "first"},
        {"id": "2", "text": "who gives the label in the end", "lang": "en", "expect": "second"},
        {"id": "3", "text": "la couleur du cheval", "lang": "fr", "expect": None},
    ]
    questions.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    told = ("evaluate", "--questions", str(questions), "--knowledge", tiny)
    table = await run(*told, folder=tmp_path)
    assert table.code == 0, table.err
    assert "recall@1" in table.out
    assert (tmp_path / "build" / "reliability.svg").read_text("utf-8").startswith("<svg")
    as_json = await run(*told, "--json", "--svg", "elsewhere/one.svg", folder=tmp_path)
    assert json.loads(as_json.out)["overall"]["recall_at_1"]["count"] == 2
    assert (tmp_path / "elsewhere" / "one.svg").exists()


async def test_evaluate_refuses_lines_that_are_no_question(tmp_path: Path, tiny: str) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"id": "1", "text": "x", "expect": null}\n{"id": "2"}\nno\n', "utf-8")
    ended = await run(
        "evaluate", "--questions", str(questions), "--knowledge", tiny, folder=tmp_path
    )
    assert ended.code == 1
    assert "questions.jsonl:2: text, expect is missing" in ended.err
    assert "questions.jsonl:3: not JSON" in ended.err


async def test_the_doctor_finds_no_problem_on_a_fresh_machine(tmp_path: Path) -> None:
    ended = await run("doctor", folder=tmp_path)
    assert ended.code == 0, ended.out
    assert "OPERATOR_NAME" in ended.out
    assert list(tmp_path.iterdir()) == []  # noqa: ASYNC240 — nothing else runs here


async def test_the_doctor_ends_with_1_when_there_is_a_problem(tmp_path: Path) -> None:
    for settings in ({"PORT": "many"}, {"DATABASE_URL": "mysql://host/name"}):
        ended = await run("doctor", folder=tmp_path, **settings)
        assert ended.code == 1
        assert f"problem {'settings' if 'PORT' in settings else 'DATABASE_URL'}" in ended.out


async def test_migrate_names_the_revision(tmp_path: Path) -> None:
    ended = await run("migrate", folder=tmp_path)
    assert (ended.code, newest() in ended.out) == (0, True)


async def test_the_version(tmp_path: Path) -> None:
    assert (await run("--version", folder=tmp_path)).out.strip().count(".") == 2
