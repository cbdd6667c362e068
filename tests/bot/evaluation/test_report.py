from dataclasses import replace

from bot.evaluation.report import html_report
from tests.bot.evaluation.judged import BESIDE, KEY, RIGHT, answered, result
from tests.conftest import TODAY


def test_the_report_holds_everything_escaped() -> None:
    good = result("A1", KEY, answered(RIGHT))
    nasty = replace(
        result("A2", KEY, answered(RIGHT, BESIDE), kind="share"),
        question="<script>alert(1)</script> %%ROWS%%",
        style='a"b',
    )
    page = html_report((nasty, good), "câu & hỏi", TODAY)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; %%ROWS%%" in page
    assert 'data-style="a&quot;b"' in page
    assert "câu &amp; hỏi" in page
    assert page.count("<details ") == 2
    assert page.count('<details class="bad"') == 1
    assert "http" not in page.partition("<body>")[0], "nothing is fetched"


def test_sentences_are_marked() -> None:
    page = html_report((result("A2", KEY, answered(RIGHT, BESIDE)),), "x", TODAY)
    assert '<span class="right">✓ Tỷ lệ là 60% ở cấp xã.</span>' in page
    assert '<span class="wrong">✗ Phí là 30.000 đồng.</span>' in page
    assert "<strong>Lẫn câu thừa</strong>" in page
    assert "60% ở cấp xã (câu 1)" in page
    assert "1/2025/NĐ-CP dieu-1 (câu 1)" in page
