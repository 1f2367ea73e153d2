"""The high-contrast theme. All other themes are Textual's own."""

from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

from her2quiz.domain.characters import one_line

CONTRAST = Theme(
    name="her2quiz-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    success="#00ff00",
    warning="#ffff00",
    error="#ff6060",
    dark=True,
    luminosity_spread=0,
    text_alpha=1.0,
    variables={
        "text-muted": "#ffffff",
        "foreground-muted": "#ffffff",
        "text-success": "#00ff00",
        "text-error": "#ff8080",
        "text-warning": "#ffff00",
        "text-primary": "#ffff00",
        "border": "#ffffff",
        "border-blurred": "#ffffff",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
    },
)


def unknown_theme(name: str) -> str:
    """Say that there are no colours with a name; empty if there are, or for no name."""
    names = (*BUILTIN_THEMES, CONTRAST.name)
    if not name or name in names:
        return ""
    from her2quiz.domain.spelling import did_you_mean, nearest

    near = did_you_mean(nearest(name, names), is_sentence=True)
    return f"There is no theme called '{one_line(name)}'. {near or 'Choose another one.'}"


def choose_theme(app: App[None], name: str, usual: str) -> None:
    """Use the colours with a name; where there are none, say so and use the usual ones."""
    wrong = unknown_theme(name)
    if wrong:
        app.notify(wrong, severity="warning")
    app.theme = usual if wrong or not name else name
