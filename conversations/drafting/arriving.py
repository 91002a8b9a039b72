"""Files and links that arrive, asked for or not: kept at once, then placed. Not for what was kept before (evidence)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from conversations.application.of_a_piece import about_a_piece, typed_of_a_piece
from conversations.application.scene import DraftScene, Step, Typed, allowed, allowed_to_type
from conversations.choices import mark
from conversations.dossier import MOST_EVIDENCE, UNPLACED
from conversations.dossier_deeds import FileAdded, LinkAdded
from conversations.drafting import newest
from conversations.drafting.linking import LONGEST, link_in, name_of
from conversations.drafting.placing import suggest
from conversations.events import Filled, KeptFile, Uploaded
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.projects.refusing import refused
from conversations.projects.scene import yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line
from knowledge.application import Piece

PORTABLE = (".dossier", ".dossier.zip")
"""Ends the name of a whole draft application, made to be imported elsewhere; it is a ZIP, and may be named so."""
IMPORT = "/import"
KEEP = "keep"
JUST_KEPT = "m"
"""Begins the name of what was kept in this very step, whose id nobody knows yet."""
LONGEST_CAPTION = 1_000
MOST_SUGGESTED = 3
TOO_MANY = Uploaded("link", trouble="too-many", most=MOST_EVIDENCE)


def just_kept(named: str) -> str:
    """What buttons call evidence until it has an id, from its file's `ref` or its address."""
    return f"{JUST_KEPT}{mark(named)}"


def uploaded(scene: DraftScene, sent: Uploaded) -> Outcome:
    """Nothing that was asked changes: a question that waited still does."""
    if sent.file is not None and sent.file.name.lower().endswith(PORTABLE):
        return Outcome(messages=(_message(scene, "upload-portable", scene.overview, path=IMPORT),))
    if not scene.may("draft"):
        return refused(scene, "draft")
    if sent.file is None or sent.file.project != scene.project.id:
        return Outcome(messages=(_trouble(scene, sent),))
    if not _has_room(scene):
        return Outcome(messages=(_trouble(scene, TOO_MANY),))
    return _file(scene, sent.file, shortened(line(sent.caption), LONGEST_CAPTION))


def _has_room(scene: DraftScene) -> bool:
    """Files were counted before they came, but others may have come meanwhile."""
    return len(scene.dossier.evidence) < MOST_EVIDENCE


def _file(scene: DraftScene, file: KeptFile, caption: str) -> Outcome:
    piece = scene.piece
    added = FileAdded(scene.project.id, piece.id if piece else UNPLACED, file, caption)
    values = {"name": file.name, "size": file.size, "kind": "file"}
    name = just_kept(file.ref)
    if piece:
        said = _for(scene, piece, *_kept_for(scene, piece, name), **values)
    else:
        said = _unplaced(scene, name, caption, **values)
    return Outcome(messages=(said,), changes=(added,))


def _for(scene: DraftScene, piece: Piece, *choices: Choice, **values: Any) -> Message:
    """Kept as evidence of a piece."""
    return _message(scene, "upload-kept", *choices, piece=piece.id, **values)


def _kept_for(scene: DraftScene, piece: Piece, which: str) -> tuple[Choice, ...]:
    return (
        scene.to("evidence", "choice-evidence-all", piece.id),
        scene.to("put", "choice-evidence-elsewhere", which),
        scene.to_piece(piece, "choice-drafting-back"),
    )


def _unplaced(scene: DraftScene, which: str, caption: str, **values: Any) -> Message:
    """Kept already; where it belongs is only suggested."""
    hinted = suggest(scene.application, values["name"], caption, scene.desk.profile.language)
    shown = [*_open_first(scene, hinted)][:MOST_SUGGESTED] or [*_without_evidence(scene)]
    return _message(
        scene,
        "upload-unplaced",
        *(
            scene.to("put", "choice-piece", which, piece.id, piece=piece.id)
            for piece in shown[:MOST_SUGGESTED]
        ),
        scene.to("put", "choice-evidence-other", which),
        scene.to("put", "choice-evidence-keep", which, KEEP),
        hinted=yes(hinted),
        suggested=len(shown[:MOST_SUGGESTED]),
        **values,
    )


def _open_first(scene: DraftScene, pieces: Sequence[Piece]) -> Iterator[Piece]:
    open_ones = {one.id for one in scene.standings() if one.is_open}
    yield from sorted(pieces, key=lambda piece: piece.id not in open_ones)


def _without_evidence(scene: DraftScene) -> Iterator[Piece]:
    """Required pieces that nothing proves yet."""
    for one in scene.standings():
        if one.piece.priority == "must" and one.is_open and not one.evidence:
            yield one.piece


def _trouble(scene: DraftScene, sent: Uploaded) -> Message:
    """What happened, what is kept, what to do; a file that no longer is where it was broke off."""
    return _message(
        scene,
        f"upload-{sent.trouble or 'cut'}",
        scene.to("evidence", "choice-evidence-kept"),
        scene.overview,
        size=sent.size,
        most_size=sent.most,
        most=sent.most,
        channel=scene.event.address.channel,
        path=newest.page(scene, scene.piece),
    )


def linked(scene: DraftScene, text: str) -> Outcome | None:
    """Words that are only a link, from somebody who may add it; None when they are for somebody else."""
    address = link_in(text)
    if not address or not scene.may("draft"):
        return None
    if not _has_room(scene):
        return Outcome(messages=(_trouble(scene, TOO_MANY),), asked=Asked())
    name = name_of(address)
    said = _unplaced(scene, just_kept(address), "", name=name, size=0, kind="link")
    added = LinkAdded(scene.project.id, UNPLACED, address, name)
    return Outcome(messages=(said,), changes=(added,), asked=Asked())


def link_for(
    scene: DraftScene, piece: Piece, address: str, *choices: Choice
) -> tuple[Message, tuple[LinkAdded, ...]]:
    """A link kept as evidence of the piece, while there is room."""
    if not _has_room(scene):
        return _trouble(scene, TOO_MANY), ()
    name = name_of(address)
    said = _for(scene, piece, *choices, name=name, size=0, kind="link")
    return said, (LinkAdded(scene.project.id, piece.id, address, name),)


def attach(scene: DraftScene, piece: Piece) -> Outcome:
    return scene.says(
        "upload-ask",
        scene.to("write", "choice-drafting-write", piece.id),
        scene.to_piece(piece, "choice-drafting-back"),
        awaits=_awaits(scene, piece),
        piece=piece.id,
        proofs=piece.id,
    )


def link_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    """Another file or link can follow."""
    awaits = "" if isinstance(scene.event.content, Filled) else _awaits(scene, piece)
    address = link_in(text)
    if address:
        said, added = link_for(scene, piece, address, *_kept_for(scene, piece, just_kept(address)))
        return Outcome(messages=(said,), changes=added, asked=Asked(awaits=awaits))
    return scene.says(
        "evidence-not-a-link",
        scene.to("write", "choice-drafting-write", piece.id),
        scene.to_piece(piece, "choice-drafting-back"),
        awaits=awaits,
        piece=piece.id,
        most=LONGEST,
    )


def _awaits(scene: DraftScene, piece: Piece) -> str:
    return f"evidence:{scene.project.id}:{piece.id}"


def _message(scene: DraftScene, id_: str, *choices: Choice, **values: Any) -> Message:
    return scene.says(id_, *choices, **values).messages[0]


KINDS: Mapping[str, Step] = {"attach": allowed("draft", about_a_piece(attach))}
TYPED: Mapping[str, Typed] = {
    "evidence": allowed_to_type("draft", typed_of_a_piece(link_typed)),
}
