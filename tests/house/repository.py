"""The files of the repository, as a reader of it would find them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"__pycache__", "_build", "build", "dist", "venv"}


def listed_by_git() -> list[str] | None:
    """Tracked files and new ones that are not ignored; None where there is no git to ask."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [name for name in done.stdout.decode().split("\0") if name]


def walked() -> Iterator[str]:
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        is_cache = any(part in NOT_OURS or part.endswith(("_cache", ".egg-info")) for part in parts)
        if path.is_file() and not is_cache and parts[0] not in {".git", ".hypothesis", ".venv"}:
            yield "/".join(parts)


def files() -> list[PurePosixPath]:
    """Every file of the repository, relative to its top."""
    names = listed_by_git()
    if names is None:
        names = list(walked())
    return sorted(PurePosixPath(name) for name in names if (ROOT / name).is_file())


def pages() -> list[PurePosixPath]:
    """The pages whose blocks are run."""
    return [path for path in files() if path.suffix == ".md" and path.parts[0] in {"README.md", "docs"}]
