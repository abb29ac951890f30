"""What a measure can be found by: area, sector, level, state, and the municipalities that it is for."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.analysis.coverage import reaches
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.report.parts import Tag
from sunnmore_oppvekst.report.prose import plain
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import AREA, LATE, LEVEL, MUNICIPALITY, SECTOR, STATUS, capital
from sunnmore_oppvekst.revision.scope import MunicipalScope

_LATE_VALUE = "late"


class Tagging:
    """The tags of the measures of one report.

    Attributes:
        sources: what the report draws on.
    """

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        network, then = sources.network, sources.then
        self._scopes = {
            member: MunicipalScope.of(member.number, network, on=sources.day)
            for member in (then.members if then and network else ())
            if network is not None
        }

    def of(self, measure: Measure) -> Iterator[Tag]:
        """The tags of one measure."""
        sources, language = self.sources, self.sources.language
        if measure.area is not None:
            yield self._tag("area", AREA, measure.area, plain(sources.names.numbered_area(measure.area)))
        for sector in measure.sectors:
            yield self._tag("sector", SECTOR, sector.value, capital(label(sector, language)))
        if measure.level is not None:
            yield self._tag("level", LEVEL, measure.level.value, capital(label(measure.level, language)))
        state = measure.state_on(sources.on)
        yield self._tag("state", STATUS, state.value, capital(label(state, language)))
        if measure.progress(sources.on).is_late:
            yield self._tag("state", STATUS, _LATE_VALUE, capital(LATE[language]))
        for member, scope in self._scopes.items():
            if reaches(measure, scope.numbers, scope.units):
                yield self._tag("municipality", MUNICIPALITY, member.number, member.name_on(sources.day))

    def _tag(self, facet: str, words: Message, value: str, said: str) -> Tag:
        return Tag(facet=facet, facet_label=words[self.sources.language], value=value, label=said)
