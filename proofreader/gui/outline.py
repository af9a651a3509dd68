"""The issue at a glance: pages, their articles and parts, what is unplaced or furniture, and where work is left."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from proofreader.document.article import Article, PageReading, Part, Role
from proofreader.document.continuations import find_continuations
from proofreader.document.session import Change, PartPlace, ProofSession
from proofreader.document.touched import touched_pages
from proofreader.gui.bridge import SessionBridge
from proofreader.gui.context import article_title, shortened, target
from proofreader.gui.outline_tree import ANCHOR, LEFT, NAME, TITLE, OutlineTree, children
from proofreader.gui.page_states import PageStates, state_words
from proofreader.gui.timers import single_shot
from proofreader.gui.wording import role_name
from proofreader.resources import resource

translate = QCoreApplication.translate

REFRESH_MS = 60
"""Typing comes first: the outline follows when the keys rest this long (milliseconds)."""
WAITING_SIGN = "●"
DONE_SIGN = "✓"
PENDING_SIGN = "…"
SHOWN = 80
"""More of a part's text (code points) no entry shows."""
Shape = tuple[object, ...]
UNPLACED_SIGN = "?"


class Outline(OutlineTree):
    """The tree; a page's branch is filled when it is opened for the first time. Moving in it moves both panes."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.states = PageStates(bridge, self)
        self._stale: set[int] = set()
        self._shapes: dict[int, Shape] = {}
        self._waiting: list[int] = []
        self._follows_articles = False
        self._left: Counter[int] = Counter()
        self._elsewhere: dict[int, str] = {}
        self._jumps_of: tuple[PageReading, ...] | None = None
        self.setColumnCount(2)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LEFT, QHeaderView.ResizeMode.ResizeToContents)
        self._icons = {
            name: QIcon(str(resource("icons", f"{name}.svg"))) for name in ("page", "article", "unplaced", "furniture")
        }
        self._timer = single_shot(self, REFRESH_MS, self.refresh)
        self.itemExpanded.connect(self._fill_if_empty)
        self.currentItemChanged.connect(self._go)
        self.itemActivated.connect(self._go)
        bridge.replaced.connect(self.rebuild)
        bridge.changed.connect(self._note)
        bridge.arrived.connect(self._note_arrived)
        bridge.place_changed.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self.setAccessibleName(translate("Outline", "Outline"))
        self.setHeaderLabels((translate("Outline", "Content"), translate("Outline", "Left")))
        self.rebuild()

    def rebuild(self) -> None:
        """Build the whole tree for the open session."""
        self._timer.stop()
        self._stale.clear()
        self._shapes.clear()
        self._jumps_of = None
        session = self._bridge.session
        with QSignalBlocker(self):
            self.clear()
            for _ in session.reading.pages if session else ():
                item = QTreeWidgetItem(self)
                item.setIcon(TITLE, self._icons["page"])
                item.setData(TITLE, NAME, "page")
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        if session is not None:
            self._count(session)
            self._label_pages(session, range(len(session.reading.pages)))
            self._follow(self._bridge.place)

    def refresh(self) -> None:
        """Bring what was changed up to date."""
        self._timer.stop()
        session = self._bridge.session
        if session is None or self.topLevelItemCount() != len(session.reading.pages):
            self.rebuild()
            return
        self._count(session)
        chosen = {str(item.data(TITLE, NAME)) for item in self.selectedItems()}
        for page in sorted(self._stale):
            item = self.topLevelItem(page)
            if item is not None and item.childCount() and self._shape(session, page) != self._shapes.get(page):
                self._fill(session, page, item)
        self._label_pages(session, self._stale)
        self._stale.clear()
        self._follow(self._bridge.place, chosen)
        current = self.currentItem()
        if len(chosen) > 1 and current is not None and current.data(TITLE, NAME) in chosen:
            self.choose(chosen)

    @property
    def pending(self) -> bool:
        """Whether what was changed last does not show yet."""
        return self._timer.isActive()

    def _note(self, change: Change) -> None:
        session = self._bridge.session
        if session is None:
            return
        self._stale |= touched_pages(session.issue, change)
        self._timer.start()

    def _note_arrived(self, pages: frozenset[int]) -> None:
        self._stale |= pages
        if not self._timer.isActive():
            self._timer.start()

    def _count(self, session: ProofSession) -> None:
        self._waiting = sorted(target(suspect) for suspect in session.suspects())
        if self._jumps_of is not session.reading.pages:
            before, self._jumps_of = self._elsewhere, session.reading.pages
            self._find_elsewhere(session)
            changed = (anchor for anchor, _ in before.items() ^ self._elsewhere.items())
            self._stale |= {session.issue.page_index(anchor) for anchor in changed}

    def _find_elsewhere(self, session: ProofSession) -> None:
        """Which articles go on on other pages, and how that is said behind their titles."""
        self._elsewhere = {}
        page = session.issue.page_index
        for one in find_continuations(session.view):
            there, here = (str(page(offset) + 1) for offset in (one.back or one.second, one.jump))
            goes_on = translate("Outline", "{title} (goes on on page {page})")
            comes_from = translate("Outline", "{title} (goes on from page {page})")
            self._elsewhere[one.first] = goes_on.replace("{page}", there)
            self._elsewhere[one.second] = comes_from.replace("{page}", here)

    def _left_in(self, parts: Sequence[Part]) -> int:
        """How many suspects stand in ``parts``, or just behind one of them."""
        return sum(
            bisect_left(self._waiting, span.end + 1) - bisect_left(self._waiting, span.start)
            for part in parts
            for span in part.spans
        )

    @staticmethod
    def _show_left(item: QTreeWidgetItem, left: int, *, done: bool, unplaced: int = 0) -> None:
        text = f"{WAITING_SIGN} {left}" if left else DONE_SIGN if done and not unplaced else ""
        item.setText(LEFT, f"{text} {UNPLACED_SIGN} {unplaced}".strip() if unplaced else text)
        sentences = [translate("Outline", "Suspects left here: {count}").format(count=left)] if left or done else []
        if unplaced:
            sentences.append(translate("Outline", "Unplaced parts: {count}").format(count=unplaced))
        item.setToolTip(LEFT, "\n".join(sentences))
        item.setData(LEFT, Qt.ItemDataRole.AccessibleTextRole, "; ".join(sentences))

    def _label_pages(self, session: ProofSession, pages: Collection[int]) -> None:
        """Name ``pages``, and those where more or less is left than before."""
        left = Counter(suspect.page for suspect in session.suspects())
        others = {page for page in left.keys() | self._left.keys() if left[page] != self._left[page]}
        self._left = left
        for page in sorted(others.union(pages)):
            item = self.topLevelItem(page)
            if item is None:
                continue
            item.setText(TITLE, self._page_title(session, page, session.reading.pages[page]))
            item.setData(TITLE, ANCHOR, session.issue.pages[page].span.start)
            unplaced = len(session.reading.pages[page].unplaced)
            self._show_left(item, left[page], done=page not in session.pending, unplaced=unplaced)
            if page in session.pending:
                item.setText(LEFT, PENDING_SIGN)
                item.setToolTip(LEFT, translate("Outline", "This page is not analysed yet"))

    def _page_title(self, session: ProofSession, page: int, reading: PageReading) -> str:
        found = {part.role: shortened(session.text(part), 12) for part in reading.furniture}
        names = [found[role] for role in (Role.FOLIO, Role.SECTION) if role in found]
        title = " ".join((translate("Outline", "Page {number}").format(number=page + 1), *names))
        state = state_words(self.states.of(page))
        return translate("Outline", "{page} · {state}").format(page=title, state=state) if state else title

    def _fill_if_empty(self, item: QTreeWidgetItem) -> None:
        session = self._bridge.session
        page = self.indexOfTopLevelItem(item)
        if session is not None and page >= 0 and item.childCount() == 0:
            with QSignalBlocker(self):
                self._fill(session, page, item)

    def _shape(self, session: ProofSession, page: int) -> Shape:
        """All that the entries of a page are made of: while it is the same they can stay, and typing costs nothing
        here."""
        reading = session.reading.pages[page]
        articles = tuple(
            (self._elsewhere.get(article.anchor), self._shapes_of(session, article.parts))
            for article in reading.articles
        )
        return (
            self._shapes_of(session, reading.furniture),
            articles,
            self._shapes_of(session, reading.unplaced),
        )

    def _shapes_of(self, session: ProofSession, parts: Sequence[Part]) -> Shape:
        return tuple(
            (part.anchor, part.role, shortened(session.text(part)[:SHOWN], SHOWN), self._left_in((part,)))
            for part in parts
        )

    def _fill(self, session: ProofSession, page: int, item: QTreeWidgetItem) -> None:
        self._shapes[page] = self._shape(session, page)
        closed = {str(child.data(TITLE, NAME)) for child in children(item) if not child.isExpanded()}
        reading = session.reading.pages[page]
        with QSignalBlocker(self):
            item.takeChildren()
            self._add_group(
                session, item, "unplaced", translate("Outline", "Unplaced parts: {count}"), reading.unplaced
            )
            for article in reading.articles:
                self._add_article(session, item, article)
            self._add_group(
                session, item, "furniture", translate("Outline", "Page furniture: {count}"), reading.furniture
            )
            for child in children(item):
                child.setExpanded(str(child.data(TITLE, NAME)) not in closed)

    def _add_article(self, session: ProofSession, parent: QTreeWidgetItem, article: Article) -> None:
        title = article_title(session, article)
        item = QTreeWidgetItem(parent, (self._elsewhere.get(article.anchor, "{title}").format(title=title),))
        item.setIcon(TITLE, self._icons["article"])
        item.setData(TITLE, NAME, f"article:{article.anchor}")
        item.setData(TITLE, ANCHOR, article.anchor)
        self._show_left(item, self._left_in(article.parts), done=True)
        item.setToolTip(TITLE, item.text(TITLE))
        for part in article.parts:
            self._add_part(session, item, part)

    def _add_group(
        self, session: ProofSession, parent: QTreeWidgetItem, name: str, title: str, parts: Sequence[Part]
    ) -> None:
        if not parts:
            return
        item = QTreeWidgetItem(parent, (title.format(count=len(parts)),))
        item.setIcon(TITLE, self._icons[name])
        if name == "unplaced":
            bold = QFont(self.font())
            bold.setBold(True)
            item.setFont(TITLE, bold)
        item.setData(TITLE, NAME, name)
        item.setData(TITLE, ANCHOR, parts[0].anchor)
        self._show_left(item, self._left_in(parts), done=False)
        for part in parts:
            self._add_part(session, item, part)

    def _add_part(self, session: ProofSession, parent: QTreeWidgetItem, part: Part) -> None:
        text, printed_on = shortened(session.text(part), 40), session.issue.page_index(part.anchor)
        if printed_on != self.indexOfTopLevelItem(parent.parent() or parent):
            text = translate("Outline", "{text} (page {page})").format(text=text, page=printed_on + 1)
        item = QTreeWidgetItem(parent, (f"{role_name(part.role)}  {text}",))
        item.setData(TITLE, NAME, f"part:{part.anchor}")
        item.setData(TITLE, ANCHOR, part.anchor)
        self._show_left(item, self._left_in((part,)), done=False)

    def _go(self, item: QTreeWidgetItem | None) -> None:
        anchor = item.data(TITLE, ANCHOR) if item is not None else None
        if anchor is not None and self._bridge.session is not None:
            self._bridge.go_to(int(anchor))

    def _follow(self, offset: int, chosen: AbstractSet[str] = frozenset()) -> None:
        """Make the part at ``offset`` the current entry, or its article where that is among the ``chosen``."""
        session = self._bridge.session
        if session is None or self._timer.isActive() or not self.topLevelItemCount():
            return
        place = session.part_at(offset)
        page = self.topLevelItem(place.page if place else session.issue.page_index(offset))
        current = self.currentItem()
        if page is None or (current is not None and current.data(TITLE, ANCHOR) == offset):
            return
        with QSignalBlocker(self):
            self._fill_if_empty(page)
            page.setExpanded(True)
            item = self._find(page, self._name_at(session, place, offset, chosen)) if place else None
            if (item or page) is not current or not (item or page).isSelected() or len(self.selectedItems()) > 1:
                self.choose_only(item or page)
            self.scrollToItem(page if item is None or _begins_page(session, offset) else item)

    def _name_at(self, session: ProofSession, place: PartPlace, offset: int, chosen: AbstractSet[str]) -> str:
        if place.article is not None:
            article = session.reading.pages[place.page].articles[place.article].anchor
            if self._follows_articles or (article == offset and f"article:{article}" in chosen):
                return f"article:{article}"
        return f"part:{place.part.anchor}"

    def follow_articles(self, *, on: bool) -> None:
        """Let the articles follow the panes, not their parts; or the parts again."""
        self._follows_articles = on
        with QSignalBlocker(self):
            self.setCurrentIndex(QModelIndex())
        self._follow(self._bridge.place)

    @staticmethod
    def _find(page: QTreeWidgetItem, name: str) -> QTreeWidgetItem | None:
        for group in children(page):
            for item in (group, *children(group)):
                if item.data(TITLE, NAME) == name:
                    return item
        return None


def _begins_page(session: ProofSession, offset: int) -> bool:
    """Whether nothing stands before ``offset`` on its page: of a page that comes on show the outline shows the top,
    though what is printed first there, its furniture, is listed last."""
    start = session.issue.pages[session.issue.page_index(offset)].span.start
    return not session.issue.raw[start:offset].strip()
