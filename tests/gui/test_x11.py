"""The main job once more, in a process of its own under a virtual X display, with real key events."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofreader.document.article import Role
from proofreader.storage.project import load
from tests.gui.conftest import PAGE

PATIENCE = 40.0
NEEDED = ("Xvfb", "xdotool")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in NEEDED),
        reason=f"needs {' and '.join(NEEDED)}",
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A display of our own, its number chosen by the server."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


class Hands:
    """A window in another process, and a keyboard."""

    def __init__(self, display: str, folder: Path, *arguments: str) -> None:
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")} | {
            "DISPLAY": display,
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
        }
        self._environment.pop("WAYLAND_DISPLAY", None)
        self.program = subprocess.Popen(
            [sys.executable, "-m", "proofreader", *arguments],
            env=self._environment,
            cwd=Path(__file__).parents[2],
            stderr=subprocess.PIPE,
            text=True,
        )

    def tool(self, *arguments: str) -> str:
        """One call of xdotool."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return done.stdout.strip()

    def wait_for(self, title: str) -> str:
        """The id of the window whose title matches ``title`` as soon as there is one; it is given the keyboard."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = self.tool("search", "--onlyvisible", "--name", title).splitlines()
            if found:
                self.tool("windowfocus", "--sync", found[-1])
                return found[-1]
            assert self.program.poll() is None, self.program.communicate()[1]
            time.sleep(0.1)
        raise AssertionError(f"no window {title!r}")

    def press(self, *keys: str) -> None:
        """Press keys, xdotool's names, one after another."""
        for key in keys:
            self.tool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        self.tool("type", "--delay", "30", text)
        time.sleep(0.3)


@pytest.fixture
def hands(display: str, tmp_path: Path) -> Iterator[Hands]:
    """The program with one invented page open in it."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    made = Hands(display, tmp_path, str(page))
    yield made
    if made.program.poll() is None:
        made.program.kill()
    made.program.communicate(timeout=10)


def test_real_keys(hands: Hands, tmp_path: Path) -> None:
    hands.wait_for("page.txt.*Proofreader")
    time.sleep(0.5)
    # To the end of the page; one role, undone and done again; one character.
    hands.press("ctrl+End", "alt+8", "ctrl+z", "ctrl+shift+z")
    hands.type("x")
    hands.press("F8", "ctrl+s")
    hands.wait_for("Save the issue")
    time.sleep(0.5)
    project = tmp_path / "real.proof"
    hands.press("ctrl+a")
    hands.type(str(project))
    hands.press("Return")
    hands.wait_for("real.proof.*Proofreader")
    hands.press("ctrl+q")
    assert hands.program.wait(timeout=PATIENCE) == 0
    assert "Traceback" not in hands.program.communicate()[1]

    session = load(project)
    assert session.depth == 2
    parts = [part for page in session.reading.pages for article in page.articles for part in article.parts]
    parts += [part for page in session.reading.pages for part in (*page.furniture, *page.unplaced)]
    assert any("x" in session.text(part) for part in parts if part.role is Role.CAPTION)
