"""Every finding is constructed by a declared code, and every declared code is explained."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import pytest
from click.testing import CliRunner

from docs._ext.reference_pages import FAMILIES, code_index, code_page, code_pages
from sunnmore_oppvekst.cli.explain import command as explain
from sunnmore_oppvekst.findings import Finding, FindingCode, FindingLocation, Register
from sunnmore_oppvekst.findings.codes import OPERATION_CODES
from sunnmore_oppvekst.messages import Language
from sunnmore_oppvekst.messages.message import Message
from sunnmore_oppvekst.rules import RULES, Rule
from sunnmore_oppvekst.rules.catalogue import FINDING_CODES
from tests.house.repository import ROOT, files

CONSTRUCTOR = PurePosixPath("src/sunnmore_oppvekst/findings/finding_code.py")
FAMILY_MODULES = PurePosixPath("src/sunnmore_oppvekst/findings/codes")
CODE = re.compile(r"[A-Z]{2,3}\d{3}")
DECLARING = {"FindingCode", "Rule", "rule"}
each_code = pytest.mark.parametrize("code", FINDING_CODES.values(), ids=lambda code: code.code)


def sources() -> list[PurePosixPath]:
    """The Python files of the library and of the plugins, without tests."""
    roots = ("src", "plugins")
    return [path for path in files() if path.suffix == ".py" and path.parts[0] in roots and "tests" not in path.parts]


@cache
def parsed(path: PurePosixPath) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"))


def called(node: ast.Call) -> str:
    """The name of what is called: `Finding` in `Finding(...)` and in `so.Finding(...)`."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def declared_names() -> list[str]:
    """The names of the codes and sentences in the modules of `findings/codes`."""
    modules = [path for path in sources() if FAMILY_MODULES in path.parents]
    targets = [node.targets[0] for path in modules for node in parsed(path).body if isinstance(node, ast.Assign)]
    return sorted(target.id for target in targets if isinstance(target, ast.Name))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def codes_in(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings that are codes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            yield node


def declared_in(tree: ast.AST) -> set[ast.Constant]:
    """The strings that are the code of a declaration, its first argument or its `code`."""
    return {
        given
        for call in calls(tree)
        if called(call) in DECLARING
        for given in (*call.args[:1], *(each.value for each in call.keywords if each.arg == "code"))
        if isinstance(given, ast.Constant)
    }


def test_findings_are_constructed_in_one_place() -> None:
    places = [path for path in sources() for call in calls(parsed(path)) if called(call) == "Finding"]
    assert places == [CONSTRUCTOR]


def test_a_code_is_written_out_only_where_it_is_declared() -> None:
    found = [
        (str(path), node.lineno) for path in sources() for node in {*codes_in(parsed(path))} - declared_in(parsed(path))
    ]
    assert found == []


def test_the_code_base_declares_just_the_codes_of_the_register() -> None:
    in_library = [path for path in sources() if path.parts[0] == "src"]
    declared = [str(node.value) for path in in_library for node in declared_in(parsed(path))]
    assert sorted(declared) == sorted(FINDING_CODES)


@cache
def read(path: PurePosixPath) -> str:
    return (ROOT / path).read_text("utf-8")


@pytest.mark.parametrize("name", declared_names())
def test_what_is_declared_for_operations_is_used_by_them(name: str) -> None:
    users = [path for path in sources() if FAMILY_MODULES not in path.parents]
    assert any(re.search(rf"\b{name}\b", read(path)) for path in users)


@each_code
def test_a_code_has_every_text_in_three_languages(code: FindingCode) -> None:
    texts = (code.title, code.message, code.reason, code.fix, *code.variants)
    assert all(text is not None and text[language].strip() for text in texts for language in Language)


@each_code
def test_the_sentences_of_a_code_differ(code: FindingCode) -> None:
    sentences = [code.message, *code.variants]
    assert len(set(sentences)) == len(sentences)


@each_code
def test_a_code_belongs_to_a_family(code: FindingCode) -> None:
    assert CODE.fullmatch(code.code)
    assert code.family in FAMILIES


@each_code
def test_a_code_is_explained_by_the_command(code: FindingCode) -> None:
    shown = CliRunner().invoke(explain, [code.code.lower(), "--lang", "en"])
    assert shown.exit_code == 0
    assert shown.output.startswith(f"{code.code}: ")
    assert ("This is right" in shown.output) is bool(code.good)


@each_code
def test_a_code_has_a_page_that_shows_all_its_sentences(code: FindingCode) -> None:
    page = code_page(code)
    assert page.startswith(f"# {code.code}: ")
    assert all(each[language] in page for each in (code.message, *code.variants) for language in Language)
    assert page.count("```yaml") == bool(code.bad) + bool(code.good)


def test_the_index_lists_every_code_once() -> None:
    index = code_index(FINDING_CODES.values())
    assert all(index.count(f"[{code}]({code}.md)") == 1 for code in FINDING_CODES)
    assert {name for name, _ in code_pages()} == {"index.md", *(f"{code}.md" for code in FINDING_CODES)}


def test_the_register_holds_the_rules_and_the_codes_of_operations_in_order() -> None:
    assert set(FINDING_CODES.values()) == {*RULES, *OPERATION_CODES}
    assert list(FINDING_CODES) == sorted(FINDING_CODES)
    assert FINDING_CODES["AP004"] in RULES


def test_a_code_that_is_declared_twice_is_refused() -> None:
    first, second, *_ = FINDING_CODES.values()
    assert list(Register((first, second))) == [first.code, second.code]
    with pytest.raises(ValueError, match=first.code):
        Register((first, second, first))
    with pytest.raises(ValueError, match=second.code):
        FINDING_CODES.extended([second])


def test_a_sentence_that_the_code_does_not_declare_is_refused() -> None:
    code = next(each for each in OPERATION_CODES if each.variants)
    for message in (code.message, *code.variants):
        assert code.finding(message=message).says == message
    with pytest.raises(ValueError, match=code.code):
        code.finding(message=Message("other", translations={"nn": "anna", "nb": "annet"}))


def test_a_finding_has_the_severity_and_fix_of_its_code_and_the_place_it_is_given() -> None:
    code = FINDING_CODES["RE004"]
    place = FindingLocation(subject="bidrag", path=("by",), file="a.yaml", line=2, column=3)
    assert code.finding(place, municipality="1531") == Finding(
        code="RE004",
        severity=code.severity,
        says=code.message,
        facts=(("municipality", "1531"),),
        subject="bidrag",
        path=("by",),
        file="a.yaml",
        line=2,
        column=3,
        fix=code.fix,
    )


def test_a_rule_is_a_finding_code() -> None:
    assert all(isinstance(each, Rule) for each in FINDING_CODES.values() if each.family not in {"RE", "SU", "IM", "PL"})
    assert not any(isinstance(each, Rule) for each in OPERATION_CODES)
