"""Read-only links to a project's result: made, listed, ended. Not for what they show (bot/channels/web)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from conversations.deeds import LinkMade, LinkRevoked
from conversations.outcome import Choice, Outcome
from conversations.project import SharedLink
from conversations.projects.guarding import Step, allowed
from conversations.projects.inviting import naming_meanwhile
from conversations.projects.scene import PAGE, Scene, number, page_of, yes

LASTS = timedelta(days=30)
MAKE, LIST = "make", "list"
SIZE = 3


def share(scene: Scene) -> Outcome:
    """What such a link shows, before one is made; a project without a name may be named by typing meanwhile."""
    match scene.id(0):
        case "make":
            return _make(scene)
        case "list":
            return _list(scene)
        case _:
            return naming_meanwhile(scene, _intention(scene), "share")


def _intention(scene: Scene) -> Outcome:
    make = scene.to("share", "choice-share-make", MAKE)
    choices = (make, *_to_list(scene), scene.back)
    return scene.says("share", *choices, days=LASTS.days, is_named=yes(scene.project.name))


def _make(scene: Scene) -> Outcome:
    token, until = scene.desk.fresh[0], scene.desk.now + LASTS
    made = scene.says(
        "share-made",
        scene.to("share", "choice-share-list", LIST),
        scene.back,
        path=f"/r/{token}",
        until=until.date().isoformat(),
    )
    return replace(made, changes=(LinkMade(scene.project.id, token, until),))


def _list(scene: Scene) -> Outcome:
    newest = sorted(scene.project.links, key=lambda link: -link.id)
    shown, following = page_of(newest, scene.page(1), SIZE)
    if not shown:
        make = scene.to("share", "choice-share-make", MAKE)
        return scene.says("share-no-links", make, scene.back)
    choices = [
        scene.to("unshare", "choice-share-end", link.id, number=at)
        for at, link in enumerate(shown, 1)
    ]
    if len(newest) > SIZE:
        choices.append(scene.to("share", "choice-share-next", LIST, PAGE, following))
    rows = [_row(link) for link in shown]
    return scene.says("share-links", *choices, scene.back, rows=rows, count=len(newest))


def unshare(scene: Scene) -> Outcome:
    """The link opens nothing any more, for whoever has it."""
    wanted = number(scene.id(0))
    if all(link.id != wanted for link in scene.project.links):
        return scene.says("share-ended-before", *_to_list(scene), scene.back)
    left = tuple(link for link in scene.project.links if link.id != wanted)
    after = replace(scene, project=replace(scene.project, links=left))
    said = after.says("share-ended", *_to_list(after), scene.back, count=len(left))
    return replace(said, changes=(LinkRevoked(scene.project.id, wanted),))


def _to_list(scene: Scene) -> tuple[Choice, ...]:
    return (scene.to("share", "choice-share-list", LIST),) if scene.project.links else ()


def _row(link: SharedLink) -> Mapping[str, str]:
    return {
        "row": "share-row",
        "made": link.made_at.date().isoformat(),
        "until": link.expires_at.date().isoformat(),
    }


KINDS: Mapping[str, Step] = {
    "share": allowed("share", share),
    "unshare": allowed("share", unshare),
}
