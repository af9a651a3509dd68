"""Which profile an issue is read with: one that was chosen, or that of the paper it turns out to be of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from proofreader.document.issue import Issue
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.which_paper import recognised
from proofreader.storage.profiles import known_papers, read_profile, write_profile


@dataclass(frozen=True, slots=True)
class Shelf:
    """``chosen`` goes before everything; without it, ``papers`` (by name) are looked through. An empty shelf is how
    profiles are switched off."""

    papers: Mapping[str, Path] = field(default_factory=dict)
    chosen: Profile | None = None

    def profile_for(self, issue: Issue) -> Profile:
        """What is known of the paper that ``issue`` is of. Raises ``ReadError`` where that profile is damaged."""
        if self.chosen is not None:
            return self.chosen
        paper = recognised(issue, self.papers)
        return read_profile(self.papers[paper]) if paper else NOTHING_KNOWN


NO_PROFILES = Shelf()


def own_shelf(folder: Path | None = None) -> Shelf:
    """The profiles that the user's programs have learnt."""
    return Shelf(known_papers(folder))


def shelf_of(file: Path) -> Shelf:
    """The profile in ``file``, for every issue. Raises ``ReadError``."""
    return Shelf(chosen=read_profile(file))


_CHOSEN = "chosen.json"


def set_down(shelf: Shelf, folder: Path) -> str:
    """Copy ``shelf`` into ``folder`` for workers elsewhere; returns a digest of it, empty where it is empty.

    Raises ``ReadError`` and ``WriteError``.
    """
    wanted = {path.name: read_profile(path) for path in shelf.papers.values()}
    if shelf.chosen is not None:
        wanted = {_CHOSEN: shelf.chosen}
    for left in folder.glob("*.json") if folder.is_dir() else ():
        if left.name not in wanted:
            left.unlink(missing_ok=True)
    for name, profile in wanted.items():
        write_profile(folder / name, profile)
    return digest_of(folder) if wanted else ""


def digest_of(folder: Path) -> str:
    """Stands for all profiles in ``folder``: hex, 16 digits. Raises ``OSError``."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=4)
def picked_up(folder: Path, digest: str) -> Shelf:
    """The shelf that was set down in ``folder``; ``digest`` is what ``set_down`` returned.

    Raises ``ReadError`` where a profile cannot be read, ``ValueError`` where others stand there now.
    """
    if not digest:
        return NO_PROFILES
    if digest_of(folder) != digest:
        raise ValueError(f"the profiles in {folder} are not those that were set down")
    chosen = folder / _CHOSEN
    return shelf_of(chosen) if chosen.exists() else Shelf(known_papers(folder))
