"""What a sentence claims beside its figures: who acts, what belongs to what, bounds, negation, duty and reach.

Each function compares a sentence with source sentences and returns what is wrong, "" when nothing is. They only ever
reject: a paraphrase that they cannot follow is dropped, and its literal source stands in its place.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from bot.verifying.figures import Figure, normal, read_figures
from corpus.citation.issuers import read_issuer
from corpus.names.issuers import LOCAL, PLACES, issuer_key
from corpus.names.offices import OFFICES
from corpus.names.units import CITED_SMALL
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import tokenize

_HEADS = (
    r"Vụ|Cục|Sở|Bộ|Ban|Trung tâm|Văn phòng|Tổng cục|Chi cục|Viện|Hội đồng|Ủy ban|Uỷ ban|Tổ công tác|Thanh tra|Tập đoàn|"
    r"Công ty|Tổng công ty|Học viện|Phòng|Đài|Ngân hàng|Tòa án|Viện kiểm sát|Kiểm toán|Tổ|Đảng ủy"
)
_NAMED_BODY = re.compile(rf"(?<!\w)(?:{_HEADS}) (\w+)(?: (?!và |hoặc |là |thì |có |phải )\w+)?")
_OFFICES = re.compile(
    rf"(?<!\w)(?:(?:phó )?(?:chủ tịch nước|{alternation(OFFICES).lower()})|người đứng đầu|"
    rf"{alternation(name for local in LOCAL if local.short for name in (local.name.lower(), *local.spoken))})(?!\w)"
)
_LEVELS = alternation((*(place for place in PLACES if " " not in place), "trung ương", "cơ sở"))
_LEVEL = re.compile(rf"(?<!\w)(?:cấp )?({_LEVELS})(?!\w)|(?<!\w)cấp (bộ)(?!\w)")
_YEAR = re.compile(r"(?<![\d/.,])(?:19|20)\d{2}(?![\d/.,]\d|\d)")
_REFERENCE = re.compile(
    r"(?<![\w/])\d+(?:/\d{4})?[/-][a-zđ][\wđ]*(?:[-/][\wđ]+)*(?: năm \d{4}| ngày \d{1,2}/\d{1,2}/\d{4}| ngày \d+ tháng \d+ năm \d{4})?"
)
_LEAD_IN = re.compile(rf"^(?:theo|tại|căn cứ) (?:[^,:]|,(?= (?:{CITED_SMALL}) (?:\d|[ivx]+\b|[a-zđ]\b)))*[,:] ")
_CLAUSE = re.compile(r"[;:]|,(?=\s)|\s(?=(?:và|còn|trong khi|rồi)\s)")
_IN_ORDER = re.compile(r"lần lượt|tương ứng")
_BOUNDS = {
    "min": r"(?:tối thiểu|ít nhất|không dưới|không ít hơn|không thấp hơn|đạt từ)(?: [^\s\d]+){0,2}|trên|hơn|(?<!không )(?<!vượt )quá",
    "max": r"(?:tối đa|nhiều nhất|không quá|không vượt quá|không vượt|không hơn|không nhiều hơn|không cao hơn)(?: [^\s\d]+){0,2}|dưới",
    "before": r"trước|chậm nhất|muộn nhất|chậm nhất là|trước thời điểm",
    "after": r"sau|kể từ|sau khi",
    "about": r"khoảng|gần|xấp xỉ",
}
_BOUND = {
    name: re.compile(rf"(?<!\w)(?:{words})(?: (?:ngày|tháng|năm|quý|là|đạt|giờ|lúc))?\s*$")
    for name, words in _BOUNDS.items()
}
_NO_NEGATION = re.compile(
    r"không (?:quá|dưới|ít hơn|thấp hơn|vượt quá|vượt|hơn|nhiều hơn|cao hơn|chỉ|những|gian|khí|ngừng)(?!\w)|hàng không"
)
_NEGATIVE = {"không", "chưa", "chẳng", "cấm", "đừng"}
_EXCEPT = re.compile(r"(?<!loại )(?<!khấu )(?<!giảm )(?<!\w)trừ(?!\w)|ngoại trừ")
# Words that carry no predicate; those of the people whom a provision speaks to stand between "không" and its verb.
_LIGHT_WORDS = (
    "được phải có bị là thể cần yêu cầu đã các những việc để bất kỳ cho và một nghiêm về của với phép người dân tổ chức "
    "cá nhân doanh nghiệp cơ quan"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())
_FORBIDDEN = re.compile(r"(?<!\w)(?:cấm|không được|không cho phép)(?!\w)")
_FREED = re.compile(r"(?<!\w)không (?:phải|cần|bắt buộc|yêu cầu)(?!\w)")
_CONDITION = re.compile(r"(?<!\w)(?:nếu|(?<!trừ )trong trường hợp|với điều kiện|chỉ khi)(?!\w)")
_CONDITION_KEPT = re.compile(r"(?<!\w)(?:nếu|khi|trường hợp|điều kiện|mà)(?!\w)")
_MAY = re.compile(r"(?<!\w)(?:có thể|được phép|khuyến khích|nên|không bắt buộc|tùy)(?!\w)")
_MAY_SOURCE = re.compile(r"(?<!\w)(?:có thể|được|khuyến khích|nên|tùy|không bắt buộc)(?!\w)")
_MUST = re.compile(r"(?<!\w)(?:phải|bắt buộc|buộc)(?!\w)")
_MUST_SOURCE = re.compile(r"(?<!\w)(?:phải|bắt buộc|buộc|yêu cầu|giao|trách nhiệm|bảo đảm|không được|thực hiện)(?!\w)")
_ALL = re.compile(r"(?<!\w)(?:mọi|tất cả|toàn bộ|bất kỳ|bất kể|toàn thể|100%)(?!\w)")
_REACH = re.compile(
    r"(?<!\w)(?:duy nhất|luôn|vĩnh viễn|hoàn toàn|miễn phí|ngay lập tức|cả nước|toàn quốc|riêng|hằng năm|hàng năm|"
    r"hằng quý|hằng tháng|hằng tuần|hằng ngày|mỗi năm|mỗi quý|mỗi tháng|định kỳ|đột xuất|"
    r"chỉ(?! (?:đạo|tiêu|số|thị|định|dẫn|huy)))(?!\w)"
)
_SAME_REACH = {"hàng năm": "hằng năm", "mỗi năm": "hằng năm", "mỗi quý": "hằng quý", "mỗi tháng": "hằng tháng"}
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"[^\W_]+(?: [^\W_]+)*")
WINDOW = 7  # words behind a negation that it can reach: "không được yêu cầu người dân bổ sung"

Anchors = Callable[[str], list[tuple[int, str]]]


@lru_cache(maxsize=4_000)  # the same sentences are verified again and again
def bodies(text: str) -> frozenset[str]:
    """Return the bodies and offices a text names, each in one form."""
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
    """Name a body, office or level of administration that the source does not name."""
    folded, known = _expanded(source), bodies(source)
    strange = [body for body in bodies(text) if body not in known and body not in folded]
    if "thu tuong chinh phu" in known and "chinh phu" not in known and "chinh phu" in bodies(text):
        strange.append("chinh phu")
    lowered = _expanded(text)
    for pattern in (_OFFICES, _LEVEL):
        for match in pattern.finditer(clean(text).lower()):
            word = _expanded(next((group for group in match.groups() if group), match[0]))
            if not re.search(rf"\b{re.escape(word)}\b", folded) and word in lowered:
                strange.append(word)
    return ", ".join(strange) or _wrong_name(text, folded)


def _wrong_name(text: str, source: str) -> str:
    """Name what is written large and does not stand in the folded source."""
    text = clean(text)
    for match in _RUN.finditer(text):
        words = match[0].split(" ")
        large = [word[0].isupper() for word in words]
        for at, word in enumerate(words):
            if not large[at] or not word.isalpha() or (at == 0 and match.start() == 0):
                continue  # the first word of a sentence is always large; symbols are figures
            pair = f"{words[at - 1]} {word}" if at > 1 and large[at - 1] else word
            if not re.search(rf"\b{re.escape(_expanded(pair))}\b", source):
                return pair
    return ""


def _expanded(text: str) -> str:
    folded = fold(" ".join(text.split()))
    return re.sub(r"\bhdnd\b", "hoi dong nhan dan", re.sub(r"\bubnd\b", "uy ban nhan dan", folded))


def wrong_pair(text: str, sources: Iterable[str]) -> str:
    """Name a figure that the source gives for another year, body or level than the sentence does."""
    sources = [normal(source) for source in sources]
    for anchors in (_years, _actors, _levels):
        told = [pair for source in sources for pair in _pairs(source, anchors)]
        for figure, own in _pairs(_LEAD_IN.sub("", normal(text)), anchors):
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
    """Pair the figures of a normal text with the anchors of their clause, else those of the clause before or behind."""
    text = _REFERENCE.sub(lambda match: "#" * len(match[0]), text)
    places = anchors(text)
    all_figures = [figure for figure in read_figures(text) if _pairs_up(figure, text)]
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


def _pairs_up(figure: Figure, text: str) -> bool:
    """Tell whether a figure can belong to something: neither a bare year nor the place of a provision."""
    plain = text[figure.start : figure.end].strip()
    return not _YEAR.fullmatch(plain) and not any(key.startswith(("n:", "l:")) for key in figure.keys)


def wrong_bound(text: str, sources: Iterable[str]) -> str:
    """Name a figure whose bound ("tối thiểu", "không quá", "trước") is not that of the source."""
    told = [(figure.keys, _bound(source, figure)) for source in map(normal, sources) for figure in read_figures(source)]
    text = normal(text)
    for figure in read_figures(text):
        if any(key.startswith(("n:", "l:")) for key in figure.keys):
            continue
        theirs = {bound for keys, bound in told if figure.keys <= keys}
        if theirs and _bound(text, figure) not in theirs:
            return f"{'/'.join(sorted(figure.keys))}: {_bound(text, figure) or 'no bound'}"
    return ""


def _bound(text: str, figure: Figure) -> str:
    before = re.split(r"[,;:.(“\"]\s", text[max(0, figure.start - 48) : figure.start])[-1]
    behind = text[figure.end : figure.end + 20]
    if "trở lên" in behind:
        return "min"
    if "trở xuống" in behind:
        return "max"
    return next((name for name in ("max", "min", "before", "after", "about") if _BOUND[name].search(before)), "")


def wrong_negation(text: str, best: Sequence[str], sources: Sequence[str]) -> str:
    """Name words that are negated in the sentence and not in the source, or the other way round."""
    own, theirs = _words(text), [_words(source) for source in best]
    for words in theirs:
        for _, follows in _negated(words):
            pair = follows[:2]
            if len(pair) > 1 and _plain_count(own, pair) > _plain_count(words, pair):
                return f"not negated: {' '.join(pair)}"
    for _, follows in _negated(own):
        pair = follows[:2]
        if len(pair) > 1 and any(_plain_count(words, pair) > _plain_count(own, pair) for words in theirs):
            return f"negated: {' '.join(pair)}"
    everywhere = [_words(source) for source in sources]
    for _, follows in _negated(own):
        if follows and not any(
            _NEGATIVE & set(words[max(0, i - WINDOW) : i]) for words in everywhere for i in _at(words, follows[0])
        ):
            return f"negated: {' '.join(follows[:2])}"
    if len(_EXCEPT.findall(text.lower())) != max((len(_EXCEPT.findall(source.lower())) for source in best), default=0):
        return "trừ"
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(_NO_NEGATION.sub(" ", normal(text)))


def _negated(words: list[str]) -> list[tuple[int, list[str]]]:
    return [
        (at, [follows for follows in words[at + 1 : at + 1 + WINDOW] if follows not in _LIGHT | _NEGATIVE])
        for at, word in enumerate(words)
        if word in _NEGATIVE and not (at and words[at - 1] in _NEGATIVE)
    ]


def _at(words: list[str], wanted: str) -> list[int]:
    return [at for at, word in enumerate(words) if word == wanted]


def _plain_count(words: list[str], wanted: list[str]) -> int:
    """Count where words stand side by side without a negation in front of them."""
    return sum(
        words[at : at + len(wanted)] == wanted and not _NEGATIVE & set(words[max(0, at - WINDOW) : at])
        for at in range(len(words))
    )


def wrong_reach(text: str, best: Sequence[str]) -> str:
    """Name a word that makes a duty of a leave, a leave of a duty, or all of some."""
    own, theirs = normal(text), normal(" ; ".join(best))
    forbidden = _FORBIDDEN.search(own)
    if forbidden and not _FORBIDDEN.search(theirs):
        return str(forbidden[0])
    freed = _FREED.search(own)
    if freed and not _FREED.search(theirs) and _FORBIDDEN.search(theirs):
        return str(freed[0])
    condition = _CONDITION.search(normal(best[0])) if best else None
    if condition and not _CONDITION_KEPT.search(own):
        return str(condition[0])
    may, must = _MAY.search(own), _MUST.search(own)
    if may and not _MAY_SOURCE.search(theirs):
        return may[0]
    if must and not _MUST_SOURCE.search(theirs):
        return must[0]
    soft = re.search(r"(?<!\w)(?:có thể|khuyến khích)(?!\w)", normal(best[0])) if best else None
    if soft and not _MAY_SOURCE.search(own):
        return str(soft[0])
    if (widened := _ALL.search(own)) and not _ALL.search(theirs):
        return str(widened[0])
    reach = {_SAME_REACH.get(word, word) for word in _REACH.findall(theirs)}
    strange = [word for word in _REACH.findall(own) if _SAME_REACH.get(word, word) not in reach]
    if strange:
        return str(strange[0])
    first = {_SAME_REACH.get(word, word) for word in _REACH.findall(normal(best[0]))} if best else set()
    return "chỉ" if "chỉ" in first and "chỉ" not in _REACH.findall(own) else ""
