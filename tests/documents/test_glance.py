"""Reading only what is wanted gives the same there, and nothing elsewhere."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst.documents.glance import glance
from sunnmore_oppvekst.documents.wanted import Wanted
from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.kinds import KINDS
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.testing import sample_workspace, values

QUIET = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
OPTIONAL = [field.name for field in shape_of(Measure) if not field.is_required]
PLAN = sample_workspace().plans[0]


@pytest.mark.parametrize("kind", sorted(KINDS))
@QUIET
@given(data=st.data())
def test_with_every_field_wanted_it_is_the_document(kind: str, data: st.DataObject) -> None:
    document = data.draw(values(KINDS[kind]))
    everything = Wanted.of(field.name for field in shape_of(KINDS[kind]))
    assert glance(to_json(document), KINDS[kind], everything) == document


@QUIET
@given(wanted=st.sets(st.sampled_from(OPTIONAL)))
def test_what_is_not_wanted_is_as_when_nobody_says_anything(wanted: set[str]) -> None:
    seen: Any = glance(to_json(PLAN), ActionPlan, Wanted.of(f"measures.{name}" for name in wanted | {"id"}))
    assert [bare(measure, wanted) for measure in PLAN.measures] == list(seen.measures)
    assert (seen.id, seen.year, seen.needs, seen.decisions) == (PLAN.id, PLAN.year, (), ())


def bare(measure: Measure, wanted: set[str]) -> Measure:
    absent = {field.name: field.default for field in shape_of(Measure) if field.name in set(OPTIONAL) - wanted}
    return attrs.evolve(measure, **absent)


def test_a_key_that_nobody_knows_is_passed_over() -> None:
    data = to_json(PLAN)
    with_unknown_key = data.replace(b'{"id":"', b'{"unknown":[1],"id":"', 1)
    seen = glance(with_unknown_key, ActionPlan, Wanted.of(["measures"]))
    assert with_unknown_key != data
    assert seen == glance(data, ActionPlan, Wanted.of(["measures"]))
    assert seen is not None


@pytest.mark.parametrize("data", [b"", b"[]", b'{"schema":1}', b'{"schema":"sunnmore-oppvekst/action-plan/1"}'])
def test_what_cannot_be_read_is_left_to_those_who_explain(data: bytes) -> None:
    assert glance(data, ActionPlan, Wanted.of(["measures"])) is None
