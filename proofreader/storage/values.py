"""Edits, proposals and states as JSON, and back. Nothing is ever executed on the way: no pickle."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from proofreader.document.article import PageReading, Part, Reading
from proofreader.document.edit import Edit, Together
from proofreader.document.proposal import Options, PageProposal
from proofreader.storage.untrusted import decoded
from proofreader.text.gap import Correction

LARGEST_PROPOSAL = 512 * 1024 * 1024
"""Bytes of JSON that one page's proposal may unpack to; a page of 20 million characters needs about as much."""
DEEPEST = 8
"""How deep edits may lie in ``Together``; ours have one level."""

_EDITS: dict[str, type] = {kind.__name__: kind for kind in get_args(Edit)}


def encode_edit(edit: Edit) -> str:
    """``{"edit": "Decide", "gap": 12, "mark": "space"}``."""
    return msgspec.json.encode(_plain(edit)).decode()


def plain_edit(edit: Edit) -> dict[str, object]:
    """``edit`` as ``encode_edit`` writes it, as a value of JSON."""
    found: dict[str, object] = msgspec.to_builtins(_plain(edit))
    return found


def decode_edit(text: str) -> Edit:
    """Raises ``ValueError`` for what is no edit (``msgspec.ValidationError`` is one)."""
    return _edit(decoded(text, object), 0)


def encode_proposal(proposal: PageProposal) -> bytes:
    """Packed: the reasons of a page repeat themselves, so this is a tenth of the JSON."""
    return zlib.compress(msgspec.json.encode(_proposal(proposal)), 6)


def decode_proposal(data: bytes) -> PageProposal:
    """Raises ``ValueError`` for what is none, or unpacks to more than ``LARGEST_PROPOSAL``."""
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(data, LARGEST_PROPOSAL)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacking.eof:
        raise ValueError("a proposal is cut off or too large")
    return decoded(text, PageProposal)


def encode_options(options: Options) -> str:
    return msgspec.json.encode(options).decode()


def decode_options(text: str) -> Options:
    """Raises ``ValueError``."""
    return decoded(text, Options)


class StateDigest:
    """A fingerprint of everything that edits change, for telling that a project came back as it was left.

    Pages that are the same objects as the last time are not looked at again, so after a keystroke it costs one page.
    """

    def __init__(self) -> None:
        self._pages: tuple[PageReading, ...] = ()
        self._digests: list[bytes] = []

    def of(self, reading: Reading) -> str:
        """SHA-256, hex."""
        known = dict(zip(map(id, self._pages), self._digests, strict=True))
        self._digests = [known.get(id(page)) or _digest(_of_page(page)) for page in reading.pages]
        self._pages = reading.pages
        rest: list[object] = [
            sorted(reading.marks.items()),
            [_of_correction(correction) for _, correction in sorted(reading.corrections.items())],
            sorted(reading.settled.items()),
        ]
        if reading.later or reading.done:  # a state without any has the fingerprint that older files have
            rest.append(sorted(reading.later.items()))
        if reading.done:
            rest.append(sorted(reading.done.items()))
        return hashlib.sha256(b"".join(self._digests) + _digest(rest)).hexdigest()


def _digest(value: object) -> bytes:
    return hashlib.sha256(msgspec.json.encode(value)).digest()


def _of_page(page: PageReading) -> list[object]:
    """What there is on a page, spelt out: a field added to ``Part`` one day must not make old files look damaged."""
    articles = [[_of_part(part) for part in article.parts] for article in page.articles]
    return [[_of_part(part) for part in page.furniture], articles, [_of_part(part) for part in page.unplaced]]


def _of_part(part: Part) -> list[object]:
    return [part.role, [(span.start, span.end) for span in part.spans]]


def _of_correction(correction: Correction) -> list[object]:
    return [correction.span.start, correction.span.end, correction.text, correction.source]


def _proposal(proposal: PageProposal) -> dict[str, object]:
    """As a plain dictionary: the decisions may be any kind of mapping. Only a page that is pending says whether it
    is."""
    fields = {name: getattr(proposal, name) for name in PageProposal.__slots__ if name != "pending"}
    return fields | {"decisions": dict(proposal.decisions)} | ({"pending": True} if proposal.pending else {})


def _plain(edit: Edit) -> dict[str, object]:
    kind = type(edit).__name__
    if isinstance(edit, Together):
        return {"edit": kind, "edits": [_plain(one) for one in edit.edits]}
    return {"edit": kind} | {name: getattr(edit, name) for name in type(edit).__slots__}


def _edit(value: Any, depth: int) -> Edit:
    if not isinstance(value, Mapping) or depth > DEEPEST:
        raise ValueError("not an edit")
    fields = dict(value)
    kind = _EDITS.get(fields.pop("edit", ""))
    if kind is None:
        raise ValueError(f"an unknown edit {value.get('edit')!r}")
    if kind is Together:
        return Together(tuple(_edit(one, depth + 1) for one in fields.get("edits", ())))
    edit: Edit = msgspec.convert(fields, kind)
    return edit
