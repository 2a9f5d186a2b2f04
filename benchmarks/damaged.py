"""Which inputs should never crash, hang or hurt another report?

`damaged(seed, count)` makes files that are cut, garbled, hostile or absurd, of every format we take in and some that we
do not; the same seed gives the same files. They are made one at a time: some are 50 MB. All words are invented.

Longer than other modules because it is one table of kinds, and one file because it is loaded by its path too.
"""

import json
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from encodings.aliases import aliases
from io import BytesIO
from itertools import cycle, islice

Named = tuple[str, bytes]
Maker = Callable[[random.Random], str | bytes]

_NO_TEXT = {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec", "mbcs", "oem"}
_CODECS = sorted(set(aliases.values()) - _NO_TEXT)
_CODECS_A_ROUND = 25
_ENDINGS = "txt md html htm xhtml pdf docx json jsonl png exe".split()
_MEGA = 1_000_000

_PEOPLE = (
    "Ilva Toren",
    "Marek Dusan",
    "the foreign minister",
    "a spokeswoman",
    "the envoy",
    "an official",
    "she",
    "he",
)
_CUES = ("said", "denied", "warned", "told Osterhal Post", "confirmed", "did not comment, but added")
_CLAIMS = (
    "eight envoys of Tarsovia would leave within a week",
    "the talks in Brenik had not taken place",
    "Velmark would answer in kind",
    "ten posts at the mission were to remain",
    "no evidence had been shown",
)
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (b"41" * 32, b"42" * 32)

_TEXTS: dict[str, Maker] = {
    "empty": lambda r: b"",
    "one-letter": lambda r: "x",
    "only-spaces": lambda r: b" " * _MEGA,
    "only-line-ends": lambda r: b"\r\n" * 200_000,
    "only-mark-utf8": lambda r: b"\xef\xbb\xbf",
    "only-mark-utf16": lambda r: b"\xff\xfe",
    "one-line-50mb": lambda r: _line(r, 50 * _MEGA),
    "one-line-19mb": lambda r: _line(r, 19 * _MEGA),
    "one-line-1mb": lambda r: _line(r, _MEGA),
    "one-word-1mb": lambda r: "a" * _MEGA,
    "long-words": lambda r: " ".join(r.choice("abcxyz") * r.randrange(5_000, 50_000) for _ in range(20)),
    "straight-marks": lambda r: '"' * 100_000,
    "curly-marks": lambda r: "“”" * 50_000,
    "single-marks": lambda r: "'‘’" * 33_000,
    "opening-marks": lambda r: "“" * 100_000,
    "closing-marks": lambda r: "”" * 100_000,
    "opened-never-closed": lambda r: " ".join(f"“{word}" for word in (_prose(r, 20) * 100).split()),
    "opened-each-paragraph": lambda r: "\n\n".join(f'"{_prose(r, 2)}' for _ in range(300)),
    "marks-of-all-kinds": lambda r: "".join(r.choice("\"'“”‘’„«»‹›`´ ab.\n") for _ in range(100_000)),
    "200k-lines": lambda r: "Brenik denies it.\n" * 200_000,
    "50k-paragraphs": lambda r: "\n\n".join(["No comment."] * 50_000),
    "mixed-line-ends": lambda r: "".join(
        line + r.choice(["\n", "\r\n", "\r", "\u2028", "\x85"]) for line in _lines(r, 99)
    ),
    "only-nuls": lambda r: bytes(10_000),
    "some-nuls": lambda r: _sprinkled(r, _prose(r, 30), "\0"),
    "controls": lambda r: _sprinkled(r, _prose(r, 30), "\x01\x07\x08\x0b\x0c\x1b\x7f\x85\x9b"),
    "only-controls": lambda r: bytes(r.randrange(1, 32) for _ in range(5_000)),
    "bidi-overrides": lambda r: _sprinkled(r, _prose(r, 30), "\u202a\u202b\u202d\u202e\u2066\u2067\u2069\u200f\u061c"),
    "invisible": lambda r: _sprinkled(r, _prose(r, 30), "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f"),
    "combining-pile": lambda r: "B" + "\u0301\u0316" * 50_000 + _prose(r, 3),
    "odd-planes": lambda r: "".join(
        chr(r.choice((0x1F600, 0xE000, 0x10FFFD, 0x2FFFF, 0xFDD0))) + " " for _ in range(5_000)
    ),
    "terminal-escapes": lambda r: _prose(r, 5) + "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b31m" + _prose(r, 5),
    "markup-in-text": lambda r: (
        _prose(r, 5) + "<script>alert(1)</script>{{7*7}}<%= 1 %>${1}<svg onload=x>" + _prose(r, 5)
    ),
    "formulas": lambda r: "\n".join(f'{sign}cmd|"/c calc"!A0 said the ministry.' for sign in "=+-@\t") * 50,
    "dots": lambda r: "." * 100_000,
    "dashes": lambda r: "- – — -- " * 20_000,
    "digits": lambda r: "9" * 100_000,
    "numbers": lambda r: "1,000,000.00 " * 20_000,
    "brackets": lambda r: "(" * 50_000 + "[" * 50_000 + "]" * 50_000,
    "said-said": lambda r: "said " * 50_000,
    "said-that": lambda r: "The envoy " + "said that the minister denied that the envoy " * 3_000 + "left.",
    "told-by": lambda r: ", according to the ministry" * 10_000 + ".",
    "datelines": lambda r: "BRENIK, June 8 (TNA) -- " * 10_000,
    "capitals": lambda r: " ".join(word.title() for word in (_prose(r, 20) * 40).split()),
    "shouting": lambda r: (_prose(r, 20) * 20).upper(),
    "one-name-list": lambda r: ", ".join(["Ilva Toren"] * 20_000) + " were expelled.",
    "addresses": lambda r: "https://example.org/" + "a/" * 20_000 + " " + "x@example.org " * 5_000,
    "hashtags": lambda r: "#Brenik #Tarsovia " * 20_000,
    "cut-utf8": lambda r: _prose(r, 9).replace("e", "é").encode()[: r.randrange(200, 400)] + b"\xe2\x80",
    "overlong-utf8": lambda r: _prose(r, 9).encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80" * 20,
    "surrogate-utf8": lambda r: _prose(r, 9).encode() + b"\xed\xa0\x80\xed\xbf\xbf" * 20,
    "two-encodings": lambda r: _accented(r).encode() + _accented(r).encode("cp1252") + _accented(r).encode("utf-16"),
    "odd-utf16": lambda r: _prose(r, 9).encode("utf-16")[:-1],
    "markdown-nest": lambda r: "> " * 5_000 + "- " * 5_000 + "`" * 9_999 + "[" * 9_999 + "](" * 5_000,
}
_PAGES: dict[str, Maker] = {
    "cut": lambda r: _cut(r, _page(r)),
    "garbled": lambda r: _garbled(r, _page(r)),
    "nested-div": lambda r: "<div>" * 10_000 + _prose(r, 5) + "</div>" * 10_000,
    "nested-unclosed": lambda r: "<table><tr><td><b><i><p><span>" * 2_000 + _prose(r, 5),
    "nested-closings": lambda r: "</div></p></td>" * 10_000 + _prose(r, 5),
    "nested-lists": lambda r: "<ul><li>" * 10_000 + "envoy",
    "nested-quotes": lambda r: "<blockquote>" * 10_000 + _prose(r, 5),
    "open-attribute": lambda r: f'<p class="{_prose(r, 50)}',
    "open-comment": lambda r: f"<p>{_prose(r, 5)}<!-- {_prose(r, 50)}",
    "open-script": lambda r: f"<p>{_prose(r, 5)}<script>{_prose(r, 50)}",
    "long-attribute": lambda r: f'<p title="{"x" * _MEGA}">{_prose(r, 5)}',
    "many-attributes": lambda r: "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + f">{_prose(r, 5)}",
    "entities": lambda r: "<p>&#0;&#x110000;&#xD800;&#99999999999;&unknown;&amp;lt;&#8238;" * 2_000 + _prose(r, 3),
    "entity-bomb": lambda r: '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b;' + _prose(r, 3),
    "lying-charset": lambda r: b'<meta charset="utf-16"><p>' + _accented(r).encode("cp1252"),
    "unknown-charset": lambda r: b'<meta charset="x-nothing"><p>' + _accented(r).encode("cp1251", "replace"),
    "no-text": lambda r: "<html><head><title></title></head><body><img src=x><script>1</script></body></html>",
    "many-breaks": lambda r: "<br>" * 100_000 + _prose(r, 3),
    "many-items": lambda r: "<ul>" + "<li>Brenik" * 50_000 + "</ul>",
    "wide-table": lambda r: "<table><tr>" + "<td>8</td>" * 20_000 + "</tr></table>" + _prose(r, 3),
    "nuls": lambda r: "<p>" + _sprinkled(r, _prose(r, 30), "\0") + "</p>",
    "frames": lambda r: "<frameset><frame src=a><noframes>" + _prose(r, 3) + "</noframes></frameset>",
    "xml": lambda r: "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><![CDATA[" + _prose(r, 3) + "]]>",
    "half-a-tag": lambda r: "<" * 50_000 + _prose(r, 3),
    "json-ld": lambda r: '<script type="application/ld+json">' + '{"a":' * 10_000 + "</script><p>" + _prose(r, 5),
}
_PACKED: dict[str, Maker] = {
    "cut.pdf": lambda r: _cut(r, _pdf(_prose(r, 9), _prose(r, 9))),
    "garbled.pdf": lambda r: _garbled(r, _pdf(_prose(r, 9), _prose(r, 9))),
    "no-text.pdf": lambda r: _pdf(""),
    "no-pages.pdf": lambda r: _pdf(),
    "locked.pdf": lambda r: _locked_pdf(_prose(r, 9)),
    "looped.pdf": lambda r: _looped_pdf(_prose(r, 9)),
    "many-pages.pdf": lambda r: _pdf(*["Brenik denies it."] * 500),
    "marks.pdf": lambda r: _pdf('"' * 20_000),
    "header-only.pdf": lambda r: b"%PDF-1.7\n" + r.randbytes(5_000),
    "is-text.pdf": lambda r: _prose(r, 9),
    "is-pdf.txt": lambda r: _pdf(_prose(r, 9)),
    "cut.docx": lambda r: _cut(r, _docx(_prose(r, 9))),
    "garbled.docx": lambda r: _garbled(r, _docx(_prose(r, 9))),
    "empty.docx": lambda r: _docx(),
    "many-paragraphs.docx": lambda r: _docx(*["No comment."] * 20_000),
    "bomb.docx": lambda r: _zipped({"word/document.xml": bytes(45 * _MEGA)}),
    "deep.docx": lambda r: _docx(xml="<w:p>" * 10_000),
    "broken.docx": lambda r: _docx(xml="<w:p><w:r><w:t>cut"),
    "entities.docx": lambda r: _docx(xml="<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>"),
    "no-parts.docx": lambda r: _zipped({"readme.txt": b"x"}),
    "old.docx": lambda r: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + r.randbytes(2_000) + "EncryptedPackage".encode("utf-16-le")
    ),
    "is-zip.txt": lambda r: _zipped({"a.txt": b"x"}),
    "is-text.docx": lambda r: _prose(r, 9),
}
_RECORDS: dict[str, Maker] = {
    "cut": lambda r: _cut(r, json.dumps([{"text": _prose(r, 9)}] * 3)),
    "deep": lambda r: "[" * 100_000,
    "deep-object": lambda r: '{"text": ' * 50_000,
    "deep-beside": lambda r: '{"text": "Brenik denies it.", "x": ' + "[" * 400 + "]" * 400 + "}",
    "surrogates": lambda r: (
        '{"text": "The envoy \\ud83d left. \\udc00\\ud800", "title": "\\ud800", "outlet": "\\udfff"}'
    ),
    "nul-escape": lambda r: '{"text": "The envoy\\u0000 left."}',
    "wrong-kinds": lambda r: "\n".join(f'{{"text": {value}}}' for value in ("8", "null", "[]", "{}", "true", '""')),
    "wrong-fields": lambda r: (
        '{"text": "a", "outlet": 8}\n{"text": "a", "published": "June 8"}\n{"text": "a", "url": []}'
    ),
    "long-number": lambda r: '{"text": ' + "9" * 100_000 + "}",
    "not-numbers": lambda r: '{"text": "Brenik denies it.", "a": NaN, "b": -Infinity, "c": 1e999999}',
    "twice-the-key": lambda r: '{"text": "one", "text": "two"}',
    "rubbish-lines": lambda r: "\n".join(_lines(r, 500)),
    "blank-lines": lambda r: "\n" * 10_000,
    "scalars": lambda r: "8\nnull\ntrue\n[]\n{}\n",
    "long-line": lambda r: json.dumps({"text": _prose(r, 20) * 500, "outlet": "x" * 100_000}),
    "good-and-bad": lambda r: "".join(
        json.dumps({"text": _prose(r, 2)}) + "\n" + r.choice(["{", "", "x"]) + "\n" for _ in range(20)
    ),
    "utf16": lambda r: json.dumps({"text": _prose(r, 3)}).encode("utf-16"),
    "hostile-fields": lambda r: json.dumps(
        {k: "=1+1\u202e<b>\x1b[31m\n{{x}}" for k in ("text", "title", "outlet", "url")}
    ),
}


def damaged(seed: int, count: int) -> Iterator[Named]:
    """Yield the names and bytes of as many damaged inputs as asked for, every kind once before any comes again."""
    yield from islice(_endless(random.Random(seed)), count)


def _endless(rng: random.Random) -> Iterator[Named]:
    codecs = cycle(rng.sample(_CODECS, len(_CODECS)))
    kinds = [*_kinds()]
    number = 0
    while True:
        encoded = [(f"{codec}.txt", _encoder(codec)) for codec in islice(codecs, _CODECS_A_ROUND)]
        turn = [*kinds, *encoded]
        for name, make in rng.sample(turn, len(turn)):
            made = make(rng)
            yield f"{number:04}-{name}", made if isinstance(made, bytes) else made.encode("utf-8")
            number += 1


def _kinds() -> Iterator[tuple[str, Maker]]:
    yield from ((f"{name}.{'md' if 'markdown' in name else 'txt'}", make) for name, make in _TEXTS.items())
    yield from ((f"{name}.html", make) for name, make in _PAGES.items())
    yield from _PACKED.items()
    yield from ((f"{name}.{ending}", make) for name, make in _RECORDS.items() for ending in ("json", "jsonl"))
    yield from ((f"random.{ending}", lambda r: r.randbytes(r.choice((1, 10, 1_000, 100_000)))) for ending in _ENDINGS)


def _encoder(codec: str) -> Maker:
    return lambda r: (_accented(r) + "Министр. 大使。\n").encode(codec, "replace")


def _page(rng: random.Random) -> str:
    paragraphs = "".join(f"<p>{_prose(rng, 3)}</p>" for _ in range(8))
    head = "<!DOCTYPE html><html><head><title>Envoys</title></head><body><nav><a href='/'>Home</a></nav>"
    return f"{head}<article>{paragraphs}</article></body></html>"


def _line(rng: random.Random, size: int) -> bytes:
    sentences = _prose(rng, 20).replace("\n", " ").encode() + b" "
    return (sentences * (size // len(sentences) + 1))[:size]


def _lines(rng: random.Random, count: int) -> list[str]:
    return [_prose(rng, 1) for _ in range(count)]


def _accented(rng: random.Random) -> str:
    return _prose(rng, 9).replace("e", "é").replace('"', "“")


def _sprinkled(rng: random.Random, text: str, odd: str) -> str:
    return "".join(char + (rng.choice(odd) if rng.random() < 0.02 else "") for char in text)


def _cut(rng: random.Random, whole: str | bytes) -> str | bytes:
    return whole[: rng.randrange(1, len(whole))]


def _garbled(rng: random.Random, whole: str | bytes) -> bytes:
    data = bytearray(whole.encode() if isinstance(whole, str) else whole)
    for _ in range(max(1, len(data) // 50)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def _prose(rng: random.Random, sentences: int) -> str:
    """Return invented sentences, some of them quoted, a few to a paragraph."""
    written = []
    for number in range(1, sentences + 1):
        person, cue, claim = rng.choice(_PEOPLE), rng.choice(_CUES), rng.choice(_CLAIMS)
        direct = f'"{claim[0].upper()}{claim[1:]}," {person} {cue}.'
        plain = f"{person[0].upper()}{person[1:]} {cue} that {claim}."
        written.append(rng.choice((direct, plain)) + ("\n\n" if number % 4 == 0 and number < sentences else " "))
    return "".join(written).strip()


def _pdf(*pages: str, trailer: bytes = b"") -> bytes:
    """Return a PDF with the lines of each page below each other."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        drawn = b"BT /F1 11 Tf 14 TL 72 720 Td %s ET" % b" ".join(_shown(line) for line in page.splitlines())
        of_page = b"/MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R" % (5 + 2 * number)
        objects.append(b"<< /Type /Page /Parent 2 0 R %s >>" % of_page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    parts, at, offsets = [b"%PDF-1.4\n"], 9, []
    for number, body in enumerate(objects, 1):
        offsets.append(at)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        at += len(parts[-1])
    size = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % o for o in offsets))
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, at))
    return b"".join(parts)


def _locked_pdf(page: str) -> bytes:
    """Return a PDF that asks for a password."""
    return _pdf(page, trailer=_LOCK)


def _looped_pdf(page: str) -> bytes:
    """Return a PDF whose tree of pages holds itself."""
    return _pdf(page).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


def _docx(*paragraphs: str, xml: str = "") -> bytes:
    """Return a Word document of plain paragraphs, and whatever XML is put after them."""
    body = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs)
    document = f"<w:document {_SPACE}><w:body>{body}{xml}</w:body></w:document>"
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _LINKS, "word/document.xml": document}
    return _zipped({name: part.encode() for name, part in parts.items()})


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip archive that is the same whenever it is made."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _shown(line: str) -> bytes:
    escaped = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%s) Tj T*" % escaped
