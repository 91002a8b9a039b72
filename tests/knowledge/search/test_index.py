"""One question in, one understanding out: on small libraries, by letters and with an encoder."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.load import Knowledge
from knowledge.model import Bilingual, Entry, Phrasings
from knowledge.search.building import build, encode, quick
from knowledge.search.index import MOST_MATCHES, MOST_RANKED, Index
from knowledge.search.normalise import LONGEST
from tests.fakes.encoder import FakeEncoder

QUESTIONS = [
    ("a quelle heure ouvrez-vous le dimanche", "hours"),
    ("tarif de la carte", "card"),
    ("on m'a piqué ma carte perdue", "lost-card"),
    ("emprunter vingt livres", "loans"),
    ("amende si je rends un livre en retard", "late"),
    ("print a colour document", "printing"),
    ("is the wifi free", "wifi"),
    ("book a study room", "rooms"),
    ("story time for children", "children"),
    ("donner des vieux bouquins", "gifts"),
]


def willing(index: Index) -> Index:
    """The same index, that answers whatever it finds: what it still refuses, it refuses on principle."""
    return replace(index, judge=replace(index.judge, answer_from=0.0))


@pytest.mark.parametrize(("text", "entry"), QUESTIONS)
def test_other_words_for_the_same_question(index: Index, text: str, entry: str):
    found = index.find(text)
    assert found.matches[0].id == entry
    assert found.decision in {"answer", "suggest"}


def test_most_are_answered(index: Index):
    assert sum(index.find(text).decision == "answer" for text, _ in QUESTIONS) >= 4


def test_phrasings_are_found_by_every_kind_of_index(twelve: Knowledge, index: Index):
    for each in (index, quick(twelve)):
        asked = [
            (text, entry.id)
            for entry in twelve.entries.values()
            for text in (*entry.phrasings.fr, *entry.phrasings.en)
        ]
        right = [each.find(text).matches[0].id == entry for text, entry in asked]
        assert sum(right) >= 0.95 * len(right)


@pytest.mark.parametrize(
    ("text", "entry"),
    [("ALBUMS POUR BEBES !", "children"), ("How many books can I borrow?", "loans")],
)
def test_a_question_as_it_stands_is_answered(index: Index, text: str, entry: str):
    found = index.find(text)
    assert (found.decision, found.matches[0].id, found.matches[0].score) == ("answer", entry, 1.0)


def test_a_question_as_it_stands_whatever_its_spaces(three: Knowledge):
    hours = three.entries["hours"]
    typed = hours.model_copy(update={"phrasings": Phrasings(fr=("à 19\N{NO-BREAK SPACE}h",))})
    found = build(Knowledge({**three.entries, "hours": typed})).find("à 19 h")
    assert found.matches[0].score == 1.0


def test_what_two_entries_claim_is_neither_s(three: Knowledge):
    other = three.entries["card"].model_copy(update={"id": "other-card"})
    found = build(Knowledge({**three.entries, "other-card": other})).find("prix de la carte")
    assert found.matches[0].score < 1.0


def test_matches_come_best_first(index: Index):
    found = index.find("tarif de la carte")
    scores = [match.score for match in found.matches]
    assert scores == sorted(scores, reverse=True)
    assert len(found.matches) == MOST_MATCHES
    assert len(set(found.ranked)) == len(found.ranked) == min(MOST_RANKED, 12)
    assert found.ranked[:MOST_MATCHES] == tuple(match.id for match in found.matches)


@pytest.mark.parametrize(
    "text", ["qui a gagné le derby", "recette de crêpe aux œufs", "quel âge a Simone Weil ?"]
)
def test_what_is_not_ours_is_not_answered(index: Index, text: str):
    assert index.find(text).decision == "none"


def test_three_entries_are_enough(three: Knowledge):
    encoder = FakeEncoder()
    for index in (quick(three), build(three), build(three, encoder, encode(three, encoder))):
        found = index.find("prix de la carte")
        assert found.matches[0].id == "card"
        assert len(found.matches) == 3
        assert index.find("rien à voir zzz").decision != "answer"


@pytest.mark.parametrize("count", [1, 2, 9, 10, 15, 20])
@pytest.mark.parametrize("phrasings", [1, 2, 6])
def test_any_number_of_entries(count: int, phrasings: int):
    """In one language, without a question: as bare as a knowledge directory may be."""
    words = (
        "soleil lune terre mer vent pluie neige sable roche bois fer or cuivre plomb miel".split()
    )
    entries = {
        f"e{at}": Entry(
            id=f"e{at}",
            question=Bilingual(),
            phrasings=Phrasings(
                fr=tuple(
                    f"{words[at % 15]} {words[(at + step) % 15]} {at}" for step in range(phrasings)
                )
            ),
            answer=Bilingual(fr=words[at % 15]),
        )
        for at in range(count)
    }
    found = build(Knowledge(entries)).find("soleil soleil 0")
    assert found.matches[0].id == "e0"


def test_no_question_at_all(index: Index):
    for text in ("", "   ", "?!", "😀", "\0", "\ud800"):
        found = index.find(text)
        assert (found.decision, found.matches) == ("none", ())
        assert index.find_all(text) == (found,)


def test_any_text_is_understood_somehow(index: Index):
    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=()), max_size=500))
    def holds(text: str) -> None:
        (first, *others) = index.find_all(text)
        assert len(others) <= 1
        assert len(first.text) <= LONGEST
        first.text.encode()
        assert all(0 <= match.score <= 1 for match in first.matches)
        assert first.language in {"fr", "en"}

    holds()


@pytest.mark.parametrize("text", ["😀" * 4096, "é" * 4096, "carte " * 4096, "carte ? " * 4096])
def test_work_is_bounded(by_meaning: Index, text: str):
    encoder = FakeEncoder()
    replace(by_meaning, encoder=encoder).find_all(text)
    assert len(encoder.asked) <= 3
    assert all(len(batch) == 1 and len(batch[0]) <= LONGEST for batch in encoder.asked)


def test_emoji_alone_never_reach_the_encoder(by_meaning: Index):
    encoder = FakeEncoder()
    replace(by_meaning, encoder=encoder).find("😀" * 4096)
    assert encoder.asked == []


def test_two_questions_get_two_results(by_letters: Index):
    first, second = willing(by_letters).find_all("où imprimer ? combien coûte la carte ?")
    assert (first.matches[0].id, first.text) == ("printing", "où imprimer ?")
    assert (second.matches[0].id, second.text) == ("card", "combien coûte la carte ?")
    assert first.language == second.language == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "où est l'imprimante ? où imprimer un document ?",  # the same twice
        "bonjour ? combien coûte la carte ?",  # one word is no question
        "imprimer ? la carte ? le wifi ?",  # three
        "combien coûte la carte et où imprimer",
    ],
)
def test_one_result_otherwise(index: Index, text: str):
    (found,) = willing(index).find_all(text)
    assert found == willing(index).find(text)


def test_two_questions_without_two_answers_stay_one(index: Index):
    assert len(index.find_all("où imprimer ? qui a gagné le match de foot hier ?")) == 1


@pytest.mark.parametrize("name", ["les archives", "Archives municipales", "ARCHIVES MUNICIPALES"])
def test_a_neighbour_is_never_answered_by_other_entries(index: Index, name: str):
    found = willing(index).find(f"le mot de passe du wifi pour {name}")
    assert found.matches[0].id == "wifi"
    assert (found.neighbour, found.decision) == ("archives", "suggest")


def test_a_neighbour_is_answered_by_its_own_entry(index: Index):
    found = willing(index).find("réserver une salle de travail aux archives municipales")
    assert (found.matches[0].id, found.decision) == ("rooms", "answer")
    assert found.neighbour == "archives"


def test_a_place_finds_its_own_story(index: Index):
    for text, entry, place in (
        ("la bibliothèque de Nice", "branch-nice", "azur"),
        ("parlez-moi de celle de Cannes", "branch-nice", "azur"),
        ("histoire de la médiathèque lilloise", "branch-lille", "nord"),
        ("en Loire-Atlantique, c'est quelle bibliothèque ?", "branch-lille", "nord"),
    ):
        found = index.find(text)
        assert (found.matches[0].id, found.place, found.place_known) == (entry, place, True)


def test_a_place_never_gets_the_story_of_another(index: Index):
    for text in ("la bibliothèque de Nevers", "about the branch in Berlin"):
        found = willing(index).find(text)
        assert not {"branch-nice", "branch-lille"} & {match.id for match in found.matches[:3]}
        assert (found.place, found.place_known) == (text.split()[-1], False)


def test_a_place_abroad_is_never_answered_outright(index: Index):
    assert willing(index).find("opening hours in Berlin").decision == "suggest"


def test_where_the_asker_lives_does_not_change_the_answer(index: Index):
    text = "je suis installé à Lille, combien de livres puis-je emprunter ?"
    assert index.find(text).matches[0].id == "loans"


def test_the_encoder_does_not_read_names_of_places(by_meaning: Index):
    encoder = FakeEncoder()
    replace(by_meaning, encoder=encoder).find("la carte de lecteur à Nice est-elle gratuite")
    assert encoder.asked == [("la carte de lecteur à ville est-elle gratuite",)]


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("et combien ?", True),
        ("et Cannes ?", True),
        ("pourquoi ?", True),
        ("how much?", True),
        ("what about Lille?", True),
        ("mais pour les enfants ?", True),
        ("c'est où ?", True),
        ("combien coûte la carte ?", False),
        ("réserver une salle", False),
        ("et pour les gens qui ont déjà rendu tous leurs livres avant l'été ?", False),
    ],
)
def test_follow_ups_are_flagged(index: Index, text: str, follows: bool):
    assert index.find(text).follows is follows


@pytest.mark.parametrize(
    "text", ["¿donde puedo comprar los billetes para el museo?", "図書館はどこですか"]
)
def test_other_languages_are_told_and_answered_in_english(index: Index, text: str):
    found = index.find(text)
    assert found.is_other_language
    assert found.language == "en"


def test_the_language_of_a_reply_follows_the_question(index: Index):
    assert index.find("is the card free?", "fr").language == "en"
    assert index.find("wifi", "en").language == "en"
    assert index.find("wifi").language == "fr"


def test_abbreviations_and_errors_are_read_through(by_letters: Index):
    found = by_letters.find("cb de livres a emprnuter a la bib")
    assert found.matches[0].id == "loans"
    assert ("emprnuter", "emprunter") in found.corrections


def test_an_index_does_not_change(by_letters: Index):
    before = by_letters.find("la bibliothèque de Nice")
    by_letters.find("la bibliothèque de Lille ? et Berlin ?")
    assert by_letters.find("la bibliothèque de Nice") == before
