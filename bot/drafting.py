"""Choose how to answer a question and draft the answer; nothing drafted here is shown before it is verified."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftRow, DraftStatement
from bot.clarifying import clarify, mentioned, names_in, not_yet_issued
from bot.comparing import Side, compared, compares, same_documents, table_of, whole_documents, without_topic
from bot.composing import Candidate, choose, quote_provision, state
from bot.deadlines import asks_deadlines, deadlines
from bot.listing import list_documents
from bot.lookup import no_provision
from bot.naming import Named, kept_within, resolve, told_outside
from bot.particulars import describe, missing_message, overview
from bot.parts import split_question, stands_alone
from bot.question import Question
from bot.relevance import need_of
from bot.replies import (
    ALSO_NOT_IN_LIBRARY,
    AMBIGUOUS,
    ATTACK,
    ELSEWHERE,
    EXAMPLES,
    GREETING,
    NO_ADVICE,
    NO_DRAFTING,
    NOT_FOUND,
    NOT_IN_LIBRARY,
    OUT_OF_SCOPE,
    PART_NOT_FOUND,
    THANKS,
)
from bot.rewriting import Standalone, standalone
from bot.routing import Route, Routing, route, without, without_courtesy
from bot.sources import Sources
from corpus.citation import parse_citations
from corpus.document import Locator
from corpus.finding import find_provision, holds
from corpus.library import Library
from corpus.record import long_name
from corpus.spelling import as_meant
from index.retrieval import Hit, provisions_of

RETRIEVED = 12
QUOTED = 16  # sentences shown of a provision that was looked up
MAIN_POINTS = "mục tiêu, chỉ tiêu, tỷ lệ phải đạt"  # what is set side by side when two documents are compared as such
COMPARED = 4  # sentences of each side of a comparison
FEWEST_SIDES = 2  # that have something to set side by side
# A document that the question names stands before others, but an answer elsewhere is not lost.
NAMED_BONUS = 0.25
_SMALL_TALK = {
    Route.GREETING: (AnswerStatus.NEEDS_CLARIFICATION, GREETING),
    Route.THANKS: (AnswerStatus.NEEDS_CLARIFICATION, THANKS),
    Route.ATTACK: (AnswerStatus.OUT_OF_SCOPE, ATTACK),
    Route.DRAFTING: (AnswerStatus.OUT_OF_SCOPE, NO_DRAFTING),
    Route.ADVICE: (AnswerStatus.NOT_FOUND, NO_ADVICE),
    Route.OFF_TOPIC: (AnswerStatus.OUT_OF_SCOPE, OUT_OF_SCOPE),
}


def draft_answer(question: Question, sources: Sources) -> Draft:
    """Route a question and draft its answer."""
    question = replace(question, text=without_courtesy(as_meant(question.text)))
    names = names_in(sources.library)
    routing = route(question.text, names)
    if routing.route in _SMALL_TALK:
        status, message = _SMALL_TALK[routing.route]
        # The examples are about documents that a caller's limit may not hold.
        return Draft(status, message=message, suggestions=() if question.documents else EXAMPLES)
    alone = standalone(question)
    if alone.background:
        routing = replace(routing, citations=tuple(parse_citations(alone.whole, names=names)))
        if routing.facets:
            routing = replace(routing, route=Route.DOCUMENT, rest="")
    named = _focused(resolve(routing.citations, question.documents, sources.library), alone, routing, sources.library)
    if named.ambiguous:
        typed, candidates = named.ambiguous[0]
        suggestions = tuple(long_name(document) for document in candidates)
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=AMBIGUOUS.format(typed=typed), suggestions=suggestions)
    if question.documents and not named.within:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    if named.outside and not named.documents:
        return Draft(AnswerStatus.OUT_OF_SCOPE, message=told_outside(named))
    if named.missing and not named.documents:
        return mentioned(question, named.missing, sources)
    if routing.route is Route.CONTENT and (too_early := not_yet_issued(question, named.documents)):
        return too_early
    if not named.documents and (asked_back := clarify(question, routing, alone, sources)):
        return asked_back
    draft = kept_within(_draft(question, routing, alone, named, sources), named)
    return _with_others(draft, question, named, sources)


def _with_others(draft: Draft, question: Question, named: Named, sources: Sources) -> Draft:
    """Add what else was named: what is said of a document that is not here, and that one lies outside the caller's limit."""
    if named.outside:
        note = Caution("document_outside_limit", told_outside(named))
        draft = replace(draft, warnings=(*draft.warnings, note))
    if not named.missing or not draft.statements:
        return draft
    elsewhere = kept_within(mentioned(question, named.missing, sources), named)
    more = tuple(statement for statement in elsewhere.statements if statement not in draft.statements)
    note = Caution("document_missing", ALSO_NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    notes = elsewhere.warnings if more else (note,)
    return replace(draft, statements=(*draft.statements, *more), warnings=(*draft.warnings, *notes))


def _focused(named: Named, alone: Standalone, routing: Routing, library: Library) -> Named:
    """Give a question about "it" the document the conversation is about, unless that lies outside the caller's limit."""
    nothing = named.limited or not (named.targets or named.missing or named.ambiguous or named.outside)
    if not nothing or not (routing.facets and alone.focus):
        return named
    documents = [document for slug in alone.focus if (document := library.document(slug))]
    slugs = named.slugs_within or alone.focus
    targets = tuple((document, ()) for document in documents if document.slug in slugs)
    return replace(named, targets=targets or named.targets)


def _draft(question: Question, routing: Routing, alone: Standalone, named: Named, sources: Sources) -> Draft:
    if routing.route is Route.LIST:
        listed = list_documents(routing.rest, question, sources)
        if listed and (inside := kept_within(listed, named)).statements:
            return inside
        return _contents(question.text, question.as_of, named, alone, sources)
    if len(named.targets) > 1 and compares(question.text) and (sides := compared(question.text, named)):
        return _side_by_side(sides, question.as_of, alone, sources)
    if routing.route in (Route.CONTENT, Route.DOCUMENT) and asks_deadlines(question.text):
        tasks = deadlines(question, named, sources)
        if tasks:
            return tasks
    if routing.route is Route.LOOKUP and named.documents:
        return _provisions(question, named, sources)
    if routing.route is Route.DOCUMENT and named.documents:
        return _particulars(question, routing, named, alone, sources)
    return _contents(question.text, question.as_of, named, alone, sources)


def _provisions(question: Question, named: Named, sources: Sources) -> Draft:
    """Quote the provisions asked for, or introduce the document."""
    statements: list[DraftStatement] = []
    problems: list[str] = []
    for document, locators in named.targets:
        if not locators:
            statements += overview(document, sources.library, question.as_of).statements
        for locator in locators:
            provision = find_provision(document, locator)
            if provision is None:
                problems.append(no_provision(document, locator))
            else:
                statements += state(quote_provision(document, provision)[:QUOTED])
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problems) or NOT_FOUND)
    return _partly(statements, [Caution("provision_missing", problem) for problem in problems])


def _particulars(question: Question, routing: Routing, named: Named, alone: Standalone, sources: Sources) -> Draft:
    """Answer from the records, and the rest of the question from the text."""
    statements: list[DraftStatement] = []
    problems: list[Caution] = []
    for document in named.documents:
        found, missing = describe(document, routing.facets, sources.library, question.as_of)
        statements += found
        if missing:
            problems.append(Caution("particular_missing", missing_message(document, missing)))
    if routing.rest:
        content = _contents(routing.rest, question.as_of, replace(named, limited=True), alone, sources)
        statements += [statement for statement in content.statements if statement not in statements]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problem.message for problem in problems) or NOT_FOUND)
    return _partly(statements, problems)


def _partly(statements: list[DraftStatement], problems: list[Caution]) -> Draft:
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    return Draft(status, tuple(statements), warnings=tuple(problems))


def _contents(text: str, day: date, named: Named, alone: Standalone, sources: Sources) -> Draft:
    """Answer every part of a question from the text of provisions, or say which part is not answered."""
    if sides := compared(text, named):
        return _side_by_side(sides, day, alone, sources)
    parts = split_question(text)
    chosen: dict[tuple[str, str], Candidate] = {}
    seen: list[Hit] = []
    problems: list[Caution] = []
    told: list[DraftStatement] = []
    for part in parts:
        own = route(part) if len(parts) > 1 else Routing(Route.CONTENT)
        if own.route is Route.DOCUMENT and not own.rest:
            told += [
                statement
                for document in named.documents
                for statement in describe(document, own.facets, sources.library, day)[0]
                if statement not in told
            ]
            continue
        others = () if stands_alone(part) else tuple(other for other in parts if other != part)
        found, hits = _content(part, " ".join((alone.background, *others)).strip(), day, named, alone, sources)
        seen += hits
        chosen.update({(candidate.provision_id, candidate.sentence): candidate for candidate in found})
        if not found:
            problems.append(Caution("part_not_found", PART_NOT_FOUND.format(part=part.strip(" ?.,"))))
    if not chosen and not told:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_FOUND, retrieved=provisions_of(seen))
    asked = {document.slug for document in named.documents}
    if asked and chosen and not asked & {candidate.document.slug for candidate in chosen.values()}:
        names = ", ".join(long_name(document) for document in named.documents)
        problems.append(Caution("found_elsewhere", ELSEWHERE.format(names=names)))
    return replace(_partly([*told, *state(list(chosen.values()))], problems), retrieved=provisions_of(seen))


def _side_by_side(sides: list[Side], day: date, alone: Standalone, sources: Sources) -> Draft:
    """Answer the same question for each document or year that is compared; what one of them does not say is told."""
    rarity = sources.retriever.rarity
    whole: tuple[DraftRow, ...] = ()
    if sides[0].named.documents and without_topic(sides):
        whole = whole_documents(sides, sources.library, day)
        sides = [replace(side, text=MAIN_POINTS) for side in sides]
    found: list[list[Candidate]] = []
    seen: list[Hit] = []
    for side in sides:
        only = replace(side.named, limited=bool(side.named.targets))
        candidates, hits = _content(side.text, "", day, only, alone, sources)
        seen += hits
        earlier = [one for column in found for one in column]
        found.append([one for one in candidates if one not in earlier])
    chosen = same_documents(found) if not sides[0].named.documents else found
    chosen = [column[:COMPARED] for column in chosen]
    columns = zip(*(row.cells for row in whole), strict=True)
    statements = [said for column in columns for cell in column for said in cell]
    statements += [statement for column in chosen for statement in state(column)]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_FOUND, retrieved=provisions_of(seen))
    missing = [side for side, column in zip(sides, chosen, strict=True) if not column and not whole]
    parts = (side.label if side.named.targets else side.text.strip(" ?.,") for side in missing)
    draft = _partly(list(statements), [Caution("part_not_found", PART_NOT_FOUND.format(part=part)) for part in parts])
    if sum(bool(column) for column in chosen) >= FEWEST_SIDES or whole:
        tables = (table_of(sides, chosen, rarity, whole),)
        draft = replace(draft, statements=_tabled(statements), tables=tables)
    return replace(draft, retrieved=provisions_of(seen))


def _tabled(statements: Iterable[DraftStatement]) -> tuple[DraftStatement, ...]:
    """Mark sentences as standing in a table too, each once."""
    once = {statement.text: statement for statement in statements}
    return tuple(replace(statement, tabled=True) for statement in once.values())


def _content(
    text: str, background: str, day: date, named: Named, alone: Standalone, sources: Sources
) -> tuple[list[Candidate], list[Hit]]:
    """Retrieve and choose; returns what answers and what was looked at.

    Named documents come first, and are the only ones when the question is about nothing else.
    """
    focus = [document.slug for document in named.documents] or list(alone.focus)
    bare, behind = (without(part, tuple(parse_citations(part))) for part in (text, background))
    query = sources.retriever.query(bare, behind)
    need = need_of(text, query.needed, sources.retriever.rarity, query.compounds)
    inside = _in_place(sources.retriever.search(query, RETRIEVED, focus, day), named) if focus else []
    if named.limited:
        return choose(need, inside, sources.library, named=frozenset(focus)), inside
    if alone.focus and not named.documents:
        # A conversation stays on its document as long as that answers.
        found = choose(need, inside, sources.library, named=frozenset(focus) if alone.background else frozenset())
        if found:
            return found, inside
    hits = _merged(inside, sources.retriever.search(query, RETRIEVED, named.slugs_within, day))
    return choose(need, hits, sources.library, named=frozenset(focus)), hits


def _merged(inside: list[Hit], outside: list[Hit]) -> list[Hit]:
    """Put the hits of the named documents before the others of the same worth."""
    if not inside:
        return outside
    preferred = {hit.passage.id for hit in inside}
    scale = 1.0 - NAMED_BONUS
    hits = [replace(hit, score=scale * hit.score + NAMED_BONUS) for hit in inside]
    hits += [replace(hit, score=scale * hit.score) for hit in outside if hit.passage.id not in preferred]
    return sorted(hits, key=lambda hit: -hit.score)[:RETRIEVED]


def _in_place(hits: list[Hit], named: Named) -> list[Hit]:
    """Keep the hits under the locators that were typed, unless that leaves none."""
    wanted = [(document.slug, locator) for document, locators in named.targets for locator in locators]
    kept = [hit for hit in hits if any(_under(hit, slug, locator) for slug, locator in wanted)]
    return kept or hits


def _under(hit: Hit, slug: str, locator: Locator) -> bool:
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in hit.passage.provision_ids)
    return hit.passage.slug == slug and any(holds(path, locator) for path in paths)
