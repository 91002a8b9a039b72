"""Steps in the chat on a full draft, the whole path of each, in this process. Not for searching, nor for sending."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from bench.applying.filling import OWNER, P
from bench.forming.computing import Times, times
from bench.measuring.door import ConstantIndex, door, now
from bot.intake import Intake
from bot.store.database import Store
from conversations.events import Commanded, Content, Event, Said, Tapped
from knowledge.load import Knowledge

ROUNDS, WARM_UP = 80, 5
WORDS = (
    "Le comité de pilotage de la métropole de Valmarine a relu ce paragraphe le 3 mars 2025. Il compte 12 membres, "
    "dont 7 entrepreneurs, et se réunit tous les deux mois. Le compte rendu de chaque séance est publié."
)
"""What is appended to a text."""

DOSSIER, NEXT, WRITE, APPEND = "dossier", "next", "write", "append"


@dataclass
class Talker:
    """The owner, in the chat; `spent` are (clock, processor) in milliseconds by kind of step."""

    intake: Intake
    spent: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = count(1)

    async def round(self, piece: str) -> None:
        await self._does(DOSSIER, Commanded("dossier"))
        await self._does(NEXT, Tapped(f"next:{P}:{piece}"))
        await self._does(WRITE, Tapped(f"write:{P}:{piece}"))
        await self._does(APPEND, Said(WORDS))

    async def _does(self, what: str, content: Content) -> None:
        event = Event(
            key=f"web:{OWNER.id}:talk-{next(self._numbers)}",
            person=OWNER.person,
            address=OWNER.address,
            at=now(),
            content=content,
        )
        used, begun = time.process_time(), time.perf_counter()
        verdict = await self.intake.take(event)
        clock, processor = time.perf_counter() - begun, time.process_time() - used
        if verdict != "done":
            raise RuntimeError(f"{event.key}: {verdict}")
        self.spent.setdefault(what, []).append((1000 * clock, 1000 * processor))


async def talked(store: Store, knowledge: Knowledge, pieces: Sequence[str]) -> Mapping[str, Times]:
    """Rounds over the pieces in turn: each text grows by two or three paragraphs."""
    talker = Talker(door(store, knowledge, ConstantIndex(next(iter(knowledge.entries)))))
    for at in range(WARM_UP + ROUNDS):
        await talker.round(pieces[at % len(pieces)])
    return dict(_times(talker.spent))


def _times(spent: Mapping[str, Sequence[tuple[float, float]]]) -> Iterator[tuple[str, Times]]:
    for what, all_ in spent.items():
        clock, processor = zip(*all_[WARM_UP:], strict=True)
        yield what, times(clock, processor)
