"""Plain bytes to sealed frames and back: none can be changed, cut, moved or exchanged unseen. Not for disks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import FileDamaged

FRAME = 64 * 1024
"""Plain bytes of every frame but the last."""

TAG = 16
PREFIX = 7
_FORMAT = b"MAF1"
_FINGERPRINT = 8
HEADER = len(_FORMAT) + _FINGERPRINT + PREFIX
_MORE, _LAST = b"\0", b"\1"


class Frames:
    """One file's frames. A nonce is the file's random prefix, the frame's number, and whether it is the last.

    Every frame is bound to the header and the project, the last one to the file's `ref` too.
    """

    def __init__(self, key: bytes, project: str, prefix: bytes) -> None:
        self.header = _FORMAT + _fingerprint(key) + prefix
        self._bound = self.header + project.encode()
        self._cipher = AESGCM(key)
        self._prefix = prefix
        self._number = 0

    def seal(self, plain: bytes) -> bytes:
        return self._cipher.encrypt(self._nonce(_MORE), plain, self._bound)

    def seal_last(self, plain: bytes, ref: str) -> bytes:
        return self._cipher.encrypt(self._nonce(_LAST), plain, self._bound + ref.encode())

    def open(self, sealed: bytes) -> bytes:
        return self._cipher.decrypt(self._nonce(_MORE), sealed, self._bound)

    def open_last(self, sealed: bytes, ref: str) -> bytes:
        return self._cipher.decrypt(self._nonce(_LAST), sealed, self._bound + ref.encode())

    def _nonce(self, place: bytes) -> bytes:
        nonce = self._prefix + self._number.to_bytes(4, "big") + place
        self._number += 1
        return nonce


def opened(file: BinaryIO, keys: Sequence[bytes], project: str, ref: str) -> Iterator[bytes]:
    """The plain bytes, a frame at a time. Raises FileDamaged, at the last frame at the latest."""
    frames = _frames_of(file.read(HEADER), keys, project)
    sealed = file.read(FRAME + TAG)
    try:
        while following := file.read(FRAME + TAG):
            yield frames.open(sealed)
            sealed = following
        yield frames.open_last(sealed, ref)
    except InvalidTag as error:
        raise FileDamaged(f"file {ref[:8]}… was changed or cut: restore it from a copy") from error


def _frames_of(header: bytes, keys: Sequence[bytes], project: str) -> Frames:
    if len(header) < HEADER or not header.startswith(_FORMAT):
        raise FileDamaged("a file has no header of ours: restore it from a copy")
    wanted = header[len(_FORMAT) : -PREFIX]
    for key in keys:
        if _fingerprint(key) == wanted:
            return Frames(key, project, header[-PREFIX:])
    raise FileDamaged(
        "a file was sealed by a key that SECRET_KEY_FILE does not hold any more, or for another project"
    )


def _fingerprint(key: bytes) -> bytes:
    return hashlib.sha256(b"fingerprint" + key).digest()[:_FINGERPRINT]
