"""What a municipality may touch in a plan: what is its own, and nothing of anybody else's."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve, frozen

from sunnmore_oppvekst.analysis.homes import Home, homes
from sunnmore_oppvekst.compare.changes import Change, Changed
from sunnmore_oppvekst.compare.keys import At
from sunnmore_oppvekst.domain.current_state import Baseline, NeedsAssessment
from sunnmore_oppvekst.domain.measure import Anchoring, Measure, Participation, StatusReport
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ContributionReceipt
from sunnmore_oppvekst.messages.message import Message, _

_NOT_THEIRS = _("the measure is not the municipality's own; write a comment instead")
_OF_ANOTHER = _("this belongs to another municipality or to the region as a whole")
_OF_THE_PLAN = _("this is for the working committee to write")
_TO_PARTICIPANTS = 3


@frozen(kw_only=True)
class MunicipalScope:
    """What one municipality may touch.

    Its own measures, which are those that it proposed or answers for; its own baselines, needs assessments and receipt;
    in any measure whether it and its units take part, how its units made it their own, and how it stands at home.

    Attributes:
        numbers: its number, and those of the municipalities that became it and nothing else.
        units: ids of its units.
    """

    numbers: frozenset[str]
    units: frozenset[str] = frozenset()

    @classmethod
    def of(cls, municipality: str, network: Network, *, on: date) -> MunicipalScope:
        """The scope of a municipality with the units that lie in it on a day, and in no other."""
        home = homes(network, on=on).get(municipality) or Home(numbers=frozenset({municipality}))
        return cls(numbers=home.numbers, units=home.units)

    def __call__(self, changed: Changed) -> Message | None:
        """Why a change may not be made, or None when it may."""
        measure = _measure_of(changed)
        if measure is not None:
            is_its_own = self.owns(measure) and not self._gives_away(changed, "proposed_by")
            return None if is_its_own or self._is_about_home(changed) else _NOT_THEIRS
        first = changed.path[0] if changed.path else ""
        if first == "measures" and changed.change is not Change.REORDERED:
            thing = changed.new if changed.old is None else changed.old
            return None if self.owns(thing) else _NOT_THEIRS
        if first in {"baselines", "needs", "contributions"}:
            is_theirs = self.is_theirs(_thing(changed)) and not self._gives_away(changed, "municipality")
            return None if changed.change is Change.REORDERED or is_theirs else _OF_ANOTHER
        return None if changed.change is Change.REORDERED or first == "extensions" else _OF_THE_PLAN

    def owns(self, measure: Measure) -> bool:
        """Whether a measure is its own: one that it proposed, or else answers for."""
        if measure.proposed_by is not None:
            return measure.proposed_by in self.numbers
        return any(self.is_us(party) for party in measure.responsible)

    def is_us(self, party: Party | None) -> bool:
        """Whether a party is the municipality, or one of its units."""
        return party is not None and (party.municipality in self.numbers or party.unit in self.units)

    def is_theirs(self, thing: Any) -> bool:
        """Whether a baseline, a needs assessment or a receipt is its own."""
        match thing:
            case Baseline(municipality=number) | ContributionReceipt(municipality=number):
                return number in self.numbers
            case NeedsAssessment(respondents=respondents):
                return any(self.is_us(each.who) for each in respondents)
            case _:
                return False

    def _gives_away(self, changed: Changed, field: str) -> bool:
        """Whether a change makes its own thing somebody else's."""
        return changed.path[2:] == (field,) and changed.new not in self.numbers

    def _is_about_home(self, changed: Changed) -> bool:
        field = changed.path[2] if len(changed.path) > 2 else ""
        if field == "participants":
            return self._joins_or_leaves(changed)
        inner = _thing(changed, depth=4)
        match inner:
            case Anchoring(unit=unit):
                return unit in self.units
            case StatusReport(by=by):
                return self.is_us(by)
            case _:
                return False

    def _joins_or_leaves(self, changed: Changed) -> bool:
        """Whether all that differs in who takes part is themselves."""
        if len(changed.path) == _TO_PARTICIPANTS:
            before, after = (each or Participation() for each in (changed.old, changed.new))
            same = evolve(after, municipalities=before.municipalities, units=before.units) == before
            differs = {*before.municipalities, *before.units} ^ {*after.municipalities, *after.units}
        else:
            same = changed.path[_TO_PARTICIPANTS] in {"municipalities", "units"}
            differs = {*(changed.old or ())} ^ {*(changed.new or ())} if same else set()
        return same and differs <= (self.numbers | self.units)


def _measure_of(changed: Changed) -> Measure | None:
    """The measure that a change lies in, or None when it is about a whole measure or none."""
    is_inside = len(changed.path) > 2 and changed.path[0] == "measures"
    return next((each for each in changed.holders if isinstance(each, Measure)), None) if is_inside else None


def _thing(changed: Changed, depth: int = 2) -> Any:
    """The thing in a list that a change is about or lies in, `depth` steps down."""
    if len(changed.path) == depth and isinstance(changed.path[-1], At):
        return changed.new if changed.old is None else changed.old
    place = 1 + sum(isinstance(step, At) for step in changed.path[:depth])
    return changed.holders[place - 1] if len(changed.holders) >= place else None
