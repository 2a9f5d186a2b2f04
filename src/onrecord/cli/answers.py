"""How is it shown in a terminal what the accused say to an accusation, or that the reports held have nothing?"""

from collections.abc import Iterator, Sequence

from onrecord.export.context import Answer
from onrecord.export.ledger.wording import plural
from onrecord.export.replies import NO_REPLY

MOST = 3  # denials of something else; of more their number is told


def answer_lines(answers: Sequence[Answer] | None) -> Iterator[str]:
    """Yield a line for each answer to an accusation; nothing where nobody is accused."""
    if answers is None:
        return
    elsewhere = [answer for answer in answers if not answer.direct]
    for answer in [*(a for a in answers if a.direct), *elsewhere[:MOST]]:
        yield f"{answer.where.lower()}: {answer.holder} {answer.stance} “{answer.words}”"
    if len(elsewhere) > MOST:
        yield f"and {plural(len(elsewhere) - MOST, 'more denial')} elsewhere"
    if not answers:
        yield f"answer: {NO_REPLY}"
