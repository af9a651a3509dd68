"""The names of an issue as a table: each name with how often it stands, below it what is nearly spelled like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.names_book import Entry, NamesBook, Spelling
from proofreader.gui.row_tables import RowModel, show_rows
from proofreader.text.naming import NameKind

translate = QCoreApplication.translate
NAME, KIND, COUNT = range(3)
WIDTHS = {NAME: 250, KIND: 90}
_KINDS: dict[NameKind, object] = {
    NameKind.PERSON: QT_TRANSLATE_NOOP("Names", "Person"),
    NameKind.PLACE: QT_TRANSLATE_NOOP("Names", "Place"),
    NameKind.BODY: QT_TRANSLATE_NOOP("Names", "Organisation"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A name, or (``odd``) a spelling that may be meant for it."""

    entry: Entry
    odd: Spelling | None = None

    @property
    def text(self) -> str:
        return self.odd.text if self.odd else self.entry.name

    @property
    def at(self) -> tuple[int, ...]:
        """Where it stands, in the book's text."""
        return self.odd.at if self.odd else self.entry.at


def name_kind(kind: NameKind) -> str:
    """What a name is the name of, in the editor's language."""
    return translate("Names", str(_KINDS[kind]))


def rows_of(book: NamesBook, sought: str = "", kind: NameKind | None = None, *, odd_only: bool = False) -> list[Row]:
    """The rows that hold ``sought`` and are of ``kind``; an odd spelling comes with its name."""
    return list(_rows(book, sought, kind, odd_only))


def _rows(book: NamesBook, sought: str, kind: NameKind | None, odd_only: bool) -> Iterator[Row]:
    for entry in book.entries:
        fits = any(sought in text for text in (entry.name, *(one.text for one in entry.odd)))
        if fits and kind in (None, entry.kind) and (entry.odd or not odd_only):
            yield Row(entry)
            for one in entry.odd:
                yield Row(entry, one)


def _headers() -> tuple[str, ...]:
    return translate("Names", "Name"), translate("Names", "Kind"), translate("Names", "Times")


def _shown(row: Row, column: int) -> str:
    if column == COUNT:
        return str(len(row.at))
    if column == KIND:
        return "" if row.odd else name_kind(row.entry.kind)
    if row.odd is None:
        return row.text
    sentence = translate("Names", "    ? {odd} or {name}")
    if row.odd.alike:
        sentence = translate("Names", "    ↳ {odd} → {name}")
    return sentence.format(odd=row.odd.text, name=row.entry.name)


class NamesList(QTableView):
    """The table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = RowModel(_headers, _shown, self)
        self.setModel(self.names)
        show_rows(self, WIDTHS)

    def current(self) -> Row | None:
        """The row the editor is at."""
        at = self.currentIndex().row()
        return self.names.rows[at] if 0 <= at < len(self.names.rows) else None
