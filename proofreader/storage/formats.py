"""The versions of the project file: the tables of each, and what leads from one to the next.

``FORMAT_VERSION`` rises with whatever an older program would misunderstand: a table or column it relies on that means
something else, a new kind of edit. What it can do without (a table, a nullable column, a value in ``meta``, a field of
an edit) is added without raising it: every program leaves alone what it does not know.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping

FORMAT_VERSION = 3

_META = "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"
_SOURCE = (
    "CREATE TABLE source (number INTEGER PRIMARY KEY, name TEXT NOT NULL, encoding TEXT NOT NULL, "
    "confidence REAL NOT NULL, characters INTEGER NOT NULL, sha256 TEXT NOT NULL, data BLOB NOT NULL)"
)
TABLES = {
    "meta": _META,
    "source": _SOURCE,
    "page": (
        "CREATE TABLE page (number INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, "
        "stop INTEGER NOT NULL)"
    ),
    "analysis": (
        "CREATE TABLE analysis (number INTEGER PRIMARY KEY, position INTEGER NOT NULL, at TEXT NOT NULL, "
        "editor TEXT NOT NULL, program TEXT NOT NULL, options TEXT NOT NULL)"
    ),
    "analysed": "CREATE TABLE analysed (analysis INTEGER NOT NULL, page INTEGER NOT NULL, sha256 TEXT NOT NULL)",
    "proposal": "CREATE TABLE proposal (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL)",
    "edit": (
        "CREATE TABLE edit (number INTEGER PRIMARY KEY, parent INTEGER NOT NULL, at TEXT NOT NULL, "
        "editor TEXT NOT NULL, edit TEXT NOT NULL, analysis INTEGER NOT NULL DEFAULT 1)"
    ),
}
"""``meta`` has created, program (the last to write), and analysis, position, tip and digest of the state, as recorded
and, after ``saved_``, as saved; and ``profile_`` with the number of an analysis, where a newspaper's profile voted.

``analysis`` has every analysis the issue stood on, ``analysed`` names the proposal of each page for each of them;
pages that a later analysis sees just so share one ``proposal``.

``edit`` is a tree: ``parent`` is the edit before (0: the proposals). An edit after an undo begins a branch, so no
state that was ever reached is lost; ``analysis`` is the one it was made on. ``position`` is the edit after which the
reading stands, ``tip`` the last one that redo can reach; the way from the root to the tip is what undo and redo know.
"""

_TABLES_1 = {
    "meta": _META,
    "source": _SOURCE,
    "page": (
        "CREATE TABLE page (number INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL, "
        "stop INTEGER NOT NULL, sha256 TEXT NOT NULL, proposal BLOB NOT NULL)"
    ),
    "edit": (
        "CREATE TABLE edit (number INTEGER PRIMARY KEY, parent INTEGER NOT NULL, at TEXT NOT NULL, "
        "editor TEXT NOT NULL, edit TEXT NOT NULL)"
    ),
}
_TABLES: Mapping[int, Mapping[str, str]] = {1: _TABLES_1, 2: TABLES, 3: TABLES}
_CREATE = re.compile(r"CREATE TABLE (\w+) \((.*)\)", re.DOTALL)
_FOREIGN_COLUMN = re.compile(
    r'(?:"\w{1,64}"|\w{1,64})(?: (?:TEXT|INTEGER|REAL|BLOB|NUMERIC))?(?: NOT NULL)?'
    r"(?: DEFAULT (?:NULL|-?\d{1,18}|'[^']{0,64}'))?"
)
"""A column that does nothing: no expression, no constraint that could refuse what we write."""


def check_tables(connection: sqlite3.Connection, version: int) -> None:
    """Raise ``ValueError`` unless the tables of ``version`` are there, word for word but for plain columns more.

    Triggers and views, which could run things, are nobody's.
    """
    found = {}
    for kind, name, statement in connection.execute("SELECT type, name, sql FROM sqlite_master LIMIT 1000"):
        if kind in ("trigger", "view"):
            raise ValueError(f"there is a {kind} in it")
        found[name] = statement
    for name, statement in _TABLES[version].items():
        if found.get(name) != statement and not _extends(str(found.get(name)), statement):
            raise ValueError(f"its table {name} is missing or altered")


def _extends(found: str, ours: str) -> bool:
    there, here = _CREATE.fullmatch(found), _CREATE.fullmatch(ours)
    if there is None or here is None or there[1] != here[1]:
        return False
    columns, wanted = there[2].split(", "), here[2].split(", ")
    if not set(wanted) <= set(columns) or len(set(columns)) != len(columns):
        return False
    return all(column in wanted or _harmless(column) for column in columns)


def _harmless(column: str) -> bool:
    if not _FOREIGN_COLUMN.fullmatch(column):
        return False
    return "NOT NULL" not in column or ("DEFAULT" in column and "DEFAULT NULL" not in column)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a project of an earlier format, whose tables were checked, up to ``FORMAT_VERSION``.

    Belongs into a transaction: there is no way back from half of it.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version == FORMAT_VERSION:
        return
    for step in range(version, FORMAT_VERSION):
        _STEPS[step](connection)
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")


def _to_2(connection: sqlite3.Connection) -> None:
    """Several analyses: what was on ``page`` and in ``meta`` becomes the first of them. What others added stays."""
    for name in ("analysis", "analysed", "proposal"):
        connection.execute(TABLES[name])
    connection.execute(
        "INSERT INTO analysis (number, position, at, editor, program, options) SELECT 1, 0, "
        "coalesce((SELECT value FROM meta WHERE name = 'created'), ''), '', "
        "coalesce((SELECT value FROM meta WHERE name = 'program'), ''), "
        "coalesce((SELECT value FROM meta WHERE name = 'options'), '')"
    )
    connection.execute("INSERT INTO analysed (analysis, page, sha256) SELECT 1, number, sha256 FROM page")
    connection.execute("INSERT OR IGNORE INTO proposal (sha256, data) SELECT sha256, proposal FROM page")
    connection.execute("ALTER TABLE page DROP COLUMN proposal")
    connection.execute("ALTER TABLE page DROP COLUMN sha256")
    connection.execute("ALTER TABLE edit ADD COLUMN analysis INTEGER NOT NULL DEFAULT 1")
    connection.execute("DELETE FROM meta WHERE name = 'options'")
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('analysis', '1'), ('saved_analysis', '1')")


def _to_3(_: sqlite3.Connection) -> None:
    """Pages are marked done (``MarkPage``), an edit that an older program does not know; the tables are the same."""


_STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _to_2, 2: _to_3}
