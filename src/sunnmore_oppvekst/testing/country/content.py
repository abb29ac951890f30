"""What networks of municipalities work with: areas beyond the reference plan's, and measures in each area."""

from __future__ import annotations

from attrs import frozen

from sunnmore_oppvekst.domain.sectors import Sector
from sunnmore_oppvekst.domain.strategy import FocusPoint, PriorityArea
from sunnmore_oppvekst.domain.text import Text

_ALL = tuple(Sector)
_KINDERGARTEN, _SCHOOL, _AFTER_SCHOOL = ((each,) for each in Sector)
_TO_SCHOOL = (Sector.KINDERGARTEN, Sector.SCHOOL)
_AT_SCHOOL = (Sector.SCHOOL, Sector.AFTER_SCHOOL)


@frozen
class Idea:
    """What a measure may be about.

    Attributes:
        title: what it is called.
        goal: what it is to achieve.
        criteria: how one will know that it did.
        sectors: whom it is for.
    """

    title: str
    goal: str
    criteria: tuple[str, str]
    sectors: tuple[Sector, ...] = _ALL


MORE_AREAS = (
    PriorityArea(
        id="language-and-reading",
        title=Text(nn="Språk og lesing", nb="Språk og lesing", en="Language and reading"),
        sectors=_ALL,
        goals=("goal-5", "goal-6"),
        focus_points=(
            FocusPoint(
                id="lr-1",
                text=Text(
                    nn="Eit rikt språkmiljø kvar dag",
                    nb="Et rikt språkmiljø hver dag",
                    en="A rich language environment every day",
                ),
            ),
            FocusPoint(
                id="lr-2",
                text=Text(
                    nn="Lesing i alle fag og på SFO",
                    nb="Lesing i alle fag og på SFO",
                    en="Reading in every subject and in after-school care",
                ),
            ),
            FocusPoint(
                id="lr-3",
                text=Text(
                    nn="Hjelp i tide til dei fleirspråklege barna",
                    nb="Hjelp i tide til de flerspråklige barna",
                    en="Help in time for multilingual children",
                ),
            ),
        ),
    ),
    PriorityArea(
        id="transitions",
        title=Text(nn="Gode overgangar", nb="Gode overganger", en="Good transitions"),
        sectors=_ALL,
        goals=("goal-4", "goal-5"),
        focus_points=(
            FocusPoint(
                id="tr-1",
                text=Text(
                    nn="Frå barnehage til skule og SFO",
                    nb="Fra barnehage til skole og SFO",
                    en="From kindergarten to school and after-school care",
                ),
            ),
            FocusPoint(
                id="tr-2",
                text=Text(
                    nn="Mellom stega i skulen",
                    nb="Mellom trinnene i skolen",
                    en="Between the stages of school",
                ),
            ),
        ),
    ),
)

IDEAS: dict[str, tuple[Idea, ...]] = {
    "learning-organisations": (
        Idea("Lærande møte i fellestida", "Fellestida blir brukt til å lære av eigen praksis minst éin gong i månaden.",
             ("Ni av ti einingar har ein plan for fellestida.", "Personalet kan vise til noko dei har endra.")),
        Idea("Leiarar på besøk hos kvarandre", "Kvar leiar har sett ein annan leiar i arbeid, og teke noko med heim.",
             ("Alle leiarar har vore på eitt besøk.", "Halvparten har gjort ei endring i si eining.")),
        Idea("Leiarskule for nye styrarar og rektorar", "Nye leiarar er trygge i oppgåva etter det første året.",
             ("Alle nye leiarar har vore på samlingane.", "Ingen nye leiarar står utan rettleiar.")),
        Idea("Observasjon med ettersamtale", "Kollegaer ser kvarandre arbeide og snakkar om det etterpå.",
             ("Kvar tilsett er observert to gonger.", "Samtalane følgjer den same malen.")),
        Idea("Utviklingsplan på éi side", "Kvar eining har ein plan som alle kjenner og bruker.",
             ("Planen heng framme i kvar eining.", "Planen er revidert etter eit halvt år.")),
        Idea("SFO med på planleggingsdagane", "SFO planlegg saman med skulen frå første dag.",
             ("SFO er med på tre planleggingsdagar.", "Årsplanen er felles."), _AT_SCHOOL),
    ),
    "competence-development": (
        Idea("Rettleiing av nyutdanna", "Alle nyutdanna får den same rettleiinga kvar dei enn byrjar.",
             ("Kvar nyutdanna har ein rettleiar med utdanning.", "Ni av ti blir verande etter to år.")),
        Idea("Studiepoeng i matematikk og engelsk", "Fleire lærarar oppfyller krava til fordjuping.",
             ("Fem lærarar i kvar kommune har teke studiepoeng.", "Vikarordninga er avklara."), _SCHOOL),
        Idea("Barnehagebasert kompetanseutvikling", "Heile personalet lærer saman i sin eigen barnehage.",
             ("Kvar barnehage har gjennomført tre modular.", "Personalet har prøvd ut noko mellom modulane."),
             _KINDERGARTEN),
        Idea("Digital praksis i klasserommet", "Digitale verktøy blir brukte der dei gjer opplæringa betre.",
             ("Kvart trinn har delt to opplegg.", "Elevane seier at dei lærer meir."), _SCHOOL),
        Idea("Grunnopplæring for assistentar", "Assistentar har det dei treng for å møte barna godt.",
             ("Åtte av ti assistentar har fullført.", "Styrarane ser skilnad i kvardagen."), _KINDERGARTEN),
        Idea("Kompetanse i SFO", "Dei tilsette i SFO har eit fagleg fellesskap på tvers av kommunane.",
             ("Fire samlingar er haldne.", "Kvar SFO har prøvd to nye aktivitetar."), _AFTER_SCHOOL),
    ),
    "inclusive-environment": (
        Idea("Alle er med i leiken", "Ingen barn står utanfor leiken utan at ein vaksen ser det same dag.",
             ("Kvar avdeling kartlegg leiken to gonger i året.", "Tiltak er sette i verk innan ei veke."),
             _KINDERGARTEN),
        Idea("Felles handlingsplan mot mobbing", "Alle handlar raskt og likt når nokon blir krenkt.",
             ("Planen er teken i bruk i alle einingar.", "Mobbetala går ned to år på rad.")),
        Idea("Trygge vaksne i friminutta", "Elevane veit kven dei kan gå til.",
             ("Inspeksjonsplanen er ny ved alle skular.", "Elevane seier at dei er trygge."), _AT_SCHOOL),
        Idea("Foreldremøte om det å høyre til", "Foreldra er med og gjer miljøet godt for alle.",
             ("Opplegget er brukt på kvart trinn.", "Åtte av ti foreldre møter.")),
        Idea("Relasjonskompetanse hos alle tilsette", "Alle barn har minst éin vaksen dei har tillit til.",
             ("Alle einingar har gjennomført relasjonskartlegging.", "Barn utan god relasjon får ein kontakt.")),
        Idea("Fråvær som blir følgt opp", "Elevar med bekymringsfullt fråvær får hjelp etter tre dagar.",
             ("Rutinen er lik i alle kommunane.", "Talet på elevar med høgt fråvær går ned."), _SCHOOL),
    ),
    "development-and-learning": (
        Idea("Tidleg hjelp med grunnleggjande dugleik", "Elevar som strevar, får hjelp same veka som nokon ser det.",
             ("Rutinane for intensiv opplæring er skriftlege.", "Ni av ti elevar når målet for perioden."), _SCHOOL),
        Idea("Uteskule og naturfag", "Barna forstår naturen rundt seg ved å bruke han.",
             ("Kvar eining har fire dagar ute i halvåret.", "Opplegga ligg i den felles banken.")),
        Idea("Matematikk i kvardagen", "Barna møter tal og mønster i leik og rutinar.",
             ("Kvar avdeling har to faste aktivitetar.", "Personalet set ord på det barna gjer."), _KINDERGARTEN),
        Idea("Vurdering som fører vidare", "Elevane veit kva dei kan, og kva som er neste steg.",
             ("Lærarane deler vurderingspraksis kvar månad.", "Elevane seier at tilbakemeldingane hjelper."), _SCHOOL),
        Idea("Leik og aktivitet i SFO", "SFO har eit innhald som barna sjølve er med og vel.",
             ("Barna er med i planlegginga.", "Aktivitetane er ulike gjennom veka."), _AFTER_SCHOOL),
        Idea("Stasjonsarbeid på småsteget", "Kvart barn får tid med ein vaksen kvar dag.",
             ("Alle skular har prøvd det i åtte veker.", "Lærarane held fram av seg sjølve."), _SCHOOL),
    ),
    "language-and-reading": (
        Idea("Høgtlesing kvar dag", "Alle barn blir lesne for kvar dag, og får snakke om det.",
             ("Kvar eining har ein leseplan.", "Biblioteket er med i kvar kommune.")),
        Idea("Språkløypa i personalmøta", "Heile personalet veit korleis språket veks.",
             ("Tre økter er gjennomførte.", "Personalet prøver ut noko mellom øktene.")),
        Idea("Leselos for ungdomsskulen", "Elevane les lenger og forstår meir i alle fag.",
             ("Kvart fag har ein lesestrategi.", "Resultata i lesing går opp."), _SCHOOL),
        Idea("Kartlegging av språk hos fireåringane", "Hjelpa kjem medan barnet enno har eitt år att i barnehagen.",
             ("Alle fireåringar er følgde opp.", "Kvart barn som treng det, har ein plan."), _KINDERGARTEN),
        Idea("Fleirspråklege barn og foreldre", "Fleirspråklege familiar forstår og blir forstått.",
             ("Tolk er brukt i alle startsamtalar.", "Foreldra seier at dei får vite det dei treng.")),
    ),
    "transitions": (
        Idea("Overføringssamtale før skulestart", "Skulen kjenner kvart barn før det byrjar.",
             ("Alle samtalar er haldne før 1. juni.", "Malen er den same i heile regionen."), _TO_SCHOOL),
        Idea("Fadrar og besøksdagar", "Barna kjenner nokon den første skuledagen.",
             ("Kvart barn har hatt tre besøk.", "Fadrane har fått opplæring."), _TO_SCHOOL),
        Idea("SFO-start i august", "Barna er trygge i SFO før skulen byrjar.",
             ("Alle får tilbod om to veker.", "Foreldra er nøgde med starten."), _AT_SCHOOL),
        Idea("Frå barnesteg til ungdomssteg", "Ingen elev må byrje på nytt på ungdomssteget.",
             ("Faglærarane har møttest i kvart fag.", "Elevane seier at overgangen var god."), _SCHOOL),
        Idea("Årshjul for overgangane", "Alle veit kven som gjer kva, og når.",
             ("Årshjulet er vedteke i alle kommunane.", "Det er følgt i tre av fire overgangar.")),
    ),
}  # fmt: skip
"""Measures by the area that they belong to."""
