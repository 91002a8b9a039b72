"""All a step may look at: the person, what was asked last, and the house it speaks for. Not for loading any of it."""

from dataclasses import dataclass, field

from conversations.outcome import Asked
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person.

    `language` is theirs by choice or by what they wrote last; `is_new` until something is stored.
    """

    person: str
    language: Language
    is_new: bool
    wants_announcements: bool = True


@dataclass(frozen=True, slots=True)
class House:
    """Who runs this installation and where it is; empty when nobody is named."""

    operator: str = ""
    operator_contact: str = ""
    privacy_contact: str = ""
    public_url: str = ""
    bot_name: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Loaded for one event, inside its transaction."""

    profile: Profile
    house: House
    asked: Asked = field(default_factory=Asked)
