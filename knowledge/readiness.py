"""The self-assessment: groups, criteria, questions, levels, bands, alerts. Not for the score itself (scoring.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from knowledge.conditions import Condition
from knowledge.model import Bilingual, Content, IsoDay, Slug

CriterionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,23}$")]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,24}\.[a-z0-9-]{1,16}$")]
Number = Annotated[float, Field(allow_inf_nan=False)]
QuestionType = Literal[
    "number", "yes-no", "choice", "choices", "scale", "text", "long-text", "date", "names", "file"
]
Basis = Literal["source", "public", "inferred"]
Lever = Literal["write", "decide", "commit", "grow"]

LEVERS: tuple[Lever, ...] = ("write", "decide", "commit", "grow")
"""From what a team can do this week to what takes years; ours, without official value."""
TOP_LEVEL = 3
ASSERTED_FROM = 2
"""The first level that claims something to show: below it there is nothing to prove yet."""
LEVEL = ".level"


class Option(Content):
    """One thing to choose. An `exclusive` one ("none") cannot stand beside others."""

    id: Slug
    label: Bilingual
    exclusive: bool = False


class Question(Content):
    """Something to ask. `unit`, `min` and `max` bound numbers; `when` says from which answers on it applies.

    A `scale` has described levels: its options' ids are "0", "1", … and its value is the number.
    """

    id: QuestionId
    type: QuestionType
    text: Bilingual
    help: Bilingual = Bilingual()
    example: Bilingual = Bilingual()
    unit: Bilingual = Bilingual()
    min: Number | None = None
    max: Number | None = None
    is_whole: bool = Field(default=False, alias="whole")
    optional: bool = False
    options: tuple[Option, ...] = ()
    when: Mapping[str, Condition] = Field(default_factory=dict)
    basis: Basis = "inferred"
    sources: tuple[str, ...] = ()


class Level(Content):
    """One described level of a criterion: its line in the question, and its button."""

    text: Bilingual
    button: Bilingual


class Step(Content):
    """What brings a criterion one level up, and in whose power it is. Ours."""

    lever: Lever
    action: Bilingual


class Criterion(Content):
    """One thing the conditions ask for. Its level (0–3) alone counts for the score.

    `levels` has four items, `steps` three: the step from level n to n + 1 is `steps[n]`.
    `holder` is who in a territory usually knows; ours.
    """

    id: CriterionId
    label: Bilingual
    weight: int = Field(ge=1)
    basis: Basis = "inferred"
    sources: tuple[str, ...] = ()
    guidance: Bilingual
    evidence: Mapping[Literal["fr", "en"], tuple[str, ...]] = Field(default_factory=dict)
    holder: Bilingual
    question: Bilingual
    levels: tuple[Level, Level, Level, Level]
    steps: tuple[Step, Step, Step]
    questions: tuple[Question, ...] = ()
    references: tuple[str, ...] = ()
    note: Bilingual = Bilingual()

    @property
    def level_id(self) -> str:
        return f"{self.id}{LEVEL}"


class Group(Content):
    """A family of criteria. `short` names it beside a figure: 22 characters at most."""

    id: Slug
    label: Bilingual
    short: Bilingual
    basis: Basis = "inferred"
    sources: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...]

    @property
    def weight(self) -> int:
        return sum(criterion.weight for criterion in self.criteria)


class Band(Content):
    """A tendency: from which rounded score on, and its name. Ours."""

    min: int = Field(ge=0, le=100)
    label: Bilingual


def typed(value: Any) -> Any:
    """An answer of an example as the forms keep it: numbers, None for `null`, tuples for lists, else text."""
    if isinstance(value, list | tuple):
        return tuple(typed(each) for each in value)
    if isinstance(value, Mapping):
        return {key: typed(each) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    if value in {"null", "~", ""}:
        return None
    try:
        number = float(value)
    except ValueError:
        return value
    return int(number) if number.is_integer() and "." not in value else number


Example = Annotated[Mapping[str, Any], BeforeValidator(typed)]


class AlertExample(Content):
    """Answers, and whether the alert speaks then; run by `check`. `quick` tests the rule on levels."""

    answers: Example
    speaks: bool
    quick: bool = False


class Alert(Content):
    """Something to treat first. `when` reads the answers; `quick` reads levels where `when` lacks answers."""

    id: Slug
    when: Mapping[str, Condition]
    quick: Mapping[str, Condition] = Field(default_factory=dict)
    text: Bilingual
    rule_note: Bilingual = Bilingual()
    basis: Basis = "inferred"
    sources: tuple[str, ...] = ()
    examples: tuple[AlertExample, ...] = ()


class Reference(Content):
    """A figure that one ecosystem published: shown beside an answer, never a threshold."""

    id: Slug
    ecosystem: str
    labelled_2014: bool
    metric: Bilingual
    value: Number
    unit: Bilingual
    as_of: IsoDay
    basis: Basis
    source: str
    note: Bilingual = Bilingual()


class ScoreExample(Content):
    """Answers and the score they give, as `score --jsonl` prints it; run by `check`."""

    name: str
    answers: Example
    expects: Example


class Readiness(Content):
    """The whole self-assessment, in the order of the walk."""

    version: Bilingual = Bilingual()
    groups: tuple[Group, ...]
    bands: tuple[Band, ...]
    alerts: tuple[Alert, ...] = ()
    references: tuple[Reference, ...] = ()
    examples: tuple[ScoreExample, ...] = ()

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(criterion for group in self.groups for criterion in group.criteria)

    @cached_property
    def by_id(self) -> Mapping[str, Criterion]:
        return {criterion.id: criterion for criterion in self.criteria}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The full walk: each criterion's own questions, then its level."""
        return tuple(question for criterion in self.criteria for question in asked_of(criterion))

    @cached_property
    def level_questions(self) -> tuple[Question, ...]:
        """The quick walk: one level a criterion."""
        return tuple(level_question(criterion) for criterion in self.criteria)

    def group_of(self, criterion: str) -> Group:
        return next(
            group for group in self.groups if any(one.id == criterion for one in group.criteria)
        )


def asked_of(criterion: Criterion) -> Iterator[Question]:
    """What the full walk asks about one criterion, in order."""
    yield from criterion.questions
    yield level_question(criterion)


def level_question(criterion: Criterion) -> Question:
    """The question whose answer is the criterion's level, 0 to 3."""
    return Question(
        id=criterion.level_id,
        type="scale",
        text=criterion.question,
        min=0,
        max=TOP_LEVEL,
        options=tuple(
            Option(id=str(level), label=each.button) for level, each in enumerate(criterion.levels)
        ),
        basis="inferred",
    )
