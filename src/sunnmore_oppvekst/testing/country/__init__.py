"""A whole country of networks and plans, made from a seed."""

from sunnmore_oppvekst.testing.country.planted import Planted
from sunnmore_oppvekst.testing.country.whole import Country

__all__ = ["Country", "Planted"]
