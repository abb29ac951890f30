"""What plugins bring to a workspace: local fields, grant schemes and words of their own."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sunnmore_oppvekst.documents.explained import refused
from sunnmore_oppvekst.documents.extension import Extension
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.domain.funding import FundingScheme
from sunnmore_oppvekst.domain.names import places_of
from sunnmore_oppvekst.findings import Finding
from sunnmore_oppvekst.hooks.host import host
from sunnmore_oppvekst.messages.labels import Label
from sunnmore_oppvekst.rules.context import Context


def extensions() -> tuple[Extension, ...]:
    """The local fields that plugins have declared."""
    given = host().named("oppvekst_extensions", Extension, lambda each: each.namespace)
    return tuple(each.value for each in given.values())


def labels() -> tuple[Label, ...]:
    """The words that plugins have for choices."""
    given = host().named("oppvekst_labels", Label, lambda each: each.name)
    return tuple(each.value for each in given.values())


def schemes() -> tuple[FundingScheme, ...]:
    """The grant schemes that plugins bring."""
    given = host().named("oppvekst_funding_schemes", FundingScheme, lambda each: each.id)
    return tuple(each.value for each in given.values())


def with_schemes(context: Context) -> Context:
    """The context with the grant schemes of plugins besides the network's own, which count first."""
    brought, network = schemes(), context.network
    if network is None or not brought:
        return context
    own = {each.id for each in network.schemes}
    extended = evolve(network, schemes=(*network.schemes, *(each for each in brought if each.id not in own)))
    return evolve(context, network=extended)


def wrong_local_fields(document: Document, file: str | None) -> Iterator[Finding]:
    """What is not right with the local fields that plugins have declared."""
    declared = extensions()
    for path, holder in places_of(document) if declared else ():
        for extension in declared:
            if extension.belongs_to(holder):
                for refusal in extension.wrong_in(holder):
                    found = refused(refusal)
                    subject = str(getattr(holder, "id", getattr(document, "id", "")))
                    way = (*path, "extensions", extension.namespace, *found.path)
                    yield evolve(found, path=way, subject=subject, file=file)
