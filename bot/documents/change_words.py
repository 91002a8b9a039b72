"""The words of what changed since an earlier version, as a table. Not for the rest of the draft application."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.documents.application_parts import Chapter
from bot.documents.brevity import cut
from bot.documents.parts import Table
from bot.documents.prose import line
from bot.documents.voice import Voice
from conversations.draft import Change, Draft
from knowledge.typography import listed

COLUMNS = ("piece", "what", "remark", "answer")
REMARK_WORDS = 60
FILE_WORDS = 6
MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class ChangeWords:
    voice: Voice

    def chapter(self, draft: Draft) -> Chapter:
        """One row for each piece and remark; how many remarks of the visit are open yet."""
        say = self.voice.say
        numbers = {one.piece.id: one.number for part in draft.sections for one in part.pieces}
        rows = tuple(
            row
            for change in draft.changes
            for row in self._rows(change, numbers.get(change.piece.id, ""))
        )
        open_ones = sum(remark.is_open for remark in draft.visit_remarks)
        return Chapter(
            say("draftfile-changes", number=draft.since),
            intro=say("draftfile-changes-intro" if rows else "draftfile-changes-none"),
            table=Table(tuple(say(f"draftfile-change-{each}") for each in COLUMNS), rows)
            if rows
            else None,
            outro=say("draftfile-visit-open", count=open_ones) if draft.visit_remarks else "",
        )

    def _rows(self, change: Change, number: str) -> Iterator[tuple[str, ...]]:
        piece = f"{number} {self.voice.text(change.piece.label)}".strip()
        what = listed(self._what(change), self.voice.language)
        none = self.voice.say("draftfile-no-remark")
        if not change.answers_to:
            yield (piece, what, none, none)
        for remark in change.answers_to:
            text, answer = (cut(line(each), REMARK_WORDS) for each in (remark.text, remark.answer))
            yield (piece, what, text or none, answer or none)
            piece = what = ""

    def _what(self, change: Change) -> Iterator[str]:
        """What happened, the most telling first; the first part begins the sentence."""
        say = self.voice.say
        parts = list(self._parts(change))
        if change.answers_to and not parts:
            yield say("draftfile-change-only-answer")
            return
        yield self._colon.join([say("draftfile-change-kind", kind=change.kind), *parts[:1]])
        yield from parts[1:]

    @property
    def _colon(self) -> str:
        return self.voice.typeset(" : ") if self.voice.language == "fr" else ": "

    def _parts(self, change: Change) -> Iterator[str]:
        say = self.voice.say
        if change.text_changed:
            yield say("draftfile-change-text")
        if change.evidence_added:
            yield self._files("draftfile-change-added", change.evidence_added)
        if change.evidence_removed:
            yield self._files("draftfile-change-dropped", change.evidence_removed)
        if change.answers_changed:
            yield say("draftfile-change-answers")
        if change.state_before != change.state_now:
            before, now = (
                say(f"draftfile-state-{state}") for state in (change.state_before, change.state_now)
            )
            yield say("draftfile-change-state", now=now, before=before)

    def _files(self, message: str, names: Sequence[str]) -> str:
        shown = [cut(line(name), FILE_WORDS) for name in names[:MOST_NAMES]]
        if len(names) > MOST_NAMES:
            count = len(names) - MOST_NAMES
            shown.append(self.voice.say("draftfile-more-names", count=count))
        return self.voice.say(message, count=len(names), names=", ".join(shown))
