"""Editing a YAML document in place: what changes is changed, and comments, order and layout stay."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import PlainScalarString
from ruamel.yaml.tokens import CommentToken
from yaml import YAMLError as PlainYAMLError

from sunnmore_oppvekst.documents.folds import folded, unfolded
from sunnmore_oppvekst.documents.yaml_text import yaml_text
from sunnmore_oppvekst.errors import NotEditable
from sunnmore_oppvekst.messages.message import _

_NAMING_KEYS = ("id", "number", "appointment", "municipality", "unit", "measure", "criterion", "factor", "on")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_INDENTED_ITEM = re.compile(r"^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- ", re.MULTILINE)
LOST = _("the document cannot be edited in place without losing something; edit it by hand, or save it as a new file")


def rewritten(text: str, before: Mapping[str, object], after: Mapping[str, object]) -> str:
    """A YAML text, changed where `before` and `after` differ, with the comments, order and quotes that it has.

    Args:
        text: the document as it stands.
        before: what it says, as `to_plain` gives it; what is the default may stand in the text besides.
        after: what it is to say.

    Raises:
        NotEditable: the text is beyond what can be edited.
    """
    if before == after:
        return text
    try:
        flat, breaks = unfolded(text.replace("\r\n", "\n"))
        made = folded(_Editor(flat).saying(before, after), breaks)
    except (YAMLError, PlainYAMLError) as error:
        raise NotEditable(LOST) from error
    return made.replace("\n", "\r\n") if "\r\n" in text else made


class _AsWritten(VersionedResolver):
    """Takes every plain scalar but null as text, so that it is written again as it stood."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode and implicit[0] and value not in _NULLS:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


class _Editor:
    """One text, as ruamel's round trip holds it."""

    def __init__(self, text: str) -> None:
        self._yaml = YAML()
        self._yaml.Resolver = _AsWritten
        self._yaml.preserve_quotes = True
        self._yaml.width = 2**20
        indented = _INDENTED_ITEM.search(text)
        offset = len(indented[1]) if indented else 0
        self._yaml.indent(mapping=2, sequence=2 + offset, offset=offset)
        self._held = self._yaml.load(text)

    def saying(self, before: Any, after: Any) -> str:
        """The text, with what differs changed."""
        made = io.StringIO()
        self._yaml.dump(self._changed(self._held, before, after), made)
        return made.getvalue()

    def _changed(self, current: Any, before: Any, after: Any) -> Any:
        """What is to stand where `current` stands."""
        if _is_same(before, after):
            return current
        if isinstance(current, CommentedMap) and isinstance(before, dict) and isinstance(after, dict):
            return self._changed_mapping(current, before, after)
        if isinstance(current, CommentedSeq) and isinstance(before, list) and isinstance(after, list):
            return self._changed_list(current, before, after)
        return self._new(after)

    def _changed_mapping(self, current: CommentedMap, before: dict[str, Any], after: dict[str, Any]) -> CommentedMap:
        for key in before.keys() - after.keys():
            del current[key]
        for position, (key, value) in enumerate(after.items()):
            if key in before:
                self._put(current, key, before[key], value)
            elif key in current:
                current[key] = self._new(value)
            else:
                current.insert(position, *self._entry(key, value))
        return current

    def _changed_list(self, current: CommentedSeq, before: list[Any], after: list[Any]) -> CommentedSeq:
        held, wanted = [_name(item) for item in before], [_name(item) for item in after]
        old = list(before)
        for index in reversed(range(len(held))):
            if held[index] not in wanted:
                self._drop(current, index)
                del held[index], old[index]
        for position, (name, item) in enumerate(zip(wanted, after, strict=True)):
            if name not in held[position:]:
                current.insert(position, self._new(item))
                held.insert(position, name)
                old.insert(position, item)
                continue
            found = held.index(name, position)
            if found != position:
                current.insert(position, current.pop(found))
                held.insert(position, held.pop(found))
                old.insert(position, old.pop(found))
            self._put(current, position, old[position], item)
        del current[len(after) :]
        return current

    def _put(self, holder: Any, key: str | int, before: Any, after: Any) -> None:
        changed = self._changed(holder[key], before, after)
        if changed is not holder[key]:
            holder[key] = changed

    def _drop(self, current: CommentedSeq, index: int) -> None:
        """Take an item out, but leave the comment below it, which is about the next one."""
        comment = _comment_below(current, index)
        del current[index]
        if comment and index < len(current):
            current.yaml_set_comment_before_after_key(index, before=comment, indent=current.lc.col)

    def _new(self, data: Any) -> Any:
        """`data` with the quotes and layout that it is written with anywhere.

        A plain scalar says that it is plain, since a mapping would give it the quotes of the one it replaces.
        """
        made = self._entry("new", data)[1]
        return PlainScalarString(made) if type(made) is str else made

    def _entry(self, key: str, data: Any) -> tuple[Any, Any]:
        ((made, value),) = self._yaml.load(yaml_text({key: data})).items()
        return made, value


def _is_same(one: Any, other: Any) -> bool:
    """Whether two pieces of plain data are equal in value and in type; the order of keys does not count."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return type(one) is type(other) and bool(one == other)


def _comment_below(holder: Any, key: Any) -> str:
    """The whole lines of comment that stand below an entry, up to the next one."""
    found = [token for token in holder.ca.items.get(key, ()) if isinstance(token, CommentToken)]
    below = "".join(token.value.partition("\n")[2] for token in found)
    held = holder[key]
    if isinstance(held, CommentedMap | CommentedSeq) and held:
        below += _comment_below(held, next(reversed(held)) if isinstance(held, CommentedMap) else len(held) - 1)
    return "\n".join(line.strip().removeprefix("#").strip() for line in below.splitlines() if line.strip())


def _name(item: Any) -> str:
    """What tells an item of a list from its neighbours."""
    if isinstance(item, Mapping):
        for key in _NAMING_KEYS:
            if key in item:
                return f"{key} {item[key]!r}"
    return repr(item)
