"""Which documents and questions train the reader, and which do not."""

import zlib

from benchmarks.training.questions import DIGESTS, TrainingQuestion

# Documents whose questions are for measuring alone …
_PORTAL = ("172-2025-nd-cp", "211-2025-qd-ubnd", "2500-qd-ttg", "144-kh-ubnd", "1655-nq-ubtvqh15", "77-2025-nq-hdnd",
           "78-2025-qd-ubnd", "1378-qd-bnv", "44-2025-qd-ubnd")  # fmt: skip
LEFT_OUT = frozenset(
    [*(f"portal-markdown/{name}.md" for name in _PORTAL), "html/luat-cntt-67-2006-qh11.html",
     "official/24-2026-nq-cp.txt", "official/109-nq-cp-2026.txt"]
)  # fmt: skip
# … and those for fitting the probabilities.
_PORTAL_CALIBRATION = (
    "170-2025-nd-cp",
    "161-2025-qd-ubnd",
    "79-2025-qd-ubnd",
    "2623-qd-ttg",
    "380-nq-cp",
    "123-2025-qd-ctubnd",
)
CALIBRATION = frozenset(
    [*(f"portal-markdown/{name}.md" for name in _PORTAL_CALIBRATION), "official/104-2022-nd-cp.txt",
     "official/66.16-2026-nq-cp.txt", "official/06-qd-ttg-2022.txt", "word/nd-82-2018-nd-cp.doc",
     "pdf/luat-can-cuoc-2023-cong-bao.pdf"]
)  # fmt: skip
# Of the questions on digests, which all ship and so all train it, one in so many fits the probabilities.
HELD_BACK_OF = 5
SEED = 1


def is_for_training(question: TrainingQuestion) -> bool:
    """Tell whether a question may train the reader."""
    return question.file not in LEFT_OUT | CALIBRATION and not is_held_back(question)


def is_held_back(question: TrainingQuestion) -> bool:
    """Tell whether a question on a digest does not train the reader."""
    return question.file.startswith(DIGESTS) and zlib.crc32(question.id.encode()) % HELD_BACK_OF == 0


def is_for_fitting(question: TrainingQuestion) -> bool:
    """Tell whether a question fits the probabilities."""
    return question.file in CALIBRATION or is_held_back(question)
