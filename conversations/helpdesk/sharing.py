"""What the staff see of the talk before a request: the last question and its answer. Not for asking (asking.py)."""

from __future__ import annotations

from conversations import place_answer
from conversations.desk import Desk
from conversations.helpdesk.shape import Shared
from conversations.masking import mask
from conversations.outcome import Asked
from knowledge.load import Knowledge
from knowledge.model import Language

LONGEST_QUESTION = 300
LONGEST_ANSWER = 400


def shared_of(desk: Desk, knowledge: Knowledge) -> Shared:
    """Nothing where nothing was asked; names, addresses and numbers are taken out as in kept questions."""
    asked, language = desk.asked, desk.profile.language
    if not asked.question:
        return Shared()
    question = mask(" ".join(asked.question.split()), language)
    answer = mask(_answer(asked, language, knowledge), language)
    return Shared(cut(question, LONGEST_QUESTION), cut(answer, LONGEST_ANSWER))


def cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _answer(asked: Asked, language: Language, knowledge: Knowledge) -> str:
    """The words of the last answer, "" when it was none."""
    if asked.awaits in {"suggestion", "leaving", "reply"}:
        return ""
    said = _of_place(asked, language, knowledge) or _of_entry(asked, language, knowledge)
    return " ".join(said.replace("**", "").replace("__", "").split())


def _of_place(asked: Asked, language: Language, knowledge: Knowledge) -> str:
    place = knowledge.places.get(asked.place)
    if place is None:
        return ""
    aspect = asked.aspect or "status"
    return place_answer.say(place.id, place.name, aspect, language, knowledge)[0]


def _of_entry(asked: Asked, language: Language, knowledge: Knowledge) -> str:
    shown = [knowledge.entries[id_] for id_ in asked.entries if id_ in knowledge.entries]
    return shown[0].first_part(language) if shown else ""
