"""A draft application as each role sees it, and how little is asked of the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from bot.store import people, project_desk, texts
from bot.store.database import Store
from conversations import deeds
from conversations import dossier_deeds as drafting
from conversations.dossier import Dossier, Evidence, Mark, Reminders, Shown, Text
from conversations.dossier_deeds import PieceDue, PieceMarked, RivalSettled, TextWritten
from conversations.events import KeptFile
from conversations.project import Project
from tests.bot.store.team import OTHER, QUESTION, P, Team
from tests.bot.store.test_project_desk import counted
from tests.fakes.people import NOON

JOBS, SUMMARY, TEAM = "d1-jobs", "d1-summary", "d3-team"
DAY = date(2027, 1, 5)


@pytest.fixture
async def team(store: Store) -> Team:
    """Two sections with everything in them, and reviewers of all and of one."""
    team = await Team(store).whole()
    for name, scope in (("mission", ()), ("examiner", ("d1",))):
        await team.meet(name)
        await team.joins(name, "reviewer", scope)
    file = await team.uploads()
    await team.does(
        "owner",
        deeds.MemberNamed(P, "Anne", agreed=True),
        deeds.AnswerGiven(P, QUESTION, 2),
        deeds.NoteAdded(P, JOBS, "comment", "à vérifier"),
        deeds.DutyGiven(P, "eco-size", 2),
        deeds.DutyGiven(P, JOBS, 2),
        deeds.DutyGiven(P, TEAM, 1),
        deeds.TargetSet(P, DAY),
        deeds.ResultKept(P, 57, 900, 1, {"eco-size": 2}),
        PieceMarked(P, JOBS, "in-progress"),
        PieceMarked(P, TEAM, "not-applicable", "Le réseau n'existe pas"),
        PieceDue(P, JOBS, DAY),
        PieceDue(P, SUMMARY, DAY),
        TextWritten(P, JOBS, "300 emplois", 0),
        TextWritten(P, JOBS, "320 emplois", 1),
        TextWritten(P, TEAM, "Une équipe de six", 0),
        drafting.FileAdded(P, JOBS, file, "Notre étude"),
        drafting.LinkAdded(P, TEAM, "https://exemple.fr/", "Le site"),
        drafting.LinkAdded(P, "", "https://exemple.fr/2", "Ailleurs"),
        drafting.VersionKept(P, {"pieces": {JOBS: {"text": "320 emplois"}}}),
        drafting.RemindersChosen(P, "weekly", NOON),
    )
    await team.does("editor", TextWritten(P, JOBS, "310 emplois", 1, rival=True))
    await team.does("mission", drafting.RemarkMade(P, "d3", TEAM, "review", "Qui signe ?"))
    return team


async def test_a_member_sees_all_of_the_draft(team: Team) -> None:
    seen = await team.draft("editor")
    assert seen.marks == {
        JOBS: Mark("in-progress", 1, NOON),
        TEAM: Mark("not-applicable", 1, NOON, "Le réseau n'existe pas"),
    }
    assert seen.due == {JOBS: DAY, SUMMARY: DAY}
    assert seen.texts == {
        JOBS: Text(JOBS, 2, "320 emplois", 1, NOON, based_on=1),
        TEAM: Text(TEAM, 1, "Une équipe de six", 1, NOON),
    }
    assert seen.rivals == (Text(JOBS, 3, "310 emplois", 2, NOON, 1, base="300 emplois"),)
    file, link, unplaced = seen.evidence
    assert file == Evidence(
        file.id, JOBS, "file", "a.pdf", 1, NOON,
        file="a" * 64, size=10, media="application/pdf", caption="Notre étude",
    )  # fmt: skip
    assert link == Evidence(link.id, TEAM, "link", "Le site", 1, NOON, "https://exemple.fr/")
    assert unplaced.piece == ""
    assert [(one.piece, one.text, one.by, one.is_open) for one in seen.remarks] == [
        (TEAM, "Qui signe ?", 5, True)
    ]
    assert [(one.number, one.after_visit, one.snapshot) for one in seen.versions] == [
        (1, False, {})
    ]
    assert seen.shown == Shown()


async def test_reminders_are_my_own(team: Team) -> None:
    assert (await team.draft("owner")).reminders == Reminders("weekly", NOON)
    assert (await team.draft("editor")).reminders == Reminders()


async def test_the_past_has_what_was_in_versions(team: Team) -> None:
    past, now = await team.draft(past="past"), await team.draft()
    assert past.versions[0].snapshot == {"pieces": {JOBS: {"text": "320 emplois"}}}
    assert replace(past, versions=()) == replace(now, versions=())


async def test_without_need_nothing_of_a_draft_is_loaded(team: Team) -> None:
    for name in ("owner", "reader", "mission", "guest"):
        seen = await team.sees(name)
        assert seen
        assert seen.dossier == Dossier()


async def test_a_rival_never_becomes_the_text_in_force_by_itself(team: Team) -> None:
    await team.does("owner", RivalSettled(P, JOBS, 3), RivalSettled(P, JOBS, 2))
    seen = await team.draft()
    assert (seen.rivals, seen.texts[JOBS].number) == ((), 2)
    await team.does("owner", TextWritten(P, JOBS, "315 emplois", 2))
    assert (await team.draft()).texts[JOBS].number == 4
    written = await team.ask(lambda c: texts.history(c, P, JOBS))
    assert [(one.number, one.words) for one in written] == [
        (4, "315 emplois"),
        (3, "310 emplois"),
        (2, "320 emplois"),
        (1, "300 emplois"),
    ]


async def test_a_date_and_a_state_leave_each_other(team: Team) -> None:
    await team.does("editor", PieceMarked(P, JOBS, "ready"), PieceMarked(P, SUMMARY, "todo"))
    await team.does("owner", PieceDue(P, JOBS, None), PieceDue(P, TEAM, DAY))
    seen = await team.draft()
    assert seen.marks[JOBS] == Mark("ready", 2, NOON)
    assert seen.due == {SUMMARY: DAY, TEAM: DAY}
    await team.does("owner", PieceDue(P, "d1-funds", DAY), PieceDue(P, "d1-funds", None))
    assert "d1-funds" not in (await team.draft()).marks
    assert await team.count("piece_marks") == 3


async def test_a_guest_sees_nothing_of_it(team: Team) -> None:
    assert await team.draft("guest", "past") == Dossier()


async def test_a_link_to_the_result_shows_nothing_of_it(team: Team) -> None:
    seen = await team.ask(lambda c: project_desk.load_shared(c, P, NOON))
    assert seen.dossier == Dossier()


async def test_a_reviewer_sees_the_pieces_and_no_name(team: Team) -> None:
    seen = await team.sees("mission", dossier="past")
    assert seen
    assert {member.name for member in seen.members} == {""}
    assert (seen.values, seen.edits, seen.notes, seen.results) == ({}, (), (), ())
    assert (seen.invitations, seen.links, seen.target) == ((), (), None)
    assert seen.duties == {JOBS: 2, TEAM: 1}
    draft = seen.dossier
    assert (set(draft.marks), set(draft.due)) == ({JOBS, TEAM}, {JOBS, SUMMARY})
    assert set(draft.texts) == {JOBS, TEAM}
    assert (draft.rivals, draft.evidence, draft.versions) == ((), (), ())
    assert [one.text for one in draft.remarks] == ["Qui signe ?"]


async def test_a_reviewer_of_a_section_sees_no_other(team: Team) -> None:
    await team.does("owner", drafting.ShownChosen(P, texts=True, evidence=True, answers=True))
    seen = await team.sees("examiner", dossier="now")
    assert seen
    assert (seen.values, seen.edits, seen.duties) == ({QUESTION: 2}, (), {JOBS: 2})
    draft = seen.dossier
    assert set(draft.marks) | set(draft.due) | set(draft.texts) == {JOBS, SUMMARY}
    assert [one.piece for one in draft.evidence] == [JOBS]
    assert draft.remarks == ()


async def test_what_nobody_placed_is_shown_to_no_reviewer(team: Team) -> None:
    await team.does("owner", drafting.ShownChosen(P, texts=False, evidence=True, answers=False))
    seen = await team.draft("mission")
    assert ([one.piece for one in seen.evidence], seen.texts) == ([JOBS, TEAM], {})
    assert seen.shown == Shown(texts=False, evidence=True, answers=False)


async def test_what_is_hidden_from_a_reviewer_is_begun_all_the_same(team: Team) -> None:
    await team.does("owner", drafting.ShownChosen(P, texts=False, evidence=False, answers=False))
    hidden = await team.draft("mission")
    assert not hidden.texts
    assert not hidden.evidence
    assert hidden.unseen == {JOBS, TEAM}
    assert (await team.draft("examiner")).unseen == {JOBS}
    assert (await team.draft("owner")).unseen == frozenset()


@pytest.mark.parametrize("role", ["owner", "mission"])
async def test_without_history_a_draft_is_the_same(team: Team, role: str) -> None:
    def load(connection: Connection) -> Project | None:
        account = people.load(connection, team.person(role), "fr").account
        return project_desk.load_without_history(connection, P, account, team.now, "now")

    bare = await team.store.run(load)
    assert bare
    assert bare.dossier == await team.draft(role)


async def test_projects_do_not_mix(team: Team) -> None:
    await team.meet("stranger")
    await team.begin("stranger", OTHER)
    draft = await team.draft()
    await team.does(
        "stranger",
        TextWritten(OTHER, JOBS, "autre", 0),
        RivalSettled(OTHER, JOBS, 3),
        drafting.EvidencePlaced(OTHER, draft.evidence[0].id, "d9-x"),
        drafting.EvidenceRemoved(OTHER, draft.evidence[0].id),
        drafting.RemarkResolved(OTHER, draft.remarks[0].id, "non"),
        drafting.FileAdded(OTHER, JOBS, KeptFile(P, "a" * 64, "a.pdf", 10, "application/pdf")),
        drafting.FileAdded(OTHER, JOBS, KeptFile(OTHER, "a" * 64, "a.pdf", 10, "text/plain")),
    )
    assert await team.draft() == draft
    theirs = await team.sees("stranger", OTHER, "now")
    assert theirs
    assert (set(theirs.dossier.texts), theirs.dossier.evidence) == ({JOBS}, ())


async def test_a_draft_takes_one_statement_more(sqlite_store: Store) -> None:
    team = await Team(sqlite_store).whole()
    account = team.person("owner")

    def load(connection: Connection) -> list[int]:
        taken = []
        for needed in ("none", "now", "past"):
            with counted(connection) as statements:
                project_desk.load(connection, P, account, NOON, needed)
            taken.append(len(statements))
        return taken

    assert await sqlite_store.run(load) == [4, 5, 5]


async def test_dates_stay_with_time(team: Team) -> None:
    """Nothing of a draft is over by itself."""
    before = await team.draft()
    team.now += timedelta(days=400)
    assert await team.draft() == before
