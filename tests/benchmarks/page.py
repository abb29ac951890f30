"""The tables of figures in the page about performance."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version

from tests.benchmarks.figure import ROOT, Figure

PAGE = ROOT / "docs" / "performance.md"
_PEERS = "orjson msgspec pydantic jsonschema PyYAML deepdiff dictdiffer jsonpatch pandas pyarrow duckdb".split()
_BETWEEN = re.compile("(?<=<!-- figures -->\n).*(?=<!-- /figures -->)", re.DOTALL)


def write(measured: Mapping[str, Sequence[Figure]]) -> None:
    """Put the tables where the page has room for them."""
    tables = "\n".join(["", _machine(), *_tables(measured), ""])
    PAGE.write_text(_BETWEEN.sub(lambda _: tables, PAGE.read_text("utf-8")), encoding="utf-8")


def row(figure: Figure) -> str:
    """A figure as a row of a table."""
    value = f"{figure.value:.3g}{'' if figure.unit == 'x' else f' {figure.unit}'}"
    shown = f"**{value}**" if figure.is_met is False else value
    return f"| {figure.what} | {figure.beside} | {shown} | {figure.goal} | {figure.note} |"


def _tables(measured: Mapping[str, Sequence[Figure]]) -> Iterator[str]:
    for subject, figures in measured.items():
        if figures:
            yield f"\n## {subject}\n\n| what | beside | ratio | goal | |\n|---|---|---|---|---|"
            yield from map(row, figures)


def _machine() -> str:
    peers = ", ".join(f"{name} {version(name)}" for name in _PEERS)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {os.cpu_count()} cores, {platform.machine()}. Beside {peers}."
