"""Files, photos and links at any time: kept at once, placed with a suggestion, every trouble said."""

from __future__ import annotations

from typing import get_args

import pytest

from conversations.dossier import MOST_EVIDENCE, UNPLACED, Dossier, Mark
from conversations.dossier_deeds import FileAdded, LinkAdded
from conversations.events import KeptFile, Trouble, Uploaded
from conversations.outcome import Asked
from knowledge.load import Knowledge
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.drafting.writers import LINK, MB, OTHER, PIECE, Writer, proof, writer
from tests.fakes.people import NOON, FakePerson

TROUBLES = get_args(Trouble)


def suggested(somebody: Writer) -> list[str]:
    return [data.split(":")[3] for data in somebody.data if data.count(":") == 3]


def test_a_file_is_kept_at_once_and_placed_where_its_name_points(team: Team) -> None:
    somebody = writer(team)
    assert somebody.sends("liste_entreprises.xlsx", caption="vu le 3 mars") == ["upload-unplaced"]
    file = KeptFile(P, "ref01", "liste_entreprises.xlsx", 3 * MB, "application/pdf")
    assert somebody.changes == (FileAdded(P, UNPLACED, file, "vu le 3 mars"),)
    assert "C'est gardé. À quelle pièce ce fichier sert-il de preuve ?" in somebody.read()
    assert "liste_entreprises.xlsx, 3 Mo" in somebody.read()
    assert "3 MB" in somebody.read("en")
    assert suggested(somebody)[0] == PIECE
    assert somebody.presses(somebody.data[0]) == ["evidence-placed"]
    assert team.dossier.evidence[0].piece == PIECE


def test_open_pieces_come_first(team: Team) -> None:
    team.with_draft(marks={"d1-companies": Mark("ready", OWNER, NOON)})
    somebody = writer(team)
    somebody.sends("entreprises et emplois.pdf")
    assert suggested(somebody)[:2] == ["d1-jobs", "d1-companies"]


def test_without_a_hint_required_pieces_without_evidence_are_offered(team: Team) -> None:
    team.with_draft(evidence=(proof(7, "d0-contact"),))
    somebody = writer(team)
    somebody.sends("IMG_2041.JPG")
    assert suggested(somebody) == ["d0-name", "d1-companies", "d1-jobs", "keep"]
    assert "Son nom ne me dit rien" in somebody.read()


def test_where_nothing_lacks_evidence_one_can_still_choose(team: Team) -> None:
    assert team.knowledge.application
    pieces = team.knowledge.application.pieces
    team.with_draft(marks={piece.id: Mark("ready", OWNER, NOON) for piece in pieces})
    somebody = writer(team)
    somebody.sends("IMG_2041.JPG")
    assert suggested(somebody) == ["keep"]
    assert somebody.kinds == ["put", "put"]


def test_several_files_are_each_placed_by_their_own_buttons(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("entreprises.pdf")
    first = somebody.data[0]
    somebody.sends("gouvernance.pdf")
    somebody.presses(somebody.data[0])
    somebody.presses(first)
    assert [one.piece for one in team.dossier.evidence] == [PIECE, OTHER]


def test_buttons_of_what_somebody_else_sent_place_nothing_of_mine(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("entreprises.pdf")
    other = writer(team, EDITOR)
    assert other.presses(somebody.data[0]) == ["evidence-gone"]
    assert other.taps("put", "new", PIECE) == ["evidence-gone"]
    assert other.changes == ()


def test_new_is_my_newest_that_nobody_placed(team: Team) -> None:
    team.with_draft(
        evidence=(
            proof(3, UNPLACED, by=OWNER),
            proof(5, UNPLACED, by=OWNER),
            proof(8, PIECE, by=OWNER),
            proof(9, UNPLACED, by=EDITOR),
        )
    )
    writer(team).taps("put", "new", OTHER)
    assert [(one.id, one.piece) for one in team.dossier.evidence if one.piece == OTHER] == [
        (5, OTHER)
    ]


def test_it_can_be_kept_without_a_place(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("x.pdf")
    assert somebody.types("Garder sans ranger") == ["evidence-left"]
    assert somebody.changes == ()
    assert "parmi les preuves à ranger" in somebody.read()
    assert somebody.data[0] == f"evidence:{P}"


def test_another_piece_is_chosen_by_section(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("x.pdf")
    assert somebody.types("Choisir une autre pièce") == ["evidence-place"]
    assert somebody.types("Gouvernance") == ["evidence-place-in"]
    assert somebody.types("Chef de file") == ["evidence-placed"]
    assert team.dossier.evidence[0].piece == "d3-lead"


@pytest.mark.parametrize("button", ["attach", "write", "whole", "due"])
def test_a_file_goes_to_the_piece_that_waits(team: Team, button: str) -> None:
    somebody = writer(team)
    somebody.taps(button, PIECE)
    awaits = somebody.asked.awaits
    assert somebody.sends("x.pdf") == ["upload-kept"]
    assert team.dossier.evidence[0].piece == PIECE
    assert somebody.asked.awaits == awaits
    assert "C'est gardé comme preuve de cette pièce : Base des entreprises" in somebody.read()


def test_a_page_says_for_which_piece(team: Team) -> None:
    somebody = writer(team)
    assert somebody.sends("x.pdf", piece=OTHER) == ["upload-kept"]
    assert team.dossier.evidence[0].piece == OTHER
    assert somebody.sends("x.pdf", piece="nothing") == ["upload-unplaced"]
    assert team.dossier.evidence[1].piece == UNPLACED


def test_what_was_kept_for_a_piece_can_go_elsewhere(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("x.pdf", piece=OTHER)
    assert somebody.types("Ranger ailleurs") == ["evidence-place"]
    somebody.types("Écosystème")
    somebody.types("Emplois")
    assert team.dossier.evidence[0].piece == "d1-jobs"


def test_a_question_of_the_walk_still_waits_after_a_file(team: Team) -> None:
    somebody = writer(team)
    somebody.asked = Asked(awaits=f"answer:{P}:eco-size.companies")
    somebody.sends("x.pdf")
    assert somebody.asked.awaits == f"answer:{P}:eco-size.companies"


def test_captions_and_names_of_any_length_are_kept_short(team: Team) -> None:
    somebody = writer(team)
    somebody.sends("*" * 120, caption="_\n" * 4_000)
    (added,) = somebody.changes
    assert isinstance(added, FileAdded)
    assert len(added.caption) == 1_000
    assert "\n" not in added.caption


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("channel", ["telegram", "web", "terminal"])
@pytest.mark.parametrize("awaits", ["", f"more:{P}:{PIECE}"])
def test_every_trouble_says_what_is_kept_and_what_to_do(
    team: Team, trouble: Trouble, channel: str, awaits: str
) -> None:
    somebody = writer(team)
    somebody.person = FakePerson(channel=channel, name="1")  # type: ignore[arg-type] # one of the three
    team.projects.seats[P, f"{channel}:1"] = OWNER
    somebody.asked = Asked(awaits=awaits)
    most = 400 if trouble == "too-many" else 20 * MB
    assert somebody.fails(trouble, 24 * MB, most) == [f"upload-{trouble}"]
    assert somebody.changes == ()
    assert somebody.asked.awaits == awaits
    assert "gardé" in somebody.read() or "arrivé" in somebody.read()
    assert "kept" in somebody.read("en")
    assert somebody.kinds == ["evidence", "dossier"]


def test_telegram_s_limit_leads_to_the_page(team: Team) -> None:
    somebody = writer(team)
    somebody.fails("too-large", 24 * MB, 20 * MB)
    assert "24 Mo, 20 Mo au plus sur Telegram" in somebody.read()
    assert f"https://exemple.fr/projects/{P}/application" in somebody.read()
    assert "24 MB, 20 MB at most on Telegram" in somebody.read("en")


def test_a_file_of_another_project_is_never_named(team: Team) -> None:
    somebody = writer(team)
    foreign = KeptFile("zzzzzzzzzz", "ref", "x.pdf", 3, "application/pdf")
    assert somebody.uploads(Uploaded("document", file=foreign)) == ["upload-cut"]
    assert somebody.changes == ()


@pytest.mark.parametrize("number", [OWNER, READER, REVIEWER, GUEST])
@pytest.mark.parametrize("name", ["Valmarine.DOSSIER", "valmarine.dossier.zip"])
def test_a_portable_dossier_is_recognised(team: Team, number: int, name: str) -> None:
    somebody = writer(team, number)
    assert somebody.sends(name) == ["upload-portable"]
    assert somebody.changes == ()
    assert "https://exemple.fr/import" in somebody.read()


@pytest.mark.parametrize(
    ("number", "said"),
    [(READER, "team-refused"), (REVIEWER, "team-refused"), (GUEST, "team-guest")],
)
def test_who_may_not_write_records_nothing(team: Team, number: int, said: str) -> None:
    somebody = writer(team, number)
    assert somebody.sends("x.pdf") == [said]
    assert somebody.changes == ()
    assert somebody.fails("too-large", 1, 1) == [said]
    assert somebody.sends("x.pdf", piece=PIECE) == [said]


def test_a_link_alone_is_kept_with_a_suggestion(team: Team) -> None:
    somebody = writer(team)
    assert somebody.types(LINK) == ["upload-unplaced"]
    assert somebody.changes == (LinkAdded(P, UNPLACED, LINK, "exemple.fr - entreprises-2024.pdf"),)
    assert suggested(somebody)[0] == PIECE
    somebody.presses(somebody.data[0])
    assert team.dossier.evidence[0].piece == PIECE


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_a_link_from_others_is_for_the_search(team: Team, number: int) -> None:
    somebody = writer(team, number)
    assert somebody.types(LINK) not in (["upload-unplaced"], ["upload-kept"])
    assert not [one for one in somebody.changes if isinstance(one, LinkAdded)]


def test_a_link_or_a_file_is_asked_for(team: Team) -> None:
    somebody = writer(team)
    assert somebody.taps("attach", PIECE) == ["upload-ask"]
    assert somebody.asked.awaits == f"evidence:{P}:{PIECE}"
    assert somebody.types(LINK) == ["upload-kept"]
    assert team.dossier.evidence[0].address == LINK
    assert somebody.asked.awaits == f"evidence:{P}:{PIECE}"
    assert somebody.sends("x.pdf") == ["upload-kept"]
    assert [one.piece for one in team.dossier.evidence] == [PIECE, PIECE]


@pytest.mark.parametrize("words", ["étude de mars", "www.exemple.fr/a", "https://" + "x" * 3_000])
def test_words_are_no_link_and_are_written_elsewhere(team: Team, words: str) -> None:
    somebody = writer(team)
    somebody.taps("attach", PIECE)
    assert somebody.types(words) == ["evidence-not-a-link"]
    assert somebody.changes == ()
    assert somebody.asked.awaits == f"evidence:{P}:{PIECE}"
    assert somebody.data[0] == f"write:{P}:{PIECE}"


def test_a_page_adds_a_link(team: Team) -> None:
    somebody = writer(team)
    assert somebody.fills("evidence", PIECE, text=LINK) == ["upload-kept"]
    assert somebody.asked.awaits == ""
    assert somebody.fills("evidence", "nothing", text=LINK) == ["piece-gone"]


def test_a_full_draft_says_that_nothing_more_is_kept(team: Team) -> None:
    team.with_draft(evidence=tuple(proof(id_, PIECE) for id_ in range(1, MOST_EVIDENCE + 1)))
    somebody = writer(team)
    assert somebody.types(LINK) == ["upload-too-many"]
    assert somebody.fills("evidence", PIECE, text=LINK) == ["upload-too-many"]
    assert somebody.sends("x.pdf") == ["upload-too-many"]
    somebody.taps("write", PIECE)
    assert somebody.types(LINK) == ["upload-too-many"]
    assert "400 preuves" in somebody.read()
    assert len(team.dossier.evidence) == MOST_EVIDENCE


def test_a_group_keeps_no_link_and_no_file(team: Team) -> None:
    somebody = writer(team)
    somebody.person = FakePerson(name="1", group="-100")
    assert somebody.sends("x.pdf") == ["unsupported"]
    assert team.dossier == Dossier()


def test_names_of_the_real_checklist_fit(knowledge: Knowledge) -> None:
    team = Team(knowledge)
    somebody = writer(team)
    assert knowledge.application
    for piece in knowledge.application.pieces:
        words = piece.words.get("fr", ("x",))
        somebody.sends(f"{words[0]}.pdf" if words else "x.pdf")
        somebody.presses(somebody.data[0])
        somebody.sends("y" * 120, piece=piece.id)
