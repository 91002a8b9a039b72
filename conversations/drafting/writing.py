"""A piece's text, written over several messages or replaced whole. Not for reading it back (reading_back)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from conversations.application.of_a_piece import about_a_piece, typed_of_a_piece
from conversations.application.scene import DraftScene, Step, Typed, allowed, allowed_to_type
from conversations.dossier_deeds import TextWritten
from conversations.drafting import arriving, newest, rivals
from conversations.drafting.linking import link_in
from conversations.drafting.measures import LONGEST_MESSAGE, LONGEST_TEXT, count_words
from conversations.events import Filled, Said
from conversations.outcome import Asked, Choice, Outcome
from conversations.projects.scene import number
from conversations.reading.legible import lines
from knowledge.application import Piece


def write(scene: DraftScene, piece: Piece) -> Outcome:
    """What the piece asks; every message is kept from now on, until the person goes elsewhere."""
    return scene.says(
        "drafting-write",
        *_while_writing(scene, piece),
        awaits=newest.more(scene, piece),
        piece=piece.id,
        prompt=piece.id,
        proofs=piece.id,
        words=count_words(newest.words_of(scene, piece)),
        most=LONGEST_TEXT,
    )


def _while_writing(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    words = newest.words_of(scene, piece)
    if not words:
        yield scene.to("sample", "choice-drafting-sample", piece.id)
    yield from newest.of_a_text(scene, piece, words)
    yield from rivals.to_settle(scene, piece)
    yield scene.to_piece(piece, "choice-drafting-done")


def more_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    """One more paragraph or several, kept at once."""
    awaits = newest.more(scene, piece)
    address = link_in(text)
    if address:
        return _linked(scene, piece, address, awaits)
    words, before = _with_a_word(lines(text)), newest.words_of(scene, piece)
    whole_text = f"{before}\n\n{words}" if before else words
    why = "drafting-empty" if not words else _why_not(scene, words, whole_text)
    if why:
        return _not_kept(scene, piece, why, words, awaits)
    return _kept(scene, piece, whole_text, "drafting-kept", added=count_words(words))


def _with_a_word(text: str) -> str:
    """Signs alone, as a thumb up, are no text."""
    return text if count_words(text) else ""


def whole(scene: DraftScene, piece: Piece) -> Outcome:
    """Asks for a text that replaces all of the one on screen."""
    words = newest.words_of(scene, piece)
    read = (newest.to_read(scene, piece),) if words else ()
    return scene.says(
        "drafting-whole",
        *read,
        scene.to_piece(piece, "choice-drafting-as-it-is"),
        awaits=_whole(scene, piece, newest.revision_of(scene, piece)),
        piece=piece.id,
        words=count_words(words),
        most=LONGEST_MESSAGE,
    )


def whole_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    """In place of the revision that was on screen; when somebody wrote meanwhile, kept beside what they wrote."""
    on_screen = number(scene.id(1))
    awaits = _whole(scene, piece, on_screen)
    address = link_in(text)
    if address:
        return _linked(scene, piece, address, awaits)
    words = lines(text)
    has_moved = on_screen != newest.revision_of(scene, piece)
    why = _why_not_whole(scene, words, has_moved)
    if why:
        return _not_kept(scene, piece, why, words, awaits)
    if words == newest.words_of(scene, piece):
        return _said(scene, piece, "drafting-unchanged", words)
    if has_moved:
        return rivals.kept_aside(scene, piece, words, on_screen)
    return _kept(scene, piece, words, _said_of_whole(scene) if words else "drafting-emptied")


def _said_of_whole(scene: DraftScene) -> str:
    """Nothing follows a form, so nothing is said of a next message."""
    return "drafting-saved" if _is_a_form(scene) else "drafting-replaced"


def _why_not_whole(scene: DraftScene, words: str, has_moved: bool) -> str:
    """Only the form of a page takes a text away, and only the one that it showed."""
    if not words and not _is_a_form(scene):
        return "drafting-empty"
    if not words and has_moved:
        return "drafting-not-emptied"
    return _why_not(scene, words, words)


def _why_not(scene: DraftScene, words: str, whole_text: str) -> str:
    """Why the words are not kept, "" when they are. A message corrected in a chat was added already."""
    content = scene.event.content
    if isinstance(content, Said) and content.edited:
        return "drafting-edited"
    if len(words) > LONGEST_MESSAGE and not _is_a_form(scene):
        return "drafting-message-too-long"
    return "drafting-text-too-long" if len(whole_text) > LONGEST_TEXT else ""


def _kept(scene: DraftScene, piece: Piece, words: str, id_: str, **values: int) -> Outcome:
    based_on = newest.revision_of(scene, piece)
    written = TextWritten(scene.project.id, piece.id, words, based_on)
    return replace(_said(scene, piece, id_, words, **values), changes=(written,))


def _said(scene: DraftScene, piece: Piece, id_: str, words: str, **values: int) -> Outcome:
    """In a chat, what follows is added: a channel cuts a long message in two."""
    return scene.says(
        id_,
        *_afterwards(scene, piece, words),
        awaits="" if _is_a_form(scene) else newest.more(scene, piece),
        piece=piece.id,
        words=count_words(words),
        **values,
    )


def _not_kept(scene: DraftScene, piece: Piece, id_: str, words: str, awaits: str) -> Outcome:
    """What was written before stays, and the same words are still waited for."""
    before = newest.words_of(scene, piece)
    values: Mapping[str, Any] = {
        "piece": piece.id,
        "words": count_words(before),
        "length": len(words),
        "left": max(LONGEST_TEXT - len(before) - 2, 0),
        "most": LONGEST_MESSAGE if id_ == "drafting-message-too-long" else LONGEST_TEXT,
        "path": newest.page(scene, piece),
    }
    awaits = "" if _is_a_form(scene) else awaits
    return scene.says(id_, *_afterwards(scene, piece, before), awaits=awaits, **values)


def _linked(scene: DraftScene, piece: Piece, address: str, awaits: str) -> Outcome:
    """A link among the words is evidence, not text."""
    choices = _afterwards(scene, piece, newest.words_of(scene, piece))
    said, added = arriving.link_for(scene, piece, address, *choices)
    awaits = "" if _is_a_form(scene) else awaits
    return Outcome(messages=(said,), changes=added, asked=Asked(awaits=awaits))


def _afterwards(scene: DraftScene, piece: Piece, words: str) -> Iterator[Choice]:
    yield scene.to_piece(piece, "choice-drafting-done")
    yield from newest.of_a_text(scene, piece, words)


def _whole(scene: DraftScene, piece: Piece, revision: int) -> str:
    return f"whole:{scene.project.id}:{piece.id}:{revision}"


def _is_a_form(scene: DraftScene) -> bool:
    """A page takes a whole text at once, may take it away, and waits for nothing afterwards."""
    return isinstance(scene.event.content, Filled)


KINDS: Mapping[str, Step] = {
    "write": allowed("draft", about_a_piece(write)),
    "whole": allowed("draft", about_a_piece(whole)),
}
TYPED: Mapping[str, Typed] = {
    "more": allowed_to_type("draft", typed_of_a_piece(more_typed)),
    "whole": allowed_to_type("draft", typed_of_a_piece(whole_typed)),
}
