"""Invented official documents, and hypothesis strategies for more: in good order with their paths, and any pile of lines."""

import random
from dataclasses import dataclass, field

from hypothesis import strategies as st

LAW = """Phần thứ nhất
QUY ĐỊNH CHUNG
Chương I
VƯỜN ƯƠM
Mục 1. GIỐNG CÂY
Tiểu mục 1. Giống tre
Điều 1. Nguồn giống
1. Giống tre lấy từ các nguồn sau:
a) Vườn ươm của xã;
b) Kho giống của huyện, gồm:
(i) Giống đã kiểm định;
(ii) Giống chờ kiểm định.
2. Giống sen do đội trồng hoa cấp.
Tiểu mục 2. Giống sen
Điều 2. Thời vụ
Sen trồng vào tháng Ba.
Mục 2. CHĂM SÓC
Điều 3. Tưới nước
Mỗi ngày tưới một lần.
Chương II
BẾN ĐÒ
Điều 4. Giờ mở bến
Bến mở từ sáu giờ sáng.
Phần thứ hai
ĐIỀU KHOẢN THI HÀNH
Điều 5. Trách nhiệm
Tổ trưởng chịu trách nhiệm thi hành.
"""
RESOLUTION = """NGHỊ QUYẾT
Về phát triển nghề trồng sen
I. QUAN ĐIỂM
1. Trồng sen là việc của toàn xã.
2. Nghề sen gắn với du lịch.
II. NHIỆM VỤ
1. Về đất đai
1.1. Rà soát ao hồ.
1.2. Cải tạo bờ ao.
2. Về giống
a) Chọn giống tốt;
b) Lập kho giống:
- Kho tại bến đò;
- Kho tại trụ sở.
III. TỔ CHỨC THỰC HIỆN
Các thôn báo cáo hằng quý.
"""
AMENDING = """Điều 1. Sửa đổi, bổ sung một số điều của Quy chế ao sen
1. Sửa đổi Điều 3 như sau:
“Điều 3. Giờ tưới
1. Tưới buổi sáng.
2. Tưới buổi chiều:
a) Trước năm giờ;
b) Sau năm giờ.”
2. Bổ sung Điều 3a vào sau Điều 3 như sau:
“Điều 3a. Nước tưới
Chương II
1. Nước giếng.
2. Nước hồ.”
3. Bãi bỏ Điều 9.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày ký.
"""
DECISION = """QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý ao sen.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Sen
"""

POINTS = "abcdđeghiklmnopqrstuvxy"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NOUNS = [
    "cây tre",
    "vườn sen",
    "đội trồng hoa",
    "tổ chăm sóc",
    "kho giống",
    "hồ chứa nước",
    "bến đò",
    "nhà kính",
    "sổ theo dõi",
]
_VERBS = ("quản lý", "ghi chép", "bảo vệ", "chăm sóc", "thống kê", "bàn giao", "kiểm tra", "sửa chữa")
_ENDS = ("mỗi tháng một lần", "trước mùa mưa", "theo phân công của tổ trưởng", "bằng văn bản", "tại trụ sở của xã")
TABLE = ("| TT | Loài cây | Số lượng |", "| --- | --- | --- |", "| 1 | Tre | 15 khóm |", "| 2 | Sen | 40 gốc |")
CLOSE = ("Nơi nhận:", "- Như Điều 1;", "- Lưu: VT, KS.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Sen")
OPENING = (
    "ỦY BAN NHÂN DÂN XÃ TRE XANH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 12/2023/QĐ-UBND",
    "Tre Xanh, ngày 03 tháng 4 năm 2023",
    "QUYẾT ĐỊNH",
    "Ban hành Quy định về vườn ươm",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "QUYẾT ĐỊNH:",
)


@dataclass
class _Writer:
    """Writes a document line by line and notes the path of each provision it prints."""

    luck: random.Random
    lines: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    article: int = 0

    def sentence(self) -> str:
        noun, verb, end = (self.luck.choice(words) for words in (_NOUNS, _VERBS, _ENDS))
        return f"{noun.capitalize()} do đội trồng hoa {verb} {end}."

    def title(self) -> str:
        return f"{self.luck.choice(_VERBS).capitalize()} {self.luck.choice(_NOUNS)}"

    def put(self, path: str, line: str) -> str:
        self.lines.append(line)
        self.paths.append(path)
        return path + "."

    def chapters(self) -> None:
        for chapter in _ROMANS[: self.luck.randint(1, 4)]:
            inside = self.put(f"chuong-{chapter.lower()}", f"Chương {chapter}")
            self.lines.append(self.title().upper())
            sections = self.luck.choice([0, 0, 2])
            for section in range(1, sections + 1):
                self.articles(self.put(f"{inside}muc-{section}", f"Mục {section}. {self.title().upper()}"))
            if not sections:
                self.articles(inside)

    def articles(self, inside: str) -> None:
        for _ in range(self.luck.randint(1, 3)):
            self.article += 1
            below = self.put(f"{inside}dieu-{self.article}", f"Điều {self.article}. {self.title()}")
            clauses = self.luck.choice([0, 2, 3, 12])
            if not clauses:
                self.lines.append(self.sentence())
            for clause in range(1, clauses + 1):
                self.clause(below, clause)

    def clause(self, inside: str, number: int) -> None:
        points = self.luck.choice([0, 0, 2, 7])
        opening = f"{self.title()} gồm:" if points else self.sentence()
        below = self.put(f"{inside}khoan-{number}", f"{number}. {opening}")
        if self.luck.random() < 0.1:
            self.lines += TABLE
        for letter in POINTS[:points]:
            self.put(f"{below}diem-{'dd' if letter == 'đ' else letter}", f"{letter}) {self.sentence()}")


def _document(luck: random.Random) -> tuple[str, list[str]]:
    writer = _Writer(luck)
    if luck.random() < 0.8:
        writer.put("mo-dau", "\n".join(OPENING))
    if luck.random() < 0.6:
        writer.chapters()
    else:
        writer.articles("")
    if luck.random() < 0.8:
        writer.put("ket-thuc", "\n".join(CLOSE))
    return "\n".join(writer.lines) + luck.choice(["\n", ""]), writer.paths


# A document in good order with the paths of its provisions, in reading order.
documents = st.randoms(use_true_random=False).map(_document)

_PIECES = st.sampled_from(
    """Phần thứ nhất;;Phần II;;Chương I;;Chương XL;;MỤC 2;;Mục 1. LỐI ĐI;;Tiểu mục 1;;Điều 1.;;Điều 1a.;;Điều 35b. Lối đi
Điều 7 Vườn sen;;Điều;;Điều 12.3.NĐ.4. Ao;;1.;;1. Sen nở.;;2. ;;1a. Tre;;3) Tre;;99. Tre;;0. Tre;;1.1. Tre;;II.1. Tre
1.1.1.1 Tre;;a) Tre;;đ) Tre;;a1) Tre;;e);;z) Tre;;ce) Tre;;i) Tre;;(i) Tre;;(2) Tre;;a.1) Tre;;A. VƯỜN;;B. VƯỜN;;I. VƯỜN
II. VƯỜN;;IV- Vườn;;- Tre;;+ Tre;;* Tre;;–;;-;;“Điều 3. Tre;;Tre”.;;"Điều 4. Tre;;Tre".;;sửa đổi như sau:;;“;;”;;| a | b |
| --- | --- |;;|;;PHỤ LỤC;;Phụ lục I;;PHỤ LỤC 02A;;Mẫu số 01;;MẪU SỐ 02/ĐK;;(Kèm theo Quyết định số 5/QĐ-ABC);;QUY CHẾ;;KẾ HOẠCH
Nơi nhận:;;- Lưu: VT.;;TM. ỦY BAN NHÂN DÂN;;CHỦ TỊCH;;Lê Thị Sen;;QUYẾT ĐỊNH:;;Căn cứ Luật Tre;;  ;;l0. Tre;;1ó. Tre;;# Điều 2. Ao
**Điều 3.** Ao;;…;;\u2028;;\r;;\x0b;;\u0301;;𝐴) Tre;;ỦY BAN NHÂN DÂN;;""".replace("\n", ";;").split(";;")
)
_LINES = st.one_of(_PIECES, _PIECES, _PIECES, st.tuples(_PIECES, _PIECES).map("".join), st.text(max_size=30))
# Lines that look like markers, titles, quotations and signatures, in no order at all.
junk = st.tuples(
    st.lists(_LINES, max_size=60), st.sampled_from(["\n", "\n\n", "\r\n"]), st.sampled_from(["", "\n"])
).map(lambda parts: parts[1].join(parts[0]) + parts[2])
