"""Articles into files: ``export`` writes a whole session into a folder."""

from proofreader.writers.export import WRITERS, export
from proofreader.writers.integrity import check_integrity
from proofreader.writers.options import ExportOptions, ExportResult, Per

__all__ = ["WRITERS", "ExportOptions", "ExportResult", "Per", "check_integrity", "export"]
