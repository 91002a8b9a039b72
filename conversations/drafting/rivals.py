"""Two people wrote the same text at once: both shown, one or both kept. Not for how they are merged (merging)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from conversations.application.of_a_piece import about_a_piece
from conversations.application.scene import DraftScene, Step, allowed
from conversations.dossier import Text
from conversations.dossier_deeds import RivalSettled, TextWritten
from conversations.drafting import newest
from conversations.drafting.literal import LONGEST_PART, parts
from conversations.drafting.measures import LONGEST_TEXT, count_words
from conversations.drafting.merging import Merged, merge
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW
from conversations.projects.scene import number, person
from conversations.projects.shortening import shortened
from conversations.reading.legible import line
from knowledge.application import Piece

MINE, THEIRS, BOTH = "mine", "theirs", "both"
SHOWN = 70
"""Characters of each text where both are named in one message."""


def kept_aside(scene: DraftScene, piece: Piece, words: str, based_on: int) -> Outcome:
    """Somebody wrote meanwhile: the newest stays, and these words wait beside it."""
    written = TextWritten(scene.project.id, piece.id, words, based_on, rival=True)
    see = scene.to("rival", "choice-drafting-rival-see", piece.id, NEW)
    said = scene.says(
        "drafting-rival-kept", see, *_choices(scene, piece, NEW), **_both(scene, piece, words)
    )
    return replace(said, changes=(written,))


def to_settle(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    """The way to the first text that waits beside the newest, where one does."""
    for one in scene.dossier.rivals_of(piece.id)[:1]:
        yield scene.to("rival", "choice-drafting-rival", piece.id, one.number)


def rival(scene: DraftScene, piece: Piece) -> Outcome:
    """Settled as the button says; shown once more when the newest is not the one that was on screen."""
    found = _found(scene, piece)
    if found is None:
        return scene.says("drafting-rival-gone", *_onward(scene, piece), piece=piece.id)
    merged = merge(found.base, found.words, newest.words_of(scene, piece))
    on_screen = scene.id(3)
    is_shown = on_screen in {"", str(newest.revision_of(scene, piece))}
    if scene.id(2) not in {MINE, THEIRS, BOTH} or not is_shown:
        return _shown(scene, piece, found, merged)
    return _settled(scene, piece, found, merged)


def _found(scene: DraftScene, piece: Piece) -> Text | None:
    """The one that the button numbers; NEW is the newest of mine, whose number its own step could not know."""
    waiting = scene.dossier.rivals_of(piece.id)
    if scene.id(1) == NEW:
        mine = [one for one in waiting if one.by == scene.me.number]
        return max(mine, key=lambda one: one.number, default=None)
    return next((one for one in waiting if one.number == number(scene.id(1))), None)


def _shown(scene: DraftScene, piece: Piece, found: Text, merged: Merged) -> Outcome:
    """Both in short, then what they make together, as far as one message holds."""
    values = {**_both(scene, piece, found.words), "member": person(scene.project.member(found.by))}
    head = Message("drafting-rival-shown", {**values, "conflicts": merged.conflicts})
    preview = next(parts(merged.words, LONGEST_PART - 1), "")
    cut = "" if preview == merged.words else "…"
    choices = tuple(_choices(scene, piece, found.number))
    together = Message("drafting-text", {"text": preview + cut}, choices)
    return Outcome(messages=(head, together), asked=Asked())


def _settled(scene: DraftScene, piece: Piece, found: Text, merged: Merged) -> Outcome:
    choice, before = scene.id(2), newest.words_of(scene, piece)
    words = {MINE: found.words, THEIRS: before, BOTH: merged.words}[choice]
    if choice == BOTH and len(words) > LONGEST_TEXT:
        return _too_long_together(scene, piece, found, words)
    said = scene.says(
        "drafting-rival-settled",
        *_onward(scene, piece),
        piece=piece.id,
        choice=choice,
        words=count_words(words),
        conflicts=merged.conflicts if choice == BOTH else 0,
    )
    settled = RivalSettled(scene.project.id, piece.id, found.number)
    if words == before:
        return replace(said, changes=(settled,))
    based_on = newest.revision_of(scene, piece)
    written = TextWritten(scene.project.id, piece.id, words, based_on)
    return replace(said, changes=(written, settled))


def _too_long_together(scene: DraftScene, piece: Piece, found: Text, words: str) -> Outcome:
    alone = [one for one in _choices(scene, piece, found.number) if f":{BOTH}" not in one.data]
    return scene.says(
        "drafting-rival-too-long",
        *alone,
        newest.to_read(scene, piece),
        piece=piece.id,
        length=len(words),
        most=LONGEST_TEXT,
    )


def _both(scene: DraftScene, piece: Piece, words: str) -> Mapping[str, Any]:
    text = scene.dossier.texts.get(piece.id)
    theirs = newest.words_of(scene, piece)
    return {
        "piece": piece.id,
        "mine": shortened(line(words), SHOWN),
        "theirs": shortened(line(theirs), SHOWN),
        "mine_words": count_words(words),
        "their_words": count_words(theirs),
        "by": person(scene.project.member(text.by) if text else None),
    }


def _choices(scene: DraftScene, piece: Piece, which: int | str) -> Iterator[Choice]:
    """Each names the revision on screen: another one is shown before it is replaced."""
    revision = newest.revision_of(scene, piece)
    for choice in (MINE, THEIRS, BOTH):
        label = f"choice-drafting-rival-{choice}"
        yield scene.to("rival", label, piece.id, which, choice, revision)


def _onward(scene: DraftScene, piece: Piece) -> tuple[Choice, ...]:
    return newest.to_read(scene, piece), scene.to_piece(piece, "choice-drafting-back")


KINDS: Mapping[str, Step] = {"rival": allowed("draft", about_a_piece(rival))}
