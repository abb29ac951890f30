"""The filter above the cards: which choices there are, and the rules that hide what is not chosen; no script needed."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst import Report
from sunnmore_oppvekst.report import Card


@frozen(kw_only=True)
class Choice:
    """Something that can be chosen.

    Attributes:
        id: of its control and of what it marks on cards; made from places, never from what somebody wrote.
        label: what it is called.
        value: which tag it is.
    """

    id: str
    label: str
    value: str


@frozen(kw_only=True)
class Facet:
    """What may be chosen among, one at a time.

    Attributes:
        id: of the group of controls.
        name: which tags it is about.
        label: what it is called.
        choices: the choices.
    """

    id: str
    name: str
    label: str
    choices: tuple[Choice, ...]

    def marks(self, card: Card) -> str:
        """The marks that a card has for the choices it fits."""
        own = {tag.value for tag in card.tags if tag.facet == self.name}
        return " ".join(choice.id for choice in self.choices if choice.value in own)


def facets(report: Report) -> tuple[Facet, ...]:
    """The facets of the cards of a report that tell cards apart, in the order that they are first met."""
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for part in report.parts:
        for tag in part.tags if isinstance(part, Card) else ():
            found.setdefault(tag.facet, (tag.facet_label, {}))[1].setdefault(tag.value, tag.label)
    return tuple(
        Facet(
            id=f"f{number}",
            name=name,
            label=label,
            choices=tuple(
                Choice(id=f"f{number}c{place}", label=said, value=value)
                for place, (value, said) in enumerate(sorted(choices.items(), key=lambda each: each[1]), start=1)
            ),
        )
        for number, (name, (label, choices)) in enumerate(found.items(), start=1)
        if len(choices) > 1
    )
