"""ZIP archives of pages. Nothing is unpacked onto the disk, and nothing is believed that an archive says of itself:
names, sizes and numbers are bounded before and while it is read.

Names that are not marked as UTF-8 are in the code page of whoever packed them, in China GBK; ZIP (APPNOTE 6.3.10, 4.4.4
bit 11) knows no other.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from proofreader.errors import ReadError
from proofreader.readers import kinds
from proofreader.readers.order import path_key
from proofreader.readers.plausibility import plausibility
from proofreader.text.reasons import Reason

MOST_MEMBERS = 10_000
LARGEST_RATIO = 100
"""Times its packed size that a member may have: Chinese text packs to a third, the same line a thousand times over to a
two-hundredth of it only by somebody's design."""
SMALL = 1 << 20
"""Bytes under which the ratio of a member does not matter."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""LZMA lets the archive say how much memory it wants."""
_ENCRYPTED, _UTF8 = 0x1, 0x800
_CODE_PAGES = ("utf-8", "gb18030", "big5", "shift_jis")
_OUTSIDE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)")
_MAC = "__MACOSX"
_CHUNK = 1 << 20


def members(data: bytes, name: str, room: int) -> Iterator[tuple[str, bytes]]:
    """The pages in the archive ``data``, called ``name``, in natural order: what each is called and its bytes.

    Together they have at most ``room`` bytes. What is no page by its ending is passed over. Raises ``ReadError``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            pages = _pages(archive, name)
            for member, info in pages:
                inside = unpacked(archive, info, f"{name}/{member}", room)
                room -= len(inside)
                yield member, inside
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError, zlib.error) as error:
        raise _damaged(name, error) from error


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, room: int) -> bytes:
    """The bytes of one member, at most ``room`` of them, whatever its entry says. Raises ``ReadError`` and what
    ``zipfile`` raises."""
    if info.flag_bits & _ENCRYPTED:
        raise ReadError(Reason("{file} is locked with a password. Unpack it first.", (("file", name),)))
    if info.compress_type not in METHODS:
        raise ReadError(
            Reason(
                "{file} is packed in a way that is not read here (method {method}). Unpack it first.",
                (("file", name), ("method", str(info.compress_type))),
            )
        )
    found = bytearray()
    with archive.open(info) as member:
        while block := member.read(min(_CHUNK, room + 1 - len(found))):
            found += block
            if len(found) > room:
                raise too_much(name, info.header_offset)
            if len(found) > max(SMALL, LARGEST_RATIO * info.compress_size):
                raise too_much(name, info.header_offset)
    return bytes(found)


def check_count(archive: zipfile.ZipFile, name: str) -> None:
    """Raise ``ReadError`` for more members than any issue has."""
    if len(archive.filelist) > MOST_MEMBERS:
        raise ReadError(
            Reason(
                "{file} holds {count} files, and an archive may hold {most}. Unpack it and open its folders.",
                (("file", name), ("count", str(len(archive.filelist))), ("most", str(MOST_MEMBERS))),
            )
        )


def _pages(archive: zipfile.ZipFile, name: str) -> list[tuple[str, zipfile.ZipInfo]]:
    check_count(archive, name)
    page = _code_page(archive)
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.filelist:
        member = _name(info, page)
        if not member or member.endswith(("/", "\\")):
            continue
        _check_name(info, member, name)
        member = member.replace("\\", "/")
        place = PurePosixPath(member)
        if kinds.is_page(place.name) and _MAC not in place.parts and found.setdefault(member, info) is not info:
            raise _twice(name, member)
    if not found:
        raise ReadError(
            Reason(
                "{file} holds no pages ({endings}). Choose an archive that holds pages.",
                (("file", name), ("endings", ", ".join(kinds.PAGE_SUFFIXES))),
            )
        )
    kinds.refuse_twins(PurePosixPath(name, member) for member in found)
    return sorted(found.items(), key=lambda item: path_key(PurePosixPath(item[0])))


def _check_name(info: zipfile.ZipInfo, member: str, archive: str) -> None:
    """Raise ``ReadError`` for a name that leads elsewhere, a link, and an archive in the archive."""
    named = (("file", archive), ("member", member), ("offset", str(info.header_offset)))
    if _OUTSIDE.search(member) or stat.S_ISLNK(info.external_attr >> 16):
        raise ReadError(
            Reason(
                "{file} was not read: {member} (at offset {offset}) leads out of the archive. "
                "Pack the pages again without it.",
                named,
            )
        )
    if kinds.is_archive(member):
        raise ReadError(
            Reason(
                "{file} was not read: it holds another archive, {member} (at offset {offset}). Unpack that one first.",
                named,
            )
        )


def _name(info: zipfile.ZipInfo, page: str) -> str:
    """What a member is called; ``zipfile`` takes unmarked names for those of the first IBM PC."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    return info.filename.encode("cp437").decode(page, "replace")


def _code_page(archive: zipfile.ZipFile) -> str:
    """The encoding of all names that are not marked as UTF-8: the one that makes the most everyday characters of
    them."""
    unmarked = (info.filename for info in archive.filelist if not info.flag_bits & _UTF8)
    names = b"\n".join(name.encode("cp437") for name in unmarked if not name.isascii())
    scores = {page: score for page in _CODE_PAGES if (score := _score(names, page)) is not None}
    return max(scores, key=lambda page: scores[page], default="cp437")


def _score(names: bytes, page: str) -> float | None:
    try:
        return plausibility(names.decode(page))
    except UnicodeDecodeError:
        return None


def too_much(name: str, offset: int) -> ReadError:
    """For what is far larger unpacked than packed."""
    return ReadError(
        Reason(
            "{file} (at offset {offset} of its archive) grows beyond all measure when it is unpacked, "
            "so it was not read. Unpack it and open it in pieces if it is text.",
            (("file", name), ("offset", str(offset))),
        )
    )


def _twice(name: str, member: str) -> ReadError:
    return ReadError(
        Reason(
            "{file} was not read: it holds two files called {member}. Pack the pages again.",
            (("file", name), ("member", member)),
        )
    )


def _damaged(name: str, error: Exception) -> ReadError:
    return ReadError(
        Reason(
            "{file} is no ZIP archive, or a damaged one ({cause}). Pack the pages again.",
            (("file", name), ("cause", str(error) or type(error).__name__)),
        )
    )
