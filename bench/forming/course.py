"""What each person answers in the quick walk: the same for the same seed. Not for answering (walking, killed)."""

from __future__ import annotations

import random
from dataclasses import dataclass

from knowledge.readiness import TOP_LEVEL, Readiness

UNKNOWN = "unknown"
UNKNOWN_SHARE = 0.1
FIRST_PERSON = 2000


@dataclass(frozen=True, slots=True)
class Answer:
    """One press: the question, and the level or `unknown` of its button."""

    question: str
    option: str

    @property
    def value(self) -> int | None:
        """As it is stored."""
        return None if self.option == UNKNOWN else int(self.option)

    def button(self, project: str) -> str:
        return f"a:{project}:{self.question}:{self.option}"


def course(readiness: Readiness, person: int, seed: int) -> tuple[Answer, ...]:
    """One answer a level, in the order of the walk; one in ten is « je ne sais pas »."""
    chance = random.Random(f"{seed}:{person}")  # noqa: S311 — repeatable on purpose
    return tuple(Answer(question.id, _option(chance)) for question in readiness.level_questions)


def _option(chance: random.Random) -> str:
    is_unknown = chance.random() < UNKNOWN_SHARE
    return UNKNOWN if is_unknown else str(chance.randint(0, TOP_LEVEL))
