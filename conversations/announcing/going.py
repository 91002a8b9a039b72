"""The last steps of an announcement in the chat: sure, now, at a time, a colleague's consent. Not for its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from conversations.announcing.approval import hash_of
from conversations.announcing.deeds import (
    AnnouncementScheduled,
    AnnouncementSent,
    AnnouncementTried,
    ApprovalAsked,
)
from conversations.announcing.moments import read_day, read_hours
from conversations.announcing.shape import Drafting
from conversations.desk import Desk
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.staff import staff_may

MARK = 8
"""Characters of the hash that a button carries: it acts only on what was seen."""
HERE = ZoneInfo("Europe/Paris")
LAST_YEAR = 9999
A_SECOND = 25
"""Deliveries a second while people are talking."""

_MINUTES = re.compile(r"[0-9]{1,10}")
_BETWEEN = re.compile(r"\s*(?:,|\bà\b|\bat\b|\s)\s*", re.IGNORECASE)

Leave = Callable[[int], Choice]


class Button(Protocol):
    def __call__(
        self, verb: str, id_: int, label: str, *, mark: str = "", **values: object
    ) -> Choice: ...


def ask(
    desk: Desk, drafting: Drafting, ids: Sequence[str], button: Button, leave: Leave
) -> Outcome:
    """Once more before it goes, with the number of people."""
    against = _against(desk, drafting, ids)
    id_, mark = drafting.announcement.id, hash_of(drafting.announcement)[:MARK]
    if against == "approval":
        choices = (button("ask", id_, "choice-announce-ask", mark=mark), leave(id_))
        return Outcome(messages=(Message("announce-needs-approval", choices=choices),))
    if against:
        return _stopped(against, leave(id_))
    reachable = drafting.foreseen.get("", 0)
    values = {"reachable": reachable, "minutes": max(1, -(-reachable // (60 * A_SECOND)))}
    choices = (
        button("go", id_, "choice-announce-send", mark=mark, reachable=reachable),
        leave(id_),
    )
    return Outcome(messages=(Message("announce-sure", values, choices),), asked=Asked())


def go(desk: Desk, drafting: Drafting, ids: Sequence[str]) -> Outcome:
    """A second press finds it sent already, and changes nothing."""
    against = _against(desk, drafting, ids)
    if against:
        return _stopped(against)
    announcement = drafting.announcement
    return Outcome(
        messages=(Message("announce-sent", {"reachable": drafting.foreseen.get("", 0)}),),
        changes=(AnnouncementSent(announcement.id, hash_of(announcement)),),
        asked=Asked(),
    )


def ask_approval(desk: Desk, drafting: Drafting, ids: Sequence[str]) -> Outcome:
    """A colleague agrees in the console, to exactly this, at the time that was chosen."""
    against = _against(desk, drafting, ids)
    if against in {"changed", "state", "no-right", "nobody"}:
        return _stopped(against)
    at = _time(ids)
    if at and at <= desk.now:
        return Outcome(messages=(Message("announce-when-past", {"at": at.isoformat()}),))
    message = Message("announce-approval-asked")
    if at:
        message = Message("announce-approval-asked-at", {"at": at.isoformat()})
    asked = ApprovalAsked(drafting.announcement.id, at)
    return Outcome(messages=(message,), changes=(asked,), asked=Asked())


def ask_when(desk: Desk, drafting: Drafting, ids: Sequence[str], leave: Leave) -> Outcome:
    against = _against(desk, drafting, ids)
    id_ = drafting.announcement.id
    if against in {"changed", "state", "no-right"}:
        return _stopped(against, leave(id_))
    awaited = Asked(awaits=f"announce:at:{id_}:{ids[1]}")
    return Outcome(messages=(Message("announce-when", choices=(leave(id_),)),), asked=awaited)


def scheduled(desk: Desk, text: str, button: Button, leave: Leave) -> Outcome:
    """A day and an hour in Paris, still to come."""
    assert desk.drafting is not None  # noqa: S101 — its caller looked
    drafting = desk.drafting
    at, last = read_moment(text), leave(drafting.announcement.id)
    if at is None:
        return Outcome(messages=(Message("announce-when-wrong", choices=(last,)),))
    if at <= desk.now:
        return Outcome(messages=(Message("announce-when-past", {"at": at.isoformat()}, (last,)),))
    ids = desk.asked.awaits.split(":")[2:]
    against = _against(desk, drafting, ids)
    if against == "approval":
        mark = f"{ids[1]}:{int(at.timestamp()) // 60}"
        choices = (button("ask", drafting.announcement.id, "choice-announce-ask", mark=mark), last)
        message = Message("announce-needs-approval-at", {"at": at.isoformat()}, choices)
        return Outcome(messages=(message,), asked=Asked())
    if against:
        return _stopped(against, last)
    return Outcome(
        messages=(Message("announce-scheduled", {"at": at.isoformat()}),),
        changes=(AnnouncementScheduled(drafting.announcement.id, at),),
        asked=Asked(),
    )


def try_out(drafting: Drafting, button: Button, leave: Leave) -> Outcome:
    """To whoever asks for it, as its recipients would get it: with its file, and its entry for calendars."""
    announcement = drafting.announcement
    if announcement.state not in {"draft", "approval", "scheduled"}:
        return _stopped("state", leave(announcement.id))
    id_ = announcement.id
    choices = (button("check", id_, "choice-announce-check"), leave(id_))
    return Outcome(
        messages=(Message("announce-trial-coming", choices=choices),),
        changes=(AnnouncementTried(id_),),
    )


def read_moment(text: str) -> datetime | None:
    """« 12 mai 2027 à 14 h 30 », "12 May 2027, 2:30 pm", 2027-05-12 14:30; None for anything else."""
    words = " ".join(text.split())
    for found in _BETWEEN.finditer(words):
        day, hours = read_day(words[: found.start()]), read_hours(words[found.end() :])
        if day and hours and hours.end is None and 1 < day.year < LAST_YEAR:
            return datetime.combine(day, hours.start, HERE).astimezone(UTC)
    return None


def _time(ids: Sequence[str]) -> datetime | None:
    """The time that the approval is asked for: minutes since 1970 in the button, none to send it at once."""
    minutes = ids[2] if len(ids) > 2 else ""
    if not _MINUTES.fullmatch(minutes):
        return None
    return datetime.fromtimestamp(0, UTC) + timedelta(minutes=int(minutes))


def _against(desk: Desk, drafting: Drafting, ids: Sequence[str]) -> str:
    """What stands against sending it, "" for nothing. `ids`: the announcement, and the hash that was seen."""
    announcement = drafting.announcement
    seen = ids[1] if len(ids) > 1 else ""
    if not staff_may(desk.staff, "send"):
        return "no-right"
    if announcement.state not in {"draft", "approval"}:
        return "state"
    if hash_of(announcement)[:MARK] != seen:
        return "changed"
    if not drafting.foreseen.get("", 0):
        return "nobody"
    return drafting.against


def _stopped(against: str, *choices: Choice) -> Outcome:
    return Outcome(
        messages=(Message("announce-stopped", {"why": against}, choices),), asked=Asked()
    )
