"""Who collects what plugins bring, so that a mistake in one of them never costs anybody else anything."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout
from functools import partial
from threading import Lock, RLock
from time import perf_counter
from typing import Any, TypeVar

import pluggy
from attrs import field, frozen

from sunnmore_oppvekst.findings import Finding, FindingCode, FindingLocation, Findings
from sunnmore_oppvekst.findings.codes.plugins import HOOK_NOT_COLLECTED, PLUGIN_FAILED, PLUGIN_NOT_LOADED
from sunnmore_oppvekst.hooks.candidates import Candidate, allowed, built_in, installed
from sunnmore_oppvekst.hooks.spec import HOOK_API, HOOKS, PROJECT, Hooks, group_of
from sunnmore_oppvekst.messages.message import Message, _, verbatim
from sunnmore_oppvekst.messages.nearest import nearest

NAME_TAKEN = _("{name} is taken")
_BROUGHT = _("{name} is brought by {distribution} already")
_OTHER_API = _("HOOK_API = {stated}, this is {known}")
_NOT_IN_GROUP = _("it is not named in the group {group}")
_OTHER_TYPE = _("{given} is not {expected}")
K = TypeVar("K")
T = TypeVar("T")


@frozen(kw_only=True)
class Given:
    """Something that a plugin brought.

    Attributes:
        plugin: the plugin.
        hook: the hook that it came through.
        value: the descriptor.
    """

    plugin: Candidate
    hook: str
    value: Any


@frozen(kw_only=True)
class Loaded:
    """A plugin that was imported.

    Attributes:
        manager: pluggy's, with this plugin alone, so that no plugin can come in another's way.
        hooks: the hooks that it has a function for.
        seconds: how long the import took.
    """

    manager: pluggy.PluginManager
    hooks: tuple[str, ...]
    seconds: float


@frozen
class Host:
    """The installed plugins, imported when something is first needed of them, each once, whichever threads ask.

    Attributes:
        candidates: the library's own, then the plugins that may be loaded, in order.
    """

    candidates: tuple[Candidate, ...]
    _loaded: dict[Candidate, Loaded | None] = field(factory=dict, eq=False, repr=False)
    _given: dict[tuple[Candidate, str], tuple[Given, ...]] = field(factory=dict, eq=False, repr=False)
    _findings: dict[tuple[str, str, str], Finding] = field(factory=dict, eq=False, repr=False)
    _asking: RLock = field(factory=RLock, eq=False, repr=False)

    def given(self, hook: str, kind: type[Any], *, first: str | None = None) -> Iterator[Given]:
        """What plugins bring through a hook, one after the other; whoever stops asking imports no more of them.

        Args:
            hook: the name of the hook.
            kind: what each of it must be.
            first: the name of the plugin to ask first, whose name is the likeliest to bring what is needed.
        """
        own, *others = self.candidates
        for candidate in (own, *sorted(others, key=lambda each: each.name != first)):
            if candidate.may_bring(hook):
                collect = partial(self._collected, candidate, hook, kind)
                yield from self._once(self._given, (candidate, hook), collect)

    def named(
        self, hook: str, kind: type[Any], name_of: Callable[[Any], str], *, taken: Iterable[str] = ()
    ) -> dict[str, Given]:
        """What plugins bring through a hook, by name; of several with one name the first counts.

        The library's own is first, then that of a plugin which is called the same, then by the order of plugins.

        Args:
            hook: the name of the hook.
            kind: what each of it must be.
            name_of: what it is known by.
            taken: the names that the library has for itself.
        """
        own, found = frozenset(taken), dict[str, Given]()
        for given in self.given(hook, kind):
            name = name_of(given.value)
            if name in own:
                self.refuse(given, NAME_TAKEN.bind(name=name))
                continue
            other = found.setdefault(name, given)
            if other is not given:
                is_namesake = given.plugin.name == name != other.plugin.name and other.plugin is not self.candidates[0]
                found[name], left = (given, other) if is_namesake else (other, given)
                self.refuse(left, _BROUGHT.bind(name=name, distribution=found[name].plugin.distribution))
        return found

    def loaded(self, candidate: Candidate) -> Loaded | None:
        """A plugin, imported now if it was not; None where it cannot be."""
        return self._once(self._loaded, candidate, partial(self._load, candidate))

    def working(self, given: Given, work: Callable[[], T]) -> T | None:
        """What a plugin's own code gives, or None, and a finding, where it raises."""
        return self._guarded(PLUGIN_FAILED, given.plugin, given.hook, work)

    def refuse(self, given: Given, reason: Message) -> None:
        """Note that something a plugin brought is not taken."""
        self._note(HOOK_NOT_COLLECTED, given.plugin, given.hook, reason)

    @property
    def findings(self) -> Findings:
        """What went wrong with plugins so far, naming distribution, version and hook."""
        return Findings(tuple(self._findings.copy().values()))

    def _once(self, known: dict[K, T], key: K, make: Callable[[], T]) -> T:
        """What is known, or is made now, while other threads that ask for it wait."""
        if key not in known:
            with self._asking:
                if key not in known:
                    known[key] = make()
        return known[key]

    def _load(self, candidate: Candidate) -> Loaded | None:
        began = perf_counter()
        plugin = self._guarded(PLUGIN_NOT_LOADED, candidate, "", candidate.load)
        seconds = perf_counter() - began
        if plugin is None:
            return None
        stated = getattr(plugin, "HOOK_API", None)
        if stated != HOOK_API:
            self._note(PLUGIN_NOT_LOADED, candidate, "", _OTHER_API.bind(stated=repr(stated), known=HOOK_API))
            return None
        manager = self._guarded(PLUGIN_NOT_LOADED, candidate, "", lambda: _manager(plugin, candidate.name))
        if manager is None:
            return None
        hooks = tuple(caller.name for caller in manager.get_hookcallers(plugin) or ())
        for hook in hooks:
            if not candidate.may_bring(hook):
                self._note(HOOK_NOT_COLLECTED, candidate, hook, _NOT_IN_GROUP.bind(group=group_of(hook)))
        return Loaded(manager=manager, hooks=hooks, seconds=seconds)

    def _collected(self, candidate: Candidate, hook: str, kind: type[Any]) -> tuple[Given, ...]:
        return tuple(self._collect(candidate, hook, kind))

    def _collect(self, candidate: Candidate, hook: str, kind: type[Any]) -> Iterator[Given]:
        loaded = self.loaded(candidate)
        if loaded is None or hook not in loaded.hooks:
            return
        answers = self._guarded(
            HOOK_NOT_COLLECTED, candidate, hook, lambda: _flat(getattr(loaded.manager.hook, hook)())
        )
        for value in answers or ():
            if isinstance(value, kind):
                yield Given(plugin=candidate, hook=hook, value=value)
            else:
                self._note(
                    HOOK_NOT_COLLECTED,
                    candidate,
                    hook,
                    _OTHER_TYPE.bind(given=type(value).__name__, expected=kind.__name__),
                )

    def _guarded(self, code: FindingCode, candidate: Candidate, hook: str, work: Callable[[], T]) -> T | None:
        """Whatever a plugin raises, `SystemExit` too, becomes a finding; only a person can interrupt."""
        try:
            with redirect_stdout(sys.stderr) if _APART else nullcontext():
                return work()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001
            self._note(
                code, candidate, hook, verbatim(" ".join(f"{type(error).__name__}: {error}".split()).rstrip(":"))
            )
            return None

    def _note(self, code: FindingCode, candidate: Candidate, hook: str, reason: Message) -> None:
        self._findings[candidate.distribution, candidate.name, f"{code.code} {hook} {reason}"] = code.finding(
            FindingLocation(subject=candidate.name),
            name=candidate.name,
            distribution=candidate.distribution,
            version=candidate.version,
            hook=hook,
            reason=reason,
        )


_HOST: list[Host] = []
_APART: list[bool] = []


@contextmanager
def printing_apart() -> Iterator[None]:
    """Redirect what plugins print to standard error, so that machines read what the library prints.

    For a command, which is alone in its process; standard output is one for all threads.
    """
    _APART.append(True)
    try:
        yield
    finally:
        _APART.pop()


_OPENING = Lock()


def host() -> Host:
    """The host of this process, which knows the installed plugins and has imported none of them yet."""
    with _OPENING:
        if not _HOST:
            _HOST.append(Host((built_in(), *allowed(installed()))))
        return _HOST[0]


def forget() -> None:
    """Look for installed plugins anew the next time they are asked for."""
    with _OPENING:
        _HOST.clear()


def _manager(plugin: Any, name: str) -> pluggy.PluginManager:
    """pluggy's manager with one plugin, whose functions are all there is a hook for, and take what the hook gives."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    manager.register(plugin, name)
    manager.check_pending()
    for caller in manager.get_hookcallers(plugin) or ():
        for implementation in caller.get_hookimpls():
            _check_parameters(implementation.function)
    marked = {caller.name for caller in manager.get_hookcallers(plugin) or ()}
    for found in dir(plugin):
        if found.startswith("oppvekst_") and found not in marked:
            near = nearest(found, HOOKS)
            raise TypeError(f"{found} is no hook, or is not marked with @hookimpl" + (f"; {near}?" if near else ""))
    return manager


def _check_parameters(function: Any) -> None:
    given = inspect.signature(function).parameters.values()
    with_default = [each.name for each in given if each.default is not inspect.Parameter.empty]
    if with_default:
        raise TypeError(f"{function.__name__} has defaults for {', '.join(with_default)}, which are never passed")


def _flat(answers: Iterable[Any]) -> list[Any]:
    return [value for answer in answers for value in _listed(answer)]


def _listed(answer: Any) -> list[Any]:
    if answer is None:
        return []
    if isinstance(answer, str | bytes | dict) or not isinstance(answer, Iterable):
        raise TypeError(f"{type(answer).__name__} is no list of descriptors")
    return list(answer)
