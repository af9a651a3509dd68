"""Characters that XML and HTML cannot hold, shown as signs.

XML 1.0 (§2.2) has no control characters but tab and line ends, HTML no U+0080–U+009F either, neither has noncharacters.
OCR software and broken PDFs leave such in their text, and nothing on a page is dropped: U+0000–U+001F and U+007F become
their picture (␀ for U+0000, Unicode's block Control Pictures), the others are spelt out (‹U+0086›). The export says how
many there were. Half of a surrogate pair is no character at all: that export is refused, as in every other format.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.text.reasons import Reason
from proofreader.writers.integrity import all_parts

if TYPE_CHECKING:
    from proofreader.document.session import ProofSession

PICTURES = 0x2400
DELETE, DELETE_PICTURE = "\x7f", "␡"
_LAST_PLANES = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_IMPOSSIBLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef{_LAST_PLANES}]")


def visible(text: str) -> str:
    """``text`` with a sign for each character that XML or HTML cannot hold.

    Raises ``UnicodeEncodeError`` for half of a surrogate pair.
    """
    text.encode()
    return _IMPOSSIBLE.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    character = found.group()
    if character == DELETE:
        return DELETE_PICTURE
    code = ord(character)
    return chr(PICTURES + code) if code < ord(" ") else f"‹U+{code:04X}›"


def substitutions(session: ProofSession) -> tuple[Reason, ...]:
    """What ``visible`` does to the text of ``session``, as a sentence; nothing where it does nothing."""
    found = [character for part in all_parts(session) for character in _IMPOSSIBLE.findall(session.text(part))]
    if not found:
        return ()
    return (
        Reason(
            "Characters that this format cannot hold: {count}. "
            "They are shown as signs, such as {sign} for {character}.",
            (("count", str(len(found))), ("sign", visible(found[0])), ("character", f"U+{ord(found[0]):04X}")),
        ),
    )
