"""A draft application as one archive: with its evidence, or for another installation. Not for its documents."""

from __future__ import annotations

from bot.handover.packing import Maker, Packed, gathered, pack

__all__ = ["Maker", "Packed", "gathered", "pack"]
