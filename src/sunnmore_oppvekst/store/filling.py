"""New files and folders that are filled bit by bit, and get their name when they are full."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sunnmore_oppvekst.errors import AlreadyThere
from sunnmore_oppvekst.store.refusal import CREATE, READ, StrPath, already_there, refusals, shown

_TAKEN = {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR}


@contextmanager
def new_folder(path: StrPath, *, force: bool = False) -> Iterator[Path]:
    """A folder to fill that gets its name when it is full; what went wrong leaves nothing.

    A process that is killed leaves a hidden folder beside it, and nothing under the name.

    Args:
        path: the folder.
        force: whether a folder that is there is replaced.

    Raises:
        AlreadyThere: there is something there already that is no folder, or is not to be replaced.
        NotStored: it cannot be made or filled.
    """
    target = Path(path).absolute()
    _check_free(path, target, may_replace=force and target.is_dir() and not target.is_symlink())
    beside = _beside(target)
    with refusals(CREATE, path):
        beside.mkdir(parents=True)
    try:
        with _filling(path):
            yield beside
        with refusals(CREATE, path):
            _name(path, beside, target, force=force)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def new_file(path: StrPath, *, force: bool = False) -> Iterator[BinaryIO]:
    """A file to fill that gets its name when it is full; what went wrong leaves nothing.

    Args:
        path: the file.
        force: whether a file that is there is replaced.

    Raises:
        AlreadyThere: there is something there already that is no file, or is not to be replaced.
        NotStored: it cannot be made or filled.
    """
    target = Path(path).absolute()
    _check_free(path, target, may_replace=force and target.is_file())
    beside = _beside(target)
    with refusals(CREATE, path):
        file = beside.open("xb")
    try:
        with file, _filling(path):
            yield file
        with refusals(CREATE, path):
            beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()


def holds_only(path: StrPath, names: Container[str]) -> bool:
    """Whether there is a folder with nothing but these in it, so that it may be replaced without loss of anything else.

    Raises:
        NotStored: it cannot be looked into.
    """
    with refusals(READ, path):
        return Path(path).is_dir() and all(each.name in names for each in Path(path).iterdir())


def _check_free(path: StrPath, target: Path, *, may_replace: bool) -> None:
    if os.path.lexists(target) and not may_replace:
        raise AlreadyThere(shown(path), already_there(path), errno.EEXIST)


def _beside(target: Path) -> Path:
    return target.parent / f".oppvekst-{os.urandom(8).hex()}.tmp"


@contextmanager
def _filling(path: StrPath) -> Iterator[None]:
    """What the operating system refuses on the way is about `path`; whatever else is raised is left alone."""
    try:
        yield
    except OSError:
        with refusals(CREATE, path):
            raise


def _name(path: StrPath, beside: Path, target: Path, *, force: bool) -> None:
    old = _beside(target)
    if force and target.is_dir():
        target.rename(old)
    try:
        beside.rename(target)
    except OSError as error:
        if old.exists():
            old.rename(target)
        if error.errno in _TAKEN:
            raise AlreadyThere(shown(path), already_there(path), errno.EEXIST) from error
        raise
    shutil.rmtree(old, ignore_errors=True)
