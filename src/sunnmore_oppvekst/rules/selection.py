"""Which rules run, how much they weigh, and where they are silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

from attrs import evolve, field, frozen

from sunnmore_oppvekst.findings import Finding, Severity


@frozen(kw_only=True)
class Selection:
    """A choice of findings by code or prefix.

    Attributes:
        select: only findings, and only rules, whose code begins with one of these; empty for all.
        ignore: and none whose code begins with one of these.
        severity: how much a finding weighs, by code or prefix; the longest that fits counts.
        per_path: codes or prefixes to leave out, by file name pattern such as `plans/2018*.yaml`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(factory=dict)
    per_path: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def runs(self, code: str) -> bool:
        """Whether the rule with this code is among those chosen."""
        return (not self.select or code.startswith(self.select)) and not (self.ignore and code.startswith(self.ignore))

    def applied_to(self, finding: Finding) -> Finding | None:
        """The finding with its weight as chosen here, or None where it is to be silent."""
        return None if not self.runs(finding.code) or self._is_silent(finding) else self.weighed(finding)

    def weighed(self, finding: Finding) -> Finding:
        """The finding with its weight as chosen here, also where it would be left out."""
        fitting = [prefix for prefix in self.severity if finding.code.startswith(prefix)]
        if not fitting:
            return finding
        return evolve(finding, severity=self.severity[max(fitting, key=len)])

    def _is_silent(self, finding: Finding) -> bool:
        return finding.file is not None and any(
            fnmatchcase(finding.file, pattern) and finding.code.startswith(codes)
            for pattern, codes in self.per_path.items()
        )

    def names_only(self, known: Iterable[str]) -> tuple[str, ...]:
        """The codes and prefixes named here that no known code begins with."""
        codes = tuple(known)
        named = (
            *self.select,
            *self.ignore,
            *self.severity,
            *(c for codes in self.per_path.values() for c in codes),
        )
        return tuple(each for each in named if not any(code.startswith(each) for code in codes))


EVERYTHING = Selection()


def codes_given(codes: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """Codes or prefixes as callers give them: several, one alone, or none at all."""
    if codes is None:
        return None
    return (codes,) if isinstance(codes, str) else tuple(codes)
