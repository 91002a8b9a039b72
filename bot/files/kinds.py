"""What bytes are, told by themselves: a media type, or a program, which is refused. Not for names (names.py)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import filetype

UNKNOWN = "application/octet-stream"
TEXT = "text/plain"

ENDINGS: Mapping[str, tuple[str, ...]] = {
    TEXT: ("txt", "md", "csv", "tsv", "log", "json", "yaml", "yml", "ics", "tex", "srt", "eml"),
    "text/csv": ("csv",),
    "text/html": ("html", "htm", "xhtml"),
    "image/svg+xml": ("svg",),
    "application/xml": ("xml", "gpx", "kml", "rss", "xsd", "xsl"),
    "application/pdf": ("pdf",),
    "application/rtf": ("rtf",),
    "application/zip": ("zip", "dossier"),  # the latter is a draft made to be imported elsewhere
    "application/x-ole-storage": ("doc", "xls", "ppt", "msg"),
    "application/msword": ("doc",),
    "application/vnd.ms-excel": ("xls",),
    "application/vnd.ms-powerpoint": ("ppt",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ("pptx",),
    "application/vnd.oasis.opendocument.text": ("odt",),
    "application/vnd.oasis.opendocument.spreadsheet": ("ods",),
    "application/vnd.oasis.opendocument.presentation": ("odp",),
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/png": ("png",),
    "image/apng": ("png", "apng"),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/tiff": ("tif", "tiff"),
    "image/heic": ("heic", "heif"),
    "image/avif": ("avif",),
    "image/bmp": ("bmp",),
    "video/mp4": ("mp4", "m4v"),
    "video/quicktime": ("mov", "qt"),
    "video/webm": ("webm",),
    "video/x-matroska": ("mkv", "webm"),
    "audio/mpeg": ("mp3",),
    "audio/mp4": ("m4a",),
    "audio/ogg": ("ogg", "oga", "opus"),
    "audio/x-wav": ("wav",),
}
"""The endings that tell the truth of a type, the usual one first."""

_OFFICE = {
    ending: media
    for media, endings in ENDINGS.items()
    for ending in endings
    if "officedocument" in media or "opendocument" in media
}
_LIKE_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"mimetype")

_PROGRAMS = (
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",  # Java, and Mach-O for several machines
    b"\xbe\xba\xfe\xca",
    b"#!",
)
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_XML_HEAD = re.compile(
    r"(?:\s|<\?.*?\?>|<!--.*?-->|<!doctype\s+svg[^>]*>)*", re.DOTALL | re.IGNORECASE
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|script|iframe|title|meta)\b", re.IGNORECASE)


def is_program(head: bytes) -> bool:
    """By the first bytes: ELF, Windows, Mach-O, Java, or a script that names what runs it."""
    if head.startswith(b"MZ"):
        return not _is_text(head)  # "MZ" may begin a sentence; no program is all text
    return head.removeprefix(codecs.BOM_UTF8).startswith(_PROGRAMS)


def media_of(head: bytes, name: str) -> str:
    """The media type of what begins so (8 KB are enough); the name only decides between kinds that look the same."""
    ending = PurePosixPath(name).suffix.lstrip(".").lower()
    for start, media in ((b"%PDF-", "application/pdf"), (b"{\\rtf", "application/rtf")):
        if head.startswith(start):
            return media
    if _is_text(head):
        return _text(head, ending)
    found = filetype.guess(head)
    media = str(found.mime) if found else UNKNOWN
    if media == "application/zip" and any(part in head for part in _LIKE_OFFICE):
        return _OFFICE.get(ending, media)
    return media


def extension_of(media: str) -> str:
    """The usual ending of a type, "bin" where nobody knows one."""
    if media in ENDINGS:
        return ENDINGS[media][0]
    if media == UNKNOWN:
        return "bin"
    return next((kind.extension for kind in filetype.types if kind.mime == media), "bin")


def _is_text(head: bytes) -> bool:
    """UTF-8 or an older alphabet of one byte a letter, without control characters."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(head, "utf-16") is not None
    return bool(head) and not _CONTROL.search(head)


def _text(head: bytes, ending: str) -> str:
    shown = _readable(head)
    beginning = shown[_end_of_xml_head(shown) :]
    if beginning[:4].lower() == "<svg":
        return "image/svg+xml"
    if _HTML.match(beginning) or _HTML.match(shown.lstrip()):
        return "text/html"
    if shown.lstrip().startswith("<?xml"):
        return "application/xml"
    return "text/csv" if ending == "csv" else TEXT


def _end_of_xml_head(shown: str) -> int:
    found = _XML_HEAD.match(shown)
    return found.end() if found else 0


def _readable(head: bytes) -> str:
    is_wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    shown = _decoded(head, "utf-16" if is_wide else "utf-8")
    return (head.decode("latin-1") if shown is None else shown).removeprefix("\ufeff")


def _decoded(head: bytes, encoding: str) -> str | None:
    """None when it is not that; the last letter may be cut."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return None
