"""The messages of this plugin; their translations are in `locale`."""

from sunnmore_oppvekst import Catalogue

_CATALOGUE = Catalogue("sunnmore_oppvekst_dask")
_ = _CATALOGUE.message
n_ = _CATALOGUE.plural
