"""Who asks what, in which order: the same for the same seed. Not for when they ask (kill.py)."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.noise import KINDS, spoiled
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language

FIRST_PERSON = 1000
SPOILED = 0.3
"""The share of questions with typing errors, missing accents or short spellings."""

FOREIGN = 0.1
"""The share of questions that are not in the language of the person's client."""


@dataclass(frozen=True, slots=True)
class Question:
    """One message of one person; `person` is also the chat."""

    person: int
    text: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """`questions` in the order they are asked; `languages` are those of the people's clients."""

    languages: dict[int, Language]
    questions: tuple[Question, ...]


def gather(knowledge: Knowledge, people: int, count: int, seed: int) -> Crowd:
    """`count` questions by `people` in turn, all different, about every entry of `knowledge`."""
    chance = random.Random(seed)  # noqa: S311 — repeatable on purpose
    numbers = range(FIRST_PERSON, FIRST_PERSON + people)
    languages = {number: LANGUAGES[number % len(LANGUAGES)] for number in numbers}
    texts = {
        language: _texts(knowledge, language, random.Random(f"{seed}{language}"))  # noqa: S311 — the same
        for language in LANGUAGES
    }
    questions = []
    for at in range(count):
        person = FIRST_PERSON + at % people
        spoken = languages[person]
        if chance.random() < FOREIGN:
            spoken = chance.choice(LANGUAGES)
        questions.append(Question(person, next(texts[spoken])))
    return Crowd(languages, tuple(questions))


def _texts(knowledge: Knowledge, language: Language, chance: random.Random) -> Iterator[str]:
    """Endless, each phrasing once before any comes again."""
    phrasings = [
        text for entry in knowledge.entries.values() for text in entry.phrasings.get(language)
    ]
    while True:
        chance.shuffle(phrasings)
        yield from (_spoiled(text, chance) for text in phrasings)


def _spoiled(text: str, chance: random.Random) -> str:
    is_spoiled = chance.random() < SPOILED
    return spoiled(text, chance.choice(KINDS), chance.randrange(1000)) if is_spoiled else text


def moments(kills: int, seconds: float, seed: int) -> Sequence[float]:
    """When to kill, from the first question, in seconds: anywhere, also shortly after one another."""
    chance = random.Random(seed)  # noqa: S311 — repeatable on purpose
    return sorted(chance.uniform(0, seconds) for _ in range(kills))
