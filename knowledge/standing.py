"""The published edits that hold: a broken one is set aside, and never reaches people. Not for laying them on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.errors import ContentError, Fault
from knowledge.load import Edit, Files, Knowledge, assembled


@dataclass(frozen=True, slots=True)
class Standing:
    """What answers: the files with the edits that hold. `faults` are of those set aside, named by the edit."""

    knowledge: Knowledge
    edits: tuple[Edit, ...]
    faults: tuple[Fault, ...] = ()


def standing(files: Files, layers: Sequence[Edit]) -> Standing:
    """The newest edit of each target that can be loaded; the same for the same files and edits, in any process.

    `layers` are all published edits, older ones first: where one is broken, the one below it counts, at last the file.
    Raises ContentError when the files alone are broken: nothing can be set aside for that.
    """
    left, aside = list(layers), list[Fault]()
    while True:
        newest = tuple({(edit.part, edit.target): edit for edit in left}.values())
        try:
            return Standing(assembled(files, newest), newest, tuple(aside))
        except ContentError as error:
            named = {fault.file for fault in error.faults}
            broken = [edit for edit in newest if edit.name in named]
            if not broken:
                raise
            left = [edit for edit in left if not any(edit is one for one in broken)]
            aside.extend(fault for fault in error.faults if fault.file in {e.name for e in broken})
