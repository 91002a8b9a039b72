"""The knowledge under review, and where each part of it stands. Not for judging it (one module per rule)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from knowledge.errors import Fault
from knowledge.load import Document, Knowledge

NO_DOCUMENT = Document("faq", None, {(): 1})


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule looks at: the models, the files they were read from, the hashes of the reference texts."""

    knowledge: Knowledge
    windows: frozenset[bytes] = frozenset()
    files: Mapping[str, Document] = field(init=False)
    _positions: Mapping[str, tuple[Document, int]] = field(init=False)

    def __post_init__(self) -> None:
        files = {document.file: document for document in self.knowledge.documents}
        object.__setattr__(self, "files", files)
        object.__setattr__(self, "_positions", dict(_positions(self.knowledge.documents)))

    def of_entry(self, entry: str, *loc: str | int, message: str) -> Fault:
        """A fault in a part of an entry of `faq/`."""
        document, position = self._positions.get(entry, (NO_DOCUMENT, 0))
        return Fault(document.file, document.line(position, *loc), message)

    def of_file(self, file: str, *loc: str | int, message: str) -> Fault:
        """A fault in a part of one file, or in a file that is missing."""
        return Fault(file, self.files.get(file, NO_DOCUMENT).line(*loc), message)

    def named(self, fault: Fault) -> Fault:
        """The same, by the name of an edit where one wrote that part."""
        return self.files.get(fault.file, NO_DOCUMENT).named(fault)


def _positions(documents: tuple[Document, ...]) -> Iterator[tuple[str, tuple[Document, int]]]:
    for document in documents:
        if document.file.startswith("faq/") and isinstance(document.value, list):
            for position, item in enumerate(document.value):
                if isinstance(item, dict) and "id" in item:
                    yield str(item["id"]), (document, position)
