"""What a plugin may bring: one function a sort, each giving typed descriptors and doing no work itself.

A plugin is a module that an entry point of the group `sunnmore_oppvekst.plugins` names. It says which version of these
hooks it was made for, and marks its functions:

    from sunnmore_oppvekst import Exporter, hookimpl

    HOOK_API = 1

    @hookimpl
    def oppvekst_exporters():
        return [Exporter(name="text", media_type="text/plain", suffix=".txt", write=to_text)]

A plugin that is named in a group for one hook, such as `sunnmore_oppvekst.plugins.exporters`, is imported when
something is wanted through that hook, and not otherwise; it may be named in several.
"""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

PROJECT = "sunnmore_oppvekst"
GROUP = "sunnmore_oppvekst.plugins"
HOOK_API = 1
"""The version of the hooks; a plugin states the one that it was made for, under the same name."""
_PREFIX = "oppvekst_"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks. Each is called at most once in a process, when what it brings is first needed."""

    @hookspec
    def oppvekst_exporters(self) -> Sequence[object]:
        """Formats that reports can be written in, as `Exporter`.

        Called when a format is asked for that nobody asked before has. An empty answer brings none. A name that is
        taken already is refused; the library's own come first, then a plugin that is called the same, then plugins by
        the names of their distributions.
        """
        return ()

    @hookspec
    def oppvekst_reports(self) -> Sequence[object]:
        """Reports of one's own, as `ReportKind`, made of the same neutral parts, so that every format can write them.

        Called when a report is asked for that nobody asked before has. An empty answer brings none. A name that is
        taken already is refused. What the audience may not see is gone before the report is made.
        """
        return ()

    @hookspec
    def oppvekst_rules(self) -> Sequence[object]:
        """Rules of one's own, as `Rule`, with a code that begins with a prefix of one's own.

        Called when something is checked. An empty answer brings none. A code that is taken already is refused. A rule
        that raises is told of, and the others run. It gets copies, so that what it does to them stays with it.
        """
        return ()

    @hookspec
    def oppvekst_sources(self) -> Sequence[object]:
        """Where documents come in from, as `Source`: a workbook, a register, another system's file.

        Called when something is imported. An empty answer brings none. A name that is taken already is refused.
        """
        return ()

    @hookspec
    def oppvekst_extensions(self) -> Sequence[object]:
        """Local fields with names and types, as `Extension`: a namespace, the class of what lies in it, and its labels.

        Called when something is checked or reported on. An empty answer brings none. A namespace that is taken already
        is refused. Without the plugin the fields are kept as they are.
        """
        return ()

    @hookspec
    def oppvekst_funding_schemes(self) -> Sequence[object]:
        """Grant schemes that applications may name, as `FundingScheme`.

        Called when something is checked or reported on. An empty answer brings none. An id that is taken already is
        refused; the network's own scheme of that id counts before a plugin's.
        """
        return ()

    @hookspec
    def oppvekst_labels(self) -> Sequence[object]:
        """Message of one's own for a choice, as `Label`, such as what a paused measure is called.

        Called when a report is made. An empty answer brings none. A choice that another plugin has words for already is
        refused.
        """
        return ()

    @hookspec
    def oppvekst_commands(self) -> Sequence[object]:
        """Commands of one's own under `oppvekst`, as `Command`.

        Called when a command is asked for that the library does not have, or when they are listed. An empty answer
        brings none. A name that is taken already is refused.
        """
        return ()

    @hookspec
    def oppvekst_listeners(self) -> Sequence[object]:
        """Those who want to know of what has happened to a plan, as `Listener`.

        Called when the first event has been stored. An empty answer brings none. A listener that raises is told of;
        what was stored stays.
        """
        return ()


HOOKS = tuple(name for name in vars(Hooks) if name.startswith(_PREFIX))
"""The names of the hooks."""
GROUPS = {f"{GROUP}.{name.removeprefix(_PREFIX)}": name for name in HOOKS}
"""The entry point groups of plugins that bring through one hook alone, so that they are imported for that only."""


def group_of(hook: str) -> str:
    """The entry point group of plugins that bring through this hook alone."""
    return next(group for group, name in GROUPS.items() if name == hook)
