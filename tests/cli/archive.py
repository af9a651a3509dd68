"""An archive of an invented paper, and what a batch makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.command import PAGE, Outcome, proofreader

VARYING = ("ledger.jsonl", "times.csv")
"""What may differ from run to run: times."""
NAMES = ("1933/0105/p1.txt", "1933/0105/p2.txt", "1933/0105/p10.txt", "1933/0106/p1.txt", "1934/p1.txt", "p1.txt")
"""The files of ``make_archive`` in natural order."""


def make_archive(folder: Path) -> Path:
    for number, name in enumerate(NAMES):
        write_page(folder / name, number)
    return folder


def write_page(path: Path, number: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.replace("三千余人次", f"{number + 2}千余人次"), encoding="utf-8")


def batch(archive: Path, out: Path, *options: object, kind: str = "md") -> Outcome:
    done = proofreader("batch", archive, "--out", out, "--format", kind, *options)
    assert "Traceback" not in done.err, done.err
    return done


def written(out: Path) -> dict[str, bytes]:
    """Every file in ``out`` that is the same whenever and however it is made."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files if path.name not in VARYING}


def report(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found


def states(out: Path) -> dict[str, str]:
    return {row["file"]: row["state"] for row in report(out)["files"]}


def times(out: Path) -> dict[str, int]:
    """When each output was written last."""
    return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in (out / "articles").rglob("*.*md")}
