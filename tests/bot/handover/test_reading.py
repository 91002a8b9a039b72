"""A portable dossier is checked from end to end before anything is made of it: every bad one is refused."""

from __future__ import annotations

import io
import json
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handover.depth import extent_of
from bot.handover.reading import MOST_ENTRIES, MOST_VALUES, NAME, DossierRefused
from bot.handover.summary import summary
from tests.bot.handover.packed import (
    KNOWLEDGE,
    archive,
    bytes_of,
    dossier_of,
    entries,
    forged,
    read,
    sha256,
    zipped,
)
from tests.conversations.draft.built import after_visit, team_project

GOOD = archive("application-dossier", team_project(KNOWLEDGE))


def refused(made: bytes, most: int = 10_000_000) -> DossierRefused:
    with pytest.raises(DossierRefused) as found:
        read(made, most)
    assert str(found.value).isprintable()
    return found.value


def test_a_good_one_is_read_and_counted():
    project = after_visit(KNOWLEDGE)
    parcel = read(archive("application-dossier", project))
    counted = summary(parcel.content, KNOWLEDGE)
    assert counted.name == "Métropole de Valmarine"
    assert (counted.answers, counted.left_out) == (4, 0)
    assert (counted.files, counted.links, counted.versions) == (4, 1, 2)
    assert counted.bytes == sum(
        len(bytes_of(one)) for one in project.dossier.evidence if one.kind == "file"
    )
    assert counted.named == ("Cheffe de projet", "Observatoire", "Service emploi")
    first = parcel.content.files[0].name
    assert b"".join(parcel.open_file(first)) == bytes_of(project.dossier.evidence[0])


def test_nothing_of_this_installation_is_in_it():
    project = team_project(KNOWLEDGE)
    text = entries(GOOD)[NAME].decode()
    for secret in (project.id, "ref-1", "Nom tu"):
        assert secret not in text


def test_the_same_bytes_are_carried_once():
    project = team_project(KNOWLEDGE)
    first = project.dossier.evidence[0]
    twice = type(first)(**{**_fields(first), "id": 99, "name": "autre nom.pdf"})
    dossier = type(project.dossier)(evidence=(first, twice))
    made = archive("application-dossier", team_project(KNOWLEDGE, dossier=dossier))
    assert list(entries(made)) == ["files/1", NAME]
    assert [one["file"] for one in dossier_of(made)["evidence"]] == ["files/1", "files/1"]


def _fields(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in type(one).__dataclass_fields__}


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (b"", "not-a-dossier"),
        (b"a: &a [*a, *a]\nb: *a\n", "not-a-dossier"),
        (b"a: &a ['x','x']\n" + b"b: &b [*a,*a]\n" * 50, "not-a-dossier"),
        (b"%PDF-1.7 no", "not-a-dossier"),
        (zipped({"a.txt": b"x"}), "not-a-dossier"),
        (zipped({NAME: b"{}"}), "newer"),
        (zipped({NAME: b"not json"}), "not-json"),
        (zipped({NAME: b"[]"}), "unfit"),
        (zipped({NAME: b'"' + b"\xff" * 9}), "not-json"),
        (zipped({NAME: b'{"format": 2}'}), "newer"),
        (zipped({NAME: b"[" * 100_000 + b"]" * 100_000}), "unfit"),
        (zipped({NAME: b'{"a":' * 100_000 + b"1" + b"}" * 100_000}), "unfit"),
        (zipped({NAME: b" " * 17_000_000}), "too-large"),
        (zipped({f"files/{number}": b"" for number in range(10_000)}), "too-many"),
        (GOOD[:-10], "not-a-dossier"),
        (GOOD[: len(GOOD) // 2], "not-a-dossier"),
    ],
    ids=range(16),
)
def test_what_is_no_dossier_is_refused(made: bytes, reason: str):
    assert refused(made).reason == reason


def test_too_many_files():
    assert MOST_ENTRIES == 500
    found = {**entries(GOOD), **{f"files/{number}": b"" for number in range(10, 520)}}
    assert refused(zipped(found)).reason == "too-many"


@pytest.mark.parametrize(
    "name", ["../../x", "/etc/x", "files/../x", "files/9", "x\\y", "FILES/1", "é"]
)
def test_only_names_of_the_manifest(name: str):
    assert refused(zipped({**entries(GOOD), name: b"x"})).reason == "bad-name"


def test_a_manifest_names_no_path_elsewhere():
    def elsewhere(told: dict[str, Any]) -> None:
        told["files"][0]["name"] = told["evidence"][0]["file"] = "../x"

    assert refused(forged(elsewhere)).reason == "unfit"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice():
    made = io.BytesIO(zipped(entries(GOOD)))
    with zipfile.ZipFile(made, "a") as written:
        written.writestr("files/1", b"other")
    assert refused(made.getvalue()).reason == "bad-name"


def test_a_missing_file():
    found = {name: content for name, content in entries(GOOD).items() if name != "files/2"}
    assert refused(zipped(found)).reason == "damaged"


def test_a_wrong_checksum():
    content = entries(GOOD)["files/1"]
    changed = zipped({**entries(GOOD), "files/1": b"y" + content[1:]})
    assert refused(changed).reason == "damaged"


def test_a_wrong_size():
    assert refused(zipped({**entries(GOOD), "files/1": b"short"})).reason == "damaged"


def test_a_flipped_byte():
    place = GOOD.index(b"ref-1 ref-1") + 5000
    changed = GOOD[:place] + bytes([GOOD[place] ^ 1]) + GOOD[place + 1 :]
    assert refused(changed).reason == "damaged"


def test_more_bytes_than_are_taken():
    assert refused(GOOD, most=1000).reason in {"too-large", "bomb"}
    read(GOOD, most=sum(len(one) for one in entries(GOOD).values()))


def bomb(size: int) -> bytes:
    content = bytes(size)

    def told(whole: dict[str, Any]) -> None:
        whole["files"][0] |= {"size": size, "sha256": sha256(content)}

    return forged(told, n1=content)


def test_a_bomb_is_refused_before_it_grows():
    made = bomb(50_000_000)
    assert len(made) < 300_000
    tracemalloc.start()
    assert refused(made, most=100_000_000).reason == "bomb"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_bomb_that_lies_about_its_size_never_grows_past_it():
    """The directory says 1,000 bytes for what unpacks to 50 millions."""
    made = bytearray(bomb(50_000_000))
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = 0
        while (start := made.find(signature, start)) >= 0:
            if struct.unpack_from("<I", made, start + place)[0] == 50_000_000:
                struct.pack_into("<I", made, start + place, 1_000)
            start += 4
    tracemalloc.start()
    assert refused(bytes(made)).reason == "damaged"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "unknown key": lambda told: told.update(extra=1),
    "no members": lambda told: told.update(members=[]),
    "unknown author": lambda told: told["evidence"][0].update(by=77),
    "number twice": lambda told: told["members"].append(told["members"][0]),
    "no zone": lambda told: told["evidence"][0].update(at="2026-01-01T00:00:00"),
    "state": lambda told: next(iter(told["marks"].values())).update(state="done"),
    "script link": lambda told: told["evidence"][2].update(address="javascript:alert(1)"),
    "link with a file": lambda told: told["evidence"][2].update(file="files/1"),
    "file without": lambda told: told["evidence"][0].update(file=""),
    "long text": lambda told: next(iter(told["texts"].values())).update(words="x" * 100_001),
    "long name": lambda told: told["project"].update(name="x" * 61),
    "bool answer": lambda told: told["answers"]["eco-size.companies"].update(value=True),
    "mapping answer": lambda told: told["answers"]["eco-size.companies"].update(value={"a": 1}),
    "before all time": lambda told: told["project"].update(created_at="0001-01-01T00:00:00+14:00"),
    "after all time": lambda told: told["evidence"][0].update(at="9999-12-31T23:59:59-12:00"),
    "huge answer": lambda told: told["answers"]["eco-size.companies"].update(value=10**400),
    "piece id": lambda told: told["due"].update({"../x": "2026-01-01"}),
    "member zero": lambda told: told["members"][0].update(number=0),
    "snapshot": lambda told: told["versions"].append(
        {"number": 1, "by": 1, "at": "2026-01-01T00:00:00Z", "snapshot": {"pieces": {"d0-name": 3}}}
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_does_not_fit_is_refused_with_its_place(change: Callable[[dict[str, Any]], object]):
    error = refused(forged(change))
    assert error.reason == "unfit"
    assert "does not fit" in str(error)


def test_a_link_is_one_however_its_scheme_is_written():
    def loud(told: dict[str, Any]) -> None:
        told["evidence"][2].update(address="HTTPS://exemple.fr/plan")

    assert read(forged(loud)).content.evidence[2].address == "HTTPS://exemple.fr/plan"


def test_files_are_read_in_the_order_in_which_they_lie():
    found = entries(GOOD)
    parcel = read(zipped({name: found[name] for name in reversed(found)}))
    names = [file.name for file in parcel.content.files]
    assert len(names) > 1
    assert [file.name for file in parcel.files] == list(reversed(names))


def test_numbers_that_are_none():
    for word in ("NaN", "Infinity", "1e999"):
        text = entries(GOOD)[NAME].decode().replace("1850", word)
        assert refused(zipped({**entries(GOOD), NAME: text.encode()})).reason in {
            "unfit",
            "not-json",
        }


def test_an_answer_that_fits_no_question_here_is_left_out_and_told():
    def other(told: dict[str, Any]) -> None:
        told["answers"]["eco-size.companies"]["value"] = "beaucoup"
        told["answers"]["gone-for-long.x"] = told["answers"]["eco-size.scope"]

    counted = summary(read(forged(other)).content, KNOWLEDGE)
    assert (counted.answers, counted.left_out) == (4, 1)


@given(
    st.recursive(
        st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_depth_is_that_of_the_json(value: object):
    def deep(one: object) -> int:
        if isinstance(one, list):
            return 1 + max(map(deep, one), default=0)
        return 1 + max(map(deep, one.values()), default=0) if isinstance(one, dict) else 0

    extent = extent_of(json.dumps(value).encode())
    assert extent.depth == deep(value)
    assert extent.values <= MOST_VALUES
