"""An address as a QR code. Not for the page around it."""

from __future__ import annotations

import markupsafe
import segno


def picture(address: str) -> markupsafe.Markup:
    """The address as a QR code, black on white in any light: cameras read no other."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(
        scale=4, svgclass="qr", lineclass="", omitsize=False, dark="#000", light="#fff"
    )
    # What is drawn is squares: nothing of the address is written in it.
    return markupsafe.Markup(drawn)  # noqa: S704 — segno's own markup
