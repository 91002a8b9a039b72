"""Comments on a criterion and what proves its level: read, written, taken back. Not for answers (walk)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from conversations.deeds import NoteAdded, NoteRemoved
from conversations.outcome import Outcome
from conversations.project import Note, NoteKind
from conversations.projects import criteria
from conversations.projects.guarding import Step, Typed, allowed, allowed_to_type
from conversations.projects.refusing import refused, stale
from conversations.projects.scene import PAGE, Scene, Values, number, page_of, person
from conversations.projects.shortening import shortened
from conversations.reading.legible import line

LONGEST = 400
SIZE = 2
SHOWN = 60
"""Characters of a note in a list; a button shows it whole."""
REMOVE = "remove"
_BUTTONS: Mapping[NoteKind, str] = {"comment": "note", "proof": "proof"}
_OTHER: Mapping[NoteKind, NoteKind] = {"comment": "proof", "proof": "comment"}


def comments(scene: Scene) -> Outcome:
    return _notes(scene, "comment")


def proofs(scene: Scene) -> Outcome:
    return _notes(scene, "proof")


def _notes(scene: Scene, kind: NoteKind) -> Outcome:
    """What is noted, newest first; whoever may write can type one more."""
    criterion = criteria.find(scene.readiness, scene.id(0))
    if criterion is None:
        return stale(scene)
    if criteria.is_number(scene.id(1)):
        return _one(scene, criterion.id, kind)
    newest = _of(scene, criterion.id, kind)
    shown, following = page_of(newest, scene.page(1), SIZE)
    choices = [
        scene.to(_BUTTONS[kind], "choice-note-read", criterion.id, note.id, number=at)
        for at, note in enumerate(shown, 1)
    ]
    if len(newest) > SIZE:
        choices.append(scene.to(_BUTTONS[kind], "choice-note-next", criterion.id, PAGE, following))
    other = _OTHER[kind]
    choices.append(scene.to(_BUTTONS[other], f"choice-note-to-{other}", criterion.id))
    can_write = scene.may("note")
    return scene.says(
        "note-list",
        *choices,
        scene.back,
        awaits=f"{_BUTTONS[kind]}:{scene.project.id}:{criterion.id}" if can_write else "",
        criterion=criterion.id,
        kind=kind,
        rows=[{**_row(scene, note), "text": shortened(note.text, SHOWN)} for note in shown],
        count=len(newest),
        can_write="yes" if can_write else "no",
        most=LONGEST,
    )


def _one(scene: Scene, criterion: str, kind: NoteKind) -> Outcome:
    wanted = number(scene.id(1))
    note = next((one for one in scene.project.notes if one.id == wanted), None)
    again = scene.to(_BUTTONS[kind], "choice-note-all", criterion)
    if note is None or note.criterion != criterion:
        return scene.says("note-gone", again, scene.back, criterion=criterion)
    if scene.id(2) == REMOVE:
        return _remove(scene, note)
    removal = scene.to(_BUTTONS[note.kind], "choice-note-remove", criterion, note.id, REMOVE)
    choices = (removal, again) if _may_remove(scene, note) else (again,)
    return scene.says("note-full", *choices, **_row(scene, note), criterion=criterion)


def _remove(scene: Scene, note: Note) -> Outcome:
    """By whoever wrote it, or the owner."""
    if not scene.may("note"):
        return refused(scene, "note")
    again = scene.to(_BUTTONS[note.kind], "choice-note-all", note.criterion)
    if not _may_remove(scene, note):
        author = person(scene.project.member(note.by))
        return scene.says("note-not-yours", again, scene.back, by=author)
    said = scene.says("note-removed", again, scene.back, criterion=note.criterion, text=note.text)
    return replace(said, changes=(NoteRemoved(scene.project.id, note.id),))


def _may_remove(scene: Scene, note: Note) -> bool:
    return scene.may("note") and (note.by == scene.me.number or scene.me.role == "owner")


def comment_typed(scene: Scene, text: str) -> Outcome:
    return _typed(scene, text, "comment")


def proof_typed(scene: Scene, text: str) -> Outcome:
    return _typed(scene, text, "proof")


def _typed(scene: Scene, text: str, kind: NoteKind) -> Outcome:
    criterion = criteria.find(scene.readiness, scene.id(0))
    if criterion is None:
        return stale(scene)
    words = line(text)
    listed = scene.to(_BUTTONS[kind], "choice-note-all", criterion.id)
    if not words or len(words) > LONGEST:
        return scene.says(
            "note-too-long" if words else "note-empty",
            listed,
            scene.back,
            awaits=f"{_BUTTONS[kind]}:{scene.project.id}:{criterion.id}",
            kind=kind,
            length=len(words),
            most=LONGEST,
        )
    said = scene.says("note-kept", listed, scene.back, criterion=criterion.id, kind=kind)
    return replace(said, changes=(NoteAdded(scene.project.id, criterion.id, kind, words),))


def _of(scene: Scene, criterion: str, kind: NoteKind) -> Sequence[Note]:
    found = [one for one in scene.project.notes if (one.criterion, one.kind) == (criterion, kind)]
    return sorted(found, key=lambda note: -note.id)


def _row(scene: Scene, note: Note) -> Values:
    return {
        "row": "note-row",
        "by": person(scene.project.member(note.by)),
        "day": note.at.date().isoformat(),
        "text": note.text,
        "kind": note.kind,
    }


KINDS: Mapping[str, Step] = {
    "note": allowed("read", comments),
    "proof": allowed("read", proofs),
}
TYPED: Mapping[str, Typed] = {
    "note": allowed_to_type("note", comment_typed),
    "proof": allowed_to_type("note", proof_typed),
}
