from index.diacritics import Restorer
from index.query import make_query, without_chatter

RESTORER = Restorer.train(["Thủ tục hành chính được công khai tại bộ phận một cửa."] * 3)


def test_chatter_leaves_and_no_bigram_spans_the_gap() -> None:
    query = make_query("Cho tôi hỏi thủ tục hành chính là gì ạ?")
    assert list(query.terms) == ["thu", "tuc", "hanh", "chinh", "thu_tuc", "tuc_hanh", "hanh_chinh"]
    assert "thu_chinh" not in make_query("thủ của chính").terms


def test_marks_do_not_change_the_terms() -> None:
    question = "Hạn chót hợp nhất Cổng dịch vụ công?"
    assert make_query(question).terms == make_query("Han chot hop nhat Cong dich vu cong?").terms


def test_unmarked_question_gets_its_marks_back_for_the_dense_side() -> None:
    query = make_query("thu tuc hanh chinh mot cua", RESTORER)
    assert query.dense_text == "thủ tục hành chính một cửa"
    assert not query.marked


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
