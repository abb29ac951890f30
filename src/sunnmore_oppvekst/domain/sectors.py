"""The closed sets that several subjects share."""

from enum import StrEnum


class Sector(StrEnum):
    """Kindergarten (*barnehage*), school (*skule*) and after-school care (*SFO*)."""

    KINDERGARTEN = "kindergarten"
    SCHOOL = "school"
    AFTER_SCHOOL = "after-school"


class Level(StrEnum):
    """Where a measure is carried out: in the region, a municipality or a unit (*nivå*).

    Source: strategy plan, section "Handlingsplan" ("på ulike nivå").
    """

    REGION = "region"
    MUNICIPALITY = "municipality"
    UNIT = "unit"
