"""What the commands for structure, going about and the window do, a row each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.document.article import Part, Role
from proofreader.gui.commands import ROLE_KEYS
from proofreader.gui.dialogs.about import AboutDialog
from proofreader.gui.dialogs.articles import ArticleDialog
from proofreader.gui.dialogs.shortcuts import ShortcutsDialog
from proofreader.gui.outline_tree import NAME
from proofreader.gui.settings import Language, Theme
from tests.gui.scene import ROWS, Row, Scene, row
from tests.gui.steps import press_key


def _inner_part(scene: Scene, *, last: bool = False) -> Part:
    """Go to a part that is neither the first nor the last of its article (or is the last), and return it."""
    for page in scene.session.reading.pages:
        for article in page.articles:
            if len(article.parts) > 2:
                part = article.parts[-1] if last else article.parts[1]
                scene.window.bridge.go_to(part.anchor)
                return part
    raise AssertionError("the page has no article of three parts")


def _articles(scene: Scene) -> int:
    return sum(len(page.articles) for page in scene.session.reading.pages)


@row("split_article")
def _(scene: Scene) -> None:
    _inner_part(scene)
    before = _articles(scene)
    scene.press()
    assert _articles(scene) == before + 1


@row("merge_article")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    press_key(scene.window.reading, "F9")
    before = _articles(scene)
    place = scene.session.place(part.anchor)
    assert place.article is not None
    article = scene.session.reading.pages[place.page].articles[place.article - 1]
    scene.window.bridge.go_to(article.anchor)
    scene.press()
    assert _articles(scene) == before - 1


@row("structure_view")
def _(scene: Scene) -> None:
    window = scene.window
    scene.press()
    assert window.raw.shows_structure
    part = _inner_part(scene)
    current = window.outline.currentItem()
    assert current is not None
    assert str(current.data(0, NAME)).startswith("article:")
    scene.press()
    assert not window.raw.shows_structure
    current = window.outline.currentItem()
    assert current is not None
    assert current.data(0, NAME) == f"part:{part.anchor}"


@row("merge_parts")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    place = scene.session.place(part.anchor)
    assert place.article is not None
    following = scene.session.reading.pages[place.page].articles[place.article].parts[place.index + 1]
    text = scene.session.text(part) + scene.session.text(following)
    scene.press()
    assert scene.session.text(scene.part()) == text


@row("part_up")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    before = scene.session.place(part.anchor).index
    scene.press()
    assert scene.session.place(part.anchor).index == before - 1


@row("part_down")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    before = scene.session.place(part.anchor).index
    scene.press()
    assert scene.session.place(part.anchor).index == before + 1
    assert scene.part().anchor == part.anchor


def _second_article(scene: Scene) -> Part:
    """Make two articles out of one, and go to the first part of the second."""
    part = _inner_part(scene)
    press_key(scene.window.reading, "F9")
    scene.window.bridge.go_to(part.anchor)
    return part


@row("part_previous_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    before = scene.session.place(part.anchor).article
    scene.press()
    assert before is not None
    assert scene.session.place(part.anchor).article == before - 1


@row("part_next_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    press_key(scene.window.reading, "Alt+Shift+Up")
    before = scene.session.place(part.anchor).article
    scene.press()
    assert before is not None
    assert scene.session.place(part.anchor).article == before + 1


@row("part_to_article")
def _(scene: Scene) -> None:
    part = _second_article(scene)
    before = scene.session.place(part.anchor)
    scene.press()
    dialog = scene.dialog(ArticleDialog)
    assert isinstance(dialog, ArticleDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert before.article != 0
    assert scene.session.place(part.anchor).article == 0


@row("part_unplace")
def _(scene: Scene) -> None:
    part = _inner_part(scene)
    scene.press()
    assert scene.session.place(part.anchor).group == "unplaced"


def _role_row(role: Role) -> Row:
    def check(scene: Scene) -> None:
        other = Role.CAPTION if role is not Role.CAPTION else Role.BODY
        part = _inner_part(scene)
        press_key(scene.window.reading, ROLE_KEYS[other])
        scene.window.bridge.go_to(part.anchor)
        scene.press()
        assert scene.session.place(part.anchor).part.role is role

    return check


for _role in Role:
    ROWS[f"role_{_role.value}"] = _role_row(_role)


# Go


@row("next_suspect")
def _(scene: Scene) -> None:
    first, second = scene.session.suspects()[:2]
    scene.press()
    assert scene.window.editing.suspect_here() == first
    scene.press()
    assert scene.window.editing.suspect_here() == second


@row("previous_suspect")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.editing.suspect_here() == scene.session.suspects()[-1]


@row("next_page")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.bridge.page == 1


@row("previous_page")
def _(scene: Scene) -> None:
    press_key(scene.window.reading, "Ctrl+PgDown")
    scene.press()
    assert scene.window.bridge.page == 0


@row("next_pane")
def _(scene: Scene) -> None:
    scene.window.outline.setFocus()
    for pane in (scene.window.raw, scene.window.reading, scene.window.queue, scene.window.outline):
        scene.press()
        assert QApplication.focusWidget() is pane


@row("previous_pane")
def _(scene: Scene) -> None:
    scene.window.outline.setFocus()
    for pane in (scene.window.queue, scene.window.reading, scene.window.raw, scene.window.outline):
        scene.press()
        assert QApplication.focusWidget() is pane


# View


@row("zoom_in")
def _(scene: Scene) -> None:
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (110, 110)


@row("zoom_out")
def _(scene: Scene) -> None:
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (90, 90)


@row("zoom_reset")
def _(scene: Scene) -> None:
    scene.window.zoom(1)
    scene.press()
    assert (scene.window.reading.zoom, scene.window.raw.zoom) == (100, 100)


@row("link")
def _(scene: Scene) -> None:
    scene.press()
    assert not scene.window.bridge.linked
    assert not scene.window.settings.linked


@row("show_outline")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.outline_dock.isHidden()


@row("show_queue")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.queue_dock.isHidden()


@row("full_screen")
def _(scene: Scene) -> None:
    scene.press()
    assert scene.window.isFullScreen()


def _theme_row(theme: Theme) -> Row:
    def check(scene: Scene) -> None:
        scene.press()
        assert scene.window.settings.theme is theme
        is_dark = scene.window.palette().window().color().lightness() < 128
        assert is_dark is (theme is Theme.DARK)

    return check


for _theme in Theme:
    ROWS[f"theme_{_theme.value}"] = _theme_row(_theme)


def _language_row(language: Language, word: str) -> Row:
    def check(scene: Scene) -> None:
        scene.press()
        assert scene.window.settings.language is language
        scene.qtbot.waitUntil(lambda: scene.window.queue_dock.windowTitle() == word)

    return check


ROWS["language_system"] = _language_row(Language.SYSTEM, "Review queue")
ROWS["language_chinese"] = _language_row(Language.CHINESE, "疑点列表")
ROWS["language_english"] = _language_row(Language.ENGLISH, "Review queue")


# Help


@row("shortcuts")
def _(scene: Scene) -> None:
    scene.press()
    dialog = scene.dialog(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    QTest.keyClicks(dialog.search, "suspect")
    shown = [
        item.text(0)
        for top in (dialog.tree.topLevelItem(index) for index in range(dialog.tree.topLevelItemCount()))
        if top is not None and not top.isHidden()
        for item in (top.child(index) for index in range(top.childCount()))
        if not item.isHidden()
    ]
    assert shown == ["Go on to the next suspect after each decision", "Next suspect", "Previous suspect"]
    dialog.close()


@row("about")
def _(scene: Scene) -> None:
    scene.press()
    scene.dialog(AboutDialog).reject()


# The table itself
