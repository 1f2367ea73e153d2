"""What a deck is in Moodle XML, and what of it Moodle cannot say."""

from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from her2quiz.domain.deck.deck import Deck
from her2quiz.exchange.moodle_xml.exporter import MOODLE_XML
from tests.exchange.decks import EVERY_KIND, any_image, deck, deck_with

KNOWN = {
    *(0.0, 100.0, 90.0, 80.0, 75.0, 70.0, 60.0, 50.0, 40.0, 30.0, 25.0, 20.0, 12.5, 10.0, 5.0),
    *(83.33333, 66.66667, 33.33333, 16.66667, 14.28571, 11.11111),
}
"""The shares that Moodle's form for questions offers, per cent; it refuses others."""


def questions(before: Deck) -> list[Element]:
    """Return the questions of a deck, as an independent parser reads them."""
    quiz = fromstring(MOODLE_XML.write(before, any_image).data)
    return [each for each in quiz if each.get("type") != "category"]


def fractions(question: Element) -> list[float]:
    """Return what the answers of a question are worth."""
    return [float(each.get("fraction", "")) for each in question.iter("answer")]


def test_how_it_looks() -> None:
    """As Moodle writes it: texts in elements of their own, HTML with its signs escaped."""
    text = (
        'title = "T/1"\nid = "t"\n[[card]]\nid = "gene"\nquestion = "Which *gene* < 2?"\ntags = ["her2"]\n'
        'why = "On 17q."\noptions = """\n* ERBB2 -- Yes.\n- EGFR\n"""\n'
    )
    written = MOODLE_XML.write(deck(text), any_image).data.decode()
    assert "<text>$course$/top/T-1</text>" in written
    assert (
        '<questiontext format="html">\n      <text>&lt;p&gt;Which &lt;i&gt;gene&lt;/i&gt; &amp;lt; 2?&lt;/p&gt;</text>'
        in written
    )
    assert "<idnumber>gene</idnumber>" in written
    assert '<answer format="html" fraction="100">' in written
    assert written.endswith("</quiz>\n")


@pytest.mark.parametrize(
    ("right", "wrong"), [(right, wrong) for right in range(1, 11) for wrong in (1, 2, 7, 15)]
)
def test_the_credit_of_several_options_is_in_moodles_list(right: int, wrong: int) -> None:
    """Moodle refuses other shares; those of what is right make up all of the credit."""
    lines = [*(f"* right {place}" for place in range(right)), *(f"- wrong {place}" for place in range(wrong))]
    (question,) = questions(deck_with(f'multi = true\noptions = """\n{chr(10).join(lines)}\n"""'))
    worth = fractions(question)
    assert {abs(each) for each in worth} <= KNOWN
    assert sum(each for each in worth if each > 0) == pytest.approx(100, abs=0.001)


def test_what_moodle_cannot_say_is_listed() -> None:
    """Card by card, with the reason."""
    cards = deck_with(
        'answer = ">= 2"',
        'field = "ihc"',
        'groups = """\na: b, c\nd: e\n"""',
        'answer = ["a", "b"]',
        'answer = "2.0-3.0"',
        'pick = 2\noptions = """\n* a\n* b\n- c\n- none of these\n"""',
        'order = """\na -- First.\nb\nc\n"""',
        'cloze = "On {{17q::arm}} and {{8q}}."\nblanks = "together"',
        "picture = '''\n<(o)>\n'''\nalt = \"A bird\"\nanswer = true",
        'choices = 2\noptions = """\n* a\n- b\n- c\n"""',
        "\n".join(
            f'[[card.option]]\ntext = "{text}"\n{more}'
            for text, more in (("a", "right = true"), ("b", "credit = 0.36"))
        ),
    )
    exported = MOODLE_XML.write(cards, any_image)
    assert [(each.name, each.reason) for each in exported.left_out] == [("a", "a bound such as ≥ 2")]
    assert [(each.name, each.reason) for each in exported.changed] == [
        ("b", "a finding that is drawn became a fixed one"),
        ("c", "a card to sort into groups became one to match"),
        ("d", "a card to name all became an essay with its answer as feedback"),
        ("e", "a range became its middle with a tolerance"),
        ("e", "any number within the range is right"),
        ("f", "an option such as none of these is shuffled with the others"),
        ("f", "without how many are to be ticked"),
        ("g", "without what is said of its lines"),
        ("h", "what hints at a blank stands behind it"),
        ("i", "its picture became a part of the question"),
        ("j", "all options are shown"),
        ("k", "a part of the credit became the nearest that Moodle knows"),
    ]


def test_a_drawn_field_is_one_picture_that_does_not_tell_its_answer() -> None:
    """Its description would."""
    (question,) = questions(deck_with('field = "ihc"'))
    text = question.findtext("questiontext/text") or ""
    assert '<img src="@@PLUGINFILE@@/field.png" alt="">' in text
    assert [each.get("name") for each in question.iterfind("questiontext/file")] == ["field.png"]


def test_every_question_has_what_moodle_wants_of_each() -> None:
    """A type that it knows, a name, a text, an id of its own that fits, and answers that make up all of the credit."""
    written = questions(deck(EVERY_KIND.read_text(encoding="utf-8")))
    ids = [each.findtext("idnumber") or "" for each in written]
    assert len({*ids}) == len(ids)
    assert all(0 < len(each) <= 100 for each in ids)
    for each in written:
        assert each.findtext("name/text")
        assert each.findtext("questiontext/text")
        if each.get("type") in ("multichoice", "truefalse", "shortanswer", "numerical"):
            assert max(fractions(each)) == 100 or each.findtext("single") == "false"
            assert {abs(worth) for worth in fractions(each)} <= KNOWN
    kinds = {each.get("type") for each in written}
    assert kinds >= {
        "multichoice",
        "truefalse",
        "shortanswer",
        "numerical",
        "matching",
        "ordering",
        "cloze",
        "essay",
    }


def test_an_order_says_that_the_number_of_right_lines_is_shown() -> None:
    """Moodle 4.4 and the plug-in before it make up hints where it is not said, and then cannot save the question."""
    (question,) = questions(deck_with('order = """\na\nb\nc\n"""'))
    assert question.get("type") == "ordering"
    assert question.find("shownumcorrect") is not None


def test_embedded_answers_have_no_sign_that_ends_them() -> None:
    """Signs of the words are entities, and a star stands for itself."""
    (question,) = questions(deck_with('cloze = "a {{x~y#z*}} b {{<=2}} {1:SA:=c}"\nblanks = "together"'))
    assert question.findtext("questiontext/text") == (
        "<p>a {1:SHORTANSWER:=x&#126;y&#35;z&#92;*} b {1:SHORTANSWER:=&lt;=2} &#123;1:SA:=c}</p>"
    )
