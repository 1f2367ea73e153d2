"""Checks on what authors write around options besides the options: letters, hyphens, and which one is right."""

import re
from collections.abc import Iterator, Sequence

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.feedback_marks import FEEDBACK_HELP, is_before_sentence, lone_hyphen
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_at, raw_line, written_otherwise
from her2quiz.deckfile.grammar.other_marks import claim, says_right
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.edits import Fix

_GLUED_MARK = re.compile(r"(?<=\S)(?<![-\\])--(?=\s)|\s--(?=[^\W\d_])|(?<=[^\W_])--(?=[^\W\d_])")
_GLUED_DASH = re.compile(r"(?<=[^\W\d_])(?:—| [—–])(?=[^\W\d_])")
_BOLD = re.compile(r"\*\*[^*]+\*\*")
_ASIDE = re.compile(
    r"[^:()]{1,80}(?::\s+|\s+(?P<bracket>\())"
    r"(?P<reason>(?:it|this|that|these|they|because|since|correct|right|wrong|incorrect|es|das|dies(?:es|er|e)?|weil|richtig|falsch)\b)?"
    r".*",
    re.IGNORECASE | re.DOTALL,
)
"""An option with words behind a colon, or in brackets, and whether they begin as a reason does."""

_AT_LEAST = 2
_WARNING = Severity.WARNING


def report_notes(table: Table, lines: Sequence[OptionLine]) -> None:
    """Report all of them; a list with one kind of note gets one message."""
    if table.has("option"):
        return
    named = _report_names_of_options(table, lines)
    _report_letters(table, lines, are_named=named)
    _report_glued_marks(table, lines)
    _report_long_dashes(table, lines)
    _report_asides(table, lines)
    if not any(line.is_right for line in lines) and any(says_right(line.text) for line in lines):
        return  # told as what should have been a star
    _report_bold(table, lines)
    for line in lines:
        found = claim(line.text)
        if found:
            message = "this option says itself whether it is right"
            help_ = "remove that: learners see all of the option; the * marks the right one"
            where = option_at(table, line.number, found[0].strip())
            fixes = tuple(_without(table, line, found[0]))
            table.report("D130", message, help_, where, severity=_WARNING, fixes=fixes)


def _report_bold(table: Table, lines: Sequence[OptionLine]) -> None:
    """Report right options that alone are in bold, beside several that are not."""
    bold = [line for line in lines if _BOLD.fullmatch(line.text)]
    if bold and len(lines) - len(bold) >= _AT_LEAST and bold == [line for line in lines if line.is_right]:
        message = "only what is right is in bold"
        help_ = "remove the marks: the bold type gives the answer away; the * before the option marks it"
        where = option_at(table, bold[0].number, bold[0].text)
        table.report("D130", message, help_, where, severity=_WARNING)


def _report_long_dashes(table: Table, lines: Sequence[OptionLine]) -> None:
    """Report long dashes without a space that most options have, in one message."""
    found = [
        line
        for line in lines
        if not line.feedback and not line.text.isascii() and _GLUED_DASH.search(line.text)
    ]
    if len(found) >= _AT_LEAST and len(found) * 2 > len(lines):
        message = f"{len(found)} of these options contain a long dash"
        where = option_at(table, found[0].number, "—" if "—" in found[0].text else "–")
        table.report("D126", message, FEEDBACK_HELP, where, severity=_WARNING)


def _report_asides(table: Table, lines: Sequence[OptionLine]) -> None:
    """Report reasons behind a colon, or in brackets at the end, that all options have, in one message."""
    if len(lines) <= _AT_LEAST or not all(":" in line.text or line.text.endswith(")") for line in lines):
        return
    found = [each for line in lines if not line.feedback and (each := _ASIDE.fullmatch(line.text))]
    if len(found) == len(lines) and sum(each["reason"] is not None for each in found) * 2 > len(lines):
        message = (
            f"these options have their reason {'in brackets' if found[0]['bracket'] else 'behind a colon'}"
        )
        table.report("D126", message, FEEDBACK_HELP, option_at(table, lines[0].number), severity=_WARNING)


def report_hyphens(table: Table, lines: Sequence[OptionLine]) -> bool:
    """Report single hyphens that most options have, in one message; whether they have."""
    found = [line for line in lines if not line.feedback and lone_hyphen(line.text)]
    is_sure = any(is_before_sentence(line.text, lone_hyphen(line.text)) for line in found)
    if is_sure or len(found) < _AT_LEAST or len(found) * 2 <= len(lines):
        return False
    hyphen = lone_hyphen(found[0].text)
    words = f"- {found[0].text.partition(hyphen)[2]}"
    message = f"{len(found)} of these options contain a single hyphen"
    table.report("D126", message, FEEDBACK_HELP, option_at(table, found[0].number, words), severity=_WARNING)
    return True


def _report_letters(table: Table, lines: Sequence[OptionLine], *, are_named: bool) -> None:
    """Report letters; they cannot just be removed where an option names others by them."""
    if lines and lines[0].letter:
        message = f"these options begin with letters or numbers, such as {lines[0].letter.strip()}, which are left out"
        help_ = "remove them: the options are shuffled, and numbered when they are shown"
        where = option_at(table, lines[0].number, lines[0].letter.strip())
        fixes = tuple(fix for line in lines for fix in _without(table, line, line.letter))
        fixes = fixes if any(line.is_right for line in lines) and not are_named else ()
        table.report("D128", message, help_, where, severity=_WARNING, fixes=fixes)


def _report_names_of_options(table: Table, lines: Sequence[OptionLine]) -> bool:
    """Report options that name others by letters that were left out; whether there are any."""
    if not lines or not lines[0].letter:
        return False
    before = len(table.diagnostics)
    names = [re.sub(r"[\W_]", "", line.letter) for line in lines]
    one = rf"\(?(?:{'|'.join(map(re.escape, names))})\)?"
    combined = re.compile(
        rf"(?i:(?:both|only|all of|either|neither|none of|nur|beide)\s+)?{one}"
        rf"(?:\s*(?:,|;|&|\+|/|\band\b|\bor\b|\bnor\b|\bto\b|\bund\b|\boder\b)+\s*{one})*"
        r"(?P<tail>\s+(?:is|are|only|both|ist|sind|nur)\b.*)?[.!]?"
    )
    for line in lines:
        found = combined.fullmatch(line.text)
        if found and (found["tail"] or len(line.text) > len(names[0])):
            message = f"'{line.text}' names options by letters, which differ each time"
            help_ = "remove it, and put * before each right option instead"
            table.report("D129", message, help_, option_at(table, line.number, line.text))
    return len(table.diagnostics) > before


def _report_glued_marks(table: Table, lines: Sequence[OptionLine]) -> None:
    have_feedback = any(line.feedback for line in lines)
    for line in lines:
        is_glued = line.is_glued if line.feedback else have_feedback
        if not is_glued:
            continue
        raw = raw_line(table, "options", line.number)
        found = _GLUED_MARK.search(raw) if "--" in raw else None
        if found:
            message, words = "there is no space on each side of the 2 hyphens", found[0].strip()
            before = "" if raw[: raw.index(words)][-1:].isspace() else " "
            after = "" if raw[raw.index(words) + len(words) :][:1].isspace() else " "
            help_ = "write -- with a space on each side before feedback"
            fixes = (written_otherwise(table, "options", line.number, words, f"{before}--{after}"),)
            table.report(
                "D126", message, help_, option_at(table, line.number, words), severity=_WARNING, fixes=fixes
            )


def _without(table: Table, line: OptionLine, words: str) -> Iterator[Fix]:
    if words and words in raw_line(table, "options", line.number):
        yield written_otherwise(table, "options", line.number, words, "")
