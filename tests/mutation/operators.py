"""The mutation operators: those of cosmic-ray, and four for syntax that cosmic-ray does not mutate."""

from __future__ import annotations

from collections.abc import Iterator

import parso
from cosmic_ray.operators.operator import Example, Operator
from cosmic_ray.operators.provider import OperatorProvider
from parso.python.tree import IfStmt
from parso.tree import BaseNode, NodeOrLeaf

Position = tuple[int, int]
Range = tuple[Position, Position]


class _ReplaceChild(Operator):  # type: ignore[misc]
    """Replaces a child of a node by other code."""

    def child_indexes(self, node: NodeOrLeaf) -> Iterator[int]:
        """The indexes of the children that can be replaced."""
        raise NotImplementedError

    def replacement(self, code: str) -> str:
        """The code that replaces `code`, white space in front included."""
        raise NotImplementedError

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Range]:
        if isinstance(node, BaseNode):
            for index in self.child_indexes(node):
                yield node.children[index].start_pos, node.children[index].end_pos

    def mutate(self, node: BaseNode, index: int) -> BaseNode:
        place = list(self.child_indexes(node))[index]
        node.children[place] = parso.parse(self.replacement(node.children[place].get_code()))
        return node


class NegateElif(_ReplaceChild):
    """Negates the condition of an `elif`; cosmic-ray's `AddNot` negates that of an `if` only."""

    def child_indexes(self, node: NodeOrLeaf) -> Iterator[int]:
        if isinstance(node, IfStmt):
            yield from (at + 1 for at, child in enumerate(node.children) if _is_word(child, "elif"))

    def replacement(self, code: str) -> str:
        return f" not ({code.strip()})"

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("if a: pass\nelif b or c: pass", "if a: pass\nelif not (b or c): pass"),)


class NegateFilter(_ReplaceChild):
    """Negates the condition of a comprehension."""

    def child_indexes(self, node: NodeOrLeaf) -> Iterator[int]:
        if node.type == "comp_if":
            yield 1

    def replacement(self, code: str) -> str:
        return f" not ({code.strip()})"

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("[a for a in b if a or c]", "[a for a in b if not (a or c)]"),)


class EmptyComprehension(_ReplaceChild):
    """Iterates over nothing in a comprehension, as cosmic-ray's `ZeroIterationForLoop` does in a loop."""

    def child_indexes(self, node: NodeOrLeaf) -> Iterator[int]:
        if node.type == "sync_comp_for":
            yield 3

    def replacement(self, code: str) -> str:
        return " []"

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("[a for a in b]", "[a for a in []]"),)


class NegateMembership(_ReplaceChild):
    """Exchanges `in` and `not in`, which are not among the comparisons that cosmic-ray replaces."""

    def child_indexes(self, node: NodeOrLeaf) -> Iterator[int]:
        if node.type == "comparison" and isinstance(node, BaseNode):
            yield from (at for at, child in enumerate(node.children) if _words(child) in {"in", "not in"})

    def replacement(self, code: str) -> str:
        return " not in" if code.split() == ["in"] else " in"

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("a in b", "a not in b"), Example("a not in b", "a in b"))


def _is_word(node: NodeOrLeaf, word: str) -> bool:
    return node.type == "keyword" and node.get_code(include_prefix=False) == word


def _words(node: NodeOrLeaf) -> str:
    return " ".join(node.get_code().split())


OUR_OWN = (NegateElif, NegateFilter, EmptyComprehension, NegateMembership)


def _all_operators() -> Iterator[tuple[str, Operator]]:
    provider = OperatorProvider()
    for name in provider:
        if not provider[name].arguments():
            yield name, provider[name]()
    for cls in OUR_OWN:
        yield cls.__name__, cls()


OPERATORS: dict[str, Operator] = dict(_all_operators())
"""By name. Operators that need arguments, such as the name of a variable to replace, are left out."""
