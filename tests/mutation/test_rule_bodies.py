"""The body of every rule is mutated."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from sunnmore_oppvekst.rules import RULES
from tests.mutation.mutants import SourceFile
from tests.mutation.project import Project

SOURCE = Project().source
FILES = [path for path in sorted((SOURCE / "rules").glob("*/*.py")) if path.name != "__init__.py"]


def check_of(path: Path) -> ast.FunctionDef | None:
    """The function that has the name of the file."""
    functions = (node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef))
    return next((function for function in functions if function.name == path.stem), None)


@pytest.mark.parametrize("path", [path for path in FILES if check_of(path)], ids=lambda path: str(path.stem))
def test_the_body_of_a_rule_is_mutated(path: Path) -> None:
    function, source = check_of(path), SourceFile.read(SOURCE, path.relative_to(SOURCE).as_posix())
    assert function is not None
    body = range(function.body[0].lineno, (function.end_lineno or 0) + 1)
    mutants = (mutant for mutant in source.mutants() if mutant.start[0] in body)
    assert any(source.mutated(mutant) for mutant in mutants)


def test_only_rules_without_a_check_have_no_body() -> None:
    assert {path.stem for path in FILES if not check_of(path)} == {rule.name for rule in RULES if not rule.has_check}
