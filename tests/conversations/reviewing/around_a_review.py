"""The team around a draft, on any channel, with links that can be made; every message is said in both languages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from conversations.desk import Desk, House, Profile
from conversations.dossier import Evidence, Mark, Remark, State, Text, Version
from conversations.events import Channel, Event, Said
from conversations.outcome import Message, Outcome
from conversations.project import Member
from conversations.router import step
from conversations.speech import LONGEST_LABEL, speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.found import Found
from tests.conversations.application.around_a_draft import OWNER, REVIEWER, P, Seat, Team
from tests.conversations.talk import first_sentence, visible, words_of
from tests.conversations.talk import found as nothing_found
from tests.fakes.people import NOON, FakePerson

FRESH = tuple(f"{letter}23456789-ABCDEFGHIJKL" for letter in "wxyz")
ONLINE = House(
    public_url="https://exemple.fr", base_url="https://exemple.fr", bot_name="un_essai_bot"
)
LONGER = {"version-changes": 700, "version-answers": 700, "remark-answered": 560}
"""A result, and an answer whole."""

THEIR_WORDS = "remark-rest"
"""The rest of a long remark: nothing of ours."""


@dataclass
class Reviewed(Team):
    """The same team, seen from any channel."""

    def seat(self, number: int = OWNER, channel: Channel = "telegram") -> Chair:
        self.projects.seats[P, f"{channel}:{number}"] = number
        return Chair(self, FakePerson(channel=channel, name=str(number)))

    def with_member(self, member: Member) -> Reviewed:
        self.projects.seats[P, f"telegram:{member.number}"] = member.number
        self.changed(members=(*self.project.members, member))
        return self

    def with_texts(self, **words: str) -> Reviewed:
        """By piece, `_` for the hyphen."""
        texts = {name.replace("_", "-"): text for name, text in words.items()}
        self.with_draft(texts={id_: Text(id_, 1, text, OWNER, NOON) for id_, text in texts.items()})
        return self


@dataclass
class Chair(Seat):
    def take(self, event: Event, found: Found | None = None) -> list[str]:
        person = self.person.person
        project = self.team.projects.seen(P, person)
        desk = Desk(
            Profile(person, self.language, is_new=False, can_return=True),
            ONLINE,
            self.asked,
            project=project,
            projects=self.team.projects.lines(person),
            fresh=FRESH,
            now=NOON,
        )
        text = event.content.text if isinstance(event.content, Said) else ""
        outcome = step(desk, event, (found or nothing_found(text),), self.team.knowledge)
        self._remember(outcome)
        self.team.projects.record(outcome.changes, person, event.at)
        return [message.id for message in self.here]

    def _remember(self, outcome: Outcome) -> None:
        self.said, self.changes = outcome.messages, outcome.changes
        for message in outcome.messages:
            for language in LANGUAGES:
                check(message, language, self.team.knowledge)
        knowledge = self.team.knowledge
        self.spoken = [speak(one, self.language, knowledge, ONLINE) for one in self.here]
        offered = self._offered()
        if outcome.asked is not None or offered:
            self.asked = replace(outcome.asked or self.asked, offered=offered)


def check(message: Message, language: Language, knowledge: Knowledge) -> None:
    """In words, within the limits of messages and buttons."""
    speech = speak(message, language, knowledge, ONLINE)
    text = visible(speech.text)
    assert text.strip()
    assert "{" not in text, text
    limit = LONGER.get(message.id, 450)
    assert len(text) <= limit, (message.id, language, len(text), text)
    if message.id != THEIR_WORDS:
        assert words_of(first_sentence(text)) <= 25 or "<b>" in text, first_sentence(text)
    assert len(speech.buttons) <= 6, message
    labels = [button.label for button in speech.buttons]
    assert len(set(labels)) == len(labels), labels
    for button in speech.buttons:
        assert 0 < len(button.label) <= LONGEST_LABEL, button
        assert 0 < len(button.data.encode()) <= 64, button


def remark(
    id_: int, piece: str = "d1-jobs", text: str = "Datez ce chiffre.", **more: Any
) -> Remark:
    known = {"kind": "review", "by": REVIEWER, "at": NOON}
    return Remark(id_, piece, text=text, **{**known, **more})


def visit(id_: int, piece: str = "d1-jobs", **more: Any) -> Remark:
    return remark(id_, piece, **{"kind": "visit", "by": OWNER, "text": "Dites qui paie.", **more})


def settled(one: Remark, answer: str = "Source ajoutée.") -> Remark:
    later = NOON + timedelta(days=1)
    return replace(one, answer=answer, resolved_by=OWNER, resolved_at=later)


def marked(state: State) -> Mark:
    return Mark(state, OWNER, NOON, "hors sujet" if state == "not-applicable" else "")


def evidence(id_: int, piece: str = "", size: int = 0) -> Evidence:
    return Evidence(id_, piece, "file", "étude.pdf", OWNER, NOON, file="x", size=size)


def version(number: int, **more: Any) -> Version:
    return Version(number, NOON + timedelta(days=number), OWNER, **more)


def rival(piece: str) -> Text:
    return Text(piece, 2, "Un autre texte.", 2, NOON, based_on=0)


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def at(iso: str) -> datetime:
    return datetime.fromisoformat(iso)
