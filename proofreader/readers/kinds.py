"""Which files are read as what, by the ending of their names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from proofreader.errors import ReadError
from proofreader.text.reasons import Reason

TEXT_SUFFIX = ".txt"
WORD_SUFFIXES = (".docx",)
WEB_SUFFIXES = (".html", ".htm", ".xhtml")
ARCHIVE_SUFFIX = ".zip"
PAGE_SUFFIXES = (TEXT_SUFFIX, *WORD_SUFFIXES, *WEB_SUFFIXES)
"""What a folder or an archive is searched for. A file that is named is plain text whatever its ending, if none of
these."""
INPUT_SUFFIXES = (*PAGE_SUFFIXES, ARCHIVE_SUFFIX)
_NOT_OURS = (".", "~$")
"""Hidden files, and what Word leaves beside a document that is open."""


def is_page(name: str) -> bool:
    """Whether a file called ``name`` is taken for a page where nobody named it."""
    return _ends(name, PAGE_SUFFIXES)


def is_input(name: str) -> bool:
    """Whether it is taken for a page or an archive of pages."""
    return _ends(name, INPUT_SUFFIXES)


def is_archive(name: str) -> bool:
    return PurePath(name).suffix.lower() == ARCHIVE_SUFFIX


def is_plain_text(name: str) -> bool:
    """Whether it is read as it stands, so that its encoding is a matter of choice."""
    return PurePath(name).suffix.lower() not in (*WORD_SUFFIXES, *WEB_SUFFIXES)


def is_web(name: str) -> bool:
    """Whether it is read as a web page, which may say itself how it is encoded, and may be wrong."""
    return PurePath(name).suffix.lower() in WEB_SUFFIXES


def refuse_twins(paths: Iterable[PurePath]) -> None:
    """Raise ``ReadError`` where two of ``paths`` differ in nothing but their ending: they are likely to be one page
    twice."""
    stems: dict[PurePath, PurePath] = {}
    for path in paths:
        other = stems.setdefault(path.with_suffix(""), path)
        if other is not path:
            raise ReadError(
                Reason(
                    "{file} and {other} may be the same page twice. Name the files that you mean one by one.",
                    (("file", str(path)), ("other", other.name)),
                )
            )


def _ends(name: str, suffixes: tuple[str, ...]) -> bool:
    return PurePath(name).suffix.lower() in suffixes and not name.startswith(_NOT_OURS)
