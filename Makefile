# make quiz: set up everything and open the app on the decks made from seeds/.   make test: what CI runs.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: quiz test lock lint types imports tests format catalogue decks picture

quiz: $(READY)
	@$(BIN)/quiz

test: lint types imports tests

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "quiz needs Python 3.11 or newer: none was found (set PYTHON=/path/to/python3)" >&2; exit 1; }
	@echo "setting up .venv (once; about a minute)" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q quiz
	@touch $@

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

tests: $(READY)
	$(BIN)/pytest -n 2 --dist loadfile

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The decks that come with the project, from the articles that come with it. Running it again changes nothing.
decks: $(READY)
	$(BIN)/quiz generate seeds/*.txt -o decks/

# English source texts -> French catalogue (see CONTRIBUTING.md).
catalogue: $(READY)
	$(BIN)/pybabel extract --no-location --sort-output --omit-header -k _ -k N_ -k ngettext:1,2 -o quiz/locale/quiz.pot quiz
	$(BIN)/pybabel update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -i quiz/locale/quiz.pot -D quiz -d quiz/locale
	$(BIN)/pybabel compile -D quiz -d quiz/locale

lock: $(READY)
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --extra fit --extra generate --extra dev pyproject.toml -o requirements.lock

# The picture of the README, made by the app itself.
picture: $(READY)
	$(BIN)/python docs/make_picture.py
