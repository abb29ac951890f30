"""Following municipalities through their changes, forwards and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sunnmore_oppvekst.domain.municipality import ChangeKind, Lineage, Municipality, MunicipalityChange


def successors(
    municipalities: Mapping[str, Municipality],
    changes: Iterable[MunicipalityChange],
    number: str,
    *,
    on: date,
) -> tuple[Lineage, ...]:
    """What the territory of `number` belongs to on `on`: the whole first, parts that moved elsewhere after.

    A municipality that is still in force is its own successor. Where a split says which earlier municipality's area
    went where, the area of `number` is followed; where it does not, every part is a successor. Numbers that nobody
    knows are left out.
    """
    territories: dict[tuple[str, str | None], None] = {(number, None): None}
    for change in _in_time(changes, on):
        moved: dict[tuple[str, str | None], None] = {}
        for current, part in territories:
            moved.update(dict.fromkeys(_after(change, current, part, origin=number)))
        territories = moved
    ordered = sorted(territories, key=lambda each: each[1] is not None)
    return _unique(Lineage(municipality=municipalities[n], part=part) for n, part in ordered if n in municipalities)


def predecessors(
    municipalities: Mapping[str, Municipality],
    changes: Iterable[MunicipalityChange],
    number: str,
    *,
    on: date,
) -> tuple[Lineage, ...]:
    """The municipalities in force on `on` that the territory of `number` came from.

    Its territory is what it had on its last day, or has by the latest change.
    """
    known = tuple(changes)
    dissolved = municipalities[number].dissolved
    last = date.max if dissolved is None else dissolved - timedelta(days=1)
    return _unique(
        Lineage(municipality=old, part=each.part)
        for old in municipalities.values()
        if old.exists_on(on)
        for each in successors(municipalities, known, old.number, on=max(last, on))
        if each.municipality.number == number
    )


def _after(change: MunicipalityChange, current: str, part: str | None, *, origin: str) -> list[tuple[str, str | None]]:
    if current not in change.before:
        return [(current, part)]
    if change.kind is ChangeKind.BOUNDARY:
        leaves = part is None and current == origin
        return [(current, part), *((number, change.part) for number in change.after if leaves)]
    heirs = change.heirs_of(current, origin if part is None else "")
    return [(heir, part) for heir in heirs]


def _in_time(changes: Iterable[MunicipalityChange], on: date) -> list[MunicipalityChange]:
    """Changes up to `on`; on the same day parts leave before the rest merges."""
    due = (change for change in changes if change.on <= on)
    return sorted(due, key=lambda change: (change.on, change.kind is not ChangeKind.BOUNDARY))


def _unique(found: Iterable[Lineage]) -> tuple[Lineage, ...]:
    return tuple(dict.fromkeys(found))
