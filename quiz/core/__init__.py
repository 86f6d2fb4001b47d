"""Values and rules: no clock, file, database or screen."""
