"""The draft as a file to take away: which kinds there are, and the one wanted. Not for making any (bot/documents)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from conversations.application.scene import DraftScene, Named, Step, allowed
from conversations.outcome import ApplicationKind, Asked, Attachment, Message, Outcome
from knowledge.search.normalise import fold

FORMATS: Mapping[str, ApplicationKind] = {
    "docx": "application-docx",
    "pdf": "application-pdf",
    "md": "application-md",
    "zip": "application-zip",
    "dossier": "application-dossier",
}
"""Word of a button -> what is sent."""
PACKAGES = frozenset({"zip", "dossier"})
"""Those that hold all the evidence."""
MOST_SENT = 45 * 1024 * 1024
"""Bytes of evidence that a package sent on Telegram may hold: it takes 50 MB, the rest of the package included."""


NAMES: Mapping[str, str] = {
    **{one: one for one in FORMATS},
    "word": "docx",
    "markdown": "md",
    "texte": "md",
    "text": "md",
    "preuves": "zip",
    "evidence": "zip",
}
"""What people type for a kind of file."""


def export(scene: DraftScene) -> Outcome:
    wanted = scene.id(0)
    if wanted not in FORMATS:
        return _offered(scene)
    if wanted in PACKAGES and _is_too_large(scene):
        return _too_large(scene, wanted)
    values = {"kind": wanted, "project": scene.project.name, "missing": _missing(scene)}
    file = Message(
        "handover-file",
        values,
        (scene.to("export", "choice-handover-other"), scene.overview),
        attachment=Attachment(FORMATS[wanted], scene.project.id),
    )
    return Outcome(messages=(file,), asked=Asked())


def _is_too_large(scene: DraftScene) -> bool:
    is_telegram = scene.event.address.channel == "telegram"
    return is_telegram and scene.dossier.bytes_kept > MOST_SENT


def _missing(scene: DraftScene) -> int:
    return sum(one.is_missing for one in scene.standings())


def _offered(scene: DraftScene) -> Outcome:
    formats = [scene.to("export", f"choice-handover-{one}", one) for one in FORMATS]
    awaits = f"export:{scene.project.id}"
    return scene.says("handover", *formats, scene.overview, awaits=awaits, missing=_missing(scene))


def named(scene: DraftScene, text: str) -> Outcome | None:
    """« pdf », typed where the kinds are offered; None for other words."""
    wanted = NAMES.get(fold(text))
    if wanted is None or not scene.may("read"):
        return None
    return export(replace(scene, ids=(wanted,)))


def _too_large(scene: DraftScene, wanted: str) -> Outcome:
    """Not sent, and why; the page of the draft gives it."""
    return scene.says(
        "handover-too-large",
        scene.to("export", "choice-handover-docx", "docx"),
        scene.to("export", "choice-handover-other"),
        scene.overview,
        kind=wanted,
        size=scene.dossier.bytes_kept,
        most_size=MOST_SENT,
        path=f"/projects/{scene.project.id}/application",
    )


KINDS: Mapping[str, Step] = {"export": allowed("read", export)}
NAMED: Mapping[str, Named] = {"export": named}
