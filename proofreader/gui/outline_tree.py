"""The tree under the outline: what its entries stand for, several chosen at once, and dragging them about.

Nothing is moved by Qt: where something is dropped is told to ``document.arranging``, which makes an edit of it or says
in a sentence why it cannot be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from proofreader.document.arranging import Chosen, Entry, Side, Target, drop, in_desk_order
from proofreader.document.edit import Edit
from proofreader.errors import EditError
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.carrying import CARRIED, put_into, taken_from
from proofreader.text.reasons import Reason

TITLE, LEFT = range(2)
ANCHOR = Qt.ItemDataRole.UserRole
"""The raw offset an item leads to."""
NAME = Qt.ItemDataRole.UserRole + 1
"""Tells an item from its neighbours when they are built anew: ``page``, ``article:120``, ``part:120``, ``unplaced``."""
EXPAND_MS = 600
"""A closed page opens when something is held over it so long (milliseconds)."""
_BEHIND = QTreeWidget.DropIndicatorPosition.BelowItem
_SIDES = {QTreeWidget.DropIndicatorPosition.AboveItem: Side.BEFORE, _BEHIND: Side.BEHIND}


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The items under ``item``."""
    found = (item.child(row) for row in range(item.childCount()))
    return [child for child in found if child is not None]


class OutlineTree(QTreeWidget):
    """A tree of pages whose entries can be chosen together and dragged."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._refused: Reason | None = None
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QTreeWidget.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(EXPAND_MS)

    # --- what entries stand for

    def target_of(self, item: QTreeWidgetItem) -> Target:
        """What an item stands for."""
        name, _, anchor = str(item.data(TITLE, NAME)).partition(":")
        page = item
        while (above := page.parent()) is not None:
            page = above
        group = item.parent()
        if name == Entry.PART and group is not None and group.data(TITLE, NAME) == Entry.FURNITURE:
            name = Entry.FURNITURE
        return Target(Entry(name), self.indexOfTopLevelItem(page), int(anchor or 0))

    def chosen(self) -> Chosen:
        """What is selected: whole articles, or parts where single ones are among it; of the group of unplaced parts,
        all of them."""
        session = self._bridge.session
        items = self.selectedItems()
        targets = [(item, self.target_of(item)) for item in items]
        kinds = {target.entry for _, target in targets} - {Entry.PAGE}
        if session is None or not kinds:
            return Chosen(())
        articles = [target.anchor for _, target in targets if target.entry is Entry.ARTICLE]
        if kinds == {Entry.ARTICLE}:
            return Chosen(in_desk_order(session, articles), articles=True)
        anchors = {anchor for item, _ in targets for anchor in self._parts_under(item)}
        return Chosen(in_desk_order(session, anchors))

    def _parts_under(self, item: QTreeWidgetItem) -> Iterator[int]:
        name = str(item.data(TITLE, NAME))
        if name.startswith("part:"):
            yield int(name.removeprefix("part:"))
        elif name != Entry.PAGE:
            for child in children(item):
                yield from self._parts_under(child)

    def entries(self) -> Iterator[QTreeWidgetItem]:
        """All items that there are, page by page."""
        waiting = [self.topLevelItem(page) for page in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                yield item
                waiting[:0] = children(item)

    def choose_only(self, item: QTreeWidgetItem) -> None:
        """Make ``item`` the current entry, and the only one selected whatever keys are held down just now."""
        flag = QItemSelectionModel.SelectionFlag
        self.setCurrentItem(item, TITLE, flag.ClearAndSelect | flag.Rows)

    def choose(self, names: Iterable[str]) -> None:
        """Select the entries with these names, besides the current one."""
        wanted = set(names)
        for item in self.entries():
            if item.data(TITLE, NAME) in wanted and item.data(TITLE, NAME) != Entry.PAGE:
                item.setSelected(True)

    # --- dragging

    def mimeTypes(self) -> list[str]:
        """Entries of an outline and text of the raw page: files are the window's to open."""
        return [CARRIED]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dragged(self, chosen: Chosen) -> QMimeData:
        """``chosen`` as it is carried by the pointer."""
        data = QMimeData()
        put_into(data, chosen)
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Qt would take the dragged items out by itself."""
        chosen = self.chosen()
        if chosen.anchors:
            drag = QDrag(self)
            drag.setMimeData(self.dragged(chosen))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_ours(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go; where it cannot, say why."""
        if not self._is_ours(event):
            event.ignore()
            return
        super().dragMoveEvent(event)
        try:
            edit = self._dropped(event)
        except EditError as error:
            if error.message != self._refused:
                self._refused = error.message
                self._bridge.refused.emit(error.message)
            edit = None
        else:
            self._refused = None
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(edit is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped becomes one edit."""
        try:
            edit = self._dropped(event) if self._is_ours(event) else None
        except EditError as error:
            self._bridge.refused.emit(error.message)
            edit = None
        self.setState(QTreeWidget.State.NoState)
        self.viewport().update()
        if edit is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._bridge.apply(edit)

    def _is_ours(self, event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(CARRIED) and self._bridge.session is not None

    def _dropped(self, event: QDropEvent) -> Edit | None:
        """The edit that a drop here would be; None where nothing would change. Raises ``EditError``."""
        session = self._bridge.session
        item = self.itemAt(event.position().toPoint())
        if session is None or item is None:
            return None
        chosen = taken_from(event.mimeData(), session)
        side = _SIDES.get(self.dropIndicatorPosition(), Side.ON)
        return drop(session, chosen, self.target_of(item), side) if chosen.anchors else None
