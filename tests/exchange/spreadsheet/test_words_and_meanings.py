"""Tables of questions and answers only, which are read by a shorter way: it says the same as the longer one."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.exchange.formats import LeftOut
from her2quiz.exchange.items import Item, Recalled, Truth
from her2quiz.exchange.spreadsheet.columns.columns import Columns
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.row_items import RowReader, row_reader
from her2quiz.exchange.spreadsheet.sheet import Sheet, row_of

CELLS = st.sampled_from(
    [
        "",
        "Which gene?",
        "ERBB2",
        "True.",
        "falsch",
        "{{c1::ERBB2}} is on 17q",
        "{{c1::}}",
        "<b>bold</b> &amp;",
        "3-4",
        "0.50",
    ]
) | st.text(max_size=8)


def reader_of(cells: list[str], *roles: Role) -> RowReader:
    """Return the reader of a table with one row."""
    columns = Columns({role: (place,) for place, role in enumerate(roles)})
    return row_reader(Sheet((row_of(cells, 1),)), columns)


def read(reader: RowReader) -> Item | LeftOut:
    """Return what the row of a table becomes."""
    return reader.item(reader.sheet.rows[0])


@given(st.lists(CELLS, min_size=1, max_size=3))
def test_the_shorter_way_says_the_same(cells: list[str]) -> None:
    """Words for true and false, blanks, HTML and empty cells included."""
    reader = reader_of(cells, Role.QUESTION, Role.ANSWER)
    assert reader.has_pairs_only
    assert read(reader) == read(evolve(reader, has_pairs_only=False))


def test_a_table_with_more_columns_is_read_in_full() -> None:
    """A column of explanations is not passed over."""
    reader = reader_of(["Which gene?", "ERBB2", "It is on 17q."], Role.QUESTION, Role.ANSWER, Role.WHY)
    assert read(reader) == Item("Which gene?", Recalled("ERBB2"), why="It is on 17q.")


def test_a_statement_with_its_truth() -> None:
    """The answer is a choice between true and false."""
    assert read(reader_of(["HER2 is on 17q", "TRUE"], Role.QUESTION, Role.ANSWER)) == Item(
        "HER2 is on 17q", Truth(is_true=True)
    )
