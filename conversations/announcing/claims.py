"""What an announcement says that our facts contradict, or that only the State may say. Not for stopping it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from conversations.announcing.filling import FIELD
from conversations.announcing.shape import Words
from knowledge.lint.manner import VERDICT
from knowledge.lint.numbers import Day, Figure, numbers_of
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Fact, Language
from knowledge.search.normalise import fold, stems

DoubtKind = Literal["eligible", "money", "call", "number", "date"]

MONEY_FACTS = ("s4-32", "s0-16", "s1-08")
"""Facts that say the label brings no money."""
DECISION_FACTS = ("P-07",)
"""Facts that say who decided."""
LONGEST_SHOWN = 200

_MONEY = re.compile(
    r"\b(?:financ(?:ement|ements|er|e|ee|ees|es|ing|ed)|subvention\w*|cofinanc\w*|fund(?:s|ing|ed)?|grants?|subsid\w+"
    r"|aides? financieres?|prime|primes|dotation\w*|remboursement\w*|millions?|milliards?|billions?)\b|€"
)
_BETWEEN = (
    r"(?: (?:a|de|du|des|la|le|nouvel|nouveau|projets|labellisation|french|tech|metropole|est|reste|restera|sera|sont"
    r"|again|for|is|now|remains|the|will|be|labelling|are)){0,5}"
)
_CALL = r"(?:label|labellisation|appel|candidatures?|call|applications?|depots?)"
_OPENS = r"(?:ouvert\w*|ouvre\w*|rouv\w*|open|opens|reopen\w*|relanc\w*|relaunch\w*)"
_OPEN = re.compile(
    rf"\b{_CALL}{_BETWEEN} {_OPENS}\b"
    rf"|\b(?:re)?(?:ouverture|opening|relance|relaunch){_BETWEEN} (?:l )?{_CALL}\b"
    r"|\b(?:candidatez|apply now|deposez (?:votre|vos|un) (?:dossier|candidature)s?)\b"
)
_NOT = re.compile(
    r"\b(?:aucun|aucune|pas|sans|ni|n|non|jamais|no|not|never|without|neither|nor|don t|doesn t|isn t)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+|(?<=;)\s")
_EVERYWHERE = frozenset({"french", "tech"})
"""Stems that say nothing of what a sentence is about."""
_SAME = {"vill": "metropol", "citi": "metropol", "town": "metropol", "territoir": "metropol"}
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the words say, `found`, in which language; the fact that speaks against it ("" for none known).

    `eligible`: a verdict that only the State could give. `money`: money may be promised. `call`: it sounds as if one
    could apply now. `number`, `date`: the fact gives another one.
    """

    kind: DoubtKind
    language: Language
    found: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class _Saying:
    """One sentence: what it speaks of, and the figures and days it gives."""

    stems: frozenset[str]
    figures: tuple[Figure, ...]
    days: frozenset[Day]
    fact: str = ""


def doubts(words: Words, knowledge: Knowledge) -> tuple[Doubt, ...]:
    """Each once, in the order of the text, French first."""
    found: dict[Doubt, None] = {}
    for language in LANGUAGES:
        text = FIELD.sub(" ", words.get(language))
        if text.strip():
            found |= dict.fromkeys(_of_text(text, language, knowledge))
    return tuple(found)


def _of_text(text: str, language: Language, knowledge: Knowledge) -> Iterator[Doubt]:
    known = tuple(_known(knowledge, language))
    for sentence in _SENTENCE.split(text):
        for verdict in VERDICT.findall(sentence):
            yield Doubt("eligible", language, verdict, _first(DECISION_FACTS, knowledge))
        yield from _promises(sentence, language, knowledge)
        yield from _contradictions(_saying(sentence, language), language, known)


def _promises(sentence: str, language: Language, knowledge: Knowledge) -> Iterator[Doubt]:
    """Money, or a way in, unless the sentence denies it."""
    folded = fold(sentence)
    if _NOT.search(folded):
        return
    money, call = _MONEY.search(folded), knowledge.call
    if money:
        shown = _shown(sentence, money[0])
        yield Doubt("money", language, shown, _first(MONEY_FACTS, knowledge))
    if call and call.state == "closed" and _OPEN.search(folded):
        found = sentence.strip()[:LONGEST_SHOWN]
        yield Doubt("call", language, found, _first(call.facts, knowledge))


def _contradictions(said: _Saying, language: Language, known: Sequence[_Saying]) -> Iterator[Doubt]:
    """A figure of something, or a day, where what speaks of the same thing gives only others."""
    alike = [each for each in known if len(said.stems & each.stems) >= _FEWEST_SHARED]
    for figure in said.figures:
        rivals = [(one, each) for each in alike for one in each.figures if _is_of(figure, one)]
        if rivals and all(one.value != figure.value for one, _ in rivals):
            fact = _nearest(said, [each for _, each in rivals])
            yield Doubt("number", language, f"{figure.value} {figure.unit}", fact)
    dated = [each for each in alike if each.days]
    days = {day for each in dated for day in each.days}
    last = max((day.year for each in known for day in each.days), default=0)
    for day in sorted(said.days):
        is_past = day.year and day.year <= last
        if is_past and days and not any(_agree(day, one) for one in days):
            yield Doubt("date", language, str(day), _nearest(said, dated))


def _agree(day: Day, other: Day) -> bool:
    """One may be more precise than the other."""
    return day.is_within(other) or other.is_within(day)


def _is_of(figure: Figure, other: Figure) -> bool:
    return bool(figure.unit) and _unit(figure) == _unit(other)


def _unit(figure: Figure) -> str:
    folded = fold(figure.unit)
    stem = stems(folded, "fr")[0] if folded else figure.unit
    return _SAME.get(stem, stem)


def _nearest(said: _Saying, among: Sequence[_Saying]) -> str:
    return max(among, key=lambda each: len(said.stems & each.stems)).fact


def _known(knowledge: Knowledge, language: Language) -> Iterator[_Saying]:
    for fact in knowledge.facts.values():
        for sentence in _SENTENCE.split(fact.text.get(language)):
            said = _saying(sentence, language, fact)
            if said.figures or said.days:
                yield said


def _saying(sentence: str, language: Language, fact: Fact | None = None) -> _Saying:
    numbers = numbers_of(sentence, language)
    folded = " ".join(word for word in fold(sentence).split() if not word.isdigit())
    spoken = (
        frozenset(_SAME.get(stem, stem) for stem in stems(folded, language))
        if folded
        else frozenset()
    )
    year = int(fact.as_of[:4]) if fact else 0
    days = frozenset(Day(day.year or year, day.month, day.day) for day in numbers.days)
    return _Saying(spoken - _EVERYWHERE, numbers.figures, days, fact.id if fact else "")


def _shown(sentence: str, folded: str) -> str:
    """The word as it is written, where that can be told."""
    return next((word for word in re.findall(r"[\w€]+", sentence) if fold(word) == folded), folded)


def _first(facts: Sequence[str], knowledge: Knowledge) -> str:
    return next((fact for fact in facts if fact in knowledge.facts), "")
