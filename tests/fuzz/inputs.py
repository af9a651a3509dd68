"""What a fuzzer gives to the readers, and what they must not do with it.

``check`` reads one input of one kind. The answer must be an issue or a sentence: any other error is a finding, and so
is taking longer than ``SECONDS`` of the processor a megabyte, more memory than ``TIMES`` the input, and opening any
file for writing.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from proofreader.errors import ReadError
from proofreader.readers import read_issue
from proofreader.writers.integrity import ink
from tests.readers.packages import RELATIONS, W, document, packed, page, paragraph

SECONDS, LEAST_SECONDS = 2.0, 1.0
TIMES, LEAST_MEMORY = 20, 48 << 20
"""Memory is seen in steps: an allocator asks for more than it needs."""
MEGABYTE = 1 << 20


def _as_it_is(data: bytes) -> bytes:
    return data


def _in_document(data: bytes) -> bytes:
    """``data`` as the markup of a document."""
    return packed([("_rels/.rels", RELATIONS), ("word/document.xml", data)], zipfile.ZIP_STORED)


def _in_archive(data: bytes) -> bytes:
    """``data`` as members: pieces between NUL bytes, names and contents in turn."""
    pieces = data.split(b"\0")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, inside in zip(pieces[::2], pieces[1::2], strict=False):
            archive.writestr(zipfile.ZipInfo(name.decode("utf-8", "replace")), inside)
    return buffer.getvalue()


KINDS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("page.txt", _as_it_is),
    ("page.html", _as_it_is),
    ("page.docx", _as_it_is),
    ("page.docx", _in_document),
    ("pages.zip", _as_it_is),
    ("pages.zip", _in_archive),
)
"""The name of the file, and what makes it of the fuzzer's bytes; the first of them chooses the kind."""
_MARKUP = (
    f'<w:document xmlns:w="{W}"><w:body>{paragraph(page(1))}<w:p><w:br w:type="page"/></w:p></w:body></w:document>'
)
SEEDS: tuple[bytes, ...] = (
    b"\0" + page(1).encode(),
    b"\0" + page(1).encode("gb18030"),
    b"\0" + page(1).encode("big5", "ignore"),
    b"\0" + page(1).encode("utf-16"),
    b"\0" + (page(1) + "\n" + page(2)).encode(),
    b"\1" + f"<meta charset=gbk><table><tr><td>{page(1)}<td hidden>藏</table><pre>{page(2)}</pre>".encode("gbk"),
    b"\2" + document(paragraph(page(1))),
    b"\3" + _MARKUP.encode(),
    b"\4" + packed([("第1版.txt", page(1)), ("2.html", "<p>临江"), ("3.docx", document(paragraph("临江")))]),
    b"\5" + b"\0".join([b"1.txt", page(1).encode(), b"../2.html", b"<p>", b"3.zip", b"PK"]),
)


class Finding(Exception):
    """The reader did what it must not do."""


class Watch:
    """Notices files that are opened for writing. There is one for a process: the system's hooks cannot be taken out."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._on = False
        sys.addaudithook(self._seen)

    def _seen(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._on or event not in (
            "open",
            "os.mkdir",
            "os.rename",
            "os.remove",
            "subprocess.Popen",
            "socket.connect",
        ):
            return
        if event != "open" or any(letter in str(arguments[1]) for letter in "wax+"):
            self.written.append(f"{event} {arguments[0]!r}")

    def __enter__(self) -> None:
        self.written.clear()
        self._on = True

    def __exit__(self, *_: object) -> None:
        self._on = False


def check(data: bytes, folder: Path, watch: Watch, *, measured: bool = True) -> bool:
    """Have one input read, its time and memory ``measured`` or not; whether it was refused. Raises ``Finding`` and
    whatever a reader should not raise."""
    name, made = KINDS[data[0] % len(KINDS)] if data else KINDS[0]
    path = folder / name
    content = made(data[1:])
    path.write_bytes(content)
    before, begun = memory(), time.process_time()
    refused = False
    try:
        with watch:
            issue = read_issue([path])
    except ReadError as error:
        refused = True
        if path.name not in str(error):
            raise Finding(f"a refusal that does not name the file: {error}") from error
    else:
        if ink("".join(issue.text(one) for one in issue.pages)) != ink(issue.raw):
            raise Finding("ink that is on no page")
    seconds, size = time.process_time() - begun, len(content)
    if watch.written:
        raise Finding(f"touched: {watch.written[0]}")
    if not measured:
        return refused
    if seconds > max(LEAST_SECONDS, SECONDS * size / MEGABYTE):
        raise Finding(f"{seconds:.1f} s for {size} bytes")
    if memory() - before > max(LEAST_MEMORY, TIMES * size):
        raise Finding(f"{(memory() - before) / MEGABYTE:.0f} MB for {size} bytes")
    return refused


def memory() -> int:
    """The greatest resident size of this process in bytes; 0 where the system does not tell it in kilobytes."""
    if sys.platform != "linux":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
