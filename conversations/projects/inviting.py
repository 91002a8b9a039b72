"""Inviting by a link: for which role, how often, until when, and ending it. Not for who follows it (joining.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from conversations.deeds import InvitationMade, InvitationRevoked
from conversations.outcome import Outcome
from conversations.project import Invitation, Role
from conversations.projects.scene import PAGE, Scene, Values, number, page_of

LASTS = timedelta(days=14)
SEVERAL = 20
SIZE = 3
LIST = "list"
_ROLES: Mapping[str, Role] = {"editor": "editor", "reader": "reader"}
_USES: Mapping[str, int] = {"1": 1, str(SEVERAL): SEVERAL}


def invite(scene: Scene) -> Outcome:
    """Role, then uses, then the link. A name for the project may be typed meanwhile; nothing asks for it elsewhere."""
    if scene.id(0) == LIST:
        return _list(scene)
    role, uses = _ROLES.get(scene.id(0)), _USES.get(scene.id(1))
    if role is None:
        return _ask_role(scene)
    return _made(scene, role, uses) if uses else _ask_uses(scene, role)


def _ask_role(scene: Scene) -> Outcome:
    choices = [
        scene.to("invite", "choice-team-editor", "editor"),
        scene.to("invite", "choice-team-reader", "reader"),
    ]
    if scene.project.invitations:
        count = len(scene.project.invitations)
        choices.append(scene.to("invite", "choice-team-invitations", LIST, count=count))
    asked = scene.says("team-invite", *choices, scene.back, days=LASTS.days)
    return naming_meanwhile(scene, asked, "invite")


def naming_meanwhile(scene: Scene, outcome: Outcome, kind: str) -> Outcome:
    """A project without a name may get one here by typing it: others are about to see it."""
    if scene.project.name or not scene.may("rename") or outcome.asked is None:
        return outcome
    asked = replace(outcome.asked, awaits=f"rename:{scene.project.id}", question=kind)
    return replace(outcome, asked=asked)


def _ask_uses(scene: Scene, role: Role) -> Outcome:
    return scene.says(
        "team-invite-uses",
        scene.to("invite", "choice-team-one", role, 1),
        scene.to("invite", "choice-team-several", role, SEVERAL, uses=SEVERAL),
        scene.back,
        role=role,
        uses=SEVERAL,
    )


def _made(scene: Scene, role: Role, uses: int) -> Outcome:
    token, until = scene.desk.fresh[0], scene.event.at + LASTS
    change = InvitationMade(scene.project.id, token, role, uses, until)
    said = scene.says(
        "team-invited",
        scene.to("invite", "choice-team-invitations-all", LIST),
        scene.back,
        role=role,
        uses=uses,
        path=f"/i/{token}",
        start=f"i_{token}",
        until=until.date().isoformat(),
    )
    return replace(said, changes=(change,))


def _list(scene: Scene) -> Outcome:
    shown, following = page_of(scene.project.invitations, scene.page(1), SIZE)
    if not shown:
        return _ask_role(scene)
    choices = [
        scene.to("revoke", "choice-team-revoke", one.id, number=at)
        for at, one in enumerate(shown, 1)
    ]
    if len(scene.project.invitations) > SIZE:
        choices.append(scene.to("invite", "choice-team-next", LIST, PAGE, following))
    rows = [_row(one) for one in shown]
    count = len(scene.project.invitations)
    return scene.says("team-invitations", *choices, scene.back, rows=rows, count=count)


def _row(invitation: Invitation) -> dict[str, object]:
    return {
        "row": "team-invitations-row",
        "role": invitation.role,
        "uses": invitation.uses_left,
        **scope_of(invitation.role, invitation.scope),
        "until": invitation.expires_at.date().isoformat(),
    }


def scope_of(role: Role, scope: Sequence[str]) -> Values:
    """How many questions a guest answers, or parts of the draft a reviewer reads; 0: not bounded."""
    is_review = role == "reviewer"
    return {
        "questions": 0 if is_review else len(scope),
        "parts": len(scope) if is_review else 0,
    }


def revoke(scene: Scene) -> Outcome:
    """The link opens nothing any more; who came by it stays."""
    wanted = number(scene.id(0))
    if not any(one.id == wanted for one in scene.project.invitations):
        return scene.says(
            "team-revoked-before", scene.to("invite", "choice-team-invite"), scene.back
        )
    said = scene.says("team-revoked", scene.to("invite", "choice-team-invite"), scene.back)
    return replace(said, changes=(InvitationRevoked(scene.project.id, wanted),))
