"""Articles as a document for the printer: every role set as in the Word documents, every page on paper of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)

from proofreader.document.analysis import Progress
from proofreader.document.article import Role
from proofreader.document.session import ProofSession
from proofreader.gui.typefaces import HEI, SONG, families
from proofreader.text.characters import IDEOGRAPHIC_SPACE
from proofreader.writers.documents import Document, Sheet, in_order
from proofreader.writers.docx import LOOKS, Look
from proofreader.writers.edition import Edition
from proofreader.writers.leaves import Block, Leaf, leaves
from proofreader.writers.options import ExportOptions, Per

KAI = ("KaiTi", "Kaiti SC", "STKaiti", "FandolKai", "AR PL UKai CN", *SONG)
"""The brush face of kickers and bylines."""
FACES = {"sans": HEI, "serif": SONG, "kai": KAI}
LINE_HEIGHT = 160.0
"""Per cent of the size of the text."""
USUAL_SIZE = 10.5
"""Points; what the sizes of ``LOOKS`` go with (五号)."""
RULE_SIZE = 6.0
LINE_SEPARATOR = "\u2028"


class Extent(StrEnum):
    """How much is printed."""

    ARTICLE = "article"
    PAGE = "page"
    ISSUE = "issue"


def leaves_of(session: ProofSession, extent: Extent, place: int) -> tuple[Leaf, ...]:
    """What to print, as plain text with roles: all of the issue, or the page or article at the raw ``place``. Where
    no article is, the page."""
    edition = Edition(session, ExportOptions(format="html"))
    here = session.part_at(place)
    page = here.page if here is not None else session.issue.page_index(place)
    if extent is Extent.ARTICLE and here is not None and here.article is not None:
        parts = in_order(session.reading.pages[page].articles[here.article])
        sheets: tuple[Sheet, ...] = (Sheet(page, articles=(parts,), first=here.article + 1),)
    else:
        wanted = range(len(session.reading.pages)) if extent is Extent.ISSUE else (page,)
        sheets = tuple(_sheet(session, number) for number in wanted)
    return leaves(edition, Document("", sheets, Per.PAGE))


def _sheet(session: ProofSession, number: int) -> Sheet:
    page = session.reading.pages[number]
    return Sheet(number, page.furniture, tuple(in_order(article) for article in page.articles), page.unplaced)


def print_document(shown: Sequence[Leaf], size: float = USUAL_SIZE, progress: Progress | None = None) -> QTextDocument:
    """``shown`` ready to be printed, body text ``size`` points high. May be made on any thread."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_font(LOOKS[Role.BODY], size / USUAL_SIZE))
    document.setDocumentMargin(0)
    setter = _Setter(document, size / USUAL_SIZE)
    for number, leaf in enumerate(shown):
        if progress is not None:
            progress(number, len(shown))
        setter.begin_page(first=not number)
        setter.furniture(leaf.furniture)
        for story in leaf.stories:
            setter.blocks(story.blocks)
            setter.rule(last=story is leaf.stories[-1] and not leaf.unplaced)
        setter.blocks(leaf.unplaced)
    return document


class _Setter:
    """Writes paragraphs one behind the other."""

    def __init__(self, document: QTextDocument, scale: float) -> None:
        self._cursor = QTextCursor(document)
        self._scale = scale
        self._begun = False
        self._breaks = False

    def begin_page(self, *, first: bool) -> None:
        self._breaks = not first

    def furniture(self, blocks: Sequence[Block]) -> None:
        """The page's title, section and date in one line, as over a page in print."""
        if not blocks:
            return
        form = self._paragraph(Look("sans", after=9))
        form.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, QTextLength())
        self._begin(form)
        for number, block in enumerate(blocks):
            look = LOOKS[Role.FOLIO] if block.role is not Role.MASTHEAD else Look("sans", 14, bold=True)
            self._cursor.insertText((IDEOGRAPHIC_SPACE if number else "") + block.text, self._characters(look))

    def blocks(self, blocks: Iterable[Block]) -> None:
        """Parts, each in the look of its role."""
        for block in blocks:
            look = LOOKS[block.role]
            self._begin(self._paragraph(look))
            indent = IDEOGRAPHIC_SPACE * (look.indent // 100)  # Qt does not scale its own indent to the paper
            self._cursor.insertText(indent + LINE_SEPARATOR.join(block.lines), self._characters(look))

    def rule(self, *, last: bool) -> None:
        """A line between two articles."""
        if not last:
            form = self._paragraph(Look(size=RULE_SIZE))
            form.setProperty(
                QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
                QTextLength(QTextLength.Type.PercentageLength, 100),
            )
            self._begin(form)

    def _begin(self, form: QTextBlockFormat) -> None:
        if self._breaks:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            self._breaks = False
        if self._begun:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True

    def _paragraph(self, look: Look) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(look.before * self._scale)
        form.setBottomMargin(look.after * self._scale)
        name = look.align.name if look.align is not None else "LEFT"
        form.setAlignment(_ALIGNED.get(name, Qt.AlignmentFlag.AlignLeft))
        return form

    def _characters(self, look: Look) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(_font(look, self._scale))
        form.setForeground(Qt.GlobalColor.black)
        return form


_ALIGNED = {
    "RIGHT": Qt.AlignmentFlag.AlignRight,
    "CENTER": Qt.AlignmentFlag.AlignHCenter,
    "JUSTIFY": Qt.AlignmentFlag.AlignJustify,
}


def _font(look: Look, scale: float) -> QFont:
    font = QFont()
    font.setFamilies([*families(FACES[look.font]), *families(HEI)])
    font.setPointSizeF(look.size * scale)
    font.setBold(look.bold)
    return font
