"""Reminders of my own pieces: when, under which key, how they are put off or stopped; the shell sends them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.dossier import Reminders
from conversations.dossier_deeds import RemindersChosen
from conversations.project import Project
from conversations.reviewing.reminding import Due, reminder
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import Reviewed, check, day, marked
from tests.fakes.people import NOON
from tests.fakes.small_application import small_application

APPLICATION = small_application()
PARIS = ZoneInfo("Europe/Paris")


def local(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=PARIS)


def project(team: Reviewed, number: int = EDITOR) -> Project:
    seen = team.projects.seen(P, f"telegram:{number}")
    assert seen
    return seen


def mine(team: Reviewed, due: dict[str, str], **reminders: Any) -> Project:
    """These pieces are the editor's, with these dates ("" for none)."""
    team.changed(duties=dict.fromkeys(due, EDITOR))
    team.with_draft(
        due={piece: day(iso) for piece, iso in due.items() if iso},
        reminders=Reminders(**reminders),
    )
    return project(team)


@pytest.mark.parametrize(
    ("due", "now", "is_told"),
    [
        ("2026-11-24", "2026-11-20T09:00", False),
        ("2026-11-24", "2026-11-21T09:00", True),
        ("2026-11-24", "2026-11-24T09:00", True),
        ("2026-11-24", "2026-11-22T09:00", False),
        ("2026-11-24", "2026-11-23T09:00", True),
        ("2026-11-24", "2026-11-25T09:00", True),
        ("2026-11-24", "2026-11-26T09:00", False),
        ("2026-11-24", "2026-11-30T09:00", True),
        ("2026-11-24", "2026-12-24T09:00", False),
        ("2026-11-24", "2026-12-28T09:00", True),
        ("2027-01-02", "2026-12-29T09:00", False),
        ("2027-01-02", "2026-12-30T09:00", True),
        ("2027-03-01", "2027-02-25T09:00", False),
        ("2027-03-01", "2027-02-26T09:00", True),
        ("2028-03-01", "2028-02-26T09:00", False),
        ("2028-03-01", "2028-02-27T09:00", True),
        ("2027-03-31", "2027-03-28T02:30", True),
        ("2026-10-28", "2026-10-25T02:30", True),
        ("2026-10-28", "2026-10-24T23:59", False),
        ("", "2026-11-24T09:00", False),
    ],
)
def test_each_piece_is_told_three_days_and_a_day_before_then_at_its_date_and_once_late_on_mondays(
    team: Reviewed, due: str, now: str, *, is_told: bool
) -> None:
    """Month ends, leap years, and the nights when clocks change: days are counted, never hours."""
    found = reminder(mine(team, {"d1-jobs": due}), APPLICATION, local(now))
    assert (found is not None) == is_told
    if found:
        assert found.key == now[:10]
        assert found.message.id == "reminder-due"


def test_it_is_the_persons_own_day(team: Reviewed) -> None:
    """Half past midnight in Paris is still the day before in UTC."""
    seen = mine(team, {"d1-jobs": "2026-11-24"})
    at = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert reminder(seen, APPLICATION, at) is None
    found = reminder(seen, APPLICATION, at.astimezone(PARIS))
    assert found
    assert found.key == "2026-11-21"


def test_what_is_late_today_and_soon_is_told_in_order(team: Reviewed, small: Knowledge) -> None:
    seen = mine(
        team,
        {"d1-jobs": "2026-11-26", "d0-name": "2026-11-20", "d3-lead": "2026-11-24", "d3-note": ""},
    )
    found = reminder(seen, APPLICATION, local("2026-11-24T09:00"))
    assert found
    message = found.message
    assert [row["short"] for row in message.values["items"]] == ["d0-name", "d3-lead", "d1-jobs"]
    assert [row["when"] for row in message.values["items"]] == ["late", "today", "later"]
    assert message.to == seen.me.address
    assert message.language == "fr"
    assert [choice.data for choice in message.choices] == [
        f"piece:{P}:d0-name",
        f"remind:{P}:later",
        f"remind:{P}:weekly",
        f"remind:{P}:never",
    ]
    said(found, small)


def said(found: Due, knowledge: Knowledge) -> None:
    for language in LANGUAGES:
        check(found.message, language, knowledge)


def test_many_pieces_fit_into_one_message(team: Reviewed, small: Knowledge) -> None:
    pieces = [piece.id for piece in APPLICATION.pieces]
    team.with_answers(gov_alliance__type="joint")
    for pace in ("each", "weekly"):
        seen = mine(team, dict.fromkeys(pieces, "2026-11-20"), pace=pace)
        found = reminder(seen, APPLICATION, local("2026-11-23T09:00"))
        assert found
        assert (found.message.values["count"], found.message.values["others"]) == (9, 4)
        said(found, small)


def test_the_weekly_digest_comes_on_mondays_with_all_open_pieces(
    team: Reviewed, small: Knowledge
) -> None:
    seen = mine(
        team, {"d1-jobs": "2026-12-26", "d0-name": "", "d3-lead": "2026-11-20"}, pace="weekly"
    )
    for weekday in range(24, 30):
        assert reminder(seen, APPLICATION, local(f"2026-11-{weekday}T09:00")) is None
    found = reminder(seen, APPLICATION, local("2026-11-23T09:00"))
    assert found
    assert found.key == "2026-W48"
    assert found.message.id == "reminder-weekly"
    rows = found.message.values["items"]
    assert [row["short"] for row in rows] == ["d3-lead", "d1-jobs", "d0-name"]
    assert [row["when"] for row in rows] == ["late", "later", "none"]
    assert f"remind:{P}:each" in [choice.data for choice in found.message.choices]
    said(found, small)


@pytest.mark.parametrize(
    ("now", "key"),
    [("2026-12-28T09:00", "2026-W53"), ("2027-01-04T09:00", "2027-W01")],
)
def test_a_week_is_the_calendars_at_the_turn_of_the_year(
    team: Reviewed, now: str, key: str
) -> None:
    found = reminder(mine(team, {"d1-jobs": ""}, pace="weekly"), APPLICATION, local(now))
    assert found
    assert found.key == key


def test_never_is_never(team: Reviewed) -> None:
    seen = mine(team, {"d1-jobs": "2026-11-20"}, pace="never")
    assert reminder(seen, APPLICATION, local("2026-11-23T09:00")) is None


@pytest.mark.parametrize("pace", ["each", "weekly"])
def test_nothing_before_it_was_put_off_to(team: Reviewed, pace: str) -> None:
    after = datetime(2026, 11, 23, tzinfo=UTC)
    seen = mine(team, {"d1-jobs": "2026-11-20"}, pace=pace, after=after)
    assert reminder(seen, APPLICATION, local("2026-11-23T00:59")) is None
    assert reminder(seen, APPLICATION, local("2026-11-23T01:00"))


def test_what_is_done_or_anothers_or_nobodys_is_not_told(team: Reviewed) -> None:
    due = dict.fromkeys(["d1-jobs", "d0-name", "d3-lead", "d3-alliance"], "2026-11-20")
    mine(team, due)
    team.changed(duties={"d1-jobs": EDITOR, "d0-name": OWNER, "d3-alliance": EDITOR})
    team.with_draft(marks={"d1-jobs": marked("ready")})
    assert reminder(project(team), APPLICATION, local("2026-11-23T09:00")) is None
    owner = reminder(project(team, OWNER), APPLICATION, local("2026-11-23T09:00"))
    assert owner
    assert [row["short"] for row in owner.message.values["items"]] == ["d0-name"]


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_who_cannot_bring_a_piece_is_not_reminded(team: Reviewed, number: int) -> None:
    team.changed(duties={"d1-jobs": number}).with_draft(due={"d1-jobs": day("2026-11-20")})
    assert reminder(project(team, number), APPLICATION, local("2026-11-23T09:00")) is None


def test_who_left_is_not_reminded(team: Reviewed) -> None:
    seen = mine(team, {"d1-jobs": "2026-11-20"})
    gone = replace(seen, me=replace(seen.me, left=True))
    assert reminder(gone, APPLICATION, local("2026-11-23T09:00")) is None


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.integers(-40, 40))  # noqa: DTZ001 — local times
def test_whatever_the_hour_it_is_told_once_a_day(at: datetime, days: int) -> None:
    now = at.replace(tzinfo=PARIS)
    team = Reviewed(None)  # type: ignore[arg-type]  # nothing is said here
    due: date = now.date() + timedelta(days=days)
    found = reminder(mine(team, {"d1-jobs": due.isoformat()}), APPLICATION, now)
    is_late_on_a_monday = days < 0 and at.isoweekday() == 1
    assert (found is not None) == (days in {3, 1, 0, -1} or is_late_on_a_monday)
    assert found is None or found.key == at.date().isoformat()


def test_the_setting_is_shown_and_changed(team: Reviewed) -> None:
    team.changed(duties={"d1-jobs": EDITOR})
    seat = team.seat(EDITOR)
    assert seat.taps("remind") == ["reminder"]
    assert "à l'approche de sa date" in seat.text
    assert "Une pièce ouverte est à vous." in seat.text
    assert seat.data == [f"remind:{P}:weekly", f"remind:{P}:never", f"dossier:{P}"]
    assert seat.taps("remind", "weekly") == ["reminder-chosen"]
    assert seat.changes == (RemindersChosen(P, "weekly"),)
    assert seat.taps("remind", "weekly") == ["reminder-chosen"]
    assert seat.changes == ()
    assert seat.taps("remind", "never") == ["reminder-chosen"]
    assert "plus aucun rappel" in seat.text
    assert seat.taps("remind", "later") == ["reminder-later"]
    assert seat.changes == ()
    assert "rien n'est à repousser" in seat.text
    assert seat.taps("remind", "each") == ["reminder-chosen"]
    assert seat.taps("remind", "²") == ["reminder"]


def test_later_is_three_days_later_and_a_new_choice_ends_it(team: Reviewed) -> None:
    seat = team.seat(EDITOR)
    assert seat.taps("remind", "later") == ["reminder-later"]
    (chosen,) = seat.changes
    assert chosen == RemindersChosen(P, "each", datetime(2026, 11, 15, tzinfo=UTC))
    assert chosen.after
    assert chosen.after - NOON <= timedelta(days=3)
    assert "aucun rappel avant le 15 novembre 2026" in seat.text
    assert seat.taps("remind") == ["reminder"]
    assert "Rien avant le 15 novembre 2026." in seat.text
    assert seat.taps("remind", "each") == ["reminder-chosen"]
    assert seat.changes == (RemindersChosen(P, "each"),)


@pytest.mark.parametrize("ids", [(), ("weekly",), ("later",), ("never",)])
def test_on_the_web_it_is_said_that_reminders_wait(team: Reviewed, ids: tuple[str, ...]) -> None:
    seat = team.seat(EDITOR, channel="web")
    seat.taps("remind", *ids)
    assert "Sur le web, un rappel attend votre prochaine visite." in seat.text
    assert "joining" in seat.data
    assert seat.presses("joining") == ["joining-link"]


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_reminders_are_for_who_brings_pieces(team: Reviewed, number: int) -> None:
    seat = team.seat(number)
    assert seat.taps("remind", "weekly") in (["team-refused"], ["team-guest"])
    assert seat.changes == ()
