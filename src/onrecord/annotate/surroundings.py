"""What do the words beside a name say of whom it names?"""

from collections.abc import Iterator

from onrecord.annotate.evidence import Name
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse


def press_words(parse: Parse, name: Name, roles: RoleWords) -> Iterator[str]:
    """Yield the words that say beside an outlet's name what it is: "the newspaper Q", "Q, a weekly"."""
    if name.kind == Kind.OUTLET:
        last = parse.tokens[name.last]
        apposed = [t for t in parse.children(last) if t.dep == "appos"]
        beside = [*parse.tokens[max(0, name.first - 1) : name.first], *apposed, parse.head(last)]
        yield from (roles.sort_of(t) for t in beside if roles.is_paper(t))


def is_elsewhere(parse: Parse, name: Name) -> bool:
    """Return whether a name says where it is, and so is not one that is named without: "the Ministry in Brenik"."""
    behind = parse.tokens[name.last + 1 : name.last + 3]
    return len(behind) == 2 and behind[0].text.casefold() == "in" and behind[1].pos == "PROPN"
