"""Review mode: one suspect after another, what each may become numbered and shown in the text, one key a decision."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QListView, QSizePolicy, QWidget

from proofreader.document.edit import Edit, Postpone, Reopen
from proofreader.document.preview import as_printed
from proofreader.document.review import (
    Candidate,
    Order,
    Review,
    Wanted,
    alike,
    candidates,
    leaving,
    take_alike,
)
from proofreader.document.suspects import Suspect
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.commands import Menu
from proofreader.gui.context import target
from proofreader.gui.keys import Keys
from proofreader.gui.panel import Panel
from proofreader.gui.review_card import in_text, offer_line
from proofreader.gui.review_list import QuestionModel
from proofreader.gui.speaking import announce, name_choice, plain
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import kind_name, reason_text
from proofreader.gui.wrapped_label import WrappedLabel

translate = QCoreApplication.translate
Act = Callable[[], object]
LIMITS = (None, 0.8, 0.6)
"""Suspects less certain than this are gone through."""
MOST_CANDIDATES = 9
MOST_OF_WINDOW = 2
"""The card takes at most this part of the height of the window: half of it."""
ARRIVAL_MS = 200
"""Pages that are analysed meanwhile come into the list when none came for so long (milliseconds)."""


class ReviewMode(Panel):
    """The card of the current suspect on the left, all of them on the right. Signal: ``left()``, Escape was
    pressed."""

    left = Signal()

    def __init__(self, bridge: SessionBridge, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._given = bridge, keys
        self._acts = self._all_acts()
        self._current: Suspect | None = None
        self._goes_on = False
        """Whether the next suspect comes onto the card as soon as an edit is carried out."""
        self._offers: tuple[Candidate, ...] = ()
        self.questions = QuestionModel(bridge, self)
        self.counter, self.card, self.keys = QLabel(), QLabel(), WrappedLabel()
        self.orders, self.kinds, self.pages, self.limits = (QComboBox() for _ in range(4))
        self.list = QListView()
        self._lay_out()
        for box in (self.orders, self.kinds, self.pages, self.limits):
            box.activated.connect(self.begin)
        self.list.clicked.connect(self._chosen)
        keys.changed.connect(self._show_keys)
        bridge.changed.connect(self._changed)
        self._arriving = single_shot(self, ARRIVAL_MS, self._changed)
        bridge.arrived.connect(lambda _: self._arriving.start())
        self._shown = single_shot(self, 0, bridge.centred.emit)
        """Once the panes have given room to the panel, or undo has gone back to a place."""
        self._speaks = single_shot(self, 0, self._speak)
        self._counting = single_shot(self, ARRIVAL_MS, self._count_alike)
        bridge.replaced.connect(self._replaced)
        bridge.page_changed.connect(self._page_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def _lay_out(self) -> None:
        for label in (self.card, self.keys):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.setModel(self.questions)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.orders.addItems([""] * len(Order))
        self.pages.addItems([""] * 2)
        self.limits.addItems([""] * len(LIMITS))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        for column, widget in enumerate((self.counter, self.orders, self.kinds, self.pages, self.limits)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.card, 1, 0, 1, 2)
        grid.addWidget(self.list, 1, 2, 2, 3)
        grid.addWidget(self.keys, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("ReviewMode", "Review, one by one"))
        self.setAccessibleName(translate("ReviewMode", "Review, one by one"))
        self.list.setAccessibleName(translate("ReviewMode", "All suspects, those decided too"))
        self.orders.setItemText(0, translate("ReviewMode", "In reading order"))
        self.orders.setItemText(1, translate("ReviewMode", "Least certain first"))
        name_choice(self.orders, translate("ReviewMode", "Order"))
        name_choice(self.kinds, translate("ReviewMode", "Kind"))
        self.pages.setItemText(0, translate("ReviewMode", "All pages"))
        self.pages.setItemText(1, translate("ReviewMode", "This page"))
        name_choice(self.pages, translate("ReviewMode", "Pages"))
        self.limits.setItemText(0, translate("ReviewMode", "However certain"))
        for row, limit in enumerate(LIMITS[1:], 1):
            sentence = translate("ReviewMode", "Under {percent} %")
            self.limits.setItemText(row, sentence.format(percent=round((limit or 0) * 100)))
        name_choice(self.limits, translate("ReviewMode", "Certainty"))
        self._show_keys()
        self._fill_kinds()

    def _show_keys(self) -> None:
        """Say which keys do what, as they are set now."""
        sentence = translate(
            "ReviewMode",
            "<b>{one}…{nine}</b> take · <b>{first}</b> take the first · <b>{leave}</b> leave as it is ·"
            " <b>{later}</b> later · <b>{alike}</b> everywhere alike ·"
            " <b>{next}</b>, <b>{previous}</b> next, previous · <b>{undo}</b> undo ·"
            " <b>{reopen}</b> reopen · <b>{end}</b> end",
        )
        names = ("first", "leave", "later", "alike", "next", "previous", "undo", "reopen", "end")
        shown = {name: self._key(name) for name in names}
        self.keys.setText(sentence.format(one=self._key("1"), nine=self._key("9"), **shown))
        self._show_card()

    def _key(self, name: str) -> str:
        return escape(self._given.shown(f"review_{name}"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_kinds()
        self.begin()
        self._shown.start()

    # --- what is gone through

    @property
    def current(self) -> Suspect | None:
        """The suspect on the card."""
        return self._current

    @property
    def offers(self) -> tuple[Candidate, ...]:
        """What it may become, in the order of the numbers."""
        return self._offers

    @property
    def _order(self) -> Order:
        return list(Order)[self.orders.currentIndex()]

    def _fill_kinds(self) -> None:
        chosen, session = self.kinds.currentData(), self._bridge.session
        self.kinds.clear()
        self.kinds.addItem(translate("ReviewMode", "All kinds"), None)
        found = dict.fromkeys(suspect.kind for suspect in session.questions()) if session else {}
        for kind in found:
            self.kinds.addItem(kind_name(kind), kind)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))

    def _look(self) -> Review | None:
        session = self._bridge.session
        if session is None:
            return None
        page = self._bridge.page if self.pages.currentIndex() else None
        wanted = Wanted(self.kinds.currentData(), page, LIMITS[self.limits.currentIndex()])
        return Review(session, self._order, wanted)

    def begin(self) -> None:
        """Go to the first suspect that waits, from the current place on."""
        review = self._look()
        self.questions.show_review(review)
        self._go(review.beginning(self._bridge.place, self._order) if review else None)

    def _replaced(self) -> None:
        self._current = None
        if self.isVisible():
            self._fill_kinds()
            self.begin()

    def _page_changed(self) -> None:
        if self.isVisible() and self.pages.currentIndex() and not self.hasFocus():
            self.begin()

    def _changed(self) -> None:
        """After an edit, whoever made it: what undo brought back comes onto the card."""
        if not self.isVisible():
            return
        before, review = self.questions.review, self._look()
        self.questions.show_review(review)
        back = review.came_back(before) if review and before else None
        if back is None and self._goes_on:
            return
        self._show(back or self._current)
        if back is not None:
            self._shown.start()

    def _go(self, suspect: Suspect | None) -> None:
        self._show(suspect)
        if suspect is not None:
            self._bridge.bring_to(target(suspect))

    def _show(self, suspect: Suspect | None) -> None:
        session = self._bridge.session
        self._current = suspect
        self._offers = candidates(session, suspect)[:MOST_CANDIDATES] if session and suspect else ()
        place = self.questions.review.place_of(suspect) if self.questions.review else None
        if place is not None:
            self.list.setCurrentIndex(self.questions.index(place))
        self._show_card()
        self._speaks.start()

    def _give_room(self) -> None:
        """The card is shown whole, whatever stands on it, as far as the window has room; it does not shrink again, so
        that the panes rest."""
        needed = min(self.card.heightForWidth(self.card.width()), self.window().height() // MOST_OF_WINDOW)
        if needed > self.card.minimumHeight():
            self.card.setMinimumHeight(needed)
            self._shown.start()

    def _speak(self) -> None:
        """Those who hear the window are told what is asked, once all of an edit has been shown."""
        self._give_room()
        told = plain("<br>".join((self.counter.text(), self.card.text())))
        self.setAccessibleDescription(told)
        if self.hasFocus():
            announce(self, told)
        self._counting.start()

    def _count_alike(self) -> None:
        """Once the keys rest, say how many places one key would decide."""
        count = self.alike() if self.isVisible() else 0
        if count > 1 and self._offers:
            sentence = translate("ReviewMode", "{progress} · alike in the issue {count}")
            self.counter.setText(sentence.format(progress=self._progress(), count=count))

    def _chosen(self, index: QModelIndex) -> None:
        if self.questions.review is not None:
            self._go(self.questions.review.questions[index.row()])
            self.setFocus()

    # --- the card

    def _progress(self) -> str:
        if self.questions.review is None:
            return ""
        done = self.questions.review.progress(self._current)
        sentence = translate("ReviewMode", "{place} of {total} · decided {decided} · later {later}")
        return sentence.format(place=done.place, total=done.total, decided=done.decided, later=done.later)

    def _show_card(self) -> None:
        session, review, suspect = self._bridge.session, self.questions.review, self._current
        if session is None or review is None:
            self.counter.clear()
            self.card.clear()
            return
        self.counter.setText(self._progress())
        if suspect is None:
            self.card.setText(translate("ReviewMode", "<b>Nothing waits here any more.</b>"))
            return
        sentence = translate("ReviewMode", "{kind} · page {page} · {percent} % certain")
        head = sentence.format(
            kind=kind_name(suspect.kind), page=suspect.page + 1, percent=round(suspect.confidence * 100)
        )
        lines = [f"<b>{escape(head)}</b>", escape(reason_text(suspect.reason)), in_text(as_printed(session, suspect))]
        for number, offer in enumerate(self._offers, 1):
            lines.append(f"<b>{self._key(str(number))}</b>&nbsp; {offer_line(session, suspect, offer)}")
        self.card.setText("<br>".join(lines))

    # --- one key a decision

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers take, letters do what the card says."""
        name = self._given.pressed(event, Menu.REVIEW)
        if name is not None:
            self._acts[name]()
        else:
            super().keyPressEvent(event)

    def _all_acts(self) -> dict[str, Act]:
        acts: dict[str, Act] = {
            str(number): lambda number=number: self.take(number)  # type: ignore[misc]
            for number in range(1, MOST_CANDIDATES + 1)
        }
        acts |= {
            "first": lambda: self.take(1),
            "leave": self.leave_it,
            "later": self.put_off,
            "alike": self.take_everywhere,
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "undo": self._bridge.undo,
            "reopen": self.reopen,
            "end": self.left.emit,
        }
        return {f"review_{name}": act for name, act in acts.items()}

    def take(self, number: int) -> None:
        """Take candidate ``number``, from 1, and go on."""
        if 1 <= number <= len(self._offers):
            self._decide(self._offers[number - 1].edit)

    def leave_it(self) -> None:
        """Leave the place as it is, and go on."""
        if self._bridge.session and self._current:
            self._decide(leaving(self._bridge.session, self._current).edit)

    def put_off(self) -> None:
        """Mark the suspect to be looked at later, and go on."""
        if self._current:
            self._decide(Postpone(self._current.key))

    def take_everywhere(self) -> None:
        """Take the first candidate here and at every place alike, as one step."""
        if self._bridge.session and self._current and self._offers:
            self._decide(take_alike(self._bridge.session, self._current, self._offers[0]))

    def alike(self) -> int:
        """How many places are alike, this one included."""
        return len(alike(self._bridge.session, self._current)) if self._bridge.session and self._current else 0

    def reopen(self) -> None:
        """What was decided about the suspect on the card waits again."""
        if self._current:
            self._bridge.apply(Reopen(self._current.key))

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) suspect of the list, decided or not."""
        review = self.questions.review
        if review is None or not review.questions:
            return
        place = review.place_of(self._current)
        beginning = 0 if by > 0 else len(review.questions) - 1
        self._go(review.questions[beginning if place is None else (place + by) % len(review.questions)])

    def _decide(self, edit: Edit) -> None:
        decided, self._goes_on = self._current, True
        change = self._bridge.apply(edit)
        self._goes_on = False
        if change is not None and self.questions.review is not None:
            self._go(self.questions.review.following(decided))
