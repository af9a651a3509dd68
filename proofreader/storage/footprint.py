"""Whether a file is still the one that was opened, and just as this program left it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from proofreader.errors import WriteError
from proofreader.text.reasons import Reason


@dataclass(frozen=True, slots=True)
class Footprint:
    """What the system says of a file: which one it is, how long, and when it was last written (nanoseconds)."""

    device: int
    number: int
    size: int
    written: int

    def is_same_file(self, other: Footprint | None) -> bool:
        """Whether it is the same file, whatever was written to it since."""
        return other is not None and (self.device, self.number) == (other.device, other.number)


def footprint(path: Path) -> Footprint | None:
    """That of the file at ``path``; None where there is none that can be asked for."""
    try:
        status = path.stat()
    except OSError:
        return None
    return Footprint(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


class OtherFile(WriteError):
    """The file at ``path`` is not the one that was opened any more: ``gone``, or another one, or with other work in
    it."""

    def __init__(self, path: Path, reason: Reason, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.path = path
        self.gone = gone


def replaced(path: Path, now: Footprint | None) -> OtherFile:
    """What to say where ``now`` is not what was opened."""
    named = (("file", str(path)),)
    if now is None:
        return OtherFile(
            path,
            Reason(
                "{file} was deleted or moved by another program. Your work is still in the window; "
                "save it there again, or under another name.",
                named,
            ),
            gone=True,
        )
    return OtherFile(
        path,
        Reason(
            "{file} was replaced by another program. What is there now was left as it is, and your work is still in "
            "the window; save it under another name.",
            named,
        ),
    )


def changed(path: Path) -> OtherFile:
    """What to say where other work was written into the file itself."""
    return OtherFile(
        path,
        Reason(
            "{file} was changed by another program. What is there now was left as it is, and your work is still in "
            "the window; save it under another name.",
            (("file", str(path)),),
        ),
    )
