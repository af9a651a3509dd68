"""The fitted weights of structure: what each named feature of a page's division is worth.

``resources/lexicon/structure.json`` is written by ``python -m tests.fit.structure`` and holds nothing but names and
numbers, natural logarithms of odds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from proofreader.resources import resource


@dataclass(frozen=True, slots=True)
class StructureWeights:
    """``places``: of heads and bodies (``attachment``); ``roles``: of the lines of a head (``head_roles``)."""

    places: Mapping[str, float]
    roles: Mapping[str, float]


@cache
def structure() -> StructureWeights:
    """The weights that come with the program."""
    return msgspec.json.decode(resource("lexicon", "structure.json").read_bytes(), type=StructureWeights)
