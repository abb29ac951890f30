"""SU: a document that is carried across mergers, splits, new numbers and boundary changes."""

from sunnmore_oppvekst.findings.finding import Severity
from sunnmore_oppvekst.findings.finding_code import FindingCode
from sunnmore_oppvekst.language.words import Words

SEVERAL_SUCCESSORS = FindingCode(
    code="SU001",
    severity=Severity.ERROR,
    title=Words(
        "Nokon har valt kva kommune det gjeld etter ei deling",
        "Noen har valgt hvilken kommune det gjelder etter en deling",
        "Somebody has chosen the municipality after a split",
    ),
    message=Words(
        "{what} kan vere i {candidates}; vel éin, og før svaret opp under «{key}»",
        "{what} kan være i {candidates}; velg én, og før svaret opp under «{key}»",
        '{what} may be in {candidates}; choose one, and give the answer under "{key}"',
    ),
    fix=Words(
        "gi nummeret til den rette kommunen som svar under «{key}»",
        "gi nummeret til den rette kommunen som svar under «{key}»",
        'give the number of the right municipality as the answer under "{key}"',
    ),
    reason=Words(
        "Når ein kommune er delt mellom fleire, kan berre dei som kjenner staden seie kvar ei eining eller eit ansvar "
        "hamna. Eit program som valde, ville tatt feil utan at nokon såg det.",
        "Når en kommune er delt mellom flere, kan bare de som kjenner stedet si hvor en enhet eller et ansvar havnet. "
        "Et program som valgte, ville tatt feil uten at noen så det.",
        "When a municipality has been split, only people who know the place can tell where a unit or a responsibility "
        "went. A program that chose would be wrong without anybody noticing.",
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
    title=Words(
        "Nettverket veit kva kommunen vart til",
        "Nettverket vet hva kommunen ble til",
        "The network knows the successor of the municipality",
    ),
    message=Words(
        "kommunen {number} finst ikkje {on}, og nettverket veit ikkje kva han vart til",
        "kommunen {number} finnes ikke {on}, og nettverket vet ikke hva den ble til",
        "municipality {number} does not exist on {on}, and the network does not know what became of it",
    ),
    fix=Words(
        "før endringa opp under `changes` i nettverket, med kommunane før og etter",
        "før endringen opp under `changes` i nettverket, med kommunene før og etter",
        "list the change under `changes` in the network, with the municipalities before and after",
    ),
    reason=Words(
        "Ei tilvising til ein kommune som er borte, kan berre følgje med når nokon har skrive ned kva kommunen vart "
        "til. Til då står tilvisinga slik ho var.",
        "En henvisning til en kommune som er borte, kan bare følge med når noen har skrevet ned hva kommunen ble til. "
        "Til da står henvisningen slik den var.",
        "A reference to a municipality that is gone can follow only when somebody has written down its successor. "
        "Until then the reference stays as it was.",
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
    title=Words(
        "Svaret er ein av kommunane det kan gjelde",
        "Svaret er en av kommunene det kan gjelde",
        "The answer is one of the candidate municipalities",
    ),
    message=Words(
        "svaret {answer} for «{key}» er ikkje eitt av {candidates}",
        "svaret {answer} for «{key}» er ikke ett av {candidates}",
        'the answer {answer} for "{key}" is not one of {candidates}',
    ),
    fix=Words(
        "svar med nummeret til ein av dei",
        "svar med nummeret til en av dem",
        "answer with the number of one of them",
    ),
    reason=Words(
        "Eit svar må vere ein kommune som faktisk overtok noko. Alt anna er ein skrivefeil, eller eit svar på eit "
        "anna spørsmål.",
        "Et svar må være en kommune som faktisk overtok noe. Alt annet er en skrivefeil, eller et svar på et annet "
        "spørsmål.",
        "An answer must be a municipality that did take over a part. Anything else is a typing error, or the answer "
        "to another question.",
    ),
)

MUNICIPAL_CHANGE_CODES: tuple[FindingCode, ...] = (SEVERAL_SUCCESSORS, NO_SUCCESSOR, NOT_A_CANDIDATE)
