"""HTML as text of the deck language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.markup.html import ImageName, Text, from_html, is_html, plain_or_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>HER2</b> is on <i>chromosome</i>&nbsp;17", "**HER2** is on *chromosome* 17"),
        ("a gene on <i>17q</i>", "a gene on 17q"),
        ("H<sub>2</sub>O, 10<sup>9</sup>/L", "H~2~O, 10^9^/L"),
        ("&gt;10&thinsp;%, &Alpha;, &#x2265;2", ">10 %, Α, ≥2"),
        ("&amp;lt;5", "<5"),
        ("one<br>two<br><br>three", "one \\\ntwo\n\nthree"),
        ("<div>one</div><div>two</div>", "one \\\ntwo"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<ul><li>x<li>y<ul><li>z</ul></ul>after", "- x\n- y\n  - z\n\nafter"),
        ("<ol><li>x</li><li>y</li></ol>", "1. x\n2. y"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |",
        ),
        ("<pre>for x in y:\n    x</pre>", "```\nfor x in y:\n    x\n```"),
        ("<code>a | b</code>", "`a | b`"),
        ("2*3*4 and *this* are signs", "2\\*3\\*4 and \\*this\\* are signs"),
        ("HER2* and 5 * 3 stay", "HER2* and 5 * 3 stay"),
        ("wo<b>r</b>d", "word"),
        ("<b>a</b><b>b</b> <b> c </b>", "**ab** **c**"),
        ('<span style="font-weight: bold">bold</span>', "**bold**"),
        ("[$]\\frac{1}{2}[/$], \\(a&lt;b\\)", "$\\frac{1}{2}$, $a<b$"),
        ("<anki-mathjax>\\alpha</anki-mathjax>", "$\\alpha$"),
        ('<a href="https://example.org">site</a>', "site (https://example.org)"),
        ("a < b, and <3", "a < b, and <3"),
        ("<q>so</q>", "“so”"),
        ("<ruby>漢字<rt>かんじ</rt></ruby>を", "漢字 (かんじ)を"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢 (kan)"),
    ],
)
def test_what_html_becomes(html: str, text: str) -> None:
    """Each form has its form in a deck; what has none becomes its words."""
    assert from_html(html).text == text


def test_images_and_what_is_lost_are_named() -> None:
    """Nothing is fetched and nothing is run."""
    html = '<img src="a b.png" alt="A strip">x<script>alert(1)</script><svg><text>y</text></svg><audio src="z.mp3"></audio>'
    assert from_html(html) == Text(
        "x", (ImageName("a b.png", "A strip"),), ("a script", "a drawing (SVG)", "sound")
    )


@pytest.mark.parametrize("text", ["x < y > z", "AT&T", "a <b", "5 > 3 & 2", "C<sub", "<her2>"])
def test_plain_text_is_not_taken_for_html(text: str) -> None:
    """It stays as it is."""
    assert not is_html(text)
    assert plain_or_html(text) == text


@given(
    st.lists(
        st.sampled_from(
            [
                "<b>",
                "</b>",
                "<i>",
                "</div>",
                "<li>",
                "<td>",
                "<table>",
                "<ul>",
                "</ul>",
                "x",
                " ",
                "*",
                "<",
                "&",
                "<pre>",
            ]
        ),
        max_size=12,
    )
)
@settings(max_examples=40, deadline=None)
def test_broken_html_is_read_all_the_same(pieces: list[str]) -> None:
    """However it is nested, its letters are kept in their order."""
    html = "".join(pieces)
    assert all_words(from_html(html).text).count("x") == html.count("x")


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 20_000,
        "<b>" * 20_000 + "</b>" * 20_000,
        "<div>" * 20_000 + "x",
        "<!--" * 9_000,
        "&" * 50_000,
        "<ul><li>" * 5_000,
        "[$]" * 9_000,
        "<!" * 9_000,
        "<a " * 9_000,
        "</" * 9_000,
    ],
)
def test_hostile_html_is_bounded(html: str) -> None:
    """It takes time in proportion to its length."""
    assert len(from_html(html).text) <= 2 * len(html) + 100_000


def test_a_star_inside_what_stands_out_stays_in_its_place() -> None:
    """It does not end what stands out in place of the mark behind it."""
    assert words_of(from_html("w:<i>:</i><i>*</i><i> w</i>").text) == "w::* w"
