"""Following a territory: by a tap or a link, shown with its date, undone in one tap. Not for announcements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from conversations.announcing.deeds import TerritoryFollowed, TerritoryLeft
from conversations.choices import THEMES
from conversations.desk import Desk
from conversations.markup import numbered
from conversations.outcome import AnnouncementsResumed, Change, Choice, Message, Outcome
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.typography import capital, day

FOLLOW = "follow"
LEAVE = "unfollow"
LIST = "followings"
MOST_SHOWN = 5
PREFIXES = ("suivre", "follow")
"""Of the argument of /start: « suivre_lille »."""


def choice(desk: Desk, place: str) -> Choice | None:
    """The button under what is said of a place; None where it is followed already."""
    is_followed = _since(desk, place) is not None
    return None if is_followed else Choice(f"{FOLLOW}:{place}", "choice-follow")


def wanted(argument: str, knowledge: Knowledge) -> str:
    """The place that the argument of a /start follows, "" for none that is known."""
    prefix, _, place = argument.partition("_")
    return place if prefix in PREFIXES and knowledge.places.get(place) else ""


def argument(place: str) -> str:
    """Of the /start that follows it."""
    return f"{PREFIXES[0]}_{place}"


def follow(desk: Desk, place: str) -> Outcome:
    """That tap is the consent: who had stopped announcements gets them again. Followed already: since when."""
    since = _since(desk, place)
    choices = (Choice(f"{LEAVE}:{place}", "choice-unfollow"), *_others(desk, place))
    if since is not None and desk.profile.wants_announcements:
        return Outcome(messages=(Message("following-already", _values(place, since), choices),))
    resumed: tuple[Change, ...] = ()
    if not desk.profile.wants_announcements:
        resumed = (AnnouncementsResumed(),)
    values = {**_values(place, desk.now), "resumed": "yes" if resumed else "no"}
    message = Message("following-begun", values, choices)
    return Outcome(messages=(message,), changes=(*resumed, TerritoryFollowed(place)))


def leave(desk: Desk, place: str) -> Outcome:
    """Nothing of it is kept; a second press says so again."""
    choices = (Choice(f"{FOLLOW}:{place}", "choice-follow-again"), *_others(desk, place))
    message = Message("following-ended", {"followed": place}, choices)
    return Outcome(messages=(message,), changes=(TerritoryLeft(place),))


def show_all(desk: Desk, knowledge: Knowledge) -> Outcome:
    """Each with its date, the last followed first, and the button that ends it."""
    known = [one for one in desk.followings if knowledge.places.get(one.place)]
    if not known:
        return Outcome(messages=(Message("following-none", choices=(THEMES,)),))
    shown = tuple(reversed(known))[:MOST_SHOWN]
    rows = [[one.place, one.since.date().isoformat()] for one in shown]
    values = {"followings": rows, "count": len(known)}
    choices = [
        Choice(f"{LEAVE}:{one.place}", "choice-unfollow-place", {"followed": one.place})
        for one in shown
    ]
    return Outcome(messages=(Message("following-list", values, tuple(choices)),))


def words(message: Message, language: Language, knowledge: Knowledge) -> dict[str, object]:
    """Values of these messages as Fluent takes them."""
    if not message.id.startswith("following-"):
        return {}
    spoken: dict[str, object] = {}
    for key, value in message.values.items():
        match key:
            case "followed":
                spoken[key] = place_name(value, language, knowledge)
            case "since":
                spoken[key] = day(value, language)
            case "followings":
                spoken[key] = _rows(value, language, knowledge)
            case _:
                spoken[key] = value
    return spoken


def label(choice: Choice, language: Language, knowledge: Knowledge) -> str | None:
    if choice.label != "choice-unfollow-place":
        return None
    name = place_name(choice.values["followed"], language, knowledge)
    return knowledge.wording.say(choice.label, language, followed=name)


def place_name(place: str, language: Language, knowledge: Knowledge) -> str:
    """What people call it; the id of a place that the knowledge lost."""
    known = knowledge.places.get(place)
    return capital(known.short.get(language) or known.name) if known else place


def _rows(rows: Sequence[Sequence[str]], language: Language, knowledge: Knowledge) -> str:
    """Numbered, as each can be left by its number."""
    return numbered(
        knowledge.wording.say(
            "following-row",
            language,
            followed=place_name(place, language, knowledge),
            since=day(since, language),
        )
        for place, since in rows
    )


def _since(desk: Desk, place: str) -> datetime | None:
    return next((one.since for one in desk.followings if one.place == place), None)


def _values(place: str, since: datetime) -> dict[str, object]:
    return {"followed": place, "since": since.date().isoformat()}


def _others(desk: Desk, place: str) -> tuple[Choice, ...]:
    others = any(one.place != place for one in desk.followings)
    return (Choice(LIST, "choice-followings"),) if others else (THEMES,)
