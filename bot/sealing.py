"""Secrets of this installation: encryption at rest, signed tokens, from one key file. Not for passwords."""

from __future__ import annotations

import base64
import fcntl
import hashlib
import hmac
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from itsdangerous import BadSignature, URLSafeTimedSerializer

from bot.errors import SettingsError


class Sealing:
    """Encrypts and signs with the newest key, reads with all of them.

    `keys` are Fernet keys (44 characters of URL-safe base64), newest first.
    """

    def __init__(self, keys: list[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._keys = keys

    def seal(self, plain: bytes) -> bytes:
        return self._fernet.encrypt(plain)

    def open(self, sealed: bytes) -> bytes | None:
        """The plain bytes, None when no key opens them."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            return None

    def sign(self, purpose: str, value: str) -> str:
        """A token that carries `value`, good for one purpose only."""
        return self._serializer(purpose).dumps(value)

    def verify(self, purpose: str, token: str, seconds: int) -> str | None:
        """The value of a token at most `seconds` old, None when it is forged, for another purpose, or too old."""
        try:
            return str(self._serializer(purpose).loads(token, max_age=seconds))
        except BadSignature:
            return None

    def derive(self, purpose: str) -> str:
        """A secret for one purpose, 64 hexadecimal digits; the same for all processes with the same newest key."""
        return hmac.new(self._keys[0].encode(), purpose.encode(), hashlib.sha256).hexdigest()

    def keys_for(self, purpose: str) -> tuple[bytes, ...]:
        """A key of 32 bytes for one purpose from each of ours, newest first: it makes, all of them read."""
        return tuple(
            HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(
                base64.urlsafe_b64decode(key)
            )
            for key in self._keys
        )

    def _serializer(self, purpose: str) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(list(reversed(self._keys)), salt=purpose)


def read_keys(path: Path) -> Sealing:
    """The keys of `path`, one a line, newest first; made on first use, readable by its owner only.

    Raises SettingsError when the file cannot be made, read, or holds something else.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            _make(path)
        keys = path.read_text("ascii").split()
        return Sealing(keys)
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"SECRET_KEY_FILE: {path} cannot be used ({error}). Name a file that this user can read and write, "
            "one key a line; remove it to have a new one made (what the old key sealed is then lost)."
        ) from error


def _make(path: Path) -> None:
    """One key, also where a process was killed between making the file and writing into it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # two first starts at once must agree on one key
        if not file.read(1):
            file.write(Fernet.generate_key() + b"\n")
            file.flush()
            os.fsync(file.fileno())
