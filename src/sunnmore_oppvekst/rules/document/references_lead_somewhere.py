"""DOC011: what a document refers to exists."""

from collections.abc import Iterator, Mapping

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.domain.shape import FieldShape, Many, references_of, refers_to
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.nearest import nearest
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_SUGGESTING = Words(
    "{kind} «{name}» finst ikkje; meinte du «{suggestion}»?",
    "{kind} «{name}» finnes ikke; mente du «{suggestion}»?",
    '{kind} "{name}" does not exist; did you mean "{suggestion}"?',
)
CALLED: dict[str, Words] = {
    "appointment": Words("vervet", "vervet", "appointment"),
    "area": Words("utviklingsområdet", "utviklingsområdet", "priority area"),
    "body": Words("organet", "organet", "body"),
    "duty": Words("plikta", "plikten", "duty"),
    "focus point": Words("punktet", "punktet", "focus point"),
    "funder": Words("tilskotsgivaren", "tilskuddsgiveren", "funder"),
    "goal": Words("målet", "målet", "goal"),
    "initiative": Words("satsinga", "satsingen", "initiative"),
    "measure": Words("tiltaket", "tiltaket", "measure"),
    "meeting": Words("møtet", "møtet", "meeting"),
    "municipality": Words("kommunen", "kommunen", "municipality"),
    "municipality change": Words("kommuneendringa", "kommuneendringen", "municipality change"),
    "needs assessment": Words("kartlegginga", "kartleggingen", "needs assessment"),
    "network": Words("nettverket", "nettverket", "network"),
    "partner": Words("samarbeidspartnaren", "samarbeidspartneren", "partner"),
    "person": Words("personen", "personen", "person"),
    "plan": Words("handlingsplanen", "handlingsplanen", "action plan"),
    "role": Words("rolla", "rollen", "role"),
    "scheme": Words("tilskotsordninga", "tilskuddsordningen", "grant scheme"),
    "scheme criterion": Words("kriteriet i tilskotsordninga", "kriteriet i tilskuddsordningen", "scheme criterion"),
    "section": Words("avsnittet", "avsnittet", "section"),
    "strategy": Words("strategiplanen", "strategiplanen", "strategy plan"),
    "success criterion": Words("suksesskriteriet", "suksesskriteriet", "success criterion"),
    "success factor": Words("suksessfaktoren", "suksessfaktoren", "success factor"),
    "unit": Words("eininga", "enheten", "unit"),
    "working method": Words("arbeidsmåten", "arbeidsmåten", "working method"),
}
"""What each thing that can be referred to is called."""


@rule(
    "DOC011",
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Det som dokumentet viser til, finst",
        "Det som dokumentet viser til, finnes",
        "What the document refers to exists",
    ),
    message=Words(
        "{kind} «{name}» finst ikkje",
        "{kind} «{name}» finnes ikke",
        '{kind} "{name}" does not exist',
    ),
    variants=(_SUGGESTING,),
    fix=Words(
        "rett id-en, eller legg til det han viser til",
        "rett id-en, eller legg til det den viser til",
        "mend the id, or add what it refers to",
    ),
    reason=Words(
        "Plan, strategi og nettverk heng saman gjennom id-ar. Ein id som ikkje finst, gjer at eit tiltak fell ut av "
        "området sitt, eller at eit ansvar ikkje høyrer til nokon.",
        "Plan, strategi og nettverk henger sammen gjennom id-er. En id som ikke finnes, gjør at et tiltak faller ut "
        "av området sitt, eller at et ansvar ikke hører til noen.",
        "Plan, strategy and network hang together by ids. One that does not exist lets a measure fall out of its "
        "area, or a responsibility belong to nobody.",
    ),
    bad="""
plan:
  measures:
    - id: t1
      working_methods: [metod-1]
""",
    good="""
plan:
  measures:
    - id: t1
      working_methods: [method-1]
""",
)
def references_lead_somewhere(document: Document, context: Context) -> Iterator[Found]:
    dangling: dict[str, frozenset[str]] = {}
    for kind, used in context.names_of(document).used.items():
        known = context.known(kind, document)
        if known is not None and not known.issuperset(used):
            dangling[kind] = known
    if dangling:
        for _, value in places_of(document):
            for each in references_of(type(value)):
                yield from _in_field(value, each, dangling)


def _in_field(value: Value, each: FieldShape, known: Mapping[str, frozenset[str]]) -> Iterator[Found]:
    """The names in one field that nothing answers to, of the kinds that are known."""
    kind, held = refers_to(each.shape) or "", getattr(value, each.name)
    if kind not in known or held is None:
        return
    is_many = isinstance(each.shape, Many)
    for index, name in enumerate(held if is_many else (held,)):
        if name not in known[kind]:
            near = nearest(name, known[kind])
            says = _SUGGESTING if near else None
            at = (each.name, index) if is_many else (each.name,)
            yield Found(value, at, says=says, kind=CALLED[kind], name=name, suggestion=near)
