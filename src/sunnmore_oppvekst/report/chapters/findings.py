"""What the check of the documents found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from sunnmore_oppvekst.findings import Finding, Findings
from sunnmore_oppvekst.messages.labels import label
from sunnmore_oppvekst.messages.message import _, n_
from sunnmore_oppvekst.report.parts import FindingList, Heading, ListedFinding, Paragraph, Part
from sunnmore_oppvekst.report.sources import Sources
from sunnmore_oppvekst.report.wording import capital

_HEADING = _("Check of the plan")
_OF_DOCUMENTS = _("Check of the documents")
_ABOUT = _(
    "The documents have been checked against what the strategy plan demands. An error breaks a demand; a "
    "warning deserves a look; a note is for information."
)
_NONE = _("The check found nothing to remark.")
_MORE_PLACES = n_("and one place more", "and {n} places more")
_NOT_RUN = _("These checks could not be made, because the network or the strategy plan is missing: {codes}.")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def findings(sources: Sources) -> Iterator[Part]:
    """The findings, the heaviest first; nothing when nobody has checked."""
    found, language = sources.findings, sources.language
    if found is None:
        return
    heading = _HEADING if sources.plan else _OF_DOCUMENTS
    yield Heading(level=2, text=heading[language], id="findings")
    if found:
        yield Paragraph(_ABOUT[language])
        targets = _targets(sources)
        yield FindingList(tuple(_listed(sources, same, targets) for same in _alike(sources, found)))
    else:
        yield Paragraph(_NONE[language])
    if found.not_run:
        yield Paragraph(sources.say(_NOT_RUN, codes=", ".join(found.not_run)))


def _alike(sources: Sources, found: Findings) -> list[list[Finding]]:
    """Findings that say the same together, the heaviest first."""
    said: dict[tuple[str, str, str | None], list[Finding]] = {}
    for finding in sorted(found, key=lambda each: (each.severity.weight, each.code)):
        words = (finding.code, finding.message(sources.language), finding.suggestion(sources.language))
        said.setdefault(words, []).append(finding)
    return list(said.values())


def _listed(sources: Sources, same: list[Finding], targets: dict[str, str]) -> ListedFinding:
    finding, language = same[0], sources.language
    others = sources.count(len(same) - 1, _MORE_PLACES) if len(same) > 1 else ""
    return ListedFinding(
        code=finding.code,
        severity=finding.severity,
        severity_label=capital(label(finding.severity, language)),
        message=capital(finding.message(language)),
        subject=finding.subject,
        where=" ".join(filter(None, [finding.where, others])),
        fix=capital(finding.suggestion(language) or ""),
        target=targets.get(finding.subject, "") if sources.file in {None, finding.file} else "",
    )


def _targets(sources: Sources) -> dict[str, str]:
    """The headings under which the report tells of measures, of what belongs to them, and of areas, by id."""
    found = {area: f"area-{area}" for area in sources.areas} if sources.plan else {}
    for measure in sources.measures:
        parts: tuple[_Named, ...] = (
            *measure.success_criteria,
            *measure.milestones,
            *measure.indicators,
            *measure.budget,
        )
        found |= dict.fromkeys((measure.id, *(each.id for each in parts)), f"measure-{measure.id}")
    return found
