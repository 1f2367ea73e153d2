"""Name them all: several answers, in any order."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextMark, TextVerdict
from her2quiz.domain.marking.answer import TypedAnswer
from her2quiz.domain.marking.answer_key import AnswerKey, folded, typed_answer_keys
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.domain.marking.marking import Record


@frozen
class Named(TypedAnswer):
    """Several texts were typed."""

    texts: tuple[str, ...]
    """As they were typed, in that order."""


@frozen
class NameAll:
    """A question with several answers, all of which are to be named."""

    answer_type: ClassVar[type[Named]] = Named
    """The class of its answers."""

    prompt: str
    """What is asked."""

    members: tuple[AcceptedAnswer, ...]
    """What counts as each of them."""

    reject: tuple[Rejection, ...] = ()
    """Wrong answers with their own feedback."""

    @property
    def most(self) -> int:
        """How many texts are taken at most."""
        return 3 * len(self.members) + 5

    @property
    def right_answer(self) -> str:
        """All of them."""
        return ", ".join(member.right[0] for member in self.members)

    @property
    def answer_key(self) -> AnswerKey:
        """All that counts as each of them, in whatever order."""
        named = [(folded(member.right[0]), member) for member in self.members]
        return typed_answer_keys("\n".join(sorted(name for name, _ in named)), named)

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The names, all missed."""
        return tuple(member.missed for member in self.members)

    def pose(self, rng: Random) -> "NameAll":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def mark_answer(self, answer: Named) -> Mark:
        """Give the share that was named; a wrong name takes nothing away."""
        texts = answer.texts[: self.most]
        marks = [self._marks(text) for text in texts]
        found = _found(marks)
        best = [min(each, key=lambda mark: mark.verdict.value) for each in marks]
        named = [self._part(*each) for each in zip(texts, best, found, strict=True)]
        missed = [member.missed for place, member in enumerate(self.members) if place not in found]
        score = (len(self.members) - len(missed)) / len(self.members)
        feedback = _feedback(best, missed, len(self.members))
        return Mark(score, self.right_answer, feedback, parts=(*named, *missed))

    def record_answer(self, answer: Named) -> Record:
        """Record the texts as they were typed."""
        return {"named": list(answer.texts[: self.most])}

    def repeated(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Give the texts that name, by this name or by another, only what other texts name already."""
        marks = [self._marks(text) for text in texts[: self.most]]
        found = zip(texts, marks, _found(marks), strict=False)
        return tuple(text for text, of_text, member in found if member is None and _fits(of_text))

    def is_complete(self, texts: Sequence[str]) -> bool:
        """Whether texts name all of them."""
        return {*range(len(self.members))} <= {*_found([self._marks(text) for text in texts[: self.most]])}

    def _marks(self, text: str) -> list[TextMark]:
        """Mark a text against each member."""
        return [member.mark(text) for member in self.members]

    def _part(self, text: str, mark: TextMark, member: int | None) -> Part:
        if member is None:
            return Part(Verdict.WRONG, given=text, feedback=mark.feedback)
        return mark.part(text, self.members[member].right[0])


def _feedback(best: Sequence[TextMark], missed: Sequence[Part], count: int) -> str:
    """Give what the author says about each text, then what was not named."""
    counted = ""
    if missed:
        names = ", ".join(part.right for part in missed)
        rest = f" Not named: {names}." if len(missed) < count else ""
        counted = f"{count - len(missed)} of {count} named.{rest}"
    return " ".join(dict.fromkeys(text for text in (*(mark.feedback for mark in best), counted) if text))


def _found(marks: Sequence[Sequence[TextMark]]) -> tuple[int | None, ...]:
    """Give for each text the place of the member that it names; None if it names none that is still open.

    Texts and members are paired so that as many members as possible are found, in whatever order they were typed.

    Args:
        marks: of each text, against each member.
    """
    fits = [_fits(of_text) for of_text in marks]
    owner: dict[int, int] = {}
    for text in range(len(fits)):
        _assign(text, fits, owner, set())
    by_text = {text: member for member, text in owner.items()}
    return tuple(by_text.get(text) for text in range(len(fits)))


def _fits(marks: Sequence[TextMark]) -> list[int]:
    """Give the places of the members that a text may name: none if any rejects it, and typos only if nothing else."""
    verdicts = [mark.verdict for mark in marks]
    if TextVerdict.REJECTED in verdicts:
        return []
    right = [place for place, verdict in enumerate(verdicts) if verdict is TextVerdict.RIGHT]
    return right or [place for place, verdict in enumerate(verdicts) if verdict is TextVerdict.TYPO]


def _assign(text: int, fits: list[list[int]], owner: dict[int, int], tried: set[int]) -> bool:
    """Find a member for a text, moving earlier texts to another member if that helps (Kuhn's algorithm)."""
    for member in fits[text]:
        if member in tried:
            continue
        tried.add(member)
        if member not in owner or _assign(owner[member], fits, owner, tried):
            owner[member] = text
            return True
    return False
