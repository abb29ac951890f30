"""What a plugin may bring: one function a sort, each giving typed descriptors and doing no work itself.

A plugin is a module that an entry point of the group `sunnmore_oppvekst.plugins` names. It says which version of these
hooks it was made for, and marks its functions:

    from sunnmore_oppvekst import Exporter, hookimpl

    HOOK_API = 1

    @hookimpl
    def oppvekst_exporters():
        return [Exporter(name="text", media_type="text/plain", suffix=".txt", write=to_text)]
"""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

PROJECT = "sunnmore_oppvekst"
GROUP = "sunnmore_oppvekst.plugins"
HOOK_API = 1
"""The version of the hooks; a plugin states the one that it was made for, under the same name."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks. Each is called at most once in a process, when what it brings is first needed."""

    @hookspec
    def oppvekst_exporters(self) -> Sequence[object]:
        """Formats that reports can be written in, as `Exporter`.

        Called when a format is asked for that nobody asked before has. An empty answer brings none. A name that is
        taken already is refused; the library's own come first, then plugins by the names of their distributions.
        """
        return ()

    @hookspec
    def oppvekst_rules(self) -> Sequence[object]:
        """Rules of one's own, as `Rule`, with a code that begins with a prefix of one's own.

        Called when something is checked. An empty answer brings none. A code that is taken already is refused. A rule
        that raises is told of, and the others run.
        """
        return ()

    @hookspec
    def oppvekst_listeners(self) -> Sequence[object]:
        """Those who want to know of what has happened to a plan, as `Listener`.

        Called when the first event has been stored. An empty answer brings none. A listener that raises is told of;
        what was stored stays.
        """
        return ()


HOOKS = tuple(name for name in vars(Hooks) if name.startswith("oppvekst_"))
"""The names of the hooks."""
