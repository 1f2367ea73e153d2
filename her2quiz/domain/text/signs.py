"""Signs that Unicode has: for commands of LaTeX, and how they stand beside others, raised and lowered, and fractions."""

from her2quiz.domain.text.blocks import Span

_GREEK = (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ"
    " nu ν xi ξ omicron ο pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω"
    " Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
)
_OTHERS = (
    "infty ∞ degree ° circ ° prime ′ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ emptyset ∅ varnothing ∅ forall ∀ exists ∃"
    " neg ¬ lnot ¬ ell ℓ hbar ℏ Re ℜ Im ℑ angle ∠ bullet • star ⋆ dagger † ldots … dots … cdots ⋯"
    " checkmark ✓ textdegree ° micro µ textmu µ"
)
_BETWEEN = (
    "times × cdot · div ÷ pm ± mp ∓ ast * leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ neq ≠ ne ≠ approx ≈ sim ~ simeq ≃ cong ≅"
    " equiv ≡ propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨"
    " to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐"
    " Leftrightarrow ⇔ iff ⇔ uparrow ↑ downarrow ↓ rightleftharpoons ⇌ mid | perp ⊥ parallel ∥"
)
_NAMES = (
    "ln log lg exp sin cos tan cot arcsin arccos arctan sinh cosh tanh min max lim sup inf det dim Pr gcd"
)
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


def _table(words: str) -> dict[str, str]:
    parts = words.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


LETTERS = _table(_GREEK) | _table(_OTHERS)
"""Commands that are a letter or a sign like one."""

BETWEEN = _table(_BETWEEN)
"""Commands that are a sign between two sides, with a space on each side in a formula."""

NAMES = frozenset(_NAMES.split())
"""Commands that are a name written in upright letters."""

SPACES = {
    ",": " ",
    ";": " ",
    ":": " ",
    " ": " ",
    "!": "",
    "quad": "  ",
    "qquad": "  ",
    "left": "",
    "right": "",
}
"""Commands that are a space, or nothing that is seen."""

UPRIGHT = frozenset(
    {
        "text",
        "mathrm",
        "mathsf",
        "mathit",
        "mathbf",
        "textbf",
        "textit",
        "textrm",
        "emph",
        "mbox",
        "boldsymbol",
    }
    | {"operatorname", "mathbb", "mathcal", "textsf"}
)
"""Commands that only choose how their words look."""

BOLD = frozenset({"textbf", "mathbf", "boldsymbol"})
"""Those of them that make words bold."""

ITALIC = frozenset({"textit", "emph"})
"""Those of them that make words italic."""

BEFORE_LETTER = {
    "bar": "\u0304",
    "overline": "\u0305",
    "hat": "\u0302",
    "tilde": "\u0303",
    "vec": "\u20d7",
    "dot": "\u0307",
}
"""Commands that put a sign over the one letter behind them."""

ESCAPED = frozenset("%$&#_{}")
"""Signs that are themselves behind a backslash."""

ESCAPED_OUTSIDE = ESCAPED | frozenset("*`~^|-")
"""Those that are so outside a formula, where a backslash protects the signs of the deck language, too."""


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
