"""What a journal says of each thing done: when, and by which program."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from importlib import metadata


def now() -> str:
    """The time as journals have it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@cache
def program() -> str:
    """This program and its version: ``newspaper-proofreader 0.1.0``."""
    try:
        return f"newspaper-proofreader {metadata.version('newspaper-proofreader')}"
    except metadata.PackageNotFoundError:
        return "newspaper-proofreader"
