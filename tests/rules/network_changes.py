"""Changes of the specimen that tests of the network rules have in common."""

from __future__ import annotations

HISTORY = """
network:
  municipalities:
    - {number: "1504", name: Ålesund, dissolved: 2020-01-01}
    - {number: "1534", name: Haram, dissolved: 2020-01-01}
    - {number: "1546", name: Sandøy, dissolved: 2020-01-01}
    - {number: "1507", name: Ålesund, established: 2020-01-01, dissolved: 2024-01-01}
    - {number: "1508", name: Ålesund, established: 2024-01-01}
    - {number: "1580", name: Haram, established: 2024-01-01}
    - {number: "1547", name: Aukra}
  changes:
    - {id: orten-2020, kind: boundary, on: 2020-01-01, before: ["1546"], after: ["1547"], part: Orten}
    - {id: nye-alesund-2020, kind: merger, on: 2020-01-01, before: ["1504", "1534", "1546"], after: ["1507"]}
    - id: haram-2024
      kind: split
      on: 2024-01-01
      before: ["1507"]
      after: ["1508", "1580"]
      inherits: [{area: "1504", to: "1508"}, {area: "1534", to: "1580"}, {area: "1546", to: "1508"}]
"""
"""Sandøy, Ålesund and Haram become one in 2020, but for Orten; Haram leaves again in 2024."""


def on(day: str) -> str:
    """The day to judge on."""
    return f"on: {day}"


def member(number: str, start: str = "2017-01-01", end: str | None = None) -> str:
    """A membership."""
    return f'network: {{memberships: [{{municipality: "{number}", period: {period(start, end)}}}]}}'


def appointment(id: str, fields: str = "", start: str = "2017-01-01", end: str | None = None) -> str:
    """An appointment."""
    said = ", ".join(filter(None, [f"id: {id}", fields, f"period: {period(start, end)}"]))
    return f"network: {{appointments: [{{{said}}}]}}"


def seat(body: str, appointment: str, start: str = "2017-01-01", end: str | None = None) -> str:
    """A seat on a body."""
    taken = f"{{appointment: {appointment}, period: {period(start, end)}}}"
    return f"network: {{bodies: [{{id: {body}, seats: [{taken}]}}]}}"


def composition(body: str, *rules: str) -> str:
    """The composition of a body, which is called by its id."""
    return f"network: {{bodies: [{{id: {body}, name: {body}, composition: [{', '.join(rules)}]}}]}}"


def mandate(id: str, fields: str = "", start: str = "2017-01-01", end: str | None = None) -> str:
    """A mandate."""
    said = ", ".join(filter(None, [f"id: {id}", fields, f"period: {period(start, end)}"]))
    return f"network: {{mandates: [{{{said}}}]}}"


def period(start: str, end: str | None) -> str:
    """A period."""
    return f"{{start: {start}, end: {end}}}" if end else f"{{start: {start}}}"
