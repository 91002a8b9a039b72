"""The buttons, typed words and files that fill pieces: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application.scene import DraftScene, Step, Typed
from conversations.events import Uploaded
from conversations.outcome import Message, Outcome

KINDS: Mapping[str, Step] = {}
TYPED: Mapping[str, Typed] = {}


def uploaded(scene: DraftScene, sent: Uploaded) -> Outcome:  # noqa: ARG001 — written next
    return Outcome(messages=(Message("unsupported"),))


def linked(scene: DraftScene, text: str) -> Outcome | None:  # noqa: ARG001 — written next
    return None
