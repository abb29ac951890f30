"""Which mutants are left out because no test could or should tell them from the original."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from attrs import frozen

Position = tuple[int, int]
"""A line, from 1, and a column in bytes, from 0, as in `ast`."""
Range = tuple[Position, Position]

WITHOUT_EFFECT = {"cache", "final", "lru_cache", "overload", "override"}
EQUALITY_OR_IDENTITY = ("Eq_Is", "NotEq_IsNot", "Is_Eq", "IsNot_NotEq")


@frozen(kw_only=True)
class Filter:
    """A kind of mutants to leave out.

    Attributes:
        reason: why no test could or should detect them.
        ranges: the source ranges, in one node, that are not mutated.
        operators: endings of the names of the operators that are meant; all of them when empty.
    """

    reason: str
    ranges: Callable[[ast.AST], Iterator[Range]]
    operators: tuple[str, ...] = ("",)


def _extent(node: ast.expr | ast.stmt | ast.arg | ast.keyword) -> Range:
    return (node.lineno, node.col_offset), (node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)


def _annotations(node: ast.AST) -> Iterator[Range]:
    annotation: ast.expr | None = None
    match node:
        case ast.arg() | ast.AnnAssign():
            annotation = node.annotation
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            annotation = node.returns
    if annotation is not None:
        yield _extent(annotation)


def _unions_of_classes(node: ast.AST) -> Iterator[Range]:
    if (
        isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.BitOr)
        and _is_class(node.left)
        and _is_class(node.right)
    ):
        yield _extent(node)


def _is_class(node: ast.expr) -> bool:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name[:1].isupper() or name in {
                "bool",
                "bytes",
                "dict",
                "float",
                "int",
                "list",
                "str",
                "tuple",
                "date",
            }
        case ast.Subscript(value=value):
            return _is_class(value)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _is_class(left) and _is_class(right)
    return isinstance(node, ast.Constant) and node.value is None


def _type_checking_blocks(node: ast.AST) -> Iterator[Range]:
    if isinstance(node, ast.If) and _name(node.test) == "TYPE_CHECKING":
        yield _extent(node.test)
        yield from (_extent(statement) for statement in node.body)


def _decorators_without_effect(node: ast.AST) -> Iterator[Range]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        for decorator in node.decorator_list:
            if _name(decorator) in WITHOUT_EFFECT:
                (line, column), end = _extent(decorator)
                yield (line, column - 1), end


def _representations(node: ast.AST) -> Iterator[Range]:
    if (isinstance(node, ast.FunctionDef) and node.name == "__repr__") or (
        isinstance(node, ast.keyword) and node.arg == "repr"
    ):
        yield _extent(node)


def _comparisons_with_one_instance(node: ast.AST) -> Iterator[Range]:
    """Comparisons with a literal or with a member of an enumeration, such as `Level.UNIT`."""
    if isinstance(node, ast.Compare):
        for left, right in zip([node.left, *node.comparators], node.comparators, strict=False):
            if _is_one_instance(left) or _is_one_instance(right):
                yield _extent(left)[1], _extent(right)[0]


def _is_one_instance(node: ast.expr) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id=cls), attr=member):
            return cls[:1].isupper() and member.isupper()
    return isinstance(node, ast.Constant)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=function):
            return _name(function)
    return ""


FILTERS = {
    "annotations": Filter(
        reason="Annotations are checked by mypy.",
        ranges=_annotations,
    ),
    "unions of classes": Filter(
        reason="Classes have no other operator than `|`, so any test that executes the line fails.",
        ranges=_unions_of_classes,
    ),
    "type checking blocks": Filter(
        reason="They are not executed.",
        ranges=_type_checking_blocks,
    ),
    "decorators without effect": Filter(
        reason="They speak to the type checker, or save time.",
        ranges=_decorators_without_effect,
    ),
    "representations": Filter(
        reason="The text of `repr()` is for people who debug; tests do not fix it.",
        ranges=_representations,
    ),
    "comparisons with one instance": Filter(
        reason="Members of an enumeration and small literals exist once, so `==` and `is` agree.",
        ranges=_comparisons_with_one_instance,
        operators=EQUALITY_OR_IDENTITY,
    ),
}


@frozen
class LeftOut:
    """The ranges of one file that are not mutated, with the filter of each."""

    ranges: tuple[tuple[str, Range], ...]

    @classmethod
    def of(cls, tree: ast.Module) -> LeftOut:
        return cls(
            tuple(
                (name, extent)
                for node in ast.walk(tree)
                for name, each in FILTERS.items()
                for extent in each.ranges(node)
            )
        )

    def filter_of(self, operator: str, position: Position) -> str | None:
        """The name of the first filter that leaves out a mutation by `operator` at `position`."""
        for name, (start, end) in self.ranges:
            if start <= position < end and operator.endswith(FILTERS[name].operators):
                return name
        return None
