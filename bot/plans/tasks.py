"""Read who does what by when from a sentence or the row of an official table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.dates import day_or_none, end_of_month
from bot.text import YEAR
from corpus.vietnamese.measures import Dimension, having
from corpus.vietnamese.numerals import ONE_TO_TEN, roman_value
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold, fold_spaces, sentences

# Pieces of verbose patterns over text as printed, with its marks and capitals.
# What opens a task: a body, an office or people who hold one.
_ACTOR = r"""(?:
    (?:[Cc]ác\ |[Mm]ọi\ |[Tt]ừng\ |[Tt]ất\ cả\ |[Mm]ột\ số\ )?        # "Các …", "Một số …"
    (?:
        [Bb]ộ|[Vv]ụ|[Cc]ục|[Ss]ở|[Bb]an|Tổng\ cục|Chi\ cục            # "Bộ Nội vụ", "các sở", "Chi cục"
      | Trung\ tâm|Văn\ phòng|Viện|Hội\ đồng|[ỦU]y\ ban|Uỷ\ ban       # "Văn phòng Bộ", "Ủy ban nhân dân"
      | Tổ\ công\ tác|Thanh\ tra|Tạp\ chí|Học\ viện|[Pp]hòng|Đài      # "Thanh tra Bộ", "Học viện"
      | Ngân\ hàng|Tòa\ án|Kiểm\ toán                                 # "Ngân hàng Nhà nước"
      | Chính\ phủ|Thủ\ tướng|Quốc\ hội|Chủ\ tịch|UBND|HĐND           # "Chủ tịch UBND"
      | [Cc]ơ\ quan|[Đđ]ơn\ vị|[Đđ]ịa\ phương                         # "Các cơ quan"
      | [Nn]gười\ đứng\ đầu|[Nn]gười\ có\ thẩm\ quyền|[Cc]ấp\ có\ thẩm\ quyền
      | [Cc]án\ bộ|[Cc]ông\ chức|[Dd]oanh\ nghiệp|[Tt]ổ\ chức         # "Cán bộ, công chức"
      | Tổng\ đài|Đầu\ mối|Bộ\ phận|Trưởng|Giám\ đốc|Người            # "Bộ phận Một cửa"
    )
)"""
_ACTS = r"""(?:
    phải|có\ trách\ nhiệm|có\ nhiệm\ vụ|được\ giao|yêu\ cầu|giao      # "có trách nhiệm"
  | chủ\ trì|phối\ hợp|tham\ mưu|là\ đầu\ mối|chỉ\ đạo|đôn\ đốc|theo\ dõi
  | xây\ dựng|hoàn\ thành|hoàn\ thiện|thiết\ lập|kết\ nối|hợp\ nhất|lập|bố\ trí
  | khẩn\ trương|tiếp\ tục|phấn\ đấu|bảo\ đảm|đẩy\ mạnh|đẩy\ nhanh|tăng\ cường|nâng\ cao|cắt\ giảm
  | tổ\ chức|thực\ hiện|triển\ khai|xử\ lý|giải\ quyết                # "triển khai"
  | ban\ hành|trình|rà\ soát|nghiên\ cứu|hướng\ dẫn|quy\ định|đề\ xuất
  | báo\ cáo|công\ bố|công\ khai|cập\ nhật|kiểm\ tra|đánh\ giá|tổng\ hợp|thông\ báo
  | trả\ lời|trả|chuyển|phân\ loại|gửi|nhận|cung\ cấp|nộp             # "trả kết quả"
)"""
_WHO = re.compile(
    rf"""
    (?:
        ^                                                             # "Vụ Hoa sen báo cáo …"
      | (?:^|\s)(?:[Gg]iao|[Yy]êu\ cầu|[Đđ]ề\ nghị)(?:\ cho)?\        # "yêu cầu các bộ rà soát …"
    )
    (?P<who>{_ACTOR}(?!\w)[^;:.]{{0,110}}?)\s*,?\s+(?P<act>{_ACTS}(?!\w))
    """,
    re.VERBOSE,
)
_DAY = r"""(?:
    (?:ngày\ )?\d{1,2}/\d{1,2}(?:/\d{4}|\ hằng\ năm|\ hàng\ năm|\ của\ năm\ sau|\ năm\ sau)?  # "30/6/2023", "15/12 hằng năm"
  | ngày\ \d{1,2}(?:\ tháng\ \d{1,2}(?:,?\ năm\ \d{4})?)?             # "ngày 30 tháng 6 năm 2025"
    (?:\ hằng\ tháng|\ hàng\ tháng|\ hằng\ năm)?                      # "ngày 20 hằng tháng"
  | (?:tháng|quý)\ (?:\d{1,2}|I{1,3}|IV)(?:/\d{4}|,?\ năm\ \d{4})?    # "quý I năm 2023", "tháng 11/2022"
  | (?:cuối\ |đầu\ |hết\ )?năm\ \d{4}                                 # "hết năm 2025"
  | \d{1,2}/\d{4}                                                     # "6/2024"
  | giai\ đoạn\ \d{4}\ ?[-–]\ ?\d{4}                                  # "giai đoạn 2021-2025"
)"""
_TIMES = alternation(measure.name for measure in having(Dimension.TIME))
_SPAN = rf"""(?:
    (?:\d{{1,3}}|{alternation((*ONE_TO_TEN, "mười lăm", "ba mươi"))})\ ?
    (?:giờ\ làm\ việc|{_TIMES})                                       # "05 ngày làm việc", "15 phút"
)"""
_RHYTHM = rf"""(?:
    (?:hằng|hàng|mỗi)\ (?:{_TIMES})                                   # "hằng quý"
    (?:(?:,|\ và)\ (?:hằng|hàng)\ (?:{_TIMES}))*                      # "hằng quý, hằng năm"
  | định\ kỳ\ \w+\ tháng                                              # "định kỳ sáu tháng"
)"""
_SINCE = r"(?:,?\ kể\ từ[^,;.]{3,60})?"  # "kể từ ngày nhận đủ hồ sơ"
_WHEN = re.compile(
    rf"""
      (?:thời\ hạn|thời\ gian|hạn)(?:\ \w+){{0,3}}\ (?:là|:)\ ?(?:{_DAY}|{_SPAN})  # "thời hạn phấn đấu là tháng 11 năm 2022"
    | (?<!\w)(?:
          trước|chậm\ nhất(?:\ là)?(?:\ đến)?(?:\ vào)?|muộn\ nhất(?:\ là)?  # "chậm nhất là quý I năm 2023"
        | đến(?:\ hết|\ cuối)?|hết|trong|từ|kể\ từ|vào                # "đến hết năm 2025"
        | phấn\ đấu\ (?:đến|là|trong|trước)                           # "phấn đấu đến năm 2025"
      )\ {_DAY}
    | (?<!\w)(?:
          chậm\ nhất(?:\ là)?(?:\ trong)?                             # "chậm nhất 05 ngày làm việc"
        | trong(?:\ vòng|\ thời\ hạn)?                                # "trong thời hạn 15 ngày làm việc"
        | không\ quá|tối\ đa|sau                                      # "không quá 30 phút"
      )\ {_SPAN}{_SINCE}
    | (?<!\w){_RHYTHM}                                                # "hằng quý"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIRM = re.compile(r"trước|chậm nhất|muộn nhất|hết|trong|đến|không quá|tối đa|thời hạn|hạn ", re.IGNORECASE)
MAX_GAP = 30  # characters between two times of one deadline; chosen by hand
# Heads of the columns of official tables, by part of a task; folded.
_COLUMNS: tuple[tuple[str, str], ...] = (
    ("who", r"chu tri|thuc hien|phu trach|trach nhiem|don vi|co quan"),
    ("when", r"thoi gian|thoi han|hoan thanh|tien do|han "),
    ("what", r"nhiem vu|noi dung|cong viec|hoat dong|ten viec|san pham"),
)


@dataclass(frozen=True, slots=True)
class Task:
    """A task; each part is a literal piece of `source`, or "" when the text does not say it."""

    source: str
    who: str
    what: str
    when: str
    due: date | None = None  # the last day, when the deadline names one


def tasks_in(text: str) -> Iterator[Task]:
    """Yield the tasks with a deadline in a provision's text: rows of its table, then sentences."""
    rows = [line for line in text.splitlines() if line.lstrip().startswith("|")]
    if len(rows) > 2:
        yield from _rows(rows)
    prose = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("|"))
    for sentence in sentences(prose):
        if task := read_task(fold_spaces(sentence)):
            yield task


def read_task(sentence: str) -> Task | None:
    """Return the task that a sentence tells; None when it names no deadline."""
    times = list(_WHEN.finditer(sentence))
    if not times:
        return None
    start, end = times[0].span()
    if not any(_FIRM.search(match[0]) for match in times):
        return None
    if not _FIRM.search(times[0][0]):
        start, end = next(match.span() for match in times if _FIRM.search(match[0]))
    for match in times:
        if 0 <= match.start() - end <= MAX_GAP:
            end = match.end()
    when = sentence[start:end]
    actor = _WHO.search(sentence)
    if actor and start < actor.start("act"):
        actor = None  # "Trong năm 2024, Ủy ban …": the time stands before the actor, so all that follows it is told
    who = actor["who"].rstrip(" ,") if actor else ""
    opens = actor.start("act") if actor else 0
    what = _without(sentence, opens, start, end)
    return Task(sentence, who, what, when, last_day(when)) if what else None


def _without(sentence: str, opens: int, start: int, end: int) -> str:
    """Return the rest of a sentence from `opens` on, without the time (`start` to `end`) where that is first or last."""
    if not sentence[end:].strip(" .;,"):
        return sentence[opens:start].rstrip(" ,;:.(")
    if not sentence[opens:start].strip(" ,;"):
        return sentence[end:].strip(" ,;.")
    return sentence[opens:].rstrip(" .;")


def last_day(when: str) -> date | None:
    """Return the last day of a deadline; None when it names none: "hằng năm", "05 ngày làm việc"."""
    days: list[date | None] = []
    folded = fold(when)
    if re.search(r"\b(?:hang|moi) (?:nam|thang|quy|ngay|tuan)", folded):
        return None
    for match in re.finditer(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2}) thang (\d{1,2}),? nam (\d{4})", folded):
        day, month, year = (int(group) for group in match.groups() if group)
        days.append(day_or_none(year, month, day))
    for match in re.finditer(r"(?<!\d )thang (\d{1,2})(?:/|,? nam )(\d{4})|(?<![\d/])(\d{1,2})/(\d{4})", folded):
        month, year = (int(group) for group in match.groups() if group)
        days.append(end_of_month(year, month))
    for match in re.finditer(r"quy (\d|i{1,3}|iv)(?:/|,? nam )(\d{4})", folded):
        quarter = roman_value(match[1]) or int(match[1])
        days.append(end_of_month(int(match[2]), 3 * quarter))
    if named := [day for day in days if day]:
        return max(named)
    years = [int(year) for year in re.findall(rf"(?:nam |- ?)({YEAR})", folded)]
    if not years:
        return None
    before = bool(re.search(r"truoc nam \d{4}", folded))  # "trước năm 2030" ends with 2029
    return date(max(years) - before, 12, 31)


def _rows(lines: Sequence[str]) -> Iterator[Task]:
    """Yield the tasks of a Markdown table whose head names at least what and when."""
    head = [fold(cell) for cell in _cells(lines[0])]
    at: dict[str, int] = {}
    for part, pattern in _COLUMNS:
        found = next(
            (place for place, cell in enumerate(head) if place not in at.values() and re.search(pattern, cell)), None
        )
        if found is not None:
            at[part] = found
    if "what" not in at or "when" not in at:
        return
    for line in lines[1:]:
        cells = _cells(line)
        if len(cells) != len(head) or not re.search(r"\w", cells[at["what"]]):
            continue
        who = cells[at["who"]] if "who" in at else ""
        when = cells[at["when"]]
        yield Task(line.strip(), who, cells[at["what"]], when, last_day(when))


def _cells(line: str) -> list[str]:
    return [fold_spaces(cell) for cell in line.strip().strip("|").split("|")]
