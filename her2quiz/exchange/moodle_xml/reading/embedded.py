"""Embedded answers, which Moodle also calls cloze: {1:SHORTANSWER:=right~%0%wrong#what is said}."""

import re
from html import unescape

from her2quiz.exchange.markup.marks import typed_literal
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle_xml.reading.answer import FULL, NoItemError
from her2quiz.exchange.moodle_xml.reading.gaps import Gap, GapAnswer, Gaps

_START = re.compile(
    r"\{(?P<weight>\d*):(?P<kind>NUMERICAL|NM|(?:MULTICHOICE|MC)(?:_[VH]S?|_S|[VH]S?|S)?"
    r"|(?:MULTIRESPONSE|MR)(?:_HS?|_S|HS?|S)?|SHORTANSWER(?:_C)?|SAC?|MWC?):"
)
_CHOICE = re.compile(r"\\.|&#\w{1,8};|[~}]|[^\\&~}]+|.", re.DOTALL)
_WEIGHT = re.compile(r"\s*(?:(?P<full>=)|%(?P<share>-?\d+(?:[.,]\d*)?)%)")
_FEEDBACK = re.compile(r"(?<![\\&])#")


def embedded(text: str, gaps: Gaps) -> str:
    """Take embedded answers out of a text: {1:SHORTANSWER:=right~%0%wrong#what is said}."""
    pieces, end = list[str](), 0
    while found := _START.search(text, end):
        answers, stop = _alternatives(text, found.end())
        if stop < 0:
            break
        pieces += [text[end : found.start()], gaps.sign(_gap(found["kind"], answers))]
        end = stop
    return "".join([*pieces, text[end:]])


def _alternatives(text: str, start: int) -> tuple[list[str], int]:
    """Return the answers that begin somewhere, and where they end; -1 if they do not."""
    answers = [""]
    for found in _CHOICE.finditer(text, start):
        if found[0] == "}":
            return answers, found.end()
        if found[0] == "~":
            answers.append("")
        else:
            answers[-1] += found[0]
    return answers, -1


def _gap(kind: str, alternatives: list[str]) -> Gap:
    if kind.startswith(("MULTIRESPONSE", "MR")):
        raise NoItemError("a gap in which several are to be ticked")
    if kind.startswith(("MULTICHOICE", "MC")):
        name = "MULTICHOICE"
    else:
        name = "NUMERICAL" if kind in ("NUMERICAL", "NM") else "SHORTANSWER"
    answers = tuple(map(_answer, filter(str.strip, alternatives)))
    gap = Gap(name, answers, is_exact=kind in ("SHORTANSWER_C", "SAC", "MWC"))
    if not gap.right or (name == "NUMERICAL" and read_number(gap.right[0].text) is None):
        raise NoItemError("a gap without a right answer")
    return gap


def _answer(written: str) -> GapAnswer:
    weight = _WEIGHT.match(written)
    worth = 0.0 if weight is None else FULL if weight["full"] else float(weight["share"].replace(",", "."))
    said = written[weight.end() :] if weight else written
    cut = _FEEDBACK.search(said)
    text, feedback = (said[: cut.start()], said[cut.end() :]) if cut else (said, "")
    return GapAnswer(_plain(text), worth, _plain(feedback))


def _plain(text: str) -> str:
    """Return an answer of a gap in the deck language."""
    bare = unescape(re.sub(r"<[^<>]{1,200}>", " ", text))
    return typed_literal(" ".join(re.sub(r"\\([~}#/\"\\*])", r"\1", bare).split()))
