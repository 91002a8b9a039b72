from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.announcing.approval import hash_of
from conversations.announcing.deeds import (
    AnnouncementChanged,
    AnnouncementComposed,
    AnnouncementScheduled,
    AnnouncementSent,
    AnnouncementTried,
    ApprovalAsked,
)
from conversations.announcing.going import MARK, read_moment
from conversations.announcing.shape import Announcement, Audience, Drafting, Words
from conversations.needs import needs
from conversations.outcome import Asked
from conversations.staff import Staff
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.announcing.around import Scene, scene
from tests.fakes.people import FakePerson

TEAM = Staff(3, "team")
DRAFT = Announcement(
    7, "draft", "Réunion", Words(fr="**Réunion** jeudi.", en="Meeting on Thursday.")
)
READY = Drafting(DRAFT, {"": 128, "opted-out": 4, "unreachable": 2, "no-language": 1})
SEEN = hash_of(DRAFT)[:MARK]


def staff(
    knowledge: Knowledge,
    language: Language = "fr",
    drafting: Drafting | None = None,
    awaits: str = "",
    who: Staff | None = TEAM,
) -> Scene:
    return scene(knowledge, language, staff=who, drafting=drafting, asked=Asked(awaits=awaits))


@pytest.mark.parametrize("name", ["announce", "annonce"])
def test_a_stranger_and_a_group_are_told_of_no_such_command(
    knowledge: Knowledge, name: str
) -> None:
    assert staff(knowledge, who=None).commands(name) == ["unknown-command"]
    group = scene(knowledge, group="-100", staff=TEAM)
    assert group.commands(name) == ["unknown-command"]


def test_the_words_alone_are_a_question(knowledge: Knowledge) -> None:
    assert "announce" not in staff(knowledge).says("annonce")[0]


def test_a_reader_is_told_what_they_may_do(knowledge: Knowledge) -> None:
    assert staff(knowledge, who=Staff(3, "reader")).commands("announce") == ["announce-no-right"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_french_then_english_then_who_then_the_preview(
    knowledge: Knowledge, language: Language
) -> None:
    talk = staff(knowledge, language)
    assert talk.commands("announce") == ["announce-french"]
    assert talk.says("**Réunion** jeudi.") == ["announce-english"]
    (made,) = talk.changes
    assert isinstance(made, AnnouncementComposed)
    assert made.announcement.words == Words(fr="**Réunion** jeudi.")
    talk.desk = replace(talk.desk, drafting=Drafting(replace(made.announcement, id=7)))
    assert talk.says("Meeting on Thursday.") == ["announce-audience"]
    (changed,) = talk.changes
    assert isinstance(changed, AnnouncementChanged)
    assert changed.announcement.words == DRAFT.words
    talk.desk = replace(talk.desk, drafting=Drafting(changed.announcement))
    assert talk.says("territory:lille language:fr") == ["announce-aimed"]
    (aimed,) = talk.changes
    assert isinstance(aimed, AnnouncementChanged)
    assert aimed.announcement.audience == Audience(territories=("lille",), languages=("fr",))
    talk.desk = replace(talk.desk, drafting=Drafting(aimed.announcement, {"": 1}))
    assert talk.taps("announce:check:7")[-1] == "announce-check"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_is_what_recipients_see_and_the_summary_counts(
    knowledge: Knowledge, language: Language
) -> None:
    talk = staff(knowledge, language, READY)
    said = talk.taps("announce:check:7")
    assert said == ["announcement-preview", "announcement-preview", "announce-check"]
    french, english, summary = talk.spoken
    assert french.text.startswith("**Réunion** jeudi.")
    assert knowledge.wording.say("announce-notice", "en") in english.text
    assert [each.label for each in french.buttons] == ["Répondre"]
    assert "128" in summary.text
    assert talk.data == [
        f"announce:send:7:{SEEN}",
        f"announce:at:7:{SEEN}",
        "announce:test:7",
        "announce:aim:7",
        "announce:new:0",
        "announce:quit:7",
    ]
    assert len(summary.text) <= 450


def test_doubts_are_told_before_it_goes(knowledge: Knowledge) -> None:
    draft = replace(DRAFT, words=Words(fr="Vous êtes éligible à un financement."))
    talk = staff(knowledge, drafting=Drafting(draft, {"": 2}))
    talk.taps("announce:check:7")
    assert "éligible" in talk.spoken[-1].text
    assert "financement" in talk.spoken[-1].text


def test_a_field_without_a_table_stops_it(knowledge: Knowledge) -> None:
    draft = replace(DRAFT, words=Words(fr="Le {date}."))
    talk = staff(knowledge, drafting=Drafting(draft, {"missing-field:date": 2}))
    assert talk.taps("announce:check:7") == ["announce-missing-field"]
    assert not [data for data in talk.data if ":send:" in data]


def test_a_missing_language_is_a_choice(knowledge: Knowledge) -> None:
    talk = staff(knowledge, awaits="announce:fr:0")
    talk.says("Bonjour")
    assert talk.data == ["announce:other:0", "announce:skip:0", "announce:quit:0"]
    talk.desk = replace(talk.desk, drafting=READY)
    assert talk.taps("announce:skip:0") == ["announce-audience"]
    (changed,) = talk.changes
    assert isinstance(changed, AnnouncementChanged)
    assert changed.announcement.without_language == "skip"


def test_english_only_asks_what_french_speakers_get(knowledge: Knowledge) -> None:
    talk = staff(knowledge)
    talk.commands("announce")
    assert talk.taps("announce:only-en:0") == ["announce-english-only"]
    assert talk.says("Hello") == ["announce-no-french"]
    (made,) = talk.changes
    assert isinstance(made, AnnouncementComposed)
    assert made.announcement.words == Words(en="Hello")


@pytest.mark.parametrize("verb", ["fr", "en", "only-en"])
@pytest.mark.parametrize("text", ["a" * 5000, "\U0001f680" * 2000, "  "])
def test_too_long_keeps_nothing_and_waits(knowledge: Knowledge, verb: str, text: str) -> None:
    talk = staff(knowledge, drafting=READY, awaits=f"announce:{verb}:7")
    assert talk.says(text) == ["announce-too-long"]
    assert talk.changes == ()
    assert talk.desk.asked.awaits == f"announce:{verb}:7"


@pytest.mark.parametrize(
    "text", ["tout le monde", "role:boss", "territory:atlantis", "seen:hier", "<b>", "role:"]
)
def test_a_filter_that_cannot_be_read_says_which_word(knowledge: Knowledge, text: str) -> None:
    talk = staff(knowledge, drafting=READY, awaits="announce:to:7")
    assert talk.says(text) == ["announce-audience-wrong"]
    assert talk.changes == ()
    assert talk.desk.asked.awaits == "announce:to:7"


def test_once_more_with_the_number_then_it_goes(knowledge: Knowledge) -> None:
    talk = staff(knowledge, drafting=READY)
    assert talk.taps(f"announce:send:7:{SEEN}") == ["announce-sure"]
    assert "128 personnes" in talk.text
    assert talk.data == [f"announce:go:7:{SEEN}", "announce:quit:7"]
    assert not talk.changes
    assert talk.taps(f"announce:go:7:{SEEN}") == ["announce-sent"]
    assert talk.changes == (AnnouncementSent(7, hash_of(DRAFT)),)


@pytest.mark.parametrize("verb", ["send", "go", "at"])
def test_a_text_changed_since_is_not_sent(knowledge: Knowledge, verb: str) -> None:
    changed = replace(DRAFT, words=Words(fr="Autre chose"))
    talk = staff(knowledge, drafting=replace(READY, announcement=changed))
    assert talk.taps(f"announce:{verb}:7:{SEEN}") == ["announce-stopped"]
    assert talk.taps(f"announce:{verb}:7") == ["announce-stopped"]
    assert talk.changes == ()


@pytest.mark.parametrize(
    "drafting",
    [
        replace(READY, announcement=replace(DRAFT, state="sending")),
        replace(READY, foreseen={"opted-out": 3}),
        replace(READY, against="approval"),
        replace(READY, against="own-approval"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_against_it_stops_it(
    knowledge: Knowledge, drafting: Drafting, language: Language
) -> None:
    talk = staff(knowledge, language, drafting)
    assert talk.taps(f"announce:go:7:{SEEN}") == ["announce-stopped"]
    assert talk.changes == ()


def test_a_colleague_is_asked_where_one_person_may_not_decide(knowledge: Knowledge) -> None:
    talk = staff(knowledge, drafting=replace(READY, against="approval"))
    assert talk.taps(f"announce:send:7:{SEEN}") == ["announce-needs-approval"]
    assert talk.taps(f"announce:ask:7:{SEEN}") == ["announce-approval-asked"]
    assert talk.changes == (ApprovalAsked(7),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_colleague_is_asked_for_the_time_that_was_chosen(
    knowledge: Knowledge, language: Language
) -> None:
    talk = staff(knowledge, language, replace(READY, against="approval"))
    talk.taps(f"announce:at:7:{SEEN}")
    assert talk.says("12 mai 2099 à 14 h") == ["announce-needs-approval-at"]
    at = datetime(2099, 5, 12, 12, tzinfo=UTC)
    mark = f"{SEEN}:{int(at.timestamp()) // 60}"
    assert talk.taps(f"announce:ask:7:{mark}") == ["announce-approval-asked-at"]
    assert talk.changes == (ApprovalAsked(7, at),)
    assert talk.taps(f"announce:ask:7:{SEEN}:never") == ["announce-approval-asked"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_is_read_in_paris(knowledge: Knowledge, language: Language) -> None:
    talk = staff(knowledge, language, READY)
    assert talk.taps(f"announce:at:7:{SEEN}") == ["announce-when"]
    assert talk.says("bientôt") == ["announce-when-wrong"]
    assert talk.says("12 mai 2020 à 14 h") == ["announce-when-past"]
    assert talk.says("12 mai 2027 à 14 h 30") == ["announce-scheduled"]
    at = datetime(2027, 5, 12, 12, 30, tzinfo=UTC)
    assert talk.changes == (AnnouncementScheduled(7, at),)
    assert ("14 h 30" if language == "fr" else "2:30 pm") in talk.text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12 mai 2027 à 14 h 30", "2027-05-12T12:30"),
        ("mercredi 12 mai 2027, 14h30", "2027-05-12T12:30"),
        ("May 12, 2027 at 2:30 pm", "2027-05-12T12:30"),
        ("2027-01-31 09:00", "2027-01-31T08:00"),
        ("28 mars 2027 à 2 h 30", "2027-03-28T01:30"),
        ("31/10/2027 2h30", "2027-10-31T00:30"),
    ],
)
def test_moments(written: str, expected: str) -> None:
    assert read_moment(written) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@given(st.text(max_size=60))
def test_any_text_is_a_moment_or_none(text: str) -> None:
    read_moment(text)


def test_a_text_changed_before_the_time_was_typed_is_not_scheduled(knowledge: Knowledge) -> None:
    talk = staff(knowledge, drafting=READY)
    talk.taps(f"announce:at:7:{SEEN}")
    changed = replace(DRAFT, words=Words(fr="Autre chose"))
    talk.desk = replace(talk.desk, drafting=replace(READY, announcement=changed))
    assert talk.says("12 mai 2027 à 14 h 30") == ["announce-stopped"]
    assert talk.changes == ()


def test_leaving_keeps_the_draft_and_resumes(knowledge: Knowledge) -> None:
    talk = staff(knowledge, drafting=READY, awaits="announce:to:7")
    assert talk.taps("announce:quit:7") == ["announce-left"]
    assert talk.desk.asked.awaits == ""
    assert talk.commands("announce") == ["announce-unfinished"]
    assert talk.data == ["announce:check:7", "announce:new:0", "announce:quit:7"]


def test_typing_a_button_s_words_presses_it(knowledge: Knowledge) -> None:
    talk = staff(knowledge)
    talk.commands("announce")
    assert talk.says("Garder pour plus tard") == ["announce-left"]
    assert talk.changes == ()


@pytest.mark.parametrize(
    "data",
    [
        "announce",
        "announce:",
        "announce:go",
        "announce:x:7",
        "announce:to:7:nobody",
        "announce:go:7:",
    ],
)
def test_forged_buttons_send_nothing(knowledge: Knowledge, data: str) -> None:
    for who in (None, Staff(3, "reader"), TEAM):
        for drafting in (None, READY):
            talk = staff(knowledge, drafting=drafting, who=who)
            talk.taps(data)
            assert talk.changes == ()


def test_a_stranger_s_press_is_of_another_time(knowledge: Knowledge) -> None:
    talk = staff(knowledge, drafting=None, who=None)
    assert talk.taps(f"announce:go:7:{SEEN}") == ["stale", "themes"]


def test_what_the_desk_holds_for_staff() -> None:
    person = FakePerson()
    assert needs(person.commands("announce"), Asked()).draft == 0
    assert needs(person.taps("announce:go:7:abc"), Asked()).draft == 7
    typed = needs(person.says("Bonjour"), Asked(awaits="announce:to:7"))
    assert (typed.staff, typed.draft) == (True, 7)
    assert needs(person.says("Bonjour"), Asked()).draft is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_test_goes_to_whoever_asks_for_it(knowledge: Knowledge, language: Language) -> None:
    talk = staff(knowledge, language, READY)
    assert talk.taps("announce:test:7") == ["announce-trial-coming"]
    assert talk.changes == (AnnouncementTried(7),)
    assert talk.data == ["announce:check:7", "announce:quit:7"]
    gone = replace(READY, announcement=replace(DRAFT, state="sending"))
    late = staff(knowledge, language, gone)
    assert late.taps("announce:test:7") == ["announce-stopped"]
    assert late.changes == ()
    stranger = staff(knowledge, language, READY, who=None)
    assert "announce-trial-coming" not in stranger.taps("announce:test:7")
    assert stranger.changes == ()
