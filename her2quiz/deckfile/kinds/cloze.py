"""`cloze`: a text with hidden words; each blank is its own card, or all are asked together."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import evolve

from her2quiz.deckfile.answers.accepted_answers import accepted, rejections
from her2quiz.deckfile.answers.answer_checks import LONGEST_TYPED, MOST_TYPED_WORDS
from her2quiz.deckfile.answers.schema_pieces import TYPED_KEYS
from her2quiz.deckfile.fields.json_schema import TEXT, Schema, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.cloze_text import (
    Blank,
    Part,
    blanks_in_single_braces,
    blanks_of,
    cloze_diagnostics,
    groups,
    hidden,
    parse_cloze,
    third_braces,
)
from her2quiz.deckfile.kinds.reader import Reader, SubCard
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedWords
from her2quiz.deckfile.toml.where import Words
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import MOST_BLANKED_TEXT
from her2quiz.domain.limits import MOST_NAMES as MOST_BLANKS
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.text.words import words_of

TOGETHER = "together"
"""The value of `blanks` that asks them all at once."""

BLANKS: Schema = {"enum": [TOGETHER, "apart"]}
"""The values that `blanks` may have."""


def _claims(table: Table) -> bool:
    return table.has("cloze")


def _sub_cards(table: Table) -> Sequence[SubCard]:
    if table.get("blanks") == TOGETHER:
        return ()
    return [SubCard(name, {"blank": name}) for name in _cloze_of(table)[1]]


def _read(table: Table) -> AnyKind:
    _report_mistakes(table)
    parts, _ = _cloze_of(table)
    asked = _asked(table)
    prompt = "\n\n".join(filter(None, (table.text("question"), hidden(parts, asked))))
    if not _is_typed(table, asked):
        return Flip(prompt, " … ".join(blank.words[0] for blank in asked))
    if len(asked) == 1:
        return Typed(prompt, _accepted(table, asked[0]))
    return Cloze(prompt, tuple(_accepted(table, blank) for blank in asked))


def _report_mistakes(table: Table) -> None:
    text: Any = table.get("cloze")
    if not isinstance(text, str):
        table.report("D103", "'cloze' must be a text", 'write cloze = "… {{hidden}} …"', table.at("cloze"))
    elif _has_too_many_blanks(text):
        is_long = _blanks_in(text) <= MOST_BLANKS
        texts = "shorter texts" if is_long else f"texts with at most {MOST_BLANKS} blanks"
        table.report("D196", "this text has too many blanks", f"split it into {texts}", table.at_key("cloze"))
    elif not _parsed(text)[0]:
        _report_nothing_hidden(table, text)
    elif table.context.get("blank") in (None, next(iter(_parsed(text)[1]))):
        _report_third_braces(table, text)
    if table.has("blanks") and table.get("blanks") not in BLANKS["enum"]:
        message, help_ = '\'blanks\' must be "together" or "apart"', 'write blanks = "together"'
        table.report("D103", message, help_, table.at("blanks"))


def _report_nothing_hidden(table: Table, text: str) -> None:
    single = blanks_in_single_braces(text)
    if not single:
        table.diagnostics.extend(cloze_diagnostics(text, table.at("cloze")))
        return
    path = table.path_of("cloze")
    fixes = tuple(ReplacedWords(path, start, words, f"{{{words}}}") for start, words in single)
    start, words = single[0]
    where = evolve(table.at("cloze"), words=Words(start, words))
    table.report("D131", "no words are hidden", f"write 2 braces: {{{words}}}", where, fixes=fixes)


def _report_third_braces(table: Table, text: str) -> None:
    for start, words in third_braces(text):
        fixes = (ReplacedWords(table.path_of("cloze"), start, words, words[1:-1]),)
        where = evolve(table.at("cloze"), words=Words(start, words))
        message, help_ = f"'{words}' has 3 braces on each side, of which 2 count", f"write {words[1:-1]}"
        table.report("D135", message, help_, where, severity=Severity.WARNING, fixes=fixes)


def _cloze_of(table: Table) -> tuple[tuple[Part, ...], Mapping[str, tuple[Blank, ...]]]:
    """Return the parts of the text, and its blanks by name; none if it cannot be used."""
    text: Any = table.get("cloze")
    return _parsed(text) if isinstance(text, str) else ((), {})


@lru_cache(maxsize=4)  # each blank asks for it again
def _parsed(text: str) -> tuple[tuple[Part, ...], Mapping[str, tuple[Blank, ...]]]:
    parts = () if _has_too_many_blanks(text) else parse_cloze(text)
    return parts, groups(parts)


def _has_too_many_blanks(text: str) -> bool:
    count = _blanks_in(text)
    return count > MOST_BLANKS or count * len(text) > MOST_BLANKED_TEXT


def _blanks_in(text: str) -> int:
    return max(text.count("{{"), text.count("}}"))


def _asked(table: Table) -> tuple[Blank, ...]:
    parts, named = _cloze_of(table)
    name = table.context.get("blank")
    return blanks_of(parts) if name is None else named.get(name, ())


def _is_typed(table: Table, asked: Sequence[Blank]) -> bool:
    """Whether the words are typed: as the author says, or if there are few of them."""
    if not asked:
        return False
    if table.has("typed"):
        return table.flag("typed")
    return all(
        len(blank.words[0]) <= LONGEST_TYPED and len(blank.words[0].split()) <= MOST_TYPED_WORDS
        for blank in asked
    )


def _accepted(table: Table, blank: Blank) -> AcceptedAnswer:
    return accepted(table, (*blank.words, *table.texts("accept")), rejections(table))


def _typed_answers(table: Table) -> tuple[str, ...]:
    asked = _asked(table)
    words = (word for blank in asked for word in blank.words)
    return tuple(map(words_of, (*words, *table.texts("accept")))) if asked else ()


READER = Reader(
    name="cloze",
    keys={"cloze": TEXT, **TYPED_KEYS},
    claims=_claims,
    claims_with=("cloze",),
    read=_read,
    shape=has_any("cloze"),
    sub_cards=_sub_cards,
    needs_no_question=True,
    typed_answers=_typed_answers,
)
