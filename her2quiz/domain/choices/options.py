"""Options, and the parts of an answer that chose among them: what several kinds have in common."""

from collections.abc import Collection, Sequence

from attrs import field, frozen

from her2quiz.domain.image import Image
from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.domain.marking.marking import NotAnAnswerError


@frozen
class Option:
    """One option."""

    text: str
    """What can be chosen."""

    is_right: bool = False
    """Whether it is the key, or one of several that are right."""

    feedback: str = ""
    """Why it is right, or what it would be right for."""

    image: Image | None = field(default=None, kw_only=True)
    """An image of it."""

    credit: float = 0.0
    """What picking a second-best option is worth, from 0 up to 1; the key is always worth 1."""

    @property
    def score(self) -> float:
        """What picking it is worth."""
        return 1.0 if self.is_right else self.credit


def option_parts(options: Sequence[Option], chosen: Collection[int]) -> tuple[Part, ...]:
    """Return the part of each option, in the same order.

    Args:
        options: as posed.
        chosen: places of those that the learner chose, from 0.
    """
    return tuple(
        Part(
            _verdict(option, is_chosen=place in chosen),
            option.text,
            feedback=option.feedback,
            image=option.image,
        )
        for place, option in enumerate(options)
    )


def check_options(options: Sequence[Option], chosen: Collection[int]) -> None:
    """Raise NotAnAnswerError if an option that was chosen is not there."""
    unknown = [place for place in chosen if not 0 <= place < len(options)]
    if unknown:
        raise NotAnAnswerError(f"There is no option {unknown[0] + 1}.")


def _verdict(option: Option, *, is_chosen: bool) -> Verdict:
    if option.is_right:
        return Verdict.RIGHT if is_chosen else Verdict.MISSED
    return Verdict.WRONG if is_chosen else Verdict.LEFT
