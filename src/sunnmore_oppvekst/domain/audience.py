"""Who may see a field."""

from enum import StrEnum


class Audience(StrEnum):
    """Who a field, or what is made from it, is for; each sees what those before it see, and more."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"

    def may_see(self, mark: "Audience") -> bool:
        """Whether a field with `mark` is shown to this audience."""
        order = list(Audience)
        return order.index(mark) <= order.index(self)
