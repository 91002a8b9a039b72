"""From a driver's error to ours: the database's fault, with what to do, or one row's. Not for trying again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    ResourceClosedError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import StoreError
from knowledge.errors import AssistantError

MENDS = (
    ("locked", "Another program writes to it: wait, or stop that program."),
    ("full", "Make room on the disk."),
    ("readonly", "Let this user write to the file and to its folder."),
    ("unable to open", "Let this user read and write the file and its folder."),
    ("not a database", "Name another file, or bring this one back from a copy."),
    ("malformed", "Bring the file back from a copy."),
    ("no such table", "Run `python run_bot.py migrate`."),
    ("no such column", "Run `python run_bot.py migrate`."),
    ('relation "', "Run `python run_bot.py migrate`."),
    ('column "', "Run `python run_bot.py migrate`."),
    ("password", "Check the user and the password in DATABASE_URL."),
    ("role", "Check the user in DATABASE_URL."),
    ("does not exist", "Create the database that DATABASE_URL names, or correct the name."),
)
"""(part of the driver's words, what to do): the first that fits is said; nothing is decided on it."""

OTHERWISE = "Check that it runs and that DATABASE_URL names it; it is tried again by itself."


class RowRefused(AssistantError):
    """One row breaks a rule of the tables: the event's fault, not the database's. Its text holds no value."""


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Errors inside become StoreError, or RowRefused. `where` names the database without its password."""
    try:
        yield
    except DBAPIError as error:
        if _is_of_the_row(error):
            raise RowRefused(f"a row was refused: {type(error.orig).__name__}") from error
        raise StoreError(_explain(where, error.orig or error)) from error
    except (PoolTimeout, ResourceClosedError, OSError) as error:
        raise StoreError(_explain(where, error)) from error
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(f"DATABASE_URL cannot be read ({error}).") from error


def _is_of_the_row(error: DBAPIError) -> bool:
    if isinstance(error, (IntegrityError, DataError)):
        return True
    cause = error.orig.__cause__ if error.orig else None
    state = getattr(cause, "sqlstate", None) or ""
    return state[:2] in {"22", "23"} or isinstance(cause, ValueError)


def _explain(where: str, error: BaseException) -> str:
    said = str(error).strip().splitlines()
    words = said[0][:200] if said else ""
    asked = f"{type(error).__name__} {words}".lower()
    mend = next((mend for part, mend in MENDS if part in asked), OTHERWISE)
    return f"The database {where} cannot be used ({words or type(error).__name__}). {mend}"
