"""Articles as Word documents: a paragraph style for every role, so that a whole paper is restyled in one place."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from proofreader.document.article import Role
from proofreader.writers.archive import repacked
from proofreader.writers.dates import UNDATED
from proofreader.writers.documents import Document
from proofreader.writers.edition import Edition
from proofreader.writers.leaves import Block, leaves
from proofreader.writers.rendering import NamedFile, binary_files
from proofreader.writers.signs import visible

LATIN_FONT = "Times New Roman"
FONTS = {"serif": "宋体", "sans": "黑体", "kai": "楷体"}
TRADITIONAL_FONTS = {"serif": "新細明體", "sans": "微軟正黑體", "kai": "標楷體"}
JAPANESE_FONTS = {"serif": "MS 明朝", "sans": "MS ゴシック", "kai": "MS 明朝"}
REGIONS = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "zh-Hant-TW": "zh-TW", "zh-Hant-HK": "zh-HK", "ja": "ja-JP"}
"""Languages as Word names them."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a role is set: the kind of its East Asian font, its size in points, its level in the outline (0: none)."""

    font: str = "serif"
    size: float = 10.5
    bold: bool = False
    outline: int = 0
    before: float = 0
    after: float = 0
    indent: int = 0
    """Of the first line, in hundredths of a character."""
    align: WD_ALIGN_PARAGRAPH | None = None
    keep: bool = False
    """On one page with what follows."""


_RIGHT, _EVEN, _MIDDLE = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER
LOOKS = {
    Role.KICKER: Look("kai", 12, before=18, keep=True),
    Role.HEADLINE: Look("sans", 18, bold=True, outline=1, before=6, after=6, keep=True),
    Role.DECK: Look("kai", 12, after=6, keep=True),
    Role.CROSSHEAD: Look("sans", 12, bold=True, outline=2, before=9, after=3, keep=True),
    Role.BYLINE: Look("kai", 10.5, after=3, keep=True),
    Role.DATELINE: Look(indent=200, align=_EVEN),
    Role.BODY: Look(indent=200, align=_EVEN),
    Role.CAPTION: Look("kai", 9, before=6),
    Role.CREDIT: Look("kai", 9, after=6),
    Role.JUMP: Look("kai", 9, align=_RIGHT),
    Role.EDITOR: Look("kai", 9),
    Role.MASTHEAD: Look("sans", 22, bold=True, align=_MIDDLE, keep=True),
    Role.SECTION: Look("sans", 12, keep=True),
    Role.FOLIO: Look("sans", 10.5, keep=True),
    Role.DATE: Look("serif", 10.5, keep=True),
}


def style_name(role: Role) -> str:
    """``Newspaper Headline``; Word has styles of its own named Caption and Date."""
    return f"Newspaper {role.value.title()}"


def docx_files(edition: Edition) -> Iterator[NamedFile]:
    """One file a document."""
    return binary_files(edition, _word, ".docx")


def _word(edition: Edition, document: Document) -> Iterator[bytes]:
    word = new_document()
    _set_page(word)
    _add_styles(word, edition.language)
    _describe(word, edition)
    for number, leaf in enumerate(leaves(edition, document)):
        placed = [*leaf.furniture, *(block for story in leaf.stories for block in story.blocks)]
        for position, block in enumerate((*placed, *leaf.unplaced)):
            paragraph = _add(word, block)
            paragraph.paragraph_format.page_break_before = True if number and not position else None
            if position == len(placed):
                _rule_off(paragraph)
    buffer = io.BytesIO()
    word.save(buffer)
    yield repacked(buffer.getvalue())


def _add(word: WordDocument, block: Block) -> Paragraph:
    paragraph = word.add_paragraph(style=style_name(block.role))
    for number, line in enumerate(block.lines):
        if number:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        paragraph.add_run(line)
    return paragraph


def _rule_off(paragraph: Paragraph) -> None:
    """A line above ``paragraph``: from here on nothing belongs to an article for certain."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "dashed"), ("sz", "4"), ("space", "6"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph.paragraph_format.element.get_or_add_pPr().append(borders)


def _set_page(word: WordDocument) -> None:
    """A4; and not the picture of another document for a thumbnail."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin = section.bottom_margin = Mm(25)
    package = word.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]


def _add_styles(word: WordDocument, language: str) -> None:
    fonts = JAPANESE_FONTS if language == "ja" else TRADITIONAL_FONTS if "Hant" in language else FONTS
    normal = word.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _set_font(normal, fonts["serif"], LOOKS[Role.BODY].size)
    _set_language(normal, REGIONS[language])
    for role, look in LOOKS.items():
        style = word.styles.add_style(style_name(role), WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = normal
        style.quick_style = True
        _set_font(style, fonts[look.font], look.size)
        style.font.bold = look.bold or None
        shape = style.paragraph_format
        shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
        shape.alignment, shape.keep_with_next = look.align, look.keep or None
        _set_outline_and_indent(style, look)


def _set_font(style: ParagraphStyle, east_asian: str, size: float) -> None:
    style.font.name, style.font.size = LATIN_FONT, Pt(size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), east_asian)


def _set_language(style: ParagraphStyle, region: str) -> None:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), region)
    style.element.get_or_add_rPr().append(language)


def _set_outline_and_indent(style: ParagraphStyle, look: Look) -> None:
    properties = style.element.get_or_add_pPr()
    if look.indent:
        indent = properties.get_or_add_ind()
        indent.set(qn("w:firstLineChars"), str(look.indent))
        indent.set(qn("w:firstLine"), str(round(look.size * 20 * look.indent / 100)))
    if look.outline:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline - 1))
        properties.append(level)


def _describe(word: WordDocument, edition: Edition) -> None:
    """What Word shows of the file: the paper, its date and number, the editors, the script converted to."""
    known, properties = edition.metadata, word.core_properties
    day = datetime.fromisoformat(known.date or UNDATED)
    properties.title = _short(edition.title)
    properties.author = _short("; ".join(known.editors))
    properties.subject = _short(" ".join(filter(None, (known.date, known.number and f"№ {known.number}"))))
    properties.identifier = _short(known.number)
    properties.language = edition.language
    properties.category = "newspaper"
    properties.comments = f"OpenCC {edition.script}" if edition.script else ""
    properties.last_modified_by = "Proofreader"
    properties.revision = 1
    properties.created = properties.modified = day


def _short(text: str) -> str:
    """At most the 255 characters that a property may have."""
    return visible(text)[:255]
