"""The current state of a new edition, seeded from what came of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from sunnmore_oppvekst.domain.current_state import Baseline, Evidence
from sunnmore_oppvekst.domain.evaluation import Evaluation, Verdict
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.revision.ids import free_id

_CAME_OF = _(
    "The evaluation of {year}: of {all} success criteria in the area {met} are met, {partly} partly and {not_met} not."
)


def seeded(plan: ActionPlan, evaluation: Evaluation | None, areas: Iterable[str]) -> tuple[Baseline, ...]:
    """The baselines of an edition, each with the verdicts in its area as evidence; an area without gets one.

    Args:
        plan: the edition before.
        evaluation: what came of it; without one the baselines are as they were.
        areas: ids of the areas that the new edition works in, in order.
    """
    if evaluation is None:
        return plan.baselines
    evidence = {area: _evidence(plan, evaluation, area) for area in dict.fromkeys(areas)}
    kept = tuple(_with(each, evidence.get(each.area)) for each in plan.baselines)
    bare = (area for area in evidence if not plan.baselines_in(area))
    new: list[Baseline] = []
    for area in bare:
        found = evidence[area]
        if found is not None:
            id = free_id(f"state-{area}", {each.id for each in (*kept, *new)})
            new.append(Baseline(id=id, area=area, text=found.text, evidence=(found,), on=evaluation.on))
    return (*kept, *new)


def _with(baseline: Baseline, evidence: Evidence | None) -> Baseline:
    if evidence is None or evidence in baseline.evidence:
        return baseline
    return evolve(baseline, evidence=(*baseline.evidence, evidence))


def _evidence(plan: ActionPlan, evaluation: Evaluation, area: str) -> Evidence | None:
    asked = {criterion.id for measure in plan.measures_in(area) for criterion in measure.success_criteria}
    given = Counter(each.verdict for each in evaluation.criteria if each.criterion in asked)
    if not given:
        return None
    facts = {
        "year": str(plan.year),
        "all": given.total(),
        "met": given[Verdict.MET],
        "partly": given[Verdict.PARTLY],
        "not_met": given[Verdict.NOT_MET],
    }
    said = {language.value: _CAME_OF.format(language, facts) for language in Language}
    return Evidence(text=Text(**said), source=str(plan.title), on=evaluation.on)
