"""Start, help, language, privacy, being forgotten, announcements: what is said and what is recorded."""

from __future__ import annotations

import pytest

from conversations.outcome import (
    AnnouncementsResumed,
    AnnouncementsStopped,
    LanguageChosen,
    PersonForgotten,
)
from knowledge.load import Knowledge
from tests.conversations.talk import Talk, found


def test_start_says_the_state_of_the_call_and_offers_three_things(
    talk: Talk, knowledge: Knowledge
) -> None:
    assert talk.commands("start") == ["start"]
    assert knowledge.call
    assert knowledge.call.sentence.fr
    assert knowledge.call.sentence.fr in talk.text
    assert "Je ne suis pas un service officiel" in talk.text
    assert talk.data == ["walk:new", "entry:what-is-the-label", "themes"]
    assert talk.changes == ()


def test_start_resumes_announcements_that_were_stopped(knowledge: Knowledge) -> None:
    talk = Talk(knowledge, wants_announcements=False)
    talk.commands("start")
    assert talk.changes == (AnnouncementsResumed(),)


def test_start_may_open_an_answer(talk: Talk) -> None:
    assert talk.commands("start", "faq_money-200m") == ["entry"]
    assert talk.commands("start", "faq_nothing") == ["start"]
    assert talk.commands("start", "somewhere") == ["start"]


@pytest.mark.parametrize("word", ["/aide", "aide", "Aide !", "HELP", "/help"])
def test_commands_may_be_typed_without_their_slash(talk: Talk, word: str) -> None:
    if word.startswith("/"):
        assert talk.commands(word[1:]) == ["help"]
    else:
        assert talk.says(word) == ["help"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("langue", "language"),
        ("language", "language"),
        ("sources", "sources"),
        ("faq", "themes"),
        ("privacy", "privacy"),
        ("confidentialité", "privacy"),
        ("oublier", "forget"),
        ("stop", "stopped"),
        ("dossier", "team-none"),
        ("application", "team-none"),
        ("export", "team-none"),
        ("secret", "unknown-command"),
    ],
)
def test_commands(talk: Talk, name: str, said: str) -> None:
    assert talk.commands(name) == [said]


@pytest.mark.parametrize(
    ("word", "language"),
    [("français", "fr"), ("FR", "fr"), ("french", "fr"), ("anglais", "en"), ("English", "en")],
)
def test_a_language_may_be_named_with_the_command(
    knowledge: Knowledge, word: str, language: str
) -> None:
    talk = Talk(knowledge, language="fr" if language == "en" else "en")
    assert talk.commands("langue", word) == ["language-chosen"]
    assert talk.language == language
    assert ("français" in talk.text) == (language == "fr")


def test_a_language_may_be_chosen_by_a_number_or_its_name(talk: Talk) -> None:
    talk.commands("langue")
    talk.says("2")
    assert talk.changes == (LanguageChosen("en"),)
    talk.commands("language")
    talk.says("français")
    assert talk.changes == (LanguageChosen("fr"),)
    assert talk.commands("langue", "klingon") == ["language"]


@pytest.mark.parametrize("word", ["oui", "1", "Oui, tout effacer", "yes"])
def test_forgetting_is_confirmed_first(talk: Talk, word: str) -> None:
    talk.says("bonjour")
    assert talk.commands("forget") == ["forget"]
    assert talk.changes == ()
    assert talk.says(word) == ["forgotten"]
    assert talk.changes == (PersonForgotten(),)


@pytest.mark.parametrize("word", ["non", "2", "annuler"])
def test_nothing_is_forgotten_after_a_no(talk: Talk, word: str) -> None:
    talk.commands("forget")
    assert talk.says(word) == ["forget-kept"]
    assert talk.changes == ()
    assert talk.taps("forget:yes") == ["forget"]


def test_an_old_yes_asks_again(talk: Talk) -> None:
    talk.commands("forget")
    talk.asks(found("de l'argent ?", "money-compensation"))
    assert talk.taps("forget:yes") == ["forget"]
    assert talk.changes == ()


def test_a_second_yes_says_again_that_nothing_is_left(talk: Talk) -> None:
    talk.says("bonjour")
    talk.commands("forget")
    assert talk.taps("forget:yes") == ["forgotten"]
    assert talk.taps("forget:yes") == ["forgotten"]


def test_announcements_stop_and_resume(talk: Talk) -> None:
    assert talk.says("stop") == ["stopped"]
    assert talk.changes == (AnnouncementsStopped(),)
    assert talk.says("1") == ["resumed"]
    assert talk.changes == (AnnouncementsResumed(),)
