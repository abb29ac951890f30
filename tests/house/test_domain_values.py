"""Every value of the domain is frozen, slotted and built by keyword."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

from sunnmore_oppvekst import domain
from sunnmore_oppvekst.domain.value import Value


def modules() -> Iterator[ModuleType]:
    yield domain
    for found in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        yield importlib.import_module(found.name)


def values() -> list[type]:
    found = {
        cls
        for module in modules()
        for _, cls in inspect.getmembers(module, inspect.isclass)
        if attrs.has(cls) and cls.__module__.startswith(domain.__name__)
    }
    return sorted(found, key=lambda cls: cls.__qualname__)


@pytest.mark.parametrize("value", values())
def test_a_value_is_frozen(value: type) -> None:
    blank: object = object.__new__(value)
    with pytest.raises(FrozenInstanceError):
        setattr(blank, next(iter(attrs.fields_dict(value)), "anything"), None)


@pytest.mark.parametrize("value", values())
def test_a_value_is_slotted(value: type) -> None:
    assert not hasattr(object.__new__(value), "__dict__")


@pytest.mark.parametrize("value", [cls for cls in values() if issubclass(cls, Value)])
def test_a_value_is_built_by_keyword(value: type) -> None:
    assert [field.name for field in attrs.fields(value) if field.init and not field.kw_only] == []


@pytest.mark.parametrize("value", values())
def test_a_value_says_what_it_is(value: type) -> None:
    assert value.__dict__.get("__doc__")
