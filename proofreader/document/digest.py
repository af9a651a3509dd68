"""A fingerprint of a reading: two readings have the same one when every part, mark and correction is the same."""

from __future__ import annotations

import hashlib

import msgspec

from proofreader.document.article import Reading


def digest(reading: Reading) -> str:
    """The SHA-256 (hex) of everything in ``reading``; the same in every run and on every machine."""
    state = (
        reading.pages,
        sorted(reading.marks.items()),
        [correction for _, correction in sorted(reading.corrections.items(), key=lambda item: item[0])],
        sorted(reading.settled.items()),
        sorted(reading.later.items()),
        sorted(reading.done.items()),
    )
    return hashlib.sha256(msgspec.json.encode(state)).hexdigest()
