"""The list of paths, with a cursor."""

from collections.abc import Sequence

from her2quiz.session.day.path_choice import PathChoice
from her2quiz.tui.widgets.choice_list import Choice, ChoiceList


class PathList(ChoiceList):
    """Asks for a path, and says what that changes."""

    def __init__(self, choices: Sequence[PathChoice], question: str, notes: Sequence[str]) -> None:
        """Put the cursor on the path that is followed.

        Args:
            choices: the paths.
            question: stands above them.
            notes: stand below them.
        """
        super().__init__(question, notes)
        cursor = next((place for place, choice in enumerate(choices) if choice.is_followed), 0)
        self.show_choices([_choice(each) for each in choices], cursor)


def _choice(path: PathChoice) -> Choice:
    described = f"{path.description}, now" if path.is_followed else path.description
    return Choice(path.name, path.title, described)
