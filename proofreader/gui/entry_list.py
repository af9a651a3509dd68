"""What a profile has learnt, as a table: what it is about, how it was decided, how often."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from proofreader.document.article import Role
from proofreader.document.profile import Profile, Topic, counted, sayings
from proofreader.gui.row_tables import RowModel, show_rows
from proofreader.gui.wording import kind_name, mark_name, role_name
from proofreader.text.gap import Mark

translate = QCoreApplication.translate
TOPIC, KEY, VALUE, COUNT = range(4)
WIDTHS = {TOPIC: 130, KEY: 250, VALUE: 220}
_TOPICS: dict[Topic, object] = {
    Topic.GAP: QT_TRANSLATE_NOOP("Profile", "Between characters"),
    Topic.KIND: QT_TRANSLATE_NOOP("Profile", "Kind of place"),
    Topic.LINE: QT_TRANSLATE_NOOP("Profile", "Line by itself"),
    Topic.NAME: QT_TRANSLATE_NOOP("Profile", "Name"),
    Topic.READ: QT_TRANSLATE_NOOP("Profile", "Characters"),
    Topic.MEASURE: QT_TRANSLATE_NOOP("Profile", "Measure"),
}
_WHERE: dict[str, object] = {
    "head": QT_TRANSLATE_NOOP("Profile", "{kind}, in headlines"),
    "signed": QT_TRANSLATE_NOOP("Profile", "{kind}, in bylines"),
    "text": QT_TRANSLATE_NOOP("Profile", "{kind}, in text"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was decided. ``values`` has how often each way, the commonest first; ``said`` is the editor's own
    word about it (``silent``: that it is not to vote), None where there is none."""

    topic: Topic
    key: str
    values: tuple[tuple[str, int], ...]
    said: str | None = None
    silent: bool = False


def rows_of(profile: Profile) -> list[Row]:
    """Everything in ``profile``, by topic, what was decided most often first."""
    counts, said = counted(profile), sayings(profile)
    rows = []
    for place in counts.keys() | said.keys():
        values = tuple(sorted(counts.get(place, {}).items(), key=lambda item: (-item[1], item[0])))
        word = said.get(place)
        rows.append(Row(*place, values, word, place in said and word is None))
    topics = list(Topic)
    return sorted(rows, key=lambda row: (topics.index(row.topic), -sum(count for _, count in row.values), row.key))


def topic_name(topic: Topic) -> str:
    return translate("Profile", str(_TOPICS[topic]))


def key_name(row: Row) -> str:
    """What a row is about, in the editor's language."""
    if row.topic is Topic.MEASURE:
        return translate("Profile", "Columns of {measure} em").format(measure=row.key)
    if row.topic is not Topic.KIND:
        return row.key
    kind, _, where = row.key.partition(".")
    return translate("Profile", str(_WHERE[where])).format(kind=kind_name(kind))


def value_name(topic: Topic, value: str) -> str:
    """How it was decided."""
    if topic is Topic.LINE:
        return role_name(Role(value))
    if topic is Topic.NAME:
        return translate("Profile", "A name of the paper")
    if topic is Topic.MEASURE:
        return translate("Profile", "A measure of the paper")
    if topic is Topic.READ:
        sentence = translate("Profile", "Read as {text}") if value else translate("Profile", "Left out")
        return sentence.format(text=value)
    return mark_name(Mark(value)) if value else translate("Profile", "Left as proposed")


def _headers() -> tuple[str, ...]:
    return (
        translate("Profile", "About"),
        translate("Profile", "What"),
        translate("Profile", "Decided as"),
        translate("Profile", "Times"),
    )


def _shown(row: Row, column: int) -> str:
    if column == TOPIC:
        return topic_name(row.topic)
    if column == KEY:
        return key_name(row)
    if column == COUNT:
        return str(sum(count for _, count in row.values))
    if row.silent:
        return translate("Profile", "✗ does not vote")
    if row.said is not None:
        return translate("Profile", "✎ {decided}, as you wrote").format(decided=value_name(row.topic, row.said))
    sentence = translate("Profile", "{decided} ({count})")
    each = (sentence.format(decided=value_name(row.topic, value), count=count) for value, count in row.values)
    return " · ".join(each)


class EntryList(QTableView):
    """The table. Signal: ``silence_asked()``, Delete was pressed on rows."""

    silence_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = RowModel(_headers, _shown, self)
        self.setModel(self.entries)
        show_rows(self, WIDTHS, several=True)

    def chosen(self) -> list[Row]:
        """The rows that are selected."""
        return [self.entries.rows[index.row()] for index in self.selectionModel().selectedRows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.silence_asked.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
