"""Colours that everybody can read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from proofreader.gui.palette import DARK, LIGHT, Theme, contrast, theme_for, wash

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
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#eeeeee"))
    assert theme_for(palette) is DARK
    palette.setColor(QPalette.ColorRole.Window, QColor("#eeeeee"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#202020"))
    assert theme_for(palette) is LIGHT
