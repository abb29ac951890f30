"""How others extend the library: specifications, descriptors, host."""

from sunnmore_oppvekst.hooks.candidates import OFF, VARIABLE, Candidate, allowed, installed
from sunnmore_oppvekst.hooks.descriptors import Listener
from sunnmore_oppvekst.hooks.host import CODES, Given, Host, Loaded, forget, host, print_apart
from sunnmore_oppvekst.hooks.spec import GROUP, HOOK_API, HOOKS, Hooks, hookimpl

__all__ = [
    "CODES",
    "GROUP",
    "HOOKS",
    "HOOK_API",
    "OFF",
    "VARIABLE",
    "Candidate",
    "Given",
    "Hooks",
    "Host",
    "Listener",
    "Loaded",
    "allowed",
    "forget",
    "hookimpl",
    "host",
    "installed",
    "print_apart",
]
