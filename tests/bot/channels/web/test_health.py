"""What monitoring reads."""

from __future__ import annotations

from bot.channels.web.status import Check
from bot.store.database import Store
from knowledge.load import Knowledge
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor


async def test_alive(visitor: Visitor) -> None:
    assert (await visitor.get("/healthz")).text == "ok\n"


async def test_ready(store: Store, knowledge: Knowledge) -> None:
    response = await Visitor(Built(store, knowledge).app()).get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "ready": True,
        **{
            part: {"ok": True, "why": ""}
            for part in ("database", "knowledge", "encoder", "telegram")
        },
    }


async def test_what_harms_no_answer_is_only_said(built: Built, visitor: Visitor) -> None:
    built.be(encoder=Check(False, "preparing"), telegram=Check(False, "401: wrong token"))
    response = await visitor.get("/readyz")
    assert response.status_code == 200
    assert response.json()["telegram"] == {"ok": False, "why": "401: wrong token"}


async def test_not_ready_without_knowledge(built: Built, visitor: Visitor) -> None:
    built.be(knowledge=Check(False, "no entry found"))
    response = await visitor.get("/readyz")
    assert (response.status_code, response.json()["ready"]) == (503, False)


async def test_not_ready_without_a_database(built: Built, visitor: Visitor) -> None:
    await built.store.close()
    response = await visitor.get("/readyz")
    assert response.status_code == 503
    assert response.json()["database"]["why"]
    assert (await visitor.get("/healthz")).status_code == 200


async def test_metrics(store: Store, knowledge: Knowledge) -> None:
    built = Built(store, knowledge)
    visitor = Visitor(built.app())
    await visitor.say("c'est quoi le label")
    built.counters.handled("web", "answer", 0.02)
    built.counters.handled("telegram", "", 0.3)
    text = (await visitor.get("/metrics")).text
    for line in (
        'assistant_messages_total{channel="web",decision="answer"} 1.0',
        'assistant_messages_total{channel="telegram",decision="other"} 1.0',
        'assistant_answer_seconds_bucket{channel="web",le="0.025"} 1.0',
        'assistant_outbox_lines{state="sent"} 2.0',
        'assistant_outbox_lines{state="pending"} 0.0',
    ):
        assert line in text


async def test_metrics_without_a_database(built: Built, visitor: Visitor) -> None:
    await built.store.close()
    assert (await visitor.get("/metrics")).status_code == 200
