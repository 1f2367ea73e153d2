"""Raised and lowered signs, and fractions, that Unicode has."""

from her2quiz.domain.text.blocks import Span

_RAISED = dict(zip(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
    strict=True,
)) | {"°": "°", "∘": "°", "*": "*", "′": "′", "'": "′"}  # fmt: skip
_LOWERED = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))

_FRACTIONS = {
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗", "4/5": "⅘",
    "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
}  # fmt: skip


def raised(text: str) -> Span:
    """Return a text as it stands above the line; behind ^ if Unicode has no such signs."""
    is_number = text.lstrip("+-−").isdecimal()
    return Span(_small(text, _RAISED, "^"), typed=f"^{text}" if is_number else text)


def lowered(text: str) -> Span:
    """Return a text as it stands below the line; behind _ if Unicode has no such signs."""
    return Span(_small(text, _LOWERED, "_"), typed=text)


def fraction(above: str, below: str) -> str:
    """Return a fraction as one sign; empty if Unicode has none."""
    return _FRACTIONS.get(f"{above}/{below}", "")


def _small(text: str, signs: dict[str, str], mark: str) -> str:
    if all(sign in signs for sign in text):
        return "".join(signs[sign] for sign in text)
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    return f"{mark}{text}" if text.isalnum() else f"{mark}({text})"
