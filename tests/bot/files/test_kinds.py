"""A file is what its bytes say, whatever it is called; programs are known by theirs."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.kinds import UNKNOWN, extension_of, is_program, media_of

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0" * 40
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\0" * 40
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("head", "name", "media"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "x.txt", "application/pdf"),
        (PNG, "rapport.pdf", "image/png"),
        (JPEG, "", "image/jpeg"),
        (DOCX, "plan.docx", WORD),
        (zipped("a.txt"), "a.zip", "application/zip"),
        (zipped("a.txt"), "a.docx", "application/zip"),
        (b"Bonjour \xc3\xa0 tous", "x.bin", "text/plain"),
        ("déjà".encode("latin-1"), "lettre.txt", "text/plain"),
        (b"nom;nombre\n\xe9tudes;3\n", "a.csv", "text/csv"),
        (b"nom;nombre\n", "a.txt", "text/plain"),
        ("nom;nombre\n".encode("utf-16"), "a.csv", "text/csv"),
        (b"<!DOCTYPE html><p>", "a.txt", "text/html"),
        (b"\xef\xbb\xbf  <HTML>", "a.png", "text/html"),
        (b"<script>alert(1)</script>", "a.txt", "text/html"),
        (b"<!-- x --><script>", "a.txt", "text/html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "a", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<svg>", "a.xml", "image/svg+xml"),
        (b"<?xml version='1.0'?><a/>", "a.svg", "application/xml"),
        (b"BMW a 3 usines", "a.bmp", "text/plain"),
        (b"MZ est une abreviation", "a.txt", "text/plain"),
        (b"\x00\x01\x02", "a.pdf", UNKNOWN),
        (b"{\\rtf1 x}", "a.doc", "application/rtf"),
    ],
)
def test_what_bytes_are(head: bytes, name: str, media: str) -> None:
    assert media_of(head, name) == media
    assert not is_program(head)


@pytest.mark.parametrize(
    "head",
    [
        b"\x7fELF\x02\x01\x01",
        b"MZ\x90\x00\x03",
        b"\xcf\xfa\xed\xfe\x07",
        b"\xfe\xed\xfa\xce\x00",
        b"\xca\xfe\xba\xbe\x00\x00\x00\x34",
        b"#!/bin/sh\nrm",
        b"\xef\xbb\xbf#!/usr/bin/env python\n",
    ],
)
def test_programs(head: bytes) -> None:
    assert is_program(head)


@pytest.mark.parametrize(
    ("media", "ending"),
    [("image/jpeg", "jpg"), ("application/x-7z-compressed", "7z"), ("odd/kind", "bin")],
)
def test_the_usual_ending(media: str, ending: str) -> None:
    assert extension_of(media) == ending


@given(st.binary(max_size=8192), st.text(max_size=40))
def test_anything_is_something(head: bytes, name: str) -> None:
    assert "/" in media_of(head, name)
    is_program(head)
