"""What a search returns. Not for computing it (index.py)."""

from dataclasses import dataclass
from typing import Literal

from knowledge.model import Language

Decision = Literal["answer", "suggest", "none"]


@dataclass(frozen=True, slots=True)
class Match:
    """An entry and the calibrated probability that it answers the question."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """How one question was understood.

    `text` is the part of the message it is about, cleaned. `language` is the one to reply in. `matches` are best first,
    at most five. `place` is the id of a known place asked about, or the name as written when `place_known` is False;
    `place_is_context` when it only says where the asker is. `neighbour` is the id of a programme that the question
    names. `follows` when it only makes sense after another question.
    `corrections` are the words read otherwise than written; `ranked` the best thirty entries, for follow-ups.
    """

    text: str
    language: Language
    decision: Decision
    matches: tuple[Match, ...] = ()
    place: str = ""
    place_known: bool = True
    place_is_context: bool = False
    neighbour: str = ""
    is_other_language: bool = False
    follows: bool = False
    corrections: tuple[tuple[str, str], ...] = ()
    ranked: tuple[str, ...] = ()
