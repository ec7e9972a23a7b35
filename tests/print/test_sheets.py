import io

import pytest
from pypdf import PdfReader

from coach.print import Badge, badges, code_image, join_sheet, slip_cards
from coach.say import speaking

LINK = "http://192.168.1.20:8501/?key=abcdefghijklmnopqrstuv"


def words(printed):
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(printed.pdf)).pages]


def test_the_sheet_for_the_door_names_the_event_and_the_link():
    printed = join_sheet("April in Beijing 四月", LINK)
    (page,) = words(printed)
    assert "April in Beijing" in page and "四月" in page and LINK in page
    assert printed.pages == 1 and printed.unprintable == ()


def test_badges_come_ten_a_page_and_chinese_names_are_printed():
    printed = badges("April", [Badge("王芳", "远洋货运会计", LINK), *(Badge(f"Guest {k}") for k in range(10))])
    first, second = words(printed)
    assert "王芳" in first and "远洋货运会计" in first and "Guest 8" in first
    assert "Guest 9" in second and printed.pages == 2


def test_a_name_that_cannot_be_printed_is_reported_with_its_characters():
    assert badges("April", [Badge("Zoe 😀")]).unprintable == (("Zoe 😀", "😀"),)


def test_a_name_of_a_hundred_letters_stays_on_its_badge():
    (page,) = words(badges("April", [Badge("W" * 100)]))
    assert "W" * 20 in page and "…" in page


def test_nobody_gives_one_empty_page():
    assert badges("April", []).pages == 1


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (6, 1), (7, 2)])
def test_slip_cards_come_six_a_page(count, pages):
    printed = slip_cards("April", count)
    assert printed.pages == pages
    assert sum(page.count("See me") for page in words(printed)) == count


def test_a_code_is_black_on_white_in_any_theme():
    image = code_image(LINK).decode()
    assert image.startswith("<svg") and "#fff" in image and "#000" in image


def test_the_same_people_give_the_same_file():
    assert badges("April", [Badge("Ann")]) == badges("April", [Badge("Ann")])


def test_a_sheet_is_printed_in_the_language_spoken():
    with speaking("en"):
        assert "No account" in words(join_sheet("April", LINK))[0]
