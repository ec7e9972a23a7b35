import pytest

from coach import passcode
from coach.errors import NotAllowed, StoreUnavailable
from coach.passcode import TRIES, TRIES_OF_ALL, WINDOW, Tries


def test_a_new_passcode_is_right_however_it_is_typed(tmp_path):
    made = passcode.new(tmp_path)
    assert passcode.is_right(tmp_path, made)
    assert passcode.is_right(tmp_path, f" {made.upper().replace('-', ' ')} ")
    assert not passcode.is_right(tmp_path, made[:-1])
    assert not passcode.is_right(tmp_path, "")


def test_a_newer_passcode_takes_the_place_of_an_earlier_one(tmp_path):
    first = passcode.new(tmp_path)
    second = passcode.new(tmp_path)
    assert first != second
    assert not passcode.is_right(tmp_path, first)
    assert passcode.is_right(tmp_path, second)


def test_what_is_kept_changes_with_the_passcode(tmp_path):
    assert passcode.kept(tmp_path) == ""
    passcode.new(tmp_path)
    first = passcode.kept(tmp_path)
    assert first and passcode.kept(tmp_path) == first
    passcode.new(tmp_path)
    assert passcode.kept(tmp_path) != first


def test_it_is_kept_for_the_owner_alone_and_never_as_typed(tmp_path):
    made = passcode.new(tmp_path / "data")
    file = tmp_path / "data" / passcode.FILE
    assert file.stat().st_mode & 0o077 == 0
    assert made not in file.read_text("utf8") and made.replace("-", "") not in file.read_text("utf8")


def test_where_none_is_set_nothing_is_right(tmp_path):
    assert not passcode.is_set(tmp_path)
    assert not passcode.is_right(tmp_path, "anything")


def test_a_damaged_file_is_named_with_the_command_that_mends_it(tmp_path):
    (tmp_path / passcode.FILE).write_text("rubbish", "utf8")
    with pytest.raises(StoreUnavailable, match="--new-passcode"):
        passcode.is_right(tmp_path, "anything")


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "taken").write_text("", "utf8")
    with pytest.raises(StoreUnavailable, match="COACH_DATA"):
        passcode.new(tmp_path / "taken" / "data")


@pytest.fixture
def moment():
    return [0.0]


@pytest.fixture
def tries(moment):
    return Tries(lambda: moment[0])


def test_after_too_many_wrong_ones_an_address_waits(tries, moment):
    for _ in range(TRIES):
        tries.refuse_many("a")
        tries.wrong("a")
    with pytest.raises(NotAllowed, match="15 minutes"):
        tries.refuse_many("a")
    tries.refuse_many("b")
    moment[0] = WINDOW
    tries.refuse_many("a")


def test_many_addresses_together_wait_as_well(tries):
    for number in range(TRIES_OF_ALL):
        tries.wrong(f"address {number}")
    with pytest.raises(NotAllowed):
        tries.refuse_many("another")
