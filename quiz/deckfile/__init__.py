"""The deck file: load, check, save, edit.

Nothing is imported here: what only names a loaded deck must not pay for YAML.
"""
