"""An edit tried before it is published: what gets better, what gets worse, and what it costs to ask again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot import trying_edits
from bot.librarian import Edition
from bot.preparing import Workshop
from bot.trying_edits import EditTrials
from knowledge.evaluation import Question
from knowledge.load import Knowledge, load
from knowledge.model import Phrasings
from knowledge.search import updating
from knowledge.search.building import build_and_learn, encode, quick
from tests.fakes.encoder import FakeEncoder
from tests.knowledge.search.conftest import CONTENT

TWELVE = CONTENT / "twelve"
CASE = Question("case-1", "peut-on zébuler samedi", "fr", "wifi")


@pytest.fixture(scope="module")
def twelve() -> Knowledge:
    return load(TWELVE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, twelve: Knowledge) -> tuple[Workshop, Edition]:
    workshop = Workshop(tmp_path_factory.mktemp("data"), None)
    return workshop, Edition(twelve, workshop.index(twelve))


def edited(knowledge: Knowledge, *texts: str) -> Knowledge:
    old = knowledge.entries["wifi"]
    more = Phrasings(fr=(*old.phrasings.fr, *texts), en=old.phrasings.en)
    wifi = old.model_copy(update={"phrasings": more})
    return replace(knowledge, entries={**knowledge.entries, "wifi": wifi}, version="edited")


def trials(workshop: Workshop, questions: Path = Path("nowhere.jsonl")) -> EditTrials:
    return EditTrials(workshop=workshop, directory=TWELVE, questions=questions)


async def test_a_phrasing_that_helps(made: tuple[Workshop, Edition], twelve: Knowledge):
    workshop, edition = made
    after = edited(twelve, "peut-on zébuler samedi", "zébuler un peu")
    trial = await trials(workshop).tried(edition, after, [CASE])
    assert [one.question.id for one in trial.better] == ["case-1"]
    assert trial.worse == trial.faults == ()
    assert trial.after.answered_right.count == 1
    assert not trial.is_rough


async def test_a_phrasing_that_takes_another_entry_s_questions(
    made: tuple[Workshop, Edition], twelve: Knowledge, tmp_path: Path
):
    workshop, edition = made
    asked = "emprunter vingt livres"
    file = tmp_path / "questions.jsonl"
    rows = [{"id": "a", "text": asked, "expect": "loans"}, {"id": "b", "text": "x", "expect": None}]
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    trial = await trials(workshop, file).tried(edition, edited(twelve, asked))
    (worse,) = trial.worse
    assert (worse.before.first, worse.after.first) == ("loans", "wifi")
    assert trial.after.answered_wrong.count == 1
    assert len(trial.differences) == 2


@pytest.mark.parametrize("content", ["{", '{"id": "a"}', "[]", "\udcff"])
async def test_a_broken_file_of_questions_leaves_the_cases(
    made: tuple[Workshop, Edition], twelve: Knowledge, tmp_path: Path, content: str
):
    workshop, edition = made
    file = tmp_path / "questions.jsonl"
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    trial = await trials(workshop, file).tried(edition, edited(twelve, "zébuler"), [CASE])
    assert [one.question for one in trial.differences] == [CASE]


async def test_what_is_too_large_is_tried_roughly(
    made: tuple[Workshop, Edition], twelve: Knowledge, monkeypatch: pytest.MonkeyPatch
):
    workshop, edition = made
    monkeypatch.setattr(updating, "MOST_ROWS", 0)
    after = edited(twelve, "peut-on zébuler samedi")
    trial = await trials(workshop).tried(edition, after, [CASE])
    assert trial.is_rough
    assert trial.after.answered_right.count == 1


async def test_before_the_full_index_is_there(made: tuple[Workshop, Edition], twelve: Knowledge):
    trial = await trials(made[0]).tried(
        Edition(twelve, quick(twelve)), edited(twelve, CASE.text), [CASE]
    )
    assert trial.is_rough


async def test_an_updated_edition_starts_from_the_full_one(
    made: tuple[Workshop, Edition], twelve: Knowledge
):
    workshop, full = made
    once = edited(twelve, CASE.text)
    index = workshop.updated(twelve, full.index, once)
    assert index
    twice = replace(edited(twelve, CASE.text, "zébuler encore"), version="twice")
    trial = await trials(workshop).tried(Edition(once, index), twice, [CASE], full)
    assert not trial.is_rough
    assert trial.differences[0].before.is_right


async def test_before_is_asked_once(
    made: tuple[Workshop, Edition], twelve: Knowledge, monkeypatch: pytest.MonkeyPatch
):
    workshop, edition = made
    linted: list[str] = []
    real = trying_edits.lint
    monkeypatch.setattr(
        trying_edits, "lint", lambda known, w: (linted.append(known.version), real(known, w))[1]
    )
    here = trials(workshop)
    for text in ("zébuler", "zébulons"):
        await here.tried(edition, edited(twelve, text), [CASE])
    assert linted.count(twelve.version) == 1
    assert linted.count("edited") == 2


async def test_the_encoder_reads_each_question_once(tmp_path: Path, twelve: Knowledge):
    encoder = FakeEncoder()
    workshop = Workshop(tmp_path, encoder)
    vectors = encode(twelve, encoder, workshop.vectors)
    index, learned = build_and_learn(twelve, encoder, vectors)
    workshop.shelf.put(twelve, encoder, index, learned)
    encoder.asked.clear()
    after = edited(twelve, "zébuler")
    await trials(workshop).tried(Edition(twelve, index), after, [CASE])
    assert sorted(text for batch in encoder.asked for text in batch) == [CASE.text, "zébuler"]
