"""Colours that everybody can read."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from proofreader.gui.palette import DARK, LIGHT, Theme, contrast, theme_for, wash
from proofreader.gui.theme import palette

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@BOTH
@pytest.mark.parametrize("ink", ["ink", "soft", "faint"])
@pytest.mark.parametrize("paper", ["sheet", "desk", "zone", "gutter"])
def test_text_stands_at_aa(theme: Theme, ink: str, paper: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= 4.5


@BOTH
@pytest.mark.parametrize("paper", ["sheet", "partner", "line", "suspect_wash"])
def test_ink_stands_at_aa_on_every_wash(theme: Theme, paper: str) -> None:
    assert contrast(theme.ink, getattr(theme, paper)) >= 7


@BOTH
@pytest.mark.parametrize("sign", ["suspect", "applied", "editor", "corrected", "place"])
@pytest.mark.parametrize("paper", ["sheet", "zone", "line", "partner"])
def test_signs_stand_out(theme: Theme, sign: str, paper: str) -> None:
    assert contrast(getattr(theme, sign), getattr(theme, paper)) >= 3


@BOTH
def test_the_colours_of_articles_stand_out(theme: Theme) -> None:
    assert min(contrast(colour, theme.gutter) for colour in theme.articles) >= 4.5
    assert min(contrast(colour, theme.sheet) for colour in theme.articles) >= 4.5
    assert len(set(theme.articles)) == 6


@BOTH
def test_text_and_signs_stand_out_on_the_wash_of_every_article(theme: Theme) -> None:
    washes = [wash(hue, theme) for hue in (*theme.articles, theme.suspect)]
    assert len(set(washes)) >= 6
    assert min(contrast(theme.ink, washed) for washed in washes) >= 7
    signs = (theme.suspect, theme.applied, theme.editor, theme.corrected, theme.place, theme.faint)
    assert min(contrast(sign, washed) for sign in signs for washed in washes) >= 3
    assert all(contrast(hue, wash(hue, theme)) >= 3 for hue in theme.articles)


@BOTH
def test_selected_text_stands_at_aa(theme: Theme) -> None:
    assert contrast(theme.selected_ink, theme.selection) >= 4.5


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_theme_follows_the_window() -> None:
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    colours.setColor(QPalette.ColorRole.WindowText, QColor("#eeeeee"))
    assert theme_for(colours) is DARK
    colours.setColor(QPalette.ColorRole.Window, QColor("#eeeeee"))
    colours.setColor(QPalette.ColorRole.WindowText, QColor("#202020"))
    assert theme_for(colours) is LIGHT


PAPERS = frozenset({"desk", "sheet", "zone", "gutter", "suspect_wash", "partner", "line", "selection"})
INKS = frozenset({"ink", "soft", "faint", "suspect", "applied", "editor", "corrected", "place", "selected_ink"})
LINES = frozenset({"edge"})
"""Says nothing: the paper of a sheet is another than that of the desk."""


def test_every_colour_of_the_desk_is_looked_at_here() -> None:
    known = {"name", "articles"} | PAPERS | INKS | LINES
    assert {field.name for field in fields(Theme)} == known


def test_no_colour_is_anywhere_else(root: Path) -> None:
    literal = re.compile(r"[\"']#[0-9a-fA-F]{3,8}[\"']|QColor\(Qt\.")
    elsewhere = [
        path.name
        for path in (root / "proofreader" / "gui").rglob("*.py")
        if path.name not in ("palette.py", "theme.py") and literal.search(path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


@pytest.mark.parametrize(("theme", "dark"), [(LIGHT, False), (DARK, True)], ids=["light", "dark"])
def test_the_rings_around_what_has_the_keyboard_or_is_pointed_at_stand_out(theme: Theme, dark: bool) -> None:
    colours = palette(dark)
    for ring in (theme.place, colours.color(QPalette.ColorRole.Link).name()):
        for paper in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase):
            assert contrast(ring, colours.color(paper).name()) >= 3, paper


@pytest.mark.parametrize(("theme", "dark"), [(LIGHT, False), (DARK, True)], ids=["light", "dark"])
def test_what_cannot_be_done_now_can_still_be_read(theme: Theme, dark: bool) -> None:
    colours = palette(dark)
    for paper in (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase):
        assert contrast(theme.soft, colours.color(paper).name()) >= 4.5
    assert contrast(theme.soft, theme.sheet) >= 4.5
