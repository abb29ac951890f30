"""What a caller may catch: one family, `OppvekstError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sunnmore_oppvekst.language.languages import Language
from sunnmore_oppvekst.language.words import Words

if TYPE_CHECKING:
    from sunnmore_oppvekst.findings import Findings


_KINDS = {
    "rule": Words("nokon regel", "noen regel", "rule"),
    "code": Words("nokon kode", "noen kode", "code"),
    "format": Words("noko format", "noe format", "format"),
    "report": Words("nokon rapport", "noen rapport", "report"),
    "plugin": Words("noko programtillegg", "noe programtillegg", "plugin"),
    "source": Words("noka kjelde", "noen kilde", "source"),
    "meeting": Words("noko møte", "noe møte", "meeting"),
    "grant application": Words("nokon søknad", "noen søknad", "grant application"),
    "kind of document": Words("noko slag dokument", "noe slags dokument", "kind of document"),
    "document": Words("noko dokument", "noe dokument", "document"),
    "column": Words("noka kolonne", "noen kolonne", "column"),
    "table": Words("nokon tabell", "noen tabell", "table"),
    "funder": Words("nokon som gjev midlar", "noen som gir midler", "funder"),
    "municipality": Words("nokon kommune med nummer", "noen kommune med nummer", "municipality with number"),
    "reference network": Words("noko referansenettverk", "noe referansenettverk", "reference network"),
}


_IS_NOT = Words("er ikkje", "er ikke", "is not")


class OppvekstError(Exception):
    """Everything this library raises on purpose."""


class InvalidValue(OppvekstError, ValueError):
    """A value that the model does not allow.

    Attributes:
        owner: name of the class, such as `Measure`.
        field: name of the field, or "" when the value as a whole is wrong.
        value: what was given.
        expected: what is allowed, in nn, nb and en.
        options: what may be chosen among, where the set is closed.
    """

    def __init__(self, owner: str, field: str, value: object, expected: Words, options: tuple[str, ...] = ()) -> None:
        super().__init__(owner, field, value, expected, options)
        self.owner = owner
        self.field = field
        self.value = value
        self.expected = expected
        self.options = options

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        where = f"{self.owner}.{self.field}" if self.field else self.owner
        return f"{where}: {self.value!r} {_IS_NOT[language]} {self.expected[language]}"

    def __str__(self) -> str:
        return self.message(Language.EN)


class InvalidDocument(OppvekstError, ValueError):
    """A document that could not become a value.

    Attributes:
        findings: everything that is wrong with it, with places.
    """

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(finding.line_in("en") for finding in self.findings)


class UnknownName(OppvekstError, LookupError):
    """A name that nothing answers to.

    Attributes:
        kind: what was looked for, such as `format` or `rule`.
        name: the name that was asked for.
        suggestion: the nearest known name, or None.
    """

    def __init__(self, kind: str, name: str, suggestion: str | None = None) -> None:
        super().__init__(kind, name, suggestion)
        self.kind = kind
        self.name = name
        self.suggestion = suggestion

    @property
    def says(self) -> Words:
        """The sentence, in nn, nb and en."""
        hint = (
            Words(
                f"; meinte du «{self.suggestion}»?",
                f"; mente du «{self.suggestion}»?",
                f'; did you mean "{self.suggestion}"?',
            )
            if self.suggestion
            else Words("", "", "")
        )
        kind = _KINDS.get(self.kind, Words(self.kind, self.kind, self.kind))
        return Words(
            f"det finst ikkje {kind.nn} «{self.name}»{hint.nn}",
            f"det finnes ikke {kind.nb} «{self.name}»{hint.nb}",
            f'there is no {kind.en} "{self.name}"{hint.en}',
        )

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)


class NeedsPlugin(UnknownName):
    """A format that a plugin of this library brings, where it is not installed.

    Attributes:
        plugin: the distribution.
    """

    def __init__(self, kind: str, name: str, plugin: str) -> None:
        super().__init__(kind, name)
        self.args = (kind, name, plugin)
        self.plugin = plugin

    @property
    def says(self) -> Words:
        """The sentence, in nn, nb and en."""
        lacks = super().says
        return Words(
            f"{lacks.nn}; det kjem med programtillegget {self.plugin}",
            f"{lacks.nb}; det kommer med programtillegget {self.plugin}",
            f"{lacks.en}; it comes with the plugin {self.plugin}",
        )


class NotStored(OppvekstError, OSError):
    """A file that could not be read or written; the cause, if any, is the operating system's own error.

    Attributes:
        path: the file or folder.
        says: what could not be done with it, why, and what to do, to follow the path; in nn, nb and en.
        errno: the operating system's number for the reason, where it has one.
    """

    def __init__(self, path: str, says: Words, errno: int | None = None) -> None:
        super().__init__(errno, says.en, path)
        self.path = path
        self.says = says

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return f"{self.path} {self.says[language]}"

    def __str__(self) -> str:
        return self.message(Language.EN)

    def __reduce__(self) -> tuple[type[NotStored], tuple[str, Words, int | None]]:
        return type(self), (self.path, self.says, self.errno)


class TooLarge(NotStored):
    """A file, or a line in it, larger than was allowed."""


class AlreadyThere(NotStored):
    """A file that was to be new, where there is one already."""


class Damaged(NotStored):
    """A file that only the library writes, and that is not as it left it."""


class NotEditable(OppvekstError):
    """A text that cannot be edited in place without losing something.

    Attributes:
        says: why, and what to do instead, in nn, nb and en.
    """

    def __init__(self, says: Words) -> None:
        super().__init__(says)
        self.says = says

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)


class NotAuthorised(OppvekstError):
    """Something that the one who wanted to do it has no mandate for.

    Attributes:
        says: who, what, and which mandate would be needed, in nn, nb and en.
        needed: ids of the mandates that give the power on that day.
        held_by: ids of the appointments and bodies that hold them.
    """

    def __init__(self, says: Words, needed: tuple[str, ...] = (), held_by: tuple[str, ...] = ()) -> None:
        super().__init__(says, needed, held_by)
        self.says = says
        self.needed = needed
        self.held_by = held_by

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)


class PluginFailed(OppvekstError):
    """A plugin that was needed raised.

    Attributes:
        findings: which plugin, with distribution, version and hook, and what it raised.
    """

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self.findings = findings

    def message(self, language: Language | str = Language.NN) -> str:
        """What went wrong in `language`, a line each."""
        return "\n".join(finding.line_in(language) for finding in self.findings)

    def __str__(self) -> str:
        return self.message(Language.EN)


class NotReady(OppvekstError):
    """A step that a plan is not ready for.

    Attributes:
        says: which step, in nn, nb and en.
        findings: what stands in the way.
    """

    def __init__(self, says: Words, findings: Findings) -> None:
        super().__init__(says, findings)
        self.says = says
        self.findings = findings

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`, and what stands in the way, a line each."""
        return "\n".join([self.says[language], *(finding.line_in(language) for finding in self.findings)])

    def __str__(self) -> str:
        return self.message(Language.EN)


class NeedsExtra(OppvekstError, ImportError):
    """A library that is not installed, and the extra that brings it.

    Attributes:
        library: the library.
        extra: the extra of this distribution.
        says: what to do, in nn, nb and en.
    """

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(library, extra)
        self.library = library
        self.extra = extra
        install = f'python -m pip install "sunnmore-oppvekst[{extra}]"'
        self.says = Words(
            f"{library} er ikkje installert; skriv: {install}",
            f"{library} er ikke installert; skriv: {install}",
            f"{library} is not installed; type: {install}",
        )

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)
