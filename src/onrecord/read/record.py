"""What is the text of a report that came as a JSON record?

Reach for it for the bytes of one record. It refuses the mistake of letting half a character through: a lone
surrogate escape is shown as U+FFFD, because no database or page can hold it.
"""

import json
import re

from onrecord.errors import Refused
from onrecord.records.document import Reason

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def record_text(data: bytes) -> str:
    """Return the field "text" of a record, line ends as "\\n"; raise Refused where there is none."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Refused(Reason.MALFORMED, f"it is not JSON ({type(error).__name__}); write one whole object") from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise Refused(Reason.MALFORMED, 'a record needs a field "text" with the text of the report')
    if not text.strip():
        raise Refused(Reason.EMPTY, 'its field "text" is empty; give the text of the report')
    if "\0" in text:
        raise Refused(Reason.BINARY, 'its field "text" holds NUL characters, which text does not')
    return _LONE_SURROGATE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
