"""Explain checks in lines for a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from her2quiz.domain.characters import printable
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.spelling import did_you_mean, nearest
from her2quiz.lint.explanation import FAMILIES, Explanation, explanations
from her2quiz.lint.registry import CHECKS

_MARGIN = " " * 4
_GAP = 2
_DIGITS = str.maketrans("OI", "01")


class UnknownCheckError(Her2QuizError):
    """No check has this code."""


def explained(code: str, width: int) -> Iterator[str]:
    """Explain a check, or list the checks whose codes begin with a text; an empty text lists all.

    Args:
        code: such as M203, in upper or lower case; or the beginning of codes, such as M2.
        width: of the terminal. Sentences are wrapped to it; examples are not.

    Raises:
        UnknownCheckError: if no code begins with the text.
    """
    wanted, known = code.strip().upper(), explanations()
    found = [each for each in known.values() if each.code.startswith(wanted)]
    if not found:
        raise UnknownCheckError(_no_check(code, [*known]))
    return _one(found[0], width) if wanted in known else _listed(found, width)


def titles() -> Iterator[tuple[str, str]]:
    """Return the code and the title of every check."""
    yield from ((each.code, each.title) for each in explanations().values())


def _listed(found: Iterable[Explanation], width: int) -> Iterator[str]:
    family = ""
    for each in found:
        if each.code[0] != family:
            if family:
                yield ""
            family = each.code[0]
            yield FAMILIES[family]
        indent = " " * (len(each.code) + _GAP)
        yield from wrap(f"{each.code}{' ' * _GAP}{each.title}", width, subsequent_indent=indent)
    yield ""
    yield from wrap(
        "Run her2quiz explain CODE to see why a check matters, with a wrong and a right example.", width
    )


def _one(check: Explanation, width: int) -> Iterator[str]:
    yield from wrap(f"{check.code}: {check.title}", width)
    yield ""
    yield from wrap(check.why, width)
    for name, example in (("Before", check.before), ("Wrong", check.wrong), ("Right", check.right)):
        if example:
            yield from ("", f"{name}:", "")
            yield from (f"{_MARGIN}{printable(line)}".rstrip() for line in example.split("\n"))
    if check.source:
        yield ""
        yield from wrap(f"Source: {check.source}", width)
    if check.code in {each.code for each in CHECKS}:
        yield ""
        switches = f'nolint = ["{check.code}"] on a card, [lint] ignore = ["{check.code}"] for a deck.'
        yield from wrap(f"To switch this check off: {switches}", width)


def _no_check(code: str, codes: list[str]) -> str:
    near = nearest(code.strip().upper().translate(_DIGITS), codes, most=3)
    if near:
        return f"There is no check '{code}'. {did_you_mean(near, is_sentence=True)}"
    return f"There is no check '{code}'. Run her2quiz explain to list all checks."
