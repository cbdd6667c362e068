"""Long texts are split into messages: under the limit, at sentence ends, complete."""

from hypothesis import given
from hypothesis import strategies as st

from api.zalo.messages.splitting import length, split


@given(st.text(alphabet="aă.,;:!? \n😀ệ0", max_size=400), st.integers(2, 60))
def test_nothing_but_blanks_is_lost_and_every_piece_fits(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < length(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_it_breaks_between_sentences() -> None:
    text = "Theo khoản 1 Điều 5 Nghị định số 61/2018/NĐ-CP, thời hạn là 3 ngày. Sau đó cơ quan trả kết quả. Hết."
    assert split(text, 70) == [
        "Theo khoản 1 Điều 5 Nghị định số 61/2018/NĐ-CP, thời hạn là 3 ngày.",
        "Sau đó cơ quan trả kết quả. Hết.",
    ]


def test_it_breaks_between_lines_first() -> None:
    assert split("Dòng một. Còn nữa.\nDòng hai.", 20) == ["Dòng một. Còn nữa.", "Dòng hai."]


def test_emoji_count_as_the_phone_counts_them() -> None:
    assert length("👍ệ") == 3
    assert split("👍👍👍", 4) == ["👍👍", "👍"] or split("👍👍👍", 4) == ["👍", "👍👍"]
