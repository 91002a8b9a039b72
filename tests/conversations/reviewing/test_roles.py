"""Every button about looking a draft over × every role, and forged ids; every message is said in both languages."""

from __future__ import annotations

import pytest

from conversations.project import RIGHTS
from conversations.reviewing import KINDS, TYPED
from conversations.reviewing.taking_away import FORMATS
from tests.conversations.application.around_a_draft import REVIEWER, ROLES, P
from tests.conversations.reviewing.around_a_review import (
    Reviewed,
    evidence,
    remark,
    version,
    visit,
)

RIGHT_OF: dict[str, str] = {
    "check": "read",
    "check:page:1": "read",
    "remark:d1-jobs": "review",
    "resolve:1": "resolve",
    "resolve:1:done": "resolve",
    "resolve:1:reopen": "resolve",
    "visit": "read",
    "visit:add": "draft",
    "visit:d1": "draft",
    "visit:d1-jobs": "draft",
    "versions": "read",
    "keep": "draft",
    "keep:visit": "draft",
    "compare:1": "read",
    "review": "read",
    "review:invite": "invite",
    "review:invite:all": "invite",
    "review:invite:d1": "invite",
    "show:texts:no": "show",
    "show:evidence:yes": "show",
    "show:answers:yes": "show",
    "remind": "draft",
    "remind:each": "draft",
    "remind:weekly": "draft",
    "remind:never": "draft",
    "remind:later": "draft",
    "export": "read",
    **{f"export:{one}": "read" for one in FORMATS},
}
"""Button, without the project -> the right that it needs."""

OF_A_REVIEWER_TOO = ("remarks:d1-jobs", "remarks:d1-jobs:1", "remarks:d1-jobs:page:1")
REFUSALS = {"team-refused", "team-guest"}


@pytest.fixture
def full(team: Reviewed) -> Reviewed:
    return team.with_draft(
        remarks=(remark(1), visit(2)), versions=(version(1),), evidence=(evidence(1),)
    )


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("action", RIGHT_OF)
def test_a_button_does_what_the_role_allows(full: Reviewed, number: int, action: str) -> None:
    seat = full.seat(number)
    kind, *ids = action.split(":")
    said = seat.taps(kind, *ids)
    is_refused = bool(REFUSALS & set(said))
    assert is_refused == (RIGHT_OF[action] not in RIGHTS[ROLES[number]]), said
    if is_refused:
        assert seat.changes == ()
        assert seat.told == []
        assert all(one.attachment is None for one in seat.said)
    if is_refused and number == REVIEWER:
        assert seat.data[0] == f"dossier:{P}"
        assert "relecteur de la Mission" in seat.text


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize("action", OF_A_REVIEWER_TOO)
def test_remarks_are_read_by_members_and_reviewers(
    full: Reviewed, number: int, action: str
) -> None:
    kind, *ids = action.split(":")
    said = full.seat(number).taps(kind, *ids)
    assert bool(REFUSALS & set(said)) == (ROLES[number] == "guest")


@pytest.mark.parametrize("number", ROLES)
@pytest.mark.parametrize(
    ("form", "ids", "right"),
    [
        ("remark", ("d1-jobs",), "review"),
        ("resolve", ("1",), "resolve"),
        ("visit", ("d1-jobs",), "draft"),
    ],
)
def test_typed_words_need_the_same_right(
    full: Reviewed, number: int, form: str, ids: tuple[str, ...], right: str
) -> None:
    """Typed in the chat or sent by a page."""
    seat = full.seat(number)
    said = seat.fills(form, *ids, text="Datez ce chiffre.")
    assert bool(REFUSALS & set(said)) == (right not in RIGHTS[ROLES[number]])
    assert bool(seat.changes) == (right in RIGHTS[ROLES[number]])


def test_every_button_and_form_is_looked_at_here() -> None:
    looked_at = {action.partition(":")[0] for action in (*RIGHT_OF, *OF_A_REVIEWER_TOO)}
    assert looked_at == set(KINDS)
    assert {"remark", "resolve", "visit"} == set(TYPED)


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize(
    "rest", ["", ":", "::", ":x:y:z", ":²:yes", ":-1", ":d1-jobs:²", ":page:²", ":d9-none:1"]
)
def test_forged_ids_never_break_a_step(full: Reviewed, kind: str, rest: str) -> None:
    assert full.seat().presses(f"{kind}:{P}{rest}")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_project_that_is_not_mine_is_gone(full: Reviewed, kind: str) -> None:
    nobody = full.seat(1)
    nobody.person.name = "77"
    assert nobody.taps(kind) == ["team-gone"]
    assert nobody.changes == ()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_of_it_works_in_a_group(full: Reviewed, kind: str) -> None:
    seat = full.seat()
    seat.person.group = "-100"
    assert seat.taps(kind) == ["private-only"]
    assert seat.changes == ()
