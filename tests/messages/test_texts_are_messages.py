"""Whatever the command prints or refuses with is a message: no literal text is printed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogues import sources

PRINTING = {
    "echo",
    "secho",
    "UsageError",
    "BadParameter",
    "ClickException",
    "fail",
    "write_text",
    "write_usage",
    "section",
}
WORD = re.compile(r"(?!oppvekst: )\b[^\W\d_]{2,}")
FILES = [file for source in sources() for file in sorted(source.folder.rglob("*.py"))]


def literals(node: ast.AST) -> Iterator[str]:
    """The literal texts in an argument, those in f-strings too; not those that are looked up or compared."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            for value in values:
                yield from literals(value)
        case ast.BinOp(left=left, right=right):
            yield from literals(left)
            yield from literals(right)
        case ast.IfExp(body=body, orelse=other):
            yield from literals(body)
            yield from literals(other)


def printed_literals(file: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in PRINTING:
            yield from (
                f"{file.name}:{call.lineno}: {text}"
                for each in call.args
                for text in literals(each)
                if WORD.search(text)
            )


@pytest.mark.parametrize(
    "file", [file for file in FILES if "click" in file.read_text("utf-8")], ids=lambda file: file.name
)
def test_no_literal_text_is_printed(file: Path) -> None:
    assert list(printed_literals(file)) == []


def test_a_literal_text_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(
        'import click\nclick.echo(f"{1} wrong")\nclick.echo(_("right")[language])\nraise click.UsageError("bad " + x)\n'
    )
    assert list(printed_literals(file)) == ["module.py:2:  wrong", "module.py:4: bad "]
