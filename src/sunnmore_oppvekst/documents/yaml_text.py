"""Writing YAML 1.2 with PyYAML's C emitter: blocks, short things on one line, and quotes where readers need them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml
from yaml._yaml import CEmitter
from yaml.representer import SafeRepresenter
from yaml.resolver import Resolver

from sunnmore_oppvekst.documents.yaml_source import core_tag

_WIDTH = 110
_SHORT = 72
_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_FIELDS = frozenset({"on"})
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BLOCK = re.compile(r"(?!\s)(?!(?s:.*)\n\n\Z)(?:[^\s\x7f-\xa0\u2028\u2029\ufeff]|[ ](?!\n|\Z)|\n(?![ ]))+\n?\Z")


class _Whole(dict[str, Any]):
    """A mapping that is a document, and so never on one line."""


def yaml_text(plain: Mapping[str, Any]) -> str:
    """Plain data as YAML 1.2.

    A string that YAML 1.1 or 1.2 would read as something else is quoted, but for dates, which every document here
    holds as strings, and the field name `on`, which is text in YAML 1.2.
    """
    text: str = yaml.dump(
        _Whole(plain), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False
    )
    return text


class _Dumper(CEmitter, SafeRepresenter, Resolver):
    def __init__(self, stream: Any, default_style: Any, default_flow_style: Any, sort_keys: Any, **how: Any) -> None:
        CEmitter.__init__(self, stream, **how)
        SafeRepresenter.__init__(self, default_style, default_flow_style, sort_keys)
        Resolver.__init__(self)

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is yaml.ScalarNode and implicit[0]:
            tag = core_tag(value)
            if tag != _TEXT or value in _FIELDS or _DATE.fullmatch(value):
                return tag
        return Resolver.resolve(self, kind, value, implicit)  # type: ignore[no-untyped-call]


def _text(dumper: _Dumper, data: str) -> yaml.Node:
    style = None if "\n" not in data else "|" if _BLOCK.match(data) else '"'
    return dumper.represent_scalar(_TEXT, data, style=style)


def _listed(dumper: _Dumper, data: list[Any]) -> yaml.Node:
    return dumper.represent_sequence(_LIST, data, flow_style=_is_short(data))


def _mapped(dumper: _Dumper, data: dict[str, Any]) -> yaml.Node:
    return dumper.represent_mapping(_MAPPING, data, flow_style=_is_short(data.values()))


def _whole(dumper: _Dumper, data: _Whole) -> yaml.Node:
    return dumper.represent_mapping(_MAPPING, data, flow_style=False)


def _is_short(values: Iterable[Any]) -> bool:
    """Whether these go on one line: few plain values, none of them a sentence."""
    held = [str(value) if isinstance(value, str | int | float) else "a block" for value in values]
    return sum(len(value) + 8 for value in held) <= _SHORT and not any(" " in value or "\n" in value for value in held)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _listed)
_Dumper.add_representer(dict, _mapped)
_Dumper.add_representer(_Whole, _whole)
