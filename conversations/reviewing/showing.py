"""What staff of the Mission see of a draft, and inviting one to review it. Not for what they do there (remarks)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from conversations.application.scene import DraftScene, Step, allowed
from conversations.deeds import InvitationMade
from conversations.dossier import Shown
from conversations.dossier_deeds import ShownChosen
from conversations.outcome import Choice, Outcome
from conversations.projects.inviting import LASTS, LIST
from conversations.projects.refusing import refused
from conversations.projects.scene import PAGE, page_of, yes

Part = Literal["texts", "evidence", "answers"]
PARTS: tuple[Part, ...] = ("texts", "evidence", "answers")
INVITE, WHOLE = "invite", "all"
PICKED = 3


def review(scene: DraftScene) -> Outcome:
    """What a reviewer sees, or a way in for one."""
    if scene.id(0) != INVITE:
        return _shown(scene, "review", scene.dossier.shown)
    if not scene.may("invite"):
        return refused(scene, "invite")
    wanted = scene.id(1)
    if wanted == WHOLE:
        return _invited(scene, ())
    if scene.application.section(wanted):
        return _invited(scene, (wanted,))
    return _ask_scope(scene)


def _shown(scene: DraftScene, id_: str, shown: Shown) -> Outcome:
    reviewers = [one for one in scene.project.members if one.role == "reviewer" and not one.left]
    return scene.says(
        id_,
        *_choices(scene, shown),
        scene.overview,
        texts=yes(shown.texts),
        evidence=yes(shown.evidence),
        answers=yes(shown.answers),
        count=len(reviewers),
        can_show=yes(scene.may("show")),
    )


def _choices(scene: DraftScene, shown: Shown) -> Iterator[Choice]:
    if scene.may("show"):
        for part in PARTS:
            is_shown = getattr(shown, part)
            wanted = "no" if is_shown else "yes"
            verb = "hide" if is_shown else "show"
            yield scene.to("show", f"choice-review-{verb}-{part}", part, wanted)
    if scene.may("invite"):
        yield scene.to("review", "choice-review-invite", INVITE)


def show(scene: DraftScene) -> Outcome:
    """One part shown or no longer; a forged button changes nothing."""
    part, wanted = scene.id(0), scene.id(1)
    before = scene.dossier.shown
    if part not in PARTS or wanted not in {"yes", "no"}:
        return _shown(scene, "review", before)
    after = replace(before, **{part: wanted == "yes"})
    said = _shown(scene, "review-shown", after)
    if after == before:
        return said
    change = ShownChosen(scene.project.id, after.texts, after.evidence, after.answers)
    return replace(said, changes=(change,))


def _ask_scope(scene: DraftScene) -> Outcome:
    sections = scene.application.sections
    shown, following = page_of(sections, scene.page(1), PICKED)
    choices = [
        scene.to("review", "choice-section", INVITE, section.id, section=section.id)
        for section in shown
    ]
    if len(sections) > PICKED:
        choices.append(scene.to("review", "choice-review-sections", INVITE, PAGE, following))
    return scene.says(
        "review-invite",
        scene.to("review", "choice-review-whole", INVITE, WHOLE),
        *choices,
        scene.to("review", "choice-review-none"),
        days=LASTS.days,
    )


def _invited(scene: DraftScene, scope: tuple[str, ...]) -> Outcome:
    """One person, by a link that the team passes on."""
    token, until = scene.desk.fresh[0], scene.event.at + LASTS
    said = scene.says(
        "review-invited",
        scene.to("review", "choice-review-back"),
        scene.to("invite", "choice-team-invitations-all", LIST),
        scene.overview,
        sections=list(scope),
        path=f"/i/{token}",
        start=f"i_{token}",
        until=until.date().isoformat(),
    )
    change = InvitationMade(scene.project.id, token, "reviewer", 1, until, scope)
    return replace(said, changes=(change,))


KINDS: Mapping[str, Step] = {"review": allowed("read", review), "show": allowed("show", show)}
