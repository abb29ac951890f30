"""Checking: one document, many, or a workspace, and findings with their places."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from sunnmore_oppvekst import store
from sunnmore_oppvekst.analysis.given import is_day
from sunnmore_oppvekst.documents.explained import located
from sunnmore_oppvekst.documents.limits import LIMITS
from sunnmore_oppvekst.documents.reading import read, source_of
from sunnmore_oppvekst.documents.settings import SETTINGS_FILE
from sunnmore_oppvekst.domain.document import Document
from sunnmore_oppvekst.errors import InvalidValue, NotStored, UnknownName
from sunnmore_oppvekst.findings import Finding, FindingLocation, Findings
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.rules.context import Context
from sunnmore_oppvekst.rules.document.documents_have_ids_of_their_own import documents_have_ids_of_their_own
from sunnmore_oppvekst.rules.document.documents_lie_in_their_folder import documents_lie_in_their_folder
from sunnmore_oppvekst.rules.document.the_settings_can_be_read import the_settings_can_be_read
from sunnmore_oppvekst.rules.selection import EVERYTHING, Selection, codes_given
from sunnmore_oppvekst.store import FILES, FOLDERS
from sunnmore_oppvekst.store.reading import is_blank
from sunnmore_oppvekst.workspace.documents import at_line, format_of, is_stream
from sunnmore_oppvekst.workspace.given import with_schemes
from sunnmore_oppvekst.workspace.judging import judged, plugin_findings, unknown_codes
from sunnmore_oppvekst.workspace.opening import open_workspace
from sunnmore_oppvekst.workspace.workspace import Entry, Workspace

Along = Callable[[Iterable[Any]], Iterator[Any]]
_A_DAY = _("a date")
_NO_DOCUMENTS = _("has no documents in it; check the name")
_CHECKABLE = _("a workspace, a document, several documents or a path")
Subject = Workspace | Document | str | os.PathLike[str] | Iterable[Document]


def check(
    subject: Subject,
    *,
    within: Workspace | Context | str | os.PathLike[str] | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    on: date | None = None,
    along: Along = iter,
) -> Findings:
    """What the rules have to say.

    Args:
        subject: a workspace; a document; a stream of documents; or the path of a folder, of a document, or of a
            JSON Lines file. What is wrong with a file comes as findings, all at once.
        within: the workspace, its folder, or the context that documents belong to. Without it, rules that need to see
            the network or the strategy plan do not run, and `not_run` names them; documents given together see each
            other's network and strategy only when they are given as a workspace.
        select: only findings whose code begins with one of these, such as `AP` or `AP004`. A plugin that failed is
            reported all the same.
        ignore: and none whose code begins with one of these.
        along: what the lines of a JSON Lines file are led through, such as a progress bar.
        on: the day to judge on; without it, the day that the workspace's settings say, or each document's own day.

    Raises:
        InvalidValue: it is none of these, or `on` is no day.
        NotStored: a path cannot be read, or is a folder without documents.
        UnknownName: no finding has a code that begins as `select` or `ignore` says.
    """
    if on is not None and not is_day(on):
        raise InvalidValue("check", "on", on, _A_DAY)
    if isinstance(within, str | os.PathLike):
        within = open_workspace(within)
    if isinstance(subject, Workspace):
        return _check_workspace(subject, chosen(subject.settings.selection, select, ignore), on)
    if isinstance(subject, str | os.PathLike):
        return _check_path(subject, within, select, ignore, on, along)
    settled = within.settings.selection if isinstance(within, Workspace) else EVERYTHING
    selection = chosen(settled, select, ignore)
    context = _context(within, on)
    if isinstance(subject, Document):
        return judged(subject, context, selection=selection)
    return gathered(judged(_document(each), context, selection=selection) for each in subject)


def _document(each: object) -> Document:
    if not isinstance(each, Document):
        raise InvalidValue("check", "subject", each, _CHECKABLE)
    return each


def _context(within: Workspace | Context | None, on: date | None) -> Context:
    if isinstance(within, Workspace):
        return with_schemes(within.context(on))
    context = within or Context()
    return with_schemes(context if on is None else evolve(context, on=on))


def chosen(settled: Selection, select: Iterable[str] | None, ignore: Iterable[str] | None) -> Selection:
    """A selection with what is asked for on top of what is settled.

    Raises:
        UnknownName: no finding has a code that begins so.
    """
    asked = Selection(
        select=tuple(code.upper() for code in codes_given(select) or ()),
        ignore=tuple(code.upper() for code in codes_given(ignore) or ()),
    )
    for unknown, suggestion in unknown_codes(asked).items():
        raise UnknownName("code", unknown, suggestion)
    return evolve(settled, select=asked.select or settled.select, ignore=(*settled.ignore, *asked.ignore))


def _check_path(
    path: str | os.PathLike[str],
    within: Workspace | Context | None,
    select: Iterable[str] | None,
    ignore: Iterable[str] | None,
    on: date | None,
    along: Along,
) -> Findings:
    if store.is_folder(path):
        workspace = open_workspace(path)
        if not workspace.entries:
            raise NotStored(os.fspath(path), _NO_DOCUMENTS)
        return check(workspace, select=select, ignore=ignore, on=on)
    settled = within.settings.selection if isinstance(within, Workspace) else EVERYTHING
    selection = chosen(settled, select, ignore)
    context = _context(within, on)
    if is_stream(path):
        return gathered(_check_lines(path, context, selection, along))
    name = os.fspath(path)
    entry = _file_entry(name)
    return _check_entry(entry, context, selection)


def _file_entry(name: str) -> Entry:
    data = store.read_bytes(name, limit=LIMITS.bytes)
    format = format_of(name)
    reading = read(data, format, file=name)
    return Entry(file=name, kind="", format=format, data=data, document=reading.value, findings=reading.findings)


def _check_lines(
    path: str | os.PathLike[str], context: Context, selection: Selection, along: Along
) -> Iterator[Findings]:
    name = os.fspath(path)
    for number, line in along(store.lines_of(path, limit=LIMITS.bytes)):
        if not is_blank(line):
            reading = at_line(read(line, "json", file=name), number)
            if reading.value is None:
                yield applied(reading.findings, selection)
            else:
                yield judged(reading.value, context, selection=selection, file=name).on_line(number)


def _check_workspace(workspace: Workspace, selection: Selection, on: date | None) -> Findings:
    context = with_schemes(workspace.context(on))
    found = (*_settings_findings(workspace), *_misplaced(workspace), *_repeated_ids(workspace))
    own = Findings((*found, *workspace.flaws))
    checked = [_check_entry(entry, context, selection) for entry in workspace.entries]
    return gathered([applied(own, selection), *checked, weighed(plugin_findings(), selection)])


def _check_entry(entry: Entry, context: Context, selection: Selection) -> Findings:
    if entry.document is None:
        return applied(entry.findings, selection)
    found = judged(entry.document, context, selection=selection, file=entry.file)
    if not found or not entry.data:
        return found
    source = source_of(entry.data, entry.format)
    return Findings(tuple(located(each, source) for each in found), found.not_run)


def applied(findings: Findings, selection: Selection) -> Findings:
    """The findings that are not left out, each with its weight as chosen."""
    return Findings(tuple(f for each in findings if (f := selection.applied_to(each))), findings.not_run)


def weighed(findings: Findings, selection: Selection) -> Findings:
    """All the findings, each with its weight as chosen; for those that a selection must not hide."""
    return Findings(tuple(map(selection.weighed, findings)), findings.not_run)


def gathered(many: Iterable[Findings]) -> Findings:
    """All findings together, in order."""
    items: list[Finding] = []
    not_run: set[str] = set()
    for each in many:
        items += each.items
        not_run.update(each.not_run)
    return Findings(tuple(items), tuple(sorted(not_run)))


def _settings_findings(workspace: Workspace) -> Iterator[Finding]:
    for problem in workspace.problems:
        yield the_settings_can_be_read.finding(
            FindingLocation(file=SETTINGS_FILE, line=problem.line), reason=problem.says
        )
    for code, suggestion in unknown_codes(workspace.settings.selection).items():
        error = UnknownName("code", code, suggestion)
        yield the_settings_can_be_read.finding(
            FindingLocation(file=SETTINGS_FILE, line=workspace.settings.line_of(code)), reason=error.says
        )


def _misplaced(workspace: Workspace) -> Iterator[Finding]:
    places = {kind: f"{stem}.yaml" for stem, kind in FILES.items()} | {kind: f"{f}/" for f, kind in FOLDERS.items()}
    for entry in workspace.entries:
        if entry.document is not None and entry.document.kind != entry.kind:
            kind = entry.document.kind
            place = FindingLocation(file=entry.file, line=1)
            yield documents_lie_in_their_folder.finding(place, file=entry.file, kind=kind, folder=places[kind])


def _repeated_ids(workspace: Workspace) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for entry in workspace.entries:
        if entry.document is not None:
            key = (entry.document.kind, str(getattr(entry.document, "id", "")))
            other = first.setdefault(key, entry.file)
            if other != entry.file:
                place = FindingLocation(file=entry.file, path=("id",))
                finding = documents_have_ids_of_their_own.finding(place, id=key[1], other=other)
                yield located(finding, source_of(entry.data, entry.format))
