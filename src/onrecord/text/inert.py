"""How is a stranger's text shown so that it can do nothing but be read?

Reach for `visible` before a text goes to a terminal or a page, for `cell` before it goes into CSV, for `link` before an
address becomes something to click on. The mistake refused here is to drop what is dangerous: an escape sequence or a
turned-round name is evidence, so it is shown, never cut out.

None of this is HTML escaping; the templates do that.
"""

import re
from urllib.parse import urlsplit

# What is not shown as it stands, with the reason:
#   C0 without tab and line feed, DEL, C1    terminals obey them
#   category Cf without the soft hyphen      bidi overrides and isolates turn words round, zero-width characters hide in
#                                            names, tags smuggle text; a soft hyphen only says where a word may break
#   U+034F, fillers, U+2800                  letters and marks by category, but blank, so two names look like one
#   U+2028, U+2029                           line ends that only some readers see
#   surrogates, U+FDD0-FDEF, U+xxFFFE-xxFFFF nobody can encode them, XML refuses them
#   U+E0000-E0FFF                            tags and variation selectors beyond any use in print
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_PICTURES = 0x2400  # "control pictures": U+241B is the picture of U+001B
_DELETE = 0x7F
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # full-width signs start a formula in East Asian spreadsheets
_SCHEMES = ("http", "https")


def visible(text: str) -> str:
    """Return the text with every character that acts or hides replaced by one that is seen.

    Escape becomes "␛", a right-to-left override "⟨U+202E⟩". Tabs, line feeds and soft hyphens stay. A text that was
    made visible is not changed again.
    """
    return _HIDDEN.sub(_picture, text)


def one_line(text: str) -> str:
    """Return the text made visible and on one line, each run of white space as one blank."""
    return " ".join(visible(text).split())


def cell(text: str) -> str:
    """Return the text as a spreadsheet cell that is never run as a formula.

    A leading apostrophe goes before = + - @ (also behind white space), a tab or a carriage return. Use it for words;
    numbers that we made ourselves need none.
    """
    shown = visible(text)
    risky = text[:1] in ("\t", "\r", "\n") or shown.lstrip().startswith(_FORMULA)
    return f"'{shown}" if risky else shown


def link(url: str) -> str | None:
    """Return the address if it may be linked to, else None.

    Only http and https with a host; no control, format or blank characters, no backslash (browsers read it as a
    slash), no user name or password (which make one host look like another).
    """
    if url != visible(url) or "\\" in url or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
        usable = bool(parts.hostname) and parts.scheme in _SCHEMES and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return url if usable and "@" not in parts.netloc else None


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"
