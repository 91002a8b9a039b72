"""What a step finds of a draft application on its desk, and what becomes of the bytes that an event brings or drops."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
import structlog

from bot.errors import FileDamaged, StoreError
from bot.store import files
from bot.store.database import Store
from conversations import deeds
from conversations.dossier_deeds import EvidenceRemoved, FileAdded, TextWritten, VersionKept
from conversations.events import Content, Filled, KeptFile, Uploaded
from conversations.outcome import Asked, PersonForgotten
from knowledge.load import Knowledge
from tests.bot.store.team import OTHER, P, Team
from tests.bot.test_turn import PLAIN, Stage
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON, FakePerson

JOBS = "d1-jobs"


@dataclass
class Sweeper:
    """Counts how often it is called."""

    calls: int = 0
    error: Exception | None = None

    async def __call__(self) -> int:
        self.calls += 1
        if self.error:
            raise self.error
        return 0


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
def sweeper() -> Sweeper:
    return Sweeper()


@pytest.fixture
async def stage(store: Store, knowledge: Knowledge, sweeper: Sweeper) -> Stage:
    """Anne has a project with a text and a version."""
    stage = Stage(store, knowledge, clean=sweeper)
    begun = (
        deeds.ProjectStarted(P, "quick"),
        TextWritten(P, JOBS, "300 emplois", 0),
        VersionKept(P, {"pieces": {}}),
    )
    await stage.plays(ANNE.commands("x"), PLAIN, changes=begun)
    return stage


ANNE = FakePerson(name="anne")


async def uploads(stage: Stage, project: str = P) -> KeptFile:
    return await Team(stage.store).uploads(project=project)


async def is_waiting(stage: Stage) -> bool:
    return not await stage.store.read(lambda c: files.unused(c, NOON, 10))


@pytest.mark.parametrize(
    ("content", "versions"),
    [
        (ANNE.taps(f"piece:{P}:{JOBS}").content, [{}]),
        (ANNE.taps(f"versions:{P}").content, [{"pieces": {}}]),
        (ANNE.commands("dossier").content, [{}]),
        (Filled("jot", (P, JOBS), "à vérifier"), [{}]),
        (Uploaded("document"), [{}]),
    ],
)
async def test_a_draft_is_on_the_desk_of_what_needs_it(
    stage: Stage, content: Content, versions: list[Any]
) -> None:
    desk = await stage.plays(ANNE.does(content), PLAIN)
    assert desk.project
    assert desk.project.dossier.texts[JOBS].words == "300 emplois"
    assert [one.snapshot for one in desk.project.dossier.versions] == versions


@pytest.mark.parametrize("data", [f"t:{P}:x", f"a:{P}:x:1", f"list:{P}", f"report:{P}"])
async def test_the_walk_has_no_draft_on_its_desk(stage: Stage, data: str) -> None:
    desk = await stage.plays(ANNE.taps(data), PLAIN)
    assert desk.project
    assert desk.project.dossier.texts == {}


async def test_words_asked_for_in_a_draft_find_it(stage: Stage) -> None:
    await stage.plays(ANNE.commands("x"), PLAIN, asked=Asked(awaits=f"more:{P}:{JOBS}"))
    desk = await stage.plays(ANNE.says("Et 20 de plus"), PLAIN)
    assert desk.project
    assert desk.project.dossier.texts


async def test_a_file_that_becomes_evidence_stays(stage: Stage, sweeper: Sweeper) -> None:
    file = await uploads(stage)
    event = ANNE.does(Uploaded("document", file=file))
    await stage.plays(event, PLAIN, changes=(FileAdded(P, "", file),))
    assert await is_waiting(stage)
    assert (await Team(stage.store).draft("anne")).evidence[0].file == file.ref
    assert sweeper.calls == 0


async def test_a_file_that_becomes_nothing_is_let_go(stage: Stage, sweeper: Sweeper) -> None:
    file = await uploads(stage)
    await stage.plays(ANNE.does(Uploaded("document", file=file)), PLAIN)
    assert not await is_waiting(stage)
    assert sweeper.calls == 1


async def test_a_file_that_may_not_be_added_is_let_go(stage: Stage, sweeper: Sweeper) -> None:
    bob = FakePerson(name="bob")
    file = await uploads(stage)
    event = bob.does(Uploaded("document", file=file))
    await stage.plays(event, PLAIN, changes=(FileAdded(P, "", file),))
    assert not await is_waiting(stage)
    assert sweeper.calls == 1


async def test_a_file_from_a_group_is_let_go(stage: Stage, sweeper: Sweeper) -> None:
    shared = replace(ANNE, group="-100")
    file = await uploads(stage)
    event = shared.does(Uploaded("document", file=file))
    await stage.plays(event, PLAIN, changes=(FileAdded(P, "", file),))
    assert not await is_waiting(stage)
    assert sweeper.calls == 1


async def test_an_event_seen_before_lets_nothing_go(stage: Stage, sweeper: Sweeper) -> None:
    """It comes again with the same bytes, held once more: they are evidence by now."""
    file = await uploads(stage)
    event = ANNE.does(Uploaded("document", file=file))
    await stage.plays(event, PLAIN, changes=(FileAdded(P, "", file),))
    await uploads(stage)
    await stage.assistant.handle(event)
    assert (len((await Team(stage.store).draft("anne")).evidence), sweeper.calls) == (1, 0)
    later = NOON + timedelta(days=1)
    assert await stage.store.read(lambda c: files.unused(c, later, 10)) == []


async def test_what_is_deleted_leaves_the_disk_at_once(stage: Stage, sweeper: Sweeper) -> None:
    file = await uploads(stage)
    event = ANNE.does(Uploaded("document", file=file))
    await stage.plays(event, PLAIN, changes=(FileAdded(P, "", file),))
    (one,) = (await Team(stage.store).draft("anne")).evidence
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(EvidenceRemoved(P, one.id),))
    assert sweeper.calls == 1
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(EvidenceRemoved(P, one.id),))
    assert sweeper.calls == 1
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(deeds.ProjectDeleted(P),))
    assert sweeper.calls == 2
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(deeds.ProjectStarted(OTHER, "quick"),))
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(deeds.MemberRemoved(OTHER, 1),))
    assert sweeper.calls == 3
    await stage.plays(ANNE.taps("x"), PLAIN, changes=(PersonForgotten(),))
    assert sweeper.calls == 4


@pytest.mark.parametrize("error", [StoreError("gone"), FileDamaged("gone")])
async def test_what_cannot_be_cleaned_now_is_logged(
    stage: Stage, sweeper: Sweeper, error: Exception
) -> None:
    sweeper.error = error
    with structlog.testing.capture_logs() as logs:
        await stage.plays(ANNE.taps("x"), PLAIN, changes=(deeds.ProjectDeleted(P),))
    assert [entry["event"] for entry in logs] == ["files-not-cleaned"]
    assert await Team(stage.store).count("projects") == 0
