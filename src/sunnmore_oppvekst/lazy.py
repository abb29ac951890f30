"""Packages whose names are imported when somebody asks for them, and not before."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazily(
    package: str, where: Mapping[str, tuple[str, ...]]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """What a package needs to be lazy: its `__getattr__`, `__dir__` and `__all__`.

    Source: PEP 562.

    Args:
        package: its name.
        where: from each module in it to the names that the package has from there.
    """
    homes = {name: f"{package}.{module}" for module, names in where.items() for name in names}
    every = sorted(homes)

    def get(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return get, lambda: [*vars(sys.modules[package]), *every], every
