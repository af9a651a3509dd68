"""The find bar: what is looked for, where, and how many there are; below it what comes in its stead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolBar,
    QWidget,
)

from proofreader.document.edit import Edit
from proofreader.document.matching import Matcher, Sought
from proofreader.document.replacing import Template, as_one_step, replacements
from proofreader.document.search import Hit, Side, Where, everywhere, find_hits, in_article, in_selection, on_page
from proofreader.errors import ProofreaderError, SearchError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.dialogs.replacements import ReplacementsDialog
from proofreader.gui.found import Found
from proofreader.gui.speaking import SpokenLabel, name_choice
from proofreader.gui.stepwise import Stepwise
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import reason_text

translate = QCoreApplication.translate
ISSUE, PAGE, ARTICLE, SELECTION = range(4)
WAIT_MS = 150
"""The search follows when the keys rest this long (milliseconds)."""
SLICE_SECONDS = 0.02
"""Of a whole issue only so much is looked through before a key may come."""


class FindBar(QToolBar):
    """Looks through the reading or the raw page while one types. Signal: ``left()``, the editor goes back to the
    page."""

    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._hits: Sequence[Hit] = ()
        self._at: int | None = None
        self._selection = bridge.selection
        self._fault = ""
        self.setObjectName("find")
        self.setMovable(False)
        self.sought, self.template = QLineEdit(), QLineEdit()
        self.sides, self.scopes = QComboBox(), QComboBox()
        self.expression, self.across_blanks, self.any_width, self.any_script = (QCheckBox() for _ in range(4))
        self.found = SpokenLabel()
        self.previous, self.next, self.replace, self.replace_all, self.close_button = (QPushButton() for _ in range(5))
        self._label, self._replace_label = QLabel(), QLabel()
        self._options = QWidget()
        self._below: bool | None = None
        for checked in (self.across_blanks, self.any_width, self.any_script):
            checked.setChecked(True)
        for box, count in ((self.sides, 2), (self.scopes, 4)):
            box.addItems([""] * count)
        self._timer = single_shot(self, WAIT_MS, self._search_and_show)
        self._slice = single_shot(self, 0, self._go_on)
        self._work: Iterator[list[Hit]] = iter(())
        self._coming: list[Hit] = []
        self._then: Callable[[], object] = self._tell
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(8, 4, 8, 4)
        self._label.setBuddy(self.sought)
        self._replace_label.setBuddy(self.template)
        self.sought.setMinimumWidth(160)
        self.setFocusProxy(self.sought)
        finding: tuple[QWidget, ...] = (self._label, self.sought, self.previous, self.next, self.sides, self.scopes)
        for column, widget in enumerate((*finding, self.found, self.close_button)):
            grid.addWidget(widget, 0, column)
        replacing: tuple[QWidget, ...] = (self._replace_label, self.template, self.replace, self.replace_all)
        checks = (self.across_blanks, self.any_width, self.any_script, self.expression)
        for column, widget in enumerate(replacing):
            grid.addWidget(widget, 1, column)
        row = QHBoxLayout(self._options)
        row.setContentsMargins(0, 0, 0, 0)
        for check in checks:
            row.addWidget(check)
        row.addStretch(1)
        grid.setColumnStretch(1, 1)
        self._grid, self._replacing = grid, replacing
        self._arrange()
        self.addWidget(box)
        for one, two in pairwise((self.sought, *replacing[1:], *finding[2:], *checks, self.close_button)):
            QWidget.setTabOrder(one, two)

    def _arrange(self) -> None:
        """What does not count stands behind the buttons or, where text is large and the window narrow, below them."""
        spacing = self._grid.horizontalSpacing()
        needed = sum(widget.sizeHint().width() + spacing for widget in (*self._replacing, self._options))
        below = needed > self.width()
        if below != self._below:
            self._below = below
            self._grid.removeWidget(self._options)
            if below:
                self._grid.addWidget(self._options, 2, 0, 1, -1)
            else:
                self._grid.addWidget(self._options, 1, len(self._replacing), 1, -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.sought.textChanged.connect(self._search_soon)
        for box in (self.sides, self.scopes):
            box.currentIndexChanged.connect(self._search_soon)
        for check in (self.expression, self.across_blanks, self.any_width, self.any_script):
            check.toggled.connect(self._search_soon)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.replace.clicked.connect(self.replace_here)
        self.replace_all.clicked.connect(self.ask_all)
        self.close_button.clicked.connect(self.leave)
        self._bridge.changed.connect(self._forget)
        self._bridge.replaced.connect(self._forget)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("FindBar", "Find and replace"))
        self._label.setText(translate("FindBar", "&Find:"))
        self._replace_label.setText(translate("FindBar", "Replace &with:"))
        self.previous.setText(translate("FindBar", "Pre&vious"))
        self.next.setText(translate("FindBar", "&Next"))
        self.replace.setText(translate("FindBar", "&Replace"))
        self.replace_all.setText(translate("FindBar", "Replace &all…"))
        self.close_button.setText(translate("FindBar", "&Close"))
        self.across_blanks.setText(translate("FindBar", "Across &blanks"))
        self.any_width.setText(translate("FindBar", "Any w&idth"))
        self.any_script.setText(translate("FindBar", "Simplified or &Traditional"))
        self.expression.setText(translate("FindBar", "Regular e&xpression"))
        self.sides.setItemText(0, translate("FindBar", "In the reading"))
        self.sides.setItemText(1, translate("FindBar", "On the raw page"))
        name_choice(self.sides, translate("FindBar", "What is looked through"))
        self.scopes.setItemText(ISSUE, translate("FindBar", "The whole issue"))
        self.scopes.setItemText(PAGE, translate("FindBar", "This page"))
        self.scopes.setItemText(ARTICLE, translate("FindBar", "This article"))
        self.scopes.setItemText(SELECTION, translate("FindBar", "The selection"))
        name_choice(self.scopes, translate("FindBar", "How far"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def open(self, prefill: str, *, raw: bool, replacing: bool) -> None:
        """Show the bar, with ``prefill`` (what is selected, or nothing) to be looked for in the raw page or in the
        reading, and put the keyboard into it."""
        self._selection = self._bridge.selection or self._selection
        self.sides.setCurrentIndex(int(raw))
        if prefill:
            self.sought.setText(prefill)
        self.show()
        field = self.template if replacing and self.sought.text() else self.sought
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def leave(self) -> None:
        """Hide the bar; the page stays at the hit."""
        self.hide()
        self._bridge.show_found(Found())
        self.left.emit()

    # --- looking for it

    @property
    def hits(self) -> Sequence[Hit]:
        """What was found last."""
        return self._hits

    def _search_soon(self) -> None:
        self._forget()
        self._timer.start()

    def _forget(self) -> None:
        self._timer.stop()
        self._slice.stop()
        self._hits, self._at, self._fault = (), None, ""
        self._bridge.show_found(Found())
        self._tell()

    def _matcher(self) -> Matcher:
        checks = (self.expression, self.across_blanks, self.any_width, self.any_script)
        return Matcher(Sought(self.sought.text(), *(check.isChecked() for check in checks)))

    def _where(self) -> Where:
        session = self._bridge.session
        assert session
        scope, view = self.scopes.currentIndex(), session.view
        if scope == SELECTION and self._selection:
            return in_selection(view, self._selection)
        if scope == ARTICLE:
            return in_article(view, self._bridge.place)
        return on_page(self._page) if scope == PAGE else everywhere(view)

    @property
    def _page(self) -> int:
        """The page on show of the side that is looked through."""
        return self._bridge.page if self.sides.currentIndex() else self._bridge.reading_page

    def search(self) -> None:
        """Look through the text now, all of it."""
        self._begin(self._tell)
        while self._slice.isActive():
            self._slice.stop()
            self._go_on()

    def _search_and_show(self) -> None:
        self._begin(lambda: self._show(self._nearest()) if self._hits else None)

    def _begin(self, then: Callable[[], object]) -> None:
        """Look through the text page by page, so that keys come between, and do ``then`` when it is done."""
        self._forget()
        session = self._bridge.session
        if session is None or not self.sought.text():
            return
        view, side = session.view, Side.RAW if self.sides.currentIndex() else Side.READING
        try:
            matcher, where = self._matcher(), self._where()
        except SearchError as error:
            self._say(error)
            return
        pages = (find_hits(view, matcher, side, replace(where, pages=(page,))) for page in where.pages)
        self._work, self._coming, self._then = map(list, pages), [], then
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        try:
            for hits in self._work:
                self._coming += hits
                if perf_counter() > until:
                    self._slice.start()
                    return
        except SearchError as error:
            self._say(error)
            return
        self._hits = tuple(self._coming)
        self._bridge.show_found(Found(span for hit in self._hits for span in hit.raw))
        self._tell()
        self._then()

    def _nearest(self) -> int:
        """The first hit at the current place or behind it, round the end."""
        page, place = self._page, self._bridge.place
        ahead = (
            number
            for number, hit in enumerate(self._hits)
            if hit.page > page or (hit.page == page and hit.place >= place)
        )
        return next(ahead, 0)

    def go(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) hit, round the end."""
        if self._timer.isActive() or not self._hits:
            self._begin(lambda: self._step(by))
        else:
            self._step(by)

    def _step(self, by: int) -> None:
        if not self._hits:
            return
        if self._at is None:
            nearest = self._nearest()
            self._show(nearest if by > 0 else nearest - 1)
        else:
            self._show(self._at + by)

    def _show(self, number: int) -> None:
        self._at = number % len(self._hits)
        hit = self._hits[self._at]
        self._bridge.go_to(hit.place)
        self._bridge.select(hit.raw)
        self._tell()

    @property
    def _waits(self) -> bool:
        return self._timer.isActive() or self._slice.isActive()

    def _tell(self) -> None:
        if self._fault:
            text = self._fault
        elif self._hits and self._at is not None:
            sentence = translate("FindBar", "{number} of {count}")
            text = sentence.format(number=self._at + 1, count=len(self._hits))
        elif self._hits:
            text = translate("FindBar", "{count} found").format(count=len(self._hits))
        else:
            text = translate("FindBar", "Nothing found") if self.sought.text() and not self._waits else ""
        self.found.setText(text)
        changeable = not self.sides.currentIndex()
        self.replace.setEnabled(changeable)
        self.replace_all.setEnabled(changeable)

    # --- replacing it

    def replace_here(self) -> None:
        """Replace the hit gone to last, and go on to the next."""
        if self._at is None or self._timer.isActive():
            self.go(1)
            return
        self._replace((self._hits[self._at],))
        self.go(1)

    def _replace(self, hits: Sequence[Hit]) -> None:
        session = self._bridge.session
        if session is None:
            return
        try:
            edits = replacements(session, hits, Template(self.template.text(), self._matcher()))
        except SearchError as error:
            self._say(error)
            return
        Stepwise(edits, len(hits), self._apply, self._say, self).start()

    def _apply(self, edits: list[Edit | None]) -> None:
        edit = as_one_step(edits)
        if edit is not None:
            self._bridge.apply(edit)

    def _say(self, error: ProofreaderError) -> None:
        self._fault = reason_text(error.message)
        self._tell()

    def ask_all(self) -> ReplacementsDialog | None:
        """List every hit with what would become of it; what the editor leaves ticked is replaced as one step."""
        self.search()
        session = self._bridge.session
        if session is None or not self._hits:
            return None
        try:
            template = Template(self.template.text(), self._matcher())
        except SearchError as error:
            self._say(error)
            return None
        dialog = ReplacementsDialog(session, self._hits, template, self.window())
        dialog.chosen.connect(self._replace)
        dialog.open()
        return dialog
