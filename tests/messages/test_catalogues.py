"""The translation catalogues: complete, without leftovers, and with the placeholders of the messages."""

from __future__ import annotations

import ast
import os
import runpy
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from sunnmore_oppvekst.messages.catalogues import catalogue
from sunnmore_oppvekst.messages.message import Catalogue
from tests.catalogues import KEYWORDS, LANGUAGES, ROOT, Source, sources, untranslated

HOOK = runpy.run_path(str(ROOT / "src" / "compile_catalogues.py"))
compiled, compiled_file = HOOK["compiled"], HOOK["compiled_file"]
SOURCES = {source.package: source for source in sources()}
EACH = pytest.mark.parametrize(
    ("source", "language"), [pytest.param(s, lang, id=f"{p}-{lang}") for p, s in SOURCES.items() for lang in LANGUAGES]
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(message: Message) -> tuple[list[str], list[str]]:
    """The English forms of a message, and the translated ones."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    translated = [message.string] if isinstance(message.string, str) else [str(each) for each in message.string or ()]
    return english, translated


@EACH
def test_a_catalogue_has_the_messages_of_the_code_and_no_others(source: Source, language: str) -> None:
    assert source.file(language).read_bytes() == source.updated(language), "run python -m tests.catalogues"


@EACH
def test_every_message_is_translated(source: Source, language: str) -> None:
    assert [message.id for message in untranslated(source.read(language))] == []


@EACH
def test_translations_have_the_placeholders_of_the_message(source: Source, language: str) -> None:
    wrong = []
    for message in source.read(language):
        english, translated = forms(message)
        if message.id and [*map(placeholders, english)] != [*map(placeholders, translated)]:
            wrong.append((message.id, message.string))
    assert wrong == []


def test_a_catalogue_that_was_edited_after_it_was_compiled_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pocketed" / "locale" / "nn" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (tmp_path / "pocketed" / "__init__.py").touch()
    source, target = folder / "pocketed.po", folder / "pocketed.mo"
    monkeypatch.syspath_prepend(tmp_path)

    def translated(edited: int, in_source: str, in_compiled: str) -> str:
        catalogue.cache_clear()
        source.write_text(f'msgid "pool"\nmsgstr "{in_source}"\n', "utf-8")
        target.write_bytes(compiled(f'msgid "pool"\nmsgstr "{in_compiled}"\n'.encode()))
        os.utime(source, (edited, edited))
        os.utime(target, (100, 100))
        return Catalogue("pocketed").message("pool")["nn"]

    assert translated(101, "basseng", "gammalt") == "basseng"
    assert translated(100, "nytt", "basseng") == "basseng"
    source.unlink()
    catalogue.cache_clear()
    assert Catalogue("pocketed").message("pool")["nn"] == "basseng"
    target.unlink()
    catalogue.cache_clear()
    assert Catalogue("pocketed").message("pool")["nn"] == "pool"


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_messages_are_literals_so_that_they_can_be_extracted(source: Source) -> None:
    computed = [
        f"{file}:{call.lineno}"
        for file in sorted(source.folder.rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
        if not all(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    assert computed == []


def test_every_plugin_with_messages_has_catalogues() -> None:
    plugins = {path.parent.name for path in Path("plugins").glob("*/src/*/messages.py")}
    assert plugins < set(SOURCES)
    assert len(SOURCES) == len(plugins) + 1


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_no_function_uses_the_name_that_marks_messages_for_something_else(source: Source) -> None:
    mixed = [
        f"{file}:{function.lineno}"
        for file in sorted(source.folder.rglob("*.py"))
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        if {"called", "bound"} <= {use for part in (function.args, *function.body) for use in uses(part)}
    ]
    assert mixed == []


def uses(part: ast.AST) -> Iterator[str]:
    """Whether a part of a function calls `_`, and whether it binds the name itself."""
    for node in ast.walk(part):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            yield "called"
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id in KEYWORDS:
            yield "bound"
        if isinstance(node, ast.arg) and node.arg in KEYWORDS:
            yield "bound"


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 2),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr d\n', 5),
        ('msgid "a"\nmsgst "b"\n', 2),
    ],
)
def test_a_mistake_in_a_catalogue_stops_the_build_and_is_placed(tmp_path: Path, wrong: str, line: int) -> None:
    file = tmp_path / "wrong.po"
    file.write_text(wrong, "utf-8")
    with pytest.raises(ValueError, match=rf"wrong\.po:{line}: "):
        compiled_file(file)
