"""Opening, saving, exporting and closing: whatever happens between the window and the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.document.analysis import Progress
from proofreader.document.profile import Profile
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.errors import ProofreaderError, ReadError
from proofreader.gui.analysing import Analysing, Compared
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.dialogs.questions import show_error, show_notice
from proofreader.gui.dialogs.reanalysis import ReanalysisDialog
from proofreader.gui.dialogs.recovery import RecoveryDialog
from proofreader.gui.dialogs.trouble import Choice, offer
from proofreader.gui.journal import Journal
from proofreader.gui.opening import PROJECT_SUFFIX, Doubtful, Lent, Opened, begin_journal, open_files
from proofreader.gui.saving import Saving
from proofreader.gui.settings import Settings
from proofreader.gui.wording import read_only_sentence, reason_text
from proofreader.gui.workers import Job
from proofreader.readers import FileText
from proofreader.readers.kinds import INPUT_SUFFIXES
from proofreader.resources import resource
from proofreader.storage import recovery
from proofreader.storage.project import ProjectFile
from proofreader.writers.options import ExportResult

translate = QCoreApplication.translate
LATER_MS = 50
"""What cannot be shown while a file is written is tried again after this long (milliseconds)."""


class Files(QObject):
    """The open issue's file, and the work in progress.

    Signals: ``renamed()``, the document has another name or was saved; ``progress(text, done, total)``, work goes on,
    with a total of 0 while it is not known; ``idle()``, no work is going on; ``said(str)``, for the status line;
    ``kept()``, the issue was saved; ``sent_out()``, it was exported;
    ``checks_wanted()``, show what is left to look at before an export.
    """

    renamed = Signal()
    progress = Signal(str, int, int)
    idle = Signal()
    said = Signal(str)
    kept = Signal()
    sent_out = Signal()
    checks_wanted = Signal()

    def __init__(self, bridge: SessionBridge, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._settings = settings
        self._window = window
        self._job: Job | None = None
        self.sources: tuple[Path, ...] = ()
        """The files that the open issue was read from; none where it was opened as a project."""
        self.encodings: dict[Path, str] = {}
        """The encodings that the editor chose for them."""
        self._chosen: dict[Path, str] = {}
        self.saving = Saving(bridge, settings, window)
        self.saving.renamed.connect(self.renamed)
        self.saving.kept.connect(self.kept)
        self.saving.said.connect(self.said)
        self.analysing = Analysing(bridge, self)
        self.analysing.progress.connect(self.progress)
        self.analysing.idle.connect(self._rest)
        self.analysing.failed.connect(self._failed)
        self.analysing.analysed.connect(self._analysed)
        self.analysing.compared.connect(self._ask_adopt)
        self.analysing.said.connect(self.said)

    @property
    def busy(self) -> bool:
        """Whether work is going on in the background."""
        return self._job is not None or self.analysing.running

    @property
    def modified(self) -> bool:
        """Whether closing now would lose something."""
        return self.saving.modified

    @property
    def project(self) -> Path | None:
        """The file that the issue is saved in, if it ever was."""
        return self.saving.project

    @property
    def title(self) -> str:
        """What the window calls the issue."""
        return self.saving.title

    @property
    def journal(self) -> Journal:
        """What writes down every edit."""
        return self.saving.journal

    # Opening

    def ask_open(self) -> None:
        """Let the user choose files."""
        pages = translate("Files", "Pages and saved issues")
        everything = translate("Files", "All files")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            translate("Files", "Open the pages of one issue"),
            str(self._settings.folder),
            f"{pages} ({' '.join(f'*{suffix}' for suffix in (*INPUT_SUFFIXES, PROJECT_SUFFIX))});;{everything} (*)",
        )
        if chosen:
            self.open_paths([Path(name) for name in chosen])

    def ask_folder(self) -> None:
        """Let the user choose a folder whose text files are the pages of one issue."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, translate("Files", "Open a folder of pages"), str(self._settings.folder)
        )
        if chosen:
            self.open_paths([Path(chosen)])

    def open_sample(self) -> None:
        """Open the invented issue that comes with the program."""
        self.open_paths([resource("samples")])

    def open_paths(
        self, paths: Sequence[Path], encodings: Mapping[Path, str] | None = None, texts: Sequence[FileText] = ()
    ) -> None:
        """Read and analyse ``paths`` as one issue in the background, and show it in place of the open one. ``texts``
        are what is in them, where that is known already: there need be no such files then."""
        if not paths or not self.may_leave():
            return
        self.stop()
        options, chosen, profiles = self._settings.options, dict(encodings or {}), self._settings.profiles
        absolute = tuple(path.absolute() for path in paths)
        if self.project in absolute:
            self._leave()  # a project is open once
        self._chosen = chosen
        name, editor = absolute[0].name, self._settings.editor
        self.analysing.expect(absolute)
        self.start(
            translate("Files", "Opening {file} …").format(file=name),
            lambda progress: open_files(
                absolute, chosen, options, progress, texts=texts, profiles=profiles, editor=editor
            ),
            self._opened,
        )

    def _opened(self, result: object) -> None:
        if isinstance(result, Doubtful):
            self._ask_encoding(result)
            return
        if not isinstance(result, Opened):
            return
        if self.saving.writing:
            QTimer.singleShot(LATER_MS, self, lambda: self._opened(result))
            return
        if not self.may_leave():
            _put_away(result)
            return
        self._leave()
        self._show(result)
        if result.project is None:
            self.sources, self.encodings = result.paths, self._chosen
        is_there = all(path.exists() for path in result.paths)
        if is_there:
            self._settings.remember(result.paths)
        if is_there and resource("samples").absolute() not in result.paths:
            self._settings.folder = result.paths[0] if result.paths[0].is_dir() else result.paths[0].parent
        if result.fault is not None:
            show_error(self._window, result.fault)
        if result.lent is not None:
            self._tell_lent(result.lent)

    def _show(self, opened: Opened, *, unsaved: bool = False) -> None:
        self.saving.show(opened, unsaved=unsaved)
        self.analysing.complete()

    def exchange(self, session: ProofSession) -> None:
        """Show ``session``, which holds all the work on the open issue and more; it is saved nowhere yet."""
        place, title = self._bridge.place, self.title
        self._leave()
        self._show(Opened(session, (Path(title),), None, begin_journal(session)), unsaved=True)
        self._bridge.go_to(place)

    def _leave(self) -> None:
        """Let go of the open issue; whether it may go was asked before."""
        self.analysing.stop()
        self.saving.leave()
        self.sources, self.encodings = (), {}

    def _tell_lent(self, lent: Lent) -> None:
        choices = [
            Choice(translate("Files", "Try &again"), lambda: self.open_paths([lent.path])),
            Choice(translate("Files", "Save a &copy…"), self.save_as),
        ]
        kept = translate("Files", "What you do to it is kept in a journal until you save it somewhere.")
        offer(self._window, read_only_sentence(lent.path, lent.owner), kept if self.journal.store else "", choices)

    def offer_unsaved(self) -> RecoveryDialog | None:
        """Ask what becomes of the work that a crash left behind; None where there is none."""
        found = recovery.find_unsaved()
        for empty in (unsaved for unsaved in found if not unsaved.edits and unsaved.fault is None):
            self._discard(empty)
        found = tuple(unsaved for unsaved in found if unsaved.edits or unsaved.fault is not None)
        if not found:
            return None
        dialog = RecoveryDialog(found, self._window)
        dialog.recovered.connect(self.recover)
        dialog.discarded.connect(self._discard)
        dialog.open()
        return dialog

    def _discard(self, unsaved: recovery.Unsaved) -> None:
        try:
            recovery.discard(unsaved.path)
        except ProofreaderError as error:
            show_error(self._window, error)

    def recover(self, unsaved: recovery.Unsaved) -> None:
        """Open what a crash left behind."""
        store = self._recovered(unsaved)
        if store is None:
            return
        if not self.may_leave():
            store.close()
            return
        paths = tuple(Path(name) for name in unsaved.names) or (unsaved.path,)
        self._leave()
        self._show(Opened(store.session, paths, None, store))

    def _recovered(self, unsaved: recovery.Unsaved) -> ProjectFile | None:
        """The journal, or what can be read of a damaged one, with a word about the rest."""
        editor = self._settings.editor
        try:
            return recovery.recover(unsaved, editor)
        except ReadError as fault:
            try:
                found = recovery.salvage(unsaved, editor)
            except ProofreaderError:
                show_error(self._window, fault)
                return None
        sentence = translate("Files", "The journal was damaged. Edits recovered: {kept}, edits that are lost: {lost}.")
        told = sentence.format(kept=found.kept, lost=found.lost)
        show_notice(self._window, told, [translate("Files", "The damaged journal was left as it is.")])
        return found.project

    def _ask_encoding(self, doubt: Doubtful) -> None:
        file = doubt.file
        dialog = EncodingDialog(file.name, file.original, self._window)
        dialog.chosen.connect(lambda encoding: self.open_paths(doubt.paths, {**doubt.encodings, file.path: encoding}))
        dialog.open()

    # Analysing again

    def analyse_again(self, options: Options, profile: Profile | None = None) -> None:
        """Analyse the open issue under other ``options``, or with another ``profile`` of its paper, in the background;
        the editor's decisions are kept."""
        self.stop()
        self.analysing.again(options, profile)

    def analyse_rest(self) -> None:
        """Go on with the pages that are not analysed yet."""
        self.analysing.complete()
        if not self.analysing.running:
            self.said.emit(translate("Files", "All pages are analysed."))

    def _ask_adopt(self, compared: Compared) -> None:
        dialog = ReanalysisDialog(compared.before, compared.after, compared.suspects, self._window)
        dialog.adopted.connect(compared.adopt)
        dialog.rejected.connect(self.analysing.complete)  # pages of the old one that are still to come
        dialog.open()

    def analyse_anew(self) -> None:
        """Analyse the open issue again as it was, by the engine of today."""
        if self._bridge.session is not None:
            self.analyse_again(self._bridge.session.options)

    def _analysed(self) -> None:
        self.journal.note()
        self.renamed.emit()

    # Work in progress

    def start(self, text: str, work: Callable[[Progress], object], done: Callable[[object], None]) -> None:
        """Do ``work`` in the background, say ``text`` meanwhile, and give what came of it to ``done``."""
        job = Job(work, self)
        self._job = job
        job.progress.connect(lambda at, total: self.progress.emit(text, at, total))
        job.done.connect(lambda result: self._finish(job, done, result))
        job.failed.connect(lambda error: self._finish(job, self._failed, error))
        job.cancelled.connect(lambda: self._finish(job, self.said.emit, translate("Files", "Stopped.")))
        self.progress.emit(text, 0, 0)
        job.start()

    def _finish(self, job: Job, then: Callable[[Any], object], outcome: object) -> None:
        """A job given up for another one has nothing more to say."""
        if self._job is job:
            self._job = None
            self._rest()
            then(outcome)
            if not self.analysing.running:
                self.analysing.forget()
        elif isinstance(outcome, Opened):
            _put_away(outcome)

    def _rest(self) -> None:
        if not self.busy:
            self.idle.emit()

    def stop(self) -> None:
        """Give up the work in progress; the open issue stays as it is. Pages that are not analysed yet stay so."""
        if self._job is not None:
            self._job.cancel()
        elif self.analysing.running:
            self.analysing.stop()
            self.said.emit(translate("Files", "Stopped."))

    def shut_down(self) -> None:
        """Stop what is going on and let go of the open issue; for closing the program."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
        self.analysing.forget()
        self._leave()
        self.journal.shut_down()

    def _failed(self, error: BaseException) -> None:
        show_error(self._window, error)

    # Saving and leaving

    def save(self) -> bool:
        """Save to the issue's file, asking for one where there is none yet. False where nothing was saved."""
        return self.saving.save()

    def save_as(self) -> bool:
        """Ask for a file and save to it. False where nothing was saved."""
        return self.saving.save_as()

    def may_leave(self) -> bool:
        """Whether the open issue may go: nothing is lost, or the user says so. Asks where something would be lost."""
        return self.saving.may_leave()

    def close(self) -> None:
        """Close the open issue and show an empty desk."""
        if not self.may_leave():
            return
        self.stop()
        self._leave()
        self.renamed.emit()

    # Export

    def ask_export(self) -> ExportDialog | None:
        """Ask what to write where."""
        session = self._bridge.session
        if session is None:
            return None
        if session.pending:
            self.said.emit(translate("Files", "Some pages are not analysed yet. Export once they are all there."))
            self.analysing.complete()
            return None
        dialog = ExportDialog(session, self._settings, self._window)
        dialog.exported.connect(self._exported)
        dialog.checks_wanted.connect(self.checks_wanted)
        dialog.open()
        return dialog

    def _exported(self, result: ExportResult, folder: Path) -> None:
        self.sent_out.emit()
        sentence = translate("Files", "Files written to {folder}: {count}")
        said = sentence.format(folder=str(folder), count=len(result.files))
        self.said.emit(said)
        if result.warnings:
            show_notice(self._window, said, [reason_text(warning) for warning in result.warnings])


def _put_away(opened: Opened) -> None:
    """What was opened is not wanted after all."""
    if opened.store is not None:
        opened.store.close()
        if opened.project is None:
            recovery.discard(opened.store.path)
