"""What a notebook or a log shows of anything public fits a line."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.testing import sample_workspace

WIDEST = 120
OF_A_FEW_WORDS = {"Catalogue", "Message", "Piece"}


def public_classes() -> Iterator[type]:
    for name in so.__all__:
        found = getattr(so, name)
        if isinstance(found, type) and attrs.has(found) and name not in OF_A_FEW_WORDS:
            yield found


@pytest.mark.parametrize("cls", list(public_classes()), ids=lambda cls: str(cls.__name__))
def test_no_class_tells_all_it_holds(cls: type) -> None:
    code = getattr(cls.__repr__, "__code__", None)
    assert code is not None
    assert not code.co_filename.startswith("<attrs generated")


def test_large_things_fit_a_line() -> None:
    workspace = sample_workspace()
    plan = workspace.plans[-1]
    things = [
        workspace,
        workspace.context(),
        workspace.network,
        plan,
        plan.measures[0],
        so.report_of(workspace),
        so.diff(workspace.plans[0], plan),
        so.revise(plan, year=plan.year + 1),
        so.merge(plan, plan, plan),
        so.form_for(workspace, workspace.network.municipalities[0].number),
        so.check(workspace),
        so.tables(workspace),
        so.coverage(workspace),
        so.RULES[0],
    ]
    assert [repr(each) for each in things if len(repr(each)) > WIDEST or "\n" in repr(each)] == []
