"""Articles on paper: what is printed, how it is set, and PDF files that are whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from proofreader.document.article import Role
from proofreader.gui.dialogs.printing import PrintDialog, pdf_of
from proofreader.gui.main_window import MainWindow
from proofreader.gui.print_layout import Extent, leaves_of, print_document
from proofreader.writers.docx import LOOKS
from tests.gui.conftest import WAIT_MS
from tests.gui.questions import Message
from tests.gui.steps import session_of

PAGE_OBJECT = b"/Type /Page\n"


def blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def font_of(block: QTextBlock) -> QFont:
    return block.begin().fragment().charFormat().font()


def text(extent: Extent, window: MainWindow, found: str) -> str:
    session = session_of(window)
    return print_document(leaves_of(session, extent, session.issue.raw.index(found))).toPlainText()


def test_how_much_is_printed(desk: MainWindow) -> None:
    article = text(Extent.ARTICLE, desk, "馆长说")
    assert "临江市图书馆开馆" in article
    assert "江边公园" not in article
    page = text(Extent.PAGE, desk, "馆长说")
    assert "今日临江" in page
    assert "江边公园" in page
    assert "书法展" not in page
    assert "书法展" in text(Extent.ISSUE, desk, "馆长说")


def test_outside_an_article_the_page_is_printed(desk: MainWindow) -> None:
    assert text(Extent.ARTICLE, desk, "今日临江") == text(Extent.PAGE, desk, "今日临江")


def test_every_inked_character_is_printed_once(desk: MainWindow) -> None:
    session = session_of(desk)
    printed = "".join(text(Extent.ISSUE, desk, "馆长说").split())
    read = "".join("".join(session.text(place.part).split()) for page in (0, 1) for place in session.places(page))
    assert sorted(printed) == sorted(read)


def test_roles_look_as_in_word(desk: MainWindow) -> None:
    session = session_of(desk)
    document = print_document(leaves_of(session, Extent.ISSUE, 0), 21)
    (headline,) = (block for block in blocks(document) if block.text() == "临江市图书馆开馆")
    assert font_of(headline).pointSizeF() == 2 * LOOKS[Role.HEADLINE].size
    assert font_of(headline).bold()
    (body,) = (block for block in blocks(document) if "馆长说" in block.text())
    assert font_of(body).pointSizeF() == 21
    assert body.text().startswith("　　馆长说")
    assert body.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify


def test_every_page_begins_on_a_new_sheet(desk: MainWindow) -> None:
    leaves = leaves_of(session_of(desk), Extent.ISSUE, 0)
    assert pdf_of(leaves, 10.5, "临江").count(PAGE_OBJECT) == 2
    assert pdf_of(leaves[:1], 10.5, "临江").count(PAGE_OBJECT) == 1
    assert pdf_of(leaves, 24, "临江").count(PAGE_OBJECT) > 2


@pytest.fixture
def dialog(desk: MainWindow) -> PrintDialog:
    desk.bridge.go_to(session_of(desk).issue.raw.index("馆长说"))
    desk.tools.ask_print()
    (found,) = desk.findChildren(PrintDialog)
    return found


def test_a_pdf_file_is_written(dialog: PrintDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "稿件.pdf"
    QTest.keyClick(dialog.extents[Extent.ISSUE], Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.written, timeout=WAIT_MS):
        dialog.write(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert path.read_bytes().count(PAGE_OBJECT) == 2
    assert "稿件.pdf" in dialog.said.text()


def test_a_pdf_file_that_cannot_be_written_says_so(dialog: PrintDialog, tmp_path: Path, message: Message) -> None:
    dialog.write(tmp_path / "no such folder" / "稿件.pdf")
    box = message()
    assert isinstance(box, QMessageBox)
    assert "稿件.pdf" in box.text()
    box.close()
    assert dialog.save.isEnabled()


def test_the_preview_shows_the_pages(dialog: PrintDialog, qtbot: QtBot) -> None:
    preview = dialog._preview()
    qtbot.waitUntil(preview.isVisible)
    preview.close()
    dialog.reject()


def test_it_remembers_what_was_asked(dialog: PrintDialog, desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.extents[Extent.PAGE].setChecked(True)
    dialog.size_box.setValue(12)
    with qtbot.waitSignal(dialog.written, timeout=WAIT_MS):
        dialog.write(tmp_path / "a.pdf")
    again = PrintDialog(session_of(desk), 0, desk.settings, desk)
    assert (again.extent, again.size_box.value()) == (Extent.PAGE, 12)
