"""What a form is made from and read back against, and the words that its cells take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.domain.measure import Measure, MeasureState
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.report.naming import Names
from sunnmore_oppvekst.report.prose import plain
from sunnmore_oppvekst.report.wording import NO, YES
from sunnmore_oppvekst.revision.scope import MunicipalScope


@frozen
class Choices:
    """What may be chosen among: the words in the cell, and what each of them means.

    Attributes:
        meanings: by the words.
    """

    meanings: Mapping[str, Any]

    @classmethod
    def of(cls, named: Iterable[tuple[Any, str]]) -> Choices:
        """Those with the same words as one before them are told apart by their ids."""
        meanings: dict[str, Any] = {}
        for value, words in named:
            meanings[words if words not in meanings else f"{words} ({value})"] = value
        return cls(meanings)

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in order."""
        return tuple(self.meanings)

    def label_message(self, value: Any) -> str | None:
        """The words for a value; None for none, or for one that cannot be chosen."""
        return next((words for words, each in self.meanings.items() if each == value), None)

    def meaning(self, words: Any) -> Any:
        """What the words mean; None for none."""
        return None if words is None else self.meanings[words]


@frozen(kw_only=True)
class Desk:
    """What a form is made from.

    Attributes:
        plan: the edition.
        municipality: number of the one that fills it in.
        network: the network.
        strategy: the strategy plan, or None.
        language: the language that is written.
        on: the day.
        scope: what the municipality may touch.
        names: what things are called.
        areas: the priority areas.
        levels: the levels.
        states: the states of a measure.
        sectors: the sectors.
        flags: yes and no.
    """

    plan: ActionPlan
    municipality: str
    network: Network
    strategy: StrategyPlan | None
    language: Language
    on: date
    scope: MunicipalScope = field(init=False)
    names: Names = field(init=False)
    areas: Choices = field(init=False)
    levels: Choices = field(init=False)
    states: Choices = field(init=False)
    sectors: Choices = field(init=False)
    flags: Choices = field(init=False)

    def __attrs_post_init__(self) -> None:
        names = Names(language=self.language, day=self.on, network=self.network, strategy=self.strategy, plan=self.plan)
        listed = [area.id for area in self.strategy.priority_areas] if self.strategy else []
        used = sorted(self.plan.areas_in_use() | self.plan.areas_with_baseline())
        filled = {
            "scope": MunicipalScope.of(self.municipality, self.network, on=self.on),
            "names": names,
            "areas": Choices.of((area, plain(names.numbered_area(area))) for area in dict.fromkeys([*listed, *used])),
            "levels": self._choices(Level),
            "states": self._choices(MeasureState),
            "sectors": self._choices(Sector),
            "flags": Choices({YES[self.language]: True, NO[self.language]: False}),
        }
        for name, value in filled.items():
            object.__setattr__(self, name, value)

    def own_measures(self) -> tuple[Measure, ...]:
        """The measures that the municipality may change."""
        return tuple(each for each in self.plan.measures if self.scope.owns(each))

    def home_measures(self) -> tuple[Measure, ...]:
        """The measures that it owns, or that it or a unit of its takes part in."""
        return tuple(each for each in self.plan.measures if self.scope.owns(each) or self._takes_part(each))

    def text(self, text: Text | None) -> str | None:
        """A text as it stands in a cell."""
        return None if text is None else text[self.language]

    def _takes_part(self, measure: Measure) -> bool:
        part = measure.participants
        ours = self.scope.numbers | self.scope.units
        is_named = part is not None and not ours.isdisjoint((*part.municipalities, *part.units))
        return is_named or any(self.scope.is_us(party) for party in measure.responsible)

    def _choices(self, options: type[StrEnum]) -> Choices:
        return Choices.of((each, label(each, self.language)) for each in options)
