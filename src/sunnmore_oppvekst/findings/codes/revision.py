"""RE: an edition that takes a step of its lifecycle, receives contributions or is recorded in its history."""

from sunnmore_oppvekst.findings.codes.new_edition import NEW_EDITION_CODES
from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.messages.message import _

UNANSWERED_CRITERION = _('success criterion "{criterion}" has no answer in the evaluation')
UNANSWERED_FACTOR = _('success factor "{factor}" has no answer in the evaluation')
EVALUATION_INCOMPLETE = FindingCode(
    code="RE001",
    severity=Severity.ERROR,
    title=_("The evaluation answers every success criterion and every success factor"),
    message=_("the plan has no evaluation"),
    variants=(UNANSWERED_CRITERION, UNANSWERED_FACTOR),
    fix=_("write the answers under `evaluation` in the plan"),
    reason=_(
        "A plan is evaluated when somebody has reported on everything it was to lead to. An evaluation that "
        "omits something gives the next plan a baseline that nobody has verified."
    ),
)

SUCCESSOR_MISSING = FindingCode(
    code="RE002",
    severity=Severity.ERROR,
    title=_("An adopted plan has taken over before this one is superseded"),
    message=_("no adopted plan has taken over from this one"),
    fix=_("have the next edition adopted, with the id of this one under `revises`"),
    reason=_(
        "The network must always have a plan in force. The old one is not superseded before the new one is adopted."
    ),
)

NO_SUCH_MEASURE = _('the plan has no measure "{measure}"')
SUGGESTING_A_MEASURE = _('the plan has no measure "{measure}"; did you mean "{suggestion}"?')
"""Where a measure of the plan is like it; one more fact, `suggestion`."""

CONTRIBUTION_TO_ANOTHER_PLAN = FindingCode(
    code="RE003",
    severity=Severity.ERROR,
    title=_("The contribution is for this plan and its measures"),
    message=_('the contribution is for plan "{named}" of {year}, not "{plan}" of {plan_year}'),
    variants=(NO_SUCH_MEASURE, SUGGESTING_A_MEASURE),
    fix=_("correct the contribution, or merge it into the plan it is for"),
    reason=_(
        "A contribution is written against one edition of the plan. References to another plan, or to a "
        "measure that is not there, cannot be merged, and must not disappear without the municipality being "
        "told."
    ),
    bad="""
contribution:
  changes:
    - {measure: t11, goal: Alle barnehagane har ei felles kursrekkje.}
""".strip("\n"),
    good="""
contribution:
  changes:
    - {measure: t1, goal: Alle barnehagane har ei felles kursrekkje.}
""".strip("\n"),
)

NOT_SENT = _("the contribution was left out: it has not been sent in yet (`submitted` is missing)")
CONTRIBUTION_LEFT_OUT = FindingCode(
    code="RE004",
    severity=Severity.ERROR,
    title=_("The contribution was sent in by somebody with the power to contribute"),
    message=_(
        "the contribution was left out: nobody with the power to contribute for municipality {municipality} sent it"
    ),
    variants=(NOT_SENT,),
    fix=_("have the contribution sent in by somebody who holds the power that day, and note the day under `submitted`"),
    reason=_(
        "The municipality contributes, not whoever happened to write the file. A draft, or a contribution "
        "from somebody without the power on that day, does not become part of the plan."
    ),
    bad="""
contribution:
  submitted: null
""".strip("\n"),
    good="""
contribution:
  submitted: 2019-03-01
""".strip("\n"),
)

HISTORY_CUT_SHORT = _(
    "the history is shorter than its head says, or the head is another one; entry {number} is the last that holds"
)
ENTRY_UNREADABLE = _("entry {number} cannot be read")
ENTRY_OUT_OF_ORDER = _("entry {number} stands where entry {expected} should")
ENTRY_NOT_LINKED = _("entry {number} does not build on the one before it")
ENTRY_WITH_ANOTHER_PLAN = _("the plan in entry {number} is not the one that was written")
HISTORY_DAMAGED = _("{problem}")
"""Where the file as a whole cannot be read; the fact `problem` says why."""

HISTORY_ALTERED = FindingCode(
    code="RE014",
    severity=Severity.ERROR,
    title=_("The history is as it was written"),
    message=_("entry {number} was altered after it was written"),
    variants=(
        HISTORY_CUT_SHORT,
        ENTRY_UNREADABLE,
        ENTRY_OUT_OF_ORDER,
        ENTRY_NOT_LINKED,
        ENTRY_WITH_ANOTHER_PLAN,
        HISTORY_DAMAGED,
    ),
    fix=_("restore the file from a copy, and find out who changed it"),
    reason=_(
        "The history is the evidence of what was decided and when. Each entry builds on the previous one, so "
        "a changed byte, or an entry that was removed or inserted, is detected."
    ),
)

REVISION_CODES: tuple[FindingCode, ...] = (
    EVALUATION_INCOMPLETE,
    SUCCESSOR_MISSING,
    CONTRIBUTION_TO_ANOTHER_PLAN,
    CONTRIBUTION_LEFT_OUT,
    *NEW_EDITION_CODES,
    HISTORY_ALTERED,
)
