"""What a contribution makes of a plan: what it leaves out is untouched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Any, TypeVar

from attrs import evolve

from sunnmore_oppvekst.compare.keys import key_fields, key_of
from sunnmore_oppvekst.domain.contribution import Contribution, MeasureChange
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt
from sunnmore_oppvekst.domain.shape import Many, Nested, shape_of
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import Finding, FindingLocation
from sunnmore_oppvekst.findings.codes.revision import (
    CONTRIBUTION_TO_ANOTHER_PLAN,
    NO_SUCH_MEASURE,
    SUGGESTING_A_MEASURE,
)
from sunnmore_oppvekst.messages.nearest import nearest

V = TypeVar("V", bound=Value)


def contributed(plan: ActionPlan, contribution: Contribution, together: Iterable[Contribution] = ()) -> ActionPlan:
    """The plan as one contribution would have it; what it names and the plan does not have is left out.

    Args:
        plan: the edition.
        contribution: the contribution.
        together: all that the municipality sent in, where it sent several; they have one receipt.
    """
    dropped = {each.measure for each in contribution.drops}
    kept = (each for each in plan.measures if each.id not in dropped)
    measures = tuple(
        reduce(_changed, (change for change in contribution.changes if change.measure == each.id), each)
        for each in kept
    )
    own = tuple(_as_their_own(each, contribution) for each in contribution.measures)
    return evolve(
        plan,
        measures=_joined(measures, own),
        baselines=_joined(plan.baselines, contribution.baselines),
        needs=_joined(plan.needs, contribution.needs),
        contributions=_joined(plan.contributions, _receipt(plan, contribution, [contribution, *together])),
        extensions=_local(plan, contribution),
    )


def out_of_place(plan: ActionPlan, contribution: Contribution) -> Iterator[Finding]:
    """What a contribution names that this plan does not have."""
    location = FindingLocation(subject=contribution.id)
    if (contribution.plan, contribution.year) != (plan.id, plan.year):
        yield CONTRIBUTION_TO_ANOTHER_PLAN.finding(
            location,
            named=contribution.plan,
            year=contribution.year,
            plan=plan.id,
            plan_year=plan.year,
        )
    known = [measure.id for measure in plan.measures]
    named = [each.measure for each in contribution.changes] + [each.measure for each in contribution.drops]
    for measure in named:
        if measure not in known:
            suggestion = nearest(measure, known)
            message = SUGGESTING_A_MEASURE if suggestion else NO_SUCH_MEASURE
            yield CONTRIBUTION_TO_ANOTHER_PLAN.finding(
                location, message=message, measure=measure, suggestion=suggestion
            )


def _changed(measure: Measure, change: MeasureChange) -> Measure:
    fields: dict[str, Any] = {each.value: None for each in change.clear}
    for each in shape_of(MeasureChange):
        value = getattr(change, each.name)
        if each.name in {"measure", "clear"} or value is None or (each.name == "extensions" and not value):
            continue
        fields[each.name] = _new_value(measure, each.name, each.shape, value)
    return evolve(measure, **fields)


def _new_value(measure: Measure, name: str, shape: object, value: Any) -> Any:
    """Things in a list are added to it, or take the place of the one with the same key; the rest is replaced."""
    if isinstance(shape, Many) and isinstance(shape.item, Nested) and name != "responsible":
        return _joined(getattr(measure, name), value)
    if name == "extensions":
        return _local(measure, value)
    return value


def _joined(old: tuple[V, ...], new: Iterable[V]) -> tuple[V, ...]:
    listed = tuple(new)
    if not listed or not key_fields(type(listed[0])):
        return (*old, *listed)
    key = key_of(type(listed[0]))
    by_key = {key(each): each for each in listed}
    kept = tuple(by_key.pop(key(each), each) for each in old)
    return (*kept, *by_key.values())


def _as_their_own(measure: Measure, contribution: Contribution) -> Measure:
    return evolve(measure, proposed_by=measure.proposed_by or contribution.municipality)


def _receipt(
    plan: ActionPlan, contribution: Contribution, together: Iterable[Contribution]
) -> tuple[ContributionReceipt, ...]:
    """That the municipality was heard, once it has sent something in: the last day, and nothing if all say nothing."""
    sent = [(each.submitted, each.has_nothing) for each in together if each.submitted is not None]
    if not sent:
        return ()
    number, last, has_nothing = contribution.municipality, max(day for day, _ in sent), all(said for _, said in sent)
    held = next((each for each in plan.contributions if each.municipality == number), None)
    new = ContributionReceipt(municipality=number, on=last, has_nothing=has_nothing)
    return (evolve(held, on=last, has_nothing=has_nothing) if held else new,)


def _local(holder: Any, giver: Any) -> Any:
    given = getattr(giver, "extensions", giver)
    if not given:
        return holder.extensions
    merged = holder.extensions.to_dict()
    for namespace, fields in given.to_dict().items():
        merged[namespace] = {**merged.get(namespace, {}), **fields}
    return type(given)(merged)
