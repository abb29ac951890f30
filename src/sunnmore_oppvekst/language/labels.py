"""What a choice from a closed set is called, by the name of the set and the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import instance_of

from sunnmore_oppvekst.language.brief import brief
from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

LABELS: dict[str, dict[str, Words]] = {
    "Sector": {
        "kindergarten": Words("barnehage", "barnehage", "kindergarten"),
        "school": Words("skule", "skole", "school"),
        "after-school": Words("SFO", "SFO", "after-school care"),
    },
    "Level": {
        "region": Words("region", "region", "region"),
        "municipality": Words("kommune", "kommune", "municipality"),
        "unit": Words("eining", "enhet", "unit"),
    },
    "Every": {
        "member": Words("kvar medlemskommune", "hver medlemskommune", "each member municipality"),
        "unit": Words("kvar eining", "hver enhet", "each unit"),
    },
    "Scope": {
        "network": Words("nettverket", "nettverket", "the network"),
        "municipality": Words("kommunen", "kommunen", "the municipality"),
        "unit": Words("eininga", "enheten", "the unit"),
    },
    "Power": {
        "oversee": Words("ha overordna ansvar", "ha overordnet ansvar", "oversee"),
        "decide": Words("gjere vedtak", "gjøre vedtak", "decide"),
        "revise": Words("revidere", "revidere", "revise"),
        "operate": Words("drifte nettverket", "drifte nettverket", "operate the network"),
        "draft": Words("utarbeide framlegg", "utarbeide forslag", "draft"),
        "convene": Words("kalle inn", "kalle inn", "convene"),
        "follow-up": Words("følgje opp saker", "følge opp saker", "follow up matters"),
        "support": Words("støtte", "støtte", "support"),
        "contribute": Words("bidra", "bidra", "contribute"),
        "anchor": Words("forankre", "forankre", "anchor"),
    },
    "ChangeKind": {
        "merger": Words("samanslåing", "sammenslåing", "merger"),
        "split": Words("deling", "deling", "split"),
        "renumbering": Words("nytt nummer", "nytt nummer", "renumbering"),
        "rename": Words("namnebyte", "navnebytte", "rename"),
        "boundary": Words("grenseendring", "grenseendring", "boundary change"),
    },
    "PartnerKind": {
        "ministry": Words("departement", "departement", "ministry"),
        "directorate": Words("direktorat", "direktorat", "directorate"),
        "county-governor": Words("fylkesmann/statsforvaltar", "fylkesmann/statsforvalter", "county governor"),
        "municipal-association": Words("kommuneorganisasjon", "kommuneorganisasjon", "association of municipalities"),
        "employers": Words("arbeidsgivarorganisasjon", "arbeidsgiverorganisasjon", "employers' organisation"),
        "employees": Words("arbeidstakarorganisasjon", "arbeidstakerorganisasjon", "employees' organisation"),
        "university": Words(
            "universitet eller høgskule", "universitet eller høgskole", "university or university college"
        ),
        "other": Words("annan", "annen", "other"),
    },
    "Ownership": {
        "public": Words("offentleg", "offentlig", "public"),
        "private": Words("privat", "privat", "private"),
    },
    "InitiativeKind": {
        "strategy": Words("strategi", "strategi", "strategy"),
        "framework": Words("rammeplan", "rammeplan", "framework"),
    },
    "ApplicationStatus": {
        "draft": Words("utkast", "utkast", "draft"),
        "submitted": Words("send", "sendt", "submitted"),
        "granted": Words("innvilga", "innvilget", "granted"),
        "rejected": Words("avslått", "avslått", "rejected"),
        "reported": Words("rapportert", "rapportert", "reported"),
    },
    "MeasureState": {
        "planned": Words("planlagt", "planlagt", "planned"),
        "started": Words("i gang", "i gang", "started"),
        "done": Words("fullført", "fullført", "done"),
        "paused": Words("på vent", "på vent", "paused"),
        "cancelled": Words("avslutta utan fullføring", "avsluttet uten fullføring", "cancelled"),
    },
    "DecisionKind": {
        "adopted": Words("vedteke", "vedtatt", "adopted"),
        "revised": Words("revidert", "revidert", "revised"),
        "recommended": Words("tilrådd", "tilrådd", "recommended"),
        "sent-back": Words("sendt tilbake", "sendt tilbake", "sent back"),
        "noted": Words("teke til orientering", "tatt til orientering", "noted"),
        "withdrawn": Words("trekt", "trukket", "withdrawn"),
    },
    "Verdict": {
        "met": Words("nådd", "nådd", "met"),
        "partly": Words("delvis nådd", "delvis nådd", "partly met"),
        "not-met": Words("ikkje nådd", "ikke nådd", "not met"),
    },
    "PlanStatus": {
        "draft": Words("utkast", "utkast", "draft"),
        "consultation": Words("på høyring", "på høring", "in consultation"),
        "proposed": Words("framlegg", "forslag", "proposed"),
        "adopted": Words("vedteken", "vedtatt", "adopted"),
        "evaluated": Words("evaluert", "evaluert", "evaluated"),
        "superseded": Words("avløyst", "avløst", "superseded"),
        "withdrawn": Words("trekt", "trukket", "withdrawn"),
    },
    "Clearable": {
        "goal": Words("mål", "mål", "goal"),
        "area": Words("område", "område", "area"),
        "level": Words("nivå", "nivå", "level"),
        "period": Words("periode", "periode", "period"),
        "participants": Words("deltakarar", "deltakere", "participants"),
    },
    "LearningForm": {
        "dialogue-conference": Words("dialogkonferanse", "dialogkonferanse", "dialogue conference"),
        "workshop": Words("verkstad", "verksted", "workshop"),
        "experience-sharing": Words("erfaringsdeling", "erfaringsdeling", "experience sharing"),
        "observation": Words("observasjon", "observasjon", "observation"),
        "lecture-and-reflection": Words(
            "innleiing og refleksjon", "innledning og refleksjon", "lecture and reflection"
        ),
        "not-a-learning-meeting": Words("ikkje lærande møte", "ikke lærende møte", "not a learning meeting"),
    },
    "Audience": {
        "public": Words("alle", "alle", "everyone"),
        "internal": Words("nettverket", "nettverket", "the network"),
        "personal": Words("personleg", "personlig", "personal"),
    },
    "Category": {
        "meeting": Words("møte", "møte", "meeting"),
        "milestone": Words("milepæl", "milepæl", "milestone"),
        "commitment": Words("forplikting", "forpliktelse", "commitment"),
        "deadline": Words("frist", "frist", "deadline"),
        "plan": Words("planarbeid", "planarbeid", "work on the plan"),
    },
    "Language": {
        "nn": Words("nynorsk", "nynorsk", "Nynorsk"),
        "nb": Words("bokmål", "bokmål", "Bokmål"),
        "en": Words("engelsk", "engelsk", "English"),
    },
    "Severity": {
        "error": Words("feil", "feil", "error"),
        "warning": Words("åtvaring", "advarsel", "warning"),
        "info": Words("merknad", "merknad", "note"),
    },
}


@frozen(kw_only=True)
class Label:
    """Words of one's own for a choice.

    Attributes:
        of: the name of the set, such as `MeasureState`.
        value: the choice, such as `paused`.
        words: what it is to be called.
    """

    of: str = field()
    value: str = field()
    words: Words = field(validator=instance_of(Words))

    __repr__ = brief

    @value.validator
    def _is_known(self, _: object, value: str) -> None:
        if value not in LABELS.get(self.of, {}):
            raise ValueError(f"there is no choice {self.of}.{value}")

    @property
    def name(self) -> str:
        """The set and the choice."""
        return f"{self.of}.{self.value}"


_OWN: ContextVar[dict[str, Words]] = ContextVar("own words", default={})  # noqa: B039


@contextmanager
def calling(labels: Iterable[Label]) -> Iterator[None]:
    """Use these words instead of the library's, here and nowhere else."""
    before = _OWN.set({each.name: each.words for each in labels})
    try:
        yield
    finally:
        _OWN.reset(before)


def words_for(choice: StrEnum) -> Words:
    """What `choice` is called, in all languages.

    Raises:
        KeyError: the set or the value has no label.
    """
    name = type(choice).__name__
    return _OWN.get().get(f"{name}.{choice.value}") or LABELS[name][choice.value]


def label(choice: StrEnum, language: Language | str) -> str:
    """What `choice` is called in `language`.

    Raises:
        KeyError: the set or the value has no label.
    """
    return words_for(choice)[language]
