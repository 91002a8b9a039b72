"""What an event's desk must hold: which project, invitation, joining or way back. Not for loading any of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from conversations.events import (
    Commanded,
    Event,
    Filled,
    Followed,
    LinkKind,
    Said,
    Tapped,
    Uploaded,
)
from conversations.helpdesk.shape import KIND
from conversations.outcome import Asked
from conversations.typed import chosen
from knowledge.search.normalise import fold

PROJECT = re.compile(r"[a-z2-7]{10}")
TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", re.IGNORECASE)
_KINDS: Mapping[str, LinkKind] = {"i": "invitation", "r": "return", "j": "joining"}
SECRET_START = re.compile(r"([irj])_([A-Za-z0-9_-]{22})")
"""The argument of /start in a private link: an invitation, a way back, a joining."""

OF_A_PROJECT = frozenset(
    "walk a t q why back list undo result report verify pace send project rename invite people "
    "remove leave delete target share unshare revoke owed assign note proof history".split()
)
"""Buttons whose second word is a project."""
OF_A_DRAFT = frozenset(
    "dossier next sections section piece sample mark own due jot "
    "write text whole rival attach evidence open drop put "
    "check remarks remark resolve visit versions keep compare review show remind export".split()
)
"""Buttons about the draft application of a project, which is their second word too."""
OF_ITS_PAST = frozenset("versions compare".split())
"""Those that look at what the draft was."""
TYPED_IN_A_DRAFT = frozenset(
    "dossier due reason jot more whole evidence remark resolve visit export".split()
)
"""What `Asked.awaits` begins with while words are waited for in a draft; "dossier": a piece may be named."""
WITH_ITS_DRAFT = frozenset("leave delete".split())
"""Those that say what of a draft would be lost."""
WITHOUT_HISTORY = frozenset("a t q why".split())
"""Those of an answer, the most frequent, look at no earlier change."""

OF_STAFF = frozenset({"announce"})
"""Buttons of the staff, and what `Asked.awaits` begins with while words of theirs are waited for."""
HELPDESK_COMMANDS = frozenset({"tickets", "demandes", "unanswered"})
"""Those of the staff that look at requests and at questions without an answer."""
STAFF_COMMANDS = frozenset({"announce", "annonce", "console"}) | HELPDESK_COMMANDS
PERSON_COMMAND = "person"
PERSON_WORDS = frozenset(
    "une personne|humain|un humain|human|a human|a person|parler a quelqu un|parler a une personne"
    "|parler a un humain|je veux parler a quelqu un|je voudrais parler a quelqu un|talk to a person"
    "|talk to someone|talk to somebody|talk to a human|speak to a person|speak to someone"
    "|i want to talk to a person|i want to talk to someone".split("|")
)
"""Said alone, they ask for a person."""
MAY_LEAD_TO_A_PERSON = frozenset({KIND, "not", "none"})
"""Buttons after which a person may be offered."""
REPLY = "reply"
"""The button under an announcement; its second word is the announcement."""
REPLY_REFUSED = "reply-not"
"""« Ce n'est pas ça » under the answer to a reply; its second word is the announcement too."""

STAFF_START = re.compile(r"a_([A-Za-z0-9_-]{16,60})")
"""The argument of /start in a link that makes its opener staff."""

LINK = re.compile(r"\s*https?://[^\s<>\"']{4,2000}\s*", re.IGNORECASE)
"""Words that are only a link."""
DRAFT_COMMANDS = frozenset("application dossier candidature export exporter".split())
WHAT_NEXT = frozenset(
    "que faire ensuite|quoi faire ensuite|que faire maintenant|quelle est la prochaine piece"
    "|what to do next|what should i do next|what should we do next|what do we do next"
    "|what s next|whats next|what next|what is next".split("|")
)
"""Asked alone, of the draft of the project chosen."""

_LONGEST_ID = 18

Past = Literal["none", "now", "past"]
"""What is needed of a draft: nothing, how it stands, or its earlier versions too."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What to load beside the person; "" and 0: nothing of that kind. `project` "" is the one chosen.

    `invitation`, `joining` and `returning` are secrets of links (a way back's may be its code);
    `settles` is the id of a joining that the person made. `history`: what was before, so the
    project's earlier changes and my other projects too. `dossier`: how much of its draft application.
    `staff`: whether the person is of the Mission, `opens` the token of a link that makes them so.
    `draft`: the announcement that they work on, 0 their newest draft, None for none. `answers` is the
    channel's id of the message replied to, `announcement` the one whose button was pressed.
    `help`: the helpdesk, with the person's request `ticket`, 0: their newest. `inbox`: what waits there for staff.
    """

    project: str = ""
    invitation: str = ""
    joining: str = ""
    settles: int = 0
    returning: str = ""
    history: bool = True
    dossier: Past = "none"
    staff: bool = False
    opens: str = ""
    draft: int | None = None
    answers: str = ""
    announcement: int = 0
    help: bool = False
    ticket: int = 0
    inbox: bool = False


def needs(event: Event, asked: Asked) -> Needs:
    """A group has no past: it needs nothing."""
    if event.in_group:
        return Needs()
    match event.content:
        case Tapped(data):
            return _of_button(data)
        case Said(text):
            return replace(_of_words(text, asked), answers=event.content.answers)
        case Commanded("start", argument):
            return Needs(dossier="now") if argument in DRAFT_COMMANDS else _of_start(argument)
        case Followed(kind, token):
            return _of_link(kind, token)
        case Commanded(name):
            return _of_command(name)
        case Filled(_, ids):
            return Needs(project=_project(ids), dossier="now")
        case Uploaded(file=file):
            return replace(
                _of_request(asked.awaits),
                project=_project([file.project]) if file else "",
                dossier="now",
            )
        case _:
            return Needs()


def code_in(text: str) -> str:
    """The code of a way back when `text` is one, "XXXX-XXXX-XXXX", else ""."""
    written = text.strip().replace("\u2011", "-").replace("\u2013", "-")
    return written.upper() if CODE.fullmatch(written) else ""


def commanded(name: str, argument: str) -> Commanded | Followed:
    """A command typed in private: a /start with a private link follows that link."""
    return (link_in(argument) if name == "start" else None) or Commanded(name, argument)


def link_in(argument: str) -> Followed | None:
    """The private link that the argument of a /start is, if it is one."""
    secret = SECRET_START.fullmatch(argument)
    return Followed(_KINDS[secret[1]], secret[2]) if secret else None


def _of_command(name: str) -> Needs:
    if name in HELPDESK_COMMANDS:
        return Needs(staff=True, inbox=True)
    if name in STAFF_COMMANDS:
        return Needs(staff=True, draft=None if name == "console" else 0)
    if fold(name) in PERSON_WORDS | {PERSON_COMMAND}:
        return Needs(help=True)
    return Needs(dossier="now") if name in DRAFT_COMMANDS else Needs()


def _of_button(data: str) -> Needs:
    kind, *ids = data.split(":")
    first = ids[0] if ids else ""
    match kind:
        case "join" if TOKEN.fullmatch(first):
            return Needs(invitation=first)
        case "claim" if TOKEN.fullmatch(first):
            return Needs(joining=first)
        case "return" if TOKEN.fullmatch(first) or code_in(first):
            return Needs(returning=code_in(first) or first)
        case "settle":
            return Needs(settles=_number(first))
        case _ if kind in {REPLY, REPLY_REFUSED}:
            return Needs(announcement=_number(first))
        case _ if kind in MAY_LEAD_TO_A_PERSON:
            number = ids[1] if kind == KIND and len(ids) > 1 else ""
            return Needs(help=True, ticket=_number(number))
        case _ if kind in OF_STAFF:
            return _of_staff(ids)
        case _ if kind in OF_A_DRAFT:
            return Needs(project=_project(ids), dossier="past" if kind in OF_ITS_PAST else "now")
        case _ if kind in OF_A_PROJECT:
            dossier: Past = "now" if kind in WITH_ITS_DRAFT else "none"
            looks_back = kind not in WITHOUT_HISTORY
            return Needs(project=_project(ids), history=looks_back, dossier=dossier)
        case _:
            return Needs()


def _of_staff(ids: Sequence[str]) -> Needs:
    """What to do, and with which announcement."""
    return Needs(staff=True, draft=_number(ids[1]) if len(ids) > 1 else 0)


def _of_words(text: str, asked: Asked) -> Needs:
    """Words may press a button on screen, be a code, or answer what was asked of a project."""
    project = _project(asked.awaits.split(":")[1:])
    code = code_in(text)
    if code:
        return Needs(project=project, returning=code)
    pressed = _of_button(chosen(text, asked.offered) or "")
    awaits, _, rest = asked.awaits.partition(":")
    is_in_a_draft = awaits in TYPED_IN_A_DRAFT or LINK.fullmatch(text)
    is_command = fold(text) in DRAFT_COMMANDS | WHAT_NEXT
    dossier: Past = "now" if is_in_a_draft or is_command else "none"
    request = _of_request(asked.awaits)
    asks_for_a_person = fold(text) in PERSON_WORDS | {PERSON_COMMAND}
    awaited = _of_staff(rest.split(":")) if awaits in OF_STAFF else Needs()
    return replace(
        pressed,
        staff=pressed.staff or awaited.staff,
        draft=awaited.draft if pressed.draft is None else pressed.draft,
        announcement=pressed.announcement or (_number(rest) if awaits == REPLY else 0),
        help=pressed.help or request.help or asks_for_a_person,
        ticket=pressed.ticket or request.ticket,
        project=pressed.project or project,
        dossier=pressed.dossier if pressed.dossier != "none" else dossier,
    )


def _of_request(awaits: str) -> Needs:
    """What words or a file to the staff need, while they are waited for."""
    kind, _, rest = awaits.partition(":")
    verb, _, number = rest.partition(":")
    if kind != KIND:
        return Needs()
    return Needs(help=True, ticket=_number(number) if verb == "add" else 0)


def _of_start(argument: str) -> Needs:
    link, staff = link_in(argument), STAFF_START.fullmatch(argument)
    if staff:
        return Needs(staff=True, opens=staff[1])
    return _of_link(link.kind, link.token) if link else Needs()


def _of_link(kind: LinkKind, token: str) -> Needs:
    match kind:
        case "invitation":
            return Needs(invitation=token)
        case "joining":
            return Needs(joining=token)
        case _:
            return Needs(returning=code_in(token) or token)


def _project(ids: Sequence[str]) -> str:
    return ids[0] if ids and PROJECT.fullmatch(ids[0]) else ""


def _number(word: str) -> int:
    """An id of a button, 0 when it is missing or forged."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= _LONGEST_ID else 0
