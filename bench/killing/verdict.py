"""What came, beside what should have come. Not for asking or killing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.killing.crowd import Question
from bench.killing.rehearsal import Expected
from tests.fakes.bot_api import Call


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message of the bot as it reached a chat; `text` without the mark; `at` in seconds."""

    text: str
    is_marked: bool
    at: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """`delays` of the answered questions in seconds. `cautious`: marked, though it came once.

    `foreign`: messages that a server which nobody kills would not send. `disordered`: chats in another order.
    """

    questions: int = 0
    delays: tuple[float, ...] = ()
    marked: int = 0
    unmarked: int = 0
    cautious: int = 0
    foreign: int = 0
    disordered: int = 0

    @property
    def unanswered(self) -> int:
        return self.questions - len(self.delays)

    @property
    def is_complete(self) -> bool:
        return not self.unanswered

    @property
    def is_good(self) -> bool:
        return not (self.unanswered or self.unmarked or self.foreign or self.disordered)


@dataclass(frozen=True, slots=True)
class Chat:
    """One person's questions: when asked, and the texts that answer each."""

    asked: Sequence[float]
    expected: Sequence[tuple[str, ...]]


def judge(
    questions: Sequence[Question],
    asked: Sequence[float],
    expected: Expected,
    arrived: Mapping[int, Sequence[Arrived]],
) -> Verdict:
    """All chats together. `asked` and `expected` go with `questions`."""
    chats: dict[int, Chat] = {}
    for question, at, texts in zip(questions, asked, expected, strict=True):
        chat = chats.setdefault(question.person, Chat([], []))
        chats[question.person] = Chat([*chat.asked, at], [*chat.expected, texts])
    judged = [judge_chat(chat, arrived.get(person, ())) for person, chat in chats.items()]
    return Verdict(
        questions=len(questions),
        delays=tuple(delay for each in judged for delay in each.delays),
        marked=sum(each.marked for each in judged),
        unmarked=sum(each.unmarked for each in judged),
        cautious=sum(each.cautious for each in judged),
        foreign=sum(each.foreign for each in judged),
        disordered=sum(each.disordered for each in judged),
    )


def judge_chat(chat: Chat, arrived: Sequence[Arrived]) -> Verdict:
    wanted = Counter(text for texts in chat.expected for text in texts)
    bare = Counter(each.text for each in arrived if not each.is_marked)
    marked = Counter(each.text for each in arrived if each.is_marked)
    beyond = {text: max(0, bare[text] + marked[text] - wanted[text]) for text in wanted}
    unmarked = {text: max(0, bare[text] - wanted[text]) for text in wanted}
    delays = tuple(_delays(chat, arrived))
    is_complete = not wanted - (bare + marked)
    return Verdict(
        questions=len(chat.asked),
        delays=delays,
        marked=sum(beyond.values()) - sum(unmarked.values()),
        unmarked=sum(unmarked.values()),
        cautious=sum(marked[text] for text in wanted)
        - sum(beyond.values())
        + sum(unmarked.values()),
        foreign=sum(each.text not in wanted for each in arrived),
        disordered=int(is_complete and len(delays) < len(chat.asked)),
    )


def _delays(chat: Chat, arrived: Sequence[Arrived]) -> Iterator[float]:
    """From each question to the last message of its answer, in the order asked; what is missing is passed over."""
    start = 0
    for at, texts in zip(chat.asked, chat.expected, strict=True):
        found = _places(texts, arrived, start)
        if found is not None:
            start, last = found
            yield last - at


def _places(
    texts: Iterable[str], arrived: Sequence[Arrived], start: int
) -> tuple[int, float] | None:
    """Where to look on after all `texts` came in order from `start` on, and when the last did; None if one did not."""
    last = 0.0
    for text in texts:
        here = next((at for at in range(start, len(arrived)) if arrived[at].text == text), None)
        if here is None:
            return None
        start, last = here + 1, arrived[here].at
    return start, last


def arrivals(calls: Iterable[Call], marks: Sequence[str]) -> dict[int, list[Arrived]]:
    """What the emulator delivered, by chat; `marks` are the words that say it may have come before."""
    found: dict[int, list[Arrived]] = {}
    for call in calls:
        if call.method == "sendmessage" and not call.error:
            chat = found.setdefault(int(call.given["chat_id"]), [])
            chat.append(_arrived(call.given["text"], call.at, marks))
    return found


def _arrived(text: str, at: float, marks: Sequence[str]) -> Arrived:
    for mark in marks:
        if text.endswith(f"\n\n{mark}"):
            return Arrived(text.removesuffix(mark).strip(), is_marked=True, at=at)
    return Arrived(text.strip(), is_marked=False, at=at)
