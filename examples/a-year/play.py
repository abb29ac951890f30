"""A year with the action plan: eleven municipalities, one plan, and a merger on New Year's Day.

Run it from anywhere: `python examples/a-year/play.py [FOLDER]`. With a folder, the plan and its history are kept there.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

import sunnmore_oppvekst as so
from sunnmore_oppvekst.domain.measure import MeasureState, StatusReport
from sunnmore_oppvekst.revision.acts import report
from sunnmore_oppvekst.workspace.conflicts import settled_by

HERE = Path(__file__).parent
NORDRE = so.open_workspace(HERE.parent / "nordre-sunnmore")
NETWORK, STRATEGY = NORDRE.network, NORDRE.strategy
TO = so.PlanStatus


def person(id: str) -> so.Appointment:
    """Somebody in the network, by the appointment they act through."""
    found = NETWORK.appointment(id)
    if found is None:
        raise SystemExit(f"the network has no appointment {id!r}")
    return found


def play(folder: Path) -> Iterator[str]:
    """The year, a line at a time; the plan and its history are kept in `folder`."""
    plan = so.load(HERE / "draft.yaml")
    if not isinstance(plan, so.ActionPlan):
        raise SystemExit("draft.yaml is no action plan")
    history = so.open_history(folder, plan)
    created = so.Event(
        verb=so.Verb.CREATED, plan=plan.id, on=date(2018, 11, 12), by=so.Party(role="pedagogical-coordinator")
    )
    history.append(plan, created, expected=None)
    yield f"12 November 2018. The working committee has a draft: {len(plan.measures)} measures."

    yield from refused(plan)
    plan = step(history, plan, TO.CONSULTATION, person("coordinator"), date(2018, 11, 16))
    yield "16 November. The coordinator, who sits on the committee, sends it out."

    plan, lines = contributions(plan)
    yield from lines
    merged = so.Event(verb=so.Verb.MERGED, plan=plan.id, on=date(2018, 11, 27), by=so.Party(body="working-committee"))
    history.append(plan, merged, expected=history.head)

    plan = step(history, plan, TO.PROPOSED, person("development"), date(2018, 11, 27))
    yield "27 November. All eleven have been heard, and the committee proposes the plan."

    meeting = next(each for each in NORDRE.meetings if each.id == "nettverksmote-2018-12")
    sitting = so.Sitting(meeting=meeting, decision=meeting.decisions[0])
    plan = step(history, plan, TO.ADOPTED, sitting, meeting.on)
    yield f"6 December. SR oppvekst adopts it, {len(sitting.voting(NETWORK))} municipalities voting."

    plan, lines = follow_up(history, plan)
    yield from lines
    plan, lines = evaluate(history, plan)
    yield from lines
    yield from next_year(plan)
    yield from what_is_kept(history, plan)


def step(
    history: so.History, plan: so.ActionPlan, to: so.PlanStatus, actor: so.Appointment | so.Sitting, on: date
) -> so.ActionPlan:
    """One step of the lifecycle, and its place in the history."""
    done = so.transition(plan, to, actor=actor, network=NETWORK, on=on, strategy=STRATEGY)
    history.append(done.plan, done.event, expected=history.head)
    return done.plan


def refused(plan: so.ActionPlan) -> Iterator[str]:
    """What is not allowed is said, and nothing happens."""
    try:
        so.transition(plan, TO.CONSULTATION, actor=person("adviser-1532"), network=NETWORK, on=date(2018, 11, 14))
    except so.NotAuthorised as error:
        yield f"14 November. Giske tries to send it out. {error}."


def contributions(plan: so.ActionPlan) -> tuple[so.ActionPlan, list[str]]:
    """Eleven files, one plan: two want different things, and one wants what is not its own."""
    files = sorted((HERE / "contributions").glob("*.yaml"))
    sent = [each for each in map(so.load, files) if isinstance(each, so.Contribution)]
    merged = so.merge_all(plan, sent, network=NETWORK)
    made = len(so.diff(plan, merged.value))
    lines = [f"26 November. {len(sent)} contributions are in, and {made} changes are made at once."]
    lines += [f"  {name(each.who)} may not: {each.change.dotted_path}: {each.reason['en']}." for each in merged.refused]
    for conflict in merged.conflicts:
        wanted = "; ".join(f"{name(side.who)} wants “{side.value}”" for side in conflict.sides)
        lines.append(f"  {conflict.dotted_path}: {wanted}.")
    lines += [f"  {name(each.municipality)} takes out {each.drop.measure}: {each.drop.reason}" for each in merged.drops]
    settled = settled_by(merged, (HERE / "settled.yaml").read_bytes())
    goal = next(measure.goal for measure in settled.value.measures if measure.id == "t4")
    lines.append(f"  The committee settles it: “{goal}”")
    lines.append(f"  alesund-1 came from {', '.join(map(name, settled.authors('measures[alesund-1]')))}.")
    return settled.value, lines


def follow_up(history: so.History, plan: so.ActionPlan) -> tuple[so.ActionPlan, list[str]]:
    """Through the year: a unit makes a measure its own, and those who follow up report."""
    unit = person("resource-hamnebukta")
    plan = so.anchor(plan, "t16", actor=unit, network=NETWORK, on=date(2019, 2, 20), how=so.Text(nn="Personalmøte"))
    lines = [f"20 February 2019. {unit.unit} makes t16 its own."]
    for id in [measure.id for measure in plan.measures]:
        state = MeasureState.DONE if id in {"t5", "t17"} else MeasureState.STARTED
        status = StatusReport(on=date(2019, 11, 20), state=state)
        plan = report(plan, id, status, actor=person("coordinator"), network=NETWORK)
    edited = so.Event(
        verb=so.Verb.EDITED, plan=plan.id, on=date(2019, 11, 20), by=so.Party(role="pedagogical-coordinator")
    )
    history.append(plan, edited, expected=history.head)
    late = sum(measure.progress(date(2019, 11, 25)).is_late for measure in plan.measures)
    lines.append(f"20 November. The coordinator reports on all {len(plan.measures)} measures; {late} are late.")
    return plan, lines


def evaluate(history: so.History, plan: so.ActionPlan) -> tuple[so.ActionPlan, list[str]]:
    """An evaluation answers to every success criterion, or it is none."""
    written = NORDRE.plan(2019).evaluation
    plan = evolve(plan, evaluation=written)
    lines = []
    try:
        step(history, plan, TO.EVALUATED, person("coordinator"), date(2019, 12, 2))
    except so.NotReady as error:
        unanswered = len(error.findings)
        lines.append(f"2 December. Not evaluated yet: {unanswered} criteria from the contributions have no answer.")
    if written is not None:
        asked = {criterion.id for measure in plan.measures for criterion in measure.success_criteria}
        missing = sorted(asked - {each.criterion for each in written.criteria})
        kind, met = type(written.criteria[0]), written.criteria[0].verdict
        answers = tuple(kind(criterion=id, verdict=met) for id in missing)
        plan = evolve(plan, evaluation=evolve(written, criteria=(*written.criteria, *answers)))
    plan = step(history, plan, TO.EVALUATED, person("coordinator"), date(2019, 12, 3))
    lines.append("3 December. Now it is.")
    return plan, lines


def next_year(plan: so.ActionPlan) -> Iterator[str]:
    """The draft of 2020, carried across the merger."""
    revised = so.revise(plan, year=2020)
    yield f"4 December. The draft of 2020: {len(revised.changed)} measures go on, {len(revised.dropped)} are done."
    for finding in revised.findings:
        yield f"  To decide: {finding.message('en')}."
    there = so.carry(revised.plan, network=NETWORK, on=date(2020, 1, 1))
    followed, asked = len(there.followed), len(there.findings)
    yield f"1 January 2020. Eleven municipalities are six; {followed} references follow, {asked} must be asked about."
    changes = so.in_words(
        so.diff(revised.plan, there.value), "en", network=NETWORK, strategy=STRATEGY, on=date(2020, 1, 1)
    )
    yield from (f"  {line}" for line in changes[:3])
    later = so.carry(there.value, network=NETWORK, on=date(2024, 1, 1))
    yield f"  Had it been 2024, when Haram left again, {len(later.findings)} would have to be asked about."


def what_is_kept(history: so.History, plan: so.ActionPlan) -> Iterator[str]:
    """The history can be asked, and nobody can change it unseen."""
    at = history.plan_at(date(2018, 12, 31))
    last = history.blame("measures[t4].goal")
    state = "does not hold" if history.verify() else "holds"
    yield f"The history has {len(history.entries())} entries and {state}."
    yield f"  At New Year 2019 the plan was {at.status.value if at else 'not there'}; now it is {plan.status.value}."
    yield f"  The goal of t4 was last changed on {last.event['on'] if last else '–'}."


def name(number: str) -> str:
    """What a municipality is called."""
    return NETWORK.municipality(number).name


def main() -> None:
    """Play the year, in a folder that is given or made for it."""
    with tempfile.TemporaryDirectory() as made:
        for line in play(Path(sys.argv[1] if len(sys.argv) > 1 else made)):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
