"""What is said of a place: every bid and aspect against the data, other places, follow-ups, towns that are context."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from conversations.place_answer import CLOSED_SINCE_2015, FIFTEEN_BIDS, REPLACED_IN_2019
from conversations.places import ASPECTS, LIST_OF_BIDS
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from knowledge.places import Aspect, Place
from knowledge.search.found import Found
from tests.conversations.talk import Talk, first_sentence, found, visible, words_of

REAL = load()
BIDS = [place.id for place in REAL.places.bids]
ELSEWHERE = [place.id for place in REAL.places.elsewhere]

LONGEST = 450
WITH_SOURCES = 600

ENTRY: dict[str, str] = {
    "status": "my-city-status",
    "filed": "list-candidates",
    "visited": "list-visits",
    "v2": "v2",
    "figures": "self-assessment-benchmarks",
}
FIRST: dict[Language, dict[str, str]] = {
    "fr": {
        "label-yes": "label reçu le 12 novembre 2014",
        "label-later": "label reçu en juin 2015",
        "label-no": "sans label le 12 novembre 2014",
        "filed-yes": "candidature déposée",
        "visited-yes": "visite de la Mission French Tech",
        "visited-no": "aucune visite citée",
        "v2-yes": "remise en 2014",
        "v2-no": "aucune V2",
    },
    "en": {
        "label-yes": "label received on 12 Nov 2014",
        "label-later": "label received in June 2015",
        "label-no": "without the label on 12 Nov 2014",
        "filed-yes": "bid filed",
        "visited-yes": "visited by the Mission French Tech",
        "visited-no": "no visit named",
        "v2-yes": "handed in in 2014",
        "v2-no": "no V2",
    },
}
STEPS: dict[Language, dict[str, str]] = {
    "fr": {
        "visited-yes": ": visitée ;",
        "visited-no": ": aucune visite citée ;",
        "v2-yes": "V2 (nouvelle version) remise",
        "v2-no": "aucune V2 (nouvelle version) citée",
        "labelled-yes": "; labellisée.",
        "labelled-no": "; pas labellisée.",
    },
    "en": {
        "visited-yes": ": visited;",
        "visited-no": ": no visit named;",
        "v2-yes": "V2 (new version) handed in",
        "v2-no": "no V2 (new version) named",
        "labelled-yes": "; labelled.",
        "labelled-no": "; not labelled.",
    },
}


def asked(place: str, aspect: str = "status", **known: Any) -> Found:
    return found("et Lille, la V2 ?", ENTRY[aspect], "deadline", place=place, **known)


def told(knowledge: Knowledge, place: str, aspect: str, language: Language) -> Talk:
    talk = Talk(knowledge)
    assert talk.asks(asked(place, aspect, language=language)) == ["place"]
    return talk


def expected(place: Place, aspect: str) -> str:
    """Which of the first sentences the data calls for."""
    if aspect in {"visited", "v2", "filed"}:
        step = {"visited": place.visited, "v2": place.v2, "filed": place.filed}[aspect]
        assert step
        return f"{aspect}-{step.is_}"
    assert place.labelled
    is_later = any(later.what == "labelled" for later in place.later)
    return "label-yes" if place.labelled.is_ == "yes" else f"label-{'later' if is_later else 'no'}"


def test_there_are_fifteen_bids_and_nine_labels() -> None:
    labelled = [
        place for place in REAL.places.bids if place.labelled and place.labelled.is_ == "yes"
    ]
    assert (len(BIDS), len(labelled)) == (15, 9)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("aspect", ["status", "filed", "visited", "v2"])
@pytest.mark.parametrize("bid", BIDS)
def test_what_is_said_of_a_bid_is_what_the_data_says(
    knowledge: Knowledge, bid: str, aspect: str, language: Language
) -> None:
    place = knowledge.places.get(bid)
    assert place
    talk = told(knowledge, bid, aspect, language)
    text = talk.text
    first = text.split("\n\n")[0]
    assert FIRST[language][expected(place, aspect)] in first
    assert words_of(first_sentence(text)) <= 25, first
    steps = (("visited", place.visited), ("v2", place.v2), ("labelled", place.labelled))
    for name, step in steps:
        assert step
        assert STEPS[language][f"{name}-{step.is_}"] in text
    assert place.name in text
    for later in place.later:
        assert (visible(later.text.get(language)) in text) == (later.what != "confirmed")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("place", [*BIDS, *ELSEWHERE])
def test_a_place_answer_is_short_and_its_buttons_lead_somewhere(
    knowledge: Knowledge, place: str, aspect: Aspect, language: Language
) -> None:
    known = knowledge.places.get(place)
    assert known
    if aspect == "figures" and not known.figures:
        return
    talk = told(knowledge, place, aspect, language)
    answer, _, source = talk.text.rpartition("\n\n")
    assert len(answer) <= LONGEST
    assert len(talk.text) <= WITH_SOURCES
    assert source.startswith(("Source", "Public source"))
    assert 2 <= len(talk.buttons) <= 3
    assert talk.data[-1] == "not:place"
    for data in talk.data[:-1]:
        assert Talk(knowledge).taps(data) in (["entry"], ["place"], ["following-begun"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bid", BIDS)
def test_what_came_later_cites_a_public_source(
    knowledge: Knowledge, bid: str, language: Language
) -> None:
    place = knowledge.places.get(bid)
    assert place
    line = told(knowledge, bid, "status", language).text.splitlines()[-1]
    for later in place.later:
        source = knowledge.source_of(later.fact)
        if later.what == "confirmed":
            continue
        assert source
        assert source.kind == "public"
    told_later = [later for later in place.later if later.what != "confirmed"]
    wanted = told_later[0].fact if told_later else REPLACED_IN_2019
    source = knowledge.source_of(wanted)
    assert source
    assert visible(source.cite.get(language)) in line


def test_facts_behind_the_wording_exist(knowledge: Knowledge) -> None:
    for fact in (FIFTEEN_BIDS, CLOSED_SINCE_2015, REPLACED_IN_2019):
        assert fact in knowledge.facts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bid", BIDS)
def test_figures_are_as_the_data_gives_them(
    knowledge: Knowledge, bid: str, language: Language
) -> None:
    place = knowledge.places.get(bid)
    assert place
    talk = told(knowledge, bid, "figures", language)
    for figure in place.figures[:3]:
        assert f"- {figure.text.get(language)}" in talk.text
    assert ("seuils" if language == "fr" else "thresholds") in talk.text
    assert f"place:{bid}:status" in talk.data


def test_the_date_of_a_visit_is_said_where_it_is_known(knowledge: Knowledge) -> None:
    assert "le 14 octobre 2014" in told(knowledge, "saint-etienne", "visited", "fr").text
    assert "on 14 Oct 2014" in told(knowledge, "saint-etienne", "visited", "en").text


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("paris", "Paris : pas candidate"),
        ("ile-de-france", "L'Île-de-France : pas candidate"),
        ("le-havre", "Le Havre : label reçu en juin 2015, dans un groupe"),
        ("angers", "Label thématique pilote"),
        ("annecy", "pas de label lors de la deuxième annonce"),
        ("cote-azur", "La Côte d'Azur : label reçu en juin 2015"),
    ],
)
def test_other_places(knowledge: Knowledge, place: str, words: str) -> None:
    assert words in told(knowledge, place, "status", "fr").text


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_place_not_among_the_fifteen_gets_that_said(talk: Talk, aspect: Aspect) -> None:
    assert talk.asks(asked("Dijon", aspect, place_known=False)) == ["place"]
    assert talk.text.startswith("Dijon : pas parmi les quinze candidatures")
    assert talk.data == [f"entry:{LIST_OF_BIDS}", "not:place"]


def test_an_unknown_place_with_a_doubtful_question(talk: Talk) -> None:
    unsure = found("des fonds à Dijon", "money-200m", decision="suggest", place="Dijon")
    unsure = replace(unsure, place_known=False)
    assert talk.asks(unsure) == ["suggest-place"]
    assert "Dijon n'est pas parmi" in talk.text
    assert talk.data == ["entry:money-200m", "none"]
    assert talk.asks(replace(unsure, decision="none")) == ["unknown-place"]
    assert talk.asks(replace(unsure, place_is_context=True)) == ["suggest"]
    assert talk.asks(replace(unsure, decision="none", place_is_context=True)) == ["unknown"]


def test_a_place_that_the_knowledge_lost_is_no_place(talk: Talk) -> None:
    assert talk.asks(asked("atlantis", "v2")) == ["entry"]


@pytest.mark.parametrize("text", ["Lille", "et à Lille ?", "And in Lille?", "la ville de Roubaix"])
def test_a_name_alone_asks_for_the_status(talk: Talk, text: str) -> None:
    unsure = found(text, "city-lille", decision="suggest", place="lille")
    assert talk.asks(unsure) == ["place"]
    assert talk.said[0].values == {"place": "lille", "name": "lille", "aspect": "status"}


@pytest.mark.parametrize(
    "text",
    ["et Lille, elle est labellisée ?", "Lille a eu le label quand ?", "did Lille get the label"],
)
def test_words_of_status_need_no_search(talk: Talk, text: str) -> None:
    """The quick index of a first start is unsure of them."""
    unsure = found(text, "list-labelled", decision="suggest", place="lille")
    assert talk.asks(unsure) == ["place"]
    assert talk.said[0].values["aspect"] == "status"


def test_another_name_asks_what_was_asked_before(talk: Talk) -> None:
    talk.asks(asked("cote-azur", "v2"))
    lille = found("et Lille ?", decision="suggest", place="lille", follows=True)
    assert talk.asks(lille) == ["place"]
    assert talk.said[0].values["aspect"] == "v2"
    talk.taps("entry:list-visits")
    talk.asks(lille)
    assert talk.said[0].values["aspect"] == "visited"
    talk.taps("entry:money-200m")
    talk.asks(lille)
    assert talk.said[0].values["aspect"] == "status"


def test_a_name_without_figures_gets_its_status(talk: Talk) -> None:
    talk.asks(asked("lille", "figures"))
    assert talk.asks(found("Strasbourg ?", decision="suggest", place="alsace")) == ["place"]
    assert talk.said[0].values["aspect"] == "status"


@pytest.mark.parametrize(
    ("text", "entry", "aspect"),
    [
        ("et la V2 ?", "v2", "v2"),
        ("and the visit?", "not-visited", "visited"),
        ("et combien ?", "how-many-labels", "figures"),
        ("et les chiffres ?", "criteria-thresholds", "figures"),
    ],
)
def test_a_follow_up_is_about_the_last_place(
    talk: Talk, text: str, entry: str, aspect: str
) -> None:
    talk.asks(asked("lille"))
    assert talk.asks(found(text, entry, decision="suggest", follows=True)) == ["place"]
    assert talk.said[0].values == {"place": "lille", "name": "lille", "aspect": aspect}


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("et les autres villes ?", "list-labelled"),
        ("et combien d'autres ?", "how-many-labels"),
        ("et l'argent ?", "money-compensation"),
        ("and which cities got it?", "list-visits"),
    ],
)
def test_a_follow_up_may_leave_the_place(talk: Talk, text: str, entry: str) -> None:
    talk.asks(asked("lille"))
    assert talk.asks(found(text, entry, follows=True)) == ["entry"]


def test_a_new_question_leaves_the_place(talk: Talk) -> None:
    talk.asks(asked("lille"))
    assert talk.asks(found("qu'est-ce que la V2 ?", "v2")) == ["entry"]


@pytest.mark.parametrize(
    "text", ["C'est quoi la V2 remise à Nice ?", "what is a V2 in Nice", "Que signifie V2 à Nice ?"]
)
def test_what_a_v2_is_gets_its_entry_even_with_a_town(talk: Talk, text: str) -> None:
    assert talk.asks(found(text, "v2", place="cote-azur")) == ["entry"]


@pytest.mark.parametrize("entry", ["v2", "list-visits", "list-labelled", "list-candidates"])
def test_a_town_that_is_context_does_not_capture_the_question(talk: Talk, entry: str) -> None:
    question = found("start-up lyonnaise, …", entry, place="lyon", place_is_context=True)
    assert talk.asks(question) == ["entry"]


def test_my_city_is_the_town_of_the_context(talk: Talk) -> None:
    mine = found("start-up de Lyon, …", "my-city-status", place="lyon", place_is_context=True)
    assert talk.asks(mine) == ["place"]


def test_a_question_about_something_else_is_not_about_its_town(talk: Talk) -> None:
    assert talk.asks(found("argent à Lille ?", "money-compensation", place="lille")) == ["entry"]
    assert talk.asks(found("météo à Lille ?", place="lille")) == ["unknown"]


def test_refusing_a_place_answer_offers_the_entries_instead(talk: Talk) -> None:
    talk.asks(asked("lille", "v2"))
    assert talk.says("non") == ["not-it"]
    assert talk.data == ["entry:v2", "entry:deadline", "none"]
    talk.asks(asked("lille"))
    assert talk.says("ce n'est pas ça") == ["not-it"]
    assert talk.data == ["entry:deadline", "none"]


def test_looking_at_another_aspect_keeps_the_question(talk: Talk) -> None:
    talk.asks(asked("lille"))
    assert talk.presses("Voir les chiffres") == ["place"]
    assert talk.data[-1] == "not:place"
    assert talk.presses("Ce n'est pas ça") == ["not-it"]


@pytest.mark.parametrize("data", ["place:atlantis:status", "place:paris:figures", "place:"])
def test_forged_places_are_stale(talk: Talk, data: str) -> None:
    assert talk.taps(data) == ["stale", "themes"]


def test_two_questions_about_places_get_both_answers(talk: Talk) -> None:
    assert talk.asks(asked("lille"), asked("cote-azur", "v2")) == ["place", "place"]
    assert talk.spoken[0].buttons == ()
