"""`cloze`: a text with hidden words; each blank is a card of its own, or all are asked together."""

from collections.abc import Sequence
from typing import Any

from her2quiz.deckfile.answers.accepted_answers import accepted, rejections
from her2quiz.deckfile.answers.answer_checks import LONGEST_TYPED, MOST_TYPED_WORDS
from her2quiz.deckfile.answers.schema_pieces import TYPED_KEYS
from her2quiz.deckfile.fields.json_schema import TEXT, Schema, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.cloze_text import Blank, Part, blanks_of, groups, hidden, parse_cloze
from her2quiz.deckfile.kinds.reader import Reader, SubCard
from her2quiz.deckfile.toml.where import Words
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer

MOST_BLANKS = 100
"""Blanks of one text above which it is refused."""

TOGETHER = "together"
"""What `blanks` says where all are asked at once."""

BLANKS: Schema = {"enum": [TOGETHER, "apart"]}
"""The values that `blanks` may have."""

_HELP = {
    "D131": "put {{ before the words to hide, and }} behind them",
    "D132": "write {{ before the hidden words and }} behind them",
    "D133": "write the hidden words between {{ and }}",
    "D134": "close the first blank with }} before the next {{",
}


def _claims(table: Table) -> bool:
    return table.has("cloze")


def _sub_cards(table: Table) -> Sequence[SubCard]:
    parts = _text(table)
    if table.get("blanks") == TOGETHER:
        return ()
    return [SubCard(name, {"blank": name}) for name in groups(parts)]


def _read(table: Table) -> AnyKind:
    parts = _text(table, notes=True)
    if table.has("blanks") and table.get("blanks") not in (TOGETHER, "apart"):
        table.note("D103", '\'blanks\' must be "together" or "apart"', 'write blanks = "together"', "blanks")
    asked = _asked(table, parts)
    prompt = "\n\n".join(filter(None, (table.text("question"), hidden(parts, asked))))
    if not asked:
        return Flip(prompt, "")
    if not _is_typed(table, asked):
        return Flip(prompt, " … ".join(blank.words[0] for blank in asked))
    if len(asked) == 1:
        return Typed(prompt, _accepted(table, asked[0]))
    return Cloze(prompt, tuple(_accepted(table, blank) for blank in asked))


def _text(table: Table, *, notes: bool = False) -> tuple[Part, ...]:
    value: Any = table.get("cloze")
    if not isinstance(value, str):
        if notes:
            table.note("D103", "'cloze' must be a text", 'write cloze = "… {{hidden}} …"', "cloze")
        return ()
    if value.count("{{") > MOST_BLANKS or value.count("}}") > MOST_BLANKS:
        if notes:
            help_ = f"split it; {MOST_BLANKS} is the most"
            table.note("D196", "there are too many blanks in one text", help_, "cloze", at_key=True)
        return ()
    parts, flaws = parse_cloze(value)
    for flaw in flaws if notes else ():
        words = Words(flaw.at, value[flaw.at : flaw.until])
        table.note(flaw.code, flaw.message, _HELP[flaw.code], "cloze", words=words)
    return parts


def _asked(table: Table, parts: Sequence[Part]) -> tuple[Blank, ...]:
    name = table.context.get("blank")
    return blanks_of(parts) if name is None else groups(parts).get(name, ())


def _is_typed(table: Table, asked: Sequence[Blank]) -> bool:
    """Whether the words are typed: as the author says, or else if they are few."""
    if table.has("typed"):
        return table.flag("typed")
    return all(
        len(blank.words[0]) <= LONGEST_TYPED and len(blank.words[0].split()) <= MOST_TYPED_WORDS
        for blank in asked
    )


def _accepted(table: Table, blank: Blank) -> AcceptedAnswer:
    return accepted(table, (*blank.words, *table.texts("accept")), rejections(table))


def _typed_answers(table: Table) -> tuple[str, ...]:
    asked = _asked(table, _text(table))
    return (*(word for blank in asked for word in blank.words), *table.texts("accept")) if asked else ()


READER = Reader(
    name="cloze",
    keys={"cloze": TEXT, **TYPED_KEYS},
    claims=_claims,
    read=_read,
    shape=has_any("cloze"),
    sub_cards=_sub_cards,
    needs_no_question=True,
    typed_answers=_typed_answers,
)
