"""A value and what somebody made of it: a few edits at random places."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.domain.shape import FieldShape, Many, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Path
from sunnmore_oppvekst.testing.drawn import field_values


@st.composite
def edited(draw: st.DrawFn, value: Any, most: int = 4) -> Any:
    """`value` after up to `most` edits, each of one field; edits that make no valid value are left out."""
    for _ in range(draw(st.integers(0, most))):
        path, holder = draw(st.sampled_from(list(places_of(value))))
        field = draw(st.sampled_from([each for each in shape_of(type(holder)) if each.name != "renames"]))
        try:
            value = put(value, (*path, field.name), draw(another(holder, field)))
        except InvalidValue:
            continue
    return value


def another(holder: Value, field: FieldShape) -> st.SearchStrategy[Any]:
    """Something else for a field: anything that may stand there, or, for a list, some of what does, in any order."""
    old = getattr(holder, field.name)
    if not isinstance(field.shape, Many) or not old:
        return field_values(field)
    some = st.permutations(old).flatmap(lambda items: st.integers(0, len(items)).map(lambda n: tuple(items[:n])))
    more = field_values(field).map(lambda new: (*old[:1], *(new or ()), *old[1:]))
    return st.one_of(some, st.permutations(old).map(tuple), more)


def put(value: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], put(value[step], rest, new), *value[step + 1 :])
    return evolve(value, **{step: put(getattr(value, step), rest, new)})
