"""The messages of this plugin; their translations are in `locale`."""

from sunnmore_oppvekst import Catalogue

_ = Catalogue("sunnmore_oppvekst_example").message
