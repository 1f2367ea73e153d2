"""Texts with blanks: a line where one short answer is typed, and embedded answers where there are several."""

import re
from html import escape

from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.text.words import words_of
from her2quiz.exchange.card_by_card import CannotSayError
from her2quiz.exchange.moodle_xml.writing.elements import paragraphs

_SIGN = re.compile(r"\[(?P<hint>[^\[\]<>…]{0,80})…\]")
_LIKE_ANSWER = re.compile(r"\{(?=\d*:)")
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "~#}\\"})


def one_line(prompt: str) -> str:
    """Return what is asked as HTML; a single blank in it is a line, where Moodle puts the field to type into."""
    html = paragraphs(prompt)
    found = _SIGN.findall(html)
    return _SIGN.sub(lambda sign: f"_____{_hint(sign['hint'])}", html) if len(found) == 1 else html


def embedded(kind: Cloze) -> tuple[str, tuple[str, ...]]:
    """Return a text with embedded answers in HTML, and what it lacks of the card; raises CannotSayError."""
    html = _LIKE_ANSWER.sub("&#123;", paragraphs(kind.prompt))
    signs = [*_SIGN.finditer(html)]
    if len(signs) != len(kind.blanks):
        raise CannotSayError("blanks among brackets that look like blanks")
    pieces, end = list[str](), 0
    for sign, blank in zip(signs, kind.blanks, strict=True):
        pieces += [html[end : sign.start()], _answers(blank), _hint(sign["hint"])]
        end = sign.end()
    has_hints = any(sign["hint"] for sign in signs)
    changed = ("what hints at a blank stands behind it",) if has_hints else ()
    return "".join([*pieces, html[end:]]), changed


def _hint(hint: str) -> str:
    return f" ({hint})" if hint else ""


def _answers(blank: AcceptedAnswer) -> str:
    right = [f"={_words(text)}" for text in dict.fromkeys(blank.right)]
    wrong = [f"%0%{_words(each.text)}{_said(each.feedback)}" for each in blank.reject]
    kind = "SHORTANSWER_C" if blank.exact else "SHORTANSWER"
    return f"{{1:{kind}:{'~'.join([*right, *wrong])}}}"


def _words(text: str) -> str:
    r"""Return words whose signs are entities; a star is \*, for otherwise it would stand for any words."""
    return escape(text.replace("*", r"\*"), quote=False).translate(_SIGNS)


def _said(feedback: str) -> str:
    return f"#{_words(' '.join(words_of(feedback).split()))}" if feedback else ""
