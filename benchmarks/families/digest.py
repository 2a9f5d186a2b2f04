"""How does a writer retell somebody else's report? In fewer words, without quotation marks, with an opinion put in.

Where it is only a brief that credits its source, the rest of it is the writer's own paper: that is citing.
"""

import re
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.outlets import Setting, add_credit, bare, strip_dateline
from benchmarks.families.pair import Kind
from benchmarks.families.retelling import OPENERS, OPINIONS, SHORTER, VERBS, indirect
from benchmarks.families.text import Text, lower_first, names, split_sentences, upper_first

_ASIDES = (
    re.compile(r", (?:who|which|where|whose) [^,“”\"]{6,90},(?= [a-z])"),
    re.compile(r", (?:a|an|the) [^,“”\"]{6,70},(?= [a-z])"),
    re.compile(r" ?\([^)]{3,60}\)"),
    re.compile(r", (?:[a-z]+ing|while|although|despite|amid|as) [^,“”\"]{8,90}(?=\.$)"),
    re.compile(r"^(?:In addition|Meanwhile|However|Moreover|Still|But|And|Indeed),? "),
    re.compile(
        r" (?:in a statement|in an interview|at a news conference|on \w+day|earlier this \w+|last \w+)(?=[ ,.])"
    ),
    re.compile(r", (?:however|for example|for instance|of course|in fact|too)(?=[,.])"),
)
_SHORTER = re.compile(r"\b(" + "|".join(sorted(map(re.escape, SHORTER), key=len, reverse=True)) + r")\b")
_SAID = re.compile(r"\b(said|told reporters|says)\b(?! to)")


def rewrite(text: Text, draw: Random, pool: Pool, setting: Setting) -> tuple[Text, Kind]:
    """Return a text as another writer retells it."""
    text = strip_dateline(text)
    citing = draw.random() < 0.25
    said = retold(text, draw, draw.choice((2, 3, 4)) if citing else draw.randint(4, 12))
    if draw.random() < 0.12:
        said = confuse(said, text, draw)
    title = _title(text, draw, setting.source)
    if citing:
        return _brief(text.having(said, title), draw, pool, setting), "citing"
    if draw.random() < 0.45:
        said.insert(draw.randint(1, len(said)), _opinion(text, draw))
    out = text.having(_set(said, draw), title)
    if draw.random() < 0.2:
        out = out.having((*out.paragraphs, *pool.background(text, setting.base, draw)))
    return (add_credit(out, setting.source, draw) if draw.random() < 0.5 else out), "reworded"


def retold(text: Text, draw: Random, count: int) -> list[str]:
    """Return the sentences that a writer picks, in other words; what comes first is picked oftener."""
    said = [s for p in text.paragraphs for s in split_sentences(p) if len(s.split()) > 5]
    weights = sorted(((draw.random() ** (1 + 2 * i / max(1, len(said))), i) for i in range(len(said))), reverse=True)
    picked = sorted(i for _, i in weights[:count])
    if draw.random() < 0.5 and len(picked) > 3:
        one = picked.pop(draw.randrange(1, len(picked)))
        picked.insert(draw.randrange(1, len(picked)), one)
    return condense([retell(said[i], draw) for i in picked], draw)


def retell(sentence: str, draw: Random) -> str:
    """Return one sentence shorter and without quotation marks."""
    if draw.random() < 0.85:
        sentence = indirect(sentence, draw)
    for aside in _ASIDES:
        if draw.random() < 0.6:
            cut = aside.sub("", sentence, count=1)
            sentence = upper_first(cut) if len(cut.split()) > 5 else sentence
    sentence = _SHORTER.sub(lambda m: draw.choice(SHORTER[m[1]]) if draw.random() < 0.8 else m[1], sentence)
    return _SAID.sub(lambda m: draw.choice(VERBS) if draw.random() < 0.5 else m[1], sentence)


def condense(said: list[str], draw: Random) -> list[str]:
    """Make one sentence of two, here and there."""
    found: list[str] = []
    for sentence in said:
        joins = found and len(found[-1]) + len(sentence) < 260 and re.search(r"[a-z]\.$", found[-1])
        if joins and draw.random() < 0.35:
            found[-1] = f"{found[-1][:-1]}{draw.choice((', while ', ', and ', '; ', ', but '))}{lower_first(sentence)}"
        else:
            found.append(sentence)
    return found


def confuse(said: list[str], text: Text, draw: Random) -> list[str]:
    """Give what one said to another, as a hurried writer does."""
    lasts = [n.split()[-1] for n in names(text.plain)][:5]
    if len(lasts) < 2:
        return said
    one, other = draw.sample(lasts, 2)
    at = [i for i, s in enumerate(said) if re.search(rf"\b{one}\b", s) and not re.search(rf"\b{other}\b", s)]
    if at:
        i = draw.choice(at)
        said = [*said[:i], re.sub(rf"\b{one}\b", other, said[i]), *said[i + 1 :]]
    return said


def _title(text: Text, draw: Random, source: str) -> str:
    title = _SHORTER.sub(lambda m: draw.choice(SHORTER[m[1]]), text.title)
    who = (names(text.plain) or ["Officials"])[0]
    forms = (
        title, f"{title} – {bare(source)}", f"What we know about {who}", f"{who}: the story in brief",
        f"{upper_first(lower_first(title))}?", f"Why {who} is in the news", f"Report: {title}",
    )  # fmt: skip
    return draw.choice(forms)


def _opinion(text: Text, draw: Random) -> str:
    return draw.choice(OPINIONS).format(n=draw.choice((names(text.plain) or ["the government"])[:4]))


def _brief(text: Text, draw: Random, pool: Pool, setting: Setting) -> Text:
    """Return a short citing item: what the other reports, with credits, then paragraphs of the house's own."""
    said = list(text.paragraphs)
    said[0] = draw.choice(OPENERS).format(x=setting.source, s=lower_first(said[0]).rstrip("."), S=said[0].rstrip("."))
    if len(said) > 1 and draw.random() < 0.6:
        said[1] = (
            f"{said[1].rstrip('.')}, {draw.choice(('the report said', 'the outlet added', setting.source + ' wrote'))}."
        )
    own = pool.background(text, setting.base, draw, draw.randint(1, 4)) or [_opinion(text, draw)]
    if draw.random() < 0.3:
        own.insert(0, f"{bare(setting.own)} could not independently verify the report.")
    paragraphs = [*own[:1], *said, *own[1:]] if draw.random() < 0.25 else [*said, *own]
    return text.having(upper_first(p) for p in paragraphs)


def _set(said: list[str], draw: Random) -> list[str]:
    """Set sentences into paragraphs of one to three."""
    found, at = [], 0
    while at < len(said):
        size = draw.choice((1, 1, 2, 3))
        found.append(" ".join(map(upper_first, said[at : at + size])))
        at += size
    return found
