"""Choose how to answer a question and draft the answer; nothing drafted here is shown before it is verified."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftRow, DraftStatement
from bot.plans.clarification import clarify, mentioned, names_in, not_yet_issued
from bot.plans.comparison import Side, compared, compares, same_documents, table_of, whole_documents, without_topic
from bot.plans.deadlines import asks_deadlines, deadlines
from bot.plans.document_list import list_documents
from bot.plans.particulars import describe, missing_message, overview
from bot.plans.search import find
from bot.plans.sentences import Candidate, quote_provision, state
from bot.question import Question
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
from bot.sources import Sources
from bot.suggesting.citation_lookup import no_provision
from bot.understanding.follow_up import Standalone, standalone
from bot.understanding.named_documents import Named, focused, kept_within, resolve, told_outside
from bot.understanding.question_type import Facet, Route, Routing, route, without_courtesy
from bot.understanding.related_documents import related
from bot.understanding.sub_questions import split_question, stands_alone
from corpus.citation.finding import find_provision
from corpus.citation.parsing import parse_citations
from corpus.record import long_name
from corpus.vietnamese.spelling import as_meant
from index.retrieval import Hit, provisions_of

QUOTED = 16  # sentences shown of a provision that was looked up
MAIN_POINTS = "mục tiêu, chỉ tiêu, tỷ lệ phải đạt"  # what is set side by side when two documents are compared as such
COMPARED = 4  # sentences of each side of a comparison
FEWEST_SIDES = 2  # that have something to set side by side
_TOLD_IN_TEXT = frozenset({Facet.BASIS, Facet.ENDS, Facet.GUIDED})  # other documents, which a provision may name too
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
    if others := related(question.text, alone.focus, sources.library):
        alone = Standalone(question.text, focus=others, moved=True)
        routing = replace(routing, route=Route.DOCUMENT if routing.facets else routing.route, rest="")
    if alone.background:
        routing = replace(routing, citations=tuple(parse_citations(alone.whole, names=names)))
        if routing.facets:
            routing = replace(routing, route=Route.DOCUMENT, rest="")
    named = resolve(routing.citations, question.documents, sources.library)
    if routing.facets or alone.moved:
        named = focused(named, alone.focus, sources.library, moved=alone.moved)
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


def _draft(question: Question, routing: Routing, alone: Standalone, named: Named, sources: Sources) -> Draft:
    if routing.route is Route.LIST:
        listed = list_documents(routing.rest, question, sources, named.within)
        return listed or _contents(question.text, question.as_of, named, alone, sources)
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
        if set(missing) <= _TOLD_IN_TEXT and missing:
            told = _other_documents(question, replace(named, targets=((document, ()),), limited=True), alone, sources)
            statements += told
            missing = [] if told else missing
        if missing:
            problems.append(Caution("particular_missing", missing_message(document, missing)))
    if routing.rest:
        content = _contents(routing.rest, question.as_of, replace(named, limited=True), alone, sources)
        statements += [statement for statement in content.statements if statement not in statements]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problem.message for problem in problems) or NOT_FOUND)
    return _partly(statements, problems)


def _other_documents(question: Question, named: Named, alone: Standalone, sources: Sources) -> list[DraftStatement]:
    """Return what the text of a document says of the other documents asked for, where its particulars do not."""
    found = _contents(question.text, question.as_of, named, alone, sources).statements
    own = {document.number for document in named.documents}
    return [
        statement
        for statement in found
        if any(
            citation.document and not any(number in citation.document.typed for number in own)
            for citation in parse_citations(statement.supports[-1].quote)
        )
    ]


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
        found, hits = find(part, " ".join((alone.background, *others)).strip(), day, named, alone, sources)
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
        candidates, hits = find(side.text, "", day, only, alone, sources)
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
