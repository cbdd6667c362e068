"""What a document does to others, read out of its own words: replaces, repeals, amends, guides, is based on.

Only the acting document is believed. "Nghị định số A được sửa đổi bởi Nghị định số B" inside a citation says what
others did, and a document named in the title of another is not acted on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.dates import DAY, day_of
from corpus.document import Locator, Provision, Relation, RelationKind, Step, Unit
from corpus.effect import body_of
from corpus.heading import CONSOLIDATION, Heading
from corpus.language import fold
from corpus.letters import cased
from corpus.mentions import Mention, read_mentions
from corpus.tokens import tokenize

_SENTENCE = re.compile(cased(r"(?<=[;.])\s+(?=[A-ZĐÀ-Ỹ\d])|\n+"))
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_PASSIVE = re.compile(
    r"(?:đã\s+)?được\s+(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)(?:(?!hết hiệu lực|;).){0,60}?\s(?:bởi|theo|tại|bằng)\s"
    r"(?:(?!hết hiệu lực|;|\)).)*",
    re.IGNORECASE | re.DOTALL,
)
_VERB = re.compile(
    r"(?P<amends>thay thế\s+(?:các\s+|một số\s+)?(?:cụm\s+)?từ|(?:sửa đổi|bổ sung)(?:\s*[,;]\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ))*)"
    r"|(?P<replaces>thay thế)|(?P<repeals>bãi bỏ|hủy bỏ|huỷ bỏ)|(?P<ends>hết hiệu lực)"
    r"|(?P<corrects>đính chính)|(?P<suspends>ngưng hiệu lực|tạm ngưng|đình chỉ)",
    re.IGNORECASE,
)
_KIND_OF_VERB = {
    "amends": RelationKind.AMENDS,
    "replaces": RelationKind.REPLACES,
    "repeals": RelationKind.REPEALS,
    "ends": RelationKind.REPEALS,
    "corrects": RelationKind.CORRECTS,
    "suspends": RelationKind.SUSPENDS,
}
_LEADS = re.compile(r"\W*(?:\d{1,3}[.)]\s*|[a-zđ]\)\s*)?(?:đồng thời|và|nay)?\W*(?:toàn bộ\s*)?", re.IGNORECASE)
_THIS = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Quy chế|Quy định|Văn bản|Hướng dẫn)\s+này\b"
)
_CONDITION = re.compile(r"\b(?:trường hợp|khi|nếu|cho đến khi|được thay thế bằng)\b", re.IGNORECASE)
_COORDINATES = re.compile(r"(?:[;,:]|\bvà|\bhoặc|\bcùng)\s*(?:các\s+|những\s+)?$")
# "… tại Quyết định số A": not the document itself, something in it.
_PARTIAL = re.compile(r"\b(?:tại|theo|của|trong|thuộc|vào)\s*$", re.IGNORECASE)
# "Bổ sung máy móc … theo quy định tại Điều 4": no law is amended.
_DETACHED = re.compile(r"\b(?:theo|quy định tại|căn cứ|nhằm|để|phục vụ|đáp ứng)\b", re.IGNORECASE)
_EFFECT = re.compile(r"\W*(?:có hiệu lực.*?(?:và|,|;|đồng thời))?\s*(?:để\s+)?", re.IGNORECASE | re.DOTALL)
_LAW = re.compile(r"(?:Bộ luật|Luật|Pháp lệnh)\s.+?(?=\s+(?:số\s+\d|ngày\s+\d|năm\s+\d{4}|được|đã|và Luật|của Quốc hội)|\s*$)")
_FROM = re.compile(rf"từ\s+(?={DAY.pattern})")
_GUIDES = re.compile(
    r"(?:quy định chi tiết|hướng dẫn (?:thi hành|thực hiện|một số|chi tiết|áp dụng)|biện pháp (?:thi hành|để tổ chức))", re.IGNORECASE
)
_AMENDING_TITLE = re.compile(r"sửa đổi|bổ sung", re.IGNORECASE)
# Longer texts are no effect clauses; what is cut is the running text of a long paragraph.
MOST_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class _Context:
    """What the provision above announced for those below it."""

    kind: RelationKind | None = None
    target: Mention | None = None
    from_date: date | None = None


def read_relations(provisions: Sequence[Provision], heading: Heading, effective_from: date | None) -> tuple[Relation, ...]:
    """Return the relations a document states, its acts first and its legal bases last.

    `from_date` of an act is the day its clause names, else the day on which the document takes effect. A law without
    a number in the text is named, "Luật Tổ chức Chính phủ".
    """
    found: list[Relation] = []
    for provision in provisions:
        if provision in (first for first in body_of([provision])):
            found += _acts(provision, _Context(from_date=effective_from), effective_from)
    numbers = _law_numbers(heading.legal_bases)
    if heading.kind == CONSOLIDATION:
        found += _consolidated(provisions)
    found += _title_relations(heading, numbers, effective_from, any(r.kind is RelationKind.AMENDS for r in found))
    found += _bases(heading.legal_bases)
    own = heading.number
    unique = {(r.kind, r.target, r.target_locator): r for r in reversed(found) if r.target and r.target != own}
    return tuple(sorted(unique.values(), key=found.index))


def _acts(provision: Provision, context: _Context, effective_from: date | None) -> Iterator[Relation]:
    text = f"{provision.heading}{provision.text}"[:MOST_CHARACTERS]
    below = _Context()
    if context.kind or context.target or _VERB.search(text):
        relations, below = _read(text, provision.locator, context, effective_from)
        yield from relations
    for child in provision.children:
        yield from _acts(child, below, effective_from)


def _read(
    text: str, stated_in: Locator, context: _Context, effective_from: date | None
) -> tuple[list[Relation], _Context]:
    found: list[Relation] = []
    announced = _Context(from_date=effective_from)
    text = _PASSIVE.sub(_blank, _QUOTED.sub(_blank, text))
    for sentence in _SENTENCE.split(text):
        if not sentence.strip():
            continue
        mentions = _mentions(sentence)
        verbs = [verb for verb in _VERB.finditer(sentence) if _acts_here(sentence, verb, mentions)]
        if not verbs:
            lead = _LEADS.match(sentence)
            start = lead.end() if lead else 0
            if context.kind and mentions and mentions[0].start <= start + 40 and not context.target:
                found += _to_relations(context.kind, _coordinated(sentence, mentions, mentions[0].start), context, stated_in)
            continue
        verb = verbs[0]
        kind = _KIND_OF_VERB[verb.lastgroup or "amends"]
        objects = [m for m in mentions if not m.mention.this]
        objects = [m for m in objects if (m.end <= verb.start()) == (verb.lastgroup == "ends")]
        day = _day_in(sentence[verb.start() :]) or context.from_date or effective_from
        acting = _Context(kind, context.target, day)
        named = _coordinated(sentence, objects, objects[0].start) if objects else []
        if named and kind is RelationKind.AMENDS and _DETACHED.search(sentence[verb.end() : named[0].start]):
            continue
        partial = bool(named) and _is_partial(sentence[: named[0].start], named[0].mention)
        found += _to_relations(RelationKind.AMENDS if partial else kind, named, acting, stated_in)
        documents = [m.mention for m in named if m.mention.document]
        open_list = sentence.rstrip().endswith((":", "như sau")) or not sentence.rstrip().endswith((".", ";"))
        if open_list:
            target = documents[-1] if len(documents) == 1 and kind is RelationKind.AMENDS else None
            several = len({v.lastgroup for v in verbs}) > 1
            announced = _Context(None if several else kind, target or (context.target if not documents else None), day)
    return found, announced


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention with its place in the sentence, in characters."""

    mention: Mention
    start: int
    end: int
    document_start: int


def _mentions(sentence: str) -> list[_Placed]:
    tokens = tokenize(sentence)
    return [
        _Placed(mention, tokens[mention.start].start, tokens[mention.end - 1].end, tokens[mention.start].start)
        for mention in read_mentions(tokens, typed=False)
    ]


def _acts_here(sentence: str, verb: re.Match[str], mentions: Sequence[_Placed]) -> bool:
    """Tell whether it is this document that acts: it is the subject, or the sentence is an order."""
    before = sentence[: verb.start()]
    if verb.lastgroup == "ends":
        return not _CONDITION.search(before[-60:]) and not before.rstrip().endswith("chưa")
    lead = _LEADS.match(sentence)
    if lead and lead.end() >= verb.start():
        return True
    this = [match.end() for match in _THIS.finditer(before)]
    if not this or _CONDITION.search(before[: this[0]]) or not _EFFECT.fullmatch(before[this[-1] :]):
        return False
    return not any(m.mention.document and m.start >= this[-1] for m in mentions if m.end <= verb.start())


def _is_partial(before: str, mention: Mention) -> bool:
    """Tell whether only something in what is named is acted on: "các thủ tục … tại Quyết định số A"."""
    if mention.positions is not None and re.search(r"quy định\s+(?:tại|của)\s*$", before):
        return False
    return _PARTIAL.search(before) is not None


def _coordinated(sentence: str, mentions: Sequence[_Placed], start: int) -> list[_Placed]:
    """Return the mentions that stand side by side; those inside the title of another are left out."""
    kept: list[_Placed] = []
    nested = False
    for placed in mentions:
        if placed.start < start or placed.mention.this:
            continue
        before = sentence[:placed.start]
        if not kept or (_COORDINATES.search(before) and (not nested or before.rstrip().endswith(";"))):
            kept.append(placed)
            nested = False
        elif placed.mention.document:
            nested = True
    return kept


def _to_relations(
    kind: RelationKind, named: Sequence[_Placed], context: _Context, stated_in: Locator
) -> Iterator[Relation]:
    for placed in named:
        mention = placed.mention
        source = mention if mention.document else context.target
        target = _target(source)
        if source is None or not target:
            continue
        locators: list[Locator | None] = list(_locators(mention)) or [None]
        if mention.document is None and locators == [None]:
            continue
        for locator in locators:
            yield Relation(
                kind=kind,
                target=target,
                target_locator=locator,
                from_date=context.from_date,
                target_issued_on=source.document.issued_on if source.document else None,
                stated_in=stated_in,
            )


def _target(mention: Mention | None) -> str:
    document = mention.document if mention else None
    if document is None:
        return ""
    return str(document.number) if document.number else (document.name or "")


def _locators(mention: Mention) -> list[Locator]:
    if mention.positions is None:
        return []
    inside = (Step(Unit.ATTACHMENT),) if mention.attached else ()
    steps = (position.steps for position in mention.positions.found if position.steps and position.anchor is None)
    return list(dict.fromkeys(Locator((*inside, *path)) for path in steps))


def _day_in(text: str) -> date | None:
    match = _FROM.search(text)
    day = DAY.match(text, match.end()) if match else None
    return day_of(day) if day else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _title_relations(
    heading: Heading, numbers: dict[str, str], effective_from: date | None, amends: bool
) -> Iterator[Relation]:
    title = heading.title
    guides = _GUIDES.search(title)
    kind = RelationKind.GUIDES if guides else RelationKind.AMENDS
    verb = guides or (None if amends else _AMENDING_TITLE.match(title))
    if verb is None:
        return
    opening = Locator((Step(Unit.PREAMBLE),))
    for placed in _coordinated(title, _mentions(title[verb.end() :]), 0)[:1]:
        target = _target(placed.mention)
        if target:
            yield Relation(
                kind, numbers.get(fold(target), target), from_date=effective_from, stated_in=opening
            )


def _consolidated(provisions: Sequence[Provision]) -> Iterator[Relation]:
    """Read what a consolidation joins: the lines of its opening that begin with a document."""
    opening = next((provision for provision in provisions if provision.unit is Unit.PREAMBLE), None)
    for line in opening.text.split("\n") if opening else ():
        for placed in _mentions(line)[:1]:
            document = placed.mention.document
            if placed.start == 0 and document and document.number:
                yield Relation(
                    RelationKind.CONSOLIDATES,
                    str(document.number),
                    target_issued_on=document.issued_on,
                    stated_in=Locator((Step(Unit.PREAMBLE),)),
                )


def _bases(legal_bases: Sequence[str]) -> Iterator[Relation]:
    opening = Locator((Step(Unit.PREAMBLE),))
    for piece in (piece.strip() for basis in legal_bases for piece in basis.split(";")):
        own = _PASSIVE.sub(_blank, piece)
        for placed in _mentions(own)[:1]:
            document = placed.mention.document
            target = _target(placed.mention)
            # A basis names its law in full, so that the sentence itself says where the name ends.
            law = _LAW.match(own) if document and not document.number else None
            day = DAY.search(own, law.end()) if law else None
            if target:
                yield Relation(
                    RelationKind.BASED_ON,
                    " ".join(law[0].split()) if law else target,
                    target_locator=next(iter(_locators(placed.mention)), None),
                    target_issued_on=day_of(day) if day else (document.issued_on if document else None),
                    stated_in=opening,
                )


def _law_numbers(legal_bases: Sequence[str]) -> dict[str, str]:
    """Return the numbers of the laws that the legal bases name in full, by folded name."""
    numbers: dict[str, str] = {}
    for basis in legal_bases:
        for placed in _mentions(basis)[:1]:
            document = placed.mention.document
            if document and document.name and document.number:
                numbers[fold(document.name)] = str(document.number)
    return numbers
