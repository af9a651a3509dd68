"""A press to measure with: clean articles set as raw pages whose right reading is known, gap by gap.

``pages(seed, count, load("fit"))`` gives pages to fit on: ``page.raw``, ``page.marks()`` (the right mark of every gap
by the raw offset after its left ink) and ``page.owners()`` (which unit, role and article each stretch of raw text
belongs to). ``held_out_pages`` gives those that nothing may be fitted on. The same seed prints the same pages on any
machine.
"""

from tests.press.articles import Article, Paragraph, load
from tests.press.pressed import PressPage
from tests.press.printing import held_out_pages, other_pages, other_settings, pages, unread_pages
from tests.press.settings import Settings

__all__ = [
    "Article",
    "Paragraph",
    "PressPage",
    "Settings",
    "held_out_pages",
    "load",
    "other_pages",
    "other_settings",
    "pages",
    "unread_pages",
]
