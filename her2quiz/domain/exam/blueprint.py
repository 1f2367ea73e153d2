"""A blueprint: how many questions of an exam come from each topic, by number or by share."""

import re
from collections.abc import Sequence

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError

MOST_QUESTIONS = 200
"""Questions of one exam."""

_WHOLE = 100
_AMOUNT = re.compile(r"(?P<number>\d{1,4})\s*(?P<share>%?)")
_EXAMPLE = "such as ihc-scoring=5,tag:fish=5 or ihc-scoring=60%,tag:fish=40%"


class BlueprintError(Her2QuizError):
    """A blueprint that cannot be used."""


@frozen
class TopicWish:
    """What a blueprint says of one topic."""

    name: str
    """The topic, as it was written: the id or the title of a deck, or a tag."""

    amount: int | None
    """How many questions, or how many percent; None for as many as the others."""

    is_share: bool = False
    """Whether the amount is a share in percent."""


def read_blueprint(text: str) -> tuple[TopicWish, ...]:
    """Read a blueprint such as `ihc-scoring=5,tag:fish=5`, `ihc-scoring=60%,ish=40%` or `ihc-scoring,ish`.

    Raises:
        BlueprintError: if it cannot be used; it says why, and what to write.
    """
    wishes = tuple(_wish(part.strip()) for part in text.split(",") if part.strip())
    if not wishes:
        raise BlueprintError(f"No topic is named. Write topics with their numbers, {_EXAMPLE}.")
    names = [wish.name.casefold() for wish in wishes]
    twice = next((wish.name for place, wish in enumerate(wishes) if names.index(names[place]) < place), None)
    if twice is not None:
        raise BlueprintError(f"The topic '{twice}' is named twice. Write it once, with all its questions.")
    if len({(wish.amount is None, wish.is_share) for wish in wishes}) > 1:
        raise BlueprintError(f"Give every topic a number, every topic a share, or none of them: {_EXAMPLE}.")
    return wishes


def _wish(part: str) -> TopicWish:
    name, equals, amount = (piece.strip() for piece in part.rpartition("="))
    if not equals:
        return TopicWish(part, None)
    found = _AMOUNT.fullmatch(amount)
    if not name or found is None:
        raise BlueprintError(f"'{part}' is not a topic with its number. Write it {_EXAMPLE}.")
    if not int(found["number"]):
        raise BlueprintError(f"'{part}' asks for no questions. Ask for at least 1, or leave the topic out.")
    return TopicWish(name, int(found["number"]), bool(found["share"]))


def wanted_of(wishes: Sequence[TopicWish], count: int | None, usual: int) -> list[int]:
    """Return how many questions each topic of a blueprint gives.

    Args:
        wishes: the blueprint.
        count: how many questions are asked for in all; None if that was not said.
        usual: how many the exam has if nobody said.

    Raises:
        BlueprintError: if the numbers do not fit together.
    """
    amounts = [wish.amount or 0 for wish in wishes]
    if wishes[0].amount is None:
        return in_proportion([1] * len(wishes), max(len(wishes), usual) if count is None else count)
    if wishes[0].is_share:
        if sum(amounts) != _WHOLE:
            raise BlueprintError(f"The shares add up to {sum(amounts)}%. They must add up to 100%.")
        return in_proportion(amounts, usual if count is None else count)
    if count is not None and sum(amounts) != count:
        raise BlueprintError(
            f"The topics add up to {sum(amounts)} questions, but {count} are asked for. "
            f"Leave the total out, or give the topics as shares, {_EXAMPLE}."
        )
    return amounts


def in_proportion(weights: Sequence[int], count: int) -> list[int]:
    """Divide a number of questions in proportion to weights, by largest remainders; of equal ones, the first wins."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    shares = [weight * count // whole for weight in weights]
    rest = sorted(range(len(weights)), key=lambda place: (-(weights[place] * count % whole), place))
    for place in rest[: count - sum(shares)]:
        shares[place] += 1
    return shares
