"""Errors that reach the user as one sentence: what happened, to which file, what was kept, and what to do."""

from __future__ import annotations

from pathlib import Path

from proofreader.text.reasons import Reason


class ProofreaderError(Exception):
    """Anything that stops a command for a reason the user can understand.

    ``message`` is a whole sentence, its template translatable like every ``Reason``.
    """

    def __init__(self, message: Reason) -> None:
        super().__init__(message.text())
        self.message = message


class ReadError(ProofreaderError):
    """An input could not be read; nothing was changed."""


class WriteError(ProofreaderError):
    """An output could not be written; what was there before is still there."""


class EditError(ProofreaderError):
    """An edit does not fit the reading it was meant for; the reading is unchanged."""


class SearchError(ProofreaderError):
    """What was to be looked for, or put in its stead, cannot be understood; nothing was changed."""


class Cancelled(Exception):
    """The user stopped a long operation; nothing was changed."""


def unreadable(path: Path, error: OSError) -> ReadError:
    """What it means for the user that the system refused to read ``path``."""
    named = ("file", str(path))
    if isinstance(error, FileNotFoundError):
        return ReadError(Reason("{file} does not exist. Check the name.", (named,)))
    if isinstance(error, PermissionError):
        return ReadError(Reason("{file} may not be read: permission is missing. Ask its owner for it.", (named,)))
    return ReadError(
        Reason(
            "{file} could not be read ({cause}). Check the disk or the connection and try again.",
            (named, ("cause", error.strerror or type(error).__name__)),
        )
    )
