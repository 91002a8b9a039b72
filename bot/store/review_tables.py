"""The tables of edits to the knowledge, regression questions, tickets and figures. Not for using them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, text

from bot.store.announcement_tables import metadata
from bot.store.types import Id, Json, UtcTime, Words

__all__ = [
    "asked_counts",
    "cases",
    "edits",
    "erased_tickets",
    "metadata",
    "moved_chats",
    "mutes",
    "ticket_lines",
    "tickets",
]

_IS_OPEN = text("state IN ('draft', 'reading')")

# One is open for a target at a time: two editors write the same one.
# The newest published edit of a target is what it says now; without any, the files do.
edits = Table(
    "edits",
    metadata,
    Column("id", Id, primary_key=True),
    Column("part", Words, nullable=False),  # entry, place, neighbour, call, off-topic
    Column("target", Words, nullable=False),  # its id; "" where there is only one
    Column("value", Json),  # as its file would have it; none: taken away
    Column("base", Id, nullable=False),  # the edit it was written upon, 0: the files
    Column("state", Words, nullable=False),  # draft, reading, published, undone, dropped
    Column("revision", Integer, nullable=False),  # one more with each change of a draft
    Column("note", Words, nullable=False),
    Column("made_by", Id, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("changed_by", Id, nullable=False),  # who wrote what it says: another one reads it
    Column("changed_at", UtcTime, nullable=False),
    Column("read_by", Id, nullable=False),  # 0: nobody yet
    Column("published_by", Id, nullable=False),
    Column("published_at", UtcTime),
    Column("ended_by", Id, nullable=False),  # who undid or dropped it
    Column("ended_at", UtcTime),
    Index("ix_edits_target", "part", "target", "state"),
    Index("ix_edits_state", "state", "id"),
    Index(
        "ix_edits_open",
        "part",
        "target",
        unique=True,
        sqlite_where=_IS_OPEN,
        postgresql_where=_IS_OPEN,
    ),
    sqlite_autoincrement=True,
)

# Questions that the evaluation asks besides those of the repository.
cases = Table(
    "cases",
    metadata,
    Column("id", Id, primary_key=True),
    Column("text", Words, nullable=False, unique=True),
    Column("language", Words, nullable=False),
    Column("expect", Words),  # none: nothing answers it
    Column("made_by", Id, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "person",
        Words,
        ForeignKey("people.person", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("state", Words, nullable=False),  # open, answered, closed
    Column("assigned", Id, nullable=False),  # 0: nobody
    Column("shared", Json, nullable=False),  # what was said before, as the person saw it shared
    Column("topic", Words, nullable=False),  # the thread of the staff's group, "": none
    Column("opened_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("answered_at", UtcTime),  # the first time
    Column("closed_at", UtcTime),
    Index("ix_tickets_state", "state", "changed_at"),
    sqlite_autoincrement=True,
)

ticket_lines = Table(
    "ticket_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("ticket", Id, ForeignKey("tickets.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Words, nullable=False),  # asked, answered, note, event
    Column("staff", Id, nullable=False),  # who wrote it, 0: the person or nobody
    Column("text", Words, nullable=False),
    Column("file", Json),
    Column("file_ref", Words, nullable=False, server_default="", index=True),  # files.ref of `file`
    Column("told", Id, nullable=False),  # the line of the outbox that carries it, 0: none
    # Its message in the staff's group; "": none yet, "?": one may have been sent.
    Column("mirror", Words, nullable=False, index=True),
    Column("at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)

mutes = Table(
    "mutes",
    metadata,
    Column("person", Words, ForeignKey("people.person", ondelete="CASCADE"), primary_key=True),
    Column("reason", Words, nullable=False),
    Column("by", Id, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime),
)

# What the staff's group still shows of people who erased themselves: no word of theirs is here.
erased_tickets = Table(
    "erased_tickets",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),  # as it was: an id is used once
    Column("topic", Words, nullable=False),
    Column("messages", Json, nullable=False),
    Column("at", UtcTime, nullable=False),
)

# Groups of Telegram that became supergroups, and what they are called since.
moved_chats = Table(
    "moved_chats",
    metadata,
    Column("chat", Id, primary_key=True, autoincrement=False),
    Column("to", Id, nullable=False),
)

# Numbers without persons: how often an entry was decided upon, in a day.
asked_counts = Table(
    "asked_counts",
    metadata,
    Column("day", Words, primary_key=True),  # ISO date, UTC
    Column("channel", Words, primary_key=True),
    Column("language", Words, primary_key=True),
    Column("decision", Words, primary_key=True),  # answer, suggest, none, not-it
    Column("entry", Words, primary_key=True),  # "" where there is none
    Column("count", Integer, nullable=False),
)
