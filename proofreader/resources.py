"""Where the files that are not code lie: the lexicon, the translations, the samples, the icons."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of one resource: ``resource("lexicon", "words.txt.gz")``.

    A wheel carries the folder inside the package, a checkout has it beside the package.
    """
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
