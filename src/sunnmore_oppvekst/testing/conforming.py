"""What every plugin must stand: one suite, which the library's own plugins pass too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

from attrs import asdict, frozen

from sunnmore_oppvekst.documents.extension import Extension
from sunnmore_oppvekst.domain.audience import Audience
from sunnmore_oppvekst.domain.funding import FundingScheme
from sunnmore_oppvekst.domain.party import Party
from sunnmore_oppvekst.domain.shape import shape_of
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.forms.contribution import contribution_form
from sunnmore_oppvekst.forms.form import Form
from sunnmore_oppvekst.forms.source import Base, Incoming, Source
from sunnmore_oppvekst.hooks.candidates import Candidate
from sunnmore_oppvekst.hooks.command import Command
from sunnmore_oppvekst.hooks.descriptors import Listener
from sunnmore_oppvekst.hooks.host import Host
from sunnmore_oppvekst.hooks.spec import HOOKS
from sunnmore_oppvekst.messages.labels import Label
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.report.kind import ReportKind
from sunnmore_oppvekst.report.parts import Report
from sunnmore_oppvekst.revision.event import Event, Verb
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.engine import run
from sunnmore_oppvekst.rules.rule import Rule
from sunnmore_oppvekst.testing.samples import ON, SECRET_EMAIL, SECRET_NAME, SECRET_PHONE, samples
from sunnmore_oppvekst.workspace.judging import copy_of
from sunnmore_oppvekst.workspace.reporting import report_of, sources_of
from sunnmore_oppvekst.workspace.workspace import Workspace

_KINDS: dict[str, type[Any]] = {
    "oppvekst_exporters": Exporter,
    "oppvekst_reports": ReportKind,
    "oppvekst_rules": Rule,
    "oppvekst_sources": Source,
    "oppvekst_extensions": Extension,
    "oppvekst_funding_schemes": FundingScheme,
    "oppvekst_labels": Label,
    "oppvekst_commands": Command,
    "oppvekst_listeners": Listener,
}
_SECRETS = (SECRET_NAME, SECRET_EMAIL, SECRET_PHONE, SECRET_PHONE.replace(" ", ""))
_NO_FILES = (b"", b"\x00", b"PK\x03\x04", b"{}", b"x" * 1000)


@frozen
class Case:
    """One thing to look at, and what to call it when it fails.

    Attributes:
        name: what it is.
        look: raises `AssertionError`, or whatever the plugin raises.
    """

    name: str
    look: Callable[[], object]


def assert_plugin_conforms(plugin: Any) -> None:
    """See that a plugin does what every plugin must.

    What it brings is what its hooks promise; what it writes depends on what it is given alone, and leaves that as it
    was; it stands an empty plan, 149 units, texts that have made formats stumble, and every language; what it writes
    for the public has no personal data; a form that nobody filled in comes back as no change.

    Args:
        plugin: the module that the entry point names, or anything with the same functions.

    Raises:
        AssertionError: it does not; the message says what, and about which sample.
    """
    wrong = [said for case in cases(plugin) if (said := looked(case))]
    if wrong:
        raise AssertionError("\n".join(wrong))


def cases(plugin: Any) -> Iterator[Case]:
    """Everything that is looked at, one thing after the other."""
    name = getattr(plugin, "__name__", type(plugin).__name__)
    brought = {hook: list(_given(plugin, name, hook, kind)) for hook, kind in _KINDS.items()}
    yield Case("what the hooks give", lambda: _loads(plugin, name))
    known = samples()
    for exporter in brought["oppvekst_exporters"]:
        yield from _exporter_cases(exporter, known, brought["oppvekst_sources"])
    for kind in brought["oppvekst_reports"]:
        yield from _report_cases(kind, known)
    for rule in brought["oppvekst_rules"]:
        yield from _rule_cases(rule, known)
    for source in brought["oppvekst_sources"]:
        yield from _source_cases(source, known)
    yield from _other_cases(brought)


def looked(case: Case) -> str:
    """What is wrong with one thing, or ""."""
    try:
        case.look()
    except KeyboardInterrupt:
        raise
    except AssertionError as error:
        return f"{case.name}: {error}"
    except BaseException as error:  # noqa: BLE001
        return f"{case.name}: raised {type(error).__name__}: {error}"
    return ""


def _host(plugin: Any, name: str) -> Host:
    own = Candidate(name="built-in", distribution="", version="", load=lambda: None, hooks=frozenset())
    return Host((own, Candidate(name=name, distribution=name, version="0", load=lambda: plugin)))


def _given(plugin: Any, name: str, hook: str, kind: type[Any]) -> Iterator[Any]:
    return (each.value for each in _host(plugin, name).given(hook, kind))


def _loads(plugin: Any, name: str) -> None:
    host = _host(plugin, name)
    names = [(hook, str(_name(each.value))) for hook, kind in _KINDS.items() for each in host.given(hook, kind)]
    _expect(not host.findings, "; ".join(finding.message("en") for finding in host.findings))
    _expect(bool(names), f"it brings nothing; the hooks are {', '.join(HOOKS)}")
    _expect(len(set(names)) == len(names), "it brings two of the same name")


def _name(value: Any) -> object:
    for attribute in ("name", "code", "namespace", "id"):
        if hasattr(value, attribute):
            return getattr(value, attribute)
    return value


def _exporter_cases(exporter: Exporter, known: dict[str, Workspace], sources: Iterable[Source]) -> Iterator[Case]:
    for sample, workspace in known.items():
        for language in Language:
            name = f"exporter {exporter.name}, {sample}, {language.value}"
            yield Case(name, lambda w=workspace, lang=language: _exports(exporter, w, lang))  # type: ignore[misc]
        if exporter.write_form is not None:
            fits = [each for each in sources if exporter.suffix in each.suffixes]
            name = f"exporter {exporter.name}, form, {sample}"
            yield Case(name, lambda w=workspace, f=fits: _form_returns(exporter, w, f))  # type: ignore[misc]
    yield Case(
        f"exporter {exporter.name}, a report with nothing in it",
        lambda: _is_steady(exporter.write, Report(title="", language=Language.NN, subject="", on=ON)),
    )


def _exports(exporter: Exporter, workspace: Workspace, language: Language) -> None:
    for kind in dict.fromkeys((exporter.report, "action-plan")):
        report = report_of(workspace, kind, language=language, audience=Audience.PUBLIC)
        written = _is_steady(exporter.write, report)
        _expect(bool(written), "it wrote nothing")
        _has_no_secret(written)
    _is_steady(exporter.write, report_of(workspace, language=language, audience=Audience.PERSONAL))


def _is_steady(write: Callable[[Any], bytes], given: Any) -> bytes:
    """That the same gives the same bytes, and stays as it was."""
    before = copy_of(given)
    first = write(given)
    _expect(isinstance(first, bytes), f"it gave {type(first).__name__}, not bytes")
    _expect(given == before, "it changed what it was given")
    _expect(write(copy_of(given)) == first, "the same gave other bytes the second time")
    return first


def _has_no_secret(written: bytes) -> None:
    parts = [written]
    if is_zipfile(BytesIO(written)):
        with ZipFile(BytesIO(written)) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    for part in parts:
        for secret in _SECRETS:
            _expect(secret.encode() not in part, f"{secret!r} is there for the public to see")


def _form(workspace: Workspace, language: Language) -> Form:
    plan = workspace.plan()
    return contribution_form(
        plan,
        workspace.network.municipalities[0].number,
        network=workspace.network,
        strategy=workspace.strategy,
        language=language,
        on=ON,
    )


def _form_returns(exporter: Exporter, workspace: Workspace, sources: list[Source]) -> None:
    write = exporter.write_form
    if write is None:
        return
    for language in Language:
        written = _is_steady(write, _form(workspace, language))
        for source in sources:
            came = source.read(written, _base(workspace))
            _expect(not came.findings, "; ".join(each.message("en") for each in came.findings))
            _expect(came.document is None, "a form that nobody filled in came back with something in it")


def _base(workspace: Workspace) -> Base:
    return Base(file="form", network=workspace.network, plan=workspace.plan(), strategy=workspace.strategy)


def _report_cases(kind: ReportKind, known: dict[str, Workspace]) -> Iterator[Case]:
    yield Case(f"report {kind.name}, its title", lambda: _says(kind.title))
    for sample, workspace in known.items():
        for language in Language:
            name = f"report {kind.name}, {sample}, {language.value}"
            yield Case(name, lambda w=workspace, lang=language: _reports(kind, w, lang))  # type: ignore[misc]


def _reports(kind: ReportKind, workspace: Workspace, language: Language) -> None:
    sources = sources_of(workspace, kind, language=language, audience=Audience.PUBLIC)
    before = copy_of(sources)
    report = kind.make(sources)
    _expect(isinstance(report, Report), f"it gave {type(report).__name__}, not Report")
    _expect(sources == before, "it changed what it was given")
    _expect(kind.make(before) == report, "the same gave another report the second time")
    _expect(report.language is language, f"it is in {report.language.value}")
    ids = [heading.id for heading in report.headings()]
    _expect(len(set(ids)) == len(ids), "two headings have the same id")
    _has_no_secret(repr(asdict(report)).encode())


def _rule_cases(rule: Rule, known: dict[str, Workspace]) -> Iterator[Case]:
    yield Case(f"rule {rule.code}, its words", lambda: _says(rule.title, rule.message, *rule.variants, rule.reason))
    yield Case(
        f"rule {rule.code}, its code",
        lambda: _expect(rule.code[-3:].isdigit() and rule.family.isalpha(), "it is not letters and three digits"),
    )
    for sample, workspace in known.items():
        yield Case(f"rule {rule.code}, {sample}", lambda w=workspace: _judges(rule, w))  # type: ignore[misc]


def _judges(rule: Rule, workspace: Workspace) -> None:
    context = workspace.context()
    before = tuple(copy_of(each) for each in workspace.documents)
    for document, copy in zip(workspace.documents, before, strict=True):
        found = run((rule,), document, context)
        _expect(workspace.documents == before, "it changed what it was given")
        _expect(run((rule,), copy, Context.of([*workspace.documents])) == found, "it found something else next time")
        for finding in found:
            for language in Language:
                said = finding.message(language)
                _expect(bool(said) and "{" not in said.replace("{{", ""), f"its sentence has an empty place: {said}")


def _source_cases(source: Source, known: dict[str, Workspace]) -> Iterator[Case]:
    base = _base(known["small"])
    yield Case(f"source {source.name}, its title", lambda: _says(source.title))
    for number, data in enumerate(_NO_FILES, start=1):
        name = f"source {source.name}, a file that is none, number {number}"
        yield Case(name, lambda d=data: _refuses(source, d, base))  # type: ignore[misc]


def _refuses(source: Source, data: bytes, base: Base) -> None:
    before = copy_of(base)
    came = source.read(data, base)
    _expect(isinstance(came, Incoming), f"it gave {type(came).__name__}, not Incoming")
    _expect(bool(came.findings.errors), "it found nothing wrong with a file that is none")
    _expect(came.document is None, "it made a document out of a file that is none")
    _expect(base == before, "it changed what it was given")


def _other_cases(brought: dict[str, list[Any]]) -> Iterator[Case]:
    for extension in brought["oppvekst_extensions"]:
        yield Case(f"extension {extension.namespace}", lambda e=extension: _keeps(e))  # type: ignore[misc]
    for command in brought["oppvekst_commands"]:
        yield Case(f"command {command.name}", lambda c=command: _helps(c))  # type: ignore[misc]
    for listener in brought["oppvekst_listeners"]:
        yield Case(f"listener {listener.name}", lambda each=listener: _listens(each))  # type: ignore[misc]


def _keeps(extension: Extension) -> None:
    """That any fields come back as they were, and each has a name in every language."""
    from hypothesis import given, settings

    from sunnmore_oppvekst.testing.drawn import values

    names = {each.name for each in shape_of(extension.fields)}
    _expect(set(extension.labels) == names, f"no labels for {', '.join(sorted(names - set(extension.labels)))}")
    _says(*extension.labels.values())
    holder = samples()["small"].plan().measures[0]

    @settings(max_examples=25, derandomize=True, database=None)
    @given(values(extension.fields))
    def returns(fields: Any) -> None:
        _expect(extension.of(extension.put(holder, fields)) == fields, f"{fields!r} came back as something else")

    returns()


def _helps(command: Command) -> None:
    from click.testing import CliRunner

    _says(command.summary)
    result = CliRunner().invoke(command.run, ["--help"])
    _expect(result.exit_code == 0, f"--help ended with {result.exit_code}")


def _listens(listener: Listener) -> None:
    plan = samples()["small"].plan()
    event = Event(verb=Verb.REVISED, plan=plan.id, on=ON, by=Party(municipality="3001"))
    before = copy_of((event, plan))
    listener.told(event, plan)
    _expect((event, plan) == before, "it changed what it was given")


def _says(*many: Message) -> None:
    for words in many:
        for language in Language:
            _expect(bool(words[language].strip()), f"it has no words in {language.value}")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)
