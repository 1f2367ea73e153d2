"""Checks on a list of options that a word processor, a line break or haste has damaged."""

import re
from collections.abc import Iterator, Sequence

from her2quiz.deckfile.answers.option_notes import report_hyphens, report_notes
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.feedback_marks import (
    FEEDBACK_HELP,
    is_before_feedback,
    is_before_sentence,
    lone_hyphen,
    long_dash,
)
from her2quiz.deckfile.grammar.option_lines import (
    OptionLine,
    is_right_otherwise,
    option_at,
    raw_line,
    written_otherwise,
)
from her2quiz.deckfile.grammar.other_marks import Marked, marked_otherwise
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.edits import Fix

_GLUED = re.compile(r"-(?=[^\W\d_])|\*(?=[^\s*])|\+(?=\s)")
_OTHER_BULLET = re.compile(r"[•●▪◦‣·](?=\s*\S)|[–—−](?=\s+\S)")
_STAR_BEHIND = re.compile(r"[^*].*\*")
_NAMED = re.compile(r"(?:answers?|ans|correct(?: answer)?|key|antwort|lösung)\s*[:=]\s*(\S.*)", re.IGNORECASE)
_PERHAPS_SLIPS = re.compile(r"[^\x00-\x7f]|--| - |\*\*|[#/(\[<:]")
"""What is in every option that is reported: a long dash, hyphens, bold type, a reason, or a claim about whether it is right."""

_NO_STAR = "no option is marked as right"
_LETTER = re.compile(r"\(?(?:[A-Za-z]|\d\d?)[.)]\s+")


def report_no_star(table: Table, lines: Sequence[OptionLine], *, several: bool) -> None:
    """Report a list without a right option, at the line that was probably meant to be the right one, or at the first line."""
    if is_right_otherwise(table):
        return  # told at the key that is meant to mark it
    which = "each right option" if several else "the right option"
    if table.has("option"):
        table.report("D121", _NO_STAR, "write right = true under the right option", table.at_key("option"))
    elif marked := _marked_otherwise(table, lines):
        _report_other_marks(table, lines, marked, which)
    elif glued := [line for line in lines if _is_glued(line, "*")]:
        _report_glued_star(table, lines, glued[0])
    elif behind := [line for line in lines if _STAR_BEHIND.fullmatch(line.text)]:
        right = _LETTER.sub("", behind[0].text.rstrip("* "), count=1)
        help_ = f"put * and a space before the right option, and - before the others: * {right}"
        table.report("D121", _NO_STAR, help_, option_at(table, behind[0].number))
    else:
        others = "" if any(line.has_bullet for line in lines) else ", and - before the others"
        help_ = f"put * and a space before {which}{others}"
        table.report("D121", _NO_STAR, help_, option_at(table, lines[0].number))


def _report_other_marks(table: Table, lines: Sequence[OptionLine], marked: Marked, which: str) -> None:
    """Report right options that are marked by other signs, at the first line."""
    right = next(text for is_right, text in marked.options if is_right)
    help_ = f"put * and a space before {which}, and - before the others: * {right}"
    fixes = tuple(_written(table, line, new) for line, new in zip(lines, marked.lines(), strict=True))
    where = option_at(table, lines[0].number)
    table.report("D121", f"{_NO_STAR}: {marked.how}", help_, where, fixes=fixes)


def _report_glued_star(table: Table, lines: Sequence[OptionLine], line: OptionLine) -> None:
    is_number = line.text[1:2].isdigit()  # an allele such as *2 has a star of its own
    message = f"{_NO_STAR}: there is no space after the *"
    help_ = f"put a space after the *: * {line.text[0 if is_number else 1 :]}"
    fixes = () if is_number else _with_blanks(table, lines)
    table.report("D121", message, help_, option_at(table, line.number, "*"), fixes=fixes)


def _marked_otherwise(table: Table, lines: Sequence[OptionLine]) -> Marked | None:
    raw = [raw_line(table, "options", line.number).strip() for line in lines]
    is_whole = all(line.text in text.replace("  ", " ") for line, text in zip(lines, raw, strict=True))
    return marked_otherwise(raw) if is_whole else None


def _written(table: Table, line: OptionLine, new: str) -> Fix:
    words = raw_line(table, "options", line.number).strip()
    return written_otherwise(table, "options", line.number, words, new)


def report_editor_slips(table: Table, lines: Sequence[OptionLine]) -> None:
    """Report lines without a bullet, and dashes that were probably meant to begin feedback."""
    if table.has("option") or _are_plain(lines):
        return
    has_star, has_bullets = any(line.is_right for line in lines), any(line.has_bullet for line in lines)
    report_notes(table, lines)
    has_hyphens = report_hyphens(table, lines)
    is_told = not has_star and (
        any(_is_glued(line, "*") for line in lines) or _marked_otherwise(table, lines) is not None
    )
    is_told = is_told or _report_bare_letters(table, lines, has_star=has_star)
    for line in lines:
        if not line.has_bullet and has_bullets and not (is_told and (has_star or _is_glued(line, "*-+"))):
            _report_no_bullet(table, line, has_star=has_star)
        elif dash := long_dash(line.text):
            fixes = tuple(_two_dashes(table, line, lines))
            _report_mark(table, line, "a long dash", dash, fixes)
        elif (hyphen := lone_hyphen(line.text)) and not line.feedback and not has_hyphens:
            _report_hyphen(table, line, hyphen, beside_others=any(other.feedback for other in lines))


def _are_plain(lines: Sequence[OptionLine]) -> bool:
    """Whether all lines have a bullet, and nothing else that any of these checks looks for, as most have."""
    are_as_usual = all(line.has_bullet and not line.is_glued and not line.letter for line in lines)
    return are_as_usual and _PERHAPS_SLIPS.search("\n".join([line.text for line in lines])) is None


def _report_bare_letters(table: Table, lines: Sequence[OptionLine], *, has_star: bool) -> bool:
    """Report lettered options of which only the right ones have a bullet, in one message; whether they are such."""
    bare = [line for line in lines if not line.has_bullet]
    if (
        not has_star
        or not bare
        or not all(line.letter for line in lines)
        or len(lines) - len(bare) > sum(line.is_right for line in lines)
    ):
        return False
    fixes = tuple(
        _written(table, line, f"- {raw_line(table, 'options', line.number).strip()}") for line in bare
    )
    message, help_ = "these lines do not start with * or -", "put - and a space before each wrong option"
    table.report("D127", message, help_, option_at(table, bare[0].number), fixes=fixes)
    return True


def _report_hyphen(table: Table, line: OptionLine, hyphen: str, *, beside_others: bool) -> None:
    """Report a single hyphen before a sentence, or in a list where other options have feedback."""
    words = f"- {line.text.partition(hyphen)[2]}"  # long enough to differ from the bullet
    if is_before_sentence(line.text, hyphen):
        fix = written_otherwise(table, "options", line.number, words, f"-{words}")
        _report_mark(table, line, "a single hyphen", words, (fix,))
    elif beside_others:
        _report_mark(table, line, "a single hyphen", words)


def _report_mark(table: Table, line: OptionLine, name: str, mark: str, fixes: tuple[Fix, ...] = ()) -> None:
    message = f"this option contains {name}"
    table.report(
        "D126",
        message,
        FEEDBACK_HELP,
        option_at(table, line.number, mark),
        severity=Severity.WARNING,
        fixes=fixes,
    )


def _report_no_bullet(table: Table, line: OptionLine, *, has_star: bool) -> None:
    message, words, fixes = "this line does not start with * or -", "", tuple[Fix, ...]()
    help_, severity = "put * or - before it; indent it if it belongs to the option above", Severity.ERROR
    if line.text.startswith("#"):
        help_ = "remove it: within the quotes, # does not begin a comment"
    elif named := _NAMED.match(line.text):
        help_ = f"put * and a space before the right option instead: {named[1]}"
        help_ = "remove it: the * marks the right option already" if has_star else help_
    if bullet := _OTHER_BULLET.match(line.text):
        severity = Severity.WARNING
        words, message = bullet[0], f"this line starts with {bullet[0]}, which does not mark an option"
        help_ = f"write - (a hyphen) instead of {words}, and * before right options"
        fixes = (_replaced(table, line, words, "- "),) if has_star else ()
    elif _is_glued(line, "*-"):
        severity = Severity.WARNING
        message = f"there is no space after the {line.text[0]} of this line"
        help_ = f"put a space after the {line.text[0]}: {line.text[0]} {line.text[1:]}"
    table.report("D127", message, help_, option_at(table, line.number, words), severity=severity, fixes=fixes)


def _is_glued(line: OptionLine, marks: str) -> bool:
    """Whether a line begins with a bullet that has no space after it."""
    is_mark = _GLUED.match(line.text) is not None and line.text[0] in marks
    return is_mark and not line.has_bullet and "*" not in line.text[1:]


def _with_blanks(table: Table, lines: Sequence[OptionLine]) -> tuple[Fix, ...]:
    """Put a space after each bullet, if every line has one: then none is a minus sign or part of a word."""
    glued = [line for line in lines if _is_glued(line, "*-")]
    if not all(line.has_bullet or line in glued or _OTHER_BULLET.match(line.text) for line in lines):
        return ()
    return tuple(_replaced(table, line, line.text[0], f"{line.text[0]} ") for line in glued)


def _two_dashes(table: Table, line: OptionLine, lines: Sequence[OptionLine]) -> Iterator[Fix]:
    """Write two hyphens for a long dash, if only feedback can follow it."""
    beside_others = any(other.feedback for other in lines)
    if not line.feedback and is_before_feedback(line.text, beside_others=beside_others):
        yield written_otherwise(table, "options", line.number, long_dash(line.text), "--")


def _replaced(table: Table, line: OptionLine, words: str, new: str) -> Fix:
    """Replace the first occurrence of some words in a line, without doubling the space after them."""
    raw = raw_line(table, "options", line.number)
    is_before_blank = raw[raw.index(words) + len(words) :][:1].isspace()
    return written_otherwise(table, "options", line.number, words, new.rstrip() if is_before_blank else new)
