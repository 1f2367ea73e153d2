"""Tables whose rows make cards."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.rows import tables
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered, Picked
from her2quiz.domain.marking.text_match import same_text, skeleton
from tests.deckfile.reading import codes, read

ROWS = """
trastuzumab                   | Herceptin; Herzuma | antibody  | 1998
pertuzumab                    | Perjeta            | antibody  | 2012
trastuzumab emtansine; T-DM1  | Kadcyla            | conjugate | 2013
lapatinib                     | Tykerb             | inhibitor | -
"""


def table(ask: str, rows: str = ROWS, more: str = "", top: str = "") -> Reading:
    """Read a deck of one table with one question."""
    columns = '["drug", "brand", "class", "year"]'
    written = f'[[table]]\ncolumns = {columns}\n{more}\nrows = """{rows}"""\n[[table.ask]]\n{ask}'
    return read(written, top)


def cards(reading: Reading) -> dict[str, Card]:
    """Return the cards of a deck without mistakes, by their keys without the id of the deck."""
    assert codes(reading) == []
    assert reading.deck is not None
    return {card.key.partition("/")[2]: card for card in reading.deck.cards}


def best(card: Card) -> SingleBest:
    """Return the single best answer that a card asks."""
    assert isinstance(card.kind, SingleBest)
    return card.kind


def typed(card: Card) -> Typed:
    """Return the typed answer that a card asks."""
    assert isinstance(card.kind, Typed)
    return card.kind


def test_a_question_is_asked_of_each_row() -> None:
    """Under an id made of the name of the row and that of the question."""
    made = cards(table('id = "brand"\nquestion = "Brand of {drug}?"\nanswer = "{brand}"'))
    assert [*made] == [
        f"drug-{row}/brand" for row in ("trastuzumab", "pertuzumab", "trastuzumab-emtansine", "lapatinib")
    ]
    assert made["drug-trastuzumab/brand"].kind == Flip("Brand of trastuzumab?", "Herceptin; Herzuma")


@given(st.permutations(ROWS.strip().split("\n")), st.booleans())
def test_ids_depend_only_on_the_name_of_the_row(lines: list[str], reworded: bool) -> None:
    """Progress is stored under the row and the id of the question, whatever their order and words."""
    question = "Which kind is {drug}?" if reworded else "What class of drug is {drug}?"
    made = cards(
        table(f'id = "class"\nquestion = "{question}"\nanswer = "{{class}}"', "\n".join(["", *lines, ""]))
    )
    rows = ("trastuzumab", "pertuzumab", "trastuzumab-emtansine", "lapatinib")
    assert {*made} == {f"drug-{row}/class" for row in rows}


def test_the_keys_of_a_table_and_a_deck_apply_to_its_cards() -> None:
    """Unless the question has its own; braces in the keys of the deck name no column."""
    made = table(
        'id = "b"\nquestion = "{drug}?"\nanswer = "{brand}"\ntags = ["b"]',
        more="as_of = 2025-01-31",
        top='source = "{x}"',
    )
    card = cards(made)["drug-pertuzumab/b"]
    assert (card.source, str(card.as_of), card.tags) == ("{x}", "2025-01-31", ("b",))


def test_a_row_without_a_needed_cell_is_skipped() -> None:
    """Without an optional text, only that text is left out."""
    made = cards(table('id = "y"\nquestion = "Year of {drug}?"\nanswer = "{year}"\nunit = "year"\ntol = 1'))
    assert "drug-lapatinib/y" not in made
    assert isinstance(made["drug-pertuzumab/y"].kind, Number)
    told = cards(table('id = "b"\nquestion = "{drug}?"\nanswer = "{brand}"\nwhy = "Since {year}."'))
    assert (told["drug-pertuzumab/b"].why, told["drug-lapatinib/b"].why) == ("Since 2012.", "")


def test_a_typed_answer_accepts_its_row_and_rejects_the_others() -> None:
    """The name of another row is wrong, with feedback on that row."""
    ask = 'id = "b"\nquestion = "Brand of {drug}?"\nanswer = "{brand}"\ntyped = true\nfeedback = "That is {drug}."'
    question = typed(cards(table(ask))["drug-trastuzumab/b"])
    assert marking.mark(question, Entered("herzuma")).is_right
    assert marking.mark(question, Entered("Perjeta")).feedback == "That is pertuzumab."
    assert not marking.mark(question, Entered("Perjeta")).is_right


def test_rows_that_ask_the_same_are_one_card() -> None:
    """It accepts the answers of all of them."""
    made = cards(table('id = "name"\nquestion = "Name an {class}."\nanswer = "{drug}"\ntyped = true'))
    assert [*made] == ["drug-trastuzumab/name", "drug-trastuzumab-emtansine/name", "drug-lapatinib/name"]
    assert marking.mark(typed(made["drug-trastuzumab/name"]), Entered("pertuzumab")).is_right


def test_rows_with_an_image_of_their_own_ask_different_questions() -> None:
    """The words are the same, what is seen is not."""
    made = cards(
        table('id = "scan"\nquestion = "What is it?"\nimage = "{year}.png"\nalt = "x"\nanswer = "{drug}"')
    )
    assert {card.kind.right_answer for card in made.values()} == {
        "trastuzumab",
        "pertuzumab",
        "trastuzumab emtansine; T-DM1",
    }


def test_braces_of_latex_are_no_columns() -> None:
    """They stay as they are, beside columns that are filled in."""
    question = "question = 'What is $t_{1/2}$, or \\frac{1}{2}, of {drug}{brand}?'"
    made = cards(table(f'id = "half"\n{question}\nanswer = "{{year}}"\nunit = "h"'))
    assert made["drug-pertuzumab/half"].stem == r"What is $t_{1/2}$, or \frac{1}{2}, of pertuzumabPerjeta?"


@given(
    st.integers(0, 2**32),
    st.sampled_from(["class", "brand", "drug"]),
    st.sampled_from(["class", "brand", "drug"]),
)
def test_drawn_options_are_wrong_and_differ(seed: int, asked: str, answer: str) -> None:
    """In any column, one option is right for the row, and no two read the same."""
    ask = f'id = "a"\nquestion = "Which goes with {{{asked}}}?"\nanswer = "{{{answer}}}"\nchoices = 3'
    rows = [[cell.strip() for cell in line.split("|")] for line in ROWS.strip().split("\n")]
    places = {"drug": 0, "brand": 1, "class": 2}
    for card in cards(table(ask)).values():
        posed = best(card).pose(Random(seed))
        stem = posed.prompt.removeprefix("Which goes with ").removesuffix("?")
        fitting = [row for row in rows if row[places[asked]].split(";")[0].strip() == stem]
        right = {skeleton(name) for row in fitting for name in row[places[answer]].split(";")}
        assert [option.is_right for option in posed.options] == [
            skeleton(o.text) in right for o in posed.options
        ]
        assert sum(option.is_right for option in posed.options) == 1
        assert len({skeleton(option.text) for option in posed.options}) == len(posed.options) == 3


def test_a_synonym_of_the_answer_is_no_wrong_option() -> None:
    """The deck says that both mean the same."""
    rows = "\ntrastuzumab | Herceptin | x | 1\nHerzuma | b | y | 2\nlapatinib | Tykerb | z | 3\n"
    ask = 'id = "a"\nquestion = "Which drug is {brand}?"\nanswer = "{drug}"\nchoices = 3'
    made = cards(table(ask, rows, top='synonyms = { trastuzumab = ["Herzuma"] }'))
    assert {option.text for option in best(made["drug-trastuzumab/a"]).options} == {
        "trastuzumab",
        "lapatinib",
    }


def test_a_drawn_option_has_the_feedback_of_its_row() -> None:
    """The cells in the feedback are those of the row that was picked."""
    ask = 'id = "a"\nquestion = "Which kind is {drug}?"\nanswer = "{class}"\nchoices = 3\nfeedback = "As {drug} is."'
    question = best(cards(table(ask))["drug-lapatinib/a"])
    said = {
        option.text: marking.mark(question, Picked(place)).feedback
        for place, option in enumerate(question.options)
    }
    assert said == {
        "antibody": "As trastuzumab is.",
        "conjugate": "As trastuzumab emtansine is.",
        "inhibitor": "",
    }


def test_options_are_in_the_order_of_the_rows() -> None:
    """So the right one is not always first if they are not shuffled."""
    rows = "\n0 | none | a | 1\n1+ | faint | b | 2\n2+ | moderate | c | 3\n3+ | strong | d | 4\n"
    ask = 'id = "a"\nquestion = "Which score is {brand}?"\nanswer = "{drug}"\nchoices = 4'
    posed = best(cards(table(ask, rows))["drug-3/a"]).pose(Random(1))
    assert [option.text for option in posed.options] == ["0", "1+", "2+", "3+"]


def test_a_broken_question_leaves_out_no_other() -> None:
    """Its cards are counted as left out."""
    reading = table(
        'id = "a"\nquestion = "{nothing}?"\nanswer = "{drug}"\n[[table.ask]]\nid = "b"\nquestion = "{drug}?"\nanswer = "{brand}"'
    )
    assert codes(reading) == ["D205"]
    assert reading.deck is not None
    assert (len(reading.deck.cards), reading.deck.left_out) == (4, 4)


def test_cards_and_tables_come_in_the_order_of_the_file() -> None:
    """The author's order is the order of new cards."""
    card = '[[card]]\nid = "z"\nquestion = "Q?"\nanswer = "A"\n'
    body = '[[table]]\ncolumns = ["a", "b"]\nrows = "1 | 2"\n[[table.ask]]\nid = "q"\nquestion = "{a}?"\nanswer = "{b}"\n'
    assert [*cards(read(card + body))] == ["z", "a-1/q"]
    assert [*cards(read(body + card))] == ["a-1/q", "z"]


def test_blanks_may_come_from_a_column() -> None:
    """Double braces make a blank, single ones name a column."""
    made = cards(table('id = "c"\ncloze = "{drug} is sold as {{ {brand} }}."'))
    assert typed(made["drug-pertuzumab/c/perjeta"]).prompt.startswith("pertuzumab is sold as ")


@pytest.mark.parametrize(("rows", "makes"), [(5_001, 0), (5_000, 5_000)])
@pytest.mark.much_work
def test_a_table_has_a_limit(rows: int, makes: int) -> None:
    """A larger one is refused with a diagnostic."""
    lines = "\n".join(f"d{number} | b | c | 1" for number in range(rows))
    reading = table('id = "a"\nquestion = "What is {drug}?"\nanswer = "{brand}"', f"\n{lines}\n")
    assert codes(reading) == ([] if makes else ["D202"])
    assert reading.deck is not None
    assert len(reading.deck.cards) == makes


@pytest.mark.parametrize(("sizes", "wrong"), [((3, 4), []), ((3, 4, 1, 1), ["D196"])])
def test_all_tables_of_a_deck_have_a_limit(
    monkeypatch: pytest.MonkeyPatch, sizes: tuple[int, ...], wrong: list[str]
) -> None:
    """One diagnostic says which table is too many; those above it are asked."""
    monkeypatch.setattr(tables, "MOST_TABLE_CARDS", 7)
    written = (
        f'[[table]]\nid = "t{place}"\ncolumns = ["a", "b"]\nrows = """\n'
        + "\n".join(f"a{row} | b{row}" for row in range(size))
        + f'\n"""\n[[table.ask]]\nid = "q"\nquestion = "What {place} is {{a}}?"\nanswer = "{{b}}"\n'
        for place, size in enumerate(sizes)
    )
    reading = read("".join(written))
    assert codes(reading) == wrong
    assert all(each.where.path[:2] == ("table", 2) for each in reading.diagnostics)
    assert reading.deck is not None
    assert len(reading.deck.cards) == 7


@given(
    st.text(st.sampled_from('ab|;-{}\n \t"\\*'), max_size=40), st.text(st.sampled_from("ab{}c "), max_size=12)
)
def test_any_rows_make_cards_or_diagnostics(rows: str, question: str) -> None:
    """Never a traceback."""
    quoted = rows.replace("\\", "\\\\").replace('"', '\\"')
    reading = read(
        f'[[table]]\ncolumns = ["a", "b"]\nrows = """{quoted}"""\n[[table.ask]]\nquestion = "{question}"\nanswer = "{{b}}"\nchoices = 2'
    )
    assert reading.deck is not None
    assert reading.diagnostics or reading.deck.cards
    assert all(
        not same_text(*pair)
        for card in reading.deck.cards
        for pair in [[o.text for o in best(card).options][:2]]
    )


def test_source_and_tags_of_a_table_may_come_from_columns() -> None:
    """With an empty cell those of the deck apply; an unknown column is reported."""
    ask = 'question = "What is {brand}?"\nanswer = "{drug}"'
    rows = "trastuzumab | Herceptin | label 2024\nlapatinib | Tykerb | -"
    head = '[[table]]\ncolumns = ["drug", "brand", "from"]\nrows = """\n'
    made = read(
        f'{head}{rows}\n"""\nsource = "{{from}}"\ntags = ["{{brand}}"]\n[[table.ask]]\n{ask}\n',
        'source = "S"',
    )
    assert codes(made) == []
    assert made.deck is not None
    assert [(each.source, each.tags) for each in made.deck.cards] == [
        ("label 2024", ("Herceptin",)),
        ("S", ("Tykerb",)),
    ]
    assert codes(read(f'{head}{rows}\n"""\nsource = "{{label}}"\n[[table.ask]]\n{ask}\n')) == ["D205"]


def test_a_column_that_is_never_asked_is_shown_whole() -> None:
    """A semicolon separates names only in a column that is asked."""
    ask = 'question = "What is {brand}?"\nanswer = "{drug}"\nwhy = "{note}"'
    rows = "trastuzumab; Tz | Herceptin | Given weekly; or every three weeks"
    made = read(
        f'[[table]]\ncolumns = ["drug", "brand", "note"]\nrows = """\n{rows}\n"""\n[[table.ask]]\n{ask}\n'
    )
    assert made.deck is not None
    (only,) = made.deck.cards
    assert only.why == "Given weekly; or every three weeks"
    assert only.kind.right_answer == "trastuzumab; Tz"
