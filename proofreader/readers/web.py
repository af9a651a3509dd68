"""Web pages (HTML, XHTML) as sources of raw text: what a browser shows, in the order of the file.

Lines follow the rule for ``innerText`` (WHATWG HTML, 3.2.7): ``<br>`` ends a line, every block (``<div>``, ``<li>``,
``<h1>`` …) stands on lines of its own, and a blank line stands before and behind a paragraph (``<p>``); so do headings,
tables and rules, which browsers set off as well, and lines that are longer than lines of print
(``shown_lines.set_apart``). White space in the file is one blank, and nothing where a line of the
file ends between two wide characters (CSS Text 3, 4.1.3). Scripts are not run, nothing is fetched, what is hidden is
left out.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from lxml import etree

from proofreader.errors import ReadError
from proofreader.readers.encodings import CERTAIN, PLAUSIBLE, SAMPLE, Guess, as_marked, decode, guess, is_text_encoding
from proofreader.readers.faults import check_text, refuse_mixture
from proofreader.readers.plain_text import Decoded, check_pages
from proofreader.readers.plausibility import plausibility
from proofreader.readers.shown_lines import Lines, set_apart
from proofreader.text.reasons import Reason

DEEPEST = 1000
"""Elements in one another, as where a page forgets to close them; libxml2 looks through all of them at each end tag."""
_CHUNK = 1 << 15
SNIFFED = 2048
"""Bytes in which a page says what encoding it is in; the standard has browsers look at 1,024."""
_SPELT = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "cp950", "unicode": "utf-16"}
"""Names that pages use for more than they mean (WHATWG Encoding, 4.2)."""
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")
_PARTED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "blockquote", "pre", "ul", "ol", "dl"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "body", "center", "dd", "details", "dir", "div", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "option"}
    | {"section", "summary", "tr", "caption", "title"}
)
_CELLS = frozenset({"td", "th"})
_UNSHOWN = frozenset(
    {"head", "script", "style", "template", "textarea", "select", "datalist", "iframe", "object", "svg", "math"}
    | {"audio", "video", "canvas", "noscript", "noframes", "title"}
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read_web(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of the page ``data``, as UTF-8. ``encoding`` is that of the page; otherwise what the page says counts,
    where its bytes agree, and else the guess. Raises ``ReadError``."""
    if not data:
        raise ReadError(Reason("{file} is empty. Leave it out, or extract its text again.", (("file", name),)))
    found = Guess(as_marked(encoding, data), 1.0) if encoding else recognised(data)
    check_text(data, found, name)
    if not encoding and found.confidence < 1:
        refuse_mixture(data, found, name)
    text = _shown(decode(data, found.encoding, name), name)
    check_pages(text, name)
    return Decoded(text.encode(), "utf-8", found.confidence, text)


def recognised(data: bytes) -> Guess:
    """What the page says it is in, where that makes sense of it; else what it looks like, if that is certain. Many
    pages say something else than they are in, and some encodings can decode anything."""
    declared = _declared(data)
    if declared and plausibility(data.decode(declared)[:SAMPLE]) >= PLAUSIBLE:
        return Guess(declared, 1.0)
    found = guess(data)
    return Guess(declared, CERTAIN) if declared and found.confidence < CERTAIN else found


def _declared(data: bytes) -> str | None:
    """What the page says of itself, if its bytes can be that at all."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    said = _XML_ENCODING.search(data[:SNIFFED]) or _CHARSET.search(data[:SNIFFED])
    if not said:
        return None
    encoding = said[1].decode("ascii").lower()
    encoding = _SPELT.get(encoding, encoding)
    if not is_text_encoding(encoding):
        return None
    try:
        data.decode(encoding)
    except ValueError:
        return None
    return encoding


def _shown(html: str, name: str) -> str:
    page = _Page()
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True, huge_tree=True)
    try:
        for start in range(0, len(html), _CHUNK):
            parser.feed(html[start : start + _CHUNK].encode())
        found: str = parser.close()
    except (etree.LxmlError, ValueError, AssertionError) as error:
        cause = str(error).replace("\n", " ") or type(error).__name__
        raise ReadError(
            Reason(
                "{file} is no web page that can be read ({cause}). Save its text as a .txt file.",
                (("file", name), ("cause", cause)),
            )
        ) from error
    return found


class _Page:
    """What the parser calls: the elements of a page as they come."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._depth = 0
        self._unshown = 0
        """How many elements are open that are not shown, or are inside one; the parser closes all that it opens."""
        self._verbatim = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ValueError(f"elements in elements, more than {DEEPEST} deep")
        if self._unshown or tag in _UNSHOWN or _is_hidden(attributes):
            self._unshown += 1
            return
        if tag == "br":
            self._lines.end()
        elif tag in _PARTED:
            self._lines.part()
        elif tag in _BLOCKS:
            self._lines.open()
        elif tag in _CELLS:
            self._lines.tab()
        self._verbatim += tag == "pre"

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._unshown:
            self._unshown -= 1
            return
        if tag in _PARTED:
            self._lines.part()
        elif tag in _BLOCKS:
            self._lines.open()
        self._verbatim -= tag == "pre" and self._verbatim > 0

    def data(self, text: str) -> None:
        if self._unshown:
            return
        if self._verbatim:
            self._lines.add_verbatim(text)
        else:
            self._lines.add(text)

    def close(self) -> str:
        return set_apart(self._lines.text())


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))
