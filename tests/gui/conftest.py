"""The real window on an invented page, with settings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.gui import i18n
from proofreader.gui.app import build_window, empty_own_clipboard
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.storage import profiles, recovery

PAGE = """今日临江

第2版

本报讯（记者 林小满 通
讯员 赵 青）临江市近日召
开会议，学习贯彻党的二 十
大精神。会议强调，要把学习
同工作结合起来，干部带头，
群众参与，处处落实。

会议指出，全市要抓住机
遇，把老码头改造成人人可到
的江边公园，让老人有地方坐，
让孩子有地方玩。

老码头变成江边公园

本报讯（记者 周大河）临
江市图书馆昨日开馆。新馆投
入 2 台自助借书机，读者凭证
就能借书，三分钟办完。

馆长说，今后每逢周末，这
里都有讲座，欢迎市民来听。

临江市图书馆开馆
"""
SECOND_PAGE = """文化副刊

第3版

本报讯（记者 林小满）临
江书法展昨日开幕，展出作品
一百二十件，作者来自全市各
行各业。

临江书法展开幕
"""
WAIT_MS = 20_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings in a folder of the test's own: English, light."""
    made = Settings(tmp_path / "settings" / "settings.ini")
    made.language = Language.ENGLISH
    made.theme = Theme.LIGHT
    made.folder = tmp_path
    return made


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test copied goes before Python does."""
    yield
    empty_own_clipboard()


@pytest.fixture
def journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the journals of unsaved issues go in this test; what is learnt of newspapers goes beside them."""
    monkeypatch.setattr(profiles, "profiles_folder", lambda: tmp_path / "papers")
    folder = tmp_path / "journals"
    monkeypatch.setattr(recovery, "journals_folder", lambda: folder)
    return folder


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, journals: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window, shown and active, nothing open."""
    made = build_window(qapp, settings)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    monkeypatch.setattr(made.files, "may_leave", lambda: True)
    made.close()
    made.deleteLater()
    i18n.use_language(Language.ENGLISH)
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """An invented page with a stray blank in 二 十大."""
    path = tmp_path / "page1.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def second_file(tmp_path: Path) -> Path:
    """The next page of the same invented issue."""
    path = tmp_path / "page2.txt"
    path.write_text(SECOND_PAGE, encoding="utf-8")
    return path


Opener = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opener:
    """Opens files in the window and waits until they are shown."""

    def open_files(*paths: Path) -> MainWindow:
        with qtbot.waitSignal(window.bridge.replaced, timeout=WAIT_MS):
            window.files.open_paths(paths)
        qtbot.waitUntil(lambda: not window.files.busy, timeout=WAIT_MS)
        return window

    return open_files


@pytest.fixture
def desk(opened: Opener, page_file: Path, second_file: Path) -> MainWindow:
    """The window with the invented issue of two pages."""
    return opened(page_file, second_file)


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """Answers the file dialogs of the system, which no test can press keys in; None is Cancel."""

    def answer(path: Path | None) -> None:
        chosen = str(path) if path else ""
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_, **__: (chosen, ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([chosen] if chosen else [], ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: chosen)

    return answer


@pytest.fixture
def message(qtbot: QtBot) -> Callable[[], QMessageBox]:
    """The message box that is shown now."""

    def shown() -> QMessageBox:
        def boxes() -> list[QMessageBox]:
            return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]

        qtbot.waitUntil(lambda: bool(boxes()), timeout=WAIT_MS)
        return boxes()[0]

    return shown


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard
