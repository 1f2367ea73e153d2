"""One or several ratings after which a card comes back at the same time, as the bar of ratings shows them."""

from collections.abc import Callable, Iterator
from itertools import groupby

from attrs import frozen
from textual.content import Content

from her2quiz.domain.rating import ALL_RATINGS, Rating
from her2quiz.session.wording import RATING_NAMES

_CHOSEN = "bold $text-primary"


@frozen
class RatingCell:
    """Ratings next to each other that make the same of a card."""

    ratings: tuple[Rating, ...]
    """The ratings, the lowest first."""

    wait: str
    """When the card comes back."""

    chosen: Rating
    """The rating that is proposed, or in the log, whether it is in this cell or not."""

    offered: tuple[Rating, ...] = ALL_RATINGS
    """The ratings that can be chosen, each by its number in this row."""

    @property
    def main(self) -> Rating:
        """The rating that a click takes: the chosen one, or else Good, or else the lowest."""
        likely = (each for each in (self.chosen, Rating.GOOD) if each in self.ratings)
        return next(likely, self.ratings[0])

    def content(self, *, briefly: bool = False) -> Content:
        """Return the cell: its keys, its names with the chosen one in brackets, and the time.

        Args:
            briefly: whether to write only one of several names.
        """
        if len(self.ratings) == 1:
            text = f"{self._key(self.main)} {RATING_NAMES[self.main]} {self.wait}"
            return Content.styled(f"[{text}]", _CHOSEN) if self.chosen is self.main else Content(f" {text} ")
        names = Content(", ").join(self._name(each) for each in ((self.main,) if briefly else self.ratings))
        return Content.assemble(
            f" {self._key(self.ratings[0])}-{self._key(self.ratings[-1])} ", names, f" {self.wait} "
        )

    def _key(self, rating: Rating) -> int:
        return self.offered.index(rating) + 1

    def _name(self, rating: Rating) -> Content:
        name = RATING_NAMES[rating]
        return Content.styled(f"[{name}]", _CHOSEN) if rating is self.chosen else Content(name)


def cells_of(
    wait: Callable[[Rating], str], chosen: Rating, offered: tuple[Rating, ...] = ALL_RATINGS
) -> Iterator[RatingCell]:
    """Put the ratings that say the same time into one cell each.

    Args:
        wait: says when the card comes back after a rating.
        chosen: the rating that is proposed, or in the log.
        offered: the ratings that can be chosen.
    """
    for text, ratings in groupby(offered, key=wait):
        yield RatingCell(tuple(ratings), text, chosen, offered)
