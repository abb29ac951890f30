"""What the operating system refuses, said so that a person knows what to do."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.language.words import Words

StrPath = str | os.PathLike[str]

READ = Words("kan ikkje lesast", "kan ikke leses", "cannot be read")
SAVE = Words("kan ikkje lagrast", "kan ikke lagres", "cannot be saved")
CREATE = Words("kan ikkje opprettast", "kan ikke opprettes", "cannot be created")

_NO_ACCESS = Words(
    "du har ikkje løyve til det; be om tilgang, eller vel ein annan stad",
    "du har ikke tillatelse til det; be om tilgang, eller velg et annet sted",
    "permission denied; ask for access, or choose another place",
)
_REASONS = {
    errno.ENOENT: Words(
        "fila eller mappa finst ikkje; sjå etter at namnet er rett",
        "filen eller mappen finnes ikke; se etter at navnet er riktig",
        "no such file or folder; check the name",
    ),
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.EROFS: Words(
        "disken er verna mot skriving; vel ein annan stad",
        "disken er skrivebeskyttet; velg et annet sted",
        "the disk is read-only; choose another place",
    ),
    errno.ENOSPC: Words(
        "disken er full; rydd plass og prøv igjen",
        "disken er full; rydd plass og prøv igjen",
        "no space left on the disk; make room and try again",
    ),
    errno.EISDIR: Words(
        "det er ei mappe; vel ei fil",
        "det er en mappe; velg en fil",
        "it is a folder; choose a file",
    ),
    errno.ENOTDIR: Words(
        "ein del av vegen dit er ikkje ei mappe; sjå etter at namnet er rett",
        "en del av veien dit er ikke en mappe; se etter at navnet er riktig",
        "part of the path is not a folder; check the name",
    ),
    errno.ENAMETOOLONG: Words(
        "namnet er for langt; vel eit kortare",
        "navnet er for langt; velg et kortere",
        "the name is too long; choose a shorter one",
    ),
    errno.ELOOP: Words(
        "lenkja går i ring; rett henne",
        "lenken går i ring; rett den",
        "its symbolic links go in a circle; mend them",
    ),
    errno.EEXIST: Words(
        "ho finst frå før; vel eit anna namn",
        "den finnes fra før; velg et annet navn",
        "it is there already; choose another name",
    ),
}
_NO_NAME = Words(
    "namnet har teikn som ikkje kan brukast; vel eit anna",
    "navnet har tegn som ikke kan brukes; velg et annet",
    "the name has characters that cannot be used; choose another",
)
_NO_FILE = Words(
    "det er ikkje ei vanleg fil; vel ei fil",
    "det er ikke en vanlig fil; velg en fil",
    "it is not a regular file; choose a file",
)


def joined(verb: Words, reason: Words) -> Words:
    """What could not be done and why, as one clause."""
    return Words(f"{verb.nn}: {reason.nn}", f"{verb.nb}: {reason.nb}", f"{verb.en}: {reason.en}")


def shown(path: StrPath) -> str:
    """The path as text that can be printed anywhere."""
    return os.fspath(path).encode("utf-8", "backslashreplace").decode()


@contextmanager
def refusals(verb: Words, path: StrPath) -> Iterator[None]:
    """Let what the operating system refuses come out as `NotStored`, about `path`."""
    try:
        yield
    except NotStored:
        raise
    except OSError as error:
        raise NotStored(shown(path), joined(verb, _reason(error)), error.errno) from error
    except ValueError as error:
        raise NotStored(shown(path), joined(verb, _NO_NAME), errno.EINVAL) from error


def check_regular(verb: Words, path: StrPath, found: os.stat_result) -> None:
    """Raise `NotStored` unless `found` is a regular file."""
    if not stat.S_ISREG(found.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.EINVAL
        raise NotStored(shown(path), joined(verb, _REASONS.get(number, _NO_FILE)), number)


def already_there(path: StrPath) -> Words:
    """Why a file that is to be new cannot be made."""
    return joined(CREATE, _REASONS[errno.EEXIST])


def _reason(error: OSError) -> Words:
    said = error.strerror or str(error) or type(error).__name__
    unknown = Words(
        f"systemet seier «{said}»; prøv igjen, eller vel ein annan stad",
        f"systemet sier «{said}»; prøv igjen, eller velg et annet sted",
        f"the system says “{said}”; try again, or choose another place",
    )
    return _REASONS.get(error.errno or 0, unknown)
