"""Everyday words for what the law calls otherwise: people ask about the "sổ đỏ", the law knows no such thing.

Read by people, so kept as a plain table. A question is searched with both.
"""

import re

from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

# Left: folded, as typed. Right: the words of the law.
EVERYDAY: dict[str, str] = {
    # land and houses
    "so do": "Giấy chứng nhận quyền sử dụng đất",
    "so hong": "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở",
    "bia do": "Giấy chứng nhận quyền sử dụng đất",
    "giay to nha dat": "Giấy chứng nhận quyền sử dụng đất",
    "sang ten": "chuyển nhượng, đăng ký biến động",
    "mua ban dat": "chuyển nhượng quyền sử dụng đất",
    "ban dat": "chuyển nhượng quyền sử dụng đất",
    "cho dat": "tặng cho quyền sử dụng đất",
    "tach thua": "tách thửa đất",
    "xay nha": "xây dựng nhà ở riêng lẻ",
    "xin phep xay": "cấp giấy phép xây dựng",
    "tien coc": "đặt cọc",
    "mat coc": "đặt cọc",
    "thue nha": "hợp đồng thuê nhà ở",
    "giai toa": "thu hồi đất, bồi thường, hỗ trợ, tái định cư",
    # families and persons
    "ly di": "ly hôn",
    "bo nhau": "ly hôn",
    "bo vo": "ly hôn",
    "bo chong": "ly hôn",
    "lam dam cuoi": "kết hôn",
    "cuoi": "kết hôn",
    "ngoai tinh": "chung sống như vợ chồng với người khác",
    "giay doc than": "giấy xác nhận tình trạng hôn nhân",
    "xac nhan doc than": "giấy xác nhận tình trạng hôn nhân",
    "lam giay khai sinh": "đăng ký khai sinh",
    "khai sinh": "đăng ký khai sinh",
    "khai tu": "đăng ký khai tử",
    "bao tu": "đăng ký khai tử",
    "xin con nuoi": "nhận con nuôi",
    "doi ten": "thay đổi họ, tên, cải chính hộ tịch",
    "chia gia tai": "phân chia di sản thừa kế",
    "de lai tai san": "thừa kế, di sản",
    "ho khau": "đăng ký thường trú, cư trú",
    "cat khau": "xóa đăng ký thường trú",
    "nhap khau": "đăng ký thường trú",
    "chung minh nhan dan": "căn cước",
    "chung minh thu": "căn cước",
    "the can cuoc": "căn cước",
    "ma dinh danh": "số định danh cá nhân",
    "vneid": "ứng dụng định danh quốc gia, tài khoản định danh điện tử",
    # crime and courts
    "di tu": "phạt tù",
    "ngoi tu": "phạt tù",
    "o tu": "chấp hành án phạt tù",
    "bi tu": "phạt tù",
    "an cap": "trộm cắp tài sản",
    "an trom": "trộm cắp tài sản",
    "lua tien": "lừa đảo chiếm đoạt tài sản",
    "danh nguoi": "cố ý gây thương tích",
    "danh nhau": "cố ý gây thương tích, gây rối trật tự công cộng",
    "nang lai": "cho vay lãi nặng",
    "giang ho": "xiết nợ, đe dọa, cưỡng đoạt tài sản",
    "lam gia giay to": "làm giả con dấu, tài liệu của cơ quan, tổ chức",
    "dua phong bi": "đưa hối lộ",
    "an hoi lo": "nhận hối lộ",
    "kien ra toa": "khởi kiện vụ án",
    "di kien": "khởi kiện",
    "kien": "khởi kiện",
    "thua kien": "khiếu kiện",
    "an treo": "cho hưởng án treo",
    # work
    "duoi viec": "sa thải, đơn phương chấm dứt hợp đồng lao động",
    "nghi viec": "chấm dứt hợp đồng lao động",
    "no luong": "trả lương",
    "tien nghi de": "trợ cấp thai sản",
    "nghi de": "nghỉ thai sản",
    "ve huu": "nghỉ hưu, lương hưu",
    "nghi huu som": "nghỉ hưu trước tuổi",
    # firms
    "cong ty tnhh": "công ty trách nhiệm hữu hạn",
    "tnhh": "trách nhiệm hữu hạn",
    "mo cong ty": "thành lập doanh nghiệp",
    "lap cong ty": "thành lập doanh nghiệp",
    "dong cua cong ty": "giải thể doanh nghiệp",
    "giay phep kinh doanh": "Giấy chứng nhận đăng ký doanh nghiệp, đăng ký kinh doanh",
    # offices and procedures
    "bang lai": "giấy phép lái xe",
    "len phuong": "Ủy ban nhân dân cấp xã",
    "ra phuong": "Ủy ban nhân dân cấp xã",
    "ra xa": "Ủy ban nhân dân cấp xã",
    "uy ban xa": "Ủy ban nhân dân cấp xã",
    "uy ban phuong": "Ủy ban nhân dân cấp xã",
    "sao y": "chứng thực bản sao từ bản chính",
    "photo cong chung": "chứng thực bản sao từ bản chính",
    "giay to gi": "thành phần hồ sơ, giấy tờ phải nộp",
    "can giay gi": "thành phần hồ sơ, giấy tờ phải nộp",
    "ho so gom": "thành phần hồ sơ",
    "mat bao lau": "thời hạn giải quyết",
    "may ngay thi xong": "thời hạn giải quyết",
    "ton bao nhieu tien": "phí, lệ phí",
    "mat bao nhieu tien": "phí, lệ phí",
    "dong phi": "phí, lệ phí",
    "nop o dau": "cơ quan tiếp nhận hồ sơ, nộp hồ sơ",
    "lam o dau": "cơ quan có thẩm quyền giải quyết",
    "qua mang": "trực tuyến",
    "tren mang": "trực tuyến",
    "lam tai nha": "trực tuyến, lưu động",
    "xin loi tre hen": "xin lỗi bằng văn bản, quá hạn giải quyết",
    "tre hen": "quá hạn giải quyết",
    "cham tra": "quá hạn giải quyết",
    "hanh dan": "nhũng nhiễu, gây phiền hà",
    "vi vinh": "nhũng nhiễu, tiêu cực",
    "giam nguoi": "tinh giản biên chế",
    "cat giam nguoi": "tinh giản biên chế",
    "ba bau": "phụ nữ mang thai",
    "phu nu co thai": "phụ nữ mang thai",
    "nguoi gia": "người cao tuổi",
    "nguoi lon tuoi": "người cao tuổi",
    "kinh nghiem": "thâm niên công tác",
    "doi y": "yêu cầu dừng thực hiện",
    "rut ho so": "yêu cầu dừng thực hiện thủ tục",
    "nho nguoi khac": "ủy quyền",
    "nop ho": "ủy quyền",
    "di nop ho so ho": "ủy quyền",
    "co mat tien": "trả tiền, thu phí",
    "sap nhap xa": "sắp xếp đơn vị hành chính cấp xã",
    "nhap xa": "sắp xếp đơn vị hành chính cấp xã",
}
# Syllables of the questions in the table, "giấy tờ gì"; and of "báo tử", which reads as "thông báo từ" does.
_ASKING = frozenset(["gi", "bao", "dau", "may", "lau", "gom"])
_EVERYDAY = re.compile(rf"(?<!\w)(?:{alternation(EVERYDAY)})(?!\w)")


def in_words_of_the_law(text: str) -> list[str]:
    """Return what the law calls the everyday things that a text names, in their order, each once."""
    return list(dict.fromkeys(EVERYDAY[match[0]] for match in _EVERYDAY.finditer(fold(text))))


def everyday_in(text: str) -> list[str]:
    """Return the everyday names of things that stand in a text, folded; no questions ("giấy tờ gì") and no single words."""
    found = dict.fromkeys(match[0] for match in _EVERYDAY.finditer(fold(text)))
    return [phrase for phrase in found if " " in phrase and not _ASKING & set(phrase.split())]


def everyday_meant(folded: str, phrases: list[str]) -> list[str]:
    """Return those of some everyday names whose name in the law, or which themselves, stand in folded text."""
    return [phrase for phrase in phrases if phrase in folded or fold(EVERYDAY[phrase].split(",")[0]) in folded]
