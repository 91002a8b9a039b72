"""Every message through every channel's renderer, in both languages, within the limits. Not for what is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.channels.markdown import plain
from bot.channels.telegram.render import render
from bot.channels.web.markup import Markup
from bot.store.outbox import Line
from conversations.events import Address
from conversations.outcome import Message
from conversations.speech import Speech, speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.talk import NOBODY, visible
from tests.fakes.people import NOON

FIRST_MESSAGE = 450
LONGEST: dict[str, int] = {"result": 700, "why": 1000}
"""Messages that may be longer: the result, and the details behind « Pourquoi ? »."""

MOST_BUTTONS = 6
LONGEST_LABEL = 30
LONGEST_DATA = 64


@dataclass
class Rendering:
    """Looks at each message once: a walk says most of them many times."""

    knowledge: Knowledge
    seen: set[str] = field(default_factory=set)
    markup: Markup = field(default_factory=Markup)

    def check(self, messages: Iterable[Message]) -> None:
        for message in messages:
            if repr(message) not in self.seen:
                self.seen.add(repr(message))
                self._check(message)

    def _check(self, message: Message) -> None:
        for language in LANGUAGES:
            speech = speak(message, language, self.knowledge, NOBODY)
            _check_text(message, speech)
            _check_buttons(message, speech)
            bodies = render(_line(message, speech, language))
            assert bodies
            assert all(body.text.strip() for body in bodies)
            assert self.markup.html(speech.text).strip()
            assert plain(speech.text).strip()


def check(messages: Iterable[Message], knowledge: Knowledge) -> None:
    Rendering(knowledge).check(messages)


def _check_text(message: Message, speech: Speech) -> None:
    text = visible(speech.text)
    assert text.strip(), message
    assert "{ $" not in text.replace("{ $x }", ""), text
    limit = LONGEST.get(message.id, FIRST_MESSAGE)
    assert len(text) <= limit, (len(text), message.id, text)
    assert "éligible" not in text.casefold()


def _check_buttons(message: Message, speech: Speech) -> None:
    assert len(speech.buttons) <= MOST_BUTTONS, message
    labels = [button.label for button in speech.buttons]
    assert len(set(labels)) == len(labels), labels
    for button in speech.buttons:
        assert 0 < len(button.label) <= LONGEST_LABEL, button
        assert 0 < len(button.data.encode()) <= LONGEST_DATA, button
    if message.replaces:
        assert message.id == "ask" or not speech.buttons


def _line(message: Message, speech: Speech, language: Language) -> Line:
    return Line(
        id=1,
        address=Address("telegram", "42"),
        author="bot",
        message=message.id,
        values=message.values,
        text=speech.text,
        rows=speech.rows,
        language=language,
        state="pending",
        replaces="",
        external_id="",
        may_have_been_sent=False,
        attempts=0,
        reason="",
        at=NOON,
    )
