"""Corrections and withdrawals on Telegram: which messages are edited, sent and deleted, and what each refusal means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from telegram import Bot

from bot.channels.telegram.announcer import Announcer
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.mender import Mender, Plan, plan_of
from bot.outbox.enclosing import Enclosed
from bot.outbox.mending import Correction, Mended
from bot.store.ledger import Delivery
from conversations.events import Address
from conversations.speech import Button, Speech
from tests.fakes.bot_api import BotApi

REPLY = ((Button("Répondre", "reply:1"),),)
GONE = Speech("_Partie supprimée._")
NOTICE = Speech("__Annonce retirée.__")
SHORT = Speech("Bonjour", REPLY)
RIGHT = Speech("Rectifié", REPLY)
LONG = Speech("a" * 2000, REPLY)
TWO = Speech(f"{'a' * 3000}\n\n{'b' * 3000}", REPLY)
PDF = Enclosed("ref", "programme.pdf", b"%PDF-1.7")
ENTRY = Enclosed("", "rendez-vous.ics", b"BEGIN:VCALENDAR")


@dataclass
class Post:
    """One delivery to chat 1, as it was sent; `kept` are the names recorded on the way."""

    telegram: BotApi
    bot: Bot
    kept: list[str] = field(default_factory=list)
    files: int = 0

    async def sends(self, speech: Speech, files: Sequence[Enclosed] = ()) -> Delivery:
        self.files = len(files)
        blank = Delivery(1, 1, "telegram:1", Address("telegram", "1"), "fr")
        result = await Announcer(self.bot, Budget(is_paid=True)).carry(blank, speech, files)
        assert result is not None
        assert result.state == "sent"
        return replace(blank, external_id=result.external_id)

    async def corrects(self, delivery: Delivery, speech: Speech) -> Mended | None:
        async def keep(names: str) -> None:
            self.kept.append(names)

        mender = Mender(self.bot, Budget(is_paid=True))
        return await mender.correct(delivery, Correction(speech, self.files, GONE), keep)

    async def withdraws(self, delivery: Delivery) -> Mended | None:
        return await Mender(self.bot, Budget(is_paid=True)).withdraw(delivery, NOTICE)

    def shows(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Each message: the first letters, its file, its buttons."""
        return [
            (one.text[:8], one.file.name if one.file else "", one.buttons)
            for one in self.telegram.transcript(1)
        ]


@pytest.fixture
def post(telegram: BotApi, bot: Bot) -> Post:
    telegram.person(1)
    return Post(telegram, bot)


async def test_the_caption_of_a_file_is_edited(post: Post) -> None:
    sent = await post.sends(SHORT, [PDF])
    assert await post.corrects(sent, RIGHT) == Mended(external_id=sent.external_id)
    assert post.shows() == [("Rectifié", "programme.pdf", ("Répondre",))]
    assert post.telegram.count("editMessageCaption") == 1


async def test_an_entry_for_calendars_stays_as_it_is(post: Post) -> None:
    sent = await post.sends(SHORT, [PDF, ENTRY])
    assert await post.corrects(sent, RIGHT) == Mended(external_id=sent.external_id)
    assert post.shows() == [
        ("Rectifié", "programme.pdf", ("Répondre",)),
        ("", "rendez-vous.ics", ()),
    ]


async def test_words_too_long_for_a_caption_come_as_a_message(post: Post) -> None:
    sent = await post.sends(SHORT, [PDF])
    mended = await post.corrects(sent, LONG)
    assert mended == Mended(external_id=f"2 {sent.external_id}")
    assert post.kept == ["? 1", "2 1"]
    assert post.shows() == [("", "programme.pdf", ("Répondre",)), ("aaaaaaaa", "", ())]
    later = replace(sent, external_id="2 1")
    assert await post.corrects(later, RIGHT) == Mended(external_id="2 1")
    assert post.shows() == [("", "programme.pdf", ("Répondre",)), ("Rectifié", "", ())]


async def test_words_beside_a_file_stay_beside_it(post: Post) -> None:
    sent = await post.sends(TWO, [PDF])
    assert sent.external_id == "1 2 3"
    assert await post.corrects(sent, RIGHT) == Mended(external_id="1 3")
    assert post.shows() == [("Rectifié", "", ()), ("", "programme.pdf", ("Répondre",))]


async def test_one_more_that_was_refused_for_now_is_tried_again(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.go_down()
    assert await post.corrects(sent, TWO) is None
    post.telegram.come_back()
    assert await post.corrects(sent, TWO) == Mended(external_id="1 2")
    assert [one[0][0] for one in post.shows()] == ["a", "b"]


async def test_one_more_that_may_have_come_is_told(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.cut("before")
    assert await post.corrects(sent, TWO) == Mended("part-unknown")
    assert post.kept == ["1 ?", "1"]
    unsure = replace(sent, external_id="1 ?")
    assert await post.corrects(unsure, TWO) == Mended("part-unknown", "1")
    assert post.telegram.count("sendMessage") == 2


async def test_an_edit_that_was_cut_is_made_again(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.cut("after", method="editMessageText")
    assert await post.corrects(sent, RIGHT) is None
    assert await post.corrects(sent, RIGHT) == Mended(external_id="1")
    assert post.shows() == [("Rectifié", "", ("Répondre",))]


async def test_a_refusal_of_the_words_is_not_tried_again(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.world.private(1).messages[1]["is_frozen"] = True
    assert await post.corrects(sent, RIGHT) == Mended("not-editable")
    del post.telegram.world.private(1).messages[1]
    assert await post.corrects(sent, RIGHT) == Mended("gone")
    post.telegram.deactivate(1)
    assert await post.corrects(sent, RIGHT) == Mended("unreachable")


async def test_withdrawn_every_message_goes(post: Post) -> None:
    sent = await post.sends(TWO, [PDF, ENTRY])
    assert await post.withdraws(sent) == Mended()
    assert post.shows() == []
    assert await post.withdraws(sent) == Mended()


async def test_a_file_too_old_to_be_deleted_says_so_in_its_caption(post: Post) -> None:
    sent = await post.sends(SHORT, [PDF])
    post.telegram.forward(49 * 3600)
    assert await post.withdraws(sent) == Mended("too-old")
    assert post.shows() == [("Annonce ", "programme.pdf", ())]
    assert await post.withdraws(sent) == Mended("too-old")


async def test_words_too_old_to_be_deleted_make_room_for_a_notice(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.forward(49 * 3600)
    assert await post.withdraws(sent) == Mended("notice")
    assert await post.withdraws(sent) == Mended("notice")
    assert post.shows() == [("Annonce ", "", ())]


async def test_who_blocked_the_bot_keeps_it(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.world.person(1).has_blocked = True
    assert await post.withdraws(sent) == Mended("unreachable")


async def test_telegram_is_away(post: Post) -> None:
    sent = await post.sends(SHORT)
    post.telegram.flood(retry_after=3)
    assert await post.withdraws(sent) is None
    assert post.shows() == [("Bonjour", "", ("Répondre",))]


async def test_a_group_that_moved_keeps_what_it_had(post: Post) -> None:
    post.telegram.group(-5, "group")
    post.telegram.migrate(-5, -1005)
    there = Delivery(1, 1, "x", Address("telegram", "-5"), "fr", external_id="1")
    assert await post.corrects(there, RIGHT) == Mended("moved", moved_to="-1005")
    assert await post.withdraws(there) == Mended("moved", moved_to="-1005")


@pytest.mark.parametrize(
    ("ids", "speech", "files", "shape"),
    [
        ([1], SHORT, 0, (1, 0, ())),
        ([1, 2], SHORT, 0, (1, 0, (2,))),
        ([1], TWO, 0, (1, 1, ())),
        ([1], SHORT, 1, (1, 0, ())),
        ([1], LONG, 1, (1, 1, ())),
        ([1, 2], LONG, 1, (1, 0, ())),
        ([1, 2, 3], SHORT, 1, (1, 0, (2,))),
        ([1, 2], SHORT, 2, (1, 0, ())),
        ([1], SHORT, 2, (1, 0, ())),
    ],
)
def test_what_is_edited_sent_and_taken_away(
    ids: list[int], speech: Speech, files: int, shape: tuple[int, int, tuple[int, ...]]
) -> None:
    plan: Plan = plan_of(ids, Correction(speech, files, GONE))
    assert (len(plan.edits), len(plan.more), plan.surplus) == shape
