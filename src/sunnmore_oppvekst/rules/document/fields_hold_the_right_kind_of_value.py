"""DOC007: each field holds a value of its own kind."""

from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.findings import Severity
from sunnmore_oppvekst.language.words import Words
from sunnmore_oppvekst.rules.rule import Rule

SUGGESTING_A_VALUE = Words(
    "«{value}» er ikkje {expected}; meinte du «{suggestion}»?",
    "«{value}» er ikke {expected}; mente du «{suggestion}»?",
    '"{value}" is not {expected}; did you mean "{suggestion}"?',
)
"""Where an allowed value is like it; one more fact, `suggestion`."""

fields_hold_the_right_kind_of_value = Rule(
    code="DOC007",
    name="fields_hold_the_right_kind_of_value",
    about=Document,
    severity=Severity.ERROR,
    basis="Format for dokument i sunnmore-oppvekst",
    title=Words(
        "Kvart felt har ein verdi av rett slag",
        "Hvert felt har en verdi av rett slag",
        "Each field holds a value of the right kind",
    ),
    message=Words(
        "«{value}» er ikkje {expected}",
        "«{value}» er ikke {expected}",
        '"{value}" is not {expected}',
    ),
    variants=(SUGGESTING_A_VALUE,),
    fix=Words(
        "skriv verdien slik feltet krev",
        "skriv verdien slik feltet krever",
        "write the value as the field asks",
    ),
    reason=Words(
        "Ingenting blir gissa eller gjort om i det stille: kommunenummeret «0811» er ikkje talet 811, og `NO` er "
        "ikkje nei.",
        "Ingenting blir gjettet eller gjort om i det stille: kommunenummeret «0811» er ikke tallet 811, og `NO` er "
        "ikke nei.",
        'Nothing is guessed or converted in silence: municipality "0811" is not the number 811, and `NO` is not no.',
    ),
    bad="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons: Kari Nordmann""",
    good="""\
schema: sunnmore-oppvekst/people/1
id: people
network: nordre-sunnmore
persons:
  - {id: kari, name: Kari Nordmann}""",
)
