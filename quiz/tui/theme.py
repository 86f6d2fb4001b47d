"""The two themes: calm ink on paper, by night and by day.

`quiet` is for text of second rank; it keeps a contrast of 4.5 against the background, as every colour of text here does.
"""

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#8db4dc",
    secondary="#b9a8da",
    accent="#e3b577",
    success="#93c88f",
    warning="#e3b85f",
    error="#ec938c",
    foreground="#dde1e8",
    background="#14171d",
    surface="#1a1e26",
    panel="#232934",
    variables={
        "quiet": "#8d97a8",
        "faint": "#3a4250",
        "border": "#8db4dc",
        "border-blurred": "#3a4250",
        "block-cursor-background": "#8db4dc",
        "block-cursor-foreground": "#14171d",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#232934",
        "block-cursor-blurred-foreground": "#dde1e8",
        "block-hover-background": "#1f242d",
        "input-selection-background": "#8db4dc 30%",
        "scrollbar": "#3a4250",
        "scrollbar-hover": "#4a5364",
        "scrollbar-active": "#8db4dc",
        "scrollbar-background": "#14171d",
        "scrollbar-background-hover": "#14171d",
        "scrollbar-background-active": "#14171d",
    },
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#245a8c",
    secondary="#684f97",
    accent="#8d4f0b",
    success="#26703a",
    warning="#805800",
    error="#ab2d25",
    foreground="#22262d",
    background="#faf8f3",
    surface="#f2efe8",
    panel="#e8e4da",
    variables={
        "quiet": "#626974",
        "faint": "#cbc6ba",
        "border": "#245a8c",
        "border-blurred": "#cbc6ba",
        "block-cursor-background": "#245a8c",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#e8e4da",
        "block-cursor-blurred-foreground": "#22262d",
        "block-hover-background": "#f0ece3",
        "input-selection-background": "#245a8c 25%",
        "scrollbar": "#cbc6ba",
        "scrollbar-hover": "#b3ad9f",
        "scrollbar-active": "#245a8c",
        "scrollbar-background": "#faf8f3",
        "scrollbar-background-hover": "#faf8f3",
        "scrollbar-background-active": "#faf8f3",
    },
)

THEMES = (DARK, LIGHT)
