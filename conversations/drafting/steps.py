"""The buttons, typed words and files that fill pieces: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application.scene import Step, Typed
from conversations.drafting import arriving, evidence, placement, reading_back, rivals, writing
from conversations.drafting.arriving import linked, uploaded

__all__ = ["KINDS", "TYPED", "linked", "uploaded"]

KINDS: Mapping[str, Step] = {
    **writing.KINDS,
    **reading_back.KINDS,
    **rivals.KINDS,
    **arriving.KINDS,
    **evidence.KINDS,
    **placement.KINDS,
}
TYPED: Mapping[str, Typed] = {**writing.TYPED, **arriving.TYPED}
