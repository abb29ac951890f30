"""The report on an action plan: what a council reads."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.measure import Participation
from sunnmore_oppvekst.domain.plan import PlanStatus
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.errors import InvalidValue
from sunnmore_oppvekst.findings import Finding, Findings, Severity
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.report import (
    BulletList,
    Cell,
    Chart,
    Column,
    Facts,
    FindingList,
    Item,
    Report,
    Span,
    Table,
    Timeline,
    action_plan_report,
    network_report,
    plain,
)
from tests.report.values import APPLICATION, NETWORK, ON, PEOPLE, PLAN, STRATEGY

FINDINGS = Findings(
    (
        Finding(
            code="AP026",
            severity=Severity.INFO,
            says=Message("a note", translations={"nn": "merknad", "nb": "merknad"}),
        ),
        Finding(
            code="AP004",
            severity=Severity.ERROR,
            says=Message("not anchored", translations={"nn": "ikkje forankra", "nb": "ikke forankret"}),
            fix=Message("anchor it", translations={"nn": "forankre", "nb": "forankre"}),
            file="plans/2020.yaml",
            line=41,
            column=7,
        ),
    ),
    ("NW001",),
)


def full_report(language: str = "nn", audience: Audience = Audience.PUBLIC, on: date = ON) -> Report:
    return action_plan_report(
        PLAN,
        on=on,
        network=NETWORK,
        strategy=STRATEGY,
        people=PEOPLE,
        applications=(APPLICATION,),
        findings=FINDINGS,
        language=language,
        audience=audience,
    )


def texts(report: Report) -> str:
    """Everything a reader could see, on one line each."""
    return "\n".join(_texts(report))


def _texts(report: Report) -> list[str]:
    found = [plain(heading.text) for heading in report.headings()]
    for part in report.parts:
        if isinstance(part, Facts):
            found += [f"{fact.term}: {plain(value)}" for fact in part.facts for value in fact.values]
        if isinstance(part, BulletList):
            found += [line for item in part.items for line in _lines(item)]
    for table in report.tables():
        found += [plain(table.caption), *(plain(cell.text) for row in table.rows for cell in row)]
    return found


def _lines(item: Item) -> list[str]:
    return [plain(item.text), *(line for inner in item.items for line in _lines(inner))]


def table(report: Report, id: str) -> list[list[str]]:
    return [[plain(cell.text) for cell in row] for each in report.tables(id) for row in each.shown.rows]


def facts(report: Report) -> dict[str, str]:
    first: dict[str, str] = {}
    for part in report.parts:
        if isinstance(part, Facts):
            for fact in part.facts:
                first.setdefault(fact.term, "; ".join(map(plain, fact.values)))
    return first


def test_the_chapters_come_in_the_order_that_a_council_reads_them() -> None:
    chapters = [plain(heading.text) for heading in full_report().headings() if heading.level == 2]
    assert chapters == [
        "Samandrag",
        "Nettverket i 2020",
        "Organisering",
        "Strategien i korte trekk",
        "Kartlegging av behov",
        "Utviklingsområda",
        "Økonomi",
        "Dekning",
        "Forankring",
        "Tidslinje",
        "Slik vart planen til",
        "Evaluering",
        "Kontroll av planen",
        "Tiltaka kvart for seg",
    ]


@pytest.mark.parametrize("language", Language)
def test_the_report_has_the_same_shape_in_every_language(language: Language) -> None:
    told, other = full_report(language), full_report("nn")
    assert [type(part) for part in told.parts] == [type(part) for part in other.parts]
    assert [heading.id for heading in told.headings()] == [heading.id for heading in other.headings()]
    assert told.language is language


@pytest.mark.parametrize("language", Language)
def test_no_sentence_is_left_with_a_gap_to_fill(language: Language) -> None:
    assert not set("{}") & set(texts(full_report(language)))


def test_the_languages_do_not_mix() -> None:
    english = texts(full_report("en"))
    assert "Summary" in english
    assert "Samandrag" not in english
    assert "Sammendrag" in texts(full_report("nb"))


def test_text_that_is_not_in_the_language_asked_for_says_so() -> None:
    rows = next(iter(full_report("en").tables("measures"))).rows
    titles = [row[2].text for row in rows]
    assert titles == [(Span("Learning meetings"),), (Span("Nettverk for leiarar", Language.NN),)]


def test_the_summary_says_how_many_how_far_how_late_and_how_much() -> None:
    told = facts(full_report())
    assert told["Tiltak"] == "3 tiltak, i 2 av 3 utviklingsområde"
    assert told["Samla framdrift"] == "47\u00a0%"
    assert told["Forseinka"] == "1 tiltak"
    assert told["Forankring i einingane"] == "1 av 3, talt eining for eining i kvart tiltak"
    assert told["Økonomi"] == "150\u00a0000\u00a0kr, av det 120\u00a0000\u00a0kr frå andre enn kommunane sjølve"
    assert told["Kontroll av planen"] == "1 feil, 1 merknad"


def test_what_needs_attention_is_listed_first_of_all() -> None:
    report = full_report()
    place = [getattr(part, "id", "") for part in report.parts].index("attention")
    points = report.parts[place + 1]
    assert isinstance(points, BulletList)
    assert [plain(item.text) for item in points.items] == [
        "Forseinka: T1 Lærande møte. Milepælen «Erfaringane er samla» skulle vore nådd 1. mai 2020.",
        "På vent: T3 Relasjonsbygging",
        "Ikkje forankra: T1 Lærande møte. 2 av 3 einingar manglar: Zion barnehage, Øya barnehage.",
        "Desse medlemskommunane har verken bidrege til planen eller meldt at dei ikkje har noko: Sula.",
        "Planen har ingen tiltak for: Utvikling og læring; SFO.",
        "Kontrollen av planen fann feil som bør rettast før planen blir lagd fram.",
    ]


def test_late_stands_beside_how_far_and_not_instead_of_it() -> None:
    progress = [row[-2] for row in table(full_report(), "measures")]
    assert progress == ["I gang, 40\u00a0%, forseinka", "Fullført", "På vent, 0\u00a0%"]


def test_progress_is_told_as_it_stood_on_the_day() -> None:
    before = full_report(on=date(2020, 2, 15))
    assert table(before, "measures")[0][-2] == "Planlagt"
    assert table(before, "measures")[0][-3] == "1 av 3"


def test_the_network_is_shown_in_the_year_of_the_plan_even_when_the_report_is_written_later() -> None:
    assert [row[:2] for row in table(full_report(on=date(2024, 6, 1)), "members")] == [
        ["Giske", "1532"],
        ["Sula", "1531"],
        ["Ålesund", "1507"],
    ]


def test_units_are_counted_where_they_lie_now() -> None:
    assert table(full_report(), "members") == [
        ["Giske", "1532", "1", "–", "–"],
        ["Sula", "1531", "–", "–", "–"],
        ["Ålesund", "1507", "1", "1", "1"],
    ]


def test_a_merger_since_the_year_before_is_drawn_and_told() -> None:
    figure = next(each for each in full_report().figures() if each.id == "municipality-changes")
    assert isinstance(figure.drawing, Chart)
    assert [(edge.start, edge.end) for edge in figure.drawing.edges] == [
        ("before-1504", "after-1507"),
        ("before-1534", "after-1507"),
    ]
    assert [[plain(cell.text) for cell in row] for row in figure.table.rows] == [
        ["Haram, Ålesund", "Ålesund", "Samanslåing", "1.1.2020"]
    ]
    assert "Haram, Ålesund → Ålesund (samanslåing)" in figure.alt


def test_the_organisation_is_drawn_by_body_and_role_and_reads_from_the_top() -> None:
    figure = next(each for each in full_report().figures() if each.id == "organisation")
    assert isinstance(figure.drawing, Chart)
    labels = {node.id: node.label for node in figure.drawing.nodes}
    assert [(labels[edge.start], edge.label, labels[edge.end]) for edge in figure.drawing.edges] == [
        ("SR oppvekst", "får planframlegg frå", "Arbeidsutval"),
        ("Arbeidsutval", "får bidrag frå", "Medlemskommunane"),
    ]


def test_rules_of_composition_are_said_in_words() -> None:
    parts = [part for part in full_report().parts if isinstance(part, Facts)]
    said = [plain(v) for part in parts for fact in part.facts if fact.term == "Samansetjing" for v in fact.values]
    assert said == [
        "minst 1 kommunalsjef frå kvar medlemskommune",
        "1 kommunalsjef",
        "høgst 1 pedagogisk koordinator",
    ]


def test_a_partner_goes_by_the_name_it_had_that_year() -> None:
    assert "Fylkesmannen (fylkesmann/statsforvaltar)" in texts(full_report())
    assert "Statsforvaltaren" not in texts(full_report())


def test_measures_name_who_answers_for_them_with_a_role_told_once() -> None:
    assert table(full_report(), "measures")[0][3] == "Kommunalsjef (Giske, Ålesund)"


def test_columns_for_spreadsheets_stay_out_of_pages() -> None:
    measures = next(iter(full_report().tables("measures")))
    assert len(measures.shown.columns) == 8
    assert {"level", "sectors", "start", "last-day", "share", "is-late", "funders"} <= {
        column.id for column in measures.columns
    }


def test_cells_keep_the_value_beside_the_text() -> None:
    measures = next(iter(full_report().tables("measures")))
    first = dict(zip((column.id for column in measures.columns), measures.rows[0], strict=True))
    assert {name: first[name].value for name in ("id", "start", "last-day", "share", "is-late", "amount")} == {
        "id": "t1",
        "start": date(2020, 2, 1),
        "last-day": date(2020, 11, 30),
        "share": 40,
        "is-late": True,
        "amount": 150_000,
    }


def test_money_is_told_by_source_and_year() -> None:
    assert table(full_report(), "money") == [
        ["Fylkesmannen", "120\u00a0000\u00a0kr", "–", "120\u00a0000\u00a0kr", "80\u00a0%"],
        ["Kommunane sjølve", "–", "30\u00a0000\u00a0kr", "30\u00a0000\u00a0kr", "20\u00a0%"],
    ]


def test_applications_for_other_plans_are_left_out() -> None:
    other = evolve(APPLICATION, id="soknad-2019", plan="handlingsplan-2019", title=PLAN.title)
    report = action_plan_report(PLAN, on=ON, applications=(APPLICATION, other))
    assert [row[0] for row in table(report, "applications")] == ["Kompetansemidlar 2020"]


def test_coverage_counts_a_measure_once_for_each_sector_and_once_in_all() -> None:
    coverage = table(full_report(), "coverage")
    assert coverage[0] == ["1. Lærande organisasjonar", "Region", "–", "1", "–", "1"]
    assert coverage[2] == ["1. Lærande organisasjonar", "Eining", "1", "1", "–", "1"]


def test_the_timeline_has_the_measures_with_a_period_area_by_area() -> None:
    figure = next(each for each in full_report().figures() if each.id == "timeline")
    assert isinstance(figure.drawing, Timeline)
    assert [(bar.label, bar.state, bar.note) for bar in figure.drawing.bars] == [
        ("T2 Nettverk for leiarar", "done", "100\u00a0%"),
        ("T1 Lærande møte", "late", "40\u00a0%, forseinka"),
    ]
    assert [layer.label for layer in figure.drawing.legend] == ["Fullført", "Forseinka"]
    assert figure.drawing.today == ON


def test_a_merged_municipality_is_heard_through_those_that_merged() -> None:
    assert [row[:2] for row in table(full_report(), "contributions")] == [
        ["Giske", "Har bidrege"],
        ["Sula", "Ikkje motteke"],
        ["Ålesund", "Høyrd gjennom kommunane før samanslåinga: Haram, Ålesund"],
        ["Ålesund (1504)", "Har bidrege"],
        ["Haram (1534)", "Hadde ikkje noko å leggje til"],
    ]


def test_nobody_is_called_silent_before_the_consultation_is_over() -> None:
    draft = evolve(PLAN, status=PlanStatus.DRAFT)
    assert "Sula" not in {row[0] for row in table(action_plan_report(draft, on=ON, network=NETWORK), "contributions")}


def test_few_units_are_listed_one_by_one_and_many_municipality_by_municipality() -> None:
    assert table(full_report(), "anchoring") == [
        ["Zion barnehage", "–", "Ikkje forankra"],
        ["Øya barnehage", "–", "Ikkje forankra"],
        ["Åsen skule", "10.2.2020", "Felles møtetid"],
    ]
    many = evolve(PLAN.measures[0], participants=Participation(units=_units(20)))
    crowded = action_plan_report(evolve(PLAN, measures=(many,)), on=ON, network=NETWORK, strategy=STRATEGY)
    assert [row[:3] for row in table(crowded, "anchoring-by-municipality")] == [
        ["Utanfor medlemskommunane", "20", "0"],
        ["Ålesund", "1", "1"],
    ]


def _units(number: int) -> tuple[str, ...]:
    return tuple(f"unit-{each}" for each in range(number))


def test_findings_come_the_heaviest_first_with_place_and_fix() -> None:
    listed = next(part for part in full_report().parts if isinstance(part, FindingList)).findings
    assert [(each.code, each.severity_label, each.message, each.where, each.fix) for each in listed] == [
        ("AP004", "Feil", "Ikkje forankra", "plans/2020.yaml:41:7", "Forankre"),
        ("AP026", "Merknad", "Merknad", "", ""),
    ]


def test_a_report_nobody_has_checked_says_nothing_of_findings() -> None:
    report = action_plan_report(PLAN, on=ON, network=NETWORK, strategy=STRATEGY)
    assert "findings" not in {heading.id for heading in report.headings()}


def test_a_plan_alone_is_told_with_the_ids_it_has() -> None:
    report = action_plan_report(PLAN, on=ON)
    assert table(report, "measures")[0][3] == "municipal-director (1532, 1507)"
    assert [heading.id for heading in report.headings() if heading.level == 2] == [
        "summary", "needs", "areas", "money", "coverage", "anchoring", "timeline", "making", "evaluation", "measures",
    ]  # fmt: skip


def test_a_network_and_a_strategy_without_a_plan_are_told_too() -> None:
    report = network_report(on=date(2018, 9, 1), network=NETWORK, strategy=STRATEGY)
    chapters = [heading.id for heading in report.headings() if heading.level == 2]
    assert chapters == ["network", "organisation", "strategy"]
    assert [row[0] for row in table(report, "members")] == ["Giske", "Haram", "Sula", "Ålesund"]
    assert report.register == "members"


def test_a_strategy_alone_is_told_too() -> None:
    report = network_report(on=ON, strategy=STRATEGY)
    assert plain(report.title) == "Strategiplan 2017–2025"


@pytest.mark.parametrize("audience", Audience)
def test_persons_are_shown_only_as_far_as_the_audience_may_see(audience: Audience) -> None:
    told = texts(full_report(audience=audience))
    assert ("Ola Valderhaug" in told) == audience.may_see(Audience.INTERNAL)
    assert ("ola@giske.example" in told) == audience.may_see(Audience.PERSONAL)
    assert ("+47 70 00 00 00" in told) == audience.may_see(Audience.PERSONAL)


def test_a_report_is_public_unless_somebody_says_otherwise() -> None:
    report = action_plan_report(PLAN, on=ON, network=NETWORK, people=PEOPLE)
    assert report.audience is Audience.PUBLIC
    assert not [name for name in ("Ola", "Liv", "example", "Ring") if name in texts(report)]


def test_every_heading_has_an_id_of_its_own_and_every_pointer_leads_to_one() -> None:
    report = full_report()
    ids = [heading.id for heading in report.headings()]
    assert len(ids) == len(set(ids))
    targets = {span.target for each in report.tables() for row in each.rows for cell in row for span in cell.text}
    assert targets - {None} <= set(ids)


def test_tables_with_the_same_id_have_the_same_columns() -> None:
    columns: dict[str, tuple[Column, ...]] = {}
    for each in full_report().tables():
        assert columns.setdefault(each.id, each.columns) == each.columns


def test_a_row_that_does_not_fit_its_table_is_refused() -> None:
    with pytest.raises(InvalidValue, match="as many cells"):
        Table(id="t", caption="T", columns=(Column(id="a", heading="A"),), rows=((Cell(text="1"), Cell(text="2")),))


def test_the_same_sources_make_the_same_report() -> None:
    assert full_report() == full_report()


def test_findings_that_say_the_same_are_told_once_with_the_number_of_places() -> None:
    again = tuple(evolve(FINDINGS[1], line=line) for line in (50, 60))
    report = action_plan_report(PLAN, on=ON, findings=Findings((*FINDINGS, *again)))
    listed = next(part for part in report.parts if isinstance(part, FindingList)).findings
    assert [each.where for each in listed] == ["plans/2020.yaml:41:7 og 2 stader til", ""]


def test_without_a_plan_it_is_the_documents_that_have_been_checked() -> None:
    report = network_report(on=ON, network=NETWORK, findings=Findings())
    assert plain(list(report.headings())[-1].text) == "Kontroll av dokumenta"


def test_a_body_with_a_long_name_goes_by_its_abbreviation_after_its_heading() -> None:
    long = evolve(NETWORK.bodies[0], name=Text(nn="Sunnmøre regionråd oppvekst (skule)"), abbreviation="SR oppvekst")
    report = network_report(on=ON, network=evolve(NETWORK, bodies=(long, NETWORK.bodies[1])))
    headings = [plain(heading.text) for heading in report.headings()]
    assert "Sunnmøre regionråd oppvekst (skule), SR oppvekst" in headings
    assert [row[0] for row in table(report, "mandates")] == ["SR oppvekst", "Arbeidsutval", "Medlemskommunane"]


def test_duties_stand_under_those_who_have_them() -> None:
    parts = full_report().parts
    place = [getattr(part, "id", "") for part in parts].index("body-working-committee")
    found = parts[place + 1]
    assert isinstance(found, Facts)
    assert [(fact.term, [plain(value) for value in fact.values]) for fact in found.facts[:2]] == [
        ("Fullmakter", ["utarbeide framlegg"]),
        ("Ansvar", ["Drifte nettverket."]),
    ]
