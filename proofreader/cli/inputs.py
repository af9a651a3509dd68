"""From a path on the command line to a session."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.progress import shown
from proofreader.cli.voice import Voice
from proofreader.document.issue import Issue, SourceFile
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.errors import ReadError
from proofreader.readers.encodings import CERTAIN
from proofreader.readers.kinds import is_archive, is_page
from proofreader.storage.shelf import NO_PROFILES, Shelf, own_shelf, shelf_of

PROJECT_SUFFIX = ".proof"


@dataclass(frozen=True, slots=True)
class Opened:
    """One argument of the command line and what is in it; ``faults`` are the files of a folder that were left out."""

    path: Path
    session: ProofSession
    faults: tuple[ReadError, ...] = ()

    @property
    def outcome(self) -> ExitCode:
        return ExitCode.UNREADABLE if self.faults else ExitCode.DONE

    def name(self, source: SourceFile) -> str:
        """How the user would name the file ``source`` came from."""
        if is_project(self.path):
            return source.name
        if is_archive(self.path.name):
            return str(self.path.parent / source.name)
        return str(self.path / source.name) if self.path.is_dir() else str(self.path)


def is_project(path: Path) -> bool:
    return path.suffix.lower() == PROJECT_SUFFIX


def shelf_asked_for(found: argparse.Namespace) -> Shelf:
    """The profiles that the command line lets vote. Raises ``ReadError``."""
    if found.profile is not None:
        return shelf_of(found.profile)
    return NO_PROFILES if found.no_profile else own_shelf()


def open_input(path: Path, options: Options, encoding: str | None, voice: Voice, shelf: Shelf = NO_PROFILES) -> Opened:
    """Read and analyse one file, folder or project. Raises ``ReadError``."""
    if is_project(path):
        return Opened(path, _project(path))
    from proofreader.document.analysis import analyse

    with shown(path.name) as advance:
        issue, faults = _read(path, encoding)
        profile = shelf.profile_for(issue)
        proposals = analyse(issue, options, advance, profile)
    opened = Opened(path, ProofSession(issue, proposals, options, profile=profile), faults)
    if profile.paper and shelf.chosen is None:
        voice.note(voice.tr("{file}: read with the profile of {paper}.", file=path, paper=profile.paper))
    for fault in faults:
        voice.complain(fault)
    for source in issue.sources:
        if source.confidence < CERTAIN and not encoding:
            sentence = voice.tr(
                "{file} was read as {encoding}, which is not certain ({percent} %); --encoding chooses another.",
                file=opened.name(source),
                encoding=source.encoding,
                percent=round(source.confidence * 100),
            )
            voice.note(sentence)
    return opened


def _project(path: Path) -> ProofSession:
    """The session of a project; pages that its window had no time for are analysed now. Raises ``ReadError``."""
    from proofreader.document.analysis import complete
    from proofreader.storage.project import load

    session = load(path)
    complete(session)
    return session


def _read(path: Path, encoding: str | None) -> tuple[Issue, tuple[ReadError, ...]]:
    """The issue at ``path``. Of a folder, what can be read, and why the rest cannot; raises where that is all of it."""
    from proofreader.readers import read_issue

    chosen = _chosen(path, encoding)
    try:
        return read_issue([path], chosen), ()
    except ReadError as error:
        if not path.is_dir():
            raise
        good, faults = _sorted_out(path, chosen)
        if not good or not faults:
            raise (faults[0] if len(faults) == 1 else error) from error
        return read_issue(good, chosen), tuple(faults)


def _sorted_out(folder: Path, chosen: Mapping[Path, str]) -> tuple[list[Path], list[ReadError]]:
    from proofreader.readers import read_issue

    good: list[Path] = []
    faults: list[ReadError] = []
    for file in sorted(file for file in _files(folder) if is_page(file.name)):
        try:
            read_issue([file], chosen)
            good.append(file)
        except ReadError as error:
            faults.append(error)
    return good, faults


def _chosen(path: Path, encoding: str | None) -> dict[Path, str]:
    """``--encoding`` for the file at ``path``, or for every file of that folder."""
    return dict.fromkeys(_files(path) if path.is_dir() else [path], encoding) if encoding else {}


def _files(folder: Path) -> list[Path]:
    """What is in ``folder``; nothing where it may not be looked into, which the reader says better."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []
