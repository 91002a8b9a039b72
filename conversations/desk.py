"""All a step may look at: the person, what was asked last, and the house it speaks for. Not for loading any of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from conversations.announcing.shape import Drafting, Following
from conversations.events import Address
from conversations.helpdesk.shape import Helpdesk
from conversations.outcome import Asked
from conversations.project import Invited, Project, ProjectLine
from conversations.staff import OpenedLink, Staff
from knowledge.model import Language

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person.

    `language` is theirs by choice or by what they wrote last; `is_new` until something is stored.
    `can_return`: a way back was made already, or the channel knows them anyway (all but the web).
    """

    person: str
    language: Language
    is_new: bool
    wants_announcements: bool = True
    can_return: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """Who runs this installation and where it is; empty when nobody is named.

    `base_url` begins every link: `public_url`, else an address that only this machine can open.
    """

    operator: str = ""
    operator_contact: str = ""
    privacy_contact: str = ""
    public_url: str = ""
    bot_name: str = ""
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Joining:
    """Two channels about to become one person. `mine`: I made the link, so I settle it; else I opened it.

    `state`: "open", "claimed", or why it cannot go on: "unknown", "expired", "settled", "same".
    `projects` are the names of the other side's projects, what one joins; `address` is where the other side was last
    seen, None when nowhere.
    """

    id: int
    mine: bool
    state: str
    projects: tuple[str, ...] = ()
    address: Address | None = None
    language: Language = "fr"


@dataclass(frozen=True, slots=True)
class Returning:
    """A way back, by link or code. `projects` are the names of what one comes back to, only when `state` is "known".

    `state`: "known", "same" (one is there already), "unknown", or "too-many" (codes tried here: wait).
    """

    state: Literal["known", "same", "unknown", "too-many"]
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Loaded for one event, inside its transaction.

    `project` is the one that a button was shown for, else the one chosen; None when there is none, or no right to it.
    `projects` are all of mine, last answered first; none where an answer is taken in `project` (needs.py).
    `fresh` are random tokens, 22 characters of [A-Za-z0-9_-], never used before: a step has no randomness of its own.
    `invited`, `joining` and `returning` only for an event that needs them; so are `staff`, who the person is for the
    Mission, `opened`, the link that makes them so, and `drafting`, the announcement
    that they work on. `announced` is the announcement that the event replies to, 0
    when it is to none that came within 72 hours.
    `help` is the helpdesk, for an event that may need it; None: it was not looked at.
    `followings` are the places that the person follows; like `projects`, none where an answer is taken.
    """

    profile: Profile
    house: House
    asked: Asked = field(default_factory=Asked)
    project: Project | None = None
    projects: tuple[ProjectLine, ...] = ()
    fresh: tuple[str, ...] = ()
    invited: Invited | None = None
    joining: Joining | None = None
    returning: Returning | None = None
    staff: Staff | None = None
    opened: OpenedLink | None = None
    drafting: Drafting | None = None
    announced: int = 0
    help: Helpdesk | None = None
    followings: tuple[Following, ...] = ()
    now: datetime = EPOCH
