"""Answers, suggestions, « Ce n'est pas ça », what is left for the staff, other languages, other programmes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.outcome import LanguageChosen, QuestionKept
from knowledge.load import Knowledge
from knowledge.search.found import Decision, Found
from tests.conversations.talk import Talk, found

MONEY = found("de l'argent ?", "money-compensation", "money-200m", "money-local-budget")
UNSURE = found("l'argent", "money-200m", "money-15m", "money-local-budget", decision="suggest")
NOTHING = found("quelle heure est-il ?")


def test_an_answer_has_its_source_and_three_buttons_the_refusal_last(talk: Talk) -> None:
    assert talk.asks(MONEY) == ["entry"]
    assert talk.said[0].values == {"entry": "money-compensation"}
    assert talk.text.splitlines()[-1].startswith("Sources : ")
    assert len(talk.buttons) == 3
    assert talk.data[-1] == "not:money-compensation"
    assert talk.changes == (LanguageChosen("fr", explicit=False),)


def test_an_answer_looked_up_has_nothing_to_refuse(talk: Talk) -> None:
    assert talk.taps("entry:money-compensation") == ["entry"]
    assert len(talk.buttons) == 3
    assert not any(data.startswith("not:") for data in talk.data)


def test_details_keep_the_question(talk: Talk) -> None:
    talk.asks(MONEY)
    assert talk.presses("Plus de détails") == ["entry-details"]
    assert talk.data[-1] == "not:money-compensation"
    assert talk.presses("Ce n'est pas ça") == ["not-it"]


def test_refusing_an_answer_offers_the_next_then_leaves_the_question(talk: Talk) -> None:
    talk.asks(MONEY)
    assert talk.presses("Ce n'est pas ça") == ["not-it"]
    assert talk.data == ["entry:money-200m", "entry:money-local-budget", "none"]
    assert talk.kept == [("de l'argent ?", "not-it")]
    talk.says("1")
    assert talk.said[0].values == {"entry": "money-200m"}
    assert talk.says("non, ce n'est pas ça") == ["not-it"]
    assert talk.data == ["entry:money-local-budget", "none"]
    assert talk.kept == []
    assert talk.says("aucune") == ["none-of-these"]
    assert talk.kept == []
    assert talk.presses("Demander une réponse") == ["left"]
    (kept,) = [change for change in talk.changes if isinstance(change, QuestionKept)]
    assert (kept.text, kept.reason, kept.reply_wanted) == ("de l'argent ?", "reply", True)


def test_refusing_the_only_candidate_leaves_the_question(talk: Talk) -> None:
    talk.asks(found("le totem ?", "criteria-totem"))
    assert talk.says("non") == ["none-of-these"]
    assert talk.kept == [("le totem ?", "not-it")]


def test_suggestions_are_numbered_as_their_buttons(talk: Talk, knowledge: Knowledge) -> None:
    assert talk.asks(UNSURE) == ["suggest"]
    assert talk.data == ["entry:money-200m", "entry:money-15m", "entry:money-local-budget", "none"]
    for number, entry in enumerate(("money-200m", "money-15m", "money-local-budget"), 1):
        question = knowledge.entries[entry].question.get("fr")
        assert f"{number}. {question}" in talk.text
    assert talk.kept == []


def test_none_of_the_suggestions_is_kept_once(talk: Talk) -> None:
    talk.asks(UNSURE)
    none = talk.buttons[-1].data
    assert talk.taps(none) == ["none-of-these"]
    assert talk.kept == [("l'argent", "refused")]
    assert talk.taps(none) == ["none-of-these"]
    assert talk.kept == []


def test_a_double_tap_never_keeps_twice(talk: Talk) -> None:
    talk.asks(MONEY)
    refusal = talk.buttons[-1].data
    talk.taps(refusal)
    assert talk.kept
    assert talk.taps(refusal) == ["not-it"]
    assert talk.kept == []
    talk.says("aucune")
    leaving = talk.buttons[0].data
    assert talk.taps(leaving) == ["left"]
    assert talk.kept == [("de l'argent ?", "reply")]
    assert talk.taps(leaving) == ["left"]
    assert talk.kept == []
    talk.taps(refusal)
    talk.says("aucune")
    assert talk.taps(leaving) == ["left"]
    assert talk.kept == []


def test_a_button_of_an_earlier_question_says_nothing_of_the_last(talk: Talk) -> None:
    talk.asks(MONEY)
    refusal = talk.buttons[-1].data
    talk.asks(UNSURE)
    none = talk.buttons[-1].data
    assert talk.taps(refusal) == ["earlier-question"]
    assert talk.changes == ()
    talk.asks(found("le totem ?", "criteria-totem"))
    assert talk.taps(none) == ["earlier-question"]
    assert talk.taps("leave-reply") == ["earlier-question"]
    assert talk.taps(refusal.replace("money-compensation", "criteria-totem")) == [
        "earlier-question"
    ]
    assert talk.changes == ()


def test_browsing_in_between_does_not_lose_the_question(talk: Talk) -> None:
    talk.asks(NOTHING)
    leaving = talk.buttons[0].data
    talk.taps("themes")
    talk.taps("theme:money")
    assert talk.taps(leaving) == ["left"]
    assert talk.kept == [("quelle heure est-il ?", "reply")]


def test_an_unknown_question_is_kept_and_can_be_left(talk: Talk) -> None:
    assert talk.asks(NOTHING) == ["unknown"]
    assert talk.kept == [("quelle heure est-il ?", "none")]
    assert talk.data == ["leave-reply", "themes"]
    assert talk.says("demander une réponse") == ["left"]
    assert talk.kept == [("quelle heure est-il ?", "reply")]


def test_small_talk_has_no_source_and_changes_no_subject(talk: Talk) -> None:
    talk.asks(MONEY)
    before = talk.asked
    assert talk.asks(found("merci", "smalltalk-thanks")) == ["entry"]
    assert "Source" not in talk.text
    assert "Repère" not in talk.text
    assert talk.data[-1] == "themes"
    assert (talk.asked.entries, talk.asked.question) == (before.entries, before.question)


def test_two_questions_get_two_short_answers(talk: Talk) -> None:
    other = found("et le totem ?", "criteria-totem", "criteria-experimentation-networks")
    assert talk.asks(MONEY, other) == ["entry", "entry"]
    assert [message.values["entry"] for message in talk.said] == [
        "money-compensation",
        "criteria-totem",
    ]
    first = talk.spoken[0].buttons
    assert [button.data for button in first] == ["more:money-compensation"]
    assert talk.presses("Ce n'est pas ça") == ["not-it"]
    assert talk.kept == [("et le totem ?", "not-it")]


def test_the_reply_follows_the_language_of_the_question(talk: Talk) -> None:
    talk.asks(found("any money?", "money-compensation", language="en"))
    assert talk.text.startswith("No.")
    assert "Sources: " in talk.text
    assert talk.buttons[-1].label == "Not that"
    talk.presses("More details")
    assert talk.language == "en"
    talk.asks(MONEY)
    assert talk.text.startswith("Non.")


SPANISH = found("¿dinero?", "money-200m", language="en", is_other_language=True)
ARABIC = found("ما هي شروط الحصول على العلامة", language="en", is_other_language=True)


def test_a_third_language_gets_english_and_one_offer_of_french(talk: Talk) -> None:
    assert talk.asks(SPANISH) == ["other-language", "entry"]
    assert talk.spoken[0].buttons[0].label == "Français"
    assert "Public source" in talk.text
    talk.taps("entry:money-15m")
    assert talk.asks(SPANISH) == ["entry"]
    assert talk.taps("language:fr") == ["language-chosen"]
    assert talk.asks(SPANISH) == ["entry"]
    assert "Source" in talk.text
    assert "Public source" not in talk.text


def test_right_to_left_without_an_answer_says_which_languages_are_read(talk: Talk) -> None:
    assert talk.asks(ARABIC) == ["unknown-language"]
    assert talk.text.startswith("I read English and French")
    assert talk.data == ["language:fr", "leave-reply", "themes"]
    assert talk.kept == [(ARABIC.text, "none")]
    assert talk.asks(ARABIC) == ["unknown-language"]
    assert talk.data == ["leave-reply", "themes"]


@pytest.mark.parametrize("decision", ["answer", "suggest", "none"])
def test_another_programme_is_never_answered_by_another_entry(
    talk: Talk, decision: Decision
) -> None:
    asked = found(
        "le visa french tech", "money-200m", "v2", decision=decision, neighbour="french-tech-visa"
    )
    assert talk.asks(asked) == ["neighbour"]
    assert "« French Tech Visa »" in talk.text
    assert talk.data == ["entry:oos-visa", "entry:french-tech-ticket-visa", "none"]
    assert talk.kept == [("le visa french tech", "none")]
    assert talk.says("aucune") == ["none-of-these"]
    assert talk.kept == []


def test_another_programme_may_be_answered_by_its_own_entry(talk: Talk) -> None:
    assert talk.asks(found("visa ?", "oos-visa", neighbour="french-tech-visa")) == ["entry"]


def test_what_follows_on_another_programme_is_about_it_still(talk: Talk) -> None:
    talk.asks(found("le JEI ?", "oos-tax", neighbour="jei"))
    more = found("et combien ?", "how-many-labels", decision="suggest", follows=True)
    assert talk.asks(more) == ["neighbour"]
    assert "JEI" in talk.text


def test_refusing_what_is_near_another_programme_offers_nothing_else(talk: Talk) -> None:
    talk.asks(found("visa", "money-200m", neighbour="french-tech-visa"))
    assert talk.says("1") == ["entry"]
    assert talk.says("non") == ["none-of-these"]


def test_every_other_programme_is_named_with_at_most_two_entries(knowledge: Knowledge) -> None:
    for neighbour in knowledge.neighbours:
        talk = Talk(knowledge)
        said = talk.asks(found("x", neighbour=neighbour.id))
        if neighbour.covered:
            assert said == ["unknown"]
            continue
        assert said == ["neighbour"], neighbour.id
        assert neighbour.name in talk.text
        assert sum(data.startswith("entry:") for data in talk.data) <= 2


def test_a_programme_that_our_answers_speak_of_is_no_stranger(talk: Talk) -> None:
    ticket = found("ticket", "french-tech-ticket-what", neighbour="french-tech-ticket")
    assert talk.asks(ticket) == ["entry"]


MORE = "et combien ?"


def test_a_follow_up_is_answered_from_the_last_subject(talk: Talk) -> None:
    talk.asks(found("le ticket", "french-tech-ticket-what"))
    unsure = found(MORE, "how-many-labels", decision="suggest", follows=True)
    ranked = ("how-many-labels", "french-tech-ticket-amount", "v2")
    assert talk.asks(with_ranks(unsure, ranked)) == ["entry"]
    assert talk.said[0].values == {"entry": "french-tech-ticket-amount"}
    assert talk.data[-1] == "not:french-tech-ticket-amount"


def test_a_distant_follow_up_is_suggested(talk: Talk) -> None:
    talk.asks(found("le ticket", "french-tech-ticket-what"))
    unsure = found(MORE, "how-many-labels", decision="suggest", follows=True)
    ranked = ("how-many-labels", "v2", "deadline", "french-tech-ticket-amount")
    assert talk.asks(with_ranks(unsure, ranked)) == ["suggest"]
    assert talk.data == ["entry:french-tech-ticket-amount", "none"]
    assert talk.asked.entries == ("french-tech-ticket-what",)


@pytest.mark.parametrize("before", [(), ("french-tech-ticket-what",)])
def test_a_follow_up_on_nothing_near_is_a_question_like_any_other(
    talk: Talk, before: tuple[str, ...]
) -> None:
    for entry in before:
        talk.asks(found("le ticket", entry))
    unsure = found(MORE, "how-many-labels", decision="suggest", follows=True)
    assert talk.asks(unsure) == ["suggest"]
    assert talk.asks(found("et ?", follows=True)) == ["unknown"]


def test_an_entry_that_is_gone_is_not_answered(talk: Talk) -> None:
    assert talk.asks(found("x", "entry-of-yesterday")) == ["unknown"]
    assert talk.taps("entry:entry-of-yesterday") == ["stale", "themes"]


def with_ranks(question: Found, ranked: tuple[str, ...]) -> Found:
    return replace(question, ranked=ranked)
