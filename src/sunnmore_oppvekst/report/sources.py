"""What a report is written from, for whom, and in which language."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from sunnmore_oppvekst.documents.extension import Extension
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network, NetworkAsOf
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.messages.reprs import brief
from sunnmore_oppvekst.report.naming import Names
from sunnmore_oppvekst.report.prose import Prose, Span
from sunnmore_oppvekst.report.wording import Fact, text_span, worded


@frozen(kw_only=True)
class Sources:
    """What the chapters of a report draw on; a chapter whose source is missing is left out.

    Attributes:
        language: the language to write in.
        on: the day to tell progress on.
        audience: who it is for.
        network: the network, or None.
        strategy: the strategy plan, or None.
        plan: the action plan, or None.
        people: the persons, or None; shown as far as `audience` allows.
        contributions: what municipalities have sent in.
        applications: grant applications for the plan.
        meetings: the meetings, oldest first.
        before: the edition before the plan, or None.
        meeting: the one meeting that the report is about, or None.
        application: the one grant application that the report is about, or None.
        concerning: number of the municipality, or id of the role, that the report is for alone, or None.
        extensions: the local fields that plugins have declared.
        findings: what the rules found, or None when nobody has asked them.
        file: the file that the plan lies in, as findings name it, or None.
        day: the day on which the network is shown: `on`, kept within the year of the plan.
        then: the network on that day, or None.
        names: what those are called whom the documents know by id.
    """

    language: Language = field(converter=Language)
    on: date
    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    network: Network | None = None
    strategy: StrategyPlan | None = None
    plan: ActionPlan | None = None
    people: People | None = None
    contributions: tuple[Contribution, ...] = ()
    applications: tuple[GrantApplication, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    before: ActionPlan | None = None
    meeting: Meeting | None = None
    application: GrantApplication | None = None
    concerning: str | None = None
    extensions: tuple[Extension, ...] = ()
    findings: Findings | None = None
    file: str | None = None
    day: date = field(init=False)
    then: NetworkAsOf | None = field(init=False)
    names: Names = field(init=False)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        day = _within(self.plan.year_period, self.on) if self.plan else self.on
        names = Names(language=self.language, day=day, network=self.network, strategy=self.strategy, plan=self.plan)
        filled = {"day": day, "then": self.network.as_of(day) if self.network else None, "names": names}
        for name, value in filled.items():
            object.__setattr__(self, name, value)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of the plan."""
        return self.plan.measures if self.plan else ()

    @property
    def areas(self) -> tuple[str, ...]:
        """Ids of the areas: the strategy's in its order, then others that measures name."""
        listed = [area.id for area in self.strategy.priority_areas] if self.strategy else []
        used = [measure.area for measure in self.measures if measure.area is not None]
        return tuple(dict.fromkeys([*listed, *used]))

    def say(self, words: Message, **facts: Fact) -> Prose:
        """A sentence with its facts filled in."""
        return worded(words, self.language, **facts)

    def text(self, text: Text) -> Span:
        """A text of the documents' own."""
        return text_span(text, self.language)

    def count(self, n: int, counted: Message) -> str:
        """`6 kommunar`."""
        return counted.format(self.language, {"n": n})

    def may_show(self, cls: type[Any], name: str) -> bool:
        """Whether the audience may see the field `name` of `cls`."""
        mark = next(each.audience for each in shape_of(cls) if each.name == name)
        return self.audience.may_see(mark)


def _within(year: Period, day: date) -> date:
    last = year.last_day or day
    return min(max(day, year.start), last)
