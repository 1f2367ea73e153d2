"""Flaws in the wording of a question, an option or feedback."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.grammar.option_lines import OptionLine
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.fixes.fix_lines import AddedEntry, RemovedEntry
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedWords
from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.negatives import is_negative, negation, negative
from her2quiz.lint.multiple_choice.numbers import TRUE_FALSE
from her2quiz.lint.multiple_choice.of_code import asks_for_output, asks_what_runs
from her2quiz.lint.multiple_choice.stem import WORDS_OF_TRUE
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import words

_ABSOLUTE = re.compile(
    r"\b(?:always|(?<!\bwas )(?<!\bwere )(?<!\bhas )(?<!\bhave )(?<!\bhad )never(?!-)|invariably|exclusively|in (?:all|every) (?:cases?|patients?))\b",
    re.IGNORECASE,
)
WORDS_OF_ABSOLUTE = frozenset(
    {"always", "never", "invariably", "exclusively", "must", "case", "cases", "patient", "patients"}
)

_RULE = re.compile(
    r"(?:^(?!because )(?:\S+ ){1,2}|\b(?:all|every|any|no) [^.;]{0,40})(?<!\byou )\b(?P<must>must)\b",
    re.IGNORECASE,
)
"""Where "must" allows no exception: "One must operate", "since all nodes must go"; not in "the dose that must be given"."""

_ALLOWED = r" be (?:taken|given|used|started|stopped|continued|resumed|repeated|omitted|eaten|drunk|prescribed|discharged)\b"
"""What follows "may" where something is allowed."""

_VAGUE = re.compile(
    rf"\b(?:often|usually|rarely|sometimes|generally|frequently|occasionally|(?<!\bin )may(?! \d|{_ALLOWED})|might)\b",
    re.IGNORECASE,
)
_POSSIBLE = {"may", "might"}
"""Words that say that something is possible, which gives nothing away if right and wrong options say so."""

WORDS_OF_VAGUE = frozenset(
    {"often", "usually", "rarely", "sometimes", "generally", "frequently", "occasionally", "may", "might"}
)

_EMPHASIS = ("*", "_")
"""What a word in bold or italics is written with: it is not easy to miss."""

_GIVES = re.compile(
    r"\b(?:print(?:s|ed)?|outputs?|returns?|returned|values?|results?|evaluates?)\b", re.IGNORECASE
)
_GAP = re.compile(r"_{3,}")
_ENDS_HERE = re.compile(r"\W*")
_LETTER = late_pattern(
    r"\b(?i:options?|answers?|choices?) [A-F]\b"
    r"|\b(?i:option|answer|choice) [1-9]\b(?![.,]\d|\s*%|\s*mg)"
    r"|(?:^|(?<=[.;:!?(]\s)|(?<=\()|(?<=\band )|(?<=\bor )|(?<=\bbut )|(?<=\bbecause )|(?<=\bwhile ))"
    r"(?:[A-F] is|[A-F](?:, [A-F])*,? (?:and|or|&) [A-F] are)(?: both| also)? (?:wrong|right|correct|incorrect|true|false)\b"
    r"|\b(?i:(?:correct|right) answer(?: is|:)) [A-F]\b(?![ '’-]\w)"
    r"|\b(?i:the (?:first|second|third|fourth|fifth|last) (?:option|answer))\b"
    r"|\b(?i:(?:all|none|any|each|both|neither) of the above|the above (?:options?|answers?|choices?))\b"
)
WORDS_OF_LETTER = WORDS_OF_TRUE | {
    *("option", "options", "answer", "answers", "choice", "choices", "above"),
}
_MAY_NAME = re.compile(r"(?i:option|answer|choice|above)|[A-F](?:,| is| and| or| &)")
"""What each of these has; most texts have none."""


def hidden_negative(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A negative in the question is easy to miss."""
    found = find_negative(card)
    question = str(card.table.get("question") or "")
    if found is not None and question[found[0] - 1 : found[0]] not in _EMPHASIS:
        start, word = found
        fixes = (ReplacedWords(card.table.path_of("question"), start, word, word.upper()),)
        message = f"'{word}' in the question is easy to miss"
        help_ = f"ask for what is right instead, or write {word.upper()}"
        yield check.found(message, help_, card.at("question", words=word, start=start), fixes=fixes)


def find_negative(card: CardSheet) -> tuple[int, str] | None:
    """Find a negative in lower case in a question with options: where it begins, and the word."""
    return negative(str(card.table.get("question") or "")) if card.options else None


def absolute_distractor(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A wrong option contains a word that allows no exception."""
    if not card.right or card.is_from_rows or asks_what_runs(card):  # in another row it is right
        return
    if (
        is_negative(card.stem)
        or _ABSOLUTE.search(card.stem)
        or any(_absolute(right.text) for right in card.right)
    ):
        return  # it is what the question is about, or a wrong option is what is true
    for option in card.wrong:
        word = _absolute(option.text) if len(words(option.text)) > 1 else ""
        if word:
            help_ = "reword it: learners know that hardly anything is true in every case"
            yield check.found(
                f"'{word}' gives this option away as wrong", help_, card.at_option(option, word)
            )


def _absolute(option: str) -> str:
    """Return the word of an option that allows no exception; empty if it has none."""
    found, rule = _ABSOLUTE.search(option), _RULE.search(option)
    return found[0] if found else rule["must"] if rule else ""


def vague_option(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """An option contains a vague frequency word."""
    vague = [(option, found) for option in card.options if (found := _VAGUE.search(option.text))]
    if vague and not _is_possible_in_both(vague):
        option, found = vague[0]
        more = f", as is a word in {len(vague) - 1} more of the options" if len(vague) > 1 else ""
        help_ = "write a number, or leave it out"
        yield check.found(f"'{found[0]}' is vague{more}", help_, card.at_option(option, found[0]))


def _is_possible_in_both(vague: list[tuple[OptionLine, re.Match[str]]]) -> bool:
    """Whether right and wrong options alike say that something is possible, and nothing else that is vague."""
    are_right = {option.is_right for option, _ in vague}
    return len(are_right) > 1 and all(found[0].lower() in _POSSIBLE for _, found in vague)


def gap_in_stem(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A gap is drawn with underscores; at the end of a question, options may fill it."""
    found = _GAP.search(card.stem) if "___" in card.stem else None
    if found and not (card.options and _ENDS_HERE.fullmatch(card.stem, found.end())):
        help_ = 'write it as cloze = "… {{hidden}} …", or ask a whole question'
        yield check.found("a gap is drawn in the question", help_, card.at("question", words=found[0]))


def double_negative(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A negative question has a negative option."""
    if not card.options or not is_negative(card.stem):
        return
    for option in card.options:
        found = negation(option.text)
        if found:
            help_ = "ask for what is right, or reword the option without a negative"
            yield check.found(
                "both the question and this option are negative", help_, card.at_option(option, found[0])
            )
            return


def only_true_or_false(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The options are true and false, or yes and no."""
    said = {*card.folded}
    if said not in TRUE_FALSE or len(card.right) != 1:
        return
    is_value = said == {"true", "false"}
    if is_value and asks_for_output(card) and _GIVES.search(card.stem):
        return  # the value that code has
    value = "true" if normalised(card.right[0].text) in ("true", "yes") else "false"
    is_bare = not any(option.feedback for option in card.options) and card.table.has("options")
    fixes = (
        (RemovedEntry(card.table.path_of("options")), AddedEntry(card.table.path, "answer", value))
        if is_bare
        else ()
    )
    help_ = f"write answer = {value} instead of the options, with the statement as the question"
    key = "option" if card.table.has("option") else "options"
    yield check.found("these options only say whether it is true", help_, card.at_key(key), fixes=fixes)


def letter_in_feedback(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Feedback names an option by its letter or position."""
    help_ = "name the option by its words: its letter and position change each time"
    found = _letter_in(card.card.why, card)
    if found:
        yield check.found(
            f"'{found[0]}' names an option by its letter or position", help_, card.at("why", words=found[0])
        )
    for option in card.options:
        found = _letter_in(option.feedback, card)
        if found:
            yield check.found(
                f"'{found[0]}' names an option by its letter or position",
                help_,
                card.at_option(option, found[0]),
            )


def _letter_in(text: str, card: CardSheet) -> re.Match[str] | None:
    """Find where a text names an option by its letter or position, and not something that has a letter for a name."""
    found = _LETTER.search(text) if _MAY_NAME.search(text) else None
    is_bare = found is not None and found[0][:1] in "ABCDEF" and found[0][1:2] in " ,"
    if found and is_bare and any(_has_name(found[0][0], said) for said in _shown(card)):
        return None
    return found


def _has_name(letter: str, text: str) -> bool:
    """Whether a text uses a letter as a name: "input B", "A or B"; an article and the mark of a line are none."""
    return re.search(rf"(?<=[a-z,] ){letter}\b(?![.)'])", text) is not None


def _shown(card: CardSheet) -> Iterator[str]:
    """Yield what learners see before they answer."""
    yield card.stem
    yield from (option.text for option in card.options)
