"""The application: language, colours, font and the one window; and the net under everything that nobody expected."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from proofreader.gui.dialogs.name import ask_name_once
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.fonts import chinese_font, warn_without_font
from proofreader.gui.i18n import use_language
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Settings, Theme
from proofreader.gui.theme import use_theme
from proofreader.gui.timers import single_shot
from proofreader.gui.tour import tour_once

_log = logging.getLogger(__name__)
LOG_BYTES = 1_000_000
OWN_CLIPBOARD = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Platforms where no system keeps what was copied: Qt does, longer than Python lives."""


def run(paths: Sequence[Path] = ()) -> int:
    """Show the window, open ``paths`` in it, and return the exit code when it is closed."""
    application = QApplication(sys.argv[:1])
    _log_to_file()
    window = build_window(application, Settings())
    sys.excepthook = excepthook(window)
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    warn_without_font(window)
    begin(window, paths)
    code = application.exec()
    empty_own_clipboard()
    return code


def begin(window: MainWindow, paths: Sequence[Path]) -> None:
    """Offer what a crash left behind, and open ``paths``. At the very first start the editor's name is asked for before
    that, so that whatever is done is signed with it."""
    unsaved, name = window.files.offer_unsaved(), ask_name_once(window)
    if paths:
        opening = single_shot(window, 0, lambda: window.files.open_paths(paths))
        if name is None:
            opening.start()
        else:
            name.finished.connect(opening.start)
    elif unsaved is None:
        tour_once(window, after=name)


def empty_own_clipboard() -> None:
    """Free what was copied while Python still lives, which owns a part of it, where it ends with the program anyway.
    What the system's clipboard has stays for other programs."""
    if QGuiApplication.platformName() in OWN_CLIPBOARD:
        QGuiApplication.clipboard().clear()


def build_window(application: QApplication, settings: Settings) -> MainWindow:
    """The window as ``settings`` want it, not shown yet."""
    QGuiApplication.setApplicationName("proofreader")
    QGuiApplication.setApplicationDisplayName("Proofreader")
    QGuiApplication.setDesktopFileName("proofreader")
    application.setStyle("Fusion")
    application.setFont(chinese_font(QApplication.font(), settings.scale))
    use_theme(settings.theme)
    use_language(settings.language)
    window = MainWindow(settings)
    application.styleHints().colorSchemeChanged.connect(lambda _: _follow_system(settings))
    return window


def _follow_system(settings: Settings) -> None:
    if settings.theme is Theme.SYSTEM:
        use_theme(Theme.SYSTEM)


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def excepthook(window: MainWindow) -> Hook:
    """For ``sys.excepthook``: what nobody expected is logged, and the user is told in one sentence.

    While that sentence is on show others are only logged: what goes wrong while painting goes wrong again and again.
    """
    shown: list[QMessageBox] = []

    def hook(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
        elif shown:
            _log.error("unexpected error", exc_info=(kind, error, traceback))
        else:
            box = show_error(window, error.with_traceback(traceback))
            shown.append(box)
            box.finished.connect(shown.clear)

    return hook


def _log_to_file() -> None:
    """Keep a log where the system keeps logs; where that cannot be written the program works all the same."""
    try:
        folder = user_log_path("proofreader", appauthor=False, ensure_exists=True)
        handler = RotatingFileHandler(folder / "proofreader.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError as error:
        _log.warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("proofreader").addHandler(handler)
