import pytest

from bot.figures import figures


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ngày 06/10/2022", "ngày 6 tháng 10 năm 2022"),
        ("20,5%", "20,5 phần trăm"),
        ("1.758 quy định", "1758 quy định"),
        ("quý I năm 2023", "Quý 1/2023"),
        ("Nghị quyết số 131/NQ-CP", "nq 131/NQ–CP"),
        ("02 năm", "2 năm"),
        ("trước 30/9 hằng năm", "trước ngày 30 tháng 9 hằng năm"),
        ("tháng 11/2022", "tháng 11 năm 2022"),
    ],
)
def test_written_forms_meet(left: str, right: str) -> None:
    assert figures(left) == figures(right)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("giảm 25%", "giảm 20%"),
        ("giảm 20%", "giảm 20 đơn vị"),
        ("trước ngày 15/12", "trước ngày 15/11"),
        ("quý II năm 2023", "quý I năm 2023"),
        ("ngày 06/10/2023", "ngày 06/10/2022"),
        ("Nghị quyết số 68/NQ-CP", "Nghị quyết số 68-NQ/TW"),
        ("30 nghìn tỷ", "3 nghìn tỷ"),
    ],
)
def test_a_changed_figure_shows(sentence: str, source: str) -> None:
    assert figures(sentence) - figures(source)


def test_a_sentence_may_say_less_than_its_source() -> None:
    assert figures("năm 2022") <= figures("ngày 06/10/2022")
