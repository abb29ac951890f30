"""Giske's plugin: pool hours, a field of its own under `extensions: {giske: {...}}`."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from sunnmore_oppvekst import (
    ActionPlan,
    Context,
    Event,
    Exporter,
    Found,
    Listener,
    Report,
    Rule,
    Severity,
    Words,
    hookimpl,
    rule,
)

HOOK_API = 1
"""The version of the hooks that this plugin was made for."""

_LOG = logging.getLogger(__name__)


@rule(
    "GI001",
    severity=Severity.WARNING,
    basis="Giske kommune",
    title=Words(
        "Tiltak med kontakt i bassenget seier kor mange timar dei treng",
        "Tiltak med kontakt i bassenget sier hvor mange timer de trenger",
        "A measure with a contact at the pool says how many hours it needs",
    ),
    says=Words(
        "tiltaket «{title}» har kontakt i bassenget, men ingen timar",
        "tiltaket «{title}» har kontakt i bassenget, men ingen timer",
        'measure "{title}" has a contact at the pool, but no hours',
    ),
    why=Words("Bassenget blir leigd ut i august.", "Bassenget blir leid ut i august.", "The pool is let in August."),
    bad="extensions: {giske: {kontaktpunkt: Giske idrettshall}}",
    good="extensions: {giske: {kontaktpunkt: Giske idrettshall, bassengtimar: 40}}",
)
def pool_hours_are_given(plan: ActionPlan, context: Context) -> Iterator[Found]:
    """What the rule asks of each measure."""
    for measure in plan.measures:
        own = measure.extensions.get("giske", {})
        if "kontaktpunkt" in own and "bassengtimar" not in own:
            yield Found(measure, "extensions", title=measure.title)


def to_pool_list(report: Report) -> bytes:
    """The measures of a report as a list, one a line: what it is called, and when it is."""
    lines = []
    for table in report.tables("measures"):
        place = {column.id: index for index, column in enumerate(table.columns)}
        lines += [f"{row[place['title']].value}: {row[place['when']].value}\n" for row in table.rows]
    return "".join(lines).encode()


def log_step(event: Event, plan: ActionPlan) -> None:
    """A line in the log for what has happened."""
    _LOG.info("%s %s: %s", event.on, plan.id, event.after or event.verb)


@hookimpl
def oppvekst_rules() -> list[Rule]:
    """The rule about pool hours."""
    return [pool_hours_are_given]


@hookimpl
def oppvekst_exporters() -> list[Exporter]:
    """The list for the pool."""
    return [Exporter(name="pool", media_type="text/plain", suffix=".txt", write=to_pool_list)]


@hookimpl
def oppvekst_listeners() -> list[Listener]:
    """The log."""
    return [Listener(name="log", told=log_step)]
