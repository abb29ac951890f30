"""PL: a plugin that was left out, or that failed."""

from sunnmore_oppvekst.findings.finding import Finding, Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.language.words import Words

PLUGIN_NOT_LOADED = FindingCode(
    code="PL001",
    severity=Severity.WARNING,
    title=Words(
        "Programtillegget kan lastast",
        "Programtillegget kan lastes",
        "The plugin can be loaded",
    ),
    message=Words(
        "programtillegget {name} ({distribution} {version}) er ikkje med: {reason}",
        "programtillegget {name} ({distribution} {version}) er ikke med: {reason}",
        "plugin {name} ({distribution} {version}) was left out: {reason}",
    ),
    fix=Words(
        "installer ei utgåve som passar, eller fjern programtillegget",
        "installer en utgave som passer, eller fjern programtillegget",
        "install a version that fits, or uninstall the plugin",
    ),
    reason=Words(
        "Eit programtillegg som ikkje kan importerast, som ikkje seier `HOOK_API` eller seier ein annan enn denne, "
        "eller som merkjer ein funksjon det ikkje finst nokon krok for, blir ikkje brukt. Då manglar det som det "
        "skulle bidra med, og det må nokon få vite.",
        "Et programtillegg som ikke kan importeres, som ikke sier `HOOK_API` eller sier en annen enn denne, eller som "
        "merker en funksjon det ikke finnes noen krok for, blir ikke brukt. Da mangler det som det skulle bidra med, "
        "og det må noen få vite.",
        "A plugin that cannot be imported, that declares no `HOOK_API` or an unsupported one, or that decorates a "
        "function that is not a hook, is not used. Its contributions are missing, and somebody has to know.",
    ),
)

HOOK_NOT_COLLECTED = FindingCode(
    code="PL002",
    severity=Severity.WARNING,
    title=Words(
        "Det programtillegget bidreg med, kan brukast",
        "Det programtillegget bidrar med, kan brukes",
        "The contributions of the plugin can be used",
    ),
    message=Words(
        "{hook} i programtillegget {name} ({distribution} {version}) er ikkje med: {reason}",
        "{hook} i programtillegget {name} ({distribution} {version}) er ikke med: {reason}",
        "{hook} of plugin {name} ({distribution} {version}) was left out: {reason}",
    ),
    fix=Words(
        "meld feilen til dei som lagar programtillegget; `oppvekst plugins check {name}` viser han",
        "meld feilen til dem som lager programtillegget; `oppvekst plugins check {name}` viser den",
        "report the fault to the authors of the plugin; `oppvekst plugins check {name}` shows it",
    ),
    reason=Words(
        "Kroken kasta ein feil, gav noko av eit anna slag, eller tok eit namn eller ein kode som alt er i bruk. "
        "Resten av programtillegget og alle dei andre verkar som før.",
        "Kroken kastet en feil, ga noe av et annet slag, eller tok et navn eller en kode som allerede er i bruk. "
        "Resten av programtillegget og alle de andre virker som før.",
        "The hook raised an error, returned something of another type, or used a name or code that is already taken. "
        "The rest of the plugin, and all others, work as before.",
    ),
)

PLUGIN_FAILED = FindingCode(
    code="PL003",
    severity=Severity.WARNING,
    title=Words(
        "Programtillegget gjer jobben sin",
        "Programtillegget gjør jobben sin",
        "The plugin does its work",
    ),
    message=Words(
        "{hook} i programtillegget {name} ({distribution} {version}) feila: {reason}",
        "{hook} i programtillegget {name} ({distribution} {version}) feilet: {reason}",
        "{hook} of plugin {name} ({distribution} {version}) failed: {reason}",
    ),
    fix=Words(
        "meld feilen til dei som lagar programtillegget; `oppvekst plugins check {name}` viser han",
        "meld feilen til dem som lager programtillegget; `oppvekst plugins check {name}` viser den",
        "report the fault to the authors of the plugin; `oppvekst plugins check {name}` shows it",
    ),
    reason=Words(
        "Ein regel, ein rapport, eit format, ei kjelde eller ein lyttar frå programtillegget kasta ein feil. Det som "
        "skulle kome derifrå, er ikkje gjort; alt anna er det.",
        "En regel, en rapport, et format, en kilde eller en lytter fra programtillegget kastet en feil. Det som "
        "skulle komme derfra, er ikke gjort; alt annet er det.",
        "A rule, report, format, source or listener of the plugin raised an error. Its own work has not been done; "
        "all other work has.",
    ),
)

PLUGIN_CODES: tuple[FindingCode, ...] = (PLUGIN_NOT_LOADED, HOOK_NOT_COLLECTED, PLUGIN_FAILED)


def is_about_plugin(finding: Finding) -> bool:
    """Whether a finding is about a plugin, and not about a document."""
    return finding.code in {each.code for each in PLUGIN_CODES}
