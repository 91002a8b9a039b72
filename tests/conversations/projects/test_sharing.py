"""Read-only links: made, listed, ended, named first, and refused to who may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.deeds import LinkMade, LinkRevoked, ProjectRenamed
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import (
    FRESH,
    GUEST,
    LOCAL,
    OWNER,
    READER,
    ROLES,
    P,
    Seat,
    link,
    table,
)
from tests.fakes.people import NOON

MAY_SHARE = {"owner", "editor"}


@pytest.mark.parametrize("me", ROLES)
@pytest.mark.parametrize(
    "data", [f"share:{P}", f"share:{P}:make", f"share:{P}:list", f"unshare:{P}:1"]
)
def test_who_may_share(knowledge: Knowledge, me: int, data: str) -> None:
    seat = Seat(knowledge, table(me, links=(link(1),)))
    said = seat.taps(data)
    if ROLES[me] in MAY_SHARE:
        assert said[0].startswith("share")
    else:
        assert said == ["team-guest" if me == GUEST else "team-refused"]
        assert not seat.changes


def test_a_link_lasts_thirty_days_and_says_so(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(f"share:{P}") == ["share"]
    assert seat.taps(f"share:{P}:make") == ["share-made"]
    assert seat.changes == (LinkMade(P, FRESH[0], NOON + timedelta(days=30)),)
    assert f"https://exemple.fr/r/{FRESH[0]}" in seat.text
    assert "12 décembre 2026" in seat.text
    assert "cet ordinateur" not in seat.text


def test_without_a_public_address_it_says_where_the_link_opens(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(), house=LOCAL)
    seat.taps(f"share:{P}:make")
    assert f"http://127.0.0.1:8080/r/{FRESH[0]}" in seat.text
    assert "cet ordinateur" in seat.text
    assert "this computer only" in seat.said("en")


def test_a_name_may_be_typed_first(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(name=""))
    seat.taps(f"share:{P}")
    assert "pas de nom" in seat.text
    assert seat.types("Val de Mer") == ["team-renamed", "share"]
    assert seat.changes == (ProjectRenamed(P, "Val de Mer"),)


def test_links_are_listed_newest_first_and_ended(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(links=tuple(link(number) for number in (1, 2, 3, 4))))
    seat.taps(f"share:{P}:list")
    assert seat.data == [
        f"unshare:{P}:4", f"unshare:{P}:3", f"unshare:{P}:2", f"share:{P}:list:page:1", f"project:{P}"
    ]  # fmt: skip
    seat.taps(f"share:{P}:list:page:1")
    assert seat.data[0] == f"unshare:{P}:1"
    assert seat.taps(f"unshare:{P}:3") == ["share-ended"]
    assert seat.changes == (LinkRevoked(P, 3),)
    assert "3 autres" in seat.text


@pytest.mark.parametrize("forged", ["9", "0", "-1", "٣", "1e9", "x" * 30, "9" * 40, ""])
def test_a_link_that_is_not_there_ends_nothing(knowledge: Knowledge, forged: str) -> None:
    seat = Seat(knowledge, table(links=(link(1),)))
    assert seat.taps(f"unshare:{P}:{forged}") == ["share-ended-before"]
    assert not seat.changes


def test_no_links(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(f"share:{P}:list") == ["share-no-links"]


@pytest.mark.parametrize("data", ["share:zzzzzzzzzz", "share:", "unshare:zzzzzzzzzz:1", "share"])
def test_another_project_is_gone(knowledge: Knowledge, data: str) -> None:
    for project in (table(), None):
        seat = Seat(knowledge, project)
        assert seat.taps(data) == ["team-gone"]


def test_whoever_left_sees_nothing(knowledge: Knowledge) -> None:
    here = table(OWNER)
    seat = Seat(knowledge, replace(here, me=replace(here.me, left=True)))
    assert seat.taps(f"share:{P}") == ["team-gone"]
    assert table(READER).me.role == "reader"
