"""Errors of the outer room.

AssistantError
├── SettingsError     a setting cannot be used; the text names the variable and the mend
├── StoreError        the database cannot be reached or used; nothing was acknowledged
├── DocumentError     a document cannot be made; the template or the font is at fault, not what people wrote
├── FilesError        what people send cannot be kept or read
│   ├── NotKept       the disk refuses: full, above its quota, read-only
│   └── FileDamaged   the bytes are missing, or are not those that were kept
├── AnnouncingError   what staff asked of an announcement, or of the staff, is not done; nothing was changed
│   ├── NotAllowed    their role does not have the right
│   └── WrongState    not now, `why` says what stands against it
└── ChannelError      a channel refused a message
    ├── Unreachable   the person blocked the bot or never started it: a fact about the person
    ├── SlowDown      wait `seconds` before the next call
    ├── Uncertain     the call was cut: the message may or may not have arrived
    └── Refused       this message will never be accepted as it is
"""

from collections.abc import Mapping

from knowledge.errors import AssistantError


class SettingsError(AssistantError):
    """A setting is missing or wrong; names the variable, what was read and what to write."""


class StoreError(AssistantError):
    """The database cannot be reached, is locked, full or behind; says what to do."""


class DocumentError(AssistantError):
    """A document cannot be made; says what the typesetter said."""


class FilesError(AssistantError):
    """Files that people send cannot be kept, read or removed."""


class NotKept(FilesError):
    """The disk does not take the file; names the reason. Nothing of it is left."""


class FileDamaged(FilesError):
    """A file kept is missing, cut, changed, or sealed by a key that is gone."""


class AnnouncingError(AssistantError):
    """What staff asked for is not done; nothing was changed."""


class NotAllowed(AnnouncingError):
    """Who asks is no staff any more, or their role lacks `right` (conversations.staff)."""

    def __init__(self, right: str) -> None:
        super().__init__(f"Your role does not have the right to do this ({right}). Ask an owner.")
        self.right = right


class WrongState(AnnouncingError):
    """It cannot be done now. `why` is one word, for pages and chats to say it in their language, with `values`."""

    def __init__(self, why: str, text: str, values: Mapping[str, str | int] | None = None) -> None:
        super().__init__(text)
        self.why = why
        self.values = dict(values or {})


class ChannelError(AssistantError):
    """A channel could not deliver."""


class Unreachable(ChannelError):
    """The person blocked the bot, deleted the account, or never started it."""


class SlowDown(ChannelError):
    """Too many messages: wait `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"slow down for {seconds:g} s")
        self.seconds = seconds


class Uncertain(ChannelError):
    """The connection broke in the middle: nobody can know whether the message arrived."""


class Refused(ChannelError):
    """The channel will never take this message; trying again changes nothing."""
