"""What has changed since the edition before, in words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.compare.changes import diff
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.report.changes import in_words
from sunnmore_oppvekst.report.chapters.attention import linked
from sunnmore_oppvekst.report.chapters.side_by_side import side_by_side
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import BulletList, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import MEASURES

_HEADING = _("Changed since the {year} edition")
_COUNTS = _("{added} are new, {dropped} have been taken out, and {kept} go on, {changed} of them reworded.")
_NEW = _("New measures")
_GONE = _("Taken out")
_CHANGED = _("Changed measures")


def since(sources: Sources) -> Iterator[Part]:
    """New measures, those that are gone, and what is new in those that go on; nothing without an edition before."""
    plan, before, language = sources.plan, sources.before, sources.language
    if plan is None or before is None:
        return
    renamed = {each.new: each.old for each in plan.renames}
    old = {each.id: each for each in before.measures}
    kept = [each for each in plan.measures if renamed.get(each.id, each.id) in old]
    new = [each for each in plan.measures if each not in kept]
    stayed = {renamed.get(each.id, each.id) for each in kept}
    gone = [each for each in before.measures if each.id not in stayed]
    lines = _lines(sources, before, plan)
    yield Heading(level=2, text=sources.say(_HEADING, year=str(before.year)), id="since")
    facts = {"added": len(new), "dropped": len(gone), "kept": len(kept), "changed": len(lines)}
    said = {name: sources.count(count, MEASURES) if name == "added" else str(count) for name, count in facts.items()}
    yield Paragraph(sources.say(_COUNTS, **said))
    yield side_by_side(sources, before, plan)
    if new:
        yield Heading(level=3, text=_NEW[language], id="since-new")
        yield BulletList(tuple(Item(linked(sources, each)) for each in new))
    if gone:
        yield Heading(level=3, text=_GONE[language], id="since-gone")
        items = (prose([f"{measure_number(each.id)} ", sources.text(each.title)]) for each in gone)
        yield BulletList(tuple(Item(each) for each in items))
    if lines:
        yield Heading(level=3, text=_CHANGED[language], id="since-changed")
        yield BulletList(tuple(Item(line) for line in lines))


def _lines(sources: Sources, before: ActionPlan, plan: ActionPlan) -> tuple[str, ...]:
    """The changes in what the measures that go on say; what was done in the year is no change of the plan."""
    renamed = {each.new: each.old for each in plan.renames}
    known = {each.id for each in before.measures}
    kept = tuple(_said(each) for each in plan.measures if renamed.get(each.id, each.id) in known)
    stayed = {renamed.get(each.id, each.id) for each in kept}
    same = evolve(plan, measures=kept)
    old = evolve(
        same,
        measures=tuple(_said(each) for each in before.measures if each.id in stayed),
    )
    changes = diff(old, same)
    return in_words(changes, sources.language, network=sources.network, strategy=sources.strategy, on=sources.day)


def _said(measure: Measure) -> Measure:
    """A measure without what is new in every year: dates, statuses, who, and how it was anchored."""
    return evolve(
        measure,
        status=(),
        anchoring=(),
        milestones=(),
        indicators=(),
        budget=(),
        period=None,
        carried_over=0,
        is_ending=False,
        proposed_by=None,
        participants=None,
        responsible=(),
    )
