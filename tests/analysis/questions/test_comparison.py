"""What is compared is judged on days that are told, and who is not there is named."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import sunnmore_oppvekst as so
from tests.analysis.worlds import World
from tests.house.repository import ROOT

EXAMPLE = so.open_workspace(ROOT / "examples" / "nordre-sunnmore")


def network(number: int, *days: date) -> World:
    """A network called `Nett 1`, with an edition for each of some days."""
    plans = tuple(
        evolve(
            EXAMPLE.plan(2020), id=f"p{day.year}", network=f"nett-{number}", year=day.year, updated=day, revises=None
        )
        for day in days
    )
    named = evolve(EXAMPLE.network, id=f"nett-{number}", name=so.Text(nn=f"Nett {number}"))
    return World(network=named, strategies=EXAMPLE.strategies, plans=plans)


def test_the_days_are_told() -> None:
    said = so.compare_years(EXAMPLE).summed_up("en")
    assert "as they were on 2 December 2019 and 2 June 2020." in said
    assert "slik" not in so.compare_years(network(1)).summed_up("nn")


def test_of_many_days_the_first_and_the_last_are_told() -> None:
    networks = [network(number, date(2020, number, 3)) for number in range(1, 6)]
    assert "frå 3. januar 2020 til 3. mai 2020." in so.compare_networks(networks).summed_up("nn")
    assert "editions of 2020" in so.compare_networks(networks).summed_up("en")


def test_networks_without_the_edition_are_named() -> None:
    networks = [network(1, date(2019, 5, 1), date(2020, 5, 1)), *(network(number) for number in range(2, 9))]
    answer = so.compare_networks(networks, year=2019)
    assert answer["network"] == ["nett-1"]
    said = answer.summed_up("en")
    assert "7 left out, as the edition is missing or cannot be read: Nett 2, Nett 3, Nett 4, Nett 5, Nett 6, …." in said
    with pytest.raises(so.UnknownName, match=r'no document "2021"; did you mean "20'):
        so.compare_networks(networks, year=2021)
