"""Serve approved answers first, as long as the law under them is what it was; verified when approved and each time anew."""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.approved.same_question import Pattern, near, pattern_of, read_pattern
from bot.approved.store import MACHINE, Approved, ApprovedAnswers, Kept, State, Written
from bot.presenting.citations import formal_citation, status_label
from bot.replies import APPROVED, APPROVED_BY
from bot.understanding.understanding import Understanding
from bot.verifying.verification import Verdict, Writer, is_literal, verify
from corpus.citation.formal import written_day
from corpus.document import LegalDocument, Provision, ValidityStatus
from corpus.library import Library
from index.retrieval import Retriever

_HERE = timezone(timedelta(hours=7))
# An answer does not outlive these, unless its law stood so when it was approved. Between in force and not verified an answer
# may go: what was verified once is only not verified for this day.
_ENDING = (ValidityStatus.EXPIRED, ValidityStatus.NOT_YET, ValidityStatus.PARTLY)


@dataclass(frozen=True, slots=True)
class _Served:
    approved: Approved
    patterns: tuple[Pattern, ...]


class Approving:
    """Approved answers over a library; one for a process."""

    def __init__(
        self,
        library: Library,
        retriever: Retriever,
        store: ApprovedAnswers,
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
        """Return the approved answer to a question, every sentence verified just now; None when there is none."""
        served = self._serving()
        if not served or understanding.context.previous_question:
            return None
        pattern = pattern_of(understanding.question, self._library, self._retriever)
        if pattern is None:
            return None
        fitting = [one for one in served if self._fits(one.approved, understanding)]
        for one in fitting:
            if any(pattern.is_literally(other) for other in one.patterns):
                return self._answer(one.approved)
        for one in fitting:
            if any(pattern.may_be(other) and near(pattern, other, self._retriever.vector) for other in one.patterns):
                return self._answer(one.approved)
        return None

    def check(self, statements: Sequence[DraftStatement]) -> list[Verdict]:
        """Verify what an officer wrote, as strictly as what a chat model writes; only plain quotes need no more."""
        return [self._verified(statement) for statement in statements]

    def approve(self, approved: Approved, by: str) -> Approved | None:
        """Let an answer be served whose sentences are verified; None when it is gone meanwhile."""
        day = self._today()
        kept = {id_: kept for id_ in approved.written.provision_ids if (kept := self._as_it_is(id_, day))}
        return self.store.approve(approved.id, kept, by)

    def same(self, written: Written, besides: str) -> Approved | None:
        """Return another approved answer to one of the same questions for a day that both answer."""
        patterns = self._patterns(written.questions)
        for one in self._serving():
            if one.approved.id == besides or not _overlap(one.approved.written, written):
                continue
            pairs = [(mine, theirs) for mine in patterns for theirs in one.patterns]
            if any(
                mine.is_literally(theirs) or (mine.may_be(theirs) and near(mine, theirs, self._retriever.vector))
                for mine, theirs in pairs
            ):
                return one.approved
        return None

    def unreadable(self, questions: Sequence[str]) -> list[str]:
        """Return the wordings that no question could ever fit."""
        return [text for text in questions if read_pattern(text, self._library, self._retriever) is None]

    def recheck(self) -> None:
        """End what rests on law that has changed."""
        self._serving()

    def changed(self, approved: Approved) -> dict[str, str]:
        """Return the cited provisions that are not what they were, each with a sentence that says how."""
        day = self._today()
        return {
            id_: what
            for id_, kept in approved.kept.items()
            if (what := _difference(kept, self._as_it_is(id_, day), day, self._library.provision(id_), self._library))
        }

    def _serving(self) -> tuple[_Served, ...]:
        """Return what may be served; looked at again when an answer, the library or the day has changed."""
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
                        served.append(_Served(approved, self._patterns(approved.written.questions)))
                self._served = tuple(served)
                self._seen = (self.store.version(), *now[1:])
            return self._served

    def _reason(self, approved: Approved) -> str:
        """Return why an answer may not be served any more; "" when it may."""
        if changed := self.changed(approved):
            return " ".join(changed.values())
        failed = [verdict for verdict in self.check(approved.written.statements) if verdict.failed]
        return f"Câu “{failed[0].statement.text}” không còn qua được kiểm chứng." if failed else ""

    def _patterns(self, questions: Sequence[str]) -> tuple[Pattern, ...]:
        found = (read_pattern(text, self._library, self._retriever) for text in questions)
        return tuple(pattern for pattern in found if pattern)

    def _fits(self, approved: Approved, understanding: Understanding) -> bool:
        """Tell whether an answer is one for the day and within the documents that a question is limited to."""
        written, day = approved.written, understanding.day
        if (written.valid_from and day < written.valid_from) or (written.valid_to and day > written.valid_to):
            return False
        if understanding.limit and not {id_.partition("#")[0] for id_ in written.provision_ids} <= {
            *understanding.within
        }:
            return False
        if day == self._today():
            return True
        # For another day the law must have stood as it did when the answer was approved.
        return all(
            (then := self._as_it_is(id_, day)) is not None and then.status == kept.status
            for id_, kept in approved.kept.items()
        )

    def _answer(self, approved: Approved) -> Draft | None:
        statements = approved.written.statements
        if any(verdict.failed for verdict in self.check(statements)):
            return None
        day = written_day((approved.approved_at or datetime.now(_HERE)).astimezone(_HERE).date())
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

    def _as_it_is(self, provision_id: str, day: date) -> Kept | None:
        found = self._library.provision(provision_id)
        if found is None:
            return None
        document, provision = found
        words = f"{document.text_kind.value}\x1f{provision.body}"
        status = self._library.standing(document, day, provision.locator).status
        return Kept(hashlib.sha256(words.encode()).hexdigest(), status.value, formal_citation(document, provision))


def _difference(
    kept: Kept, now: Kept | None, day: date, found: tuple[LegalDocument, Provision] | None, library: Library
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


def _overlap(one: Written, other: Written) -> bool:
    """Tell whether there is a day that both answer."""
    begins = max(one.valid_from or date.min, other.valid_from or date.min)
    return begins <= min(one.valid_to or date.max, other.valid_to or date.max)
