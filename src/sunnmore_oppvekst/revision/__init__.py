"""How a plan moves: authority, lifecycle, year, contributions, succession and history."""

from sunnmore_oppvekst.revision.acts import anchor, follow_up, report
from sunnmore_oppvekst.revision.authority import Actor, Authority, authority
from sunnmore_oppvekst.revision.contributions import MergedContributions, merge_all
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.revision.lifecycle import Transitioned, transition
from sunnmore_oppvekst.revision.renewing import renew
from sunnmore_oppvekst.revision.revise import Revised, revise
from sunnmore_oppvekst.revision.scope import MunicipalScope
from sunnmore_oppvekst.revision.sitting import Sitting
from sunnmore_oppvekst.revision.steps import STEPS, Step

__all__ = [
    "STEPS",
    "Actor",
    "Authority",
    "Event",
    "MergedContributions",
    "MunicipalScope",
    "Revised",
    "Sitting",
    "Step",
    "Transitioned",
    "Verb",
    "anchor",
    "authority",
    "follow_up",
    "merge_all",
    "renew",
    "report",
    "revise",
    "transition",
]
