"""What somebody who walks meets: one question after another, edits, words, digressions, other people, leaving."""

from __future__ import annotations

import pytest

from conversations.commands import COMMANDS, SYNONYMS
from conversations.deeds import AnswerGiven, AnswerWithdrawn, PaceChosen, ProjectStarted
from conversations.desk import House
from conversations.events import Address
from conversations.outcome import Message
from conversations.project import project_id
from conversations.speech import speak
from conversations.walk import pace
from conversations.walk.typed import BACK, LIST, PAUSE, RESULT, WHY
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.normalise import fold
from tests.conversations.talk import found
from tests.conversations.walk import rendering
from tests.conversations.walk.walking import Walker
from tests.fakes.knowledge import small_knowledge

FIRST = "eco-size.level"
SECOND = "eco-growth.level"
ANSWER = found("de l'argent ?", "money-compensation")


@pytest.fixture
def walker(knowledge: Knowledge) -> Walker:
    """Somebody who begins."""
    walker = Walker(knowledge)
    walker.commands("diagnostic")
    walker.taps("walk:new")
    return walker


def asked(walker: Walker) -> str:
    return walker.asking[1]


def test_two_taps_to_the_first_question(knowledge: Knowledge) -> None:
    walker = Walker(knowledge)
    walker.commands("start")
    assert walker.presses("Voir où nous") == ["ask"]
    assert knowledge.call
    assert knowledge.call.sentence.fr
    walker = Walker(knowledge)
    assert walker.commands("diagnostic") == ["walk"]
    assert knowledge.call.sentence.fr in walker.text
    assert walker.data == ["walk:new", "example"]
    assert walker.presses("Commencer") == ["ask"]
    assert walker.changes == ()
    assert "1 sur 22 · Taille de l'écosystème" in walker.text
    assert [button.label for button in walker.buttons] == [
        "0 · Aucune donnée",
        "1 · Ordres de grandeur",
        "2 · Chiffres sourcés",
        "3 · Comparables",
        "Je ne sais pas",
        "Pourquoi\u202f?",
    ]


def test_the_first_answer_begins_a_project_without_a_word(walker: Walker) -> None:
    assert walker.presses("2 ·") == ["noted", "ask"]
    assert walker.frozen == ["noted"]
    project = walker.project
    assert walker.changes == (
        ProjectStarted(project.id, "quick"),
        AnswerGiven(project.id, FIRST, 2),
    )
    assert "✔ Noté · Taille de l'écosystème : 2 · Chiffres sourcés" in walker.text
    assert walker.asking == (project.id, SECOND)


def test_pressing_the_first_question_twice_begins_one_project(walker: Walker) -> None:
    walker.taps(f"a:new:{FIRST}:2")
    assert walker.taps(f"a:new:{FIRST}:2") == ["noted", "ask"]
    assert walker.taps(f"a:new:{FIRST}:3") == ["noted", "answer-changed", "ask"]
    assert len(walker.projects.projects) == 1


def test_an_id_of_a_project_fits_its_buttons() -> None:
    made = {project_id(f"token-{number}") for number in range(1000)}
    assert len(made) == 1000
    assert all(
        len(one) == 10 and set(one) <= set("abcdefghijklmnopqrstuvwxyz234567") for one in made
    )


def test_a_number_is_a_level_and_not_a_button(walker: Walker) -> None:
    walker.says("2")
    assert walker.project.values == {FIRST: 2}
    walker.says("je ne sais pas")
    assert walker.project.values == {FIRST: 2, SECOND: None}
    assert "Ce n'est pas un zéro" in walker.text
    walker.says("montant sourcé")
    assert walker.project.values["eco-funds.level"] == 2


def test_why_says_what_proves_and_asks_again(walker: Walker) -> None:
    assert walker.presses("Pourquoi") == ["why", "ask"]
    assert "pas des seuils" in walker.text
    assert "Source" in walker.text
    assert asked(walker) == FIRST
    assert walker.says("pourquoi ?") == ["why", "ask"]


def test_a_question_in_the_middle_is_answered_and_the_same_one_asked_again(walker: Walker) -> None:
    walker.answers(1)
    assert walker.asks(ANSWER) == ["entry", "ask"]
    assert asked(walker) == SECOND
    walker.says("3")
    assert walker.project.values[SECOND] == 3


def test_a_suggestion_pressed_in_the_middle_comes_back_to_the_question(walker: Walker) -> None:
    unsure = found("et la banque ?", "money-compensation", "money-200m", decision="suggest")
    assert walker.asks(unsure) == ["suggest", "ask"]
    assert walker.taps("entry:money-200m") == ["entry", "ask"]
    assert asked(walker) == FIRST


def test_words_that_may_be_both_are_asked_about(knowledge: Knowledge) -> None:
    walker = Walker(knowledge)
    walker.taps("walk:new:full")
    for text in ("1850", "320", "14 200", "je ne sais pas"):
        walker.says(text)
    assert asked(walker) == "eco-size.scope"
    both = found("Quel périmètre faut-il ?", "criteria-overview")
    assert walker.asks(both) == ["either"]
    assert walker.says("oui") == ["either"]
    assert walker.presses("Répondre") == ["entry", "ask"]
    assert asked(walker) == "eco-size.scope"
    walker.asks(both)
    assert walker.says("2") == ["entry", "ask"]
    walker.asks(both)
    walker.presses("La noter")
    assert walker.project.values["eco-size.scope"] == "Quel périmètre faut-il ?"


@pytest.mark.parametrize(
    ("reply", "value"), [("oui", 15), ("non", None), ("12", 12), ("1", 1), ("une dizaine", None)]
)
def test_a_doubt_is_asked_back(knowledge: Knowledge, reply: str, value: int | None) -> None:
    walker = Walker(knowledge)
    walker.taps("walk:new:full")
    assert walker.says("une quinzaine") == ["doubt"]
    assert "une quinzaine" in walker.text
    said = walker.says(reply)
    answers = walker.projects.projects
    if value is None:
        assert not answers
        assert said == (["ask"] if reply == "non" else ["doubt"])
    else:
        assert walker.project.values["eco-size.companies"] == value


def test_what_is_no_answer_says_what_is_expected(walker: Walker) -> None:
    assert walker.says("bleu") == ["expects-level"]
    assert walker.says("7") == ["expects-level"]
    assert len(walker.buttons) == 6
    assert asked(walker) == FIRST


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("pause", ["walk-paused"]),
        ("plus tard", ["walk-paused"]),
        ("retour", ["ask"]),
        ("liste", ["answers"]),
        ("résultat", ["no-tendency"]),
        ("complet", ["pace-chosen", "ask"]),
        ("/start", ["start"]),
        ("aide", ["help"]),
    ],
)
def test_one_word_leads_away(walker: Walker, word: str, said: list[str]) -> None:
    walker.answers(1)
    got = walker.commands(word[1:]) if word.startswith("/") else walker.says(word)
    assert got == said
    assert walker.project.values == {FIRST: 1}


def test_coming_back_shows_where_one_was(walker: Walker) -> None:
    walker.answers(1, 2, "unknown")
    walker.says("pause")
    walker.later(days=5)
    walker.commands("start")
    assert walker.buttons[0].label == "Reprendre (3 sur 22, jeudi)"
    assert walker.commands("diagnostic") == ["walk-resume"]
    assert walker.presses("Reprendre") == ["ask"]
    assert asked(walker) == "eco-hyper.level"
    assert len(walker.projects.projects) == 1


def test_an_earlier_button_is_an_edit_that_can_be_undone(walker: Walker) -> None:
    walker.answers(1, 2)
    project = walker.project.id
    assert walker.taps(f"a:{project}:{FIRST}:3") == ["noted", "answer-changed", "ask"]
    assert "Avant, le 12 novembre 2026" in walker.text.replace("1 · Ordres de grandeur", "")
    assert asked(walker) == "eco-funds.level"
    (undo,) = [c.data for m in walker.said for c in m.choices if c.data.startswith("undo:")]
    assert walker.taps(undo) == ["answer-restored", "ask"]
    assert walker.project.values[FIRST] == 1
    walker.taps(f"undo:{project}:1")
    assert walker.changes[0] == AnswerWithdrawn(project, FIRST)
    assert FIRST not in walker.project.values
    assert walker.taps(f"undo:{project}:99") == ["question-gone", "ask"]


def test_back_goes_to_the_question_before(walker: Walker) -> None:
    walker.answers(1, 2)
    walker.says("retour")
    assert asked(walker) == SECOND
    walker.says("retour")
    walker.says("retour")
    assert asked(walker) == FIRST
    assert walker.says("3")[:2] == ["noted", "answer-changed"]
    assert asked(walker) == "eco-funds.level"


def test_the_list_jumps_to_a_group_and_changes_an_answer(walker: Walker) -> None:
    walker.answers(1)
    walker.says("liste")
    assert walker.presses("Gouvernance") == ["answers-of-group"]
    assert walker.presses("Leadership") == ["ask"]
    walker.says("2")
    assert walker.project.values["gov-leadership.level"] == 2
    assert asked(walker) == "gov-structure.level"


def test_the_pace_changes_and_answers_stay(walker: Walker) -> None:
    walker.answers(1)
    project = walker.project.id
    assert walker.taps(f"pace:{project}:full") == ["pace-chosen", "ask"]
    assert PaceChosen(project, "full") in walker.changes
    assert asked(walker) == "eco-size.companies"
    assert "sur 85" in walker.text
    walker.says("rapide")
    assert asked(walker) == SECOND
    assert walker.project.values == {FIRST: 1}


def test_minutes_left_come_from_ones_own_pace(walker: Walker) -> None:
    walker.answers(1, 1)
    assert "min environ" not in walker.text
    walker.answers(1)
    assert "encore 7 min environ" in walker.text


def test_a_group_ends_with_a_line_and_the_question_to_send(walker: Walker) -> None:
    said = walker.answers(1, 1, "unknown", 1, 1, 1)
    assert said == ["noted", "group-done", "ask"]
    assert "Écosystème : 33 sur 100, 5 réponses sur 6" in walker.text
    assert "Encore 42 % du poids" in walker.text
    assert "les fonds d'investissement locaux" in walker.text
    sent = [choice.data for message in walker.said for choice in message.choices]
    assert f"send:{walker.project.id}:eco" in sent


def test_a_first_tendency_is_said_once(walker: Walker) -> None:
    said: list[str] = []
    while walker.asked.awaits:
        said += walker.answers(2)
    assert said.count("first-tendency") == 1
    assert said.count("group-done") == 7
    assert said[-1] == "result"
    assert [button.data.partition(":")[0] for button in walker.buttons] == [
        "report",
        "verify",
        "invite",
    ]
    assert walker.project.results[0].score == 67


def test_several_choices_are_toggled_in_place(knowledge: Knowledge) -> None:
    walker = Walker(knowledge)
    walker.taps("walk:new:full")
    while asked(walker) != "eco-funds.stages":
        walker.says("je ne sais pas")
    project, question = walker.asking
    options = next(one for one in walker.readiness.questions if one.id == question).options
    assert walker.taps(f"t:{project}:{question}:{options[0].id}") == ["ask"]
    assert walker.frozen == ["ask"]
    walker.taps(f"t:{project}:{question}:{options[1].id}")
    assert walker.project.values[question] == (options[0].id, options[1].id)
    walker.taps(f"t:{project}:{question}:{options[-1].id}")
    assert walker.project.values[question] == (options[-1].id,)
    assert walker.presses("C'est tout") == ["noted", "ask"]
    assert asked(walker) != question


@pytest.fixture
def colleague(walker: Walker, knowledge: Knowledge) -> Walker:
    """An editor of the same project, who speaks English."""
    walker.answers(1)
    other = Walker(knowledge, language="en", name="7", projects=walker.projects)
    walker.projects.join(
        walker.project.id, "telegram:7", name="Zoé", address=Address("telegram", "7"), language="en"
    )
    return other


def test_who_had_answered_is_told_and_can_put_it_back(walker: Walker, colleague: Walker) -> None:
    project = walker.project.id
    said = colleague.taps(f"a:{project}:{FIRST}:3")
    assert said == ["noted", "answer-changed", "ask"]
    assert "Member 1 had answered on 12 Nov 2026: 1 · Rough figures" in colleague.text
    (told,) = colleague.told
    assert (told.id, told.to, told.language) == (
        "answer-replaced",
        Address("telegram", "42"),
        "fr",
    )
    rendering.check([told], walker.knowledge)
    assert walker.taps(told.choices[0].data)[0] == "answer-restored"
    assert walker.project.values[FIRST] == 1
    assert [message.to for message in walker.told] == [Address("telegram", "7")]


def test_readers_look_and_do_not_answer(walker: Walker, knowledge: Knowledge) -> None:
    walker.answers(1)
    project = walker.project.id
    walker.projects.join(project, "telegram:8", "reader")
    reader = Walker(knowledge, name="8", projects=walker.projects)
    assert reader.taps(f"a:{project}:{FIRST}:3") == ["walk-read-only"]
    assert reader.taps(f"pace:{project}:full") == ["walk-read-only"]
    assert reader.taps(f"walk:{project}:full") == ["no-tendency"]
    assert reader.taps(f"list:{project}:eco") == ["answers-of-group"]
    assert {data.partition(":")[0] for data in reader.data} == {"list"}
    assert reader.taps(f"undo:{project}:1") == ["walk-read-only"]
    assert walker.project.values == {FIRST: 1}
    reader.taps("walk:new")
    reader.answers(2)
    assert len(reader.projects.projects) == 2


def test_guests_see_their_questions_and_a_thank_you(walker: Walker, knowledge: Knowledge) -> None:
    walker.answers(1)
    project = walker.project.id
    scope = ("eco-funds.level", "eco-hyper.level")
    walker.projects.join(project, "telegram:9", "guest", scope=scope)
    guest = Walker(knowledge, name="9", projects=walker.projects)
    assert guest.taps(f"walk:{project}") == ["ask"]
    assert "1 sur 2" in guest.text
    assert guest.answers(2) == ["noted", "ask"]
    assert guest.taps(f"a:{project}:{FIRST}:3") == ["answer-not-yours"]
    assert guest.taps(f"verify:{project}") == ["answer-not-yours"]
    assert guest.taps(f"result:{project}") == ["guest-thanks"]
    guest.taps(f"walk:{project}")
    assert guest.answers(2) == ["noted", "guest-thanks"]
    assert walker.project.values["eco-hyper.level"] == 2


def test_who_is_no_longer_in_is_told_so(walker: Walker, colleague: Walker) -> None:
    project = walker.project.id
    colleague.taps(f"walk:{project}")
    colleague.projects.leave(project, "telegram:7")
    assert colleague.says("2") == ["project-gone"]
    assert colleague.taps(f"a:{project}:{FIRST}:3") == ["project-gone"]
    assert colleague.changes == ()
    assert walker.project.values == {FIRST: 1}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("a", ["project-gone"]),
        ("a:zzzzzzzzzz:eco-size.level:2", ["project-gone"]),
        ("a:new:gone.level:2", ["question-gone", "ask"]),
        ("a:new:eco-size.level:9", ["question-gone", "ask"]),
        ("t:new:eco-size.level:2", ["question-gone", "ask"]),
        ("undo:new:1", ["project-gone"]),
        ("why:new:gone", ["question-gone", "ask"]),
    ],
)
def test_forged_buttons_get_a_clear_word(walker: Walker, data: str, said: list[str]) -> None:
    assert walker.taps(data) == said
    assert walker.projects.projects == {}


def test_an_outside_directory_may_have_no_walk() -> None:
    walker = Walker(small_knowledge())
    assert walker.commands("diagnostic") == ["walk-not-here"]
    assert walker.taps("walk:new") == ["walk-not-here"]
    walker.commands("start")
    assert "walk:new" not in walker.data


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_option_is_a_word_that_leads_away(knowledge: Knowledge, language: str) -> None:
    away = {*BACK, *LIST, *PAUSE, *RESULT, *WHY, *pace.WORDS}
    assert knowledge.readiness
    for question in (*knowledge.readiness.questions, *knowledge.readiness.level_questions):
        labels = {fold(getattr(option.label, language) or "") for option in question.options}
        assert not labels & {*away, *COMMANDS, *SYNONYMS}, question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_text_put_back_is_said_short(knowledge: Knowledge, language: Language) -> None:
    values = {"question": "eco-hyper.names", "value": "un * long texte " * 300, "had_none": "no"}
    said = speak(Message("answer-restored", values), language, knowledge, House()).text
    assert len(said) < 250
