"""Who takes part, removing somebody, and how I appear. Not for coming in (joining.py) or leaving (leaving.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.deeds import MemberRemoved
from conversations.outcome import Outcome
from conversations.project import Member
from conversations.projects import naming
from conversations.projects.freed import freed_here
from conversations.projects.inviting import scope_of
from conversations.projects.refusing import refused
from conversations.projects.scene import Scene, in_label, number, page_of, person, told, yes

SIZE = 3
ABOUT_ME: Mapping[str, Callable[[Scene], Outcome]] = {
    "me": naming.ask_member_name,
    "nameless": naming.nameless,
    "agree": lambda scene: naming.agreed(scene, to_reports=True),
    "hide": lambda scene: naming.agreed(scene, to_reports=False),
}
"""What every member decides of their own name, guests too."""


def people(scene: Scene) -> Outcome:
    """Three members at a time; whoever owns the project may remove the others."""
    if scene.id(0) in ABOUT_ME:
        return ABOUT_ME[scene.id(0)](scene)
    if not scene.may("read"):
        return refused(scene, "read")
    members = [member for member in scene.project.members if not member.left]
    shown, following = page_of(members, scene.page(0), SIZE)
    choices = [
        scene.to("remove", "choice-team-remove", member.number, **in_label(member))
        for member in shown
        if scene.may("remove") and not member.is_me
    ]
    if len(members) > SIZE:
        choices.append(scene.to("people", "choice-team-next", "page", following))
    choices.append(scene.to("people", "choice-team-me", "me"))
    rows = [_row(member) for member in shown]
    return scene.says("team-people", *choices, scene.back, items=rows, count=len(members))


def _row(member: Member) -> dict[str, object]:
    return {
        "row": "team-people-row",
        "member": person(member),
        "role": member.role,
        "is_me": yes(member.is_me),
        **scope_of(member.role, member.scope),
    }


def remove(scene: Scene) -> Outcome:
    """Asked once more; their answers stay, with their author."""
    member = scene.project.member(number(scene.id(0)))
    if member is None or member.left:
        return scene.says(
            "team-removed-before", scene.to("people", "choice-team-people"), scene.back
        )
    if member.is_me:
        return scene.says("team-remove-me", scene.to("leave", "choice-team-leave"), scene.back)
    awaits = f"remove:{scene.project.id}:{member.number}"
    if scene.id(1) == "no":
        return scene.says("team-kept", scene.to("people", "choice-team-people"), scene.back)
    if scene.id(1) != "yes" or not scene.was_asked(awaits):
        return _ask(scene, member, awaits)
    said = scene.says(
        "team-removed", scene.to("people", "choice-team-people"), scene.back, member=person(member)
    )
    telling = told(scene, member, "team-removed-you")
    messages = (*said.messages, *freed_here(scene, member), *telling)
    change = MemberRemoved(scene.project.id, member.number)
    return replace(said, messages=messages, changes=(change,))


def _ask(scene: Scene, member: Member, awaits: str) -> Outcome:
    return scene.says(
        "team-remove",
        scene.to("remove", "choice-team-remove-yes", member.number, "yes"),
        scene.to("remove", "choice-team-no", member.number, "no"),
        awaits=awaits,
        member=person(member),
    )
