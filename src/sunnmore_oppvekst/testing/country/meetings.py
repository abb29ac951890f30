"""Network meetings: called, held, and committed to at home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sunnmore_oppvekst.domain.decision import Decision, DecisionKind, Votes
from sunnmore_oppvekst.domain.measure import Measure
from sunnmore_oppvekst.domain.meeting import AgendaItem, Attendance, Commitment, LearningForm, Meeting, Notice
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.testing.country.organisation import ADVISER, COORDINATOR, DIRECTOR, FORUM
from sunnmore_oppvekst.testing.country.phrases import AGENDA, HOMEWORK, MINUTES, NOTICE
from sunnmore_oppvekst.testing.country.scene import Scene
from sunnmore_oppvekst.testing.country.territory import Place

MONTHS = {1: "januar", 3: "mars", 5: "mai", 8: "august", 10: "oktober", 12: "desember"}
_ADOPTING = 12
_THURSDAY = 3
_FORMS = [form for form in LearningForm if form is not LearningForm.NOT_A_LEARNING_MEETING]


def meeting_id(year: int, month: int) -> str:
    """The id of the meeting in a month."""
    return f"nettverksmote-{year}-{month:02}"


def meeting_day(scene: Scene, year: int, month: int) -> date:
    """The day of the meeting in a month: a Thursday early in it, another one in each network."""
    first = date(year, month, 3 + scene.region.index % 10)
    return first + timedelta(days=(_THURSDAY - first.weekday()) % 7)


def meetings(scene: Scene, plans: Mapping[int, ActionPlan]) -> Iterator[Meeting]:
    """The meetings of all years, oldest first, with the one that adopted the first edition before them.

    Args:
        scene: the network.
        plans: its editions, by year.
    """
    yield _meeting(scene, scene.first_year - 1, _ADOPTING, plans)
    for year in plans:
        for month in MONTHS:
            if meeting_day(scene, year, month) <= scene.until(year) and (month != _ADOPTING or year + 1 in plans):
                yield _meeting(scene, year, month, plans)


def _meeting(scene: Scene, year: int, month: int, plans: Mapping[int, ActionPlan]) -> Meeting:
    chance, on = scene.chance, meeting_day(scene, year, month)
    plan = plans[year + 1] if month == _ADOPTING else plans[year]
    members = list(scene.region.places_on(on))
    notice = chance.randint(4, 9) if scene.happens(scene.planted.late_notice) else chance.randint(21, 32)
    return Meeting(
        id=meeting_id(year, month),
        title=Text(nn=f"Nettverksmøte i {MONTHS[month]} {year}"),
        network=scene.network.id,
        body=FORUM,
        on=on,
        starts="09:00",
        ends="15:00",
        place=Text(nn=f"Rådhuset i {chance.choice(members).name}"),
        notice=Notice(by=Party(role=COORDINATOR), sent=on - timedelta(days=notice), text=Text(nn=NOTICE)),
        learning_form=chance.choice(_FORMS),
        agenda=tuple(_agenda(scene, plan)),
        attendance=tuple(_attendance(scene, members, on)),
        decisions=(_adoption(plan, on, len(members)),) if month == _ADOPTING else (),
        commitments=tuple(_commitments(scene, members, plan, on)),
        minutes=Text(nn=MINUTES),
    )


def _agenda(scene: Scene, plan: ActionPlan) -> Iterator[AgendaItem]:
    for number, (title, preparation) in enumerate(scene.some(list(AGENDA), 3, 4), start=1):
        about = tuple(each.id for each in scene.some(list(plan.measures), 0, 3))
        yield AgendaItem(
            id=f"sak-{number}",
            title=Text(nn=title),
            preparation=Text(nn=preparation),
            minutes=15 * scene.chance.randint(1, 6),
            measures=about,
        )


def _attendance(scene: Scene, members: list[Place], on: date) -> Iterator[Attendance]:
    away = {each.number for each in members if scene.happens(scene.planted.absent)}
    forum = scene.network.body(FORUM)
    standing = scene.network.as_of(on)
    came = dict.fromkeys(standing.member_numbers, 0)
    for each in standing.seated(forum) if forum else ():
        number = each.municipality or ""
        is_first = not came.get(number, 0)
        is_present = number not in away and (is_first or scene.chance.random() < 0.85)
        came[number] = came.get(number, 0) + is_present
        is_prepared = not scene.happens(scene.planted.unprepared) if is_present else None
        yield Attendance(appointment=each.id, is_present=is_present, is_prepared=is_prepared)


def _adoption(plan: ActionPlan, on: date, votes: int) -> Decision:
    return Decision(
        id=f"vedtak-{plan.year}",
        kind=DecisionKind.ADOPTED,
        body=FORUM,
        on=on,
        meeting=meeting_id(on.year, on.month),
        plan=plan.id,
        text=Text(nn=f"Forumet vedtek handlingsplanen for {plan.year}."),
        votes=Votes(in_favour=votes),
    )


def _commitments(scene: Scene, members: list[Place], plan: ActionPlan, on: date) -> Iterator[Commitment]:
    chance = scene.chance
    for number, place in enumerate(scene.some(members, 2, 6), start=1):
        due = on + timedelta(days=chance.randint(14, 60))
        measures: list[Measure] = scene.some(list(plan.measures), 0, 1)
        yield Commitment(
            id=f"heim-{number}",
            municipality=place.number,
            text=Text(nn=chance.choice(HOMEWORK)),
            due=due,
            done=_kept(scene, due, on),
            responsible=Party(role=chance.choice((ADVISER, DIRECTOR)), municipality=place.number),
            measure=measures[0].id if measures else None,
        )


def _kept(scene: Scene, due: date, on: date) -> date | None:
    """The day a commitment was kept, as far as anybody knows yet."""
    chance, last = scene.chance, scene.until(scene.last_year)
    if scene.happens(scene.planted.not_kept):
        day = due + timedelta(days=chance.randint(5, 60))
        return day if day <= last and chance.random() < 0.5 else None
    day = max(on, due - timedelta(days=chance.randrange(12)))
    return day if day <= last else None
