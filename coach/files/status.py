"""What a registration site says of a person -> coming, here, or left out and why."""

import re

from coach.say import mark

_LEFT_OUT = (
    (mark("cancelled"), r"cancel|refund|delet|transferr|取消|退款|退票"),
    (mark("awaiting approval"), r"pending|await|approval|待审|待審|审核中|審核中|等待审|等待審"),
    (mark("waitlisted"), r"wait|候补|候補|等候|等待"),
    (mark("declined"), r"declin|reject|拒绝|拒絕|未通过|未通過|不通过|不通過"),
    (mark("not paid"), r"^(?:unpaid|not paid)$|未付|待付|未支付|待支付|未缴|未繳"),
    (
        mark("not coming"),
        r"^(?:no|n|not attending|not going|not coming|no show|false)$|不参加|不參加|不来|不來|缺席|^否$",
    ),
    (mark("no answer"), r"^(?:invited|maybe|not yet replied|no reply|no response|未回复|未回覆|未答复)$"),
)
"""Reasons, the first that fits."""
_HERE = re.compile(r"^(?:checked in|attended|here|arrived|已签到|已簽到|已到|到场|到場)$")
_COMING = re.compile(
    r"^(?:|attending|going|coming|yes|y|true|approved|accepted|registered|confirmed|paid|completed?|not checked in"
    r"|active|host|session|已?(?:报名|報名|确认|確認|通过|通過|审核|審核|付款|支付|参加|參加|录取|錄取)(?:成功|通过|通過)?|是|参会|未签到|未簽到)$"
)
_NOT_YET = re.compile(r"^(?:|no|n|false|0|not checked in|not yet|none|never|未签到|未簽到|未到|否)$")
_CHECKED = re.compile(r"\d[-/:.年]\d|^(?:yes|y|true|1|x|checked in|是|已到|已签到|已簽到|签到|簽到)$|^√$|^✓$|^✔$")


def left_out(status: str) -> str | None:
    """Why a person with this status is not coming, in English; None where they are."""
    words = _plain(status)
    return next((reason for reason, pattern in _LEFT_OUT if re.search(pattern, words)), None)


def is_known(status: str) -> bool:
    """Whether a status that does not leave a person out is one of somebody who comes."""
    return bool(_COMING.match(_plain(status)) or is_here(status))


def is_here(status: str) -> bool:
    """Whether a status says that somebody has come."""
    return bool(_HERE.match(_plain(status)))


def is_checked_in(cell: str) -> bool | None:
    """Whether a cell of a check-in column, a time or yes or no, says that somebody has come; None: it says neither."""
    if _NOT_YET.match(_plain(cell)):
        return False
    return True if _CHECKED.search(cell.strip().casefold()) else None


def _plain(text: str) -> str:
    return re.sub(r"[_\s-]+", " ", text).strip().casefold()
