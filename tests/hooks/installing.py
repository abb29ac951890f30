"""Plugins as they are installed: a module, and a distribution that names it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

GOOD = """
    from datetime import date

    import click
    from attrs import frozen
    from sunnmore_oppvekst import (
        Command, Exporter, Extension, Found, FundingScheme, Incoming, Label, Listener, Measure, Period, Report,
        ReportKind, Rule, Severity, Source, Text, Value, Message, hookimpl
    )
    from sunnmore_oppvekst.domain.plan import ActionPlan

    HOOK_API = 1

    def check(plan, context):
        yield Found(plan, "title")

    @hookimpl
    def oppvekst_exporters():
        return [Exporter(name="shout", media_type="text/plain", suffix=".txt", write=lambda report: b"HEI")]

    @hookimpl
    def oppvekst_rules():
        said = Message("Giske says hello", translations={"nn": "Giske seier hei", "nb": "Giske sier hei"})
        return [
            Rule(code="GI001", name="hello", about=ActionPlan, severity=Severity.INFO, basis="Giske", title=said,
                 message=said, reason=said, bad="", good="", check=check)
        ]

    HEI = Message("Hello", translations={"nn": "Hei", "nb": "Hei"})

    @frozen(kw_only=True)
    class Fields(Value):
        hours: int | None = None

    @hookimpl
    def oppvekst_reports():
        def make(sources):
            names = [person.name for person in sources.people.persons] if sources.people else []
            return Report(title=f"Hei {len(names)}", language=sources.language, subject="hei", on=sources.on)
        return [ReportKind(name="hei", title=HEI, make=make)]

    @hookimpl
    def oppvekst_sources():
        return [Source(name="hei", title=HEI, suffixes=[".hei"], read=lambda data, base: Incoming())]

    @hookimpl
    def oppvekst_extensions():
        return [Extension(namespace="prove", fields=Fields, labels={"hours": HEI}, on=[Measure])]

    @hookimpl
    def oppvekst_funding_schemes():
        return [FundingScheme(id="fra-tillegg", name=Text(nn="Ordning"), period=Period(start=date(2018, 1, 1)))]

    @hookimpl
    def oppvekst_labels():
        words = Message("well under way", translations={"nn": "godt i gang", "nb": "godt i gang"})
        return [Label(of="MeasureState", value="started", words=words)]

    @hookimpl
    def oppvekst_commands():
        @click.command()
        def hei():
            click.echo("hei på deg")
        return [Command(name="hei", summary=HEI, run=hei)]

    @hookimpl
    def oppvekst_listeners():
        return [Listener(name="loud", told=lambda event, plan: print("told", event.verb.value, plan.id))]
"""
START = "from sunnmore_oppvekst import Exporter, Listener, Rule, Severity, Message, hookimpl\nHOOK_API = 1\n"
BAD = {
    "raises-at-import": "raise RuntimeError('no luck')",
    "exits-at-import": "raise SystemExit(3)",
    "lacks-a-dependency": "import a_module_that_nobody_has",
    "is-no-python": "def (",
    "says-no-version": "x = 1",
    "is-for-another-version": "HOOK_API = 99",
    "raises-in-a-hook": f"{START}@hookimpl\ndef oppvekst_rules():\n    raise RuntimeError('no luck')",
    "exits-in-a-hook": f"{START}@hookimpl\ndef oppvekst_exporters():\n    raise SystemExit('bye')",
    "takes-what-is-not-given": f"{START}@hookimpl\ndef oppvekst_rules(plan):\n    return []",
    "has-a-default": f"{START}@hookimpl\ndef oppvekst_rules(extra=1):\n    return []",
    "misspells-a-hook": f"{START}@hookimpl\ndef oppvekst_ruls():\n    return []",
    "forgets-the-mark": f"{START}def oppvekst_rules():\n    return []",
    "gives-the-wrong-thing": f"{START}@hookimpl\ndef oppvekst_rules():\n    return ['AP001']",
    "gives-no-list": f"{START}@hookimpl\ndef oppvekst_exporters():\n    return 7",
    "takes-a-name-that-is-taken": (
        f"{START}@hookimpl\ndef oppvekst_exporters():\n"
        "    return [Exporter(name='markdown', media_type='x/y', suffix='.md', write=lambda report: b'mine')]"
    ),
    "changes-what-it-gets": (
        f"{START}from sunnmore_oppvekst.domain.plan import ActionPlan\nW = Message('x')\n"
        "def check(plan, context):\n    object.__setattr__(plan, 'measures', ())\n"
        "    object.__setattr__(context, 'plans', ())\n    return []\n"
        "@hookimpl\ndef oppvekst_rules():\n"
        "    return [Rule(code='ZZ001', name='mine', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W,"
        " message=W, reason=W, bad='', good='', check=check)]"
    ),
    "prints-where-results-go": (
        f"print('imported')\n{START}@hookimpl\ndef oppvekst_rules():\n    print('asked')\n    return []"
    ),
    "is-slow": f"import time\ntime.sleep(0.3)\n{START}@hookimpl\ndef oppvekst_rules():\n    return []",
    "makes-a-bad-descriptor": (
        f"{START}@hookimpl\ndef oppvekst_exporters():\n"
        "    return [Exporter(name='a b', media_type='x/y', suffix='.md', write=lambda report: b'mine')]"
    ),
    "takes-a-code-that-is-taken": (
        f"{START}from sunnmore_oppvekst.domain.plan import ActionPlan\nW = Message('x')\n"
        "@hookimpl\ndef oppvekst_rules():\n"
        "    return [Rule(code='AP001', name='mine', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W,"
        " message=W, reason=W, bad='', good='')]"
    ),
    "takes-a-code-of-an-operation": (
        f"{START}from sunnmore_oppvekst.domain.plan import ActionPlan\nW = Message('x')\n"
        "@hookimpl\ndef oppvekst_rules():\n"
        "    return [Rule(code='RE004', name='mine', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W,"
        " message=W, reason=W, bad='', good='')]"
    ),
}
"""Plugins with a mistake each, by what they do wrong."""
SILENT = ("changes-what-it-gets", "is-slow", "prints-where-results-go")
"""Those that nothing need be said of, as what they do stays with them."""
FAILS_AT_WORK = f"""{START}
from sunnmore_oppvekst.domain.plan import ActionPlan
W = Message('x')

def check(plan, context):
    raise RuntimeError('no luck')

def write(report):
    raise SystemExit(3)

@hookimpl
def oppvekst_rules():
    return [Rule(code='XX001', name='x', about=ActionPlan, severity=Severity.ERROR, basis='x', title=W, message=W,
                 reason=W, bad='', good='', check=check)]

@hookimpl
def oppvekst_exporters():
    return [Exporter(name='broken', media_type='x/y', suffix='.x', write=write)]

@hookimpl
def oppvekst_listeners():
    def told(event, plan):
        object.__setattr__(plan, 'nothing', 1)
    return [Listener(name='x', told=told)]
"""


def install(folder: Path, name: str, source: str, version: str = "1.0", groups: Iterable[str] = ("",)) -> None:
    """Put a plugin where Python finds it when `folder` is on its path, named in these groups."""
    module = f"plugin_{name.replace('-', '_')}"
    (folder / f"{module}.py").write_text(dedent(source), "utf-8")
    about = folder / f"{module}-{version}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    points = "".join(f"[sunnmore_oppvekst.plugins{group}]\n{name} = {module}\n" for group in groups)
    (about / "entry_points.txt").write_text(points, "utf-8")
