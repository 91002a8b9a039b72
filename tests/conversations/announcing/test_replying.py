from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.announcing.deeds import ReplyKept
from conversations.announcing.replying import is_thanks
from conversations.outcome import Asked, LanguageChosen
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Match
from tests.conversations.announcing.around import scene
from tests.conversations.talk import found


def kept(talk: object) -> list[ReplyKept]:
    return [one for one in getattr(talk, "changes", ()) if isinstance(one, ReplyKept)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_asks_and_the_words_are_kept(knowledge: Knowledge, language: Language) -> None:
    talk = scene(knowledge, language, announced=7)
    assert talk.taps("reply:7") == ["announce-reply"]
    assert talk.desk.asked.awaits == "reply:7"
    understood = found("Je viendrai avec un collègue.", language=language)
    assert talk.says("Je viendrai avec un collègue.", understood) == ["announce-reply-kept"]
    assert talk.changes == (
        LanguageChosen(language, explicit=False),
        ReplyKept(7, "Je viendrai avec un collègue.", language),
    )
    assert talk.desk.asked.awaits == ""


def test_words_under_the_message_itself_are_a_reply_whatever_was_asked(
    knowledge: Knowledge,
) -> None:
    offered = (("Oui", "forget:yes"), ("Non", "forget:no"))
    asked = Asked(awaits="forget", offered=offered)
    talk = scene(knowledge, announced=7, asked=asked)
    assert talk.says("oui", answers="41") == ["announce-reply-kept"]
    assert kept(talk) == [ReplyKept(7, "oui", "fr")]


def test_a_sure_answer_is_given_and_nothing_is_kept(knowledge: Knowledge) -> None:
    talk = scene(knowledge, announced=7)
    understood = found("c'est combien ?", "money-200m")
    assert talk.says("c'est combien ?", understood, answers="41") == ["entry"]
    assert kept(talk) == []


def test_a_sure_answer_that_is_none_goes_to_the_staff_once(knowledge: Knowledge) -> None:
    talk = scene(knowledge, announced=7)
    understood = found("c'est combien ?", "money-200m")
    talk.says("c'est combien ?", understood, answers="41")
    (refusal,) = [
        one.data
        for message in talk.messages
        for one in message.choices
        if one.data.startswith("reply-not:7:")
    ]
    assert talk.taps(refusal) == ["announce-reply-kept"]
    assert kept(talk) == [ReplyKept(7, "c'est combien ?", "fr")]
    assert talk.taps(refusal) == ["earlier-question"]
    assert kept(talk) == []


def test_what_is_answered_elsewhere_is_not_sure_enough_for_a_reply(knowledge: Knowledge) -> None:
    """Most replies are about the announcement itself: near a question that we know, they mean another."""
    talk = scene(knowledge, announced=7)
    understood = found("y aura-t-il une autre date ?", "next-labels")
    near = replace(understood, matches=(Match("next-labels", 0.79),))
    assert talk.says("y aura-t-il une autre date ?", near, answers="41") == ["announce-reply-kept"]


def test_a_suggestion_is_not_sure(knowledge: Knowledge) -> None:
    talk = scene(knowledge, announced=7)
    understood = found("et le parking ?", "money-200m", decision="suggest")
    assert talk.says("et le parking ?", understood, answers="41") == ["announce-reply-kept"]


def test_a_long_reply_is_for_people(knowledge: Knowledge) -> None:
    """Only its beginning was searched."""
    talk = scene(knowledge, announced=7)
    text = "Bonjour, " + "nous sommes une équipe. " * 60
    assert talk.says(text, found(text[:300], "money-200m"), answers="41") == ["announce-reply-kept"]
    assert len(kept(talk)[0].text) == 1000
    assert "1 000 premiers" in talk.text


@pytest.mark.parametrize(
    "text",
    [
        "Merci !",
        "merci beaucoup",
        "Thanks",
        "thank you so much",
        "👍",
        "OK merci",
        "Bien reçu.",
        "…",
    ],
)
def test_a_bare_thanks_makes_none(knowledge: Knowledge, text: str) -> None:
    talk = scene(knowledge, announced=7)
    assert talk.says(text, found(text), answers="41") == ["announce-reply-thanks"]
    assert talk.changes == ()


@pytest.mark.parametrize("text", ["Merci, mais à quelle heure ?", "merci de me rappeler", "OK ?"])
def test_thanks_with_something_more_is_a_reply(text: str) -> None:
    assert not is_thanks(text)


def test_choosing_on_screen_is_no_reply(knowledge: Knowledge) -> None:
    talk = scene(knowledge, announced=7)
    talk.taps("reply:7")
    assert talk.says("Ne rien envoyer") == ["announce-reply-left"]
    assert kept(talk) == []


def test_a_command_is_no_reply(knowledge: Knowledge) -> None:
    talk = scene(knowledge, announced=7)
    assert talk.says("stop", answers="41") == ["stopped"]


@pytest.mark.parametrize("data", ["reply:7", "reply:", "reply:x", "reply"])
def test_late_or_forged_presses_are_told(knowledge: Knowledge, data: str) -> None:
    talk = scene(knowledge)
    assert talk.taps(data) == ["announce-reply-late"]
    assert talk.desk.asked.awaits == ""


def test_a_group_is_sent_to_the_private_chat(knowledge: Knowledge) -> None:
    assert scene(knowledge, group="-100").taps("reply:7") == ["private-only"]
