"""The questions we measure with: readable, about entries that exist, and never copied into the knowledge base."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.evaluation import ANY_SMALL_TALK, Question
from knowledge.lint.words import likeness, words_of
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES

QUESTIONS = Path(__file__).parent / "questions.jsonl"
FEWEST_WORDS = 4
"""Sets of fewer words are the same too easily: « combien d'argent »."""
COPY = 0.8


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [Question.read(json.loads(line)) for line in lines]


def test_ids_are_unique(questions: list[Question]):
    assert len({question.id for question in questions}) == len(questions)


def test_expected_entries_exist(knowledge: Knowledge, questions: list[Question]):
    named = {entry for one in questions for entry in (one.expect, *one.also_ok) if entry}
    assert not named - {ANY_SMALL_TALK} - set(knowledge.entries)


def test_no_phrasing_is_a_near_copy_of_a_question(knowledge: Knowledge, questions: list[Question]):
    asked = [(one.id, frozenset(words_of(one.text))) for one in questions]
    offenders = [
        f"{entry.id} ({language}): '{phrasing}' is near question {question}. Ask it in other words."
        for entry in knowledge.entries.values()
        for language in LANGUAGES
        for phrasing in entry.phrasings.get(language)
        for question in near(frozenset(words_of(phrasing)), asked)
    ]
    assert not offenders, "\n".join(offenders)


def near(words: frozenset[str], asked: list[tuple[str, frozenset[str]]]) -> list[str]:
    if len(words) < FEWEST_WORDS:
        return []
    return [
        question
        for question, other in asked
        if len(other) >= FEWEST_WORDS and likeness(words, other) >= COPY
    ]
