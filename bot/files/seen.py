"""Which file somebody may have, and its bytes at once where a channel takes nothing else. Not for streaming."""

from __future__ import annotations

from bot.files import Files
from conversations.dossier import Evidence
from conversations.project import Project, may

MOST_AT_ONCE = 50 * 1024 * 1024


def evidence_for(project: Project, number: int) -> Evidence | None:
    """The file, for a member who reads, or a reviewer whose desk holds it; a link is no file."""
    if not (may(project.me, "read") or may(project.me, "review")):
        return None
    found = project.dossier.one(number)
    return found if found and found.kind == "file" else None


def whole(project: Project, number: int, files: Files) -> tuple[str, str, bytes] | None:
    """Name, media type and bytes; None where it may not be had, or is too large. Raises FileDamaged."""
    wanted = evidence_for(project, number)
    if wanted is None or wanted.size > MOST_AT_ONCE:
        return None
    return wanted.name, wanted.media, b"".join(files.open(wanted.file, project.id))
