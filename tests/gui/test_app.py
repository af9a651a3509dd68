"""What surrounds the window: settings, languages, colours, fonts, work in threads."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from proofreader.document.analysis import Progress
from proofreader.document.proposal import MixedScript, Options
from proofreader.errors import ReadError
from proofreader.gui import fonts, i18n
from proofreader.gui.dialogs.questions import error_sentence
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.i18n import LEFT_OUT_BY_QT
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import RECENT_LENGTH, Language, Settings, Theme
from proofreader.gui.theme import palette
from proofreader.gui.workers import Job
from proofreader.text.reasons import Reason


def again(settings: Settings) -> Settings:
    settings.write()
    return Settings(settings.path)


def test_settings_come_back(settings: Settings) -> None:
    settings.theme, settings.language, settings.zoom = Theme.DARK, Language.CHINESE, 130
    settings.linked, settings.advance = False, False
    settings.options = Options(MixedScript.ADD, False, False, 0.75)
    other = again(settings)
    assert (other.theme, other.language, other.zoom) == (Theme.DARK, Language.CHINESE, 130)
    assert (other.linked, other.advance) == (False, False)
    assert other.options == Options(MixedScript.ADD, False, False, 0.75)


def test_settings_that_cannot_be_understood_are_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[window]\ntheme=pink\nlanguage=xx\nzoom=much\n[engine]\nthreshold=often\n", encoding="utf-8")
    settings = Settings(path)
    assert (settings.theme, settings.language, settings.zoom) == (Theme.SYSTEM, Language.SYSTEM, 100)
    assert settings.options == Options()


def test_recent_files_are_few_and_each_once(settings: Settings, tmp_path: Path) -> None:
    for number in range(RECENT_LENGTH + 3):
        settings.remember([tmp_path / f"{number}.txt", tmp_path / "second, with comma.txt"])
    settings.remember([tmp_path / "5.txt", tmp_path / "second, with comma.txt"])
    recent = again(settings).recent
    assert len(recent) == RECENT_LENGTH
    assert recent[0] == (tmp_path / "5.txt", tmp_path / "second, with comma.txt")
    assert len(set(recent)) == RECENT_LENGTH
    settings.forget(recent[0])
    assert again(settings).recent == recent[1:]


def test_qt_itself_speaks_chinese(window: MainWindow) -> None:
    window.set_language(Language.CHINESE)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert re.search(r"[\u4e00-\u9fff]", box.button(QDialogButtonBox.StandardButton.Cancel).text())
    window.set_language(Language.ENGLISH)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel"


@pytest.mark.parametrize("label", [QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType])
def test_what_the_catalogue_of_qt_lacks_is_chinese_too(window: MainWindow, label: QFileDialog.DialogLabel) -> None:
    window.set_language(Language.CHINESE)
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert re.search(r"[\u4e00-\u9fff]", dialog.labelText(label))
    assert {QCoreApplication.translate(*each) for each in LEFT_OUT_BY_QT}.isdisjoint(said for _, said in LEFT_OUT_BY_QT)


def test_the_field_for_a_key_asks_for_it_in_good_chinese(window: MainWindow) -> None:
    window.set_language(Language.CHINESE)
    window.show_shortcuts()
    (dialog,) = window.findChildren(ShortcutsDialog)
    field = dialog.recorded.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.placeholderText() == "请按新的快捷键"
    dialog.reject()


def test_everything_is_said_again_in_another_language(desk: MainWindow, qtbot: QtBot) -> None:
    desk.menus.actions["previous_page"].trigger()
    assert desk.status.currentMessage() == "There is no further page."
    desk.set_language(Language.CHINESE)
    qtbot.waitUntil(lambda: desk.windowTitle().endswith("校对台"))
    assert desk.menuBar().actions()[0].text() == "文件(&F)"
    assert desk.outline.headerItem().text(0) == "内容"
    assert desk.status.currentMessage() == ""
    assert str(desk.queue.model().headerData(0, Qt.Orientation.Horizontal)) == "页"
    qtbot.waitUntil(lambda: "第 1 页，共 2 页" in desk.status.page.text())


@pytest.mark.parametrize(
    ("names", "language"),
    [(["zh-CN", "zh"], Language.CHINESE), (["zh-Hant-TW"], Language.CHINESE), (["de-DE", "zh"], Language.ENGLISH)],
)
def test_the_system_chooses_the_language(names: list[str], language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        @staticmethod
        def uiLanguages() -> list[str]:
            return names

    monkeypatch.setattr(i18n.QLocale, "system", staticmethod(lambda: System))
    assert i18n.system_language() is language


@pytest.mark.parametrize("dark", [False, True])
def test_text_can_be_read_in_both_themes(dark: bool) -> None:
    colours = palette(dark)

    def luminance(role: QPalette.ColorRole) -> float:
        def linear(value: float) -> float:
            return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

        colour = colours.color(role)
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())

    role = QPalette.ColorRole
    for ink, paper in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        low, high = sorted((luminance(ink), luminance(paper)))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, paper)


def test_a_machine_without_chinese_says_so_once_in_latin(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "has_chinese_font", lambda: False)
    box = fonts.warn_without_font(window)
    assert box is not None
    assert box.isVisible()
    assert box.text().isascii()
    assert "no Chinese font" in box.text()
    box.close()


def test_nothing_is_said_where_there_is_a_font(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "has_chinese_font", lambda: True)
    assert fonts.warn_without_font(window) is None
    assert set(fonts.chinese_font(QFont("Sans")).families()) >= {"Sans"}


def test_a_job_tells_its_progress_and_result(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QObject()

    def work(progress: Progress) -> str:
        for step in range(3):
            progress(step + 1, 3)
        return "done"

    job = Job(work, parent)
    seen: list[tuple[int, int]] = []
    job.progress.connect(lambda done, total: seen.append((done, total)))
    with qtbot.waitSignal(job.done) as outcome:
        job.start()
    assert outcome.args == ["done"]
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_job_can_be_stopped(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QObject()

    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)

    job = Job(work, parent)
    job.start()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_what_went_wrong_in_a_job_arrives(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QObject()

    def work(_: Progress) -> None:
        raise ReadError(Reason("{file} is empty. Leave it out, or extract its text again.", (("file", "a.txt"),)))

    job = Job(work, parent)
    with qtbot.waitSignal(job.failed) as outcome:
        job.start()
    assert error_sentence(outcome.args[0]) == "a.txt is empty. Leave it out, or extract its text again."


def test_errors_speak_chinese(window: MainWindow) -> None:
    window.set_language(Language.CHINESE)
    sentence = error_sentence(ValueError("some detail"))
    assert "程序内部出了问题" in sentence
    assert "some detail" not in sentence
    assert QCoreApplication.translate("Files", "Stopped.") == "已停止。"


def test_what_was_copied_does_not_end_the_program_badly(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QMimeData, QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from proofreader.gui import app\n"
        "build = app.build_window\n"
        "def copy():\n"
        "    data = QMimeData()\n"
        "    data.setText('临江')\n"
        "    QApplication.clipboard().setMimeData(data)\n"
        "    QApplication.exit(7)\n"
        "def building(application, settings):\n"
        "    QTimer.singleShot(0, application, copy)\n"
        "    return build(application, settings)\n"
        "app.build_window = building\n"
        "sys.exit(app.run())\n"
    )
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=False)
    assert done.returncode == 7, done.stderr.decode()
