"""Run every check in order: ruff, mypy, the import contracts, pytest. Ends with pytest's closing line.

Arguments go to pytest. The exit code is 0 when all four are content.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SYSTEM_LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 fonts-wqy-microhei"
)
QT = "import PySide6.QtGui, PySide6.QtWidgets, PySide6.QtTest"
CHECKS = (
    ("ruff", ["-m", "ruff", "check"]),
    ("mypy", ["-m", "mypy"]),
    ("import contracts", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
)


def main(arguments: list[str]) -> int:
    """Run the checks from the repository's root and return the exit code."""
    os.chdir(ROOT)
    complaint = _missing_libraries()
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    failed = [name for name, command in CHECKS if _run(name, command)]
    if failed:
        print(f"Not content: {', '.join(failed)}.", flush=True)
    return max(_run("pytest", ["-m", "pytest", *arguments]), int(bool(failed)))


def _missing_libraries() -> str:
    """Qt's import error as a sentence with what to do, or nothing when Qt can be loaded."""
    loaded = subprocess.run([sys.executable, "-c", QT], capture_output=True, text=True, check=False)
    if loaded.returncode == 0:
        return ""
    last = (loaded.stderr.strip().splitlines() or [f"exit code {loaded.returncode}"])[-1]
    return f"Qt cannot be loaded ({last}). On Debian or Ubuntu: apt-get install {SYSTEM_LIBRARIES}"


def _run(name: str, command: list[str]) -> int:
    print(f"== {name}", flush=True)
    return subprocess.run([sys.executable, *command], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
