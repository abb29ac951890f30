"""How the documentation is built: `sphinx-build -W docs docs/_build`."""

import sys
from importlib.metadata import version as installed
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "sunnmore_oppvekst"
author = "the sunnmore_oppvekst authors"
copyright = author
release = version = installed("sunnmore-oppvekst")
language = "en"
smartquotes = False

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "api_page",
    "command_page",
    "notebook_pages",
    "reference_pages",
]
exclude_patterns = ["_build", "_ext", "nordre-sunnmore"]

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

# The tests run the notebooks too; here a cell that fails is a warning, and so the end of the build.
nb_execution_mode = "force"
nb_execution_timeout = 300
nb_execution_raise_on_error = True

# Docstrings mark code with single backticks.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "none"
napoleon_use_ivar = True

nitpicky = True
# Python's own names and those of our dependencies live in other projects' pages.
nitpick_ignore_regex = [(r"py:.*", r".*")]

html_theme = "furo"
html_title = f"Oppvekst {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
