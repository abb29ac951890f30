"""What differs: between two values, two days of a network, or two workspaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, overload

from attrs import field, frozen

from sunnmore_oppvekst.compare.changes import Changes
from sunnmore_oppvekst.compare.changes import diff as diff_values
from sunnmore_oppvekst.compare.states import NetworkState, diff_states
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.html import html_table
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.workspace.workspace import Workspace

V = TypeVar("V", bound=Value)
Key = tuple[str, str]


@frozen(kw_only=True)
class WorkspaceChanges:
    """What differs between two workspaces; falsy where nothing does.

    Attributes:
        added: documents that are only in the new one.
        removed: documents that are only in the old one.
        changed: what differs in each of the others, by kind and id.
    """

    added: tuple[Document, ...] = ()
    removed: tuple[Document, ...] = ()
    changed: Mapping[Key, Changes[Any]] = field(factory=dict)

    __repr__ = brief

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def _repr_html_(self) -> str:
        rows = [(*key, f"{len(changes)} changes") for key, changes in self.changed.items()]
        for said, documents in (("added", self.added), ("removed", self.removed)):
            rows += [(*_key(each), said) for each in documents]
        return html_table(f"{self!r}", ("kind", "id", "change"), sorted(rows), keys=(0, 1))


@overload
def diff(old: Workspace, new: Workspace, *, renames: Mapping[str, str] | None = None) -> WorkspaceChanges: ...
@overload
def diff(old: NetworkAsOf, new: NetworkAsOf, *, renames: Mapping[str, str] | None = None) -> Changes[NetworkState]: ...
@overload
def diff(old: V, new: V, *, renames: Mapping[str, str] | None = None) -> Changes[V]: ...
def diff(old: Any, new: Any, *, renames: Mapping[str, str] | None = None) -> Any:
    """What differs, keyed by id at every depth, in whatever order things stand.

    `diff(a, b).apply_to(a) == b`, `diff(a, a)` is empty and falsy, and `diff(a, b).inverse().apply_to(b) == a`.

    Args:
        old: what there was: a value such as a plan, a network as it stood on a day, or a workspace.
        new: what there is, of the same class.
        renames: from old id to new; without it, those under `renames` in the new plan that the old one does not have.

    Raises:
        InvalidValue: they are not of one class.
    """
    if isinstance(old, Workspace) and isinstance(new, Workspace):
        return _between(old.documents, new.documents)
    if isinstance(old, NetworkAsOf) and isinstance(new, NetworkAsOf):
        return diff_states(old, new)
    return diff_values(old, new, renames=renames)


def _between(old: Iterable[Document], new: Iterable[Document]) -> WorkspaceChanges:
    before, after = dict(_by_key(old)), dict(_by_key(new))
    both = ((key, diff_values(before[key], after[key])) for key in before if key in after)
    return WorkspaceChanges(
        added=tuple(after[key] for key in after if key not in before),
        removed=tuple(before[key] for key in before if key not in after),
        changed={key: changes for key, changes in both if changes},
    )


def _by_key(documents: Iterable[Document]) -> Iterator[tuple[Key, Document]]:
    return ((_key(each), each) for each in documents)


def _key(document: Document) -> Key:
    return document.kind, str(getattr(document, "id", ""))
