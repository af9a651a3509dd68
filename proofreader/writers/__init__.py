"""Articles into files: ``export`` writes a whole session into a folder."""

from proofreader.writers.export import WRITERS, export
from proofreader.writers.integrity import check_integrity
from proofreader.writers.metadata import IssueMetadata, guess_metadata
from proofreader.writers.options import ExportOptions, ExportResult, Per

__all__ = [
    "WRITERS",
    "ExportOptions",
    "ExportResult",
    "IssueMetadata",
    "Per",
    "check_integrity",
    "export",
    "guess_metadata",
]
