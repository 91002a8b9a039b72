"""How the parts are that no request can try by itself. Not for asking them (bot/app.py) or telling it (health.py)."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a part works; `why` says what is wrong, or what is going on."""

    is_ok: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """How the parts are that no request can try by itself.

    `preparing` is the share of the index's vectors that are ready, 0–1, while they are being computed; None otherwise.
    """

    knowledge: Check = field(default_factory=Check)
    encoder: Check = field(default_factory=Check)
    telegram: Check = field(default_factory=Check)
    preparing: float | None = None
