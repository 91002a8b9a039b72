"""The tables of draft applications and of the files kept for them, beside those of tables.py. Not for using them."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, Table

from bot.store.tables import in_project, metadata, of_project
from bot.store.types import Id, Json, UtcTime, Words

__all__ = [
    "evidence",
    "files",
    "metadata",
    "piece_marks",
    "remarks",
    "reminders",
    "texts",
    "versions",
]

piece_marks = Table(
    "piece_marks",
    metadata,
    of_project(),
    Column("piece", Words, primary_key=True),
    Column("state", Words, nullable=False),  # "" where only a date was set
    Column("reason", Words, nullable=False),
    Column("due", Words),  # ISO date
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    of_project(),
    Column("piece", Words, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("words", Words, nullable=False),
    Column("based_on", Integer, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column(
        "rival", Boolean, nullable=False
    ),  # for ever: settled or not, it is not the text in force
    Column("settled", Boolean, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Id, primary_key=True),
    in_project(),
    Column("piece", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("file", Words, nullable=False, index=True),  # files.ref, "" for a link
    Column("size", BigInteger, nullable=False),
    Column("media", Words, nullable=False),
    Column("caption", Words, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Id, primary_key=True),
    in_project(),
    Column("piece", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("answer", Words, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("resolved_by", Integer, nullable=False),  # 0 while open
    Column("resolved_at", UtcTime),
    sqlite_autoincrement=True,
)

versions = Table(
    "versions",
    metadata,
    of_project(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("after_visit", Boolean, nullable=False),
    Column("snapshot", Json, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
)

reminders = Table(
    "reminders",
    metadata,
    of_project(),
    Column("member", Integer, primary_key=True, autoincrement=False),
    Column("pace", Words, nullable=False),
    Column("after", UtcTime),
    Column("sent", Words, nullable=False),  # the key of the last one
)

files = Table(
    "files",
    metadata,
    Column("ref", Words, primary_key=True),
    Column("project", Words, nullable=False, index=True),  # outlived until its bytes are gone
    Column("size", BigInteger, nullable=False),
    Column("media", Words, nullable=False),
    Column("held_until", UtcTime),
    Column("at", UtcTime, nullable=False),
)
"""The bytes that lie on the disk: kept while evidence names them or `held_until` has not come."""
