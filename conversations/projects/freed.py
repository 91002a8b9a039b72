"""Pieces of the draft that nobody brings any more when somebody goes: named, to be given again. Not for giving them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.outcome import Choice, Message
from conversations.project import Member, may
from conversations.projects.scene import Scene, told

PIECE = re.compile(r"d[0-9]-[a-z0-9]{1,12}")
"""What tells a piece from a criterion among duties."""
NAMED = 4
GIVEN = 3
"""Pieces that have a button; the others are in the draft."""


def pieces_of(scene: Scene, member: Member) -> Sequence[str]:
    duties = scene.project.duties.items()
    return sorted(id_ for id_, number in duties if number == member.number and PIECE.fullmatch(id_))


def freed_here(scene: Scene, member: Member) -> list[Message]:
    """For whoever removed them."""
    pieces = pieces_of(scene, member)
    choices = (*_giving(scene, pieces), scene.to("people", "choice-team-people"))
    return [Message("dossier-pieces-freed", _values(scene, pieces), choices)] if pieces else []


def freed_told(scene: Scene, member: Member, heir: Member | None) -> list[Message]:
    """For those who stay and may give them to somebody, as the heir may from now on."""
    pieces = pieces_of(scene, member)
    able = [one for one in scene.project.others if may(one, "assign") or one == heir]
    return [
        message
        for one in able
        if pieces
        for message in told(
            scene, one, "dossier-pieces-freed", *_giving(scene, pieces), **_values(scene, pieces)
        )
    ]


def _giving(scene: Scene, pieces: Sequence[str]) -> list[Choice]:
    return [scene.to("own", "choice-piece", piece, piece=piece) for piece in pieces[:GIVEN]]


def _values(scene: Scene, pieces: Sequence[str]) -> dict[str, object]:
    shown = list(pieces[:NAMED])
    others = len(pieces) - len(shown)
    return {
        "project": scene.project.name,
        "pieces": shown,
        "count": len(pieces),
        "others": others,
    }
