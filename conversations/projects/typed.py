"""Words typed where a name, a note or a date is waited for, and the code of a way back. Not for buttons (press.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conversations.desk import Desk
from conversations.events import Event
from conversations.needs import code_in
from conversations.outcome import Outcome
from conversations.projects import inviting, naming, notes, returning, sharing, target
from conversations.projects.guarding import Step, Typed, allowed_to_type
from conversations.projects.refusing import gone
from conversations.projects.scene import Scene
from conversations.reading.no_answer import is_passing
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.search.found import Found
from knowledge.search.normalise import fold

_ASKING = frozenset(
    "qui que quoi qu quel quelle quels quelles combien comment pourquoi quand ou est peut faut y "
    "who what which whose how why when where is are can does do did".split()
)
"""First words of a question."""


def typed(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome | None:
    """What follows from words that were waited for; None when they are for somebody else."""
    if knowledge.readiness is None:
        return None
    if code_in(text) and desk.returning is not None:
        return returning.code_typed(desk, code_in(text))
    kind, _, rest = desk.asked.awaits.partition(":")
    if kind not in STEPS or chosen(text, desk.asked.offered):
        return None
    if kind not in notes.TYPED and _is_a_question(text, found):
        return None
    name, *ids = rest.split(":")
    if desk.project is None or desk.project.id != name or desk.project.me.left:
        return gone(desk)
    return STEPS[kind](Scene(desk, event, desk.project, ids, knowledge.readiness), text)


def _is_a_question(text: str, found: Sequence[Found]) -> bool:
    """A question mark, or asking words that the search is sure to answer: most names are about our subject too."""
    is_sure = bool(found) and found[0].decision == "answer"
    first = fold(text).partition(" ")[0]
    return text.rstrip().endswith("?") or (is_sure and first in _ASKING)


def _named(scene: Scene, text: str) -> Outcome:
    return naming.nameless(scene) if is_passing(text) else naming.member_name_typed(scene, text)


def _renamed(scene: Scene, text: str) -> Outcome:
    """« Passer » goes on without a name."""
    after = _AFTER_NAMING.get(scene.desk.asked.question, naming.kept)
    return after(scene) if is_passing(text) else naming.name_typed(scene, text, _AFTER_NAMING)


_AFTER_NAMING: Mapping[str, Step] = {"invite": inviting.invite, "share": sharing.KINDS["share"]}
"""What a name was typed in the middle of (Asked.question)."""

STEPS: Mapping[str, Typed] = {
    "rename": allowed_to_type("rename", _renamed),
    "named": _named,
    **notes.TYPED,
    **target.TYPED,
}
"""What Asked.awaits begins with -> what the words do."""
