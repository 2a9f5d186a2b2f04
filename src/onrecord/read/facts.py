"""What does a page's markup say about the report, in elements that the screen does not show?

Reach for it with the tree of a page. Everything in it rests on markup alone and says so (`Basis.PAGE`, the element in
the note). It refuses the mistake of taking a guess for markup: a date counts only in an element made for dates of
publication, never because some text of the page looks like one.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from onrecord.read.days import WRITTEN, day
from onrecord.records.report import Basis, Noted
from onrecord.text.edtf import as_edtf
from onrecord.text.normalise import squash

_PUBLISHED = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date-published"),
    *("publication_date", "publish_date", "publish-date", "publishdate", "pubdate", "published", "parsely-pub-date"),
    *("sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "date"),
)
_AUTHOR = ("author", "byl", "parsely-author", "dc.creator", "dcterms.creator", "article:author", "sailthru.author")
_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_SITE = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReviewNewsArticle BlogPosting LiveBlogPosting Report".split()
)
_WRITTEN = re.compile(WRITTEN, re.IGNORECASE)
_AMBIGUOUS = re.compile(r"\d\d?[/.-]\d\d?[/.-]\d")  # htmldate takes 05/06 for 5 June
_LONGEST_DATE = 64
_LONGEST = 500  # characters; a longer value is not a name or headline
_MOST_NODES = 10_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the markup says; None where it says nothing. Each note names the element.

    Args:
        url: the canonical address.
        site: the name of the site.
        title: the headline as written for other sites ("og:title").
        head: the title element, which often ends in the site's name.
        author: who signed it.
        published: an EDTF date.
        language: the language that the page declares, as its first subtag ("en").
    """

    url: Noted | None = None
    site: Noted | None = None
    title: Noted | None = None
    head: Noted | None = None
    author: Noted | None = None
    published: Noted | None = None
    language: Noted | None = None


def facts(root: etree._Element) -> PageFacts:
    """Return what the markup of a page says about it."""
    metas = _metas(root)
    linked = list(_linked_data(root))
    return PageFacts(
        url=_url(root, metas),
        site=_first(metas, _SITE) or _linked(linked, "publisher"),
        title=_first(metas, _TITLE) or _linked(linked, "headline"),
        head=_note(root.findtext(".//head/title"), "title element"),
        author=_author(metas) or _linked(linked, "author"),
        published=_published(root, metas, linked),
        language=_language(root),
    )


def _note(value: object, note: str) -> Noted | None:
    text = squash(value) if isinstance(value, str) else ""
    return Noted(text, Basis.PAGE, note=note) if 0 < len(text) <= _LONGEST else None


def _metas(root: etree._Element) -> dict[str, str]:
    """Return the first value of each meta element, by its name in small letters."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = meta.get("content")
        if name and value and value.strip():
            found.setdefault(str(name).strip().lower(), str(value))
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> Noted | None:
    return next((noted for name in names if (noted := _note(metas.get(name), name))), None)


def _author(metas: dict[str, str]) -> Noted | None:
    """Return the first author who is not the address of a profile."""
    named = {name: value for name, value in metas.items() if "://" not in value}
    return _first(named, _AUTHOR)


def _url(root: etree._Element, metas: dict[str, str]) -> Noted | None:
    for link in root.iter("link"):
        if str(link.get("rel", "")).lower() == "canonical" and _is_web(link.get("href")):
            return _note(link.get("href"), "canonical link")
    return _note(metas["og:url"], "og:url") if _is_web(metas.get("og:url")) else None


def _is_web(address: object) -> bool:
    return isinstance(address, str) and address.strip().lower().startswith(("http://", "https://"))


def _published(root: etree._Element, metas: dict[str, str], linked: list[dict[str, Any]]) -> Noted | None:
    """Return the day of publication that an element made for it gives."""
    candidates = [(name, metas[name]) for name in _PUBLISHED if name in metas]
    candidates[3:3] = [("JSON-LD datePublished", str(node.get("datePublished", ""))) for node in linked]
    for time in root.iter("time"):
        marks = " ".join(str(time.get(name, "")) for name in ("itemprop", "class")).lower()
        if time.get("pubdate") is not None or "publish" in marks or "pubdate" in marks:
            candidates.append(("time element", str(time.get("datetime", ""))))
    for name, value in candidates:
        found = _day(value[:_LONGEST_DATE].strip())
        if found is not None:
            return Noted(found, Basis.PAGE, note=name)
    return _unusual(metas)


def _day(value: str) -> str | None:
    exact = as_edtf(value)
    if exact is not None:
        return exact.partition("T")[0]
    return day(value) if _WRITTEN.fullmatch(value) else None


def _unusual(metas: dict[str, str]) -> Noted | None:
    """Return the date that htmldate finds among the page's meta elements, whose many names it knows.

    It sees nothing but these: on a whole page it also takes dates out of running text. Elements about changes are
    kept from it, because a day of change is not the day of publication; and it gets a last day, because otherwise its
    answer depends on when it is asked.
    """
    dated = {
        name: value[:_LONGEST_DATE]
        for name, value in metas.items()
        if _may_be_published(name) and any(map(str.isdigit, value)) and not _AMBIGUOUS.match(value.strip())
    }
    if not dated:
        return None
    # Imported here because it takes half a second, which a corpus of plain text need not pay.
    from htmldate import find_date
    from lxml import html

    head = html.fromstring("<html><head></head><body></body></html>")
    for name, value in dated.items():
        etree.SubElement(head[0], "meta", {"name": name, "property": name, "content": value})
    found = find_date(head, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2099-12-31")
    return _note(found, "meta element, by htmldate")


def _may_be_published(name: str) -> bool:
    return any(word in name for word in ("date", "time", "publi", "issued", "created")) and not any(
        word in name for word in ("modif", "updat", "revis", "expir", "valid")
    )


def _language(root: etree._Element) -> Noted | None:
    html = root if root.tag == "html" else root.find(".//html")
    declared = str(html.get("lang") or html.get("xml:lang") or "") if html is not None else ""
    code = declared.replace("_", "-").split("-")[0].strip().lower()
    return Noted(code, Basis.PAGE, note="html lang") if len(code) == 2 and code.isascii() and code.isalpha() else None


def _linked_data(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Yield the nodes of the page's JSON-LD that describe an article."""
    for script in root.iter("script"):
        if "ld+json" not in str(script.get("type", "")).lower():
            continue
        try:
            queue = deque([json.loads(script.text or "")])
        except (ValueError, RecursionError):
            continue  # scripts of strangers: one that is no JSON says nothing
        for _ in range(_MOST_NODES):
            if not queue:
                break
            node = queue.popleft()
            if isinstance(node, list):
                queue.extend(node)
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if _ARTICLES.intersection(
                    k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)
                ):
                    yield node
                queue.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _linked(nodes: list[dict[str, Any]], field: str) -> Noted | None:
    """Return a field of the first article that has it; of people and organisations, their names."""
    for node in nodes:
        value = node.get(field)
        names = [_name(item) for item in (value if isinstance(value, list) else [value])]
        noted = _note(", ".join(filter(None, names)), f"JSON-LD {field}")
        if noted:
            return noted
    return None


def _name(item: object) -> str:
    value = item.get("name") if isinstance(item, dict) else item
    return squash(value) if isinstance(value, str) and "://" not in value else ""
