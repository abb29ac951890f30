"""What holds for every domain class: frozen, equal by content, and checked however it is made."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
from typing import Any

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from sunnmore_oppvekst import domain
from sunnmore_oppvekst.domain.names import names_in, places_of
from sunnmore_oppvekst.domain.shape import Many, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.testing.drawn import documents, values

MODULES = [
    importlib.import_module(found.name) for found in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}.")
]
HELD = {held for module in MODULES for held in vars(module).values() if isinstance(held, type) and attrs.has(held)}
CLASSES = sorted((held for held in HELD if issubclass(held, Value)), key=lambda cls: cls.__qualname__)
ODD: list[Any] = [object(), b"x", 1j, {"nn": "x"}, {1}, [], [1], 3.5, -1, "", "\n", float("nan")]


def named(cls: type[Any]) -> str:
    return cls.__name__


@pytest.mark.parametrize("cls", CLASSES, ids=named)
def test_it_is_frozen_slotted_and_built_by_keyword(cls: type[Any]) -> None:
    fields = attrs.fields(cls)
    assert all(field.kw_only for field in fields)
    assert not hasattr(object.__new__(cls), "__dict__")
    with pytest.raises(TypeError):
        cls(*("x" for _ in fields))


def in_full(value: Any) -> str:
    return repr(attrs.asdict(value))


@pytest.mark.parametrize("cls", CLASSES, ids=named)
@settings(max_examples=15)
@given(data=st.data())
def test_it_is_the_same_value_however_it_is_copied(cls: type[Any], data: st.DataObject) -> None:
    value = data.draw(values(cls))
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value), attrs.evolve(value)):  # noqa: S301
        assert (type(again), again, hash(again), in_full(again)) == (cls, value, hash(value), in_full(value))


@pytest.mark.parametrize("cls", CLASSES, ids=named)
@settings(max_examples=10)
@given(data=st.data())
def test_a_change_is_checked_as_a_new_value_is_and_leaves_the_old_one_alone(
    cls: type[Any], data: st.DataObject
) -> None:
    value = data.draw(values(cls))
    before = in_full(value)
    field = data.draw(st.sampled_from(shape_of(cls)))
    odd = data.draw(st.sampled_from(ODD))
    with pytest.raises(InvalidValue) as refused:
        attrs.evolve(value, **{field.name: (odd,) if isinstance(field.shape, Many) else Odd()})
    assert refused.value.owner == cls.__name__
    assert field.name in str(refused.value)
    assert in_full(value) == before


class Odd:
    """Something that no field takes."""


@pytest.mark.parametrize("cls", CLASSES, ids=named)
@settings(max_examples=5)
@given(data=st.data())
def test_it_cannot_be_changed_in_place(cls: type[Any], data: st.DataObject) -> None:
    value = data.draw(values(cls))
    name = data.draw(st.sampled_from(shape_of(cls))).name
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, None)
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if any(isinstance(f.shape, Many) for f in shape_of(cls))])
@settings(max_examples=5)
@given(data=st.data())
def test_a_list_is_not_taken_for_a_tuple(cls: type[Any], data: st.DataObject) -> None:
    value = data.draw(values(cls))
    for name in (field.name for field in shape_of(cls) if isinstance(field.shape, Many)):
        with pytest.raises(InvalidValue) as refused:
            attrs.evolve(value, **{name: list(getattr(value, name) or ())})
        assert (refused.value.owner, refused.value.field) == (cls.__name__, name)


@settings(max_examples=50)
@given(documents())
def test_every_place_in_a_document_leads_to_the_value_there(document: Any) -> None:
    places = list(places_of(document))
    assert places[0] == ((), document)
    for path, value in places:
        held = document
        for step in path:
            held = held[step] if isinstance(step, int) else getattr(held, step)
        assert held is value


@settings(max_examples=50)
@given(documents())
def test_the_names_a_document_gives_are_the_ids_in_it(document: Any) -> None:
    ids = [value.id for _, value in places_of(document) if hasattr(value, "id")]
    assert sorted(names_in(document).given) == sorted(ids)
