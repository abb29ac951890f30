"""Where bytes lie: the only room that touches disk."""

from sunnmore_oppvekst.store.folder import FILES, FOLDERS, WorkspaceFile, documents_in, is_folder, is_there, make_folder
from sunnmore_oppvekst.store.reading import lines_of, read_bytes
from sunnmore_oppvekst.store.saving import create, save

__all__ = [
    "FILES",
    "FOLDERS",
    "WorkspaceFile",
    "create",
    "documents_in",
    "is_folder",
    "is_there",
    "lines_of",
    "make_folder",
    "read_bytes",
    "save",
]
