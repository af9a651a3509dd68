"""Run the program the way a shell does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
COMMANDS: tuple[tuple[str, ...], ...] = ((), ("export",), ("check",), ("batch",), ("verify",), ("history",))
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LC_MESSAGES", "LANGUAGE")
PAGE = """\
 江畔新闻

第3版

本报讯（记者 沈一帆 通
讯员 陆小舟） 昨日上午，临
江市图书馆新馆正式开门迎客，
首日接待读者三千余人次。

新馆位于滨江路，由旧粮仓
改建而成，藏书四十万册，设有
少儿阅览区和地方文献室。

市图书馆馆长在开馆仪式上
说，新馆每周开放七天，欢迎市
民带着孩子来读书。

旧粮仓里书香浓
临江市图书馆新馆开门迎客
"""
"""A raw page of an invented paper."""
PATIENCE = 120.0
"""Seconds after which a command hangs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one command; ``memory`` is its greatest resident size in bytes, 0 where nobody tells."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int = 0

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """That of a terminal without a display, in English, of somebody whose programs have learnt nothing."""
    kept = {name: value for name, value in os.environ.items() if name not in NO_DISPLAY}
    ours = {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "XDG_DATA_HOME": str(ROOT / "none")}
    return kept | ours | dict(more or {})


def proofreader(
    *arguments: object,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    before: Sequence[str] = (),
    out: IO[bytes] | None = None,
    patience: float = PATIENCE,
) -> Outcome:
    """``proofreader ARGUMENTS`` to its end; ``before`` goes in front, as in ``setpriv … proofreader``."""
    command = [*before, sys.executable, "-m", "proofreader", *map(str, arguments)]
    started = time.monotonic()
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        streams = {"stdout": out or said, "stderr": complained}
        process = subprocess.Popen(command, **streams, env=environment(env), cwd=cwd or ROOT)
        code, memory = _wait(process, patience)
        said.seek(0)
        complained.seek(0)
        texts = (said.read().decode("utf-8"), complained.read().decode("utf-8"))
    return Outcome(code, *texts, time.monotonic() - started, memory)


def _wait(process: subprocess.Popen[bytes], patience: float) -> tuple[int, int]:
    """The exit code, and the most memory seen: the greatest size that the system adds up would count what forked it."""
    memory = 0
    until = time.monotonic() + patience
    while (code := process.poll()) is None:
        memory = _most_memory(process.pid) or memory
        if time.monotonic() > until:
            process.kill()
            process.wait()
            raise TimeoutError(f"{process.args} takes more than {patience} s")
        time.sleep(0.01)
    return code, memory


def _most_memory(pid: int) -> int:
    """The greatest resident size of a running process in bytes; 0 where the system does not tell."""
    try:
        found = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc", str(pid), "status").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
