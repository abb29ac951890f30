"""Carrying a document across mergers, splits, new numbers and moved boundaries.

A reference to a municipality follows where it has one successor. Where it has several, and where a unit may lie in any
of several, the library asks, as a finding with the candidates, and leaves the reference as it is until it is answered.

What tells what was, stays as it was: a decision, a notice, attendance, a status report, a needs assessment, an
evaluation and the report on a grant.

Things in a list that come to be about one municipality become one: of receipts the latest, and of parties the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from sunnmore_oppvekst.compare.keys import At, Path, is_one, key_fields, key_of, say_path
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.municipality import Municipality
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ContributionReceipt
from sunnmore_oppvekst.domain.shape import FieldShape, Many, Nested, refers_to, shape_of
from sunnmore_oppvekst.domain.unit import Unit
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import NO_FINDINGS, Finding, FindingCode, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.municipal_change import NO_SUCCESSOR, NOT_A_CANDIDATE, SEVERAL_SUCCESSORS
from sunnmore_oppvekst.messages.reprs import brief

D = TypeVar("D", bound=Document)


@frozen(kw_only=True)
class Followed:
    """One reference that followed its municipality.

    Attributes:
        path: the way to it in the old document.
        old: the number it had.
        new: the number it has.
    """

    path: str
    old: str
    new: str


@frozen(kw_only=True)
class Carried(Generic[D]):
    """A document on the other side of a change.

    Attributes:
        value: the document, with every reference that could follow.
        findings: what must be answered, and what nobody knows.
        followed: the references that followed.
    """

    value: D
    findings: Findings = NO_FINDINGS
    followed: tuple[Followed, ...] = ()

    __repr__ = brief


def carry(document: D, *, network: Network, on: date, answers: Mapping[str, str] | None = None) -> Carried[D]:
    """Carry a document to how the municipalities are on a day.

    Carrying again changes nothing, and carrying by way of a day between gives the same wherever nothing was asked.

    Args:
        document: a plan, meeting, application, contribution or network.
        network: where the municipalities, and what became of them, are; the document itself when that is a network.
        on: the day.
        answers: the number that somebody chose, by the key of the question: the id of a unit, or the path of a
            reference.
    """
    known = document if isinstance(document, Network) else network
    crossing = _Crossing(network=known, on=on, answers=answers or {})
    if isinstance(document, Network):
        value: Any = crossing.network_itself(document)
    else:
        value = crossing.value(document, ())
    return Carried(value=value, findings=Findings(tuple(crossing.findings)), followed=tuple(crossing.followed))


@frozen(kw_only=True)
class _Crossing:
    network: Network
    on: date
    answers: Mapping[str, str]
    findings: list[Finding] = field(factory=list)
    followed: list[Followed] = field(factory=list)

    def value(self, value: Any, path: Path) -> Any:
        """A value with every reference in it carried, unless it tells what was."""
        if _is_of_its_time(value):
            return value
        fields = {each.name: self._field(value, each, path) for each in shape_of(type(value))}
        changed = {name: new for name, new in fields.items() if new is not getattr(value, name)}
        return evolve(value, **changed) if changed else value

    def _field(self, holder: Any, each: FieldShape, path: Path) -> Any:
        held, here = getattr(holder, each.name), (*path, each.name)
        if held is None or held == ():
            return held
        if refers_to(each.shape) == "municipality":
            if isinstance(each.shape, Many):
                return self._numbers(held, here)
            return self._number(held, here)
        if isinstance(each.shape, Nested):
            return self.value(held, here)
        if isinstance(each.shape, Many) and isinstance(each.shape.item, Nested):
            return self._things(held, each.shape.item.cls, here)
        return held

    def _numbers(self, held: tuple[str, ...], path: Path) -> tuple[str, ...]:
        carried = tuple(self._number(number, (*path, At(number))) for number in held)
        return held if carried == held else tuple(dict.fromkeys(carried))

    def _things(self, held: tuple[Any, ...], cls: type[Any], path: Path) -> tuple[Any, ...]:
        key = key_of(cls) if key_fields(cls) else None
        carried = [self.value(item, (*path, At(key(item) if key else index))) for index, item in enumerate(held)]
        if all(new is old for new, old in zip(carried, held, strict=True)):
            return held
        return _joined(held, carried, cls)

    def _number(self, number: str, path: Path) -> str:
        """The number that a reference has on the day, or the same where that is for a person to say."""
        if number not in {each.number for each in self.network.municipalities}:
            return number
        found = [each.municipality for each in self.network.successors(number, on=self.on) if each.part is None]
        there = [each for each in found if each.exists_on(self.on)]
        if not there:
            self._say(NO_SUCCESSOR, number, path, number=number, on=self.on)
            return number
        new = there[0].number if len(there) == 1 else self._answer(say_path(path), number, there, path)
        if new != number:
            self.followed.append(Followed(path=say_path(path), old=number, new=new))
        return new

    def _answer(self, key: str, number: str, candidates: list[Municipality], path: Path) -> str:
        numbers = tuple(each.number for each in candidates)
        answer = self.answers.get(key)
        if answer in numbers:
            return str(answer)
        names = tuple(f"{each.name_on(self.on)} ({each.number})" for each in candidates)
        if answer is not None:
            self._say(NOT_A_CANDIDATE, number, path, answer=answer, key=key, candidates=names)
        else:
            self._say(SEVERAL_SUCCESSORS, number, path, what=key, key=key, candidates=names)
        return number

    def _say(self, code: FindingCode, subject: str, path: Path, **facts: object) -> None:
        plain = tuple(step if isinstance(step, str) else str(step.key) for step in path)
        self.findings.append(code.finding(FindingLocation(subject=subject, path=plain), message=code.message, **facts))

    def network_itself(self, network: Network) -> Network:
        """A network: what was held for a municipality that is gone ends, members go on, and units follow."""
        gone = {each.number: each.dissolved for each in network.municipalities if each.dissolved is not None}
        ended = {number: day for number, day in gone.items() if day <= self.on}
        appointments = tuple(_ending(each, ended.get(each.municipality or "")) for each in network.appointments)
        ends = {each.id: each.period.end for each in appointments if each.municipality in ended}
        return evolve(
            network,
            memberships=self._memberships(network, ended),
            appointments=appointments,
            bodies=tuple(
                evolve(body, seats=tuple(_ending(seat, ends.get(seat.appointment)) for seat in body.seats))
                for body in network.bodies
            ),
            units=tuple(self._unit(unit, index) for index, unit in enumerate(network.units)),
        )

    def _memberships(self, network: Network, ended: Mapping[str, date]) -> tuple[Any, ...]:
        """Each membership ended with its municipality, and one for what that became, once, where there is none."""
        kept = [_ending(each, ended.get(each.municipality)) for each in network.memberships]
        for each in list(kept):
            day = ended.get(each.municipality)
            if day is None or each.period.end != day:
                continue
            heirs = [
                found.municipality for found in network.successors(each.municipality, on=day) if found.part is None
            ]
            members = {other.municipality for other in kept}
            kept += [
                evolve(each, municipality=heir.number, period=Period(start=day))
                for heir in heirs
                if heir.number not in members
            ]
        unended = tuple(kept)
        return unended if len(unended) == len(network.memberships) else self._ended_again(unended, network, ended)

    def _ended_again(self, kept: tuple[Any, ...], network: Network, ended: Mapping[str, date]) -> tuple[Any, ...]:
        """What became of a municipality may itself be gone by the day."""
        return self._memberships(evolve(network, memberships=kept), ended)

    def _unit(self, unit: Unit, index: int) -> Unit:
        """A unit that is open on the day lies where its municipality went, unless it may lie in several."""
        if not unit.is_open_on(self.on):
            return unit
        found = self.network.successors(unit.municipality, on=self.on)
        there = list({each.municipality.number: each.municipality for each in found}.values())
        there = [each for each in there if each.exists_on(self.on)]
        path: Path = ("units", At(unit.id), "municipality")
        if not there:
            self._say(NO_SUCCESSOR, unit.municipality, path, number=unit.municipality, on=self.on)
            return unit
        new = there[0].number if len(there) == 1 else self._answer(unit.id, unit.municipality, there, path)
        if new == unit.municipality:
            return unit
        self.followed.append(Followed(path=say_path(path), old=unit.municipality, new=new))
        return evolve(unit, municipality=new)


_OF_ITS_TIME = {"Decision", "StatusReport", "Evaluation", "Attendance", "Notice", "GrantReport", "NeedsAssessment"}


def _is_of_its_time(value: Any) -> bool:
    """Whether a value tells what was, so that it is not rewritten."""
    return type(value).__name__ in _OF_ITS_TIME


T = TypeVar("T")


def _ending(dated: T, day: date | None) -> T:
    """An appointment, seat or membership that ends by a day at the latest."""
    held: Any = dated
    if day is None or day <= held.period.start or (held.period.end is not None and held.period.end <= day):
        return dated
    ended: T = evolve(held, period=Period(start=held.period.start, end=day))
    return ended


def _joined(held: tuple[Any, ...], carried: list[Any], cls: type[Any]) -> tuple[Any, ...]:
    """The carried things, those that have come to be one thing joined, in the place of the first of them."""
    if not key_fields(cls) or not _names_a_municipality(cls):
        return tuple(carried)
    key = key_of(cls)
    groups: dict[Any, list[Any]] = {}
    for new in carried:
        groups.setdefault(key(new), []).append(new)
    came = {key(new) for old, new in zip(held, carried, strict=True) if key(old) != key(new)}
    joined = ([_one(several, cls)] if name in came else several for name, several in groups.items())
    return tuple(each for several in joined for each in several)


def _names_a_municipality(cls: type[Any]) -> bool:
    named = set(key_fields(cls))
    return is_one(cls) or any(
        each.name in named and (refers_to(each.shape) == "municipality" or _holds_one(each)) for each in shape_of(cls)
    )


def _holds_one(each: FieldShape) -> bool:
    return isinstance(each.shape, Nested) and any(
        refers_to(inner.shape) == "municipality" for inner in shape_of(each.shape.cls)
    )


def _one(several: list[Any], cls: type[Value]) -> Any:
    """One thing out of several that are about one municipality."""
    if cls is not ContributionReceipt:
        return several[0]
    latest = max(several, key=lambda each: each.on)
    return evolve(latest, has_nothing=all(each.has_nothing for each in several))
