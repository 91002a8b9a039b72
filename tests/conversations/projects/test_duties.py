"""Who still owes what, and whose a criterion is: every role, everybody told, forged ids."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.deeds import DutyGiven
from conversations.outcome import Change
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import (
    EDITOR,
    GONE,
    GUEST,
    OWNER,
    READER,
    ROLES,
    P,
    Seat,
    answered,
    member,
    table,
)

CRITERION = "ops-others"


def all_criteria(knowledge: Knowledge) -> list[str]:
    assert knowledge.readiness
    return [one.id for one in knowledge.readiness.criteria]


@pytest.mark.parametrize("me", ROLES)
def test_who_may_look_at_what_is_owed(knowledge: Knowledge, me: int) -> None:
    seat = Seat(knowledge, table(me))
    assert seat.taps(f"owed:{P}") == ["team-guest" if me == GUEST else "duty-owed"]


@pytest.mark.parametrize("me", ROLES)
@pytest.mark.parametrize("rest", ["", ":2", ":0"])
def test_who_may_assign(knowledge: Knowledge, me: int, rest: str) -> None:
    seat = Seat(knowledge, table(me))
    said = seat.taps(f"assign:{P}:{CRITERION}{rest}")
    if me in {OWNER, EDITOR}:
        assert said[0].startswith("duty")
    else:
        assert said == ["team-guest" if me == GUEST else "team-refused"]
        assert not seat.changes


def test_owed_by_member_then_by_nobody(knowledge: Knowledge) -> None:
    duties = {"eco-size": EDITOR, "eco-growth": OWNER, "eco-funds": OWNER}
    seat = Seat(knowledge, table(duties=duties, answers=answered(["eco-funds"])))
    seat.taps(f"owed:{P}")
    assert seat.data == [f"owed:{P}:1", f"owed:{P}:2", f"owed:{P}:0", f"project:{P}"]
    assert "21 critères" in seat.text
    assert "Vous : Dynamique de croissance" in seat.text
    assert "Personne : Levées" not in seat.text


def test_i_do_not_know_is_still_owed(knowledge: Knowledge) -> None:
    every = all_criteria(knowledge)
    given = answered(every) | {
        "eco-size.level": replace(answered(["eco-size"])["eco-size.level"], value=None)
    }
    seat = Seat(knowledge, table(answers=given))
    assert seat.taps(f"owed:{P}") == ["duty-owed"]
    assert "Un critère attend" in seat.text


def test_nothing_is_owed(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(answers=answered(all_criteria(knowledge))))
    assert seat.taps(f"owed:{P}") == ["duty-nothing-owed"]


def test_many_members_are_paged(knowledge: Knowledge) -> None:
    many = tuple(member(number, "editor", "M" * 40) for number in range(6, 12))
    here = table()
    duties = dict(zip(all_criteria(knowledge), range(6, 12), strict=False))
    seat = Seat(knowledge, replace(here, members=(*here.members, *many), duties=duties))
    seat.taps(f"owed:{P}")
    assert seat.data[-2:] == [f"owed:{P}:page:1", f"project:{P}"]
    seat.taps(f"owed:{P}:page:1")
    assert f"owed:{P}:0" in seat.data
    seat.taps(f"assign:{P}:{CRITERION}")
    assert seat.data[3:] == [f"assign:{P}:{CRITERION}:page:1", f"note:{P}:{CRITERION}"]


def test_mine_lead_to_questions_and_others_to_who_may_take_them(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(duties={"eco-size": OWNER, "eco-growth": EDITOR}))
    seat.taps(f"owed:{P}:1")
    assert seat.data == [f"q:{P}:eco-size.level", f"owed:{P}"]
    seat.taps(f"owed:{P}:2")
    assert seat.data == [f"assign:{P}:eco-growth", f"owed:{P}"]
    seat.taps(f"owed:{P}:0")
    assert seat.data[4:] == [f"owed:{P}:0:page:1", f"owed:{P}"]


def test_a_reader_gets_the_list_without_what_they_may_not_press(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(READER, duties={"eco-size": EDITOR}))
    seat.taps(f"owed:{P}:2")
    assert seat.data == [f"owed:{P}"]
    assert "Taille de l'écosystème" in seat.text


def test_whoever_gets_a_criterion_is_told(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(f"assign:{P}:{CRITERION}:2") == ["duty-given", "duty-told"]
    assert seat.changes == (DutyGiven(P, CRITERION, EDITOR),)
    assert seat.told == [("duty-told", "2", "fr")]
    assert "Un message le lui dit" in seat.text
    assert "*x*" in seat.text
    assert "[y]" in seat.text


def test_it_moves_from_one_to_the_other_and_both_are_told(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(duties={CRITERION: EDITOR}))
    assert seat.taps(f"assign:{P}:{CRITERION}:1") == ["duty-given", "duty-freed-told"]
    assert seat.told == [("duty-freed-told", "2", "fr")]
    assert seat.taps(f"assign:{P}:{CRITERION}:0") == ["duty-freed", "duty-freed-told"]
    assert seat.changes == (DutyGiven(P, CRITERION, 0),)


@pytest.mark.parametrize(("duties", "data"), [({}, "0"), ({CRITERION: EDITOR}, "2")])
def test_as_it_was_changes_nothing(knowledge: Knowledge, duties: dict[str, int], data: str) -> None:
    seat = Seat(knowledge, table(duties=duties))
    seat.taps(f"assign:{P}:{CRITERION}:{data}")
    assert not seat.changes
    assert not seat.told


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (GONE, "duty-not-a-member"),
        (99, "duty-not-a-member"),
        (READER, "duty-cannot-answer"),
        (GUEST, "duty-cannot-answer"),
    ],
)
def test_not_to_who_cannot_take_it(knowledge: Knowledge, wanted: int, said: str) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(f"assign:{P}:{CRITERION}:{wanted}") == [said]
    assert not seat.changes


def test_whoever_cannot_be_reached_is_for_the_team_to_tell(knowledge: Knowledge) -> None:
    here = table()
    unreached = tuple(replace(one, address=None) for one in here.members)
    seat = Seat(knowledge, replace(here, members=unreached))
    assert seat.taps(f"assign:{P}:{CRITERION}:2") == ["duty-given"]
    assert "prévenez" in seat.text


def test_a_duty_of_somebody_who_left_is_nobodys_to_lose(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(duties={CRITERION: GONE}))
    seat.taps(f"assign:{P}:{CRITERION}")
    assert "confié à personne" in seat.text
    assert seat.taps(f"owed:{P}:{GONE}") == ["team-stale"]


@pytest.mark.parametrize(
    "data", ["assign:{p}", "assign:{p}:nothing", "assign:{p}:eco-size.level:2", "owed:{p}:77"]
)
def test_forged_ids_are_stale(knowledge: Knowledge, data: str) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(data.format(p=P)) == ["team-stale"]
    changes: tuple[Change, ...] = seat.changes
    assert not changes
