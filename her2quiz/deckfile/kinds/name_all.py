"""`answer` as a list: the learner names them all, in any order."""

from collections.abc import Iterator

from her2quiz.deckfile.answers.accepted_answers import accepted, rejections
from her2quiz.deckfile.answers.answer_checks import is_long, report_long_answer
from her2quiz.deckfile.answers.schema_pieces import TYPED_KEYS
from her2quiz.deckfile.fields.json_schema import has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.value_fixes import to_text
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.limits import MOST_LISTED
from her2quiz.domain.marking.text_match import sameness, skeleton
from her2quiz.domain.text.protected import parted
from her2quiz.domain.text.words import words_of

FEWEST = 2
"""The fewest members worth listing, and the most that one can name."""


def _claims(table: Table) -> bool:
    return isinstance(table.get("answer"), list)


def _read(table: Table) -> NameAll:
    members = _members(table)
    table.flag("typed")
    if table.get("answer") == []:
        table.report("D111", "the list of answers is empty", 'write answer = ["…", "…"]', table.at("answer"))
    elif table.is_too_long("answer", sum(map(len, members))):
        members = []
    elif not FEWEST <= len(members) <= MOST_LISTED and table.texts("answer"):
        _report_length(table, members)
    else:
        _report_mistakes(table, members)
        _report_accept(table)
    reject = rejections(table)
    return NameAll(
        table.text("question"), tuple(accepted(table, names, reject) for names in members if names), reject
    )


def _report_length(table: Table, members: list[tuple[str, ...]]) -> None:
    message = f"a list of {len(members)} is too {'short' if len(members) < FEWEST else 'long'} to name"
    help_ = (
        f'write {FEWEST} to {MOST_LISTED} members; for a single answer, leave out the brackets: answer = "…"'
    )
    is_single = [len(names) for names in members] == [1]
    fixes = to_text(table.get("answer"), table.path_of("answer")) if is_single else ()
    table.report("D103", message, help_, table.at("answer"), fixes=fixes)


def _members(table: Table) -> list[tuple[str, ...]]:
    """Return the names of each member; ` | ` separates names of the same member."""
    parts = (parted(text, "|", brackets=True) for text in table.texts("answer"))
    return [tuple(name.strip() for name in names if name.strip()) for names in parts]


def _report_mistakes(table: Table, members: list[tuple[str, ...]]) -> None:
    for place, names in enumerate(members):
        if not names or not all(skeleton(name) for name in names):
            message = "a member has neither a letter nor a digit in it"
            table.report("D111", message, "write it, or remove it", table.at("answer", place))
    too_long = [place for place, names in enumerate(members) if names and is_long(names[0])]
    for place in too_long[:1]:
        report_long_answer(table, members[place][0], place)
    for place, name in _doubles(members):
        table.report("D123", f"'{name}' is listed twice", "remove one of them", table.at("answer", place))


def _report_accept(table: Table) -> None:
    """Report `accept`, since it does not say which member its answers belong to."""
    if table.has("accept"):
        help_ = 'write other names of a member after |: answer = ["HER2 | ERBB2", "…"]'
        message = "'accept' has no effect on a list of answers"
        table.report("D199", message, help_, table.at_key("accept"), severity=Severity.WARNING)


def _doubles(members: list[tuple[str, ...]]) -> Iterator[tuple[int, str]]:
    before = {""}
    for place, names in enumerate(members):
        own = [(sameness(name), name) for name in names]
        double = next((name for same, name in own if same and same in before), None)
        if double is not None:
            yield place, double
        before.update(same for same, _ in own)


def _typed_answers(table: Table) -> tuple[str, ...]:
    return tuple(words_of(name) for names in _members(table) for name in names)


READER = Reader(
    name="list to name",
    keys=TYPED_KEYS,
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=has_value("answer", {"type": "array"}),
    typed_answers=_typed_answers,
)
