"""The file of an announcement by its ref, so that its bytes are kept while the announcement needs them."""

from alembic import op
from sqlalchemy import Column, select, table, update
from sqlalchemy import column as named

from bot.store.types import Id, Json, Words

revision = "0005_announcement_files"
down_revision = "0004_announcements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("announcements", Column("file_ref", Words, nullable=False, server_default=""))
    op.create_index("ix_announcements_file_ref", "announcements", ["file_ref"])
    _name_files()


def _name_files() -> None:
    """Of announcements that have one already."""
    stored = table("announcements", named("id", Id), named("file", Json), named("file_ref", Words))
    connection = op.get_bind()
    for id_, file in connection.execute(select(stored.c.id, stored.c.file)).all():
        if file:
            named_by = update(stored).where(stored.c.id == id_)
            connection.execute(named_by.values(file_ref=file["ref"]))
