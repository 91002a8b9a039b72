"""One button of a draft application with all that its step may need. Not for the steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from conversations.application.standing import Standing, shows, standing, standings
from conversations.dossier import Dossier
from conversations.outcome import Choice, Outcome
from conversations.project import may
from conversations.projects.refusing import refused
from conversations.projects.scene import Scene
from knowledge.application import Application, Piece
from knowledge.load import Knowledge


@dataclass(frozen=True, slots=True)
class DraftScene(Scene):
    """Who acts on which draft, with what else the button carries (`ids`, after the project).

    The first id is a piece's for the buttons of a piece.
    """

    application: Application
    knowledge: Knowledge

    @property
    def dossier(self) -> Dossier:
        return self.project.dossier

    @property
    def today(self) -> date:
        return self.event.at.date()

    @property
    def piece(self) -> Piece | None:
        """The piece that the button is about; None when it is gone, forged, or out of a reviewer's scope."""
        found = self.application.by_id.get(self.id(0))
        return found if found and self.sees(found) else None

    def sees(self, piece: Piece) -> bool:
        section = self.application.section_of(piece.id).id
        return self.may("read") or may(self.me, "review", section)

    def shows(self, what: Literal["texts", "evidence"]) -> bool:
        return shows(self.project, what)

    def standings(self) -> tuple[Standing, ...]:
        return standings(self.project, self.application)

    def standing(self, piece: Piece) -> Standing:
        return standing(self.project, self.application.section_of(piece.id), piece)

    @property
    def overview(self) -> Choice:
        """Back to the whole draft."""
        return self.to("dossier", "choice-dossier")

    def to_piece(self, piece: Piece, label: str = "choice-piece") -> Choice:
        """A button with the piece's name, or another label."""
        return self.to("piece", label, piece.id, piece=piece.id)


Step = Callable[[DraftScene], Outcome]
Typed = Callable[[DraftScene, str], Outcome]
"""What typed words do; the scene's ids are the words of `awaits` after the project."""

Named = Callable[[DraftScene, str], Outcome | None]
"""What words do that may name something on screen; None when they name nothing, and are for somebody else."""


def allowed(right: str, step: Step) -> Step:
    return lambda scene: step(scene) if scene.may(right) else refused(scene, right)


def allowed_to_type(right: str, typed: Typed) -> Typed:
    return lambda scene, text: typed(scene, text) if scene.may(right) else refused(scene, right)


def seen(step: Step) -> Step:
    """For whoever may look at the draft: members who read the project, and reviewers."""
    return lambda scene: (
        step(scene) if scene.may("read") or scene.may("review") else refused(scene, "read")
    )
