"""The library's rules, and those of plugins, over one document."""

from __future__ import annotations

from functools import partial

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Findings
from sunnmore_oppvekst.hooks.host import CODES, Given, host
from sunnmore_oppvekst.rules.catalogue import RULES
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.rules.selection import Selection

_HOOK = "oppvekst_rules"
_OWN = frozenset(rule.code for rule in RULES)


def judged(document: Document, context: Context, *, selection: Selection, file: str | None = None) -> Findings:
    """What all rules have to say of a document; a plugin's rule that raises is told of, and the others run."""
    found = run(RULES, document, context, selection=selection, file=file)
    for given in plugin_rules():
        said = host().working(given, partial(run, (given.value,), document, context, selection=selection, file=file))
        if said is not None:
            found += said
    return found


def plugin_rules() -> tuple[Given, ...]:
    """The rules that plugins bring, in order; one whose code is taken is refused."""
    taken: dict[str, Given | None] = dict.fromkeys(_OWN)
    rules = []
    for given in host().given(_HOOK, Rule):
        if given.value.code in taken and taken[given.value.code] is not given:
            host().refuse(given, f"{given.value.code} is taken")
        else:
            taken[given.value.code] = given
            rules.append(given)
    return tuple(rules)


def known_codes() -> tuple[str, ...]:
    """Every code that something may be found under."""
    return (*(rule.code for rule in RULES), *(given.value.code for given in plugin_rules()), *CODES)


def plugin_findings() -> Findings:
    """What went wrong with plugins so far."""
    return host().findings
