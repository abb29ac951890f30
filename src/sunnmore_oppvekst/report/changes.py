"""Changes in plain words: `T2 «Lærande møte»: flytta til område 4, frist utsett tre månader`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sunnmore_oppvekst.compare.changes import Change, Changed, Changes
from sunnmore_oppvekst.compare.keys import At, Path
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.change_clauses import called, clause
from sunnmore_oppvekst.report.change_values import name_of, say_value
from sunnmore_oppvekst.report.naming import Names
from sunnmore_oppvekst.report.parts import BulletList, Heading, Item, Paragraph, Part, Report
from sunnmore_oppvekst.report.table import Cell, Column, Table

_WHOLE = 2
"""How many steps lead to a thing in a list of the document."""
_TITLE = _("Changes from {old} to {new}")
_NOTHING = _("Nothing has changed.")
_IN_WORDS = _("In words")
_ROWS = _("Each change")
_COLUMNS = {
    "change": _("Change"),
    "path": _("Field"),
    "old": _("Before"),
    "new": _("Now"),
}
_KINDS = {
    Change.ADDED: _("added"),
    Change.REMOVED: _("removed"),
    Change.CHANGED: _("changed"),
    Change.MOVED: _("moved"),
    Change.RENAMED: _("new id"),
    Change.REORDERED: _("new order"),
}


def in_words(
    changes: Changes[Any],
    language: Language | str = Language.NN,
    *,
    network: Network | None = None,
    strategy: StrategyPlan | None = None,
    on: date | None = None,
) -> tuple[str, ...]:
    """The changes in plain words, one line for each thing that they are about.

    Args:
        changes: what differs.
        language: what to say it in.
        network: where names of municipalities, units and roles are.
        strategy: where names of areas are.
        on: the day whose names to use.
    """
    names = Names(language=Language(language), day=on or date.max, network=network, strategy=strategy)
    return tuple(_line(list(group), names) for group in _grouped(changes))


def changes_report(
    changes: Changes[Any],
    new: Value,
    *,
    language: Language | str = Language.NN,
    network: Network | None = None,
    strategy: StrategyPlan | None = None,
    on: date | None = None,
) -> Report:
    """The changes as a report: in words, and row by row.

    Args:
        changes: what differs.
        new: the value that they lead to.
        language: what to say it in.
        network: where names of municipalities, units and roles are.
        strategy: where names of areas are.
        on: the day it speaks of.
    """
    language = Language(language)
    lines = in_words(changes, language, network=network, strategy=strategy, on=on)
    facts = {"old": name_of(changes.start, language), "new": name_of(new, language)}
    parts: tuple[Part, ...] = (
        Heading(level=2, text=_IN_WORDS[language], id="in-words"),
        BulletList(tuple(Item(line) for line in lines)),
        Heading(level=2, text=_ROWS[language], id="changes"),
        _table(changes, language),
    )
    return Report(
        title=_TITLE.format(language, facts),
        language=language,
        subject=str(getattr(new, "id", "")),
        on=on or date.max,
        parts=parts if changes else (Paragraph(_NOTHING[language]),),
        register="changes",
    )


def rows(changes: Changes[Any], language: Language | str = Language.NN) -> list[dict[str, str]]:
    """One row for each change: what sort, where, what there was and what there is."""
    language = Language(language)
    names = Names(language=language, day=date.max)
    return [
        {
            "change": each.change.value,
            "path": each.dotted_path,
            "subject": each.subject,
            "old": say_value(each.old, names, of=each.of, field=str(each.path[-1])),
            "new": say_value(each.new, names, of=each.of, field=str(each.path[-1])),
        }
        for each in changes
    ]


def _table(changes: Changes[Any], language: Language) -> Table:
    return Table(
        id="changes",
        caption=_ROWS[language],
        columns=tuple(Column(id=id, heading=heading[language]) for id, heading in _COLUMNS.items()),
        rows=tuple(
            (
                Cell(text=_KINDS[Change(row["change"])][language]),
                *(Cell(text=row[id]) for id in ("path", "old", "new")),
            )
            for row in rows(changes, language)
        ),
    )


def _grouped(changes: Iterable[Changed]) -> list[list[Changed]]:
    """The changes by the thing in the document that they are about; those of the document itself one group."""
    groups: dict[Path, list[Changed]] = {}
    for each in changes:
        is_inside = len(each.path) > 1 and isinstance(each.path[1], At)
        groups.setdefault(each.path[:2] if is_inside else (), []).append(each)
    return list(groups.values())


def _line(group: Sequence[Changed], names: Names) -> str:
    first = group[0]
    whole = next((each for each in group if len(each.path) == _WHOLE and not each.is_field), None)
    clauses = ", ".join(dict.fromkeys(clause(each, names) for each in _worded(group, names)))
    if whole is not None and whole.change in {Change.ADDED, Change.REMOVED}:
        return clauses[:1].upper() + clauses[1:]
    is_inside = len(first.path) >= _WHOLE and isinstance(first.path[1], At) and len(first.holders) > 1
    return f"{called(first.holders[1] if is_inside else first.holders[0], names)}: {clauses}"


def _worded(group: Sequence[Changed], names: Names) -> Iterator[Changed]:
    """The changes, of a text that changed in several languages only that in the reader's."""
    by_text: dict[Path, list[Changed]] = {}
    for each in group:
        is_text = each.of is Text
        by_text.setdefault(each.path[:-1] if is_text else each.path, []).append(each)
    for several in by_text.values():
        yield next((each for each in several if each.path[-1] == names.language.value), several[0])
