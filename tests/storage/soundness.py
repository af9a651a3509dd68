"""Whether a project is sound, as tests ask it."""

from __future__ import annotations

from pathlib import Path

from proofreader.errors import ReadError
from proofreader.storage import Fault, examine
from proofreader.storage.verification import Checked


def verify(path: Path) -> tuple[Fault, ...]:
    """All that is wrong with what stands at ``path``, that it is no project included; empty when it is sound."""
    try:
        return examine(path).faults
    except ReadError as error:
        return (Fault(Checked.FILE, error.message),)
