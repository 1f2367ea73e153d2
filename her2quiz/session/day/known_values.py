"""Names in settings that only the decks know: paths, and decks themselves."""

from typing import Any

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.day.exam_dates import exam_on
from her2quiz.session.day.path_choice import path_called
from her2quiz.session.services.services import Services
from her2quiz.session.settings.lines import SettingLine
from her2quiz.session.settings.written_days import exam_dates


def known_value(services: Services, line: SettingLine, value: Any) -> Any:
    """Return the value of a setting as the decks have it.

    Raises:
        Her2QuizError: if there is no such path or deck; it names the nearest ones.
    """
    if line.setting.name == "path" and value:
        return path_called(services, value).name
    if line.setting.name == "exam_dates":
        for name, day in exam_dates(value or "").items():
            exam_on(services, [name], day)
    if line.setting.name == "new_per_deck" and value is not None:
        deck = services.library.find([line.name[1]])[0]
        if deck.header.id != line.name[1]:
            raise Her2QuizError(f"Name the deck by its id: {line.setting.name}.{deck.header.id}")
    return value


def needs_decks(line: SettingLine) -> bool:
    """Whether a setting names something that only the decks know."""
    return line.setting.name in ("path", "new_per_deck", "exam_dates")
