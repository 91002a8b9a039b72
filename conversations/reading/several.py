"""Several options at once: « 1, 3 et 4 », their labels, « toutes », « aucune ». Not for one (choice.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conversations.reading.labels import NEGATIONS, alike, begun, labels_of, options_shown
from conversations.reading.verdict import Read, Verdict, Wrong, doubt, wrong
from knowledge.model import Language
from knowledge.readiness import Question
from knowledge.search.normalise import fold

_LONGEST = 600
_DASH = re.compile(r"(?<=\d) ?[-–] ?(?=\d)")
_RANGE = re.compile(r"(?<!\d)(\d{1,2}) *(?:~|a|to|au) *(\d{1,2})(?!\d)")
_SIGN = re.compile(r"([,;\n/+&~])")
_PART = re.compile(r"[,;\n/+&~]|\b(?:et|and|ou|or)\b")
_WORDLESS = re.compile(r"[^\w#]+")
_ALL = frozenset("tous toutes tout all everything".split())
_NONE = frozenset("aucun aucune rien none nothing neither aucune d elles aucun d eux".split())
_AROUND = frozenset(
    "les le la l des du de d the of them option options choix numero n numeros et and".split()
)


@dataclass(slots=True)
class _Found:
    """Options named so far, what is only near one, and what names none."""

    named: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)


def read_several(question: Question, text: str, language: Language) -> Verdict:
    """The ids of the options that `text` names, in the question's order."""
    refused = wrong(
        question,
        language,
        "expects-choices",
        options=options_shown(question, language),
        otherwise="1, 2" if len(question.options) > 1 else "1",
    )
    if len(text) > _LONGEST:
        return refused
    found = _find(question, text, language)
    chosen = found.named | found.near
    is_turned = any(NEGATIONS & set(fold(part).split()) for part in found.lost)
    if not chosen or is_turned or len(found.lost) > len(chosen):
        return refused
    value = tuple(option.id for option in question.options if option.id in chosen)
    mixed = _mixed(question, value, language)
    if mixed:
        return mixed
    return doubt(value, text) if found.near or found.lost else Read(value)


def _find(question: Question, text: str, language: Language) -> _Found:
    found = _Found()
    rest = _without_labels(question, _folded(text), language, found.named)
    for part in _PART.split(_RANGE.sub(_counted, rest)):
        _take(question, part, language, found)
    return found


def _folded(text: str) -> str:
    """Folded words, with the signs that part choices; a dash between numbers as `~`."""
    parts = _SIGN.split(_DASH.sub("~", text.replace("~", " ")))
    return "".join(part if _SIGN.fullmatch(part) else f" {fold(part)} " for part in parts)


def _counted(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(str(number) for number in range(first, last + 1)) if first < last else found[0]


def _without_labels(question: Question, text: str, language: Language, named: set[str]) -> str:
    """`text` without the whole labels in it, longest first, whose options are added to `named`."""
    labels = [
        (label, option.id, turn)
        for option in question.options
        for turn, label in enumerate(labels_of(option, language))
    ]
    for label, option, _ in sorted(labels, key=lambda each: (each[2], -len(each[0]))):
        words = r"[\s,;/+&~]+".join(re.escape(word) for word in label.split())
        text, count = re.subn(rf"(?<!\w){words}(?!\w)", ",", text)
        if count:
            named.add(option)
    return text


def _take(question: Question, part: str, language: Language, found: _Found) -> None:
    """One part between separators: numbers, all, none, or something near a label."""
    words = [word for word in _WORDLESS.sub(" ", part).lstrip("#").split() if word not in _AROUND]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 2]
    if words and len(numbers) == len(words):
        _number(question, numbers, found)
        return
    if words and set(words) <= _ALL:
        found.named |= {option.id for option in question.options if not option.exclusive}
        return
    alone = {option.id for option in question.options if option.exclusive}
    if words and set(words) <= _NONE and alone:
        found.named |= alone
        return
    if words:
        _near(question, " ".join(words), language, found)


def _number(question: Question, numbers: list[int], found: _Found) -> None:
    for number in numbers:
        if 1 <= number <= len(question.options):
            found.named.add(question.options[number - 1].id)
        else:
            found.lost.append(str(number))


def _near(question: Question, part: str, language: Language, found: _Found) -> None:
    sure = begun(question, part, language)
    near = sure or alike(question, part, language)
    if sure:
        found.named.add(sure)
    elif near:
        found.near.add(near)
    else:
        found.lost.append(part)


def _mixed(question: Question, value: tuple[str, ...], language: Language) -> Wrong | None:
    """« aucun » beside another choice contradicts it."""
    alone = next((o for o in question.options if o.exclusive and o.id in value), None)
    if alone is None or len(value) == 1:
        return None
    label = alone.label.get(language)
    return wrong(question, language, "expects-alone", label=label, otherwise="1")
