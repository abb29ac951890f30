"""What those are called whom a plan knows by id or number."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.organisation import Body
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.sorting import alphabetical
from sunnmore_oppvekst.report.prose import Prose, Span, joined, plain, prose
from sunnmore_oppvekst.report.wording import OWN_MEANS, capital, inside, text_span

_LONG_NAME = 24


@frozen(kw_only=True)
class Names:
    """Names in one language, as they were on a day; what nobody knows keeps its id.

    Attributes:
        language: the language.
        day: the day.
        network: where municipalities, units, roles, bodies and partners are, or None.
        strategy: where areas, funders and sections are, or None.
        plan: where measures are, or None.
    """

    language: Language
    day: date
    network: Network | None = None
    strategy: StrategyPlan | None = None
    plan: ActionPlan | None = None

    def municipality(self, number: str) -> str:
        """`Giske`."""
        known = self.network.municipalities if self.network else ()
        return next((each.name_on(self.day) for each in known if each.number == number), number)

    def municipality_then(self, number: str) -> str:
        """`Haram`; with its number, `Haram (1534)`, when it is not in force on the day."""
        known = self.network.municipalities if self.network else ()
        found = next((each for each in known if each.number == number), None)
        if found is None or found.exists_on(self.day):
            return self.municipality(number)
        return f"{found.name_on(self.day)} ({number})"

    def municipalities(self, numbers: tuple[str, ...]) -> str:
        """`Giske, Stranda, Sula`, in alphabetical order."""
        return ", ".join(sorted((self.municipality(number) for number in numbers), key=alphabetical))

    def unit(self, id: str) -> str:
        """`Solsida skule`."""
        found = self.network.unit(id) if self.network else None
        return found.name if found else id

    def units(self, ids: tuple[str, ...]) -> str:
        """`Leite barnehage, Solsida skule`, in alphabetical order."""
        return ", ".join(sorted((self.unit(id) for id in ids), key=alphabetical))

    def role(self, id: str) -> Span:
        """`Pedagogisk koordinator`."""
        found = self.network.role(id) if self.network else None
        return self._said(found.name) if found else Span(id)

    def role_inside(self, id: str) -> Span:
        """`pedagogisk koordinator`, inside a sentence."""
        said = self.role(id)
        return Span(inside(said.text), said.language)

    def body(self, id: str) -> Span:
        """`Arbeidsutval`; a body with a long name by its abbreviation, `SR oppvekst`."""
        found = self.network.body(id) if self.network else None
        if found is None:
            return Span(id)
        said = self._said(found.name)
        return Span(found.abbreviation) if found.abbreviation and len(said.text) > _LONG_NAME else said

    def body_in_full(self, body: Body) -> Prose:
        """`Arbeidsutval (AU)`."""
        said, short = self._said(body.name), body.abbreviation
        if short is None or short in said.text:
            return prose(said)
        return prose([said, f", {short}" if said.text.endswith(")") else f" ({short})"])

    def partner(self, id: str) -> Span:
        """`Høgskulen i Volda`, by the name it had then."""
        known = self.network.partners if self.network else ()
        found = next((each for each in known if each.id == id), None)
        if found is None:
            return Span(id)
        said = self._said(found.name)
        return Span(found.name_on(self.day)) if any(self.day < old.until for old in found.former_names) else said

    def funder(self, id: str | None) -> Span:
        """`Fylkesmannen`; without an id, that the municipalities pay themselves."""
        if id is None:
            return Span(OWN_MEANS[self.language])
        known = self.strategy.funders if self.strategy else ()
        found = next((each for each in known if each.id == id), None)
        if found is None:
            return Span(id)
        named = found.partner and self.network and any(each.id == found.partner for each in self.network.partners)
        return self.partner(found.partner) if found.partner and named else self._said(found.name)

    def scheme(self, id: str) -> Span:
        """The name of a grant scheme."""
        known = self.network.schemes if self.network else ()
        return next((self._said(each.name) for each in known if each.id == id), Span(id))

    def area(self, id: str) -> Span:
        """`Lærande organisasjonar`."""
        found = self.strategy.area(id) if self.strategy else None
        return self._said(found.title) if found else Span(id)

    def area_number(self, id: str | None) -> int | None:
        """Its place in the strategy plan, from 1, or None."""
        known = [area.id for area in self.strategy.priority_areas] if self.strategy else []
        return known.index(id) + 1 if id in known else None

    def numbered_area(self, id: str) -> Prose:
        """`1. Lærande organisasjonar`."""
        number = self.area_number(id)
        return prose([f"{number}. " if number else "", self.area(id)])

    def focus_point(self, id: str) -> Span:
        """The words of a focus point."""
        known = self.strategy.focus_points() if self.strategy else ()
        return next((self._said(each.text) for each in known if each.id == id), Span(id))

    def working_method(self, id: str) -> Span:
        """The words of a way of working."""
        known = self.strategy.working_methods if self.strategy else ()
        return next((self._said(each.text) for each in known if each.id == id), Span(id))

    def initiative(self, id: str) -> Span:
        """The name of a national initiative."""
        known = self.strategy.initiatives if self.strategy else ()
        return next((self._said(each.name) for each in known if each.id == id), Span(id))

    def section(self, id: str) -> Span:
        """The heading of a section of the strategy plan."""
        known = self.strategy.sections if self.strategy else ()
        return next((self._said(each.heading) for each in known if each.id == id), Span(id))

    def party(self, party: Party) -> Prose:
        """`Arbeidsutval`, `Rådgjevar (Giske)`, `kvar eining`."""
        if party.role is not None:
            place = self._place_of(party)
            return prose([self.role(party.role), f" ({place})" if place else ""])
        if party.body is not None:
            return prose(self.body(party.body))
        if party.partner is not None:
            return prose(self.partner(party.partner))
        if party.every is not None:
            return prose(capital(label(party.every, self.language)))
        return prose(self._place_of(party))

    def parties(self, parties: tuple[Party, ...]) -> Prose:
        """Several, in the order given; those of one role together: `Rådgjevar (Giske, Sula)`."""
        places: dict[str, list[str]] = {}
        for party in parties:
            if party.role is not None:
                places.setdefault(party.role, []).extend(filter(None, [self._place_of(party)]))
        shown: dict[str, Prose] = {}
        for party in parties:
            if party.role is None:
                named = self.party(party)
                shown.setdefault(plain(named), named)
            else:
                inside_brackets = ", ".join(dict.fromkeys(places[party.role]))
                tail = f" ({inside_brackets})" if inside_brackets else ""
                shown.setdefault(f"role {party.role}", prose([self.role(party.role), tail]))
        return joined(shown.values(), "; " if any(places.values()) else ", ")

    def _place_of(self, party: Party) -> str:
        if party.municipality is not None:
            return self.municipality(party.municipality)
        return self.unit(party.unit) if party.unit is not None else ""

    def _said(self, text: Text) -> Span:
        return text_span(text, self.language)


def measure_number(id: str) -> str:
    """How a measure's id is shown: `t12` as `T12`, a longer one as it is."""
    return id.upper() if id[:1].isalpha() and id[1:].isdigit() else id
