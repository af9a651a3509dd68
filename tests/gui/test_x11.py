"""The main job once more, in a process of its own under a virtual X display, with real key events."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.article import Role
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.gui.settings import Settings
from proofreader.readers import read_issue
from proofreader.storage.project import load
from proofreader.writers import export
from proofreader.writers.options import ExportOptions
from tests.gui.conftest import PAGE

PATIENCE = 40.0
NEEDED = ("Xvfb", "xdotool")
OPTIONS = Options(threshold=1.0)

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

    def quit(self) -> None:
        """Leave as a user does; nothing may be left on the error channel."""
        self.press("ctrl+q")
        assert self.program.wait(timeout=PATIENCE) == 0
        assert "Traceback" not in self.program.communicate()[1]


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Callable[[Path], Hands]]:
    """Starts the program on a file, with settings that make nearly everything a suspect and stay after a decision;
    the name is known, so that the question of the first start is not in the way."""
    settings = Settings(tmp_path / "config" / "proofreader" / "settings.ini")
    settings.options = OPTIONS
    settings.advance = False
    settings.editor = "沈若川"
    settings.set_text("folder", str(tmp_path / "out"))
    settings.set_text("format", "json")
    settings.write()
    started: list[Hands] = []

    def start_on(path: Path) -> Hands:
        started.append(Hands(display, tmp_path, str(path)))
        return started[-1]

    yield start_on
    for hands in started:
        if hands.program.poll() is None:
            hands.program.kill()
            hands.program.communicate(timeout=10)


def keys_to(page: Path, found: str) -> list[str]:
    """As many times F8 as it takes to come from the beginning of the page to the gap inside ``found``."""
    issue = read_issue([page])
    session = ProofSession(issue, analyse(issue, OPTIONS), OPTIONS)
    gap = issue.raw.index(found) + 1
    return ["F8"] * ([suspect.gap for suspect in session.suspects()].index(gap) + 1)


def correct_and_save(hands: Hands, page: Path, project: Path) -> None:
    """Fix 二 十大, split and join, assign a role, undo all, redo all, type a character, save, quit."""
    hands.wait_for("page.txt.*Proofreader")
    time.sleep(0.5)
    hands.press(*keys_to(page, "二 十"))
    hands.press("ctrl+2", "ctrl+1", "Return", "BackSpace", "alt+8")
    hands.press(*["ctrl+z"] * 5, *["ctrl+y"] * 5)
    hands.type("x")
    hands.press("ctrl+s")
    hands.wait_for("Save the issue")
    time.sleep(0.5)
    hands.press("ctrl+a")
    hands.type(str(project))
    hands.press("Return")
    hands.wait_for("real.proof.*Proofreader")
    hands.quit()


def export_and_quit(hands: Hands) -> None:
    """Export as the settings have it, and dismiss what is said about suspects."""
    hands.wait_for("real.proof.*Proofreader")
    time.sleep(0.5)
    hands.press("ctrl+e")
    hands.wait_for("Export the articles")
    time.sleep(0.3)
    hands.press("Return")
    hands.wait_for("^Proofreader$")
    hands.press("Escape")
    hands.wait_for("real.proof.*Proofreader")
    hands.quit()


def test_the_main_job_with_real_keys(start: Callable[[Path], Hands], tmp_path: Path) -> None:
    page, project = tmp_path / "page.txt", tmp_path / "real.proof"
    page.write_text(PAGE, encoding="utf-8")
    correct_and_save(start(page), page, project)
    session = load(project)
    assert session.depth == 6
    place = session.part_at(session.issue.raw.index("二 十"))
    assert place is not None
    assert place.part.role is Role.CAPTION
    assert "党的二十大精神" in session.text(place.part).replace("x", "")
    assert "x" in session.text(place.part)

    export_and_quit(start(project))
    written = [path.read_bytes() for path in sorted((tmp_path / "out").iterdir())]
    export(session, tmp_path / "expected", ExportOptions())
    assert written == [path.read_bytes() for path in sorted((tmp_path / "expected").iterdir())]
