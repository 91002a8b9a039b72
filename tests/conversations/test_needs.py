"""Which project, invitation, joining or way back an event needs on the desk, forged ones included."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.events import Address, Commanded, Content, Event, Followed, Left, Said, Tapped
from conversations.needs import (
    OF_A_PROJECT,
    WITH_ITS_DRAFT,
    WITHOUT_HISTORY,
    Needs,
    code_in,
    commanded,
    needs,
)
from conversations.outcome import Asked
from tests.fakes.people import NOON

P, TOKEN = "abcdefghij", "aA0_-" * 4 + "zz"
OFFERED = (("2 · Chiffres sourcés", f"a:{P}:eco-size.level:2"), ("Thèmes", "themes"))


def of(content: Content, asked: Asked | None = None, *, in_group: bool = False) -> Needs:
    address = Address("telegram", "42")
    event = Event("k", "telegram:42", address, NOON, content, in_group=in_group)
    return needs(event, asked or Asked())


@pytest.mark.parametrize("kind", sorted(OF_A_PROJECT))
def test_a_button_names_its_project(kind: str) -> None:
    looks_back = kind not in WITHOUT_HISTORY
    named = Needs(P, history=looks_back, dossier="now" if kind in WITH_ITS_DRAFT else "none")
    assert of(Tapped(f"{kind}:{P}:more")) == of(Tapped(f"{kind}:{P}")) == named
    assert of(Tapped(f"{kind}:new:quick")) == of(Tapped(kind)) == replace(named, project="")


def test_what_shows_or_undoes_a_change_needs_the_changes() -> None:
    assert all(of(Tapped(f"{kind}:{P}:1")).history for kind in ("undo", "history"))
    assert of(Commanded("reprendre")).history


@pytest.mark.parametrize(
    ("data", "needed"),
    [
        (f"join:{TOKEN}", Needs(invitation=TOKEN)),
        (f"claim:{TOKEN}", Needs(joining=TOKEN)),
        ("settle:12:yes", Needs(settles=12)),
        ("settle:-1:yes", Needs()),
        (f"settle:{'9' * 40}:no", Needs()),
        ("settle:²:no", Needs()),
        ("join:x", Needs()),
        ("claim:", Needs()),
        ("walk:ABCDEFGHIJ", Needs()),
        ("walk:abcdefghij0", Needs()),
        ("entry:what-is-the-label", Needs()),
        ("", Needs()),
    ],
)
def test_other_buttons(data: str, needed: Needs) -> None:
    assert of(Tapped(data)) == needed


@pytest.mark.parametrize(
    ("letter", "kind", "needed"),
    [
        ("i", "invitation", Needs(invitation=TOKEN)),
        ("r", "return", Needs(returning=TOKEN)),
        ("j", "joining", Needs(joining=TOKEN)),
    ],
)
def test_a_private_link_by_start_or_by_page(letter: str, kind: str, needed: Needs) -> None:
    started = commanded("start", f"{letter}_{TOKEN}")
    assert started == Followed(kind, TOKEN)  # type: ignore[arg-type]  # a parameter of pytest is only a str
    assert of(started) == of(Commanded("start", f"{letter}_{TOKEN}")) == needed


@pytest.mark.parametrize("argument", ["", "faq_x", f"x_{TOKEN}", "i_short", f"i_{TOKEN}x"])
def test_any_other_start_is_a_command(argument: str) -> None:
    assert commanded("start", argument) == Commanded("start", argument)
    assert of(Commanded("start", argument)) == Needs()
    assert commanded("help", f"i_{TOKEN}") == Commanded("help", f"i_{TOKEN}")


def test_words_that_choose_or_answer() -> None:
    asked = Asked(awaits=f"answer:{P}:eco-size.level", offered=OFFERED)
    other = Asked(awaits="answer:zyxwvutsrq:eco-size.level", offered=OFFERED)
    answering = Needs(project=P, history=False)
    assert of(Said("1"), Asked(offered=OFFERED)) == answering
    assert of(Said("2 · chiffres sourcés"), other) == answering
    assert of(Said("thèmes"), asked) == of(Said("une quinzaine"), asked) == Needs(project=P)
    assert of(Said("bonjour"), Asked(awaits="suggestion")) == Needs()


@pytest.mark.parametrize(
    "text", ["ABCD-2345-WXYZ", " abcd-2345-wxyz\n", "abcd\u20112345\u2013wxyz"]
)
def test_the_code_of_a_way_back(text: str) -> None:
    assert code_in(text) == "ABCD-2345-WXYZ"
    assert of(Said(text)) == of(Followed("return", text)) == Needs(returning="ABCD-2345-WXYZ")


@pytest.mark.parametrize("text", ["informations", "ABCD-2345", "le ABCD-2345-WXYZ", "a" * 5000])
def test_other_words_are_no_code(text: str) -> None:
    assert code_in(text) == ""


def test_a_group_needs_nothing() -> None:
    assert of(Tapped(f"walk:{P}"), in_group=True) == Needs()
    assert of(Left()) == Needs()
