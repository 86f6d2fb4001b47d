"""`quiz`, and `python -m quiz`."""

from quiz import startup


def main() -> None:
    """Run the command line."""
    startup.begin()
    from quiz.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
