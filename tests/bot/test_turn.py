"""What a step finds on its desk, and what becomes of its messages: views, frozen lines, documents, secrets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.bell import Bell
from bot.store import outbox, people
from bot.store.database import Store
from bot.store.outbox import Line
from conversations import deeds
from conversations.desk import Desk, House
from conversations.events import ELSEWHERE, Channel, Event, Followed, Said, Tapped
from conversations.outcome import (
    ASKED,
    Asked,
    Attachment,
    Choice,
    Message,
    Outcome,
    PersonForgotten,
)
from knowledge.load import Knowledge
from tests.bot.store.team import OTHER, QUESTION, P, Team
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON, FakeClock, FakePerson

TOKEN = "t" * 22
QUESTION_ASKED = Message("language", choices=(Choice("language:fr", "choice-french"),))
FROZEN = Message("forgotten", replaces=ASKED)
PLAIN = Message("forgotten")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@dataclass
class Stage:
    """The real assistant around a step that says what it is told to, and keeps its desk."""

    store: Store
    knowledge: Knowledge
    outcome: Outcome = field(default_factory=Outcome)
    desks: list[Desk] = field(default_factory=list)
    clean: Callable[[], Awaitable[object]] | None = None

    def __post_init__(self) -> None:
        index = FakeIndex(self.knowledge)
        self.assistant = Assistant(
            store=self.store,
            bell=Bell(),
            clock=FakeClock(),
            index=lambda: index,
            knowledge=lambda: self.knowledge,
            house=House,
            step=self.step,
            clean=self.clean,
        )

    def step(self, desk: Desk, *_rest: Any) -> Outcome:
        self.desks.append(desk)
        return self.outcome

    async def plays(self, event: Event, *messages: Message, **outcome: Any) -> Desk:
        """The event with this outcome; the desk it had."""
        self.outcome = Outcome(messages=messages, **outcome)
        await self.assistant.handle(event)
        return self.desks[-1]

    async def lines(self, person: FakePerson) -> list[Line]:
        return list(await self.store.read(lambda c: outbox.transcript(c, person.address)))

    async def asked(self, person: FakePerson) -> Asked:
        return await self.store.run(lambda c: people.load(c, person.person, "fr").asked)


@pytest.fixture
def stage(store: Store, knowledge: Knowledge) -> Stage:
    return Stage(store, knowledge)


@pytest.fixture(params=["telegram", "web", "terminal"])
def anne(request: pytest.FixtureRequest) -> FakePerson:
    channel: Channel = request.param
    return FakePerson(channel=channel, name="anne")


async def test_somebody_new_has_an_empty_desk_with_fresh_tokens(
    stage: Stage, anne: FakePerson
) -> None:
    one = await stage.plays(anne.commands("help"), PLAIN)
    two = await stage.plays(anne.commands("help"), PLAIN)
    assert (one.project, one.projects, one.invited, one.joining, one.returning) == (
        None,
        (),
        None,
        None,
        None,
    )
    tokens = {*one.fresh, *two.fresh}
    assert len(tokens) == 8
    assert {len(token) for token in tokens} == {22}
    assert one.now == FakeClock().now
    assert one.profile.can_return == (anne.channel != "web")


async def test_what_a_step_decides_is_on_the_next_desk(stage: Stage, anne: FakePerson) -> None:
    begun = (deeds.ProjectStarted(P, "quick"), deeds.AnswerGiven(P, QUESTION, 2))
    await stage.plays(anne.taps("walk:new"), PLAIN, changes=begun)
    desk = await stage.plays(anne.commands("projects"), PLAIN)
    assert desk.project
    assert desk.project.values == {QUESTION: 2}
    assert [(line.id, line.answered) for line in desk.projects] == [(P, 1)]
    started = (deeds.ProjectStarted(OTHER, "full"),)
    await stage.plays(anne.commands("projects"), PLAIN, changes=started)
    assert _id(await stage.plays(anne.commands("projects"), PLAIN)) == OTHER
    assert _id(await stage.plays(anne.taps(f"list:{P}"), PLAIN)) == P
    assert _id(await stage.plays(anne.taps("list:aaaaaaaaaa"), PLAIN)) == ""
    awaits = Asked(awaits=f"answer:{P}:{QUESTION}")
    await stage.plays(anne.commands("help"), PLAIN, asked=awaits)
    assert _id(await stage.plays(anne.says("trois"), PLAIN)) == P


def _id(desk: Desk) -> str:
    return desk.project.id if desk.project else ""


async def test_a_group_has_no_project(stage: Stage) -> None:
    anne = FakePerson()
    await stage.plays(anne.commands("x"), PLAIN, changes=(deeds.ProjectStarted(P, "quick"),))
    shared = replace(anne, group="-100")
    desk = await stage.plays(shared.taps(f"list:{P}"), PLAIN, changes=(deeds.ProjectDeleted(P),))
    assert (desk.project, desk.projects, desk.fresh) == (None, (), ())
    assert await Team(stage.store).count("projects") == 1


async def test_links_are_looked_up_for_their_events_only(stage: Stage, anne: FakePerson) -> None:
    desk = await stage.plays(anne.does(Followed("invitation", TOKEN)), PLAIN)
    assert desk.invited
    assert (desk.invited.why_not, desk.joining, desk.returning) == ("unknown", None, None)
    desk = await stage.plays(anne.does(Followed("joining", TOKEN, accepted=True)), PLAIN)
    assert desk.joining
    assert (desk.joining.state, desk.invited) == ("unknown", None)
    desk = await stage.plays(anne.does(Followed("return", TOKEN)), PLAIN)
    assert desk.returning
    assert desk.returning.state == "unknown"
    for _ in range(5):
        desk = await stage.plays(anne.says("WRON-GWRO-NG00"), PLAIN)
    assert desk.returning
    assert desk.returning.state == "too-many"


async def test_a_way_back_made_on_one_channel_opens_the_project_on_another(stage: Stage) -> None:
    """Web, then Telegram: the whole way through events."""
    web, phone = FakePerson("web", "w"), FakePerson("telegram", "7")
    made = (deeds.ProjectStarted(P, "quick"), deeds.ReturnMade(TOKEN, "ABCD-2345-WXYZ"))
    await stage.plays(web.taps("walk:new"), PLAIN, changes=made)
    assert (await stage.plays(web.commands("help"), PLAIN)).profile.can_return
    await stage.plays(phone.commands("start"), PLAIN)
    back = deeds.CameBack(TOKEN)
    desk = await stage.plays(phone.does(Followed("return", TOKEN)), PLAIN, changes=(back,))
    assert desk.returning
    assert (desk.returning.state, desk.project) == ("known", None)
    assert _id(await stage.plays(phone.commands("projects"), PLAIN)) == P


async def test_somebody_new_comes_back_with_their_first_event(stage: Stage) -> None:
    web, other = FakePerson("web", "w"), FakePerson("web", "x")
    made = (deeds.ProjectStarted(P, "quick"), deeds.ReturnMade(TOKEN, "ABCD-2345-WXYZ"))
    await stage.plays(web.taps("walk:new"), PLAIN, changes=made)
    accepted = other.does(Followed("return", TOKEN, accepted=True))
    await stage.plays(accepted, PLAIN, changes=(deeds.CameBack(TOKEN),))
    assert _id(await stage.plays(other.commands("projects"), PLAIN)) == P


async def test_the_view_is_the_line_with_the_last_choices(stage: Stage, anne: FakePerson) -> None:
    await stage.plays(anne.commands("x"), QUESTION_ASKED, PLAIN)
    bots = [line for line in await stage.lines(anne) if line.author == "bot"]
    assert (await stage.asked(anne)).view == bots[0].id
    await stage.plays(anne.commands("x"), PLAIN)
    assert (await stage.asked(anne)).view == bots[0].id
    await stage.plays(anne.commands("x"), PLAIN, asked=Asked(awaits="x"))
    assert (await stage.asked(anne)).view == 0


async def test_choices_told_to_somebody_else_are_not_on_my_screen(stage: Stage) -> None:
    anne, bob = FakePerson("web", "anne"), FakePerson("web", "bob")
    await stage.plays(anne.commands("x"), replace(QUESTION_ASKED, to=bob.address), PLAIN)
    assert (await stage.asked(anne)) == Asked()
    assert [line.message for line in await stage.lines(bob)] == ["language"]


async def test_answering_freezes_the_view(stage: Stage, anne: FakePerson) -> None:
    await stage.plays(anne.commands("x"), QUESTION_ASKED)
    (asked,) = [line for line in await stage.lines(anne) if line.author == "bot"]
    await stage.plays(anne.says("deux"), FROZEN, QUESTION_ASKED)
    frozen, following = [line for line in await stage.lines(anne) if line.author == "bot"][1:]
    assert (frozen.replaces, frozen.freezes) == (str(asked.id), True)
    assert (following.replaces, following.freezes) == ("", False)
    assert (await stage.asked(anne)).view == following.id


async def test_a_press_freezes_the_view_it_was_made_on(stage: Stage, anne: FakePerson) -> None:
    """Not the last one: an older button is an edit of its own question."""
    await stage.plays(anne.commands("x"), QUESTION_ASKED)
    await stage.plays(anne.commands("x"), QUESTION_ASKED)
    first, last = [line for line in await stage.lines(anne) if line.author == "bot"]
    await stage.store.run(lambda c: outbox.sent(c, first.id, "900", NOON))
    await stage.store.run(lambda c: outbox.sent(c, last.id, "901", NOON))
    view = "900" if anne.channel == "telegram" else str(first.id)
    await stage.plays(anne.does(Tapped("a:x", view)), FROZEN)
    assert (await stage.lines(anne))[-1].replaces == str(first.id)


async def test_what_a_page_changes_is_said_anew(stage: Stage, anne: FakePerson) -> None:
    """A button of a page hangs under no message: the last question on screen stays as it is."""
    await stage.plays(anne.commands("x"), QUESTION_ASKED)
    await stage.plays(anne.does(Tapped("undo:x", ELSEWHERE)), FROZEN)
    asked, said = [line for line in await stage.lines(anne) if line.author == "bot"]
    assert (asked.message, said.message) == ("language", "forgotten")
    assert (said.replaces, said.freezes) == ("", False)


@pytest.mark.parametrize("view", ["999999", "x", "²", "9" * 60])
async def test_what_freezes_nothing_is_not_said(stage: Stage, anne: FakePerson, view: str) -> None:
    """A forged or forgotten view, somebody else's, or none at all."""
    bob = FakePerson(anne.channel, "bob")
    await stage.plays(bob.commands("x"), QUESTION_ASKED)
    theirs = str((await stage.lines(bob))[-1].id)
    for event in (anne.says("x"), anne.does(Tapped("a", view)), anne.does(Tapped("a", theirs))):
        await stage.plays(event, FROZEN, PLAIN)
    said = [line for line in await stage.lines(anne) if line.author == "bot"]
    assert [line.replaces for line in said] == [""] * 3


async def test_choices_changed_in_their_place_are_one_line(stage: Stage, anne: FakePerson) -> None:
    """Several choices are ticked one by one: the view stays one, and pressing it says nothing else."""
    again = replace(QUESTION_ASKED, replaces=ASKED)
    await stage.plays(anne.commands("x"), QUESTION_ASKED)
    first = (await stage.lines(anne))[-1]
    before = len(await stage.lines(anne))
    for _ in range(2):
        await stage.plays(anne.taps("language:fr"), again)
    lines = await stage.lines(anne)
    assert [(one.replaces, one.freezes) for one in lines[before:]] == [(str(first.id), False)] * 2
    assert (await stage.asked(anne)).view == first.id


async def test_choices_without_a_place_are_shown_anew(stage: Stage, anne: FakePerson) -> None:
    await stage.plays(anne.does(Tapped("a:x", "999")), replace(QUESTION_ASKED, replaces=ASKED))
    (line,) = [line for line in await stage.lines(anne) if line.author == "bot"]
    assert (line.replaces, line.freezes) == ("", False)
    assert (await stage.asked(anne)).view == line.id


@pytest.mark.parametrize("attachment", [Attachment("report", P), Attachment("evidence", P, 7)])
async def test_a_document_is_kept_with_its_line(
    stage: Stage, anne: FakePerson, attachment: Attachment
) -> None:
    await stage.plays(anne.commands("x"), Message("help", attachment=attachment))
    assert (await stage.lines(anne))[-1].attachment == attachment


@pytest.mark.parametrize("channel", ["web", "terminal"])
async def test_secrets_are_not_in_the_transcript(stage: Stage, channel: Channel) -> None:
    anne = FakePerson(channel, "anne")
    await stage.plays(anne.does(Followed("return", TOKEN)), PLAIN)
    await stage.plays(anne.commands("start", f"i_{TOKEN}"), PLAIN)
    await stage.plays(anne.does(Said("abcd-2345-wxyz")), PLAIN)
    words = [line.text for line in await stage.lines(anne) if line.author == "person"]
    assert words == ["/start", "••••-••••-••••"]


async def test_forgetting_ends_everything_else_of_the_outcome(
    stage: Stage, anne: FakePerson
) -> None:
    await stage.plays(anne.commands("x"), PLAIN, changes=(deeds.ProjectStarted(P, "quick"),))
    changes = (PersonForgotten(), deeds.ProjectStarted(OTHER, "quick"))
    await stage.plays(anne.commands("x"), PLAIN, changes=changes)
    assert [line.message for line in await stage.lines(anne)] == ["forgotten"]
    assert await Team(stage.store).count("projects") == 0
    desk = await stage.plays(anne.commands("x"), PLAIN)
    assert desk.profile.is_new


async def test_a_deleted_project_leaves_the_files(
    sqlite_store: Store, sqlite_url: str, knowledge: Knowledge
) -> None:
    stage, anne = Stage(sqlite_store, knowledge), FakePerson("web", "anne")
    marker = "zanzibar-marker"
    begun = (deeds.ProjectStarted(P, "quick"), deeds.AnswerGiven(P, "a.b", marker))
    await stage.plays(anne.commands("x"), PLAIN, changes=begun)
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent

    def is_found() -> bool:
        return any(marker.encode() in path.read_bytes() for path in folder.iterdir())

    assert is_found()
    await stage.plays(anne.commands("x"), PLAIN, changes=(deeds.ProjectDeleted(P),))
    assert not is_found()
