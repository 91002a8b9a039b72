"""What an announcement may hold: its length, buttons that lead somewhere; and acting only on what was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import announcing
from bot.approving import Rules
from bot.errors import WrongState
from bot.fitting import fits, is_address, visible
from bot.store.database import Store
from conversations.announcing.approval import hash_of
from conversations.announcing.lengths import LONGEST_MESSAGE, LONGEST_WORDS
from conversations.announcing.shape import AnnouncementButton, TableRow, Words
from conversations.announcing.spoken import spoken
from conversations.speech import Speech
from knowledge.load import load
from knowledge.model import LANGUAGES
from tests.bot.store.mission import Mission, draft
from tests.fakes.people import NOON

FULL = Words(fr="é" * LONGEST_WORDS, en="😀" * (LONGEST_WORDS // 2))


def stands_against(**rest: Any) -> WrongState:
    with pytest.raises(WrongState) as refused:
        fits(draft(**rest))
    return refused.value


def test_with_the_notice_it_fits_into_one_message() -> None:
    fits(draft(FULL))
    knowledge = load()
    for language in LANGUAGES:
        speech = spoken(draft(FULL), language, knowledge)
        assert isinstance(speech, Speech)
        units = len(visible(speech.text).encode("utf-16-le")) // 2
        assert LONGEST_WORDS < units <= LONGEST_MESSAGE


def test_too_long_says_how_long_and_which_language() -> None:
    told = stands_against(words=Words(fr="a", en="x" * 5_000))
    assert told.why == "too-long"
    assert told.values == {"spoken": "en", "units": 5_000, "most": 3_900, "over": 1_100}
    assert "5000" in str(told)
    fits(draft(Words(fr="**" + "x" * LONGEST_WORDS + "**")))


def test_the_longest_row_of_the_table_counts() -> None:
    words = Words(fr="{lieu} " * 20)
    rows = (TableRow("a", {"lieu": "x"}), TableRow("b", {}), TableRow("c", {"lieu": "y" * 250}))
    fits(draft(words, table=rows[:2]))
    assert stands_against(words=words, table=rows).values["units"] == 20 * 251 - 1


@pytest.mark.parametrize(
    "button",
    [
        AnnouncementButton("link", "tg://user?id=1", "a", "a"),
        AnnouncementButton("link", "javascript:alert(1)", "a", "a"),
        AnnouncementButton("link", "", "a", "a"),
        AnnouncementButton("link", "https://exemple", "a", "a"),
        AnnouncementButton("link", "https://exemple.org/a b", "a", "a"),
        AnnouncementButton("link", "https://exemple.org/" + "x" * 500, "a", "a"),
        AnnouncementButton("entry", "x" * 60),
        AnnouncementButton("entry", "a:b"),
        AnnouncementButton("walk", "", "x" * 31),
    ],
)
def test_a_button_that_leads_nowhere(button: AnnouncementButton) -> None:
    told = stands_against(buttons=(AnnouncementButton("walk"), button))
    assert (told.why, told.values["number"]) == ("button", 2)


def test_buttons() -> None:
    kept = (
        AnnouncementButton("link", "https://exemple.org/visite?a=1#b", "a", "a"),
        AnnouncementButton("entry", "what-is-the-label"),
        AnnouncementButton("application", "", "x" * 30),
    )
    fits(draft(buttons=kept))
    assert stands_against(buttons=kept * 2).values == {"count": 6, "most": 3}
    assert is_address("http://exemple.org:8080/")


@pytest.fixture
async def mission(sqlite_store: Store) -> Mission:
    mission = Mission(sqlite_store)
    await mission.meet("anne")
    return mission


async def test_nothing_too_long_is_kept_or_corrected(mission: Mission) -> None:
    me = await mission.hires("owner")
    long = draft(Words(fr="x" * 5_000, en="y"))
    with pytest.raises(WrongState, match="5000"):
        await mission.run(lambda c: announcing.compose(c, me, long, NOON))
    id_ = await mission.run(lambda c: announcing.compose(c, me, draft(), NOON))
    with pytest.raises(WrongState, match="5000"):
        await mission.run(lambda c: announcing.change(c, me, replace(long, id=id_), NOON))
    await mission.run(lambda c: announcing.send_now(c, me, id_, NOON, Rules()))
    with pytest.raises(WrongState, match="5000"):
        await mission.run(lambda c: announcing.correct(c, me, id_, long.words, NOON))


async def test_what_was_not_seen_is_not_acted_on(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await mission.run(lambda c: announcing.compose(c, me, draft(), NOON))
    seen = hash_of(await mission.get(id_))
    later = NOON + timedelta(hours=1)
    for act in (
        lambda c: announcing.send_now(c, me, id_, NOON, Rules(), "other"),
        lambda c: announcing.schedule(c, me, id_, later, NOON, Rules(), "other"),
        lambda c: announcing.ask_approval(c, me, id_, NOON, None, "other"),
        lambda c: announcing.change(c, me, replace(draft(), id=id_), NOON, "other"),
        lambda c: announcing.approve(c, me, id_, "other", NOON),
    ):
        with pytest.raises(WrongState) as refused:
            await mission.run(act)
        assert refused.value.why == "changed-meanwhile"
    await mission.run(lambda c: announcing.schedule(c, me, id_, later, NOON, Rules(), seen))
    assert (await mission.get(id_)).at == later


async def test_approval_is_not_asked_for_a_time_that_is_over(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await mission.run(lambda c: announcing.compose(c, me, draft(), NOON))
    with pytest.raises(WrongState) as refused:
        await mission.run(lambda c: announcing.ask_approval(c, me, id_, NOON, NOON))
    assert refused.value.why == "past"
    later = NOON + timedelta(hours=1)
    await mission.run(lambda c: announcing.ask_approval(c, me, id_, NOON, later))
    seen = hash_of(await mission.get(id_))
    with pytest.raises(WrongState) as late:
        await mission.run(lambda c: announcing.approve(c, me, id_, seen, later))
    assert late.value.why == "past"
