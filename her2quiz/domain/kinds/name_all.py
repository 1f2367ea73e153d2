"""Name them all: several answers, in any order."""

from collections.abc import Sequence
from random import Random

from attrs import frozen

from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Judged, Rejection, Verdict
from her2quiz.domain.marking.answer import Answer, GaveUp, TypedIn
from her2quiz.domain.marking.answer_key import AnswerKey, folded, typed_answer_keys
from her2quiz.domain.marking.mark import Mark


@frozen
class Named(TypedIn):
    """Several texts were typed."""

    texts: tuple[str, ...]
    """As they were typed, in that order."""


@frozen
class NameAll:
    """A question with several answers, all of which are to be named; it is posed as it stands."""

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

    def pose(self, rng: Random) -> "NameAll":  # noqa: ARG002 - nothing is left to chance
        """Pose the question itself."""
        return self

    def mark(self, answer: Answer) -> Mark:
        """Give the share that was named; what is wrong takes nothing away."""
        match answer:
            case Named(texts):
                found = self.found(texts)
                score = len(set(found) - {None}) / len(self.members)
                return Mark(score, self.right_answer, self._feedback(texts, found))
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"Names cannot be given as {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record the texts as they were typed."""
        return {"named": list(answer.texts[: self.most])} if isinstance(answer, Named) else {"gave_up": True}

    def found(self, texts: Sequence[str]) -> tuple[int | None, ...]:
        """Give for each text the place of the member that it names; None where it names none that is still open.

        Texts and members are paired so that as many as possible are found, in whatever order they were typed.
        """
        fits = [self._fits(text) for text in texts[: self.most]]
        owner: dict[int, int] = {}
        for text in range(len(fits)):
            _assign(text, fits, owner, set())
        by_text = {text: member for member, text in owner.items()}
        return tuple(by_text.get(text) for text in range(len(fits)))

    def named_twice(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Give the texts that name, by this name or by another, only what others of them name already."""
        found = zip(texts, self.found(texts), strict=False)
        return tuple(text for text, member in found if member is None and self._fits(text))

    def judged(self, text: str) -> Judged:
        """Say what a text is worth by itself: the best that any member makes of it."""
        verdicts = [member.judge(text) for member in self.members]
        return min(verdicts, key=lambda judged: judged.verdict.value)

    def _fits(self, text: str) -> list[int]:
        judged = [member.judge(text).verdict for member in self.members]
        if Verdict.REJECTED in judged:
            return []
        right = [place for place, verdict in enumerate(judged) if verdict is Verdict.RIGHT]
        return right or [place for place, verdict in enumerate(judged) if verdict is Verdict.TYPO]

    def _feedback(self, texts: Sequence[str], found: Sequence[int | None]) -> str:
        missing = [member.right[0] for place, member in enumerate(self.members) if place not in found]
        said = [self.judged(text).feedback for text in texts[: self.most]]
        count = len(self.members)
        missed = ""
        if missing:
            rest = f" Not named: {', '.join(missing)}." if len(missing) < count else ""
            missed = f"{count - len(missing)} of {count} named.{rest}"
        return " ".join(dict.fromkeys(text for text in (*said, missed) if text))


def _assign(text: int, fits: list[list[int]], owner: dict[int, int], tried: set[int]) -> bool:
    """Find a member for a text, moving texts that came before to another one where that helps (Kuhn's algorithm)."""
    for member in fits[text]:
        if member in tried:
            continue
        tried.add(member)
        if member not in owner or _assign(owner[member], fits, owner, tried):
            owner[member] = text
            return True
    return False
