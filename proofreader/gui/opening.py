"""From paths to a session: what the worker thread does while the window stays usable. No widgets here."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.document.analysis import PageAnalyst, Progress, analyse
from proofreader.document.issue import Issue
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import PENDING, Options, PageProposal
from proofreader.document.session import ProofSession
from proofreader.errors import ReadError, WriteError
from proofreader.readers import FileText, issue_of, read_files
from proofreader.readers.encodings import CERTAIN
from proofreader.storage import recovery
from proofreader.storage.lock import Owner
from proofreader.storage.project import ProjectFile
from proofreader.storage.shelf import own_shelf
from proofreader.text.reasons import Reason

_log = logging.getLogger(__name__)
PROJECT_SUFFIX = ".proof"
SHORT = 30_000
"""Code points of an issue that is analysed as a whole before it is shown: so much takes less time than the start of a
process."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An issue ready to be worked on. ``project`` is the file it is saved in, if it ever was; ``store`` writes down its
    edits, and is None where no journal can be kept; ``title`` names it. ``fault`` is why it was read without the
    profile of its paper. ``lent`` is the project that could only be read; its edits go into a journal."""

    session: ProofSession
    paths: tuple[Path, ...]
    project: Path | None
    store: ProjectFile | None
    fault: ReadError | None = None
    lent: Lent | None = None

    @property
    def title(self) -> str:
        if self.project is not None:
            return self.project.name
        return self.paths[0].name if len(self.paths) == 1 else f"{self.paths[0].name} … {self.paths[-1].name}"


@dataclass(frozen=True, slots=True)
class Lent:
    """A project that can be looked at only; ``owner`` has it open, if somebody has."""

    path: Path
    owner: Owner | None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A file whose encoding the editor has to choose before anything is shown."""

    paths: tuple[Path, ...]
    file: FileText
    encodings: Mapping[Path, str]


def open_files(
    paths: Sequence[Path],
    encodings: Mapping[Path, str],
    options: Options,
    progress: Progress,
    *,
    texts: Sequence[FileText] = (),
    profiles: bool = False,
    editor: str = "",
) -> Opened | Doubtful:
    """Read and analyse ``paths``, or one project file. Raises ``ReadError``, and what ``progress`` raises.

    ``texts`` are what is in ``paths``, where that is known already. With ``profiles`` that of the newspaper
    votes, if it is recognised and known. ``editor`` signs what is done.
    """
    projects = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
    if projects and len(paths) > 1:
        raise ReadError(
            Reason(
                "{file} is a saved issue and cannot be opened together with other files; open it by itself.",
                (("file", projects[0].name),),
            )
        )
    if projects:
        return _open_project(projects[0], editor)
    files = texts or read_files(paths, encodings)
    issue = issue_of([file.read for file in files], [file.name for file in files])
    progress(0, len(issue.pages))
    doubtful = _doubtful(paths, files, encodings)
    if doubtful is not None:
        return doubtful
    profile, fault = _profile_for(issue) if profiles else (NOTHING_KNOWN, None)
    session = ProofSession(issue, _first_pages(issue, options, progress, profile), options, editor, profile=profile)
    return Opened(session, tuple(paths), None, begin_journal(session), fault)


def _open_project(path: Path, editor: str) -> Opened:
    """What can only be read is worked on in a journal, so that nothing that is done to it is lost."""
    store = ProjectFile(path, editor)
    if not store.read_only:
        return Opened(store.session, (path,), path, store)
    lent = Lent(path, store.owner)
    try:
        store = recovery.stand_in(store)
    except WriteError as error:
        _log.warning("no journal: %s", error)
        store.close()
        return Opened(store.session, (path,), None, None, lent=lent)
    return Opened(store.session, (path,), None, store, lent=lent)


def _profile_for(issue: Issue) -> tuple[Profile, ReadError | None]:
    """What is known of the paper; where that cannot be read, nothing, and why: one can work without it."""
    try:
        return own_shelf().profile_for(issue), None
    except ReadError as error:
        return NOTHING_KNOWN, error


def _first_pages(issue: Issue, options: Options, progress: Progress, profile: Profile) -> Sequence[PageProposal]:
    """All pages of a short issue; of a long one the first, and the others come while the editor works."""
    if len(issue.raw) <= SHORT or len(issue.pages) == 1:
        return analyse(issue, options, progress, profile)
    return (PageAnalyst(issue, options, profile).propose(0), *(PENDING for _ in issue.pages[1:]))


def begin_journal(session: ProofSession) -> ProjectFile | None:
    """A journal for an issue that has no file yet; None where none can be written: one can work without it."""
    try:
        return recovery.begin(session)
    except WriteError as error:
        _log.warning("no journal: %s", error)
        return None


def _doubtful(paths: Sequence[Path], files: Sequence[FileText], encodings: Mapping[Path, str]) -> Doubtful | None:
    for file in files:
        if file.path not in encodings and file.read.confidence < CERTAIN:
            return Doubtful(tuple(paths), file, encodings)
    return None
