"""What the terminal types and shows beyond the stories: frozen views, documents, private links."""

from __future__ import annotations

from collections.abc import Sequence

from bot.channels.terminal import Terminal, content_of
from bot.intake import Verdict
from bot.store import outbox
from bot.store.database import Store
from conversations.events import Address, Commanded, Event, Followed, Said
from conversations.outcome import Attachment
from conversations.speech import Button, Speech
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON

YES = Button("Oui", "a:p:q:yes")


class Screen:
    """Keeps what is shown, with the labels of its choices, and what is noted."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, ...]] = []

    def show(self, text: str, buttons: Sequence[Button]) -> None:
        self.shown.append((text, *(button.label for button in buttons)))

    def note(self, text: str) -> None:
        self.shown.append((text,))


class Door:
    """Writes an answered view, a document and a question, as a step would."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def take(self, event: Event) -> Verdict:
        first = await self._write(event.address, "Combien ?", YES)
        await self._write(event.address, "Noté : deux.", replaces=str(first), freezes=True)
        report = Attachment("report", "abcdefghij")
        await self._write(event.address, "Voici.", attachment=report)
        await self._write(event.address, "Et combien ?", YES)
        return "done"

    async def _write(self, address: Address, text: str, *buttons: Button, **more: object) -> int:
        told: dict[str, object] = {"replaces": "", **more}
        return await self._store.run(
            lambda connection: outbox.write(
                connection,
                address=address,
                author="bot",
                message="help",
                values={},
                speech=Speech(text, (buttons,) if buttons else ()),
                language="fr",
                event_key="k",
                at=NOON,
                **told,  # type: ignore[arg-type]  # what each call names
            )
        )


async def test_a_frozen_view_is_a_short_line_and_a_document_an_address(
    sqlite_store: Store,
) -> None:
    screen = Screen()
    terminal = Terminal(
        door=Door(sqlite_store),
        store=sqlite_store,
        clock=lambda: NOON,
        name="anne",
        nonce="n",
        language="fr",
        screen=screen,
        say=small_knowledge().wording.say,
        web="http://localhost:8080",
    )
    await terminal.take("deux")
    assert screen.shown[:3] == [("Combien ?",), ("Noté : deux.",), ("Voici.",)]
    assert "http://localhost:8080/projects/abcdefghij/report.pdf?lang=fr" in screen.shown[3][0]
    assert screen.shown[4:] == [("Et combien ?", "Oui")]


def test_what_is_typed() -> None:
    assert content_of(f"/start r_{'t' * 22}") == Followed("return", "t" * 22)
    assert content_of("/start r_short") == Commanded("start", "r_short")
    assert content_of(" bonjour ") == Said("bonjour")
