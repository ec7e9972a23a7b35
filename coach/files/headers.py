"""The header of a registration list -> what each column is, and whose export it is. The one place with its words."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import get_args

from coach.say import say
from coach.types import ExportKind, Field

_NAMES: Mapping[Field, str] = {
    # One person's own number before a ticket's, and a ticket's before an order's, which may be for several people.
    "reference": "attendee number | api id | guest api id | guest id | user id | id | reference | registration id"
    " | ticket number | ticket id | barcode number | barcode | confirmation number | order number | order id | order"
    " | 报名编号 | 報名編號 | 票号 | 票號 | 编号 | 編號 | 订单号 | 訂單號 | 订单编号 | 訂單編號",
    "first_name": "first name | firstname | given name | forename | attendee first name | 名",
    "last_name": "last name | lastname | surname | family name | attendee last name | attendee surname | 姓 | 姓氏",
    "name": "name | full name | first and last name | name and surname"
    " | attendee name | attendee | guest name | participant name"
    " | participant"
    " | 姓名 | 名字 | 真实姓名 | 真實姓名 | 参加者 | 參加者 | 参会人 | 參會人 | 嘉宾姓名 | 嘉賓姓名 | 报名人 | 報名人",
    "email": "email | email address | attendee email | contact email | mail"
    " | 邮箱 | 郵箱 | 电子邮箱 | 電子郵箱 | 电子邮件 | 電子郵件 | 邮箱地址 | 郵箱地址 | 邮件 | 郵件",
    "title": "job title | title | position | job | role | job role | occupation | profession"
    " | 职位 | 職位 | 职务 | 職務 | 职业 | 職業 | 职称 | 職稱 | 头衔 | 頭銜 | 岗位 | 崗位",
    "company": "company | company name | organisation | organization | organisation name | organization name"
    " | company organisation | company organization | employer | affiliation"
    " | 公司 | 公司名称 | 公司名稱 | 单位 | 單位 | 工作单位 | 工作單位"
    " | 机构 | 機構 | 企业 | 企業 | 公司单位 | 公司單位",
    "headline": "headline | tagline | bio | short bio | about you | about me"
    " | 简介 | 簡介 | 个人简介 | 個人簡介 | 自我介绍 | 自我介紹 | 一句话介绍 | 一句話介紹",
    "statements": "network | networks | my network | statements | contacts | 人脉 | 人脈 | 我认识的人 | 我認識的人",
    "pitch": "pitch | elevator pitch | ask | my ask | need | needs | 需求 | 我的需求 | 路演词 | 推介",
    "status": "attendee status | approval status | registration status | rsvp status | rsvp | status"
    " | 状态 | 狀態 | 报名状态 | 報名狀態 | 审核状态 | 審核狀態 | 是否参加 | 是否參加",
    "checked_in": "checked in at | checked in | check in | checkin | check in time | checked in time"
    " | 签到 | 簽到 | 签到时间 | 簽到時間 | 是否签到 | 是否簽到 | 签到状态 | 簽到狀態",
    "guests": "guests | guest count | number of guests | additional guests | plus ones"
    " | 同行人数 | 同行人數 | 随行人数 | 隨行人數 | 携带人数 | 攜帶人數",
}
"""Headers as `plain` leaves them, in order of trust."""

_WHO = r"\bwhom? (?:\w+ ){0,3}know\b|\bpeople you know\b|\bnetworks?\b|\bintroduce (?!yourself)|认识|認識|人脉|人脈"
_WANT = r"\bpitch\b|\bneeds?\b|\blooking for\b|\bseeking\b|需要|需求|寻找|尋找|在找"
_MEET = r"\b(?:like|want|hope|wish|looking) to (?:meet|know|be introduced)\b|[想要望](?:要|找|结识|結識|认识|認識)"
_OTHER = (
    r"^how\b|\bdid you\b|^(?:do|does|will) you\b.*\bneed\b|\bdietary\b|\bdiet\b|\bfood\b|\bmeal\b"
    r"|\bspecial\b|\baccess|\bparking\b|\bvisa\b|\binvoice\b|\breceipt\b|\blinkedin\b|\burl\b|\blink\b|\bagree\b"
    r"|如何|怎么|怎麼|哪里|哪裡|渠道|是否|发票|發票|停车|停車|用餐|饮食|飲食|素食|忌口|[吗嗎]$"
)
_QUESTIONS: Sequence[tuple[Field, str]] = (
    ("first_name", r"^(?:whats |what is )?your (?:first|given) name$"),
    ("last_name", r"^(?:whats |what is )?your (?:last|family) name$"),
    ("name", r"^(?:whats |what is |please enter )?your (?:full |real )?name$"),
    ("email", r"^(?:whats |what is |please enter )?your email(?: address)?$"),
    ("title", r"\bjob title\b|^(?:position|title|role)(?: (?:or|and|position|title|role))+$"),
    ("title", r"\bwhat do you do\b|^(?:whats |what is )?your (?:current )?(?:job|job title|role|position|occupation)$"),
    ("company", r"\b(?:where|who|whom|which company|what company) do you work\b"),
    ("company", r"^company(?: (?:or|and|affiliation|employer|institution|school|university))+$"),
    ("company", r"\byour (?:company|organi[sz]ation|employer)$"),
    ("company", r"^(?:what|which) (?:company|organi[sz]ation)\b|\bname of your (?:company|organi[sz]ation|employer)\b"),
    ("ignored", _OTHER),
    ("pitch", _MEET),
    ("statements", _WHO),
    ("pitch", _WANT),
)  # fmt: skip
"""What tells a question in any wording; the first that does decides. Whom people want to know is their need."""
_MANY: frozenset[Field] = frozenset({"statements", "ignored"})
"""What more than one column may be."""
_EXACT = {words: (field, rank) for field, line in _NAMES.items() for rank, words in enumerate(line.split(" | "))}
_TOLD = 1_000
"""The rank of a question: after every name."""
_POLITE = re.compile(r"^[请請]?(?:填写|填寫|输入|輸入|留下)?(?:[您你](?:目前|现在|現在)?的?)?(?:所在的?)?")
_NUMBERED = re.compile(r"^\s*q?\d{1,2}\s*[.、．):_]\s*")
_NOTE = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")


def plain(header: str) -> str:
    """A header without case, punctuation, a question's number and what stands in brackets."""
    text = unicodedata.normalize("NFKC", _NUMBERED.sub("", header.strip())).casefold()
    text = _NOTE.sub(" ", text) if _NOTE.sub("", text).strip() else text
    text = re.sub(r"['’]", "", text).replace("#", " number ")
    return re.sub(r"[_\W]+", " ", text).replace("e mail", "email").strip()


def understand(headers: Sequence[str]) -> dict[str, Field]:
    """What each header stands for; where several stand for one thing, the most telling does, the rest are ignored."""
    guessed = {header: _guess(header) for header in headers}
    if kind_of(headers) == "Meetup":  # there, a title is what one is to the Meetup group
        guessed |= {header: ("ignored", 0) for header in headers if plain(header) == "title"}
    best: dict[Field, str] = {}
    for header, (field, rank) in guessed.items():
        if field not in best or rank < guessed[best[field]][1]:
            best[field] = header
    return {
        header: field if field in _MANY or best[field] == header else "ignored"
        for header, (field, _) in guessed.items()
    }


def corrected(understood: Mapping[str, Field], by_hand: Mapping[str, Field]) -> dict[str, Field]:
    """`understood` with the caller's word on some columns, which take the place of others that stood for the same.

    Raises ValueError with a sentence where a header is not there, a field is unknown, or two columns are to be one.
    """
    spelled = {plain(header): header for header in understood}
    named: dict[str, Field] = {}
    for asked, field in by_hand.items():
        header = asked if asked in understood else spelled.get(plain(asked))
        if header is None:
            columns = say(", ").join(understood)
            raise ValueError(
                say("there is no column {asked!r}; the columns are {columns}", asked=asked, columns=columns)
            )
        if field not in get_args(Field):
            choices = say(", ").join(get_args(Field))
            raise ValueError(
                say("{field!r} is nothing a column can be; it can be {choices}", field=field, choices=choices)
            )
        named[header] = field
    single = [field for field in named.values() if field not in _MANY]
    double = next((field for field in single if single.count(field) > 1), None)
    if double:
        both = say(" and ").join(h for h in named if named[h] == double)
        raise ValueError(say("{columns} cannot both be {field}; keep one", columns=both, field=double))
    others: dict[str, Field] = {h: "ignored" if field in single else field for h, field in understood.items()}
    return others | named


def kind_of(headers: Sequence[str]) -> ExportKind:
    """Whose export has such a header."""
    names = {plain(header) for header in headers}
    if {"id", "name", "network"} <= names:
        return "ours"
    if {"api id", "approval status"} & names:
        return "Luma"
    if "rsvp" in names and {"guests", "user id", "rsvped on"} & names:
        return "Meetup"
    if len({"order number", "order id", "attendee number", "attendee status", "ticket type", "order date"} & names) > 1:
        return "Eventbrite"
    known = (header for header in headers if _guess(header)[0] != "ignored")
    return "报名表" if any("\u4e00" <= c <= "\u9fff" for header in known for c in header) else "form"


def is_order(header: str) -> bool:
    """Whether a reference under this header is an order's, which may be for several people."""
    return any(word in plain(header) for word in ("order", "订单", "訂單"))


def _guess(header: str) -> tuple[Field, int]:
    words = plain(header)
    polite = _POLITE.sub("", words)
    exact = _EXACT.get(words) or _EXACT.get(polite) or _each(polite)
    if exact:
        return exact
    told: Field = next((field for field, pattern in _QUESTIONS if re.search(pattern, words)), "ignored")
    return told, _TOLD


def _each(words: str) -> tuple[Field, int] | None:
    """What a header says twice over, “姓名 / Name”, “公司/单位”, where each of its parts says the same."""
    parts = [*re.findall(r"[\u4e00-\u9fff]+", words), " ".join(re.sub(r"[\u4e00-\u9fff]+", " ", words).split())]
    said = [_EXACT.get(part) for part in parts if part]
    first = said[0] if said else None
    return first if first and all(one and one[0] == first[0] for one in said) else None
