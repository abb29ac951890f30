"""The columns that answers have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

_AND = {Language.NN: "og", Language.NB: "og", Language.EN: "and"}

NETWORK = Column(
    name="network",
    says=Words("id til nettverket", "id til nettverket", "id of the network"),
    is_key=True,
    refers_to="network",
    heading=Words("nettverk", "nettverk", "network"),
)
YEAR = Column(
    name="year",
    kind=Kind.WHOLE,
    says=Words("året til utgåva", "året til utgaven", "the year of the edition"),
    is_key=True,
    heading=Words("år", "år", "year"),
)
AREA = Column(
    name="area",
    says=Words("id til området", "id til området", "id of the priority area"),
    is_key=True,
    is_optional=True,
    refers_to="area",
    heading=Words("område", "område", "area"),
)
MUNICIPALITY = Column(
    name="municipality",
    says=Words("nummer til kommunen", "nummer til kommunen", "number of the municipality"),
    is_key=True,
    refers_to="municipality",
    heading=Words("kommune", "kommune", "municipality"),
)
NAME = Column(
    name="name",
    says=Words("kva kommunen heiter", "hva kommunen heter", "what the municipality is called"),
    heading=Words("namn", "navn", "name"),
)
MEASURE = Column(
    name="measure",
    says=Words("id til tiltaket", "id til tiltaket", "id of the measure"),
    is_key=True,
    refers_to="measure",
    heading=Words("tiltak", "tiltak", "measure"),
)

SECTOR = Column(
    name="sector",
    says=Words("kven det er for", "hvem det er for", "whom it is for"),
    is_key=True,
    heading=Words("sektor", "sektor", "sector"),
    called=choices(Sector),
)
LEVEL = Column(
    name="level",
    says=Words("kvar det blir gjennomført", "hvor det gjennomføres", "where it is carried out"),
    is_key=True,
    heading=Words("nivå", "nivå", "level"),
    called=choices(Level),
)


def count(name: str, nn: str, nb: str, en: str, *, unit: str | None = None, is_optional: bool = False) -> Column:
    """A column with whole numbers."""
    return Column(name=name, kind=Kind.WHOLE, says=Words(nn, nb, en), unit=unit, is_optional=is_optional)


def rate(name: str, nn: str, nb: str, en: str) -> Column:
    """A column with shares, which are missing where there is nothing to share."""
    return Column(name=name, kind=Kind.SHARE, says=Words(nn, nb, en), is_optional=True)


def flag(name: str, nn: str, nb: str, en: str) -> Column:
    """A column with yes or no."""
    return Column(name=name, kind=Kind.FLAG, says=Words(nn, nb, en))


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


def of_year(sentence: Words) -> Words:
    """A sentence about an edition, with its year first, from the fact `year`."""
    return Words(*(f"{{year}}: {sentence[each]}" for each in Language))


def together(*sentences: Words | None) -> Words:
    """Those of some sentences that are to be said, one after the other."""
    said = [each for each in sentences if each is not None]
    return Words(*(" ".join(each[language] for each in said) for language in Language))


def in_a_row(words: Sequence[Words]) -> Words:
    """Words with commas between, and an *and* before the last."""
    said = []
    for language, and_ in _AND.items():
        *first, last = [each[language] for each in words]
        said.append(f"{', '.join(first)} {and_} {last}" if first else last)
    return Words(*said)
