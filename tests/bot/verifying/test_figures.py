import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.verifying.figures import figures
from corpus.vietnamese.numerals import read_number


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


def in_words(number: int) -> str:
    """Spell a number below a milliard as a careful writer does; written apart from the reader it tests."""
    if number >= 1_000_000:
        rest = number % 1_000_000
        return f"{in_words(number // 1_000_000)} triệu" + (f" {inner(rest)}" if rest else "")
    if number >= 1000:
        rest = number % 1000
        return f"{in_words(number // 1000)} nghìn" + (f" {inner(rest)}" if rest else "")
    return below_thousand(number)


def inner(number: int) -> str:
    if number < 1000:
        return f"không trăm {tens(number, glue=True)}" if number < 100 else below_thousand(number)
    return in_words(number)


ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def below_thousand(number: int) -> str:
    if number < 100:
        return tens(number)
    rest = number % 100
    return f"{ONES[number // 100]} trăm" + (f" {tens(rest, glue=True)}" if rest else "")


def tens(number: int, *, glue: bool = False) -> str:
    if number < 10:
        return ("linh " if glue else "") + ONES[number]
    ten, one = divmod(number, 10)
    last = "" if not one else "lăm" if one == 5 else "mốt" if one == 1 and ten > 1 else ONES[one]
    return f"{'mười' if ten == 1 else f'{ONES[ten]} mươi'} {last}".strip()


@given(st.integers(0, 999_999_999))
def test_numbers_come_back_from_their_words(number: int) -> None:
    assert read_number(in_words(number).split()) == number


@given(st.integers(2, 999_999_999))
def test_a_spelled_number_is_the_figure(number: int) -> None:
    assert figures(f"giảm {in_words(number)} phần trăm") == figures(f"giảm {number}%")


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    assert isinstance(figures(text), set)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("giảm hai mươi phần trăm", "giảm 20%"),
        ("trong năm năm", "trong 5 năm"),
        ("không quá hai lần", "không quá 02 lần"),
        ("1,5 triệu đồng", "1.500.000 đồng"),
        ("tháng ba năm 2020", "tháng 3/2020"),
        ("quý tư năm 2023", "quý IV/2023"),
        ("ngày hai mươi lăm tháng mười hai năm 2022", "25/12/2022"),
        ("ba cơ quan", "03 cơ quan"),
        ("ba mươi nghìn tỷ đồng", "30.000 tỷ đồng"),
    ],
)
def test_words_and_digits_meet(left: str, right: str) -> None:
    assert figures(left) == figures(right)


@pytest.mark.parametrize(
    "text", ["một cửa", "ba mẹ", "hằng năm", "mỗi năm", "tư pháp", "một số cơ quan", "thứ hai", "không", "từ năm này"]
)
def test_words_that_are_no_numbers(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("30 giờ", "30 ngày"),
        ("5 ngày", "5 ngày làm việc"),
        ("20‰", "20%"),
        ("hai phần nghìn", "hai phần trăm"),
        ("một nửa thủ tục", "50% thủ tục"),
        ("khoản 3 Điều 5", "trong 3 ngày, khoản 2 Điều 5"),
        ("điểm d khoản 1", "điểm đ khoản 1"),
        ("2 triệu đồng", "2 tỷ đồng"),
        ("ba lần", "hai lần"),
        ("10 tháng 6", "ngày 06 tháng 10"),
        ("gấp ba", "gấp đôi"),
    ],
)
def test_a_changed_measure_or_place_shows(sentence: str, source: str) -> None:
    assert figures(sentence) - figures(source)


def test_lists_of_places_give_each() -> None:
    assert figures("các điểm a, b và đ khoản 2 Điều 5") == {
        "l:diem-a",
        "l:diem-b",
        "l:diem-dd",
        "l:khoan-2",
        "l:dieu-5",
    }
