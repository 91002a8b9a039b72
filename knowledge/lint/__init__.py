"""What should not be published: every fault of the content, with what to do. Not for unreadable files (load.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from knowledge.errors import Fault
from knowledge.lint.agreement import agreement
from knowledge.lint.application import application
from knowledge.lint.borrowed import borrowed, packed, windows_of
from knowledge.lint.buttons import buttons
from knowledge.lint.consistency import consistency
from knowledge.lint.contacts import contacts
from knowledge.lint.draft import Draft
from knowledge.lint.figures import figures
from knowledge.lint.ftl import ftl
from knowledge.lint.keys import keys
from knowledge.lint.languages import languages
from knowledge.lint.lengths import lengths
from knowledge.lint.manner import manner
from knowledge.lint.phrasings import phrasings
from knowledge.lint.readiness import readiness
from knowledge.lint.references import references
from knowledge.lint.required import required
from knowledge.lint.state_first import state_first
from knowledge.lint.towns import towns
from knowledge.load import Knowledge

Rule = Callable[[Draft], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    required,
    keys,
    languages,
    references,
    phrasings,
    lengths,
    state_first,
    manner,
    contacts,
    borrowed,
    figures,
    consistency,
    agreement,
    towns,
    ftl,
    buttons,
    readiness,
    application,
)


def lint(knowledge: Knowledge, windows: frozenset[bytes]) -> tuple[Fault, ...]:
    """Every fault of a knowledge base, in the order of files and lines.

    What an edit wrote is named by the edit and the field.

    `windows` are the hashes of load.reference_windows; without them no borrowed words are seen.
    """
    draft = Draft(knowledge, windows)
    return tuple(sorted({draft.named(fault) for rule in RULES for fault in rule(draft)}))


__all__ = ["RULES", "Draft", "Rule", "lint", "packed", "windows_of"]
