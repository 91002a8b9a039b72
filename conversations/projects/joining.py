"""An invitation followed: what it opens, accepting it, or why it opens nothing. Not for making one (inviting.py)."""

from __future__ import annotations

from conversations.choices import THEMES
from conversations.deeds import InvitationAccepted
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import Invited
from conversations.projects.inviting import scope_of
from conversations.projects.naming import LONGEST_MEMBER
from conversations.projects.refusing import DRAFT_LABEL, PROJECTS
from conversations.projects.scene import Values, yes

UNKNOWN = Invited(why_not="unknown")


def invited(desk: Desk, token: str) -> Outcome:
    """Looking accepts nothing."""
    found = desk.invited or UNKNOWN
    if found.why_not:
        return _closed(desk, found)
    choices = (Choice(f"join:{token}", "choice-team-join"), THEMES)
    id_ = "review-invitation" if found.role == "reviewer" else "invitation"
    return Outcome(messages=(Message(id_, _values(found), choices),), asked=Asked())


def join(desk: Desk, event: Event) -> Outcome:
    """In at once; the name to show is asked only of who was not in before."""
    found = desk.invited or UNKNOWN
    if found.why_not:
        return _closed(desk, found)
    is_in = any(line.id == found.project for line in desk.projects)
    said, asked = _widened(found) if is_in else _ask_name(found)
    return Outcome(
        messages=(said, *_told(found, event)),
        changes=(InvitationAccepted(found.invitation, found.project),),
        asked=asked,
    )


def _ask_name(found: Invited) -> tuple[Message, Asked]:
    values = {**_values(found), "most": LONGEST_MEMBER}
    nameless = Choice(f"people:{found.project}:nameless", "choice-team-nameless")
    asked = Asked(awaits=f"named:{found.project}")
    if found.role == "reviewer":
        return Message("review-accepted", values, (_home(found), nameless)), asked
    return Message("invitation-accepted", values, (nameless,)), asked


def _widened(found: Invited) -> tuple[Message, Asked]:
    """Somebody who was in already may do more now."""
    return Message("invitation-widened", _values(found), (_home(found),)), Asked()


def _home(found: Invited) -> Choice:
    """Where what they may see begins: refusing.home, for somebody who has just come in."""
    match found.role:
        case "reviewer":
            return Choice(f"dossier:{found.project}", DRAFT_LABEL)
        case "guest":
            return Choice(f"walk:{found.project}", "choice-team-answer")
        case _:
            return Choice(f"project:{found.project}", "choice-team-card")


def _told(found: Invited, event: Event) -> list[Message]:
    """Whoever invited learns that somebody came."""
    if found.address in {None, event.address}:
        return []
    choices = (Choice(f"people:{found.project}", "choice-team-people"),)
    return [
        Message("team-joined", _values(found), choices, to=found.address, language=found.language)
    ]


def _values(found: Invited) -> Values:
    return {
        "project": found.name,
        "role": found.role,
        "inviter": found.inviter,
        **scope_of(found.role, found.scope),
        "has_scope": yes(found.scope),
        "sections": list(found.scope) if found.role == "reviewer" else [],
    }


def _closed(desk: Desk, found: Invited) -> Outcome:
    """Why it opens nothing, and to whom to turn."""
    values = {**_values(found), "why": found.why_not}
    choices = [PROJECTS if desk.projects else THEMES]
    if found.why_not == "member":
        choices = [Choice(f"project:{found.project}", "choice-team-card"), PROJECTS]
    return Outcome(messages=(Message("invitation-closed", values, tuple(choices)),), asked=Asked())
