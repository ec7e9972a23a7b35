import pytest

from coach.ui.address import is_only_here, link


@pytest.mark.parametrize("address", ["http://localhost:8501", "127.0.0.1:8501", "http://[::1]:8501", "0.0.0.0", ""])
def test_no_phone_opens_these(address):
    assert is_only_here(address)


@pytest.mark.parametrize("address", ["http://192.168.1.20:8501", "https://pitch.example.org", "192.168.1.20:8501"])
def test_phones_open_these(address):
    assert not is_only_here(address)


def test_a_link_has_one_stroke_before_its_key():
    assert link(" http://10.0.0.2:8501/ ", "k") == "http://10.0.0.2:8501/?key=k"
