"""Any event in any order gets a reply; what a group may hear; what cannot be read; every button walked from /start."""

from __future__ import annotations

from collections import deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations import projects, walk
from conversations.application import front
from conversations.events import Commanded, Content, Left, Said, Tapped, Uploaded
from conversations.outcome import PersonUnreachable
from conversations.taps import TAPS
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Found, Match
from tests.conversations.talk import SOMEBODY, Talk, first_sentence, found, without_mark, words_of

REAL = load()
ENTRIES = st.sampled_from([*REAL.entries, "gone"])
PLACES = st.sampled_from([place.id for place in REAL.places.known()] + ["", "", "Dijon"])
NEIGHBOURS = st.sampled_from(["", "", "", *(one.id for one in REAL.neighbours[:40]), "gone"])
WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["1", "2", "9", "oui", "non", "aucune", "stop", "aide", "oublier", "Lille"]),
    st.sampled_from(["", " ", "?", "😀", "مرحبا", "\u202e1", "\x00", "\ud800", "et combien ?"]),
)
PARTS = st.one_of(
    ENTRIES,
    PLACES,
    st.sampled_from(["basics", "money", "yes", "no", "fr", "1", "999", "status", "figures", "v2"]),
    st.text(max_size=8),
)
DATA = st.one_of(
    st.text(max_size=64),
    st.builds(
        lambda kind, parts: ":".join([kind, *parts]),
        st.sampled_from(sorted(TAPS)),
        st.lists(PARTS, max_size=3),
    ),
)


@st.composite
def understood(draw: st.DrawFn, text: str) -> Found:
    entries = draw(st.lists(ENTRIES, max_size=5, unique=True))
    scores = sorted(draw(st.lists(st.floats(0, 1), min_size=5, max_size=5)), reverse=True)
    place = draw(PLACES)
    return Found(
        text=text,
        language=draw(st.sampled_from(LANGUAGES)),
        decision=draw(st.sampled_from(["answer", "suggest", "none"])),
        matches=tuple(Match(entry, score) for entry, score in zip(entries, scores, strict=False)),
        place=place,
        place_known=place != "Dijon",
        place_is_context=draw(st.booleans()),
        neighbour=draw(NEIGHBOURS),
        is_other_language=draw(st.booleans()),
        follows=draw(st.booleans()),
        ranked=tuple(draw(st.lists(ENTRIES, max_size=8, unique=True))),
    )


@st.composite
def happenings(draw: st.DrawFn) -> tuple[Content | int, tuple[Found, ...]]:
    """Something a person does; a number is a press on that button of the screen."""
    kind = draw(st.sampled_from(["said", "said", "pressed", "tapped", "commanded", "sent", "left"]))
    match kind:
        case "said":
            text = draw(WORDS)
            parts = draw(st.lists(understood(text), min_size=0, max_size=2))
            return Said(text), tuple(parts)
        case "pressed":
            return draw(st.integers(0, 6)), ()
        case "tapped":
            return Tapped(draw(DATA)), ()
        case "commanded":
            names = st.sampled_from(["start", "faq", "langue", "forget", "sources", "privacy"])
            return Commanded(draw(names | st.text(max_size=40)), draw(st.text(max_size=20))), ()
        case "sent":
            return Uploaded(draw(st.text(max_size=10)), draw(st.text(max_size=20))), ()
        case _:
            return Left(), ()


@pytest.mark.parametrize("group", ["", "-100"])
@settings(max_examples=300, deadline=None)
@given(events=st.lists(happenings(), min_size=1, max_size=8))
def test_any_event_in_any_order_gets_a_reply(
    group: str, events: list[tuple[Content | int, tuple[Found, ...]]]
) -> None:
    talk = Talk(REAL, group=group)
    for content, parts in events:
        if isinstance(content, int):
            buttons = talk.buttons
            content = Tapped(buttons[content % len(buttons)].data if buttons else "old")
        said = talk.does(content, parts)
        assert bool(said) != isinstance(content, Left)
        assert all(speech.text.strip() for speech in talk.spoken)
        assert_within_limits(talk)
        if group:
            assert talk.changes == ()


def assert_within_limits(talk: Talk) -> None:
    for speech in talk.spoken:
        assert len(speech.buttons) <= 6
        for button in speech.buttons:
            assert len(button.label) <= 30, button
            assert len(button.data.encode()) <= 64, button
        for row in speech.rows:
            assert len(row) == 1 or all(len(button.label) <= 16 for button in row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_from_start_on_leads_to_a_reply(
    knowledge: Knowledge, language: Language
) -> None:
    """A walk through all that can be pressed, breadth first: nothing is stale, nothing too long."""
    talk = Talk(knowledge, language=language, house=SOMEBODY)
    waiting = deque([*_begin(talk)])
    seen: set[str] = set()
    while waiting:
        data = waiting.popleft()
        if without_mark(data) in seen:
            continue
        seen.add(without_mark(data))
        if data.startswith("language:"):
            continue  # pressed elsewhere: it would turn the walk to the other language
        if data.partition(":")[0] in walk.KINDS | projects.KINDS:
            continue  # pressed in tests/conversations/walk and projects: they need a desk with projects
        said = talk.taps(data)
        assert "stale" not in said, data
        assert_within_limits(talk)
        waiting.extend(button.data for button in talk.buttons)
    shown = {data.partition(":")[2] for data in seen if data.startswith("entry:")}
    assert shown >= {id_ for id_, entry in knowledge.entries.items() if not entry.is_small_talk}
    assert {"forget:yes", "resume-announcements", "themes:1", "sources:1"} <= seen


def _begin(talk: Talk) -> list[str]:
    """Buttons of every command, and of one question of each kind."""
    begun: list[str] = []
    for name in ("start", "faq", "help", "langue", "sources", "privacy", "forget", "stop"):
        talk.commands(name)
        begun += [button.data for button in talk.buttons]
    for place in talk.knowledge.places.bids:
        talk.asks(found("x", "my-city-status", place=place.id, language=talk.language))
        begun += [button.data for button in talk.buttons]
    for question in (
        found("a", "money-200m", "money-15m", language=talk.language),
        found("b", "money-200m", decision="suggest", language=talk.language),
        found("c", language=talk.language),
    ):
        talk.asks(question)
        begun += [button.data for button in talk.buttons]
    return begun


@pytest.mark.parametrize("text", ["", " ", "?!", "😀😀", "…", "👍🏽", "\u200f", "€"])
def test_what_has_no_words_is_said_to_have_none(talk: Talk, text: str) -> None:
    assert talk.says(text) == ["empty"]
    assert talk.kept == []
    assert talk.does(Said(text), ()) == ["empty"]


@pytest.mark.parametrize("what", ["photo", "sticker", "voice", "document", ""])
def test_what_is_no_text_is_not_opened(talk: Talk, what: str) -> None:
    assert talk.does(Uploaded(what, "légende")) == ["unsupported"]
    assert talk.changes == ()


def test_somebody_who_left_is_told_nothing(talk: Talk) -> None:
    assert talk.does(Left()) == []
    assert talk.changes == (PersonUnreachable(),)


def test_a_number_that_stands_for_nothing(talk: Talk) -> None:
    assert talk.says("3") == ["no-such-choice"]
    assert "avec des mots" in talk.text
    talk.commands("start")
    assert talk.says("7") == ["no-such-choice"]
    assert "de 1 à 3" in talk.text
    assert talk.says("3") == ["themes"]


@pytest.mark.parametrize("data", ["", ":", "old", "entry", "entry:", "more:gone", "not", "parting"])
def test_a_button_of_another_time_shows_where_to_go_on(talk: Talk, data: str) -> None:
    talk.asks(found("de l'argent ?", "money-compensation"))
    before = talk.asked.question
    assert talk.taps(data) == ["stale", "themes"]
    assert talk.asked.question == before
    assert talk.says("1") == ["theme"]


@pytest.fixture
def group(knowledge: Knowledge) -> Talk:
    return Talk(knowledge, group="-100", house=SOMEBODY)


def test_a_group_gets_answers_and_suggestions_without_personal_buttons(group: Talk) -> None:
    assert group.asks(found("de l'argent ?", "money-compensation", "money-200m")) == ["entry"]
    assert {data.partition(":")[0] for data in group.data} <= {"entry", "more"}
    assert group.asks(found("l'argent", "money-200m", decision="suggest")) == ["suggest"]
    assert group.data == ["entry:money-200m"]
    assert group.taps("entry:money-200m") == ["entry"]
    assert group.commands("sources") == ["sources"]
    assert group.asks(found("x", "my-city-status", place="lille")) == ["place"]
    assert group.taps("place:lille:figures") == ["place"]


def test_a_group_is_not_told_that_its_question_is_kept(group: Talk) -> None:
    assert group.asks(found("quelle heure ?")) == ["unknown"]
    assert "garde" not in group.text
    assert group.changes == ()
    assert group.data == ["themes"]


@pytest.mark.parametrize("name", ["langue", "privacy", "forget", "stop"])
def test_personal_commands_lead_to_the_private_chat(group: Talk, name: str) -> None:
    assert group.commands(name) == ["private-only"]
    assert "https://t.me/assistant" in group.spoken[0].text.replace("\\", "")
    assert group.says(name) == ["private-only"]


@pytest.mark.parametrize(
    "data", ["forget:yes", "language:en", "leave-reply", "resume-announcements", "privacy"]
)
def test_personal_buttons_lead_to_the_private_chat(group: Talk, data: str) -> None:
    assert group.taps(data) == ["private-only"]
    assert group.changes == ()


def test_the_private_chat_is_named_where_the_bot_has_a_name(knowledge: Knowledge) -> None:
    group = Talk(knowledge, group="-100")
    group.commands("forget")
    assert "t.me" not in group.text
    assert words_of(first_sentence(group.text)) <= 25


def test_no_button_is_for_two_dialogues() -> None:
    """The first to look would take the other's: a city's button is no evidence's."""
    tables = (set(TAPS), walk.KINDS, projects.KINDS, front.KINDS)
    assert len(frozenset().union(*tables)) == sum(map(len, tables))
