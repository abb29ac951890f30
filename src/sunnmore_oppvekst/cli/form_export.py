"""The forms that municipalities fill in: one, or all of them in a folder."""

from __future__ import annotations

from pathlib import Path

from sunnmore_oppvekst.cli import localized
from sunnmore_oppvekst.cli.choosing import concerned, standing_on
from sunnmore_oppvekst.cli.exported import SCREEN, format_of, is_same, place_for, to_file, written
from sunnmore_oppvekst.cli.progress import with_progress
from sunnmore_oppvekst.errors import AlreadyThere
from sunnmore_oppvekst.exporters.exporter import Exporter
from sunnmore_oppvekst.exporters.known import exporter_named, exporters
from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import _
from sunnmore_oppvekst.store import make_folder
from sunnmore_oppvekst.store.refusal import already_there
from sunnmore_oppvekst.workspace.exporting import export, form_for
from sunnmore_oppvekst.workspace.workspace import Workspace

WORKBOOK = "workbook"
_FOLDER = _("choose a municipality with --for, or a folder for all of them with -o")
_NOT_FILLABLE = _("a form in the format {format} cannot be filled in; use one of {known}")
_NO_MEMBER = _("{name} is not a member of the network on {day} and has no form; the members are {members}")


def write_forms(
    workspace: Workspace,
    format: str | None,
    target: str | None,
    plan: str | None,
    concerning: str | None,
    language: Language,
    *,
    on: str | None,
    force: bool,
) -> None:
    """Write the form of one municipality, or, without one, those of every member in a folder.

    Raises:
        click.UsageError: there is no folder, or the municipality is no member.
        AlreadyThere: one of the files is there with something else in it; nothing is written then.
        NotStored: a file cannot be written.
    """
    exporter = _fillable(format or (format_of(target) if concerning and target != SCREEN else None))
    day = standing_on(workspace, plan, on)
    members = {each.number: each.name_on(day) for each in workspace.network.as_of(day).members}
    number = concerned(workspace, concerning, day)
    if number is not None and number not in members:
        raise localized.usage_error(_NO_MEMBER.bind(name=concerning, day=day, members=tuple(sorted(members.values()))))

    def form(number: str) -> bytes:
        return export(form_for(workspace, number, plan=plan, language=language, on=day), exporter.name)

    def name(number: str) -> str:
        return f"{number}-{workspace.plan(plan).id}"

    if number is not None:
        written(form(number), place_for(exporter, target, name(number)), language, force=force)
        return
    if target is None or target == SCREEN or Path(target).suffix == exporter.suffix:
        raise localized.usage_error(_FOLDER)
    files = {Path(target) / f"{name(each)}{exporter.suffix}": form(each) for each in with_progress(tuple(members))}
    _all(files, Path(target), language, force=force)


def _all(files: dict[Path, bytes], folder: Path, language: Language, *, force: bool) -> None:
    for file, data in files.items():
        if file.exists() and not force and not is_same(data, file):
            raise AlreadyThere(str(file), already_there(file))
    make_folder(folder)
    for file, data in files.items():
        to_file(data, file, language, force=force)


def _fillable(format: str | None) -> Exporter:
    """The format asked for, or the first that can be filled in.

    Raises:
        UnknownName: there is no such format, or none at all.
        click.UsageError: the format cannot be filled in.
    """
    known = {name: each for name, each in exporters().items() if each.write_form is not None}
    if format is None and known:
        return next(iter(known.values()))
    exporter = exporter_named(format or "xlsx")
    if exporter.write_form is None:
        raise localized.usage_error(_NOT_FILLABLE.bind(format=exporter.name, known=tuple(known)))
    return exporter
