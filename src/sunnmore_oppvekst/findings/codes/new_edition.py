"""RE: decisions that a revised or renewed plan leaves to people."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.messages.message import _

NEEDS_TO_MAP = FindingCode(
    code="RE006",
    severity=Severity.WARNING,
    title=_("Needs are to be assessed for the new edition"),
    message=_("needs are to be mapped anew for {year}"),
    fix=_("carry out the assessment, and list it under `needs`"),
    reason=_(
        "An action plan rests on an assessment of the needs of the same year. The old assessment is "
        "therefore not carried over."
    ),
)

NOT_EVALUATED = FindingCode(
    code="RE007",
    severity=Severity.WARNING,
    title=_("The edition before has not been evaluated"),
    message=_("{year} has not been evaluated, so the current state is what it was; evaluate, or write it anew"),
    fix=_("evaluate the edition before, or rewrite the current state under `baselines`"),
    reason=_(
        "The baseline of the new edition comes from the results of the previous one. Without an evaluation "
        "it is a copy of last year's."
    ),
)

PERIOD_ENDED = _("the plan's period is over; the new year is put in, so decide how long it is to hold")
PERIOD_TO_DECIDE = FindingCode(
    code="RE008",
    severity=Severity.WARNING,
    title=_("Somebody has to decide how long the plan applies"),
    message=_("the period is put at {start}–{end}, as long as before; decide how long the strategy plan is to hold"),
    variants=(PERIOD_ENDED,),
    fix=_("change `period` in the draft, or keep it"),
    reason=_(
        "The period is set so that the draft is valid, but how long a plan applies is a decision, not a calculation."
    ),
)

MEASURE_PAUSED = FindingCode(
    code="RE009",
    severity=Severity.WARNING,
    title=_("Somebody has to decide whether a paused measure resumes"),
    message=_('measure "{title}" is paused; decide whether it is to start again, or go'),
    fix=_("add a new status, or remove the measure"),
    reason=_("A measure that is paused year after year looks like work in progress without being so."),
)

CARRIED_OVER_OFTEN = FindingCode(
    code="RE010",
    severity=Severity.WARNING,
    title=_("Somebody has to decide whether a measure that is carried over repeatedly is still right"),
    message=_('measure "{title}" has been carried over {times} times; decide whether it is still right'),
    fix=_("change the measure, remove it, or keep it"),
    reason=_(
        "A measure that is never finished often has the wrong goal, the wrong person responsible or too little time."
    ),
)

BUDGET_TO_CONFIRM = FindingCode(
    code="RE011",
    severity=Severity.WARNING,
    title=_("Somebody has to confirm the money for the new year"),
    message=_('the money for "{title}" is put down for {year}; decide whether it is still there'),
    fix=_("ask the funder, and correct `budget` where needed"),
    reason=_("The budget follows the measure into the new year, but a grant does not do so by itself."),
)

STRUCTURAL_CHANGE_TO_REVIEW = FindingCode(
    code="RE012",
    severity=Severity.WARNING,
    title=_("Somebody has to decide whether the structural changes of the previous plan are still ahead"),
    message=_('structural change "{text}" is from the plan before; decide whether it is still to come'),
    fix=_("remove past changes under `structural_changes`, and add new ones"),
    reason=_(
        "A new strategy plan states the changes that lie ahead. The changes that the previous plan expected "
        "have usually happened."
    ),
)

INITIATIVE_ENDED = FindingCode(
    code="RE013",
    severity=Severity.WARNING,
    title=_("Somebody has to decide what replaces a national initiative that has ended"),
    message=_('"{name}" is over before the period begins; decide what comes instead'),
    fix=_("remove the initiative from `initiatives`, and add its replacement"),
    reason=_(
        "The strategy plan is tied to the national initiatives of its period. One that has ended cannot "
        "support new goals."
    ),
)

NEW_EDITION_CODES: tuple[FindingCode, ...] = (
    NEEDS_TO_MAP,
    NOT_EVALUATED,
    PERIOD_TO_DECIDE,
    MEASURE_PAUSED,
    CARRIED_OVER_OFTEN,
    BUDGET_TO_CONFIRM,
    STRUCTURAL_CHANGE_TO_REVIEW,
    INITIATIVE_ENDED,
)
