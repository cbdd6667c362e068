"""What a document does to others, read out of its own words: replaces, repeals, amends, guides, is based on.

Only the acting document is believed. "Nghị định số A được sửa đổi bởi Nghị định số B" inside a citation says what
others did, and a document named in the title of another is not acted on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.citation.mentions import Mention
from corpus.document import Locator, Provision, Relation, RelationKind
from corpus.names.kinds import ANY, CONSOLIDATION, Trait, names
from corpus.reading.particulars.heading import Heading
from corpus.reading.relations.effect import body_of
from corpus.reading.relations.opening import bases, consolidated, law_numbers, title_relations
from corpus.reading.relations.targets import PASSIVE, Placed, blank, coordinated, locators_of, mentions_in, target_of
from corpus.vietnamese.dates import DAY, day_of
from corpus.vietnamese.letters import cased
from corpus.vietnamese.patterns import alternation

_SENTENCE = re.compile(cased(r"(?<=[;.])\s+(?=[A-ZĐÀ-Ỹ\d])|\n+"))
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_VERB = re.compile(
    r"(?P<amends>(?:thay thế|(?<!bãi )(?<!hủy )bỏ)\s+(?:các\s+|một số\s+)?(?:cụm\s+)?từ|(?:điều chỉnh\s*,\s*)?(?:sửa đổi|bổ sung)(?:\s*[,;]\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ))*)"
    r"|(?P<ends>hết hiệu lực|bị\s+(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?!\s+(?:bởi|theo|tại)))"
    r"|(?P<replaces>thay thế)|(?P<repeals>bãi bỏ|hủy bỏ|huỷ bỏ)"
    r"|(?P<corrects>đính chính)|(?P<suspends>ngưng hiệu lực|tạm ngưng|đình chỉ)",
    re.IGNORECASE,
)
# "… thay thế Quyết định số A và bãi bỏ khoản 3 Quyết định số B": two acts, each with its own object.
_NEXT_ACT = re.compile(
    r"(?<=\d)([^.;\n]*?)(?:[,;]\s*|,?\s+(?:và|đồng thời)\s+)(?=(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi)\s)"
)
_KIND_OF_VERB = {
    "amends": RelationKind.AMENDS,
    "replaces": RelationKind.REPLACES,
    "repeals": RelationKind.REPEALS,
    "ends": RelationKind.REPEALS,
    "corrects": RelationKind.CORRECTS,
    "suspends": RelationKind.SUSPENDS,
}
# "Đính chính lỗi tại Thông tư số A" corrects it all the same; its list names places without a verb of their own.
_IN_PART = (RelationKind.CORRECTS, RelationKind.SUSPENDS)
_LEADS = re.compile(
    r"\W*(?:\d{1,3}[.)]\s*|[a-zđ]\)\s*)?(?:đồng thời|và|nay)?\W*(?:thu hồi và\s+|toàn bộ\s*)?", re.IGNORECASE
)
_THIS = re.compile(rf"(?:{alternation((*names(Trait.NORMATIVE, Trait.EFFECT), ANY))})\s+này\b")
_EXCEPT = re.compile(r"(?:\btrừ|\bngoại trừ)\s+(?:(?:quy định|nội dung)\s+(?:tại|của)\s+)?", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:trường hợp|khi|nếu|cho đến khi|được thay thế bằng)\b", re.IGNORECASE)
# "… tại Quyết định số A": not the document itself, something in it.
_PARTIAL = re.compile(r"\b(?:tại|theo|của|trong|thuộc|vào)\s*$", re.IGNORECASE)
# "Bổ sung máy móc … theo quy định tại Điều 4": no law is amended.
_DETACHED = re.compile(r"\b(?:theo|quy định tại|căn cứ|nhằm|để|phục vụ|đáp ứng)\b", re.IGNORECASE)
_EFFECT = re.compile(r"\W*(?:có hiệu lực.*?(?:và|,|;|đồng thời))?\s*(?:để\s+)?", re.IGNORECASE | re.DOTALL)
_FROM = re.compile(rf"từ\s+(?={DAY.pattern})")
# Longer texts are no effect clauses; what is cut is the running text of a long paragraph.
MOST_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class _Context:
    """What the provision above announced for those below it."""

    kind: RelationKind | None = None
    target: Mention | None = None
    from_date: date | None = None


def read_relations(
    provisions: Sequence[Provision], heading: Heading, effective_from: date | None
) -> tuple[Relation, ...]:
    """Return the relations a document states, its acts first and its legal bases last.

    `from_date` of an act is the day its clause names, else the day on which the document takes effect. A law without
    a number in the text is named, "Luật Tổ chức Chính phủ".
    """
    found: list[Relation] = []
    for provision in provisions:
        if provision in (first for first in body_of([provision])):
            found += _acts(provision, _Context(from_date=effective_from), effective_from)
    numbers = law_numbers(heading.legal_bases)
    if heading.kind == CONSOLIDATION:
        found += consolidated(provisions)
    found += title_relations(heading, numbers, effective_from, any(r.kind is RelationKind.AMENDS for r in found))
    found += bases(heading.legal_bases)
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
    running: _Context | None = None  # what goes on behind ";": "Bãi bỏ Nghị định A; Nghị định B"
    text = PASSIVE.sub(blank, _QUOTED.sub(blank, text))
    for sentence in _SENTENCE.split(_NEXT_ACT.sub(r"\1\n", text)):
        if not sentence.strip():
            continue
        mentions = mentions_in(sentence)
        verbs = [verb for verb in _VERB.finditer(sentence) if _acts_here(sentence, verb, mentions)]
        if not verbs:
            lead = _LEADS.match(sentence)
            start = lead.end() if lead else 0
            listed = context.target is None or context.kind in _IN_PART
            if context.kind and mentions and mentions[0].start <= start + 40 and listed:
                found += _to_relations(
                    context.kind, coordinated(sentence, mentions, mentions[0].start), context, stated_in
                )
            elif running and running.kind and mentions and mentions[0].start <= start:
                found += _to_relations(
                    running.kind, coordinated(sentence, mentions, mentions[0].start), running, stated_in
                )
            running = running if sentence.rstrip().endswith(";") else None
            continue
        verb = verbs[0]
        kind = _KIND_OF_VERB[verb.lastgroup or "amends"]
        objects = [m for m in mentions if not m.mention.this]
        objects = [m for m in objects if (m.end <= verb.start()) == (verb.lastgroup == "ends")]
        day = _day_in(sentence[verb.start() :]) or context.from_date or effective_from
        acting = _Context(kind, context.target, day)
        named = coordinated(sentence, objects, objects[0].start) if objects else []
        if named and kind is RelationKind.AMENDS and _DETACHED.search(sentence[verb.end() : named[0].start]):
            continue
        partial = bool(named) and _is_partial(sentence[: named[0].start], named[0].mention)
        amended = partial and kind not in _IN_PART
        found += _to_relations(RelationKind.AMENDS if amended else kind, named, acting, stated_in)
        running = acting if sentence.rstrip().endswith(";") and not partial else None
        documents = [m.mention for m in named if m.mention.document]
        if len(documents) == 1 and (excepted := _EXCEPT.search(sentence, max(verb.end(), named[0].end))):
            found += _excepted(mentions, excepted.end(), _Context(None, documents[0], day), stated_in)
        open_list = sentence.rstrip().endswith((":", "như sau")) or not sentence.rstrip().endswith((".", ";"))
        if open_list:
            whole = kind is not RelationKind.AMENDS and not partial
            target = documents[-1] if len(documents) == 1 and not whole else None
            several = len({v.lastgroup for v in verbs}) > 1
            announced = _Context(None if several else kind, target or (context.target if not documents else None), day)
    return found, announced


def _excepted(mentions: Sequence[Placed], start: int, context: _Context, stated_in: Locator) -> Iterator[Relation]:
    """Yield what stands right behind "trừ", where it is a provision of the document acted on."""
    own = [m for m in mentions if m.start >= start and m.mention.document is None and not m.mention.this]
    if own and own[0].start <= start + 2:
        yield from _to_relations(RelationKind.EXCEPTS, own, context, stated_in)


def _acts_here(sentence: str, verb: re.Match[str], mentions: Sequence[Placed]) -> bool:
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


def _to_relations(
    kind: RelationKind, named: Sequence[Placed], context: _Context, stated_in: Locator
) -> Iterator[Relation]:
    for placed in named:
        mention = placed.mention
        source = mention if mention.document else context.target
        target = target_of(source)
        if source is None or not target:
            continue
        locators: list[Locator | None] = list(locators_of(mention)) or [None]
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


def _day_in(text: str) -> date | None:
    match = _FROM.search(text)
    day = DAY.match(text, match.end()) if match else None
    return day_of(day) if day else None
