"""Every button of the checklist × every role: what is allowed happens, the rest is refused; no button leads to a no."""

from __future__ import annotations

import pytest

from conversations.application.checklist import KINDS, NAMED, TYPED
from conversations.application.front import STEPS
from conversations.needs import OF_A_DRAFT, TYPED_IN_A_DRAFT
from conversations.project import RIGHTS
from tests.conversations.application.around_a_draft import OWNER, ROLES, P, Team
from tests.conversations.application.draft_parts import comment, evidence, marked, remark, text
from tests.fakes.people import FakePerson

PIECE = "d1-jobs"
RIGHTS_OF: dict[str, frozenset[str]] = {
    "dossier": frozenset({"read", "review"}),
    "dossier:more": frozenset({"read", "review"}),
    "next": frozenset({"read"}),
    f"next:{PIECE}": frozenset({"read"}),
    "sections": frozenset({"read", "review"}),
    "section:d1": frozenset({"read", "review"}),
    "section:d1:page:1": frozenset({"read", "review"}),
    f"piece:{PIECE}": frozenset({"read", "review"}),
    f"piece:{PIECE}:more": frozenset({"read", "review"}),
    f"piece:{PIECE}:rest": frozenset({"read", "review"}),
    f"piece:{PIECE}:answers": frozenset({"read", "review"}),
    f"sample:{PIECE}": frozenset({"read", "review"}),
    f"mark:{PIECE}:ready": frozenset({"draft"}),
    f"mark:{PIECE}:todo": frozenset({"draft"}),
    f"mark:{PIECE}:in-progress": frozenset({"draft"}),
    f"mark:{PIECE}:not-applicable": frozenset({"draft"}),
    f"own:{PIECE}": frozenset({"assign"}),
    f"own:{PIECE}:1": frozenset({"assign"}),
    f"own:{PIECE}:0": frozenset({"assign"}),
    f"due:{PIECE}": frozenset({"draft"}),
    f"due:{PIECE}:2027-03-12": frozenset({"draft"}),
    f"due:{PIECE}:none": frozenset({"draft"}),
    f"jot:{PIECE}": frozenset({"read"}),
    f"jot:{PIECE}:1": frozenset({"read"}),
    f"jot:{PIECE}:1:remove": frozenset({"note"}),
}
"""Button, without the project -> any of these rights is enough."""

REFUSALS = {"team-refused", "team-guest"}


@pytest.fixture
def full(team: Team) -> Team:
    """A draft with something of everything."""
    team.with_answers(eco_size__jobs=9200)
    team.changed(duties={PIECE: OWNER}, notes=(comment(1, PIECE, by=OWNER),))
    return team.with_draft(
        marks={"d1-events": marked("ready")},
        texts={PIECE: text(PIECE)},
        evidence=(evidence(1, PIECE), evidence(2)),
        remarks=(remark(1, PIECE),),
    )


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("action", RIGHTS_OF)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_button_does_what_the_role_allows(
    full: Team, number: int, action: str, language: str
) -> None:
    seat = full.seat(number)
    seat.language = "fr" if language == "fr" else "en"
    kind, *ids = action.split(":")
    said = seat.taps(kind, *ids)
    is_allowed = bool(RIGHTS_OF[action] & RIGHTS[ROLES[number]])
    assert bool(REFUSALS & set(said)) != is_allowed, said
    if not is_allowed:
        assert said == ["team-guest" if ROLES[number] == "guest" else "team-refused"]
        assert not seat.changes


def test_every_button_is_in_the_table() -> None:
    assert {action.partition(":")[0] for action in RIGHTS_OF} == set(KINDS)
    assert set(KINDS) <= OF_A_DRAFT
    assert {*TYPED, *NAMED} <= TYPED_IN_A_DRAFT


@pytest.mark.parametrize("number", [n for n, role in ROLES.items() if role != "guest"])
@pytest.mark.parametrize("is_full", [False, True])
def test_no_button_leads_to_a_refusal(
    team: Team, request: pytest.FixtureRequest, number: int, *, is_full: bool
) -> None:
    """From the overview, every button that the checklist offers; nothing pressed is written down."""
    if is_full:
        request.getfixturevalue("full")
    before, waiting, seen = team.project, [f"dossier:{P}"], set[str]()
    while waiting:
        data = waiting.pop()
        kind = data.partition(":")[0]
        if data in seen or kind not in STEPS:
            continue
        seen.add(data)
        seat = team.seat(number)
        assert not REFUSALS & set(seat.presses(data)), data
        assert "piece-gone" not in [message.id for message in seat.here], data
        team.projects.projects[P] = before
        waiting += seat.data if kind in KINDS else []
    assert len(seen) > 10


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_project_that_is_not_mine_is_gone(full: Team, kind: str) -> None:
    stranger = full.seat(77)
    assert stranger.taps(kind, PIECE) == ["team-gone"]
    assert stranger.presses(kind) == ["team-gone"]
    assert stranger.presses(f"{kind}:new") == ["team-none"]
    full.projects.leave(P, "telegram:2")
    assert full.seat(2).taps(kind, PIECE) == ["team-gone"]


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize(
    "rest", ["", ":", f":{P}:", f":{P}:x:y:z", f":{P}:²:yes", ":-1", f":{P}:{PIECE}:page:9999"]
)
def test_forged_ids_never_break_a_step(full: Team, kind: str, rest: str) -> None:
    assert full.seat().presses(f"{kind}{rest}")


@pytest.mark.parametrize("kind", sorted(STEPS))
def test_none_works_in_a_group(full: Team, kind: str) -> None:
    seat = full.seat()
    seat.person = FakePerson(name="1", group="crowd")
    assert seat.taps(kind, PIECE) == ["private-only"]
