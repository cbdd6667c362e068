"""An evaluation as one HTML file that opens anywhere: no address is fetched, everything is escaped."""

from collections.abc import Sequence
from datetime import date
from html import escape
from importlib.resources import files

from bot.evaluation.measures import GivenCitation, Measures, Result, by_style, measure

# Fields of Measures with the words that stand over their columns.
MEASURES = {
    "questions": "Câu",
    "passed": "Đạt",
    "status": "Trả lời hay từ chối đúng",
    "exact_status": "Đúng loại trạng thái",
    "refusals": "Từ chối đúng",
    "facts": "Dữ kiện",
    "wrong_figures": "Số liệu sai",
    "documents": "Có văn bản đúng",
    "document_precision": "Văn bản dẫn đúng",
    "document_recall": "Văn bản cần dẫn",
    "place_precision": "Vị trí dẫn đúng",
    "place_recall": "Vị trí cần dẫn",
    "p50_ms": "p50, ms",
    "p95_ms": "p95, ms",
}
# Statuses as words that finish "Trạng thái: …".
STATUSES = {
    "answered": "đã trả lời",
    "answered_partly": "trả lời một phần",
    "not_found": "không tìm thấy",
    "out_of_scope": "ngoài phạm vi",
    "needs_clarification": "cần hỏi lại",
    "unverified": "không kiểm chứng được",
    "failed": "lỗi",
}


def html_report(results: Sequence[Result], title: str, day: date) -> str:
    """Set an evaluation as a page in Vietnamese, with filters by style and by what failed."""
    styles = by_style(results)
    rows = [_measures("Tất cả", measure(results)), *(_measures(style, sums) for style, sums in styles.items())]
    options = "".join(f'<option value="{escape(style)}">{escape(style)}</option>' for style in styles if style)
    parts = {
        "TITLE": escape(title),
        "DAY": f"{day:%d/%m/%Y}",
        "COUNT": f"{sum(result.passed for result in results)}/{len(results)}",
        "HEAD": "".join(f'<th scope="col">{escape(label)}</th>' for label in MEASURES.values()),
        "ROWS": "\n".join(rows),
        "STYLES": options,
        "QUESTIONS": "\n".join(_question(result) for result in results),
    }
    page = files("bot.evaluation").joinpath("report.html").read_text("utf-8")
    pieces = page.split("%%")  # text, name, text, name, …, so that no value is read for names again
    return "".join(parts[piece] if number % 2 else piece for number, piece in enumerate(pieces))


def shown(value: object) -> str:
    """Set a measure: "43/64", "212", "–" where there was nothing to measure."""
    if isinstance(value, tuple):
        return f"{value[0]}/{value[1]}" if value[1] else "–"
    return f"{value:.0f}" if isinstance(value, float) else str(value)


def _measures(name: str, sums: Measures) -> str:
    cells = "".join(f"<td>{shown(getattr(sums, field))}</td>" for field in MEASURES)
    return f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'


def _question(result: Result) -> str:
    state = "passed" if result.passed else "failed"
    earlier = "".join(f"<p class=earlier>{escape(question)}</p>" for question in result.earlier)
    wanted = result.expected_status or ("answered" if result.answerable else "")
    expectation = STATUSES[wanted] if wanted else "từ chối"
    lists = {
        "Số liệu sai": [_right(figure, False) for figure in result.wrong_figures],
        "Dữ kiện cần có": [_right(fact.text, fact.found) for fact in result.facts],
        "Nơi cần dẫn": [
            _right(f"{wanted.number} {wanted.locator}", wanted.document_found and wanted.place_found is not False)
            for wanted in result.expected
        ],
        "Đã dẫn": [_given(given, bool(result.expected)) for given in result.given],
    }
    return f"""<details class="{state}" data-style="{escape(result.style)}"{" open" if state == "failed" else ""}>
<summary><span class=mark>{"✓" if result.passed else "✗"}</span> <b>{escape(result.id)}</b> {escape(result.question)}
<span class=style>{escape(result.style)}</span></summary>
{earlier}
<p>Trạng thái: {_right(STATUSES[result.status], result.status_right)} (cần: {expectation}) ·
xét ngày {result.as_of:%d/%m/%Y} · {result.milliseconds:.0f} ms</p>
<blockquote>{escape(result.answer)}</blockquote>
{"".join(_list(title, entries) for title, entries in lists.items() if entries)}
</details>"""


def _given(given: GivenCitation, judged: bool) -> str:
    formal = _right(given.formal, given.document_right) if judged else escape(given.formal)
    return f"{formal}<q>{escape(given.quote)}</q>"


def _right(text: str, right: bool) -> str:
    """Mark by sign and by colour, so that nobody needs the colour."""
    return f'<span class="{"good" if right else "bad"}">{"✓" if right else "✗"} {escape(text)}</span>'


def _list(title: str, entries: list[str]) -> str:
    return f"<p class=title>{title}</p><ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>"
