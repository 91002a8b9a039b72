"""The project that a page is about, for whoever is in it. Not for what the page shows."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.requests import Request

from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.store import accounts, project_desk
from conversations.needs import PROJECT, Past
from conversations.project import Project


async def project_of(
    site: Site, sessions: Sessions, request: Request, dossier: Past = "none"
) -> Project | None:
    """The project in the address, None for whoever is not in it, whether it exists or not. Raises StoreError."""
    session, wanted = sessions.known(request), request.path_params["id"]
    if session is None or not PROJECT.fullmatch(wanted):
        return None
    where, now = session.address, site.clock()

    def load(connection: Connection) -> Project | None:
        account = accounts.at(connection, where)
        if not account:
            return None
        return project_desk.load(connection, wanted, account, now, dossier=dossier)

    return await site.store.read(load)
