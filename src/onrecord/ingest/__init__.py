"""The only readers of the outside world: files, folders and standard input come in here, as documents or refusals."""

from onrecord.ingest.arrivals import arrivals, count
from onrecord.ingest.options import IngestOptions

__all__ = ["IngestOptions", "arrivals", "count"]
