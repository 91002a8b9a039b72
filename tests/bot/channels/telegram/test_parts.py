"""Rendering, pace and error meanings: the parts that need no Telegram."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.markdown import units
from bot.channels.telegram.delays import delay
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.refusals import Deleted, Moved, NotEditable, Unmodified, explain
from bot.channels.telegram.render import marked, render
from bot.errors import ChannelError, Refused, SlowDown, Uncertain, Unreachable
from bot.store.outbox import Line
from conversations.events import Address
from conversations.speech import Button
from tests.fakes.people import NOON


def line(text: str, *rows: tuple[Button, ...], address: str = "42") -> Line:
    return Line(
        id=1,
        address=Address("telegram", address),
        author="bot",
        message="entry",
        values={},
        text=text,
        rows=rows,
        language="fr",
        state="sending",
        replaces="",
        external_id="",
        may_have_been_sent=False,
        attempts=1,
        reason="",
        at=NOON,
    )


def test_text_entities_and_keyboard() -> None:
    (body,) = render(
        line(
            "__Non__, [ici](https://example.org).",
            (Button("Oui", "a"), Button("Site", url="https://example.org")),
            (Button("Non", "b"),),
        )
    )
    assert body.text == "Non, ici."
    assert body.entities == (
        MessageEntity("bold", 0, 3),
        MessageEntity("text_link", 5, 3, url="https://example.org"),
    )
    assert body.keyboard
    rows = [[button.text for button in row] for row in body.keyboard.inline_keyboard]
    assert rows == [["Oui", "Site"], ["Non"]]


def test_the_keyboard_hangs_under_the_last_piece() -> None:
    first, last = render(line(f"{'a' * 3000}\n\n{'b' * 3000}", (Button("Oui", "a"),)))
    assert (first.keyboard, last.keyboard is not None) == (None, True)


def test_buttons_that_telegram_refuses_are_left_out() -> None:
    bad = (
        Button(" ", "a"),
        Button("Vide"),
        Button("Long", "é" * 33),
        Button("Ici", url="http://localhost:8080/"),
        Button("Autre", url="javascript:alert(1)"),
    )
    assert render(line("a", bad))[0].keyboard is None
    (body,) = render(line("a", (*bad, Button("Juste", "é" * 32))))
    assert body.keyboard
    assert [button.text for button in body.keyboard.inline_keyboard[0]] == ["Juste"]


def test_nothing_to_say() -> None:
    assert render(line("\n")) == ()


@given(st.text(max_size=9000), st.text(max_size=200))
def test_a_mark_always_fits(text: str, mark: str) -> None:
    for body in render(line(text)):
        assert units(marked(body, mark).text) <= 4096


def test_a_mark_is_the_last_line() -> None:
    body = marked(render(line("😀"))[0], "(déjà ?)")
    assert body.text == "😀\n\n(déjà ?)"
    assert body.entities == (MessageEntity("italic", 4, 8),)


def test_a_chat_takes_a_burst_then_one_a_second() -> None:
    pace = Pace()
    waits = [round(pace.reserve(1, 100.0), 2) for _ in range(5)]
    assert waits == [0, 0.04, 0.08, 1.0, 2.0]
    assert pace.reserve(1, 110.0) == 0


def test_all_chats_together_are_evenly_spaced() -> None:
    pace = Pace()
    waits = [pace.reserve(chat, 100.0) for chat in range(51)]
    assert waits[50] == pytest.approx(2.0)


def test_a_slow_chat_does_not_hold_back_the_others() -> None:
    pace = Pace()
    for _ in range(10):
        pace.reserve(1, 100.0)
    assert pace.reserve(2, 100.0) < 1


def test_one_refusal_stops_the_chat_two_stop_everybody() -> None:
    pace = Pace()
    pace.refused(1, 30, 100.0)
    assert pace.reserve(1, 100.0) == 30
    assert pace.reserve(2, 100.1) == 0
    pace.refused(2, 30, 100.2)
    assert pace.reserve(3, 100.2) == pytest.approx(30)


def test_delays_grow_to_half_a_minute() -> None:
    assert [delay(failures) for failures in (1, 2, 3, 7, 100)] == [0.5, 1, 2, 30, 30]


def caused(error: NetworkError, cause: Exception) -> NetworkError:
    error.__cause__ = cause
    return error


REQUEST = httpx.Request("POST", "http://127.0.0.1/")


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Unreachable),
        (BadRequest("Chat not found"), Unreachable),
        (ChatMigrated(-1005), Moved),
        (BadRequest("Message is not modified: specified new…"), Unmodified),
        (BadRequest("Message can't be edited"), NotEditable),
        (BadRequest("Message to edit not found"), Deleted),
        (BadRequest("Message to delete not found"), Deleted),
        (BadRequest("Message is too long"), Refused),
        (TimedOut(), Uncertain),
        (NetworkError("Bad Gateway"), Uncertain),
        (caused(NetworkError("x"), httpx.ReadError("x", request=REQUEST)), Uncertain),
        (caused(NetworkError("x"), httpx.ConnectError("x", request=REQUEST)), ChannelError),
        (caused(TimedOut(), httpx.ConnectTimeout("x", request=REQUEST)), ChannelError),
        (caused(TimedOut(), httpx.PoolTimeout("x", request=REQUEST)), ChannelError),
        (InvalidToken(), SlowDown),
        (Conflict("x"), Uncertain),
        (TelegramError("Invalid server response"), Uncertain),
    ],
)
def test_every_error_has_a_meaning(error: TelegramError, meaning: type[ChannelError]) -> None:
    assert type(explain(error)) is meaning


def test_how_long_to_slow_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    known = explain(RetryAfter(7))
    assert isinstance(known, SlowDown)
    assert known.seconds == 7
