"""What the operating system refuses, said so that a person knows what to do."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.messages.message import Message, _

StrPath = str | os.PathLike[str]

READ = _("cannot be read")
SAVE = _("cannot be saved")
CREATE = _("cannot be created")

_NO_ACCESS = _("permission denied; ask for access, or choose another place")
_REASONS = {
    errno.ENOENT: _("no such file or folder; check the name"),
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.EROFS: _("the disk is read-only; choose another place"),
    errno.ENOSPC: _("no space left on the disk; make room and try again"),
    errno.EISDIR: _("it is a folder; choose a file"),
    errno.ENOTDIR: _("part of the path is not a folder; check the name"),
    errno.ENAMETOOLONG: _("the name is too long; choose a shorter one"),
    errno.ELOOP: _("its symbolic links go in a circle; mend them"),
    errno.EEXIST: _("it is there already; choose another name"),
}
_NO_NAME = _("the name has characters that cannot be used; choose another")
_NO_FILE = _("it is not a regular file; choose a file")


def joined(verb: Message, reason: Message) -> Message:
    """What could not be done and why, as one clause."""
    return _("{verb}: {reason}").bind(verb=verb, reason=reason)


def shown(path: StrPath) -> str:
    """The path as text that can be printed anywhere."""
    return os.fspath(path).encode("utf-8", "backslashreplace").decode()


@contextmanager
def refusals(verb: Message, path: StrPath) -> Iterator[None]:
    """Let what the operating system refuses come out as `NotStored`, about `path`."""
    try:
        yield
    except NotStored:
        raise
    except OSError as error:
        raise NotStored(shown(path), joined(verb, _reason(error)), error.errno) from error
    except ValueError as error:
        raise NotStored(shown(path), joined(verb, _NO_NAME), errno.EINVAL) from error


def check_regular(verb: Message, path: StrPath, found: os.stat_result) -> None:
    """Raise `NotStored` unless `found` is a regular file."""
    if not stat.S_ISREG(found.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.EINVAL
        raise NotStored(shown(path), joined(verb, _REASONS.get(number, _NO_FILE)), number)


def already_there(path: StrPath) -> Message:
    """Why a file that is to be new cannot be made."""
    return joined(CREATE, _REASONS[errno.EEXIST])


def _reason(error: OSError) -> Message:
    said = error.strerror or str(error) or type(error).__name__
    unknown = _("the system says “{said}”; try again, or choose another place").bind(said=said)
    return _REASONS.get(error.errno or 0, unknown)
