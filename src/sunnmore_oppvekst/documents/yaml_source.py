"""Reading YAML 1.2 with PyYAML's C parser: core schema, no tags of others, no repeated keys, bounded aliases."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml._yaml import CParser

from sunnmore_oppvekst.documents.limits import LIMITS, Limits
from sunnmore_oppvekst.documents.source import Mark, Place, Source, Unreadable, check_size, decoded, too_deep
from sunnmore_oppvekst.documents.syntax_errors import yaml_problem
from sunnmore_oppvekst.findings import Path
from sunnmore_oppvekst.messages.message import _

_TAG = "tag:yaml.org,2002:"
_STR, _NULL, _BOOL, _INT, _FLOAT = (_TAG + name for name in ("str", "null", "bool", "int", "float"))
_SEQ, _MAP = _TAG + "seq", _TAG + "map"

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), _NULL),
    **dict.fromkeys(("true", "True", "TRUE", "false", "False", "FALSE"), _BOOL),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?[0-9]{1,400}|0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400}")
_REAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_OPENING = re.compile(rb"[\[{]")
_SAFE_STACK = 2_000
_TOO_DEEP_FOR_THE_PARSER = "maximum nesting depth"


def core_tag(value: str) -> str:
    """The tag that the YAML 1.2 core schema gives a plain scalar (section 10.3.2 of the specification)."""
    tag = _WORDS.get(value)
    if tag is not None:
        return tag
    if value[0] not in _NUMBER_STARTS:
        return _STR
    if _INTEGER.fullmatch(value):
        return _INT
    return _FLOAT if _REAL.fullmatch(value) else _STR


class _Loader(CParser):
    """PyYAML's C parser and composer with the core schema's resolution."""

    def descend_resolver(self, parent: Any, index: Any) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing depends on where a node stands."""

    def resolve(self, kind: type, value: str, implicit: Any) -> str:
        if kind is yaml.ScalarNode:
            return core_tag(value) if implicit[0] else _STR
        return _SEQ if kind is yaml.SequenceNode else _MAP


def yaml_data(data: bytes, limits: Limits = LIMITS) -> Any:
    """The plain data in a YAML text; the quick way, for texts that are as they should be.

    Raises:
        Unreadable: it is no YAML, breaks a bound, or repeats a key (without saying where).
    """
    node = _composed(data, limits)
    if b"&" in data:
        return _Careful(limits).source(node).data
    return _quick(node)


def yaml_source(data: bytes, limits: Limits = LIMITS) -> Source:
    """The plain data in a YAML text, and where each part of it stands.

    Raises:
        Unreadable: it is no YAML, or breaks a bound.
    """
    return _Careful(limits).source(_composed(data, limits))


def _composed(data: bytes, limits: Limits) -> yaml.Node | None:
    check_size(data, limits.bytes)
    text = decoded(data)
    try:
        if _may_be_deep(data):
            _check_depth(text, limits.depth)
        loader = _Loader(text)
        try:
            node: yaml.Node | None = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise _refusal(error, limits) from None
    return node


def _may_be_deep(data: bytes) -> bool:
    """Whether composing it could run deep: a cheap bound, from the longest line and the number of brackets."""
    longest = max(map(len, data.splitlines()), default=0)
    return 2 * longest + len(_OPENING.findall(data)) > _SAFE_STACK


def _check_depth(text: str, most: int) -> None:
    """Refuse what is nested too deep, where it gets too deep.

    Newer versions of the parser have a bound of their own, which they reach while they read ahead; what comes before
    it is looked at then.
    """
    try:
        _count_levels(text, most)
    except yaml.MarkedYAMLError as error:
        if _TOO_DEEP_FOR_THE_PARSER in str(error.problem) and error.problem_mark is not None:
            _count_levels(text[: error.problem_mark.index], most)
        raise


def _count_levels(text: str, most: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > most:
                raise too_deep(most, _mark(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _quick(node: yaml.Node | None) -> Any:
    if node is None:
        return None
    kind = node.__class__
    if kind is yaml.ScalarNode:
        return node.value if node.tag == _STR else _scalar(node)
    if kind is yaml.MappingNode and node.tag == _MAP:
        entries = {_key(key): _quick(value) for key, value in node.value}
        if len(entries) != len(node.value):
            raise Unreadable(_REPEATED)
        return entries
    if kind is yaml.SequenceNode and node.tag == _SEQ:
        return [_quick(item) for item in node.value]
    raise _foreign_tag(node)


class _Careful:
    """Builds data and places together, and counts what aliases add."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._seen: set[int] = set()
        self._open: set[int] = set()
        self._aliased = 0
        self._places: dict[Path, Place] = {}
        self._repeated: list[tuple[Path, Mark]] = []

    def source(self, node: yaml.Node | None) -> Source:
        if node is None:
            return Source(None)
        start = _mark(node.start_mark)
        self._places[()] = Place(start, start)
        return Source(self._built(node, ()), self._places, self._repeated)

    def _built(self, node: yaml.Node, path: Path, *, in_alias: bool = False) -> Any:
        if len(path) > self._limits.depth:
            raise too_deep(self._limits.depth, _mark(node.start_mark))
        if isinstance(node, yaml.ScalarNode):
            self._count(node, in_alias=in_alias)
            return _scalar(node)
        if node.tag not in {_MAP, _SEQ}:
            raise _foreign_tag(node)
        in_alias = in_alias or id(node) in self._seen
        self._count(node, in_alias=in_alias)
        if id(node) in self._open:
            raise Unreadable(_ENDLESS, _mark(node.start_mark), is_bounds=True)
        self._seen.add(id(node))
        self._open.add(id(node))
        built = self._mapping(node, path, in_alias) if node.tag == _MAP else self._sequence(node, path, in_alias)
        self._open.discard(id(node))
        return built

    def _mapping(self, node: yaml.Node, path: Path, in_alias: bool) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = _key(key_node)
            way = (*path, key)
            mark = _mark(key_node.start_mark)
            if key in built:
                self._repeated.append((way, mark))
            else:
                self._places[way] = Place(mark, _mark(value_node.start_mark))
            built[key] = self._built(value_node, way, in_alias=in_alias)
        return built

    def _sequence(self, node: yaml.Node, path: Path, in_alias: bool) -> list[Any]:
        built = []
        for index, item in enumerate(node.value):
            way = (*path, index)
            mark = _mark(item.start_mark)
            self._places[way] = Place(mark, mark)
            built.append(self._built(item, way, in_alias=in_alias))
        return built

    def _count(self, node: yaml.Node, *, in_alias: bool) -> None:
        self._aliased += in_alias
        if self._aliased > self._limits.aliased:
            raise Unreadable(_MANY_ALIASES, _mark(node.start_mark), is_bounds=True)


def _key(node: yaml.Node) -> str:
    if node.__class__ is yaml.ScalarNode and node.tag == _STR:
        return str(node.value)
    raise Unreadable(_ODD_KEY, _mark(node.start_mark))


def _scalar(node: yaml.Node) -> Any:
    if node.tag == _STR:
        return node.value
    if node.tag != core_tag(node.value):
        raise _foreign_tag(node)
    return core_value(node.value)


def core_value(value: str) -> Any:
    """What the YAML 1.2 core schema reads a plain scalar as."""
    match core_tag(value):
        case "tag:yaml.org,2002:null":
            return None
        case "tag:yaml.org,2002:bool":
            return value.lower() == "true"
        case "tag:yaml.org,2002:int":
            return int(value, 0) if value[:2] in {"0o", "0x"} else int(value)
        case "tag:yaml.org,2002:float":
            return float(value.replace(".", "") if "n" in value.lower() else value)
        case _:
            return value


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)


_REPEATED = _("a key is given twice")
_ODD_KEY = _("a key is not text; put it in quotes")
_ENDLESS = _("an alias refers to itself")
_MANY_ALIASES = _("its aliases expand it beyond what is allowed")


def _foreign_tag(node: yaml.Node) -> Unreadable:
    words = _("the tag {tag} cannot be used here").bind(tag=node.tag)
    return Unreadable(words, _mark(node.start_mark))


def _refusal(error: yaml.YAMLError, limits: Limits) -> Unreadable:
    found = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    mark = _mark(found) if found is not None else None
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    if _TOO_DEEP_FOR_THE_PARSER in problem:
        return too_deep(limits.depth, mark)
    words = _("the YAML is wrong: {problem}").bind(problem=yaml_problem(problem))
    return Unreadable(words, mark)
