"""What a caller may catch: one family, `OppvekstError`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sunnmore_oppvekst.messages.languages import Language
from sunnmore_oppvekst.messages.message import Message, _
from sunnmore_oppvekst.messages.suggestion import with_suggestion

if TYPE_CHECKING:
    from sunnmore_oppvekst.findings import Findings


_UNKNOWN = {
    "rule": _('there is no rule "{name}"'),
    "code": _('there is no code "{name}"'),
    "format": _('there is no format "{name}"'),
    "report": _('there is no report "{name}"'),
    "plugin": _('there is no plugin "{name}"'),
    "source": _('there is no source "{name}"'),
    "meeting": _('there is no meeting "{name}"'),
    "grant application": _('there is no grant application "{name}"'),
    "kind of document": _('there is no kind of document "{name}"'),
    "document": _('there is no document "{name}"'),
    "column": _('there is no column "{name}"'),
    "table": _('there is no table "{name}"'),
    "funder": _('there is no funder "{name}"'),
    "commitment": _('there is no commitment "{name}"'),
    "conflict": _('there is no conflict at "{name}"'),
    "measure": _('there is no measure "{name}"'),
    "side": _('there is no side "{name}"'),
    "municipality": _('there is no municipality with number "{name}"'),
    "reference network": _('there is no reference network "{name}"'),
}
_UNKNOWN_OTHER = _('there is no {kind} "{name}"')
_FROM_PLUGIN = _("{problem}; it comes with the plugin {plugin}")
_NOT_EXPECTED = _("{place}: {value} is not {expected}")
_NOT_INSTALLED = _("{library} is not installed; type: {install}")
_STORED = _("{path} {problem}")


class OppvekstError(Exception):
    """Everything this library raises on purpose.

    As for findings, `str` gives English, for logs and tracebacks; `message` gives the language of a reader.

    Attributes:
        says: the sentence; errors that consist of findings have none.
    """

    says: Message

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return self.says[language]

    def __str__(self) -> str:
        return self.message(Language.EN)


class InvalidValue(OppvekstError, ValueError):
    """A value that the model does not allow.

    Attributes:
        owner: name of the class, such as `Measure`.
        field: name of the field, or "" when the value as a whole is wrong.
        value: what was given.
        expected: what is allowed.
        options: what may be chosen among, where the set is closed.
    """

    def __init__(self, owner: str, field: str, value: object, expected: Message, options: tuple[str, ...] = ()) -> None:
        super().__init__(owner, field, value, expected, options)
        self.owner = owner
        self.field = field
        self.value = value
        self.expected = expected
        self.options = options

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        place = f"{self.owner}.{self.field}" if self.field else self.owner
        value = self.value if isinstance(self.value, Message) else repr(self.value)
        return _NOT_EXPECTED.format(language, {"place": place, "value": value, "expected": self.expected})


class InvalidDocument(OppvekstError, ValueError):
    """A document that could not become a value.

    Attributes:
        findings: everything that is wrong with it, with places.
    """

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self.findings = findings

    def message(self, language: Language | str = Language.NN) -> str:
        """The findings in `language`, a line each."""
        return "\n".join(finding.line_in(language) for finding in self.findings)


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
        self.says = with_suggestion(_UNKNOWN.get(kind, _UNKNOWN_OTHER).bind(kind=kind, name=name), suggestion)


class NeedsPlugin(UnknownName):
    """A format that a plugin of this library brings, where it is not installed.

    Attributes:
        plugin: the distribution.
    """

    def __init__(self, kind: str, name: str, plugin: str) -> None:
        super().__init__(kind, name)
        self.args = (kind, name, plugin)
        self.plugin = plugin
        self.says = _FROM_PLUGIN.bind(problem=self.says, plugin=plugin)


class NotStored(OppvekstError, OSError):
    """A file that could not be read or written; the cause, if any, is the operating system's own error.

    Attributes:
        path: the file or folder.
        says: what could not be done with it, why, and what to do, to follow the path.
        errno: the operating system's number for the reason, where it has one.
    """

    def __init__(self, path: str, says: Message, errno: int | None = None) -> None:
        super().__init__(errno, says["en"], path)
        self.path = path
        self.says = says

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`."""
        return _STORED.format(language, {"path": self.path, "problem": self.says})

    def __reduce__(self) -> tuple[type[NotStored], tuple[str, Message, int | None]]:
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
        says: why, and what to do instead.
    """

    def __init__(self, says: Message) -> None:
        super().__init__(says)
        self.says = says


class NotAuthorised(OppvekstError):
    """Something that the one who wanted to do it has no mandate for.

    Attributes:
        says: who, what, and which mandate would be needed.
        needed: ids of the mandates that give the power on that day.
        held_by: ids of the appointments and bodies that hold them.
    """

    def __init__(self, says: Message, needed: tuple[str, ...] = (), held_by: tuple[str, ...] = ()) -> None:
        super().__init__(says, needed, held_by)
        self.says = says
        self.needed = needed
        self.held_by = held_by


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


class NotReady(OppvekstError):
    """A step that a plan is not ready for.

    Attributes:
        says: which step.
        findings: what stands in the way.
    """

    def __init__(self, says: Message, findings: Findings) -> None:
        super().__init__(says, findings)
        self.says = says
        self.findings = findings

    def message(self, language: Language | str = Language.NN) -> str:
        """The sentence in `language`, and what stands in the way, a line each."""
        return "\n".join([self.says[language], *(finding.line_in(language) for finding in self.findings)])


class NeedsExtra(OppvekstError, ImportError):
    """A library that is not installed, and the extra that brings it.

    Attributes:
        library: the library.
        extra: the extra of this distribution.
        says: what to do.
    """

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(library, extra)
        self.library = library
        self.extra = extra
        install = f'python -m pip install "sunnmore-oppvekst[{extra}]"'
        self.says = _NOT_INSTALLED.bind(library=library, install=install)
