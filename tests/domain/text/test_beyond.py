"""Markup that is no part of the subset is found; what only looks like it is not."""

import pytest

from her2quiz.domain.text.beyond import Beyond, unread_in


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a <b>bold</b> word", Beyond.HTML, "<b>"),
        ("one<br/>two", Beyond.HTML, "<br/>"),
        ("&ge; 2", Beyond.HTML, "&ge;"),
        ("see ![an ECG](ecg.png)", Beyond.IMAGE, "![an ECG](ecg.png)"),
        ("![](x.png)", Beyond.IMAGE, "![](x.png)"),
        (r"$\begin{matrix}$", Beyond.LATEX, r"$\begin{matrix}$"),
        (r"use \footnote here", Beyond.LATEX, r"\footnote"),
        ("__bold__", Beyond.OTHER, "__bold__"),
        ("which _drug_ is it?", Beyond.OTHER, "_drug_"),
        ('<img class="x" src="ecg.png">', Beyond.IMAGE, '<img class="x" src="ecg.png">'),
        ("~~struck~~", Beyond.OTHER, "~~struck~~"),
        ("Read:\n## A heading", Beyond.OTHER, "## A heading"),
    ],
)
def test_other_markup_is_found(text: str, kind: Beyond, words: str) -> None:
    """HTML, images, LaTeX without a form, and other marks of Markdown."""
    found = unread_in(text)
    assert found is not None
    assert (found.kind, found.words) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        r"the mean \bar{x} of \vec{v}","**a** *b* `<b>&ge;![](x)</b>`", r"$\frac{1}{2} \geq \alpha$", r"\alpha \times 3", "p < 0.05 and > 2", "$5 or $10",
     r"C:\Users\new\table", "snake_case and __init__x", "x_1 and y_2", "_ and _", "a _b c", "____", "a ~ b ~~ c", "#1 of 3", r"\d+ and \w", "A&B; C", "[x](https://a.b)"],
)  # fmt: skip
def test_what_is_read_or_is_no_markup_is_not_found(text: str) -> None:
    """The subset itself, code, prices, paths, and signs that mean themselves."""
    assert unread_in(text) is None


def test_an_image_names_its_file() -> None:
    """So that what to write can be said."""
    found = unread_in("![x]( scans/ecg.png )")
    assert found is not None
    assert found.file == "scans/ecg.png"
