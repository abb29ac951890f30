"""Invented names of regions, municipalities and units; any likeness to real ones is chance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, product
from random import Random

_REGION_FIRST = "Ytre Indre Nordre Søre Midtre Øvre Nedre Austre Vestre".split()
_REGION_LAST = "kysten fjordane dalane åsane sletta vidda skogane øyane heiane vassdraget".split()
_FIRST = (
    "Terne Gaupe Oter Svane Reve Spove Hegre Trane Snipe Hubro Falke Tiur Orre Rype Ramne Svale Lerke Trast Jerv Bever "
    "Hjorte Elgs Nise Lakse Røye Erle Skarve Alke Lomvi Stær Mår Pors Einer Rogne Hassel Older Tindved Kråke Makrell"
).split()
_LAST = "vik dal nes sund fjord heim strand voll mark berg haug lid eid rust".split()
_UNIT_FIRST = (
    "Bekke Myr Haug Sol Fjell Skog Strand Bratt Lang Stein Nord Sør Øvre Nedre Midt Kyrkje Bru Elve Furu Gran Bjørke "
    "Osp Vass Hei Mo Teig Åker Eng Lunde Vårli Blåklokke Trekløver Regnboge Eventyr Kvitveis Tusenbein"
).split()
_UNIT_LAST = "bakken lia tunet vollen dalen neset vika haugen enga åsen kroken stova".split()
_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", " ": "-"})


def region_names(chance: Random) -> Iterator[str]:
    """What regions are called."""
    return _without_end(_REGION_FIRST, _REGION_LAST, " ", chance)


def municipality_names(chance: Random) -> Iterator[str]:
    """What municipalities are called."""
    return _without_end(_FIRST, _LAST, "", chance)


def unit_names(chance: Random) -> Iterator[str]:
    """What the units of a region are called, before it is said what they are."""
    return _without_end(_UNIT_FIRST, _UNIT_LAST, "", chance)


def slug(name: str) -> str:
    """A name as an identifier."""
    return name.lower().translate(_PLAIN)


def _without_end(first: list[str], last: list[str], between: str, chance: Random) -> Iterator[str]:
    """Each name there is, in an order of chance; then the same with a number after, and so on."""
    names = [f"{one}{between}{other}" for one, other in product(first, last)]
    chance.shuffle(names)
    for number in count(1):
        yield from (name if number == 1 else f"{name} {number}" for name in names)
