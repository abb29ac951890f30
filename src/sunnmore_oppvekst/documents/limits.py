"""How large and how deep a document may be before anybody tries to parse it."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """Bounds on a document.

    Attributes:
        bytes: the most bytes.
        depth: the most levels of lists and mappings inside each other.
        aliased: the most values that YAML aliases may add.
    """

    bytes: int = 8 * 2**20
    depth: int = 64
    aliased: int = 10_000


LIMITS = Limits()
"""The bounds that hold unless others are given."""
