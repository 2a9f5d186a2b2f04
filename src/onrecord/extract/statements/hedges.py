"""By which words does the report keep its distance from a statement: "reportedly", "allegedly"?"""

from collections.abc import Iterator

from onrecord.extract.grammar.hedges import hedges_in
from onrecord.extract.statements.drafts import Draft
from onrecord.lexicon import HedgeTable
from onrecord.records.parse import Parse, Token


def find_hedges(parse: Parse, draft: Draft, table: HedgeTable) -> tuple[Token, ...]:
    """Return the hedges in the draft's sentence that stand outside its content."""
    if draft.sentence < 0 or draft.sentence >= len(parse.sentences):
        return ()
    return tuple(_hedges(parse, draft, table))


def _hedges(parse: Parse, draft: Draft, table: HedgeTable) -> Iterator[Token]:
    for tokens in hedges_in(parse.sentences[draft.sentence], table):
        if not any(draft.touches(token.start, token.end) for token in tokens):
            yield from tokens
