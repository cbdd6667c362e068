"""Write docs/figures.json into README.md and README.vi.md, between their markers: `python -m scripts.figures`.

`make figures` measures first; tests/test_figures.py holds the pages to the file, and the file to the kept answers.
"""

import re
from collections.abc import Callable
from pathlib import Path

from api.cli.figures import Figures, SetFigures, Share, read_figures, write_figures
from bot.evaluation.judgement import Outcome
from corpus.digest import shipped_digests

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "docs" / "figures.json"
BLIND = "blind-2026-11-30"  # the latest set that was asked blind
_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)

_ENGLISH = {
    Outcome.REFUSED_WRONGLY: "refused, although the library has the answer",
    Outcome.ANSWERED_WRONGLY: "answered with something else, or although nothing there answers",
    Outcome.IRRELEVANT: "answered, beside sentences about something else",
    Outcome.INCOMPLETE: "answered in part, without saying so",
    Outcome.LATE: "answered, but not in the first two sentences",
    Outcome.WRONG_REFUSAL_KIND: "refused for the wrong reason",
    Outcome.FAILED: "failed",
}
_VIETNAMESE = {
    Outcome.REFUSED_WRONGLY: "từ chối dù thư viện có lời đáp",
    Outcome.ANSWERED_WRONGLY: "trả lời điều khác, hoặc trả lời khi thư viện không có lời đáp",
    Outcome.IRRELEVANT: "trả lời đúng nhưng lẫn câu nói chuyện khác",
    Outcome.INCOMPLETE: "thiếu ý mà không nói là thiếu",
    Outcome.LATE: "trả lời đúng nhưng không ở hai câu đầu",
    Outcome.WRONG_REFUSAL_KIND: "từ chối sai lý do",
    Outcome.FAILED: "lỗi",
}


def english(figures: Figures) -> str:
    """Return the block of README.md."""
    blind, now = figures.recorded[BLIND], figures.asked[BLIND]
    people = blind.agreement
    assert people
    rows = [
        ("good", _of(Outcome.GOOD, _percent)),
        (f"… of {blind.answerable.turns} with an answer in the library", lambda one: str(one.answerable.good)),
        (f"… of {blind.traps.turns} traps, rightly refused", lambda one: str(one.traps.good)),
        *((label, _of(outcome, _percent)) for outcome, label in _ENGLISH.items()),
        ("a figure that a reader would take for the answer is not it", lambda one: str(one.wrong_figures)),
    ]
    return f"""{blind.turns} questions in {blind.conversations} conversations, most of a single question, by three writers who had seen neither the code nor an
answer, asked once, on {blind.as_of:%d/%m/%Y}; each is judged as its reader would ([how](docs/evaluation.md)). Three readers, who judged the same
answers one by one, came to the same outcome for {people.same_outcome} of {people.turns} (kappa {people.kappa_outcome:.2f}). In brackets: 95% intervals.

| outcome | asked once, blind | asked of this version, which has seen them |
|---|---|---|
{_table(rows, blind, now)}

```sh
{blind.command}
{now.command}
```
"""


def vietnamese(figures: Figures) -> str:
    """Return the block of README.vi.md."""
    blind, now = figures.recorded[BLIND], figures.asked[BLIND]
    people = blind.agreement
    assert people
    rows = [
        ("đạt", _of(Outcome.GOOD, _vietnamese_percent)),
        (f"… trong {blind.answerable.turns} câu có lời đáp trong thư viện", lambda one: str(one.answerable.good)),
        (f"… trong {blind.traps.turns} câu bẫy, từ chối đúng", lambda one: str(one.traps.good)),
        *((label, _of(outcome, _vietnamese_percent)) for outcome, label in _VIETNAMESE.items()),
        ("có con số dễ bị hiểu nhầm là lời đáp", lambda one: str(one.wrong_figures)),
    ]
    return f"""{blind.turns} câu hỏi trong {blind.conversations} cuộc hội thoại (phần lớn chỉ có một câu), do ba người chưa xem mã nguồn và chưa xem câu trả lời nào
viết ra, được hỏi một lần ngày {blind.as_of:%d/%m/%Y}; mỗi câu được chấm như người đọc sẽ chấm ([cách chấm](docs/evaluation.md)). Ba người đọc, chấm từng
câu trả lời ấy, cho cùng kết quả ở {people.same_outcome} trên {people.turns} câu (kappa {_comma(f"{people.kappa_outcome:.2f}")}). Trong ngoặc là khoảng tin cậy 95%.

| kết quả | hỏi một lần, khi câu hỏi còn mới | hỏi bản này, khi câu hỏi không còn mới |
|---|---|---|
{_table(rows, blind, now)}

```sh
{blind.command}
{now.command}
```
"""


def rewrite(page: str, block: str) -> str:
    """Return a page with the block between its markers."""
    assert _BLOCK.search(page), "the page has no markers"
    return _BLOCK.sub(lambda _: block, page)


PAGES: dict[str, Callable[[Figures], str]] = {"README.md": english, "README.vi.md": vietnamese}


def _table(rows: list[tuple[str, Callable[[SetFigures], str]]], blind: SetFigures, now: SetFigures) -> str:
    cells = [(label, value(blind), value(now)) for label, value in rows]
    return "\n".join(f"| {label} | {then} | {here} |" for label, then, here in cells if (then, here) != ("0", "0"))


def _of(outcome: Outcome, written: Callable[[Share], str]) -> Callable[[SetFigures], str]:
    return lambda figures: written(figures.outcomes[outcome])


def _percent(share: Share) -> str:
    return f"{share.count}: {share.share:.0%} ({share.low:.0%} to {share.high:.0%})" if share.count else "0"


def _vietnamese_percent(share: Share) -> str:
    return f"{share.count}: {share.share:.0%} ({share.low:.0%} đến {share.high:.0%})" if share.count else "0"


def _comma(number: str) -> str:
    return number.replace(".", ",")


def main() -> None:
    """Count the shipped documents, and rewrite both pages."""
    figures = read_figures(FILE).model_copy(update={"documents": len(shipped_digests())})
    write_figures(FILE, figures)
    for name, block in PAGES.items():
        page = ROOT / name
        page.write_text(rewrite(page.read_text("utf-8"), block(figures)), "utf-8")


if __name__ == "__main__":
    main()
