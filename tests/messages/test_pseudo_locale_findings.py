"""Findings and errors in the pseudo-locale: their sentences, and the facts in them, are translated."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import sunnmore_oppvekst as so
from sunnmore_oppvekst.documents.settings import read_settings
from sunnmore_oppvekst.documents.syntax_errors import TOML, YAML, toml_problem, yaml_problem
from sunnmore_oppvekst.documents.yaml_source import yaml_data
from sunnmore_oppvekst.errors import OppvekstError, UnknownName
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.rules import RULES, Rule
from sunnmore_oppvekst.rules.catalogue import FINDING_CODES
from tests.catalogues import sources
from tests.messages.pseudo import foreign, ids_in, latin_words, pseudo_locale
from tests.rules.examples import Workspace

TECHNICAL = {"yaml", "json", "toml", "YAML", "TOML", "JSON", "UTF"}
"""Names of formats, which are the same in all languages."""


@pytest.fixture(autouse=True)
def in_the_pseudo_locale() -> Iterator[None]:
    with pseudo_locale():
        yield


def messages_of(code: so.FindingCode) -> list[Message]:
    fix = [code.fix] if code.fix else []
    return [code.title, code.message, *code.variants, code.reason, *fix]


@pytest.mark.parametrize("code", FINDING_CODES.values(), ids=lambda code: code.code)
def test_every_sentence_of_every_code_is_in_a_catalogue(code: so.FindingCode) -> None:
    for message in messages_of(code):
        left = latin_words(re.sub(r"\{\w+\}|`[^`]*`", "", message["en"]))
        assert left == set()


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.has_check], ids=lambda rule: rule.code)
def test_the_facts_of_a_finding_are_translated(rule: Rule) -> None:
    workspace = Workspace(rule.bad)
    workspace.documents = {name: foreign(document) for name, document in workspace.documents.items()}
    known = set(TECHNICAL).union(*map(ids_in, workspace.documents.values()))
    findings = workspace.findings([rule])
    assert findings
    for finding in findings:
        sentence = re.sub(r"`[^`]*`|[a-z_]+\[\d+\][\w.\[\]]*", "", finding.message("en"))
        assert latin_words(sentence, allowed=known | MONTHS) == set()


MONTHS = set(
    "January February March April May June July August September October November December NOK true false".split()
)


REPORTED = re.compile(
    rb"did not find |found |could not find |(block|mapping) \w+ .*are not allowed|control characters|input is"
)


def syntax_errors() -> Iterator[str]:
    """Every problem that the installed parsers can report."""
    compiled = Path(yaml._yaml.__file__).read_bytes()
    yield from sorted(
        each.decode()
        for each in set(re.findall(rb"[ -~]{6,}", compiled))
        if re.match(
            rb"did not find |found |could not find |(block|mapping) \w+ .*are not allowed|control characters", each
        )
        and not each.endswith((b"imported type", b"first occurrence"))
    )


@pytest.mark.parametrize("problem", list(syntax_errors()))
def test_every_problem_that_the_yaml_parser_reports_is_known(problem: str) -> None:
    assert latin_words(yaml_problem(problem)["en"], allowed=TECHNICAL) == set()


def test_every_problem_that_the_toml_parser_reports_is_known() -> None:
    source = inspect.getsource(importlib.import_module("tomllib._parser"))
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    raised = [call.args[2] for call in calls if getattr(call.func, "id", "") == "suffixed_err"]
    problems = [eval(ast.unparse(each), dict(NAMES)) for each in raised]
    assert len(problems) > 20
    for problem in problems:
        message, line = toml_problem(f"{problem} (at line 3, column 5)")
        assert line == 3
        assert latin_words(re.sub("'[^']*'", "", message["en"]), allowed=TECHNICAL) == set()


NAMES = {"key": "'a'", "expect": "=", "src": "a", "pos": 0, "cont_key": "'a'", "abs_key_parent": "'a'"}
NAMES |= {"key_stem": "a", "char": "a"}


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        ("Unclosed array (at end of document)", None),
        ("Invalid value (at line 12, column 7)", 12),
        ("Invalid value", None),
    ],
)
def test_the_line_of_a_toml_problem_is_known_where_the_parser_names_one(problem: str, line: int | None) -> None:
    message, found = toml_problem(problem)
    assert found == line
    assert latin_words(message["en"]) == set()


def test_a_problem_that_is_not_known_is_quoted() -> None:
    assert "something new" in yaml_problem("something new")["en"]
    assert len(YAML) > 40
    assert len(TOML) > 20


@pytest.mark.parametrize(
    "text", ["a: [1, 2", "a: b: c", "\tx: 1", "*a", "a: &a 1\nb: &a 2\nc: *d", "--- 1\n--- 2", "a: \x07"]
)
def test_a_syntax_error_in_yaml_is_translated(text: str) -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011
        yaml_data(text.encode())
    reason: Any = getattr(raised.value, "reason")  # noqa: B009
    assert latin_words(reason["en"], allowed=TECHNICAL) == set()


@pytest.mark.parametrize("text", [b"a = [1", b"[x", b"a = 1\na = 2", b"\xff", b'a = "\\q"', b"a = 2020-13-45", b"= 1"])
def test_a_mistake_in_the_settings_is_translated(text: bytes) -> None:
    _settings, problems = read_settings(text)
    assert problems
    for problem in problems:
        assert latin_words(problem.says["en"], allowed=TECHNICAL) == set()


def every_error() -> list[type[OppvekstError]]:
    for module in pkgutil.walk_packages(so.__path__, "sunnmore_oppvekst."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, left = [], [OppvekstError]
    while left:
        left += (cls := left.pop()).__subclasses__()
        found.append(cls)
    return found


@pytest.mark.parametrize("cls", every_error(), ids=lambda cls: cls.__name__)
def test_no_error_has_a_text_of_its_own(cls: type[OppvekstError]) -> None:
    """`str` of an error is its message in English, so what is translated is all there is."""
    assert cls.__str__ is OppvekstError.__str__


def test_every_kind_of_thing_that_can_be_unknown_has_a_sentence() -> None:
    kinds = {
        call.args[0].value
        for source in sources()
        for file in source.folder.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in {"UnknownName", "UnknownAmong", "UnknownWho", "NeedsPlugin"}
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(kinds) > 15
    for kind in kinds:
        assert latin_words(UnknownName(str(kind), "1", "2").message("en")) == set(), kind
