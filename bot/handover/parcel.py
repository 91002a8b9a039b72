"""What a portable dossier says, model by model; all that does not fit is refused. Not for archives, nor for stores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Literal, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    StringConstraints,
    model_validator,
)

from bot.files.names import LONGEST as LONGEST_FILE
from conversations.dossier import EvidenceKind, RemarkKind, State
from conversations.project import NoteKind, Pace, Role
from conversations.projects.naming import LONGEST_MEMBER, LONGEST_NAME

FORMAT = 1
MOST_MEMBERS = 1000
LARGEST = 10**40
"""Of a number that is an answer."""

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
"""In any zone the same moment is in a year that every database has."""

Moment = Annotated[AwareDatetime, Field(ge=EARLIEST, lt=datetime(9000, 1, 1, tzinfo=UTC))]
Number = Annotated[int, Field(ge=1, le=1_000_000)]
Whole = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,79}$")]
PieceOrNone = Annotated[str, StringConstraints(pattern=r"^(?:d[0-9]-[a-z0-9]{1,12})?$")]
PieceId = Annotated[str, StringConstraints(pattern=r"^d[0-9]-[a-z0-9]{1,12}$")]
FileName = Annotated[str, StringConstraints(pattern=r"^files/[1-9][0-9]{0,3}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ProjectName = Annotated[str, StringConstraints(max_length=LONGEST_NAME)]
MemberName = Annotated[str, StringConstraints(max_length=LONGEST_MEMBER)]
FileWords = Annotated[str, StringConstraints(max_length=LONGEST_FILE)]
Time = Annotated[str, StringConstraints(max_length=40)]
Words = Annotated[str, StringConstraints(max_length=1_000)]
"""What people write in one go: a comment, a remark, a reason, a caption."""

Long = Annotated[str, StringConstraints(max_length=100_000)]
Typed = Annotated[str, StringConstraints(max_length=4_000)]
Link = Annotated[str, StringConstraints(pattern=r"^(?:(?i:https?)://[^\s<>\"']{1,2000})?$")]
AnswerValue = Whole | FiniteFloat | Typed | tuple[Words, ...] | None


class Part(BaseModel):
    """Base of all: frozen, nothing unknown, no type taken for another."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PackedFile(Part):
    name: FileName
    size: int = Field(ge=0)
    sha256: Sha256


class PackedMember(Part):
    """Somebody of the team; `name` is "" unless they agreed to be named."""

    number: Number
    name: MemberName = ""
    role: Role = "reader"


class PackedAnswer(Part):
    value: AnswerValue
    by: Number
    at: Moment


class PackedMark(Part):
    state: State
    reason: Words = ""
    by: Number
    at: Moment


class PackedText(Part):
    number: Number
    words: Long
    by: Number
    at: Moment


class PackedNote(Part):
    subject: Id
    kind: NoteKind
    text: Words
    by: Number
    at: Moment


class PackedEvidence(Part):
    """`file` names one of the files, "" for a link; `piece` "" for what nobody placed."""

    piece: PieceOrNone
    kind: EvidenceKind
    name: FileWords
    address: Link = ""
    file: FileName | Literal[""] = ""
    media: Annotated[str, StringConstraints(max_length=200)] = ""
    caption: Words = ""
    by: Number
    at: Moment

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> Self:
        if (self.kind == "file") != bool(self.file) or (self.kind == "link") != bool(self.address):
            raise ValueError("a file names one of the files, a link has an address of the web")
        return self


class PackedRemark(Part):
    piece: PieceId
    kind: RemarkKind
    text: Words
    by: Number
    at: Moment
    answer: Words = ""
    resolved_by: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    resolved_at: Moment | None = None


class PieceThen(Part):
    """A piece as a version has it (conversations/draft/snapshot.py)."""

    state: State
    reason: Words
    text: Long
    evidence: tuple[FileWords, ...]
    answers: Mapping[Id, AnswerValue]
    resolved: tuple[Time, ...]


class SnapshotThen(Part):
    format: Literal[1] = 1
    pieces: Mapping[PieceId, PieceThen] = Field(default_factory=dict)


class PackedVersion(Part):
    number: Number
    by: Number
    at: Moment
    after_visit: bool = False
    snapshot: SnapshotThen


class PackedProject(Part):
    name: ProjectName
    pace: Pace
    target: date | None = None
    created_at: Moment


class DossierJson(Part):
    """All of dossier.json. Numbers of members are the project's own, kept for ever."""

    format: Literal[1]
    content_version: Annotated[str, StringConstraints(max_length=100)]
    exported: date
    project: PackedProject
    members: Annotated[tuple[PackedMember, ...], Field(min_length=1, max_length=MOST_MEMBERS)]
    answers: Mapping[Id, PackedAnswer]
    marks: Mapping[PieceId, PackedMark]
    due: Mapping[PieceId, date]
    texts: Mapping[PieceId, PackedText]
    notes: tuple[PackedNote, ...]
    evidence: tuple[PackedEvidence, ...]
    remarks: tuple[PackedRemark, ...]
    versions: tuple[PackedVersion, ...]
    files: tuple[PackedFile, ...]

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        known = [member.number for member in self.members]
        _require(len(known) == len(set(known)), "two members have the same number")
        unknown = set(self._authors()) - set(known)
        _require(not unknown, f"no member {min(unknown, default=0)}, who is named as an author")
        names = [file.name for file in self.files]
        _require(len(names) == len(set(names)), "a file is named twice")
        used = {one.file for one in self.evidence if one.file}
        _require(used == set(names), "the files are not those that the evidence names")
        numbers = [version.number for version in self.versions]
        _require(len(numbers) == len(set(numbers)), "two versions have the same number")
        return self

    def _authors(self) -> Iterator[int]:
        for all_ in (self.answers, self.marks, self.texts):
            yield from (one.by for one in all_.values())
        for several in (self.notes, self.evidence, self.remarks, self.versions):
            yield from (one.by for one in several)
        yield from (one.resolved_by for one in self.remarks if one.resolved_by)


def _require(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise ValueError(otherwise)
