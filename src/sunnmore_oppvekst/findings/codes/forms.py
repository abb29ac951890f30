"""IM: a form that a municipality has filled in and sent back."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.language.words import Words

PROBLEM_WITHOUT_CELL = Words("{problem}", "{problem}", "{problem}")
"""Where the problem is not that of one cell; no fact `place`."""

CELL_NOT_VALID = FindingCode(
    code="IM001",
    severity=Severity.ERROR,
    title=Words(
        "Det som står i skjemaet, kan førast inn i planen",
        "Det som står i skjemaet, kan føres inn i planen",
        "The content of the form can be entered in the plan",
    ),
    message=Words("{place}: {problem}", "{place}: {problem}", "{place}: {problem}"),
    variants=(PROBLEM_WITHOUT_CELL,),
    fix=Words(
        "rett cella i skjemaet, og les det inn på nytt",
        "rett cellen i skjemaet, og les det inn på nytt",
        "correct the cell in the form, and import the form again",
    ),
    reason=Words(
        "Ingenting blir gissa når ei celle ikkje kan tydast: ein dato, eit tal eller eit val skal vere det kommunen "
        "meinte. Så lenge éi celle er feil, blir ingenting lese inn, så ingen treng å lure på kor mykje som kom med.",
        "Ingenting blir gjettet når en celle ikke kan tydes: en dato, et tall eller et valg skal være det kommunen "
        "mente. Så lenge én celle er feil, blir ingenting lest inn, så ingen trenger å lure på hvor mye som kom med.",
        "Nothing is guessed when a cell cannot be interpreted: a date, a number or a choice must be the one that the "
        "municipality meant. As long as one cell is wrong nothing is imported, so nobody has to wonder how much was.",
    ),
)

NO_SUCH_MUNICIPALITY = Words(
    "nettverket har ingen kommune med nummer {said}",
    "nettverket har ingen kommune med nummer {said}",
    "the network has no municipality with number {said}",
)
"""Where the form is for a municipality that the network does not have."""

NOT_A_FORM = Words("{problem}", "{problem}", "{problem}")
"""Where the file is no form at all; the fact `problem` says why."""

OTHER_PLAN = FindingCode(
    code="IM002",
    severity=Severity.ERROR,
    title=Words(
        "Fila er eit skjema for denne planen",
        "Filen er et skjema for denne planen",
        "The file is a form for this plan",
    ),
    message=Words(
        "skjemaet gjeld {what} «{said}», ikkje «{known}»",
        "skjemaet gjelder {what} «{said}», ikke «{known}»",
        'the form is for {what} "{said}", not "{known}"',
    ),
    variants=(NO_SUCH_MUNICIPALITY, NOT_A_FORM),
    fix=Words(
        "les skjemaet inn mot planen det vart laga frå, eller lag eit nytt skjema",
        "les skjemaet inn mot planen det ble laget fra, eller lag et nytt skjema",
        "import the form against the plan it was made from, or make a new form",
    ),
    reason=Words(
        "Eit skjema hugsar kva nettverk, plan, utgåve og kommune det er laga for. Svar som blir ført inn i ein annan "
        "plan, hamnar på tiltak som kommunen aldri har sett.",
        "Et skjema husker hvilket nettverk, hvilken plan, utgave og kommune det er laget for. Svar som blir ført inn "
        "i en annen plan, havner på tiltak som kommunen aldri har sett.",
        "A form records the network, plan, edition and municipality it was made for. Answers that are entered in "
        "another plan end up on measures that the municipality has never seen.",
    ),
)

PLAN_CHANGED = FindingCode(
    code="IM003",
    severity=Severity.ERROR,
    title=Words(
        "Planen er den same som då skjemaet vart laga",
        "Planen er den samme som da skjemaet ble laget",
        "The plan has not changed since the form was made",
    ),
    message=Words(
        "planen er endra sidan skjemaet vart laga; lag skjemaet på nytt og før over det som er skrive",
        "planen er endret siden skjemaet ble laget; lag skjemaet på nytt og før over det som er skrevet",
        "the plan has changed since the form was made; make the form anew and carry over what has been written",
    ),
    reason=Words(
        "Ei celle som står urørt, tyder at kommunen er samd i det som stod der. Er planen endra i mellomtida, veit "
        "ingen lenger kva kommunen svara på.",
        "En celle som står urørt, betyr at kommunen er enig i det som sto der. Er planen endret i mellomtiden, vet "
        "ingen lenger hva kommunen svarte på.",
        "A cell that is left alone means that the municipality agrees with its content. When the plan has changed in "
        "the meantime, nobody knows what the municipality answered.",
    ),
    fix=Words(
        "lag eit nytt skjema av planen slik han er no",
        "lag et nytt skjema av planen slik den er nå",
        "make a new form from the plan as it is now",
    ),
)

FORM_CODES: tuple[FindingCode, ...] = (CELL_NOT_VALID, OTHER_PLAN, PLAN_CHANGED)
