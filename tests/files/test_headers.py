"""What a column is, by its header in any wording."""

import pytest

from coach.files.headers import understand

UNDERSTOOD = {
    "reference": ["Order #", "Attendee #", "api_id", "User ID", "订单号", "報名編號"],
    "first_name": ["First Name", "Attendee first name", "first_name", "What is your first name?"],
    "last_name": ["Last Name", "Surname", "Family name"],
    "name": ["Name", "Full name", "What's your name?", "What’s your full name?", "First and last name", "姓名", "您的姓名", "1、您的姓名：", "姓名 / Name", "姓名（必填）"],
    "email": ["E-mail", "Email Address", "Your e-mail", "邮箱", "電子郵件", "您的邮箱地址"],
    "title": ["Job Title", "What do you do?", "What's your role?", "Position/Title", "职位", "職務", "职位 Position"],
    "company": ["Company", "Company / Organization", "Where do you work?", "What company do you work for?", "公司", "您所在的公司", "3、您的公司/单位：", "單位"],
    "headline": ["Headline", "About you", "一句话介绍"],
    "statements": ["network", "Who do you know?", "Whom do you know in Hull?", "Who might you know that others need?", "Tell us about your network", "Who do you know, and how well?", "People I can introduce you to", "我认识的人", "您认识哪些人？", "你的人脉", "我認識的人"],
    "pitch": ["Your pitch", "What do you need?", "Who are you looking for?", "Who would you like to meet?", "Whom do you want to be introduced to?", "您想认识什么样的人", "您希望認識誰", "我的需求", "您正在寻找什么"],
    "status": ["Attendee Status", "approval_status", "RSVP", "报名状态"],
    "checked_in": ["checked_in_at", "Checked In", "签到时间"],
    "guests": ["Guests", "Number of guests", "同行人數"],
    "ignored": [
        "Timestamp", "Ticket name", "Event Name", "Buyer Email", "Company size", "How do you know the host?", "How large is your network?",
        "Do you have dietary needs?", "Special needs", "Do you need an invoice?", "是否需要发票", "您如何认识我们的", "Social network link", "Have you done speed networking before?",
        "公司 Size", "Please introduce yourself", "微信", "",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("header", "field"), [(h, field) for field, headers in UNDERSTOOD.items() for h in headers])
def test_a_header_is_understood(header, field):
    assert understand([header]) == {header: field}


def test_of_several_columns_for_one_thing_the_most_telling_is_taken():
    assert understand(["Order #", "Attendee #", "What's your name?", "Name"]) == {
        "Order #": "ignored",
        "Attendee #": "reference",
        "What's your name?": "ignored",
        "Name": "name",
    }
