"""Columns to Arrow and frames to columns, through the libraries that do that best, where they are installed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sunnmore_oppvekst.analysis.column import Column
from sunnmore_oppvekst.errors import InvalidValue, NeedsExtra, UnknownName
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.nearest import nearest

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
    return _types()[kind]


@cache
def _types() -> dict[str, Any]:
    pa = pyarrow()
    return {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "whole": pa.int64(),
        "share": pa.float64(),
        "flag": pa.bool_(),
        "day": pa.date32(),
    }


def arrow_schema(columns: Iterable[Column], said: Mapping[str, str] | None = None) -> Any:
    """The Arrow schema of columns; the metadata of each field say what it holds.

    Args:
        columns: the columns.
        said: the metadata of the whole.
    """
    return pyarrow().schema(_fields(tuple(columns)), metadata=said)


@lru_cache(maxsize=256)
def _fields(columns: tuple[Column, ...]) -> tuple[Any, ...]:
    pa = pyarrow()
    return tuple(
        pa.field(each.name, arrow_type(each.kind.value), nullable=each.is_optional, metadata=_metadata(each))
        for each in columns
    )


def _metadata(column: Column) -> dict[str, str]:
    said = {
        "description": column.says["en"],
        "unit": column.unit,
        "refers_to": column.refers_to,
        "key": "true" if column.is_key else None,
    }
    return {name: value for name, value in said.items() if value}


def arrow_table(
    columns: Sequence[Column], data: Mapping[str, Sequence[Any]], said: Mapping[str, str] | None = None
) -> Any:
    """Columns as a `pyarrow.Table`.

    Args:
        columns: the columns.
        data: what each holds, by name.
        said: the metadata of the table.
    """
    pa = pyarrow()
    schema = arrow_schema(columns, said)
    return pa.table([pa.array(data[each.name], type=each.type) for each in schema], schema=schema)


def columns_of_frame(frame: Any, columns: Sequence[Column]) -> dict[str, list[Any]]:
    """What each of these columns holds in a frame of any library that narwhals knows.

    Raises:
        InvalidValue: a column holds something else than it is to.
        NeedsExtra: narwhals or pyarrow is not installed.
        UnknownName: a column is missing, or is none of these.
    """
    try:
        import narwhals.stable.v2 as nw
    except ModuleNotFoundError as error:
        raise NeedsExtra("narwhals", EXTRA) from error
    pyarrow()
    known = nw.from_native(frame)
    eager = known.collect() if isinstance(known, nw.LazyFrame) else known
    held, wanted = list(eager.columns), [each.name for each in columns]
    for given, among in ((held, wanted), (wanted, held)):
        for name in given:
            if name not in among:
                raise UnknownName("column", name, nearest(name, among))
    arrow = eager.select(wanted).to_arrow()
    return {each.name: _plain(arrow.column(each.name), each) for each in columns}


def _plain(held: Any, column: Column) -> list[Any]:
    """What an Arrow column holds, as a column of the table is to hold it."""
    pa, wanted = pyarrow(), arrow_type(column.kind.value)
    try:
        values: list[Any] = held.cast(wanted).to_pylist()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise InvalidValue("Table", column.name, str(held.type), _words(wanted)) from error
    if None in values and not column.is_optional:
        raise InvalidValue("Table", column.name, None, _words(wanted))
    return [tuple(each) if isinstance(each, list) else each for each in values]


def _words(wanted: Any) -> Message:
    return _("something of type {wanted}").bind(wanted=wanted)
