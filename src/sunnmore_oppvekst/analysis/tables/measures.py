"""The table of measures: a row for each measure in each edition."""

from __future__ import annotations

from operator import attrgetter

from sunnmore_oppvekst.analysis.called import choices
from sunnmore_oppvekst.analysis.column import Kind
from sunnmore_oppvekst.analysis.tables.kind import EDITION, OWN_DAY, Rows, TableKind, edition_rows, held, key, maybe
from sunnmore_oppvekst.domain.measure import MeasureState, Participation
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.sectors import Level, Sector
from sunnmore_oppvekst.language.words import Words

_NOBODY = Participation()

MEASURES: TableKind[Rows] = TableKind(
    name="measures",
    title=Words("Tiltak", "Tiltak", "Measures"),
    rows=lambda material: edition_rows(material, lambda plan: plan.measures),
    about=ActionPlan,
    looks_at=(*OWN_DAY, "measures.id"),
    columns=(
        *EDITION,
        key(
            "measure",
            Words("id til tiltaket", "id til tiltaket", "id of the measure"),
            lambda rows: [each.id for each in rows.items],
            refers_to="measure",
        ),
        held(
            "title",
            Words("kva det heiter", "hva det heter", "what it is called"),
            lambda rows: rows.texts([each.title for each in rows.items]),
        ),
        maybe(
            "goal",
            Words("kva det skal oppnå", "hva det skal oppnå", "what it is to achieve"),
            lambda rows: rows.texts([each.goal for each in rows.items]),
            looks_at=("measures.goal",),
        ),
        maybe(
            "area",
            Words("id til området", "id til området", "id of the priority area"),
            lambda rows: [each.area for each in rows.items],
            refers_to="area",
            looks_at=("measures.area",),
        ),
        held(
            "focus_points",
            Words("id-ar til punkta", "id-er til punktene", "ids of the focus points"),
            lambda rows: [each.focus_points for each in rows.items],
            Kind.TEXTS,
            refers_to="focus point",
            looks_at=("measures.focus_points",),
        ),
        maybe(
            "level",
            Words("kvar det blir gjennomført", "hvor det gjennomføres", "where it is carried out"),
            lambda rows: [each.level and str(each.level) for each in rows.items],
            called=choices(Level),
            looks_at=("measures.level",),
        ),
        held(
            "sectors",
            Words("kven det er for", "hvem det er for", "whom it is for"),
            lambda rows: rows.names([each.sectors for each in rows.items], str),
            Kind.TEXTS,
            called=choices(Sector),
            looks_at=("measures.sectors",),
        ),
        held(
            "working_methods",
            Words("id-ar til arbeidsmåtane", "id-er til arbeidsmåtene", "ids of the working methods"),
            lambda rows: [each.working_methods for each in rows.items],
            Kind.TEXTS,
            refers_to="working method",
            looks_at=("measures.working_methods",),
        ),
        held(
            "responsible",
            Words(
                "kven som svarar for det, som body:arbeidsutval eller role:radgjevar/1532",
                "hvem som svarer for det, som body:arbeidsutvalg eller role:radgiver/1532",
                "who answers for it, such as body:working-committee or role:adviser/1532",
            ),
            lambda rows: rows.names([each.responsible for each in rows.items], attrgetter("key")),
            Kind.TEXTS,
            looks_at=("measures.responsible",),
        ),
        held(
            "municipalities",
            Words("nummer til kommunar som deltek", "numre til kommuner som deltar", "numbers of municipalities in it"),
            lambda rows: [(each.participants or _NOBODY).municipalities for each in rows.items],
            Kind.TEXTS,
            refers_to="municipality",
            looks_at=("measures.participants",),
        ),
        held(
            "units",
            Words("id-ar til einingar som deltek", "id-er til enheter som deltar", "ids of units that take part"),
            lambda rows: [(each.participants or _NOBODY).units for each in rows.items],
            Kind.TEXTS,
            refers_to="unit",
            looks_at=("measures.participants",),
        ),
        held(
            "partners",
            Words("id-ar til samarbeidspartnarane", "id-er til samarbeidspartnerne", "ids of the partners"),
            lambda rows: [each.partners for each in rows.items],
            Kind.TEXTS,
            refers_to="partner",
            looks_at=("measures.partners",),
        ),
        maybe(
            "starts",
            Words("første dag", "første dag", "the first day"),
            lambda rows: [each.period and each.period.start for each in rows.items],
            Kind.DAY,
            looks_at=("measures.period",),
        ),
        maybe(
            "ends",
            Words("første dag etter", "første dag etter", "the first day after"),
            lambda rows: [each.period and each.period.end for each in rows.items],
            Kind.DAY,
            looks_at=("measures.period",),
        ),
        held(
            "on",
            Words("dagen framdrifta gjeld", "dagen framdriften gjelder", "the day that progress is told on"),
            lambda rows: rows.days,
            Kind.DAY,
        ),
        held(
            "state",
            Words("korleis det står den dagen", "hvordan det står den dagen", "how it stands that day"),
            lambda rows: rows.standing[0],
            called=choices(MeasureState),
            looks_at=("measures.status",),
        ),
        held(
            "share",
            Words("kor langt det er kome", "hvor langt det er kommet", "how far it has come"),
            lambda rows: rows.standing[1],
            Kind.SHARE,
            looks_at=(
                "measures.status",
                "measures.milestones",
            ),
        ),
        held(
            "is_late",
            Words("om det er forseinka", "om det er forsinket", "whether it is late"),
            lambda rows: rows.standing[2],
            Kind.FLAG,
            looks_at=(
                "measures.status",
                "measures.milestones",
                "measures.period",
            ),
        ),
        held(
            "milestones",
            Words("kor mange milepælar", "hvor mange milepæler", "how many milestones"),
            lambda rows: [len(each.milestones) for each in rows.items],
            Kind.WHOLE,
            unit="milestones",
            looks_at=("measures.milestones.id",),
        ),
        held(
            "success_criteria",
            Words("kor mange kjenneteikn", "hvor mange kjennetegn", "how many success criteria"),
            lambda rows: [len(each.success_criteria) for each in rows.items],
            Kind.WHOLE,
            unit="criteria",
            looks_at=("measures.success_criteria.id",),
        ),
        held(
            "budget_nok",
            Words("kva det kostar", "hva det koster", "what it costs"),
            lambda rows: [each.budget_nok for each in rows.items],
            Kind.WHOLE,
            unit="NOK",
            looks_at=("measures.budget.amount_nok",),
        ),
        held(
            "units_in_all",
            Words("kor mange einingar som deltek", "hvor mange enheter som deltar", "how many units take part"),
            lambda rows: rows.anchored[0],
            Kind.WHOLE,
            unit="units",
            looks_at=(
                "measures.participants",
                "measures.anchoring",
            ),
        ),
        held(
            "units_anchored",
            Words(
                "kor mange av dei som har gjort det til sitt",
                "hvor mange av dem som har gjort det til sitt",
                "how many of them have made it their own",
            ),
            lambda rows: rows.anchored[1],
            Kind.WHOLE,
            unit="units",
            looks_at=(
                "measures.participants",
                "measures.anchoring",
            ),
        ),
        maybe(
            "proposed_by",
            Words("nummer til kommunen som føreslo det", "nummer til kommunen som foreslo det", "who proposed it"),
            lambda rows: [each.proposed_by for each in rows.items],
            refers_to="municipality",
            looks_at=("measures.proposed_by",),
        ),
        held(
            "weight",
            Words("kor mykje det tel", "hvor mye det teller", "how much it counts"),
            lambda rows: [each.weight for each in rows.items],
            Kind.WHOLE,
            looks_at=("measures.weight",),
        ),
        held(
            "carried_over",
            Words(
                "kor mange gonger det er ført vidare", "hvor mange ganger det er ført videre", "how often carried over"
            ),
            lambda rows: [each.carried_over for each in rows.items],
            Kind.WHOLE,
            unit="editions",
            looks_at=("measures.carried_over",),
        ),
        held(
            "is_ending",
            Words("om det går ut", "om det går ut", "whether it is marked for removal"),
            lambda rows: [each.is_ending for each in rows.items],
            Kind.FLAG,
            looks_at=("measures.is_ending",),
        ),
    ),
)
