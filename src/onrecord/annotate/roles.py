"""Which common words say what somebody or something is: a title, an institution, a newspaper, a form of address?"""

from collections.abc import Sequence
from functools import cache

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse, Token

# Words that mean the same when two descriptions of one office are compared; the first of a row stands for all.
SYNONYMS = (
    ("intelligence", "spy", "espionage"),
    ("alliance", "coalition", "bloc", "pact"),
    ("newspaper", "paper", "daily", "tabloid", "weekly", "magazine", "publication", "broadsheet"),
    ("broadcaster", "channel", "network", "station", "television", "tv", "radio"),
    ("site", "website", "portal"),
    ("government", "administration", "cabinet"),
    ("foreign", "overseas"),
)
GENERIC = {
    "official": {"official", "minister", "diplomat", "spokesperson", "intelligence", "head of government"},
    "diplomat": {"diplomat"},
    "politician": {"politician", "legislator", "minister"},
}
PAPERS = frozenset(row for words in (SYNONYMS[2], SYNONYMS[3][:4], SYNONYMS[4]) for row in words) | {"agency", "news"}


class RoleWords:
    """The lexicon's words for offices and institutions, asked by token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._same = {word: row[0] for row in SYNONYMS for word in row}
        self.honorifics = frozenset(
            form for row in lexicon.honorifics.rows for form in (row.word.casefold(), f"{row.word.casefold()}.")
        )
        self.root = cache(self._root)
        self.relation = cache(self._relation)

    def is_form_of_address(self, parse: Parse, i: int) -> bool:
        """Return whether a word is a form of address: "General" before a name, not in "Secretary General"."""
        token = parse.tokens[i]
        if token.text.casefold() not in self.honorifics:
            return False
        return not (i and self.is_title(token) and self.is_title(parse.tokens[i - 1]))

    def is_title(self, token: Token) -> bool:
        """Return whether a word can stand before a name as its title: "minister", "Secretary"."""
        return self._lexicon.offices.of(token.lemma) is not None or self._lexicon.offices.of(token.text) is not None

    def is_head(self, token: Token) -> bool:
        """Return whether whoever is called so heads something: "President", but not "General"."""
        row = self._lexicon.offices.of(token.text)
        return row is not None and row.heads

    def begins_title(self, tokens: Sequence[Token]) -> bool:
        """Return whether a name and the next word are an office: "Interior Minister" names no Interior."""
        return len(tokens) > 1 and self._lexicon.offices.of(" ".join(t.text for t in tokens)) is not None

    def is_person_noun(self, token: Token) -> bool:
        """Return whether a noun describes a person by an office: "spokeswoman"."""
        return token.pos in {"NOUN", "PROPN"} and self.is_title(token)

    def is_institution(self, word: str) -> bool:
        """Return whether a capitalised word makes a name an organisation: "Ministry"."""
        return word[0].isupper() and self._lexicon.organisation_words.of(word) is not None

    def is_press(self, word: str) -> bool:
        """Return whether a capitalised word makes a name an outlet: "Herald"."""
        row = self._lexicon.organisation_words.of(word)
        return row is not None and row.outlet and word[0].isupper()

    def is_paper(self, token: Token) -> bool:
        """Return whether a noun behind an outlet's name says what it is: "the Brenik Herald newspaper"."""
        return token.pos == "NOUN" and token.lemma.casefold() in PAPERS

    def kind_of(self, token: Token) -> Kind | None:
        """Return what a common noun describes: a person, an organisation, an outlet, or nothing of the kind."""
        lemma = token.lemma.casefold()
        if token.pos == "NOUN" and self.is_title(token):
            return Kind.PERSON
        if lemma in PAPERS - {"agency", "news", "network", "channel", "station", "site", "paper"}:
            return Kind.OUTLET
        row = self._lexicon.organisation_words.of(lemma)
        institution = row is not None and not (row.outlet or row.named)  # "the post" and "the mail" are no newspapers
        if token.pos == "NOUN" and (institution or self._same.get(lemma) in {"alliance", "government"}):
            return Kind.ORGANIZATION
        return None

    def is_nobody(self, parse: Parse, token: Token) -> bool:
        """Return whether a noun only sounds like an office with the word before it: "nerve agent"."""
        before = parse.tokens[token.i - 1].lemma.casefold() if token.i else ""
        row = self._lexicon.offices.of(f"{before} {token.lemma.casefold()}")
        return row is not None and row.kind == "nobody"

    def sort_of(self, token: Token) -> str:
        """Return what sort of thing a common noun describes, synonyms made one."""
        return self.root(token.lemma)

    def same_sort(self, head: str, sorts: set[str]) -> bool:
        """Return whether an organisation of these sorts can be called so: "the coalition" for an alliance."""
        return self.root(head) in sorts

    def _relation(self, head: str, title: str) -> int:
        """Return how well a noun can call the holder of an office: 3 the same word, 2 the same sort, 1 a wider one."""
        words = title.casefold().replace("-", " ").split()
        if head.casefold() in words:
            return 3
        asked = self._lexicon.offices.of(head)
        held = [row for row in map(self._lexicon.offices.of, words) if row is not None]
        if asked is None or not held:
            return 0
        if any((asked.heads and row.heads) for row in held):
            return 2
        if asked.title in GENERIC:
            return int(any(row.kind in GENERIC[asked.title] for row in held))
        return 2 if any(row.kind == asked.kind and row.kind != "other" for row in held) else 0

    def country_of(self, root: str) -> str | None:
        """Return the country that a root stands for, or None; roots of countries are their codes."""
        return root if len(root) == 3 and root.isupper() else None

    def _root(self, word: str) -> str:
        """Return the word that stands for a word and its synonyms; a country's names lead to its code."""
        for form in (word, word.title(), word.upper()):
            found = self._lexicon.demonyms.of(form) or self._lexicon.places.of(form)
            if found is not None:
                return found.country
        return self._same.get(word.casefold(), word.casefold())
