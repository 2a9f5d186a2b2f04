"""What becomes of the answers that somebody gives one after the other? Each is written before the next is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.cli.console import complain, say
from onrecord.cli.keys import END, ENTER, Keys
from onrecord.cli.questions import show_comparisons, show_question
from onrecord.errors import JournalError
from onrecord.identities import Identities
from onrecord.judging import judgement
from onrecord.records.decision import Judgement, Ruling
from onrecord.review import Question
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

RULINGS = {"s": Ruling.SAME, "d": Ruling.DIFFERENT, "u": Ruling.UNDECIDED}
SAID = {Ruling.SAME: "one", Ruling.DIFFERENT: "two", Ruling.UNDECIDED: "left open"}
KEYS = "s same · d different · u unsure · z undo the last · w why · Enter skips · q quit"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to which question, and the row of the journal that says so."""

    place: int
    question: Question
    ruling: Ruling
    row: int


@dataclass(slots=True)
class Sitting:
    """One person's answers, from the first question to the last or to "q"."""

    desk: Desk
    known: Identities
    titles: Mapping[str, str]
    author: str
    why: str
    answers: list[Answer] = field(default_factory=list)

    def run(self, questions: Sequence[Question], keys: Keys) -> None:
        """Ask the questions, and print how many were answered."""
        place = 0
        while place < len(questions):
            if self._is_told(questions[place]):
                place += 1
                continue
            say(f"\n{place + 1} of {len(questions)}", "bold")
            with View(self.desk) as view:
                show_question(view, questions[place], self.titles)
            after = self._answered(questions, place, keys)
            if after is None:
                break
            place = after
        self._end(len(questions))

    def _answered(self, questions: Sequence[Question], place: int, keys: Keys) -> int | None:
        """Take keys until one leads to another question; return the place of that, or None for none."""
        say(KEYS, "dim")
        while (key := keys.next()) not in {"q", END}:
            if key == ENTER:
                return place + 1
            if key in RULINGS:
                if self._write(questions[place], place, RULINGS[key]):
                    return place + 1
            elif key == "z":
                if self.answers:
                    return self._undo()
                say("nothing was answered yet; `onrecord journal` lists what was decided before")
            elif key == "w":
                show_comparisons(self.known, questions[place])
            else:
                say(KEYS, "dim")
        return None

    def _write(self, question: Question, place: int, ruling: Ruling) -> bool:
        """Write an answer; return whether it could be."""
        why = self.why or f"by review: {question.score.value:.2f}, {question.score.reason}"
        try:
            with View(self.desk) as view:
                asked = judgement(view, question.pair, ruling)
            with Writer(self.desk) as writer:
                row = writer.decide(asked, self.author, why).number
        except JournalError as error:
            complain(str(error))
            return False
        self.answers.append(Answer(place, question, ruling, row))
        say(f"row {row}: {question.pair.left.name} and {question.pair.right.name}: {SAID[ruling]}")
        return True

    def _undo(self) -> int:
        """Take back the last answer and return the place of its question."""
        last = self.answers.pop()
        with Writer(self.desk) as writer:
            row = writer.decide(Judgement(Ruling.UNDO, (), undoes=last.row), self.author, "by review").number
        say(f"row {row} takes back row {last.row}")
        return last.place

    def _is_told(self, question: Question) -> bool:
        """Return whether other answers say already what two names are, or have moved one of them."""
        if question.joined:
            moved = {c for a in self.answers if a.ruling is Ruling.SAME for c in a.question.pair.chains}
            return bool(moved & set(question.pair.chains))
        of: dict[str, frozenset[str]] = {}
        for left, right in self._said(Ruling.SAME):
            whole = of.get(left, frozenset({left})) | of.get(right, frozenset({right}))
            of |= dict.fromkeys(whole, whole)
        one, other = (of.get(e.id, frozenset({e.id})) for e in (question.left, question.right))
        apart = any({left, right} & one and {left, right} & other for left, right in self._said(Ruling.DIFFERENT))
        return one == other or apart

    def _said(self, ruling: Ruling) -> list[tuple[str, str]]:
        """Return the entities that answers make one, or two."""
        given = (answer.question for answer in self.answers if answer.ruling is ruling)
        return [(q.left.id, q.right.id) for q in given if not q.joined]

    def _end(self, number: int) -> None:
        given = [answer.ruling for answer in self.answers]
        counts = ", ".join(f"{given.count(ruling)} {told}" for ruling, told in SAID.items() if ruling in given)
        say(f"\n{len(given)} of {number} answered{f': {counts}' if counts else ''}")
