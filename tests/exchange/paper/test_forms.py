"""Paper as HTML, Markdown and PDF: complete, and nothing in a deck is taken for anything but text."""

import io
import re
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from her2quiz.exchange.formats import CannotImportError, Exported
from tests.exchange.paper.printing import deck, every_kind, printed, text_of

SIGNS = "Größe ≥ 2 µg ± αβγ Ω ½ H₂O 10⁹ → ∈ Łódź Ж"
HOSTILE = (
    "<script>alert(1)</script> <b>x</b> & <img src=x onerror=y> </para> ![a](http://x.y) | [l](http://x.y)"
)


class Tags(HTMLParser):
    """Gathers the elements of a page."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.names, self.addresses = set[str](), list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.names.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]


def pages(exported: Exported) -> list[str]:
    """Return the words of each page of a PDF."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(exported.data)).pages]


@pytest.mark.parametrize("suffix", [".html", ".md", ".pdf"])
def test_three_files_are_written(suffix: str) -> None:
    """The exam, its key, and its key with reasons; or one of them."""
    every = printed(every_kind(), suffix)
    names = [name for name, _ in every.more if name.endswith(suffix)]
    assert names == [f"t-key{suffix}", f"t-reasons{suffix}"]
    assert (every.cards, every.left_out, every.changed) == (len(every_kind().cards), (), ())
    key = printed(every_kind(), suffix, part="key")
    assert (key.data, key.more) == (dict(every.more)[f"t-key{suffix}"], ())


def test_no_answer_is_in_the_exam() -> None:
    """Neither the key nor a reason, nor words for a picture that is asked about."""
    card = 'question = "Which?"\noptions = "* ERBB2 -- Because.\\n- EGFR -- Not it."\nwhy = "Reason."\nsource = "ASCO"'
    field = 'question = "Which score?"\nfield = "ihc"'
    for suffix in (".html", ".md"):
        exam = text_of(printed(deck(card, field), suffix))
        assert "ERBB2" in exam
        assert not re.search(r"Because|Not it|Reason|ASCO|✓|complete|membrane", exam)
        reasons = text_of(printed(deck(card, field), suffix, part="reasons"))
        assert all(each in reasons for each in ("Because", "Not it", "Reason", "ASCO", "✓"))


def test_a_page_of_html_needs_nothing_else() -> None:
    """No script, no address; images are in it."""
    read = Tags(text_of(printed(every_kind(), ".html")))
    assert not read.names & {"script", "link", "iframe", "object", "a"}
    assert len(read.addresses) == 2
    assert all(address.startswith("data:image/png;base64,") for address in read.addresses)


def test_text_is_data_in_html() -> None:
    """Wherever it stands."""
    card = f"question = '{HOSTILE}'\noptions = '''\n* {HOSTILE}\n- b\n'''\nsource = '{HOSTILE}'\nwhy = '{HOSTILE}'"
    for part in ("exam", "key", "reasons"):
        page = text_of(printed(deck(card, header=f"title = '{HOSTILE}'"), ".html", part=part))
        assert "<script" not in page
        assert not Tags(page).names & {"script", "img", "a"}


def test_text_is_data_in_markdown() -> None:
    """No mark, no element and no link of its own."""
    card = f"question = '{HOSTILE}'\noptions = '''\n* {HOSTILE}\n- b\n'''\nsource = '{HOSTILE}'"
    for part in ("exam", "key", "reasons"):
        page = text_of(printed(deck(card, header=f"title = '{HOSTILE}'"), ".md", part=part))
        assert not re.search(r"(?<!\\)<|(?<!\\)!\[|(?<!\\)\]\(|\bhttp:", page)


def test_marks_stay_in_markdown() -> None:
    """Bold, italic, code, lists, tables, and an image beside the file."""
    why = "**b** and *i* and `a|b`\\n\\n- one\\n- two\\n\\n| x | y |\\n| --- | --- |\\n| 1 | 2 |"
    page = text_of(printed(deck(f'question = "?"\nanswer = "x"\nwhy = "{why}"'), ".md", part="reasons"))
    assert "**b** and *i* and `a|b`\n\n- one\n- two\n\n| x | y |\n| --- | --- |\n| 1 | 2 |" in page
    exam = printed(every_kind(), ".md")
    images = [name for name, _ in exam.more if name.endswith(".png")]
    assert images == ["t-image-1.png", "t-image-2.png"]
    assert all(f"]({name})" in text_of(exam) for name in images)


def test_signs_of_many_alphabets_are_in_the_pdf() -> None:
    """As an independent reader finds them; those that no font has are told."""
    written = printed(
        deck(f'id = "a"\nquestion = "{SIGNS}?"\nanswer = "x"', 'id = "b"\nquestion = "汉字?"\nanswer = "y"'),
        ".pdf",
    )
    (page,) = pages(written)
    assert all(word in page for word in SIGNS.split())
    (note,) = written.notes
    assert note == (
        "The fonts of the PDF lack 汉字, and □ stands for each, in question 2. Write HTML (-o exam.html) and print it from a"
        " browser, which has fonts for them."
    )


def test_signs_that_the_pdf_lacks_are_found_in_reasons() -> None:
    """Whatever is printed is looked at, and nothing that is not: a formula is printed as it is drawn."""
    cards = (
        "question = 'One?'\noptions = ['* a -- 汉', '- b']",
        "question = 'Two?'\nmatch = ['a -> b', 'c -> 字']",
        "question = 'Is $\\alpha$?'\nanswer = true\nwhy = 'It is.'",
    )
    (note,) = printed(deck(*cards), ".pdf").notes
    assert "lack 汉字" in note
    assert "in questions 1, 2." in note


def test_markup_is_text_in_the_pdf() -> None:
    """Nothing in a text is taken for an element."""
    (page,) = pages(
        printed(
            deck("question = '<b>x</b> &amp; </para> <font size=99>y'\nanswer = 'x'"), ".pdf", part="exam"
        )
    )
    assert "<b>x</b> &amp; </para> <font size=99>y" in page


def test_pages_are_numbered_within_their_version() -> None:
    """And bear its name."""
    cards = deck(
        *(
            f'id = "c{place}"\nquestion = "Question {place}?"\nanswer = "{"long " * 90}x"\ntyped = false'
            for place in range(12)
        )
    )
    found = pages(printed(cards, ".pdf", part="exam", versions=2))
    half = len(found) // 2
    assert half > 1
    for place, page in enumerate(found):
        letter = "A" if place < half else "B"
        assert f"Genes, version {letter}" in page
        assert f"{place % half + 1} / {half}" in page


def test_no_question_is_split() -> None:
    """Where it fits on one page: its options stand on the page of its question."""
    options = "\\n".join(f"- option {place}" for place in range(8))
    cards = deck(
        *(f'id = "c{n}"\nquestion = "Question {n}?"\noptions = "* key {n}x\\n{options}"' for n in range(20))
    )
    found = pages(printed(cards, ".pdf", part="exam"))
    assert len(found) > 2
    for page in found:
        questions = re.findall(r"Question (\d+)\?", page)
        assert sorted(re.findall(r"key (\d+)x", page)) == sorted(questions)
        assert page.count("option 7") == len(questions)


def test_what_fits_on_no_page_goes_on() -> None:
    """A long text, long code, and a table with a long cell; a very long word is broken."""
    long = "word " * 2500
    found = pages(
        printed(
            deck(
                f'id = "a"\nquestion = "{long}?"\nanswer = "x"',
                f"id = \"b\"\nquestion = '''\n```\n{'y' * 300}\n```\n{'z' * 500}'''\nanswer = 'x'",
                f"id = \"c\"\nquestion = '''\n| a | b |\n| --- | --- |\n| {long} | end |\n'''\nanswer = 'x'",
            ),
            ".pdf",
            part="exam",
        )
    )
    assert sum(page.count("word") for page in found) == 5000


def test_a_broken_image_is_told() -> None:
    """And leaves its place empty."""
    card = 'id = "a"\nquestion = "?"\nanswer = "x"\nimage = "no.png"\nalt = "Cells"'
    for suffix in (".html", ".md", ".pdf"):
        written = printed(deck(card), suffix)
        assert [(each.name, each.reason) for each in written.changed] == [("a", "without an image")]


def test_only_endings_that_can_be_written() -> None:
    """The message names them."""
    with pytest.raises(CannotImportError, match=r"Paper is written as \.html, \.pdf, \.md"):
        printed(deck('question = "?"\nanswer = "x"'), ".docx")


def test_without_its_libraries_pdf_says_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one message, with what can be done instead."""
    import sys

    for name in [*sys.modules]:
        if name.startswith("her2quiz.exchange.paper.pdf_"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "reportlab.platypus", None)
    with pytest.raises(CannotImportError, match=r'pip install "\.\[pdf\]"'):
        printed(deck('question = "?"\nanswer = "x"'), ".pdf")
