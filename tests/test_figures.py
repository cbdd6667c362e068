"""What README and docs cite is in docs/figures.json, and that is what the commands beside it give."""

import re
from pathlib import Path

import pytest

from api.cli.evaluation import EvaluationOut, agreement_with, read_files, read_kept
from api.cli.figures import figures_of, read_figures
from bot.evaluation.judgement import Outcome
from bot.evaluation.run import judge_kept
from corpus.digest import shipped_digests
from scripts.figures import BLIND, FILE, PAGES, ROOT, rewrite
from tests.test_judged_answers import MEASURED as AGREED
from tests.test_questions import MEASURED

PUBLISHED = read_figures(FILE)


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_say_what_the_file_says(name: str) -> None:
    assert rewrite(page(name), PAGES[name](PUBLISHED)) == page(name), "run `python -m scripts.figures`"


def test_the_blind_figures_are_those_of_the_kept_answers() -> None:
    """Anybody can judge the answers of that day again."""
    published = PUBLISHED.recorded[BLIND]
    paths = [Path(word) for word in published.command.split() if word.endswith(".jsonl")]
    questions, answers = paths
    kept = read_kept(ROOT / answers)
    results = judge_kept(read_files([ROOT / questions]), {one.id: one.answer for one in kept}, published.as_of)
    evaluation = EvaluationOut.of(results, published.as_of)
    evaluation.agreement = agreement_with(kept, results)
    assert figures_of(evaluation, [questions], answers) == published, "run `make figures`"


def test_docs_tell_how_far_people_agree() -> None:
    people = PUBLISHED.recorded[BLIND].agreement
    assert people is not None
    told = " ".join(page("docs/evaluation.md").split())
    assert (
        f"the same outcome for {people.same_outcome}, and to the same on good or not for {people.same_good}; "
        f"Cohen's kappa {people.kappa_outcome:.2f} and {people.kappa_good:.2f} "
    ).replace(" 0.", " .") in told
    outcome, good = AGREED["even"]
    assert f"on the 84 with even numbers it is {outcome} and {good}." in told


def test_the_figures_of_this_version_are_those_that_the_tests_hold() -> None:
    """tests/test_questions.py asks; its counts and the published ones are raised and lowered together."""
    published, held = PUBLISHED.asked[BLIND], MEASURED[f"{BLIND}.jsonl"]
    shown = (published.outcomes[Outcome.GOOD].count, published.answerable.good, published.traps.good)
    assert shown == (held.good, held.answerable, held.traps), "run `make figures`, and set the counts to what it says"
    assert published.wrong_figures == held.wrong_figures


def test_the_shipped_documents_are_counted() -> None:
    assert PUBLISHED.documents == len(shipped_digests())
    assert f"**our own summaries** of {PUBLISHED.documents} documents" in page("README.md")
    assert f"**bản tóm lược do chúng tôi viết** về {PUBLISHED.documents} văn bản" in page("README.vi.md")


@pytest.mark.parametrize("name", PAGES)
def test_no_other_share_stands_in_readme(name: str) -> None:
    """Shares of answers come from the file; questions to try may quote the law."""
    text = rewrite(page(name), "")
    assert [line for line in text.splitlines() if re.search(r"\d ?%", line) and not line.startswith("|")] == []


def test_figures_are_counts_of_turns() -> None:
    for figures in (*PUBLISHED.recorded.values(), *PUBLISHED.asked.values()):
        assert sum(share.count for share in figures.outcomes.values()) == figures.turns
        assert figures.answerable.turns + figures.traps.turns == figures.turns
        assert all(share.low <= share.share <= share.high for share in figures.outcomes.values())
