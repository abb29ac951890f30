"""SU: a document that is carried across mergers, splits, new numbers and boundary changes."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.messages.message import _

SEVERAL_SUCCESSORS = FindingCode(
    code="SU001",
    severity=Severity.ERROR,
    title=_("Somebody has chosen the municipality after a split"),
    message=_('{what} may be in {candidates}; choose one, and give the answer under "{key}"'),
    fix=_('give the number of the right municipality as the answer under "{key}"'),
    reason=_(
        "When a municipality has been split, only people who know the place can tell where a unit or a "
        "responsibility went. A program that chose would be wrong without anybody noticing."
    ),
    bad="""
network:
  municipalities:
    - {number: "1531", name: Sula, dissolved: 2020-01-01}
    - {number: "1577", name: Volda, established: 2020-01-01}
    - {number: "1578", name: Fjord, established: 2020-01-01}
  changes:
    - {id: delt-2020, kind: split, on: 2020-01-01, before: ["1531"], after: ["1577", "1578"]}
""".strip("\n"),
    good="""
network:
  municipalities:
    - {number: "1531", name: Sula, dissolved: 2020-01-01}
    - {number: "1577", name: Volda, established: 2020-01-01}
  changes:
    - {id: nytt-nummer-2020, kind: renumbering, on: 2020-01-01, before: ["1531"], after: ["1577"]}
""".strip("\n"),
)

NO_SUCCESSOR = FindingCode(
    code="SU002",
    severity=Severity.ERROR,
    title=_("The network knows the successor of the municipality"),
    message=_("municipality {number} does not exist on {on}, and the network does not know what became of it"),
    fix=_("list the change under `changes` in the network, with the municipalities before and after"),
    reason=_(
        "A reference to a municipality that is gone can follow only when somebody has written down its "
        "successor. Until then the reference stays as it was."
    ),
    bad="""
network:
  municipalities:
    - {number: "1531", name: Sula, dissolved: 2020-01-01}
""".strip("\n"),
    good="""
network:
  municipalities:
    - {number: "1531", name: Sula, dissolved: 2020-01-01}
    - {number: "1577", name: Volda, established: 2020-01-01}
  changes:
    - {id: nytt-nummer-2020, kind: renumbering, on: 2020-01-01, before: ["1531"], after: ["1577"]}
""".strip("\n"),
)

NOT_A_CANDIDATE = FindingCode(
    code="SU003",
    severity=Severity.ERROR,
    title=_("The answer is one of the candidate municipalities"),
    message=_('the answer {answer} for "{key}" is not one of {candidates}'),
    fix=_("answer with the number of one of them"),
    reason=_(
        "An answer must be a municipality that did take over a part. Anything else is a typing error, or the "
        "answer to another question."
    ),
)

MUNICIPAL_CHANGE_CODES: tuple[FindingCode, ...] = (SEVERAL_SUCCESSORS, NO_SUCCESSOR, NOT_A_CANDIDATE)
