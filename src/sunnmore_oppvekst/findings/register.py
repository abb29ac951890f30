"""The codes that findings can have, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from sunnmore_oppvekst.findings.finding_code import FindingCode


def _by_code(codes: Iterable[FindingCode]) -> Mapping[str, FindingCode]:
    listed = tuple(codes)
    repeated = sorted(code for code, count in Counter(each.code for each in listed).items() if count > 1)
    if repeated:
        raise ValueError(f"declared more than once: {', '.join(repeated)}")
    return {each.code: each for each in listed}


@frozen(repr=False)
class Register(Mapping[str, FindingCode]):
    """Finding codes by code, in the order in which they were given.

    Raises:
        ValueError: a code is declared more than once.
    """

    _declared: Mapping[str, FindingCode] = field(factory=tuple, converter=_by_code)

    def __getitem__(self, code: str) -> FindingCode:
        return self._declared[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._declared)

    def __len__(self) -> int:
        return len(self._declared)

    def extended(self, codes: Iterable[FindingCode]) -> Register:
        """The register with further codes.

        Raises:
            ValueError: a code is declared already.
        """
        return Register((*self.values(), *codes))

    def __repr__(self) -> str:
        return f"Register({len(self)} codes)"
