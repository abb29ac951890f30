"""Grant applications: what is asked for, and what the owners put in."""

from __future__ import annotations

import pytest

from sunnmore_oppvekst.domain.funding import GrantApplication, RequestedMeasure
from sunnmore_oppvekst.domain.text import Text


def application(*amounts: tuple[int, int]) -> GrantApplication:
    measures = tuple(
        RequestedMeasure(measure=f"t{n}", amount_nok=amount, own_share_nok=own)
        for n, (amount, own) in enumerate(amounts)
    )
    return GrantApplication(id="s", title=Text(nn="Søknad"), network="n", measures=measures)


@pytest.mark.parametrize(
    ("amounts", "asked", "own", "share"),
    [
        ([], 0, 0, None),
        ([(0, 0)], 0, 0, None),
        ([(70_000, 30_000)], 70_000, 30_000, 0.3),
        ([(50_000, 0), (25_000, 25_000)], 75_000, 25_000, 0.25),
        ([(0, 10_000)], 0, 10_000, 1.0),
    ],
)
def test_the_owners_share_is_of_the_whole_and_not_of_what_is_asked_for(
    amounts: list[tuple[int, int]], asked: int, own: int, share: float | None
) -> None:
    asking = application(*amounts)
    assert (asking.amount_nok, asking.own_share_nok, asking.own_share) == (asked, own, share)
