"""Everything the coach can refuse, each with a stable code and one sentence a person can act on.

CoachError
├── TextError                a text that cannot be reviewed
│   ├── EmptyText            nothing in it to say
│   ├── TextTooLong          longer than any pitch
│   ├── UnreadableText       broken characters
│   ├── UnsupportedLanguage  coaching is not available in it
│   └── UnusablePace         nobody speaks its language at that pace
├── InputError               a file or a row in it that cannot be used; says file, line and column
│   ├── FileUnreadable       missing, of an unknown kind, not in a known encoding
│   ├── MissingColumns       what the header lacks
│   └── BadRow               one row; the others are still done
├── SoundError               a recording that cannot be measured
├── PlanError                a plan that cannot be made
│   └── ImpossiblePlan       its conditions contradict one another
├── EveningError             something the evening's rules do not allow
│   ├── NotAllowed           this role may not do or see it
│   └── TooLate              the event is closed, or the step was taken
├── StoreError               what is kept could not be read or written
│   ├── NotFound             nothing is kept under that name
│   ├── Unstorable           a value that no database keeps as it is
│   ├── StoreConflict        contradicts what is kept already
│   ├── StoreUnavailable     cannot be reached, opened or written now
│   ├── StoreDamaged         unsound, or something else than a store
│   └── StoreTooNew          written by a later Pitch Coach
└── SetupError               this installation; says the command that mends it
    ├── ArtefactMissing      a model that is not there
    ├── ArtefactCorrupt      a model whose checksum is not the recorded one
    └── ExtraMissing         an optional package that is not installed
"""

from typing import ClassVar

from coach.say import say


class CoachError(Exception):
    """Any refusal. `code` is stable, `message` is for people."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def as_dict(self) -> dict[str, str]:
        """The contract's form: code and message."""
        return {"code": self.code, "message": self.message}


class TextError(CoachError):
    """A text that cannot be reviewed."""

    code = "text"


class EmptyText(TextError):
    """Nothing in it to say."""

    code = "empty_text"


class TextTooLong(TextError):
    """Longer than any pitch."""

    code = "text_too_long"


class UnreadableText(TextError):
    """Characters that no encoding gives, such as a lone surrogate."""

    code = "unreadable_text"


class UnsupportedLanguage(TextError):
    """Coaching is not available in this language."""

    code = "unsupported_language"


class UnusablePace(TextError, ValueError):
    """Nobody speaks the pitch's language at that pace."""

    code = "unusable_pace"


class InputError(CoachError):
    """A file, or a row in it, that cannot be used.

    line: 1 is the first line of the file; column: the name of the field. Either is None where unknown.
    """

    code = "input"

    def __init__(self, message: str, file: str, line: int | None = None, column: str | None = None) -> None:
        super().__init__(_placed(message, file, line, column))
        self.file, self.line, self.column = file, line, column


def _placed(message: str, file: str, line: int | None, column: str | None) -> str:
    """The message behind the place that it is about."""
    if line is not None and column is not None:
        return say("{file}, line {line}, column {column}: {message}",
                   file=file, line=line, column=column, message=message)  # fmt: skip
    if line is not None:
        return say("{file}, line {line}: {message}", file=file, line=line, message=message)
    if column is not None:
        return say("{file}, column {column}: {message}", file=file, column=column, message=message)
    return say("{file}: {message}", file=file, message=message)


class FileUnreadable(InputError):
    """A file that is missing, of an unknown kind, or in no encoding we read."""

    code = "file_unreadable"


class MissingColumns(InputError):
    """A header that lacks a column."""

    code = "missing_columns"


class BadRow(InputError):
    """One row that cannot be used; the others are still done."""

    code = "bad_row"


class SoundError(CoachError):
    """A recording that cannot be measured."""

    code = "sound"


class PlanError(CoachError):
    """A plan that cannot be made."""

    code = "plan"


class ImpossiblePlan(PlanError):
    """Conditions that contradict one another."""

    code = "impossible_plan"


class EveningError(CoachError):
    """Something the evening's rules do not allow."""

    code = "evening"


class NotAllowed(EveningError):
    """This role may not do or see it."""

    code = "not_allowed"


class TooLate(EveningError):
    """The event is closed, or the step was taken already."""

    code = "too_late"


class StoreError(CoachError):
    """What is kept could not be read or written."""

    code = "store"


class NotFound(StoreError):
    """Nothing is kept under that name."""

    code = "not_found"


class Unstorable(StoreError):
    """A value that no database keeps as it is: a text with a NUL or half a character, infinity, an instant without
    zone."""

    code = "unstorable"


class StoreConflict(StoreError):
    """What was to be saved contradicts what is kept already."""

    code = "store_conflict"


class StoreUnavailable(StoreError):
    """The store cannot be reached, opened or written now."""

    code = "store_unavailable"


class StoreDamaged(StoreError):
    """A file that is unsound, or is something else than a store."""

    code = "store_damaged"


class StoreTooNew(StoreError):
    """Written by a later Pitch Coach than this one."""

    code = "store_too_new"


class SetupError(CoachError):
    """Something about this installation."""

    code = "setup"


class ArtefactMissing(SetupError):
    """A model that is not where it should be."""

    code = "artefact_missing"


class ArtefactCorrupt(SetupError):
    """A model whose checksum is not the recorded one."""

    code = "artefact_corrupt"


class ExtraMissing(SetupError):
    """An optional package that is not installed."""

    code = "extra_missing"
