"""What a kind of table is: where its rows come from, and how each of its columns is filled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen
from attrs import fields as attrs_fields

from sunnmore_oppvekst.analysis.column import Column, Kind
from sunnmore_oppvekst.analysis.standing import anchored_units, how_it_stands
from sunnmore_oppvekst.analysis.table import Table
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _

R = TypeVar("R")
_NOTHING: tuple[str, ...] = ()


@frozen(kw_only=True)
class Material:
    """What tables are made of.

    Attributes:
        plans: the editions.
        meetings: the meetings.
        findings: what the rules found.
        on: the day that progress is told on, or None for each edition's own day.
        language: the language of texts.
    """

    plans: Sequence[ActionPlan] = ()
    meetings: Sequence[Meeting] = ()
    findings: Findings = field(factory=Findings)
    on: date | None = None
    language: Language = field(default=Language.NN, converter=Language)

    def day_of(self, plan: ActionPlan) -> date:
        """The day that progress in an edition is told on."""
        return self.on or plan.own_day


@frozen(kw_only=True, slots=False)
class Rows:
    """The rows of a table as lists that are as long as each other.

    Attributes:
        plans: the edition of each row.
        measures: the measure of each row, in tables about measures or what lies in them.
        items: what each row is about.
        days: the day that progress is told on.
        language: the language of texts.
    """

    plans: list[ActionPlan]
    measures: list[Measure]
    items: list[Any]
    days: list[date]
    language: Language

    def texts(self, of: Iterable[Any]) -> list[str | None]:
        """Each text in the language of the rows."""
        language = self.language
        asked = attrgetter(language.value)
        return [None if text is None else asked(text) or text[language] for text in of]

    def names(self, of: Iterable[tuple[Any, ...]], name: Callable[[Any], str]) -> list[tuple[str, ...]]:
        """The names of the things in each row, worked out once for each of the few combinations that there are."""
        known: dict[tuple[Any, ...], tuple[str, ...]] = {(): _NOTHING}
        found = []
        for things in of:
            names = known.get(things)
            if names is None:
                names = known[things] = tuple(map(name, things))
            found.append(names)
        return found

    @cached_property
    def anchored(self) -> tuple[list[int], list[int]]:
        """How many units take part in each measure, and how many of them have made it their own."""
        units: list[int] = []
        done: list[int] = []
        for measure, day in zip(self.items, self.days, strict=True):
            in_all, own = anchored_units(measure, day)
            units.append(in_all)
            done.append(own)
        return units, done

    @cached_property
    def standing(self) -> tuple[list[str], list[float], list[bool]]:
        """How each measure stands on its day, how far it has come, and whether it is late."""
        states: list[str] = []
        shares: list[float] = []
        lates: list[bool] = []
        for measure, day in zip(self.items, self.days, strict=True):
            state, share, is_late = how_it_stands(measure, day)
            states.append(str(state))
            shares.append(share)
            lates.append(is_late)
        return states, shares, lates


@frozen(kw_only=True)
class Filled(Column, Generic[R]):
    """A column, and how it is filled: from all rows at once to as many values.

    Attributes:
        fill: from the rows to the values.
        looks_at: the fields of the document that it looks at, beyond those without which there is no document:
            `measures.period`.
    """

    fill: Callable[[R], list[Any]]
    looks_at: tuple[str, ...] = ()


@frozen(kw_only=True)
class TableKind(Generic[R]):
    """One kind of table.

    Attributes:
        name: such as `measures`.
        title: the same, for readers.
        rows: from the material to the rows.
        columns: its columns.
        about: the class of documents that it is about, or None.
        looks_at: the fields of the document that its rows and days are made of.
    """

    name: str
    title: Message
    rows: Callable[[Material], R]
    columns: tuple[Filled[R], ...]
    about: type[Document] | None = None
    looks_at: tuple[str, ...] = ()

    def only(self, *names: str) -> TableKind[R]:
        """The same with just these columns, in this order."""
        known = {each.name: each for each in self.columns}
        return evolve(self, columns=tuple(known[name] for name in names))

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of the document that it looks at."""
        return (*self.looks_at, *(field for each in self.columns for field in each.looks_at))

    def of(self, material: Material) -> Table:
        """The table, filled one column at a time."""
        rows = self.rows(material)
        data = {each.name: each.fill(rows) for each in self.columns}
        language = material.language
        return Table(name=self.name, title=self.title, columns=self.plain_columns, data=data, language=language)

    @cached_property
    def plain_columns(self) -> tuple[Column, ...]:
        """Its columns, without how they are filled."""
        names = [each.name for each in attrs_fields(Column)]
        return tuple(Column(**{name: getattr(each, name) for name in names}) for each in self.columns)


def key(name: str, says: Message, fill: Callable[[Any], list[Any]], **more: Any) -> Filled[Any]:
    """A column that tells rows apart."""
    return Filled(name=name, says=says, fill=fill, is_key=True, **more)


def held(
    name: str, says: Message, fill: Callable[[Any], list[Any]], kind: Kind = Kind.TEXT, **more: Any
) -> Filled[Any]:
    """A column that is always filled."""
    return Filled(name=name, kind=kind, says=says, fill=fill, **more)


def maybe(
    name: str, says: Message, fill: Callable[[Any], list[Any]], kind: Kind = Kind.TEXT, **more: Any
) -> Filled[Any]:
    """A column that may be missing in a row."""
    return Filled(name=name, kind=kind, says=says, fill=fill, is_optional=True, **more)


NETWORK = key(
    "network",
    _("id of the network"),
    lambda rows: [plan.network for plan in rows.plans],
    refers_to="network",
)
PLAN = key(
    "plan",
    _("id of the action plan"),
    lambda rows: [plan.id for plan in rows.plans],
    refers_to="plan",
)
YEAR = key(
    "year",
    _("the year of the edition"),
    lambda rows: [plan.year for plan in rows.plans],
    kind=Kind.WHOLE,
)
MEASURE = key(
    "measure",
    _("id of the measure"),
    lambda rows: [measure.id for measure in rows.measures],
    refers_to="measure",
)
EDITION = (NETWORK, PLAN, YEAR)
OWN_DAY = ("updated", "revised")
"""What the day that an edition speaks of is made of."""


def edition_rows(material: Material, items: Callable[[ActionPlan], Sequence[Any]]) -> Rows:
    """A row for each thing that lies in a plan."""
    plans: list[ActionPlan] = []
    days: list[date] = []
    found: list[Any] = []
    for plan in material.plans:
        inner = items(plan)
        found += inner
        plans += [plan] * len(inner)
        days += [material.day_of(plan)] * len(inner)
    return Rows(plans=plans, measures=[], items=found, days=days, language=material.language)


def measure_rows(material: Material, items: Callable[[Measure], Sequence[Any]]) -> Rows:
    """A row for each thing that lies in a measure."""
    plans: list[ActionPlan] = []
    measures: list[Measure] = []
    days: list[date] = []
    found: list[Any] = []
    for plan in material.plans:
        before = len(found)
        for measure in plan.measures:
            inner = items(measure)
            found += inner
            measures += [measure] * len(inner)
        many = len(found) - before
        plans += [plan] * many
        days += [material.day_of(plan)] * many
    return Rows(plans=plans, measures=measures, items=found, days=days, language=material.language)
