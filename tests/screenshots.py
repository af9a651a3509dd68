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
from PySide6.QtTest import QTest
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


def next_suspects(count: int) -> Callable[[MainWindow], None]:
    """Press F8 ``count`` times."""

    def press(window: MainWindow) -> None:
        for _ in range(count):
            QTest.keyClick(window.reading, Qt.Key.Key_F8)
            wait(50)

    return press


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
        window.set_theme(Theme.LIGHT)
        window.set_language(Language.ENGLISH)
        open_sample(window)
        next_suspects(2)(window)
        take(window, folder / "window.png")
        window.set_theme(Theme.DARK)
        take(window, folder / "window-dark.png")
        window.set_language(Language.CHINESE)
        window.set_theme(Theme.LIGHT)
        take(window, folder / "window-zh.png")
        window.close()


if __name__ == "__main__":
    main()
