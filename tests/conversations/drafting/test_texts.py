"""A text over several messages: kept at once, read back whole, replaced, never lost."""

from __future__ import annotations

import pytest

from conversations.dossier import Shown
from conversations.dossier_deeds import LinkAdded, TextWritten
from conversations.events import Said
from knowledge.load import Knowledge
from tests.conversations.application.around_a_draft import EDITOR, REVIEWER, P, Team
from tests.conversations.drafting.writers import LINK, PIECE, text, with_text, writer
from tests.conversations.talk import found
from tests.fakes.people import FakePerson

MORE = f"more:{P}:{PIECE}"


def written(words: str, based_on: int, *, piece: str = PIECE) -> tuple[TextWritten, ...]:
    return (TextWritten(P, piece, words, based_on),)


def test_what_the_piece_asks_comes_before_the_words(team: Team) -> None:
    somebody = writer(team)
    assert somebody.taps("write", PIECE) == ["drafting-write"]
    assert somebody.asked.awaits == MORE
    assert "Combien d'entreprises, et où est la liste ?" in somebody.read()
    assert "Fichier : nom, création, effectif, source" in somebody.read()
    assert somebody.kinds == ["sample", "piece"]


def test_each_message_is_kept_at_once_and_more_is_waited_for(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    assert somebody.types("1 850 entreprises.") == ["drafting-kept"]
    assert somebody.changes == written("1 850 entreprises.", 0)
    assert "3 mots ajoutés, 3 mots en tout" in somebody.read()
    assert somebody.types("Selon l'observatoire\n\nde Valmarine.") == ["drafting-kept"]
    assert somebody.changes == written(
        "1 850 entreprises.\n\nSelon l'observatoire\n\nde Valmarine.", 1
    )
    assert "4 mots ajoutés, 7 mots en tout" in somebody.read()
    assert "4 words added, 7 words in all" in somebody.read("en")
    assert somebody.asked.awaits == MORE
    assert somebody.kinds == ["piece", "text", "whole"]


@pytest.mark.parametrize("words", ["Est-ce une question ?", "12", "combien de villes ont le label"])
def test_any_words_are_text_while_it_is_written(team: Team, words: str) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    assert somebody.types(words, found(words, "who-can-apply")) == ["drafting-kept"]


@pytest.mark.parametrize(("typed", "said"), [("J'ai fini", "piece-card"), ("2", "piece-card")])
def test_labels_and_numbers_on_screen_still_work(team: Team, typed: str, said: str) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    assert somebody.types(typed) == [said]
    assert not somebody.changes


def test_commands_still_work(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    assert somebody.types("aide") == ["help"]
    assert not somebody.changes


@pytest.mark.parametrize("words", ["", "  \n ", "\u200b\u2060\0"])
def test_nothing_is_no_text(team: Team, words: str) -> None:
    somebody = writer(with_text(team, "déjà là"))
    for awaits in ("write", "whole"):
        somebody.taps(awaits, PIECE)
        before = somebody.asked.awaits
        assert somebody.does(Said(words)) == ["drafting-empty"]
        assert (somebody.changes, somebody.asked.awaits) == ((), before)


def test_a_message_of_4096_characters_is_kept_and_a_longer_one_is_not(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    assert somebody.types("x" * 4_097) == ["drafting-message-too-long"]
    assert "4 097 caractères, 4 096 au plus" in somebody.read()
    assert f"https://exemple.fr/projects/{P}/application/{PIECE}" in somebody.read()
    assert somebody.changes == ()
    assert somebody.asked.awaits == MORE
    assert somebody.types("x" * 4_096) == ["drafting-kept"]


def test_a_text_of_20000_characters_is_kept_and_a_longer_one_is_not(team: Team) -> None:
    somebody = writer(with_text(team, "x" * 19_000))
    somebody.taps("write", PIECE)
    assert somebody.types("y" * 999) == ["drafting-text-too-long"]
    assert "encore place pour 998 caractères" in somebody.read()
    assert somebody.changes == ()
    assert somebody.types("y" * 998) == ["drafting-kept"]
    assert len(team.dossier.texts[PIECE].words) == 20_000
    assert somebody.types("z") == ["drafting-text-too-long"]


def test_a_corrected_message_is_not_added_twice(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    somebody.types("320 start-up")
    assert somebody.corrects("330 start-up") == ["drafting-edited"]
    assert somebody.changes == ()
    assert somebody.asked.awaits == MORE


@pytest.mark.parametrize("button", ["write", "whole"])
def test_a_link_among_the_words_is_evidence(team: Team, button: str) -> None:
    somebody = writer(with_text(team, "déjà là"))
    somebody.taps(button, PIECE)
    awaits = somebody.asked.awaits
    assert somebody.types(f" {LINK} ") == ["upload-kept"]
    assert somebody.changes == (LinkAdded(P, PIECE, LINK, "exemple.fr - entreprises-2024.pdf"),)
    assert "C'est gardé comme preuve de cette pièce" in somebody.read()
    assert somebody.asked.awaits == awaits
    assert somebody.kinds == ["piece", "text", "whole"]
    assert somebody.types(f"voir {LINK}") != ["upload-kept"]


def test_a_text_is_read_back_as_it_was_written(team: Team) -> None:
    words = "# 1. *Un* [titre](http://x) &amp; <b>\nligne_deux\n- trois\n\n> quatre `cinq` = \\6"
    somebody = writer(with_text(team, words))
    assert somebody.taps("text", PIECE) == ["drafting-text-head", "drafting-text"]
    assert somebody.read().endswith(words)
    assert somebody.asked.awaits == ""
    assert somebody.kinds == ["write", "whole", "piece"]


def test_a_long_text_is_read_in_parts_that_lose_nothing(team: Team) -> None:
    paragraphs = [f"Paragraphe {number} : {'mots ' * 60}fin." for number in range(60)]
    words = "\n\n".join(paragraphs)[:20_000].rstrip()
    somebody = writer(with_text(team, words))
    said = somebody.taps("text", PIECE)
    assert said == ["drafting-text-head", *["drafting-text"] * (len(said) - 1)]
    assert 6 <= len(said) - 1 <= 8
    parts = [one.values["text"] for one in somebody.here[1:]]
    assert " ".join(parts).split() == words.split()
    assert all(not one.choices for one in somebody.here[:-1])


def test_whoever_reads_while_writing_goes_on_writing(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("write", PIECE)
    somebody.types("un")
    somebody.taps("text", PIECE)
    assert somebody.asked.awaits == MORE
    assert somebody.types("deux") == ["drafting-kept"]


def test_no_text_is_said_to_be_none(team: Team) -> None:
    somebody = writer(with_text(team, ""))
    assert somebody.taps("text", PIECE) == ["drafting-text-none"]
    assert somebody.kinds == ["write", "piece"]


def test_a_reviewer_reads_what_is_shown(team: Team) -> None:
    somebody = writer(with_text(team, "montré"), REVIEWER)
    assert somebody.taps("text", PIECE) == ["drafting-text-head", "drafting-text"]
    assert somebody.kinds == ["remark", "piece"]
    team.with_draft(shown=Shown(texts=False), texts={})
    assert somebody.taps("text", PIECE) == ["drafting-text-hidden"]
    assert somebody.taps("text", "d3-note") == ["piece-gone"]


def test_a_whole_text_takes_the_place_of_the_one_on_screen(team: Team) -> None:
    somebody = writer(with_text(team, "ancien", number=4))
    assert somebody.taps("whole", PIECE) == ["drafting-whole"]
    assert somebody.asked.awaits == f"whole:{P}:{PIECE}:4"
    assert somebody.kinds == ["text", "piece"]
    assert somebody.types("nouveau texte") == ["drafting-replaced"]
    assert somebody.changes == written("nouveau texte", 4)
    assert somebody.types("et sa suite, que Telegram a coupée") == ["drafting-kept"]
    assert somebody.changes == written("nouveau texte\n\net sa suite, que Telegram a coupée", 5)


def test_the_same_words_again_are_no_revision(team: Team) -> None:
    somebody = writer(with_text(team, "même"))
    somebody.taps("whole", PIECE)
    assert somebody.types("même  ") == ["drafting-unchanged"]
    assert somebody.changes == ()


def test_a_page_writes_20000_characters_at_once(team: Team) -> None:
    somebody = writer(team)
    assert somebody.fills("whole", PIECE, "0", text="x" * 20_000) == ["drafting-saved"]
    assert somebody.asked.awaits == ""
    assert somebody.fills("whole", PIECE, "1", text="x" * 20_001) == ["drafting-text-too-long"]
    assert somebody.fills("more", PIECE, text="y") == ["drafting-text-too-long"]
    assert somebody.changes == ()


def test_only_the_form_of_a_page_takes_a_text_away(team: Team) -> None:
    somebody = writer(with_text(team, "à retirer", number=2))
    assert somebody.fills("whole", PIECE, "2", text=" ") == ["drafting-emptied"]
    assert somebody.changes == written("", 2)
    assert somebody.taps("text", PIECE) == ["drafting-text-none"]
    somebody.taps("write", PIECE)
    somebody.types("de nouveau")
    assert somebody.changes == written("de nouveau", 3)


def test_a_form_of_another_time_takes_nothing_away(team: Team) -> None:
    somebody = writer(with_text(team, "nouveau", number=3))
    assert somebody.fills("whole", PIECE, "2", text="") == ["drafting-not-emptied"]
    assert somebody.changes == ()


@pytest.mark.parametrize("ids", [(), ("nothing",), ("d1-companies:x",), ("", "", "")])
@pytest.mark.parametrize("kind", ["more", "whole"])
def test_forged_forms_write_nothing(team: Team, kind: str, ids: tuple[str, ...]) -> None:
    assert writer(team).fills(kind, *ids, text="mots") == ["piece-gone"]


def test_a_role_may_have_changed_meanwhile(team: Team) -> None:
    somebody = writer(team, EDITOR)
    somebody.taps("write", PIECE)
    somebody.person = FakePerson(name="3")
    assert somebody.types("mots") == ["team-refused"]
    assert somebody.changes == ()


def test_a_rival_is_told_of_where_its_text_is_read(team: Team) -> None:
    with_text(team, "B").with_draft(rivals=(text("A", number=2),))
    somebody = writer(team)
    somebody.taps("text", PIECE)
    assert "Un autre texte attend à côté" in somebody.read()
    assert f"rival:{P}:{PIECE}:2" in somebody.data


def test_every_real_piece_can_be_written(knowledge: Knowledge) -> None:
    """Their labels, questions and proofs fit one message in both languages."""
    somebody = writer(Team(knowledge))
    assert knowledge.application
    for piece in knowledge.application.pieces:
        assert somebody.taps("write", piece.id) == ["drafting-write"]
        assert somebody.types("x") == ["drafting-kept"]
        assert somebody.taps("write", piece.id) == ["drafting-write"]
        assert somebody.taps("whole", piece.id) == ["drafting-whole"]
        assert somebody.taps("attach", piece.id) == ["upload-ask"]


@pytest.mark.parametrize("words", ["👍", "😀😀", "…", "---"])
def test_signs_alone_are_no_text_to_add(team: Team, words: str) -> None:
    somebody = writer(with_text(team, "déjà là"))
    somebody.taps("write", PIECE)
    assert somebody.types(words) == ["drafting-empty"]
    assert not somebody.changes
    assert somebody.asked.awaits == MORE
