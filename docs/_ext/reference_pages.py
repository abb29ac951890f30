"""Writes the reference pages that are made from the code: finding codes, schemas, the lifecycle and tables.

The command's page is `cli.md`, which sphinx-click fills from the command itself.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sunnmore_oppvekst import Column
    from sunnmore_oppvekst.findings import FindingCode

FAMILIES = {
    "DOC": "Documents",
    "NW": "The network",
    "ST": "The strategy plan",
    "AP": "The action plan",
    "ME": "Meetings",
    "FU": "Funding",
    "RE": "Revision, contributions and history",
    "SU": "Municipal changes",
    "IM": "Forms that are imported",
    "PL": "Plugins",
}

TABLES_HEAD = """# Tables

Every table and every column, told by the same columns that the tables are made of. [For analysts](analysts.md) shows
them at work.

Types are those of Arrow. A *key* is one of the columns that together tell one row from the others, where no id is given
twice in its document. A column that *may be missing* holds nothing in some rows; all others are always filled. *Id of*
says what a column leads to: the same id stands in other tables, and in the documents.

## Facts

`so.tables(subject)` gives these, with a row for each thing that documents hold. They say what documents say, unit by
unit, and nothing is left out for any audience.
"""
ANSWERS_HEAD = """## Answers

Each question gives one table. The unit of a count tells what is counted, and its denominator is in the same row.
Figures about few units are left out for the public, where the function takes an audience.
"""
COLUMNS_HEAD = "| column | type | unit | | id of | what it holds |\n|---|---|---|---|---|---|\n"


def code_page(code: FindingCode) -> str:
    """The page of a finding code, of the same texts that `oppvekst explain` prints."""
    rows = "".join(f"| {name} | {value} |\n" for name, value in facts_about(code))
    return f"""# {code.code}: {code.title["en"]}

| | |
|---|---|
{rows}
## Reason

{code.reason["en"]}

**Nynorsk.** {code.reason["nn"]}

**Bokmål.** {code.reason["nb"]}

{messages(code)}{what_to_do(code)}{examples(code)}"""


def facts_about(code: FindingCode) -> Iterator[tuple[str, str]]:
    """The rows of the table at the top of a code's page."""
    from sunnmore_oppvekst.rules import Rule

    yield "nynorsk", code.title["nn"]
    yield "bokmål", code.title["nb"]
    yield "severity", code.severity.value
    if isinstance(code, Rule):
        yield "looks at", f"`{code.about.__name__}`"
    if code.basis:
        yield "rests on", code.basis
    if isinstance(code, Rule):
        yield "name", f"`{code.name}`"


def examples(code: FindingCode) -> str:
    """What leads to a finding, and the same without it."""
    return example("Example with a finding", code.bad) + example("Example without a finding", code.good)


def messages(code: FindingCode) -> str:
    """Every sentence that a finding of the code may have, with the facts as names in braces."""
    rows = "".join(f"| {each['en']} | {each['nn']} | {each['nb']} |\n" for each in (code.message, *code.variants))
    return f"## Messages\n\n| English | nynorsk | bokmål |\n|---|---|---|\n{rows}\n"


def what_to_do(code: FindingCode) -> str:
    """The suggested fix as a sentence, which in a finding is a clause."""
    return f"## Fix\n\n{code.fix['en'][0].upper()}{code.fix['en'][1:]}.\n\n" if code.fix else ""


def example(heading: str, text: str) -> str:
    """An example under its heading, or nothing where the code has none."""
    return f"## {heading}\n\n```yaml\n{text.strip()}\n```\n\n" if text.strip() else ""


def code_index(codes: Iterable[FindingCode]) -> str:
    """The page that lists every code by family."""
    ordered = sorted(codes, key=lambda code: (list(FAMILIES).index(code.family), code.code))
    sections = (family_section(name, list(members)) for name, members in groupby(ordered, key=attrgetter("family")))
    return "\n".join(
        [
            "# Finding codes",
            "",
            "Every code that a finding can have. The rules come first: each rests on a section of the strategy plan, a",
            "law or a standard. The other codes are those of operations, imports and plugins. `oppvekst explain CODE`",
            "shows the same text as the page of the code. `--select`, `--ignore` and `oppvekst.toml` accept all codes.",
            "",
            *sections,
            toctree(code.code for code in ordered),
        ]
    )


def family_section(name: str, codes: list[FindingCode]) -> str:
    rows = "".join(
        f"| [{code.code}]({code.code}.md) | {code.severity.value} | {code.title['en']} | {code.title['nn']} |\n"
        for code in codes
    )
    head = "| code | severity | title | nynorsk |\n|---|---|---|---|\n"
    return f"## {FAMILIES[name]} ({name})\n\n{head}{rows}"


def schema_index(kinds: Iterable[str]) -> str:
    """The page that lists the JSON Schema of every document kind."""
    rows = "".join(f"| `{kind}` | [{kind}.json]({kind}.json) |\n" for kind in kinds)
    return f"""# Schemas

JSON Schema 2020-12 for every kind of document, made from the classes of the domain. `oppvekst schema KIND`
prints the same, and `sunnmore_oppvekst.json_schema(kind)` gives it. An editor that knows the schema completes
and checks as you type.

| kind | schema |
|---|---|
{rows}"""


def lifecycle_page() -> str:
    """The page about the lifecycle, its picture and table drawn from the steps themselves."""
    from sunnmore_oppvekst.exporters.markdown import to_markdown
    from sunnmore_oppvekst.messages import Language
    from sunnmore_oppvekst.report import Report
    from sunnmore_oppvekst.report.lifecycle import lifecycle_figure

    figure = lifecycle_figure(Language.EN)
    report = Report(
        title="The lifecycle", language=Language.EN, subject="lifecycle", on=date(2018, 1, 1), parts=(figure,)
    )
    drawn = to_markdown(report).split("\n", 2)[2]
    return f"""# The lifecycle

Where an edition of the action plan can go, what power each step takes, and what must be in order first. The picture and
the table are drawn from the same table of steps that `transition` goes by.

{drawn.strip()}
"""


def table_page() -> str:
    """The page of tables: every column of every table."""
    from sunnmore_oppvekst.analysis.questions import COLUMNS
    from sunnmore_oppvekst.analysis.tables import TABLES
    from sunnmore_oppvekst.report.change_table import CHANGES, CHANGES_TITLE

    facts = [(kind.name, kind.title["nn"], kind.plain_columns) for kind in TABLES.values()]
    facts.append(("changes", CHANGES_TITLE["nn"], CHANGES))
    told = [TABLES_HEAD, *(table_section(f"{name} (*{title.lower()}*)", columns) for name, title, columns in facts)]
    return "\n".join([*told, ANSWERS_HEAD, *(table_section(f"`{name}`", each) for name, each in COLUMNS.items())])


def table_section(heading: str, columns: Iterable[Column]) -> str:
    """One table, as a heading and a row for each column."""
    return f"### {heading}\n\n{COLUMNS_HEAD}{''.join(map(column_row, columns))}"


def column_row(column: Column) -> str:
    """One column, as a row."""
    from sunnmore_oppvekst.analysis.arrow import arrow_type

    kind = str(arrow_type(column.kind.value)).replace("item: ", "")
    unit = column.unit or ("from 0 to 1" if column.kind.value == "share" else "")
    marks = ", ".join(["key"] * column.is_key + ["may be missing"] * column.is_optional)
    choices = ", ".join(f"`{choice}`" for choice in column.called if isinstance(choice, str))
    says = f"{column.says['en']}: {choices}" if choices else column.says["en"]
    cells = (f"`{column.name}`", f"`{kind}`", unit, marks, column.refers_to or "", says)
    return f"| {' | '.join(cells)} |\n"


def toctree(names: Iterable[str]) -> str:
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```", ""])


def code_pages() -> Iterator[tuple[str, str]]:
    from sunnmore_oppvekst.rules.catalogue import FINDING_CODES

    yield "index.md", code_index(FINDING_CODES.values())
    for code in FINDING_CODES.values():
        yield f"{code.code}.md", code_page(code)


def schema_pages() -> Iterator[tuple[str, str]]:
    from sunnmore_oppvekst import KINDS, json_schema

    schemas = {kind: json_schema(kind) for kind in KINDS}
    yield "index.md", schema_index(schemas)
    for kind, schema in schemas.items():
        yield f"{kind}.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Make the folder hold these pages and no others; a page that is the same is left alone."""
    folder.mkdir(exist_ok=True)
    wanted = dict(pages)
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def write_pages(app: Sphinx) -> None:
    write(Path(app.srcdir, "codes"), code_pages())
    write(Path(app.srcdir, "schemas"), schema_pages())
    for name, text in (("lifecycle.md", lifecycle_page()), ("tables.md", table_page())):
        page = Path(app.srcdir, name)
        if not page.exists() or page.read_text("utf-8") != text:
            page.write_text(text, "utf-8")


def publish_schemas(app: Sphinx, exception: Exception | None) -> None:
    """Put the schemas where their addresses stay the same from build to build."""
    if exception is None and app.builder.format == "html":
        published = Path(app.outdir, "schemas")
        published.mkdir(exist_ok=True)
        for path in Path(app.srcdir, "schemas").glob("*.json"):
            shutil.copyfile(path, published / path.name)


def setup(app: Sphinx) -> dict[str, bool]:
    from pygments.lexers.special import TextLexer

    app.add_lexer("mermaid", TextLexer)
    app.connect("builder-inited", write_pages)
    app.connect("build-finished", publish_schemas)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
