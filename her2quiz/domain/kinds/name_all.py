"""Name them all: several answers, in any order."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.choices.typed_names import split_names
from her2quiz.domain.limits import LONGEST_ANSWER, LONGEST_LINE
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer, Rejection, TextMark, TextVerdict
from her2quiz.domain.marking.answer import TypedAnswer
from her2quiz.domain.marking.answer_key import AnswerKey, folded, typed_answer_keys
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.domain.marking.marking import Record
from her2quiz.domain.marking.text_match import skeleton

_KEPT = 1 << 13  # texts that are not marked again
_MORE = 10
"""Texts that are taken beyond one for each member: repeats, which do not count."""

_NOTHING_LIKE_IT = TextMark(TextVerdict.WRONG)


@frozen
class Named(TypedAnswer):
    """Several texts were typed."""

    texts: tuple[str, ...]
    """As they were typed, in that order."""


@frozen
class TakenNames:
    """The names in a text that was typed."""

    names: tuple[str, ...]
    """Those that are new, in that order."""

    repeated: tuple[str, ...]
    """Those that say only what was typed already."""

    wanted: int
    """How many were still wanted."""

    @property
    def is_full(self) -> bool:
        """Whether these are all that were wanted."""
        return len(self.names) == self.wanted

    @property
    def too_many(self) -> int:
        """How many more there are than were wanted."""
        return max(0, len(self.names) - self.wanted)


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
        return len(self.members) + _MORE

    @property
    def right_answer(self) -> str:
        """All of them."""
        return ", ".join(member.shown for member in self.members)

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
        """Return the share that was named; a wrong name takes nothing away."""
        texts = self._kept(answer.texts)
        marked = [*map(_likely(self.members).marked, texts)]
        found = _found(marked)
        best = [each.best for each in marked]
        named = [self._part(*each) for each in zip(texts, best, found, strict=True)]
        missed = [member.missed for place, member in enumerate(self.members) if place not in found]
        score = (len(self.members) - len(missed)) / len(self.members)
        feedback = _feedback(best, missed, len(self.members))
        return Mark(score, self.right_answer, feedback, parts=(*named, *missed))

    def record_answer(self, answer: Named) -> Record:
        """Record the texts as they were typed."""
        return {"named": list(self._kept(answer.texts))}

    def take(self, text: str, before: Sequence[str] = ()) -> "TakenNames":
        """Take the names in a text, one or several.

        Args:
            text: as it was typed.
            before: the names that were taken already.
        """
        marked = _likely(self.members).marked

        def are_names(words: Sequence[str]) -> bool:
            return len(words) <= len(self.members) and all(marked(word).fits for word in words)

        line = text[:LONGEST_LINE]
        typed = split_names(line, self._own_names, lambda each: marked(each).is_known, are_names)
        texts = self._kept((*before, *islice(typed, self.most)))
        repeated = self._repeated_places(texts)
        places = range(len(before), len(texts))
        return TakenNames(
            tuple(texts[place] for place in places if place not in repeated),
            tuple(texts[place] for place in places if place in repeated),
            len(self.members) - len(before),
        )

    def repeated(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return the texts that say, by this name or by another, only what other texts say already, right or wrong."""
        return tuple(texts[place] for place in self._repeated_places(self._kept(texts)))

    def _repeated_places(self, texts: Sequence[str]) -> frozenset[int]:
        marked = [*map(_likely(self.members).marked, texts)]
        open_ = [place for place, member in enumerate(_found(marked)) if member is None]
        again = _said_again([texts[place] for place in open_])
        return frozenset(place for number, place in enumerate(open_) if number in again or marked[place].fits)

    @property
    def _own_names(self) -> tuple[str, ...]:
        names = (name for member in self.members for name in member.right)
        return (*names, *(rejection.text for member in self.members for rejection in member.reject))

    def _kept(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return as much of what was typed as is marked and kept."""
        return tuple(text[:LONGEST_ANSWER] for text in texts[: self.most])

    def _part(self, text: str, mark: TextMark, member: int | None) -> Part:
        if member is None:
            return Part(Verdict.WRONG, given=text, feedback=mark.said)
        return mark.part(text, self.members[member].shown)


@frozen
class _Marked:
    """A text, marked against each member."""

    best: TextMark = _NOTHING_LIKE_IT
    """The best of its marks, of those the first about which there is something to say."""

    fits: tuple[int, ...] = ()
    """The places of the members that it may name: none if any rejects it, and typos only if nothing else."""

    is_known: bool = False
    """Whether it is right, nearly right or rejected."""

    @classmethod
    def of(cls, marks: Iterable[tuple[int, TextMark]]) -> "_Marked":
        """Sum up the marks of a text, each with the place of its member."""
        of_verdict: dict[TextVerdict, list[int]] = {}
        best = _NOTHING_LIKE_IT
        for place, mark in marks:
            of_verdict.setdefault(mark.verdict, []).append(place)
            best = min(best, mark, key=lambda each: (each.verdict.value, not each.said))
        none: list[int] = []
        fits = of_verdict.get(TextVerdict.RIGHT) or of_verdict.get(TextVerdict.TYPO, none)
        is_rejected = TextVerdict.REJECTED in of_verdict
        return cls(best, () if is_rejected else tuple(fits), bool({*of_verdict} - {TextVerdict.WRONG}))


class _LikelyMembers:
    """The members that a text may say, by any of their names, right or rejected."""

    def __init__(self, members: Sequence[AcceptedAnswer]) -> None:
        from her2quiz.domain.marking.typos.likely_names import LikelyNames

        named = [(place, name) for place, member in enumerate(members) for name in _names_of(member)]
        self._members, self._places = members, [place for place, _ in named]
        self._exact = {place for place, member in enumerate(members) if member.exact}
        self._names = LikelyNames([name for _, name in named])
        self.marked = lru_cache(maxsize=_KEPT)(self._marked)
        """Mark a text when it is taken, and not again when the answer is marked."""

    def _marked(self, text: str) -> _Marked:
        """Mark a text closely against the members that it may say; it is nothing like the others."""
        places = {self._places[name] for name in self._names.said_by(text)} | self._exact
        return _Marked.of((place, self._members[place].mark(text)) for place in sorted(places))


def _names_of(member: AcceptedAnswer) -> tuple[str, ...]:
    return (*member.right, *(rejection.text for rejection in member.reject))


@lru_cache(maxsize=4)  # of the cards that are on the screen
def _likely(members: tuple[AcceptedAnswer, ...]) -> _LikelyMembers:
    return _LikelyMembers(members)


def _said_again(texts: Sequence[str]) -> frozenset[int]:
    """Return the places of the texts that say what an earlier one says."""
    from her2quiz.domain.marking.typos.likely_names import LikelyNames

    distinct = tuple(dict.fromkeys(texts))
    likely = LikelyNames(distinct)
    again = set()
    for place, text in enumerate(distinct):
        earlier = (
            AcceptedAnswer((distinct[other],)) for other in likely.said_by(text, place) if other < place
        )
        if any(one.accepts(text) for one in earlier):
            again.add(text)
    first = {text: place for place, text in reversed([*enumerate(texts)])}
    return frozenset(
        place for place, text in enumerate(texts) if text in again or (first[text] < place and skeleton(text))
    )


def _feedback(best: Sequence[TextMark], missed: Sequence[Part], count: int) -> str:
    """Return what the author says about each text, then what was not named."""
    counted = ""
    if missed:
        names = ", ".join(part.right for part in missed)
        rest = f" Not named: {names}." if len(missed) < count else ""
        counted = f"{count - len(missed)} of {count} named.{rest}"
    return " ".join(dict.fromkeys(text for text in (*(mark.said for mark in best), counted) if text))


def _found(marked: Sequence[_Marked]) -> tuple[int | None, ...]:
    """Return for each text the place of the member that it names; None if it names none that is still open.

    Texts and members are paired so that as many members as possible are found, in whatever order they were typed.
    """
    fits = [each.fits for each in marked]
    owner: dict[int, int] = {}
    for text in range(len(fits)):
        _assign(text, fits, owner, set())
    by_text = {text: member for member, text in owner.items()}
    return tuple(by_text.get(text) for text in range(len(fits)))


def _assign(text: int, fits: Sequence[Sequence[int]], owner: dict[int, int], tried: set[int]) -> bool:
    """Find a member for a text, moving earlier texts to another member if that helps (Kuhn's algorithm)."""
    for member in fits[text]:
        if member in tried:
            continue
        tried.add(member)
        if member not in owner or _assign(owner[member], fits, owner, tried):
            owner[member] = text
            return True
    return False
