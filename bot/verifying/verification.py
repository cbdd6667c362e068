"""The checks that every drafted statement must pass before it is shown, whoever wrote it; see docs/decisions/0007-verification.md."""

import re
from dataclasses import dataclass, field

from bot.answer import DraftStatement
from bot.presenting.citations import formal_citation
from bot.presenting.wording import lower_first
from bot.text import one_line
from bot.verifying.claims import wrong_body, wrong_bound, wrong_pair
from bot.verifying.entailment import MIN_SUPPORT, Embed, best_sources, support_score
from bot.verifying.figures import figures
from bot.verifying.modality import wrong_negation, wrong_reach
from corpus.document import Provision, Unit
from corpus.library import Library
from corpus.names.units import CITED_WORDS
from corpus.vietnamese.text import fold, has_marks, sentences, syllables

# Chosen by hand; no command gives them. Only sentences of a chat model or an officer are held to them.
MAX_CHARACTERS = 700  # of a sentence
MIN_MARKED = 0.4  # share of words with diacritics: Vietnamese prose has more than half, other languages nearly none
ECHO_WORDS = 6  # as many words in a row as in the prompt are an echo of it
_MARKUP = re.compile(r"https?:|www\.|[<>{}\[\]`\\]|\*\*")
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
_BASIS = re.compile(rf"^(?:Theo|Tại|Căn cứ) (?:[^,:]|,(?= (?:{CITED_WORDS}) (?:\d|[IVX]+\b|[a-zđ]\b)))*[,:] ")
_LEAD_IN = re.compile(r"theo .*[,:]\s*[“\"]?", re.IGNORECASE | re.DOTALL)  # before a literal quote: its source
_BETWEEN = ' .,:;–“”"'  # what may stand between quotes


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one statement; `failed` names the check that it failed, "" when it may be shown."""

    statement: DraftStatement
    failed: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Writer:
    """The chat model that wrote a statement: the prompt that it may echo, and vectors to compare meanings with."""

    prompt: str = ""
    embed: Embed | None = None


@dataclass(slots=True)
class _Evidence:
    """What the cited provisions hold."""

    text: str = ""  # of all provisions, with their citations
    sentences: list[str] = field(default_factory=list)
    figures: set[str] = field(default_factory=set)
    of_sentence: dict[str, set[str]] = field(default_factory=dict)  # figures of the provision, by sentence


def verify(statement: DraftStatement, library: Library, writer: Writer | None = None) -> Verdict:
    """Check one statement against the provisions that it cites; `writer` is given for what a chat model or an officer wrote.

    A statement may repeat the figures of its provisions and of their citations ("Theo khoản 2 Điều 5 …"). Without a writer,
    one that only quotes, behind "Theo …" at most, needs no check of its meaning.
    """
    if not statement.supports:
        return Verdict(statement, "no_citation")
    evidence = _Evidence()
    for support_ in statement.supports:
        found = library.provision(support_.provision_id)
        if found is None:
            return Verdict(statement, "unknown_provision", support_.provision_id)
        document, provision = found
        quote = one_line(support_.quote)
        if not quote or quote not in one_line(provision.body):
            return Verdict(statement, "quote_not_literal", support_.quote)
        _add(evidence, provision, formal_citation(document, provision))
    text = one_line(statement.text)
    if writer:
        problem = _form_problem(text, writer.prompt)
        if problem:
            return Verdict(statement, problem)
    surplus = figures(text) - evidence.figures
    if surplus:
        return Verdict(statement, "figure_not_in_source", ", ".join(sorted(surplus)))
    body = wrong_body(text, evidence.text)
    if body:
        return Verdict(statement, "body_not_in_source", body)
    if not writer and (is_literal(statement) or _tells_particulars(statement)):
        return Verdict(statement)
    failed, detail = _meaning_problem(text, evidence, writer)
    return Verdict(statement, failed, detail)


def source_sentences(provision: Provision) -> list[str]:
    """Return the headings and sentences of a provision and those below it, each on one line."""
    found: list[str] = []
    for part in provision.walk():
        if part.heading.strip():
            found.append(one_line(part.heading))
        found += [one_line(sentence) for sentence in sentences(part.text)]
    return found


def is_literal(statement: DraftStatement) -> bool:
    """Tell whether a statement only quotes, behind "Theo …" at most, or joins quotes: a heading and what stands under it."""
    text = one_line(statement.text)
    quotes = [one_line(support_.quote) for support_ in statement.supports]
    if _joins_quotes(text, quotes):
        return True
    for quote in (*quotes, " ".join(quotes)):
        for form in (quote, lower_first(quote)):
            before, found, behind = text.partition(form)
            if found and behind.strip() in ("", "”", '"') and (before in ("", "“") or _LEAD_IN.fullmatch(before)):
                return True
    return False


def _joins_quotes(text: str, quotes: list[str]) -> bool:
    """Tell whether a text is its quotes in their order with only punctuation between, "Phạm vi: “…”; “…”", whatever their case."""
    rest = text.casefold()
    for quote in quotes:
        before, found, rest = rest.partition(quote.casefold())
        if not found or before.strip(_BETWEEN):
            return False
    return not rest.strip(_BETWEEN)


def _tells_particulars(statement: DraftStatement) -> bool:
    """Tell whether a statement tells particulars, which code words from the same data as the record."""
    return all(support_.provision_id.endswith(f"#{Unit.RECORD}") for support_ in statement.supports)


def _add(evidence: _Evidence, provision: Provision, formal: str) -> None:
    # A heading and its text are kept apart, which the body of a digest does not do.
    lines = (part for each in provision.walk() for part in (each.marker + each.heading, each.text))
    body = one_line(" \n".join(lines))
    held = figures(body) | figures(formal)
    held |= {
        f"l:{step.unit}-{step.label}" for part in provision.walk() for step in part.locator.steps[-1:] if step.label
    }
    evidence.text += f" {body} ; {formal} ;"
    evidence.figures |= held
    for sentence in source_sentences(provision):
        evidence.sentences.append(sentence)
        evidence.of_sentence.setdefault(sentence, set()).update(held)


def _meaning_problem(text: str, evidence: _Evidence, writer: Writer | None) -> tuple[str, str]:
    """Return the check of meaning that a sentence fails, with what is wrong; ("", "") when none."""
    bare = _BASIS.sub("", text)
    best = best_sources(bare, evidence.sentences)
    carried = support_score(bare, evidence.sentences, writer.embed if writer else None)
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


def _form_problem(text: str, prompt: str) -> str:
    """Return why a text is no Vietnamese sentence about law; "" when it is one."""
    if len(text) > MAX_CHARACTERS:
        return "too_long"
    if _MARKUP.search(text):
        return "markup"
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    marked = sum(has_marks(word) for word in words)
    if not words or marked < MIN_MARKED * len(words) or sum(word.lower() in _ENGLISH for word in words) > 1:
        return "not_vietnamese"
    if _INSTRUCTION.search(fold(text)):
        return "instruction"
    own, theirs = syllables(text), " ".join(syllables(prompt))
    runs = (" ".join(own[at : at + ECHO_WORDS]) for at in range(len(own) - ECHO_WORDS + 1))
    return "prompt_echo" if any(f" {run} " in f" {theirs} " for run in runs) else ""
