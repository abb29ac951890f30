"""Action plans of a real one's size and make, from a seed."""

from __future__ import annotations

import random
from typing import Any

WORDS = (
    "leiarane i barnehage og skule møtest for å dele erfaringar frå arbeidet med lærande møte og planleggje vidare "
    "utvikling i eiga eining saman med personalet foreldra og kommunen slik at alle barn får eit trygt og godt miljø"
).split()
UNITS = [
    f"{place}-{what}"
    for place in ("valder", "skodje", "leite", "fiskarstrand", "brattvag", "stordal")
    for what in ("skule", "barnehage")
]
NUMBERS = ["1504", "1523", "1524", "1525", "1526", "1528", "1529", "1531", "1532", "1534", "1546"]
AREAS = {
    "learning-organisations": 4,
    "competence-development": 4,
    "inclusive-environment": 3,
    "development-and-learning": 5,
}
POINTS = dict(zip(AREAS, ("lo", "cd", "ie", "dl"), strict=True))
LEVELS, SECTORS = ("region", "municipality", "unit"), ("kindergarten", "school", "after-school")


def plan_data(seed: int, *, measures: int = 26, mark: str = "") -> dict[str, Any]:
    """The plain data of one plan; `mark` goes into every id of its own, so that none repeats from plan to plan."""
    return _Maker(random.Random(seed), mark).plan(measures)


class _Maker:
    def __init__(self, chance: random.Random, mark: str) -> None:
        self._chance = chance
        self._mark = mark

    def plan(self, measures: int) -> dict[str, Any]:
        return {
            "schema": "sunnmore-oppvekst/action-plan/1",
            "id": f"handlingsplan{self._mark}",
            "title": "Handlingsplan 2019",
            "network": "nordre-sunnmore",
            "year": 2019,
            "period": {"start": "2018-01-01", "end": "2026-01-01"},
            "strategy": "strategiplan-2017",
            "status": "adopted",
            "drafted_by": {"body": "working-committee"},
            "updated": "2019-10-02",
            "revised": "2018-12-06",
            "follow_up_days": 120,
            "needs": [self._needs(number) for number in range(1, 4)],
            "baselines": [self._baseline(number) for number in range(1, 13)],
            "measures": [self._measure(number) for number in range(1, measures + 1)],
            "contributions": [{"municipality": number, "on": "2018-11-01"} for number in NUMBERS],
            "decisions": [
                {
                    "id": f"v1{self._mark}",
                    "kind": "adopted",
                    "body": "network-forum",
                    "on": "2018-12-06",
                    "text": self._text(12),
                }
            ],
        }

    def _text(self, words: int) -> str:
        return " ".join(self._chance.choices(WORDS, k=words)).capitalize()

    def _some(self, options: Any, most: int) -> list[str]:
        return self._chance.sample(list(options), self._chance.randint(1, most))

    def _needs(self, number: int) -> dict[str, Any]:
        return {
            "id": f"n{number}{self._mark}",
            "method": self._text(18),
            "on": "2018-10-01",
            "respondents": [{"who": {"every": "unit"}, "answered": 120, "asked": 149}],
            "findings": [self._text(25), self._text(20)],
            "areas": list(AREAS),
            "sectors": list(SECTORS),
        }

    def _baseline(self, number: int) -> dict[str, Any]:
        return {
            "id": f"s{number}{self._mark}",
            "area": self._chance.choice(list(AREAS)),
            "text": self._text(45),
            "sector": self._chance.choice(SECTORS),
            "level": "region",
            "evidence": [{"text": self._text(15), "source": "Foreldreundersøkinga", "on": "2018-06-01"}],
        }

    def _measure(self, number: int) -> dict[str, Any]:
        own = f"t{number}{self._mark}"
        area = self._chance.choice(list(AREAS))
        units = self._some(UNITS, 3)
        return {
            "id": own,
            "title": self._text(7),
            "goal": self._text(24),
            "success_criteria": [{"id": f"{own}-k{k}", "text": self._text(14)} for k in (1, 2)],
            "area": area,
            "focus_points": self._some([f"{POINTS[area]}-{n}" for n in range(1, AREAS[area] + 1)], 2),
            "level": LEVELS[number % 3],
            "sectors": self._some(SECTORS, 3),
            "working_methods": self._some([f"method-{n}" for n in range(1, 6)], 2),
            "responsible": [{"role": "adviser", "municipality": self._chance.choice(NUMBERS)}],
            "participants": {"municipalities": self._some(NUMBERS, 4), "units": units, "roles": ["adviser"]},
            "partners": ["volda"],
            "period": {"start": "2019-01-01", "end": "2020-01-01"},
            "milestones": [{"id": f"{own}-m{m}", "text": self._text(11), "due": f"2019-0{3 * m}-01"} for m in (1, 2)],
            "budget": [{"id": f"{own}-b1", "text": self._text(4), "amount_nok": 45_000, "funder": "county-governor"}],
            "anchoring": [{"unit": unit, "on": "2019-02-01", "how": self._text(9)} for unit in units],
            "status": [
                {"on": "2019-03-15", "state": "started", "percent": 20, "note": self._text(16)},
                {"on": "2019-09-15", "state": "started", "percent": 70, "note": self._text(16)},
            ],
        }
