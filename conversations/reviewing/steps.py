"""The buttons and typed words that look a draft over: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application.scene import Step, Typed

KINDS: Mapping[str, Step] = {}
TYPED: Mapping[str, Typed] = {}
