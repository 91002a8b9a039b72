"""Corrections of announcements that wait for a second person."""

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint

from bot.store.types import Id, Json, UtcTime

revision = "0007_corrections"
down_revision = "0006_review"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        Column("announcement", Id, autoincrement=False, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("words", Json, nullable=False),
        Column("made_by", Id, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        ForeignKeyConstraint(["announcement"], ["announcements.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("announcement"),
    )
