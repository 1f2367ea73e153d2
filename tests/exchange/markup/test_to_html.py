"""Text of the deck language as HTML, and back again."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.markup.html import from_html
from her2quiz.exchange.markup.to_html import html_of, html_of_line

SIGNS = "ab Cé1.,-*[]x{}|`$:;>\"'#=~^_(/&<"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Which gene?", "Which gene?"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("**HER2** is *on* `17q`.", "<b>HER2</b> is <i>on</i> <code>17q</code>."),
        ("H~2~O, 10^9^ and x_{max}", "H<sub>2</sub>O, 10<sup>9</sup> and x<sub>max</sub>"),
        (r"$\alpha < 2$ for $5", r"\(\alpha &lt; 2\) for &#36;5"),
        ("One.\n\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("A:\n\n- b\n- c", "<p>A:</p><ul><li>b</li><li>c</li></ul>"),
        ("1. b\n2. c\n  - d\n3. e", "<ol><li>b</li><li>c<ul><li>d</li></ul></li><li>e</li></ol>"),
        ("- b\n1. c", "<ul><li>b</li></ul><ol><li>c</li></ol>"),
        ("```python\nif a < b:\n    c\n```", "<pre>if a &lt; b:\n    c</pre>"),
        (
            "| a | b |\n| --- | --- |\n| **1** | 2 |",
            "<table><tr><th>a</th><th>b</th></tr><tr><td><b>1</b></td><td>2</td></tr></table>",
        ),
    ],
)
def test_each_form(text: str, html: str) -> None:
    """And what it becomes when it is read again says the same."""
    assert html_of(text) == html
    assert all_words(from_html(html, decodes_twice=False).text) == all_words(text)


@given(st.lists(st.text(SIGNS, min_size=1, max_size=14), min_size=1, max_size=3).map("w".join))
@example(r"\$x\$ and `$y$`")
@example("&lt;b&gt; <b>x</b>")
@settings(max_examples=60, deadline=None)
def test_a_line_keeps_its_words(text: str) -> None:
    """Whatever signs it has: none of them is a tag, an entity or a mark afterwards that was none before."""
    text = f"w{' '.join(text.split())}"
    assert words_of(from_html(html_of_line(text), decodes_twice=False).text) == words_of(text)


def test_no_control_character_gets_out() -> None:
    """XML could not have them."""
    assert html_of("a\x1bb\ue000c") == "abc"
