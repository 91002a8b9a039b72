"""What each button about projects and people does, and the right it needs: a table. Not for typed words (typed.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conversations.desk import Desk
from conversations.events import Event, Followed
from conversations.outcome import Message, Outcome
from conversations.project import NEW
from conversations.projects import (
    card,
    duties,
    history,
    inviting,
    joining,
    leaving,
    linking,
    mine,
    naming,
    notes,
    people,
    returning,
    sending,
    sharing,
    target,
)
from conversations.projects.guarding import Personal, Step, allowed
from conversations.projects.refusing import gone, none_yet
from conversations.projects.scene import Scene
from knowledge.load import Knowledge

NOT_HERE = Outcome(messages=(Message("walk-not-here"),))
"""An outside knowledge directory may have no self-assessment, so no projects either."""


def press(desk: Desk, event: Event, kind: str, ids: Sequence[str], knowledge: Knowledge) -> Outcome:
    """What follows from a button; rights are looked at again every time."""
    if knowledge.readiness is None:
        return NOT_HERE
    if kind in PERSONAL:
        return PERSONAL[kind](desk, event, ids, knowledge)
    project, name = desk.project, ids[0] if ids else ""
    if project is None and name == NEW:
        return none_yet()
    if project is None or project.me.left or name not in {project.id, NEW}:
        return gone(desk)
    return STEPS[kind](Scene(desk, event, project, ids[1:], knowledge.readiness))


def followed(desk: Desk, event: Event, knowledge: Knowledge) -> Outcome:
    """A private link; on the web only a press makes it `accepted`."""
    link = event.content
    if knowledge.readiness is None or not isinstance(link, Followed):
        return NOT_HERE
    match link.kind:
        case "invitation" if link.accepted:
            return joining.join(desk, event)
        case "invitation":
            return joining.invited(desk, link.token)
        case "return":
            return returning.followed(desk, link)
        case "joining":
            return linking.followed(desk, event, link)


def open_projects(desk: Desk, event: Event, knowledge: Knowledge) -> Outcome:
    """/projects."""
    return press(desk, event, "projects", (), knowledge)


def open_return(desk: Desk, event: Event, knowledge: Knowledge) -> Outcome:
    """/resume."""
    return press(desk, event, "return", (), knowledge)


STEPS: Mapping[str, Step] = {
    "project": card.card,
    "people": people.people,
    "leave": leaving.leave,
    "delete": leaving.delete,
    "rename": allowed("rename", naming.ask_name),
    "invite": allowed("invite", inviting.invite),
    "revoke": allowed("invite", inviting.revoke),
    "send": allowed("assign", sending.send),
    "remove": allowed("remove", people.remove),
    **sharing.KINDS,
    **target.KINDS,
    **duties.KINDS,
    **notes.KINDS,
    **history.KINDS,
}
"""Button about a project -> its step; the first four show each member what is theirs to see."""

PERSONAL: Mapping[str, Personal] = {
    "projects": mine.projects,
    "join": lambda desk, event, _ids, _knowledge: joining.join(desk, event),
    **returning.PERSONAL,
    **linking.PERSONAL,
}
"""Button about no project, or one that is not mine yet -> its step."""

KINDS = frozenset(STEPS) | frozenset(PERSONAL)
"""First words of the buttons that are for this package; all personal, so none works in a group."""
