"""Columns to Arrow and frames to columns, through the libraries that do that best, where they are installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sunnmore_oppvekst.errors import NeedsExtra

if TYPE_CHECKING:
    from sunnmore_oppvekst.analysis.table import Column

EXTRA = "tables"


def pyarrow() -> Any:
    """The library pyarrow.

    Raises:
        NeedsExtra: it is not installed.
    """
    try:
        import pyarrow as pa
    except ModuleNotFoundError as error:
        raise NeedsExtra("pyarrow", EXTRA) from error
    return pa


def arrow_type(kind: str) -> Any:
    """The Arrow type of what a column of a kind holds."""
    pa = pyarrow()
    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "whole": pa.int64(),
        "number": pa.float64(),
        "share": pa.float64(),
        "flag": pa.bool_(),
        "day": pa.date32(),
    }
    return types[kind]


def arrow_schema(columns: Iterable[Column]) -> Any:
    """The Arrow schema of columns; each field's metadata says what it holds."""
    pa = pyarrow()
    return pa.schema(
        [
            pa.field(each.name, arrow_type(each.kind.value), nullable=each.is_optional, metadata=_metadata(each))
            for each in columns
        ]
    )


def _metadata(column: Column) -> dict[str, str]:
    said = {"description": column.says.en, "unit": column.unit, "refers_to": column.refers_to}
    return {name: value for name, value in said.items() if value}


def arrow_table(columns: Sequence[Column], data: Mapping[str, Sequence[Any]]) -> Any:
    """Columns as a `pyarrow.Table`."""
    pa = pyarrow()
    schema = arrow_schema(columns)
    return pa.table([pa.array(data[each.name], type=each.type) for each in schema], schema=schema)


def columns_of_frame(frame: Any) -> dict[str, list[Any]]:
    """The columns of a frame of any library that narwhals knows.

    Raises:
        NeedsExtra: narwhals is not installed.
    """
    try:
        import narwhals.stable.v2 as nw
    except ModuleNotFoundError as error:
        raise NeedsExtra("narwhals", EXTRA) from error
    known = nw.from_native(frame)
    eager = known.collect() if isinstance(known, nw.LazyFrame) else known
    return {name: [_plain(value) for value in eager[name].to_list()] for name in eager.columns}


def _plain(value: Any) -> Any:
    """pandas has other things for what is missing, and for days."""
    if value is None or value != value:
        return None
    if hasattr(value, "tolist"):
        return value.tolist()
    return value.date() if hasattr(value, "hour") else value
