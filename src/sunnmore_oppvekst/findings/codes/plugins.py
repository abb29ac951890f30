"""PL: a plugin that was left out, or that failed."""

from sunnmore_oppvekst.findings.finding import Finding, Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.messages.message import _

PLUGIN_NOT_LOADED = FindingCode(
    code="PL001",
    severity=Severity.WARNING,
    title=_("The plugin can be loaded"),
    message=_("plugin {name} ({distribution} {version}) was left out: {reason}"),
    fix=_("install a version that fits, or uninstall the plugin"),
    reason=_(
        "A plugin that cannot be imported, that declares no `HOOK_API` or an unsupported one, or that "
        "decorates a function that is not a hook, is not used. Its contributions are missing, and somebody "
        "has to know."
    ),
)

HOOK_NOT_COLLECTED = FindingCode(
    code="PL002",
    severity=Severity.WARNING,
    title=_("The contributions of the plugin can be used"),
    message=_("{hook} of plugin {name} ({distribution} {version}) was left out: {reason}"),
    fix=_("report the fault to the authors of the plugin; `oppvekst plugins check {name}` shows it"),
    reason=_(
        "The hook raised an error, returned something of another type, or used a name or code that is "
        "already taken. The rest of the plugin, and all others, work as before."
    ),
)

PLUGIN_FAILED = FindingCode(
    code="PL003",
    severity=Severity.WARNING,
    title=_("The plugin does its work"),
    message=_("{hook} of plugin {name} ({distribution} {version}) failed: {reason}"),
    fix=_("report the fault to the authors of the plugin; `oppvekst plugins check {name}` shows it"),
    reason=_(
        "A rule, report, format, source or listener of the plugin raised an error. Its own work has not been "
        "done; all other work has."
    ),
)

PLUGIN_CODES: tuple[FindingCode, ...] = (PLUGIN_NOT_LOADED, HOOK_NOT_COLLECTED, PLUGIN_FAILED)


def is_about_plugin(finding: Finding) -> bool:
    """Whether a finding is about a plugin, and not about a document."""
    return finding.code in {each.code for each in PLUGIN_CODES}
