"""What people type, read as the answer a question wants, and shown again. Not for the order of questions (form.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from conversations.reading.choice import read_choice
from conversations.reading.day import read_day
from conversations.reading.labels import exact
from conversations.reading.level import read_level
from conversations.reading.no_answer import is_passing, is_unknown
from conversations.reading.number import read_number
from conversations.reading.several import read_several
from conversations.reading.shown import show
from conversations.reading.verdict import Doubt, Read, Verdict, Wrong, wrong
from conversations.reading.words import read_long_text, read_names, read_text
from conversations.reading.yes_no import read_yes_no
from knowledge.model import Language
from knowledge.readiness import Question, QuestionType

__all__ = ["Doubt", "Read", "Verdict", "Wrong", "read", "show"]


def read(question: Question, text: str, language: Language, today: date) -> Verdict:
    """The answer in `text`; never raises, whatever the text.

    A label of the question itself comes before « aucune donnée » or « passer » as ways not to answer.
    """
    if not (question.options and exact(question, text, language)):
        if is_unknown(text):
            return Read(None)
        if is_passing(text):
            return Read(None) if question.optional else wrong(question, language, "expects-answer")
    if question.type == "date":
        return read_day(question, text, language, today)
    return _READERS[question.type](question, text, language)


def _expects_file(question: Question, _text: str, language: Language) -> Verdict:
    return wrong(question, language, "expects-file")


_READERS: Mapping[QuestionType, Callable[[Question, str, Language], Verdict]] = {
    "number": read_number,
    "yes-no": read_yes_no,
    "choice": read_choice,
    "choices": read_several,
    "scale": read_level,
    "text": read_text,
    "long-text": read_long_text,
    "names": read_names,
    "file": _expects_file,
}
