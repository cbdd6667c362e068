"""Serve approved answers while the law that they cite is unchanged. Each is verified when approved and whenever served."""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.approved.question_matching import ComparableQuestion, ask_the_same, comparable_question, parse_comparable
from bot.approved.store import MACHINE, AnswerContent, ApprovedAnswer, ApprovedAnswerStore, ProvisionSnapshot, State
from bot.presenting.citations import formal_citation, status_label
from bot.replies import APPROVED, APPROVED_BY
from bot.understanding.understanding import Understanding
from bot.verifying.verification import Verdict, Writer, is_literal, verify
from corpus.citation.formal import written_day
from corpus.confirmation import VIETNAM_TIME
from corpus.document import LegalDocument, Provision, ValidityStatus
from corpus.library import Library
from index.retrieval import Retriever

# Standings of a provision that end an answer, unless it stood so at approval. From in force to unknown does not: its standing was
# checked once, only not for this day.
_ENDING = (ValidityStatus.EXPIRED, ValidityStatus.NOT_YET, ValidityStatus.PARTLY)


@dataclass(frozen=True, slots=True)
class _Served:
    approved: ApprovedAnswer
    questions: tuple[ComparableQuestion, ...]


class ApprovedAnswerService:
    """Matches questions to approved answers, and ends those whose law has changed; one for a process."""

    def __init__(
        self,
        library: Library,
        retriever: Retriever,
        store: ApprovedAnswerStore,
        today: Callable[[], date],
        *,
        names_approver: bool = False,
    ) -> None:
        self._library, self._retriever, self.store, self._today = library, retriever, store, today
        self._names_approver = names_approver
        self._lock = threading.Lock()
        self._seen: tuple[int, int, date] | None = None
        self._served: tuple[_Served, ...] = ()

    def draft(self, understanding: Understanding) -> Draft | None:
        """Return the approved answer to a question, verified just now; None when there is none."""
        served = self._serving()
        if not served or understanding.context.previous_question:
            return None
        question = comparable_question(understanding.question, self._library, self._retriever)
        if question is None:
            return None
        fitting = [one for one in served if self._applies(one.approved, understanding)]
        for one in fitting:
            if any(question.has_same_words(other) for other in one.questions):
                return self._answer(one.approved)
        for one in fitting:
            if any(ask_the_same(question, other, self._retriever.vector) for other in one.questions):
                return self._answer(one.approved)
        return None

    def check(self, statements: Sequence[DraftStatement]) -> list[Verdict]:
        """Verify statements of an officer as strictly as those of a chat model; only quotes alone need less."""
        return [self._verified(statement) for statement in statements]

    def approve(self, approved: ApprovedAnswer, by: str) -> ApprovedAnswer | None:
        """Approve an answer whose statements were verified; None when it no longer exists."""
        day = self._today()
        kept = {id_: kept for id_ in approved.written.provision_ids if (kept := self._snapshot(id_, day))}
        return self.store.approve(approved.id, kept, by)

    def same(self, written: AnswerContent, besides: str) -> ApprovedAnswer | None:
        """Return another approved answer to one of the same questions for the same days; `besides` is the id to leave out."""
        questions = self._comparable(written.questions)
        for one in self._serving():
            if one.approved.id == besides or not _overlap(one.approved.written, written):
                continue
            pairs = [(mine, theirs) for mine in questions for theirs in one.questions]
            if any(ask_the_same(mine, theirs, self._retriever.vector) for mine, theirs in pairs):
                return one.approved
        return None

    def unreadable(self, questions: Sequence[str]) -> list[str]:
        """Return the questions that no question can match, since they cannot be compared."""
        return [text for text in questions if parse_comparable(text, self._library, self._retriever) is None]

    def recheck(self) -> None:
        """End the answers whose law has changed."""
        self._serving()

    def changed(self, approved: ApprovedAnswer) -> dict[str, str]:
        """Return the cited provisions that have changed since approval, each with a sentence that says how."""
        day = self._today()
        return {
            id_: what
            for id_, kept in approved.kept.items()
            if (what := _difference(kept, self._snapshot(id_, day), day, self._library.provision(id_), self._library))
        }

    def _serving(self) -> tuple[_Served, ...]:
        """Return the answers that may be served; read again when an answer, the library or the day has changed."""
        now = (self.store.version(), self._library.generation, self._today())
        if now == self._seen:
            return self._served
        with self._lock:
            if now != self._seen:
                served: list[_Served] = []
                for approved in self.store.all(State.APPROVED):
                    if reason := self._reason(approved):
                        self.store.end(approved.id, State.EXPIRED, MACHINE, reason)
                    else:
                        served.append(_Served(approved, self._comparable(approved.written.questions)))
                self._served = tuple(served)
                self._seen = (self.store.version(), *now[1:])
            return self._served

    def _reason(self, approved: ApprovedAnswer) -> str:
        """Return why an answer may no longer be served; "" when it may."""
        if changed := self.changed(approved):
            return " ".join(changed.values())
        failed = [verdict for verdict in self.check(approved.written.statements) if verdict.failed]
        return f"Câu “{failed[0].statement.text}” không còn qua được kiểm chứng." if failed else ""

    def _comparable(self, questions: Sequence[str]) -> tuple[ComparableQuestion, ...]:
        found = (parse_comparable(text, self._library, self._retriever) for text in questions)
        return tuple(question for question in found if question)

    def _applies(self, approved: ApprovedAnswer, understanding: Understanding) -> bool:
        """Tell whether an answer holds for the day of a question, and is within its limit."""
        written, day = approved.written, understanding.day
        if (written.valid_from and day < written.valid_from) or (written.valid_to and day > written.valid_to):
            return False
        if understanding.limit and not {id_.partition("#")[0] for id_ in written.provision_ids} <= {
            *understanding.within
        }:
            return False
        if day == self._today():
            return True
        # On another day, the law must have stood as it did at approval.
        return all(
            (then := self._snapshot(id_, day)) is not None and then.status == kept.status
            for id_, kept in approved.kept.items()
        )

    def _answer(self, approved: ApprovedAnswer) -> Draft | None:
        statements = approved.written.statements
        if any(verdict.failed for verdict in self.check(statements)):
            return None
        day = written_day((approved.approved_at or datetime.now(VIETNAM_TIME)).astimezone(VIETNAM_TIME).date())
        note = (
            APPROVED_BY.format(name=approved.approved_by, day=day) if self._names_approver else APPROVED.format(day=day)
        )
        return Draft(
            AnswerStatus.ANSWERED,
            statements,
            warnings=(Caution("approved", note),),
            retrieved=approved.written.provision_ids,
        )

    def _verified(self, statement: DraftStatement) -> Verdict:
        verdict = verify(statement, self._library)
        if verdict.failed or is_literal(statement):
            return verdict
        return verify(statement, self._library, Writer())

    def _snapshot(self, provision_id: str, day: date) -> ProvisionSnapshot | None:
        found = self._library.provision(provision_id)
        if found is None:
            return None
        document, provision = found
        words = f"{document.text_kind.value}\x1f{provision.body}"
        status = self._library.standing(document, day, provision.locator).status
        return ProvisionSnapshot(
            hashlib.sha256(words.encode()).hexdigest(), status.value, formal_citation(document, provision)
        )


def _difference(
    kept: ProvisionSnapshot,
    now: ProvisionSnapshot | None,
    day: date,
    found: tuple[LegalDocument, Provision] | None,
    library: Library,
) -> str:
    if now is None or found is None:
        return f"{kept.formal} không còn trong thư viện."
    if now.sha256 != kept.sha256:
        return f"Nội dung của {kept.formal} đã thay đổi."
    if now.status != kept.status and ValidityStatus(now.status) in _ENDING:
        document, provision = found
        standing = library.standing(document, day, provision.locator)
        label = status_label(standing.status, standing.validity.effective_to, standing.replaced_by)
        return f"Hiệu lực của {kept.formal} đã thay đổi: {label[:1].lower()}{label[1:]}."
    return ""


def _overlap(one: AnswerContent, other: AnswerContent) -> bool:
    """Tell whether there is a day for which both answer."""
    begins = max(one.valid_from or date.min, other.valid_from or date.min)
    return begins <= min(one.valid_to or date.max, other.valid_to or date.max)
