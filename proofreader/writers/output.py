"""The folder an export goes to."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from proofreader.errors import WriteError
from proofreader.readers.encodings import is_text_encoding
from proofreader.storage.atomic import replacing, same_content, sweep, unwritable
from proofreader.text.reasons import Reason

_OURS = (b'{"format": "proofreader-articles/1"', b'{"format": "proofreader-article/1"')


def check_encoding(encoding: str) -> None:
    """Raise ``WriteError`` where there is no such text encoding."""
    if not is_text_encoding(encoding):
        raise WriteError(
            Reason(
                "There is no text encoding {encoding}. Choose another, such as utf-8 or gb18030.",
                (("encoding", encoding),),
            )
        )


def encoded(chunks: Iterable[str], encoding: str, line_end: str, name: str) -> Iterator[bytes]:
    """``chunks`` as bytes, with ``line_end`` for line ends. Raises ``WriteError`` for a character ``encoding`` does
    not have."""
    encoder = codecs.getincrementalencoder(encoding)("strict")
    for chunk in chunks:
        try:
            yield encoder.encode(chunk.replace("\n", line_end))
        except UnicodeEncodeError as error:
            raise _unencodable(error, encoding, name) from error
    yield encoder.encode("", final=True)


def _unencodable(error: UnicodeEncodeError, encoding: str, name: str) -> WriteError:
    character = error.object[error.start]
    shown = f"U+{ord(character):04X}" + (f" {character}" if character.isprintable() else "")
    return WriteError(
        Reason(
            "{file} cannot be written in {encoding}, which does not have the character {character}. "
            "Choose another encoding, such as utf-8 or gb18030.",
            (("file", name), ("encoding", encoding), ("character", shown)),
        )
    )


class Output:
    """Writes files into one folder, each whole or not at all.

    A file that is there already and says something else is only replaced when it is ours, or with ``overwrite``. Ours
    is what begins as our JSON does, which nobody edits; an editor may have worked on anything else since it was
    written, so it is never ours. ``files`` and ``unchanged`` are what was written and what said the
    same already.
    """

    def __init__(self, folder: Path, overwrite: bool) -> None:
        self._folder = folder
        self._overwrite = overwrite
        self.files: list[Path] = []
        self.unchanged: list[Path] = []

    def prepare(self) -> None:
        """Make the folder where there is none. Raises ``WriteError``."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise WriteError(
                Reason(
                    "{folder} is not a folder. Nothing was written; choose another place.",
                    (("folder", str(self._folder)),),
                )
            ) from error
        except OSError as error:
            raise unwritable(self._folder, error) from error
        sweep(self._folder)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write one file of the folder. Raises ``WriteError``; the file that was there is then as it was."""
        path = self._folder / name
        try:
            self._write(path, chunks)
        except _Unchanged:
            self.unchanged.append(path)
        except UnicodeEncodeError as error:  # half a surrogate pair, which nothing can write
            raise self._with_progress(_unencodable(error, error.encoding, name)) from error
        except WriteError as error:
            raise self._with_progress(error) from error
        self.files.append(path)

    def _write(self, path: Path, chunks: Iterable[bytes]) -> None:
        with replacing(path) as temporary:
            with temporary.open("xb") as file:
                for chunk in chunks:
                    file.write(chunk)
            if same_content(temporary, path):
                raise _Unchanged
            if not self._overwrite and _foreign(path):
                raise WriteError(
                    Reason(
                        "{file} is there already and is not known to be this program's. It was left as it is; "
                        "choose another folder, or allow overwriting.",
                        (("file", str(path)),),
                    )
                )

    def _with_progress(self, error: WriteError) -> WriteError:
        if not self.files:
            return error
        return WriteError(
            Reason(
                "{error} Files completed before it: {count}.",
                (("error", error.message), ("count", str(len(self.files)))),
            )
        )


def _foreign(path: Path) -> bool:
    """Whether something stands at ``path`` that is not ours."""
    if not path.is_file():
        return path.exists() or path.is_symlink()
    with path.open("rb") as file:
        return not file.read(max(map(len, _OURS))).startswith(_OURS)


class _Unchanged(Exception):
    """The file says so already."""
