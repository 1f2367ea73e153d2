"""Reads the marks inside a line: bold, italic, code, formulas, raised and lowered signs, links. Wraps markdown-it."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from her2quiz.domain.text.blocks import Line, Span, Style
from her2quiz.domain.text.latex import COMMAND, argument_at, command_at, formula
from her2quiz.domain.text.protected import ESCAPE, FORMULA, formula_source, masked, without_protection
from her2quiz.domain.text.signs import lowered, raised

_ELEMENTS = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc"
    " Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Gd Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Ra Th U Tc"
)
_ELEMENT = "|".join(sorted(set(_ELEMENTS.split()), key=len, reverse=True))
_COMPOUND = re.compile(rf"(?<![\w$\\])(?:(?:{_ELEMENT}|[()])(?:_\d{{1,2}})?){{1,20}}(?![\w])")
_COUNT = re.compile(r"_(\d{1,2})")
_SMALL = re.compile(r"~(?P<sub>[^\s~]{1,30})~(?!~)|\^(?P<sup>[^\s^]{1,30})\^(?!\^)")
_POWER = re.compile(r"\^([+\-−]?\d{1,4})(?![\w^])")
_LINK = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})\]\((?P<address>(?:https?://|www\.|mailto:)[^\s()]{1,500}(?:\([^\s()]{0,100}\)[^\s()]{0,500})?)\)"
)
_STYLES = {"strong_open": Style.BOLD, "em_open": Style.ITALIC}
_CLOSING = {"strong_close": Style.BOLD, "em_close": Style.ITALIC}


def inline(text: str) -> Line:
    """Return a text without its marks, as spans; line ends stay in it."""
    spans: list[Span] = []
    styles: list[Style] = []
    known = {"compounds": _compounds(text), "mask": masked(text)}
    for token in _parser().parseInline(text, known)[0].children or []:
        if token.type in _STYLES:
            styles.append(_STYLES[token.type])
        elif token.type in _CLOSING:
            styles.remove(_CLOSING[token.type])
        elif token.type == "code_inline":
            spans.append(Span(token.content, frozenset((*styles, Style.CODE))))
        elif token.type == "drawn":
            spans += [Span(each.text, each.styles | {*styles}, each.typed) for each in token.meta["spans"]]
        elif token.content:
            spans.append(Span(token.content, frozenset(styles)))
    return tuple(spans)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["escape", "backticks", "emphasis"])
    rules = parser.inline.ruler
    rules.at("escape", _escape)
    rules.at("emphasis", _emphasis)
    rules.before("escape", "formula", _formula)
    rules.before("escape", "command", _command)
    rules.after("emphasis", "small", _small)
    rules.after("emphasis", "address", _link)
    return parser


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Read stars. Inside a word, or one before a figure, they mean nothing: HER2*, CYP2C19*2, *17."""
    if silent or state.src[state.pos] != "*":
        return False
    run = state.scanDelims(state.pos, False)
    is_allele = run.length == 1 and state.src[state.pos + 1 : state.pos + 2].isdecimal()
    for _ in range(run.length):
        state.push("text", "", 0).content = "*"
        place = len(state.tokens) - 1
        state.delimiters.append(
            Delimiter(ord("*"), run.length, place, -1, run.can_open and not is_allele, run.can_close)
        )
    state.pos += run.length
    return True


def _escape(state: StateInline, silent: bool) -> bool:
    """Read a sign that stands for itself. Before any other sign, a backslash is one."""
    found = ESCAPE.match(state.src, state.pos)
    return found is not None and _drawn(state, (Span(found["sign"]),), found.end(), silent=silent)


def _formula(state: StateInline, silent: bool) -> bool:
    """Read a formula between dollars or marked brackets; one with no form in Unicode stays as it is written."""
    if state.src[state.pos] not in "$\\":
        return False
    found = FORMULA.match(state.src, state.pos)
    if found is None:
        return False
    return _drawn(state, formula(formula_source(found)) or (Span(found[0]),), found.end(), silent=silent)


def _command(state: StateInline, silent: bool) -> bool:
    r"""Read a LaTeX command outside a formula; not the \n of C:\new, nor one that is not known."""
    if state.src[state.pos] != "\\" or COMMAND.match(state.src, state.pos) is None:
        return False
    before = state.src[state.pos - 1 : state.pos]
    read = (
        None if before.isalpha() or (before in (":", "\\") and before) else command_at(state.src, state.pos)
    )
    return read is not None and _drawn(state, *read, silent=silent)


def _small(state: StateInline, silent: bool) -> bool:
    """Read H~2~O, 10^9^, 10^9, H_2O and m_{max}: each only directly behind a letter, a digit or a bracket."""
    sign, before = state.src[state.pos], state.src[state.pos - 1 : state.pos]
    if sign not in "~^_" or not (before.isalnum() or before in (")", "]")):
        return False
    read = _between(state.src, state.pos, state.env["mask"]) or _behind(
        state.src, state.pos, state.env["compounds"]
    )
    return read is not None and _drawn(state, (read[0],), read[1], silent=silent)


def _between(source: str, place: int, mask: str) -> tuple[Span, int] | None:
    """Read what stands between two signs, none of which is code or has a backslash."""
    found = _SMALL.match(mask, place)
    if found is None or (found["sub"] and not source[place - 1].isalpha()):
        return None
    said = without_protection(source[place + 1 : found.end() - 1])
    return (lowered if found["sub"] else raised)(said), found.end()


def _behind(source: str, place: int, compounds: frozenset[int]) -> tuple[Span, int] | None:
    """Read what stands behind a sign that has no pair."""
    sign = source[place]
    if sign == "^" and (found := _POWER.match(source, place)):
        return raised(found[1]), found.end()
    if sign == "_" and place in compounds and (found := _COUNT.match(source, place)):
        return lowered(found[1]), found.end()
    braced = argument_at(source, place + 1) if sign != "~" and source[place + 1 : place + 2] == "{" else None
    return ((raised if sign == "^" else lowered)(braced[0]), braced[1]) if braced else None


def _compounds(text: str) -> frozenset[int]:
    """Return where a count of atoms follows in H_2O and the like: every word of it is the sign of an element."""
    if "_" not in text:
        return frozenset()
    return frozenset(
        found.start() + each.start()
        for found in _COMPOUND.finditer(text)
        for each in _COUNT.finditer(found[0])
    )


def _link(state: StateInline, silent: bool) -> bool:
    """Read a link as its words, with the address behind them."""
    if state.src[state.pos] != "[" or state.src[state.pos - 1 : state.pos] == "!":
        return False
    found = _LINK.match(state.env["mask"], state.pos)
    if found is None:
        return False
    label, address = (
        without_protection(state.src[slice(*found.span(part))]) for part in ("label", "address")
    )
    shown = Span(f"{label} ({address.removeprefix('mailto:')})", typed=label)
    return _drawn(state, (shown,), found.end(), silent=silent)


def _drawn(state: StateInline, spans: Line, end: int, *, silent: bool) -> bool:
    if not silent:
        state.push("drawn", "", 0).meta = {"spans": spans}
    state.pos = end
    return True
