"""`[[card.ask]]`: the questions of a case, or the stems of one list of options, each a card of its own."""

from collections.abc import Iterator
from typing import Any

from her2quiz.deckfile.answers.option_checks import report_editor_slips
from her2quiz.deckfile.answers.options import report_doubles
from her2quiz.deckfile.cards.card_values import sound_values
from her2quiz.deckfile.cards.key_checks import check_id
from her2quiz.deckfile.cards.text_checks import check_texts
from her2quiz.deckfile.fields.card_keys import report_swallowed
from her2quiz.deckfile.fields.stray_cards import report_asks_otherwise
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import case_id, question_id
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_at, option_lines
from her2quiz.deckfile.ids.former_ids import former_ids_of_case
from her2quiz.domain.limits import LONGEST_TEXT, MOST_QUESTIONS

_HANDED_DOWN = (
    *("source", "as_of", "review_by", "tags", "status", "to_confirm", "level", "reviewed", "nolint"),
    *("typed", "exact", "partial", "shuffle", "blanks", "picture", "alt", "image"),
)
"""Keys of a card that hold for each question below it, unless the question has its own."""

SHELL_KEYS = frozenset({"id", "case", "question", "options", "option", "ask", "was", *_HANDED_DOWN})
"""Keys of a card with questions below it."""

_OF_A_QUESTION = {
    key: f"'{key}' belongs to a question: write it under its [[card.ask]]"
    for key in ("answer", "accept", "reject", "why", "hint", "unit", "tol", "vars", "then", "pick")
}


def asked_tables(card: Table) -> tuple[Table, ...]:
    """Return a table for each question of a card; the card's own where there are none below it."""
    if not card.has("ask") and not card.has("case"):
        return (card,)
    if not card.has("ask") and report_asks_otherwise(card):
        return ()
    card.reject_unknown(SHELL_KEYS, _OF_A_QUESTION, "in a card with questions below it")
    check_id(card)
    check_texts(
        Table({key: card.data[key] for key in card.data if key != "ask"}, card.path, card.diagnostics)
    )
    return tuple(_questions(card, _shared(card)))


def _shared(card: Table) -> dict[str, Any]:
    """Return what all questions of a card have in common."""
    story, options = card.text("case"), _options(card)
    if card.has("case") and options:
        help_ = "write the options under the question, below its [[card.ask]]"
        card.report("D112", "this card has both 'case' and 'options'", help_, card.at_key("options"))
    has_cases_below = _report_cases_below(card)
    if not card.has("case") and not options and not has_cases_below:
        help_ = 'write case = "…" above them, or options that they share'
        card.report("D162", "the questions below this card have nothing in common", help_, card.at_key("ask"))
    text = "\n\n".join(part for part in (story, card.text("question")) if part)
    return {"story": text} | ({"options": [_kept(line) for line in options]} if options else {})


def _kept(option: OptionLine) -> list[str]:
    """Return what the questions keep of an option: its text, its feedback and, if it has one, its image with its words."""
    image = [option.image.file, option.image.alt] if option.image else []
    return [option.text, option.feedback, *image]


def _report_cases_below(card: Table) -> bool:
    """Report a story that is below one of its questions, and so belongs to that question."""
    asks = card.get("ask")
    tables = enumerate(asks) if isinstance(asks, list) else ()
    below = [place for place, ask in tables if isinstance(ask, dict) and "case" in ask]
    for place in below:
        inner = Table(asks[place], (*card.path, "ask", place), card.diagnostics)
        report_swallowed(inner, inner.data.keys() - {"case"}, "[[card.ask]]")
    return bool(below)


def _options(card: Table) -> tuple[OptionLine, ...]:
    """Take the list of options that all stems share."""
    if not card.has("options") and not card.has("option"):
        return ()
    lines = option_lines(card)
    report_doubles(card, lines)
    report_editor_slips(card, lines)
    for line in lines:
        if line.is_right:
            help_ = "remove the *: each question below has its own answer"
            card.report(
                "D163",
                "an option is marked as right in a list that several questions share",
                help_,
                option_at(card, line.number),
            )
    return lines


def _questions(card: Table, context: dict[str, Any]) -> Iterator[Table]:
    """Return the table of each question, with the case as far as it has unfolded."""
    asks = _asks(card)
    handed_down = sound_values(card, _HANDED_DOWN) if asks else {}
    context |= {"was": former_ids_of_case(card)} if card.has("was") else {}
    outer, story = case_id(card), [context["story"]]
    for number, ask in enumerate(asks):
        table = Table({**handed_down, **ask}, (*card.path, "ask", number), card.diagnostics)
        story += [text for text in (table.text("then"),) if text]
        if sum(map(len, story)) > LONGEST_TEXT:
            message = f"the story has more than {LONGEST_TEXT:,} characters"
            table.report("D196", message, "shorten it, or split it into several cases", table.at_key("then"))
            return
        inner = question_id(table)
        id_ = f"{outer}/{inner}" if outer and inner else ""
        table.context = {**context, "story": "\n\n".join(filter(None, story)), "id": id_}
        yield table


def _asks(card: Table) -> list[dict[str, Any]]:
    """Take the questions as written; none if there are none, or too many, which is reported."""
    asks = card.get("ask")
    if not isinstance(asks, list) or not asks:
        _report_no_questions(card)
    elif len(asks) > MOST_QUESTIONS:
        message = f"a case with {len(asks)} questions is too long to follow"
        card.report(
            "D164", message, f"split it into cases of at most {MOST_QUESTIONS} questions", card.at_key("ask")
        )
    elif not all(isinstance(ask, dict) for ask in asks):
        _report_no_questions(card)
    else:
        return asks
    return []


def _report_no_questions(card: Table) -> None:
    help_ = "write [[card.ask]] on a line of its own, then a question and its answer"
    where = card.at_key("ask" if card.has("ask") else "case")
    card.report("D162", "this case has no questions", help_, where)
