"""What the documents of a network have in common."""

from typing import ClassVar

from sunnmore_oppvekst.domain.value import Value


class Document(Value):
    """A value that is kept in a document of its own.

    Attributes:
        kind: its name in the `schema:` line.
        version: of the document format.
    """

    __slots__ = ()

    kind: ClassVar[str]
    version: ClassVar[int] = 1
