"""One reading with everything that can be asked of it: the current one, or one that an edit would make."""

from __future__ import annotations

from dataclasses import dataclass, replace

from proofreader.document.article import Part, Reading
from proofreader.document.carry_out import carry_out
from proofreader.document.compositions import Compositions
from proofreader.document.decisions import EffectiveMarks
from proofreader.document.edit import Edit
from proofreader.document.ground import Ground
from proofreader.document.layout import PartPlace
from proofreader.errors import EditError
from proofreader.text.compose import Composition
from proofreader.text.reasons import Reason


@dataclass(frozen=True, slots=True)
class View:
    """``reading`` on the ground it stands on."""

    ground: Ground
    compositions: Compositions
    reading: Reading

    def after(self, edit: Edit) -> View:
        """What this would be after ``edit``. Raises ``EditError``."""
        reading, _ = carry_out(self.ground, self.reading, edit)
        return replace(self, reading=reading)

    @property
    def marks(self) -> EffectiveMarks:
        """What is decided, by the editor or else by the engine."""
        return EffectiveMarks(self.ground.proposed, self.reading.marks)

    def composition(self, part: Part) -> Composition:
        """``part`` as it is read."""
        return self.compositions.of(part, self.marks, self.reading.corrections)

    def part_at(self, offset: int) -> PartPlace | None:
        """The part one of whose spans holds the raw ``offset``; None between parts."""
        return self.ground.at(self.reading, offset)

    def place(self, anchor: int) -> PartPlace:
        """The part that begins at ``anchor``. Raises ``EditError`` where none does."""
        return self.ground.place(self.reading, anchor)

    def places(self, page: int) -> tuple[PartPlace, ...]:
        """All parts of a page as the desk shows them. Raises ``EditError`` where there is no such page."""
        if not 0 <= page < len(self.reading.pages):
            raise EditError(Reason("There is no page {page}.", (("page", str(page + 1)),)))
        return self.ground.layout.places(self.reading.pages, page)
