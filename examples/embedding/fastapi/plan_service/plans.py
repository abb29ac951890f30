"""The plans of one workspace: read from their histories, changed by those who may, written to their files."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import date
from pathlib import Path

from attrs import frozen

import sunnmore_oppvekst as so
from plan_service.problems import Problem

LOG = logging.getLogger(__name__)
TRIES = 100
COORDINATOR = so.Party(role="pedagogical-coordinator")
ANOTHER_PLAN = so.Message(
    "the document is another plan than the address says",
    translations={
        "nn": "dokumentet er ein annan plan enn den adressa viser til",
        "nb": "dokumentet er en annen plan enn den adressen viser til",
    },
)
BY_A_STEP = so.Message(
    "status is changed by a step, and a plan that is decided in no other way; POST to /plans/…/steps",
    translations={
        "nn": "statusen endrar du med eit steg, og ein vedteken plan berre slik; send POST til /plans/…/steps",
        "nb": "statusen endrer du med et steg, og en vedtatt plan bare slik; send POST til /plans/…/steps",
    },
)
NO_HISTORY = so.Message(
    "the history of the plan is gone; tell whoever runs the service",
    translations={
        "nn": "historia til planen er borte; sei frå til den som driv tenesta",
        "nb": "historien til planen er borte; si fra til den som driver tjenesten",
    },
)
BUSY = so.Message(
    "many are writing in the plan just now; try again",
    translations={
        "nn": "mange skriv i planen akkurat no; prøv igjen",
        "nb": "mange skriver i planen akkurat nå; prøv igjen",
    },
)


@frozen(kw_only=True)
class Version:
    """A plan, and the head of its history when it was so."""

    plan: so.ActionPlan
    head: str


class Plans:
    """The plans of a workspace. One object serves all threads: what changes lies in the histories, on disk."""

    def __init__(self, folder: Path, day: date | None = None) -> None:
        self.folder = folder
        self.workspace = so.open_workspace(folder)
        self.day = day or self.workspace.settings.on
        for plan in self.workspace.plans:
            self._begin(plan)

    def current(self, name: str) -> Version:
        """The plan of this id or year as it is now.

        Raises:
            UnknownName: there is none; the error has the nearest name.
            Problem: its history is gone, or changes all the time.
        """
        history = self.history(name)
        for _ in range(TRIES):
            head, plan = history.head, history.plan_at(date.max)
            if head is None:
                raise Problem(500, "no-history", NO_HISTORY)
            if plan is not None and head == history.head:
                return Version(plan=plan, head=head)
        raise Problem(503, "busy", BUSY, {"Retry-After": "1"})

    def history(self, name: str) -> so.History:
        """The history of the plan of this id or year; raises as `current`."""
        return so.open_history(self.folder, self.workspace.plan(name))

    def findings(self, plan: so.ActionPlan) -> so.Findings:
        """What the rules have to say of a plan, among the documents around it."""
        return so.check(plan, within=self.workspace, on=self.day)

    def edit(self, name: str, plan: so.ActionPlan, *, actor: so.Appointment, expected: str, on: date) -> Version:
        """Put a plan in place of the one that had the head `expected`.

        Raises:
            Conflict: there is another head by now; nothing is written.
            InvalidDocument: something in it leads nowhere.
            NotAuthorised: the actor may not draft.
            Problem: it is another plan, or what is wanted takes a step of the lifecycle.
        """
        before = self.current(name)
        mandate = so.authority(self.workspace.network, actor, so.Power.DRAFT, on=on).granted()
        if plan.id != before.plan.id:
            raise Problem(422, "another-plan", ANOTHER_PLAN)
        if before.head == expected and (plan.status is not before.plan.status or before.plan.status.is_decided):
            raise Problem(409, "needs-a-step", BY_A_STEP)
        lost = self.findings(plan).with_code("DOC").errors
        if lost:
            raise so.InvalidDocument(lost)
        by = so.Party(role=actor.role, municipality=actor.municipality, unit=actor.unit)
        event = so.Event(verb=so.Verb.EDITED, plan=plan.id, on=on, by=by, appointment=actor.id, mandate=mandate.id)
        return self._accept(plan, event, expected)

    def step(self, name: str, to: so.PlanStatus, *, actor: so.Appointment, expected: str, on: date) -> Version:
        """Take the plan that had the head `expected` one step through its lifecycle.

        Raises:
            Conflict: there is another head by now; nothing is written.
            NotAuthorised: the actor has no mandate for it.
            NotReady: something stands in the way.
        """
        before = self.current(name).plan
        done = so.transition(
            before,
            to,
            actor=actor,
            network=self.workspace.network,
            on=on,
            strategy=self.workspace.strategy,
            contributions=[each for each in self.workspace.contributions if each.plan == before.id],
        )
        return self._accept(done.plan, done.event, expected)

    def _accept(self, plan: so.ActionPlan, event: so.Event, expected: str) -> Version:
        """The entry in the history is what counts, and what is answered; the file follows, or the log says why not."""
        entry = so.open_history(self.folder, plan).append(plan, event, expected=expected)
        accepted = Version(plan=plan, head=entry.hash)
        try:
            self._write_file(accepted)
        except (OSError, so.OppvekstError, Problem):
            LOG.exception("%s is in its history, and could not be written to its file", plan.id)
        return accepted

    def _write_file(self, latest: Version) -> None:
        """Write the file, and write it again where somebody else has been writing meanwhile."""
        for _ in range(TRIES):
            so.dump(latest.plan, self._file(latest.plan.id))
            again = self.current(latest.plan.id)
            if again.head == latest.head:
                return
            latest = again
        raise Problem(503, "busy", BUSY)

    def _begin(self, plan: so.ActionPlan) -> None:
        history = so.open_history(self.folder, plan)
        if history.head is None:
            created = so.Event(verb=so.Verb.CREATED, plan=plan.id, on=plan.own_day, by=COORDINATOR)
            with suppress(so.Conflict):
                history.append(plan, created, expected=None)

    def _file(self, id: str) -> Path:
        entry = self.workspace.entry_of(self.workspace.plan(id))
        if entry is None:
            raise FileNotFoundError(id)
        return self.folder / entry.file
