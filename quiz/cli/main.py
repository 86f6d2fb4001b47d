"""The `quiz` command."""


def main() -> None:
    """Run the command line."""
