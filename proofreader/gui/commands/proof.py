"""Decisions on gaps and suspects."""

from __future__ import annotations

from proofreader.document.done import PageState
from proofreader.gui.commands.table import Command, Menu, Needs
from proofreader.text.gap import Mark

PROOF: tuple[Command, ...] = (
    Command(
        "review",
        "Re&view one by one",
        Menu.PROOF,
        lambda w: w.tools.toggle(w.tools.review),
        ("F10",),
        checked=lambda w: w.tools.shows("review"),
    ),
    Command(
        "accept",
        "&Accept the proposal",
        Menu.PROOF,
        lambda w: w.editing.accept(),
        ("Ctrl+Return", "Ctrl+Enter"),
        context=True,
        separator=True,
    ),
    Command("leave", "&Leave it as it is", Menu.PROOF, lambda w: w.editing.leave(), ("Ctrl+4",), context=True),
    Command(
        "run_on",
        "&Run on here",
        Menu.PROOF,
        lambda w: w.editing.mark(Mark.RUN_ON),
        ("Ctrl+1",),
        context=True,
        separator=True,
    ),
    Command("space", "&Space here", Menu.PROOF, lambda w: w.editing.mark(Mark.SPACE), ("Ctrl+2",), context=True),
    Command(
        "paragraph", "&Paragraph here", Menu.PROOF, lambda w: w.editing.mark(Mark.PARAGRAPH), ("Ctrl+3",), context=True
    ),
    Command(
        "alike",
        "Decide all a&like in the issue…",
        Menu.PROOF,
        lambda w: w.editing.decide_alike(),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        context=True,
    ),
    Command(
        "checks",
        "Look at what is left before &export",
        Menu.PROOF,
        lambda w: w.tools.visit(w.tools.checks),
        ("F12",),
        checked=lambda w: w.tools.shows("checks"),
        separator=True,
    ),
    Command(
        "page_done",
        "Mark this page &done",
        Menu.PROOF,
        lambda w: w.outline.states.toggle(),
        ("Shift+F12",),
        checked=lambda w: w.outline.states.of(w.bridge.page) is PageState.DONE,
    ),
    Command(
        "issue_done", "Mark all pages d&one", Menu.PROOF, lambda w: w.outline.states.mark_all(), ("Ctrl+Shift+F12",)
    ),
    Command(
        "advance",
        "&Go on to the next suspect after each decision",
        Menu.PROOF,
        lambda w: w.toggle_advance(),
        ("Ctrl+Shift+J",),
        Needs.NOTHING,
        checked=lambda w: w.settings.advance,
        separator=True,
    ),
)
