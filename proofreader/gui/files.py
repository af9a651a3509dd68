"""Opening, saving, exporting and closing: whatever happens between the window and the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.document.analysis import Progress, analyse
from proofreader.document.proposal import Options
from proofreader.document.reanalysis import Carried, carry_over
from proofreader.errors import WriteError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.dialogs.encoding import EncodingDialog
from proofreader.gui.dialogs.export import ExportDialog
from proofreader.gui.dialogs.questions import SaveAnswer, ask_save, show_error, show_notice
from proofreader.gui.opening import PROJECT_SUFFIX, Doubtful, Opened, open_files
from proofreader.gui.settings import Settings
from proofreader.gui.wording import reason_text
from proofreader.gui.workers import Job
from proofreader.resources import resource
from proofreader.storage import project
from proofreader.writers.options import ExportResult

translate = QCoreApplication.translate
SAMPLE = "linjiang"
"""The folder of the invented issue that comes with the program."""


class Files(QObject):
    """The open issue's file, and the work in progress.

    Signals: ``renamed()``, the document has another name or was saved; ``progress(text, done, total)``, work goes on,
    with a total of 0 while it is not known; ``idle()``, no work is going on; ``said(str)``, for the status line.
    """

    renamed = Signal()
    progress = Signal(str, int, int)
    idle = Signal()
    said = Signal(str)

    def __init__(self, bridge: SessionBridge, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._settings = settings
        self._window = window
        self._job: Job | None = None
        self.project: Path | None = None
        self.title = ""
        self.sources: tuple[Path, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether work is going on in the background."""
        return self._job is not None

    @property
    def modified(self) -> bool:
        """Whether closing now would lose something."""
        return self._bridge.session is not None and self._bridge.session.is_modified

    # Opening

    def ask_open(self) -> None:
        """Let the user choose files."""
        pages = translate("Files", "Pages and saved issues")
        everything = translate("Files", "All files")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            translate("Files", "Open the pages of one issue"),
            str(self._settings.folder),
            f"{pages} (*.txt *{PROJECT_SUFFIX});;{everything} (*)",
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
        self.open_paths([resource("samples", SAMPLE)])

    def open_paths(self, paths: Sequence[Path], encodings: Mapping[Path, str] | None = None) -> None:
        """Read and analyse ``paths`` as one issue in the background, and show it in place of the open one."""
        if not paths or not self.may_leave():
            return
        self.stop()
        options, chosen = self._settings.options, dict(encodings or {})
        absolute = tuple(path.absolute() for path in paths)
        name = absolute[0].name
        self._start(
            translate("Files", "Opening {file} …").format(file=name),
            lambda progress: open_files(absolute, chosen, options, progress),
            self._opened,
        )

    def _opened(self, result: object) -> None:
        if isinstance(result, Doubtful):
            self._ask_encoding(result)
            return
        if not isinstance(result, Opened) or not self.may_leave():
            return
        self.project, self.sources, self.title = result.project, result.paths, result.title
        self._settings.remember(result.paths)
        self._settings.folder = result.paths[0] if result.paths[0].is_dir() else result.paths[0].parent
        self._bridge.set_session(result.session)
        self.renamed.emit()

    def _ask_encoding(self, doubt: Doubtful) -> None:
        dialog = EncodingDialog(doubt.path.name, doubt.source.data, self._window)
        dialog.chosen.connect(lambda encoding: self.open_paths(doubt.paths, {**doubt.encodings, doubt.path: encoding}))
        dialog.open()

    # Analysing again

    def analyse_again(self, options: Options) -> None:
        """Analyse the open issue under other ``options`` in the background; the editor's decisions are kept."""
        session = self._bridge.session
        if session is None:
            return
        self.stop()
        self._start(
            translate("Files", "Analysing the issue again …"),
            lambda progress: (options, analyse(session.issue, options, progress)),
            self._analysed,
        )

    def _analysed(self, result: object) -> None:
        session = self._bridge.session
        if session is None or not isinstance(result, tuple):
            return
        options, proposals = result
        carried: Carried = carry_over(session, proposals, options)
        place = self._bridge.place
        self._bridge.set_session(carried.session)
        self._bridge.go_to(place)
        self.renamed.emit()
        if carried.refused:
            sentence = translate("Files", "Analysed again. Your earlier edits that no longer fit the page: {count}")
            self.said.emit(sentence.format(count=carried.refused))
        else:
            self.said.emit(translate("Files", "Analysed again; all your decisions were kept."))

    # Work in progress

    def _start(self, text: str, work: Callable[[Progress], object], done: Callable[[object], None]) -> None:
        job = Job(work, self)
        self._job = job
        job.progress.connect(lambda at, total: self.progress.emit(text, at, total))
        job.done.connect(lambda result: self._ended(job) and done(result))
        job.failed.connect(lambda error: self._ended(job) and self._failed(error))
        job.cancelled.connect(lambda: self._ended(job) and self.said.emit(translate("Files", "Stopped.")))
        self.progress.emit(text, 0, 0)
        job.start()

    def _ended(self, job: Job) -> bool:
        """Whether ``job`` is the one that is waited for: a job given up for another one has nothing more to say."""
        if self._job is not job:
            return False
        self._job = None
        self.idle.emit()
        return True

    def stop(self) -> None:
        """Give up the work in progress; the open issue stays as it is."""
        if self._job is not None:
            self._job.cancel()

    def wait(self) -> None:
        """Stop what is going on and wait for the end of it; for closing the program."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()

    def _failed(self, error: BaseException) -> None:
        self.renamed.emit()
        show_error(self._window, error)

    # Saving and leaving

    def save(self) -> bool:
        """Save to the issue's file, asking for one where there is none yet. False where nothing was saved."""
        if self._bridge.session is None:
            return False
        return self.save_as() if self.project is None else self._save_to(self.project)

    def save_as(self) -> bool:
        """Ask for a file and save to it. False where nothing was saved."""
        if self._bridge.session is None:
            return False
        known = self.project or self._settings.folder / f"{Path(self.title).stem or 'issue'}{PROJECT_SUFFIX}"
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
        session = self._bridge.session
        if session is None:
            return False
        try:
            project.save(path, session)
        except WriteError as error:
            show_error(self._window, error)
            return False
        session.mark_saved()
        self.project, self.title = path, path.name
        self._settings.remember((path,))
        self._settings.folder = path.parent
        self.renamed.emit()
        self.said.emit(translate("Files", "Saved as {file}.").format(file=path.name))
        return True

    def may_leave(self) -> bool:
        """Whether the open issue may go: nothing is lost, or the user says so. Asks where something would be lost."""
        if not self.modified:
            return True
        answer = ask_save(self._window, self.title)
        return self.save() if answer is SaveAnswer.SAVE else answer is SaveAnswer.DISCARD

    def close(self) -> None:
        """Close the open issue and show an empty desk."""
        if not self.may_leave():
            return
        self.stop()
        self.project, self.title, self.sources = None, "", ()
        self._bridge.set_session(None)
        self.renamed.emit()

    # Export

    def ask_export(self) -> ExportDialog | None:
        """Ask what to write where."""
        session = self._bridge.session
        if session is None:
            return None
        dialog = ExportDialog(session, self._settings, self._window)
        dialog.exported.connect(self._exported)
        dialog.open()
        return dialog

    def _exported(self, result: ExportResult, folder: Path) -> None:
        sentence = translate("Files", "Files written to {folder}: {count}")
        said = sentence.format(folder=str(folder), count=len(result.files))
        self.said.emit(said)
        if result.warnings:
            show_notice(self._window, said, [reason_text(warning) for warning in result.warnings])
