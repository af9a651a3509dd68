"""The dialogs: what they show, and what their answers do."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.edit import Correct
from proofreader.document.proposal import MixedScript, Options
from proofreader.gui import issue_names
from proofreader.gui.dialogs.alike import AlikeDialog
from proofreader.gui.dialogs.articles import ArticleDialog
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.export import FORMATS, ExportDialog
from proofreader.gui.dialogs.options import OptionsDialog
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.main_window import MainWindow
from proofreader.gui.settings import Language, Settings
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.writers import WRITERS
from proofreader.writers.metadata import IssueMetadata
from proofreader.writers.options import Per
from tests.gui.conftest import WAIT_MS
from tests.gui.questions import use_new_analysis
from tests.gui.steps import all_text, go_to, press_key, session_of
from tests.storage.desk import issue_of

Message = Callable[[], QMessageBox]


def break_a_bracket(desk: MainWindow) -> None:
    """Something is left to look at."""
    at = session_of(desk).issue.raw.index("）临江市近日")
    desk.bridge.apply(Correct(Span(at, at + 1), "】"))


@pytest.fixture
def export_dialog(desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> ExportDialog:
    dialog = desk.files.ask_export()
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "out"))
    return dialog


def choose(dialog: ExportDialog, **values: str) -> None:
    boxes = {"format": dialog.formats, "per": dialog.per, "script": dialog.scripts, "encoding": dialog.encodings}
    for name, value in values.items():
        index = boxes[name].findData(value)
        assert index >= 0, (name, value)
        boxes[name].setCurrentIndex(index)


def press_export(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)


def test_export_writes_what_the_form_says(export_dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    choose(export_dialog, format="txt", per=Per.ARTICLE.value, script="s2t", encoding="utf-16")
    with qtbot.waitSignal(export_dialog.exported, timeout=WAIT_MS):
        press_export(export_dialog)
    texts = [path.read_text(encoding="utf-16") for path in sorted((tmp_path / "out").rglob("*.txt"))]
    assert len(texts) >= 3
    assert any("臨江" in text for text in texts)
    assert not any("临江" in text for text in texts)


def test_export_remembers_the_form(export_dialog: ExportDialog, desk: MainWindow, qtbot: QtBot) -> None:
    choose(export_dialog, format="md", per=Per.PAGE.value)
    with qtbot.waitSignal(export_dialog.exported, timeout=WAIT_MS):
        press_export(export_dialog)
    again = desk.files.ask_export()
    assert again is not None
    assert again.options().format == "md"
    assert again.options().per is Per.PAGE
    assert again.folder.text() == export_dialog.folder.text()
    again.reject()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_each_key_of_the_export_leads_to_one_field(desk: MainWindow, language: Language, qtbot: QtBot) -> None:
    desk.set_language(language)
    break_a_bracket(desk)
    dialog = desk.files.ask_export()
    assert dialog is not None
    qtbot.waitUntil(dialog.left.look.isVisible)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton) if not button.isHidden()]
    keys = [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]
    assert len(keys) > 10
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    dialog.reject()


def test_the_first_export_is_offered_as_a_word_document(export_dialog: ExportDialog) -> None:
    offered = [export_dialog.formats.itemData(index) for index in range(export_dialog.formats.count())]
    assert offered[:2] == ["docx", "txt"]
    assert set(offered) == set(WRITERS)
    assert export_dialog.options().format == "docx"
    export_dialog.reject()


def test_what_is_left_is_counted_a_page_at_a_time(
    desk: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slices: list[list[object]] = []

    def one_step(work: Iterator[object]) -> tuple[list[object], bool]:
        slices.append(list(islice(work, 1)))
        return slices[-1], not slices[-1]

    monkeypatch.setattr("proofreader.gui.dialogs.export.next_slice", one_step)
    dialog = desk.files.ask_export()
    assert dialog is not None
    assert "Counting" in dialog.left.text.text()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "Counting" not in dialog.left.text.text())
    assert len(slices) == len(session_of(desk).reading.pages) + 2
    dialog.reject()
    again = desk.files.ask_export()
    assert again is not None
    again.reject()
    counted = len(slices)
    QTest.qWait(50)
    assert len(slices) == counted


def test_export_warns_while_suspects_remain(desk: MainWindow, qtbot: QtBot) -> None:
    desk.files.analyse_again(Options(threshold=1.0))
    qtbot.waitUntil(lambda: session_of(desk).options.threshold == 1.0, timeout=WAIT_MS)
    dialog = desk.files.ask_export()
    assert dialog is not None
    assert dialog.left.text.isVisible()
    assert str(len(session_of(desk).suspects())) in dialog.left.text.text()
    dialog.reject()


def test_json_leaves_nothing_to_choose(export_dialog: ExportDialog) -> None:
    choose(export_dialog, format="json")
    assert not export_dialog.per.isEnabled()
    assert not export_dialog.encodings.isEnabled()
    choose(export_dialog, format="md")
    assert export_dialog.per.isEnabled()
    export_dialog.reject()


@pytest.mark.parametrize(
    ("form", "per", "encoding", "template"),
    [
        ("json", False, False, False),
        ("txt", True, True, True),
        ("html", True, False, True),
        ("epub", False, False, True),
        ("csv", False, True, True),
        ("xlsx", False, False, True),
    ],
)
def test_what_a_format_leaves_open(
    export_dialog: ExportDialog, form: str, per: bool, encoding: bool, template: bool
) -> None:
    choose(export_dialog, format=form)
    fields = (export_dialog.per, export_dialog.encodings, export_dialog.template)
    assert [field.isEnabled() for field in fields] == [per, encoding, template]
    export_dialog.reject()


def test_the_first_name_is_shown(export_dialog: ExportDialog) -> None:
    choose(export_dialog, format="txt", per=Per.ARTICLE.value)
    export_dialog.template.setText("{n:02}_{headline}")
    assert export_dialog.example.text() == "The first one: 01_老码头变成江边公园"
    export_dialog.template.setText("{headline")
    assert "cannot be used" in export_dialog.example.text()
    choose(export_dialog, format="json")
    assert export_dialog.example.text() == ""
    export_dialog.reject()


def test_the_layout_of_articles_is_previewed_kept_and_used(
    export_dialog: ExportDialog, desk: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(export_dialog, format="json")
    assert not export_dialog.articles.isEnabled()
    choose(export_dialog, format="txt", per=Per.ARTICLE.value)
    dialog = export_dialog.ask_layout()
    assert dialog.preview.toPlainText().startswith("老码头变成江边公园\n\n　　本报讯")
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.editor.setPlainText("{body")
    assert "cannot be used" in dialog.preview.toPlainText()
    assert not ok.isEnabled()
    dialog.editor.setPlainText("【{headline}】\n{body}")
    assert dialog.preview.toPlainText().startswith("【老码头变成江边公园】\n本报讯")
    QTest.keyClick(ok, Qt.Key.Key_Space)
    with qtbot.waitSignal(export_dialog.exported, timeout=WAIT_MS):
        press_export(export_dialog)
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()]
    assert any(text.startswith("【老码头变成江边公园】\n本报讯") for text in texts)
    again = desk.files.ask_export()
    assert again is not None
    assert again.options().layout == "【{headline}】\n{body}"
    usual = again.ask_layout()
    usual.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert again.options().layout == ""
    again.reject()


def test_every_format_has_a_name_of_its_own(export_dialog: ExportDialog) -> None:
    box = export_dialog.formats
    assert [box.itemData(row) for row in range(box.count())] == list(FORMATS)
    names = {box.itemText(row) for row in range(box.count())}
    assert len(names) == len(WRITERS)
    assert not names & set(WRITERS)
    export_dialog.reject()


def test_the_issue_is_called_what_the_form_says_and_is_asked_once(
    export_dialog: ExportDialog, desk: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(export_dialog, format="csv")
    fields = export_dialog.metadata
    fields.title.setText("江畔日报")
    fields.date.setText("2025-09-13")
    fields.number.setText("1234")
    fields.editors.setText("温如故、 常静，")
    with qtbot.waitSignal(export_dialog.exported, timeout=WAIT_MS):
        press_export(export_dialog)
    (path,) = (tmp_path / "out").iterdir()
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["报名"], first["日期"], first["期号"]) == ("江畔日报", "2025-09-13", "1234")
    assert first["编辑"] == "温如故、常静"
    again = desk.files.ask_export()
    assert again is not None
    told = again.metadata.value()
    assert told == IssueMetadata("江畔日报", "2025-09-13", "1234", ("温如故", "常静"))
    again.reject()


def test_what_an_issue_is_called_is_not_said_of_another(settings: Settings, tmp_path: Path) -> None:
    one, other = issue_of(tmp_path / "a", "临江一"), issue_of(tmp_path / "b", "临江二")
    issue_names.remember(settings, one, IssueMetadata("江畔日报"))
    assert issue_names.told(settings, one) == IssueMetadata("江畔日报")
    assert issue_names.told(settings, other) is None
    for number in range(issue_names.MOST):
        issue_names.remember(settings, issue_of(tmp_path / f"{number}", f"临江{number}"), IssueMetadata(str(number)))
    assert issue_names.told(settings, one) is None
    settings.set_text(issue_names.KEY, "damaged")
    assert issue_names.told(settings, one) is None


def test_a_day_that_is_none_is_said_and_the_form_stays(
    export_dialog: ExportDialog, tmp_path: Path, message: Message
) -> None:
    export_dialog.metadata.date.setText("2025-02-30")
    press_export(export_dialog)
    box = message()
    assert "2025-02-30" in box.text()
    box.close()
    assert export_dialog.isVisible()
    assert not (tmp_path / "out").exists()
    export_dialog.reject()


def test_an_export_that_fails_says_so_and_stays(
    export_dialog: ExportDialog, tmp_path: Path, message: Message, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    export_dialog.folder.setText(str(tmp_path / "file"))
    press_export(export_dialog)
    box = message()
    assert "Traceback" not in box.text()
    assert str(tmp_path / "file") in box.text()
    box.close()
    assert export_dialog.isVisible()
    assert export_dialog.isEnabled()
    export_dialog.reject()


def test_options_are_used_at_once_and_kept(desk: MainWindow, qtbot: QtBot) -> None:
    press_key(desk.reading, "Ctrl+,")
    (dialog,) = desk.findChildren(OptionsDialog)
    dialog.mixed.setCurrentIndex(list(MixedScript).index(MixedScript.ADD))
    dialog.threshold.setValue(80)
    dialog.findChildren(QDialogButtonBox)[0].accepted.emit()
    use_new_analysis(qtbot)
    qtbot.waitUntil(lambda: session_of(desk).options.mixed_script is MixedScript.ADD, timeout=WAIT_MS)
    assert desk.settings.options == Options(MixedScript.ADD, True, True, 0.8)
    assert "投入 2 台" in all_text(desk)


def test_deciding_all_alike_is_one_step(desk: MainWindow) -> None:
    gap = go_to(desk, "十\n大精神")
    dialog = desk.editing.decide_alike()
    assert isinstance(dialog, AlikeDialog)
    dialog.marks[Mark.SPACE].setChecked(True)
    QTest.keyClick(dialog.marks[Mark.SPACE], Qt.Key.Key_Return)
    assert all(session_of(desk).reading.marks[at] is Mark.SPACE for at in dialog.gaps)
    assert gap in dialog.gaps
    assert session_of(desk).depth == 1


def test_an_article_is_found_by_typing(desk: MainWindow) -> None:
    go_to(desk, "馆长说")
    dialog = desk.structuring.ask_article()
    assert isinstance(dialog, ArticleDialog)
    QTest.keyClicks(dialog.search, "Page 2")
    shown = [dialog.list.item(row) for row in range(dialog.list.count()) if not dialog.list.item(row).isHidden()]
    assert shown
    assert all("Page 2" in item.text() for item in shown)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    place = session_of(desk).part_at(session_of(desk).issue.raw.index("馆长说"))
    assert place is not None
    assert place.page == 1


def test_an_encoding_that_does_not_fit_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = EncodingDialog("a.txt", "临江市图书馆昨日开馆，读者凭证借书。".encode("gb18030"))
    qtbot.addWidget(dialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Open)
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("gb18030"))
    assert dialog.preview.toPlainText().startswith("临江市图书馆")
    assert button.isEnabled()
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("utf-8"))
    assert not button.isEnabled()
    assert "a.txt" in dialog.preview.toPlainText()


def test_the_overview_of_keys_speaks_chinese(window: MainWindow, qtbot: QtBot) -> None:
    window.set_language(Language.CHINESE)
    window.show_shortcuts()
    (dialog,) = window.findChildren(ShortcutsDialog)
    QTest.keyClicks(dialog.search, "F8")
    top = next(
        item
        for row in range(dialog.tree.topLevelItemCount())
        if (item := dialog.tree.topLevelItem(row)) is not None and not item.isHidden()
    )
    assert top.text(0) == "转到"
    dialog.close()


def test_every_dialog_names_its_fields(export_dialog: ExportDialog) -> None:
    labelled = {label.buddy() for label in export_dialog.findChildren(QLabel) if label.buddy() is not None}
    assert {export_dialog.formats, export_dialog.per, export_dialog.template, export_dialog.scripts} <= labelled
    export_dialog.reject()
