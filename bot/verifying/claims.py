"""What a sentence claims beside its figures: who acts, which figure belongs to what, and the bounds of figures.

Each function compares a sentence with its sources and returns what is wrong, "" when nothing is. A paraphrase that a check
cannot follow is rejected; its literal source takes its place.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from bot.text import YEAR
from bot.verifying.figures import Figure, normalized, read_figures
from corpus.citation.issuers import read_issuer
from corpus.names.issuers import LOCAL, PLACES, issuer_key
from corpus.names.offices import OFFICES
from corpus.names.units import CITED_SMALL
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import tokenize

_HEADS = r"""(?:
    Vụ|Cục|Sở|Bộ|Ban|Tổng\ cục|Chi\ cục          # "Vụ Pháp chế", "Sở Nội vụ"
  | Trung\ tâm|Văn\ phòng|Viện|Hội\ đồng|Ủy\ ban|Uỷ\ ban  # "Văn phòng Chính phủ"
  | Tổ\ công\ tác|Thanh\ tra                     # "Tổ công tác Đề án 06"
  | Tập\ đoàn|Công\ ty|Tổng\ công\ ty            # "Tập đoàn Viễn thông"
  | Học\ viện|Phòng|Đài|Ngân\ hàng               # "Học viện Hành chính"
  | Tòa\ án|Viện\ kiểm\ sát|Kiểm\ toán           # "Kiểm toán Nhà nước"
  | Tổ|Đảng\ ủy                                  # "Đảng ủy Chính phủ"
)"""
# "Vụ Hoa sen": the two words behind the kind of body, the second unless it goes on with the sentence.
_NAMED_BODY = re.compile(
    rf"(?<!\w){_HEADS}\ (\w+)(?:\ (?!và\ |hoặc\ |là\ |thì\ |có\ |phải\ )\w+)?",
    re.VERBOSE,
)
_OFFICES = re.compile(
    rf"""
    (?<!\w)(?:
        (?:phó\ )?(?:chủ\ tịch\ nước|{alternation(OFFICES).lower()})  # "phó thủ tướng", "bộ trưởng"
      | người\ đứng\ đầu
      | {alternation(name for local in LOCAL if local.short for name in (local.name.lower(), *local.spoken))}  # "ubnd"
    )(?!\w)
    """,
    re.VERBOSE,
)
_LEVELS = alternation((*(place for place in PLACES if " " not in place), "trung ương", "cơ sở"))
_LEVEL = re.compile(rf"(?<!\w)(?:cấp )?({_LEVELS})(?!\w)|(?<!\w)cấp (bộ)(?!\w)")
# Not in a date, a document number or a longer number.
_YEAR = re.compile(rf"(?<![\d/.,]){YEAR}(?![\d/.,]\d|\d)")
_REFERENCE = re.compile(
    r"""
    (?<![\w/])\d+(?:/\d{4})?[/-][a-zđ][\wđ]*(?:[-/][\wđ]+)*           # "61/2018/nđ-cp", "749/qđ-ttg"
    (?:
        \ năm\ \d{4}                                                  # "… năm 2020"
      | \ ngày\ \d{1,2}/\d{1,2}/\d{4}                                 # "… ngày 03/6/2020"
      | \ ngày\ \d+\ tháng\ \d+\ năm\ \d{4}                           # "… ngày 3 tháng 6 năm 2020"
    )?
    """,
    re.VERBOSE,
)
_LEAD_IN = re.compile(rf"^(?:theo|tại|căn cứ) (?:[^,:]|,(?= (?:{CITED_SMALL}) (?:\d|[ivx]+\b|[a-zđ]\b)))*[,:] ")
_CLAUSE = re.compile(r"[;:]|,(?=\s)|\s(?=(?:và|còn|trong khi|rồi)\s)")
_IN_ORDER = re.compile(r"lần lượt|tương ứng")
# Verbose patterns of what stands before a figure and bounds it.
_BOUNDS = {
    "min": r"""
          (?:
              tối\ thiểu|ít\ nhất                # "tối thiểu 35%"
            | không\ dưới|không\ ít\ hơn|không\ thấp\ hơn  # "không dưới 35%"
            | đạt\ từ                            # "đạt từ 35%"
          )(?:\ [^\s\d]+){0,2}                   # "tối thiểu đạt mức 35%"
        | trên|hơn                               # "trên 35%"
        | (?<!không\ )(?<!vượt\ )quá             # "quá 35%", not "không quá 35%"
    """,
    "max": r"""
          (?:
              tối\ đa|nhiều\ nhất                # "tối đa 15 phút"
            | không\ quá|không\ vượt\ quá|không\ vượt  # "không quá 15 phút"
            | không\ hơn|không\ nhiều\ hơn|không\ cao\ hơn  # "không cao hơn 15%"
          )(?:\ [^\s\d]+){0,2}
        | dưới                                   # "dưới 15 phút"
    """,
    "before": r"trước|chậm\ nhất|muộn\ nhất|chậm\ nhất\ là|trước\ thời\ điểm",
    "after": r"sau|kể\ từ|sau\ khi",
    "about": r"khoảng|gần|xấp\ xỉ",
}
_BOUND = {
    name: re.compile(rf"(?<!\w)(?:{words})(?:\ (?:ngày|tháng|năm|quý|là|đạt|giờ|lúc))?\s*$", re.VERBOSE)
    for name, words in _BOUNDS.items()
}
_RUN = re.compile(r"[^\W_]+(?: [^\W_]+)*")
# Characters before and behind a figure where its bound is looked for. Chosen by hand.
BOUND_BEFORE, BOUND_BEHIND = 48, 20
Anchors = Callable[[str], list[tuple[int, str]]]


@lru_cache(maxsize=4_000)  # the same sentences are verified again and again
def bodies(text: str) -> frozenset[str]:
    """Return the bodies and offices that a text names, each by its key."""
    text = clean(text)
    found = {fold(match[0]) for match in _NAMED_BODY.finditer(text) if match[1][0].isupper()}
    tokens = tokenize(text)
    at = 0
    while at < len(tokens):
        body = read_issuer(tokens, at) if tokens[at].is_capital else None
        if body:
            found.add(issuer_key(body[0]))
        at = body[1] if body else at + 1
    return frozenset(found)


def wrong_body(text: str, source: str) -> str:
    """Return the bodies, offices or levels of administration that the source does not name."""
    folded, known = _expanded(source), bodies(source)
    unknown = [body for body in bodies(text) if body not in known and body not in folded]
    if "thu tuong chinh phu" in known and "chinh phu" not in known and "chinh phu" in bodies(text):
        unknown.append("chinh phu")
    lowered = _expanded(text)
    for pattern in (_OFFICES, _LEVEL):
        for match in pattern.finditer(clean(text).lower()):
            word = _expanded(next((group for group in match.groups() if group), match[0]))
            if not re.search(rf"\b{re.escape(word)}\b", folded) and word in lowered:
                unknown.append(word)
    return ", ".join(unknown) or _wrong_name(text, folded)


def _wrong_name(text: str, source: str) -> str:
    """Return a name, told by its capital, that the folded source does not hold."""
    text = clean(text)
    for match in _RUN.finditer(text):
        words = match[0].split(" ")
        capital = [word[0].isupper() for word in words]
        for at, word in enumerate(words):
            if not capital[at] or not word.isalpha() or (at == 0 and match.start() == 0):
                continue  # the first word of a sentence always has a capital; symbols are figures
            pair = f"{words[at - 1]} {word}" if at > 1 and capital[at - 1] else word
            if not re.search(rf"\b{re.escape(_expanded(pair))}\b", source):
                return pair
    return ""


def _expanded(text: str) -> str:
    """Return folded text with "UBND" and "HĐND" written out."""
    folded = fold(" ".join(text.split()))
    return re.sub(r"\bhdnd\b", "hoi dong nhan dan", re.sub(r"\bubnd\b", "uy ban nhan dan", folded))


def wrong_pair(text: str, sources: Iterable[str]) -> str:
    """Return a figure that the sources give for another year, body or level than the sentence does."""
    sources = [normalized(source) for source in sources]
    for anchors in (_years, _actors, _levels):
        told = [pair for source in sources for pair in _pairs(source, anchors)]
        for figure, own in _pairs(_LEAD_IN.sub("", normalized(text)), anchors):
            theirs = [other for known, other in told if figure.keys <= known.keys]
            if own and theirs and all(theirs) and not any(own & other for other in theirs):
                return f"{'/'.join(sorted(figure.keys))}: {', '.join(sorted(own))}"
    return ""


def _years(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in _YEAR.finditer(text)]


def _levels(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[1] or match[2]) for match in _LEVEL.finditer(text)]


def _actors(text: str) -> list[tuple[int, str]]:
    tokens, found, at = tokenize(text), [], 0
    while at < len(tokens):
        body = read_issuer(tokens, at)
        if body:
            found.append((tokens[at].start, issuer_key(body[0])))
        at = body[1] if body else at + 1
    return found


def _pairs(text: str, anchors: Anchors) -> list[tuple[Figure, frozenset[str]]]:
    """Pair the figures of a normalized text with the anchors (years, bodies or levels) of their clause.

    A clause without anchors takes those of the one before, at the beginning of a sentence those of the next one.
    """
    text = _REFERENCE.sub(lambda match: "#" * len(match[0]), text)
    places = anchors(text)
    all_figures = [figure for figure in read_figures(text) if _can_belong(figure, text)]
    if _IN_ORDER.search(text) and len(places) == len(all_figures):
        return [(f, frozenset({name})) for f, (_, name) in zip(all_figures, places, strict=True)]
    ends = [*(match.start() for match in _CLAUSE.finditer(text)), len(text)]
    pairs: list[tuple[Figure, frozenset[str]]] = []
    waiting: list[Figure] = []
    current: frozenset[str] = frozenset()
    start = 0
    for end in ends:
        inside = [figure for figure in all_figures if start <= figure.start < end]
        here = [name for at, name in places if start <= at < end]
        if here:
            current = frozenset(here)
            pairs += [(figure, current) for figure in waiting]
            waiting = []
        if len(here) == len(inside) > 1:
            pairs += [(figure, frozenset({name})) for figure, name in zip(inside, here, strict=True)]
        elif current:
            pairs += [(figure, current) for figure in inside]
        else:
            waiting += inside
        start = end
    return pairs + [(figure, frozenset()) for figure in waiting]


def _can_belong(figure: Figure, text: str) -> bool:
    """Tell whether a figure can belong to an anchor: it is no year, document number or place."""
    plain = text[figure.start : figure.end].strip()
    return not _YEAR.fullmatch(plain) and not any(key.startswith(("n:", "l:")) for key in figure.keys)


def wrong_bound(text: str, sources: Iterable[str]) -> str:
    """Return a figure with another bound ("tối thiểu", "không quá", "trước") than in the sources."""
    told = [
        (figure.keys, _bound(source, figure)) for source in map(normalized, sources) for figure in read_figures(source)
    ]
    text = normalized(text)
    for figure in read_figures(text):
        if any(key.startswith(("n:", "l:")) for key in figure.keys):
            continue
        theirs = {bound for keys, bound in told if figure.keys <= keys}
        if theirs and _bound(text, figure) not in theirs:
            return f"{'/'.join(sorted(figure.keys))}: {_bound(text, figure) or 'no bound'}"
    return ""


def _bound(text: str, figure: Figure) -> str:
    """Return the bound of a figure, a key of `_BOUNDS`; "" when it has none."""
    before = re.split(r"[,;:.(“\"]\s", text[max(0, figure.start - BOUND_BEFORE) : figure.start])[-1]
    behind = text[figure.end : figure.end + BOUND_BEHIND]
    if "trở lên" in behind:
        return "min"
    if "trở xuống" in behind:
        return "max"
    return next((name for name in ("max", "min", "before", "after", "about") if _BOUND[name].search(before)), "")
