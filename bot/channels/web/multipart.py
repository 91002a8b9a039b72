"""A form with one file, read as it comes: fields first, then the file, no byte kept. Not for where it goes."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Iterator

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_FIELDS = 20
MOST_FIELD_BYTES = 16 * 1024
FILE = "file"
"""The name of the one field whose file is taken."""


class BadMultipart(Exception):
    """The body is not what it says, or ends in the middle of the file."""


class Form:
    """`fields` until the file begins, then `chunks`. What a form holds after its file is not read.

    Starlette's own way writes files of people, as they are, to the machine's folder for temporary files.
    """

    def __init__(self, request: Request) -> None:
        kind, options = parse_options_header(request.headers.get("content-type"))
        if kind != b"multipart/form-data" or not options.get(b"boundary"):
            raise HTTPException(415)
        self._stream = aiter(request.stream())
        self._told = _Told()
        try:
            self._parser = MultipartParser(options[b"boundary"], self._told.callbacks())  # type: ignore[arg-type] # the callbacks by name
        except FormParserError as error:
            raise BadMultipart from error

    async def fields(self) -> dict[str, str]:
        """Those before the file. Raises BadMultipart, and ClientDisconnect."""
        while not self._told.has_file and await self._more():
            pass
        return self._told.fields

    @property
    def has_file(self) -> bool:
        return self._told.has_file

    @property
    def name(self) -> str:
        """What the sender calls the file."""
        return self._told.name

    async def chunks(self) -> AsyncGenerator[bytes]:
        """The file, piece by piece. Raises BadMultipart when it is cut, and ClientDisconnect."""
        while True:
            while self._told.waiting:
                yield self._told.waiting.popleft()
            if self._told.is_whole:
                return
            if not await self._more():
                raise BadMultipart

    async def _more(self) -> bool:
        """False at the end of the body."""
        chunk = await anext(self._stream, b"")
        try:
            if chunk:
                self._parser.write(chunk)
        except FormParserError as error:
            raise BadMultipart from error
        return bool(chunk)


class _Told:
    """What the parser has said so far."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self.waiting: deque[bytes] = deque()
        self.name = ""
        self.has_file = self.is_whole = False
        self._part = ""
        self._is_file = False
        self._header, self._value, self._disposition = bytearray(), bytearray(), b""
        self._words = bytearray()
        self._bytes = 0

    def callbacks(self) -> dict[str, object]:
        return dict(self._callbacks())

    def _callbacks(self) -> Iterator[tuple[str, object]]:
        yield "on_part_begin", self._begin
        yield "on_header_field", lambda data, start, end: self._header.extend(data[start:end])
        yield "on_header_value", lambda data, start, end: self._value.extend(data[start:end])
        yield "on_header_end", self._header_ends
        yield "on_headers_finished", self._headers_end
        yield "on_part_data", self._data
        yield "on_part_end", self._end

    def _begin(self) -> None:
        self._disposition, self._part, self._is_file = b"", "", False
        self._words.clear()

    def _header_ends(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._disposition)
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" not in options:
            self._part = name
            return
        self._is_file = name == FILE and not self.has_file
        if self._is_file:
            self.has_file = True
            self.name = options[b"filename"].decode("utf-8", "replace")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self.waiting.append(data[start:end])
            return
        if self.has_file:
            return
        self._bytes += end - start
        if self._bytes > MOST_FIELD_BYTES:
            raise BadMultipart
        self._words += data[start:end]

    def _end(self) -> None:
        if self._is_file:
            self.is_whole, self._is_file = True, False
        elif self._part and not self.has_file and len(self.fields) < MOST_FIELDS:
            self.fields[self._part] = self._words.decode("utf-8", "replace")
