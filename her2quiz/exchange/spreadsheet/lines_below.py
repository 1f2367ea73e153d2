"""Lines below a word with its meaning that go on with the meaning, as Quizlet writes one of several lines."""

from collections.abc import Sequence

from her2quiz.exchange.spreadsheet.sheet import Row, row_of

_WIDTH = 2
_MOST_NAMED = 10


def with_lines_below(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Join lines without a meaning to the meaning directly above them; also returns what a person should know of that.

    Only a table of words with their meanings has such lines. A line behind an empty one is none: it may be a heading.
    """
    if any(len(row.cells) > _WIDTH for row in rows):
        return tuple(rows), ()
    joined, places = list[Row](), list[int]()
    end = 0
    for row in rows:
        if joined and row.place == end + 1 and len(row.cells) == 1 and len(joined[-1].cells) == _WIDTH:
            word, meaning = joined[-1].cells
            joined[-1] = row_of([word, f"{meaning}\n{row.cells[0]}"], joined[-1].place)
            places.append(row.place)
        else:
            joined.append(row)
        end = row.place + sum(cell.count("\n") for cell in row.cells)
    return tuple(joined), (_told(places),) if places else ()


def _told(places: Sequence[int]) -> str:
    named = ", ".join(map(str, places[:_MOST_NAMED]))
    more = f" and {len(places) - _MOST_NAMED:,} more" if len(places) > _MOST_NAMED else ""
    return f"Lines without a tab go on with the answer above them: {named}{more}."
