"""Every command of the table, by its key, in the real window."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from proofreader.document.article import Part, Role
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.gui.commands import COMMANDS, ROLE_KEYS, Command, Needs
from proofreader.gui.dialogs.about import AboutDialog
from proofreader.gui.dialogs.alike import AlikeDialog
from proofreader.gui.dialogs.articles import ArticleDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.dialogs.options import OptionsDialog
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.menus import without_mnemonic
from proofreader.gui.settings import Language, Settings, Theme
from proofreader.text.gap import Mark
from tests.gui.steps import all_text, go_to, press_key, session_of
from tests.shortcuts import shortcut_table

Answer = Callable[[Path | None], None]


@dataclass(frozen=True)
class Scene:
    """What a row has to work with; ``press`` gives the command of the row, by its first key where it has one."""

    window: MainWindow
    command: Command
    qtbot: QtBot
    tmp_path: Path
    choose_file: Answer

    @property
    def session(self) -> ProofSession:
        return session_of(self.window)

    def press(self) -> None:
        action = self.window.menus.actions[self.command.id]
        assert action.isEnabled()
        if self.command.keys:
            press_key(QApplication.focusWidget() or self.window, self.command.keys[0])
        else:
            action.trigger()

    def part(self) -> Part:
        part = self.window.reading.current_part()
        assert part is not None
        return part

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def found() -> list[QWidget]:
            return [w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        dialog = found()[0]
        assert isinstance(dialog, QDialog)
        return dialog


Row = Callable[[Scene], None]
ROWS: dict[str, Row] = {}


def row(name: str) -> Callable[[Row], Row]:
    def register(function: Row) -> Row:
        ROWS[name] = function
        return function

    return register


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Whatever is not quite certain is a suspect, so that there are plenty."""
    settings.options = Options(threshold=1.0)
    return settings


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_command_does_what_it_says(
    command: Command, desk: MainWindow, qtbot: QtBot, tmp_path: Path, choose_file: Answer
) -> None:
    choose_file(None)
    desk.reading.setFocus()
    ROWS[command.id](Scene(desk, command, qtbot, tmp_path, choose_file))


def test_every_row_has_a_command() -> None:
    assert set(ROWS) == {command.id for command in COMMANDS}


# File


@row("open")
def _(scene: Scene) -> None:
    page = scene.tmp_path / "other.txt"
    page.write_text("临江晚报\n\n江边公园开放。\n", encoding="utf-8")
    scene.choose_file(page)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert "江边公园开放" in all_text(scene.window)


@row("open_folder")
def _(scene: Scene) -> None:
    scene.choose_file(scene.tmp_path)
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert len(scene.session.issue.pages) == 2


@row("open_sample")
def _(scene: Scene) -> None:
    with scene.qtbot.waitSignal(scene.window.bridge.replaced, timeout=20_000):
        scene.press()
    assert len(scene.session.issue.pages) >= 2


def _changed(scene: Scene) -> None:
    go_to(scene.window, "党的二")
    press_key(scene.window.reading, ROLE_KEYS[Role.CAPTION])
    assert scene.window.isWindowModified()


@row("save")
def _(scene: Scene) -> None:
    _changed(scene)
    scene.choose_file(scene.tmp_path / "issue.proof")
    scene.press()
    assert (scene.tmp_path / "issue.proof").exists()
    assert not scene.window.isWindowModified()


@row("save_as")
def _(scene: Scene) -> None:
    scene.choose_file(scene.tmp_path / "named")
    scene.press()
    assert (scene.tmp_path / "named.proof").exists()
    assert "named.proof" in scene.window.windowTitle()


@row("export")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(ExportDialog).reject()


@row("close")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.bridge.session is None
    assert scene.window.stack.currentWidget() is scene.window.welcome


@row("stop")
def _(scene: Scene) -> None:
    before = scene.session
    page = scene.tmp_path / "page1.txt"
    with scene.qtbot.waitSignal(scene.window.files.idle, timeout=20_000):
        scene.window.files.open_paths([page])
        scene.window.menus.refresh()
        scene.press()
    assert scene.session is before


@row("quit")
def _(scene: Scene) -> None:
    scene.press()
    assert not scene.window.isVisible()


# Edit


@row("undo")
def _(scene: Scene) -> None:
    before = scene.session.reading
    _changed(scene)
    scene.press()
    assert scene.session.reading == before


@row("redo")
def _(scene: Scene) -> None:
    _changed(scene)
    after = scene.session.reading
    scene.window.bridge.undo()
    scene.press()
    assert scene.session.reading == after


def _select_some(scene: Scene) -> str:
    go_to(scene.window, "会议强调")
    reading = scene.window.reading
    for _ in range(4):
        QTest.keyClick(reading, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    return reading.selected_text()


@row("cut")
def _(scene: Scene) -> None:
    text = _select_some(scene)
    scene.press()
    assert QGuiApplication.clipboard().text() == text
    assert "会议强调" not in all_text(scene.window)


@row("copy")
def _(scene: Scene) -> None:
    text = _select_some(scene)
    scene.press()
    assert QGuiApplication.clipboard().text() == text
    assert text in all_text(scene.window)


@row("paste")
def _(scene: Scene) -> None:
    QGuiApplication.clipboard().setText("再次")
    go_to(scene.window, "会议强调")
    scene.press()
    assert "再次会议强调" in all_text(scene.window)


@row("select_all")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.reading.textCursor().hasSelection()


@row("options")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(OptionsDialog).reject()


# Proof


@row("accept")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "F8")
    suspect = scene.window.editing.suspect_here()
    assert suspect is not None
    scene.press()
    assert suspect not in scene.session.suspects()


@row("leave")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "F8")
    suspect = scene.window.editing.suspect_here()
    assert suspect is not None
    scene.press()
    assert suspect not in scene.session.suspects()


@row("run_on")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "十\n大精神")
    scene.press()
    assert scene.session.reading.marks[gap] is Mark.RUN_ON
    assert "党的二十大精神" in all_text(scene.window) or "党的二 十大精神" in all_text(scene.window)


@row("space")
def _(scene: Scene) -> None:
    go_to(scene.window, "十\n大精神")
    scene.press()
    assert "十 大精神" in all_text(scene.window)


@row("paragraph")
def _(scene: Scene) -> None:
    go_to(scene.window, "十\n大精神")
    scene.press()
    part = scene.window.bridge.session and scene.session.part_at(scene.session.issue.raw.index("大精神"))
    assert part is not None
    assert scene.session.text(part.part).startswith("大精神")


@row("alike")
def _(scene: Scene) -> None:
    gap = go_to(scene.window, "十\n大精神")
    scene.press()
    dialog = scene.dialog(AlikeDialog)
    assert isinstance(dialog, AlikeDialog)
    assert str(len(dialog.gaps)) in dialog.count.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert gap in scene.session.reading.marks


@row("advance")
def _(scene: Scene) -> None:
    before = scene.window.settings.advance
    scene.press()
    assert scene.window.settings.advance is not before


# Structure


def _inner_part(scene: Scene, *, last: bool = False) -> Part:
    """Go to a part that is neither the first nor the last of its article (or is the last), and return it."""
    for page in scene.session.reading.pages:
        for article in page.articles:
            if len(article.parts) > 2:
                part = article.parts[-1] if last else article.parts[1]
                scene.window.bridge.go_to(part.anchor)
                return part
    raise AssertionError("the page has no article of three parts")


def _articles(scene: Scene) -> int:
    return sum(len(page.articles) for page in scene.session.reading.pages)


@row("split_article")
def _(scene: Scene) -> None:
    _inner_part(scene)
    before = _articles(scene)
    scene.press()
    assert _articles(scene) == before + 1


@row("merge_article")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    press_key(scene.window.reading, "F9")
    before = _articles(scene)
    place = scene.session.place(part.anchor)
    assert place.article is not None
    article = scene.session.reading.pages[place.page].articles[place.article - 1]
    scene.window.bridge.go_to(article.anchor)
    scene.press()
    assert _articles(scene) == before - 1


@row("part_up")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    before = scene.session.place(part.anchor).index
    scene.press()
    assert scene.session.place(part.anchor).index == before - 1


@row("part_down")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    before = scene.session.place(part.anchor).index
    scene.press()
    assert scene.session.place(part.anchor).index == before + 1
    assert scene.part().anchor == part.anchor


def _second_article(scene: Scene) -> Part:
    """Make two articles out of one, and go to the first part of the second."""
    part = _inner_part(scene)
    press_key(scene.window.reading, "F9")
    scene.window.bridge.go_to(part.anchor)
    return part


@row("part_previous_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    before = scene.session.place(part.anchor).article
    scene.press()
    assert before is not None
    assert scene.session.place(part.anchor).article == before - 1


@row("part_next_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    press_key(scene.window.reading, "Alt+Shift+Up")
    before = scene.session.place(part.anchor).article
    scene.press()
    assert before is not None
    assert scene.session.place(part.anchor).article == before + 1


@row("part_to_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    before = scene.session.place(part.anchor)
    scene.press()
    dialog = scene.dialog(ArticleDialog)
    assert isinstance(dialog, ArticleDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert before.article != 0
    assert scene.session.place(part.anchor).article == 0


@row("part_unplace")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    scene.press()
    assert scene.session.place(part.anchor).group == "unplaced"


def _role_row(role: Role) -> Row:
    def check(scene: Scene) -> None:
        other = Role.CAPTION if role is not Role.CAPTION else Role.BODY
        part = _inner_part(scene)
        press_key(scene.window.reading, ROLE_KEYS[other])
        scene.window.bridge.go_to(part.anchor)
        scene.press()
        assert scene.session.place(part.anchor).part.role is role

    return check


for _role in Role:
    ROWS[f"role_{_role.value}"] = _role_row(_role)


# Go


@row("next_suspect")
def _(scene: Scene) -> None:
    first, second = scene.session.suspects()[:2]
    scene.press()
    assert scene.window.editing.suspect_here() == first
    scene.press()
    assert scene.window.editing.suspect_here() == second


@row("previous_suspect")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.editing.suspect_here() == scene.session.suspects()[-1]


@row("next_page")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.bridge.page == 1


@row("previous_page")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "Ctrl+PgDown")
    scene.press()
    assert scene.window.bridge.page == 0


@row("next_pane")
def _(scene: Scene) -> None:
    scene.window.outline.setFocus()
    for pane in (scene.window.raw, scene.window.reading, scene.window.queue, scene.window.outline):
        scene.press()
        assert QApplication.focusWidget() is pane


@row("previous_pane")
def _(scene: Scene) -> None:
    scene.window.outline.setFocus()
    for pane in (scene.window.queue, scene.window.reading, scene.window.raw, scene.window.outline):
        scene.press()
        assert QApplication.focusWidget() is pane


# View


@row("zoom_in")
def _(scene: Scene) -> None:
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (110, 110)


@row("zoom_out")
def _(scene: Scene) -> None:
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (90, 90)


@row("zoom_reset")
def _(scene: Scene) -> None:
    scene.window.zoom(1)
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (100, 100)


@row("link")
def _(scene: Scene) -> None:
    scene.press()
    assert not scene.window.bridge.linked
    assert not scene.window.settings.linked


@row("show_outline")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.outline_dock.isHidden()


@row("show_queue")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.queue_dock.isHidden()


@row("full_screen")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.isFullScreen()


def _theme_row(theme: Theme) -> Row:
    def check(scene: Scene) -> None:
        scene.press()
        assert scene.window.settings.theme is theme
        is_dark = scene.window.palette().window().color().lightness() < 128
        assert is_dark is (theme is Theme.DARK)

    return check


for _theme in Theme:
    ROWS[f"theme_{_theme.value}"] = _theme_row(_theme)


def _language_row(language: Language, word: str) -> Row:
    def check(scene: Scene) -> None:
        scene.press()
        assert scene.window.settings.language is language
        scene.qtbot.waitUntil(lambda: scene.window.queue_dock.windowTitle() == word)

    return check


ROWS["language_system"] = _language_row(Language.SYSTEM, "Review queue")
ROWS["language_chinese"] = _language_row(Language.CHINESE, "疑点列表")
ROWS["language_english"] = _language_row(Language.ENGLISH, "Review queue")


# Help


@row("shortcuts")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    QTest.keyClicks(dialog.search, "suspect")
    shown = [
        item.text(0)
        for top in (dialog.tree.topLevelItem(index) for index in range(dialog.tree.topLevelItemCount()))
        if top is not None and not top.isHidden()
        for item in (top.child(index) for index in range(top.childCount()))
        if not item.isHidden()
    ]
    assert shown == ["Go on to the next suspect after each decision", "Next suspect", "Previous suspect"]
    dialog.close()


@row("about")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(AboutDialog).reject()


# The table itself


def test_no_key_has_two_commands() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


IME_KEYS = ("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Alt+Space", "Alt+Shift", "Ctrl+Shift")
TYPING_KEYS = ("Ctrl+Left", "Ctrl+Right", "Ctrl+Backspace", "Ctrl+Delete", "Ctrl+Home", "Ctrl+End", "Return", "Alt+F4")


def test_keys_leave_typing_and_input_methods_alone() -> None:
    keys = {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}
    taken = {QKeySequence(key).toString() for key in (*IME_KEYS, *TYPING_KEYS)}
    assert not keys & taken
    assert all(re.match(r"(Ctrl|Alt|Shift)\+|F\d+$", key) for key in keys)


def test_every_command_has_a_chinese_name(window: MainWindow) -> None:
    window.set_language(Language.CHINESE)
    names = {command.id: QCoreApplication.translate("Command", command.text) for command in COMMANDS}
    same = [name for command in COMMANDS if (name := names[command.id]) == command.text and name.isascii()]
    assert same == ["&English"]


def test_mnemonics_are_taken_out() -> None:
    assert without_mnemonic("&Open…") == "Open…"
    assert without_mnemonic("打开(&O)…") == "打开…"
    assert without_mnemonic("A && B") == "A & B"


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.needs is not Needs.NOTHING], ids=lambda c: c.id)
def test_commands_on_an_empty_desk_are_not_offered(command: Command, window: MainWindow) -> None:
    assert not window.menus.actions[command.id].isEnabled()


def test_readme_has_the_table_of_keys(root: Path) -> None:
    assert shortcut_table() in (root / "README.md").read_text(encoding="utf-8")
