"""Lines of raw text built up from what a document shows."""

from __future__ import annotations

import re

from proofreader.text.characters import HAN

_TOKEN = re.compile(r"([ \t\r\n\f]+)|[^ \t\r\n\f]+")
_WIDE = re.compile(rf"[{HAN}\u3001-\u303f\uff00-\uffef“”‘’…—·]")
_LINE_END = re.compile(r"\r\n|[\r\n]")
LONGEST_PRINTED = 60
"""Characters of a line of print at most: columns have 11 to 20, a title over a whole page some 40."""


def set_apart(text: str) -> str:
    """``text`` with a blank line between any two lines, where most of it stands in lines that are longer than those of
    print: then its lines are paragraphs, and no blank line would say that one ends."""
    lines = text.split("\n")
    long = sum(len(line) for line in lines if len(line) > LONGEST_PRINTED)
    if 2 * long < len(text) - text.count("\n"):
        return text
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\n\n", text)


class Lines:
    """Text that comes in pieces, with what divides it. No line begins or ends with a blank that a browser drops, and no
    more than one blank line stands between two."""

    def __init__(self) -> None:
        self._done: list[str] = []
        """What is finished: lines, and what stands between them."""
        self._line: list[str] = []
        self._last = ""
        """The last character of the line, empty at its beginning."""
        self._blank = ""
        """White space that comes before the next character, if one comes."""
        self._broken = False
        """Whether a line of the file ended in that white space."""
        self._between = 0
        """Line ends that come before the next line, if one comes."""

    def add(self, text: str) -> None:
        """Text whose white space means a blank at most."""
        for token in _TOKEN.finditer(text):
            piece = token.group()
            if token[1]:
                self._blank = self._blank or " "
                self._broken |= "\n" in piece or "\r" in piece
                continue
            if self._blank == " " and self._broken and _joins(self._last, piece[0]):
                self._blank = ""
            self._put(piece)

    def add_verbatim(self, text: str) -> None:
        """Text whose white space stands as it is."""
        for number, piece in enumerate(_LINE_END.split(text)):
            if number:
                self.end()
            if piece:
                self._put(piece)

    def tab(self) -> None:
        """What stands before the next cell of a table."""
        if self._last:
            self._blank = "\t"

    def end(self) -> None:
        """End the line here, an empty one too."""
        if self._last:
            self._close()
            self._between = max(self._between, 1)
        else:
            self._between = min(self._between + 1, 2)

    def open(self) -> None:
        """What follows stands on a line of its own."""
        self._close()
        self._between = max(self._between, 1)

    def part(self) -> None:
        """A blank line stands between what came and what follows."""
        self._close()
        self._between = 2

    def text(self) -> str:
        """All lines."""
        self._close()
        return "".join([*self._done, "\n"]) if self._done else ""

    def _put(self, piece: str) -> None:
        if not self._last:
            if self._done:
                self._done.append("\n" * self._between)
            self._between = 0
        elif self._blank:
            self._line.append(self._blank)
        self._blank, self._broken = "", False
        self._line.append(piece)
        self._last = piece[-1]

    def _close(self) -> None:
        if self._last:
            self._done.append("".join(self._line))
        self._line, self._last, self._blank, self._broken = [], "", "", False


def _joins(before: str, after: str) -> bool:
    """Whether a line end of the file between these two is nothing (CSS Text 3, 4.1.3)."""
    return bool(before and _WIDE.match(before) and _WIDE.match(after))
