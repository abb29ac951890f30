"""Documents and tables in Parquet files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from errno import ENOENT
from pathlib import Path
from typing import Any
from uuid import uuid4

from sunnmore_oppvekst.analysis.arrow import pyarrow
from sunnmore_oppvekst.errors import NotStored
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store.reading import opened
from sunnmore_oppvekst.store.refusal import CREATE, READ, StrPath, joined, refusals, shown

_ROWS = 64
_UNFINISHED = ".tmp"
_NO_PARQUET = _("it is no Parquet file, or it is damaged; make it anew")
_NO_DOCUMENTS = _("it has no documents in a column data; choose a file that to_parquet wrote under documents")


def rows_of(path: StrPath) -> Iterator[dict[str, Any]]:
    """The documents of a Parquet file: its `data`, and its `file` and `line` where it has them, some rows at a time.

    Raises:
        NeedsExtra: pyarrow is not installed.
        NotStored: the file cannot be read, or has no documents.
    """
    pa = pyarrow()
    from pyarrow.parquet import ParquetFile

    with refusals(READ, path), opened(path) as file:
        try:
            yield from _rows(ParquetFile(file), path)
        except pa.ArrowException as error:
            raise NotStored(shown(path), joined(READ, _NO_PARQUET)) from error


def _rows(file: Any, path: StrPath) -> Iterator[dict[str, Any]]:
    known = [name for name in ("data", "file", "line") if name in file.schema_arrow.names]
    if "data" not in known:
        raise NotStored(shown(path), joined(READ, _NO_DOCUMENTS))
    for batch in file.iter_batches(batch_size=_ROWS, columns=known):
        yield from batch.to_pylist()


def write_table(folder: Path, inside: str, table: Any) -> None:
    """Write an Arrow table to a file inside a folder, with the folders on the way; one that is there is replaced.

    The folder itself has to be there: a machine that does not share the disk does not get to make one of its own.

    Raises:
        NotStored: it cannot be written.
    """
    import pyarrow.parquet as pq

    path = folder / inside
    with refusals(CREATE, folder):
        if not folder.is_dir():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
    with refusals(CREATE, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{uuid4().hex}{_UNFINISHED}")
        pq.write_table(table, beside, compression="zstd")
        beside.replace(path)


def sweep(folder: Path) -> None:
    """Take away what processes that died on the way had not finished writing.

    Raises:
        NotStored: it cannot be taken away.
    """
    with refusals(CREATE, folder):
        for unfinished in folder.rglob(f".*{_UNFINISHED}"):
            unfinished.unlink()
