"""An invented country: the same from the same seed, as large as Norway, and nothing wrong in it but what is planted."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.errors import AlreadyThere, InvalidValue, UnknownName
from sunnmore_oppvekst.testing import Country, Planted
from sunnmore_oppvekst.testing.country.organisation import network_of
from sunnmore_oppvekst.testing.country.territory import FEWEST, MOST, Region, regions
from sunnmore_oppvekst.workspace.workspace import Workspace

SMALL = Country(seed=7, networks=4, years=6)
WELL = Country(seed=7, networks=4, years=6, planted=Planted.nothing())
MADE_ELSEWHERE = """
import hashlib, sys
sys.modules["hypothesis"] = None
from sunnmore_oppvekst.testing import Country
lines = Country(seed=7, networks=2, years=2).lines()
print(hashlib.sha256(b"".join(lines)).hexdigest())
"""


def territory(seed: int = 1) -> list[Region]:
    return list(regions(Random(f"{seed}"), networks=40, municipalities=357, first_year=2016, years=10))


def plans(country: Country) -> Iterator[so.ActionPlan]:
    return (plan for workspace in country.workspaces() for plan in workspace.plans)


@pytest.fixture(scope="module")
def small() -> list[Workspace]:
    return list(SMALL.workspaces())


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_a_seed_gives_the_same_country_in_any_process_and_needs_no_hypothesis(hash_seed: str) -> None:
    here = hashlib.sha256(b"".join(Country(seed=7, networks=2, years=2).lines())).hexdigest()
    done = subprocess.run(
        [sys.executable, "-c", MADE_ELSEWHERE],
        env={"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == here


def test_another_seed_gives_another_country() -> None:
    one, other = (next(Country(seed=seed, networks=2, years=1).lines()) for seed in (1, 2))
    assert one != other


def test_a_country_is_made_one_network_at_a_time() -> None:
    huge = Country(networks=100_000, municipalities=300_000)
    assert next(huge.workspaces()).plans


@pytest.mark.parametrize("seed", [1, 2])
def test_a_whole_country_is_as_large_as_norway(seed: int) -> None:
    there = territory(seed)
    numbers = [place.number for region in there for place in region.places_on(date(2025, 12, 31))]
    sizes = Counter(len(region.places_on(date(2025, 12, 31))) for region in there)
    networks = [network_of(each, Random(1), first_year=2016, years=10, scale=1) for each in there]
    units = Counter(Sector.KINDERGARTEN in unit.sectors for network in networks for unit in network.units)
    assert len(there) == 40
    assert len(numbers) == len(set(numbers)) == 357
    assert min(sizes) >= FEWEST
    assert max(sizes) <= MOST
    assert len(sizes) > 8
    assert 2_500 < units[False] < 3_000
    assert 5_000 < units[True] < 5_700


def test_municipalities_merge_in_some_networks() -> None:
    merging = [region for region in territory() if any(place.became for place in region.places)]
    assert 3 <= len(merging) <= 14
    for region in merging:
        network = network_of(region, Random(1), first_year=2016, years=10, scale=1)
        change = network.changes[0]
        before, after = network.as_of(date(change.on.year - 1, 12, 31)), network.as_of(change.on)
        assert len(before.members) == len(after.members) + len(change.before) - 1
        assert all(network.as_of(change.on).municipality_of(unit) for unit in network.units)


def test_nothing_is_wrong_where_nothing_is_planted() -> None:
    for workspace in WELL.workspaces():
        assert str(workspace.check()) == ""


def test_what_is_planted_is_found_and_hardly_anything_else(small: list[Workspace]) -> None:
    found = Counter(finding.code for workspace in small for finding in workspace.check())
    planted = {"AP001", "AP003", "AP004", "AP005", "AP006", "AP014", "AP026", "FU005", "ME002", "ME004", "ME005"}
    assert set(found) <= planted
    assert {"AP004", "AP005", "AP026", "ME002"} <= set(found)


def test_every_document_can_be_written_and_read(small: list[Workspace]) -> None:
    for document in small[0].documents:
        assert so.loads(so.dumps(document, "json")) == document


def test_editions_come_out_of_each_other(small: list[Workspace]) -> None:
    for workspace in small:
        years = [plan.year for plan in workspace.plans]
        assert years == list(range(2016, 2022))
        for before, after in zip(workspace.plans, workspace.plans[1:], strict=False):
            kept = {each.id for each in before.measures} & {each.id for each in after.measures}
            assert after.revises == before.id
            assert kept == {each.id for each in after.measures if each.carried_over}
            assert len(kept) < len(before.measures)


def test_some_measures_are_carried_over_three_times_and_more() -> None:
    often = Counter(measure.carried_over >= 3 for plan in plans(SMALL) for measure in plan.measures)
    never = Counter(measure.carried_over >= 3 for plan in plans(WELL) for measure in plan.measures)
    assert often[True] > 10
    assert never[True] == 0


def test_some_municipalities_have_no_measure_at_unit_level_in_an_area(small: list[Workspace]) -> None:
    assert 0.03 < share_of_gaps(small) < 0.25
    assert share_of_gaps(list(WELL.workspaces())) == 0


def share_of_gaps(workspaces: list[Workspace]) -> float:
    reached: Counter[tuple[str, str, str]] = Counter()
    for workspace in workspaces:
        for row in so.coverage(workspace):
            at_units = row["measures"] if row["level"] == Level.UNIT else 0
            reached[workspace.network.id, row["municipality"], row["area"]] += at_units
    return sum(not many for many in reached.values()) / len(reached)


def test_somebody_has_too_much_to_do_in_may() -> None:
    country = Country(seed=3, networks=4, years=2, planted=Planted(busy=1))
    most = [max(so.workload(each).where(month=5)["milestones"]) for each in country.workspaces()]
    calm = [max(so.workload(each).where(month=5)["milestones"]) for each in WELL.workspaces()]
    assert sum(most) / len(most) > 2 * sum(calm) / len(calm)


def test_a_line_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "country.jsonl"
    Country(seed=7, networks=2, years=2).write(path)
    assert list(so.iter_load(path)) == list(Country(seed=7, networks=2, years=2).documents())
    with pytest.raises(AlreadyThere):
        SMALL.write(path)


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_a_folder_holds_a_workspace_for_each_network(tmp_path: Path, format: str) -> None:
    country = Country(seed=7, networks=2, years=1)
    country.write(tmp_path / "country", format=format)
    for made in country.workspaces():
        opened = so.open_workspace(tmp_path / "country" / made.network.id)
        assert sorted(opened.documents, key=repr) == sorted(made.documents, key=repr)


def test_a_country_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        SMALL.write(tmp_path / "country", format="xml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("networks", "municipalities"), [(0, 10), (4, 11), (4, 81)])
def test_a_country_that_cannot_be_is_refused(networks: int, municipalities: int) -> None:
    with pytest.raises(InvalidValue):
        Country(networks=networks, municipalities=municipalities)


def test_no_two_networks_have_the_same_id() -> None:
    names = [each.name for each in regions(Random(1), networks=200, municipalities=600, first_year=2016, years=1)]
    assert len(set(names)) == 200
