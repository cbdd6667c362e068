"""Offices in whose name documents are signed, as a signature and a heading print them."""

from corpus.vietnamese.patterns import alternation

OFFICES: tuple[str, ...] = (
    *("Thủ tướng", "Bộ trưởng", "Thứ trưởng", "Chủ tịch", "Tổng Giám đốc", "Giám đốc", "Tổng cục trưởng", "Cục trưởng"),
    *("Vụ trưởng", "Chánh Văn phòng", "Trưởng ban", "Tổng Bí thư", "Bí thư", "Chủ nhiệm", "Chánh án", "Viện trưởng"),
    *("Tổng Kiểm toán", "Thống đốc", "Tổng Thanh tra"),
)
OFFICES_PRINTED = alternation(OFFICES).upper()  # a pattern for them in capitals
