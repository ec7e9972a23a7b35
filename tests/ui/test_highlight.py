import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from made import review_of

from coach.ui.highlight import highlighted, legend


class Reader(HTMLParser):
    """The text content of HTML without what stands in <sup>; and the tags it saw."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.said, self.tags, self.inside, self.titles = [], [], 0, []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.inside += tag == "sup"
        self.titles += [value for name, value in attrs if name == "title"]

    def handle_endtag(self, tag):
        self.inside -= tag == "sup"

    def handle_data(self, data):
        if not self.inside:
            self.said.append(data)


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@st.composite
def reviews(draw):
    # Lone surrogates never get this far (UnreadableText).
    text = draw(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("<>&\"'/ ")), max_size=80))
    edges = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    if len(text) < 1:
        return review_of(text)
    return review_of(
        text,
        findings=draw(st.lists(st.one_of(st.none(), edges), max_size=5)),
        needs=draw(st.lists(edges, max_size=2)),
        ask=draw(st.one_of(st.none(), edges)),
        message=draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=20)),
    )


@given(reviews())
def test_what_is_shown_is_what_was_written(review):
    reader = read(highlighted(review))
    assert "".join(reader.said) == review.text
    assert set(reader.tags) <= {"div", "span", "mark", "sup"}


@given(reviews())
def test_every_finding_with_a_span_ends_once_in_its_number(review):
    numbers = [n for sup in re.findall(r"<sup>([\d,]+)</sup>", highlighted(review)) for n in sup.split(",")]
    assert sorted(numbers) == sorted(str(n) for n, f in enumerate(review.findings, 1) if f.span)


def test_html_in_a_pitch_is_text():
    html = highlighted(review_of('<img src=x onerror=alert(1)> & <b>"a cook"</b>', findings=[(0, 28)]))
    assert "<img" not in html and "<b>" not in html


def test_a_quote_in_a_message_stays_in_the_title():
    html = highlighted(review_of("um", findings=[(0, 2)], message='"><script>alert(1)</script>'))
    assert "<script" not in html
    assert read(html).titles == ['1. "><script>alert(1)</script>']


def test_overlapping_findings_are_cut_at_every_edge():
    html = highlighted(review_of("abcdef", findings=[(0, 4), (2, 6)]))
    assert re.findall(r"<mark[^>]*>(\w+)</mark>", html) == ["ab", "cd", "ef"]
    assert read(html).titles[1] == "1. A finding. 2. A finding."
    assert "cd</mark><sup>1</sup>" in html and "ef</mark><sup>2</sup>" in html


def test_a_need_inside_a_finding_carries_both():
    html = highlighted(review_of("I need a cook", findings=[(0, 13)], needs=[(9, 13)]))
    assert re.search(r'<mark[^>]*><span class="need">cook</span></mark><sup>1</sup>', html)


def test_direction_is_left_to_the_text():
    assert 'dir="auto"' in highlighted(review_of("أبحث عن شريك"))


def test_the_legend_names_only_what_is_there():
    assert legend(review_of("hello")) == ""
    assert "the ask" not in legend(review_of("a cook", needs=[(0, 6)]))
    assert "the ask" in legend(review_of("who", ask=(0, 3)))
    assert "finding" in legend(review_of("um", findings=[(0, 2)]))
    assert legend(review_of("um", findings=[None])) == ""
