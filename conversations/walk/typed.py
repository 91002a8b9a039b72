"""Words typed while a question waits: its answer, a question of their own, or a way out. Not for taps (press.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import faq
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW, Project, may
from conversations.reading import Doubt, Read, Wrong, read
from conversations.typed import chosen, number_in
from conversations.walk import answering, begin, course, editing, question, result
from knowledge.load import Knowledge
from knowledge.readiness import Question, Readiness
from knowledge.search.found import Found
from knowledge.search.normalise import fold

BACK = frozenset("retour|precedent|precedente|revenir|back|previous|go back".split("|"))
LIST = frozenset("liste|mes reponses|reponses|list|my answers|answers".split("|"))
RESULT = frozenset("resultat|result|score|bilan".split("|"))
WHY = frozenset("pourquoi|why".split("|"))
PAUSE = frozenset(
    "pause|plus tard|quitter|sortir|a plus tard|on arrete|later|quit|exit|not now".split("|")
)
TEXTS = frozenset({"text", "long-text", "names"})
"""Types that any words answer: a question among them is asked about."""


def typed(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome | None:
    """What follows from words while the walk waits for an answer; None when they are not for the walk."""
    readiness = knowledge.readiness
    kind, _, rest = desk.asked.awaits.partition(":")
    if readiness is not None and not kind and desk.project:
        return _word_of_a_project(fold(text), desk.project, readiness)
    if readiness is None or kind not in {"answer", "doubt", "either"}:
        return None
    name, _, question_id = rest.partition(":")
    asked = course.find(readiness, question_id)
    project = desk.project if desk.project and desk.project.id == name else None
    if asked is None or (project is None and name != NEW):
        return None
    word = _word(fold(text), project, asked, readiness)
    if word is not None:
        return word
    if kind != "answer" and chosen(text, desk.asked.offered):
        return None
    return _answer(desk, event, project, asked, text, found, knowledge)


def _word(
    folded: str, project: Project | None, asked: Question, readiness: Readiness
) -> Outcome | None:
    """A word that leads away: everything given stays."""
    if folded in PAUSE:
        return begin.pause(project, readiness)
    if folded in WHY:
        return why(asked, project, readiness)
    if project is None:
        return question.ask(asked, None, readiness) if folded in BACK else None
    if folded in BACK:
        return editing.back(project, asked.id, readiness)
    if folded in LIST:
        return editing.groups(project, readiness)
    return result.result(project, readiness) if folded in RESULT else None


def _word_of_a_project(folded: str, project: Project, readiness: Readiness) -> Outcome | None:
    """Where nothing is waited for, the same words look at the project that was spoken of."""
    if folded in RESULT:
        return result.result(project, readiness)
    if folded in LIST and may(project.me, "read"):
        return editing.groups(project, readiness)
    return begin.pause(project, readiness) if folded in PAUSE else None


def why(asked: Question, project: Project | None, readiness: Readiness) -> Outcome:
    """Why it is asked and what counts as proof; then the same question."""
    again = question.ask(asked, project, readiness)
    return replace(again, messages=(Message("why", {"question": asked.id}), *again.messages))


def _answer(
    desk: Desk, event: Event, project: Project | None, asked: Question, text: str,
    found: Sequence[Found], knowledge: Knowledge,
) -> Outcome | None:  # fmt: skip
    readiness = knowledge.readiness
    assert readiness  # noqa: S101 — asked before
    language = desk.profile.language
    verdict = read(asked, text, language, event.at.date())
    if isinstance(verdict, Wrong) and number_in(text) is None and chosen(text, desk.asked.offered):
        return None
    is_question = _is_question(text, found)
    if isinstance(verdict, Read) and not (is_question and asked.type in TEXTS):
        return answering.give(desk, project, asked, verdict.value, readiness)
    if isinstance(verdict, Read):
        return _either(asked, project, text, found)
    if is_question and found:
        return digress(desk, project, asked, found, knowledge)
    if isinstance(verdict, Doubt):
        return _doubt(asked, project, text, verdict)
    shown = question.view(asked, project, readiness)
    message = Message(verdict.reason, dict(verdict.values), shown.choices)
    return Outcome(messages=(message,), asked=question.waiting(asked, project))


def _is_question(text: str, found: Sequence[Found]) -> bool:
    """A question mark, or words that the search is sure to answer."""
    is_sure = bool(found) and found[0].decision == "answer" and len(text.split()) > 2
    return text.rstrip().endswith("?") or is_sure


def digress(
    desk: Desk, project: Project | None, asked: Question, found: Sequence[Found],
    knowledge: Knowledge,
) -> Outcome:  # fmt: skip
    """The answer, then the question that was being asked."""
    readiness = knowledge.readiness
    assert readiness  # noqa: S101 — asked before
    said = faq.answer(desk, found, knowledge)
    again = question.ask(asked, project, readiness)
    told = replace(said.asked or desk.asked, awaits=again.asked.awaits if again.asked else "")
    bare = tuple(_without_refusal(message) for message in said.messages)
    return Outcome(messages=(*bare, *again.messages), changes=said.changes, asked=told)


def _without_refusal(message: Message) -> Message:
    """Only the last message's buttons can be typed: the question's."""
    kept = tuple(one for one in message.choices if one.data.partition(":")[0] != "not")
    return replace(message, choices=kept)


def _name(project: Project | None) -> str:
    return project.id if project else NEW


def _either(asked: Question, project: Project | None, text: str, found: Sequence[Found]) -> Outcome:
    name = _name(project)
    choices = (
        Choice(f"a:{name}:{asked.id}:{question.DOUBT}", "choice-note-it"),
        Choice(f"q:{name}:{asked.id}:asked", "choice-answer-it"),
    )
    candidates = tuple((match.id, match.score) for match in found[0].matches) if found else ()
    waiting = Asked(f"either:{name}:{asked.id}", question=text, candidates=candidates)
    return Outcome(messages=(Message("either", {}, choices),), asked=waiting)


def _doubt(asked: Question, project: Project | None, text: str, verdict: Doubt) -> Outcome:
    name = _name(project)
    choices = (
        Choice(f"a:{name}:{asked.id}:{question.DOUBT}", "choice-doubt-yes"),
        Choice(f"q:{name}:{asked.id}", "choice-doubt-no"),
    )
    value = list(verdict.value) if isinstance(verdict.value, tuple) else verdict.value
    values = {"question": asked.id, "heard": verdict.heard, "value": value}
    waiting = Asked(awaits=f"doubt:{name}:{asked.id}", question=text)
    return Outcome(messages=(Message("doubt", values, choices),), asked=waiting)
