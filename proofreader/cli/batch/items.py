"""What there is to do in a folder of pages, in natural order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from proofreader.readers.kinds import is_archive, is_input
from proofreader.readers.order import natural_key
from proofreader.text.reasons import Reason


class IssuePer(StrEnum):
    """What is one issue."""

    FILE = "file"
    FOLDER = "folder"
    """The files of a folder, in natural order, are the pages of one issue; those of its subfolders are others, and so
    is each archive."""


@dataclass(frozen=True, slots=True)
class Item:
    """One issue: its path, and those of its files, relative to the folder of the archive, with ``/`` between."""

    name: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something that was not looked into, and why; ``wrong`` where the user would have expected otherwise."""

    name: str
    reason: Reason
    wrong: bool


def find_items(archive: Path, excluded: Path, per: IssuePer) -> Iterator[Item | PassedOver]:
    """Everything below ``archive`` but the folder ``excluded``, folder by folder, so that memory is that of one folder.

    Hidden files and what has no known ending are none of ours. A link may lead out of the archive or back into it, so
    none is followed.
    """
    yield from _Search(excluded, per).folder(archive, "")


class _Search:
    def __init__(self, excluded: Path, per: IssuePer) -> None:
        self._excluded = os.path.realpath(excluded)
        self._per = per

    def folder(self, path: Path, name: str) -> Iterator[Item | PassedOver]:
        try:
            with os.scandir(path) as listed:
                entries = sorted(listed, key=lambda entry: (natural_key(entry.name), entry.name))
        except OSError as error:
            yield PassedOver(printable(name or "."), _closed(name or ".", error), True)
            return
        pages: list[str] = []
        others: list[Item | PassedOver | tuple[Path, str]] = []
        for entry in entries:
            inside = f"{name}/{entry.name}" if name else entry.name
            found = self._entry(entry, inside)
            if isinstance(found, Item) and self._per is IssuePer.FOLDER and not is_archive(entry.name):
                pages += found.files
            elif found is not None:
                others.append(found)
        if pages:
            yield Item(name or ".", tuple(pages))
        for other in others:
            if isinstance(other, tuple):
                yield from self.folder(*other)
            else:
                yield other

    def _entry(self, entry: os.DirEntry[str], name: str) -> Item | PassedOver | tuple[Path, str] | None:
        """An item of one file, a folder to look into, or nothing."""
        if entry.name.startswith("."):
            return None
        if entry.is_dir(follow_symlinks=False):
            return None if os.path.realpath(entry.path) == self._excluded else (Path(entry.path), name)
        if entry.is_symlink():
            followed = Path(entry.path).is_dir() or is_input(entry.name)
            return PassedOver(printable(name), _link(name), False) if followed else None
        if not is_input(entry.name):
            return None
        if not entry.is_file(follow_symlinks=False):
            return PassedOver(printable(name), _no_file(name), True)
        if printable(name) != name:
            return PassedOver(printable(name), _unnameable(name), True)
        return Item(name, (name,))


def printable(name: str) -> str:
    """``name`` with bytes that are no text shown as numbers."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _link(name: str) -> Reason:
    return Reason(
        "{file} is a link and was not followed. Put the file itself there if it belongs to the archive.",
        (("file", printable(name)),),
    )


def _no_file(name: str) -> Reason:
    return Reason("{file} is not a file. Choose a text file.", (("file", printable(name)),))


def _unnameable(name: str) -> Reason:
    return Reason("The name of {file} is not valid text on this system. Rename it.", (("file", printable(name)),))


def _closed(name: str, error: OSError) -> Reason:
    return Reason(
        "The folder {folder} could not be looked into ({cause}), so nothing in it was done.",
        (("folder", printable(name)), ("cause", error.strerror or type(error).__name__)),
    )
