import pytest

from index.diacritics import Restorer
from index.query import make_query, without_chatter
from index.terms import terms

RESTORER = Restorer.train(["Thủ tục hành chính được công khai tại bộ phận một cửa."] * 3)


def test_padding_leaves_and_chatter_is_not_needed() -> None:
    query = make_query("Cho tôi hỏi thủ tục hành chính là gì ạ?")
    assert query.words[:4] == ("thu", "tuc", "hanh", "chinh")
    assert {"la_gi", "hanh_chinh"} <= query.terms.keys()
    assert list(query.needed) == ["thu", "tuc", "hanh", "chinh", "thu_tuc", "tuc_hanh", "hanh_chinh"]
    assert "thu_chinh" not in make_query("thủ của chính").needed


def test_a_question_that_is_only_padding_keeps_its_words() -> None:
    assert make_query("xin chào luật sư").words


def test_marks_do_not_change_the_terms() -> None:
    question = "Hạn chót hợp nhất Cổng dịch vụ công?"
    assert make_query(question).terms == make_query("Han chot hop nhat Cong dich vu cong?").terms


def test_unmarked_question_gets_its_marks_back_for_the_dense_side() -> None:
    query = make_query("thu tuc hanh chinh mot cua", RESTORER)
    assert query.dense_text == "thủ tục hành chính một cửa"


def test_a_question_with_half_of_its_marks_gets_the_others_and_keeps_those() -> None:
    assert make_query("thủ tuc hanh chính một cua", RESTORER).dense_text == "thủ tục hành chính một cửa"


def test_a_question_with_its_marks_is_left_alone() -> None:
    assert make_query("thủ tục hành chính do ông Một lập", RESTORER).dense_text.endswith("do ông Một lập")


@pytest.mark.parametrize(
    ("typed", "number", "named"),
    [
        ("theo 749 đến 2025 phải đạt gì", "749/QĐ-TTg", True),
        ("theo 749 đến 2025 phải đạt gì", "942/QĐ-TTg", False),
        ("qd 749 ttg noi gi", "749/QĐ-TTg", True),
        ("Bộ luật Hình sự quy định thế nào", "100/2015/QH13", True),
        ("luat dat dai noi gi", "45/2013/QH13", True),
        ("luat dat dai noi gi", "100/2015/QH13", False),
    ],
)
def test_a_question_names_documents(typed: str, number: str, named: bool) -> None:
    assert make_query(typed).names(number) is named


def test_locators_are_read() -> None:
    assert [locator.path for locator in make_query("khoản 2 điều 5 nói gì").locators] == ["dieu-5.khoan-2"]


def test_figures_match_as_they_are_written() -> None:
    assert "=20%" in make_query("giảm 20%").terms
    assert "=20%" in terms("giảm hai phần, tức 20 phần trăm")
    assert "=30/9" in make_query("truoc 30/9").terms
    assert "=30/9/2025" in terms("trước ngày 30 tháng 9 năm 2025")


def test_everyday_words_are_searched_in_the_words_of_the_law() -> None:
    query = make_query("sổ đỏ bị cấp sai thì sao")
    assert query.terms["su_dung"] < query.terms["so_do"]
    assert "Giấy chứng nhận quyền sử dụng đất" in query.dense_text


def test_abbreviation_is_searched_in_both_forms_but_needed_only_written_out() -> None:
    query = make_query("công khai TTHC")
    assert {"tthc", "thu_tuc", "hanh_chinh"} <= query.terms.keys()
    assert "tthc" not in query.needed


def test_background_counts_less() -> None:
    query = make_query("hạn chót", background="hợp nhất cổng")
    assert query.terms["han"] > query.terms["hop"] > 0


def test_a_question_of_chatter_only_keeps_its_words() -> None:
    assert make_query("thế nào?").terms


def test_chatter_is_cut_at_word_borders() -> None:
    assert without_chatter("hanoi theo gioi").split() == ["hanoi", "gioi"]
