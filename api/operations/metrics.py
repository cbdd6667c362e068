"""What is counted for Prometheus. No label holds anything that a visitor sent: neither words, addresses, nor ids."""

import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, multiprocess
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.answer import Answer, Trace

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # set before this is imported, several processes count together
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        self._requests = Counter(
            "hoidap_requests", "Replies by route and status.", ("method", "route", "status"), registry=registry
        )
        self._seconds = Histogram(
            "hoidap_request_seconds", "Time until a reply has left.", ("route",), registry=registry, buckets=_SECONDS
        )
        self._answers = Counter("hoidap_answers", "Answers by how they ended.", ("status",), registry=registry)
        self._steps = Histogram(
            "hoidap_step_seconds", "Time of a step of answering.", ("step",), registry=registry, buckets=_SECONDS
        )
        self._dropped = Counter(
            "hoidap_dropped_sentences", "Sentences that failed verification.", ("check", "by"), registry=registry
        )
        self._model_errors = Counter(
            "hoidap_model_errors", "Answers whose chat model failed, by reason.", ("reason",), registry=registry
        )
        self._refused = Counter("hoidap_refused", "Requests refused, by reason.", ("reason",), registry=registry)
        self._masked = Counter("hoidap_masked_questions", "Questions with personal data.", registry=registry)
        self.waiting = Gauge(
            "hoidap_queue_length", "Questions that wait.", registry=registry, multiprocess_mode="livesum"
        )
        self.answering = Gauge(
            "hoidap_answering", "Questions being answered.", registry=registry, multiprocess_mode="livesum"
        )

    def observe(self, answer: Answer, trace: Trace) -> None:
        """Count an answer, its steps, and what verification dropped."""
        self._answers.labels(answer.status.value).inc()
        for step, milliseconds in answer.timings.items():
            self._steps.labels(step).observe(milliseconds / 1000)
        for checked in trace.checked:
            if checked.failed:
                self._dropped.labels(checked.failed, "model" if checked.by_model else "extract").inc()
        if trace.fallback:
            self._model_errors.labels(trace.fallback).inc()
        if any(warning.code == "personal_data_masked" for warning in answer.warnings):
            self._masked.inc()

    def replied(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a reply; `route` is the pattern of an address, never the address itself."""
        self._requests.labels(method if method in _METHODS else "other", route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def refused(self, reason: str) -> None:
        """Count a request that was turned away."""
        self._refused.labels(reason).inc()

    def text(self) -> bytes:
        """Return everything in Prometheus' text form; of all processes, when they count together."""
        if FOLDER not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        multiprocess.MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(_Own(together))


class _Own(CollectorRegistry):
    """The metrics of all processes without those of the interpreter, which mean nothing added up."""

    def __init__(self, all_: Collector) -> None:
        super().__init__()
        self._all = all_

    def collect(self) -> Iterable[Metric]:
        """Return the metrics of this project."""
        return (metric for metric in self._all.collect() if metric.name.startswith("hoidap_"))


def count_together(folder: Path) -> None:
    """Let the processes that are started from here count in one folder, which is emptied; call it before they start."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.db"):
        old.unlink()
    os.environ[FOLDER] = str(folder)


def forget_ended(*, also_this: bool = False) -> None:
    """Forget what processes that ended had waiting; `also_this` when this one is about to end."""
    if FOLDER not in os.environ:
        return
    for kept in Path(os.environ[FOLDER]).glob("gauge_live*.db"):
        pid = int(kept.stem.rpartition("_")[2])
        if not _lives(pid) or (also_this and pid == os.getpid()):
            multiprocess.mark_process_dead(pid)  # type: ignore[no-untyped-call]


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
