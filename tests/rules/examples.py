"""The examples of the rules: what to change in the specimen, and what the rules then say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sunnmore_oppvekst.documents.careful import careful
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan
from sunnmore_oppvekst.findings import Finding
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.messages.message import Translatable
from sunnmore_oppvekst.rules import RULES, Context, Rule, rule_named, run
from sunnmore_oppvekst.rules.context import PlanRecord

Plain = dict[str, Any]
D = TypeVar("D", bound=Document)

CLASSES: dict[str, type[Document]] = {
    "network": Network,
    "strategy": StrategyPlan,
    "plan": ActionPlan,
    "people": People,
    "meeting": Meeting,
    "application": GrantApplication,
    "other-application": GrantApplication,
}
KEYS = {
    "municipalities": "number",
    "memberships": "municipality",
    "contributions": "municipality",
    "seats": "appointment",
}
SPECIMEN: Plain = yaml_data((Path(__file__).parent / "specimen.yaml").read_bytes())
UNCHANGED = {name: careful(plain, CLASSES[name]) for name, plain in SPECIMEN.items()}
"""The documents of the specimen; those that a change leaves alone are not decoded again."""


class Workspace:
    """The documents that the specimen becomes with changes, and the day to judge on.

    Args:
        changes: what to change, as YAML, one after the other.
        more: documents that are at hand besides, without being checked.
    """

    def __init__(self, *changes: str, more: Iterable[Document] = ()) -> None:
        changed = SPECIMEN
        for each in changes:
            changed = merged(changed, yaml_data(each.encode()))
        self.on = date.fromisoformat(changed["on"]) if "on" in changed else None
        self.documents: dict[str, Document] = {
            name: UNCHANGED[name] if plain == SPECIMEN.get(name) else careful(plain, CLASSES[name])
            for name, plain in changed.items()
            if name in CLASSES
        }
        self.records = (PlanRecord(**changed["record"]),) if "record" in changed else ()
        self.more = tuple(more)

    @property
    def network(self) -> Network:
        return self._only(Network)

    @property
    def strategy(self) -> StrategyPlan:
        return self._only(StrategyPlan)

    @property
    def plan(self) -> ActionPlan:
        return self._only(ActionPlan)

    @property
    def people(self) -> People:
        return self._only(People)

    @property
    def context(self) -> Context:
        return Context.of([*self.documents.values(), *self.more], on=self.on, records=self.records)

    def findings(self, rules: Iterable[Rule] = RULES) -> list[Finding]:
        """What `rules` say of all the documents together."""
        context, listed = self.context, tuple(rules)
        return [finding for document in self.documents.values() for finding in run(listed, document, context)]

    def codes(self) -> set[str]:
        """The codes of the rules that have something to say."""
        return {finding.code for finding in self.findings()}

    def _only(self, cls: type[D]) -> D:
        return next(each for each in self.documents.values() if isinstance(each, cls))


def findings(code: str, *changes: str, more: Iterable[Document] = ()) -> list[Finding]:
    """What the rule with `code` says of the specimen with changes, and `more` documents at hand."""
    return Workspace(*changes, more=more).findings([rule_named(code)])


def messages(code: str, *changes: str, more: Iterable[Document] = ()) -> list[str]:
    """The same as English sentences."""
    return [finding.message("en") for finding in findings(code, *changes, more=more)]


def sentences(finding: Finding) -> list[str]:
    """A finding with its suggestion in each language."""
    return [finding.line_in(language) for language in Language]


def shown(value: object) -> object:
    """A fact as a test writes it: names in English, or else as they are; everything else unchanged."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return tuple(shown(item) for item in value)
    return value[Language.EN] if isinstance(value, Translatable) else value


def merged(old: Plain, new: Mapping[str, Any]) -> Plain:
    """`old` with `new` merged in.

    Mappings merge, key by key; lists of mappings merge by `id`, or by the key that `KEYS` names; other lists, and
    empty ones, replace; null takes the key away.
    """
    result = deepcopy(old)
    for key, value in new.items():
        kept = _merged_value(key, result.pop(key, None), value)
        if kept not in (None, [], {}):
            result[key] = kept
    return result


def _merged_value(key: str, old: Any, new: Any) -> Any:
    if isinstance(new, dict):
        return merged(old if isinstance(old, dict) else {}, new)
    by = KEYS.get(key, "id")
    if new and old and _are_keyed(old, by) and _are_keyed(new, by):
        return _merged_list(old, new, by)
    return [merged({}, item) if isinstance(item, dict) else item for item in new] if isinstance(new, list) else new


def _are_keyed(items: Any, by: str) -> bool:
    return isinstance(items, list) and all(isinstance(item, dict) and by in item for item in items)


def _merged_list(old: list[Plain], new: list[Plain], by: str) -> list[Plain]:
    result = {item[by]: item for item in old}
    for item in new:
        result[item[by]] = merged(result.get(item[by], {}), item)
    return list(result.values())
