"""Metrics for Prometheus. No label holds anything that a visitor sent: no words, addresses or ids."""

import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, multiprocess
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.answer import Answer, Trace

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # when it is set before prometheus_client is imported, processes share their counts
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Bounds of the histograms: an extract takes 0.05 to 0.3 s, an answer of a chat model up to request_seconds.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """The metrics of one application."""

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
        """Count an answer, the time of its steps, and the sentences that verification dropped."""
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
        """Count a reply; `route` is the pattern of the route, never the URL."""
        self._requests.labels(method if method in _METHODS else "other", route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def refused(self, reason: str) -> None:
        """Count a request that was refused, by its error code."""
        self._refused.labels(reason).inc()

    def render(self) -> bytes:
        """Return the metrics in Prometheus' text format; of all processes, when they share their counts."""
        if FOLDER not in os.environ:
            return generate_latest(self._registry)
        shared = CollectorRegistry()
        multiprocess.MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
        return generate_latest(_OwnMetrics(shared))


class _OwnMetrics(CollectorRegistry):
    """The metrics of this project; those of the Python interpreter mean nothing when summed over processes."""

    def __init__(self, all_: Collector) -> None:
        super().__init__()
        self._all = all_

    def collect(self) -> Iterable[Metric]:
        """Return the metrics whose names begin with "hoidap_"."""
        return (metric for metric in self._all.collect() if metric.name.startswith("hoidap_"))


def share_between_processes(folder: Path) -> None:
    """Let worker processes share their counts in a folder, which is emptied; call it before they are started."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.db"):
        old.unlink()
    os.environ[FOLDER] = str(folder)


def forget_dead_processes(*, also_this: bool = False) -> None:
    """Remove the gauges (such as the queue length) of processes that have ended, and of this one with `also_this`."""
    if FOLDER not in os.environ:
        return
    for file in Path(os.environ[FOLDER]).glob("gauge_live*.db"):
        pid = int(file.stem.rpartition("_")[2])
        if not _is_alive(pid) or (also_this and pid == os.getpid()):
            multiprocess.mark_process_dead(pid)  # type: ignore[no-untyped-call]


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
