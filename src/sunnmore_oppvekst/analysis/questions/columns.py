"""The columns that answers have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.messages.message import Message, _, sentences

NETWORK = Column(
    name="network",
    says=_("id of the network"),
    is_key=True,
    refers_to="network",
    heading=_("network"),
)
YEAR = Column(
    name="year",
    kind=Kind.WHOLE,
    says=_("the year of the edition"),
    is_key=True,
    heading=_("year"),
)
AREA = Column(
    name="area",
    says=_("id of the priority area"),
    is_key=True,
    is_optional=True,
    refers_to="area",
    heading=_("area"),
)
MUNICIPALITY = Column(
    name="municipality",
    says=_("number of the municipality"),
    is_key=True,
    refers_to="municipality",
    heading=_("municipality"),
)
NAME = Column(
    name="name",
    says=_("what the municipality is called"),
    heading=_("name"),
)
MEASURE = Column(
    name="measure",
    says=_("id of the measure"),
    is_key=True,
    refers_to="measure",
    heading=_("measure"),
)

SECTOR = Column(
    name="sector",
    says=_("whom it is for"),
    is_key=True,
    heading=_("sector"),
    called=choices(Sector),
)
LEVEL = Column(
    name="level",
    says=_("where it is carried out"),
    is_key=True,
    heading=_("level"),
    called=choices(Level),
)


def count(name: str, says: Message, *, unit: str | None = None, is_optional: bool = False) -> Column:
    """A column with whole numbers."""
    return Column(name=name, kind=Kind.WHOLE, says=says, unit=unit, is_optional=is_optional)


def rate(name: str, says: Message) -> Column:
    """A column with shares, which are missing where there is nothing to share."""
    return Column(name=name, kind=Kind.SHARE, says=says, is_optional=True)


def flag(name: str, says: Message) -> Column:
    """A column with yes or no."""
    return Column(name=name, kind=Kind.FLAG, says=says)


def share(part: float, whole: float) -> float | None:
    """A part of a whole, from 0 to 1; None of nothing."""
    return part / whole if whole else None


def columns_to_data(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Mapping[str, list[Any]]:
    """Rows turned into a list for each column."""
    listed = list(rows)
    return {column.name: [row[index] for row in listed] for index, column in enumerate(columns)}


def dicts_to_data(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> Mapping[str, list[Any]]:
    """Rows by name turned into a list for each column."""
    return columns_to_data(columns, ([row[column.name] for column in columns] for row in rows))


def of_year(sentence: Message) -> Message:
    """A sentence about an edition, with its year first, from the fact `year`."""
    return _("{year}: {sentence}").bind(sentence=sentence)


def together(*messages: Message | None) -> Message:
    """Those of some sentences that are to be said, one after the other."""
    return sentences(*(each for each in messages if each is not None))
