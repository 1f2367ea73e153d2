"""What becomes of the notes of a package."""

from pathlib import Path
from typing import Any

import pytest

from her2quiz.exchange.formats import LeftOut
from her2quiz.exchange.items import AnyAnswer, Blank, Blanks, Item, Recalled, Typed
from tests.exchange.anki.packages import (
    BASIC,
    CLOZE,
    OCCLUSION,
    PNG,
    REVERSED,
    SHAPES,
    TYPED,
    Contents,
    Kind,
    Note,
    imported,
    package,
)

NOTES = (
    Note(BASIC, ("Which <b>gene</b>?", "<i>ERBB2</i>"), tags="genes leech", guid="a;b/c"),
    Note(REVERSED, ("Herceptin", "trastuzumab"), (0, 1)),
    Note(TYPED, ("Short for trastuzumab?", "T &amp; more")),
    Note(CLOZE, ("{{c1::HER2}} is on {{c2::17q12::where}}", "Extra"), (0, 1)),
)


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> str:
    """Each shape of a package."""
    return str(request.param)


def one(folder: Path, *notes: Note, **images: bytes) -> Item:
    """Return the item that notes become."""
    read = imported(folder, package(Contents(notes, {f"{name}.png": data for name, data in images.items()})))
    assert not read.left_out
    (item,) = read.items
    return item


def test_cards_of_each_type(tmp_path: Path, shape: str) -> None:
    """Whatever the shape of the package: the newest database in it is read."""
    read = imported(tmp_path, package(Contents(NOTES), shape))
    found = [(item.question, item.answer, item.origin, item.tags, item.why) for item in read.items]
    blanks = Blanks((Blank(("HER2",), "", "1"), " is on ", Blank(("17q12",), "where", "2")))
    expected: list[tuple[str, AnyAnswer, str, tuple[str, ...], str]] = [
        ("Which **gene**?", Recalled("*ERBB2*"), "a;b/c/0", ("genes",), ""),
        ("Herceptin", Recalled("trastuzumab"), "guid2/0", (), ""),
        ("trastuzumab", Recalled("Herceptin"), "guid2/1", (), ""),
        ("Short for trastuzumab?", Typed(("T & more",)), "guid3/0", (), ""),
        ("", blanks, "guid4/cloze", (), "Extra"),
    ]
    assert found == expected
    assert (read.title, read.left_out, read.changed) == ("HER2", (), ())


def test_a_card_that_was_not_made_is_none(tmp_path: Path) -> None:
    """As where the template of the reverse has nothing to show, or the learner deleted empty cards."""
    assert one(tmp_path, Note(REVERSED, ("Herceptin", "trastuzumab"), (1,))).question == "trastuzumab"


@pytest.mark.parametrize(
    ("front", "back", "expected"),
    [
        (
            "The gene of {{Front}}?",
            "{{FrontSide}}<hr id='answer'>It is {{Back}}.",
            ("The gene of x?", "It is y.", ""),
        ),
        (
            "{{#Front}}<b>{{Front}}</b>{{/Front}}{{^Back}}none{{/Back}}",
            "{{FrontSide}}{{Back}}",
            ("**x**", "y", ""),
        ),
        ("{{Front}}", "{{Front}}<br>{{Back}}<br>{{Notes}}", ("x", "y", "z")),
        ("{{Front}}", "{{FrontSide}}<hr id=answer>{{Notes}}", ("x", "z", "")),
        (
            "{{Front}}",
            "<hr id=answer>{{Back}}{{#Notes}}<p>Notes: {{Notes}}{{/Notes}}",
            ("x", "y", "Notes: z"),
        ),
        ("{{Front}}{{tts en_US:Front}}", "{{text:Back}}{{hint:Notes}}", ("x", "y", "z")),
        (
            "{{=<% %>=}}<%Front%>",
            "{{Back}}<script>alert('{{Front}}')</script><style>b{}</style>",
            ("x", "y", ""),
        ),
        ("{{Front}}{{/Back}}{{#Back}}!", "{{Back}}{{Gone}}{{Deck}}{{furigana:Gone}}", ("x!", "y", "")),
    ],
)
def test_templates(tmp_path: Path, front: str, back: str, expected: tuple[str, str, str]) -> None:
    """A card has what its template shows; what explains the answer, by the name of its field, becomes the reason."""
    kind = Kind(("Front", "Back", "Notes"), ((front, back),))
    item = one(tmp_path, Note(kind, ("x", "y", "z")))
    question, answer, why = expected
    assert (item.question, item.answer, item.why) == (question, Recalled(answer), why)


def test_hints_and_sources(tmp_path: Path) -> None:
    """A hint on the front is a hint; a source on the back is the source."""
    kind = Kind(("Front", "Back", "Clue", "Source"), (("{{Front}}{{hint:Clue}}", "{{Back}} {{Source}}"),))
    item = one(tmp_path, Note(kind, ("x", "y", "Think of <b>genes</b>", "Wolff 2023")))
    assert (item.hints, item.source, item.answer) == (("Think of **genes**",), "Wolff 2023", Recalled("y"))


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        (Note(OCCLUSION, ("{{c1::image-occlusion:rect:left=.1}}", "<img src='a.png'>")), "image occlusion"),
        (Note(CLOZE, ("{{c1::image-occlusion:rect}}", "")), "image occlusion"),
        (Note(BASIC, ("[sound:a.mp3]", "HER2")), "audio"),
        (Note(BASIC, ("HER2", "[sound:a.mp4]")), "video"),
        (Note(BASIC, ("<img src='gone.png'>", "HER2")), "an image that is not in the package"),
        (Note(BASIC, ("HER2", "<br> &nbsp;")), "without an answer"),
        (Note(BASIC, ("", "HER2")), "without a question"),
        (Note(CLOZE, ("nothing hidden", "")), "without a blank"),
        (Note(BASIC, ("HER2", "ERBB2"), (4,)), "of a template that is not in the package"),
    ],
)
def test_what_is_left_out(tmp_path: Path, note: Note, reason: str) -> None:
    """Each with its reason, and the others come in."""
    read = imported(tmp_path, package(Contents([note, NOTES[0]])))
    assert [each.reason for each in read.left_out] == [reason]
    assert len(read.items) == 1


def test_what_is_lost(tmp_path: Path) -> None:
    """A card that has more than words is there, and what it lacks is said."""
    notes = (
        Note(BASIC, ("Say it [sound:a.mp3]", "x <img src=gone.png>")),
        Note(CLOZE, ("{{c1::a {{c2::b}}}}", "")),
        Note(CLOZE, ("{{c1,2::both}} of {{c2::two}}", "")),
    )
    read = imported(tmp_path, package(Contents(notes)))
    assert read.changed == (
        LeftOut("Say it", "without its sound"),
        LeftOut("Say it", "without an image that is not in the package"),
        LeftOut("a b", "a blank inside another became part of it"),
        LeftOut("both of two", "a blank of several cards is asked by the first only"),
    )


@pytest.mark.parametrize("name", ["a b.png", "schön.png", "..", "/etc/passwd", "../up.png"])
def test_images(tmp_path: Path, shape: str, name: str) -> None:
    """Found by their names, which may be in percent signs; an image alone is a question, too."""
    notes = [
        Note(BASIC, (f'<img src="{name.replace(" ", "%20")}">', "HER2")),
        Note(BASIC, ("?", f'<img src="{name}">')),
    ]
    read = imported(tmp_path, package(Contents(notes, {"unused.png": b"", name: PNG}), shape))
    first, second = read.items
    assert (first.question, first.image, first.answer) == (
        "What does the image show?",
        name,
        Recalled("HER2"),
    )
    assert (second.question, second.why_image, second.answer) == ("?", name, Recalled("See the image."))
    assert [(each.name, each.read()) for each in read.pictures] == [(name, PNG)]


def test_decks_inside_others(tmp_path: Path) -> None:
    """The deck that all are in is the title; those inside it are tags; one alone can be imported."""
    decks = ("Onc::HER2", "Onc::HER2::ISH::Cut-offs", "Onc::ER")
    data = package(Contents([Note(BASIC, (name, "x"), deck=name) for name in decks]))
    read = imported(tmp_path, data)
    assert (read.title, [item.tags for item in read.items]) == (
        "Onc",
        [("HER2",), ("HER2::ISH::Cut-offs",), ("ER",)],
    )
    assert read.notes == ("3 decks: Onc::ER, Onc::HER2, Onc::HER2::ISH::Cut-offs. --sheet names one.",)
    for wanted in ("onc::her2", "HER2"):
        part = imported(tmp_path, data, wanted)
        assert (part.title, [item.tags for item in part.items]) == ("HER2", [(), ("ISH::Cut-offs",)])


def test_a_script_in_a_template_is_told(tmp_path: Path) -> None:
    """It is not run, so its cards may show too little or too much."""
    kind = Kind(templates=(("{{Front}}<script>shuffle()</script>", "{{Back}}"),), name="Multiple choice")
    read = imported(tmp_path, package(Contents([Note(kind, ("x", "y"))]), SHAPES[0]))
    assert read.notes == (
        "Scripts are not run; the card types Multiple choice have some: look at their cards.",
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("<b>{{c1::HER2}}</b>", ("**", Blank(("HER2",), "", "1"), "**")),
        (r"{{c2::\(x^2\)}} is", (Blank(("$x^2$",), "", "2"), " is")),
        ("{{c1,2::both}}", (Blank(("both",), "", "1"),)),
        ("&#123;&#123;c1::no}} {{c2::yes}}", ("{{c1::no}} ", Blank(("yes",), "", "2"))),
        ("{{c1::a&#125;&#125; &#58;&#58; b::h}}", (Blank(("a}} :: b",), "h", "1"),)),
        ("{{c1::{a}::set}} b", (Blank(("{a}",), "set", "1"), " b")),
        ("{{c1::3^{rd}}} b", (Blank(("3^{rd}",), "", "1"), " b")),
        ("{{c1::a {{c2::b::inner}} c::outer}}", (Blank(("a b c",), "outer", "1"),)),
        ("a ` {{c1::b}} ` c", (r"a \` ", Blank(("b",), "", "1"), r" \` c")),
        ("a `<br>{{c1::b}} `", ("a \\` \\\n", Blank(("b",), "", "1"), r" \`")),
        ("<code>a {{c1::b*}} --c</code>", ("a ", Blank((r"b*",), "", "1"), " --c")),
        ("<pre>a\n{{c1::b}}</pre>", ("a \\\n", Blank(("b",), "", "1"))),
        (r"\(E = {{c1::mc^2}}\)", ("$E = ", Blank(("mc^2",), "", "1"), "$")),
        (r"C:\{{c1::new}}", ("C:\\", Blank(("new",), "", "1"))),
        ("{{c1::a}} x {{c2::open", (Blank(("a",), "", "1"), " x open")),
        ("{{c1::<br>}} {{c2::b}}", (" ", Blank(("b",), "", "2"))),
        ("{{c1::a<br>b<br>}} c", (Blank(("a b",), "", "1"), " c")),
        ("&#xfdd0;1&#xfdd1; {{c1::a}}", ("1 ", Blank(("a",), "", "1"))),
    ],
)
def test_blanks(tmp_path: Path, text: str, parts: tuple[Any, ...]) -> None:
    """With marks, code and formulas around them and in them; only braces that Anki itself reads begin or end one."""
    assert one(tmp_path, Note(CLOZE, (text, ""))).answer == Blanks(parts)
