import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.plain_text import plain


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("QĐ 942 còn hiệu lực không?", "QĐ 942 còn hiệu lực không?"),
        (unicodedata.normalize("NFD", "quyết định"), "quyết định"),
        ("Q\u200bĐ\u2060 9\u200d42\ufeff", "QĐ 942"),
        ("\u202eQĐ 942\u202c", "QĐ 942"),
        ("QĐ \U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065942", "QĐ 942"),  # a tag says "ignore"
        ("ＱĐ　９４２", "QĐ 942"),
        ("QĐ \u0669\u0664\u0662, 𝟗𝟒𝟐", "QĐ 942, 942"),
        ("nghị quyết 6８/NQ-СР", "nghị quyết 68/NQ-CP"),  # the last two are Cyrillic
        ("a\x00b\x1b[31mc\r\nd\x0ce", "ab[31mc\nd e"),
        ("t\u0301\u0301\u0301\u0301\u0301\u0301", "t\u0301\u0301"),
        ("\u200b\u202e\ufeff", ""),
        ("200 m², ½ số hồ sơ, 5‰", "200 m², ½ số hồ sơ, 5‰"),
        ("dòng một\ndòng hai", "dòng một\ndòng hai"),
    ],
)
def test_text_is_read_as_it_looks(typed: str, read: str) -> None:
    assert plain(typed) == read


@given(st.text(max_size=80))
def test_whatever_is_sent_comes_out_plain_and_stays_so(typed: str) -> None:
    read = plain(typed)
    assert plain(read) == read
    assert unicodedata.is_normalized("NFC", read)
    assert not any(unicodedata.category(char) in ("Cf", "Cs", "Co", "Cn") for char in read)
