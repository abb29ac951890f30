"""RE: an edition that takes a step of its lifecycle, receives contributions or is recorded in its history."""

from sunnmore_oppvekst.findings.codes.new_edition import NEW_EDITION_CODES
from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.language.words import Words

UNANSWERED_CRITERION = Words(
    "kjenneteiknet «{criterion}» har ikkje fått noko svar i evalueringa",
    "kjennetegnet «{criterion}» har ikke fått noe svar i evalueringen",
    'success criterion "{criterion}" has no answer in the evaluation',
)
UNANSWERED_FACTOR = Words(
    "suksessfaktoren «{factor}» har ikkje fått noko svar i evalueringa",
    "suksessfaktoren «{factor}» har ikke fått noe svar i evalueringen",
    'success factor "{factor}" has no answer in the evaluation',
)
EVALUATION_INCOMPLETE = FindingCode(
    code="RE001",
    severity=Severity.ERROR,
    title=Words(
        "Evalueringa svarar på kvart kjenneteikn og kvar suksessfaktor",
        "Evalueringen svarer på hvert kjennetegn og hver suksessfaktor",
        "The evaluation answers every success criterion and every success factor",
    ),
    message=Words(
        "planen har inga evaluering",
        "planen har ingen evaluering",
        "the plan has no evaluation",
    ),
    variants=(UNANSWERED_CRITERION, UNANSWERED_FACTOR),
    fix=Words(
        "skriv svara under `evaluation` i planen",
        "skriv svarene under `evaluation` i planen",
        "write the answers under `evaluation` in the plan",
    ),
    reason=Words(
        "Ein plan er evaluert når nokon har sagt korleis det gjekk med alt han skulle føre til. Ei evaluering som "
        "hoppar over noko, gir den neste planen ein ståstad som ingen har sett etter.",
        "En plan er evaluert når noen har sagt hvordan det gikk med alt den skulle føre til. En evaluering som hopper "
        "over noe, gir den neste planen et ståsted som ingen har sett etter.",
        "A plan is evaluated when somebody has reported on everything it was to lead to. An evaluation that omits "
        "something gives the next plan a baseline that nobody has verified.",
    ),
)

SUCCESSOR_MISSING = FindingCode(
    code="RE002",
    severity=Severity.ERROR,
    title=Words(
        "Ein vedteken plan har teke over før denne går ut",
        "En vedtatt plan har tatt over før denne går ut",
        "An adopted plan has taken over before this one is superseded",
    ),
    message=Words(
        "ingen vedteken plan har teke over etter denne",
        "ingen vedtatt plan har tatt over etter denne",
        "no adopted plan has taken over from this one",
    ),
    fix=Words(
        "få vedteke neste utgåve, som har id-en til denne under `revises`",
        "få vedtatt neste utgave, som har id-en til denne under `revises`",
        "have the next edition adopted, with the id of this one under `revises`",
    ),
    reason=Words(
        "Nettverket skal alltid ha ein plan som gjeld. Den gamle går ikkje ut før den nye er vedteken.",
        "Nettverket skal alltid ha en plan som gjelder. Den gamle går ikke ut før den nye er vedtatt.",
        "The network must always have a plan in force. The old one is not superseded before the new one is adopted.",
    ),
)

NO_SUCH_MEASURE = Words(
    "planen har ikkje noko tiltak «{measure}»",
    "planen har ikke noe tiltak «{measure}»",
    'the plan has no measure "{measure}"',
)
SUGGESTING_A_MEASURE = Words(
    "planen har ikkje noko tiltak «{measure}»; meinte du «{suggestion}»?",
    "planen har ikke noe tiltak «{measure}»; mente du «{suggestion}»?",
    'the plan has no measure "{measure}"; did you mean "{suggestion}"?',
)
"""Where a measure of the plan is like it; one more fact, `suggestion`."""

CONTRIBUTION_TO_ANOTHER_PLAN = FindingCode(
    code="RE003",
    severity=Severity.ERROR,
    title=Words(
        "Bidraget gjeld denne planen og tiltaka i han",
        "Bidraget gjelder denne planen og tiltakene i den",
        "The contribution is for this plan and its measures",
    ),
    message=Words(
        "bidraget gjeld planen «{named}» for {year}, ikkje «{plan}» for {plan_year}",
        "bidraget gjelder planen «{named}» for {year}, ikke «{plan}» for {plan_year}",
        'the contribution is for plan "{named}" of {year}, not "{plan}" of {plan_year}',
    ),
    variants=(NO_SUCH_MEASURE, SUGGESTING_A_MEASURE),
    fix=Words(
        "rett bidraget, eller flett det inn i planen det gjeld",
        "rett bidraget, eller flett det inn i planen det gjelder",
        "correct the contribution, or merge it into the plan it is for",
    ),
    reason=Words(
        "Eit bidrag er skrive mot éi utgåve av planen. Det som viser til ein annan plan eller til eit tiltak som "
        "ikkje er der, kan ikkje flettast inn, og skal ikkje bli borte utan at kommunen får vite det.",
        "Et bidrag er skrevet mot én utgave av planen. Det som viser til en annen plan eller til et tiltak som ikke "
        "er der, kan ikke flettes inn, og skal ikke bli borte uten at kommunen får vite det.",
        "A contribution is written against one edition of the plan. References to another plan, or to a measure that "
        "is not there, cannot be merged, and must not disappear without the municipality being told.",
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

NOT_SENT = Words(
    "bidraget er ikkje teke med: det er ikkje sendt inn enno (`submitted` manglar)",
    "bidraget er ikke tatt med: det er ikke sendt inn ennå (`submitted` mangler)",
    "the contribution was left out: it has not been sent in yet (`submitted` is missing)",
)
CONTRIBUTION_LEFT_OUT = FindingCode(
    code="RE004",
    severity=Severity.ERROR,
    title=Words(
        "Bidraget er sendt inn av nokon med fullmakt til det",
        "Bidraget er sendt inn av noen med fullmakt til det",
        "The contribution was sent in by somebody with the power to contribute",
    ),
    message=Words(
        "bidraget er ikkje teke med: ingen med fullmakt til å bidra for kommune {municipality} står som avsendar",
        "bidraget er ikke tatt med: ingen med fullmakt til å bidra for kommune {municipality} står som avsender",
        "the contribution was left out: nobody with the power to contribute for municipality {municipality} sent it",
    ),
    variants=(NOT_SENT,),
    fix=Words(
        "få bidraget sendt inn av nokon som har fullmakta den dagen, og før opp dagen under `submitted`",
        "få bidraget sendt inn av noen som har fullmakten den dagen, og før opp dagen under `submitted`",
        "have the contribution sent in by somebody who holds the power that day, and note the day under `submitted`",
    ),
    reason=Words(
        "Det er kommunen som bidreg, ikkje den som tilfeldigvis skreiv fila. Eit utkast, eller eit bidrag frå nokon "
        "utan fullmakt den dagen, blir ikkje ein del av planen.",
        "Det er kommunen som bidrar, ikke den som tilfeldigvis skrev filen. Et utkast, eller et bidrag fra noen uten "
        "fullmakt den dagen, blir ikke en del av planen.",
        "The municipality contributes, not whoever happened to write the file. A draft, or a contribution from "
        "somebody without the power on that day, does not become part of the plan.",
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

HISTORY_CUT_SHORT = Words(
    "historia er kortare enn hovudet seier, eller hovudet er eit anna; innslag {number} er det siste som held",
    "historien er kortere enn hodet sier, eller hodet er et annet; innslag {number} er det siste som holder",
    "the history is shorter than its head says, or the head is another one; entry {number} is the last that holds",
)
ENTRY_UNREADABLE = Words(
    "innslag {number} kan ikkje lesast",
    "innslag {number} kan ikke leses",
    "entry {number} cannot be read",
)
ENTRY_OUT_OF_ORDER = Words(
    "innslag {number} står der innslag {expected} skulle stå",
    "innslag {number} står der innslag {expected} skulle stå",
    "entry {number} stands where entry {expected} should",
)
ENTRY_NOT_LINKED = Words(
    "innslag {number} byggjer ikkje på det som står føre det",
    "innslag {number} bygger ikke på det som står foran det",
    "entry {number} does not build on the one before it",
)
ENTRY_WITH_ANOTHER_PLAN = Words(
    "planen i innslag {number} er ikkje den som vart skriven",
    "planen i innslag {number} er ikke den som ble skrevet",
    "the plan in entry {number} is not the one that was written",
)
HISTORY_DAMAGED = Words("{problem}", "{problem}", "{problem}")
"""Where the file as a whole cannot be read; the fact `problem` says why."""

HISTORY_ALTERED = FindingCode(
    code="RE014",
    severity=Severity.ERROR,
    title=Words(
        "Historia er slik ho vart skriven",
        "Historien er slik den ble skrevet",
        "The history is as it was written",
    ),
    message=Words(
        "innslag {number} er endra etter at det vart skrive",
        "innslag {number} er endret etter at det ble skrevet",
        "entry {number} was altered after it was written",
    ),
    variants=(
        HISTORY_CUT_SHORT,
        ENTRY_UNREADABLE,
        ENTRY_OUT_OF_ORDER,
        ENTRY_NOT_LINKED,
        ENTRY_WITH_ANOTHER_PLAN,
        HISTORY_DAMAGED,
    ),
    fix=Words(
        "hent fila tilbake frå ein kopi, og finn ut kven som har endra ho",
        "hent filen tilbake fra en kopi, og finn ut hvem som har endret den",
        "restore the file from a copy, and find out who changed it",
    ),
    reason=Words(
        "Historia er provet på kva som vart vedteke og når. Kvart innslag byggjer på det førre, så ein byte som er "
        "endra, og eit innslag som er teke ut eller sett inn, kjem til syne.",
        "Historien er beviset på hva som ble vedtatt og når. Hvert innslag bygger på det forrige, så en byte som er "
        "endret, og et innslag som er tatt ut eller satt inn, blir synlig.",
        "The history is the evidence of what was decided and when. Each entry builds on the previous one, so a "
        "changed byte, or an entry that was removed or inserted, is detected.",
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
