"""The way back of somebody without an account: a private link and a code, made and followed. Not for storing them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from conversations.deeds import CameBack, ReturnMade
from conversations.desk import Desk
from conversations.events import Event, Followed
from conversations.needs import TOKEN, code_in
from conversations.outcome import Asked, Change, Choice, Message, Outcome
from conversations.project import NEW
from conversations.projects.guarding import Personal
from knowledge.load import Knowledge

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1, which are taken for one another."""
GROUPS, GROUP = 3, 4
MAKE, NO = "new", "no"
PROJECTS = Choice("projects", "choice-return-projects")
BEGIN = Choice(f"walk:{NEW}", "choice-return-begin")
ELSEWHERE = Choice("joining", "choice-return-elsewhere")
_RENEW = Choice(f"return:{MAKE}", "choice-return-renew")
_STAY = Choice(f"return:{NO}", "choice-return-no")


def code_of(fresh: str) -> str:
    """XXXX-XXXX-XXXX from a random token: as hard to guess as 59 random bits."""
    number = int.from_bytes(hashlib.sha256(f"code:{fresh}".encode()).digest(), "big")
    signs = []
    for _ in range(GROUPS * GROUP):
        number, sign = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[sign])
    return "-".join("".join(signs[at : at + GROUP]) for at in range(0, len(signs), GROUP))


def offer_return(desk: Desk) -> tuple[Message, ReturnMade] | None:
    """At a first saved answer; None for who can come back already."""
    if desk.profile.can_return:
        return None
    made = _made(desk)
    return Message("return-offer", _ways(made)), made


def returning(desk: Desk, event: Event, ids: Sequence[str], _knowledge: Knowledge) -> Outcome:
    """A way back made or renewed; a button may carry one that is followed, or turn it down."""
    first = ids[0] if ids else ""
    if TOKEN.fullmatch(first) or code_in(first):
        return _come_back(desk, code_in(first) or first)
    if first == NO:
        return _said(Message("return-declined", choices=_onward(desk)))
    if event.address.channel == "telegram":
        return _said(Message("return-telegram", choices=(ELSEWHERE, *_onward(desk))))
    if not desk.projects:
        return _said(Message("return-how", choices=(BEGIN,)))
    if desk.profile.can_return and first != MAKE:
        return _said(Message("return-exists", choices=(_RENEW, ELSEWHERE, PROJECTS)))
    made = _made(desk)
    values = {**_ways(made), "renewed": "yes" if desk.profile.can_return else "no"}
    return _said(Message("return-made", values, (PROJECTS,)), changes=(made,))


def followed(desk: Desk, link: Followed) -> Outcome:
    """What one would come back to; only a press comes back."""
    secret = code_in(link.token) or link.token
    if link.accepted or not _is_known(desk):
        return _come_back(desk, secret)
    yes = Choice(f"return:{secret}", "choice-return-yes")
    return _said(Message("return-known", _names(desk), (yes, _STAY)))


def code_typed(desk: Desk, code: str) -> Outcome:
    """Whoever types the code has decided."""
    return _come_back(desk, code)


def _come_back(desk: Desk, secret: str) -> Outcome:
    state = desk.returning.state if desk.returning else "unknown"
    match state:
        case "known":
            done = Message("return-done", _names(desk), (PROJECTS,))
            return _said(done, changes=(CameBack(secret),))
        case "same":
            return _said(Message("return-same", choices=_onward(desk)))
        case "too-many":
            return _said(Message("return-too-many", choices=_onward(desk)))
        case _:
            return _said(Message("return-unknown", choices=_onward(desk)))


def _is_known(desk: Desk) -> bool:
    return desk.returning is not None and desk.returning.state == "known"


def _names(desk: Desk) -> Mapping[str, Any]:
    names = desk.returning.projects if desk.returning else ()
    has_begun = "yes" if desk.projects else "no"
    return {"projects": list(names), "count": len(names), "has_begun": has_begun}


def _made(desk: Desk) -> ReturnMade:
    return ReturnMade(token=desk.fresh[2], code=code_of(desk.fresh[3]))


def _ways(made: ReturnMade) -> Mapping[str, Any]:
    return {"path": f"/back/{made.token}", "start": f"r_{made.token}", "code": made.code}


def _onward(desk: Desk) -> tuple[Choice, ...]:
    return (PROJECTS,) if desk.projects else (BEGIN,)


def _said(message: Message, changes: Sequence[Change] = ()) -> Outcome:
    return Outcome(messages=(message,), changes=tuple(changes), asked=Asked())


PERSONAL: Mapping[str, Personal] = {"return": returning}
