"""IM: a form that a municipality has filled in and sent back."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.messages.message import _

PROBLEM_WITHOUT_CELL = _("{problem}")
"""Where the problem is not that of one cell; no fact `place`."""

CELL_NOT_VALID = FindingCode(
    code="IM001",
    severity=Severity.ERROR,
    title=_("The content of the form can be entered in the plan"),
    message=_("{place}: {problem}"),
    variants=(PROBLEM_WITHOUT_CELL,),
    fix=_("correct the cell in the form, and import the form again"),
    reason=_(
        "Nothing is guessed when a cell cannot be interpreted: a date, a number or a choice must be the one "
        "that the municipality meant. As long as one cell is wrong nothing is imported, so nobody has to "
        "wonder how much was."
    ),
)

NO_SUCH_MUNICIPALITY = _("the network has no municipality with number {said}")
"""Where the form is for a municipality that the network does not have."""

NOT_A_FORM = _("{problem}")
"""Where the file is no form at all; the fact `problem` says why."""

OTHER_PLAN = FindingCode(
    code="IM002",
    severity=Severity.ERROR,
    title=_("The file is a form for this plan"),
    message=_('the form is for {what} "{said}", not "{known}"'),
    variants=(NO_SUCH_MUNICIPALITY, NOT_A_FORM),
    fix=_("import the form against the plan it was made from, or make a new form"),
    reason=_(
        "A form records the network, plan, edition and municipality it was made for. Answers that are "
        "entered in another plan end up on measures that the municipality has never seen."
    ),
)

PLAN_CHANGED = FindingCode(
    code="IM003",
    severity=Severity.ERROR,
    title=_("The plan has not changed since the form was made"),
    message=_("the plan has changed since the form was made; make the form anew and carry over what has been written"),
    reason=_(
        "A cell that is left alone means that the municipality agrees with its content. When the plan has "
        "changed in the meantime, nobody knows what the municipality answered."
    ),
    fix=_("make a new form from the plan as it is now"),
)

FORM_CODES: tuple[FindingCode, ...] = (CELL_NOT_VALID, OTHER_PLAN, PLAN_CHANGED)
