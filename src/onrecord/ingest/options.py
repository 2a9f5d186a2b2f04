"""How much may one document hold?"""

from dataclasses import dataclass

from onrecord.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestOptions:
    """What ingest lets in.

    Args:
        max_bytes: the largest document; of JSON lines, the largest line.
    """

    max_bytes: int = 20_000_000

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            raise SettingsError(f"max_bytes must be 1 or more, not {self.max_bytes}; the default is 20000000")
