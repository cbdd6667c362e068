"""Which documents train the reader, and which do not."""

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
SEED = 1
