"""Two people write the same text at once: both are kept, shown, and settled by whoever writes."""

from __future__ import annotations

import pytest

from conversations.dossier_deeds import RivalSettled, TextWritten
from tests.conversations.application.around_a_draft import EDITOR, P, Team
from tests.conversations.drafting.writers import PIECE, Writer, text, with_text, writer
from tests.fakes.people import FakePerson

BASE = "Un.\n\nDeux."
MINE = "Un.\n\nDeux, à moi.\n\nTrois."
THEIRS = "Un, à eux.\n\nDeux."
TOGETHER = "Un, à eux.\n\nDeux, à moi.\n\nTrois."
SETTLED = RivalSettled(P, PIECE, 3)


def waiting(team: Team, mine: str = MINE, theirs: str = THEIRS, base: str = BASE) -> Writer:
    """Somebody before a text kept aside, written from revision 1 while revision 2 came."""
    with_text(team, theirs, number=2, by=EDITOR)
    team.with_draft(rivals=(text(mine, number=3, based_on=1, base=base),))
    return writer(team)


def test_two_people_write_at_once_and_nothing_is_lost(team: Team) -> None:
    with_text(team, BASE)
    one, other = writer(team), writer(team, EDITOR)
    for each in (one, other):
        each.taps("whole", PIECE)
    assert other.types(THEIRS) == ["drafting-replaced"]
    assert one.types(MINE) == ["drafting-rival-kept"]
    assert one.changes == (TextWritten(P, PIECE, MINE, 1, rival=True),)
    assert "Quelqu'un a écrit pendant ce temps ; les deux textes sont gardés." in one.read()
    assert "A, le vôtre, 5 mots : « Un. Deux, à moi. Trois. »" in one.read()
    assert "B, celui de Membre 2, 4 mots : « Un, à eux. Deux. »" in one.read()
    assert "B, by Member 2, 4 words" in one.read("en")
    assert team.dossier.texts[PIECE].words == THEIRS
    assert one.data == [
        f"rival:{P}:{PIECE}:new",
        *(f"rival:{P}:{PIECE}:new:{choice}:2" for choice in ("mine", "theirs", "both")),
    ]


def test_the_form_of_a_page_takes_the_same_path(team: Team) -> None:
    with_text(team, THEIRS, number=2)
    somebody = writer(team)
    assert somebody.fills("whole", PIECE, "1", text=MINE) == ["drafting-rival-kept"]
    assert somebody.changes == (TextWritten(P, PIECE, MINE, 1, rival=True),)
    assert somebody.asked.awaits == ""


def test_both_are_shown_with_what_they_make_together(team: Team) -> None:
    somebody = waiting(team)
    assert somebody.taps("rival", PIECE, 3) == ["drafting-rival-shown", "drafting-text"]
    assert "Réunis, ils se complètent" in somebody.read()
    assert somebody.read().endswith(TOGETHER)
    assert [data.rpartition(":")[0] for data in somebody.data] == [
        f"rival:{P}:{PIECE}:3:{choice}" for choice in ("mine", "theirs", "both")
    ]
    assert somebody.changes == ()


def test_where_they_disagree_both_stand_marked(team: Team) -> None:
    somebody = waiting(team, mine="Un, à moi.\n\nDeux.")
    somebody.taps("rival", PIECE, 3)
    assert "ils se contredisent en 1 endroit, marqué [A] et [B]" in somebody.read()
    assert "[A] Un, à moi.\n\n[B] Un, à eux.\n\nDeux." in somebody.read()
    assert somebody.types("Réunir A et B") == ["drafting-rival-settled"]
    assert "1 endroit est marqué [A] et [B]" in somebody.read()


@pytest.mark.parametrize("number", ["3", "new"])
@pytest.mark.parametrize("revision", ["", ":2"])
@pytest.mark.parametrize(
    ("choice", "words"), [("mine", MINE), ("theirs", None), ("both", TOGETHER)]
)
def test_each_choice_settles_it(
    team: Team, choice: str, words: str | None, number: str, revision: str
) -> None:
    somebody = waiting(team)
    data = f"rival:{P}:{PIECE}:{number}:{choice}{revision}"
    assert somebody.presses(data) == ["drafting-rival-settled"]
    written = (TextWritten(P, PIECE, words, 2),) if words else ()
    assert somebody.changes == (*written, SETTLED)
    assert team.dossier.texts[PIECE].words == (words or THEIRS)
    assert team.dossier.rivals == ()
    assert somebody.kinds == ["text", "piece"]
    assert somebody.presses(data) == ["drafting-rival-gone"]
    assert somebody.changes == ()


def test_new_is_the_newest_of_mine(team: Team) -> None:
    somebody = waiting(team)
    team.with_draft(
        rivals=(
            *team.dossier.rivals,
            text("le plus récent des miens", number=5),
            text("d'un autre", number=9, by=EDITOR),
        )
    )
    somebody.taps("rival", PIECE, "new", "mine", 2)
    assert team.dossier.texts[PIECE].words == "le plus récent des miens"
    assert [one.number for one in team.dossier.rivals] == [3, 9]


def test_a_choice_made_of_an_older_text_is_asked_again(team: Team) -> None:
    somebody = waiting(team)
    with_text(team, "Un.\n\nDeux.\n\nEncore un autre.", number=4, by=EDITOR)
    assert somebody.taps("rival", PIECE, 3, "mine", 2) == ["drafting-rival-shown", "drafting-text"]
    assert somebody.changes == ()
    assert "Encore un autre." in somebody.read()
    assert somebody.data[-1] == f"rival:{P}:{PIECE}:3:both:4"


def test_anybody_who_writes_settles_it(team: Team) -> None:
    somebody = waiting(team)
    somebody.person = FakePerson(name=str(EDITOR))
    somebody.taps("rival", PIECE, 3)
    assert "A, mis de côté, de Marie-Anne de La Tour" in somebody.read()
    assert somebody.taps("rival", PIECE, 3, "both", 2) == ["drafting-rival-settled"]


def test_together_they_may_be_too_long(team: Team) -> None:
    somebody = waiting(team, mine="m" * 15_000, theirs="t" * 15_000, base="")
    assert somebody.taps("rival", PIECE, 3) == ["drafting-rival-shown", "drafting-text"]
    assert somebody.taps("rival", PIECE, 3, "both", 2) == ["drafting-rival-too-long"]
    assert "30 010 caractères : 20 000 au plus" in somebody.read()
    assert somebody.changes == ()
    assert [data.split(":")[4] for data in somebody.data if data.startswith("rival")] == [
        "mine", "theirs",
    ]  # fmt: skip


def test_a_text_kept_aside_is_offered_wherever_one_writes(team: Team) -> None:
    somebody = waiting(team)
    for button in ("write", "text"):
        somebody.taps(button, PIECE)
        assert f"rival:{P}:{PIECE}:3" in somebody.data


@pytest.mark.parametrize("ids", [("9",), ("x", "mine"), ("",), ("-3", "both"), ("9" * 40, "mine")])
def test_what_is_settled_or_forged_changes_nothing(team: Team, ids: tuple[str, ...]) -> None:
    somebody = waiting(team)
    assert somebody.taps("rival", PIECE, *ids) == ["drafting-rival-gone"]
    assert somebody.changes == ()


@pytest.mark.parametrize("words", ["*" * 20_000, "🙂" * 20_000, "a\n\n" * 6_666, "[" * 20_000])
def test_any_words_can_be_shown(team: Team, words: str) -> None:
    somebody = waiting(team, mine=words.strip(), theirs=words[:-9].strip(), base="")
    somebody.taps("rival", PIECE, 3)
    somebody.taps("rival", PIECE, 3, "mine", 2)
    assert somebody.taps("text", PIECE)[0] == "drafting-text-head"
