import pytest

from bot.evaluation.facts import states

LEVELS = "90% ở cấp bộ và cấp tỉnh, 80% ở cấp huyện, 60% ở cấp xã"


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (LEVELS, "60% ở cấp xã"),
        (LEVELS, "80% ở cấp huyện"),
        ("Tối thiểu 02 năm công tác.", "2 năm"),
        ("Có hiệu lực từ ngày 01/7/2026.", "ngày 1 tháng 7 năm 2026"),
        ("Ít nhất 30% thời gian và 30% chi phí tuân thủ.", "30% chi phí tuân thủ"),
        ("UBND cấp tỉnh thành lập.", "Ủy ban nhân dân cấp tỉnh"),
        ("Nhóm chỉ số minh bạch, công khai.", "công khai, minh bạch"),
        ("Chỉ được yêu cầu bổ sung một lần.", "hai lần | một lần"),
        ("theo nghi dinh so 118/2025/nd-cp", "118/2025/NĐ-CP"),
    ],
)
def test_a_fact_is_stated(sentence: str, fact: str) -> None:
    assert states(sentence, fact)


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (LEVELS, "90% ở cấp huyện"),
        (LEVELS, "80% ở cấp xã"),
        (LEVELS, "50% ở cấp xã"),
        ("Tỷ lệ 20% trong 30 ngày.", "20 ngày"),
        ("Văn phòng Bộ phối hợp với Trung tâm và báo cáo về Thông tin mà Bộ trưởng giao.", "Trung tâm Thông tin"),
        ("Điều 2 của Quyết định", "2 năm"),
        ("", "5%"),
        ("Có quy định.", ""),
    ],
)
def test_a_fact_is_not_put_together_from_pieces(sentence: str, fact: str) -> None:
    assert not states(sentence, fact)
