"""Leaving a project, or deleting it for all, each confirmed just before. Not for removing somebody (people.py)."""

from __future__ import annotations

from dataclasses import replace

from conversations.deeds import MemberRemoved, ProjectDeleted
from conversations.outcome import Attachment, AttachmentKind, Choice, Message, Outcome
from conversations.project import Member, Role, may
from conversations.projects.card import shown_card
from conversations.projects.freed import freed_told
from conversations.projects.refusing import PROJECTS, home, refused
from conversations.projects.scene import Scene, person, told, yes

HEIRS: tuple[Role, ...] = ("editor", "reader")
"""Who owns a project after its owner, the first kind first; a guest or a reviewer sees too little of it."""

EXPORTS: tuple[AttachmentKind, ...] = ("report", "answers-csv", "answers-json")


def leave(scene: Scene) -> Outcome:
    """What becomes of the project is said before."""
    awaits = f"leave:{scene.project.id}"
    if scene.id(0) == "no":
        return _kept(scene)
    if scene.id(0) != "yes" or not scene.was_asked(awaits):
        return _ask_leave(scene, awaits)
    said = scene.says("team-left", PROJECTS)
    change = MemberRemoved(scene.project.id, scene.me.number)
    return replace(said, messages=(*said.messages, *_tell_left(scene)), changes=(change,))


def _ask_leave(scene: Scene, awaits: str) -> Outcome:
    choices = [scene.to("leave", "choice-team-leave-yes", "yes")]
    if scene.may("read"):
        choices += _exports(scene)
    heir = _heir(scene)
    return scene.says(
        "review-leave" if scene.me.role == "reviewer" else "team-leave",
        *choices,
        scene.to("leave", "choice-team-no", "no"),
        awaits=awaits,
        becomes=_becomes(scene, heir),
        heir=person(heir),
    )


def _becomes(scene: Scene, heir: Member | None) -> str:
    if scene.me.role != "owner":
        return "stays"
    return "inherited" if heir else "erased"


def _heir(scene: Scene) -> Member | None:
    can_own = [one for role in HEIRS for one in scene.project.others if one.role == role]
    return can_own[0] if can_own and scene.me.role == "owner" else None


def _tell_left(scene: Scene) -> list[Message]:
    """All who may see the others; a project without heir ends for its guests."""
    if scene.me.role == "owner" and _heir(scene) is None:
        return _tell_deleted(scene)
    left = [
        message
        for member in scene.project.others
        if may(member, "read")
        for message in told(
            scene,
            member,
            "team-left-you",
            scene.to("people", "choice-team-people"),
            is_heir="yes" if member == _heir(scene) else "no",
            is_reviewer=yes(scene.me.role == "reviewer"),
        )
    ]
    return [*left, *freed_told(scene, scene.me, _heir(scene))]


def delete(scene: Scene) -> Outcome:
    """For all and for good; the answers and the report are offered before."""
    awaits = f"delete:{scene.project.id}"
    match scene.id(0):
        case "export" if scene.may("read"):
            return _exported(scene)
        case "no":
            return _kept(scene)
        case "yes" if scene.was_asked(awaits) and scene.may("delete"):
            said = scene.says("team-deleted", PROJECTS)
            messages = (*said.messages, *_tell_deleted(scene))
            return replace(said, messages=messages, changes=(ProjectDeleted(scene.project.id),))
        case _:
            return _ask_delete(scene) if scene.may("delete") else refused(scene, "delete")


def _ask_delete(scene: Scene) -> Outcome:
    dossier = scene.project.dossier
    return scene.says(
        "team-delete",
        *_exports(scene),
        scene.to("delete", "choice-team-delete-yes", "yes"),
        scene.to("delete", "choice-team-no", "no"),
        awaits=f"delete:{scene.project.id}",
        members=len(scene.project.others),
        answers=len(scene.project.answers),
        texts=sum(bool(text.words) for text in dossier.texts.values()),
        evidence=len(dossier.evidence),
        has_draft=yes(_has_draft(scene)),
    )


def _exports(scene: Scene) -> list[Choice]:
    """The draft, where anybody brought something, has formats of its own to choose from."""
    answers = scene.to("delete", "choice-team-export", "export")
    draft = scene.to("export", "choice-team-draft")
    return [answers, draft] if _has_draft(scene) else [answers]


def _has_draft(scene: Scene) -> bool:
    return bool(scene.project.dossier.texts or scene.project.dossier.evidence)


def _exported(scene: Scene) -> Outcome:
    """The documents, then the same question again for who asked it."""
    files = tuple(
        Message(
            "team-file",
            {"kind": kind.replace("answers-", ""), "project": scene.project.name},
            attachment=Attachment(kind, scene.project.id),
        )
        for kind in EXPORTS
    )
    onward = _after_export(scene)
    return replace(onward, messages=(*files, *onward.messages))


def _after_export(scene: Scene) -> Outcome:
    if scene.was_asked(f"leave:{scene.project.id}"):
        return _ask_leave(scene, scene.desk.asked.awaits)
    if scene.may("delete"):
        return _ask_delete(scene)
    return scene.says("team-exported", scene.back)


def _kept(scene: Scene) -> Outcome:
    if scene.may("read"):
        return shown_card(scene, "team-kept")
    return scene.says("team-kept", home(scene))


def _tell_deleted(scene: Scene) -> list[Message]:
    return [
        message
        for member in scene.project.others
        for message in told(scene, member, "team-deleted-you", PROJECTS)
    ]
