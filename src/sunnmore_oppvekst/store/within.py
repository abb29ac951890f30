"""Whether a new file would come to lie among the documents that are gone through."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fnmatch import fnmatch
from glob import has_magic
from pathlib import Path

from sunnmore_oppvekst.store.many import PASSED_OVER, is_named_as_document
from sunnmore_oppvekst.store.refusal import READ, StrPath, refusals


def would_be_among(path: StrPath, file: StrPath, *, origin: str) -> bool:
    """Whether a file would be found at a path, below that folder, or by that pattern, the next time.

    Args:
        path: a file, a folder or a pattern.
        file: the file, which need not be there.
        origin: the folder that a relative `path` begins in.

    Raises:
        NotStored: one of them has a name that cannot be used.
    """
    with refusals(READ, file):
        whole, new = Path(origin, path), Path(os.path.realpath(file))
        if has_magic(os.fspath(path)) and not whole.exists():
            among = is_named_as_document(new) and _fits(Path(os.path.abspath(file)).parts, whole.parts)  # noqa: PTH100
        else:
            among = _is_below(Path(os.path.realpath(whole)), new)
        return among


def _is_below(top: Path, new: Path) -> bool:
    if new == top:
        return True
    if not new.is_relative_to(top) or not is_named_as_document(new):
        return False
    return not any(part.startswith(PASSED_OVER) for part in new.relative_to(top).parts)


def _fits(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a path, or a folder that it lies in, fits a pattern."""
    if not pattern:
        return True
    if pattern[0] == "**":
        return any(_fits(parts[begun:], pattern[1:]) for begun in range(len(parts)))
    return bool(parts) and fnmatch(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])
