"""Projects on the disk: the file, its journal, its lock, and what a crash left."""

from proofreader.storage.contents import Snapshot, snapshot
from proofreader.storage.footprint import OtherFile
from proofreader.storage.lock import Owner
from proofreader.storage.project import ProjectFile, load, save
from proofreader.storage.recovery import Unsaved, begin, discard, find_unsaved, recover, salvage
from proofreader.storage.schema import SUFFIX
from proofreader.storage.verification import Fault, Verdict, examine

__all__ = [
    "SUFFIX",
    "Fault",
    "OtherFile",
    "Owner",
    "ProjectFile",
    "Snapshot",
    "Unsaved",
    "Verdict",
    "begin",
    "discard",
    "examine",
    "find_unsaved",
    "load",
    "recover",
    "salvage",
    "save",
    "snapshot",
]
