"""What the key of a card says: `deck-id/card-id`, and what a card has several of behind a further slash."""


def deck_of(key: str) -> str:
    """Give the id of the deck to which a card's key belongs."""
    return key.partition("/")[0]


def family_of(key: str) -> str:
    """Give the part of the key that siblings share: `deck-id/card-id` without the blank or the question."""
    return "/".join(key.split("/")[:2])


def id_within(key: str) -> str:
    """Give the part of a card's key behind its deck: the id that its author wrote, with the blank or the question."""
    return key.partition("/")[2]
