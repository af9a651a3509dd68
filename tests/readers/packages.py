"""Archives and documents that tests make, good ones and bad ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="/word/document.xml"/></Relationships>'
)


def page(number: int | str) -> str:
    """A page of an invented paper, with a text of its own."""
    return (
        f"第{number}版\n\n本报讯（记者 沈一帆）昨日上午，临\n江市图书馆新馆正式开门迎客，首\n日接待读者三千余人次。"
        f"新馆位于\n滨江路，由旧粮仓改建而成，藏书\n四十万册，设有少儿阅览区。\n\n临江市图书馆新馆开门迎客{number}\n"
    )


def packed(members: Iterable[tuple[str | zipfile.ZipInfo, str | bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of ``members``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def packed_by(encoding: str, names: Iterable[str], text: str) -> bytes:
    """An archive whose names are in ``encoding`` and not marked, as old programs pack: each file says ``text``."""
    plain = {f"{number:03}".rjust(len(name.encode(encoding)), "n"): name for number, name in enumerate(names)}
    data = packed((stand_in, text) for stand_in in plain)
    for stand_in, name in plain.items():
        data = data.replace(stand_in.encode(), name.encode(encoding))
    return data


def document(body: str, before: str = "") -> bytes:
    """A Word document with the markup ``body``, no more than must be in it."""
    xml = f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return packed([("_rels/.rels", RELATIONS), ("word/document.xml", xml)])


def paragraph(text: str, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path
