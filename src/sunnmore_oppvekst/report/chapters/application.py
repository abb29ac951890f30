"""One grant application: what is asked for, what it stands on, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from sunnmore_oppvekst.domain.funding import CriterionAnswer, FundingScheme, GrantApplication, Participants
from sunnmore_oppvekst.domain.text import Text
from sunnmore_oppvekst.messages.formatting import format_amount, format_date, format_percent
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import Message, _, p_
from sunnmore_oppvekst.messages.periods import format_period
from sunnmore_oppvekst.report.cells import amount_cell, count_cell, text_cell
from sunnmore_oppvekst.report.naming import measure_number
from sunnmore_oppvekst.report.parts import BulletList, Fact, Facts, Heading, Item, Paragraph, Part
from sunnmore_oppvekst.report.prose import Prose, Span, joined, prose
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.table import Cell, Column, ColumnKind, Row, Table
from sunnmore_oppvekst.report.wording import (
    ACTION_PLAN,
    ALL,
    FUNDER,
    GOAL,
    MEASURE,
    NETWORK,
    NOTE,
    PERIOD,
    SECTOR,
    STATUS,
    STRATEGY,
    capital,
)

_SCHEME = _("Scheme")
_DEADLINE = p_("application", "Deadline")
_SUBMITTED = _("Submitted")
_BY = _("Written by")
_OWNERS = _("Municipal owners")
_PRIVATE = _("Private owners")
_UNIVERSITIES = _("Universities and university colleges")
_SUM = _("Amount applied for")
_OWN = _("Own share")
_OWN_SHARE = _("{amount} ({share})")
_GRANTED = _("Granted")
_NEEDS = _("Needs")
_NO_NEEDS = _("The application does not tell how needs were mapped.")
_RESTS_ON = _("Resting on: {method}")
_CRITERIA = _("How the criteria are met")
_CRITERION = p_("application", "Criterion")
_ANSWER = _("Answer")
_NO_ANSWER = _("Not answered")
_MEASURES = _("Measures and costs")
_ASKED = _("Applied for")
_PARTICIPANTS = _("Participants")
_HOW_MANY = _("Number of participants")
_REPORT = _("Report on the grant")
_REPORTED = _("Reported")
_RESULT = _("Result")
_SPENT = _("Spent")


def application_facts(sources: Sources) -> Iterator[Part]:
    """Who applies to whom, for how much, and for how long."""
    if sources.application is not None:
        yield Facts(tuple(Fact(words[sources.language], said) for words, said in _facts(sources) if said))


def _facts(sources: Sources) -> Iterator[tuple[Message, list[Prose]]]:
    asked, language, names = sources.application, sources.language, sources.names
    if asked is None:
        return
    yield NETWORK, [prose(sources.text(sources.network.name))] if sources.network else []
    yield FUNDER, [prose(names.funder(asked.funder))] if asked.funder else []
    yield _SCHEME, [prose(names.scheme(asked.scheme))] if asked.scheme else []
    yield STATUS, [prose(capital(label(asked.status, language)))]
    yield PERIOD, [prose(format_period(asked.period.start, asked.period.end, language))] if asked.period else []
    yield _DEADLINE, [prose(format_date(asked.deadline, language))] if asked.deadline else []
    yield _SUBMITTED, [prose(format_date(asked.submitted, language))] if asked.submitted else []
    yield _SUM, [prose(format_amount(asked.amount_nok, language))]
    yield _OWN, [_own_share(sources, asked)]
    yield _GRANTED, [prose(format_amount(asked.granted_nok, language))] if asked.granted_nok is not None else []
    yield _OWNERS, [prose(names.municipalities(asked.owners))] if asked.owners else []
    yield _PRIVATE, [joined(prose(each) for each in asked.private_owners)] if asked.private_owners else []
    yield (
        _UNIVERSITIES,
        [joined(prose(names.partner(each)) for each in asked.universities)] if asked.universities else [],
    )
    yield STRATEGY, [prose(sources.text(sources.strategy.title))] if sources.strategy else []
    yield ACTION_PLAN, [prose(sources.text(sources.plan.title))] if _plan_is_at_hand(sources, asked) else []  # type: ignore[union-attr]
    yield _BY, [names.party(asked.prepared_by)] if asked.prepared_by else []


def _plan_is_at_hand(sources: Sources, asked: GrantApplication) -> bool:
    return sources.plan is not None and asked.plan in {None, sources.plan.id}


def _own_share(sources: Sources, asked: GrantApplication) -> Prose:
    amount, share = format_amount(asked.own_share_nok, sources.language), asked.own_share
    return (
        prose(amount)
        if share is None
        else sources.say(_OWN_SHARE, amount=amount, share=format_percent(share, sources.language))
    )


def application_needs(sources: Sources) -> Iterator[Part]:
    """What the need is, and how one knows."""
    asked, language = sources.application, sources.language
    if asked is None:
        return
    yield Heading(level=2, text=_NEEDS[language], id="needs")
    known = {each.id: each for each in sources.plan.needs} if sources.plan else {}
    mapped = [known[each] for each in asked.needs if each in known]
    if asked.needs_mapping is not None:
        yield Paragraph(sources.text(asked.needs_mapping))
    for each in mapped:
        yield Paragraph(sources.say(_RESTS_ON, method=each.method))
        if each.findings:
            yield BulletList(tuple(Item(prose(sources.text(found))) for found in each.findings))
    if asked.needs_mapping is None and not mapped:
        yield Paragraph(_NO_NEEDS[language])


def criteria(sources: Sources) -> Iterator[Part]:
    """Each criterion of the scheme, and how it is met."""
    asked, language = sources.application, sources.language
    scheme = _scheme(sources)
    if asked is None or not (asked.criteria or (scheme and scheme.criteria)):
        return
    yield Heading(level=2, text=_CRITERIA[language], id="criteria")
    yield _answers(sources, scheme, asked.criteria, "criteria", _CRITERIA)


def _answers(
    sources: Sources, scheme: FundingScheme | None, answers: tuple[CriterionAnswer, ...], id: str, caption: Message
) -> Table:
    language = sources.language
    wanted: dict[str, Text | None] = {each.id: each.text for each in scheme.criteria} if scheme else {}
    given = {each.criterion: each.text for each in answers}
    columns = (
        Column(id="criterion", heading=_CRITERION[language]),
        Column(id="answer", heading=_ANSWER[language]),
    )
    rows = []
    for criterion in dict.fromkeys((*wanted, *given)):
        text, answer = wanted.get(criterion), given.get(criterion)
        said = sources.text(answer) if answer else Span(_NO_ANSWER[language], is_strong=True)
        rows.append((text_cell(sources.text(text) if text else criterion), text_cell(said)))
    return Table(id=id, caption=caption[language], columns=columns, rows=tuple(rows))


def _scheme(sources: Sources) -> FundingScheme | None:
    asked = sources.application
    known = sources.network.schemes if sources.network else ()
    return next((each for each in known if asked is not None and each.id == asked.scheme), None)


def asked_for(sources: Sources) -> Iterator[Part]:
    """Measure by measure: what for, how much, and what the owners put in."""
    asked, language = sources.application, sources.language
    if asked is None or not asked.measures:
        return
    yield Heading(level=2, text=_MEASURES[language], id="asked-for")
    columns = (
        Column(id="measure", heading=MEASURE[language]),
        Column(id="goal", heading=GOAL[language]),
        Column(id="asked", heading=_ASKED[language], kind=ColumnKind.AMOUNT),
        Column(id="own", heading=_OWN[language], kind=ColumnKind.AMOUNT),
        Column(id="whole", heading=ALL[language], kind=ColumnKind.AMOUNT),
    )
    rows = tuple(
        (
            *_measure(sources, each.measure),
            amount_cell(each.amount_nok, language),
            amount_cell(each.own_share_nok, language),
            amount_cell(each.amount_nok + each.own_share_nok, language),
        )
        for each in asked.measures
    )
    total = (
        text_cell(ALL[language]),
        Cell(text=""),
        amount_cell(asked.amount_nok, language),
        amount_cell(asked.own_share_nok, language),
        amount_cell(asked.amount_nok + asked.own_share_nok, language),
    )
    yield Table(id="asked-for", caption=_MEASURES[language], columns=columns, rows=rows, total=total)


def _measure(sources: Sources, id: str) -> Row:
    found = sources.plan.measure(id) if sources.plan else None
    number = measure_number(id)
    title = prose([f"{number} ", sources.text(found.title)]) if found else prose(number)
    goal = found.goal if found else None
    return Cell(text=title, value=id), text_cell(sources.text(goal) if goal else None)


def participants(sources: Sources) -> Iterator[Part]:
    """How many take part, by sector."""
    asked = sources.application
    if asked is not None and asked.participants:
        yield Heading(level=2, text=_PARTICIPANTS[sources.language], id="participants")
        yield _participant_table(sources, asked.participants)


def _participant_table(sources: Sources, listed: tuple[Participants, ...]) -> Table:
    language = sources.language
    columns = (
        Column(id="sector", heading=SECTOR[language]),
        Column(id="number", heading=_HOW_MANY[language], kind=ColumnKind.COUNT),
        Column(id="note", heading=NOTE[language]),
    )
    rows = tuple(
        (
            text_cell(capital(label(each.sector, language))),
            count_cell(each.number, language),
            text_cell(sources.text(each.note) if each.note else None),
        )
        for each in listed
    )
    total = (text_cell(ALL[language]), count_cell(sum(each.number for each in listed), language), Cell(text=""))
    return Table(
        id="participants", caption=_PARTICIPANTS[language], columns=columns, rows=rows, total=total
    ).without_empty("note")


def grant_report(sources: Sources) -> Iterator[Part]:
    """What became of it, where it has been reported on."""
    asked, language = sources.application, sources.language
    if asked is None or asked.report is None:
        return
    report = asked.report
    yield Heading(level=2, text=_REPORT[language], id="grant-report")
    yield Facts((Fact(_REPORTED[language], [format_date(report.on, language)]),))
    if report.summary:
        yield Paragraph(sources.text(report.summary))
    columns = (
        Column(id="measure", heading=MEASURE[language]),
        Column(id="result", heading=_RESULT[language]),
        Column(id="spent", heading=_SPENT[language], kind=ColumnKind.AMOUNT),
        Column(id="own", heading=_OWN[language], kind=ColumnKind.AMOUNT),
        Column(id="participants", heading=_PARTICIPANTS[language], kind=ColumnKind.COUNT),
    )
    rows = tuple(
        (
            _measure(sources, each.measure)[0],
            text_cell(sources.text(each.result)),
            amount_cell(each.spent_nok, language),
            amount_cell(each.own_share_nok, language),
            count_cell(sum(one.number for one in each.participants), language),
        )
        for each in report.items
    )
    if rows:
        yield Table(id="grant-report", caption=_REPORT[language], columns=columns, rows=rows)
