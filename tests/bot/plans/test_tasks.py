from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plans.tasks import last_day, read_task, tasks_in
from corpus.vietnamese.text import fold_spaces

PLAN = """Danh mục nhiệm vụ:
| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
| --- | --- | --- | --- | --- |
| 1 | Lập danh mục hồ nước | Sở Thủy lợi | Các xã | Quý II/2026 |
| 2 | Công bố bản đồ | Văn phòng tỉnh | Sở Thủy lợi | Trước ngày 30/9/2026 |
| II | Nhóm việc khác | | | |
"""


@pytest.mark.parametrize(
    ("sentence", "who", "what", "when", "due"),
    [
        (
            "Vụ Hoa sen báo cáo Bộ Thử nghiệm trước ngày 15/12 hằng năm.",
            "Vụ Hoa sen",
            "báo cáo Bộ Thử nghiệm",
            "trước ngày 15/12 hằng năm",
            None,
        ),
        (
            "Sở Nội vụ hợp nhất hai cổng; thời hạn phấn đấu là tháng 11 năm 2022, chậm nhất là quý I năm 2023.",
            "Sở Nội vụ",
            "hợp nhất hai cổng",
            "thời hạn phấn đấu là tháng 11 năm 2022, chậm nhất là quý I năm 2023",
            date(2023, 3, 31),
        ),
        (
            "Trong năm 2024, Ủy ban nhân dân tỉnh phải công bố bản đồ.",
            "",
            "Ủy ban nhân dân tỉnh phải công bố bản đồ",
            "Trong năm 2024",
            date(2024, 12, 31),
        ),
        (
            "Nghị quyết yêu cầu các bộ rà soát quy định trước ngày 30 tháng 6 năm 2025.",
            "các bộ",
            "rà soát quy định",
            "trước ngày 30 tháng 6 năm 2025",
            date(2025, 6, 30),
        ),
        (
            "Cơ quan có thẩm quyền trả lời kiến nghị trong thời hạn 15 ngày làm việc, kể từ ngày nhận được.",
            "Cơ quan có thẩm quyền",
            "trả lời kiến nghị",
            "trong thời hạn 15 ngày làm việc, kể từ ngày nhận được",
            None,
        ),
    ],
)
def test_sentence_gives_who_what_and_when(sentence: str, who: str, what: str, when: str, due: date | None) -> None:
    task = read_task(sentence)
    assert task is not None
    assert (task.who, task.what, task.when, task.due) == (who, what, when, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "Giống sen do Trung tâm Giống cung cấp.",
        "Nghị quyết số 04/NQ-CP ngày 10/01/2022 của Chính phủ.",
        "",
        "từ 7 giờ đến 17 giờ",
    ],
)
def test_sentence_without_a_deadline_gives_none(sentence: str) -> None:
    assert read_task(sentence) is None


def test_rows_of_a_plan_are_tasks() -> None:
    found = [(task.who, task.what, task.when, task.due) for task in tasks_in(PLAN)]
    assert found[:2] == [
        ("Sở Thủy lợi", "Lập danh mục hồ nước", "Quý II/2026", date(2026, 6, 30)),
        ("Văn phòng tỉnh", "Công bố bản đồ", "Trước ngày 30/9/2026", date(2026, 9, 30)),
    ]


def test_table_without_times_gives_no_tasks() -> None:
    assert list(tasks_in("| Nhóm | Điểm |\n| --- | --- |\n| Công khai | 18 |")) == []


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("trước ngày 31/12/2025 và báo cáo trước ngày 15/12 hằng năm", None),
        ("trước năm 2030", date(2029, 12, 31)),
        ("giai đoạn 2021-2026", date(2026, 12, 31)),
        ("tháng 2/2024", date(2024, 2, 29)),
        ("quý 4 năm 2024", date(2024, 12, 31)),
        ("ngày 31/02/2024", None),
        ("trong 05 ngày làm việc", None),
    ],
)
def test_last_day_is_the_end_of_what_was_named(when: str, day: date | None) -> None:
    assert last_day(when) == day


@given(
    st.text(max_size=200)
    | st.sampled_from(["Bộ Y tế báo cáo trước ngày {}/{}/2025."]).map(lambda text: text.format(1, 2))
)
def test_every_part_is_a_piece_of_the_sentence(sentence: str) -> None:
    sentence = fold_spaces(sentence)
    task = read_task(sentence)
    assert task is None or all(part in sentence for part in (task.who, task.what, task.when))
