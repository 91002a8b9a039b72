"""The buttons and typed words that look a draft over: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application.scene import Step, Typed
from conversations.reviewing import (
    checking,
    remarks,
    reminding,
    resolving,
    showing,
    taking_away,
    versions,
    visiting,
)

KINDS: Mapping[str, Step] = {
    **checking.KINDS,
    **remarks.KINDS,
    **resolving.KINDS,
    **visiting.KINDS,
    **versions.KINDS,
    **showing.KINDS,
    **reminding.KINDS,
    **taking_away.KINDS,
}
TYPED: Mapping[str, Typed] = {**remarks.TYPED, **resolving.TYPED, **visiting.TYPED}
NAMED = taking_away.NAMED
