"""Reminders of my own pieces: what is due, and how I want to be told. Not for when a channel is written to (bot)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from conversations.application.scene import DraftScene, Step, allowed
from conversations.application.standing import Standing, standings
from conversations.dossier import ReminderPace
from conversations.dossier_deeds import RemindersChosen
from conversations.outcome import Choice, Message, Outcome
from conversations.project import Project, may
from knowledge.application import Application

DAYS_AHEAD = 3
CALLING = frozenset({3, 1, 0, -1})
"""Days left at which a piece is reminded of."""
SNOOZE = timedelta(days=3)
SHOWN = 5
LATER = "later"
PACES: tuple[ReminderPace, ...] = ("each", "weekly", "never")
_MONDAY = 1


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder, and which day's ("2026-11-24") or week's ("2026-W48") it is: sent once under that key."""

    message: Message
    key: str


def reminder(project: Project, application: Application, now_local: datetime) -> Due | None:
    """What `project.me` should hear now, None for nothing. `now_local` is aware, at their clock."""
    reminders = project.dossier.reminders
    if reminders.pace == "never" or not may(project.me, "draft"):
        return None
    if reminders.after and now_local < reminders.after:
        return None
    today = now_local.date()
    mine = _mine(project, application)
    if reminders.pace == "weekly":
        year, week, weekday = today.isocalendar()
        is_time = weekday == _MONDAY and bool(mine)
        return Due(_weekly(project, mine, today), f"{year}-W{week:02}") if is_time else None
    near = [one for one in mine if one.due and one.due <= today + timedelta(days=DAYS_AHEAD)]
    is_time = any(_calls(one, today) for one in near)
    return Due(_due(project, near, today), today.isoformat()) if is_time else None


def _calls(one: Standing, today: date) -> bool:
    """Days before and the day itself; once late, the next day and then on Mondays: not every day."""
    left = (one.due - today).days if one.due else 0
    return left in CALLING or (left < 0 and today.isoweekday() == _MONDAY)


def _mine(project: Project, application: Application) -> list[Standing]:
    """My open pieces, the earliest date first, those without a date last."""
    open_ones = [one for one in standings(project, application) if one.is_open]
    mine = [one for one in open_ones if one.owner == project.me.number]
    return sorted(mine, key=lambda one: one.due or date.max)


def _due(project: Project, near: Sequence[Standing], today: date) -> Message:
    return _message("reminder-due", project, near, today, "weekly")


def _weekly(project: Project, mine: Sequence[Standing], today: date) -> Message:
    return _message("reminder-weekly", project, mine, today, "each")


def _message(
    id_: str, project: Project, pieces: Sequence[Standing], today: date, other: ReminderPace
) -> Message:
    values = {
        "project": project.name,
        "count": len(pieces),
        "late": sum(bool(one.due and one.due < today) for one in pieces),
        "items": [_row(one, today) for one in pieces[:SHOWN]],
        "others": max(0, len(pieces) - SHOWN),
    }
    me = project.me
    choices = _choices(project.id, pieces[0].id, other)
    return Message(id_, values, choices, to=me.address, language=me.language)


def _row(one: Standing, today: date) -> Mapping[str, Any]:
    when = "none" if not one.due else "late" if one.due < today else "later"
    return {
        "row": "reminder-row",
        "short": one.id,
        "due": one.due.isoformat() if one.due else "",
        "when": "today" if one.due == today else when,
    }


def _choices(project: str, piece: str, other: ReminderPace) -> tuple[Choice, ...]:
    return (
        Choice(f"piece:{project}:{piece}", "choice-reminder-open"),
        Choice(f"remind:{project}:{LATER}", "choice-reminder-later"),
        Choice(f"remind:{project}:{other}", f"choice-reminder-{other}"),
        Choice(f"remind:{project}:never", "choice-reminder-never"),
    )


def remind(scene: DraftScene) -> Outcome:
    """How I am reminded, and changing it."""
    wanted = scene.id(0)
    if wanted == LATER:
        return _snoozed(scene)
    pace = next((one for one in PACES if one == wanted), None)
    before = scene.dossier.reminders
    if pace is None:
        return _setting(scene, "reminder", before.pace, before.after)
    said = _setting(scene, "reminder-chosen", pace, None)
    if (before.pace, before.after) == (pace, None):
        return said
    return replace(said, changes=(RemindersChosen(scene.project.id, pace),))


def _snoozed(scene: DraftScene) -> Outcome:
    """From the beginning of the day after next but one: the hour of a reminder may differ by then."""
    day = scene.event.at.date() + SNOOZE
    after = datetime.combine(day, time(), UTC)
    pace = scene.dossier.reminders.pace
    said = _setting(scene, "reminder-later", pace, after)
    if pace == "never":
        return said
    return replace(said, changes=(RemindersChosen(scene.project.id, pace, after),))


def _setting(scene: DraftScene, id_: str, pace: ReminderPace, after: datetime | None) -> Outcome:
    is_waiting = after is not None and after > scene.event.at
    choices = [scene.to("remind", f"choice-reminder-{one}", one) for one in PACES if one != pace]
    is_web = scene.event.address.channel == "web"
    if is_web:
        choices.append(Choice("joining", "choice-reminder-telegram"))
    return scene.says(
        id_,
        *choices,
        scene.overview,
        pace=pace,
        after=after.date().isoformat() if after and is_waiting else "",
        count=len(_mine(scene.project, scene.application)),
        is_web="yes" if is_web else "no",
    )


KINDS: Mapping[str, Step] = {"remind": allowed("draft", remind)}
