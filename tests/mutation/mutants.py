"""The mutants of a file, and the source of each."""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from attrs import field, frozen
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from parso.tree import NodeOrLeaf

from tests.mutation.filters import LeftOut, Position
from tests.mutation.operators import OPERATORS

MUTABLE_NODES = {
    "assert_stmt", "comp_if", "comparison", "decorator", "except_clause", "factor", "for_stmt", "if_stmt", "not_test",
    "number", "sync_comp_for", "test", "ternary", "while_stmt",
}  # fmt: skip
MUTABLE_WORDS = {"True", "False", "and", "or", "break", "continue"}
MUTABLE_SIGNS = {"+", "-", "*", "/", "//", "%", "**", ">>", "<<", "|", "&", "^"}
OPERATIONS = {"and_expr", "arith_expr", "expr", "power", "shift_expr", "term", "xor_expr"}


@frozen(kw_only=True)
class Mutant:
    """One change of one file.

    The first five attributes identify it. They stay the same when lines move.

    Attributes:
        file: the file, relative to the top package.
        function: the qualified name of the function or class it is in; empty at module level.
        operator: the name of the mutation operator.
        line: the line that is changed, without indentation.
        occurrence: its index among the mutants that are alike in all of the above.
        start: line, from 1, and column of the changed code.
        end: where the changed code ends.
        index: its index among the mutants of the file by this operator.
    """

    file: str
    function: str
    operator: str
    line: str
    occurrence: int
    start: Position = field(eq=False)
    end: Position = field(eq=False)
    index: int = field(eq=False)

    @property
    def id(self) -> str:
        """A short name for `--only`."""
        key = "\0".join((self.file, self.function, self.operator, self.line, str(self.occurrence)))
        return hashlib.sha256(key.encode()).hexdigest()[:10]

    @property
    def package(self) -> str:
        return self.file.partition("/")[0]


@frozen(slots=False)
class SourceFile:
    """A file to mutate.

    Attributes:
        file: its path, relative to the top package.
        text: its source.
    """

    file: str
    text: str

    @classmethod
    def read(cls, source: Path, file: str) -> SourceFile:
        return cls(file, (source / file).read_text(encoding="utf-8"))

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def mutants(self) -> Iterator[Mutant]:
        """Every mutant that no filter leaves out."""
        left_out, functions, seen = LeftOut.of(self.tree), self._functions(), Counter[tuple[str, ...]]()
        nodes = [node for node in ast_nodes(get_ast(self.text)) if _is_mutable(node)]
        for name, operator in OPERATORS.items():
            places = ((node, extent) for node in nodes for extent in operator.mutation_positions(node))
            for index, (node, (start, end)) in enumerate(places):
                line = self._lines[start[0] - 1]
                position = (start[0], len(line[: start[1]].encode()))
                if _is_operation(node) and left_out.filter_of(name, position) is None:
                    key = (functions.get(start[0], ""), name, line.strip())
                    yield Mutant(
                        file=self.file,
                        function=key[0],
                        operator=name,
                        line=key[2],
                        occurrence=seen[key],
                        start=start,
                        end=end,
                        index=index,
                    )
                    seen[key] += 1

    def mutated(self, mutant: Mutant) -> str | None:
        """The source of a mutant; None when it is no Python, or the same program as the original."""
        code: str | None = mutate_code(self.text, OPERATORS[mutant.operator], mutant.index)
        if code is None:
            return None
        try:
            changed = ast.parse(code)
        except SyntaxError:
            return None
        return None if ast.dump(changed) == ast.dump(self.tree) else code

    def statement_lines(self, line: int) -> range:
        """The lines of the statement that `line` belongs to; of a compound statement its header."""
        best = range(line, line + 1)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
                body = getattr(node, "body", None)
                best = range(
                    node.lineno, max(body[0].lineno, node.lineno + 1) if body else (node.end_lineno or line) + 1
                )
        return best if line in best else range(line, line + 1)

    def _functions(self) -> dict[int, str]:
        """The qualified name of the innermost function or class of each line, decorators included."""
        return dict(_named_lines(self.tree, ""))


def _named_lines(node: ast.AST, name: str) -> Iterator[tuple[int, str]]:
    for child in ast.iter_child_nodes(node):
        inner = name
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inner = f"{name}.{child.name}".lstrip(".")
            first = min([child.lineno, *(each.lineno for each in child.decorator_list)])
            yield from ((line, inner) for line in range(first, (child.end_lineno or first) + 1))
        yield from _named_lines(child, inner)


def _is_mutable(node: NodeOrLeaf) -> bool:
    """Whether any operator may change the node; asking each operator about each node would take long."""
    word = getattr(node, "value", None)
    match node.type:
        case "keyword":
            return word in MUTABLE_WORDS
        case "operator":
            return word in MUTABLE_SIGNS
    return node.type in MUTABLE_NODES


def _is_operation(node: NodeOrLeaf) -> bool:
    """Whether the node, if it is a sign, stands between two operands; cosmic-ray also takes the `*` of parameters."""
    return node.type != "operator" or (node.parent is not None and node.parent.type in OPERATIONS)
