"""RE: decisions that a revised or renewed plan leaves to people."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.language.words import Words

NEEDS_TO_MAP = FindingCode(
    code="RE006",
    severity=Severity.WARNING,
    title=Words(
        "Behova må kartleggjast for den nye utgåva",
        "Behovene må kartlegges for den nye utgaven",
        "Needs are to be assessed for the new edition",
    ),
    message=Words(
        "behova skal kartleggjast på nytt for {year}",
        "behovene skal kartlegges på nytt for {year}",
        "needs are to be mapped anew for {year}",
    ),
    fix=Words(
        "gjer kartlegginga, og før ho opp under `needs`",
        "gjør kartleggingen, og før den opp under `needs`",
        "carry out the assessment, and list it under `needs`",
    ),
    reason=Words(
        "Ein handlingsplan byggjer på ei kartlegging av behova same år. Den gamle kartlegginga blir derfor ikkje ført "
        "over.",
        "En handlingsplan bygger på en kartlegging av behovene samme år. Den gamle kartleggingen blir derfor ikke "
        "ført over.",
        "An action plan rests on an assessment of the needs of the same year. The old assessment is therefore not "
        "carried over.",
    ),
)

NOT_EVALUATED = FindingCode(
    code="RE007",
    severity=Severity.WARNING,
    title=Words(
        "Utgåva før er ikkje evaluert",
        "Utgaven før er ikke evaluert",
        "The edition before has not been evaluated",
    ),
    message=Words(
        "{year} er ikkje evaluert, så ståstaden er den same som før; evaluer, eller skriv han på nytt",
        "{year} er ikke evaluert, så ståstedet er det samme som før; evaluer, eller skriv det på nytt",
        "{year} has not been evaluated, so the current state is what it was; evaluate, or write it anew",
    ),
    fix=Words(
        "evaluer utgåva før, eller skriv ståstaden på nytt under `baselines`",
        "evaluer utgaven før, eller skriv ståstedet på nytt under `baselines`",
        "evaluate the edition before, or rewrite the current state under `baselines`",
    ),
    reason=Words(
        "Ståstaden i den nye utgåva kjem av det ein fann i den førre. Utan ei evaluering er han ein kopi frå året før.",
        "Ståstedet i den nye utgaven kommer av det en fant i den forrige. Uten en evaluering er det en kopi fra året "
        "før.",
        "The baseline of the new edition comes from the results of the previous one. Without an evaluation it is a "
        "copy of last year's.",
    ),
)

PERIOD_ENDED = Words(
    "perioden til planen er ute; det nye året er sett inn, så avgjer kor lenge han skal gjelde",
    "perioden til planen er ute; det nye året er satt inn, så avgjør hvor lenge den skal gjelde",
    "the plan's period is over; the new year is put in, so decide how long it is to hold",
)
PERIOD_TO_DECIDE = FindingCode(
    code="RE008",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må avgjere kor lenge planen skal gjelde",
        "Noen må avgjøre hvor lenge planen skal gjelde",
        "Somebody has to decide how long the plan applies",
    ),
    message=Words(
        "perioden er sett til {start}–{end}, like lang som før; avgjer kor lenge strategiplanen skal gjelde",
        "perioden er satt til {start}–{end}, like lang som før; avgjør hvor lenge strategiplanen skal gjelde",
        "the period is put at {start}–{end}, as long as before; decide how long the strategy plan is to hold",
    ),
    variants=(PERIOD_ENDED,),
    fix=Words(
        "rett `period` i utkastet, eller la han stå",
        "rett `period` i utkastet, eller la den stå",
        "change `period` in the draft, or keep it",
    ),
    reason=Words(
        "Perioden blir sett slik at utkastet er gyldig, men kor lenge ein plan skal gjelde, er eit vedtak og ikkje ei "
        "utrekning.",
        "Perioden blir satt slik at utkastet er gyldig, men hvor lenge en plan skal gjelde, er et vedtak og ikke en "
        "utregning.",
        "The period is set so that the draft is valid, but how long a plan applies is a decision, not a calculation.",
    ),
)

MEASURE_PAUSED = FindingCode(
    code="RE009",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må avgjere om eit tiltak på pause skal i gang att",
        "Noen må avgjøre om et tiltak på pause skal i gang igjen",
        "Somebody has to decide whether a paused measure resumes",
    ),
    message=Words(
        "tiltaket «{title}» er på pause; avgjer om det skal i gang att, eller ut",
        "tiltaket «{title}» er på pause; avgjør om det skal i gang igjen, eller ut",
        'measure "{title}" is paused; decide whether it is to start again, or go',
    ),
    fix=Words(
        "før opp ein ny status, eller ta tiltaket ut",
        "før opp en ny status, eller ta tiltaket ut",
        "add a new status, or remove the measure",
    ),
    reason=Words(
        "Eit tiltak som er på pause frå år til år, ser ut som arbeid i gang utan å vere det.",
        "Et tiltak som er på pause fra år til år, ser ut som arbeid i gang uten å være det.",
        "A measure that is paused year after year looks like work in progress without being so.",
    ),
)

CARRIED_OVER_OFTEN = FindingCode(
    code="RE010",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må avgjere om eit tiltak som er ført over fleire gonger, framleis er rett",
        "Noen må avgjøre om et tiltak som er ført over flere ganger, fremdeles er riktig",
        "Somebody has to decide whether a measure that is carried over repeatedly is still right",
    ),
    message=Words(
        "tiltaket «{title}» er ført over {times} gonger; avgjer om det framleis er rett",
        "tiltaket «{title}» er ført over {times} ganger; avgjør om det fremdeles er riktig",
        'measure "{title}" has been carried over {times} times; decide whether it is still right',
    ),
    fix=Words(
        "endre tiltaket, ta det ut, eller la det stå",
        "endre tiltaket, ta det ut, eller la det stå",
        "change the measure, remove it, or keep it",
    ),
    reason=Words(
        "Eit tiltak som aldri blir ferdig, har ofte feil mål, feil ansvarleg eller for lite tid.",
        "Et tiltak som aldri blir ferdig, har ofte feil mål, feil ansvarlig eller for lite tid.",
        "A measure that is never finished often has the wrong goal, the wrong person responsible or too little time.",
    ),
)

BUDGET_TO_CONFIRM = FindingCode(
    code="RE011",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må stadfeste pengane for det nye året",
        "Noen må bekrefte pengene for det nye året",
        "Somebody has to confirm the money for the new year",
    ),
    message=Words(
        "pengane til «{title}» er førte opp på {year}; avgjer om dei framleis er der",
        "pengene til «{title}» er ført opp på {year}; avgjør om de fremdeles er der",
        'the money for "{title}" is put down for {year}; decide whether it is still there',
    ),
    fix=Words(
        "spør den som betaler, og rett `budget` om det trengst",
        "spør den som betaler, og rett `budget` om det trengs",
        "ask the funder, and correct `budget` where needed",
    ),
    reason=Words(
        "Budsjettet følgjer tiltaket til det nye året, men ei løyving gjer det ikkje av seg sjølv.",
        "Budsjettet følger tiltaket til det nye året, men en bevilgning gjør det ikke av seg selv.",
        "The budget follows the measure into the new year, but a grant does not do so by itself.",
    ),
)

STRUCTURAL_CHANGE_TO_REVIEW = FindingCode(
    code="RE012",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må avgjere om strukturendringane i førre plan framleis ligg føre",
        "Noen må avgjøre om strukturendringene i forrige plan fremdeles ligger foran",
        "Somebody has to decide whether the structural changes of the previous plan are still ahead",
    ),
    message=Words(
        "strukturendringa «{text}» er frå førre plan; avgjer om ho framleis ligg føre dykk",
        "strukturendringen «{text}» er fra forrige plan; avgjør om den fremdeles ligger foran dere",
        'structural change "{text}" is from the plan before; decide whether it is still to come',
    ),
    fix=Words(
        "ta ut det som har hendt, under `structural_changes`, og før opp det nye",
        "ta ut det som har hendt, under `structural_changes`, og før opp det nye",
        "remove past changes under `structural_changes`, and add new ones",
    ),
    reason=Words(
        "Ein ny strategiplan skal seie kva for endringar arbeidet står framfor. Det den førre planen venta på, har "
        "som regel hendt.",
        "En ny strategiplan skal si hvilke endringer arbeidet står foran. Det den forrige planen ventet på, har som "
        "regel hendt.",
        "A new strategy plan states the changes that lie ahead. The changes that the previous plan expected have "
        "usually happened.",
    ),
)

INITIATIVE_ENDED = FindingCode(
    code="RE013",
    severity=Severity.WARNING,
    title=Words(
        "Nokon må avgjere kva som kjem etter ei nasjonal satsing som er over",
        "Noen må avgjøre hva som kommer etter en nasjonal satsing som er over",
        "Somebody has to decide what replaces a national initiative that has ended",
    ),
    message=Words(
        "«{name}» er ute før perioden byrjar; avgjer kva som kjem i staden",
        "«{name}» er ute før perioden begynner; avgjør hva som kommer i stedet",
        '"{name}" is over before the period begins; decide what comes instead',
    ),
    fix=Words(
        "ta satsinga ut av `initiatives`, og før opp det som kjem i staden",
        "ta satsingen ut av `initiatives`, og før opp det som kommer i stedet",
        "remove the initiative from `initiatives`, and add its replacement",
    ),
    reason=Words(
        "Strategiplanen heng saman med dei nasjonale satsingane i perioden sin. Ei som er over, kan ikkje bere nye "
        "mål.",
        "Strategiplanen henger sammen med de nasjonale satsingene i perioden sin. En som er over, kan ikke bære nye "
        "mål.",
        "The strategy plan is tied to the national initiatives of its period. One that has ended cannot support new "
        "goals.",
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
