"""DOC014: the settings of a workspace are valid."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

the_settings_can_be_read = Rule(
    code="DOC014",
    name="the_settings_can_be_read",
    about=Document,
    severity=Severity.ERROR,
    basis="TOML 1.0",
    title=Words(
        "Innstillingane i oppvekst.toml er gyldige",
        "Innstillingene i oppvekst.toml er gyldige",
        "The settings in oppvekst.toml are valid",
    ),
    message=Words(
        "innstillingane kan ikkje brukast: {reason}",
        "innstillingene kan ikke brukes: {reason}",
        "the settings cannot be used: {reason}",
    ),
    fix=Words(
        "rett innstillinga",
        "rett innstillingen",
        "mend the setting",
    ),
    reason=Words(
        "Innstillingane avgjer kva reglar som gjeld og kor tungt dei veg. Ei innstilling som blir oversett, gir "
        "anten falsk ro eller falsk alarm.",
        "Innstillingene avgjør hvilke regler som gjelder og hvor tungt de veier. En innstilling som blir oversett, "
        "gir enten falsk ro eller falsk alarm.",
        "The settings decide which rules hold and how much they weigh. A setting that is overlooked gives either "
        "false calm or false alarm.",
    ),
    bad="""\
oppvekst.toml: |
  [check]
  on = 2020-06-15
  select = 'AP'""",
    good="""\
oppvekst.toml: |
  [check]
  on = 2020-06-15
  select = ['AP']""",
)
