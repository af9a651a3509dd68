"""The newspaper that the open issue is of: whose it is, and what is learnt about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from proofreader.document.edit import Edit
from proofreader.document.learning import digest_of, lesson_of
from proofreader.document.profile import NOTHING_KNOWN, Entry, HouseStyle, Lesson, Profile, Topic, as_title
from proofreader.document.session import ProofSession
from proofreader.errors import ProofreaderError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.dialogs.house_style import HouseStyleDialog
from proofreader.gui.dialogs.paper import PaperDialog
from proofreader.gui.dialogs.questions import show_error
from proofreader.gui.files import Files
from proofreader.gui.settings import Settings
from proofreader.gui.wording import reason_text
from proofreader.storage.profiles import forget_paper, keep_lesson, keep_profile, known_papers, profile_of
from proofreader.writers.metadata import guess_metadata

translate = QCoreApplication.translate


class Papers(QObject):
    """Learns when the editor saves, exports or says so. Signal: ``said(str)``, a sentence for the status line."""

    said = Signal(str)

    def __init__(self, bridge: SessionBridge, files: Files, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._files = files
        self._settings = settings
        self._window = window
        files.kept.connect(self._learn_decisions)
        files.sent_out.connect(lambda: self._learn_decisions(exported=True))

    def paper(self) -> str:
        """The paper that the open issue is of; empty where nobody knows."""
        session = self._bridge.session
        return (session.profile.paper or as_title(guess_metadata(session).title)) if session else ""

    def _learn_decisions(self, exported: bool = False) -> None:
        """What the editor decided, after a save or an export, and the measures of pages that were done or exported;
        the engine's own decisions teach nothing."""
        session, paper = self._bridge.session, self.paper()
        if session is None or not paper or not self._settings.profiles:
            return
        try:
            before = profile_of(paper).lesson_of(digest_of(session))
            vouched = before is not None and before.vouched
            lesson = lesson_of(session, self._files.title, vouched=vouched, exported=exported, before=before)
            keep_lesson(paper, lesson)
        except ProofreaderError as error:
            self.said.emit(reason_text(error.message))
            return
        if _decided(lesson) and (before is None or _decided(before) != _decided(lesson)):
            sentence = translate("Profile", "Saved; what you decided is remembered for {paper}.")
            self.said.emit(sentence.format(paper=paper))

    def _wait_for_pages(self, session: ProofSession) -> bool:
        """Whether pages are still to be analysed; says so, and has them analysed now."""
        if session.pending:
            self.said.emit(translate("Profile", "Some pages are not analysed yet. Try again once they are all there."))
            self._files.analysing.complete()
        return bool(session.pending)

    def learn(self) -> None:
        """The editor vouches for the reading as it stands; where the paper is not known, ask for it."""
        session, paper = self._bridge.session, self.paper()
        if session is None or self._wait_for_pages(session):
            return
        if not paper:
            self.said.emit(translate("Profile", "Say which newspaper this is, then it can be learnt from."))
            self.ask()
            return
        try:
            taught = keep_lesson(paper, lesson_of(session, self._files.title, vouched=True))
        except ProofreaderError as error:
            show_error(self._window, error)
            return
        sentence = translate("Profile", "Learnt for {paper}: entries from this issue {entries}, issues {issues}.")
        entries = len(taught.lessons[-1].entries) if taught.lessons else 0
        self.said.emit(sentence.format(paper=paper, entries=entries, issues=len(taught.lessons)))

    def ask(self) -> PaperDialog:
        """Show what is known of the paper, to be corrected, taken elsewhere or switched off."""
        paper = self.paper()
        try:
            profile = profile_of(paper) if paper else NOTHING_KNOWN
        except ProofreaderError as error:
            show_error(self._window, error)
            profile = Profile(paper)
        dialog = PaperDialog(profile, tuple(known_papers()), self._settings.profiles, self._window)
        dialog.chosen.connect(self._use)
        dialog.open()
        return dialog

    def ask_style(self) -> HouseStyleDialog | None:
        """Show what the paper's house style would change in the open issue; what is left ticked is changed."""
        session, paper = self._bridge.session, self.paper()
        if session is None or self._wait_for_pages(session):
            return None
        style = session.profile.style
        try:
            known = profile_of(paper) if paper else NOTHING_KNOWN
            style = style if known.is_empty else known.style
        except ProofreaderError as error:
            show_error(self._window, error)
        dialog = HouseStyleDialog(session, style, self._window)
        dialog.chosen.connect(self._restyle)
        dialog.open()
        return dialog

    def _restyle(self, style: HouseStyle, edit: Edit | None) -> None:
        paper = self.paper()
        try:
            profile = profile_of(paper) if paper else NOTHING_KNOWN
            if paper and profile.style != style:
                keep_profile(replace(profile, style=style))
        except ProofreaderError as error:
            show_error(self._window, error)
        if edit is not None and self._bridge.apply(edit) is not None:
            self.said.emit(translate("HouseStyle", "The house style was applied; one undo takes all of it back."))

    def _use(self, profile: Profile, active: bool) -> None:
        self._settings.profiles = active
        if profile.paper:
            try:
                if profile.is_empty:
                    forget_paper(profile.paper)
                elif profile != profile_of(profile.paper):
                    keep_profile(profile)
            except ProofreaderError as error:
                show_error(self._window, error)
                return
        session = self._bridge.session
        wanted = profile if active else NOTHING_KNOWN
        if session is not None and session.profile != wanted:
            self._files.analyse_again(session.options, wanted)


def _decided(lesson: Lesson) -> list[Entry]:
    return [entry for entry in lesson.entries if entry.topic is not Topic.MEASURE]
