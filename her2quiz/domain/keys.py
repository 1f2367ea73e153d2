"""Keys of cards: `deck-id/card-id`, or `deck-id/card-id/part` for one blank of a card or one question of a case."""


def deck_of(key: str) -> str:
    """Return the id of the deck that a card's key belongs to."""
    return key.partition("/")[0]


def family_of(key: str) -> str:
    """Return the part of the key that siblings share: `deck-id/card-id`, without the blank or the question."""
    return "/".join(key.split("/")[:2])


def id_within(key: str) -> str:
    """Return the key without its deck: the id that the author wrote, with the blank or the question."""
    return key.partition("/")[2]
