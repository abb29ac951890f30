"""Municipalities with one of each kind of change on one day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sunnmore_oppvekst.domain.municipality import ChangeKind, Inheritance, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.text import Text

ON = date(2020, 1, 1)
BEFORE, AFTER = ON - timedelta(days=1), ON + timedelta(days=1)
LATER = date(2024, 1, 1)
NAME = Text(nn="Namn")

ONE, OTHER, BOTH = "1001", "1002", "1010"
"""Two that merge, and what they become, which in 2024 becomes two again."""
SPLIT, LEFT, RIGHT = "1003", "1031", "1032"
OLD, NEW = "1004", "1040"
REDUCED, NEIGHBOUR = "1005", "1006"
SAME = "1007"
LOST = "1008"
NORTH, SOUTH = "1011", "1012"
UNKNOWN = "9999"


def _there(number: str, **fields: Any) -> Municipality:
    return Municipality(number=number, name=f"Kommune {number}", **fields)


MUNICIPALITIES = (
    *(_there(number, dissolved=ON) for number in (ONE, OTHER, SPLIT, OLD, LOST)),
    *(_there(number, established=ON) for number in (LEFT, RIGHT, NEW)),
    _there(BOTH, established=ON, dissolved=LATER),
    *(_there(number, established=LATER) for number in (NORTH, SOUTH)),
    *(_there(number) for number in (REDUCED, NEIGHBOUR, SAME)),
)
CHANGES = (
    MunicipalityChange(id="m", kind=ChangeKind.MERGER, on=ON, before=(ONE, OTHER), after=(BOTH,)),
    MunicipalityChange(id="s", kind=ChangeKind.SPLIT, on=ON, before=(SPLIT,), after=(LEFT, RIGHT)),
    MunicipalityChange(id="r", kind=ChangeKind.RENUMBERING, on=ON, before=(OLD,), after=(NEW,)),
    MunicipalityChange(id="b", kind=ChangeKind.BOUNDARY, on=ON, before=(REDUCED,), after=(NEIGHBOUR,), part="Øya"),
    MunicipalityChange(
        id="d",
        kind=ChangeKind.SPLIT,
        on=LATER,
        before=(BOTH,),
        after=(NORTH, SOUTH),
        inherits=(Inheritance(area=ONE, to=NORTH), Inheritance(area=OTHER, to=SOUTH)),
    ),
)


def network(**fields: Any) -> Network:
    return Network(id="n", name=NAME, municipalities=MUNICIPALITIES, changes=CHANGES, **fields)


NETWORK = network()
