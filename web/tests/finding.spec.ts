/** Searching in a document, without a page: where hits lie when text and words are written differently. */

import { find } from "../src/reader/finding";
import { placeWords } from "../src/reader/ties";
import type { DocumentTree, TreeProvision } from "../src/reader/tree";
import { expect, test } from "./browser";

function tree(...texts: string[]): DocumentTree {
  const provisions = texts.map(
    (text, index) => ({ locator: { path: `dieu-${index + 1}`, text: "" }, unit: "dieu", marker: "", heading: "", text, children: [] }) as unknown as TreeProvision,
  );
  return { provisions, record: null } as unknown as DocumentTree;
}

function found(text: string, words: string): string[] {
  return find(tree(text), words).map(({ start, end }) => text.slice(start, end));
}

test("marks and case do not matter when none are typed", () => {
  expect(found("Đơn giản hóa ĐƠN GIẢN HOÁ đơn", "don gian hoa")).toEqual(["Đơn giản hóa", "ĐƠN GIẢN HOÁ"]);
});

test("typed marks are meant, case is not", () => {
  expect(found("mã số, má, MÃ", "mã")).toEqual(["mã", "MÃ"]);
});

test("text with combining marks and wide blanks is found, whole", () => {
  const text = "quy đi\u0323nh\n  mới".normalize("NFD");
  expect(found(text, "dinh moi")).toEqual([text.slice(4)]);
});

test("one letter is no search, and a document without the words has no hit", () => {
  expect(found("a a a", "a")).toEqual([]);
  expect(found("abc", "xy")).toEqual([]);
});

test("hits come in the order of the text", () => {
  expect(find(tree("hai ba", "ba", "một ba"), "ba").map((hit) => hit.path)).toEqual(["dieu-1", "dieu-2", "dieu-3"]);
});

test("places of relations are worded as officials cite them", () => {
  expect(placeWords("chuong-ii.dieu-5.khoan-2.diem-dd")).toBe("điểm đ khoản 2 Điều 5");
  expect(placeWords("muc-iv.khoan-1")).toBe("khoản 1 Mục IV");
  expect(placeWords("phu-luc-ii")).toBe("Phụ lục II");
  expect(placeWords("nhom-can-cu")).toBe("");
});
