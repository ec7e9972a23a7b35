"""Bytes -> text. What an encoding was taken for is said, and what is not certain is refused: a wrong guess is silent
damage."""

import re

from coach.errors import FileUnreadable
from coach.say import mark, say

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", mark("UTF-8 with a mark")),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
"""Two Han characters in a row: one alone is what an accented letter of a Western encoding becomes in GB18030."""


def decoded(path: str, data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: UTF-8, or UTF-16 with a mark. Raises FileUnreadable."""
    codec, name = next(((codec, name) for mark, codec, name in _MARKS if data.startswith(mark)), ("utf-8", "UTF-8"))
    try:
        return data.decode(codec), name
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            say(
                "byte 0x{byte:02x} is not {encoding} text; save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
                byte=data[error.start],
                encoding=name.split()[0],
            ),
            path,
            data.count(b"\n", 0, error.start) + 1,
        ) from None


def decoded_list(path: str, data: bytes) -> tuple[str, str]:
    """As `decoded`; besides, GB18030 where all of it is, and its header has Chinese words. Raises FileUnreadable."""
    try:
        text, name = decoded(path, data)
    except FileUnreadable as refusal:
        chinese = _gb18030(data)
        if chinese is None:
            raise refusal from None
        return chinese, "GB18030"
    if "\0" in _header(text):
        raise FileUnreadable(
            say("has NUL bytes in its header; save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)"), path, 1
        )
    return text, name


def _gb18030(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if not data.startswith(_MARKS[0][0]) and _HAN.search(_header(text)) else None


def _header(text: str) -> str:
    return text.lstrip().partition("\n")[0]
