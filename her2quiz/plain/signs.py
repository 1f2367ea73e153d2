"""Words in place of the signs in a text: a speech synthesiser leaves some out, and names others by their shape."""

import re
from collections.abc import Iterator

from her2quiz.domain.characters import printable
from her2quiz.domain.text.bare import is_bare
from her2quiz.domain.text.blocks import Block, Code, Item, Line, Style, Table
from her2quiz.domain.text.parse import parsed
from her2quiz.session.wording import MONTHS, WEEKDAYS, shortened

BLANK = "blank"
"""Said for a blank in a text."""

_BLANK = re.compile(r"\[([^\[\]]{0,200})…\]")
_WHOLE = {shortened(name): name for name in (*MONTHS, *WEEKDAYS)}
_ISO_DAY = re.compile(r"(?<![\w-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w-])")
_SHORT_DAY = re.compile(
    rf"\b({'|'.join(map(shortened, WEEKDAYS))}) (\d\d?) ({'|'.join(map(shortened, MONTHS))})\b"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_CODE = "\0"
"""In place of code while signs become words; no text has it."""

_ROW = re.compile(r"^ *\| *(.*?) *\| *$", re.MULTILINE)
_POWER = re.compile(r"(?<=\d)(?:([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|\^(-?\d+))")
_NUMBER = r"(\d+(?:[.,]\d+)*)"
_PER = r"kg|m²|[mdµμ]?[Ll]|day|d|week|hour|h|min|minute|month|year|cell|cells|mm²|mm"

_SIGNS = tuple(
    (re.compile(sign), word)
    for sign, word in (
        (r" ?(?:↔|⇔|<->) ?", " to and from "),
        (r" ?(?:→|⇒|⟶|->|=>) ?", " to "),
        (r" ?↑", " up"),
        (r" ?↓", " down"),
        (r" · ", ", "),
        (r"·", " "),
        (r"(?:≥|>=) ?", "at least "),
        (r"(?:≤|<=) ?", "at most "),
        (r"(?<=\w) ?> ?(?=\d)", " above "),
        (r"(?<=\w) ?< ?(?=\d)", " below "),
        (r"> ?(?=\d)", "above "),
        (r"< ?(?=\d)", "below "),
        (r" ?(?:±|\+/[-−]) ?(?=\d)", " plus or minus "),
        (r"(?<!\w)[~≈] ?(?=\d)", "about "),
        (r" ?× ?", " times "),
        (r"(?<=[\dgLl)]) x (?=\d)", " times "),
        (r"(?<=\d) / (?=\d)", " divided by "),
        (rf"(?<=[a-zµμ\dL])/(?=(?:{_PER})(?!\w))", " per "),
        (rf"(?<![\w.,/–-]){_NUMBER} ?[–—] ?{_NUMBER}(?![\w–-])", r"\1 to \2"),
        (rf"(?<![\w.,/–-]){_NUMBER}-{_NUMBER}(?![\w/–-])", r"\1 to \2"),
        (r"(?<!\w)−(?=\d)", "minus "),
        (r" ?%", " percent"),
        (r" ?‰", " per mille"),
        (r"(?<=[^\W\d])²", " squared"),
        (r"(?<=[^\W\d])³", " cubed"),
        (r"(?<=\w) ?…", ""),
        (r"\b(HER2|ER|PR|PgR|HR|AR|CD\d+)[-−](?![\w-])", r"\1 negative"),
        (r"(?<=[^\W\d])\^2\b", " squared"),
        (r"(?<=[^\W\d])\^3\b", " cubed"),
        (r"\b(Pr?|p|E)\(([^()|]{1,80}?) ?\| ?([^()|]{1,80})\)", r"\1(\2 given \3)"),
        (r" ?\| ?", ", "),
    )
)


def spoken(text: str) -> str:
    """Return a text as it is said: each paragraph on one line, with words in place of signs; code as it is.

    Plus, slash and round brackets stay: 2+, HER2/CEP17. So does what is no text, such as a path.
    """
    text = with_blanks(printable(text.strip()))  # which leaves no sign that stands for code
    if is_bare(text):
        return _in_words(text).strip()
    return "\n".join(
        line for place, block in enumerate(parsed(text)) for line in _said(block, is_first=not place)
    )


def _said(block: Block, *, is_first: bool) -> Iterator[str]:
    if block.after_blank and not is_first:
        yield ""
    match block:
        case Code():
            yield f"Code in {block.language}:" if block.language else "Code:"
            yield from block.lines
        case Table() if not block.rows:
            yield ", ".join(map(_line, block.header))
        case Table():
            for row in block.rows:
                cells = zip(block.header, row, strict=True)
                yield "; ".join(f"{_line(name)}: {_line(cell)}" for name, cell in cells)
        case Item():
            number = block.lead.strip(" -*+•")
            yield f"{number} {_line(block.lines[0])}".lstrip()
            yield from map(_line, block.lines[1:])
        case _:
            yield from map(_line, block.lines)


def _line(line: Line) -> str:
    """Return a line in words, with its code as it is."""
    codes = iter([span.text for span in line if Style.CODE in span.styles])
    text = "".join(_CODE if Style.CODE in span.styles else span.plain for span in line)
    return re.sub(_CODE, lambda _: next(codes), _in_words(text)).strip()


def _in_words(text: str) -> str:
    text = _SHORT_DAY.sub(lambda day: f"{_WHOLE[day[1]]} {day[2]} {_WHOLE[day[3]]}", text)
    text = _ISO_DAY.sub(lambda day: f"{int(day[3])} {MONTHS[int(day[2]) - 1]} {day[1]}", text)
    text = _POWER.sub(lambda power: f" to the power of {(power[1] or power[2]).translate(_RAISED)}", text)
    text = _ROW.sub(r"\1", text)
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    return text


def with_blanks(text: str) -> str:
    """Return a text in which each blank is a word, with its hint if it has one; several of them are numbered."""
    count = len(_BLANK.findall(text))
    numbers = iter(range(1, count + 1))

    def said(blank: re.Match[str]) -> str:
        number = f" {next(numbers)}" if count > 1 else ""
        return f"{BLANK}{number} ({blank[1]})" if blank[1] else f"{BLANK}{number}"

    return _BLANK.sub(said, text)
