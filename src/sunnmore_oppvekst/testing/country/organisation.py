"""The network of a region: who belongs to it, how it is organised, and every kindergarten and school in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from random import Random
from typing import cast

from attrs import evolve

from sunnmore_oppvekst.documents.writing import to_json
from sunnmore_oppvekst.domain.municipality import ChangeKind, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Seat
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Figures, Ownership, Unit
from sunnmore_oppvekst.testing.country.names import slug, unit_names
from sunnmore_oppvekst.testing.country.territory import Place, Region
from sunnmore_oppvekst.workspace.documents import loads
from sunnmore_oppvekst.workspace.opening import reference

MUNICIPALITIES, SCHOOLS, KINDERGARTENS = 357, 2700, 5300
"""How many there are in Norway, nearly."""
DIRECTOR, ADVISER = "municipal-director", "adviser"
COORDINATOR, DEVELOPMENT = "pedagogical-coordinator", "development-adviser"
FORUM, COMMITTEE = "network-forum", "working-committee"
LOCAL = (
    ("Sunnmøre regionråd oppvekst (barnehage og skule)", "Oppvekstforum {name}"),
    ("Sunnmøre regionråd oppvekst (barnehage og skole)", "Oppvekstforum {name}"),
    ("Sunnmøre regionråd oppvekst (kindergarten and school)", "Oppvekstforum {name}"),
    ("Sunnmøre regionråd oppvekst", "Oppvekstforum {name}"),
    ("SR oppvekst", "Oppvekstforum"),
    ("Nordre Sunnmøre", "{name}"),
    ("nordre Sunnmøre", "{name}"),
    ("Statsforvaltaren i Møre og Romsdal", "Statsforvaltaren"),
    ("Statsforvalteren i Møre og Romsdal", "Statsforvalteren"),
    ("The County Governor of Møre og Romsdal", "The County Governor"),
    ("Høgskulen i Volda", "Høgskulen"),
    ("Volda University College", "The University College"),
    ("volda", "hogskulen"),
    ("The Norwegian University of Science and Technology (NTNU)", "The University"),
    ("NTNU", "Universitetet"),
    ("ntnu", "universitetet"),
)
"""What is particular about the reference network, and what the region has instead."""


@lru_cache(maxsize=1)
def _reference() -> tuple[str, str]:
    known = reference()
    return to_json(known.network).decode(), to_json(known.strategy).decode()


def model_network(region: Region) -> Network:
    """The reference network's organisation, in another region."""
    return cast(Network, loads(_localised(_reference()[0], region)))


def model_strategy(region: Region) -> StrategyPlan:
    """The reference network's strategy plan, in another region."""
    return cast(StrategyPlan, loads(_localised(_reference()[1], region)))


def _localised(text: str, region: Region) -> str:
    for known, local in LOCAL:
        text = text.replace(known, local.format(name=region.name))
    return text


def network_of(region: Region, chance: Random, *, first_year: int, years: int, scale: float) -> Network:
    """The network over all the years.

    Args:
        region: the region.
        chance: what is left to chance.
        first_year: the year of the first edition.
        years: how many years.
        scale: how large the country is beside Norway, by its municipalities.
    """
    model, always = model_network(region), Period(start=date(first_year - 1, 1, 1))
    appointments = tuple(_appointments(region, chance, always, years))
    units = tuple(_units(region, chance, first_year, years, scale))
    counted = date(first_year + years - 1, 1, 1)
    return evolve(
        model,
        id=slug(region.name),
        name=Text(nn=region.name, nb=region.name, en=region.name),
        figures=_figures(units, counted),
        municipalities=tuple(
            Municipality(number=each.number, name=each.name, established=each.established, dissolved=each.dissolved)
            for each in region.places
        ),
        changes=tuple(_changes(region)),
        memberships=tuple(
            Membership(municipality=each.number, period=_time_of(each, always)) for each in region.places
        ),
        mandates=tuple(evolve(each, period=always) for each in model.mandates),
        bodies=tuple(_seated(each, region, appointments) for each in model.bodies),
        appointments=appointments,
        units=units,
    )


def _time_of(place: Place, always: Period) -> Period:
    return Period(start=place.established or always.start, end=place.dissolved)


def _changes(region: Region) -> Iterator[MunicipalityChange]:
    merged = [each for each in region.places if each.became is not None]
    for number in dict.fromkeys(each.became for each in merged):
        before = [each for each in merged if each.became == number]
        if number is not None and before[0].dissolved is not None:
            yield MunicipalityChange(
                id=f"merger-{number}",
                kind=ChangeKind.MERGER,
                on=before[0].dissolved,
                before=tuple(each.number for each in before),
                after=(number,),
            )


def _appointments(region: Region, chance: Random, always: Period, years: int) -> Iterator[Appointment]:
    for place in region.places:
        time = _time_of(place, always)
        yield from _held("director", DIRECTOR, place.number, _tenures(chance, time, years))
        yield from _held("adviser", ADVISER, place.number, _tenures(chance, time, years))
        if place.share > 1 / 200:
            yield from _held("adviser-kindergarten", ADVISER, place.number, _tenures(chance, time, years))
    yield from _held("coordinator", COORDINATOR, None, _tenures(chance, always, years))
    yield from _held("development", DEVELOPMENT, None, _tenures(chance, always, years))


def _tenures(chance: Random, time: Period, years: int) -> list[Period]:
    """One after the other for as long as `time`, some of them a change of hands on 1 August."""
    changes = [date(time.start.year + after, 8, 1) for after in range(1, years) if chance.random() < 1 / 8]
    inside = [day for day in changes if day in time]
    starts = [time.start, *inside]
    ends = [later for _, later in pairwise(starts)]
    return [Period(start=start, end=end) for start, end in zip(starts, [*ends, time.end], strict=True)]


def _held(name: str, role: str, municipality: str | None, tenures: list[Period]) -> Iterator[Appointment]:
    whom = f"{name}-{municipality}" if municipality else name
    for number, period in enumerate(tenures):
        id = whom if number == 0 else f"{whom}-{period.start.year}"
        yield Appointment(id=id, role=role, municipality=municipality, period=period)


def _seated(body: Body, region: Region, appointments: tuple[Appointment, ...]) -> Body:
    """The body with everybody on it whom its rules of composition ask for; in the committee one director sits."""
    steady = next(each.number for each in region.places if each.established is None and each.dissolved is None)
    roles = {rule.role for rule in body.composition}
    sitting = [each for each in appointments if each.role in roles]
    if body.id == COMMITTEE:
        sitting = [each for each in sitting if each.municipality in {None, steady}]
    seats = tuple(
        Seat(appointment=each.id, period=each.period, is_chair=each.role == DIRECTOR and each.municipality == steady)
        for each in sitting
    )
    return evolve(body, seats=seats, abbreviation="AU" if body.id == COMMITTEE else None)


def _units(region: Region, chance: Random, first_year: int, years: int, scale: float) -> Iterator[Unit]:
    schools, kindergartens = unit_names(chance), unit_names(chance)
    for place in region.places:
        if any(each.became == place.number for each in region.places):
            continue
        for _ in range(max(1, round(SCHOOLS * scale * place.share))):
            is_small = chance.random() < 0.8
            sectors = (Sector.SCHOOL, Sector.AFTER_SCHOOL) if is_small else (Sector.SCHOOL,)
            yield _unit(f"{next(schools)} skule", sectors, place, chance, 0.09, first_year, years)
        for _ in range(max(1, round(KINDERGARTENS * scale * place.share))):
            name = f"{next(kindergartens)} barnehage"
            yield _unit(name, (Sector.KINDERGARTEN,), place, chance, 0.46, first_year, years)


def _unit(
    name: str,
    sectors: tuple[Sector, ...],
    place: Place,
    chance: Random,
    private: float,
    first_year: int,
    years: int,
) -> Unit:
    ends = chance.random() < 0.03
    return Unit(
        id=slug(name),
        name=name,
        sectors=sectors,
        municipality=place.number,
        ownership=Ownership.PRIVATE if chance.random() < private else Ownership.PUBLIC,
        closed=date(first_year + chance.randrange(years), 8, 1) if ends else None,
    )


def _figures(units: tuple[Unit, ...], on: date) -> Figures:
    there = [each for each in units if each.is_open_on(on)]
    schools = sum(Sector.SCHOOL in each.sectors for each in there)
    kindergartens = len(there) - schools
    return Figures(
        schools=schools,
        kindergartens=kindergartens,
        school_staff=schools * 26,
        kindergarten_staff=kindergartens * 15,
        on=on,
        section="figures",
    )
