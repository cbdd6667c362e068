"""Nothing is shown that was not verified: the checks every drafted sentence must pass, whoever wrote it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.answer import DraftStatement
from bot.presenting.wording import lower_first
from bot.verifying.claims import wrong_body, wrong_bound, wrong_pair
from bot.verifying.entailment import MIN_SUPPORT, Embed, best_sources, support
from bot.verifying.figures import figures
from bot.verifying.modality import wrong_negation, wrong_reach
from corpus.document import LegalDocument, Provision, Unit
from corpus.vietnamese.text import clean, fold, fold_spaces, has_marks, sentences, syllables

Lookup = Callable[[str], tuple[LegalDocument, Provision] | None]

LONGEST = 700  # characters of a sentence that a reader takes in
MARKED = 0.4  # share of words with marks: Vietnamese prose has more than half, other languages nearly none
ECHO = 6  # words in a row that a sentence may not share with the prompt
_ALIEN = re.compile(r"https?:|www\.|[<>{}\[\]`\\]|\*\*")
_ENGLISH = frozenset(["the", "of", "and", "shall", "must", "is", "are", "by", "with", "for", "that", "this", "not"])
_INSTRUCTION = re.compile(
    r"""
      \b(?:bo\ qua|quen\ het|phot\ lo)\ (?:\w+\ ){0,3}                # "bỏ qua các …"
      (?:huong\ dan|chi\ dan|quy\ tac|lenh|yeu\ cau|noi\ dung)        # "… quy tắc"
    | \b(?:tro\ ly|chatbot|mo\ hinh(?:\ ngon\ ngu)?|ai|he\ thong)(?:\ nay)?\   # "trợ lý …"
      (?:hay|phai|can|luon|khong\ duoc)\                              # "… hãy …"
      (?:tra\ loi|noi|khang\ dinh|viet|xac\ nhan|bo\ qua|lam\ theo)   # "… trả lời rằng"
    | \b(?:toi\ la|toi\ khong\ the|voi\ tu\ cach|theo\ yeu\ cau\ cua\ (?:ban|nguoi\ dung))  # "với tư cách là"
    | \b(?:system\ prompt|prompt|json|cau\ lenh\ he\ thong)\b         # "system prompt"
    | ^xin\ loi                                                       # "Xin lỗi, …"
    | ^(?:ban\ )?hay\ \w+                                             # "Hãy gửi hồ sơ"
    """,
    re.VERBOSE,
)
_BASIS = re.compile(r"^(?:Theo|Tại|Căn cứ) (?:[^,:]|,(?= (?:khoản|Điều|điểm|Mục|mục) (?:\d|[IVX]+\b|[a-zđ]\b)))*[,:] ")
# What may stand before a literal quote: where it stands, or how the library says that its document stands (bot/plans/particulars.py).
_LEAD_IN = re.compile(
    r"theo .*[,:]\s*[“\"]?|Hiệu lực của .* chưa xác minh:\s*|Vào ngày được hỏi, văn bản [^:]*:\s*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one sentence; `failed` names the check that dropped it, "" when it may be shown."""

    statement: DraftStatement
    failed: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Writer:
    """What is known of a chat model that wrote: the prompt that it may echo, and vectors to compare meanings with."""

    prompt: str = ""
    embed: Embed | None = None


@dataclass(slots=True)
class _Evidence:
    """What the cited provisions hold."""

    text: str = ""  # of all, with their citations
    sentences: list[str] = field(default_factory=list)
    figures: set[str] = field(default_factory=set)
    of_sentence: dict[str, set[str]] = field(default_factory=dict)  # the figures of the provision a sentence stands in


def verify(
    statement: DraftStatement, lookup: Lookup, formal: Callable[[str], str], writer: Writer | None = None
) -> Verdict:
    """Check one sentence against the provisions it cites.

    `lookup` reads a provision from the library, `formal` gives its citation, whose numbers a sentence may repeat
    ("Theo khoản 2 Điều 5 …"). A sentence that is its own quote behind "Theo …" needs no check of its sense.
    """
    if not statement.supports:
        return Verdict(statement, "no_citation")
    evidence = _Evidence()
    for support_ in statement.supports:
        found = lookup(support_.provision_id)
        if found is None:
            return Verdict(statement, "unknown_provision", support_.provision_id)
        _, provision = found
        quote = fold_spaces(clean(support_.quote))
        if not quote or quote not in fold_spaces(clean(provision.body)):
            return Verdict(statement, "quote_not_literal", support_.quote)
        _add(evidence, provision, formal(support_.provision_id))
    text = fold_spaces(clean(statement.text))
    if writer:
        alien = _alien(text, writer.prompt)
        if alien:
            return Verdict(statement, alien)
    surplus = figures(text) - evidence.figures
    if surplus:
        return Verdict(statement, "figure_not_in_source", ", ".join(sorted(surplus)))
    body = wrong_body(text, evidence.text)
    if body:
        return Verdict(statement, "body_not_in_source", body)
    if not writer and (is_literal(statement) or _on_records(statement)):
        return Verdict(statement)
    failed, detail = _sense(text, evidence, writer)
    return Verdict(statement, failed, detail)


def source_sentences(provision: Provision) -> list[str]:
    """Return the sentences of a provision and what is below it, headings too."""
    found: list[str] = []
    for part in provision.walk():
        if part.heading.strip():
            found.append(fold_spaces(clean(part.heading)))
        found += [fold_spaces(clean(sentence)) for sentence in sentences(part.text)]
    return found


def is_literal(statement: DraftStatement) -> bool:
    """Tell whether a sentence is nothing but one of its quotes, behind a "Theo …" at most, or the cells of a row."""
    text = fold_spaces(clean(statement.text))
    quotes = [fold_spaces(clean(support_.quote)) for support_ in statement.supports]
    if text == "; ".join(quotes):
        return True
    for quote in (*quotes, " ".join(quotes)):
        for form in (quote, lower_first(quote)):
            before, found, behind = text.partition(form)
            if found and behind.strip() in ("", "”", '"') and (before in ("", "“") or _LEAD_IN.fullmatch(before)):
                return True
    return False


def _on_records(statement: DraftStatement) -> bool:
    """Tell whether a sentence tells particulars: code words those, out of the same data as the record."""
    return all(support_.provision_id.endswith(f"#{Unit.RECORD}") for support_ in statement.supports)


def _add(evidence: _Evidence, provision: Provision, formal: str) -> None:
    # Heading and text stand on lines of their own, which the body of a digest does not show.
    lines = (part for each in provision.walk() for part in (each.marker + each.heading, each.text))
    body = fold_spaces(clean(" \n".join(lines)))
    held = figures(body) | figures(formal)
    held |= {
        f"l:{step.unit}-{step.label}" for part in provision.walk() for step in part.locator.steps[-1:] if step.label
    }
    evidence.text += f" {body} ; {formal} ;"
    evidence.figures |= held
    for sentence in source_sentences(provision):
        evidence.sentences.append(sentence)
        evidence.of_sentence.setdefault(sentence, set()).update(held)


def _sense(text: str, evidence: _Evidence, writer: Writer | None) -> tuple[str, str]:
    """Return the check of its sense that a sentence fails, with what is wrong."""
    bare = _BASIS.sub("", text)
    best = best_sources(bare, evidence.sentences)
    carried = support(bare, evidence.sentences, writer.embed if writer else None)
    if not best or carried < MIN_SUPPORT:
        return "not_supported", f"{carried:.2f}"
    places = {key for key in figures(text) if key.startswith(("l:", "n:"))}
    if not places <= evidence.of_sentence[best[0]]:
        return "place_of_another", ", ".join(sorted(places - evidence.of_sentence[best[0]]))
    if any(_INSTRUCTION.search(fold(sentence)) for sentence in best[:1]):
        return "instruction", best[0]
    checks: tuple[tuple[str, str], ...] = (
        ("figure_of_another", wrong_pair(text, evidence.sentences)),
        ("bound_changed", wrong_bound(text, evidence.sentences)),
        ("negation_changed", wrong_negation(bare, best[:1], evidence.sentences)),
        ("reach_changed", wrong_reach(bare, best)),
    )
    return next(((name, detail) for name, detail in checks if detail), ("", ""))


def _alien(text: str, prompt: str) -> str:
    """Return why a text is no Vietnamese sentence about law."""
    if len(text) > LONGEST:
        return "too_long"
    if _ALIEN.search(text):
        return "markup"
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    marked = sum(has_marks(word) for word in words)
    if not words or marked < MARKED * len(words) or sum(word.lower() in _ENGLISH for word in words) > 1:
        return "not_vietnamese"
    if _INSTRUCTION.search(fold(text)):
        return "instruction"
    own, theirs = syllables(text), " ".join(syllables(prompt))
    runs = (" ".join(own[at : at + ECHO]) for at in range(len(own) - ECHO + 1))
    return "prompt_echo" if any(f" {run} " in f" {theirs} " for run in runs) else ""
