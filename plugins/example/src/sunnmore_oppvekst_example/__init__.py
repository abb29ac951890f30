"""Giske's plugin: pool hours, two fields of its own under `extensions: {giske: {...}}` of a measure."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from attrs import frozen

from sunnmore_oppvekst import (
    ActionPlan,
    Context,
    Event,
    Extension,
    Found,
    Listener,
    Measure,
    Report,
    ReportKind,
    Rule,
    Severity,
    Sources,
    Value,
    hookimpl,
    rule,
)
from sunnmore_oppvekst.report import Cell, Column, ColumnKind, Heading, Table
from sunnmore_oppvekst_example.messages import _

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""

_LOG = logging.getLogger(__name__)
_TITLE = _("Pool hours")


@frozen(kw_only=True)
class PoolFields(Value):
    """What Giske keeps of a measure that uses the swimming pool.

    Attributes:
        bassengtimar: how many hours it needs.
        kontaktpunkt: whom to ask at the pool.
    """

    bassengtimar: int | None = None
    kontaktpunkt: str | None = None


POOL = Extension(
    namespace="giske",
    fields=PoolFields,
    labels={"bassengtimar": _TITLE, "kontaktpunkt": _("Contact")},
    on=[Measure],
)


@rule(
    "GI001",
    severity=Severity.WARNING,
    basis="Giske kommune",
    title=_("A measure with a contact at the pool says how many hours it needs"),
    message=_('measure "{title}" has a contact at the pool, but no hours'),
    reason=_("The pool is let in August."),
    bad="extensions: {giske: {kontaktpunkt: Giske idrettshall}}",
    good="extensions: {giske: {kontaktpunkt: Giske idrettshall, bassengtimar: 40}}",
)
def pool_hours_are_given(plan: ActionPlan, context: Context) -> Iterator[Found]:
    """What the rule asks of each measure."""
    for measure in plan.measures:
        own = POOL.of(measure)
        if own is not None and own.kontaktpunkt and own.bassengtimar is None:
            yield Found(measure, "extensions", title=measure.title)


def pool_report(sources: Sources) -> Report:
    """The measures that use the pool, for the one who lets it; every format can write it."""
    language = sources.language
    rows = []
    for measure in sources.measures:
        own = POOL.of(measure)
        if own is not None and own.bassengtimar is not None:
            hours = Cell(text=str(own.bassengtimar), value=own.bassengtimar)
            rows.append((Cell.of((sources.text(measure.title),)), hours))
    columns = (
        Column(id="measure", heading=_("Measure")[language]),
        Column(id="hours", heading=_TITLE[language], kind=ColumnKind.COUNT),
    )
    table = Table(id="pool", caption=_TITLE[language], columns=columns, rows=tuple(rows))
    return Report(
        title=_TITLE[language],
        language=language,
        subject="pool",
        on=sources.on,
        audience=sources.audience,
        parts=(Heading(level=2, text=_TITLE[language], id="pool"), table),
        register="pool",
    )


def log_step(event: Event, plan: ActionPlan) -> None:
    """A line in the log for what has happened."""
    _LOG.info("%s %s: %s", event.on, plan.id, event.after or event.verb)


@hookimpl
def oppvekst_extensions() -> list[Extension]:
    """The two fields."""
    return [POOL]


@hookimpl
def oppvekst_rules() -> list[Rule]:
    """The rule about pool hours."""
    return [pool_hours_are_given]


@hookimpl
def oppvekst_reports() -> list[ReportKind]:
    """The list for the pool."""
    return [ReportKind(name="pool", title=_TITLE, make=pool_report)]


@hookimpl
def oppvekst_listeners() -> list[Listener]:
    """The log."""
    return [Listener(name="log", told=log_step)]
