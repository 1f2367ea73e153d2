"""One list of options for several stems: each stem is a single best answer of its own."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.form import Form
from her2quiz.domain.kinds.single_best import Option, SingleBest
from her2quiz.domain.marking.text_match import same_text


def _claims(table: Table) -> bool:
    return "options" in table.context and not table.has("options") and isinstance(table.get("answer"), str)


def _read(table: Table) -> SingleBest:
    answer = table.text("answer")
    options = tuple(
        Option(text, same_text(text, answer), feedback) for text, feedback in table.context["options"]
    )
    if not any(option.is_right for option in options):
        _note_no_such_option(table, answer, [option.text for option in options])
    return SingleBest(table.text("question"), options, shuffle=False)


def _note_no_such_option(table: Table, answer: str, texts: list[str]) -> None:
    from difflib import get_close_matches

    near = get_close_matches(answer, texts, n=1)
    help_ = f"did you mean '{near[0]}'?" if near else "write one of the options, word for word"
    table.note("D161", f"'{answer}' is not one of the options above", help_, "answer")


FORM = Form("question on a shared list", frozenset(), _claims, _read)
