"""What a report holds: ids, numbers and texts of the content, in no language. Not for working them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from conversations.project import Value
from knowledge.model import Bilingual
from knowledge.readiness import Lever, Question, Reference

NOTHING = Bilingual()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the team. `name` is "" unless they agreed to be named."""

    number: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote about a criterion: a comment, or where its proof is."""

    text: str
    by: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """The score, 0–100 over what is answered; `answered` in percent of the weight.

    `score` None when nothing is answered, `band` None below 70 %.
    `movement` is in points since the last kept result that differs, `since` its time.
    """

    score: int | None
    band: Bilingual | None
    answered: int
    movement: int | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a criterion stands. `proof` says what proves it; "" when nothing does, or when readers may not see it."""

    criterion: str
    label: Bilingual
    weight: int
    level: int | None
    text: Bilingual = NOTHING
    button: Bilingual = NOTHING
    proof: str = ""
    is_proven: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One criterion brought up by one level, and in whose power that is.

    `unlocks` is the button of the level reached; `prepared_by` whoever has the duty, None: nobody yet.
    """

    criterion: str
    label: Bilingual
    before: int
    lever: Lever
    action: Bilingual
    unlocks: Bilingual
    usual_holder: Bilingual
    prepared_by: Person | None = None

    @property
    def after(self) -> int:
        return self.before + 1


@dataclass(frozen=True, slots=True)
class Bar:
    """A group's figure, 0–100 over what is answered, None when nothing is.

    `proven` and `unknown` are percent of the group's weight; `unknown_criteria` counts those without a level.
    """

    group: str
    label: Bilingual
    short: Bilingual
    weight: int
    figure: int | None
    proven: int
    unknown: int
    unknown_criteria: int
    criteria: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A question of the full walk and its answer; `is_open` without one."""

    question: Question
    value: Value = None
    is_open: bool = True
    by: Person | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CriterionDetail:
    """All about one criterion; its level's answer is `given`.

    `references` stand beside declared quantities and are no thresholds, as `references_note` says.
    """

    standing: Standing
    given: Answer
    holder: Person | None
    usual_holder: Bilingual
    answers: tuple[Answer, ...] = ()
    proofs: tuple[Remark, ...] = ()
    comments: tuple[Remark, ...] = ()
    references: tuple[Reference, ...] = ()
    references_note: Bilingual = NOTHING

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """What nobody answered, or answered by « je ne sais pas »."""
        return tuple(
            each.question
            for each in (*self.answers, self.given)
            if each.value is None and not each.question.optional
        )


@dataclass(frozen=True, slots=True)
class GroupDetail:
    bar: Bar
    criteria: tuple[CriterionDetail, ...]


@dataclass(frozen=True, slots=True)
class Warned:
    """An alert that speaks. `is_quick`: by our rule on levels, for want of the exact answers."""

    alert: str
    text: Bilingual
    note: Bilingual = NOTHING
    is_quick: bool = False


@dataclass(frozen=True, slots=True)
class NextBand:
    """The fewest level steps to the next band, and the ways to take them, those in the team's power first.

    `others` counts the equally short ways that are not shown.
    """

    band: Bilingual
    steps: int
    ways: tuple[tuple[Step, ...], ...]
    others: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A criterion whose level is not what it was in the last kept result that differs."""

    criterion: str
    label: Bilingual
    before: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A result kept before, newest first in a report."""

    at: datetime
    score: int
    answered: int
    band: Bilingual | None


@dataclass(frozen=True, slots=True)
class Report:
    """Page 1 for whoever decides, then the detail for the team.

    `name` is "" while the project has none, `perimeter` "" while eco-size.scope has no answer. `answered` counts
    criteria with a level, of `total`. `named` are the contributors who agreed, `contact` whom to ask among them.
    `version` is that of the content, `criteria_version` says which published conditions it follows.
    """

    name: str
    perimeter: str
    day: date
    answered: int
    total: int
    contributors: int
    named: tuple[Person, ...]
    contact: Person | None
    call: Bilingual
    verdict: Verdict
    target: date | None
    decisions: tuple[Step, ...]
    strengths: tuple[Standing, ...]
    weak_points: tuple[Standing, ...]
    bars: tuple[Bar, ...]
    version: str
    criteria_version: Bilingual = NOTHING
    groups: tuple[GroupDetail, ...] = ()
    alerts: tuple[Warned, ...] = ()
    next_band: NextBand | None = None
    before_target: tuple[Step, ...] = ()
    after_target: tuple[Step, ...] = ()
    asserted: tuple[Standing, ...] = ()
    moved: tuple[Moved, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    is_example: bool = False
