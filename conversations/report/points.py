"""Where each criterion stands: strengths, weak points, what is asserted without proof. Not for the score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from conversations.project import Note, Project
from conversations.report.shape import Standing
from knowledge.model import Bilingual
from knowledge.readiness import ASSERTED_FROM, Criterion, Level

MOST = 3
STRONG = 2
"""The level from which something is a strength; ours."""


def standings(
    criteria: Iterable[Criterion], levels: Mapping[str, int], project: Project
) -> tuple[Standing, ...]:
    """Every criterion, in the order of the walk."""
    proofs = latest_proofs(project.notes)
    return tuple(
        _standing(criterion, levels.get(criterion.id), proofs.get(criterion.id, ""))
        for criterion in criteria
    )


def latest_proofs(notes: Iterable[Note]) -> Mapping[str, str]:
    """Criterion id -> what was last written to prove it."""
    in_order = sorted(notes, key=lambda note: (note.at, note.id))
    return {
        note.criterion: note.text.strip()
        for note in in_order
        if note.kind == "proof" and note.text.strip()
    }


def strengths(all_: Sequence[Standing]) -> tuple[Standing, ...]:
    """Up to three: the highest level first, then the heaviest, then the earliest of the walk."""
    strong = [each for each in all_ if each.level is not None and each.level >= STRONG]
    return tuple(sorted(strong, key=lambda each: (-(each.level or 0), -each.weight))[:MOST])


def weak_points(all_: Sequence[Standing]) -> tuple[Standing, ...]:
    """Up to three: the lowest level first, then the heaviest. What nobody answered is not weak."""
    weak = [each for each in all_ if each.level is not None and each.level < STRONG]
    return tuple(sorted(weak, key=lambda each: (each.level or 0, -each.weight))[:MOST])


def asserted(all_: Sequence[Standing]) -> tuple[Standing, ...]:
    """A level that claims something and that no proof note supports, in the order of the walk."""
    return tuple(each for each in all_ if (each.level or 0) >= ASSERTED_FROM and not each.is_proven)


def _standing(criterion: Criterion, level: int | None, proof: str) -> Standing:
    described = (
        Level(text=Bilingual(), button=Bilingual()) if level is None else criterion.levels[level]
    )
    return Standing(
        criterion=criterion.id,
        label=criterion.label,
        weight=criterion.weight,
        level=level,
        text=described.text,
        button=described.button,
        proof=proof,
        is_proven=bool(proof),
    )
