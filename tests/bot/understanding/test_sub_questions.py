import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.sub_questions import split_question


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Kế hoạch gồm mấy nhóm việc, tổng bao nhiêu điểm?",
            ["Kế hoạch gồm mấy nhóm việc", "tổng bao nhiêu điểm?"],
        ),
        ("Ai chủ trì việc này và hạn chót khi nào?", ["Ai chủ trì việc này", "hạn chót khi nào?"]),
        ("Cán bộ, công chức, viên chức phải làm gì?", ["Cán bộ, công chức, viên chức phải làm gì?"]),
        ("Công khai và minh bạch là gì?", ["Công khai và minh bạch là gì?"]),
        (
            "Tỷ lệ hồ sơ trực tuyến và tỷ lệ số hóa là bao nhiêu?",
            ["Tỷ lệ hồ sơ trực tuyến", "tỷ lệ số hóa là bao nhiêu?"],
        ),
        ("trong sen", ["trong sen"]),
    ],
)
def test_split(question: str, parts: list[str]) -> None:
    assert split_question(question) == parts


@given(st.text(max_size=300))
def test_parts_are_pieces_of_the_question(question: str) -> None:
    assert all(part in question for part in split_question(question))
