"""Every deed about a draft application by every role: done or without effect, within bounds, and never an error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from bot.dossier_recording import (
    DOSSIER,
    LONGEST_CAPTION,
    LONGEST_REASON,
    LONGEST_REMARK,
    LONGEST_TEXT,
    RIGHTS,
)
from bot.store.database import Store
from conversations import deeds
from conversations.dossier import MOST_EVIDENCE, MOST_VERSIONS, Dossier, Reminders, Shown
from conversations.dossier_deeds import (
    DossierDeed,
    EvidencePlaced,
    EvidenceRemoved,
    FileAdded,
    LinkAdded,
    PieceDue,
    PieceMarked,
    RemarkMade,
    RemarkResolved,
    RemindersChosen,
    RivalSettled,
    ShownChosen,
    TextWritten,
    VersionKept,
)
from conversations.events import KeptFile
from tests.bot.store.team import P, Team
from tests.fakes.people import NOON

JOBS = "d1-jobs"
DAY = date(2027, 1, 5)
FILE = KeptFile(P, "b" * 64, "b.pdf", 10, "application/pdf")
LINK = "https://exemple.fr/"
SOON = NOON + timedelta(days=7)

NAMES = ("owner", "editor", "reader", "mission", "examiner", "elsewhere", "guest")
"""The roles, with three reviewers: of everything, of d1, of d3."""
TEAM = "owner editor"
REVIEWERS = f"{TEAM} mission examiner"


@pytest.fixture
async def team(store: Store) -> Team:
    """A text with a rival, a file that waits, evidence and a remark of the owner's (all have id 1)."""
    team = await Team(store).whole()
    reviewers: dict[str, tuple[str, ...]] = {
        "mission": (),
        "examiner": ("d1",),
        "elsewhere": ("d3",),
    }
    for name, scope in reviewers.items():
        await team.meet(name)
        await team.joins(name, "reviewer", scope)
    await team.uploads("b")
    await team.does(
        "owner",
        TextWritten(P, JOBS, "300", 0),
        TextWritten(P, JOBS, "320", 0, rival=True),
        LinkAdded(P, JOBS, LINK, "avant"),
        RemarkMade(P, "d1", JOBS, "visit", "avant"),
    )
    return team


@dataclass(frozen=True)
class Case:
    """A deed, who may do it, and what shows in the owner's draft that it was done."""

    deed: Any
    names: str
    shows: Callable[[Dossier], object]
    called: str = ""


CASES = (
    Case(PieceMarked(P, JOBS, "ready"), TEAM, lambda d: d.marks),
    Case(PieceDue(P, JOBS, DAY), TEAM, lambda d: d.due == {JOBS: DAY}),
    Case(TextWritten(P, JOBS, "330", 1), TEAM, lambda d: d.texts[JOBS].words == "330"),
    Case(TextWritten(P, JOBS, "330", 0, rival=True), TEAM, lambda d: len(d.rivals) == 2, "Rival"),
    Case(RivalSettled(P, JOBS, 2), TEAM, lambda d: not d.rivals),
    Case(FileAdded(P, "", FILE, "étude"), TEAM, lambda d: [e for e in d.evidence if e.file]),
    Case(LinkAdded(P, JOBS, LINK, "site"), TEAM, lambda d: len(d.evidence) == 2),
    Case(EvidencePlaced(P, 1, "d3-team"), TEAM, lambda d: d.evidence_of("d3-team")),
    Case(EvidenceRemoved(P, 1), "owner", lambda d: not d.evidence),
    Case(RemarkMade(P, "d1", JOBS, "review", "?"), REVIEWERS, lambda d: len(d.remarks) == 2),
    Case(RemarkMade(P, "d1", JOBS, "visit", "?"), TEAM, lambda d: len(d.remarks) == 2, "Visit"),
    Case(RemarkResolved(P, 1, "fait"), TEAM, lambda d: not d.remarks[0].is_open),
    Case(VersionKept(P, {}, after_visit=True), TEAM, lambda d: d.versions),
    Case(
        ShownChosen(P, texts=False, evidence=True, answers=True),
        "owner",
        lambda d: d.shown == Shown(texts=False, evidence=True, answers=True),
    ),
)


def called(case: Case) -> str:
    return type(case.deed).__name__ + case.called


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", CASES, ids=called)
async def test_a_deed_needs_its_right(team: Team, case: Case, name: str) -> None:
    await team.does(name, case.deed, project=P)
    assert bool(case.shows(await team.draft())) == (name in case.names.split())


@pytest.mark.parametrize("case", CASES, ids=called)
async def test_strangers_and_removed_members_do_nothing(team: Team, case: Case) -> None:
    before = await team.draft()
    await team.meet("stranger")
    await team.does("stranger", case.deed, project=P)
    await team.does("editor", deeds.MemberRemoved(P, 2), case.deed, project=P)
    await team.does("mission", deeds.MemberRemoved(P, 5), case.deed, project=P)
    assert await team.draft() == before


@pytest.mark.parametrize("case", CASES, ids=called)
async def test_a_deleted_project_swallows_deeds(team: Team, case: Case) -> None:
    done = await team.does("owner", deeds.ProjectDeleted(P), case.deed, project=P)
    await team.does("editor", case.deed, project=P)
    assert done.has_dropped_files
    tables = "piece_marks texts evidence remarks versions reminders".split()
    assert {table: await team.count(table) for table in tables} == dict.fromkeys(tables, 0)
    assert await team.count("files") == 1


@pytest.mark.parametrize("name", NAMES)
async def test_who_sees_the_draft_chooses_their_reminders(team: Team, name: str) -> None:
    await team.does(name, RemindersChosen(P, "never", SOON), project=P)
    chosen = (await team.draft(name)).reminders
    assert chosen == (Reminders() if name == "guest" else Reminders("never", SOON))
    if name != "owner":
        assert (await team.draft()).reminders == Reminders()


@pytest.mark.parametrize("name", NAMES)
async def test_who_may_invite_may_invite_reviewers(team: Team, name: str) -> None:
    made = deeds.InvitationMade(P, "i" * 22, "reviewer", 1, SOON, ("d1", "d3"))
    await team.does(name, made, project=P)
    invited = [(one.role, one.scope) for one in (await team.project()).invitations]
    assert invited == ([("reviewer", ("d1", "d3"))] if name in TEAM.split() else [])


async def test_a_reviewer_may_be_invited_to_everything(team: Team) -> None:
    await team.does("owner", deeds.InvitationMade(P, "i" * 22, "reviewer", 1, SOON))
    assert [one.scope for one in (await team.project()).invitations] == [()]


@pytest.mark.parametrize("name", ["owner", "editor"])
async def test_one_removes_ones_own_evidence(team: Team, name: str) -> None:
    await team.does(name, LinkAdded(P, JOBS, LINK, "mien"), project=P)
    mine = (await team.draft()).evidence[-1]
    done = await team.does(name, EvidenceRemoved(P, mine.id), project=P)
    assert done.has_dropped_files
    assert [one.name for one in (await team.draft()).evidence] == ["avant"]


async def test_to_remove_what_is_gone_is_nothing(team: Team) -> None:
    done = await team.does("owner", EvidenceRemoved(P, 99))
    assert not done.has_dropped_files
    assert len((await team.draft()).evidence) == 1


BAD = (
    TextWritten(P, JOBS, "é" * (LONGEST_TEXT + 1), 1),
    PieceMarked(P, JOBS, "not-applicable", "é" * (LONGEST_REASON + 1)),
    PieceMarked(P, JOBS, "done"),  # type: ignore[arg-type]  # a forged button
    RemarkMade(P, "d1", JOBS, "review", "é" * (LONGEST_REMARK + 1)),
    RemarkMade(P, "d1", "d3-team", "review", "une autre section"),
    RemarkMade(P, "", JOBS, "review", "aucune section"),
    RemarkResolved(P, 1, "é" * (LONGEST_REMARK + 1)),
    LinkAdded(P, JOBS, "javascript:alert(1)", "site"),
    LinkAdded(P, JOBS, "https://exemple.fr/" + "x" * 3000, "site"),
    FileAdded(P, JOBS, replace(FILE, ref="c" * 64)),
    FileAdded(P, JOBS, replace(FILE, project="zyxwvutsrq")),
    RivalSettled(P, JOBS, 1),
    RivalSettled(P, JOBS, 9),
)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: type(bad).__name__)
async def test_what_is_out_of_bounds_does_nothing(team: Team, bad: DossierDeed) -> None:
    before = await team.draft()
    await team.does("owner", bad)
    assert await team.draft() == before


async def test_what_is_just_within_bounds_is_taken(team: Team) -> None:
    await team.does(
        "owner",
        TextWritten(P, JOBS, "é" * LONGEST_TEXT, 1),
        PieceMarked(P, JOBS, "not-applicable", "é" * LONGEST_REASON),
        RemarkMade(P, "d1", JOBS, "review", "é" * LONGEST_REMARK),
        FileAdded(P, JOBS, FILE, "é" * (LONGEST_CAPTION + 1)),
    )
    seen = await team.draft()
    assert len(seen.texts[JOBS].words) == LONGEST_TEXT
    assert len(seen.marks[JOBS].reason) == LONGEST_REASON
    assert len(seen.remarks) == 2
    assert len(seen.evidence[-1].caption) == LONGEST_CAPTION


async def test_a_reason_is_only_for_what_does_not_apply(team: Team) -> None:
    await team.does("owner", PieceMarked(P, JOBS, "ready", "parce que"))
    assert (await team.draft()).marks[JOBS].reason == ""


async def test_a_file_is_as_it_lies_there_and_not_as_is_said(team: Team) -> None:
    lying = replace(FILE, size=1, media="text/html")
    await team.does("owner", FileAdded(P, JOBS, lying))
    assert [(one.size, one.media) for one in (await team.draft()).evidence][-1] == (
        10,
        "application/pdf",
    )


async def test_the_same_bytes_may_prove_two_pieces(team: Team) -> None:
    await team.does("owner", FileAdded(P, JOBS, FILE))
    await team.does("editor", FileAdded(P, "d3-team", FILE))
    assert [one.piece for one in (await team.draft()).evidence if one.file] == [JOBS, "d3-team"]


async def test_a_file_that_waited_too_long_is_nothing(team: Team) -> None:
    team.now += timedelta(hours=2)
    await team.does("owner", FileAdded(P, JOBS, FILE))
    assert len((await team.draft()).evidence) == 1


async def test_a_remark_is_opened_again(team: Team) -> None:
    await team.does("owner", RemarkResolved(P, 1, "fait"))
    (one,) = (await team.draft()).remarks
    assert (one.answer, one.resolved_by, one.resolved_at) == ("fait", 1, NOON)
    await team.does("editor", RemarkResolved(P, 1, "fait", resolved=False))
    (one,) = (await team.draft()).remarks
    assert (one.answer, one.resolved_by, one.resolved_at) == ("fait", 0, None)


async def test_a_project_has_no_more_evidence_and_versions_than_it_may(sqlite_store: Store) -> None:
    team = await Team(sqlite_store).whole()
    await team.uploads("b")
    links = [LinkAdded(P, JOBS, LINK, str(number)) for number in range(MOST_EVIDENCE + 1)]
    kept = [VersionKept(P, {}) for _ in range(MOST_VERSIONS + 1)]
    await team.does("owner", *links, *kept, FileAdded(P, JOBS, FILE))
    seen = await team.draft()
    assert (len(seen.evidence), {one.file for one in seen.evidence}) == (MOST_EVIDENCE, {""})
    assert [one.number for one in seen.versions] == list(range(1, MOST_VERSIONS + 1))


def test_every_deed_has_its_place() -> None:
    assert set(DOSSIER) == set(get_args(DossierDeed))
    assert set(DOSSIER) - set(RIGHTS) == {RemindersChosen}
    assert {type(case.deed) for case in CASES} | {RemindersChosen} == set(DOSSIER)
