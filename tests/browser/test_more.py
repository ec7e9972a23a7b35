"""“More”, behind which most pages of a phone lie."""

import pytest
from steps import TOUCHED, looking_around, settled

pytestmark = pytest.mark.browser


def test_the_menu_is_gone_from_the_page_that_was_chosen_in_it(chromium, address):
    phone = looking_around(chromium, address, "attendee", **TOUCHED)
    phone.get_by_role("button", name="More").tap()
    phone.get_by_role("link", name="Afterwards").tap()
    phone.get_by_role("heading", name="Afterwards").wait_for()
    settled(phone)
    assert not phone.get_by_role("link", name="Whom I know").is_visible()
    phone.context.close()
