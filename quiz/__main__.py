"""`quiz`, and `python -m quiz`."""

import sys

from quiz import startup


def main() -> None:
    """Run the command line."""
    startup.begin()
    try:
        from quiz.cli.main import main as run
    except KeyboardInterrupt:
        sys.exit(130)  # interrupted before there is anything to say it with
    run()


if __name__ == "__main__":
    main()
