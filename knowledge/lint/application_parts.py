"""The parts of the draft application and where each stands in its file. Not for judging them."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.application import Application, Piece
from knowledge.lint.readiness_parts import Loc

FILE = "application.yaml"


def pieces_of(application: Application) -> Iterator[tuple[Loc, Piece]]:
    for at, section in enumerate(application.sections):
        for position, piece in enumerate(section.pieces):
            yield ("sections", at, "pieces", position), piece
