"""An evaluation as one HTML file that opens anywhere: no address is fetched, everything is escaped."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from importlib.resources import files

from bot.evaluation.cases import Expected, Place
from bot.evaluation.judgement import Outcome
from bot.evaluation.measures import Measures, by_style, by_type, measure
from bot.evaluation.run import Result
from bot.evaluation.shown_answer import ShownSentence

OUTCOMES = {
    Outcome.GOOD: "Đạt",
    Outcome.REFUSED_WRONGLY: "Từ chối nhầm",
    Outcome.ANSWERED_WRONGLY: "Trả lời nhầm",
    Outcome.IRRELEVANT: "Lẫn câu thừa",
    Outcome.INCOMPLETE: "Thiếu ý",
    Outcome.LATE: "Ý chính đến muộn",
    Outcome.WRONG_REFUSAL_KIND: "Từ chối sai loại",
    Outcome.FAILED: "Lỗi",
}
# Fields of Measures with the words that stand over their columns, after those of the outcomes.
MEASURES = {
    "answerable": "Có lời đáp, đạt",
    "traps": "Câu bẫy, đạt",
    "facts": "Dữ kiện",
    "sentences": "Câu đúng điều được hỏi",
    "places": "Dẫn đúng nơi",
    "wrong_figures": "Số liệu gây hiểu nhầm",
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
    """Set an evaluation as a page in Vietnamese, with filters by style, type and outcome."""
    styles, types = by_style(results), by_type(results)
    groups = [("Tất cả", measure(results)), *styles.items(), *types.items()]
    labels = ["Câu", *OUTCOMES.values(), *MEASURES.values()]
    parts = {
        "TITLE": escape(title),
        "DAY": f"{day:%d/%m/%Y}",
        "COUNT": f"{sum(result.good for result in results)}/{len(results)}",
        "HEAD": "".join(f'<th scope="col">{escape(label)}</th>' for label in labels),
        "ROWS": "\n".join(_measures(name, sums) for name, sums in groups),
        "STYLES": _options((style, style) for style in styles if style),
        "TYPES": _options((kind, kind) for kind in types),
        "OUTCOMES": _options((outcome.value, label) for outcome, label in OUTCOMES.items()),
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


def share(sums: Measures, outcome: Outcome) -> str:
    """Set how many turns had an outcome, with the interval of its share: "86 (43–59 %)"."""
    count, interval = sums.outcomes[outcome], sums.shares[outcome]
    return f"{count} ({interval.low * 100:.0f}–{interval.high * 100:.0f} %)" if count else "0"


def _options(entries: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<option value="{escape(value)}">{escape(label)}</option>' for value, label in entries)


def _measures(name: str, sums: Measures) -> str:
    values = [str(sums.turns), *(share(sums, outcome) for outcome in OUTCOMES)]
    values += [shown(getattr(sums, field)) for field in MEASURES]
    cells = "".join(f"<td>{value}</td>" for value in values)
    return f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'


def _question(result: Result) -> str:
    judged = result.judgement
    state = "good" if result.good else "bad"
    earlier = "".join(f"<p class=earlier>{escape(question)}</p>" for question in result.earlier)
    sentences = zip((*result.answer.sentences, *result.answer.cells), judged.about, strict=False)
    facts = zip(result.expected.facts, judged.facts, strict=True)
    lists = {
        "Câu trả lời (✓: nói đúng điều được hỏi)": [_sentence(sentence, about) for sentence, about in sentences],
        "Dữ kiện cần có": [
            _right(fact if at is None else f"{fact} (câu {at + 1})", at is not None) for fact, at in facts
        ],
        "Số liệu gây hiểu nhầm": [_right(figure, False) for figure in judged.wrong_figures],
        "Nơi cần dẫn": [escape(_place(place)) for place in result.expected.places],
    }
    tags = " · ".join(escape(tag) for tag in (result.style, result.type) if tag)
    return f"""<details class="{state}" data-style="{escape(result.style)}" data-type="{escape(result.type)}"
 data-outcome="{judged.outcome.value}"{"" if result.good else " open"}>
<summary><span class=mark>{"✓" if result.good else "✗"}</span> <b>{escape(result.id)}</b> {escape(result.question)}
<span class=tags>{tags}</span></summary>
{earlier}
<p><strong>{OUTCOMES[judged.outcome]}</strong> · trạng thái: {STATUSES[result.answer.status.value]}
(cần: {_wanted(result.expected)}){" · có nói phần còn thiếu" if result.answer.says_incomplete else ""} ·
xét ngày {result.as_of:%d/%m/%Y}{f" · {result.milliseconds:.0f} ms" if result.milliseconds else ""}</p>
{"".join(_list(title, entries) for title, entries in lists.items() if entries)}
</details>"""


def _wanted(expected: Expected) -> str:
    statuses = (expected.answers if expected.answerable else frozenset()) | expected.refusals
    wanted = [label for status, label in STATUSES.items() if status in statuses]
    return " hoặc ".join(wanted) + (", đủ cả danh sách" if expected.is_list else "")


def _place(place: Place) -> str:
    where = "bất kỳ chỗ nào" if place.locator is None else place.locator or "thông tin văn bản"
    return f"{place.number} {where}{_numbers(place.sentences)}"


def _sentence(sentence: ShownSentence, about: bool) -> str:
    sources = "; ".join(f"{one.number} {one.locator}{_numbers(one.sentences)}" for one in sentence.sources)
    return f"{_right(sentence.text, about)}<small>{escape(sources)}</small>"


def _numbers(sentences: Sequence[int]) -> str:
    return f" (câu {', '.join(map(str, sentences))})" if sentences else ""


def _right(text: str, right: bool) -> str:
    """Mark by sign and by colour, so that nobody needs the colour."""
    return f'<span class="{"right" if right else "wrong"}">{"✓" if right else "✗"} {escape(text)}</span>'


def _list(title: str, entries: list[str]) -> str:
    return f"<p class=title>{title}</p><ol>{''.join(f'<li>{entry}</li>' for entry in entries)}</ol>"
