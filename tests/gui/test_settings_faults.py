"""The settings on a full disk: the old ones or the new ones, never neither."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from proofreader.gui.settings import Settings

AN_EMPTY_LOCK_COUNTS = 60.0
"""Seconds, and more: Qt cannot say whose it is, and waits for half a minute."""
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
        for lock in tmp_path.glob("*.lock"):
            aged = time.time() - AN_EMPTY_LOCK_COUNTS
            os.utime(lock, (aged, aged))
        assert Settings(path).editor == ("B" if limit > 1000 else "A") * 600
