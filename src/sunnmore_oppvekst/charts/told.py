"""What is written on bars and in cells: how much there is, and of how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sunnmore_oppvekst.charts.axes import Drawn
from sunnmore_oppvekst.messages.message import _

_OF = _("{part} of {of}")
_LEFT_OUT = _("no figures")
_NOTHING = "–"


def told(drawn: Drawn, names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """What some rows hold together in one column, and of how much in a second, where there is one.

    None of many, figures that are left out, and nothing to count look different: `0 of 7`, `no figures` and a dash.
    """
    sums = [_sum(row[name] for row in rows) for name in names]
    said = [drawn.column(name).say(each, drawn.language) for name, each in zip(names, sums, strict=True)]
    if len(said) == 1:
        return said[0]
    if not sums[1]:
        return _NOTHING
    if sums[0] is None:
        return _LEFT_OUT[drawn.language]
    return _OF.format(drawn.language, {"part": said[0], "of": said[1]})


def _sum(values: Iterable[Any]) -> Any:
    """The sum; None where a part of it is missing."""
    known = list(values)
    return None if None in known else sum(known)
