"""Evidence: listed, opened, placed elsewhere, removed by whoever added it or the owner."""

from __future__ import annotations

import pytest

from conversations.dossier import UNPLACED, Shown
from conversations.dossier_deeds import EvidencePlaced, EvidenceRemoved
from conversations.outcome import Attachment
from knowledge.load import Knowledge
from tests.conversations.application.around_a_draft import EDITOR, OWNER, READER, REVIEWER, P, Team
from tests.conversations.drafting.writers import LINK, OTHER, PIECE, Writer, proof, writer

NAMES = "*étude* [très] longue " * 8


def with_proofs(team: Team, *ids: int, piece: str = PIECE) -> Team:
    return team.with_draft(evidence=tuple(proof(id_, piece, name=NAMES) for id_ in ids))


def test_what_proves_a_piece_is_paged_by_three(team: Team) -> None:
    with_proofs(team, 1, 2, 3, 4)
    somebody = writer(team)
    assert somebody.taps("evidence", PIECE) == ["evidence-list"]
    assert somebody.data == [
        *(f"open:{P}:{id_}" for id_ in (1, 2, 3)),
        f"evidence:{P}:{PIECE}:page:1", f"attach:{P}:{PIECE}", f"piece:{P}:{PIECE}",
    ]  # fmt: skip
    somebody.types("Voir la suite")
    assert somebody.data[0] == f"open:{P}:4"
    assert "4 preuves" in somebody.read()
    assert "(2 ko), Membre 2" in somebody.read()


def test_a_piece_without_evidence_says_so(team: Team) -> None:
    somebody = writer(team)
    somebody.taps("evidence", PIECE)
    assert "aucune preuve pour l'instant" in somebody.read()
    assert somebody.kinds == ["attach", "piece"]


def test_what_has_no_place_is_listed_apart(team: Team) -> None:
    with_proofs(team, 1, 2, 3, 4, piece=UNPLACED)
    somebody = writer(team)
    assert somebody.taps("evidence") == ["evidence-list-unplaced"]
    assert somebody.data[3] == f"evidence:{P}::page:1"
    somebody.presses(somebody.data[3])
    assert somebody.data[0] == f"open:{P}:4"
    assert somebody.data[-1] == f"dossier:{P}"


def test_a_file_is_sent_again(team: Team) -> None:
    team.with_draft(evidence=(proof(7, caption="vue *aérienne* " * 40),))
    somebody = writer(team)
    assert somebody.taps("open", 7) == ["evidence-one"]
    assert somebody.here[0].attachment == Attachment("evidence", P, 7)
    assert "Fichier : étude 7.pdf, 2 ko" in somebody.read()
    assert "De Membre 2, le 12 novembre 2026" in somebody.read()
    assert somebody.data == [f"put:{P}:7", f"drop:{P}:7", f"evidence:{P}:{PIECE}"]


@pytest.mark.parametrize("address", [LINK, "https://exemple.fr/" + "a(b)" * 490])
def test_a_link_is_written_out(team: Team, address: str) -> None:
    team.with_draft(evidence=(proof(7, kind="link", name="exemple.fr", address=address),))
    somebody = writer(team)
    assert somebody.taps("open", 7) == ["evidence-one", "drafting-text"]
    assert not any(one.attachment for one in somebody.here)
    assert "](https://exemple.fr/" in somebody.spoken[-1].text
    assert somebody.kinds == ["put", "drop", "evidence"]


@pytest.mark.parametrize("id_", ["", "8", "x", "-7", "9" * 40])
@pytest.mark.parametrize("kind", ["open", "drop", "put"])
def test_what_is_gone_or_forged(team: Team, kind: str, id_: str) -> None:
    with_proofs(team, 7)
    somebody = writer(team)
    assert somebody.taps(kind, id_, "yes") == ["evidence-gone"]
    assert not somebody.changes


def test_it_goes_to_another_piece(team: Team) -> None:
    with_proofs(team, 7)
    somebody = writer(team)
    somebody.taps("open", 7)
    assert somebody.types("Ranger ailleurs") == ["evidence-place"]
    assert "Aujourd'hui, dans cette pièce : Base des entreprises" in somebody.read()
    somebody.types("Gouvernance")
    assert somebody.types("Note de gouvernance") == ["evidence-placed"]
    assert somebody.changes == (EvidencePlaced(P, 7, OTHER),)
    assert somebody.taps("put", 7, OTHER) == ["evidence-placed"]
    assert not somebody.changes


def test_it_can_stay_where_it_is(team: Team) -> None:
    with_proofs(team, 7)
    somebody = writer(team)
    somebody.taps("put", 7)
    assert somebody.types("Laisser où c'est") == ["evidence-left"]
    assert "reste dans cette pièce" in somebody.read()
    assert not somebody.changes


def test_all_sections_and_pieces_of_the_real_checklist_are_reached(knowledge: Knowledge) -> None:
    team = with_proofs(Team(knowledge), 7)
    somebody = writer(team)
    assert knowledge.application
    wanted = {piece.id for piece in knowledge.application.pieces}
    assert _reached(somebody, f"put:{P}:7") >= wanted


def _reached(somebody: Writer, start: str) -> set[str]:
    """Every piece that buttons lead to, without placing anything."""
    waiting, seen = [start], {start}
    pieces: set[str] = set()
    while waiting:
        somebody.presses(waiting.pop())
        for data in somebody.data:
            rest = data.split(":")[3:]
            if len(rest) == 1 and rest[0].startswith("d") and "-" in rest[0]:
                pieces.add(rest[0])
            elif data.startswith("put") and rest[:1] != ["keep"] and data not in seen:
                seen.add(data)
                waiting.append(data)
    return pieces


@pytest.mark.parametrize(("me", "by"), [(OWNER, OWNER), (OWNER, EDITOR), (EDITOR, EDITOR)])
def test_its_author_and_the_owner_remove_it_once_asked(team: Team, me: int, by: int) -> None:
    team.with_draft(evidence=(proof(7, by=by),))
    somebody = writer(team, me)
    assert somebody.taps("drop", 7, "yes") == ["evidence-drop"]
    assert not somebody.changes
    assert "Son contenu (2 ko) sera effacé pour toute l'équipe, sans retour." in somebody.read()
    assert somebody.data == [f"drop:{P}:7:yes", f"open:{P}:7"]
    assert somebody.types("oui") == ["evidence-dropped"]
    assert somebody.changes == (EvidenceRemoved(P, 7),)
    assert "Le contenu est effacé" in somebody.read()
    assert somebody.taps("drop", 7, "yes") == ["evidence-gone"]


def test_the_question_is_about_one_only(team: Team) -> None:
    with_proofs(team, 7, 8)
    somebody = writer(team)
    somebody.taps("drop", 7)
    assert somebody.taps("drop", 8, "yes") == ["evidence-drop"]
    assert somebody.types("Non, garder") == ["evidence-one"]
    assert somebody.taps("drop", 8, "yes") == ["evidence-drop"]
    assert not somebody.changes


def test_another_editor_does_not_remove_it(team: Team) -> None:
    team.with_draft(evidence=(proof(7, by=OWNER),))
    somebody = writer(team, EDITOR)
    somebody.taps("open", 7)
    assert "drop" not in somebody.kinds
    assert somebody.taps("drop", 7) == ["evidence-not-yours"]
    assert not somebody.changes


@pytest.mark.parametrize("kind", ["link", "file"])
@pytest.mark.parametrize("piece", [UNPLACED, PIECE, "d9-gone"])
def test_it_is_removed_wherever_it_was(team: Team, kind: str, piece: str) -> None:
    team.with_draft(evidence=(proof(7, piece, kind=kind, address=LINK, by=OWNER),))
    somebody = writer(team)
    assert somebody.taps("open", 7)[0] == "evidence-one"
    somebody.taps("drop", 7)
    assert somebody.taps("drop", 7, "yes") == ["evidence-dropped"]


def test_a_reader_looks_and_changes_nothing(team: Team) -> None:
    with_proofs(team, 7)
    somebody = writer(team, READER)
    somebody.taps("evidence", PIECE)
    assert somebody.kinds == ["open", "piece"]
    somebody.taps("open", 7)
    assert somebody.kinds == ["evidence"]


def test_a_reviewer_opens_what_the_store_lets_through_in_their_sections(team: Team) -> None:
    team.with_draft(evidence=(proof(7), proof(8, OTHER), proof(9, UNPLACED)))
    somebody = writer(team, REVIEWER)
    assert somebody.taps("open", 7) == ["evidence-gone"]
    team.with_draft(shown=Shown(evidence=True))
    assert somebody.taps("open", 7) == ["evidence-one"]
    assert somebody.taps("open", 8) == ["evidence-gone"]
    assert somebody.taps("open", 9) == ["evidence-gone"]
    assert somebody.taps("evidence", OTHER) == ["piece-gone"]
    somebody.taps("evidence")
    assert "Aucune preuve n'attend" in somebody.read()


def test_what_is_hidden_from_a_reviewer_is_not_said_to_be_missing(team: Team) -> None:
    with_proofs(team, 7)
    somebody = writer(team, REVIEWER)
    assert somebody.taps("evidence", PIECE) == ["evidence-hidden"]
    somebody.taps("piece", PIECE)
    assert "preuves non montrées" in somebody.read()
    assert "aucune preuve" not in somebody.read()
    team.with_draft(shown=Shown(texts=False, evidence=True))
    somebody.taps("piece", PIECE)
    assert "Les textes ne vous sont pas montrés, une preuve" in somebody.read()
    assert "Texts are not shown to you, one piece of evidence" in somebody.read("en")
    assert somebody.taps("evidence", PIECE) == ["evidence-list"]
