"""A press to measure with: clean articles set as raw pages whose right reading is known, gap by gap."""

from tests.press.articles import Article, Paragraph, load
from tests.press.page import PressPage
from tests.press.printing import held_out_pages, pages
from tests.press.settings import Settings

__all__ = ["Article", "Paragraph", "PressPage", "Settings", "held_out_pages", "load", "pages"]
