"""What all tables of the tools have in common: whole rows, one line each, all equally high."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

ROW_PADDING = 9
"""Device-independent pixels that a row is higher than its text."""


def show_rows(table: QTableView, widths: Mapping[int, int], *, several: bool = False) -> None:
    """Let ``table``, which has its model, show rows: columns as wide as ``widths`` says, the last one with the rest.
    ``several`` rows can be selected, or one. Equal heights keep a table of many thousand rows quick."""
    mode = QAbstractItemView.SelectionMode
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.fontMetrics().height() + ROW_PADDING)
    table.horizontalHeader().setStretchLastSection(True)
    for column, width in widths.items():
        table.setColumnWidth(column, width)
