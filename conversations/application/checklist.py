"""The buttons and typed words of the checklist itself: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application.scene import DraftScene, Step, Typed
from conversations.outcome import Outcome


def overview(scene: DraftScene) -> Outcome:
    return scene.says("dossier-overview")


KINDS: Mapping[str, Step] = {"dossier": overview}
TYPED: Mapping[str, Typed] = {}
