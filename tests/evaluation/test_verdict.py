"""The judge of bench/kill.py: what counts as answered, as a repetition, and as a fault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bench.killing.crowd import Question, gather, moments
from bench.killing.verdict import Arrived, Verdict, arrivals, judge
from tests.fakes.bot_api import Call
from tests.fakes.knowledge import small_knowledge

QUESTIONS = (Question(7, "one"), Question(7, "two"))
ASKED = (10.0, 11.0)
EXPECTED = (("A", "B"), ("C",))


def judged(*texts: str) -> Verdict:
    """What arrives in chat 7, a second apart from 12 on; "A*" bears the mark."""
    arrived = [
        Arrived(text.rstrip("*"), is_marked=text.endswith("*"), at=12.0 + at)
        for at, text in enumerate(texts)
    ]
    return judge(QUESTIONS, ASKED, EXPECTED, {7: arrived})


def test_all_that_was_rehearsed_and_no_more_is_good() -> None:
    verdict = judged("A", "B", "C")
    assert verdict == Verdict(questions=2, delays=(3.0, 3.0))
    assert verdict.is_good


def test_a_question_counts_only_with_its_whole_answer() -> None:
    assert judged("A", "C").unanswered == 1
    assert judged().unanswered == 2
    assert not judged("A", "C").is_good


def test_a_repetition_may_only_come_with_the_mark() -> None:
    marked, unmarked = judged("A", "A*", "B", "C"), judged("A", "A", "B", "C")
    assert (marked.marked, marked.unmarked, marked.is_good) == (1, 0, True)
    assert (unmarked.marked, unmarked.unmarked, unmarked.is_good) == (0, 1, False)


def test_a_mark_on_what_came_once_is_no_repetition() -> None:
    verdict = judged("A*", "B", "C")
    assert (verdict.cautious, verdict.marked, verdict.is_good) == (1, 0, True)


def test_what_nobody_rehearsed_is_a_fault() -> None:
    assert judged("A", "B", "C", "sorry").foreign == 1
    assert not judged("A", "B", "C", "sorry").is_good


def test_another_order_is_a_fault() -> None:
    verdict = judged("C", "A", "B")
    assert verdict.disordered == 1
    assert not verdict.is_good


def test_only_what_was_delivered_arrives() -> None:
    def call(error: str = "", **given: Any) -> Call:
        said: Mapping[str, Any] = {"chat_id": "7", "text": "A\n\n(again)", **given}
        return Call("sendmessage", said, at=1.0, error=error)

    came = arrivals([call(), call(text="A"), call("cut"), Call("getme", {}, 1.0)], ["(again)"])
    assert came == {7: [Arrived("A", True, 1.0), Arrived("A", False, 1.0)]}


def test_the_crowd_and_the_kills_are_the_same_for_the_same_seed() -> None:
    knowledge = small_knowledge()
    crowd = gather(knowledge, people=4, count=12, seed=1)
    assert crowd == gather(knowledge, people=4, count=12, seed=1)
    assert crowd != gather(knowledge, people=4, count=12, seed=2)
    assert {question.person for question in crowd.questions} == set(crowd.languages)
    assert moments(5, 10.0, 1) == moments(5, 10.0, 1)
