"""What a person says about the columns of a table: question=B,answer=C."""

from her2quiz.exchange.formats import CannotImportError, Request


def columns_asked(text: str, sheet: str = "") -> Request:
    """Read what the columns hold.

    Raises:
        CannotImportError: if it is not a list of names with their columns.
    """
    columns = list[tuple[str, str]]()
    for part in filter(None, (each.strip() for each in text.split(","))):
        name, sign, column = (each.strip() for each in part.partition("="))
        if not (name and sign and column):
            raise CannotImportError(f"'{part}' names no column. Write --columns question=B,answer=C.")
        columns.append((name.lower(), column))
    return Request(tuple(columns), sheet)
