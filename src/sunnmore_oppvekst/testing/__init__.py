"""The plugin author's bench: values to test with, and what every plugin must stand; and a whole country of plans.

Needs Hypothesis: `pip install "sunnmore-oppvekst[testing]"`. `Country` does not. pytest finds the fixtures by itself.
"""

from typing import TYPE_CHECKING

from sunnmore_oppvekst.lazy import lazily

if TYPE_CHECKING:
    from sunnmore_oppvekst.testing.coherent import invalid_networks as invalid_networks
    from sunnmore_oppvekst.testing.coherent import invalid_plans as invalid_plans
    from sunnmore_oppvekst.testing.coherent import networks as networks
    from sunnmore_oppvekst.testing.coherent import plans as plans
    from sunnmore_oppvekst.testing.coherent import strategy_plans as strategy_plans
    from sunnmore_oppvekst.testing.coherent import workspaces as workspaces
    from sunnmore_oppvekst.testing.conforming import assert_plugin_conforms as assert_plugin_conforms
    from sunnmore_oppvekst.testing.country import Country as Country
    from sunnmore_oppvekst.testing.country import Planted as Planted
    from sunnmore_oppvekst.testing.drawn import documents as documents
    from sunnmore_oppvekst.testing.drawn import field_values as field_values
    from sunnmore_oppvekst.testing.drawn import values as values
    from sunnmore_oppvekst.testing.samples import sample_workspace as sample_workspace

_WHERE = {
    "conforming": ("assert_plugin_conforms",),
    "coherent": ("invalid_networks", "invalid_plans", "networks", "plans", "strategy_plans", "workspaces"),
    "country": ("Country", "Planted"),
    "samples": ("sample_workspace",),
    "drawn": ("documents", "field_values", "values"),
}

__getattr__, __dir__, __all__ = lazily(__name__, _WHERE)
