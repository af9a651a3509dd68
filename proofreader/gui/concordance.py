"""Concordance: every place of one kind in the issue, line under line; what is ticked is decided as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from proofreader.document.concordance import (
    Occurrence,
    Order,
    Query,
    Topic,
    collect,
    corrections,
    decisions,
    query_at,
    sort_key,
)
from proofreader.document.edit import Edit
from proofreader.document.replacing import as_one_step
from proofreader.document.view import View
from proofreader.errors import ProofreaderError, SearchError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.concordance_list import ConcordanceList
from proofreader.gui.pane_cycle import enter_at
from proofreader.gui.panel import Panel
from proofreader.gui.slices import next_slice
from proofreader.gui.speaking import SpokenLabel, name_choice
from proofreader.gui.stepwise import Stepwise
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import kind_name, mark_name, reason_text
from proofreader.gui.wrapped_label import WrappedLabel
from proofreader.text.gap import GapKind, Mark

translate = QCoreApplication.translate
REFRESH_MS = 120
"""Typing comes first: the lines follow when the keys rest this long (milliseconds)."""
KINDS = tuple(GapKind)
MENU = " ax123cu"
"""What the menu of the lines offers, by its keys."""
Keyed = tuple[tuple[str, int], Occurrence]


class Concordance(Panel):
    """What is looked for above, the lines below it, and the keys under them. Signal: ``left()``, Escape was pressed."""

    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Iterator[Keyed] = iter(())
        self._keyed: list[Keyed] = []
        self._listed: Query | None = None
        self._waiting: list[Callable[[], object]] = []
        self._place = 0
        self._fault, self._refused = "", 0
        self.topics, self.orders = QComboBox(), QComboBox()
        self.sought, self.correction = QLineEdit(), QLineEdit()
        self.correct = QPushButton()
        self.counter, self.keys = SpokenLabel(), WrappedLabel()
        self._sought_label, self._correction_label = QLabel(), QLabel()
        self.list = ConcordanceList(bridge)
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        self._slice = single_shot(self, 0, self._go_on)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.topics.addItems([""] * (3 + len(KINDS)))
        self.topics.setCurrentIndex(3 + KINDS.index(GapKind.STRAY_SPACE))
        self.orders.addItems([""] * len(Order))
        self.keys.setTextFormat(Qt.TextFormat.RichText)
        self._sought_label.setBuddy(self.sought)
        self._correction_label.setBuddy(self.correction)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        row = (self.topics, self._sought_label, self.sought, self.orders)
        for column, widget in enumerate((*row, self._correction_label, self.correction, self.correct, self.counter)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.list, 1, 0, 1, 8)
        grid.addWidget(self.keys, 2, 0, 1, 8)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)
        enter_at(self, self.list)

    def _connect(self) -> None:
        self.topics.currentIndexChanged.connect(self._other_query)
        self.orders.currentIndexChanged.connect(self.refresh)
        self.sought.textChanged.connect(self._other_query)
        self.sought.returnPressed.connect(self._into_list)
        self.correction.returnPressed.connect(self.correct_ticked)
        self.correct.clicked.connect(self.correct_ticked)
        self.list.lines.ticked.connect(self._tell)
        self.list.looked_at.connect(self._look_at)
        self.list.chosen.connect(self._look_at)
        self._bridge.replaced.connect(self._refresh_soon)
        self._bridge.changed.connect(self._refresh_soon)
        self._bridge.arrived.connect(self._refresh_soon)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.letters = {
            " ": lambda: self._once_listed(self.list.tick_selected),
            "a": lambda: self._once_listed(lambda: self._tick_all(True)),
            "x": lambda: self._once_listed(lambda: self._tick_all(False)),
            "1": lambda: self.decide(Mark.RUN_ON),
            "2": lambda: self.decide(Mark.SPACE),
            "3": lambda: self.decide(Mark.PARAGRAPH),
            "c": self._into_correction,
            "l": lambda: self.orders.setCurrentIndex(1),
            "r": lambda: self.orders.setCurrentIndex(2),
            "p": lambda: self.orders.setCurrentIndex(0),
            "u": self._bridge.undo,
        }
        for letter in MENU:
            action = QAction(self.list)
            action.triggered.connect(lambda _=False, letter=letter: self.list.letters[letter]())
            self.list.addAction(action)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("Concordance", "Concordance"))
        texts = (
            translate("Concordance", "Text"),
            translate("Concordance", "Regular expression"),
            translate("Concordance", "Characters of the raw page"),
        )
        with QSignalBlocker(self.topics), QSignalBlocker(self.orders):
            for row, text in enumerate((*texts, *map(kind_name, KINDS))):
                self.topics.setItemText(row, text)
            self.orders.setItemText(0, translate("Concordance", "By page"))
            self.orders.setItemText(1, translate("Concordance", "By what stands before it"))
            self.orders.setItemText(2, translate("Concordance", "By what stands behind it"))
        name_choice(self.topics, translate("Concordance", "What is listed"))
        name_choice(self.orders, translate("Concordance", "Order of the lines"))
        self._sought_label.setText(translate("Concordance", "&Find:"))
        self._correction_label.setText(translate("Concordance", "Read &as:"))
        self.correct.setText(translate("Concordance", "&Correct what is ticked"))
        self.list.setAccessibleName(translate("Concordance", "Lines of the concordance"))
        self.keys.setText(
            translate(
                "Concordance",
                "<b>Space</b> tick · <b>A</b> all · <b>X</b> none · <b>1</b> run on · <b>2</b> space ·"
                " <b>3</b> new paragraph · <b>C</b> correct · <b>L</b>, <b>R</b>, <b>P</b> by left, right, page ·"
                " <b>Enter</b> go there · <b>U</b> undo · <b>Esc</b> back",
            )
        )
        names = (
            translate("Concordance", "Tick or untick"),
            translate("Concordance", "Tick all"),
            translate("Concordance", "Tick none"),
            *map(mark_name, (Mark.RUN_ON, Mark.SPACE, Mark.PARAGRAPH)),
            translate("Concordance", "Correct what is ticked"),
            translate("Concordance", "Undo"),
        )
        for action, name, letter in zip(self.list.actions(), names, MENU, strict=True):
            action.setText(f"{name}\t{letter.strip().upper() or QKeySequence(Qt.Key.Key_Space).toString()}")
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; from a field it goes to the lines first."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.hasFocus():
            self.left.emit()
        else:
            self._into_list()

    # --- what is listed

    @property
    def query(self) -> Query:
        """What is looked for."""
        row = self.topics.currentIndex()
        if row >= 3:
            return Query(Topic.GAP, kind=KINDS[row - 3])
        return Query((Topic.TEXT, Topic.EXPRESSION, Topic.CHARACTERS)[row], self.sought.text())

    def look_for(self, query: Query, into: str = "") -> None:
        """List the places of ``query``; ``into`` is offered as what they are read as."""
        rows = {Topic.TEXT: 0, Topic.EXPRESSION: 1, Topic.CHARACTERS: 2}
        with QSignalBlocker(self.topics), QSignalBlocker(self.sought):
            self.topics.setCurrentIndex(rows.get(query.topic, 3 + KINDS.index(query.kind)))
            self.sought.setText(query.text)
        self.correction.setText(into)
        self.list.lines.ticks.clear()
        self.refresh()

    def look_here(self, selected: str, gap: int | None) -> None:
        """List the places like the one the editor is at: of the same text where some is selected, of the same
        correction, or gaps of the same kind; where nothing stands there, what was listed last."""
        session = self._bridge.session
        self._place = self._bridge.place
        if selected:
            self.look_for(Query(Topic.TEXT, selected), self.correction.text())
        elif session is not None and (found := query_at(session, self._bridge.place, gap)) is not None:
            self.look_for(*found)
        else:
            self.refresh()

    def _other_query(self) -> None:
        self.list.lines.ticks.clear()
        self._refresh_soon()

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def refresh(self) -> None:
        """Collect again, page by page, while the window goes on."""
        self._timer.stop()
        self._slice.stop()
        current = self.list.currentIndex()
        if current.isValid() and current.row() < len(self.list.lines.rows):
            self._place = self.list.lines.rows[current.row()].place
        session, query = self._bridge.session, self.query
        self._work, self._keyed, self._fault, self._refused = iter(()), [], "", 0
        if session is not None and (query.topic is Topic.GAP or query.text):
            try:
                self._work = self._found(session.view, query, list(Order)[self.orders.currentIndex()])
            except SearchError as error:
                self._fault = reason_text(error.message)
        self._go_on()

    @property
    def busy(self) -> bool:
        """Whether places have still to be collected."""
        return self._slice.isActive() or self._timer.isActive()

    @staticmethod
    def _found(view: View, query: Query, order: Order) -> Iterator[Keyed]:
        return ((sort_key(view, one, order), one) for one in collect(view, query))

    def _go_on(self) -> None:
        try:
            found, finished = next_slice(self._work)
        except SearchError as error:
            self._fault, found, finished = reason_text(error.message), [], True
        self._keyed += found
        if not finished:
            self._slice.start()
            self._tell()
            return
        self._show()

    def _show(self) -> None:
        self._keyed.sort(key=lambda keyed: keyed[0])
        rows = [one for _, one in self._keyed]
        lines = self.list.lines
        lines.show_all(rows)
        lines.ticks &= {one.place for one in rows}
        with QSignalBlocker(self.list):
            self.list.go_to_place(self._place)
        self._listed = self.query
        self._tell()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _once_listed(self, act: Callable[[], object]) -> None:
        """``act`` on the lines of what is looked for now, as soon as they are there."""
        if self._timer.isActive():
            self.refresh()
        if self.busy:
            self._waiting.append(act)
        else:
            act()

    def _tell(self) -> None:
        is_gap = self.query.topic is Topic.GAP
        fields: tuple[QWidget, ...] = (self.sought, self._sought_label, self.correction, self._correction_label)
        for widget in (*fields, self.correct):
            widget.setVisible(not is_gap)
        if self._fault:
            self.counter.setText(self._fault)
        elif self._slice.isActive():
            self.counter.setText(translate("Concordance", "{count} …").format(count=len(self._keyed)))
        elif self._refused:
            sentence = translate("Concordance", "{count} places cannot be read so and were left as they are.")
            self.counter.setText(sentence.format(count=self._refused))
        else:
            sentence = translate("Concordance", "{count} places, {ticked} ticked")
            self.counter.setText(sentence.format(count=len(self.list.lines.rows), ticked=len(self.list.lines.ticks)))

    # --- what is done with it

    def _tick_all(self, on: bool) -> None:
        self.list.lines.tick(range(len(self.list.lines.rows)), on)

    def _into_list(self) -> None:
        if self._timer.isActive():
            self.refresh()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _into_correction(self) -> None:
        if self.query.topic is not Topic.GAP:
            self.correction.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.correction.selectAll()

    def _chosen(self) -> list[Occurrence]:
        """What is ticked; where nothing is, the current line."""
        lines = self.list.lines
        row = self.list.currentIndex().row()
        return lines.chosen() or ([lines.rows[row]] if 0 <= row < len(lines.rows) else [])

    def decide(self, mark: Mark) -> None:
        """Put ``mark`` into the gaps that are ticked, as one step; where none is, into the current one, and go on."""
        if self.query.topic is not Topic.GAP:
            return
        if self._listed == self.query:  # a gap is where it was, whatever was done since the lines were collected
            self._decide_now(mark)
        else:
            self._once_listed(lambda: self._decide_now(mark))

    def _decide_now(self, mark: Mark) -> None:
        session, chosen = self._bridge.session, self._chosen()
        if session is not None:
            Stepwise(decisions(session, chosen, mark), len(chosen), self._decide, self._say, self).start()

    def _decide(self, edits: list[Edit | None]) -> None:
        following = self.list.currentIndex().row() + 1
        if not self.list.lines.ticks and following < len(self.list.lines.rows):
            self.list.selectRow(following)
        self._apply(edits)
        self._refused = edits.count(None)
        self._tell()

    def correct_ticked(self) -> None:
        """Read what is ticked as the text in the field, as one step."""
        if self.query.topic is not Topic.GAP:
            self._once_listed(self._correct_now)

    def _correct_now(self) -> None:
        session, chosen = self._bridge.session, self._chosen()
        if session is not None:
            edits = corrections(session, self.query, chosen, self.correction.text())
            Stepwise(edits, len(chosen), self._correct, self._say, self).start()

    def _correct(self, edits: list[Edit | None]) -> None:
        self._apply(edits)
        self._into_list()

    def _say(self, error: ProofreaderError) -> None:
        self._fault = reason_text(error.message)
        self._tell()

    def _apply(self, edits: list[Edit | None]) -> None:
        edit = as_one_step(edits)
        if edit is not None and self._bridge.apply(edit) is not None:
            self.list.lines.ticks.clear()
            self.refresh()

    def _look_at(self, one: Occurrence) -> None:
        self._bridge.go_to(one.place)
        self._bridge.select((one.raw,) if one.gap is None else ())
