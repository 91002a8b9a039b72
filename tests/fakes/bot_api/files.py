"""Files that people sent, as Telegram hands them over: getFile, then a download. Not for sending (people.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bot_api.limits import refuse
from tests.fakes.bot_api.wire import Half, SentFile

LARGEST_DOWNLOAD = 20 * 1024 * 1024


@dataclass
class FileStore:
    """By file id. `halves` are how many of the next downloads break off; `downloads` counts them all."""

    sent: dict[str, SentFile] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    halves: int = 0
    downloads: int = 0

    def add(self, file: SentFile) -> str:
        number = f"file-{len(self.sent)}"
        self.sent[number] = file
        return number

    def forget(self, number: str) -> None:
        """Telegram no longer has the bytes; it may still know the file."""
        self.sent[number] = SentFile("", "", b"")

    def get(self, given: Mapping[str, Any]) -> dict[str, Any]:
        number = str(given.get("file_id", ""))
        file = self.sent.get(number)
        if file is None:
            raise refuse("wrong file_id or the file is temporarily unavailable")
        if len(file.content) > LARGEST_DOWNLOAD:
            raise refuse("file is too big")
        path = f"documents/{number}.bin"
        self.paths[path] = number
        return {
            "file_id": number,
            "file_unique_id": number,
            "file_size": len(file.content),
            "file_path": path,
        }

    def download(self, path: str) -> tuple[int, Any]:
        """As the server of files answers: the bytes, or JSON when it has none."""
        self.downloads += 1
        file = self.sent.get(self.paths.get(path, ""))
        if file is None or not file.content:
            return 404, {"ok": False, "error_code": 404, "description": "Not Found"}
        if self.halves:
            self.halves -= 1
            return 200, Half(file.content)
        return 200, file.content
