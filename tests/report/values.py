"""A small network, strategy and plan with something for every chapter of a report."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from sunnmore_oppvekst.domain.current_state import Baseline, Evidence, NeedsAssessment, Respondents
from sunnmore_oppvekst.domain.decision import Decision, DecisionKind, Votes
from sunnmore_oppvekst.domain.evaluation import CriterionVerdict, Evaluation, FactorVerdict, Verdict
from sunnmore_oppvekst.domain.funding import ApplicationStatus, GrantApplication, RequestedMeasure
from sunnmore_oppvekst.domain.measure import (
    Anchoring,
    BudgetLine,
    Indicator,
    Measure,
    MeasureState,
    Milestone,
    Participation,
    Reading,
    StatusReport,
    SuccessCriterion,
)
from sunnmore_oppvekst.domain.municipality import ChangeKind, FormerName, Municipality, MunicipalityChange
from sunnmore_oppvekst.domain.network import Membership, Network
from sunnmore_oppvekst.domain.organisation import (
    Appointment,
    Body,
    Duty,
    Grant,
    Mandate,
    Power,
    Role,
    Scope,
    Seat,
    SeatRule,
)
from sunnmore_oppvekst.domain.partner import Partner, PartnerKind, Responsibility
from sunnmore_oppvekst.domain.party import Every, Party
from sunnmore_oppvekst.domain.people import People, Person
from sunnmore_oppvekst.domain.period import Period
from sunnmore_oppvekst.domain.plan import ActionPlan, ContributionReceipt, PlanStatus
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.domain.strategy import (
    FocusPoint,
    Funder,
    Goal,
    PriorityArea,
    Section,
    StrategyPlan,
    SuccessFactor,
    WorkingMethod,
)
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.domain.unit import Figures, Unit

ON = date(2020, 6, 15)
SINCE_2017 = Period(start=date(2017, 1, 1))


def nn(text: str) -> Text:
    return Text(nn=text)


NETWORK = Network(
    id="nordre-sunnmore",
    name=Text(nn="Nordre Sunnmøre", nb="Nordre Sunnmøre", en="Nordre Sunnmøre"),
    purpose=nn("Ein arena for erfaringsutveksling."),
    figures=Figures(schools=68, kindergartens=81, school_staff=1370, kindergarten_staff=1132, section="figures"),
    municipalities=(
        Municipality(number="1504", name="Ålesund", dissolved=date(2020, 1, 1)),
        Municipality(number="1534", name="Haram", dissolved=date(2020, 1, 1)),
        Municipality(number="1507", name="Ålesund", established=date(2020, 1, 1)),
        Municipality(number="1532", name="Giske"),
        Municipality(number="1531", name="Sula"),
    ),
    changes=(
        MunicipalityChange(
            id="nye-alesund-2020",
            kind=ChangeKind.MERGER,
            on=date(2020, 1, 1),
            before=("1504", "1534"),
            after=("1507",),
        ),
    ),
    memberships=(
        *(Membership(municipality=number, period=SINCE_2017) for number in ("1531", "1532")),
        *(
            Membership(municipality=number, period=Period(start=date(2017, 1, 1), end=date(2020, 1, 1)))
            for number in ("1504", "1534")
        ),
        Membership(municipality="1507", period=Period(start=date(2020, 1, 1))),
    ),
    roles=(
        Role(id="municipal-director", name=nn("Kommunalsjef"), scope=Scope.MUNICIPALITY),
        Role(id="pedagogical-coordinator", name=nn("Pedagogisk koordinator"), scope=Scope.NETWORK),
    ),
    bodies=(
        Body(
            id="network-forum",
            name=nn("SR oppvekst"),
            description=nn("Her gjer kommunane vedtak."),
            composition=(SeatRule(role="municipal-director", every=Every.MEMBER),),
            seats=(Seat(appointment="director-1532", period=SINCE_2017),),
        ),
        Body(
            id="working-committee",
            name=nn("Arbeidsutval"),
            abbreviation="AU",
            composition=(
                SeatRule(role="municipal-director", at_most=1),
                SeatRule(role="pedagogical-coordinator", at_least=0, at_most=1),
            ),
            seats=(
                Seat(appointment="director-1532", period=SINCE_2017, is_chair=True),
                Seat(appointment="coordinator", period=SINCE_2017),
            ),
        ),
    ),
    duties=(Duty(id="run", text=nn("Drifte nettverket."), section="working-committee"),),
    mandates=(
        Mandate(
            id="mandate-forum",
            holder=Party(body="network-forum"),
            period=SINCE_2017,
            powers=(Grant(power=Power.DECIDE, section="network-forum"),),
        ),
        Mandate(
            id="mandate-committee",
            holder=Party(body="working-committee"),
            period=SINCE_2017,
            powers=(Grant(power=Power.DRAFT, section="working-committee"),),
            duties=("run",),
        ),
        Mandate(
            id="mandate-members",
            holder=Party(every=Every.MEMBER),
            period=SINCE_2017,
            powers=(Grant(power=Power.CONTRIBUTE, section="action-plan"),),
        ),
    ),
    partners=(
        Partner(
            id="county-governor",
            name=nn("Statsforvaltaren"),
            kind=PartnerKind.COUNTY_GOVERNOR,
            former_names=(FormerName(name="Fylkesmannen", until=date(2021, 1, 1)),),
            responsibilities=(Responsibility(id="r1", text=nn("Setje i verk tiltaka"), section="partners"),),
        ),
    ),
    appointments=(
        Appointment(
            id="director-1532", role="municipal-director", municipality="1532", period=SINCE_2017, person="ola"
        ),
        Appointment(id="coordinator", role="pedagogical-coordinator", period=SINCE_2017, person="liv"),
    ),
    units=(
        Unit(id="a-skule", name="Åsen skule", sectors=(Sector.SCHOOL, Sector.AFTER_SCHOOL), municipality="1504"),
        Unit(id="o-barnehage", name="Øya barnehage", sectors=(Sector.KINDERGARTEN,), municipality="1532"),
        Unit(id="z-barnehage", name="Zion barnehage", sectors=(Sector.KINDERGARTEN,), municipality="1534"),
    ),
)

PEOPLE = People(
    id="people",
    network="nordre-sunnmore",
    persons=(
        Person(id="ola", name="Ola Valderhaug", email="ola@giske.example", phone="+47 70 00 00 00", note="Ring først"),
        Person(id="liv", name="Liv Åsebø", email="liv@nettverk.example"),
    ),
)

STRATEGY = StrategyPlan(
    id="strategiplan-2017",
    title=nn("Strategiplan 2017–2025"),
    network="nordre-sunnmore",
    period=Period.years(2017, 2025),
    vision=nn("Saman bygger vi kompetanse for framtida"),
    sections=(
        Section(id="figures", heading=nn("Nordre Sunnmøre region i tal")),
        Section(id="network-forum", heading=nn("SR oppvekst")),
        Section(id="working-committee", heading=nn("Arbeidsutval")),
        Section(id="action-plan", heading=nn("Handlingsplan")),
    ),
    goals=(Goal(id="goal-1", text=nn("Koordinere samarbeid")),),
    priority_areas=(
        PriorityArea(
            id="learning-organisations",
            title=Text(nn="Lærande organisasjonar", en="Learning organisations"),
            sectors=tuple(Sector),
            goals=("goal-1",),
            focus_points=(
                FocusPoint(id="lo-1", text=nn("Lærande arbeidsformer")),
                FocusPoint(id="lo-2", text=nn("Kollektiv praksis")),
            ),
        ),
        PriorityArea(id="inclusive-environment", title=nn("Inkluderande oppvekstmiljø"), sectors=tuple(Sector)),
        PriorityArea(id="development-and-learning", title=nn("Utvikling og læring"), sectors=tuple(Sector)),
    ),
    working_methods=(WorkingMethod(id="method-1", text=nn("Nytte nasjonale satsingar")),),
    success_factors=(SuccessFactor(id="factor-1", text=nn("God kommunikasjon")),),
    funders=(
        Funder(id="county-governor", name=nn("Fylkesmannen"), partner="county-governor"),
        Funder(id="ks", name=nn("KS")),
    ),
)

T1 = Measure(
    id="t1",
    title=Text(nn="Lærande møte", en="Learning meetings"),
    goal=nn("Personalet lærer av eigen praksis."),
    success_criteria=(SuccessCriterion(id="t1-k1", text=nn("Alle har prøvd to arbeidsformer.")),),
    area="learning-organisations",
    focus_points=("lo-1",),
    level=Level.UNIT,
    sectors=(Sector.KINDERGARTEN, Sector.SCHOOL),
    working_methods=("method-1",),
    responsible=(
        Party(role="municipal-director", municipality="1532"),
        Party(role="municipal-director", municipality="1507"),
    ),
    participants=Participation(units=("a-skule", "o-barnehage", "z-barnehage")),
    period=Period(start=date(2020, 2, 1), end=date(2020, 12, 1)),
    milestones=(
        Milestone(id="t1-m1", text=nn("Første møte"), due=date(2020, 3, 1), done=date(2020, 2, 20)),
        Milestone(id="t1-m2", text=nn("Erfaringane er samla"), due=date(2020, 5, 1)),
    ),
    indicators=(
        Indicator(
            id="t1-i1",
            text=nn("Einingar med felles møtetid"),
            unit="prosent",
            start=40,
            target=100,
            readings=(Reading(on=date(2020, 5, 1), value=62.5),),
        ),
    ),
    budget=(
        BudgetLine(id="t1-b1", text=nn("Kurshaldar"), amount_nok=120_000, funder="county-governor"),
        BudgetLine(id="t1-b2", text=nn("Vikarar"), amount_nok=30_000, year=2021),
    ),
    anchoring=(
        Anchoring(unit="a-skule", on=date(2020, 2, 10), how=nn("Felles møtetid")),
        Anchoring(unit="o-barnehage", on=date(2020, 9, 1)),
    ),
    status=(StatusReport(on=date(2020, 5, 2), state=MeasureState.STARTED, percent=40, note=nn("Godt i gang")),),
    carried_over=1,
)
T2 = Measure(
    id="t2",
    title=nn("Nettverk for leiarar"),
    goal=nn("Leiarane deler erfaringar."),
    area="learning-organisations",
    level=Level.REGION,
    sectors=(Sector.SCHOOL,),
    responsible=(Party(body="working-committee"),),
    period=Period.calendar_year(2020),
    status=(StatusReport(on=date(2020, 1, 2), state=MeasureState.DONE),),
)
T3 = Measure(
    id="t3",
    title=nn("Relasjonsbygging"),
    area="inclusive-environment",
    level=Level.MUNICIPALITY,
    sectors=(Sector.SCHOOL,),
    status=(StatusReport(on=date(2020, 1, 2), state=MeasureState.PAUSED),),
)

PLAN = ActionPlan(
    id="handlingsplan-2020",
    title=Text(nn="Handlingsplan 2020", en="Action plan 2020"),
    network="nordre-sunnmore",
    strategy="strategiplan-2017",
    year=2020,
    period=Period.calendar_year(2020),
    status=PlanStatus.ADOPTED,
    drafted_by=Party(body="working-committee"),
    needs=(
        NeedsAssessment(
            id="n1",
            method=nn("Spørjeundersøking"),
            on=date(2019, 11, 1),
            respondents=(Respondents(who=Party(every=Every.UNIT), answered=2, asked=3),),
            findings=(nn("Einingane ønskjer felles møtetid."),),
            areas=("learning-organisations",),
        ),
    ),
    baselines=(
        Baseline(
            id="s1",
            area="learning-organisations",
            text=nn("Få einingar har lærande møte."),
            sector=Sector.SCHOOL,
            evidence=(
                Evidence(
                    text=nn("Fire av ti"), source="Skulebasen", url="https://skule.example/tal", on=date(2019, 9, 1)
                ),
            ),
        ),
    ),
    measures=(T1, T2, T3),
    contributions=(
        ContributionReceipt(municipality="1532", on=date(2019, 12, 1)),
        ContributionReceipt(municipality="1504", on=date(2019, 12, 2)),
        ContributionReceipt(municipality="1534", on=date(2019, 12, 3), has_nothing=True),
    ),
    decisions=(
        Decision(
            id="v1",
            kind=DecisionKind.ADOPTED,
            body="network-forum",
            on=date(2020, 2, 14),
            text=nn("Planen er vedteken."),
            votes=Votes(in_favour=3, abstained=1),
        ),
    ),
    evaluation=Evaluation(
        on=date(2020, 12, 10),
        by=Party(body="network-forum"),
        criteria=(CriterionVerdict(criterion="t1-k1", verdict=Verdict.PARTLY, text=nn("To av tre")),),
        factors=(FactorVerdict(factor="factor-1", verdict=Verdict.MET),),
        summary=nn("Eit godt år."),
    ),
)

APPLICATION = GrantApplication(
    id="soknad-2020",
    title=nn("Kompetansemidlar 2020"),
    network="nordre-sunnmore",
    plan="handlingsplan-2020",
    funder="county-governor",
    status=ApplicationStatus.GRANTED,
    measures=(RequestedMeasure(measure="t1", amount_nok=150_000, own_share_nok=50_000),),
    granted_nok=120_000,
)


def with_titles(*titles: str) -> ActionPlan:
    """The plan with measures that are called this."""
    measures = tuple(
        evolve(T1, id=f"t{number}", title=nn(title), goal=nn(title)) for number, title in enumerate(titles, start=1)
    )
    return evolve(PLAN, title=nn(titles[0]), measures=measures)
