"""The conversation by page and form: what is shown, what counts once, and what looking leaves behind."""

from __future__ import annotations

import re
from html import unescape

import pytest
from sqlalchemy import select

from bot.channels.web.session import Session
from bot.errors import StoreError
from bot.intake import Verdict
from bot.store.database import Store
from bot.store.tables import inbox
from conversations.desk import House
from conversations.events import Commanded, Event, Followed, Said, Tapped
from knowledge.load import Knowledge
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, rows
from tests.fakes.people import NOON

WHAT = "c'est quoi le label"
ATTACK = (
    "<script>alert(1)</script> **gras** <img src=x onerror=alert(1)> [lien](javascript:alert(1))"
)


class Recorder:
    """An intake that keeps the events and gives the verdicts it is told to give, then "done"."""

    def __init__(self, *verdicts: Verdict) -> None:
        self.events: list[Event] = []
        self._verdicts = list(verdicts)

    async def take(self, event: Event) -> Verdict:
        self.events.append(event)
        return self._verdicts.pop(0) if self._verdicts else "done"


@pytest.fixture
def recorder(built: Built) -> Recorder:
    built.intake = recorder = Recorder()
    return recorder


async def test_looking_creates_nothing(store: Store, knowledge: Knowledge) -> None:
    visitor = Visitor(Built(store, knowledge).app())
    for path in ("/", "/?lang=en", "/faq", "/faq?q=label", "/faq/what-is-the-label", "/sources"):
        response = await visitor.get(path)
        assert (response.status_code, "set-cookie" in response.headers) == (200, False)
    assert set((await rows(store)).values()) == {0}


async def test_the_welcome_is_said_without_anybody_and_its_buttons_work(visitor: Visitor) -> None:
    page = await visitor.get()
    assert "Posez votre question" in page.text
    assert 'value="entry:what-is-the-label"' in page.text
    assert (await visitor.tap("entry:what-is-the-label")).status_code == 303
    assert any("Un signe de reconnaissance" in words for _, words in await visitor.transcript())


async def test_a_question_is_answered_in_the_transcript(visitor: Visitor) -> None:
    response = await visitor.say(WHAT)
    assert (response.status_code, response.headers["location"]) == (303, "/#latest")
    (person, answer) = await visitor.transcript()
    assert person == ("person", WHAT)
    assert answer[0] == "bot"
    assert answer[1].startswith("Un signe de reconnaissance, clos depuis 2015.")
    assert (await visitor.get()).text.count('id="latest"') == 1


async def test_the_script_gets_204_and_the_cookie(visitor: Visitor) -> None:
    response = await visitor.say(WHAT, accept="application/json")
    assert (response.status_code, response.text) == (204, "")
    assert "assistant=" in response.headers["set-cookie"]


async def test_a_tap_works_like_a_word(visitor: Visitor) -> None:
    await visitor.say(WHAT)
    await visitor.tap("more:what-is-the-label")
    assert [author for author, _ in await visitor.transcript()] == ["person", "bot"] * 2


async def test_the_same_form_twice_counts_once(store: Store, knowledge: Knowledge) -> None:
    visitor = Visitor(Built(store, knowledge).app())
    fields = await visitor.form() | {"text": WHAT}
    for _ in range(3):
        assert (await visitor.post("/say", fields)).status_code == 303
    assert [author for author, _ in await visitor.transcript()] == ["person", "bot"]


async def test_the_first_form_twice_without_its_cookie_makes_one_session(
    built: Built, visitor: Visitor
) -> None:
    fields = await visitor.form() | {"text": WHAT}
    await visitor.post("/say", fields)
    visitor.client.cookies.clear()
    await visitor.post("/say", fields)
    assert (await rows(built.store))["people"] == 1
    assert [author for author, _ in await visitor.transcript()] == ["person", "bot"]


async def test_the_database_does_not_hold_the_cookie(built: Built, visitor: Visitor) -> None:
    fields = await visitor.form() | {"text": WHAT}
    await visitor.post("/say", fields)
    token = visitor.client.cookies["assistant"]
    (key,) = await built.store.read(lambda c: c.scalars(select(inbox.c.event_key)).all())
    channel, session, nonce = key.split(":")
    assert (channel, nonce) == ("web", fields["nonce"])
    assert token not in session


async def test_two_browsers_are_two_conversations(built: Built, visitor: Visitor) -> None:
    other = Visitor(built.app())
    await visitor.say(WHAT)
    await other.say("bonjour")
    assert len(await visitor.transcript()) == len(await other.transcript()) == 2
    assert (await other.transcript())[0] == ("person", "bonjour")


@pytest.mark.parametrize(
    ("typed", "content"),
    [
        ("  bonjour\r\nmonde ", Said("bonjour\nmonde")),
        ("/Help", Commanded("help")),
        ("/langue  en ", Commanded("langue", "en")),
        ("/etc/passwd ?", Said("/etc/passwd ?")),
        ("", Said("")),
    ],
)
async def test_what_is_typed_becomes_an_event(
    built: Built, recorder: Recorder, typed: str, content: object
) -> None:
    await Visitor(built.app()).say(typed)
    (event,) = recorder.events
    assert event.content == content
    assert (event.language, event.in_group, event.address.channel) == ("fr", False, "web")


async def test_a_tap_is_cut_to_what_a_button_may_hold(built: Built, recorder: Recorder) -> None:
    await Visitor(built.app()).tap("x" * 500)
    assert recorder.events[0].content == Tapped("x" * 64)


async def test_a_button_tells_which_line_it_hangs_under(built: Built, visitor: Visitor) -> None:
    await visitor.say(WHAT)
    page = (await visitor.get()).text
    (line,) = re.findall(r'data-id="([1-9]\d*)" data-author="bot"', page)
    assert re.findall(r'name="view" value="(\d+)"', page) == [line]
    built.intake = recorder = Recorder()
    other = Visitor(built.app())
    fields = await other.form()
    for view in (line, "9" * 500, ""):
        await other.post("/tap", fields | {"data": "themes", "view": view})
    assert [event.content for event in recorder.events] == [
        Tapped("themes", line),
        Tapped("themes", "9" * 18),
        Tapped("themes"),
    ]


async def test_a_private_link_typed_is_followed(built: Built, recorder: Recorder) -> None:
    await Visitor(built.app()).say(f"/start i_{'t' * 22}")
    assert recorder.events[0].content == Followed("invitation", "t" * 22)


async def test_the_chosen_language_is_kept_through_the_form(
    built: Built, recorder: Recorder
) -> None:
    visitor = Visitor(built.app())
    fields = await visitor.form()
    response = await visitor.post("/say?lang=en", fields | {"text": "hello"})
    assert response.headers["location"] == "/?lang=en#latest"
    assert recorder.events[0].language == "en"


async def test_what_is_written_stays_text(visitor: Visitor) -> None:
    await visitor.say(ATTACK)
    page = (await visitor.get()).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **gras**" in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert 'href="javascript' not in page


async def test_a_name_stays_text(built: Built) -> None:
    built.house = House(
        operator="<b onclick=alert(1)>Ville</b>", operator_contact="[x](javascript:y)"
    )
    visitor = Visitor(built.app())
    await visitor.say("/privacy")
    await visitor.say("/<script>alert(2)</script>")
    for path in ("/", "/privacy", "/faq?q=<script>alert(3)</script>", "/?ask=</textarea><script>"):
        page = (await visitor.get(path)).text
        assert "<b onclick" not in page
        assert page.count("<script") == page.count("<script src=")
        assert 'href="javascript' not in page


async def test_an_event_that_fails_is_tried_again_then_refused_with_the_words_kept(
    built: Built,
) -> None:
    built.intake = Recorder("later", "later", "later")
    visitor = Visitor(built.app())
    response = await visitor.say("ma question")
    assert (response.status_code, response.headers["retry-after"]) == (503, "5")
    assert ">ma question</textarea>" in response.text
    assert "indisponible" not in response.text
    assert len({event.key for event in built.intake.events}) == 1
    assert "set-cookie" not in response.headers


async def test_an_event_that_fails_once_is_done(built: Built) -> None:
    built.intake = Recorder("later")
    assert (await Visitor(built.app()).say("bonjour")).status_code == 303


async def test_the_script_gets_the_reason_in_words(built: Built) -> None:
    built.intake = Recorder("later", "later", "later")
    response = await Visitor(built.app()).say("bonjour", accept="application/json")
    assert response.status_code == 503
    assert "Rien n'est perdu" in response.json()["error"]


async def test_a_buried_event_shows_its_apology(built: Built, visitor: Visitor) -> None:
    built.index.raises = LookupError("broken")
    assert (await visitor.say(WHAT)).status_code == 303
    assert "par ma faute" in (await visitor.transcript())[-1][1]


async def test_thirty_questions_a_minute(built: Built, recorder: Recorder) -> None:
    visitor = Visitor(built.app())
    fields = await visitor.form()
    for number in range(30):
        text = {"text": "bonjour", "nonce": f"nonce-number-{number}"}
        assert (await visitor.post("/say", fields | text)).status_code == 303
    refused = await visitor.post("/say", fields | {"text": "encore une"})
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) in range(1, 61)
    assert "30 questions" in refused.text
    assert ">encore une</textarea>" in refused.text
    assert len(recorder.events) == 30


async def test_the_page_without_a_database_says_so(built: Built, visitor: Visitor) -> None:
    await visitor.say(WHAT)
    await built.store.close()
    page = await visitor.get()
    assert page.status_code == 503
    assert "Rien n'est perdu" in unescape(page.text)
    assert (await visitor.get("/faq/what-is-the-label")).status_code == 200
    with pytest.raises(StoreError):
        await rows(built.store)


@pytest.mark.parametrize("nonce", ["", "short", "x" * 65, "with:colon-in-it"])
async def test_a_form_without_a_good_nonce_is_refused(visitor: Visitor, nonce: str) -> None:
    response = await visitor.post("/say", {"text": "bonjour", "nonce": nonce})
    assert response.status_code == 400
    assert "Rechargez la conversation" in response.text


async def test_a_form_of_another_kind_is_refused(visitor: Visitor) -> None:
    response = await visitor.client.post("/say", files={"text": b"x"})
    assert response.status_code == 415


async def test_the_notice_tells_how_far_the_preparation_is(built: Built, visitor: Visitor) -> None:
    assert 'class="notice" hidden' in (await visitor.get()).text
    built.be(preparing=0.429)
    assert "42 % faits" in (await visitor.get()).text.replace("\u202f", " ")


async def test_a_question_can_be_brought_along(visitor: Visitor) -> None:
    assert ">combien ?</textarea>" in (await visitor.get("/?ask=combien ?")).text


async def test_forgetting_empties_the_page(visitor: Visitor) -> None:
    await visitor.say(WHAT)
    await visitor.tap("forget")
    await visitor.tap("forget:yes")
    ((author, words),) = await visitor.transcript()
    assert (author, "C'est effacé" in words) == ("bot", True)


async def test_a_long_conversation_shows_its_end(built: Built, visitor: Visitor) -> None:
    await visitor.say("/help")
    session = Session(visitor.client.cookies["assistant"])
    for number in range(100):
        event = Event(
            f"key:{number}", session.person, session.address, NOON, Commanded("help", str(number))
        )
        await built.intake.take(event)
    page = (await visitor.get()).text
    assert "200 dernières" in page
    assert page.count("data-id=") == 200
    assert 'data-id="0"' not in page
