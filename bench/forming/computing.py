"""How long the pure parts take, and a report, with every question answered. Not for storing or sending any of it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

import numpy as np

from bot.documents import Documents
from conversations.desk import Desk, House, Profile
from conversations.events import Address, Event, Tapped
from conversations.project import Edit, Given, Member, Project, Value
from conversations.router import step
from knowledge.load import Knowledge
from knowledge.next_steps import equally_short, next_band
from knowledge.readiness import LEVEL, TOP_LEVEL, Question, Readiness
from knowledge.scoring import Levels, Score, score

STEPS, WAYS, REPORTS, WARM_UP = 1000, 500, 40, 5
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
NAME = "abcdefghij"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: half and 95 % took less, by the clock and of the processor."""

    median: float
    slow: float
    median_processor: float
    slow_processor: float


def steps_to_result(knowledge: Knowledge, seed: int) -> Times:
    """Every question is answered; a level is answered anew, so the result follows with its next steps."""
    return _steps(knowledge, seed, without=())


def steps_to_question(knowledge: Knowledge, seed: int) -> Times:
    """The same with the last question open, so that it is asked."""
    return _steps(knowledge, seed, without=(_readiness(knowledge).questions[-1].id,))


def next_steps(knowledge: Knowledge, seed: int) -> Times:
    """The shortest way and the equally short ones, from other levels each time."""
    readiness, chance = _readiness(knowledge), random.Random(seed)  # noqa: S311 — repeatable on purpose
    works: list[Callable[[], object]] = []
    while len(works) < WAYS:
        levels = {one.id: chance.randint(0, TOP_LEVEL) for one in readiness.criteria}
        total = score(readiness, levels)
        if total.band is not None and total.band + 1 < len(readiness.bands):
            works.append(partial(_ways, readiness, levels, total))
    return times_of(works)


def reports(knowledge: Knowledge, seed: int) -> Times:
    """The PDF of another project each time, after a few that warm the press up."""
    documents, chance = Documents(), random.Random(seed)  # noqa: S311 — repeatable on purpose
    projects = [_project(knowledge, chance, at) for at in range(WARM_UP + REPORTS)]
    works = [
        partial(documents.make, "report", project, knowledge, "fr", AT.date())
        for project in projects
    ]
    for work in works[:WARM_UP]:
        work()
    return times_of(works[WARM_UP:])


def _steps(knowledge: Knowledge, seed: int, without: Sequence[str]) -> Times:
    chance = random.Random(seed)  # noqa: S311 — the same
    readiness = _readiness(knowledge)
    asked = [each for each in readiness.level_questions if each.id not in without]
    works: list[Callable[[], object]] = []
    for at in range(STEPS + WARM_UP):
        project = _project(knowledge, chance, at, without)
        data = f"a:{project.id}:{chance.choice(asked).id}:{chance.randint(0, TOP_LEVEL)}"
        works.append(partial(step, _desk(project), _tapped(data, at), (), knowledge))
    for work in works[:WARM_UP]:
        work()
    return times_of(works[WARM_UP:])


def _ways(readiness: Readiness, levels: Levels, total: Score) -> None:
    next_band(readiness, levels, total)
    equally_short(readiness, levels, total)


def times_of(works: Sequence[Callable[[], object]]) -> Times:
    clock, processor = [], []
    for work in works:
        began, used = time.perf_counter(), time.process_time()
        work()
        processor.append(1000 * (time.process_time() - used))
        clock.append(1000 * (time.perf_counter() - began))
    return times(clock, processor)


def times(clock: Sequence[float], processor: Sequence[float]) -> Times:
    shares = (50, 95)
    return Times(*map(float, (*np.percentile(clock, shares), *np.percentile(processor, shares))))


def _desk(project: Project) -> Desk:
    profile = Profile("telegram:1", "fr", is_new=False)
    return Desk(profile, House(), project=project, fresh=("A" * 22,) * 4, now=AT)


def _tapped(data: str, number: int) -> Event:
    return Event(f"telegram:{number}", "telegram:1", Address("telegram", "1"), AT, Tapped(data))


def _project(
    knowledge: Knowledge, chance: random.Random, number: int, without: Sequence[str] = ()
) -> Project:
    """Every question answered but those, each with its change."""
    me = Member(1, "owner", "Anne", is_me=True)
    questions = [one for one in _readiness(knowledge).questions if one.id not in without]
    answers = {
        question.id: Given(any_value(question, chance), 1, AT - timedelta(seconds=20 * at))
        for at, question in enumerate(questions)
    }
    edits = tuple(
        Edit(len(answers) - at, id_, given.value, None, True, 1, given.at)
        for at, (id_, given) in enumerate(answers.items())
    )
    return Project(NAME, f"Ville {number}", "full", AT, me, (me,), answers, edits)


def any_value(question: Question, chance: random.Random) -> Value:
    """A level by chance, anything that the others take."""
    if question.id.endswith(LEVEL):
        return chance.randint(0, TOP_LEVEL)
    match question.type:
        case "number":
            return chance.randint(1, 2000)
        case "yes-no":
            return chance.choice(("yes", "no"))
        case "choice":
            return chance.choice(question.options).id
        case "choices":
            return (question.options[0].id,)
        case "names":
            return ("Anne", "Paul")
        case "date":
            return AT.date().isoformat()
        case _:
            return f"Quelques mots, {chance.randint(1, 2000)} en tout"


def _readiness(knowledge: Knowledge) -> Readiness:
    assert knowledge.readiness, "the content has no self-assessment"
    return knowledge.readiness
