"""Lists of questions in Word documents."""

import io
import zipfile
from pathlib import Path

import pytest

from her2quiz.exchange import archive
from her2quiz.exchange.formats import CannotImportError, Imported, Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.items import Choice
from her2quiz.exchange.source_file import SourceFile

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {_MAIN}>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def paragraph(text: str, mark: str = "", level: int | None = None) -> str:
    """Return a paragraph, with a mark on its only run, on a level of the list."""
    place = (
        ""
        if level is None
        else f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr></w:pPr>'
    )
    return f"<w:p>{place}<w:r><w:rPr>{mark}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def document(*paragraphs: str, head: str = "", numbering: str = NUMBERING, styles: str = "") -> bytes:
    """Return a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        body = f"<w:document {_MAIN}><w:body>{''.join(paragraphs)}</w:body></w:document>"
        archive.writestr("word/document.xml", head + body)
        archive.writestr("word/numbering.xml", numbering)
        if styles:
            archive.writestr("word/styles.xml", styles)
    return out.getvalue()


def read(folder: Path, data: bytes) -> Imported:
    """Import a document."""
    file = folder / "exam.docx"
    file.write_bytes(data)
    source = SourceFile(file)
    return importer_for(source).read(source, Request(), lambda _share: None)


@pytest.mark.parametrize("mark", ["<w:b/>", '<w:b w:val="1"/>', '<w:highlight w:val="yellow"/>'])
def test_the_option_that_stands_out_is_right(tmp_path: Path, mark: str) -> None:
    """Whether the letters are typed or Word's own; a bold question is no option."""
    typed = (paragraph("1. Gene?", "<w:b/>"), paragraph("A. EGFR"), paragraph("B. ERBB2", mark))
    listed = (
        paragraph("Arm?", level=0),
        paragraph("8q", '<w:b w:val="0"/>', level=1),
        paragraph("17q", mark, level=1),
    )
    read_back = read(tmp_path, document(*typed, paragraph(""), *listed))
    assert [item.question for item in read_back.items] == ["Gene?", "Arm?"]
    for item in read_back.items:
        assert isinstance(item.answer, Choice)
        assert [option.is_right for option in item.answer.options] == [False, True]


def test_letters_begin_again_with_each_question(tmp_path: Path) -> None:
    """And a key names them."""
    one = (
        paragraph("One?", level=0),
        paragraph("x", level=1),
        paragraph("y", level=1),
        paragraph("Answer: B"),
    )
    items = read(tmp_path, document(*one, *one)).items
    assert len(items) == 2
    for item in items:
        assert isinstance(item.answer, Choice)
        assert [(option.text, option.is_right) for option in item.answer.options] == [
            ("x", False),
            ("y", True),
        ]


@pytest.mark.parametrize(
    "data",
    [
        document(head='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
        document(paragraph("never closed")[:-6]),
        document(numbering="<w:numbering"),
        document(paragraph("x"))[:-40],
        document(paragraph("x"))[:200],
    ],
)
def test_broken_and_hostile_documents(tmp_path: Path, data: bytes) -> None:
    """Each is refused with one message."""
    with pytest.raises(
        CannotImportError, match=r"broken document|not a document that Word writes|in no format"
    ):
        read(tmp_path, data)


def test_a_directory_that_would_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of very many files is not even listed."""
    monkeypatch.setattr(archive, "LARGEST_DIRECTORY", 20)
    with pytest.raises(CannotImportError, match="in no format"):
        read(tmp_path, document(paragraph("1. Which gene?")))


@pytest.mark.parametrize("mark", ['<w:color w:val="FF0000"/>', '<w:u w:val="single"/>'])
def test_the_only_option_in_a_colour_or_underlined_is_right(tmp_path: Path, mark: str) -> None:
    """If none is bold, and not all are so; most of the text has a colour that says nothing."""
    plain = '<w:color w:val="1F3864"/><w:u w:val="none"/>'
    asked = (paragraph("1. Gene?", plain), paragraph("A. EGFR", plain), paragraph("B. ERBB2", mark))
    bold = (
        paragraph("2. Arm?", plain),
        paragraph("A. 8q", f"<w:b/>{plain}"),
        paragraph("B. 17q", f"{mark}"),
        paragraph("C. 1p", plain),
    )
    alike = (
        paragraph("3. Which of these is not marked at all?", plain),
        paragraph("A. 8q", mark),
        paragraph("B. 17q", mark),
    )
    read_back = read(tmp_path, document(*asked, *bold, *alike))
    right = [
        [option.text for option in item.answer.options if option.is_right]
        for item in read_back.items
        if isinstance(item.answer, Choice)
    ]
    assert right == [["ERBB2"], ["8q"]]
    assert [each.reason for each in read_back.left_out] == ["without a right option"]


def test_a_table_is_told(tmp_path: Path) -> None:
    """Its cells are read as lines, which is seldom what was meant; if nothing else is there, nothing is imported."""
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Gene?')}</w:tc><w:tc>{paragraph('ERBB2')}</w:tc></w:tr></w:tbl>"
    asked = (paragraph("1. Gene?"), paragraph("A. EGFR"), paragraph("B. ERBB2"), paragraph("Answer: B"))
    (note,) = read(tmp_path, document(*asked, table)).notes
    assert "--from word-table" in note
    with pytest.raises(CannotImportError, match="--from word-table"):
        read(tmp_path, document(table))


def test_tabs_of_a_document_part_options(tmp_path: Path) -> None:
    """Two columns of options are often made with tabs."""
    tab = "</w:t><w:tab/><w:t>"
    rows = (paragraph("Gene?"), paragraph(f"A. EGFR{tab}C. KRAS"), paragraph(f"B. ERBB2{tab}D. TP53"))
    (item,) = read(tmp_path, document(*rows, paragraph("Ans. B"))).items
    assert isinstance(item.answer, Choice)
    assert [option.text for option in item.answer.options] == ["EGFR", "KRAS", "ERBB2", "TP53"]
    assert [option.text for option in item.answer.options if option.is_right] == ["ERBB2"]


STYLES = f"""<w:styles {_MAIN}><w:style w:styleId="ListNumber"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="ListBullet"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>"""
BULLETS = """<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num></w:numbering>"""


def test_bullets_below_a_question_are_its_options(tmp_path: Path) -> None:
    """With the lists that styles have; other bullets are part of a text."""

    def styled(text: str, style: str, mark: str = "") -> str:
        style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        return f"<w:p>{style}<w:r><w:rPr>{mark}</w:rPr><w:t>{text}</w:t></w:r></w:p>"

    asked = (
        styled("Which gene?", "ListNumber"),
        styled("EGFR", "ListBullet"),
        styled("ERBB2", "ListBullet", "<w:b/>"),
        styled("Which arm?", "ListNumber"),
        styled("17q", "ListBullet"),
        styled("B. 8q", "ListBullet"),
        paragraph("Answer: 17q"),
        styled("Name the score.", "ListNumber"),
        styled("3+ is what is meant", "ListBullet"),
        paragraph("Answer: 3+"),
    )
    data = document(*asked, numbering=NUMBERING.replace("</w:numbering>", BULLETS), styles=STYLES)
    items = read(tmp_path, data).items
    assert [item.question for item in items] == [
        "Which gene?",
        "Which arm?",
        "Name the score.\n3+ is what is meant",
    ]
    right = [
        [option.text for option in item.answer.options if option.is_right]
        for item in items
        if isinstance(item.answer, Choice)
    ]
    assert right == [["ERBB2"], ["17q"]]
