"""Members of a team who write, send and read, as the channels' own parser shows it to them. Not for the store."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from bot.channels.markdown import rich, units
from conversations.desk import House
from conversations.dossier import Evidence, Text
from conversations.events import KeptFile, Said, Trouble, Uploaded
from conversations.outcome import Message, Outcome
from conversations.speech import LONGEST_LABEL, speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.application.around_a_draft import EDITOR, OWNER, P, Seat, Team
from tests.conversations.talk import NOBODY, first_sentence, words_of
from tests.fakes.people import NOON, FakePerson

PIECE = "d1-companies"
OTHER = "d3-note"
LINK = "https://exemple.fr/etudes/entreprises-2024.pdf"
HERE = House(public_url="https://exemple.fr", base_url="https://exemple.fr", bot_name="essai_bot")
MB = 1_024 * 1_024
LOCAL = House(base_url="http://127.0.0.1:8080")
FIRST_MESSAGE, LONGEST = 450, 3_500


@dataclass
class Writer(Seat):
    """A seat whose messages are measured in both languages; `sent` counts files."""

    sent: list[Uploaded] = field(default_factory=list)

    def sends(self, name: str = "IMG_2041.JPG", *, caption: str = "", piece: str = "") -> list[str]:
        ref = f"ref{len(self.sent)}{self.person.name}"
        file = KeptFile(P, ref, name, 3 * MB, "application/pdf")
        return self.uploads(Uploaded("document", caption, file, piece=piece))

    def fails(self, trouble: Trouble, size: int = 0, most: int = 0) -> list[str]:
        return self.uploads(Uploaded("document", trouble=trouble, size=size, most=most))

    def uploads(self, sent: Uploaded) -> list[str]:
        self.sent.append(sent)
        return self.does(sent)

    def corrects(self, text: str) -> list[str]:
        return self.does(Said(text, edited=True))

    def _remember(self, outcome: Outcome) -> None:
        for message in outcome.messages:
            for language in LANGUAGES:
                for house in (NOBODY, HERE, LOCAL):
                    sound(message, language, self.team.knowledge, house)
        self.said, self.changes = outcome.messages, outcome.changes
        self.spoken = [
            speak(message, self.language, self.team.knowledge, HERE) for message in self.here
        ]
        offered = self._offered()
        self._asks(outcome, offered)

    def _asks(self, outcome: Outcome, offered: Any) -> None:
        if outcome.asked is not None or offered:
            self.asked = replace(outcome.asked or self.asked, offered=offered)

    def read(self, language: Language = "fr") -> str:
        """All that was said here, spaces plain."""
        said = [speak(one, language, self.team.knowledge, HERE).text for one in self.here]
        text = "\n".join(rich(one).text for one in said)
        return text.replace("\u202f", " ").replace("\u00a0", " ")


def writer(team: Team, number: int = OWNER) -> Writer:
    return Writer(team, FakePerson(name=str(number)))


def text(words: str, piece: str = PIECE, number: int = 1, **more: Any) -> Text:
    return Text(piece, number, words, **{"by": OWNER, "at": NOON, **more})


def with_text(team: Team, words: str, **more: Any) -> Team:
    return team.with_draft(texts={PIECE: text(words, **more)})


def proof(id_: int, piece: str = PIECE, **more: Any) -> Evidence:
    known = {"kind": "file", "name": f"étude {id_}.pdf", "by": EDITOR, "at": NOON}
    return Evidence(id_, piece, **{**known, "file": f"f{id_}", "size": 2_500, **more})


def sound(message: Message, language: Language, knowledge: Knowledge, house: House) -> None:
    """Said in words, within the limits of messages and buttons."""
    speech = speak(message, language, knowledge, house)
    said = rich(speech.text).text
    if message.id == "drafting-text":
        assert 0 < units(said) <= LONGEST
    else:
        assert 0 < len(said) <= FIRST_MESSAGE, (message.id, language, len(said), said)
        assert "{" not in said, said
        assert "\n\n\n" not in said, said
        assert "  " not in said, said
        assert words_of(first_sentence(speech.text)) <= 25 + _of_names(message), said
    labels = [button.label for button in speech.buttons]
    assert len(labels) <= 6
    assert len(set(labels)) == len(labels), labels
    for button in speech.buttons:
        assert 0 < len(button.label) <= LONGEST_LABEL, button
        assert 0 < len(button.data.encode()) <= 64, button


def _of_names(message: Message) -> int:
    """Words of people's own in a first sentence are not ours to count."""
    name = message.values.get("by", {})
    return words_of(name["name"]) if isinstance(name, dict) and name else 0
