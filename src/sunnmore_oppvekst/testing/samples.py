"""Networks and plans that hang together, made from a few numbers and no chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import cycle, islice

from attrs import evolve

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.funding import GrantApplication, RequestedMeasure
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    StatusReport,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.meeting import AgendaItem, Attendance, Commitment, LearningForm, Meeting, Notice
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import Appointment, Body, Power, Scope, Seat
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.people import People, Person
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.workspace.opening import reference
from sunnmore_oppvekst.workspace.workspace import Entry, Workspace

YEAR = 2020
ON = date(YEAR, 6, 15)
SECRET_NAME, SECRET_EMAIL, SECRET_PHONE = "Ukjent Løyndommesen", "loyndom@example.no", "+47 99 88 77 66"
"""What a report for the public must not hold: the sample's only person."""
NASTY = (
    "=1+1",
    "+47",
    "-1",
    "@SUM(A1)",
    "true",
    "1.10",
    "NO",
    "a;b, c | d",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "BEGIN:VEVENT\nSUMMARY:x",
    "javascript:alert(1)",
    "_x0041_",
    "one\r\ntwo\rthree",
    "\u202eright to left",
    "æøå ÆØÅ \U0001f600",
    "a\x07bell",
    "x" * 300,
)
"""Texts that have made formats stumble."""
_FIRST_NUMBER = 3001


def sample_network(members: int = 2, units: int = 3, names: Iterable[str] = ()) -> Network:
    """The reference network's organisation with other members and units.

    Args:
        members: how many municipalities.
        units: how many units, spread over them.
        names: what the units are called; those that are left get plain names.
    """
    known = reference().network
    numbers = [str(_FIRST_NUMBER + index) for index in range(members)]
    always = Period(start=date(2018, 1, 1))
    given = iter(names)
    return evolve(
        known,
        municipalities=tuple(Municipality(number=number, name=f"Kommune {number}") for number in numbers),
        memberships=tuple(Membership(municipality=number, period=always) for number in numbers),
        changes=(),
        figures=None,
        units=tuple(
            Unit(
                id=f"eining-{index}",
                name=next(given, f"Eining {index}"),
                sectors=(Sector.KINDERGARTEN,) if index % 2 else (Sector.SCHOOL, Sector.AFTER_SCHOOL),
                municipality=numbers[(index - 1) % members],
            )
            for index in range(1, units + 1)
        ),
        appointments=tuple(_appointments(known, numbers, always)),
        bodies=tuple(_seated(body, numbers, always) for body in known.bodies),
    )


def _appointments(known: Network, numbers: Sequence[str], always: Period) -> Iterator[Appointment]:
    """Every role, held for each municipality where its scope says so; the first by the one person."""
    for role in known.roles:
        for number in numbers if role.scope is Scope.MUNICIPALITY else numbers[:1]:
            is_first = role is known.roles[0] and number == numbers[0]
            yield Appointment(
                id=f"{role.id}-{number}",
                role=role.id,
                municipality=number if role.scope is Scope.MUNICIPALITY else None,
                period=always,
                person="person-1" if is_first else None,
            )


def _seated(body: Body, numbers: Sequence[str], always: Period) -> Body:
    """The body with the seats that its rules of composition ask for."""
    wanted = (
        f"{rule.role}-{number}"
        for rule in body.composition
        if rule.at_least
        for number in (numbers if rule.every is Every.MEMBER else numbers[: rule.at_least])
    )
    return evolve(body, seats=tuple(Seat(appointment=id, period=always) for id in dict.fromkeys(wanted)))


def sample_strategy(areas: int = 4) -> StrategyPlan:
    """The reference network's strategy plan with its first areas, and nothing in it that the samples do not know."""
    known = reference().strategy
    return evolve(
        known,
        priority_areas=known.priority_areas[:areas],
        structural_changes=tuple(evolve(each, municipality_changes=()) for each in known.structural_changes),
    )


def sample_people(network: Network) -> People:
    """One person, in the first appointment."""
    person = Person(id="person-1", name=SECRET_NAME, email=SECRET_EMAIL, phone=SECRET_PHONE)
    return People(id="personar", network=network.id, persons=(person,))


def sample_plan(
    network: Network, strategy: StrategyPlan, measures: int = 3, texts: Iterable[str] = ("Eit tiltak",)
) -> ActionPlan:
    """An adopted plan whose measures name what network and strategy have.

    Args:
        network: the network.
        strategy: the strategy plan.
        measures: how many measures.
        texts: what is written, over and over.
    """
    said = cycle(Text(nn=text) for text in texts)
    return ActionPlan(
        id="handlingsplan-prove",
        title=next(said),
        network=network.id,
        strategy=strategy.id,
        year=YEAR,
        period=Period.years(YEAR, YEAR),
        status=PlanStatus.CONSULTATION,
        drafted_by=_drafter(network),
        updated=ON,
        follow_up_days=120,
        needs=(NeedsAssessment(id="kartlegging", method=next(said), on=date(YEAR - 1, 10, 1)),),
        baselines=tuple(
            Baseline(id=f"staastad-{index}", area=area.id, text=next(said), municipality=_first(network))
            for index, area in enumerate(strategy.priority_areas, start=1)
        ),
        measures=tuple(_measure(index, network, strategy, said.__next__) for index in range(1, measures + 1)),
        contributions=tuple(
            ContributionReceipt(municipality=each.number, on=date(YEAR, 1, 10)) for each in network.municipalities
        ),
    )


def _drafter(network: Network) -> Party | None:
    may = (each.holder for each in network.mandates if each.grants(Power.DRAFT, on=ON))
    return next((holder for holder in may if holder.body is not None), None)


def _first(network: Network) -> str | None:
    return network.municipalities[0].number if network.municipalities else None


def _measure(index: int, network: Network, strategy: StrategyPlan, said: object) -> Measure:
    assert callable(said)  # noqa: S101
    area = strategy.priority_areas[(index - 1) % len(strategy.priority_areas)]
    units = tuple(unit.id for unit in network.units)
    home = network.municipalities[(index - 1) % len(network.municipalities)].number
    return Measure(
        id=f"t{index}",
        title=said(),
        goal=said(),
        success_criteria=(SuccessCriterion(id=f"t{index}-k1", text=said()),),
        area=area.id,
        focus_points=tuple(point.id for point in area.focus_points[:1]),
        level=(Level.UNIT, Level.MUNICIPALITY, Level.REGION)[(index - 1) % 3],
        sectors=tuple(Sector),
        working_methods=tuple(method.id for method in strategy.working_methods[:1]),
        responsible=(Party(municipality=home),),
        participants=Participation(units=units),
        period=Period(start=date(YEAR, 2, 1), end=date(YEAR, 12, 1)),
        milestones=(Milestone(id=f"t{index}-m1", text=said(), due=date(YEAR, 5, 1)),),
        budget=(BudgetLine(id=f"t{index}-b1", text=said(), amount_nok=10_000),),
        anchoring=tuple(Anchoring(unit=unit, on=date(YEAR, 2, 10), how=said()) for unit in units[:1]),
        status=(
            StatusReport(
                on=date(YEAR, 5, 2),
                state=MeasureState.STARTED,
                percent=40,
                note=said(),
                by=Party(municipality=home),
            ),
        ),
        proposed_by=home,
    )


def sample_meeting(network: Network, texts: Iterable[str] = ("Eit møte",)) -> Meeting:
    """A meeting with an agenda, somebody who was there, and something to do at home."""
    said = cycle(Text(nn=text) for text in texts)
    body = next(each for each in network.bodies if each.represents_members)
    return Meeting(
        id="moete-1",
        title=next(said),
        network=network.id,
        body=body.id,
        on=date(YEAR, 3, 5),
        starts="09:00",
        ends="14:30",
        place=next(said),
        notice=Notice(by=Party(body=body.id), sent=date(YEAR, 2, 10), text=next(said)),
        learning_form=LearningForm.WORKSHOP,
        agenda=(AgendaItem(id="sak-1", title=next(said), preparation=next(said), minutes=30, measures=("t1",)),),
        attendance=tuple(
            Attendance(appointment=each.id, is_present=True, is_prepared=True) for each in network.appointments[:1]
        ),
        commitments=tuple(
            Commitment(id=f"f{each.number}", municipality=each.number, text=next(said), due=date(YEAR, 4, 1))
            for each in network.municipalities[:1]
        ),
        minutes=next(said),
    )


def sample_application(plan: ActionPlan, texts: Iterable[str] = ("Ein søknad",)) -> GrantApplication:
    """An application for the first measure of a plan."""
    said = cycle(Text(nn=text) for text in texts)
    return GrantApplication(
        id="soeknad-1",
        title=next(said),
        network=plan.network,
        strategy=plan.strategy,
        plan=plan.id,
        deadline=date(YEAR, 4, 15),
        measures=tuple(
            RequestedMeasure(measure=each.id, amount_nok=7_000, own_share_nok=3_000) for each in plan.measures[:1]
        ),
        needs_mapping=next(said),
    )


def sample_workspace(
    *, members: int = 2, units: int = 3, measures: int = 3, texts: Sequence[str] = ("Ein tekst", "Ein annan tekst")
) -> Workspace:
    """A workspace whose documents belong together.

    Args:
        members: how many municipalities.
        units: how many units.
        measures: how many measures.
        texts: what is written wherever text is, over and over.
    """
    strategy = sample_strategy()
    network = sample_network(members, units, names=islice(_one_liners(texts), units))
    plan = sample_plan(network, strategy, measures, texts)
    documents = (
        network,
        sample_people(network),
        strategy,
        plan,
        sample_meeting(network, texts),
        sample_application(plan, texts),
        Contribution(
            id="bidrag-1",
            network=network.id,
            plan=plan.id,
            year=plan.year,
            municipality=network.municipalities[0].number,
        ),
    )
    return Workspace(
        entries=tuple(
            Entry(file=f"{each.kind}.yaml", kind=each.kind, format="yaml", data=b"", document=each)
            for each in documents
        )
    )


def _one_liners(texts: Sequence[str]) -> Iterable[str]:
    return cycle(texts)


def samples() -> dict[str, Workspace]:
    """Workspaces that a plugin must stand, by what is particular about them."""
    return {
        "small": sample_workspace(),
        "empty plan": sample_workspace(units=0, measures=0),
        "149 units": sample_workspace(members=11, units=149, measures=2),
        "nasty strings": sample_workspace(texts=NASTY, measures=6),
    }
