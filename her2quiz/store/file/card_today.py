"""Which key the card of a row has today, in SQL."""


def card_today(table: str) -> str:
    """Return the SQL for the present key of a row's card: the key of the last renaming that came after the row."""
    return f"""coalesce(
        (SELECT renamed.card FROM renamed WHERE former = {table}.card AND before > {table}.id
            ORDER BY before, renamed.id DESC LIMIT 1),
        {table}.card
    )"""  # noqa: S608 - the names of two tables
