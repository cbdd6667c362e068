from datetime import date

import pytest

from bot.understanding.as_of_day import as_of_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Năm 2023 thì văn bản nào áp dụng?", date(2023, 12, 31)),
        ("nam 2023 thi theo van ban nao", date(2023, 12, 31)),
        ("Tháng 8 năm 2022 thì Nghị định 42/2022 đã có hiệu lực chưa?", date(2022, 8, 31)),
        ("Tính đến ngày 01/5/2023, QĐ 942 còn hiệu lực không?", date(2023, 5, 1)),
        ("QĐ 942 vào 30/11/2025 còn hiệu lực không?", date(2025, 11, 30)),
        ("Năm 2023, người dân phải chờ bao lâu?", date(2023, 12, 31)),
        ("Mục tiêu năm 2025 là gì?", TODAY),
        ("đến năm 2030 thì sao", TODAY),
        ("Năm 2030 thì thế nào?", TODAY),
        ("Nghị quyết 68 năm 2020 nói gì?", TODAY),
        ("tính đến ngày 31/02/2023 thì sao", TODAY),
        ("QĐ 942 còn hiệu lực không?", TODAY),
    ],
)
def test_the_day_of_law_is_read_from_the_question(text: str, day: date) -> None:
    assert as_of_day(text, TODAY) == day
