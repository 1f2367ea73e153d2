"""Whether a column of tags is one of Anki, in which spaces part them, or one that a person wrote, in which they do not."""

from her2quiz.exchange.spreadsheet.columns.columns import Columns
from her2quiz.exchange.spreadsheet.columns.names import folded
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.sheet import Sheet

_TAGS = ("tag", "tags")
_OF_ANKI = frozenset({"guid", "notetype", "note type", "deck"})
_SIDES = frozenset({"front", "back"})
_SIGNS = ("_", "::")
"""What stands in place of a space within a tag of Anki."""
_OTHERS = (",", ";", "|")


def tags_have_spaces(sheet: Sheet, columns: Columns) -> bool:
    """Whether spaces part the tags of a table.

    So it is if the file says which columns Anki has, or names them as Anki does. In any other column called tags it is so if
    some have signs for spaces within them, and nothing else is between them.
    """
    if sheet.columns:
        return True
    names = [*map(folded, columns.names)]
    places = [place for place in columns.roles.get(Role.TAGS, ()) if names and names[place] in _TAGS]
    if not places:
        return False
    cells = [row.cell(place) for row in sheet.rows[columns.first :] for place in places]
    if any(sign in cell for cell in cells for sign in _OTHERS):
        return False
    is_of_anki = bool(_OF_ANKI.intersection(names)) or _SIDES.issubset(names)
    return is_of_anki or any(sign in cell for cell in cells for sign in _SIGNS)
