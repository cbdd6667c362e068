from collections.abc import Sequence

import pytest

from bot.reading.expected_answer import ExpectedAnswer, expected_answer
from bot.understanding.parsed_question import parse_question

KNOWN = {"bien_che", "can_bo", "cong_chuc", "quy_dinh", "ho_so"}


def rarity(term: str) -> float:
    """Know the pairs of this test, like an index that holds them."""
    return 1.0 if term in KNOWN or (term != "_" and "_" not in term) else 5.0


def read(question: str, words: Sequence[str] = ()) -> ExpectedAnswer:
    return expected_answer(question, parse_question(question).bare, rarity, words)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Cả nước có bao nhiêu biên chế?", "Khối Chính phủ được giao 210.830 biên chế."),
        ("có mấy nhóm", "Bộ chỉ số gồm 05 nhóm chỉ số."),
        ("cắt bao nhiêu quy định kinh doanh", "Số quy định phải cắt giảm ít nhất 20%."),
        ("bổ sung hồ sơ mấy lần", "Chỉ được yêu cầu bổ sung hồ sơ một lần."),
        ("phải trả lời trong mấy ngày", "Việc trả lời không quá 07 ngày làm việc."),
        ("cần mấy điều kiện", "Người trực phải đáp ứng các điều kiện sau:"),
        ("mấy level", "Dịch vụ công chủ động có 4 mức."),
        ("Lương của người trực là bao nhiêu?", "Lương của người trực là 10 triệu đồng."),
        ("mấy thủ tục này nộp ở đâu", "Hồ sơ nộp tại Bộ phận Một cửa."),
        ("phải nhấc máy trong bao lâu", "Cuộc gọi được nhấc máy ngay."),
        ("ai ký", "Người ký là ông A."),
    ],
)
def test_what_speaks_of_it_answers(question: str, sentence: str) -> None:
    assert read(question).is_in(sentence, "")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Trung tâm có bao nhiêu biên chế?", "Trung tâm có con dấu và tài khoản riêng."),
        ("Bộ hiện có bao nhiêu cán bộ?", "Biên chế cán bộ, công chức phải giảm ít nhất 5%."),
        ("Bộ hiện có bao nhiêu cán bộ?", "Thanh tra Bộ xử lý sai phạm ở ba khâu đối với cán bộ."),
        ("Bao nhiêu công chức bị kỷ luật trong năm 2024?", "Năm 2024 có 300 công chức được khen."),
        ("Bao nhiêu hồ sơ bị trả lại?", "Tỷ lệ hồ sơ được xử lý trên mạng là 90%."),
        ("Trung tâm có mấy phòng?", "Trung tâm thuộc Văn phòng Ủy ban nhân dân."),
        ("Lương của người trực là bao nhiêu?", "Người trực phải có bằng cao đẳng."),
        ("Mức phụ cấp của người làm ở một cửa?", "Người làm ở một cửa phải có thâm niên 02 năm."),
        ("Chiều cao của tòa nhà là bao nhiêu?", "Tòa nhà có 12 tầng."),
        ("Có bao nhiêu quy định?", "Nghị quyết số 68/NQ-CP ngày 12/5/2020 sửa các quy định."),
    ],
)
def test_what_speaks_of_something_else_does_not(question: str, sentence: str) -> None:
    assert not read(question).is_in(sentence, "")


def test_what_stands_above_a_sentence_counts() -> None:
    asked = read("Lương của người trực là bao nhiêu?")
    assert asked.is_in("Bậc 1 là 10 triệu đồng.", "dieu 5. luong cua nguoi truc")


@pytest.mark.parametrize(
    ("question", "words", "sentence"),
    [
        (
            "Giám đốc Trung tâm Thông tin là ai?",
            ["giám đốc", "trung tâm"],
            "Trung tâm Thông tin là đầu mối chuyển đổi số.",
        ),
        ("Ai là tác giả của Chiến lược 942?", ["tác giả"], "Chính phủ số phát triển theo hướng mở."),
        ("Công ty nào xây dựng Cổng Dịch vụ công?", ["công ty", "xây dựng"], "Cổng Dịch vụ công được hoàn thiện."),
        ("Điều kiện bổ nhiệm là gì?", ["điều kiện", "bổ nhiệm"], "Điều kiện kinh doanh được cắt giảm."),
    ],
)
def test_the_thing_asked_for_must_be_spoken_of(question: str, words: list[str], sentence: str) -> None:
    assert not read(question, words).is_in(sentence, "")


@pytest.mark.parametrize(
    ("question", "words", "sentence"),
    [
        ("Cơ quan nào làm đầu mối?", ["cơ quan", "đầu mối"], "Bộ Khoa học và Công nghệ làm đầu mối."),
        ("Ở xã có quầy riêng cho người già không?", ["quầy riêng", "người già"], "Có quầy riêng cho người cao tuổi."),
        ("Nhờ sếp hỏi mấy loại hồ sơ", ["hồ sơ"], "Có 02 loại."),
        ("cắt giảm điều kiện, thời gian thế nào", ["cắt giảm"], "Thời gian giải quyết giảm 30%."),
    ],
)
def test_classes_of_things_need_not_be_repeated(question: str, words: list[str], sentence: str) -> None:
    assert read(question, words).is_in(sentence, "")


def test_one_period_does_not_answer_for_another() -> None:
    asked = read("Giai đoạn 2027-2031 tinh giản bao nhiêu phần trăm?")
    assert not asked.is_in("Giai đoạn 2021-2026 tinh giản ít nhất 5%.", "")
    assert asked.is_in("Giai đoạn 2027-2031 tinh giản ít nhất 5%.", "")
