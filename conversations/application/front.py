"""Every way into the draft application: buttons, words, files, forms of its pages. Not for what each leads to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conversations import drafting, reviewing
from conversations.application import bare_words, checklist
from conversations.application.scene import DraftScene, Step, Typed
from conversations.desk import Desk
from conversations.events import Event, Filled, Uploaded
from conversations.outcome import Message, Outcome
from conversations.project import NEW
from conversations.projects.refusing import gone, none_yet
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.search.found import Found

STEPS: Mapping[str, Step] = {**checklist.KINDS, **drafting.KINDS, **reviewing.KINDS}
"""First word of a button -> its step."""

TYPED: Mapping[str, Typed] = {**checklist.TYPED, **drafting.TYPED, **reviewing.TYPED}
"""What Asked.awaits begins with -> what the words do."""

NAMED = {**checklist.NAMED, **reviewing.NAMED}
"""What Asked.awaits begins with while words may name a thing on screen -> what they do, None when they name none."""

KINDS = frozenset(STEPS)
"""All personal, so none works in a group."""

NOT_HERE = Outcome(messages=(Message("dossier-not-here"),))


def open_application(desk: Desk, event: Event, knowledge: Knowledge) -> Outcome:
    """/application: the draft of the project chosen."""
    return press(desk, event, "dossier", (desk.project.id if desk.project else NEW,), knowledge)


def open_export(desk: Desk, event: Event, knowledge: Knowledge) -> Outcome:
    """/export: the draft of the project chosen, to take away."""
    return press(desk, event, "export", (desk.project.id if desk.project else NEW,), knowledge)


def press(desk: Desk, event: Event, kind: str, ids: Sequence[str], knowledge: Knowledge) -> Outcome:
    found = _scene(desk, event, ids, knowledge)
    return found if isinstance(found, Outcome) else STEPS[kind](found)


def typed(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome | None:
    """What follows from words that were waited for, or that are only a link; None when they are for somebody else."""
    kind, _, rest = desk.asked.awaits.partition(":")
    if desk.project and bare_words.asks_what_next(text):
        return press(desk, event, "next", (desk.project.id,), knowledge)
    if kind not in TYPED:
        named = _named(desk, event, text, knowledge)
        return named or _linked(desk, event, text, knowledge)
    out = bare_words.way_out(desk.asked.awaits, text)
    if out:
        return press(desk, event, *out, knowledge)
    if chosen(text, desk.asked.offered) or (kind not in LONG and _is_a_question(text, found)):
        return None
    scene = _scene(desk, event, rest.split(":"), knowledge)
    return scene if isinstance(scene, Outcome) else TYPED[kind](scene, text)


def filled(desk: Desk, event: Event, form: Filled, knowledge: Knowledge) -> Outcome:
    """A form of a page: nothing that it says is a question or a choice."""
    if form.kind not in TYPED:
        return gone(desk)
    scene = _scene(desk, event, form.ids, knowledge)
    return scene if isinstance(scene, Outcome) else TYPED[form.kind](scene, form.text)


def uploaded(desk: Desk, event: Event, sent: Uploaded, knowledge: Knowledge) -> Outcome:
    """A file, at any time: to the piece that waits for one, else with a suggestion."""
    kind, _, rest = desk.asked.awaits.partition(":")
    project = desk.project.id if desk.project else NEW
    waiting = rest.split(":") if kind in TYPED and rest.partition(":")[0] == project else [project]
    ids = [project, sent.piece] if sent.piece else waiting
    scene = _scene(desk, event, ids, knowledge)
    return scene if isinstance(scene, Outcome) else drafting.uploaded(scene, sent)


def _named(desk: Desk, event: Event, text: str, knowledge: Knowledge) -> Outcome | None:
    """A piece's name or its number in the list on screen, or a format, before the buttons that stand below."""
    kind, _, rest = desk.asked.awaits.partition(":")
    if kind not in NAMED:
        return None
    scene = _scene(desk, event, rest.split(":"), knowledge)
    return None if isinstance(scene, Outcome) else NAMED[kind](scene, text)


def _linked(desk: Desk, event: Event, text: str, knowledge: Knowledge) -> Outcome | None:
    """Words that are only a link, while nothing but the name of a piece is waited for."""
    is_free = desk.asked.awaits.partition(":")[0] in {"", *NAMED}
    if not is_free or desk.project is None:
        return None
    scene = _scene(desk, event, [desk.project.id], knowledge)
    return None if isinstance(scene, Outcome) else drafting.linked(scene, text)


def _scene(
    desk: Desk, event: Event, ids: Sequence[str], knowledge: Knowledge
) -> DraftScene | Outcome:
    """Where it happens; else what to say instead."""
    readiness, application = knowledge.readiness, knowledge.application
    if readiness is None or application is None:
        return NOT_HERE
    name = ids[0] if ids else ""
    if desk.project is None and name == NEW:
        return none_yet()
    if desk.project is None or desk.project.me.left or name not in {desk.project.id, NEW}:
        return gone(desk)
    return DraftScene(desk, event, desk.project, ids[1:], readiness, application, knowledge)


LONG = frozenset("more whole remark resolve visit jot reason".split())
"""What takes any words: a question among them is not for the search."""


def _is_a_question(text: str, found: Sequence[Found]) -> bool:
    is_sure = bool(found) and found[0].decision == "answer"
    return text.rstrip().endswith("?") or (is_sure and len(text.split()) > 2)
