"""Sizes of a terminal at which screens are laid out anew, in columns and rows, with the class of each for the styles."""

WIDTHS = [(0, "-narrow"), (64, "-medium"), (110, "-wide")]
HEIGHTS = [(0, "-short"), (16, "-tall")]
