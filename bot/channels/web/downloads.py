"""A document as an answer to a request. Not for making documents (bot/documents)."""

from __future__ import annotations

from starlette.responses import Response


def download(made: tuple[str, str, bytes]) -> Response:
    """File name (ASCII, our own), media type and content; never kept by who passes it on."""
    name, media, content = made
    return Response(
        content,
        media_type=media,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
        },
    )
