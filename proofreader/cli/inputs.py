"""From a path on the command line to a session."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from proofreader.cli.progress import shown
from proofreader.cli.voice import Voice
from proofreader.document.issue import SourceFile
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession

CERTAIN = 0.9
"""Encodings less sure than this are mentioned."""
PROJECT_SUFFIX = ".proof"


@dataclass(frozen=True, slots=True)
class Opened:
    """One argument of the command line and what is in it."""

    path: Path
    session: ProofSession

    def name(self, source: SourceFile) -> str:
        """How the user would name the file ``source`` came from."""
        if is_project(self.path):
            return source.name
        return str(self.path / source.name) if self.path.is_dir() else str(self.path)


def is_project(path: Path) -> bool:
    return path.suffix.lower() == PROJECT_SUFFIX


def open_input(path: Path, options: Options, encoding: str | None, voice: Voice) -> Opened:
    """Read and analyse one file, folder or project. Raises ``ReadError``."""
    if is_project(path):
        from proofreader.storage.project import load

        return Opened(path, load(path))
    from proofreader.document.analysis import analyse
    from proofreader.readers import read_issue

    with shown(path.name) as advance:
        issue = read_issue([path], _chosen(path, encoding))
        proposals = analyse(issue, options, advance)
    opened = Opened(path, ProofSession(issue, proposals, options))
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


def _chosen(path: Path, encoding: str | None) -> dict[Path, str]:
    """``--encoding`` for the file at ``path``, or for every file of that folder."""
    if not encoding:
        return {}
    try:
        files = list(path.iterdir()) if path.is_dir() else [path]
    except OSError:
        files = []
    return dict.fromkeys(files, encoding)
