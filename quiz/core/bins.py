"""How expectations are sorted when they are held against what came: shared by what counts them and what shows them."""

CALIBRATION_EDGES = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
"""Where one bin of expected retrievability ends and the next begins."""
SURE = 1e-4
"""An expectation is taken no nearer to 0 or 1 than this, lest one surprise outweigh all else in the log loss."""
