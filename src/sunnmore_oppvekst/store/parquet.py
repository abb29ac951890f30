"""Tables in Parquet files: written whole or not at all, read a batch at a time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sunnmore_oppvekst.errors import AlreadyThere
from sunnmore_oppvekst.store.refusal import CREATE, READ, StrPath, already_there, refusals, shown

_ROWS = 64


def read_batches(path: StrPath) -> Iterator[list[dict[str, Any]]]:
    """The rows of a Parquet file, some at a time.

    Raises:
        NotStored: the file cannot be read.
    """
    import pyarrow.parquet as pq

    with refusals(READ, path):
        file = pq.ParquetFile(path)
        with file:
            for batch in file.iter_batches(batch_size=_ROWS):
                yield batch.to_pylist()


def write_table(path: Path, table: Any) -> None:
    """Write an Arrow table to a file, with the folders on the way; one that is there is replaced.

    Raises:
        NotStored: it cannot be written.
    """
    import pyarrow.parquet as pq

    with refusals(CREATE, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.tmp")
        pq.write_table(table, beside, compression="zstd")
        beside.replace(path)


@contextmanager
def new_folder(path: StrPath, *, force: bool = False) -> Iterator[Path]:
    """A folder to fill that gets its name when it is full; what went wrong leaves nothing.

    Args:
        path: the folder.
        force: whether one that is there is replaced.

    Raises:
        AlreadyThere: there is something there already.
        NotStored: it cannot be made.
    """
    target = Path(path).absolute()
    beside = target.with_name(f".{target.name}.oppvekst-tmp")
    if target.exists() and not force:
        raise AlreadyThere(shown(path), already_there(path), 17)
    with refusals(CREATE, path):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
    try:
        yield beside
        with refusals(CREATE, path):
            if target.exists():
                old = target.with_name(f".{target.name}.oppvekst-old")
                target.rename(old)
                beside.rename(target)
                shutil.rmtree(old)
            else:
                beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
