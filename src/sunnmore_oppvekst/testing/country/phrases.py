"""What is written about measures, meetings and applications, in nynorsk."""

from __future__ import annotations

STEPS = (
    "Gruppa er sett saman",
    "Opplegget er klart og sendt ut",
    "Første samling er halden",
    "Halvvegs: einingane har delt det dei har prøvd",
    "Rettleiarane har vore ute i einingane",
    "Siste samling er halden",
    "Erfaringane er skrivne ned og delte",
)
NOTES = (
    "Går sin gang.",
    "Godt i gang, og folk spør etter meir.",
    "Kravde meir tid enn venta; sjå milepælane.",
    "To einingar har teke att det dei låg etter.",
    "Nye folk er komne til, og opplæringa er teken på nytt.",
    "Samlingane er flytte til hausten.",
)
DONE_NOTES = ("Gjennomført som planlagt.", "Gjennomført; det held fram av seg sjølv.", "Ferdig, og evaluert saman.")
STUCK_NOTES = ("Ventar på avklaring av pengar.", "Ingen har hatt tid.", "Utsett på nytt; planen må vurderast.")
CANCELLED_NOTES = ("Teke ut: ingen hadde kapasitet.", "Teke ut: dekt av ei nasjonal satsing.")
TAKEN_UP = (
    "Personalmøte",
    "Felles møtetid på onsdagen",
    "Planleggingsdag",
    "Leiarmøte og avdelingsmøte",
    "Samarbeidsutvalet og personalmøte",
)
COSTS = ("Honorar til rettleiarar", "Vikarar og reise", "Lokale og mat til samlingane", "Materiell", "Frikjøp av tid")
MEASURED = ("Einingar som er i gang", "Frammøte på samlingane", "Tilsette som har delteke")
STATES = (
    "Praksisen er ulik frå eining til eining, og få har skrive ned kva dei gjer.",
    "Leiarane seier at dei er på veg, men at det går seint der det er mange nye.",
    "Resultata er jamne, med to einingar som skil seg ut.",
    "Svara frå foreldra er gode, medan personalet ønskjer meir tid saman.",
    "Det meste er på plass, og det som manglar, er å halde ved like.",
)
EVIDENCE = (
    ("Svar frå leiarane", "Spørjeskjema hausten før"),
    ("Snittet i regionen", "Elevundersøkinga"),
    ("Snittet i regionen", "Foreldreundersøkinga"),
    ("Tal frå kommunane", "Basil og GSI"),
)
MAPPED = (
    "Spørjeskjema til alle einingane, svart av leiaren saman med personalet",
    "Gruppeintervju med styrarar, rektorar og SFO-leiarar i kvar kommune",
    "Gjennomgang av brukarundersøkingar og nasjonale prøver",
)
FOUND = (
    "Fellestida blir brukt til beskjedar. To av tre vil bruke ho til å lære.",
    "Det er flest som ber om hjelp til å hindre utestenging.",
    "SFO vil vere med i det skulen planlegg.",
    "Leiarane lærer mest av å sjå kvarandre arbeide.",
    "Språkhjelpa i barnehagen kjem seint.",
)
HAS_NOTHING = "Vi står bak det som ligg i utkastet."
VERDICTS = {
    "met": "Kommunane stadfestar det.",
    "partly": "Nådd i dei fleste kommunane, men ikkje i alle.",
    "not-met": "Ikkje nådd; sjå statusen.",
}
AGENDA = (
    ("Erfaringar sidan sist", "Skriv ned to ting de har prøvd, og kva som kom ut av det."),
    ("Gjennomgang av handlingsplanen", "Sjå over tiltaka de svarer for, og oppdater status."),
    ("Nytt frå universitet og høgskule", "Les artikkelen som ligg ved."),
    ("Kva tala fortel oss", "Ta med tala frå eigen kommune."),
    ("Vegen vidare", "Tenk gjennom kva de kan ta med heim."),
)
NOTICE = "Vi møtest for å dele det vi har prøvd, og for å bli samde om kva vi gjer før neste gong."
MINUTES = "Kommunane delte erfaringar, og kvar tok med seg noko å gjere heime."
HOMEWORK = (
    "Ta opp tiltaket på leiarmøte i kommunen.",
    "Setje av tid i møteplanen til einingane.",
    "Finne ein kontaktperson i kvar eining.",
    "Samle inn status frå einingane.",
    "Leggje fram saka for foreldreutvalet.",
)
RESULTS = (
    "Gjennomført i alle einingane som var med. Personalet held fram.",
    "Gjennomført i dei fleste einingane; to kjem etter.",
    "Samlingane vart færre enn planlagde, men fleire var med på kvar.",
)
