"""What a choice from a closed set is called, by the name of the set and the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from attrs import field, frozen
from attrs.validators import instance_of

from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, p_
from sunnmore_oppvekst.messages.reprs import brief

LABELS: dict[str, dict[str, Message]] = {
    "Sector": {
        "kindergarten": p_("Sector", "kindergarten"),
        "school": p_("Sector", "school"),
        "after-school": p_("Sector", "after-school care"),
    },
    "Level": {
        "region": p_("Level", "region"),
        "municipality": p_("Level", "municipality"),
        "unit": p_("Level", "unit"),
    },
    "Every": {
        "member": p_("Every", "each member municipality"),
        "unit": p_("Every", "each unit"),
    },
    "Scope": {
        "network": p_("Scope", "the network"),
        "municipality": p_("Scope", "the municipality"),
        "unit": p_("Scope", "the unit"),
    },
    "Power": {
        "oversee": p_("Power", "oversee"),
        "decide": p_("Power", "decide"),
        "revise": p_("Power", "revise"),
        "operate": p_("Power", "operate the network"),
        "draft": p_("Power", "draft"),
        "convene": p_("Power", "convene"),
        "follow-up": p_("Power", "follow up matters"),
        "support": p_("Power", "support"),
        "contribute": p_("Power", "contribute"),
        "anchor": p_("Power", "anchor"),
    },
    "ChangeKind": {
        "merger": p_("ChangeKind", "merger"),
        "split": p_("ChangeKind", "split"),
        "renumbering": p_("ChangeKind", "renumbering"),
        "rename": p_("ChangeKind", "rename"),
        "boundary": p_("ChangeKind", "boundary change"),
    },
    "PartnerKind": {
        "ministry": p_("PartnerKind", "ministry"),
        "directorate": p_("PartnerKind", "directorate"),
        "county-governor": p_("PartnerKind", "county governor"),
        "municipal-association": p_("PartnerKind", "association of municipalities"),
        "employers": p_("PartnerKind", "employers' organisation"),
        "employees": p_("PartnerKind", "employees' organisation"),
        "university": p_("PartnerKind", "university or university college"),
        "other": p_("PartnerKind", "other"),
    },
    "Ownership": {
        "public": p_("Ownership", "public"),
        "private": p_("Ownership", "private"),
    },
    "InitiativeKind": {
        "strategy": p_("InitiativeKind", "strategy"),
        "framework": p_("InitiativeKind", "framework"),
    },
    "ApplicationStatus": {
        "draft": p_("ApplicationStatus", "draft"),
        "submitted": p_("ApplicationStatus", "submitted"),
        "granted": p_("ApplicationStatus", "granted"),
        "rejected": p_("ApplicationStatus", "rejected"),
        "reported": p_("ApplicationStatus", "reported"),
    },
    "MeasureState": {
        "planned": p_("MeasureState", "planned"),
        "started": p_("MeasureState", "started"),
        "done": p_("MeasureState", "done"),
        "paused": p_("MeasureState", "paused"),
        "cancelled": p_("MeasureState", "cancelled"),
    },
    "DecisionKind": {
        "adopted": p_("DecisionKind", "adopted"),
        "revised": p_("DecisionKind", "revised"),
        "recommended": p_("DecisionKind", "recommended"),
        "sent-back": p_("DecisionKind", "sent back"),
        "noted": p_("DecisionKind", "noted"),
        "withdrawn": p_("DecisionKind", "withdrawn"),
    },
    "Verdict": {
        "met": p_("Verdict", "met"),
        "partly": p_("Verdict", "partly met"),
        "not-met": p_("Verdict", "not met"),
    },
    "PlanStatus": {
        "draft": p_("PlanStatus", "draft"),
        "consultation": p_("PlanStatus", "in consultation"),
        "proposed": p_("PlanStatus", "proposed"),
        "adopted": p_("PlanStatus", "adopted"),
        "evaluated": p_("PlanStatus", "evaluated"),
        "superseded": p_("PlanStatus", "superseded"),
        "withdrawn": p_("PlanStatus", "withdrawn"),
    },
    "Clearable": {
        "goal": p_("Clearable", "goal"),
        "area": p_("Clearable", "area"),
        "level": p_("Clearable", "level"),
        "period": p_("Clearable", "period"),
        "participants": p_("Clearable", "participants"),
    },
    "LearningForm": {
        "dialogue-conference": p_("LearningForm", "dialogue conference"),
        "workshop": p_("LearningForm", "workshop"),
        "experience-sharing": p_("LearningForm", "experience sharing"),
        "observation": p_("LearningForm", "observation"),
        "lecture-and-reflection": p_("LearningForm", "lecture and reflection"),
        "not-a-learning-meeting": p_("LearningForm", "not a learning meeting"),
    },
    "Audience": {
        "public": p_("Audience", "everyone"),
        "internal": p_("Audience", "the network"),
        "personal": p_("Audience", "personal"),
    },
    "Category": {
        "meeting": p_("Category", "meeting"),
        "milestone": p_("Category", "milestone"),
        "commitment": p_("Category", "commitment"),
        "deadline": p_("Category", "deadline"),
        "plan": p_("Category", "work on the plan"),
    },
    "Language": {
        "nn": p_("Language", "Nynorsk"),
        "nb": p_("Language", "Bokmål"),
        "en": p_("Language", "English"),
    },
    "Severity": {
        "error": p_("Severity", "error"),
        "warning": p_("Severity", "warning"),
        "info": p_("Severity", "note"),
    },
}


@frozen(kw_only=True)
class Label:
    """Message of one's own for a choice.

    Attributes:
        of: the name of the set, such as `MeasureState`.
        value: the choice, such as `paused`.
        words: what it is to be called.
    """

    of: str = field()
    value: str = field()
    words: Message = field(validator=instance_of(Message))

    __repr__ = brief

    @value.validator
    def _is_known(self, _: object, value: str) -> None:
        if value not in LABELS.get(self.of, {}):
            raise ValueError(f"there is no choice {self.of}.{value}")

    @property
    def name(self) -> str:
        """The set and the choice."""
        return f"{self.of}.{self.value}"


_OWN: ContextVar[dict[str, Message]] = ContextVar("own words", default={})  # noqa: B039


@contextmanager
def label_overrides(labels: Iterable[Label]) -> Iterator[None]:
    """Use these words instead of the library's, here and nowhere else."""
    before = _OWN.set({each.name: each.words for each in labels})
    try:
        yield
    finally:
        _OWN.reset(before)


def label_message(choice: StrEnum) -> Message:
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
    return label_message(choice)[language]
