"""What becomes of kept questions: rights, what is settled and noted, drafts that come of it, two staff at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection

from bot import editing, reviewing, telling
from bot.bell import Bell
from bot.errors import NotAllowed, WrongState
from bot.store import audit, cases, edits, outbox, questions
from bot.store.database import Store
from bot.store.edits import StoredEdit
from bot.store.questions import KeptQuestion
from conversations.desk import House
from conversations.events import Address
from conversations.outcome import Message, QuestionKept
from conversations.speech import Speech, speak
from conversations.staff import Staff
from knowledge.load import Edit, Knowledge
from knowledge.model import Language
from knowledge.search.found import Found, Match
from tests.bot.store.mission import Mission
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON

ENTRY = "what-is-the-label"
QUESTION = "le label <b>kézako</b> ?"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
async def mission(store: Store) -> Mission:
    return Mission(store)


@pytest.fixture
async def me(mission: Mission) -> Staff:
    return await mission.hires("team", "telegram:me", "Me")


async def kept(mission: Mission, text: str = QUESTION, person: str = "") -> int:
    """A question, of somebody on Telegram who wants a reply when `person` is given."""
    if person:
        await mission.meet(person)
    who = f"telegram:{person}" if person else None
    reason = "reply" if person else "none"
    asked = QuestionKept(text, "fr", reason, ((ENTRY, 0.08),), bool(person))
    return await mission.run(lambda c: questions.keep(c, asked, "telegram", who, NOON))


async def get(mission: Mission, id_: int) -> KeptQuestion:
    found = await mission.run(lambda c: questions.get(c, id_))
    assert found
    return found


async def edit(mission: Mission, id_: int) -> StoredEdit:
    found = await mission.run(lambda c: edits.get(c, id_))
    assert found
    return found


def said(message: Message, language: Language) -> Speech:
    return speak(message, language, small_knowledge(), House())


async def told(mission: Mission, person: str) -> list[tuple[str, str]]:
    lines = await mission.run(lambda c: outbox.transcript(c, Address("telegram", person)))
    return [(line.message, line.text) for line in lines]


async def publish(mission: Mission, me: Staff, id_: int) -> None:
    def work(connection: Connection) -> None:
        edits.publish(connection, id_, me.id, NOON)

    await mission.run(work)


async def test_a_phrasing_joins_the_draft_of_its_entry(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first, second = await kept(mission), await kept(mission, "le Label, Kezako")
    third = await kept(mission, "c'est quoi ce label au juste")
    add: Callable[[Sequence[int]], Any] = lambda ids: mission.run(  # noqa: E731 — the same press twice
        lambda c: reviewing.add_phrasings(c, me, ids, ENTRY, knowledge, NOON)
    )
    id_ = await add([first])
    assert await add([second, third]) == id_
    value = (await edit(mission, id_)).value
    assert value
    assert value["phrasings"]["fr"] == [
        "c'est quoi le label",
        "le label b kézako /b ?",
        "le Label, Kezako",
        "c'est quoi ce label au juste",
    ]
    assert value["answer"]["fr"].startswith("Un signe")
    one = await get(mission, third)
    assert (one.state, one.done, one.edit, one.settled_by) == ("settled", "phrasing", id_, me.id)
    noted = await mission.run(audit.latest)
    assert [one.action for one in noted if one.action == "settle-questions"] == [
        "settle-questions"
    ] * 2
    assert QUESTION not in str(noted)


async def test_what_is_published_already_is_kept(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    """The knowledge of this process may be older than what a colleague published a moment ago."""
    one, two = await kept(mission, "label donc"), await kept(mission, "label alors")
    earlier = await mission.run(
        lambda c: reviewing.add_phrasings(c, me, [one], ENTRY, knowledge, NOON)
    )
    await publish(mission, me, earlier)
    later = await mission.run(
        lambda c: reviewing.add_phrasings(c, me, [two], ENTRY, knowledge, NOON)
    )
    assert later != earlier
    value = (await edit(mission, later)).value
    assert value
    assert value["phrasings"]["fr"][-2:] == ["label donc", "label alors"]


async def test_the_second_of_two_staff_changes_nothing(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first, second = await kept(mission), await kept(mission, "autre chose")
    other = await mission.hires("owner", "telegram:bo", "Bo")
    await mission.run(lambda c: reviewing.ignore(c, other, [first], NOON))
    with pytest.raises(WrongState) as raised:
        await mission.run(
            lambda c: reviewing.add_phrasings(c, me, [first, second], ENTRY, knowledge, NOON)
        )
    assert raised.value.why == "question-settled"
    assert (await get(mission, second)).is_open
    assert await mission.run(lambda c: edits.in_states(c, edits.OPEN)) == ()
    await mission.run(lambda c: reviewing.reopen(c, me, [first], NOON))
    assert (await get(mission, first)).is_open


async def test_what_was_erased_needs_nothing(mission: Mission, me: Staff) -> None:
    first = await kept(mission)
    await mission.run(lambda c: reviewing.ignore(c, me, [first, 999_999], NOON))
    assert not (await get(mission, first)).is_open
    for ids, why in (([999_999], "question-gone"), ([], "question-none")):
        with pytest.raises(WrongState) as raised:
            await mission.run(lambda c, ids=ids: reviewing.ignore(c, me, ids, NOON))  # type: ignore[misc]  # a default
        assert raised.value.why == why


async def test_out_of_scope_and_regression_question(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first, second = await kept(mission, "quel temps fait-il"), await kept(mission, "il pleut ?")
    id_ = await mission.run(
        lambda c: reviewing.put_out_of_scope(c, me, [second, first], "weather", NOON)
    )
    drafted = await edit(mission, id_)
    assert drafted.edit == Edit("off-topic", "il pleut ?", {"group": "weather", "language": "fr"})
    assert not (await get(mission, first)).is_open
    await mission.run(lambda c: reviewing.keep_case(c, me, first, knowledge, NOON))
    (case,) = await mission.run(cases.every)
    assert (case.text, case.expect) == ("quel temps fait-il", None)


async def test_a_case_expects_the_entry_of_the_edit(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first = await kept(mission)
    with pytest.raises(WrongState, match="not settled"):
        await mission.run(lambda c: reviewing.keep_case(c, me, first, knowledge, NOON))
    await mission.run(lambda c: reviewing.add_phrasings(c, me, [first], ENTRY, knowledge, NOON))
    await mission.run(lambda c: reviewing.keep_case(c, me, first, knowledge, NOON))
    (case,) = await mission.run(cases.every)
    assert case.expect == ENTRY


async def test_forged_targets(mission: Mission, me: Staff, knowledge: Knowledge) -> None:
    first = await kept(mission)
    acts: dict[str, Callable[[Connection], object]] = {
        "question-entry": lambda c: reviewing.add_phrasings(
            c, me, [first], "nope", knowledge, NOON
        ),
        "question-neighbour": lambda c: reviewing.give_to_neighbour(
            c, me, [first], "nope", "", knowledge, NOON
        ),
        "edit-form": lambda c: reviewing.put_out_of_scope(c, me, [first], "x" * 9000, NOON),
    }
    for why, act in acts.items():
        with pytest.raises(WrongState) as raised:
            await mission.run(act)
        assert raised.value.why == why
    assert (await get(mission, first)).is_open


async def test_whoever_asked_is_answered_once(mission: Mission, me: Staff) -> None:
    first = await kept(mission, person="anne")

    def answer(connection: Connection) -> Address:
        return telling.reply(connection, me, first, "Non, __jamais__.", said, NOON)

    assert await mission.run(answer) == Address("telegram", "anne")
    with pytest.raises(WrongState) as raised:
        await mission.run(answer)
    assert raised.value.why == "question-told"
    ((message, text),) = await told(mission, "anne")
    assert message == "announce-reply-answered"
    assert "kézako" in text
    assert (await get(mission, first)).done == "answered"


async def test_nobody_is_told_of_a_question_without_person(mission: Mission, me: Staff) -> None:
    first = await kept(mission)
    with pytest.raises(WrongState) as raised:
        await mission.run(lambda c: telling.reply(c, me, first, "Non.", said, NOON))
    assert raised.value.why == "question-nobody"


async def test_who_waits_hears_of_the_new_answer_once(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first = await kept(mission, person="anne")
    id_ = await mission.run(
        lambda c: reviewing.add_phrasings(c, me, [first], ENTRY, knowledge, NOON)
    )
    assert await mission.run(telling.owed) == ()
    await publish(mission, me, id_)
    owing = await mission.run(telling.owed)
    assert [one.entry for one in owing] == [ENTRY]
    for expected in ((Address("telegram", "anne"),), ()):  # two processes saw the same
        done = await mission.run(
            lambda c: telling.tell_of_published(c, owing, knowledge, said, NOON)
        )
        assert done == expected
    ((message, text),) = await told(mission, "anne")
    assert message == "question-told"
    assert "Un signe de reconnaissance" in text
    assert "kézako" in text


async def test_an_edit_undone_meanwhile_tells_nobody(
    mission: Mission, me: Staff, knowledge: Knowledge
) -> None:
    first = await kept(mission, person="anne")
    id_ = await mission.run(
        lambda c: reviewing.add_phrasings(c, me, [first], ENTRY, knowledge, NOON)
    )
    await publish(mission, me, id_)
    owing = await mission.run(telling.owed)
    await mission.run(lambda c: editing.undo(c, me, id_, NOON))
    done = await mission.run(lambda c: telling.tell_of_published(c, owing, knowledge, said, NOON))
    assert done == ()
    assert (await get(mission, first)).can_be_told


class Answers(FakeIndex):
    """Finds the same whatever is asked."""

    def __init__(self, found: Found) -> None:
        super().__init__(small_knowledge())
        self.found = found

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]:
        return (replace(self.found, text=text, language=language or "fr"),)


@pytest.mark.parametrize(
    ("decision", "entry", "count"),
    [("answer", ENTRY, 1), ("answer", "money-for-cities", 0), ("suggest", ENTRY, 0)],
)
async def test_only_what_the_bot_answers_now_is_told(
    mission: Mission, me: Staff, knowledge: Knowledge, decision: Any, entry: str, count: int
) -> None:
    first = await kept(mission, person="anne")
    id_ = await mission.run(
        lambda c: reviewing.add_phrasings(c, me, [first], ENTRY, knowledge, NOON)
    )
    await publish(mission, me, id_)
    answers = Answers(Found(QUESTION, "fr", decision, (Match(entry, 0.9),)))
    telling_now = telling.Telling(
        mission.store, Bell(), lambda: NOON, lambda: knowledge, lambda: answers, House
    )
    assert [await telling_now.look(), await telling_now.look()] == [count, 0]
    assert len(await told(mission, "anne")) == count


async def test_readers_settle_nothing(mission: Mission, knowledge: Knowledge) -> None:
    first = await kept(mission)
    reader = await mission.hires("reader", "telegram:ro", "Ro")
    for who in (reader, None, Staff(999, "owner", "Ana")):
        with pytest.raises(NotAllowed):
            await mission.run(lambda c, who=who: reviewing.ignore(c, who, [first], NOON))  # type: ignore[misc]  # a default
    assert (await get(mission, first)).is_open
