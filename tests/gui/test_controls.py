"""Fields and boxes to tick can be told from what they lie on, by day and by night."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from proofreader.gui.focus_ring import WIDTH, FocusRing
from proofreader.gui.palette import contrast
from proofreader.gui.settings import Theme
from proofreader.gui.theme import use_theme
from proofreader.gui.wrapped_label import WrappedLabel

TEXT_AT_LEAST = 4.5
SIGNS_AT_LEAST = 3.0
"""What WCAG AA asks of the parts that tell what a control is."""


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    qapp.setStyle("Fusion")
    use_theme(request.param)
    yield request.param
    use_theme(Theme.LIGHT)


def _list(checked: bool) -> QWidget:
    made = QListWidget()
    item = QListWidgetItem(made)
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    return made


def _button(kind: type[QCheckBox] | type[QRadioButton], checked: bool) -> QWidget:
    made = kind()
    made.setChecked(checked)
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "box": lambda: _button(QCheckBox, False),
    "ticked box": lambda: _button(QCheckBox, True),
    "choice": lambda: _button(QRadioButton, False),
    "chosen": lambda: _button(QRadioButton, True),
    "entry": lambda: _list(False),
    "ticked entry": lambda: _list(True),
    "field": QLineEdit,
}


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", CONTROLS)
@pytest.mark.usefixtures("theme")
def test_it_stands_out(name: str, qtbot: QtBot) -> None:
    around = QWidget()
    around.resize(200, 100)
    control = CONTROLS[name]()
    control.setParent(around)
    control.setGeometry(20, 20, 40, 40)
    qtbot.addWidget(around)
    around.show()
    paper = around.palette().color(QPalette.ColorRole.Base if "entry" in name else QPalette.ColorRole.Window).name()
    picture = control.grab().toImage().copy(2, 2, 36, 36) if "entry" in name else control.grab().toImage()
    assert max(contrast(colour, paper) for colour in colours_of(picture)) >= SIGNS_AT_LEAST


@pytest.mark.usefixtures("theme")
def test_what_a_field_suggests_can_be_read(qtbot: QtBot) -> None:
    field = QLineEdit()
    field.setPlaceholderText("■■■")
    qtbot.addWidget(field)
    field.resize(200, 40)
    field.show()
    paper = field.palette().color(QPalette.ColorRole.Base).name()
    inside = field.grab().toImage().copy(3, 3, 194, 34)
    assert max(contrast(colour, paper) for colour in colours_of(inside)) >= TEXT_AT_LEAST


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_ticked_differs_from_unticked_by_its_shape(kind: type[QCheckBox] | type[QRadioButton], qtbot: QtBot) -> None:
    ticked, unticked = _button(kind, True), _button(kind, False)
    for one in (ticked, unticked):
        qtbot.addWidget(one)
        one.resize(40, 40)
        one.show()
    colours = colours_of(ticked.grab().toImage())
    highlight = ticked.palette().color(QPalette.ColorRole.Highlight).name()
    assert highlight in colours
    assert (
        max(contrast(colour, highlight) for colour in colours if colour not in colours_of(unticked.grab().toImage()))
        >= 3
    )


def test_the_ring_of_the_keyboard_goes_with_what_its_field_stands_in(qtbot: QtBot) -> None:
    around = QWidget()
    around.resize(300, 200)
    inside = QWidget(around)
    inside.setGeometry(10, 10, 100, 60)
    field = QLineEdit(inside)
    field.setGeometry(5, 5, 80, 30)
    qtbot.addWidget(around)
    around.show()
    ring = FocusRing(around)
    ring.surround(field)
    inside.move(90, 70)
    assert ring.geometry() == QRect(95, 75, 80, 30).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)


def test_a_text_that_wraps_is_never_cut(qtbot: QtBot) -> None:
    around, label = QDialog(), WrappedLabel()
    form = QFormLayout(around)
    form.addRow("", label)
    form.addRow(QLineEdit())
    qtbot.addWidget(around)
    around.resize(160, 60)
    around.show()
    label.setText("one two three four five six seven eight nine ten eleven twelve")
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height())


def test_a_text_that_wraps_gives_the_room_back(qtbot: QtBot) -> None:
    label = WrappedLabel()
    label.setText("one two three four five six seven eight nine ten eleven twelve")
    qtbot.addWidget(label)
    label.resize(60, 400)
    label.show()
    tall = label.minimumHeight()
    label.resize(900, 400)
    assert label.minimumHeight() < tall / 3
