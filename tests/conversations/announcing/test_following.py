from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations.announcing.deeds import TerritoryFollowed, TerritoryLeft
from conversations.announcing.shape import Following
from conversations.outcome import AnnouncementsResumed
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.announcing.around import scene
from tests.conversations.talk import found

LILLE = Following("lille", datetime(2026, 3, 1, tzinfo=UTC))
BREST = Following("brest", datetime(2026, 5, 12, tzinfo=UTC))


def test_a_place_s_answer_offers_it_before_the_refusal(knowledge: Knowledge) -> None:
    talk = scene(knowledge)
    assert talk.says("Lille", found("Lille", "city-lille", place="lille")) == ["place"]
    assert talk.data[-2] == "follow:lille"
    assert len(talk.data) == 3


def test_a_place_followed_already_does_not(knowledge: Knowledge) -> None:
    talk = scene(knowledge, followings=(LILLE,))
    talk.says("Lille", found("Lille", "city-lille", place="lille"))
    assert "follow:lille" not in talk.data
    assert len(talk.data) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_tap_follows_and_says_since_when(knowledge: Knowledge, language: Language) -> None:
    talk = scene(knowledge, language)
    assert talk.taps("follow:lille") == ["following-begun"]
    assert talk.changes == (TerritoryFollowed("lille"),)
    assert "Lille" in talk.text
    assert ("24 novembre 2026" if language == "fr" else "24 Nov 2026") in talk.text
    assert talk.data[0] == "unfollow:lille"


@pytest.mark.parametrize("argument", ["suivre_lille", "follow_lille"])
def test_so_does_a_link(knowledge: Knowledge, argument: str) -> None:
    talk = scene(knowledge)
    assert talk.commands("start", argument) == ["following-begun"]
    assert talk.changes == (TerritoryFollowed("lille"),)


@pytest.mark.parametrize("argument", ["suivre_", "suivre_atlantis", "suivre_lille_", "suivre"])
def test_a_link_to_no_place_is_a_start(knowledge: Knowledge, argument: str) -> None:
    talk = scene(knowledge)
    assert talk.commands("start", argument) == ["start"]
    assert talk.changes == ()


def test_the_tap_is_consent_after_a_stop(knowledge: Knowledge) -> None:
    talk = scene(knowledge, wants_announcements=False)
    talk.taps("follow:lille")
    assert talk.changes == (AnnouncementsResumed(), TerritoryFollowed("lille"))
    assert "reprennent" in talk.text


def test_a_second_tap_says_since_when(knowledge: Knowledge) -> None:
    talk = scene(knowledge, followings=(LILLE, BREST))
    assert talk.taps("follow:lille") == ["following-already"]
    assert talk.changes == ()
    assert "1er mars 2026" in talk.text
    assert talk.data == ["unfollow:lille", "followings"]


def test_one_tap_undoes_it_and_another_undoes_that(knowledge: Knowledge) -> None:
    talk = scene(knowledge, followings=(LILLE,))
    assert talk.taps("unfollow:lille") == ["following-ended"]
    assert talk.changes == (TerritoryLeft("lille"),)
    assert talk.data[0] == "follow:lille"
    talk.desk = replace(talk.desk, followings=())
    assert talk.taps("follow:lille") == ["following-begun"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_followed_is_shown_with_its_dates(knowledge: Knowledge, language: Language) -> None:
    talk = scene(knowledge, language, followings=(LILLE, BREST))
    assert talk.commands("territories") == ["following-list"]
    assert "Brest" in talk.text.splitlines()[2]
    assert talk.data == ["unfollow:brest", "unfollow:lille"]
    assert scene(knowledge, language).commands("territoires") == ["following-none"]


def test_a_place_that_the_knowledge_lost_can_be_left(knowledge: Knowledge) -> None:
    gone = Following("atlantis", datetime(2026, 1, 1, tzinfo=UTC))
    talk = scene(knowledge, followings=(gone,))
    assert talk.commands("territories") == ["following-none"]
    assert talk.taps("unfollow:atlantis") == ["following-ended"]
    assert talk.taps("follow:atlantis") == ["stale", "themes"]


def test_a_group_follows_nothing(knowledge: Knowledge) -> None:
    talk = scene(knowledge, group="-100")
    for data in ("follow:lille", "unfollow:lille", "followings"):
        assert talk.taps(data) == ["private-only"]
    assert talk.commands("start", "suivre_lille") == ["private-only"]
    assert talk.commands("territories") == ["private-only"]
    talk.says("Lille", found("Lille", "city-lille", place="lille"))
    assert "follow:lille" not in talk.data
