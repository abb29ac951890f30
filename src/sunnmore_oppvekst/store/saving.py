"""Saving files: the old content or the new, whatever happens, and never something between."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sunnmore_oppvekst.errors import AlreadyThere, NotStored
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.refusal import CREATE, SAVE, StrPath, already_there, check_regular, refusals, shown

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EINVAL}
_CANNOT_CONFIRM = {errno.EACCES, errno.EPERM, errno.EINVAL, errno.EBADF, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_UNCONFIRMED = _("is saved, but the disk does not confirm it; see that the disk is in order, and save again")


def save(path: StrPath, data: bytes) -> None:
    """Put `data` in a file, in place of what is there.

    The file keeps its mode, and its owner and group where that is allowed; a new one gets what the process gives new
    files. Where `path` is a link, what it leads to is replaced. Other hard links to the file keep the old content.

    Raises:
        NotStored: it could not be done, and the old content stands; or, as the sentence then says, the new content
            stands and the disk could not confirm that it will survive a power cut.
    """
    with refusals(SAVE, path):
        target = Path(os.path.realpath(path))
        with _written_beside(target, data, like=_replaceable(path, target)) as temporary:
            temporary.replace(target)
    _confirm(path, target)


def create(path: StrPath, data: bytes) -> None:
    """Put `data` in a new file, all of it at once; of several at the same time, one succeeds.

    Raises:
        AlreadyThere: there is something at `path` already, be it a broken link; it is untouched.
        NotStored: it could not be done, or, as the sentence then says, it is done and the disk could not confirm it.
    """
    with refusals(CREATE, path):
        target = Path(path).absolute()
        try:
            with _written_beside(target, data) as temporary:
                _give_name(temporary, target)
        except FileExistsError as error:
            raise AlreadyThere(shown(path), already_there(path), errno.EEXIST) from error
    _confirm(path, target)


def _replaceable(path: StrPath, target: Path) -> os.stat_result | None:
    """The file to replace, or None when there is none; a file that is closed to writing stays as it is."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    check_regular(SAVE, path, found)
    if not os.access(target, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return found


@contextmanager
def _written_beside(target: Path, data: bytes, *, like: os.stat_result | None = None) -> Iterator[Path]:
    """A temporary file in the same folder, on disk with all of `data`, and gone afterwards."""
    content = memoryview(data)
    temporary = target.parent / f".oppvekst-{os.urandom(8).hex()}.tmp"
    descriptor = os.open(temporary, _NEW, 0o600 if like else 0o666)
    try:
        try:
            while content:
                content = content[os.write(descriptor, content) :]
            if like is not None:
                _make_alike(temporary, like)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink()


def _make_alike(temporary: Path, like: os.stat_result) -> None:
    for owner, group in ((-1, like.st_gid), (like.st_uid, -1)):
        with suppress(OSError, AttributeError):
            os.chown(temporary, owner, group)
    temporary.chmod(stat.S_IMODE(like.st_mode))


def _give_name(temporary: Path, target: Path) -> None:
    """Give a file its name, unless that is taken."""
    try:
        target.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _give_name_without_links(temporary, target)


def _give_name_without_links(temporary: Path, target: Path) -> None:
    os.close(os.open(target, _NEW, 0o600))
    try:
        temporary.replace(target)
    except BaseException:
        target.unlink()
        raise


def _confirm(path: StrPath, target: Path) -> None:
    """Wait until the folder, too, is on disk, where the system can say so."""
    try:
        descriptor = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_CONFIRM:
            raise NotStored(shown(path), _UNCONFIRMED, error.errno) from error
