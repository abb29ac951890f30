"""Each operator of our own does what its examples show."""

from __future__ import annotations

import pytest
from cosmic_ray.mutating import mutate_code

from tests.mutation.operators import OPERATORS, OUR_OWN

EXAMPLES = [
    (cls.__name__, example.pre_mutation_code, example.post_mutation_code)
    for cls in OUR_OWN
    for example in cls.examples()
]


@pytest.mark.parametrize(("operator", "before", "after"), EXAMPLES)
def test_an_operator_mutates_as_in_its_examples(operator: str, before: str, after: str) -> None:
    assert mutate_code(before, OPERATORS[operator], 0) == after
    assert mutate_code(before, OPERATORS[operator], 1) is None


def test_each_elif_is_negated_by_itself() -> None:
    code = "if a:\n    pass\nelif b:\n    pass\nelif c:\n    pass\n"
    assert mutate_code(code, OPERATORS["NegateElif"], 0) == code.replace("elif b", "elif not (b)")
    assert mutate_code(code, OPERATORS["NegateElif"], 1) == code.replace("elif c", "elif not (c)")


def test_the_operators_of_cosmic_ray_are_there() -> None:
    assert {"AddNot", "NumberReplacer", "ReplaceComparisonOperator_Lt_LtE", "ZeroIterationForLoop"} <= OPERATORS.keys()
