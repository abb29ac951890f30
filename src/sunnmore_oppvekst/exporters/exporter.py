"""What an exporter is: the type that plugins give, too."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from sunnmore_oppvekst.report.parts import Report


@frozen(kw_only=True)
class Exporter:
    """A format that reports can be written in.

    Attributes:
        name: what it is asked for by, such as `markdown`.
        media_type: the media type of what it writes.
        suffix: what file names end in, such as `.md`.
        write: from a report to bytes; the same report gives the same bytes.
    """

    name: str
    media_type: str
    suffix: str
    write: Callable[[Report], bytes]
