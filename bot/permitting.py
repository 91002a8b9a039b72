"""Whether staff may do something now, and what stands against it. Not for doing it (announcing.py, staffing.py)."""

from __future__ import annotations

from sqlalchemy import Connection

from bot.errors import NotAllowed, WrongState
from bot.store import staff as stored_staff
from conversations.staff import COMMAND_LINE, Staff, StaffRight, staff_may

WHY = {
    "unknown": "There is no such announcement. Look at the list.",
    "state": "It is {state} now. Look at it again: somebody else may have gone on meanwhile.",
    "no-words": "Nothing is written. Write it in French, in English or in both.",
    "past": "That time is over. Choose one that is still to come, or send it now.",
    "nobody": "Nobody can be reached. Change the audience, or give the link to whom you want to reach.",
    "approval-needed": "More people would get it than one person may decide. Ask a colleague's approval.",
    "changed": "It was changed after it was approved. Ask for the approval of what it says now.",
    "changed-meanwhile": "A colleague changed it after you looked. Look at what it says now, then do it again.",
    "other-time": "It is approved for another time. Send it then, or ask the approval of this time.",
    "too-long": "Its {spoken} text has {units} characters, {most} fit. Leave {over} of them out.",
    "buttons": "It has {count} buttons, {most} fit. Leave some out.",
    "button": "Button {number} leads nowhere that people could open: {target}. Write an address with https://.",
    "approver-gone": "Whoever approved it may not send any more. Ask another colleague.",
    "own-approval": "Whoever approves it cannot send it too. Let a colleague do one of both.",
    "language-gone": "Some have it in a language that is missing now. Write it in that language too.",
    "missing-field": "The correction uses the field {field}, which the table lacks. Leave it out.",
    "file-gone": "The file was not kept. Send it again.",
    "no-conversation": "You have no conversation with the assistant. Connect your Telegram or write in the chat first.",
    "withdrawn": "It is withdrawn. Write a new one.",
    "no-edit": "There is no such change. Look at the list.",
    "edit-state": "It is {state} now. Look at it again: somebody else may have gone on meanwhile.",
    "edit-open": "Somebody is changing this already ({id}). Go on with what they wrote.",
    "edit-form": "It cannot be kept so: {first} Correct that, then save it again.",
    "edit-target": "That is no name of it. Write lower-case letters, figures and hyphens, 48 at most.",
    "edit-faults": "It cannot be published: {first} ({count} to mend). Mend it, then try again.",
    "edit-same": "It says what is published already. Change something, or drop it.",
    "edit-moved": "Something was published after this was tried. Try it again, then publish.",
    "edit-base": "This was published or undone in another version after you began. Look at that one, then save yours.",
    "second-reader": "A second person reads it before it is published. Ask for a second reading.",
    "own-reading": "Whoever wrote it cannot be its second reader. Let a colleague read it.",
    "reader-gone": "Whoever read it may not change the knowledge any more. Ask another colleague.",
    "last-owner": "Nobody else is an owner. Make somebody an owner first.",
    "no-staff": "There is no such member of the staff. Look at the list.",
}


def allowed(connection: Connection, staff: Staff | None, right: StaffRight) -> Staff:
    """Who they are now: a role may have changed since a page was shown. Raises NotAllowed."""
    me = staff if staff == COMMAND_LINE else _now(connection, staff)
    if me is None or not staff_may(me, right):
        raise NotAllowed(right)
    return me


def wrong(why: str, **values: str | int) -> WrongState:
    return WrongState(why, WHY[why].format(**values), values)


def _now(connection: Connection, staff: Staff | None) -> Staff | None:
    return stored_staff.get(connection, staff.id) if staff else None
