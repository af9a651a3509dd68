"""A second version of the pages beside the reading: one key takes what the one or the other has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from proofreader.document.analysis import Progress, analyse, complete
from proofreader.document.proposal import Options
from proofreader.document.session import Change, ProofSession
from proofreader.document.touched import touched_pages
from proofreader.document.versions import Difference, differences, matching_pages, take_edit
from proofreader.document.view import View
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.opening import PROJECT_SUFFIX
from proofreader.gui.panel import Panel
from proofreader.gui.speaking import SpokenLabel
from proofreader.gui.timers import single_shot
from proofreader.gui.version_list import VersionList
from proofreader.gui.wording import reason_text
from proofreader.gui.wrapped_label import WrappedLabel
from proofreader.readers import read_issue
from proofreader.storage.project import load

translate = QCoreApplication.translate
REFRESH_MS = 40
"""Typing comes first: the differences follow when the keys rest this long (milliseconds)."""


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A second version called ``name``: its reading, and for each page here the pages there that are versions of it."""

    name: str
    session: ProofSession
    pages: Mapping[int, tuple[int, ...]]


def read_version(path: Path, here: View, options: Options, progress: Progress) -> OtherVersion:
    """Read a text, or a saved issue with all that was decided in it; for a thread. Raises ``ReadError``."""
    if path.suffix.lower() == PROJECT_SUFFIX:
        session = load(path)
        complete(session, progress)
    else:
        issue = read_issue([path])
        session = ProofSession(issue, analyse(issue, options, progress), options)
    return OtherVersion(path.name, session, matching_pages(here, session.view))


class Versions(Panel):
    """The differences of all pages that have a second version. Signals: ``chosen()``, the editor goes to a place;
    ``left()``, Escape was pressed."""

    chosen = Signal()
    left = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._other: OtherVersion | None = None
        self._found: dict[int, tuple[Difference, ...]] = {}
        self._kept: set[tuple[int, str, str, str]] = set()
        self._stale: set[int] = set()
        self._fault = ""
        self.counts, self.keys = SpokenLabel(), WrappedLabel()
        self.keys.setTextFormat(Qt.TextFormat.RichText)
        self.list = VersionList()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        for widget in (self.counts, self.list, self.keys):
            layout.addWidget(widget)
        self.setFocusProxy(self.list)
        self._timer, self._slice = single_shot(self, REFRESH_MS, self._go_on), single_shot(self, 0, self._go_on)
        self.list.letters = {
            "1": self.keep,
            "2": self.take,
            "a": self.take_alike,
            "k": self.keep_alike,
            "r": self.reopen,
            "u": bridge.undo,
            "n": lambda: self._step(1),
            "p": lambda: self._step(-1),
        }
        self.list.looked_at.connect(lambda one: bridge.go_to(one.raw))
        self.list.chosen.connect(self.chosen)
        self.list.left.connect(self.left)
        bridge.changed.connect(self._changed)
        bridge.replaced.connect(self.forget)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setWindowTitle(translate("Versions", "Another version"))
        self.list.setAccessibleName(translate("Versions", "Differences from the other version"))
        self.keys.setText(
            translate(
                "Versions",
                "<b>1</b> keep this · <b>2</b> take the other · <b>K</b>, <b>A</b> the same for all of this kind · "
                "<b>N</b>, <b>P</b> next, previous · <b>R</b> show again what was kept · <b>U</b> undo · "
                "<b>Enter</b> go there · <b>Esc</b> back",
            )
        )
        self._tell()

    # --- what is compared

    def compare(self, other: OtherVersion) -> None:
        """Show how ``other`` differs from the open issue."""
        self.forget()
        self._other = other
        self._stale = set(other.pages)
        self._go_on()
        self._tell()

    def look(self) -> None:
        """Go to the current difference."""
        one = self.list.current()
        if one is not None:
            self._bridge.go_to(one.raw)

    def forget(self) -> None:
        """Another issue is open, or none: the version is not one of it."""
        self._other = None
        self._found.clear()
        self._kept.clear()
        self._stale.clear()
        self._show()

    @property
    def busy(self) -> bool:
        """Whether a page has still to be compared."""
        return bool(self._stale)

    def _changed(self, change: Change) -> None:
        session = self._bridge.session
        if session is not None and self._other is not None:
            self._stale |= touched_pages(session.issue, change) & self._other.pages.keys()
            self._timer.start()

    def _go_on(self) -> None:
        """One page a turn: a page takes some 20 ms, an issue has many."""
        session, other = self._bridge.session, self._other
        if session is None or other is None or not self._stale:
            return
        page = min(self._stale)
        self._stale.discard(page)
        self._found[page] = differences(session.view, page, other.session.view, other.pages[page])
        if self._stale:
            self._slice.start()
        if not self._stale or len(self._found) == 1:
            self._show()

    def _show(self) -> None:
        row, rows = self.list.currentIndex().row(), self.list.differences
        found = (one for _, page in sorted(self._found.items()) for one in page)
        rows.show_rows([one for one in found if one.key not in self._kept])
        if rows.rows:
            self.list.selectRow(min(max(row, 0), len(rows.rows) - 1))
        self._tell()

    def _tell(self) -> None:
        if self._other is None:
            self.counts.setText(translate("Versions", "No other version is open."))
            return
        sentence = translate("Versions", "{file}: {count} differences left, {kept} kept as they are here")
        said = sentence.format(file=self._other.name, count=len(self.list.differences.rows), kept=len(self._kept))
        if not self._other.pages:
            said = translate("Versions", "{file} has nothing in common with this issue.").format(file=self._other.name)
        self.counts.setText(self._fault or said)
        self._fault = ""

    def _step(self, by: int) -> None:
        count = len(self.list.differences.rows)
        if count:
            self.list.selectRow((self.list.currentIndex().row() + by) % count)

    # --- choosing

    def keep(self) -> None:
        """This version is right here."""
        self._keep((self.list.current(),))

    def keep_alike(self) -> None:
        """This version is right wherever it differs in the same way."""
        self._keep(self._alike())

    def reopen(self) -> None:
        """Show again what was kept."""
        self._kept.clear()
        self._show()

    def take(self) -> None:
        """The other version is right here: one step of the history."""
        self._catch_up()
        self._take((self.list.current(),))

    def take_alike(self) -> None:
        """The other version is right wherever it differs in the same way: one step of the history."""
        self._catch_up()
        self._take(self._alike())

    def _alike(self) -> tuple[Difference, ...]:
        current = self.list.current()
        return tuple(one for one in self.list.differences.rows if current and one.kind is current.kind)

    def _keep(self, chosen: Iterable[Difference | None]) -> None:
        self._kept |= {one.key for one in chosen if one is not None}
        self._show()

    def _take(self, chosen: Iterable[Difference | None]) -> None:
        session = self._bridge.session
        wanted = [one for one in chosen if one is not None]
        if session is None or not wanted:
            return
        try:
            edit = take_edit(session, wanted)
        except EditError as error:
            self._fault = reason_text(error.message)
            self._tell()
            return
        if edit is not None and self._bridge.apply(edit) is not None and len(wanted) == 1:
            self._catch_up()

    def _catch_up(self) -> None:
        """What was edited a moment ago has moved places: the next key must not meet the old ones."""
        while self._stale:
            self._go_on()
