"""Who still owes which criterion, and giving one to a member. Not for sending a whole group (sending.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from conversations.deeds import DutyGiven
from conversations.outcome import Choice, Message, Outcome
from conversations.project import Member
from conversations.projects import criteria
from conversations.projects.criteria import NOBODY, is_number
from conversations.projects.guarding import Step, allowed
from conversations.projects.refusing import stale
from conversations.projects.scene import (
    PAGE,
    Scene,
    Values,
    in_label,
    number,
    page_of,
    person,
    told,
)
from knowledge.readiness import LEVEL

SIZE = 4
MEMBERS = 3


def owed(scene: Scene) -> Outcome:
    """By member how many criteria lack a level; a member's number shows which."""
    by_member = criteria.owed(scene.project, scene.readiness)
    if not by_member:
        return scene.says("duty-nothing-owed", scene.to("result", "choice-duty-result"), scene.back)
    if is_number(scene.id(0)):
        return _of_member(scene, number(scene.id(0)), by_member)
    numbers, following = page_of(tuple(by_member), scene.page(0), SIZE)
    choices = [_to_member(scene, one) for one in numbers]
    if len(by_member) > SIZE:
        choices.append(scene.to("owed", "choice-duty-next", PAGE, following))
    rows = [_row(scene, one, by_member[one]) for one in numbers]
    count = sum(len(each) for each in by_member.values())
    return scene.says("duty-owed", *choices, scene.back, rows=rows, count=count)


def _to_member(scene: Scene, number_: int) -> Choice:
    member = scene.project.member(number_)
    if member is None:
        return scene.to("owed", "choice-duty-nobody", NOBODY)
    if member.is_me:
        return scene.to("owed", "choice-duty-mine", number_)
    return scene.to("owed", "choice-duty-member", number_, **in_label(member))


def _row(scene: Scene, number_: int, owing: Sequence[str]) -> Values:
    member = scene.project.member(number_)
    return {
        "row": "duty-row",
        "member": person(member),
        "whose": _whose(member),
        "criterion": owing[0],
        "count": len(owing),
        "others": len(owing) - 1,
    }


def _of_member(scene: Scene, wanted: int, by_member: Mapping[int, Sequence[str]]) -> Outcome:
    """What one member owes, or nobody does; each criterion can be given to somebody."""
    member = scene.project.member(wanted)
    if wanted != NOBODY and (member is None or member.left):
        return stale(scene)
    owing = by_member.get(wanted, ())
    shown, following = page_of(owing, scene.page(1), SIZE)
    whose = _whose(member)
    choices = [_to_criterion(scene, one, whose) for one in shown if scene.may("assign")]
    if len(owing) > SIZE:
        choices.append(scene.to("owed", "choice-duty-next", wanted, PAGE, following))
    return scene.says(
        "duty-of-member",
        *choices,
        scene.to("owed", "choice-duty-all"),
        member=person(member),
        whose=whose,
        rows=[{"row": "duty-criterion-row", "criterion": one} for one in shown],
        count=len(owing),
    )


def _to_criterion(scene: Scene, criterion: str, whose: str) -> Choice:
    """Mine leads to its question; any other to who may take it."""
    question = f"{criterion}{LEVEL}"
    if whose == "me":
        return scene.to("q", "choice-question", question, question=question)
    return scene.to("assign", "choice-question", criterion, question=question)


def assign(scene: Scene) -> Outcome:
    """Whose a criterion is, and who may take it; a member's number gives it, NOBODY takes it back."""
    criterion = criteria.find(scene.readiness, scene.id(0))
    if criterion is None:
        return stale(scene)
    if not is_number(scene.id(1)):
        return _ask_whom(scene, criterion.id)
    wanted = number(scene.id(1))
    if wanted == NOBODY:
        return _free(scene, criterion.id)
    member = scene.project.member(wanted)
    if member is None or member.left:
        return scene.says("duty-not-a-member", scene.to("people", "choice-duty-people"), scene.back)
    if member not in criteria.can_answer(scene.project):
        people = scene.to("people", "choice-duty-people")
        return scene.says(
            "duty-cannot-answer", people, scene.back, member=person(member), role=member.role
        )
    return _give(scene, criterion.id, member)


def _ask_whom(scene: Scene, criterion: str) -> Outcome:
    holder = _holder(scene, criterion)
    able = [one for one in criteria.can_answer(scene.project) if one != holder]
    shown, following = page_of(able, scene.page(1), MEMBERS)
    choices = [_to_holder(scene, criterion, member) for member in shown]
    if len(able) > MEMBERS:
        choices.append(scene.to("assign", "choice-duty-next", criterion, PAGE, following))
    if holder:
        choices.append(scene.to("assign", "choice-duty-free", criterion, NOBODY))
    return scene.says(
        "duty-assign",
        *choices,
        scene.to("note", "choice-duty-note", criterion),
        criterion=criterion,
        member=person(holder),
        whose=_whose(holder),
    )


def _to_holder(scene: Scene, criterion: str, member: Member) -> Choice:
    if member.is_me:
        return scene.to("assign", "choice-duty-to-me", criterion, member.number)
    named = in_label(member)
    return scene.to("assign", "choice-duty-to", criterion, member.number, **named)


def _give(scene: Scene, criterion: str, member: Member) -> Outcome:
    said = scene.says(
        "duty-given",
        scene.to("q", "choice-duty-answer", f"{criterion}{LEVEL}"),
        scene.to("owed", "choice-duty-all"),
        criterion=criterion,
        member=person(member),
        whose=_whose(member),
        is_told="yes" if member.address else "no",
    )
    if _holder(scene, criterion) == member:
        return said
    answer = scene.to("q", "choice-duty-answer", f"{criterion}{LEVEL}")
    messages = (
        *said.messages,
        *told(scene, member, "duty-told", answer, criterion=criterion),
        *_relieved(scene, criterion),
    )
    return replace(
        said, messages=messages, changes=(DutyGiven(scene.project.id, criterion, member.number),)
    )


def _free(scene: Scene, criterion: str) -> Outcome:
    said = scene.says(
        "duty-freed",
        scene.to("assign", "choice-duty-give", criterion),
        scene.to("owed", "choice-duty-all"),
        criterion=criterion,
    )
    if _holder(scene, criterion) is None:
        return said
    return replace(
        said,
        messages=(*said.messages, *_relieved(scene, criterion)),
        changes=(DutyGiven(scene.project.id, criterion, NOBODY),),
    )


def _relieved(scene: Scene, criterion: str) -> Iterator[Message]:
    """Whoever had it learns that they have it no more."""
    holder = _holder(scene, criterion)
    if holder and not holder.is_me:
        yield from told(scene, holder, "duty-freed-told", criterion=criterion)


def _holder(scene: Scene, criterion: str) -> Member | None:
    holder = scene.project.member(scene.project.duties.get(criterion, NOBODY))
    return None if holder is None or holder.left else holder


def _whose(member: Member | None) -> str:
    return "nobody" if member is None else "me" if member.is_me else "member"


KINDS: Mapping[str, Step] = {"owed": allowed("read", owed), "assign": allowed("assign", assign)}
