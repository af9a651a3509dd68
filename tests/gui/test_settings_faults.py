"""The settings on a full disk: the old ones or the new ones, never neither."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from proofreader.gui.settings import EMPTY_LOCK_SECONDS, Settings

_WRITE = """
import resource, signal, sys
from pathlib import Path
from proofreader.gui.settings import Settings
settings = Settings(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL if sys.argv[3] == "deadly" else signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
settings.editor = "B" * 600
settings.write()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no limit on the size of files")
@pytest.mark.parametrize("ending", ["mild", "deadly"])
def test_a_full_disk_leaves_the_old_or_the_new(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "settings.ini"
    for limit in (0, 500, 10_000):
        path.unlink(missing_ok=True)
        settings = Settings(path)
        settings.editor = "A" * 600
        settings.write()
        del settings
        command = [sys.executable, "-c", _WRITE, str(path), str(limit), ending]
        subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
        assert Settings(path).editor == ("B" if limit > 1000 else "A") * 600


@pytest.mark.parametrize("age", [0, 10, -10])
def test_a_lock_that_a_killed_program_left_empty_holds_nobody_up(tmp_path: Path, age: int) -> None:
    """Qt by itself waits for half a minute."""
    path, lock = tmp_path / "settings.ini", tmp_path / "settings.ini.lock"
    lock.touch()
    os.utime(lock, (time.time() - age, time.time() - age))
    begin = time.monotonic()
    settings = Settings(path)
    settings.editor = "A"
    settings.write()
    assert time.monotonic() - begin < 5 * EMPTY_LOCK_SECONDS
    assert Settings(path).editor == "A"


def test_a_lock_that_somebody_holds_stays(tmp_path: Path) -> None:
    held = QLockFile(str(tmp_path / "settings.ini.lock"))
    assert held.tryLock(0)
    Settings(tmp_path / "settings.ini")
    assert (tmp_path / "settings.ini.lock").exists()
    held.unlock()
