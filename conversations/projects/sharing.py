"""Read-only links to the result: made, listed, ended. Not for what they show (bot/channels/web) or for invitations."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conversations.deeds import LinkMade, LinkRevoked
from conversations.outcome import Outcome
from conversations.project import SharedLink
from conversations.projects.inviting import naming_meanwhile
from conversations.projects.scene import PAGE, Scene, number, page_of

LASTS = timedelta(days=30)
SIZE = 3
NEW_LINK, LIST = "new", "list"


def share(scene: Scene) -> Outcome:
    match scene.id(0):
        case "new":
            return _made(scene)
        case "list" if scene.project.links:
            return _list(scene)
        case _:
            return _ask(scene)


def _ask(scene: Scene) -> Outcome:
    choices = [scene.to("share", "choice-team-link-new", NEW_LINK)]
    if scene.project.links:
        choices.append(
            scene.to("share", "choice-team-links", LIST, count=len(scene.project.links))
        )
    asked = scene.says("team-share", *choices, scene.back, days=LASTS.days)
    return naming_meanwhile(scene, asked, "share")


def _made(scene: Scene) -> Outcome:
    token, until = scene.desk.fresh[0], scene.event.at + LASTS
    said = scene.says(
        "team-shared",
        scene.to("share", "choice-team-links-all", LIST),
        scene.back,
        path=f"/r/{token}",
        until=until.date().isoformat(),
    )
    return replace(said, changes=(LinkMade(scene.project.id, token, until),))


def _list(scene: Scene) -> Outcome:
    shown, following = page_of(scene.project.links, scene.page(1), SIZE)
    choices = [
        scene.to("unshare", "choice-team-unshare", one.id, number=at)
        for at, one in enumerate(shown, 1)
    ]
    if len(scene.project.links) > SIZE:
        choices.append(scene.to("share", "choice-team-next", LIST, PAGE, following))
    rows = [_row(one) for one in shown]
    count = len(scene.project.links)
    return scene.says("team-links", *choices, scene.back, rows=rows, count=count)


def _row(link: SharedLink) -> dict[str, object]:
    return {
        "row": "team-links-row",
        "made": link.made_at.date().isoformat(),
        "until": link.expires_at.date().isoformat(),
    }


def unshare(scene: Scene) -> Outcome:
    """The link says from now on that it was ended."""
    wanted = number(scene.id(0))
    share_again = scene.to("share", "choice-team-share")
    if not any(one.id == wanted for one in scene.project.links):
        return scene.says("team-unshared-before", share_again, scene.back)
    said = scene.says("team-unshared", share_again, scene.back)
    return replace(said, changes=(LinkRevoked(scene.project.id, wanted),))
