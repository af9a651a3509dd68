"""Every command of the window, once: menus, context menu, shortcuts, overview of keys and tests read this table."""

from __future__ import annotations

from proofreader.gui.commands.compare import COMPARE
from proofreader.gui.commands.concordance import CONCORDANCE
from proofreader.gui.commands.edit import EDIT
from proofreader.gui.commands.file import FILE
from proofreader.gui.commands.go import GO
from proofreader.gui.commands.help import HELP
from proofreader.gui.commands.paper import PAPER
from proofreader.gui.commands.proof import PROOF
from proofreader.gui.commands.report import REPORT
from proofreader.gui.commands.review import REVIEW_KEYS
from proofreader.gui.commands.structure import JUMPS, ROLE, ROLE_KEYS, STRUCTURE
from proofreader.gui.commands.table import PANELS, SUBMENUS, Command, Keyed, Menu, Needs
from proofreader.gui.commands.view import LOOK, VIEW

__all__ = ["COMMANDS", "KEYED", "PANELS", "ROLE_KEYS", "SUBMENUS", "Command", "Keyed", "Menu", "Needs"]

TOOLS = (*COMPARE, *CONCORDANCE, *PAPER, *REPORT)
COMMANDS: tuple[Command, ...] = (*FILE, *EDIT, *PROOF, *STRUCTURE, *JUMPS, *ROLE, *GO, *VIEW, *LOOK, *TOOLS, *HELP)
KEYED: tuple[Keyed, ...] = (*COMMANDS, *REVIEW_KEYS)
"""Everything that has keys, those of panels too."""
