"""Code, formulas and brackets keep the deck language's own signs; marking leaves the styling out."""

import pytest

from her2quiz.deckfile.grammar.cloze_text import Blank, blanks_of, parse_cloze
from her2quiz.deckfile.grammar.option_lines import split_feedback
from her2quiz.domain.choices.option_names import OptionNames
from her2quiz.domain.choices.option_order import is_ordered
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.marking import mark
from tests.deckfile.reading import card, codes, read


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("`git checkout -- file` -- It does.", ("`git checkout -- file`", "It does.")),
        ("`git checkout -- file.txt`", ("`git checkout -- file.txt`", "")),
        ("text -- see `a -- b` -- too", ("text", "see `a -- b` -- too")),
        (r"one \-- two -- three", (r"one \-- two", "three")),
        ("$a -- b$ -- c", ("$a -- b$", "c")),
        ("`open -- feedback", ("`open", "feedback")),
    ],
)
def test_code_keeps_its_dashes(line: str, parts: tuple[str, str]) -> None:
    """Feedback begins at the first dashes that are not in code."""
    assert split_feedback(line) == parts


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("is {{P(A | B)}}.", Blank(("P(A | B)",))),
        ("is {{4.0 | four}}.", Blank(("4.0", "four"))),
        (r"is {{\frac{1}{2}}} in TeX", Blank((r"\frac{1}{2}",))),
        (r"$t = {{\frac{\ln 2}{k}}}$", Blank((r"\frac{\ln 2}{k}",))),
        ("is {{{a}}} here", Blank(("{a}",))),
        ("`{{code}}` is {{this}}", Blank(("this",))),
        (r"\{\{no\}\} is {{this::`a::b` hint}}", Blank(("this",), "`a::b` hint")),
        ("is {{`a | b` | c}}", Blank(("`a | b`", "c"))),
        ("is {{set {a}}", Blank(("set {a",))),
    ],
)
def test_a_blank_keeps_what_belongs_to_it(text: str, blank: Blank) -> None:
    """Braces with their pair, pipes in brackets and code; braces in code are no blank."""
    assert blanks_of(parse_cloze(text)) == (blank,)


@pytest.mark.parametrize(
    ("text", "code"),
    [("{{a {{b}} c}}", "D134"), ("{{a", "D132"), ("a}}", "D132"), ("`{{a}}`", "D131"), ("{{ }}", "D133")],
)
def test_a_blank_that_is_none_is_told(text: str, code: str) -> None:
    """Nested, open, closed before it is opened, only in code, and empty."""
    assert codes(read(f"[[card]]\ncloze = '{text}'"))[:1] == [code]


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("**trastuzumab**", "trastuzumab"),
        ("`git checkout -- file.txt`", "git checkout -- file.txt"),
        (r"$\alpha$", "alpha"),
        (r"$\alpha$", "α"),
        ("H~2~O", "H2O"),
        ("10^9^/L", "10^9/L"),
        (r"\frac{1}{2}", "1/2"),
        ("[T-DM1](https://example.org)", "T-DM1"),
    ],
)
@pytest.mark.parametrize("exact", ["", "\nexact = true"])
def test_a_typed_answer_is_marked_without_its_styling(answer: str, typed: str, exact: str) -> None:
    """And is shown with it."""
    kind = card(f"answer = '{answer}'\ntyped = true{exact if typed != 'alpha' else ''}").kind
    assert isinstance(kind, Typed)
    marked = mark(kind, Entered(typed))
    assert marked.is_right
    assert kind.right_answer == answer


def test_names_in_brackets_are_one_name() -> None:
    """P(A | B) is a member, and not two."""
    kind = card('answer = ["P(A | B)", "P(B | A)", "`a | b` | c"]').kind
    assert isinstance(kind, NameAll)
    assert [member.right for member in kind.members] == [("P(A | B)",), ("P(B | A)",), ("a | b", "c")]
    assert kind.members[2].shown == "`a | b`"


def test_a_rejected_answer_is_marked_without_its_styling() -> None:
    """Its feedback comes after the dashes outside code."""
    kind = card('answer = "a"\nreject = ["`git -- b` -- No."]').kind
    assert isinstance(kind, Typed)
    assert mark(kind, Entered("git -- b")).feedback == "No."


def test_arrows_and_commas_in_code_part_nothing() -> None:
    """In matches and groups, too; commas in brackets part no members."""
    match = card('match = """\n`p->x` -> a member\n$f: a -> b$ -> a map\n"""').kind
    assert isinstance(match, Matching)
    assert [(item.text, item.right) for item in match.items] == [
        ("`p->x`", "a member"),
        ("$f: a -> b$", "a map"),
    ]
    groups = card('groups = """\nOne: `a, b`, c (d, e)\n`x: y`: f\n"""').kind
    assert isinstance(groups, Grouping)
    assert [(item.text, item.right) for item in groups.items] == [
        ("`a, b`", "One"), ("c (d, e)", "One"), ("f", "`x: y`")
    ]  # fmt: skip


def test_cells_keep_pipes_in_code() -> None:
    """And an escaped one; the typed answer of a row has no styling."""
    rows = '[[table]]\ncolumns = ["command", "does"]\nrows = """\n`a | b` | **pipes**\nc | d \\\\| e\n"""\n'
    ask = '[[table.ask]]\nid = "x"\nquestion = "What does {command} do?"\nanswer = "{does}"\ntyped = true\n'
    deck = read(rows + ask).deck
    assert deck is not None
    kinds = [each.kind for each in deck.cards]
    assert [kind.accepted.right for kind in kinds if isinstance(kind, Typed)] == [("pipes",), ("d | e",)]


def test_figures_in_bold_are_figures() -> None:
    """Scores are picked by their own figure, and keep their order, however they are styled."""
    texts = ("**0**", "**1+**", "`2+`", "3+")
    assert OptionNames(texts).are_own
    assert OptionNames(texts).place_of("2+") == 2
    assert is_ordered(texts)
    kind = card('options = """\n* `a -- b`\n- **None of these**\n"""').kind
    assert isinstance(kind, SingleBest)
    assert kind.options[0].text == "`a -- b`"


def test_styling_changes_no_answer_key() -> None:
    """Progress is not disturbed by a word that becomes bold."""
    plain, bold = (card(f'answer = "{text}"\ntyped = true').kind for text in ("alpha", "**alpha**"))
    assert plain.answer_key == bold.answer_key
    plain, bold = (card(f'options = """\n* {text}\n- b\n"""').kind for text in ("H2O", "**H~2~O**"))
    assert plain.answer_key == bold.answer_key


def test_blanks_together_are_shown_as_written() -> None:
    """The right answers keep their marks, and are typed without them."""
    kind = card('blanks = "together"\ncloze = "{{`a`}} and {{**b**}}"', question="").kind
    marked = mark(kind, Filled(("a", "c")))  # type: ignore[arg-type]
    assert [part.right for part in marked.parts] == ["`a`", "**b**"]
