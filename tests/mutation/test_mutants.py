"""Mutants are found wherever code can change, and keep their id when lines move."""

from __future__ import annotations

import pytest

from tests.mutation.mutants import Mutant, SourceFile

CODE = """\
class Period:
    @property
    def is_open(self):
        return self.end is None

    def days(self):
        if self.start < self.end and self.end < LAST:
            return 1
        return 1
"""


def mutants(code: str) -> list[Mutant]:
    return list(SourceFile("domain/period.py", code).mutants())


def mutant(code: str, operator: str, occurrence: int = 0) -> Mutant:
    return next(each for each in mutants(code) if each.operator == operator and each.occurrence == occurrence)


def test_a_mutant_keeps_its_id_when_lines_move() -> None:
    moved = CODE.replace("class", "import attrs\n\n\nclass").replace("        return self", "\n        return self")
    assert [each.id for each in mutants(moved)] == [each.id for each in mutants(CODE)]


def test_no_two_mutants_have_one_id() -> None:
    found = mutants(CODE)
    assert len({each.id for each in found}) == len(found)


@pytest.mark.parametrize("change", [("days", "weeks"), ("Period", "Time"), ("< LAST", "< LATEST")])
def test_a_mutant_has_another_id_in_another_function_or_line(change: tuple[str, str]) -> None:
    operator = "ReplaceComparisonOperator_Lt_LtE"
    assert mutant(CODE.replace(*change), operator).id != mutant(CODE, operator).id


def test_a_mutant_knows_the_innermost_function_it_is_in() -> None:
    assert mutant(CODE, "RemoveDecorator").function == "Period.is_open"
    assert mutant(CODE, "ReplaceAndWithOr").function == "Period.days"
    assert mutant("LEAST = 14", "NumberReplacer").function == ""


def test_the_code_of_a_mutant_has_one_change() -> None:
    second = mutant(CODE, "ReplaceComparisonOperator_Lt_LtE", occurrence=1)
    assert SourceFile("domain/period.py", CODE).mutated(second) == CODE.replace("< LAST", "<= LAST")


def test_lines_that_are_alike_are_told_apart_by_their_occurrence() -> None:
    numbers = [each for each in mutants(CODE) if each.operator == "NumberReplacer"]
    assert [(each.start[0], each.occurrence) for each in numbers] == [(8, 0), (8, 1), (9, 2), (9, 3)]


def test_the_branches_of_a_match_statement_are_mutated() -> None:
    code = "match a:\n  case A(b=b) if b < 1:\n    for c in b:\n      f(c > b)\n  case _:\n    f(a == b)\n"
    found = {each.operator for each in mutants(code)}
    assert {
        "ReplaceComparisonOperator_Lt_LtE",
        "ReplaceComparisonOperator_Gt_GtE",
        "ReplaceComparisonOperator_Eq_NotEq",
    } <= found
    assert "ZeroIterationForLoop" in found


@pytest.mark.parametrize("code", ["def f(*, a): ...", "f(*a)", "f(**a)", "{**a}", "[*a]", "def f(*a, **b): ..."])
def test_a_star_that_multiplies_nothing_is_not_mutated(code: str) -> None:
    assert mutants(code) == []


@pytest.mark.parametrize("sign", ["+", "-", "*", "/", "//", "%", "**", ">>", "<<", "|", "&", "^"])
def test_every_binary_operator_is_replaced_by_every_other(sign: str) -> None:
    assert len(mutants(f"a {sign} b")) == 11


@pytest.mark.parametrize(
    "code",
    [
        "if a: pass", "while a: pass", "assert a", "a if b else c", "a = True", "a = False", "a and b", "a or b",
        "a = not b", "a = -b", "for a in b: break", "for a in b: continue", "try: pass\nexcept A: pass", "a = 1",
        "@a\ndef f(): ...", "for a in b: pass", "if a: pass\nelif b: pass", "[a for a in b]", "[a for a in b if c]",
        "a in b", "a not in b", "a < b",
    ],
)  # fmt: skip
def test_every_operator_is_asked_about_the_code_it_changes(code: str) -> None:
    source = SourceFile("a.py", code)
    assert any(source.mutated(each) for each in mutants(code))


def test_a_change_that_makes_the_same_program_is_no_mutant() -> None:
    source = SourceFile("a.py", "1 - 2")
    same = Mutant(file="a.py", function="", operator="AddNot", line="", occurrence=0, start=(1, 0), end=(1, 1), index=0)
    assert source.mutated(same) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [(1, range(1, 2)), (2, range(2, 4)), (3, range(2, 4)), (4, range(4, 7)), (6, range(4, 7)), (7, range(7, 8))],
)
def test_the_lines_of_a_statement_are_those_before_its_body(line: int, expected: range) -> None:
    code = "a = 1\nif (a and\n        b):\n    return (\n        a,\n    )\nb = 1\n"
    assert SourceFile("a.py", code).statement_lines(line) == expected
