"""The high-contrast theme. All other themes are Textual's own."""

from textual.theme import Theme

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
