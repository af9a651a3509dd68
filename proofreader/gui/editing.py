"""The editor's commands: what stands at the cursor, the edit it asks for, and where to look next."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QCoreApplication, QObject, Signal

from proofreader.document import steps
from proofreader.document.alike import gaps_alike
from proofreader.document.edit import Decide, Edit
from proofreader.document.session import ProofSession
from proofreader.document.suspects import Suspect
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import target
from proofreader.gui.dialogs.alike import AlikeDialog
from proofreader.gui.marks import suspect_tooltip
from proofreader.gui.reading_pane import ReadingPane
from proofreader.gui.settings import Settings
from proofreader.gui.speaking import announce, plain
from proofreader.text.gap import Mark

translate = QCoreApplication.translate


class Editing(QObject):
    """Carries out the commands on the open session. Signal: ``said(str)``, a sentence for the status line."""

    said = Signal(str)

    def __init__(self, bridge: SessionBridge, reading: ReadingPane, settings: Settings) -> None:
        super().__init__(reading)
        self._bridge = bridge
        self._reading = reading
        self._settings = settings
        self._visited: Suspect | None = None
        bridge.replaced.connect(self._forget)

    def _forget(self) -> None:
        self._visited = None

    @property
    def _session(self) -> ProofSession | None:
        return self._bridge.session

    # Suspects and marks

    def suspect_here(self) -> Suspect | None:
        """The suspect at the current place: the one gone to, else the one the cursor stands at."""
        if self._session is None:
            return None
        place = self._bridge.place
        suspects = self._session.suspects()
        if self._visited is not None and target(self._visited) == place and self._visited in suspects:
            return self._visited
        gap = self._reading.current_gap()
        for suspect in suspects:
            if suspect.gap is not None and suspect.gap == gap:
                return suspect
        return next((one for one in suspects if one.gap is None and place in one.span), None)

    def _gap(self) -> int | None:
        suspect = self.suspect_here()
        return suspect.gap if suspect and suspect.gap is not None else self._reading.current_gap()

    def go_to_suspect(self, suspect: Suspect) -> None:
        """Show ``suspect`` in both panes."""
        self._visited = suspect
        self._bridge.bring_to(target(suspect))
        announce(self._reading, plain(suspect_tooltip(suspect)))

    def go_suspect(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) suspect of the issue, round its end."""
        suspects = self._session.suspects() if self._session else ()
        if not suspects:
            self.said.emit(translate("Editing", "No suspects are left."))
            return
        here = self.suspect_here()
        if here is not None:
            index = suspects.index(here) + by
        else:
            after = bisect_right(suspects, self._bridge.place, key=target)
            index = after if by > 0 else after - 1
        if not 0 <= index < len(suspects):
            self.said.emit(translate("Editing", "Went round the end of the issue."))
        self.go_to_suspect(suspects[index % len(suspects)])

    def go_page(self, by: int) -> None:
        """Show the next (1) or the previous (-1) page."""
        if self._session is None:
            return
        page = self._bridge.page + by
        if 0 <= page < len(self._session.issue.pages):
            self._bridge.show_page(page)
        else:
            self.said.emit(translate("Editing", "There is no further page."))

    def accept(self) -> None:
        """Take what the engine proposes at the suspect here."""
        suspect = self.suspect_here()
        if self._session is None or suspect is None:
            self.said.emit(translate("Editing", "Nothing is waiting for a decision here."))
            return
        self._settle(suspect, steps.accept_edit(suspect))

    def leave(self) -> None:
        """Leave the page as it reads at the suspect here, and take it off the queue."""
        suspect = self.suspect_here()
        if self._session is None or suspect is None:
            self.said.emit(translate("Editing", "Nothing is waiting for a decision here."))
            return
        self._settle(suspect, steps.leave_edit(suspect))

    def mark(self, mark: Mark) -> None:
        """Put ``mark`` into the gap at the cursor."""
        gap = self._gap()
        if self._session is None or gap is None:
            self.said.emit(translate("Editing", "The cursor is not between two characters of one part."))
            return
        self._settle(self.suspect_here(), Decide(gap, mark))

    def _settle(self, suspect: Suspect | None, edit: Edit | None) -> None:
        if not self._apply(edit) or suspect is None or self._session is None:
            return
        suspects = self._session.suspects()
        if not suspects:
            self.said.emit(translate("Editing", "No suspects are left."))
        elif self._settings.advance and suspect not in suspects:
            after = [one for one in suspects if target(one) >= target(suspect)]
            self.go_to_suspect((after or suspects)[0])

    def decide_alike(self) -> AlikeDialog | None:
        """Offer to decide every gap of this kind between these characters like the one here."""
        gap = self._gap()
        decision = self._session.decision_at(gap) if self._session and gap is not None else None
        if self._session is None or gap is None or decision is None:
            self.said.emit(translate("Editing", "The cursor is not between two characters of one part."))
            return None
        suspect = self.suspect_here()
        mark = suspect.mark if suspect and suspect.gap == gap and suspect.mark else decision.mark
        gaps = tuple(sorted({gap, *gaps_alike(self._session, gap)}))
        dialog = AlikeDialog(self._session, gap, gaps, mark, self._reading.window())
        dialog.chosen.connect(lambda chosen: self._decide_all(suspect, gaps, chosen))
        dialog.open()
        return dialog

    def _decide_all(self, suspect: Suspect | None, gaps: tuple[int, ...], mark: Mark) -> None:
        if self._session is not None:
            self._settle(suspect, steps.alike_edit(gaps, mark))

    def _apply(self, edit: Edit | None) -> bool:
        if edit is None:
            self.said.emit(translate("Editing", "That is not possible here."))
            return False
        return self._bridge.apply(edit) is not None
