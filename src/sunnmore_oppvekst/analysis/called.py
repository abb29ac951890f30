"""What readers call what tables know by id: areas, measures, funders, those who answer, and choices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst.analysis.column import Called, Choices, Column
from sunnmore_oppvekst.analysis.standing import taking_part
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.messages.labels import label_message
from sunnmore_oppvekst.messages.message import Message, Translatable, _, verbatim


def same(said: str) -> Message:
    """A name that is the same in all languages."""
    return verbatim(said)


def choices(of: type[StrEnum]) -> Choices:
    """What each choice of a closed set is called, by its value."""
    return Choices({each.value: label_message(each) for each in of})


def calling(columns: Iterable[Column], **called: Called) -> tuple[Column, ...]:
    """The columns, those named with what readers call what they hold."""
    return tuple(evolve(each, called=called.get(each.name, each.called)) for each in columns)


@frozen(kw_only=True)
class Callings:
    """What readers call what lies in one edition, as on its first day.

    Attributes:
        network: its network.
        plan: the edition.
        strategy: its strategy plan, or None.
    """

    network: Network
    plan: ActionPlan
    strategy: StrategyPlan | None

    def calling(self, columns: Iterable[Column], **more: Called) -> tuple[Column, ...]:
        """The columns with what readers call what they hold the ids of, and, of those named, these words."""
        known = {
            "network": {self.network.id: self.network.name},
            "municipality": self.municipalities,
            "area": self.areas,
            "measure": {each.id: each.title for each in self.plan.measures},
            "funder": self.funders,
        }
        listed = tuple(columns)
        named: dict[str, Called] = {each.name: known.get(each.refers_to or "", each.called) for each in listed}
        return calling(listed, **{**named, **more})

    @property
    def municipalities(self) -> Called:
        """Municipalities by number."""
        return {each.number: same(each.name_on(self._day)) for each in self.network.municipalities}

    @property
    def areas(self) -> Called:
        """Areas by id."""
        return {each.id: each.title for each in self.strategy.priority_areas} if self.strategy else {}

    @property
    def funders(self) -> Called:
        """Funders by id."""
        return {each.id: each.name for each in self.strategy.funders} if self.strategy else {}

    @property
    def steps(self) -> Called:
        """Goals, areas, focus points and measures by id; units as they take part in a measure, `t1/unit-1`."""
        units = {each.id: same(each.name) for each in self.network.units}
        found: dict[str, Translatable] = {}
        for measure in self.plan.measures:
            found[measure.id] = measure.title
            found |= {each.id: each.text for each in measure.success_criteria}
            found |= {each.id: each.text for each in measure.indicators}
            found |= {f"{measure.id}/{unit}": units[unit] for unit in taking_part(measure) if unit in units}
        if self.strategy is not None:
            found |= {each.id: each.text for each in self.strategy.focus_points()}
            found |= {each.id: each.text for each in self.strategy.goals}
        return {**found, **self.areas}

    def parties(self, parties: Iterable[Party]) -> Called:
        """Those who can answer for something, by key: `Rådgjevar (Giske)`."""
        return {party.key: self._party(party) for party in parties}

    def _party(self, party: Party) -> Translatable:
        named = self._named(party)
        where = self._place(party)
        if named is None:
            return same(where or party.key)
        return named if where is None else _("{name} ({place})").bind(name=named, place=where)

    def _named(self, party: Party) -> Translatable | None:
        if party.every is not None:
            return label_message(party.every)
        role = self.network.role(party.role) if party.role else None
        body = self.network.body(party.body) if party.body else None
        partner = next((each for each in self.network.partners if each.id == party.partner), None)
        found = role or body or partner
        return found.name if found else None

    def _place(self, party: Party) -> str | None:
        unit = self.network.unit(party.unit) if party.unit else None
        if unit is not None:
            return unit.name
        known: Mapping[str, Any] = {each.number: each for each in self.network.municipalities}
        found = known.get(party.municipality or "")
        return str(found.name_on(self._day)) if found else party.municipality or party.unit

    @property
    def _day(self) -> date:
        return self.plan.year_period.start
