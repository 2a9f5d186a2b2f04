"""Which lines stand on the pages of a PDF, and where?

This is a program, run by `read.pdf` in a process of its own: the PDF library is native code, and a damaged file can
crash it, or keep it busy for ever. It is the one file that imports that library, and it imports nothing of ours. PDF
comes in on standard input; JSON goes out: either {"pages": [[[text, left, right, bottom, top], …], …]} or
{"refused": "encrypted"}. It refuses the mistake of letting one bad file take the other reports down with it.
"""

import json
import sys
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

Line = tuple[str, float, float, float, float]

_HYPHEN = "\x02"  # what the library gives for a hyphen at a line's end
_MEMORY = 2_000_000_000
_MOST_CHARACTERS = 20_000_000


def main() -> None:
    """Read a PDF from standard input and write its lines; the CPU seconds allowed are the first argument."""
    _limit(int(sys.argv[1]))
    try:
        answer = _answer(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        message = str(error).lower()
        answer = {"refused": "encrypted" if "password" in message or "security" in message else "malformed"}
    except MemoryError:
        answer = {"refused": "too large"}
    json.dump(answer, sys.stdout)


def _limit(seconds: int) -> None:
    """Bound memory and time, where the system can; elsewhere the caller's clock is all there is."""
    try:
        import resource
    except ImportError:  # Windows
        return
    wanted = [(resource.RLIMIT_CPU, seconds)]
    if sys.platform == "linux":  # macOS refuses it
        wanted.append((resource.RLIMIT_AS, _MEMORY))
    for kind, limit in wanted:
        _, most = resource.getrlimit(kind)
        resource.setrlimit(kind, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def _answer(data: bytes) -> dict[str, object]:
    document = pypdfium2.PdfDocument(data)
    pages, characters = [], 0
    for number in range(len(document)):
        try:
            page = document[number]
            lines = list(_lines(page.get_textpage()))
            page.close()
        except pypdfium2.PdfiumError:  # one page that cannot be loaded
            continue
        characters += sum(len(line[0]) for line in lines)
        if characters > _MOST_CHARACTERS:
            return {"refused": "too large"}
        pages.append(lines)
    return {"pages": pages}


def _lines(textpage: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """Yield the lines of a page in the library's order, each with its box in points."""
    first = 0
    codes: list[int] = []
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage.raw, index)
        if code in {10, 13}:
            yield from _line(textpage, codes, first)
            codes, first = [], index + 1
        else:
            codes.append(code)
            if code == ord(_HYPHEN):
                yield from _line(textpage, codes, first)
                codes, first = [], index + 1
    yield from _line(textpage, codes, first)


def _line(textpage: pypdfium2.PdfTextPage, codes: list[int], first: int) -> Iterator[Line]:
    inked = [place for place, code in enumerate(codes) if code > 32 or code == ord(_HYPHEN)]
    if not inked:
        return
    left, bottom, _, top = textpage.get_charbox(first + inked[0], loose=True)
    _, _, right, _ = textpage.get_charbox(first + inked[-1], loose=True)
    # Code 0 is a glyph without a character; astral characters may come as two surrogates.
    text = "".join(map(chr, filter(None, codes))).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    yield text.strip(), left, right, bottom, top


if __name__ == "__main__":
    main()
