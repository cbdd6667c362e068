"""The relations of a document to others, read from its own clauses: replaces, repeals, amends, guides, is based on.

Only what a document says that it does itself counts. "Nghị định số A được sửa đổi bởi Nghị định số B" inside a citation says what
another document did, and a document named in the title of another is not acted on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.citation.mentions import Mention
from corpus.document import Locator, Provision, Relation, RelationKind
from corpus.names.kinds import ANY, CONSOLIDATION, Trait, names
from corpus.reading.particulars.heading import Heading
from corpus.reading.relations.effect import own_provisions
from corpus.reading.relations.opening import basis_relations, consolidated, numbers_of_laws, title_relations
from corpus.reading.relations.targets import (
    PASSIVE,
    PlacedMention,
    blanked,
    coordinated,
    inner_locators,
    mentions_in,
    number_or_name,
)
from corpus.vietnamese.dates import DAY, day_of
from corpus.vietnamese.letters import cased
from corpus.vietnamese.patterns import alternation

_SENTENCE = re.compile(cased(r"(?<=[;.])\s+(?=[A-ZĐÀ-Ỹ\d])|\n+"))
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_VERB = re.compile(
    r"""
    (?P<amends>
        (?: thay\ thế | (?<!bãi\ )(?<!hủy\ )bỏ ) \s+
        (?:các\s+|một\ số\s+)? (?:cụm\s+)? từ                           # "Thay thế cụm từ", "bỏ một số cụm từ"
        | (?:điều\ chỉnh\s*,\s*)? (?:sửa\ đổi|bổ\ sung)
          (?: \s*[,;]\s* (?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ) )*     # "sửa đổi, bổ sung", "điều chỉnh, bổ sung"
    )
    | (?P<ends>
        hết\ hiệu\ lực                                                  # "Nghị định số A hết hiệu lực"
        | bị\s+ (?:bãi\ bỏ|hủy\ bỏ|huỷ\ bỏ) (?!\s+(?:bởi|theo|tại))     # "Quyết định số A bị bãi bỏ"
    )
    | (?P<replaces> thay\ thế )                                         # "thay thế Quyết định số 942/QĐ-TTg"
    | (?P<repeals> bãi\ bỏ | hủy\ bỏ | huỷ\ bỏ )                        # "Bãi bỏ Điều 5"
    | (?P<corrects> đính\ chính )                                       # "Đính chính lỗi kỹ thuật tại Thông tư số A"
    | (?P<suspends>
        ngưng\ hiệu\ lực                                                # "Ngưng hiệu lực thi hành khoản 3 Điều 7"
        | tạm\ ngưng                                                    # "Tạm ngưng áp dụng Điều 7"
        | đình\ chỉ                                                     # "Đình chỉ việc thi hành Quyết định số A"
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "… thay thế Quyết định số A và bãi bỏ khoản 3 Quyết định số B": two acts, each with its own object.
_NEXT_ACT = re.compile(
    r"""
    (?<=\d) ([^.;\n]*?)
    (?:
        [,;]\s*                                                         # "…/QĐ-TTg, bãi bỏ Quyết định số B"
        | ,?\s+ (?:và|đồng\ thời) \s+                                   # "…/QĐ-TTg và bãi bỏ Quyết định số B"
    )
    (?= (?:thay\ thế|bãi\ bỏ|hủy\ bỏ|huỷ\ bỏ|sửa\ đổi) \s )
    """,
    re.VERBOSE,
)
_KIND_OF_VERB = {
    "amends": RelationKind.AMENDS,
    "replaces": RelationKind.REPLACES,
    "repeals": RelationKind.REPEALS,
    "ends": RelationKind.REPEALS,
    "corrects": RelationKind.CORRECTS,
    "suspends": RelationKind.SUSPENDS,
}
# Acts on "… tại Thông tư số A" that act on the Thông tư itself; the lines of their lists name provisions without a
# verb.
_IN_PART = (RelationKind.CORRECTS, RelationKind.SUSPENDS)
_LEAD_IN = re.compile(
    r"\W*(?:\d{1,3}[.)]\s*|[a-zđ]\)\s*)?(?:đồng thời|và|nay)?\W*(?:thu hồi và\s+|toàn bộ\s*)?", re.IGNORECASE
)
_THIS = re.compile(rf"(?:{alternation((*names(Trait.NORMATIVE, Trait.EFFECT), ANY))})\s+này\b")
_EXCEPT = re.compile(r"(?:\btrừ|\bngoại trừ)\s+(?:(?:quy định|nội dung)\s+(?:tại|của)\s+)?", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:trường hợp|khi|nếu|cho đến khi|được thay thế bằng)\b", re.IGNORECASE)
# Before a document, "… tại Quyết định số A": something in it is acted on, not the document itself.
_PARTIAL = re.compile(r"\b(?:tại|theo|của|trong|thuộc|vào)\s*$", re.IGNORECASE)
# Between verb and document, "Bổ sung máy móc … theo quy định tại Điều 4": nothing is amended.
_DETACHED = re.compile(r"\b(?:theo|quy định tại|căn cứ|nhằm|để|phục vụ|đáp ứng)\b", re.IGNORECASE)
_EFFECT_BEFORE_VERB = re.compile(r"\W*(?:có hiệu lực.*?(?:và|,|;|đồng thời))?\s*(?:để\s+)?", re.IGNORECASE | re.DOTALL)
_FROM = re.compile(rf"từ\s+(?={DAY.pattern})")
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): clauses that act on documents are short, and name them
# early.
CLAUSE_LENGTH = 4000  # characters of a provision that are read
LEAD_IN_LENGTH = 40  # characters before the first document of a line in a list
CONDITION_SPAN = 60  # characters before "hết hiệu lực", in which "khi" or "nếu" makes it a condition


@dataclass(frozen=True, slots=True)
class _Context:
    """What a provision announces for the list below it: "Bãi bỏ các văn bản sau đây:"."""

    kind: RelationKind | None = None
    target: Mention | None = None  # "Sửa đổi Nghị định số A như sau:"
    from_date: date | None = None


def read_relations(
    provisions: Sequence[Provision], heading: Heading, effective_from: date | None
) -> tuple[Relation, ...]:
    """Return the relations that a document states, its acts first and its legal bases last.

    `from_date` of an act is the day that its clause names, else `effective_from`, the day on which the document takes effect. The
    target of a relation to a law whose number is not in the text is its name, "Luật Tổ chức Chính phủ".
    """
    found: list[Relation] = []
    for provision in provisions:
        if provision in (first for first in own_provisions([provision])):
            found += _acts_of(provision, _Context(from_date=effective_from), effective_from)
    numbers = numbers_of_laws(heading.legal_bases)
    if heading.kind == CONSOLIDATION:
        found += consolidated(provisions)
    found += title_relations(heading, numbers, effective_from, any(r.kind is RelationKind.AMENDS for r in found))
    found += basis_relations(heading.legal_bases)
    own = heading.number
    unique = {(r.kind, r.target, r.target_locator): r for r in reversed(found) if r.target and r.target != own}
    return tuple(sorted(unique.values(), key=found.index))


def _acts_of(provision: Provision, context: _Context, effective_from: date | None) -> Iterator[Relation]:
    """Yield the acts that a provision and those below it state; `context` is what the provision above announced."""
    text = f"{provision.heading}{provision.text}"[:CLAUSE_LENGTH]
    below = _Context()
    if context.kind or context.target or _VERB.search(text):
        relations, below = _read_sentences(text, provision.locator, context, effective_from)
        yield from relations
    for child in provision.children:
        yield from _acts_of(child, below, effective_from)


def _read_sentences(
    text: str, stated_in: Locator, context: _Context, effective_from: date | None
) -> tuple[list[Relation], _Context]:
    """Return the acts that the sentences of a provision state, and what the last of them announces for the provisions below."""
    found: list[Relation] = []
    announced = _Context(from_date=effective_from)
    running: _Context | None = None  # an act that goes on behind ";": "Bãi bỏ Nghị định số A; Nghị định số B"
    waiting: list[PlacedMention] = []  # whose verb comes behind ";": "Nghị định số A; Nghị định số B hết hiệu lực"
    text = PASSIVE.sub(blanked, _QUOTED.sub(blanked, text))
    for sentence in _SENTENCE.split(_NEXT_ACT.sub(r"\1\n", text)):
        if not sentence.strip():
            continue
        mentions = mentions_in(sentence)
        verbs = [verb for verb in _VERB.finditer(sentence) if _is_act_of_document(sentence, verb, mentions)]
        if not verbs:
            lead = _LEAD_IN.match(sentence)
            start = lead.end() if lead else 0
            listed = context.target is None or context.kind in _IN_PART
            if context.kind and mentions and mentions[0].start <= start + LEAD_IN_LENGTH and listed:
                found += _relations_to(
                    context.kind, coordinated(sentence, mentions, mentions[0].start), context, stated_in
                )
            elif running and running.kind and mentions and mentions[0].start <= start:
                found += _relations_to(
                    running.kind, coordinated(sentence, mentions, mentions[0].start), running, stated_in
                )
            elif not context.kind and sentence.rstrip().endswith(";") and mentions and mentions[0].start <= start:
                waiting += coordinated(sentence, mentions, mentions[0].start)
                continue
            running = running if sentence.rstrip().endswith(";") else None
            waiting = []
            continue
        verb = verbs[0]
        kind = _KIND_OF_VERB[verb.lastgroup or "amends"]
        objects = [m for m in mentions if not m.mention.this]
        objects = [m for m in objects if (m.end <= verb.start()) == (verb.lastgroup == "ends")]
        day = _day_in(sentence[verb.start() :]) or context.from_date or effective_from
        acting = _Context(kind, context.target, day)
        named = coordinated(sentence, objects, objects[0].start) if objects else []
        ended, waiting = waiting if verb.lastgroup == "ends" else [], []
        found += _relations_to(kind, [m for m in ended if not m.mention.this], acting, stated_in)
        if named and kind is RelationKind.AMENDS and _DETACHED.search(sentence[verb.end() : named[0].start]):
            continue
        partial = bool(named) and _is_partial(sentence[: named[0].start], named[0].mention)
        amended = partial and kind not in _IN_PART
        found += _relations_to(RelationKind.AMENDS if amended else kind, named, acting, stated_in)
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


def _excepted(
    mentions: Sequence[PlacedMention], start: int, context: _Context, stated_in: Locator
) -> Iterator[Relation]:
    """Yield relations to the provisions named right behind "trừ" ("except"), if they are of the document acted on."""
    own = [m for m in mentions if m.start >= start and m.mention.document is None and not m.mention.this]
    if own and own[0].start <= start + 2:
        yield from _relations_to(RelationKind.EXCEPTS, own, context, stated_in)


def _is_act_of_document(sentence: str, verb: re.Match[str], mentions: Sequence[PlacedMention]) -> bool:
    """Tell whether a verb says what this document does: the document is its subject, or the sentence begins with it."""
    before = sentence[: verb.start()]
    if verb.lastgroup == "ends":
        return not _CONDITION.search(before[-CONDITION_SPAN:]) and not before.rstrip().endswith("chưa")
    lead = _LEAD_IN.match(sentence)
    if lead and lead.end() >= verb.start():
        return True
    this = [match.end() for match in _THIS.finditer(before)]
    if not this or _CONDITION.search(before[: this[0]]) or not _EFFECT_BEFORE_VERB.fullmatch(before[this[-1] :]):
        return False
    return not any(m.mention.document and m.start >= this[-1] for m in mentions if m.end <= verb.start())


def _is_partial(before: str, mention: Mention) -> bool:
    """Tell whether only something in the document named is acted on: "các thủ tục … tại Quyết định số A"."""
    if mention.positions is not None and re.search(r"quy định\s+(?:tại|của)\s*$", before):
        return False
    return _PARTIAL.search(before) is not None


def _relations_to(
    kind: RelationKind, named: Sequence[PlacedMention], context: _Context, stated_in: Locator
) -> Iterator[Relation]:
    """Yield a relation to each document or provision named; a provision without a document is one of `context.target`."""
    for placed in named:
        mention = placed.mention
        source = mention if mention.document else context.target
        target = number_or_name(source)
        if source is None or not target:
            continue
        locators: list[Locator | None] = list(inner_locators(mention)) or [None]
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
