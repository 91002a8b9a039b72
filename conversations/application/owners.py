"""Who brings a piece: asked, given, taken back, and whoever is concerned is told. Not for reminders (reviewing)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conversations.application.scene import DraftScene
from conversations.deeds import DutyGiven
from conversations.events import Address
from conversations.outcome import Choice, Message, Outcome
from conversations.project import Member, may
from conversations.projects.criteria import NOBODY, is_number
from conversations.projects.scene import PAGE, in_label, number, page_of, person, told, yes
from knowledge.application import Piece

SIZE = 3


def owner_of(scene: DraftScene, piece: str) -> Member | None:
    """Whoever left brings nothing any more."""
    holder = scene.project.member(scene.project.duties.get(piece, NOBODY))
    return None if holder is None or holder.left else holder


def own(scene: DraftScene, piece: Piece) -> Outcome:
    """Whose the piece is, and who may take it; a member's number gives it, NOBODY takes it back."""
    if not is_number(scene.id(1)):
        return _ask_whom(scene, piece)
    wanted = number(scene.id(1))
    if wanted == NOBODY:
        return _freed(scene, piece)
    member = scene.project.member(wanted)
    if member is None or member.left or not may(member, "draft"):
        again = scene.to("own", "choice-piece-own", piece.id)
        return scene.says("piece-own-not", again, scene.to_piece(piece), member=person(member))
    return _given(scene, piece, member)


def _ask_whom(scene: DraftScene, piece: Piece) -> Outcome:
    owner = owner_of(scene, piece.id)
    able = [one for one in scene.project.members if may(one, "draft") and one != owner]
    shown, following = page_of(able, scene.page(1), SIZE)
    choices = [_to_member(scene, piece, member) for member in shown]
    if len(able) > SIZE:
        choices.append(scene.to("own", "choice-piece-own-next", piece.id, PAGE, following))
    if owner:
        choices.append(scene.to("own", "choice-piece-own-nobody", piece.id, NOBODY))
    return scene.says(
        "piece-own",
        *choices,
        scene.to_piece(piece, "choice-piece-back"),
        piece=piece.id,
        owner=person(owner),
        whose=_whose(owner),
    )


def _to_member(scene: DraftScene, piece: Piece, member: Member) -> Choice:
    if member.is_me:
        return scene.to("own", "choice-piece-own-me", piece.id, member.number)
    named = in_label(member)
    return scene.to("own", "choice-piece-own-member", piece.id, member.number, **named)


def _given(scene: DraftScene, piece: Piece, member: Member) -> Outcome:
    address = scene.event.address if member.is_me else member.address
    said = scene.says(
        "piece-owned",
        scene.to_piece(piece, "choice-piece-card"),
        scene.to("due", "choice-piece-due", piece.id),
        scene.overview,
        piece=piece.id,
        owner=person(member),
        whose=_whose(member),
        is_told=yes(address),
        is_web=yes(_waits_for_a_visit(address)),
    )
    if owner_of(scene, piece.id) == member:
        return said
    telling = () if member.is_me else (*_tell(scene, piece, member),)
    messages = (*said.messages, *telling, *_relieved(scene, piece))
    return replace(
        said, messages=messages, changes=(DutyGiven(scene.project.id, piece.id, member.number),)
    )


def _waits_for_a_visit(address: Address | None) -> bool:
    """A browser is told something only when it comes back."""
    return address is not None and address.channel == "web"


def _tell(scene: DraftScene, piece: Piece, member: Member) -> Iterator[Message]:
    due = scene.dossier.due.get(piece.id)
    yield from told(
        scene,
        member,
        "piece-owned-told",
        scene.to_piece(piece, "choice-piece-card"),
        piece=piece.id,
        due=due.isoformat() if due else "",
        is_web=yes(_waits_for_a_visit(member.address)),
    )


def _freed(scene: DraftScene, piece: Piece) -> Outcome:
    said = scene.says(
        "piece-freed",
        scene.to("own", "choice-piece-own", piece.id),
        scene.to_piece(piece, "choice-piece-back"),
        piece=piece.id,
    )
    if owner_of(scene, piece.id) is None:
        return said
    messages = (*said.messages, *_relieved(scene, piece))
    change = DutyGiven(scene.project.id, piece.id, NOBODY)
    return replace(said, messages=messages, changes=(change,))


def _relieved(scene: DraftScene, piece: Piece) -> Iterator[Message]:
    """Whoever brought it learns that they need not any more."""
    owner = owner_of(scene, piece.id)
    if owner and not owner.is_me:
        yield from told(scene, owner, "piece-freed-told", piece=piece.id)


def _whose(member: Member | None) -> str:
    return "nobody" if member is None else "me" if member.is_me else "member"
