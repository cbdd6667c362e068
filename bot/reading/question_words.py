"""Tables of words that do not name what a question asks for. Folded, except SERVING."""

from corpus.names.kinds import ANY, KINDS, Figure, Trait
from corpus.vietnamese.text import fold


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split(", "))


# Words that name no thing by themselves: after "mấy", they let any number answer.
CLASSIFIERS = _listed(
    "ai, bac, buoc, cai, cap, dang, dieu, hang, khoan, kieu, lan, loai, moi, muc, nguoi, nhom, phan, toi, tong, "
    "trong, y"
)
# Words before "của" that say only that something is measured.
EMPTY = _listed(
    "a, biet, bo, cac, cai, chi, cho, con, dich, diem, dung, gia, gian, han, hoi, ket, le, mo, mot, muc, nhiem, "
    "nhung, noi, qua, quy, quyen, so, the, theo, thi, thoi, tieu, toan, tong, trach, tri, tro, ty, u, va, vai, vay, "
    "vu, xin"
)
# Function words: two syllables with one of them are no compound, "được giao", "đi làm".
SERVING = _listed(
    "bao, bị, cho, các, còn, có, cần, của, dưới, em, gì, gồm, hay, khi, không, là, lên, lại, mà, mình, mấy, mỗi, "
    "nhiều, những, nào, này, nên, phải, ra, rồi, sẽ, ta, theo, thuộc, thì, trong, trên, tôi, từ, và, vào, với, đang, "
    "đi, đã, đó, được, đến, ở"
)
# Compounds that ask, compare, order or name a class of things; an answer need not hold them. The kinds of documents below
# are among them.
GENERAL = _listed(
    "ap dung, bao gom, bat dau, ca nhan, cach thuc, can bo, cao hon, chi thi, chi tieu, chinh phu, chiu "
    "trach, cho biet, co quan, cong chuc, dat chi, de nghi, dieu kien, doanh nghiep, doi tuong, "
    "don vi, duoc giao, gan day, giai doan, giai quyet, giay to, giong nhau, gom may, hang nam, hang ngay, hanh "
    "chinh, hien hanh, hien nay, hien tai, hinh thuc, ho so, hoat dong, ke hoach, ket qua, khac nhau, linh vuc, loai "
    "hinh, moi nam, muc dich, muc do, muc tieu, nghe noi, nguoi dan, nguoi ta, nha nuoc, nhiem "
    "vu, nhu nao, noi dung, pham vi, phu trach, phuong thuc, quan ly, quy dinh, quy trinh, sap toi, so "
    "luong, so sanh, so voi, thap hon, thoi gian, thoi han, thu tuc, thuc hien, tiep nhan, tinh den, to "
    "chuc, tom tat, tong so, tra loi, trach nhiem, trien khai, trinh tu, tro lai, tro len, truc thuoc, truoc day, "
    "truong hop, ty le, vai tro, van hanh, vi tri, vien chuc, viet nam, vua qua, xu ly, y nghia, yeu cau"
) | {fold(ANY), *(kind.folded for kind in KINDS if Trait.COMMON in kind.traits or kind.figure is Figure.NAME)}
