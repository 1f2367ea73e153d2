"""What an exam can be on."""

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.learning_path import EVERYTHING
from her2quiz.session import wording
from her2quiz.session.day.exam_dates import exam_on
from her2quiz.session.day.path_choice import PathChoice
from her2quiz.session.services.services import Services
from her2quiz.session.settings.written_days import exam_dates


def exam_choices(services: Services, present: str) -> tuple[PathChoice, ...]:
    """Return everything, the paths and the decks, each with its size and the date that is kept.

    Args:
        services: decks and settings.
        present: the name of what is planned for now.
    """
    library, today = services.library, services.clock().day
    dates = exam_dates(services.preferences.exam_dates)
    names = [(EVERYTHING, "All decks")]
    names += [(path.name, f"Path: {path.title}") for path in library.paths]
    names += [(deck.header.id, deck.header.title) for deck in library.decks]
    found = []
    for name, title in names:
        cards = sum(len(deck.keys) for deck in exam_on(services, [name], today).decks)
        kept = f", exam on {dates[name].isoformat()}" if name in dates else ""
        found.append(
            PathChoice(name, one_line(title), f"{wording.plural(cards, 'card')}{kept}", name == present)
        )
    return tuple(found)
