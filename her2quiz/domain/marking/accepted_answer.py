"""One answer that is typed: what counts as right, and the mark on a text."""

import re
from enum import Enum, auto

from attrs import evolve, frozen

from her2quiz.domain.limits import LONGEST_ANSWER, SHORTEST_FAR_LONGER, TIMES_AS_LONG
from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.domain.marking.reading import means_same, says_the_same
from her2quiz.domain.marking.text_match import skeleton

_BRACKETED = re.compile(r"(.+?)\s*(?:\(([^()]+)\)|\[([^][]+)\])\s*[.!]*")
_SLASHED = re.compile(r"([^/]+)/([^/]+)")
"""A name followed by another name of the same thing."""

_BESIDE = re.compile(r"([^/–—-]+?)(?: ?/ ?| [-–—] )([^/–—-]+)")
"""Two names with a slash or a dash between."""

_WITHOUT_TRADE_MARKS = str.maketrans("", "", "®™")


@frozen
class Rejection:
    """A wrong answer that learners really give."""

    text: str
    """The wrong answer."""

    feedback: str = ""
    """What the author says about it."""


class TextVerdict(Enum):
    """What a typed text is."""

    RIGHT = auto()
    """One of the right answers."""
    TYPO = auto()
    """One of the right answers, misspelled."""
    REJECTED = auto()
    """One of the wrong answers that the author expected."""
    WRONG = auto()
    """Anything else."""


@frozen
class TextMark:
    """The mark on a typed text."""

    verdict: TextVerdict
    """What the text is."""

    spelling: str = ""
    """The right text that it stands for, or the word that was misspelled, as the deck spells it; empty if it is not right."""

    feedback: str = ""
    """What the author says about a wrong answer."""

    taken_for: str = ""
    """What a wrong text was taken for, in a sentence; empty if it is like nothing that is known."""

    @property
    def is_right(self) -> bool:
        """Whether it counts as right; a typo does."""
        return self.verdict in (TextVerdict.RIGHT, TextVerdict.TYPO)

    @property
    def said(self) -> str:
        """What is said about a wrong text: the author's word, or else what it was taken for."""
        return self.feedback or self.taken_for

    def part(self, given: str, right: str) -> Part:
        """Return the part of an answer that this text is.

        Args:
            given: the text as it was typed.
            right: the right answer to this part; empty if it is not known which was meant.
        """
        if not self.is_right:
            return Part(Verdict.WRONG, right=right, given=given, feedback=self.said)
        spelling = "" if self.spelling.casefold() == given.casefold() else self.spelling
        is_other_form = self.verdict is TextVerdict.RIGHT and skeleton(given) != skeleton(spelling)
        if spelling and is_other_form:
            return Part(Verdict.RIGHT, right=right, given=given, wording=spelling)
        return Part(Verdict.RIGHT, right=right, given=given, spelling=spelling)


@frozen(cache_hash=True)
class AcceptedAnswer:
    """What counts as one right answer."""

    right: tuple[str, ...]
    """The words of the answer, then of all others that are right, without their styling."""

    reject: tuple[Rejection, ...] = ()
    """Wrong answers with their own feedback; they win over everything that would be right."""

    others: tuple[str, ...] = ()
    """What else the deck calls something; never a typo of this answer."""

    exact: bool = False
    """Whether only the exact text is right."""

    also_called: tuple[str, ...] = ()
    """Other names of the same thing that do not count alone, and may stand in brackets behind one that does."""

    written: str = ""
    """The answer as the author wrote it, if that differs from its words: with its marks."""

    is_crowded: bool = False
    """Whether so many other names are near that each typo is as near to one of them; then none is forgiven."""

    @property
    def shown(self) -> str:
        """The answer as it is shown."""
        return self.written or self.right[0]

    @property
    def missed(self) -> Part:
        """The part of an answer in which this was wanted and not given."""
        return Part(Verdict.MISSED, right=self.shown)

    def has(self, text: str) -> bool:
        """Whether a text is right as the author wrote it, but for capitals and the like."""
        return any(says_the_same(text, right) for right in self.right)

    def why_not(self, text: str) -> str:
        """Say why a text is no answer yet, only for its form: it is asked again. Empty if it can be marked."""
        from her2quiz.domain.marking.numbers.missing_unit import UNIT_MISSING, lacks_limit, lacks_unit

        if self.exact:
            return ""
        why_not = UNIT_MISSING if lacks_unit(text, self.right) else lacks_limit(text, self.right)
        return why_not if why_not and self.mark(text).verdict is TextVerdict.WRONG else ""

    def mark(self, text: str) -> TextMark:
        """Mark a typed text; what the author rejects comes first, and a typo must not be another name."""
        from her2quiz.domain.marking.taken_for import taken_for

        text = text[:LONGEST_ANSWER]
        marked = self._compared(text)
        if marked.verdict is not TextVerdict.WRONG or self.exact or self._is_far_shorter_than(text):
            return marked
        return evolve(marked, taken_for=taken_for(text, self.right, self.others))

    def accepts(self, text: str) -> bool:
        """Whether a typed text counts as right; quicker than its mark, which also says what a wrong text was taken for."""
        return self._compared(text[:LONGEST_ANSWER]).is_right

    def _compared(self, text: str) -> TextMark:
        """Mark a text, without what it was taken for."""
        if self._is_far_shorter_than(text):
            return TextMark(TextVerdict.WRONG)
        rejection = self._rejection(text)
        if rejection is not None:
            return TextMark(TextVerdict.REJECTED, feedback=rejection.feedback)
        spelling = self._right_text(text)
        if spelling:
            return TextMark(TextVerdict.RIGHT, spelling)
        if self.exact or not skeleton(text):
            return TextMark(TextVerdict.WRONG)
        return self._mark_reworded(text) or self._mark_typo(text)

    def _mark_reworded(self, text: str) -> TextMark | None:
        """Mark a text that says a right or a rejected answer in other words; None if it says neither."""
        from her2quiz.domain.marking.other_wordings import reworded

        for rejection in self.reject:
            if reworded(text, rejection.text):
                return TextMark(TextVerdict.REJECTED, feedback=rejection.feedback)
        spelling = next(filter(None, (reworded(text, right) for right in self.right)), "")
        spelling = spelling or self._eponym(text)
        if spelling:
            return TextMark(TextVerdict.RIGHT, spelling)
        generic = self._without_brand(text.strip())
        marked = self._compared(generic) if generic else None
        return marked if marked and marked.is_right else None

    def _eponym(self, text: str) -> str:
        """Return the disease that a name alone stands for, such as Crohns; empty if it is none, or may be another."""
        from her2quiz.domain.marking.vocabulary.eponyms import is_eponym_alone, is_shared

        meant = next((right for right in self.right if is_eponym_alone(text, right)), "")
        if not meant:
            return ""
        others = (*self.others, *(rejection.text for rejection in self.reject))
        return "" if is_shared(meant, others) else meant

    def _without_brand(self, text: str) -> str:
        """Return the generic name of doxorubicin (Adriamycin) and Adriamycin (doxorubicin); empty if there is no brand."""
        from her2quiz.domain.marking.vocabulary.brand_names import is_brand_of, may_be_brand

        text = text.translate(_WITHOUT_TRADE_MARKS)
        bracketed, beside = _BRACKETED.fullmatch(text), _BESIDE.fullmatch(text)
        first, second = next((_two(found) for found in (bracketed, beside) if found), ("", ""))
        is_brand = may_be_brand if bracketed else is_brand_of
        for generic, brand in ((first, second), (second, first)):
            is_rejected = any(means_same(brand, rejection.text) for rejection in self.reject)
            if brand and not is_rejected and any(is_brand(brand.strip(), right) for right in self.right):
                return generic
        return ""

    def _is_far_shorter_than(self, text: str) -> bool:
        """Whether a text is so much longer than all that is known that it cannot say the same."""
        text = text.strip() if len(text) > SHORTEST_FAR_LONGER else ""
        known = (*self.right, *(rejection.text for rejection in self.reject))
        return bool(text) and len(text) > max(SHORTEST_FAR_LONGER, TIMES_AS_LONG * max(map(len, known)))

    def _right_text(self, text: str) -> str:
        """Return the right text that a text says; empty if it says none. Two names of it side by side are one."""
        quick = (
            next((right for right in self.right if says_the_same(text, right)), "") if not self.exact else ""
        )
        spelling = quick or next((right for right in self.right if self._same(text, right)), "")
        return spelling if spelling or self.exact else self._right_pair(text.strip())

    def _right_pair(self, text: str) -> str:
        """Return the right text that stands before another name of the same thing: everolimus (Afinitor), TKI/TKIs."""
        bracketed, slashed = _BRACKETED.fullmatch(text), _SLASHED.fullmatch(text)
        if bracketed and self._names(bracketed[1]):
            second = bracketed[2] or bracketed[3]
            is_pair = self._names(second) or any(self._same(second, name) for name in self.also_called)
            return self._right_text(bracketed[1]) if is_pair else ""
        is_pair = slashed is not None and all(map(self._names, slashed.groups()))
        return self._right_text(slashed[1]) if slashed and is_pair else ""

    def _names(self, text: str) -> bool:
        """Whether a text is one of the right ones, and not one that is rejected."""
        return any(self._same(text, right) for right in self.right) and self._rejection(text) is None

    def _rejection(self, text: str) -> Rejection | None:
        """Return the rejection that a text is; a right answer as it is written is none, whatever else is rejected."""
        found = [rejection for rejection in self.reject if self._same(text, rejection.text)]
        if not found or self.exact or not self.has(text):
            return next(iter(found), None)
        return next((rejection for rejection in found if says_the_same(text, rejection.text)), None)

    def _mark_typo(self, text: str) -> TextMark:
        from her2quiz.domain.marking.other_wordings import wordings
        from her2quiz.domain.marking.typos.typos import (
            is_another_name,
            is_in_order,
            is_nearer_to,
            misspelled_word,
            typo_distance,
        )

        if self.is_crowded:
            return self._mark_rejected_typo(text)
        distances = [
            (distance, right, given, wanted)
            for right in self.right
            for given, wanted in ((text, right), *wordings(text, right))
            if (distance := typo_distance(given, wanted)) is not None
        ]
        if not distances:
            return self._mark_rejected_typo(text)
        distance, spelling, given, wanted = min(distances)
        others = (*self.others, *(rejection.text for rejection in self.reject))
        if is_nearer_to(given, distance, others) or is_another_name(given, wanted, distance):
            return self._mark_rejected_typo(text)
        word = "" if is_in_order(text, spelling) else misspelled_word(given, wanted, spelling)
        return TextMark(TextVerdict.TYPO, word or spelling)

    def _mark_rejected_typo(self, text: str) -> TextMark:
        """Mark a text that is not right: the author's feedback, if it is a typo of a rejected answer."""
        from her2quiz.domain.marking.typos.typos import typo_distance

        meant = [
            (distance, rejection.text, rejection.feedback)
            for rejection in self.reject
            if (distance := typo_distance(text, rejection.text)) is not None
        ]
        if meant:
            return TextMark(TextVerdict.REJECTED, feedback=min(meant)[2])
        return TextMark(TextVerdict.WRONG)

    def _same(self, given: str, wanted: str) -> bool:
        return given.strip() == wanted.strip() if self.exact else means_same(given, wanted)


def _two(found: re.Match[str]) -> tuple[str, str]:
    """Return the two names that were found, in whichever brackets the second stands."""
    first, *second = found.groups(default="")
    return first.strip(), "".join(second).strip()
