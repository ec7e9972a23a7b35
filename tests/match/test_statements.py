"""What kind of evidence a statement is."""

import pytest

from coach.match.statements import kind_of


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("my sister runs the port authority in Cork", "contact"),
        ("lost touch with a glassblower from Murano years ago", "lost"),
        ("don't ask me for investors, I know none", "lack"),
        ("I know everybody who is anybody in fashion", "boast"),
        ("没有医生", "lack"),
    ],
)
def test_the_kind_is_read(statement, kind):
    assert kind_of(statement) == kind


@pytest.mark.parametrize("bare", ["nurses", "Plumbers", "school principals", "HR people", "farmers", "护士", "律师"])
def test_bare_words_are_a_contact(bare):
    assert kind_of(bare) == "contact"


@pytest.mark.parametrize("said", ["No plumbers", "not a single lawyer", "圈內沒有醫生"])
def test_a_short_lack_is_a_lack(said):
    assert kind_of(said) == "lack"
