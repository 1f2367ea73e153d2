"""`answer = "= 6 * kg"`: a number calculated from a formula."""

from decimal import Decimal
from fractions import Fraction

from her2quiz.deckfile.answers.formula_checks import failure, help_with_names, is_formula, unknown_names
from her2quiz.deckfile.answers.schema_pieces import FORMULA, QUANTITY_KEYS
from her2quiz.deckfile.answers.separator_checks import report_commas_beside
from her2quiz.deckfile.answers.variables import read_variables
from her2quiz.deckfile.fields.json_schema import has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.numbers_and_units import read_tolerance, read_units
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.domain.formulas.formula import Constant, Formula, FormulaError
from her2quiz.domain.formulas.formula_parser import read_formula
from her2quiz.domain.formulas.variables import Variables, placeholders_with_lines
from her2quiz.domain.kinds.calculated import USUAL_TOLERANCE, Calculated
from her2quiz.domain.marking.numbers.quantity import shown

_FIGURES_KEPT = 12
_SHARE_ABOVE_ROUNDING = Decimal("0.00001")


def _claims(table: Table) -> bool:
    return is_formula(table.get("answer"))


def _read(table: Table) -> Calculated:
    text = table.text("answer").removeprefix("=").strip()
    formula = _formula(table, text)
    tolerance = read_tolerance(table) or USUAL_TOLERANCE
    report_commas_beside(table)
    question = Calculated(
        table.text("question"), formula or Constant(0.0), text, read_units(table), tolerance
    )
    if formula is not None:
        _check(table, question)
    return question


def _formula(table: Table, text: str) -> Formula | None:
    try:
        return read_formula(text)
    except FormulaError as error:
        help_ = "write it as in a spreadsheet, such as = 6 * kg; if it is not a formula, start the answer without ="
        table.report("D151", f"this formula cannot be read: {error}", help_, table.at("answer"))
        return None


def _check(table: Table, question: Calculated) -> None:
    """Report a formula that has no value for some of the numbers that can be drawn."""
    apart = Table(table.data, table.path)  # errors in `vars` itself are reported elsewhere
    variables = read_variables(apart) or Variables(())
    if apart.has_errors(0):
        return
    unknown = unknown_names(question.formula, variables)
    if unknown:
        message = f"'{unknown[0]}' in this formula is not in vars"
        table.report("D151", message, help_with_names(unknown[0], variables), table.at("answer"))
        return
    why = failure(question.formula, variables)
    if why:
        message = f"the formula cannot always be calculated: {why}"
        table.report("D152", message, "change the formula, or the numbers in vars", table.at("answer"))
        return
    _report_small_tolerance(table, question, variables)
    _report_hidden_variable(table, question)


def _report_hidden_variable(table: Table, question: Calculated) -> None:
    """Report a number that the formula needs and the card does not show."""
    values = [
        table.context.get("story", ""),
        *(table.get(key) for key in ("question", "then", "picture", "alt", "image")),
    ]
    places = [place for text in values if isinstance(text, str) for _, place in placeholders_with_lines(text)]
    shown_names = frozenset[str]().union(*(_names_in(place) for place in places))
    hidden = sorted(question.formula.names - shown_names)
    if hidden:
        message = f"the formula needs '{hidden[0]}', which the question does not show"
        help_ = f"write {{{hidden[0]}}} in the question where its number belongs"
        table.report("D159", message, help_, table.at("question"))


def _names_in(place: str) -> frozenset[str]:
    try:
        return read_formula(place).names
    except FormulaError:
        return frozenset()


def _report_small_tolerance(table: Table, question: Calculated, variables: Variables) -> None:
    """Report a tolerance so small that the exact result is marked wrong, because the answer key is rounded."""
    if question.tolerance.is_share and question.tolerance.amount >= _SHARE_ABOVE_ROUNDING:
        return
    for values in variables.only(question.formula.names).combinations():
        key = question.with_values(values).value
        exact = Fraction(f"{question.formula.value(values):.{_FIGURES_KEPT}g}")
        if abs(exact - Fraction(key)) > question.tolerance.allowed(key):
            message = f"the tolerance is smaller than the rounding of the answer to {shown(key)}"
            help_ = "write a larger tol, or use round(…) in the formula and say so in the question"
            table.report("D155", message, help_, table.at("tol"), severity=Severity.WARNING)
            return


READER = Reader(
    name="calculation",
    keys=QUANTITY_KEYS,
    claims=_claims,
    claims_with=("answer",),
    read=_read,
    shape=has_value("answer", {"type": "string", "pattern": FORMULA}),
)
