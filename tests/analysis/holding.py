"""What every table must hold to: its declared types, keys and optional columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.table import Table

IS: dict[Kind, Callable[[Any], bool]] = {
    Kind.TEXT: lambda value: type(value) is str,
    Kind.TEXTS: lambda value: type(value) is tuple and all(type(each) is str for each in value),
    Kind.WHOLE: lambda value: type(value) is int,
    Kind.SHARE: lambda value: type(value) is float and 0 <= value <= 1,
    Kind.FLAG: lambda value: type(value) is bool,
    Kind.DAY: lambda value: type(value) is date,
}
"""Whether a value is of a kind."""


def assert_holds(table: Table, *, has_unique_ids: bool = True) -> None:
    """See that a table is what its columns say."""
    for column in table.columns:
        held = table[column.name]
        assert column.is_optional or None not in held, column.name
        wrong = [value for value in held if value is not None and not IS[column.kind](value)]
        assert not wrong, (column.name, wrong[:3])
    keys = [column.name for column in table.columns if column.is_key]
    if keys and has_unique_ids:
        rows = list(zip(*(table[name] for name in keys), strict=True))
        assert len(set(rows)) == len(rows), [row for row in rows if rows.count(row) > 1][:3]
    for language in ("nn", "nb", "en"):
        said = table.summed_up(language)
        assert "{" not in said, said
    assert len(repr(table)) <= 120
