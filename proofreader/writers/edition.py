"""One issue on its way out: its text in the script asked for, and what it is called."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from proofreader.document.article import Part
from proofreader.text.folding import is_traditional
from proofreader.text.script import convert
from proofreader.writers.file_names import FileNames
from proofreader.writers.metadata import IssueMetadata, guess_metadata
from proofreader.writers.options import ExportOptions

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

SIMPLIFIED, TRADITIONAL = "zh-Hans", "zh-Hant"
_LANGUAGES = {"tw": "zh-Hant-TW", "twp": "zh-Hant-TW", "hk": "zh-Hant-HK", "hkp": "zh-Hant-HK", "t": TRADITIONAL}
"""By what a configuration of OpenCC converts to."""


class Edition:
    """``session`` as ``options`` want it. ``names`` hands out the names of its files; ``guess`` is what the pages say
    of the issue, where that is known already."""

    def __init__(
        self,
        session: ProofSession,
        options: ExportOptions,
        names: FileNames | None = None,
        guess: IssueMetadata | None = None,
    ) -> None:
        self.session = session
        self.options = options
        self.names = names or FileNames()
        self._guess = guess

    def convert(self, text: str) -> str:
        """``text`` in the script asked for."""
        return convert(text, self.options.script)

    def text(self, part: Part) -> str:
        """What ``part`` reads, converted."""
        return self.convert(self.session.text(part))

    @cached_property
    def metadata(self) -> IssueMetadata:
        """As told, else as guessed; what was guessed is converted."""
        return self.options.metadata.or_else((self._guess or guess_metadata(self.session)).converted(self.convert))

    @cached_property
    def stem(self) -> str:
        """The name of the archive that the issue came in, else of its first input file, without the ending."""
        paths = [PurePath(source.name) for source in self.session.issue.sources]
        is_archive = len(paths[0].parts) > 1 and {path.parts[0] for path in paths} == {paths[0].parts[0]}
        return PurePath(paths[0].parts[0]).stem if is_archive else paths[0].stem

    @cached_property
    def title(self) -> str:
        """The name of the paper; where nobody knows it, that of the first file."""
        return self.metadata.title or self.stem

    @property
    def script(self) -> str:
        """The configuration of OpenCC, empty where nothing is converted."""
        return self.options.script

    @cached_property
    def language(self) -> str:
        """The tag (BCP 47) of what is written."""
        source, _, target = self.script.partition("2")
        if target == "jp" or (source == "jp" and target != "t"):
            return "ja"
        if target:
            return _LANGUAGES.get(target, SIMPLIFIED)
        return TRADITIONAL if is_traditional(self.session.issue.raw) else SIMPLIFIED
