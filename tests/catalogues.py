"""Translation catalogues brought up to date with the code: `python -m tests.catalogues`.

Extracts the messages of the library and of each plugin, and merges them into the `.po` files: new messages are added
without a translation, unused ones are removed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from attrs import frozen
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LANGUAGES = ("nb", "nn")
KEYWORDS = {"_": None, "n_": (1, 2), "p_": ((1, "c"), 2)}
COMMENT = "Translators:"


@frozen
class Source:
    """A package with messages.

    Attributes:
        package: its import name, which is the name of its catalogues.
        folder: the folder of its code.
    """

    package: str
    folder: Path

    def template(self) -> Catalog:
        """The messages in the code, without translations."""
        template = Catalog(project=self.package, charset="utf-8")
        for file, _line, message, comments, context in sorted(
            extract_from_dir(self.folder, keywords=KEYWORDS, comment_tags=[COMMENT]), key=lambda found: found[:2]
        ):
            template.add(message, None, [(file, 0)], auto_comments=comments, context=context)
        return template

    def file(self, language: str) -> Path:
        """The catalogue in a language."""
        return self.folder / "locale" / language / "LC_MESSAGES" / f"{self.package}.po"

    def read(self, language: str) -> Catalog:
        """The catalogue in a language as it is."""
        return read_po(BytesIO(self.file(language).read_bytes()), locale=language)

    def updated(self, language: str) -> bytes:
        """The catalogue in a language as it should be."""
        file = self.file(language)
        known = self.read(language) if file.exists() else Catalog(locale=language)
        known.update(self.template(), no_fuzzy_matching=True)
        known.obsolete.clear()
        known.fuzzy = False
        return written(known)


def sources() -> Iterator[Source]:
    """The library, and each plugin that has messages."""
    yield Source("sunnmore_oppvekst", ROOT / "src" / "sunnmore_oppvekst")
    for module in sorted(ROOT.glob("plugins/*/src/*/messages.py")):
        yield Source(module.parent.name, module.parent)


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a file: without line numbers and dates, so that it changes only where its messages do.

    Flags are left out too, as versions of Babel differ in those they set.
    """
    data = BytesIO()
    for message in catalogue:
        message.flags.clear()
    write_po(data, catalogue, width=100, sort_by_file=True, include_lineno=False, omit_header=True)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {catalogue.locale}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    return header.encode() + data.getvalue()


def untranslated(catalogue: Catalog) -> Iterator[Message]:
    """The messages without a translation, or with one for some of the numbers only."""
    for message in catalogue:
        forms = [message.string] if isinstance(message.string, str) else list(message.string or [""])
        if message.id and not all(forms):
            yield message


def main() -> int:
    """Update every catalogue; 1 where a message has no translation yet."""
    missing = 0
    for source in sources():
        for language in LANGUAGES:
            file = source.file(language)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(source.updated(language))
            for message in untranslated(source.read(language)):
                missing += 1
                sys.stdout.write(f"{file.relative_to(ROOT)}: no translation of {message.id!r}\n")
    return bool(missing)


if __name__ == "__main__":
    sys.exit(main())
