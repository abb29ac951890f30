"""The organisation as a chart: boxes for those who hold a mandate, arrows for what their powers do to whom."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.network import NetworkAsOf
from sunnmore_oppvekst.domain.organisation import Body, Mandate, Power
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.figure import Chart, Edge, Node, NodeKind
from sunnmore_oppvekst.report.prose import Prose, joined, plain, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import MUNICIPALITIES, UNITS, capital

_ARROWS = {
    Power.OVERSEE: _("oversees"),
    Power.DRAFT: _("receives draft plans from"),
    Power.CONVENE: _("is convened by"),
    Power.CONTRIBUTE: _("receives contributions from"),
    Power.SUPPORT: _("supports"),
    Power.ANCHOR: _("have the measures anchored in"),
}
_DOWNWARDS = frozenset({Power.OVERSEE, Power.SUPPORT})
_MEMBERS = _("The member municipalities")
_UNITS = _("The kindergartens and schools")


def organisation_chart(sources: Sources, then: NetworkAsOf) -> Chart:
    """The holders of mandates, and what they do to each other."""
    mandates = then.mandates()
    nodes = {node.id: node for mandate in mandates for node in [_node(sources, then, mandate.holder)]}
    edges = dict.fromkeys(edge for mandate in mandates for edge in _edges(sources, mandate, mandates))
    return Chart(nodes=tuple(nodes.values()), edges=tuple(edges))


def powers_of(sources: Sources, mandate: Mandate) -> Prose:
    """What a mandate lets its holder do, in words."""
    return joined(label(grant.power, sources.language) for grant in mandate.powers)


def holder_name(sources: Sources, holder: Party) -> Prose:
    """Who holds a mandate: a body, a role, or all of a kind by their common name."""
    if holder.every is None:
        return sources.names.party(holder)
    return prose((_MEMBERS if holder.every is Every.MEMBER else _UNITS)[sources.language])


def _node(sources: Sources, then: NetworkAsOf, holder: Party) -> Node:
    id = _node_id(holder)
    if holder.body is not None:
        body, name = then.network.body(holder.body), sources.names.body(holder.body).text
        return Node(id=id, label=name, lines=_seated(sources, then, body) if body else ())
    label = plain(holder_name(sources, holder))
    if holder.every is None:
        return Node(id=id, label=capital(label), kind=NodeKind.ROLE)
    is_members = holder.every is Every.MEMBER
    number, counted = (len(then.members), MUNICIPALITIES) if is_members else (len(then.units), UNITS)
    return Node(id=id, label=label, lines=(sources.count(number, counted),) if number else (), kind=NodeKind.GROUP)


def _seated(sources: Sources, then: NetworkAsOf, body: Body) -> tuple[str, ...]:
    roles = dict.fromkeys(rule.role for rule in body.composition)
    counts = {role: sum(each.role == role for each in then.seated(body)) for role in roles}
    return tuple(
        f"{counts[role]} × {sources.names.role_inside(role).text}" if counts[role] else sources.names.role(role).text
        for role in roles
    )


def _edges(sources: Sources, mandate: Mandate, mandates: tuple[Mandate, ...]) -> Iterator[Edge]:
    """From those who have others work for them downwards, so that the chart reads from the top."""
    for grant in mandate.powers:
        if grant.power not in _ARROWS:
            continue
        for other in _others(grant.power, mandates):
            ends = (mandate.holder, other) if grant.power in _DOWNWARDS else (other, mandate.holder)
            if other != mandate.holder:
                start, end = map(_node_id, ends)
                yield Edge(start=start, end=end, label=_ARROWS[grant.power][sources.language])


def _others(power: Power, mandates: tuple[Mandate, ...]) -> Iterator[Party]:
    """Whom a power is used towards: one drafts for the body that decides, contributes to the one that drafts ..."""
    match power:
        case Power.OVERSEE | Power.DRAFT | Power.CONVENE:
            yield from _holders_of(Power.DECIDE, mandates)
        case Power.CONTRIBUTE:
            yield from _holders_of(Power.DRAFT, mandates)
        case Power.SUPPORT:
            yield from _holders_of(Power.ANCHOR, mandates)
        case Power.ANCHOR:
            yield from _holders_of(Power.CONTRIBUTE, mandates)


def _holders_of(power: Power, mandates: tuple[Mandate, ...]) -> Iterator[Party]:
    yield from dict.fromkeys(m.holder for m in mandates if any(grant.power is power for grant in m.powers))


def _node_id(party: Party) -> str:
    fields = ("body", "role", "municipality", "unit", "partner", "every")
    return "-".join(f"{name}-{value}" for name in fields if (value := getattr(party, name)) is not None)
