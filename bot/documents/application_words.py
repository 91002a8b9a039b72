"""The words of the draft application, the same in every format. Not for a format, nor for changes (change_words.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.documents.application_parts import (
    ApplicationPaper,
    BarRow,
    Chapter,
    Cover,
    EvidencePart,
    Fact,
    Figure,
    PiecePart,
    SectionPart,
)
from bot.documents.brevity import cut
from bot.documents.change_words import ChangeWords
from bot.documents.parts import Table
from bot.documents.prose import line, prose
from bot.documents.voice import Voice
from conversations.dossier import STATES, Evidence, State
from conversations.draft import Draft, PieceInFile, SectionInFile
from conversations.draft.shape import Answered
from conversations.drafting.linking import link_in
from conversations.reading.shown import show
from knowledge.model import Language
from knowledge.wording import Wording

NAME_WORDS = 12
PERSON_WORDS = 8
SCOPE_WORDS = 60
CAPTION_WORDS = 30
SHOWN_STATES: tuple[State, ...] = ("ready", "in-progress", "todo", "not-applicable")
LABELS = "contents state why reason answers answers-note evidence unplaced unplaced-intro".split()


def application_paper(draft: Draft, language: Language, wording: Wording) -> ApplicationPaper:
    """Everything of `draft` in `language`."""
    return _Writer(Voice(language, wording), draft).paper()


@dataclass(frozen=True, slots=True)
class _Writer:
    voice: Voice
    draft: Draft

    def paper(self) -> ApplicationPaper:
        draft, say = self.draft, self.voice.say
        day = self.voice.day(draft.day)
        return ApplicationPaper(
            language=self.voice.language,
            title=say("draftfile-title", name=self._name, date=day),
            author=say("report-author"),
            cover=self._cover(day),
            changes=ChangeWords(self.voice).chapter(draft) if draft.since else None,
            overview=Chapter(
                say("draftfile-overview"),
                say(
                    "draftfile-overview-intro",
                    ready=draft.counts["ready"],
                    total=sum(draft.counts.values()) - draft.counts["not-applicable"],
                ),
            ),
            figure=self._figure(),
            missing=self._missing(),
            sections=tuple(map(self._section, draft.sections)),
            unplaced=tuple(map(self._evidence, draft.unplaced)),
            labels={label: say(f"draftfile-{label}") for label in LABELS},
        )

    @property
    def _name(self) -> str:
        return cut(line(self.draft.name), NAME_WORDS) or self.voice.say("report-unnamed")

    def _cover(self, day: str) -> Cover:
        call, order = self.voice.text(self.draft.call), self.voice.text(self.draft.order)
        ours = (self.voice.say("draftfile-use"), self.voice.say("draftfile-unofficial"))
        return Cover(
            subject=self.voice.say("draftfile-subject"),
            name=self._name,
            notices=tuple(filter(None, (call, *ours, order))),
            facts=tuple(self._facts(day)),
        )

    def _facts(self, day: str) -> Iterator[Fact]:
        scope = cut(line(self.draft.scope.partition("\n\n")[0]), SCOPE_WORDS)
        told = {
            "version": self._version(),
            "date": day,
            "scope": scope or self.voice.say("draftfile-scope-none"),
            "contributors": self._contributors(),
            "pieces": self._counts(self.draft.counts),
        }
        for label, text in told.items():
            yield Fact(self.voice.say(f"draftfile-fact-{label}"), text)

    def _version(self) -> str:
        draft = self.draft
        if not draft.version:
            return self.voice.say("draftfile-version-none")
        return self.voice.say(
            "draftfile-version",
            number=draft.version,
            visit="yes" if draft.is_after_visit else "no",
            modified="yes" if draft.is_modified else "no",
        )

    def _contributors(self) -> str:
        """Those who agreed to it by name; the others are counted."""
        names = [cut(line(each.name), PERSON_WORDS) for each in self.draft.contributors]
        names = list(filter(None, names))
        others = self.draft.others + len(self.draft.contributors) - len(names)
        if not names:
            return self.voice.say("draftfile-contributors-unnamed", others=others)
        rest = [self.voice.say("draftfile-contributors-others", others=others)] if others else []
        return ", ".join([*names, *rest])

    def _counts(self, counts: Mapping[State, int]) -> str:
        return self.voice.say(
            "draftfile-counts",
            ready=counts["ready"],
            progress=counts["in-progress"],
            todo=counts["todo"],
            none=counts["not-applicable"],
        )

    def _figure(self) -> Figure:
        say = self.voice.say
        rows = tuple(map(self._row, self.draft.sections))
        sentences = (
            say("draftfile-figure-row", section=row.label, counts=self._counts(counts))
            for row, counts in zip(rows, map(_counts, self.draft.sections), strict=True)
        )
        legend = tuple(say(f"draftfile-state-{state}") for state in SHOWN_STATES)
        return Figure(
            caption=say("draftfile-figure"),
            description=" ".join([f"{say('draftfile-figure')}.", *sentences]),
            legend=legend,
            columns=(say("draftfile-figure-section"), *legend),
            rows=rows,
        )

    def _row(self, section: SectionInFile) -> BarRow:
        counts = _counts(section)
        asked = sum(counts.values()) - counts["not-applicable"]
        return BarRow(
            label=self._numbered(section),
            counts=tuple(counts[state] for state in SHOWN_STATES),
            figure=self.voice.say("draftfile-figure-ready", ready=counts["ready"], total=asked),
        )

    def _missing(self) -> Chapter:
        numbers = {
            piece.piece.id: piece.number
            for section in self.draft.sections
            for piece in section.pieces
        }
        items = tuple(
            f"{numbers[piece.id]} {self.voice.text(piece.label)}" for piece in self.draft.missing
        )
        intro = "draftfile-missing-intro" if items else "draftfile-missing-none"
        title = self.voice.say("draftfile-missing")
        return Chapter(title, intro=self.voice.say(intro), items=items)

    def _numbered(self, section: SectionInFile) -> str:
        title = self.voice.text(section.section.title)
        return self.voice.say("draftfile-section", number=section.number, title=title)

    def _section(self, section: SectionInFile) -> SectionPart:
        return SectionPart(self._numbered(section), tuple(map(self._piece, section.pieces)))

    def _piece(self, piece: PieceInFile) -> PiecePart:
        say, written = self.voice.say, prose(piece.text)
        is_void = piece.state == "not-applicable"
        reason = line(piece.reason) or say("draftfile-reason-none")
        return PiecePart(
            number=piece.number,
            title=self.voice.text(piece.piece.label),
            state=say(f"draftfile-state-{piece.state}"),
            why=self.voice.text(piece.piece.why),
            reason=reason if is_void else "",
            absent="" if is_void or written else self._absent(piece),
            prose=written,
            answers=self._answers(piece.answers),
            evidence=tuple(map(self._evidence, piece.evidence)),
            remarks=say("draftfile-remarks", count=len(piece.remarks)) if piece.remarks else "",
        )

    def _absent(self, piece: PieceInFile) -> str:
        is_whole = piece.is_missing
        return self.voice.say("draftfile-absent" if is_whole else "draftfile-no-text")

    def _answers(self, answers: Sequence[Answered]) -> Table | None:
        if not answers:
            return None
        rows = tuple(
            (
                self.voice.text(each.question.text),
                line(show(each.question, each.value, self.voice.language)),
            )
            for each in answers
        )
        columns = (
            self.voice.say("draftfile-answer-question"),
            self.voice.say("draftfile-answer-given"),
        )
        return Table(columns, rows)

    def _evidence(self, one: Evidence) -> EvidencePart:
        address = link_in(one.address)
        shown = line(one.address)
        name = line(one.name) or shown
        about = self.voice.say("draftfile-evidence-link") if one.kind == "link" else self._file(one)
        if one.kind == "link" and not address and shown != name:
            about = f"{about}, {shown}" if shown else about
        return EvidencePart(name, about, address, cut(line(one.caption), CAPTION_WORDS))

    def _file(self, one: Evidence) -> str:
        ending = PurePosixPath(line(one.name)).suffix.removeprefix(".").upper()
        if not ending.isalnum():
            return self.voice.say("draftfile-evidence-bare", size=self.voice.size(one.size))
        return self.voice.say(
            "draftfile-evidence-file", ending=ending, size=self.voice.size(one.size)
        )


def _counts(section: SectionInFile) -> dict[State, int]:
    return {state: sum(one.state == state for one in section.pieces) for state in STATES}
