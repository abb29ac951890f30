"""The kinds of documents there are."""

from sunnmore_oppvekst.domain.contribution import Contribution
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import GrantApplication
from sunnmore_oppvekst.domain.meeting import Meeting
from sunnmore_oppvekst.domain.network import Network
from sunnmore_oppvekst.domain.people import People
from sunnmore_oppvekst.domain.plan import ActionPlan
from sunnmore_oppvekst.domain.strategy import StrategyPlan

KINDS: dict[str, type[Document]] = {
    cls.kind: cls for cls in (Network, People, StrategyPlan, ActionPlan, Contribution, Meeting, GrantApplication)
}
"""The class of each kind, by the name in its `schema:` line."""
