"""Two channels made one person: a link, claimed where it is opened, settled where it was made. Not for the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from conversations.deeds import JoiningAsked, JoiningClaimed, JoiningSettled
from conversations.desk import Desk, Joining
from conversations.events import Event, Followed
from conversations.outcome import Asked, Change, Choice, Message, Outcome
from conversations.project import NEW
from conversations.projects.guarding import Personal
from knowledge.load import Knowledge

LASTS = timedelta(hours=1)
NO = "no"
UNKNOWN = Joining(0, mine=False, state="unknown")
AGAIN = Choice("joining", "choice-joining-again")
PROJECTS = Choice("projects", "choice-joining-projects")
BEGIN = Choice(f"walk:{NEW}", "choice-joining-begin")

NO_FURTHER: Mapping[str, str] = {
    "unknown": "joining-unknown",
    "expired": "joining-expired",
    "settled": "joining-settled",
    "same": "joining-same",
}
"""A joining's state -> the message that says why it goes no further."""


def ask(desk: Desk, event: Event, _ids: Sequence[str], _knowledge: Knowledge) -> Outcome:
    """A link to open where one also wants to be known."""
    token = desk.fresh[1]
    values = {"path": f"/j/{token}", "start": f"j_{token}", "channel": event.address.channel}
    made = JoiningAsked(token, desk.now + LASTS)
    return _said(Message("joining-link", values, _onward(desk)), changes=(made,))


def followed(desk: Desk, event: Event, link: Followed) -> Outcome:
    """What will be joined; only a press claims it."""
    joining = desk.joining or UNKNOWN
    if joining.state not in {"open", "claimed"} or joining.mine:
        return _no_further(desk, joining)
    if joining.state == "claimed":
        return _said(Message("joining-waits", choices=_onward(desk)))
    if link.accepted:
        return _claimed(desk, event, joining)
    choices = (
        Choice(f"claim:{link.token}", "choice-joining-claim"),
        Choice(f"claim:{NO}", "choice-joining-no"),
    )
    return _said(Message("joining-open", _names(joining.projects), choices))


def claim(desk: Desk, event: Event, ids: Sequence[str], _knowledge: Knowledge) -> Outcome:
    """« C'est moi », said where the link was opened."""
    if list(ids) == [NO]:
        return _said(Message("joining-declined", choices=_onward(desk)))
    joining = desk.joining or UNKNOWN
    if joining.mine or joining.state not in {"open", "claimed"}:
        return _no_further(desk, joining)
    if joining.state == "claimed":
        return _said(Message("joining-waits", choices=_onward(desk)))
    return _claimed(desk, event, joining)


def settle(desk: Desk, _event: Event, ids: Sequence[str], _knowledge: Knowledge) -> Outcome:
    """Accepted or refused by whoever made the link; without a word, asked again."""
    joining = desk.joining or UNKNOWN
    if not joining.mine or joining.state not in {"open", "claimed"}:
        return _no_further(desk, joining)
    if joining.state == "open":
        return _said(Message("joining-not-opened", choices=(AGAIN, *_onward(desk))))
    match ids[1] if len(ids) > 1 else "":
        case "yes":
            return _settled(desk, joining, accepted=True)
        case "no":
            return _settled(desk, joining, accepted=False)
        case _:
            values = {"channel": _channel(joining), **_names(joining.projects)}
            return _said(Message("joining-asked", values, _yes_or_no(joining)))


def _claimed(desk: Desk, event: Event, joining: Joining) -> Outcome:
    """Both sides are told; nothing is joined before the other one agrees."""
    where = joining.address
    here = Message(
        "joining-claimed",
        {"is_told": "yes" if where else "no", "channel": _channel(joining)},
        _onward(desk),
    )
    if where is None:
        return _said(here, changes=(JoiningClaimed(joining.id),))
    names = tuple(line.name for line in desk.projects)
    asked = Message(
        "joining-asked",
        {"channel": event.address.channel, **_names(names)},
        _yes_or_no(joining),
        to=where,
        language=joining.language,
    )
    return _said(here, asked, changes=(JoiningClaimed(joining.id),))


def _settled(desk: Desk, joining: Joining, *, accepted: bool) -> Outcome:
    id_ = "joining-done" if accepted else "joining-refused"
    here = Message(
        id_, {"channel": _channel(joining)}, _onward(desk) if not accepted else (PROJECTS,)
    )
    there = Message(
        f"{id_}-told",
        choices=(PROJECTS,) if accepted else (),
        to=joining.address,
        language=joining.language,
    )
    messages = (here, there) if joining.address else (here,)
    return _said(*messages, changes=(JoiningSettled(joining.id, accepted),))


def _no_further(desk: Desk, joining: Joining) -> Outcome:
    id_ = NO_FURTHER.get("same" if joining.mine and joining.state == "open" else joining.state)
    again = () if joining.state == "settled" else (AGAIN,)
    return _said(Message(id_ or "joining-unknown", choices=(*again, *_onward(desk))))


def _yes_or_no(joining: Joining) -> tuple[Choice, Choice]:
    return (
        Choice(f"settle:{joining.id}:yes", "choice-joining-yes"),
        Choice(f"settle:{joining.id}:no", "choice-joining-refuse"),
    )


def _channel(joining: Joining) -> str:
    return joining.address.channel if joining.address else "unknown"


def _names(projects: Sequence[str]) -> Mapping[str, Any]:
    return {"projects": list(projects), "count": len(projects)}


def _onward(desk: Desk) -> tuple[Choice, ...]:
    return (PROJECTS,) if desk.projects else (BEGIN,)


def _said(*messages: Message, changes: Sequence[Change] = ()) -> Outcome:
    return Outcome(messages=messages, changes=tuple(changes), asked=Asked())


PERSONAL: Mapping[str, Personal] = {"joining": ask, "claim": claim, "settle": settle}
