"""What each button of the walk does, by its first word: a table. Not for typed words (typed.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from conversations import answers
from conversations.choices import to_entries
from conversations.deeds import ProjectChosen
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW, Project, Value, may
from conversations.reading import Doubt, Read, read
from conversations.report.example import example_project
from conversations.walk import answering, begin, course, editing, pace, question, result
from conversations.walk.digression import why
from knowledge.load import Knowledge
from knowledge.readiness import Question, Readiness


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of the walk with all that it may need; `project` None only for `new`."""

    desk: Desk
    event: Event
    project: Project | None
    ids: Sequence[str]
    knowledge: Knowledge
    readiness: Readiness

    def id(self, position: int) -> str:
        return self.ids[position] if len(self.ids) > position else ""


def press(desk: Desk, event: Event, kind: str, ids: Sequence[str], knowledge: Knowledge) -> Outcome:
    """What follows from a button; one of another time, of another project or without right gets said so."""
    readiness = knowledge.readiness
    if readiness is None:
        return Outcome(messages=(Message("walk-not-here"),))
    if kind == "example":
        return _example(desk, knowledge, readiness)
    name = ids[0] if ids else ""
    project = _project(desk, name)
    if project is None and (name != NEW or kind not in _WITHOUT_A_PROJECT):
        return begin.gone(desk)
    pressed = Pressed(desk, event, project, ids[1:], knowledge, readiness)
    refusal = _refusal(kind, pressed)
    return refusal or _chosen(kind, project, _KINDS[kind](pressed))


def _project(desk: Desk, name: str) -> Project | None:
    """The one that the button names; `new` is the one chosen already, if I may answer there."""
    project = desk.project
    if project is None or project.me.left:
        return None
    if name == NEW:
        return project if project.me.role in {"owner", "editor"} else None
    return project if project.id == name else None


def _refusal(kind: str, pressed: Pressed) -> Outcome | None:
    project, right = pressed.project, _RIGHTS.get(kind)
    if project is None:
        return None
    if project.me.role == "reviewer":
        return begin.read_only(project)
    if right is None:
        return None
    if may(project.me, right, pressed.id(0) if right == "answer" else ""):
        return None
    return begin.read_only(project)


def _chosen(kind: str, project: Project | None, outcome: Outcome) -> Outcome:
    """Going on with a project chooses it: what is typed next is about it."""
    if project is None or kind not in {"walk", "result"}:
        return outcome
    return replace(outcome, changes=(ProjectChosen(project.id), *outcome.changes))


def _example(desk: Desk, knowledge: Knowledge, readiness: Readiness) -> Outcome:
    """The result of a project of nobody, which says so first."""
    project = example_project(knowledge, desk.profile.language, desk.now.date())
    (shown,) = result.result(project, readiness).messages
    begin_here = Choice(f"walk:{NEW}", "choice-begin")
    return Outcome(messages=(Message("walk-example"), replace(shown, choices=(begin_here,))))


def _walk(pressed: Pressed) -> Outcome:
    wanted, project = pace.named(pressed.id(0)), pressed.project
    if project and wanted and wanted != project.pace and may(project.me, "target"):
        return pace.change(project, wanted, pressed.readiness)
    return begin.walk(project, wanted, pressed.readiness)


def _set_pace(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    return pace.change(pressed.project, pace.named(pressed.id(0)) or "quick", pressed.readiness)


def _answer(pressed: Pressed) -> Outcome:
    asked = course.find(pressed.readiness, pressed.id(0))
    if asked is None:
        return _question_gone(pressed)
    option = pressed.id(1)
    if option == question.DONE:
        return _done(pressed, asked)
    is_taken, value = _value(pressed, asked, option)
    if not is_taken:
        return _question_gone(pressed)
    return answering.give(pressed.desk, pressed.project, asked, value, pressed.readiness)


def _value(pressed: Pressed, asked: Question, option: str) -> tuple[bool, Value]:
    """Whether the button answers the question as it is today, and with what."""
    if option in {question.UNKNOWN, question.SKIP}:
        return True, None
    if option == question.DOUBT:
        return _kept_words(pressed, asked)
    if asked.type == "yes-no":
        return option in {"yes", "no"}, option
    is_option = any(one.id == option for one in asked.options)
    if asked.type == "scale":
        return is_option, int(option) if is_option else None
    return is_option and asked.type == "choice", option


def _kept_words(pressed: Pressed, asked: Question) -> tuple[bool, Value]:
    """The words that were asked back, read once more."""
    words = pressed.desk.asked.question
    verdict = read(asked, words, pressed.desk.profile.language, pressed.event.at.date())
    is_meant = bool(words) and isinstance(verdict, Read | Doubt)
    return is_meant, verdict.value if isinstance(verdict, Read | Doubt) else None


def _done(pressed: Pressed, asked: Question) -> Outcome:
    value = pressed.project.values.get(asked.id) if pressed.project else None
    if not isinstance(value, tuple) or not value:
        return question.ask(asked, pressed.project, pressed.readiness)
    return answering.give(pressed.desk, pressed.project, asked, value, pressed.readiness)


def _toggle(pressed: Pressed) -> Outcome:
    asked = course.find(pressed.readiness, pressed.id(0))
    options = {one.id for one in asked.options} if asked else set()
    if asked is None or asked.type != "choices" or pressed.id(1) not in options:
        return _question_gone(pressed)
    return answering.toggle(pressed.desk, pressed.project, asked, pressed.id(1), pressed.readiness)


def _question_gone(pressed: Pressed) -> Outcome:
    """The content changed since the button was shown: what was answered is kept."""
    onward = begin.walk(pressed.project, None, pressed.readiness)
    return replace(onward, messages=(Message("question-gone"), *onward.messages))


def _ask(pressed: Pressed) -> Outcome:
    asked = course.find(pressed.readiness, pressed.id(0))
    if asked is None:
        return _question_gone(pressed)
    again = question.ask(asked, pressed.project, pressed.readiness, _number(pressed.id(1)))
    if pressed.id(1) != "asked":
        return again
    return replace(again, messages=(_what_was_asked(pressed), *again.messages))


def _what_was_asked(pressed: Pressed) -> Message:
    """The answer to words that could have been one themselves: sure, among a few, or unknown."""
    asked, entries = pressed.desk.asked, pressed.knowledge.entries
    sure = next((entries[one] for one in asked.entries if one in entries), None)
    if sure:
        return answers.show(sure, Asked(), pressed.knowledge).messages[0]
    near = [one for one, _ in asked.candidates if one in entries]
    if near:
        return Message("suggest", {"entries": near}, tuple(to_entries(near, pressed.knowledge)))
    return Message("unknown", {"kept": "no"})


def _why(pressed: Pressed) -> Outcome:
    asked = course.find(pressed.readiness, pressed.id(0))
    return why(asked, pressed.project, pressed.readiness) if asked else _question_gone(pressed)


def _back(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    return editing.back(pressed.project, pressed.id(0), pressed.readiness)


def _list(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    group = next((one for one in pressed.readiness.groups if one.id == pressed.id(0)), None)
    if group is None:
        return editing.groups(pressed.project, pressed.readiness, _number(pressed.id(0)))
    return editing.of_group(pressed.project, group, pressed.readiness, _number(pressed.id(1)))


def _undo(pressed: Pressed) -> Outcome:
    project = pressed.project
    assert project  # noqa: S101 — refused before without one
    edit = next((one for one in project.edits if str(one.id) == pressed.id(0)), None)
    if edit is None or course.find(pressed.readiness, edit.question) is None:
        return _question_gone(pressed)
    if not may(project.me, "answer", edit.question):
        return _refusal("a", replace(pressed, ids=[edit.question])) or begin.gone(pressed.desk)
    return answering.restore(pressed.desk, project, edit, pressed.readiness)


def _result(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    return result.result(pressed.project, pressed.readiness)


def _report(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    return result.report(pressed.project)


def _verify(pressed: Pressed) -> Outcome:
    assert pressed.project  # noqa: S101 — refused before without one
    return editing.verify(pressed.project, pressed.readiness)


def _number(word: str) -> int:
    """A page of a button, 0 when it is none."""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 3 else 0


_KINDS: Mapping[str, Callable[[Pressed], Outcome]] = {
    "walk": _walk,
    "a": _answer,
    "t": _toggle,
    "q": _ask,
    "why": _why,
    "back": _back,
    "list": _list,
    "undo": _undo,
    "result": _result,
    "report": _report,
    "verify": _verify,
    "pace": _set_pace,
}
KINDS = frozenset({*_KINDS, "example"})
"""First words of the walk's buttons."""

_WITHOUT_A_PROJECT = frozenset({"walk", "a", "t", "q", "why"})
_RIGHTS: Mapping[str, str] = {
    "a": "answer",
    "t": "answer",
    "q": "answer",
    "why": "answer",
    "back": "answer",
    "pace": "target",
    "verify": "read",
}
"""What a member needs the right to, before anything else is looked at."""
