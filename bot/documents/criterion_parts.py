"""Criteria in words: level, who answered, proof, comments, what is declared, what is open. Not for page 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.documents.parts import Block, CriterionPart, GroupPart
from bot.documents.voice import Voice
from conversations.reading.shown import show, shown_number
from conversations.report.shape import Answer, CriterionDetail, GroupDetail, Person, Remark
from knowledge.readiness import Question, Reference
from knowledge.typography import day

NAME_WORDS = 12


def group_part(group: GroupDetail, voice: Voice) -> GroupPart:
    """A group with its figure, and each of its criteria."""
    return _Writer(voice).group(group)


@dataclass(frozen=True, slots=True)
class _Writer:
    voice: Voice

    def group(self, group: GroupDetail) -> GroupPart:
        figure = group.bar.figure
        title = self.voice.say(
            "report-group",
            group=self.voice.text(group.bar.label),
            has_figure="no" if figure is None else "yes",
            figure=figure or 0,
        )
        return GroupPart(title, tuple(self._criterion(each) for each in group.criteria))

    def _criterion(self, detail: CriterionDetail) -> CriterionPart:
        standing = detail.standing
        level = standing.level
        return CriterionPart(
            title=self.voice.say(
                "report-criterion",
                criterion=self.voice.text(standing.label),
                weight=standing.weight,
            ),
            level=self.voice.say("report-level-open")
            if level is None
            else self.voice.say("report-level", level=level),
            text=self._described(detail),
            given=self._given(detail.given),
            blocks=tuple(self._blocks(detail)),
        )

    def _described(self, detail: CriterionDetail) -> str:
        """The level in words, or « je ne sais pas » where that is the answer."""
        if detail.standing.level is None and not detail.given.is_open:
            return self.voice.say("report-unknown-answer")
        return self.voice.text(detail.standing.text)

    def _given(self, given: Answer) -> str:
        if given.by is None or given.at is None:
            return ""
        return self.voice.say(
            "report-given",
            person=self.voice.name(given.by, NAME_WORDS),
            date=self.voice.day(given.at),
        )

    def _blocks(self, detail: CriterionDetail) -> Iterator[Block]:
        """What people wrote, what they declared, what is still open; each only where there is some."""
        missing = detail.standing.level and not detail.proofs
        proofs = (
            [self.voice.say("report-proof-missing")] if missing else self._remarks(detail.proofs)
        )
        parts = (
            ("report-proof", proofs),
            ("report-comment", self._remarks(detail.comments)),
            (
                "report-declared",
                [self._declared(each) for each in detail.answers if not each.is_open],
            ),
            ("report-references", self._references(detail)),
            ("report-questions", [self._asked(each) for each in detail.open_questions]),
            ("report-holder", self._holder(detail) if detail.open_questions else []),
        )
        for title, lines in parts:
            if lines:
                yield Block(self.voice.say(title), tuple(lines))

    def _remarks(self, remarks: Iterable[Remark]) -> list[str]:
        return [f"{remark.text} ({self._signed(remark)})" for remark in remarks]

    def _signed(self, remark: Remark) -> str:
        return self.voice.say(
            "report-by",
            person=self.voice.name(remark.by, NAME_WORDS),
            date=self.voice.day(remark.at),
        )

    def _declared(self, answer: Answer) -> str:
        shown = show(answer.question, answer.value, self.voice.language)
        value = shown or self.voice.say("report-unknown-answer")
        return f"{self._asked(answer.question)} {value}"

    def _asked(self, question: Question) -> str:
        return self.voice.text(question.text)

    def _references(self, detail: CriterionDetail) -> list[str]:
        if not detail.references:
            return []
        figures = " · ".join(self._reference(each) for each in detail.references)
        note = self.voice.text(detail.references_note)
        return [figures, note] if note else [figures]

    def _reference(self, reference: Reference) -> str:
        return self.voice.say(
            "report-reference",
            ecosystem=reference.ecosystem,
            value=shown_number(reference.value, self.voice.language),
            unit=self.voice.text(reference.unit),
            date=day(reference.as_of, self.voice.language),
        )

    def _holder(self, detail: CriterionDetail) -> list[str]:
        usual = self.voice.text(detail.usual_holder)
        if detail.holder is None:
            return [self.voice.say("report-holder-usual", usual=usual)]
        person = self._name(detail.holder)
        return [self.voice.say("report-holder-given", person=person, usual=usual)]

    def _name(self, person: Person) -> str:
        return self.voice.name(person, NAME_WORDS)
