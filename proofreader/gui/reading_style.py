"""How each role is set, after the manner of a newspaper: sizes, weights, indents and the white space between."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat

from proofreader.document.article import Role
from proofreader.gui.page_parts import PlacedPart, Zone
from proofreader.gui.palette import Theme
from proofreader.gui.typefaces import HEI, SONG, USUAL_FACES, Faces, font

LINE_HEIGHT = 155
"""Per cent of the typeface's own; the marks stand in the white space below each line."""

PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """``size``, ``above`` (white space before it), ``indent`` (of its first line) in ems of the body text."""

    size: float = 1.0
    bold: bool = False
    sans: bool = False
    ink: str = "ink"
    above: float = 0.25
    indent: float = 0.0
    line_height: int = LINE_HEIGHT
    justified: bool = False


_SMALL = RoleStyle(size=0.85, sans=True, ink="soft", above=0.45)
_FURNITURE = RoleStyle(size=0.85, sans=True, ink="soft", above=0.2, line_height=140)

STYLES = {
    Role.KICKER: RoleStyle(size=1.12, ink="soft", above=0.3, line_height=130),
    Role.HEADLINE: RoleStyle(size=1.75, bold=True, above=0.25, line_height=125),
    Role.DECK: RoleStyle(size=1.12, ink="soft", above=0.25, line_height=135),
    Role.CROSSHEAD: RoleStyle(size=1.06, bold=True, above=0.8),
    Role.BYLINE: RoleStyle(size=0.94, sans=True, ink="soft", above=0.55),
    Role.DATELINE: RoleStyle(size=0.94, sans=True, ink="soft", above=0.55),
    Role.BODY: RoleStyle(indent=2.0, justified=True),
    Role.CAPTION: _SMALL,
    Role.CREDIT: _SMALL,
    Role.JUMP: RoleStyle(size=0.82, sans=True, ink="faint", above=0.5),
    Role.EDITOR: RoleStyle(size=0.82, sans=True, ink="faint", above=0.5),
    Role.MASTHEAD: RoleStyle(size=1.3, bold=True, above=0.2, line_height=130),
    Role.SECTION: _FURNITURE,
    Role.FOLIO: _FURNITURE,
    Role.DATE: _FURNITURE,
}


@dataclass(frozen=True, slots=True)
class DeskMetrics:
    """Distances of the desk in device-independent pixels; all grow with the text."""

    em: float

    @property
    def gap(self) -> float:
        """Between two sheets."""
        return self.em * 0.95

    @property
    def padding(self) -> float:
        """From a sheet's upper or lower edge to its text."""
        return self.em * 1.1

    @property
    def label(self) -> float:
        """The margin at the left of a sheet, where the roles are named."""
        return self.em * 4.9

    @property
    def right(self) -> float:
        """The margin at the right of a sheet."""
        return self.em * 1.7

    @property
    def caption(self) -> float:
        """The height of a zone's own label, above its text."""
        return self.em * 1.7

    @property
    def widest(self) -> float:
        """No sheet is wider: beyond some forty characters a line is hard to read."""
        return self.em * 46


class ReadingStyle:
    """Qt's formats for one theme and one size of text; each look is built once."""

    def __init__(self, theme: Theme, zoom: int, faces: Faces = USUAL_FACES) -> None:
        self.theme = theme
        self.zoom = zoom
        self.faces = faces
        self.desk = DeskMetrics(faces.size * zoom / 100)
        self._characters: dict[Role, QTextCharFormat] = {}
        self._blocks: dict[tuple[Role, Zone, bool, bool], QTextBlockFormat] = {}

    def character_format(self, role: Role) -> QTextCharFormat:
        """Typeface and ink."""
        if role not in self._characters:
            style = STYLES[role]
            made = QTextCharFormat()
            made.setFont(font(self.faces.of(HEI if style.sans else SONG), self.desk.em * style.size, bold=style.bold))
            made.setForeground(QColor(getattr(self.theme, style.ink)))
            self._characters[role] = made
        return self._characters[role]

    def block_format(self, placed: PlacedPart) -> QTextBlockFormat:
        """Margins, indent and line height; the first part of a sheet keeps away from the sheet above."""
        role = placed.part.role
        key = (role, placed.zone, placed.first, placed.last)
        if key not in self._blocks:
            self._blocks[key] = self._made(STYLES[role], placed)
        return self._blocks[key]

    def _made(self, style: RoleStyle, placed: PlacedPart) -> QTextBlockFormat:
        em, desk = self.desk.em, self.desk
        made = QTextBlockFormat()
        above = style.above * em
        if placed.first:
            # Qt lays only the larger of two neighbouring margins between two blocks.
            above = desk.padding * 2 + desk.gap + (0 if placed.zone is Zone.ARTICLE else desk.caption)
        made.setTopMargin(above)
        made.setBottomMargin(desk.padding + desk.gap if placed.last else 0)
        made.setLeftMargin(desk.label)
        made.setRightMargin(desk.right)
        made.setTextIndent(style.indent * em if placed.zone is Zone.ARTICLE else 0)
        made.setLineHeight(style.line_height * self.faces.spacing / 100, PROPORTIONAL)
        made.setAlignment(Qt.AlignmentFlag.AlignJustify if style.justified else Qt.AlignmentFlag.AlignLeft)
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return made
