"""Every button and every way of typing × every role: what is allowed happens, what is not is refused with a reason."""

from __future__ import annotations

import pytest

from conversations.drafting import KINDS, TYPED
from conversations.outcome import Asked
from conversations.project import RIGHTS
from tests.conversations.application.around_a_draft import ROLES, P, Team
from tests.conversations.drafting.writers import LINK, PIECE, Writer, proof, text, writer

LOOK = frozenset({"read", "review"})
DRAFT = frozenset({"draft"})
RIGHT_OF = {
    f"write:{P}:{PIECE}": DRAFT,
    f"text:{P}:{PIECE}": LOOK,
    f"whole:{P}:{PIECE}": DRAFT,
    f"rival:{P}:{PIECE}:2": DRAFT,
    f"rival:{P}:{PIECE}:2:mine": DRAFT,
    f"rival:{P}:{PIECE}:2:theirs:1": DRAFT,
    f"rival:{P}:{PIECE}:2:both:1": DRAFT,
    f"attach:{P}:{PIECE}": DRAFT,
    f"evidence:{P}:{PIECE}": LOOK,
    f"evidence:{P}": LOOK,
    f"open:{P}:7": LOOK,
    f"put:{P}:7": DRAFT,
    f"put:{P}:7:section:d3": DRAFT,
    f"put:{P}:7:d3-note": DRAFT,
    f"put:{P}:7:keep": DRAFT,
    f"drop:{P}:7": DRAFT,
    f"drop:{P}:7:yes": DRAFT,
}
"""Button -> the rights of which one is needed."""
TYPES = {
    f"more:{P}:{PIECE}": "des mots",
    f"whole:{P}:{PIECE}:1": "des mots",
    f"evidence:{P}:{PIECE}": LINK,
}
REFUSALS = {"team-refused", "team-guest"}


def around(team: Team, number: int) -> Writer:
    """Everything is there to be acted upon."""
    team.with_draft(
        texts={PIECE: text("en place")},
        rivals=(text("à côté", number=2),),
        evidence=(proof(7, by=number),),
    )
    return writer(team, number)


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("data", RIGHT_OF)
def test_a_button_does_what_the_role_allows(team: Team, number: int, data: str) -> None:
    somebody = around(team, number)
    somebody.asked = Asked(awaits=data.removesuffix(":yes") if data.endswith(":yes") else "")
    said = somebody.presses(data)
    _as_allowed(somebody, said, number, RIGHT_OF[data])


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("awaits", TYPES)
def test_words_do_what_the_role_allows(team: Team, number: int, awaits: str) -> None:
    """A role may have changed since the words were asked for."""
    somebody = around(team, number)
    somebody.asked = Asked(awaits=awaits)
    _as_allowed(somebody, somebody.types(TYPES[awaits]), number, DRAFT)


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("awaits", TYPES)
def test_forms_do_what_the_role_allows(team: Team, number: int, awaits: str) -> None:
    somebody = around(team, number)
    kind, _, *ids = awaits.split(":")
    said = somebody.fills(kind, *ids, text=TYPES[awaits])
    _as_allowed(somebody, said, number, DRAFT)


def _as_allowed(somebody: Writer, said: list[str], number: int, rights: frozenset[str]) -> None:
    is_allowed = bool(RIGHTS[ROLES[number]] & rights)
    assert bool(REFUSALS & set(said)) is not is_allowed, said
    if not is_allowed:
        assert said == ["team-guest" if ROLES[number] == "guest" else "team-refused"]
        assert somebody.changes == ()


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("rest", ["", ":", "::", f":{P}", f":{P}:x:y:z", f":{P}:²:yes", f":{P}::"])
def test_forged_ids_never_break_a_step(team: Team, kind: str, rest: str) -> None:
    somebody = around(team, 1)
    assert somebody.presses(f"{kind}{rest}")
    assert somebody.changes == ()


def test_every_button_has_its_rights_told_here() -> None:
    assert {data.partition(":")[0] for data in RIGHT_OF} == set(KINDS)
    assert {awaits.partition(":")[0] for awaits in TYPES} == set(TYPED)
