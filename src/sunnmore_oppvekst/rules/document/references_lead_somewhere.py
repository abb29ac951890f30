"""DOC011: what a document refers to exists."""

from collections.abc import Iterator, Mapping

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.domain.shape import FieldShape, Many, references_of, refers_to
from sunnmore_oppvekst.domain.value import Value
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.messages.message import Message, _, p_
from sunnmore_oppvekst.messages.nearest import nearest
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.rule import Found, rule

_SUGGESTING = _('{kind} "{name}" does not exist; did you mean "{suggestion}"?')
CALLED: dict[str, Message] = {
    "appointment": p_("definite", "appointment"),
    "area": p_("definite", "priority area"),
    "body": p_("definite", "body"),
    "duty": p_("definite", "duty"),
    "focus point": p_("definite", "focus point"),
    "funder": p_("definite", "funder"),
    "goal": p_("definite", "goal"),
    "initiative": p_("definite", "initiative"),
    "measure": p_("definite", "measure"),
    "meeting": p_("definite", "meeting"),
    "municipality": p_("definite", "municipality"),
    "municipality change": p_("definite", "municipality change"),
    "needs assessment": p_("definite", "needs assessment"),
    "network": p_("definite", "network"),
    "partner": p_("definite", "partner"),
    "person": p_("definite", "person"),
    "plan": p_("definite", "action plan"),
    "role": p_("definite", "role"),
    "scheme": p_("definite", "grant scheme"),
    "scheme criterion": p_("definite", "scheme criterion"),
    "section": p_("definite", "section"),
    "strategy": p_("definite", "strategy plan"),
    "success criterion": p_("definite", "success criterion"),
    "success factor": p_("definite", "success factor"),
    "unit": p_("definite", "unit"),
    "working method": p_("definite", "working method"),
}
"""What each thing that can be referred to is called."""


@rule(
    "DOC011",
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=_("What the document refers to exists"),
    message=_('{kind} "{name}" does not exist'),
    variants=(_SUGGESTING,),
    fix=_("mend the id, or add what it refers to"),
    reason=_(
        "Plan, strategy and network hang together by ids. One that does not exist lets a measure fall out of "
        "its area, or a responsibility belong to nobody."
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
