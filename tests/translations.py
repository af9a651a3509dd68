"""Keep ``resources/translations`` in step with the sentences in the code: ``python -m tests.translations``.

Sentences are collected from the syntax tree of every module:

=====================================================  =======================
``Reason("…")``                                        context ``Reason``
``translate("Context", "…")``, ``QT_TRANSLATE_NOOP``   the context given
``Command("id", "…")`` of ``gui/commands/``            context ``Command``
the values of ``class Menu`` of ``gui/commands/``      context ``Menu``
``….tr("…")`` in ``cli``                               context ``CommandLine``
``self.tr("…")`` in ``gui``                            the name of the class
=====================================================  =======================

Without arguments the catalogue is updated (translations stay, new sentences come in as unfinished, those that are gone
are kept as vanished) and compiled for Qt. ``--list`` prints what has no translation yet as lines of context, tab,
sentence; ``--fill FILE`` takes such lines with a tab and the translation behind them; ``--prune`` drops the vanished.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

from proofreader.translation import Message, read_messages

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "proofreader_zh_CN.ts"
COMPILED = CATALOGUE.with_suffix(".qm")
HEADER = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
"""
WITH_CONTEXT = frozenset({"translate", "QT_TRANSLATE_NOOP"})
COMMAND_LINE = "CommandLine"
TITLES = frozenset({"Menu"})
"""Enumerations whose values are shown; each is its own context."""

Key = tuple[str, str]
"""Context and English sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands. ``text`` is ``None`` where the code gives no literal and one is required."""

    context: str
    text: str | None
    place: str


def collect(folder: Path = ROOT / "proofreader") -> Iterator[Sentence]:
    """Every sentence of the program that a user may see."""
    for path in sorted(folder.rglob("*.py")):
        place = path.relative_to(folder.parent).as_posix()
        finder = _Finder(place)
        finder.visit(ast.parse(path.read_bytes()))
        yield from finder.found


class _Finder(ast.NodeVisitor):
    """Walks one module, knowing the class it is in."""

    def __init__(self, place: str) -> None:
        self.found: list[Sentence] = []
        self._place = place
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        if node.name in TITLES:
            for statement in node.body:
                if isinstance(statement, ast.Assign):
                    self._add(node.name, statement.value)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self._call(node, _name(node.func))
        self.generic_visit(node)

    def _call(self, node: ast.Call, name: str) -> None:
        arguments = node.args
        if name == "Reason" and arguments:
            if _name(arguments[0]) != "template":  # another reason's sentence, collected where that stands
                self._add("Reason", arguments[0])
        elif name in WITH_CONTEXT and len(arguments) >= 2 and isinstance(arguments[0], ast.Constant):
            self._add(str(arguments[0].value), arguments[1], required=False)
        elif name == "Command" and len(arguments) >= 2:
            self._add("Command", arguments[1])
        elif name == "tr" and arguments:
            in_cli = "/cli" in self._place
            context = COMMAND_LINE if in_cli else self._classes[-1] if self._classes else self._place
            self._add(context, arguments[0])

    def _add(self, context: str, node: ast.expr, *, required: bool = True) -> None:
        if isinstance(node, ast.IfExp):
            self._add(context, node.body, required=required)
            self._add(context, node.orelse, required=required)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.found.append(Sentence(context, node.value, f"{self._place}:{node.lineno}"))
        elif required:
            self.found.append(Sentence(context, None, f"{self._place}:{node.lineno}"))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def updated(old: Iterable[Message], sentences: Iterable[Sentence]) -> list[Message]:
    """The catalogue for ``sentences``, by context and sentence, with the translations that ``old`` has."""
    messages = {(message.context, message.source): message for message in old}
    wanted = {(sentence.context, sentence.text) for sentence in sentences if sentence.text is not None}
    for key in wanted:
        message = messages.get(key, Message(*key, translation=""))
        messages[key] = replace(message, kind="" if message.translation else "unfinished")
    gone = {key: replace(messages[key], kind="vanished") for key in messages.keys() - wanted}
    return sorted((messages | gone).values(), key=lambda message: (message.context, message.source))


def write(path: Path, messages: Iterable[Message]) -> None:
    """The catalogue as Qt's own tools write it, without places: they would change with every line of code."""
    lines: list[str] = []
    context = None
    for message in messages:
        if message.context != context:
            lines += ["</context>"] if context is not None else []
            lines += ["<context>", f"    <name>{escape(message.context)}</name>"]
            context = message.context
        kind = f' type="{message.kind}"' if message.kind else ""
        lines += ["    <message>", f"        <source>{escape(message.source)}</source>"]
        lines += [f"        <translation{kind}>{escape(message.translation)}</translation>", "    </message>"]
    lines += ["</context>"] if context is not None else []
    path.write_text(HEADER + "\n".join([*lines, "</TS>"]) + "\n", encoding="utf-8")


def fill(messages: Iterable[Message], lines: Iterable[str]) -> list[Message]:
    """``messages`` with the translations that ``lines`` give; a sentence that is not in the catalogue is an error."""
    given: dict[Key, str] = {}
    for line in lines:
        if line.strip():
            context, source, translation = line.rstrip("\n").split("\t")
            given[context, json.loads(f'"{source}"')] = json.loads(f'"{translation}"')
    known = {(message.context, message.source): message for message in messages}
    if given.keys() - known.keys():
        raise SystemExit(f"not in the catalogue: {sorted(given.keys() - known.keys())}")
    filled = {key: replace(known[key], translation=translation, kind="") for key, translation in given.items()}
    return list((known | filled).values())


def compile_for_qt(source: Path = CATALOGUE, target: Path = COMPILED) -> None:
    """``target`` from ``source`` by Qt's lrelease, which PySide6 brings along."""
    import PySide6

    tool = Path(str(PySide6.__file__)).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)


def _in_one_line(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="print what has no translation")
    parser.add_argument("--fill", type=argparse.FileType("r", encoding="utf-8"), metavar="FILE")
    parser.add_argument("--prune", action="store_true", help="drop what the code no longer says")
    arguments = parser.parse_args()
    old = read_messages(CATALOGUE) if CATALOGUE.exists() else ()
    messages = updated(old, collect())
    if arguments.fill:
        messages = fill(messages, arguments.fill)
    if arguments.prune:
        messages = [message for message in messages if message.kind != "vanished"]
    write(CATALOGUE, messages)
    compile_for_qt()
    unfinished = [message for message in messages if message.kind == "unfinished"]
    if arguments.list:
        for message in unfinished:
            print(f"{message.context}\t{_in_one_line(message.source)}")
    print(f"{len(messages)} sentences, {len(unfinished)} without a translation", file=sys.stderr)


if __name__ == "__main__":
    main()
