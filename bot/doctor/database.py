"""Whether the database answers and is at the newest tables. Makes no file that is not there. Not for its content."""

from __future__ import annotations

from bot.app import require_database
from bot.doctor.finding import Finding, ok, problem
from bot.errors import StoreError
from bot.settings import Settings
from bot.store.database import Store, parse_url
from bot.store.sqlite import file_of


async def look(settings: Settings) -> Finding:
    try:
        require_database(settings)
        url = parse_url(settings.database)
        if url.get_backend_name() == "sqlite" and not file_of(url).exists():
            return ok("DATABASE_URL", f"{file_of(url)} will be made at the first start")
        return await _opened(settings.database, url.render_as_string(hide_password=True))
    except StoreError as error:
        return problem("DATABASE_URL", str(error))


async def _opened(url: str, where: str) -> Finding:
    store = await Store.open(url)
    try:
        if await store.is_behind():
            mend = "The next start brings it up to date, and so does `run_bot.py migrate`."
            return problem("DATABASE_URL", f"{where} answers, but lacks the newest tables", mend)
    finally:
        await store.close()
    return ok("DATABASE_URL", f"{where} answers and is up to date")
