"""Where the work on the open issue is kept: its file, its journal, and what can be done when that goes wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.document.analysis import Progress
from proofreader.document.article import Reading
from proofreader.document.session import ProofSession
from proofreader.document.signing import program
from proofreader.errors import Cancelled, ProofreaderError, WriteError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.dialogs.questions import SaveAnswer, ask_save, show_error
from proofreader.gui.dialogs.trouble import Choice, offer
from proofreader.gui.journal import Journal
from proofreader.gui.opening import PROJECT_SUFFIX, Opened, begin_journal
from proofreader.gui.settings import Settings
from proofreader.gui.waiting import carried_out
from proofreader.storage.contents import snapshot
from proofreader.storage.footprint import OtherFile
from proofreader.storage.project import ProjectFile

translate = QCoreApplication.translate


class Saving(QObject):
    """The file of the open issue. ``project`` is None while it was never saved; ``title`` is what the window calls it.

    Signals: ``renamed()``, the document has another name or was saved; ``kept()``, it was saved; ``said(str)``, for
    the status line.
    """

    renamed = Signal()
    kept = Signal()
    said = Signal(str)

    def __init__(self, bridge: SessionBridge, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._settings = settings
        self._window = window
        self._recovered = False
        self._given_up: Reading | None = None
        self.journal = Journal(bridge, self)
        self.journal.failed.connect(self.tell)
        self.project: Path | None = None
        self.title = ""
        self._file: Path | None = None
        """The project on show, also where it can only be read."""
        self.writing = False
        """Whether a new file is being written: the issue cannot be exchanged for another one now."""

    @property
    def modified(self) -> bool:
        """Whether closing now would lose something."""
        session = self._bridge.session
        return session is not None and (session.is_modified or self._recovered)

    def show(self, opened: Opened, *, unsaved: bool = False) -> None:
        """Keep what is done to ``opened`` from now on; it comes into the window with this. ``unsaved``: there is work
        in it that was never saved."""
        opened.session.editor = self._settings.editor
        self.project, self.title = opened.project, opened.title
        if opened.lent is not None:
            self.title = translate("Saving", "{file} (read only)").format(file=opened.lent.path.name)
        self.journal.keep(opened.store, temporary=opened.project is None)
        self._recovered = unsaved or (opened.store is not None and opened.store.has_unsaved)
        self._bridge.set_session(opened.session)
        self._file = opened.project or (opened.lent.path if opened.lent is not None else None)
        if self._file is not None:
            self._go_on_where_left(self._file, opened.session)
        self.renamed.emit()
        if self._recovered and self.project is not None:
            sentence = translate("Saving", "{file} was closed before it was saved; all that was done since is here.")
            self.said.emit(sentence.format(file=self.title))
        elif opened.session.analyses[-1].program != program():
            sentence = translate(
                "Saving",
                "{file} was analysed by {program}; nothing of it was changed. “Analyse again” shows what would be.",
            )
            engine = opened.session.analyses[-1].program or "?"
            self.said.emit(sentence.format(file=self.title, program=engine))

    def _go_on_where_left(self, path: Path, session: ProofSession) -> None:
        place = self._settings.place_in(path, len(session.issue.raw))
        if place:
            self._bridge.bring_to(place)

    def _remember_place(self) -> None:
        session = self._bridge.session
        if session is not None and self._file is not None:
            self._settings.leave_at(self._file, len(session.issue.raw), self._bridge.place)

    def leave(self) -> None:
        """Let go of the open issue; whether it may go was asked before."""
        self._remember_place()
        self.journal.let_go(keep_edits=not self.modified)
        self.project, self._file, self.title = None, None, ""
        self._recovered, self._given_up = False, None
        self._bridge.set_session(None)

    def save(self) -> bool:
        """Save to the issue's file, asking for one where there is none yet. False where nothing was saved."""
        if self._bridge.session is None:
            return False
        if self.project is None:
            return self.save_as()
        try:
            self.journal.save()
        except ProofreaderError as error:
            self.tell(error)
            return False
        self._saved(self.project)
        return True

    def save_as(self) -> bool:
        """Ask for a file and save to it. False where nothing was saved."""
        if self._bridge.session is None:
            return False
        known = self.project or _free(self._settings.folder, Path(self.title).stem or "issue")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Files", "Save the issue"),
            str(known),
            translate("Files", "Saved issues") + f" (*{PROJECT_SUFFIX})",
        )
        if not chosen:
            return False
        path = Path(chosen)
        return self._save_to(path if path.suffix else path.with_suffix(PROJECT_SUFFIX))

    def _save_to(self, path: Path) -> bool:
        session, old = self._bridge.session, self.journal.store
        if session is None:
            return False
        here = path == self.project and old is not None and not old.read_only
        if here and old is not None and self._is_ours(old):
            return self.save()
        self.journal.settle()
        if here and old is not None:
            old.close()  # its name is wanted for the new one
        try:
            store = self._written(path, session, old)
        except (ProofreaderError, Cancelled) as error:
            if here:
                self._go_on_in_a_journal()
            if isinstance(error, Cancelled):
                self.said.emit(translate("Saving", "Stopped: nothing was written."))
            else:
                show_error(self._window, error)
            return False
        self.journal.let_go(keep_edits=False)
        self.journal.keep(store, temporary=False)
        self._saved(path)
        return True

    def _written(self, path: Path, session: ProofSession, old: ProjectFile | None) -> ProjectFile:
        """A new project at ``path``, written in another thread. Raises ``Cancelled`` where the editor stopped that."""
        taken = snapshot(session)
        said = translate("Saving", "Saving {file} …").format(file=path.name)

        def write(progress: Progress) -> ProjectFile:
            if old is None:
                return ProjectFile.create(path, session, taken, progress)
            return old.moved(path, session, taken, progress)

        self.writing = True
        self.journal.pause()
        try:
            return carried_out(write, said, self._window)
        finally:
            self.journal.go_on()
            self.writing = False

    def _is_ours(self, store: ProjectFile) -> bool:
        try:
            store.check()
        except OtherFile:
            return False
        return True

    def _go_on_in_a_journal(self) -> None:
        """The file is closed and nothing has taken its place: what is done goes where a crash leaves it to be found."""
        session = self._bridge.session
        if session is not None:
            self.journal.let_go(keep_edits=True)
            self.journal.keep(begin_journal(session), temporary=True)
            self.project, self._recovered = None, True
            self.renamed.emit()

    def _saved(self, path: Path) -> None:
        if self._bridge.session is not None:
            self._bridge.session.mark_saved()
        self._recovered, self._given_up = False, None
        self.project, self._file, self.title = path, path, path.name
        self._remember_place()
        self._settings.remember((path,))
        self._settings.folder = path.parent
        self.renamed.emit()
        self.said.emit(translate("Files", "Saved as {file}.").format(file=path.name))
        self.kept.emit()

    def may_leave(self) -> bool:
        """Whether the open issue may go: nothing is lost, or the user says so. Asks where something would be lost."""
        session = self._bridge.session
        if session is None or not self.modified or session.reading is self._given_up:
            return True
        answer = ask_save(self._window, self.title)
        if answer is SaveAnswer.DISCARD:
            self._given_up = session.reading
        return self.save() if answer is SaveAnswer.SAVE else answer is SaveAnswer.DISCARD

    def tell(self, error: BaseException) -> None:
        """The file cannot be written, or is another one: say so, with what can be done about it."""
        if not isinstance(error, WriteError):
            show_error(self._window, error)
            return
        save_as = Choice(translate("Saving", "Save under another &name…"), self.save_as)
        if not isinstance(error, OtherFile):
            first = [Choice(translate("Saving", "Try &again"), self.journal.note)]
        elif error.gone and self.project is not None:
            project = self.project
            first = [Choice(translate("Saving", "Save it there &again"), lambda: self._save_to(project))]
        else:
            first = []
        kept = (
            translate("Saving", "Meanwhile everything you do is kept in a journal, also through a crash.")
            if self.journal.spare is not None
            else ""
        )
        offer(self._window, error, kept, [*first, save_as])


def _free(folder: Path, stem: str) -> Path:
    """A project's name in ``folder`` that nothing has yet."""
    names = (f"{stem}{number}{PROJECT_SUFFIX}" for number in ("", *(f"-{count}" for count in range(2, 100))))
    return folder / next((name for name in names if not (folder / name).exists()), f"{stem}{PROJECT_SUFFIX}")
