"""Words typed while a question waits: its answer, a question of their own, or a way out. Not for taps (press.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.desk import Desk
from conversations.events import Event
from conversations.needs import PROJECT
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW, Project, may
from conversations.reading import Doubt, Read, Verdict, Wrong, read
from conversations.typed import chosen, number_in
from conversations.walk import answering, begin, editing, pace, question, result
from conversations.walk.digression import awaited, digress, why
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
MOST_SUGGESTED = 3
TEXTS = frozenset({"text", "long-text", "names"})
"""Types that any words answer: a question among them is asked about."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that came while `asked` waits; `project` None before the first answer."""

    desk: Desk
    event: Event
    text: str
    found: Sequence[Found]
    knowledge: Knowledge
    readiness: Readiness
    project: Project | None
    asked: Question

    @property
    def kind(self) -> str:
        """What is waited for: "answer", "doubt" or "either"."""
        return self.desk.asked.awaits.partition(":")[0]

    @property
    def name(self) -> str:
        return self.project.id if self.project else NEW

    def read(self, text: str) -> Verdict:
        return read(self.asked, text, self.desk.profile.language, self.event.at.date())

    @property
    def is_sure_question(self) -> bool:
        """Words that the search is sure to answer."""
        is_sure = bool(self.found) and self.found[0].decision == "answer"
        return is_sure and len(self.text.split()) > 2

    @property
    def is_question(self) -> bool:
        return self.is_sure_question or self.text.rstrip().endswith("?")


def typed(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome | None:
    """What follows from words while the walk waits for an answer; None when they are not for the walk."""
    readiness = knowledge.readiness
    if readiness is None or desk.returning:
        return None  # the code of a way back answers no question
    if not desk.asked.awaits and desk.project:
        return _word_of_a_project(fold(text), desk.project, readiness)
    waiting = awaited(desk, readiness)
    if waiting is None:
        return _gone(desk, text)
    here = Typed(desk, event, text, found, knowledge, readiness, *waiting)
    word = _word(fold(text), here)
    if word is not None:
        return word
    if here.kind != "answer":
        return _confirming(here)
    return _answer(here)


def _gone(desk: Desk, text: str) -> Outcome | None:
    """An answer to a project that was deleted, or that one is no longer in; a question is still answered."""
    kind, _, rest = desk.asked.awaits.partition(":")
    is_for_a_project = PROJECT.fullmatch(rest.partition(":")[0]) is not None
    if kind not in {"answer", "doubt", "either"} or not is_for_a_project or "?" in text:
        return None
    return begin.gone(desk)


def _word(folded: str, here: Typed) -> Outcome | None:
    """A word that leads away: everything given stays."""
    project, readiness = here.project, here.readiness
    if folded in PAUSE:
        return begin.pause(project, readiness)
    if folded in WHY:
        return why(here.asked, project, readiness)
    if project is None:
        is_early = folded in BACK | LIST | RESULT
        return question.ask(here.asked, None, readiness) if is_early else None
    if folded in BACK:
        return editing.back(project, here.asked.id, readiness)
    if folded in pace.WORDS and may(project.me, "target"):
        return pace.change(project, pace.WORDS[folded], readiness)
    return _look(folded, project, readiness)


def _word_of_a_project(folded: str, project: Project, readiness: Readiness) -> Outcome | None:
    """Where nothing is waited for, the same words look at the project that was spoken of."""
    if folded in pace.WORDS and may(project.me, "target"):
        return pace.change(project, pace.WORDS[folded], readiness)
    if folded in PAUSE:
        return begin.pause(project, readiness)
    return _look(folded, project, readiness)


def _look(folded: str, project: Project, readiness: Readiness) -> Outcome | None:
    if folded in LIST:
        return editing.groups(project, readiness)
    return result.result(project, readiness) if folded in RESULT else None


def _confirming(here: Typed) -> Outcome | None:
    """Yes, no, or a choice on screen; anything else is a new answer."""
    if here.kind == "doubt" and number_in(here.text) is not None:
        return _answer(here)
    if chosen(here.text, here.desk.asked.offered):
        return None
    said = chosen(here.text, (("", "doubt:yes"), ("", "doubt:no")))
    if said is None:
        return _answer(here)
    words = here.desk.asked.question
    verdict = here.read(words)
    if here.kind == "either":
        return _either(here, words)
    if said == "doubt:no" or not isinstance(verdict, Read | Doubt):
        return question.ask(here.asked, here.project, here.readiness)
    return _given(here, verdict)


def _answer(here: Typed) -> Outcome | None:
    verdict = here.read(here.text)
    offered = here.desk.asked.offered
    if isinstance(verdict, Wrong) and number_in(here.text) is None and chosen(here.text, offered):
        return None
    if isinstance(verdict, Read):
        is_either = here.is_question and here.asked.type in TEXTS and verdict.value is not None
        return _either(here, here.text) if is_either else _given(here, verdict)
    is_aside = here.is_question if isinstance(verdict, Wrong) else here.is_sure_question
    if is_aside and here.found:
        return digress(here.desk, here.found, here.knowledge)
    return _doubt(here, verdict) if isinstance(verdict, Doubt) else _wrong(here, verdict)


def _given(here: Typed, verdict: Read | Doubt) -> Outcome:
    project = here.project
    if project and not may(project.me, "answer", here.asked.id):
        return begin.read_only(project)
    return answering.give(here.desk, project, here.asked, verdict.value, here.readiness)


def _wrong(here: Typed, verdict: Wrong) -> Outcome:
    """What was expected, with the buttons of the question."""
    shown = question.view(here.asked, here.project, here.readiness)
    message = Message(verdict.reason, dict(verdict.values), shown.choices)
    return Outcome(messages=(message,), asked=question.waiting(here.asked, here.project))


def _either(here: Typed, text: str) -> Outcome:
    """Whether `text` is a question or the answer; what the search made of it is kept until that is known."""
    name, asked = here.name, here.asked.id
    choices = (
        Choice(f"a:{name}:{asked}:{question.DOUBT}", "choice-note-it"),
        Choice(f"q:{name}:{asked}:asked", "choice-answer-it"),
    )
    kept = here.desk.asked if here.kind == "either" and text != here.text else _understood(here)
    waiting = replace(kept, awaits=f"either:{name}:{asked}", question=text)
    return Outcome(messages=(Message("either", {}, choices),), asked=waiting)


def _understood(here: Typed) -> Asked:
    """A sure answer as an entry, uncertain ones as candidates."""
    first = here.found[0] if here.found else None
    if first is None or first.decision == "none":
        return Asked()
    ids = [match.id for match in first.matches if match.id in here.knowledge.entries]
    if first.decision == "answer":
        return Asked(entries=tuple(ids[:1]))
    return Asked(candidates=tuple((one, 0.0) for one in ids[:MOST_SUGGESTED]))


def _doubt(here: Typed, verdict: Doubt) -> Outcome:
    name, asked = here.name, here.asked.id
    choices = (
        Choice(f"a:{name}:{asked}:{question.DOUBT}", "choice-doubt-yes"),
        Choice(f"q:{name}:{asked}", "choice-doubt-no"),
    )
    value = list(verdict.value) if isinstance(verdict.value, tuple) else verdict.value
    values = {"question": asked, "heard": verdict.heard, "value": value}
    waiting = Asked(awaits=f"doubt:{name}:{asked}", question=here.text)
    return Outcome(messages=(Message("doubt", values, choices),), asked=waiting)
