# `make app` opens the app on the sample event; `make test` checks everything. Both set up first.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: app test lint types tests browser bench quality constraints messages models
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
	$(BIN)/python -m benchmarks.evening

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Pitch Coach needs Python 3.11 or later; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

constraints: $(STAMP)
	( sed -n 1p constraints.txt; $(BIN)/pip freeze --exclude-editable | sort -f ) > constraints.new
	mv constraints.new constraints.txt

# The catalogue in step with the code: new messages stand there empty until somebody translates them. pybabel's own
# compile takes a percent sign for a field, and fails at "95 % interval"; the tests compare the fields.
CATALOGUE := coach/locale/zh/LC_MESSAGES/coach
COMPILE := import sys; from babel.messages import mofile, pofile; \
  mofile.write_mo(open(sys.argv[2], "wb"), pofile.read_po(open(sys.argv[1], "rb")))
messages: $(STAMP)
	PYTHONPATH=. $(BIN)/pybabel -q extract -F babel.cfg --no-location --sort-output -o coach.pot coach app.py
	$(BIN)/pybabel -q update -i coach.pot -o $(CATALOGUE).po -l zh --no-fuzzy-matching --ignore-obsolete --width=120
	$(BIN)/python -c '$(COMPILE)' $(CATALOGUE).po $(CATALOGUE).mo
	rm coach.pot

# Figures of quality beside the public tools; write-good is used where npm has installed it.
quality: $(STAMP)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[peers]'
	$(BIN)/python -m benchmarks.quality
	$(BIN)/python -m benchmarks.spoken
	$(BIN)/python -m benchmarks.matching
	$(BIN)/python -m benchmarks.titles

# Trains and exports what lies in models/. ENCODER: the wheel or folder with all-MiniLM-L6-v2; CORPORA: a folder
# with ud_english_ewt/, yc_companies/, tatoeba_cmn_eng/, cc_cedict/, onet27/ and naics2012/, as their sources publish
# them.
models: $(STAMP)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[models]'
	$(BIN)/python models/en/recipe.py $(CORPORA)/ud_english_ewt $(ENCODER)
	$(BIN)/python models/wording/recipe.py $(CORPORA)
	$(BIN)/python models/encoder/recipe.py $(ENCODER) $(CORPORA) --keep .tuned
	$(BIN)/python models/zh/recipe.py .tuned $(CORPORA)
	$(BIN)/python models/zh/wording.py
	$(BIN)/python models/encoder/boards.py .tuned $(CORPORA)
	$(BIN)/python models/pitch/recipe.py .tuned $(CORPORA)/yc_companies/*.csv
	$(BIN)/python models/match/calibrate.py
