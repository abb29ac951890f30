"""What if: the same plan under another municipal structure, or without one of those who pay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from sunnmore_oppvekst.analysis.column import Choices, Column
from sunnmore_oppvekst.analysis.coverage import named_in, taking_part_in
from sunnmore_oppvekst.analysis.given import day as given_day
from sunnmore_oppvekst.analysis.homes import Home, homes, split_by
from sunnmore_oppvekst.analysis.money import Money
from sunnmore_oppvekst.analysis.questions.asked import Documents, callings, edition
from sunnmore_oppvekst.analysis.questions.columns import (
    AREA,
    MEASURE,
    MUNICIPALITY,
    NAME,
    NETWORK,
    YEAR,
    columns_to_data,
    count,
    dicts_to_data,
    flag,
    of_year,
    rate,
    share,
    together,
)
from sunnmore_oppvekst.analysis.questions.money import OWNERS, OWNERS_SAID
from sunnmore_oppvekst.analysis.questions.small_groups import LEFT_OUT, hidden_from, left_out, without
from sunnmore_oppvekst.analysis.standing import taking_part
from sunnmore_oppvekst.analysis.table import Mark, Picture, Table
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.errors import UnknownName
from sunnmore_oppvekst.messages.amounts import Kroner
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.messages.nearest import nearest

BEFORE, AFTER = "before", "after"
_NOT_PLACED = _("not placed")
UNDER_STRUCTURE = (
    NETWORK,
    YEAR,
    Column(name="structure", says=_("before or after"), is_key=True,
           heading=_("the municipalities"),
           called=Choices({BEFORE: _("before"), AFTER: _("after")})),
    evolve(MUNICIPALITY, is_optional=True,
           says=_("number of the municipality; none where only a person can tell which")),
    evolve(NAME, is_optional=True),
    count("measures", _("measures for it"), unit="measures"),
    count("of", _("of all measures"), unit="measures"),
    count("units", _("units that take part"), unit="units",
          is_optional=True),
    count("of_units", _("of open units there"), unit="units"),
    count("baselines", _("baselines"), unit="baselines"),
    count("of_baselines", _("of all baselines"), unit="baselines"),
    count("answers_for", _("measures it answers for"),
          unit="measures"),
)  # fmt: skip
_STRUCTURE_SUMMARY = _(
    "From {before} to {after} municipalities. {unclear} of {units} open units may lie in several, and "
    "{split} of {measures} measures name a municipality that is split: they must be asked."
)
WITHOUT_FUNDER = (
    NETWORK,
    YEAR,
    evolve(AREA, is_key=False),
    MEASURE,
    count("budget_nok", _("what was budgeted"), unit="NOK"),
    count("lost_nok", _("what is lost"), unit="NOK"),
    count("left_nok", _("what is left"), unit="NOK"),
    rate("share_left", _("share that is left")),
    flag("is_without", _("whether nothing is left")),
)
_FUNDER_SUMMARY = _(
    "Without this source ({funder}), {lost} of {of} is lost, and {bare} of {measures} measures have no money left."
)


@frozen
class _Place:
    """A member on a day, or, without number, what cannot be told to be any one member's.

    Attributes:
        structure: before or after.
        home: what belongs to it.
        number: its number.
        name: what it is called.
    """

    structure: str
    home: Home
    number: str | None = None
    name: str | None = None

    def is_reached_by(self, measure: Measure) -> bool:
        """Whether a measure is for it; one that is for all is for members only."""
        return self.home.is_reached_by(measure) and (self.number is not None or bool(taking_part_in(measure)))


def under_structure(
    documents: Documents, *, on: date, year: int | str | None = None, audience: Audience | str = Audience.PUBLIC
) -> Table:
    """The same edition with the municipalities of another day: what each has now, and would have then.

    Nothing is guessed: a unit that may lie in several municipalities that day, and what names a municipality that is
    split by then, stand in a row without a municipality, for somebody to be asked about. So does what is in no member.

    Args:
        documents: a workspace.
        on: the day whose municipalities to think of.
        year: the edition; None for the latest.
        audience: who it is for; units are left out for the public where they are fewer than five, and where others
            would give them away.

    Raises:
        InvalidValue: `on` is no day.
        UnknownName: there is no such edition.
    """
    plan, network = edition(documents, year), documents.network
    known = callings(documents, plan)
    days = {BEFORE: plan.year_period.start, AFTER: given_day(on)}
    places = [place for when, day in days.items() for place in _places(plan, network, when, day)]
    rows = [_structure_row(plan, place) for place in places]
    members = [index for index, each in enumerate(places) if each.structure == BEFORE and each.number is not None]
    alone = hidden_from(audience, [places[index].home.units for index in members], [BEFORE] * len(members))
    units, within = [each.home.units for each in places], [each.structure for each in places]
    hidden = hidden_from(audience, units, within, elsewhere=[members[index] for index in alone])
    then = network.as_of(on)
    split = split_by(network, on=on)
    facts = (
        ("year", plan.year),
        *((when, sum(each.structure == when and each.number is not None for each in places)) for when in days),
        ("unclear", sum(len(then.whereabouts(unit)) > 1 for unit in then.units)),
        ("units", len(then.units)),
        ("split", sum(not named_in(measure).isdisjoint(split) for measure in plan.measures)),
        ("measures", len(plan.measures)),
        *left_out(hidden, len(rows)),
    )
    return Table(
        name="under_structure",
        title=_("The same plan, other municipalities"),
        columns=known.calling(UNDER_STRUCTURE, municipality={**known.municipalities, None: _NOT_PLACED}),
        data=without(dicts_to_data(UNDER_STRUCTURE, rows), hidden, ("units",)),
        summary=together(of_year(_STRUCTURE_SUMMARY), LEFT_OUT if hidden else None),
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="municipality", y="measures", row="structure", told=("measures", "of")),
    )


def _places(plan: ActionPlan, network: Network, when: str, day: date) -> Iterator[_Place]:
    known, standing = homes(network, on=day), network.as_of(day)
    members = [known[each.number] for each in standing.members]
    for member, home in zip(standing.members, members, strict=True):
        yield _Place(structure=when, home=home, number=member.number, name=member.name_on(day))
    rest = Home(
        numbers=_numbers(plan, network).difference(*(home.numbers for home in members)),
        units=frozenset(each.id for each in standing.units).difference(*(home.units for home in members)),
    )
    place = _Place(structure=when, home=rest)
    if rest.units or any(_counted(plan, place).values()):
        yield place


def _numbers(plan: ActionPlan, network: Network) -> frozenset[str]:
    """The numbers of all municipalities that the network knows, or that a plan names."""
    named = {each.municipality for each in plan.baselines}
    for measure in plan.measures:
        part = measure.participants.municipalities if measure.participants else ()
        named.update(part, (party.municipality for party in measure.responsible), (measure.proposed_by,))
    return frozenset(each.number for each in network.municipalities).union(name for name in named if name)


def _counted(plan: ActionPlan, place: _Place) -> dict[str, int]:
    """How much of a plan is about a place."""
    home = place.home
    used = {unit for measure in plan.measures for unit in taking_part(measure)}
    answering = [{party.municipality for party in measure.responsible} for measure in plan.measures]
    return {
        "measures": sum(place.is_reached_by(each) for each in plan.measures),
        "units": len(home.units & used),
        "baselines": sum(each.municipality in home.numbers for each in plan.baselines),
        "answers_for": sum(not home.numbers.isdisjoint(each) for each in answering),
    }


def _structure_row(plan: ActionPlan, place: _Place) -> dict[str, object]:
    return {
        "network": plan.network,
        "year": plan.year,
        "structure": place.structure,
        "municipality": place.number,
        "name": place.name,
        "of": len(plan.measures),
        "of_units": len(place.home.units),
        "of_baselines": len(plan.baselines),
        **_counted(plan, place),
    }


def without_funder(documents: Documents, funder: str, *, year: int | str | None = None) -> Table:
    """The same edition without what one funder pays: what each measure would lose.

    Args:
        documents: a workspace.
        funder: id of the funder; `owners` for what the owners pay themselves.
        year: the edition; None for the latest.

    Raises:
        UnknownName: there is no such edition, or no such funder in it or in its strategy plan.
    """
    plan = edition(documents, year)
    known = callings(documents, plan)
    payers = {line.funder or OWNERS for measure in plan.measures for line in measure.budget} | {*known.funders, OWNERS}
    if funder not in payers:
        raise UnknownName("funder", funder, nearest(funder, payers))
    whole = Money.of(plan.measures, year=plan.year)
    payer = None if funder == OWNERS else funder
    rows = []
    for measure in plan.measures:
        lost = Money.of((measure,), year=plan.year).from_funder(payer)
        left = measure.budget_nok - lost
        amounts = (measure.budget_nok, lost, left, share(left, measure.budget_nok), bool(lost) and not left)
        rows.append((plan.network, plan.year, measure.area, measure.id, *amounts))
    facts = (
        ("year", plan.year),
        ("funder", {**known.funders, OWNERS: OWNERS_SAID}.get(funder, funder)),
        ("lost", Kroner(whole.from_funder(payer))),
        ("of", Kroner(whole.total_nok)),
        ("bare", sum(row[8] for row in rows)),
        ("measures", len(rows)),
    )
    return Table(
        name="without_funder",
        title=_("Without one source of money"),
        columns=known.calling(WITHOUT_FUNDER),
        data=columns_to_data(WITHOUT_FUNDER, rows),
        summary=of_year(_FUNDER_SUMMARY),
        facts=facts,
        picture=Picture(mark=Mark.BARS, x="area", y="lost_nok", colour="is_without", told=("lost_nok", "budget_nok")),
    )
