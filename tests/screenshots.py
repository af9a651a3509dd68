"""Pictures of the real window on the sample issue: ``python -m tests.screenshots [FOLDER]``.

Drawn into memory at twice the size of a usual screen, with whatever Chinese font is installed; without one nothing is
drawn. The pictures of the README go to ``resources/screenshots``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.gui.app import build_window
from proofreader.gui.fonts import chinese_families
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.storage import recovery

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "resources" / "screenshots"
SIZE = (1280, 800)
PATIENCE_MS = 60_000
SETTLE_MS = 250
WHERE_ARTICLES_MEET = 52
"""The line of the sample's first page that is uppermost in the picture of the structure."""


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_sample(window: MainWindow) -> None:
    """Open the sample issue and wait until it is shown."""
    loop = QEventLoop()
    window.bridge.replaced.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    window.files.open_sample()
    loop.exec()
    if window.bridge.session is None:
        raise SystemExit("the sample issue was not opened in time")
    wait(SETTLE_MS)


def take(window: QWidget, path: Path) -> None:
    """Write a picture of ``window``."""
    wait(SETTLE_MS)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = with_few_colours(window.grab().toImage())
    if not picture.save(str(path)):
        raise SystemExit(f"could not write {path}")
    print(path)


def with_few_colours(picture: QImage) -> QImage:
    """The picture in its own 256 most frequent colours: a quarter of the bytes, and nobody sees the difference."""
    full = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(full.constBits()).cast("B").cast("I")
    table = [colour for colour, _ in Counter(pixels).most_common(256)]
    flat = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return full.convertToFormat(QImage.Format.Format_Indexed8, table, flat)


def show_review(window: MainWindow) -> None:
    """Review mode at the same suspect, with its candidates in the text."""
    window.menus.actions["review"].trigger()


def show_structure(window: MainWindow) -> None:
    """A whole page in the colours of its articles, and what is left to be done before export."""
    for command in ("review", "structure_view", "checks", "zoom_out", "zoom_out", "zoom_out"):
        window.menus.actions[command].trigger()
    wait(SETTLE_MS)
    window.raw.verticalScrollBar().setValue(WHERE_ARTICLES_MEET)


def show_queue(window: MainWindow) -> None:
    """The second suspect of the queue."""
    for _ in range(2):
        window.menus.actions["next_suspect"].trigger()


STATES: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
    ("window", show_queue),
    ("review", show_review),
    ("structure", show_structure),
)
"""What is taken in both themes, in this order: name of the picture, how the window gets there."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    application = QApplication(sys.argv[:1])
    if not chinese_families():
        raise SystemExit("there is no Chinese font here; install one (fonts-wqy-microhei)")
    with tempfile.TemporaryDirectory() as temporary:
        recovery.journals_folder = lambda: Path(temporary, "journals")
        settings = Settings(Path(temporary, "settings.ini"))
        window = build_window(application, settings)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        window.set_language(Language.ENGLISH)
        open_sample(window)
        for name, show in STATES:
            show(window)
            for theme, ending in ((Theme.LIGHT, ""), (Theme.DARK, "-dark")):
                window.set_theme(theme)
                take(window, folder / f"{name}{ending}.png")
        window.set_language(Language.CHINESE)
        window.set_theme(Theme.LIGHT)
        for command in ("checks", "structure_view", "zoom_reset"):
            window.menus.actions[command].trigger()
        show_queue(window)
        take(window, folder / "window-zh.png")
        window.close()


if __name__ == "__main__":
    main()
